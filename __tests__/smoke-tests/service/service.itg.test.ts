import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createNodeHost } from '../../../src/host/node-host.js'
import { smokeTest } from '../../../src/smoke-tests/service/index.js'
import { LocalGuest } from '../../support/local-guest.js'
import { outcomeOf } from '../../support/smoke-outcome.js'

/**
 * Service managers cannot run here as they do in a guest. What stands in for them is the part that the test looks
 * at: their directories, in a mount namespace of its own, and a program of their name that answers as theirs does.
 */
const systemd = `
mkdir -p /run/systemd/system
program systemctl 'case "$1 $5" in
  "show good"|"show idle") echo LoadState=loaded ;; "show "*) echo LoadState=not-found ;; esac
case "$1 $3" in
  "is-active good") echo active ;; "is-active "*) echo inactive; exit 3 ;;
  "is-enabled good") echo enabled ;; "is-enabled idle") echo disabled; exit 1 ;; "is-enabled "*) exit 1 ;; esac'`
const openrc = `
mkdir -p /run/openrc /etc/runlevels/default /etc/init.d
touch /etc/init.d/good /etc/init.d/idle
ln -s /etc/init.d/good /etc/runlevels/default/good
program rc-service 'case "$1" in good) echo " * status: started" ;; *) echo " * status: stopped"; exit 3 ;; esac'`
const runit = `
mkdir -p /etc/sv/good /etc/sv/idle /etc/service
ln -s /etc/sv/good /etc/service/good
program sv 'case "$2" in good) echo "run: good: (pid 5) 9s" ;; *) echo "down: $2: 9s" ;; esac'`
const sysv = `
mkdir -p /etc/init.d /etc/rc3.d
printf '#!/bin/sh\\necho "$1 is good"\\n' >/etc/init.d/good
printf '#!/bin/sh\\necho stopped; exit 3\\n' >/etc/init.d/idle
chmod +x /etc/init.d/*
ln -s /etc/init.d/good /etc/rc3.d/S20good
program service true`
const busybox = `
mkdir -p /etc/init.d
cp "$(command -v sleep)" /tools/good
/tools/good 10 >/dev/null 2>&1 &
printf '::sysinit:/etc/rc\\n#::respawn:/sbin/idle\\n::respawn:/tools/good -x\\n' >/etc/inittab
program readlink 'echo /bin/busybox'`

const canMount = process.getuid?.() === 0

;(canMount ? describe : describe.skip)('the smoke test service', () => {
  let directory: string
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'image-build-service-'))
    await chmod(directory, 0o755)
  })
  afterAll(() => rm(directory, { recursive: true, force: true }))

  /** A guest whose /etc, /run and /tools are what a script makes of empty ones. */
  const guestWith = async (name: string, setUp: string): Promise<LocalGuest> => {
    const shell = join(directory, name)
    const script = `#!/bin/sh
exec unshare --mount sh -c '
for at in /etc /run /mnt; do mount -t tmpfs none $at; done
mkdir /mnt/tools; ln -s /mnt/tools /run/tools
PATH=/mnt/tools:$PATH
program() { printf "#!/bin/sh\\n%s\\n" "$2" >/mnt/tools/$1; chmod +x /mnt/tools/$1; }
. "${shell}.setup"
exec /bin/sh "$@"' sh "$@"
`
    await writeFile(`${shell}.setup`, setUp.replaceAll('/tools', '/mnt/tools'))
    await writeFile(shell, script, { mode: 0o755 })
    return new LocalGuest({ shell, home: directory })
  }
  const host = createNodeHost({ runId: 'run-1' })

  it.each([
    ['systemd', systemd],
    ['OpenRC', openrc],
    ['runit', runit],
    ['System V init', sysv],
    ['BusyBox init', busybox]
  ])('asks %s', async (manager, setUp) => {
    const guest = await guestWith(manager.replaceAll(' ', '-'), setUp)
    const look = (block: object): Promise<string> => outcomeOf(smokeTest, block, { host, guest })

    expect(await look({ service: 'good', enabled: true })).toBe('passed')
    expect(await look({ service: 'idle', running: false, enabled: false })).toBe('passed')
    expect(await look({ service: 'idle' })).toMatch(
      new RegExp(`^expected service idle to be running, but found .+ \\(${manager}\\)$`)
    )
    expect(await look({ service: 'idle', running: false, enabled: true })).toMatch(
      new RegExp(`^expected service idle to be enabled, but found .+ \\(${manager}\\)$`)
    )
  })

  it.each([
    ['systemd', systemd],
    ['OpenRC', openrc],
    ['System V init', sysv]
  ])('says that %s does not know a service', async (manager, setUp) => {
    const guest = await guestWith(manager.replaceAll(' ', '-'), setUp)

    expect(await outcomeOf(smokeTest, { service: 'none' }, { host, guest })).toBe(
      `expected service none to exist, but found that ${manager} does not know it`
    )
  })

  it('says that there is no service manager', async () => {
    const guest = await guestWith('nothing', 'true')

    expect(await outcomeOf(smokeTest, { service: 'good' }, { host, guest })).toBe(
      'expected service good to be managed, but found no service manager that this test knows in the guest'
    )
  })
})
