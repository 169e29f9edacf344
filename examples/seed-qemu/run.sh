#!/usr/bin/env bash
# Builds, launches and smoke-tests the example's image, from nothing but apt and Node.
# Further words are handed to `image-build build`, such as -log-level=debug.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=../guest/lib.sh
source "$here/../guest/lib.sh"

engine=$here/../../dist/index.js
[ -f "$engine" ] || fail "dist/index.js is missing; make it with: npm ci && npm run package"
install_missing "$here/../guest/apt-packages.txt" "$here/apt-packages.txt"

iso=$("$here/../guest/make-iso.sh")
read -r checksum _ <"$iso.sha256"

cd "$here"
exec node "$engine" build -force -var "iso_url=$iso" -var "iso_checksum=$checksum" \
  -smoke-tests=smoke-tests.json "$@" template.json
