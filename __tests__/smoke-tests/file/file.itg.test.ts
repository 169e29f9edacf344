import { createHash } from 'node:crypto'
import { chmod, link, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createNodeHost } from '../../../src/host/node-host.js'
import { smokeTest } from '../../../src/smoke-tests/file/index.js'
import { LocalGuest } from '../../support/local-guest.js'
import { loginShells } from '../../support/login-shells.js'
import { outcomeOf } from '../../support/smoke-outcome.js'

const content = 'first line\nsecond: $HOME "x"\n'
const sha256 = createHash('sha256').update(content).digest('hex')
const { username } = userInfo()

for (const { name: login, shell, path } of loginShells()) {
  const describeShell = shell === undefined ? describe.skip : describe

  describeShell(`the smoke test file, with the login shell ${login}`, () => {
    let home: string
    beforeAll(async () => {
      home = await mkdtemp(join(tmpdir(), `it's an "odd" $name `))
      await mkdir(join(home, 'directory'))
      await writeFile(join(home, 'text'), content)
      await chmod(join(home, 'text'), 0o640)
      await chmod(join(home, 'directory'), 0o1777)
      await symlink('text', join(home, 'link'))
      await symlink('nowhere', join(home, 'dangling'))
      await link(join(home, 'text'), join(home, '-n'))
    })
    afterAll(() => rm(home, { recursive: true, force: true }))

    const look = (name: string, block: object): Promise<string> =>
      outcomeOf(
        smokeTest,
        { path: name.startsWith('/') ? name : join(home, name), ...block },
        {
          host: createNodeHost({ runId: 'run-1' }),
          guest: new LocalGuest({ shell: shell ?? '', home, path }),
          directory: home
        }
      )

    it.each([
      ['text', { kind: 'file', mode: '0640', owner: username, min_bytes: 29, max_bytes: 29 }],
      ['text', { sha256: sha256.toUpperCase() }],
      ['text', { contains: ['second: $HOME', 'first'], matches: ['^first \\w+$'] }],
      ['directory', { kind: 'directory', mode: '1777' }],
      ['link', { kind: 'file', min_bytes: 29 }],
      ['link', { kind: 'link' }],
      ['dangling', { kind: 'link' }],
      ['-n', { kind: 'file', contains: ['first'] }],
      ['/dev/null', { kind: 'device' }],
      ['none', { state: 'absent' }]
    ])('passes for %s as %j', async (name, block) => {
      expect(await look(name, block)).toBe('passed')
    })

    it.each([
      [
        'text',
        { sha256: '0'.repeat(64) },
        `expected PATH to have the SHA-256 ${'0'.repeat(64)}, but found ${sha256}`
      ],
      ['text', { mode: '0600' }, 'expected the mode of PATH to be 600, but found 640'],
      ['text', { owner: 'nobody' }, `expected the owner of PATH to be nobody, but found ${username}`],
      ['text', { min_bytes: 30 }, 'expected PATH to have at least 30 bytes, but found 29 bytes'],
      ['text', { max_bytes: 28 }, 'expected PATH to have at most 28 bytes, but found 29 bytes'],
      ['text', { contains: ['third'] }, 'expected "third" in PATH, but found PATH of 2 lines without it'],
      [
        'text',
        { matches: ['^line'] },
        'expected a line of PATH to match /^line/, but found PATH of 2 lines without it'
      ],
      ['text', { kind: 'directory' }, 'expected PATH to be a directory, but found a file'],
      ['text', { state: 'absent' }, 'expected nothing at PATH, but found a file'],
      ['dangling', { state: 'absent' }, 'expected nothing at PATH, but found a link'],
      ['none', {}, 'expected PATH to exist, but found nothing there']
    ])('fails for %s as %j', async (name, block, message) => {
      expect(await look(name, block)).toBe(message.replaceAll('PATH', join(home, name)))
    })
  })
}
