import { describe, expect, it } from '@jest/globals'
import { smokeTest } from '../../../src/smoke-tests/service/index.js'
import { FakeGuest } from '../../support/fake-guest.js'
import { createFakeHost } from '../../support/fake-host.js'
import { outcomeOf } from '../../support/smoke-outcome.js'

const up = ['manager systemd', 'running yes active', 'enabled yes enabled']
const down = ['manager systemd', 'running no failed', 'enabled no disabled']
const unknown = [
  'manager systemd',
  'missing',
  'running no inactive',
  'enabled no Failed to get unit file state'
]

describe('the smoke test service', () => {
  it.each([
    [up, {}, 'passed'],
    [up, { enabled: true }, 'passed'],
    [down, { running: false, enabled: false }, 'passed'],
    [down, { running: false }, 'passed'],
    [unknown, { running: false }, 'passed'],
    [down, {}, 'expected service web to be running, but found "failed" (systemd)'],
    [
      ['manager System V init', 'running no', 'enabled no'],
      {},
      'expected service web to be running, but found that it is not (System V init)'
    ],
    [
      [...up.slice(0, 2), 'enabled no masked'],
      { enabled: true },
      'expected service web to be enabled, but found "masked" (systemd)'
    ],
    [up, { running: false }, 'expected service web not to be running, but found "active" (systemd)'],
    [up, { enabled: false }, 'expected service web not to be enabled, but found "enabled" (systemd)'],
    [unknown, {}, 'expected service web to exist, but found that systemd does not know it'],
    [
      unknown,
      { running: false, enabled: true },
      'expected service web to exist, but found that systemd does not know it'
    ],
    [
      [],
      {},
      'expected service web to be managed, but found no service manager that this test knows in the guest'
    ]
  ])('after %j with %j: %s', async (lines, block, expected) => {
    const guest = new FakeGuest(() => ({ stdout: lines.map(line => `${line}\n`).join('') }))

    expect(await outcomeOf(smokeTest, { service: 'web', ...block }, { host: createFakeHost(), guest })).toBe(
      expected
    )
  })
})
