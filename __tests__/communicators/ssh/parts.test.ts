import ssh2 from 'ssh2'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { HostKeys } from '../../../src/communicators/ssh/login/host-keys.js'
import { readLocalTree } from '../../../src/communicators/ssh/transfer/local-tree.js'
import { parsePrivateKey } from '../../../src/communicators/ssh/login/private-key.js'
import { parseFacts } from '../../../src/communicators/ssh/run/remote-facts.js'
import { operand } from '../../../src/communicators/ssh/run/shell-scripts.js'
import {
  directoryLines,
  specialDirectories
} from '../../../src/communicators/ssh/transfer/tree-directories.js'
import { WaysToLogIn, type Credentials } from '../../../src/communicators/ssh/login/ways-to-log-in.js'
import { generateSshKeyPair, type SshKeyPair } from '../../../src/toolkit/ssh-keypair/generate.js'
import { createFakeFiles } from '../../support/fake-files.js'

const key = async (type: 'rsa' | 'ed25519'): Promise<SshKeyPair> =>
  await generateSshKeyPair({ type, bits: 1024, comment: undefined }, 'test')

describe('the ways to log in', () => {
  let all: Credentials
  beforeAll(async () => {
    all = {
      username: 'me',
      password: 'secret',
      privateKey: parsePrivateKey((await key('ed25519')).privateKey, 'key'),
      keyName: 'key ~/.ssh/id',
      agent: new ssh2.OpenSSHAgent('/none')
    }
  })
  const offered = ['publickey', 'password', 'keyboard-interactive']

  it('are tried one after the other, the most likely first', () => {
    const ways = new WaysToLogIn(all)

    const first = ways.next(null, null)
    const others = [1, 2, 3, 4, 5].map(() => ways.next(offered, false))

    expect([first, ...others].map(way => (way === false ? false : way.type))).toEqual([
      'agent',
      'publickey',
      'password',
      'keyboard-interactive',
      'none',
      false
    ])
    expect(ways.tried).toEqual([
      'SSH agent',
      'key ~/.ssh/id',
      'password',
      'keyboard-interactive',
      'no credential'
    ])
    expect(ways.offered).toEqual(offered)
  })

  it('leave out what the guest does not offer', () => {
    const ways = new WaysToLogIn(all)
    ways.next(null, null)

    expect(ways.next(['keyboard-interactive'], false)).toMatchObject({ type: 'keyboard-interactive' })
  })

  it('go on with what is left after a part has succeeded, and with what was skipped', () => {
    const ways = new WaysToLogIn({ ...all, agent: undefined })
    ways.next(null, null)
    ways.next(['password'], false)

    expect(ways.next(['publickey'], true)).toMatchObject({ type: 'publickey' })
    expect(ways.tried).not.toContain('password')
  })

  it('answer every question with the password', () => {
    const ways = new WaysToLogIn({ ...all, agent: undefined, privateKey: undefined })
    ways.next(null, null)
    const way = ways.next(offered, false)
    const answers: string[] = []
    const prompts = [{ prompt: 'Password: ' }, { prompt: 'Again: ' }]

    if (way !== false && way.type === 'keyboard-interactive') {
      way.prompt('', '', '', prompts, given => answers.push(...given))
    }

    expect(answers).toEqual(['secret', 'secret'])
  })
})

describe('host keys', () => {
  it('may be any until one is pinned, and then only those that are', () => {
    const keys = new HostKeys()
    const [one, two, three] = ['one', 'two', 'three'].map(text => Buffer.from(text))

    const before = keys.accepts(one ?? Buffer.alloc(0))
    keys.pin(one ?? Buffer.alloc(0))
    keys.pin(two ?? Buffer.alloc(0))

    expect(before).toBe(true)
    expect([one, two, three].map(bytes => bytes && keys.accepts(bytes))).toEqual([true, true, false])
  })
})

describe('a private key', () => {
  it.each(['rsa', 'ed25519'] as const)('is read from the text that OpenSSH writes: %s', async type => {
    const { privateKey } = await key(type)

    expect(parsePrivateKey(privateKey, 'key').isPrivateKey()).toBe(true)
  })

  it('is not a public key', async () => {
    const { publicKey } = await key('ed25519')

    expect(() => parsePrivateKey(publicKey, 'the key')).toThrow('the key is a public key')
  })

  it('is not encrypted', () => {
    const secret = { cipher: 'aes256-ctr', passphrase: 'x', rounds: 1, bits: 256 } as const
    const { private: encrypted } = ssh2.utils.generateKeyPairSync('ecdsa', secret)

    expect(() => parsePrivateKey(encrypted, 'the key')).toThrow('the key is encrypted')
  })

  it('is not just any text', () => {
    expect(() => parsePrivateKey('hello', 'the key')).toThrow('the key is no private key')
  })
})

describe('what a guest tells of a file', () => {
  it.each([
    ['-rw-r--r-- 1234\n', 0o644, 1234],
    ['-rwsr-x--t 0\n', 0o751, 0],
    ['-rwSr-Sr-T 5\n', 0o644, 5],
    ['-rw-------. 7\n', 0o600, 7],
    ['crw-rw-rw- 3\n', 0o666, undefined],
    ['', 0, undefined]
  ])('%j', (line, mode, bytes) => {
    expect(parseFacts(line)).toEqual({ mode, bytes })
  })
})

describe('a path for a program', () => {
  it.each([
    ['/a/b', '/a/b'],
    ['-rf', './-rf'],
    ['a', 'a']
  ])('%s', (path, expected) => {
    expect(operand(path)).toBe(expected)
  })
})

describe('a local tree', () => {
  it('has parents before children, and everything relative', async () => {
    const files = createFakeFiles({ '/src/b/c/file': 'abc', '/src/a': 'a' })

    const tree = await readLocalTree(files, '/src')

    expect(tree.directories.map(({ path }) => path)).toEqual(['b', 'b/c'])
    expect(tree.files.map(({ path, source, bytes }) => [path, source, bytes])).toEqual([
      ['a', '/src/a', 1],
      ['b/c/file', '/src/b/c/file', 3]
    ])
    expect(tree.bytes).toBe(4)
  })

  it('sends only those directories itself that files do not imply', async () => {
    const files = createFakeFiles({ '/src/usual/deep/file': '', '/src/private/file': '' })
    files.tree.makeDirectory('/src/usual/empty')
    files.tree.chmod('/src/private', 0o700)

    const special = specialDirectories(await readLocalTree(files, '/src'))

    expect(directoryLines(special).toString()).toBe('700/private\n755/usual/empty\n\n')
  })

  it('sends a directory that has only links by them', async () => {
    const files = createFakeFiles()
    files.tree.link('/src/links/dangling', '/nowhere')

    const tree = await readLocalTree(files, '/src')

    expect(tree.links).toMatchObject([{ path: 'links/dangling', target: '/nowhere' }])
    expect(specialDirectories(tree)).toEqual([])
  })
})
