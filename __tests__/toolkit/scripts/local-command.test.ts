import { describe, expect, it } from '@jest/globals'
import { localCommand } from '../../../src/toolkit/scripts/local-command.js'
import { localOptions } from '../../../src/toolkit/scripts/local-options.js'
import { FakeGuest } from '../../support/fake-guest.js'
import { createFakeHost } from '../../support/fake-host.js'
import { createGuestContext } from '../../support/guest-context.js'
import { configOf } from '../../support/plugin-config.js'

const variables = [['A', "it's"]] as const

function command(
  path: string,
  block: object,
  platform: 'linux' | 'win32'
): readonly [readonly string[], object] {
  const ctx = createGuestContext({ host: createFakeHost({ platform }), guest: new FakeGuest() })
  const { argv, env } = localCommand(path, configOf({ options: localOptions }, block), ctx, variables)
  return [argv, env]
}

describe('the command for a local script', () => {
  it.each([
    ['linux', '/a b/$x.sh', {}, ['/bin/sh', '-c', '"$1"', '/bin/sh', '/a b/$x.sh'], { A: "it's" }],
    ['win32', 'C:\\a.cmd', {}, ['cmd', '/V', '/C', 'call', 'C:\\a.cmd'], { A: "it's" }],
    ['linux', '/a.sh', { env_var_format: '%s=%s;' }, ['/bin/sh', '-c', `A=it'"'"'s; /a.sh`], {}],
    [
      'win32',
      'C:\\a.cmd',
      { env_var_format: '%s;%s;' },
      ['cmd', '/V', '/C', `A;it'"'"'s;`, 'call', 'C:\\a.cmd'],
      {}
    ],
    [
      'linux',
      '/a.sh',
      { execute_command: ['bash', '{{.Vars}}{{.Script}}'] },
      ['bash', `A='it'"'"'s' /a.sh`],
      {}
    ],
    ['win32', 'a', { execute_command: ['cmd', '{{.Vars}}'] }, ['cmd', `set "A=it'"'"'s" && `], {}],
    [
      'win32',
      'C:\\a\\b.sh',
      { use_linux_pathing: true, execute_command: ['bash', '{{.Script}}'] },
      ['bash', '/mnt/c/a/b.sh'],
      {}
    ],
    [
      'linux',
      '/a.sh',
      { use_linux_pathing: true, execute_command: ['bash', '{{.Script}}'] },
      ['bash', '/a.sh'],
      {}
    ]
  ] as const)('on %s for %s with %j', (platform, path, block, argv, env) => {
    expect(command(path, block, platform)).toEqual([argv, env])
  })
})
