# shellcheck shell=dash
# Small helpers of the installer and of the early boot.

# Says why it cannot go on and waits for ever: a reboot would only start the same over again.
give_up() {
  say "$*"
  say "stopped; nothing more will happen here"
  while :; do sleep 3600; done
}

# must WHAT COMMAND...: runs the command; when it fails gives up with WHAT and the last line it printed.
must() {
  what=$1
  shift
  "$@" >/run/log 2>&1 || give_up "cannot $what: $(tail -n 1 /run/log)"
}

# wait_for SECONDS COMMAND...: runs the command until it succeeds; fails when the time is over.
wait_for() {
  tries=$(($1 * 10))
  shift
  until "$@"; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || return 1
    sleep 0.1
  done
}

# kernel_option NAME: the value of the last NAME=value on the kernel's command line, or nothing.
kernel_option() {
  tr ' ' '\n' </proc/cmdline | sed -n "s/^$1=//p" | tail -n 1
}

is_uefi() { [ -d /sys/firmware/efi ]; }
