# shellcheck shell=bash
# Shared by the scripts that run on the host.

# Progress, on stderr: stdout carries results only.
say() { printf '%s\n' "$*" >&2; }

fail() {
  say "error: $*"
  exit 1
}

# as_root COMMAND...: through sudo when needed; sudo would drop the mirror and the proxies.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  else
    sudo --preserve-env=DEBIAN_MIRROR,http_proxy,https_proxy,no_proxy "$@"
  fi
}

# quietly COMMAND...: keeps what the command prints for the case that it fails.
quietly() {
  local output
  output=$("$@" 2>&1) || fail "$1 failed: $(tail -n 20 <<<"$output")"
}

# missing_packages LIST-FILE...: those Debian packages of the lists that this machine does not have.
missing_packages() {
  local package missing=()
  while read -r package; do
    dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
  done < <(list "$@")
  echo "${missing[*]}"
}

# install_missing LIST-FILE...: installs those packages through apt, after saying which.
install_missing() {
  local packages
  read -ra packages <<<"$(missing_packages "$@")"
  [ ${#packages[@]} -gt 0 ] || return 0
  say "Installing through apt: ${packages[*]}"
  as_root apt-get update -q >&2
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends "${packages[@]}" >&2
}

# list FILE...: the words of the files, one a line, without comments.
list() { sed 's/#.*//' "$@" | tr -s ' \t' '\n' | grep . ; }
