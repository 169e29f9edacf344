import { describe, expect, it } from '@jest/globals'
import { smokeTest } from '../../../src/smoke-tests/process/index.js'
import { parseProcess } from '../../../src/smoke-tests/process/list.js'
import { FakeGuest } from '../../support/fake-guest.js'
import { createFakeHost } from '../../support/fake-host.js'
import { problemsOf } from '../../support/plugin-config.js'
import { outcomeOf } from '../../support/smoke-outcome.js'

const guestLines = [
  '1 (init) S 0\t/sbin/init splash',
  '2 (kthreadd) S 0\t',
  '70 (nginx) S 1\tnginx: master process /usr/sbin/nginx',
  '71 (nginx) S 70\tnginx: worker process',
  '72 (nginx) Z 70\t',
  '80 (a-very-long-nam) S 1\t/opt/a-very-long-name --serve',
  '90 (python3) R 1\t/usr/bin/python3 /srv/app.py',
  '91 (odd (name) x) S 1\todd'
]

describe('a process of the guest', () => {
  it.each([
    [
      '71 (nginx) S 70\tnginx: worker process ',
      { pid: 71, name: 'nginx', commandLine: 'nginx: worker process' }
    ],
    ['91 (odd (name) x) S 1\todd', { pid: 91, name: 'odd (name) x', commandLine: 'odd' }],
    ['2 (kthreadd) S 0\t', { pid: 2, name: 'kthreadd', commandLine: '' }],
    ['72 (nginx) Z 70\t', undefined],
    ['no process', undefined]
  ])('is read from %j', (line, expected) => {
    expect(parseProcess(line)).toEqual(expected)
  })
})

describe('the smoke test process', () => {
  it.each([
    [{ process: 'nginx' }, 'passed'],
    [{ process: 'nginx', count: 2 }, 'passed'],
    [{ process: 'a-very-long-name' }, 'passed'],
    [{ matches: 'python3 .*app\\.py$' }, 'passed'],
    [{ process: 'apache2', count: 0 }, 'passed'],
    [
      { process: 'nginx', max_count: 1 },
      'expected at most 1 process of nginx, but found 2: 70 nginx: master process /usr/sbin/nginx; 71 nginx: worker process'
    ],
    [
      { process: 'nginx', min_count: 3 },
      'expected at least 3 processes of nginx, but found 2: 70 nginx: master process /usr/sbin/nginx; 71 nginx: worker process'
    ],
    [
      { process: 'nginx', matches: 'master', count: 2 },
      'expected 2 processes of nginx with a command line that matches /master/, but found 1: 70 nginx: master process /usr/sbin/nginx'
    ],
    [{ process: 'kthreadd', count: 0 }, 'expected 0 processes of kthreadd, but found 1: 2 kthreadd'],
    [{ process: 'apache2' }, 'expected at least 1 process of apache2, but found none']
  ])('%j: %s', async (block, expected) => {
    const guest = new FakeGuest(() => ({ stdout: `${guestLines.join('\n')}\n` }))

    expect(await outcomeOf(smokeTest, block, { host: createFakeHost(), guest })).toBe(expected)
  })

  it.each([[{}], [{ process: 'x', count: 1, min_count: 1 }], [{ matches: '[' }]])(
    'reports %j',
    async block => {
      expect(await problemsOf(smokeTest, block, createFakeHost())).toEqual([
        expect.objectContaining({ severity: 'error' })
      ])
    }
  )
})
