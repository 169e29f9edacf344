#!/usr/bin/env bash
# Makes a CD image that starts with BIOS and with UEFI. Usage: build-iso.sh TREE TARGET
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=lib.sh
source "$here/lib.sh"

quietly xorriso -as mkisofs -o "$2" -V GUEST -R -J \
  -c isolinux/boot.cat -b isolinux/isolinux.bin -no-emul-boot -boot-load-size 4 -boot-info-table \
  -eltorito-alt-boot -e boot/efi.img -no-emul-boot "$1"
