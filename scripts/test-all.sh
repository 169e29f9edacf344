#!/usr/bin/env bash
# Installs what all tests need on Debian or Ubuntu, then runs every check there is: format, lint, types, generated
# files, and all test tiers; the unit tests and the action's also on the Node of GitHub's runners. Nothing else has to
# be prepared.
set -euo pipefail
cd "$(dirname "$0")/.."

root=()
[[ $EUID -eq 0 ]] || root=(sudo)

packages=$(node -p '
  const tiers = JSON.parse(fs.readFileSync("scripts/test-packages.json", "utf8"));
  [...new Set(Object.values(tiers).flatMap(Object.values))].join(" ")')
# shellcheck disable=SC2207
guest=($(grep -v '^#' examples/guest/apt-packages.txt))
# shellcheck disable=SC2206
wanted=($packages "${guest[@]}")

missing=()
for package in "${wanted[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
if ((${#missing[@]})); then
  echo "Installing for the tests: ${missing[*]}"
  "${root[@]}" apt-get update -q
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends "${missing[@]}"
fi

npm ci --no-audit --no-fund

# The Node of GitHub's runners, beside the one that is installed. Not a dependency: its bin would hide the other one.
runner_node=${XDG_CACHE_HOME:-$HOME/.cache}/image-build/node-24
package=node-linux-$(node -p process.arch)
npm install --silent --no-save --prefix "$runner_node" "$package@24"

exec npm run --silent check -- --all --also-on="$runner_node/node_modules/$package/bin/node"
