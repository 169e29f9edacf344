# shellcheck shell=dash
# What the guest says while it installs and boots. Builtins only: a process costs 10 ms under emulation.

# Prints a line on every console of the kernel (screen and serial port), with the seconds since its start.
say() {
  read -r uptime _ </proc/uptime
  read -r consoles </sys/class/tty/console/active
  for console in $consoles; do
    printf '[%8s] guest: %s\n' "$uptime" "$*" >"/dev/$console"
  done
}
