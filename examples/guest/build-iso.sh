#!/usr/bin/env bash
# Puts kernel, initramfs, root file system and boot loaders on a CD image. Usage: build-iso.sh WORK TARGET
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$1 target=$2
iso=$work/iso
syslinux=$work/root/usr/lib

mkdir -p "$iso/boot" "$iso/isolinux"
cp "$work/kernel/vmlinuz" "$work/initrd" "$here/boot/extlinux.conf" "$syslinux/EXTLINUX/mbr.bin" "$iso/boot/"
cp "$here/boot/isolinux.cfg" "$syslinux/ISOLINUX/isolinux.bin" "$iso/isolinux/"
for module in ldlinux menu libutil libcom32; do
  cp "$syslinux/syslinux/modules/bios/$module.c32" "$iso/isolinux/"
done

xorriso -as mkisofs -quiet -o "$target" -V GUEST -R -J \
  -c isolinux/boot.cat -b isolinux/isolinux.bin -no-emul-boot -boot-load-size 4 -boot-info-table "$iso" >&2
