import { shellQuote } from '../../toolkit/shell-quote.js'

/**
 * Asks the service manager of the guest. The answer has the lines `manager NAME`, `running yes|no WORDS` and
 * `enabled yes|no WORDS`; `missing` when the manager does not know the service; nothing when there is no manager.
 */
export function serviceScript(service: string): string {
  return `
s=${shellQuote(service)}
has() { command -v "$1" >/dev/null 2>&1; }
answer() { key=$1; shift; if words=$("$@" 2>&1); then state=yes; else state=no; fi; echo "$key $state" $words; }
some() { for path in "$@"; do test -e "$path" && { echo "$path"; return 0; }; done; return 1; }
process() { for path in /proc/[0-9]*/comm; do read -r name <"$path" && test "$name" = "\${s##*/}" && return 0; done 2>/dev/null; return 1; }
if test -d /run/systemd/system && has systemctl; then
  echo manager systemd
  case $(systemctl show -p LoadState -- "$s" 2>/dev/null) in *not-found) echo missing ;; esac
  answer running systemctl is-active -- "$s"
  answer enabled systemctl is-enabled -- "$s"
elif has rc-service && test -d /run/openrc; then
  echo manager OpenRC
  test -e "/etc/init.d/$s" || echo missing
  answer running rc-service "$s" status
  answer enabled some /etc/runlevels/*/"$s"
elif test "$(uname -s)" = FreeBSD; then
  echo manager FreeBSD rc
  some "/etc/rc.d/$s" "/usr/local/etc/rc.d/$s" >/dev/null || echo missing
  answer running service "$s" onestatus
  answer enabled service "$s" enabled
elif has sv && some "/etc/service/$s" "/var/service/$s" "/service/$s" "/etc/sv/$s" >/dev/null; then
  echo manager runit
  answer running eval 'words=$(sv status "$s"); echo "$words"; case $words in run:*) true ;; *) false ;; esac'
  answer enabled some "/etc/service/$s" "/var/service/$s" "/service/$s"
elif test -x "/etc/init.d/$s"; then
  echo manager System V init
  answer running "/etc/init.d/$s" status
  answer enabled some /etc/rc[2345].d/S[0-9][0-9]"$s" /etc/rc.d/rc[2345].d/S[0-9][0-9]"$s" /etc/rc.d/S[0-9][0-9]"$s"
elif case "$(readlink -f /sbin/init) $(tr '\\000' ' ' </proc/1/cmdline)" in *busybox*) true ;; *) false ;; esac 2>/dev/null; then
  echo manager BusyBox init
  answer running process
  answer enabled eval 'some /etc/init.d/S[0-9][0-9]"$s" || grep -E "^[^#]*[:/ ]$s( |\\$)" /etc/inittab'
elif has service && test -d /etc/init.d; then
  echo manager System V init
  echo missing
fi
exit 0
`
}
