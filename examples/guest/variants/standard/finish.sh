#!/usr/bin/env bash
# Turns the bootstrapped system into the guest: our files and settings. Usage: finish.sh ROOT
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$1

cp -r "$here/rootfs/." "$root/"
mkdir -p "$root/usr/lib/guest"
cp "$here/../../shared/"* "$root/usr/lib/guest/"

ln -sf /bin/busybox "$root/usr/sbin/init"
for name in poweroff reboot halt; do
  ln -sf shutdown "$root/usr/sbin/$name"
done

# Busybox stands in for the tools that Debian's smallest system lacks: modprobe, udhcpc, wget, vi and more.
for applet in $("$root/bin/busybox" --list-full); do
  [ -n "$(cd "$root" && ls {,usr/}{bin,sbin}/"${applet##*/}" 2>/dev/null)" ] || ln -s /bin/busybox "$root/$applet"
done

# A login costs one hash: Debian's default takes a second under emulation.
sed -i 's/yescrypt/sha512/' "$root/etc/pam.d/common-password"

# sshd is started by /usr/lib/guest/boot, sudo has nothing to do: their scripts take half a second each when somebody
# has just logged in. Services that come later have theirs here.
rm "$root"/etc/rc2.d/S*

# What debootstrap unpacked before dpkg was told to leave it out, and what each installation makes for itself.
rm -rf "$root"/usr/share/{doc,man,info,locale,lintian}/* "$root"/usr/lib/x86_64-linux-gnu/gconv/* "$root/usr/lib/ISOLINUX"
find "$root/usr/share/zoneinfo" ! -type d ! -name UTC -delete
rm -rf "$root"/var/cache/apt/* "$root"/var/lib/apt/lists/* "$root"/var/cache/debconf/*-old "$root"/var/log/*.log
rm -f "$root"/etc/ssh/ssh_host_* "$root/etc/resolv.conf" "$root/etc/machine-id"
