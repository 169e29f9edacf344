#!/usr/bin/env bash
# Puts what the installed system boots with into its root file system, WORK/root. Usage: install-kernel.sh WORK
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$1
root=$work/root

mkdir -p "$root/boot/extlinux" "$root/usr/lib/guest"
cp "$work/kernel/vmlinuz" "$work/initrd" "$root/boot/"
cp "$here/boot/extlinux.conf" "$root/boot/extlinux/"
cp -r "$work/kernel/modules/lib/modules" "$root/usr/lib/"
cp "$work/trust-randomness" "$root/usr/lib/guest/"
