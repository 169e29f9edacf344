#!/usr/bin/env bash
# Packs a system as an ext4 image, which the installer copies to the disk and grows: that takes a second or two where
# unpacking its 4000 files takes four, and unpacking a compressed image another one. Usage: build-rootfs-image.sh ROOT TARGET
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=lib.sh
source "$here/lib.sh"

root=$1 image=$2

# Named one by one: the defaults differ between versions of mke2fs, and the boot loader cannot read them all.
features=none,has_journal,ext_attr,resize_inode,dir_index,filetype,extent,flex_bg
features+=,sparse_super,large_file,huge_file,uninit_bg,dir_nlink,extra_isize

# No larger than it must be, as every byte is copied: with the journal and the inodes it just holds the files.
megabytes=$(($(du -sxm "$root" | cut -f1) + 16))
quietly mke2fs -q -t ext4 -O $features -J size=4 -m 0 -b 4096 -N 16000 -L guest -d "$root" "$image" "${megabytes}M"
