#!/usr/bin/env bash
# The custom actions on the new machine: a release file, a user, and a service that answers on port 8080.
set -euo pipefail

cat >/etc/image-build-release <<END
NAME=seed
BUILD=${PACKER_BUILD_NAME:-none}
BUILDER=${PACKER_BUILDER_TYPE:-none}
END

useradd --create-home --shell /bin/bash app
install -d -o app /srv/hello
echo 'hello from the image' >/srv/hello/index.html

# A System V service: what any Debian package would bring, and small enough to read.
cat >/etc/init.d/hello <<'END'
#!/bin/sh
### BEGIN INIT INFO
# Provides:          hello
# Required-Start:    $network
# Required-Stop:
# Default-Start:     2 3 4 5
# Default-Stop:      0 1 6
# Short-Description: Serves /srv/hello on port 8080
### END INIT INFO
pid=/run/hello.pid
run() { start-stop-daemon --pidfile $pid --exec /bin/busybox "$@"; }
case $1 in
  start) run --start --oknodo --background --make-pidfile --chuid app -- httpd -f -p 8080 -h /srv/hello ;;
  stop) run --stop --oknodo --remove-pidfile ;;
  restart) "$0" stop && "$0" start ;;
  status) run --status ;;
  *) echo "usage: $0 start|stop|restart|status" >&2 && exit 2 ;;
esac
END
chmod 755 /etc/init.d/hello
update-rc.d hello defaults
