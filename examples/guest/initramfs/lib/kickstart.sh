# shellcheck shell=dash
# The small part of kickstart that the installer understands; the rest is named and left out.
# https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html

# read_kickstart FILE: splits it under /run/ks: commands, and one numbered file per %post.
read_kickstart() {
  mkdir -p /run/ks
  # shellcheck disable=SC2016 # the awk program, not the shell, reads $0
  tr -d '\r' <"$1" | awk '
    /^%post/            { section = sprintf("/run/ks/post%02d", ++posts); print > (section ".options"); next }
    /^%[a-z]/ && !/^%end/ { section = "/dev/null"; print > "/run/ks/ignored"; next }
    /^%end/             { section = ""; next }
    section             { print > section; next }
    /^[ \t]*(#|$)/      { next }
                        { print > "/run/ks/commands" }'
  touch /run/ks/commands /run/ks/ignored
  while read -r line; do say "ignored: $line"; done </run/ks/ignored
}

# Accounts and host name of the installed system, under /target.
apply_kickstart() {
  while read -r line; do
    apply_command "$line"
  done </run/ks/commands
}

apply_command() {
  case $1 in
    'rootpw '*) set_password root "$1" ;;
    'user '*) add_user "$1" ;;
    'sshkey '*) add_key "$1" ;;
    'network '*--hostname*) set_hostname "$(option hostname "$1")" ;;
    reboot | poweroff | shutdown | halt) ;;
    reboot\ * | poweroff\ * | shutdown\ * | halt\ *) ;;
    *) say "ignored: $1" ;;
  esac
}

# Prints reboot (also when the file says nothing), poweroff or halt.
end_of_installation() {
  last=$(grep -oE '^(reboot|poweroff|shutdown|halt)( |$)' /run/ks/commands | tail -n 1 | tr -d ' ')
  case $last in
    poweroff | shutdown) echo poweroff ;;
    halt) echo halt ;;
    *) echo reboot ;;
  esac
}

# words LINE: one word a line, quotes taken off as a shell does, nothing expanded.
words() {
  printf '%s\n' "$1" | xargs printf '%s\n'
}

# option NAME LINE: the value of --NAME=value or of --NAME value.
option() {
  words "$2" | sed -n "s/^--$1=//p; /^--$1\$/ { n; p }" | tail -n 1
}

# set_password USER LINE: --password=, or the last word, which may be a hash (--iscrypted).
set_password() {
  password=$(option password "$2")
  [ -n "$password" ] || password=$(words "$2" | grep -v '^--' | tail -n 1)
  # As few rounds as there may be: the usual number takes half a second under emulation.
  hashing='-c SHA512 -s 1000'
  ! words "$2" | grep -qx -e --iscrypted || hashing=-e
  # shellcheck disable=SC2086 # several words
  printf '%s:%s\n' "$1" "$password" | chroot /target chpasswd $hashing || say "cannot set the password of $1"
}

add_user() {
  name=$(option name "$1")
  groups=$(option groups "$1")
  chroot /target useradd --create-home --shell /bin/bash --groups "${groups:-sudo}" "$name" || { say "cannot add user $name"; return; }
  set_password "$name" "$1"
}

add_key() {
  home=$(chroot /target sh -c "echo ~$(option username "$1")")
  mkdir -p "/target$home/.ssh"
  words "$1" | grep -v '^--' | tail -n 1 >>"/target$home/.ssh/authorized_keys"
  chroot /target chown -R "$(option username "$1"):" "$home/.ssh"
  chmod 700 "/target$home/.ssh"
}

set_hostname() {
  echo "$1" >/target/etc/hostname
  printf '127.0.0.1 localhost\n127.0.1.1 %s\n' "$1" >/target/etc/hosts
}

# Runs each %post in the new system. One that fails ends the installation only if it says --erroronfail.
run_post_scripts() {
  for script in /run/ks/post??; do
    [ -s "$script" ] || continue
    options=$(cat "$script.options")
    interpreter=$(option interpreter "$options")
    say "running a %post script"
    cp "$script" /target/tmp/ks-post
    chroot /target "${interpreter:-/bin/sh}" /tmp/ks-post || post_failed $? "$options"
    rm -f /target/tmp/ks-post
  done
}

post_failed() {
  case $2 in
    *--erroronfail*) give_up "the %post script failed with $1" ;;
    *) say "the %post script failed with $1; going on" ;;
  esac
}
