#!/usr/bin/env bash
# Makes the FAT image with the UEFI boot loader, for the CD and for the disk. Usage: build-efi.sh TARGET
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=lib.sh
source "$here/lib.sh"

target=$1
loader=$target.loader
modules=(part_msdos fat iso9660 ext2 linux normal configfile search search_label search_fs_file chain efi_gop)

quietly grub-mkimage -O x86_64-efi -p /EFI/BOOT -c "$here/boot/grub-early.cfg" -o "$loader" "${modules[@]}"
mformat -C -i "$target" -f 1440 ::
mmd -i "$target" ::EFI ::EFI/BOOT
mcopy -i "$target" "$loader" ::EFI/BOOT/BOOTX64.EFI
mcopy -i "$target" "$here/boot/grub-disk.cfg" ::EFI/BOOT/grub.cfg
rm "$loader"
