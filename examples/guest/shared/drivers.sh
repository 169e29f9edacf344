# shellcheck shell=dash
# Drivers without udev.

# Loads what the devices ask for; three rounds, as drivers make new devices appear (disks behind controllers).
load_drivers() {
  for _ in 1 2 3; do
    cat /sys/bus/*/devices/*/modalias /sys/class/input/input*/modalias 2>/dev/null | sort -u |
      xargs modprobe -a -q -b 2>/dev/null
  done
}
