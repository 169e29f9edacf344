# shellcheck shell=dash
# Disks and file systems, without udev.

# with_drivers SECONDS COMMAND...: runs the command; when it fails, loads all drivers and waits for its success.
with_drivers() {
  seconds=$1
  shift
  "$@" && return
  load_drivers
  wait_for "$seconds" "$@"
}

# mount_medium FILE DIRECTORY: mounts the first CD that holds FILE.
mount_medium() {
  for device in /dev/sr*; do
    mount -t iso9660 -o ro "$device" "$2" 2>/dev/null || continue
    [ ! -e "$2/$1" ] || return 0
    umount "$2"
  done
  return 1
}

# Sets disk to the first one: virtio before SCSI and IDE.
find_disk() {
  for disk in /dev/vda /dev/sda /dev/nvme0n1; do
    [ ! -b "$disk" ] || return 0
  done
  return 1
}

# partition NUMBER: its device on the disk.
partition() {
  case $disk in
    *[0-9]) echo "${disk}p$1" ;;
    *) echo "$disk$1" ;;
  esac
}

# Sets root_device to what LABEL=name, UUID=id or /dev/name means.
find_root() {
  case $1 in
    *=*) root_device=$(findfs "$1" 2>/dev/null) ;;
    *) root_device=$1 ;;
  esac
  [ -b "$root_device" ]
}

# Takes the drivers that are most likely needed first; the installed system loads the others beside its services.
boot_installed_system() {
  modprobe -a -q virtio_pci virtio_blk
  with_drivers 30 find_root "$1" || give_up "no file system $1 appeared within 30 s"
  must "mount $root_device" mount -t ext4 -o noatime "$root_device" /target
  for directory in proc sys dev run; do
    mount --move "/$directory" "/target/$directory"
  done
  exec switch_root /target /sbin/init
}
