#!/usr/bin/env bash
# Packs busybox, modules, trust-randomness and the scripts of initramfs/.
# Usage: build-initramfs.sh MODULES BUSYBOX TRUST-RANDOMNESS TARGET
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
modules=$1 busybox=$2 trust_randomness=$3 target=$4
tree=$target.tree

mkdir -p "$tree"/{bin,dev,etc,lib/guest,proc,run,sys,cd,target,tmp,var}
ln -s bin "$tree/sbin"
cp "$busybox" "$tree/bin/busybox"
cp "$trust_randomness" "$tree/bin/trust-randomness"
for applet in $("$busybox" --list); do
  [ -e "$tree/bin/$applet" ] || ln -s busybox "$tree/bin/$applet"
done

cp "$here/initramfs/init" "$tree/init"
cp "$here"/shared/* "$here"/initramfs/lib/* "$tree/lib/guest/"
cp -r "$modules/lib/modules" "$tree/lib/"

(cd "$tree" && find . | LC_ALL=C sort | cpio --quiet -o -H newc -R 0:0) | zstd -q -19 >"$target"
rm -r "$tree"
