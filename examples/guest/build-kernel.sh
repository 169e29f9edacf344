#!/usr/bin/env bash
# Unpacks Debian's kernel and picks the modules of modules.txt. Usage: build-kernel.sh ROOT cloud|generic TARGET
# Leaves TARGET/vmlinuz and TARGET/modules/lib/modules/VERSION; the package itself is not installed.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=lib.sh
source "$here/lib.sh"

root=$1 target=$3
case $2 in
  cloud) metapackage=linux-image-cloud-amd64 ;;
  generic) metapackage=linux-image-amd64 ;;
esac

# The package lists that debootstrap checked are still there, so nothing is asked twice.
download() {
  local package
  package=$(chroot "$root" apt-cache depends "$metapackage" | sed -n 's/.*Depends: //p' | head -n 1)
  quietly chroot "$root" sh -c "cd /tmp && apt-get download -o APT::Sandbox::User=root $package"
  mv "$root"/tmp/linux-image-*.deb "$target/"
}

# What is built in and what needs what is read from the package's own tables.
pick_modules() {
  local version=$1 picked=$target/modules/lib/modules/$1 module file
  depmod -b "$target/all" "$version"
  mkdir -p "$picked"
  cp "$target/all/lib/modules/$version"/modules.{order,builtin,builtin.modinfo} "$picked/"
  for module in $(list "$here/modules.txt"); do
    modprobe -d "$target/all" -S "$version" --show-depends "$module" 2>/dev/null || true
  done | awk '$1 == "insmod" { print $2 }' | sort -u | while read -r file; do
    install -D -m 644 "$file" "$target/modules/${file#"$target/all/"}"
  done
  depmod -b "$target/modules" "$version"
}

mkdir -p "$target/all"
download
dpkg-deb -x "$target"/linux-image-*.deb "$target/all"
mv "$target"/all/boot/vmlinuz-* "$target/vmlinuz"
pick_modules "$(ls "$target/all/lib/modules")"
rm -r "$target/all"
