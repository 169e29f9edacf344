import { describe, expect, it } from '@jest/globals'
import { provisioner } from '../../../src/provisioners/shell/index.js'
import { batchAnswers } from '../../support/batch-guest.js'
import { FakeGuest } from '../../support/fake-guest.js'
import { createFakeHost } from '../../support/fake-host.js'
import { createGuestContext } from '../../support/guest-context.js'
import { configOf, problemsOf } from '../../support/plugin-config.js'

/** What is uploaded and run for a block, step by step as with WinRM, where it can be seen. */
async function trace(
  block: object,
  facts: Record<string, string> = {}
): Promise<{ guest: FakeGuest; sleeps: readonly number[]; notices: readonly string[] }> {
  const host = createFakeHost()
  const guest = new FakeGuest(() => 0, 'winrm')
  const ctx = createGuestContext({ host, guest, facts })
  await provisioner.provision(configOf(provisioner, block), ctx)
  return { guest, sleeps: host.clock.sleeps, notices: ctx.notices() }
}

async function commandOf(block: object, facts: Record<string, string> = {}): Promise<string> {
  const { guest } = await trace({ inline: ['true'], remote_path: '/tmp/s.sh', ...block }, facts)
  return guest.runs.map(({ command }) => command).find(command => !/^(?:chmod 0755|rm) /.test(command)) ?? ''
}

const always = "PACKER_BUILDER_TYPE='null' PACKER_BUILD_NAME='web' "

describe('the command of the provisioner shell', () => {
  it.each([
    ['has the variables that are always set', {}, `chmod +x /tmp/s.sh; ${always} /tmp/s.sh`],
    [
      'sorts variables and quotes their values',
      { environment_vars: ["Z=it's", 'A=$HOME'] },
      `chmod +x /tmp/s.sh; A='$HOME' ${always}Z='it'"'"'s'  /tmp/s.sh`
    ],
    [
      'lets `env` win over `environment_vars`',
      { environment_vars: ['A=1'], env: { A: '2' } },
      `chmod +x /tmp/s.sh; A='2' ${always} /tmp/s.sh`
    ],
    [
      'lets the user win over what is always set',
      { env: { PACKER_BUILD_NAME: 'x' } },
      "chmod +x /tmp/s.sh; PACKER_BUILDER_TYPE='null' PACKER_BUILD_NAME='x'  /tmp/s.sh"
    ],
    [
      'is that of the template',
      { execute_command: "echo 'v' | {{.Vars}} sudo -S -E bash '{{ .Path }}'" },
      `echo 'v' | ${always} sudo -S -E bash '/tmp/s.sh'`
    ],
    [
      'formats variables as asked',
      { execute_command: '{{.Vars}} {{.Path}}', env_var_format: "export %s='%s' && " },
      `export PACKER_BUILDER_TYPE='null' && export PACKER_BUILD_NAME='web' &&  /tmp/s.sh`
    ]
  ])('%s', async (_, block, expected) => {
    expect(await commandOf(block)).toBe(expected)
  })

  it('has the address of the HTTP server when there is one', async () => {
    const facts = { PackerHTTPAddr: '10.0.2.2:8100', PackerHTTPIP: '10.0.2.2', PackerHTTPPort: '8100' }

    expect(await commandOf({}, facts)).toContain(
      "PACKER_HTTP_ADDR='10.0.2.2:8100' PACKER_HTTP_IP='10.0.2.2' PACKER_HTTP_PORT='8100' "
    )
  })

  it('reads the variables from a file if asked to', async () => {
    const { guest } = await trace({
      inline: ['true'],
      remote_path: '/tmp/s.sh',
      use_env_var_file: true,
      environment_vars: ["A=it's"]
    })

    const file = guest.calls[0]?.replace('upload ', '') ?? ''
    expect(file).toMatch(/^\/tmp\/varfile_\d+\.sh$/)
    expect(guest.files.get(file)).toEqual({
      content: `export A='it'"'"'s'\nexport PACKER_BUILDER_TYPE='null'\nexport PACKER_BUILD_NAME='web'\n`,
      mode: 0o600
    })
    expect(guest.calls).toContain(`run chmod +x /tmp/s.sh; . ${file} && /tmp/s.sh`)
  })
})

describe('the place of the script in the guest', () => {
  it.each([
    ['has a random name in /tmp', {}, /^\/tmp\/script_\d+\.sh$/],
    ['is in the folder', { remote_folder: '/opt' }, /^\/opt\/script_\d+\.sh$/],
    ['has the name', { remote_file: 'x.sh' }, /^\/tmp\/x\.sh$/],
    [
      'is the path, whatever else is given',
      { remote_path: '/a/b', remote_folder: '/c', remote_file: 'd' },
      /^\/a\/b$/
    ]
  ])('%s', async (_, block, expected) => {
    const { guest } = await trace({ inline: ['true'], ...block })

    expect([...guest.files.keys()]).toEqual([expect.stringMatching(expected)])
  })
})

describe('the provisioner shell', () => {
  it('pauses after the last script', async () => {
    const { sleeps, notices } = await trace({ inline: ['true'], pause_after: '30s' })

    expect(sleeps).toEqual([30_000])
    expect(notices).toEqual(['Pausing 30.0 s after this provisioner'])
  })

  it('takes a comma for the end of a command in a single text, as Packer does', async () => {
    const texts: string[] = []
    const guest = new FakeGuest(batchAnswers(({ text }) => (texts.push(text), {})))

    await provisioner.provision(
      configOf(provisioner, { inline: 'echo a,echo b' }),
      createGuestContext({ host: createFakeHost(), guest })
    )

    expect(texts).toEqual(['#!/bin/sh -e\necho a\necho b\n'])
  })

  it('reports a format of variables that cannot be filled in', async () => {
    const problems = await problemsOf(
      provisioner,
      { inline: ['a'], env_var_format: '%d=%s' },
      createFakeHost()
    )

    expect(problems).toEqual([expect.objectContaining({ code: 'IB_OPTION_VALUE', severity: 'error' })])
  })

  it('warns of a name that no shell takes', async () => {
    const problems = await problemsOf(provisioner, { inline: ['a'], env: { 'A-B': '1' } }, createFakeHost())

    expect(problems).toEqual([
      expect.objectContaining({
        severity: 'warning',
        message: '`env`: no shell takes "A-B" for the name of a variable'
      })
    ])
  })
})
