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

# missing_packages LIST-FILE...: those Debian packages of the lists that this machine does not have.
missing_packages() {
  local package missing=()
  while read -r package; do
    dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
  done < <(list "$@")
  echo "${missing[*]}"
}

# list FILE...: the words of the files, one a line, without comments.
list() { sed 's/#.*//' "$@" | tr -s ' \t' '\n' | grep . ; }
