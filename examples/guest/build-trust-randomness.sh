#!/usr/bin/env bash
# Assembles trust-randomness.s. Usage: build-trust-randomness.sh TARGET
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=lib.sh
source "$here/lib.sh"

target=$1
quietly as --64 -o "$target.o" "$here/trust-randomness.s"
quietly ld -m elf_x86_64 -s -n -o "$target" "$target.o"
rm "$target.o"
