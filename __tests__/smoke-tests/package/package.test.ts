import { describe, expect, it } from '@jest/globals'
import { smokeTest } from '../../../src/smoke-tests/package/index.js'
import { isVersion, packageScript, versionForms } from '../../../src/smoke-tests/package/managers.js'
import { FakeGuest } from '../../support/fake-guest.js'
import { createFakeHost } from '../../support/fake-host.js'
import { problemsOf } from '../../support/plugin-config.js'
import { outcomeOf } from '../../support/smoke-outcome.js'

describe('the version of a package', () => {
  it.each([
    ['1:9.2p1-2+deb12u3', ['1:9.2p1-2+deb12u3', '9.2p1-2+deb12u3', '9.2p1']],
    ['1.2.3', ['1.2.3']],
    ['nginx-1.24.0-r7', ['1.24.0-r7', '1.24.0']]
  ])('%s may be given as %j', (version, forms) => {
    expect(versionForms('nginx', version)).toEqual(forms)
  })

  it.each([
    ['1.2*', ['1.2.3'], true],
    ['1.2', ['1.2.3'], false],
    ['1.2.3', ['1:1.2.3-4', '1.2.3'], true],
    ['1.3*', ['1.2.3'], false]
  ])('%s against %j: %s', (wanted, forms, expected) => {
    expect(isVersion(wanted, forms)).toBe(expected)
  })
})

describe('the smoke test package', () => {
  it.each([
    [['manager dpkg', 'installed 1.2-3'], {}, 'passed'],
    [['manager dpkg', 'installed 1.2-3'], { version: '1.2' }, 'passed'],
    [['manager dpkg', 'manager rpm', 'installed 1.2-3'], {}, 'passed'],
    [['manager dpkg'], { installed: false }, 'passed'],
    [
      ['manager dpkg', 'manager rpm'],
      {},
      'expected package web to be installed, but found that it is not (dpkg, rpm)'
    ],
    [
      ['manager dpkg', 'installed 1.2-3'],
      { version: '1.3*' },
      'expected package web in version 1.3*, but found version 1.2-3'
    ],
    [
      ['manager apk', 'installed web-1.2-r0'],
      { installed: false },
      'expected package web not to be installed, but found version web-1.2-r0'
    ],
    [
      [],
      {},
      'expected a package manager to ask about package web, but found none that this test knows in the guest (dpkg, rpm, apk, pacman, pkg, opkg)'
    ],
    [
      [],
      { manager: 'rpm' },
      'expected a package manager to ask about package web, but found none that this test knows in the guest (rpm)'
    ]
  ])('after %j with %j: %s', async (lines, block, expected) => {
    const guest = new FakeGuest(() => ({ stdout: lines.map(line => `${line}\n`).join('') }))

    expect(await outcomeOf(smokeTest, { package: 'web', ...block }, { host: createFakeHost(), guest })).toBe(
      expected
    )
  })

  it('asks only the package manager that is named', () => {
    expect(packageScript('web', 'rpm')).not.toMatch(/dpkg|apk|pacman/)
  })

  it('reports a version of what must not be there', async () => {
    const block = { package: 'web', installed: false, version: '1' }

    expect(await problemsOf(smokeTest, block, createFakeHost())).toEqual([
      expect.objectContaining({ code: 'IB_OPTION_VALUE' })
    ])
  })
})
