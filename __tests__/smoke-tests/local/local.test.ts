import { describe, expect, it } from '@jest/globals'
import { smokeTest } from '../../../src/smoke-tests/local/index.js'
import type { ProcessReply } from '../../support/fake-processes.js'
import { FakeGuest } from '../../support/fake-guest.js'
import { createFakeHost, type FakeHost } from '../../support/fake-host.js'
import { configOf, problemsOf } from '../../support/plugin-config.js'
import { outcomeOf } from '../../support/smoke-outcome.js'

const facts = { Host: '192.0.2.7', Port: '2222', User: 'admin', Password: 'secret' }
const addresses = { 80: { host: '127.0.0.1', port: 40080 } }

async function look(block: object, reply: ProcessReply = {}): Promise<{ host: FakeHost; outcome: string }> {
  const host = createFakeHost({ files: { '/work/check.sh': '' } })
  host.processes.when(() => true, reply)
  const outcome = await outcomeOf(smokeTest, block, { host, guest: new FakeGuest(), facts, addresses })
  return { host, outcome }
}

describe('the smoke test local', () => {
  it('runs a program as it stands and tells it where the guest is', async () => {
    const { host, outcome } = await look({
      argv: ['nmap', '-p', '$x; y'],
      ports: [80],
      env: { MODE: 'fast' }
    })

    expect(outcome).toBe('passed')
    expect(host.processes.calls).toEqual([
      {
        argv: ['nmap', '-p', '$x; y'],
        cwd: '/work',
        env: {
          IMAGE_BUILD_GUEST_HOST: '192.0.2.7',
          IMAGE_BUILD_GUEST_PORT: '2222',
          IMAGE_BUILD_GUEST_USER: 'admin',
          IMAGE_BUILD_GUEST_PASSWORD: 'secret',
          IMAGE_BUILD_GUEST_HOST_80: '127.0.0.1',
          IMAGE_BUILD_GUEST_PORT_80: '40080',
          MODE: 'fast',
          PACKER_BUILD_NAME: 'web',
          PACKER_BUILDER_TYPE: 'null'
        },
        stdin: undefined
      }
    ])
  })

  it('runs a script with the same environment', async () => {
    const { host } = await look({ script: 'check.sh' })

    expect(host.processes.calls[0]).toMatchObject({
      argv: ['/bin/sh', '-c', '"$1"', '/bin/sh', '/work/check.sh'],
      env: { IMAGE_BUILD_GUEST_HOST: '192.0.2.7' }
    })
  })

  it.each([
    [{ argv: ['x'], contains: ['ok'] }, { stdout: 'all ok\n' }, 'passed'],
    [{ argv: ['x'], valid_exit_codes: [3] }, { exitCode: 3 }, 'passed'],
    [
      { argv: ['x'] },
      { exitCode: 3 },
      'Script exited with non-zero exit status: 3. Allowed exit codes are: [0] (x)'
    ],
    [
      { inline: ['x'] },
      { exitCode: 3 },
      'Script exited with non-zero exit status: 3. Allowed exit codes are: [0] (inline script)'
    ],
    [
      { argv: ['x'], contains: ['ok'] },
      { stderr: 'ok\n' },
      'expected "ok" in the output, but found the output of 0 lines without it'
    ]
  ])('%j after %j: %s', async (block, reply, expected) => {
    expect((await look(block, reply)).outcome).toBe(expected)
  })

  it('asks for the ports that it wants to reach', () => {
    expect(smokeTest.ports?.(configOf(smokeTest, { argv: ['x'], ports: [80, 443] }))).toEqual([80, 443])
  })

  it.each([
    [{}, 'IB_OPTION_MISSING'],
    [{ argv: ['x'], inline: ['y'] }, 'IB_OPTION_VALUE'],
    [{ argv: ['x'], environment_vars: ['y'] }, 'IB_OPTION_VALUE'],
    [{ argv: ['x'], matches: ['('] }, 'IB_OPTION_VALUE']
  ])('reports %j', async (block, code) => {
    expect(await problemsOf(smokeTest, block, createFakeHost())).toEqual([expect.objectContaining({ code })])
  })
})
