#!/usr/bin/env bash
# Puts kernel, initramfs and boot loaders into the tree of the CD, WORK/iso. Usage: build-boot.sh WORK
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$1
iso=$work/iso
syslinux=$work/root/usr/lib

mkdir -p "$iso/boot" "$iso/isolinux" "$iso/EFI/BOOT"
cp "$work/kernel/vmlinuz" "$work/initrd" "$syslinux/EXTLINUX/mbr.bin" "$iso/boot/"

cp "$here/boot/isolinux.cfg" "$syslinux/ISOLINUX/isolinux.bin" "$iso/isolinux/"
for module in ldlinux menu libutil libcom32; do
  cp "$syslinux/syslinux/modules/bios/$module.c32" "$iso/isolinux/"
done

"$here/build-efi.sh" "$iso/boot/efi.img"
cp "$here/boot/grub-cd.cfg" "$iso/EFI/BOOT/grub.cfg"
