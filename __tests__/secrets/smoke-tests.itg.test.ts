import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { builder } from '../../src/builders/null/index.js'
import { runCli } from '../../src/cli/run-cli.js'
import { registry } from '../../src/registry.js'
// Jest's loader takes a module that two ask for at once for a missing one.
import '../../src/stores/consul.js'
import '../../src/stores/vault.js'
import { createSecretProject, type SecretProject } from '../support/secret-project.js'
import { tracesIn } from '../support/secret-traces.js'
import { canRunSshd, startSshd, type Sshd } from '../support/sshd.js'

jest.setTimeout(60_000)

const describeSshd = canRunSshd ? describe : describe.skip

describeSshd('smoke tests that fail', () => {
  let sshd: Sshd
  let project: SecretProject
  beforeAll(async () => {
    sshd = await startSshd()
    project = await createSecretProject(sshd)
  })
  afterAll(async () => {
    await project[Symbol.asyncDispose]()
    await sshd[Symbol.asyncDispose]()
  })

  /** All that a run has shown. The image that it launches is the guest. */
  async function run(words: readonly string[]): Promise<string> {
    const launch = async (): Promise<Pick<Sshd, 'host' | 'port'>> => ({ host: sshd.host, port: sshd.port })
    const shown: string[] = []
    const write = (text: string): number => shown.push(text)
    await runCli(words, {
      registry: { ...registry, builders: { null: async () => ({ ...builder, launch }) } },
      version: '1.2.3',
      env: {},
      terminal: { isInteractive: false, write, writeError: write },
      input: { isInteractive: false, async *lines() {} },
      signal: new AbortController().signal
    })
    return shown.join('')
  }

  it('show no secret, in the log as in the report', async () => {
    const { scriptEnvironment: env, print, ssh, variableFile, directory, home } = project
    const secret = '{{user `s0`}}'
    await project.template('t.json', {
      builders: [{ type: 'null', name: `web ${secret}`, ...ssh }],
      'smoke-tests': [
        { type: 'shell', name: `scripts ${secret}`, env, inline: [print(3)] },
        {
          type: 'shell',
          env,
          inline: [`head -c 1048570 /dev/zero | tr '\\0' .; printf '%s' "$SECRET_s0"`, print(0)]
        },
        { type: 'local', env, inline: [print(4)] },
        { type: 'local', env, argv: ['sh', '-c', 'printf %s "$SECRET_s0"'], contains: [secret, 'nothing'] },
        { type: 'process', matches: 'x', process: secret },
        { type: 'process', process: 'sshd', count: 99 },
        { type: 'file', path: `/tmp/${secret}` },
        { type: 'service', service: secret },
        { type: 'package', package: secret }
      ]
    })
    Object.assign(process.env, project.env, { IMAGE_BUILD_STATE_DIR: join(home, 'state') })
    const [junit, events] = ['junit.xml', 'events.jsonl'].map(name => join(directory, name))

    const log = await run([
      'build',
      `-var-file=${variableFile}`,
      `-junit=${junit ?? ''}`,
      `-events=${events ?? ''}`,
      join(directory, 't.json')
    ])

    const [report = '', told = ''] = await project.written('junit.xml', 'events.jsonl')
    expect(log).toContain('8 of 9 smoke tests failed')
    expect(report).toContain('&lt;sensitive&gt;')
    expect([log, report, told].flatMap(text => tracesIn(text, project.secrets))).toEqual([])
  })
})
