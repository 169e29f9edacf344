# shellcheck shell=dash
# The installation, from the kickstart file to the reboot.

install_system() {
  place=$(kernel_option ks)
  [ -n "$place" ] || give_up "no kickstart file: add ks=http://HOST:PORT/ks.cfg to the kernel's command line"
  trust-randomness || say "keys will wait for randomness"

  # What QEMU has by default. Loading all drivers takes a second more under emulation: only when something is missing.
  modprobe -a -q virtio_pci virtio_net virtio_blk ata_piix sr_mod
  network_up
  fetch_kickstart "$place" /run/ks.cfg || give_up "kickstart unreachable: $place"
  say "kickstart: $place"
  read_kickstart /run/ks.cfg

  with_drivers 30 mount_medium root.ext4 /cd || give_up "no CD with root.ext4 appeared within 30 s"
  with_drivers 30 find_disk || give_up "no disk appeared within 30 s"
  partition_disk
  write_root_file_system
  configure_system
  run_post_scripts
  install_boot_loader
  leave "$(end_of_installation)"
}

# Names, accounts, and what must differ from machine to machine.
configure_system() {
  say "configuring the system"
  cp /etc/resolv.conf /target/etc/resolv.conf 2>/dev/null
  set_hostname guest
  must "make a host key" chroot /target ssh-keygen -q -t ed25519 -N '' -f /etc/ssh/ssh_host_ed25519_key
  apply_kickstart
}

install_boot_loader() {
  say "installing the boot loader"
  if is_uefi; then
    must "write to $(partition 1)" dd if=/cd/boot/efi.img of="$(partition 1)" bs=1M
  fi
  must "install the boot loader" chroot /target extlinux --install /boot/extlinux
}

# leave reboot|poweroff|halt
leave() {
  umount /target/run /target/dev /target/sys /target/proc
  umount /target || say "cannot unmount the new system"
  say "installed; $1"
  sync
  "$1" -f
}
