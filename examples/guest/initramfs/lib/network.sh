# shellcheck shell=dash
# The network, and the places a kickstart file may come from.

# Asks for an address on the first network card. The kernel's names (eth0) are kept.
network_up() {
  with_drivers 3 test -e /sys/class/net/eth0 || { say "no network card found" && return; }
  ip link set eth0 up
  udhcpc -i eth0 -q -n -t 10 -T 1 -s /lib/guest/udhcpc.script >/dev/null 2>&1 || { say "no DHCP answer on eth0" && return; }
  say "network: $(ip -4 -o addr show eth0 | awk '{ print $4 }')"
}

# fetch_kickstart PLACE FILE: http://..., cdrom:/path, cdrom:LABEL:/path or floppy:/path.
fetch_kickstart() {
  path=${1#*:}
  case $1 in
    http://*) fetch_url "$1" "$2" ;;
    cdrom:/*) with_drivers 10 copy_from_cd '' "$path" "$2" ;;
    cdrom:*:/*) with_drivers 10 copy_from_cd "${path%%:*}" "${path#*:}" "$2" ;;
    floppy:/*) copy_from_floppy "$path" "$2" ;;
    *) say "ks=$1 is none of http://HOST/PATH, cdrom:/PATH, cdrom:LABEL:/PATH, floppy:/PATH" && return 1 ;;
  esac
}

# Tries for about 20 s, as the server may need a moment; one that answers with an error has made up its mind.
fetch_url() {
  for _ in 1 2 3 4 5 6 7 8 9 10; do
    timeout 10 wget -q -O "$2" "$1" 2>/run/log && return
    ! grep -q 'server returned error' /run/log || break
    sleep 2
  done
  say "$(tail -n 1 /run/log)"
  return 1
}

copy_from_floppy() {
  modprobe -q floppy || { say "this kernel has no floppy driver; make-iso.sh --kernel generic has" && return 1; }
  wait_for 10 copy_from_device vfat /dev/fd0 "$1" "$2"
}

# copy_from_cd LABEL PATH FILE: from the first CD with that label, or, when it is empty, from any that has PATH.
copy_from_cd() {
  for device in /dev/sr*; do
    [ -z "$1" ] || [ "$(cd_label "$device")" = "$1" ] || continue
    ! copy_from_device iso9660 "$device" "$2" "$3" || return 0
  done
  return 1
}

# copy_from_device TYPE DEVICE PATH FILE
copy_from_device() {
  mkdir -p /run/medium
  mount -t "$1" -o ro "$2" /run/medium 2>/dev/null || return 1
  cp "/run/medium/$3" "$4" 2>/dev/null
  copied=$?
  umount /run/medium
  return $copied
}

# The volume label of ISO 9660: 32 characters, 40 bytes into sector 16.
cd_label() {
  dd if="$1" bs=1 skip=32808 count=32 2>/dev/null | sed 's/ *$//'
}
