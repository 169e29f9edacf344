#!/usr/bin/env bash
# Makes guest.iso and packages.txt in a working directory; called by make-iso.sh, as root.
# Usage: build.sh WORK VARIANT KERNEL OWNER
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=lib.sh
source "$here/lib.sh"

work=$1 variant=$2 kernel=$3 owner=$4
root=$work/root
umask 022

say "1/5 root file system from Debian packages (about a minute)"
"$here/variants/$variant/bootstrap.sh" "$root"
dpkg-query --admindir="$root/var/lib/dpkg" -W >"$work/packages.txt"

say "2/5 kernel and modules"
"$here/build-kernel.sh" "$root" "$kernel" "$work/kernel"
basename "$work"/kernel/*.deb .deb >>"$work/packages.txt"

say "3/5 initramfs"
"$here/build-trust-randomness.sh" "$work/trust-randomness"
"$here/build-initramfs.sh" "$work/kernel/modules" "$root/bin/busybox" "$work/trust-randomness" "$work/initrd"

say "4/5 boot loaders"
"$here/build-boot.sh" "$work"

say "5/5 root file system and ISO"
"$here/variants/$variant/finish.sh" "$root"
"$here/install-kernel.sh" "$work"
"$here/build-rootfs-image.sh" "$root" "$work/iso/root.ext4"
"$here/build-iso.sh" "$work/iso" "$work/guest.iso"
chown "$owner" "$work/guest.iso" "$work/packages.txt"
