#!/usr/bin/env bash
# Makes a minimal Debian system in a directory. Usage: bootstrap.sh DIRECTORY
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=../../lib.sh
source "$here/../../lib.sh"

root=$1
suite=bookworm
mirror=${DEBIAN_MIRROR:-http://deb.debian.org/debian}
keyring=/usr/share/keyrings/debian-archive-keyring.gpg

# In two stages, so that dpkg leaves out documentation, and the waits for the disk, from the first package on.
quietly debootstrap --foreign --arch=amd64 --variant=minbase --keyring="$keyring" \
  --include="$(list "$here/packages.txt" | paste -sd,)" "$suite" "$root" "$mirror"
mkdir -p "$root/etc/dpkg/dpkg.cfg.d"
cp "$here/dpkg.cfg" "$root/etc/dpkg/dpkg.cfg.d/guest"
quietly chroot "$root" /debootstrap/debootstrap --second-stage
