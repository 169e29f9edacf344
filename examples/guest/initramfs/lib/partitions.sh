# shellcheck shell=dash
# Partition table and file systems of the first disk.
# shellcheck disable=SC2154 # find_disk sets disk

# The bytes of a 32-bit number, lowest first, as printf's escapes.
le32() {
  printf '\\%03o\\%03o\\%03o\\%03o' $(($1 & 255)) $(($1 >> 8 & 255)) $(($1 >> 16 & 255)) $(($1 >> 24 & 255))
}

# partition_entry FLAG TYPE START LENGTH: 16 bytes; flag and type in octal, the rest in sectors.
partition_entry() {
  # shellcheck disable=SC2059 # the escapes are the point
  printf "\\$1\\376\\377\\377\\$2\\376\\377\\377$(le32 "$3")$(le32 "$4")"
}

# The first sector of the disk: boot code, identity, table. (busybox fdisk takes a second longer.)
master_boot_record() {
  sectors=$(blockdev --getsz "$disk")
  head -c 440 /cd/boot/mbr.bin
  head -c 4 /dev/urandom
  printf '\0\0'
  if is_uefi; then
    partition_entry 000 357 2048 30720
    partition_entry 200 203 32768 $((sectors - 32768))
  else
    partition_entry 200 203 2048 $((sectors - 2048))
    head -c 16 /dev/zero
  fi
  head -c 32 /dev/zero
  printf '\125\252'
}

# Sets root_partition; with UEFI firmware it is the second, after the one that holds the boot loader.
partition_disk() {
  say "partitioning $disk"
  master_boot_record >/run/mbr
  must "write to $disk" dd if=/run/mbr of="$disk" conv=notrunc,fsync
  must "read the partitions of $disk" blockdev --rereadpt "$disk"
  if is_uefi; then
    root_partition=$(partition 2)
  else
    root_partition=$(partition 1)
  fi
  wait_for 10 test -b "$root_partition" || give_up "$root_partition did not appear"
}

# Copies the image of the root file system, mounts it on /target and lets it take all of its partition.
write_root_file_system() {
  say "writing the root file system to $root_partition"
  must "write to $root_partition" dd if=/cd/root.ext4 of="$root_partition" bs=1M oflag=direct
  must "mount $root_partition" mount -t ext4 "$root_partition" /target
  for directory in proc sys dev run; do
    mount --bind "/$directory" "/target/$directory"
  done
  must "grow $root_partition" chroot /target resize2fs "$root_partition"
}
