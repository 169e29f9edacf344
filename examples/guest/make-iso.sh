#!/usr/bin/env bash
# Makes the installer ISO of a small Debian guest and prints its path; a second call finds it in the cache.
# Usage: make-iso.sh [--variant standard] [--kernel cloud|generic] [--rebuild]
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=lib.sh
source "$here/lib.sh"

variant=standard kernel=cloud rebuild=no
while [ $# -gt 0 ]; do
  case $1 in
    --variant) variant=${2:?} && shift 2 ;;
    --kernel) kernel=${2:?} && shift 2 ;;
    --rebuild) rebuild=yes && shift ;;
    *) fail "unknown argument $1; usage: make-iso.sh [--variant NAME] [--kernel cloud|generic] [--rebuild]" ;;
  esac
done
[ -d "$here/variants/$variant" ] || fail "no variant $variant; there are: $(ls "$here/variants")"
[[ $kernel = cloud || $kernel = generic ]] || fail "no kernel $kernel; there are: cloud generic"

# Over the recipe only: asking the mirror for versions would cost a second and a network at every call.
recipe_key() {
  cd "$here"
  find . -type f ! -name '*.md' -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c1-12
}

cache=${XDG_CACHE_HOME:-$HOME/.cache}/image-build/guest
name=guest-$variant-$kernel-$(recipe_key)
iso=$cache/$name.iso
work=$cache/$name.work

is_made() { [ -f "$iso" ] && [ -f "$iso.sha256" ]; }

remove_work() {
  local mount
  findmnt -rno TARGET | sort -r | while read -r mount; do
    [[ $mount != "$work/"* ]] || as_root umount -l "$mount"
  done
  [ ! -e "$work" ] || as_root rm -rf --one-file-system "$work"
}

# The group, as debootstrap's own children would go on in a directory that is being removed.
stop() {
  as_root kill -TERM -- "-$child" 2>/dev/null || true
  wait "$child" || true
  sleep 1
  exit 130
}

# Asks for sudo's password first: the build then runs in a group of its own, away from the terminal.
make_iso() {
  as_root true
  remove_work
  mkdir "$work"
  trap remove_work EXIT
  set -m
  as_root "$here/build.sh" "$work" "$variant" "$kernel" "$(id -u):$(id -g)" </dev/null >&2 &
  child=$!
  set +m
  trap stop INT TERM HUP
  wait "$child"
  mv "$work/packages.txt" "$cache/$name.packages.txt"
  mv "$work/guest.iso" "$work/$name.iso"
  (cd "$work" && sha256sum "$name.iso" >"$iso.sha256")
  mv "$work/$name.iso" "$iso"
}

mkdir -p "$cache"
if [ $rebuild = yes ] || ! is_made; then
  lacking=$(missing_packages "$here/apt-packages.txt")
  [ -z "$lacking" ] || fail "missing packages; install them with: apt-get install -y $lacking"
  exec 9>"$cache/$name.lock"
  flock -n 9 || { say "waiting for another call that makes the same ISO" && flock 9; }
  if [ $rebuild = yes ] || ! is_made; then make_iso; fi
fi
echo "$iso"
