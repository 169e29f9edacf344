import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { cp, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { guestIso } from '../support/e2e/guest-iso.js'
import { createProgramProject, nothing, type ProgramProject } from '../support/e2e/program-project.js'

jest.setTimeout(10 * 60_000)

let project: ProgramProject
let installed: object

beforeAll(async () => {
  project = await createProgramProject()
  await cp('examples/seed-qemu/http', join(project.directory, 'http'), { recursive: true })
  const { artifacts } = await project.build(await installation('ks.cfg'))
  const image = artifacts.get('qemu')?.files[0]?.path ?? ''
  installed = {
    type: 'qemu',
    iso_url: image,
    iso_checksum: await sha256(image),
    disk_image: true,
    use_backing_file: true,
    skip_compaction: true,
    headless: true,
    memory: 512,
    output_directory: 'output-next',
    ssh_username: 'root',
    ssh_password: 'root',
    ssh_timeout: '2m',
    shutdown_command: 'poweroff'
  }
})
afterAll(() => project.remove())

/** A template that installs the guest as the kickstart file of that name says. */
async function installation(kickstart: string, others: object = {}): Promise<object> {
  const iso = await guestIso()
  const builder = {
    type: 'qemu',
    iso_url: iso.path,
    iso_checksum: iso.sha256,
    headless: true,
    memory: 512,
    disk_size: '1G',
    http_directory: 'http',
    ssh_username: 'root',
    ssh_password: 'root',
    ssh_timeout: '5m',
    shutdown_command: 'poweroff',
    boot_command: [`<up><wait><tab> ks=http://{{ .HTTPIP }}:{{ .HTTPPort }}/${kickstart}<enter>`],
    ...others
  }
  return { builders: [builder] }
}

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/** Builds on the installed guest with other options, and gives the failure and what it has left. */
async function failure(builder: object, others: object = {}) {
  const { exitCode, failures } = await project.build({
    builders: [{ ...installed, ...builder }],
    ...others
  })
  return { exitCode, remains: await project.remains(), ...failures.get('qemu') }
}

describe('a guest that does not come up', () => {
  it('is reported with the file that it asked for in vain', async () => {
    const template = await installation('kss.cfg', { ssh_timeout: '15s', output_directory: 'output-next' })
    const { exitCode, failures } = await project.build(template)

    expect(exitCode).toBe(1)
    expect(failures.get('qemu')).toMatchObject({
      code: 'IB_CONNECT_TIMEOUT',
      message: expect.stringMatching(
        /^SSH: gave up after 15\.\d s: 127\.0\.0\.1:\d+ accepts connections and /
      ),
      hint: expect.stringMatching(
        /\nthe guest asked the HTTP server on port \d+ for \/kss\.cfg \(404: not there; did you mean \/ks\.cfg\?\)\nthe serial console ended with:\n(.*\n)*.*kickstart unreachable: http:/
      )
    })
    expect(await project.remains()).toEqual(nothing)
  })

  it('is reported as one that never asked when its kickstart file is elsewhere', async () => {
    const template = await installation('ks.cfg', {
      boot_command: ['<up><wait><tab> ks=http://{{ .HTTPIP }}:1/ks.cfg<enter>'],
      ssh_timeout: '15s',
      output_directory: 'output-next'
    })
    const { exitCode, failures } = await project.build(template)

    expect(exitCode).toBe(1)
    expect(failures.get('qemu')).toMatchObject({
      code: 'IB_CONNECT_TIMEOUT',
      message: expect.stringMatching(
        /^SSH: gave up after 15\.\d s: 127\.0\.0\.1:\d+ accepts connections and /
      ),
      hint: expect.stringMatching(
        /\nthe guest never asked the HTTP server on port \d+ for anything\nthe serial console ended with:\n/
      )
    })
    expect(await project.remains()).toEqual(nothing)
  })
})

describe('a guest that comes up', () => {
  it('and refuses the password', async () => {
    expect(await failure({ ssh_password: 'wrong', ssh_handshake_attempts: 3 })).toMatchObject({
      exitCode: 1,
      remains: nothing,
      code: 'IB_CONNECT_AUTH',
      message: expect.stringMatching(
        /127\.0\.0\.1:\d+ refused the login of `root` \(tried: password.*; the guest offers: publickey, password\) \(seen 3 times\)$/
      ),
      hint: 'check `ssh_username` and `ssh_password` or the key; root often may not log in by password (`PermitRootLogin`)'
    })
  })

  it('and whose script fails', async () => {
    const provisioners = [
      { type: 'shell', inline: ['exit 3'], valid_exit_codes: [3] },
      { type: 'shell', inline: ['echo looking; exit 3'] }
    ]

    expect(await failure({}, { provisioners })).toMatchObject({
      exitCode: 1,
      remains: nothing,
      code: 'IB_SCRIPT_FAILED',
      message:
        'provisioner shell failed: Script exited with non-zero exit status: 3. Allowed exit codes are: [0] (inline script)',
      hint: 'its last lines were:\nlooking',
      place: { file: 't.json', line: expect.any(Number) }
    })
  })

  it('and never turns itself off', async () => {
    expect(await failure({ shutdown_command: 'true', shutdown_timeout: '2s' })).toMatchObject({
      exitCode: 1,
      remains: nothing,
      code: 'IB_SHUTDOWN_TIMEOUT',
      message: 'the machine was still on 2.0 s after shutdown_command',
      hint: expect.stringMatching(
        /^check that the command needs no password or terminal, or give a longer shutdown_timeout\nthe serial console ended with:\n/
      )
    })
  })

  it('and fills the disk below its image', async () => {
    const small = join(project.directory, 'small')
    await mkdir(small)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=32m', 'none', small])
    try {
      const fills = ['dd if=/dev/urandom of=/big bs=1M count=200; sync']
      expect(
        await failure(
          { output_directory: 'small/output' },
          { provisioners: [{ type: 'shell', inline: fills }] }
        )
      ).toMatchObject({
        exitCode: 1,
        remains: nothing,
        code: 'IB_NO_SPACE',
        message: expect.stringMatching(
          /^QEMU cannot write .*\/small\/\.output\.partial-[^/]*\/packer-qemu: no space is left on the disk \(\d+ B free\)$/
        ),
        hint: 'QEMU has stopped the guest; free some space, or choose an output_directory on a larger disk'
      })
    } finally {
      execFileSync('umount', [small])
    }
  })
})
