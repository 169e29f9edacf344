import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { qemuImg } from '../../../src/builders/qemu/disk/qemu-img.js'
import { createProgramProject, nothing, type ProgramProject } from '../../support/e2e/program-project.js'
import { realHost } from '../../support/real-host.js'

jest.setTimeout(60_000)

let project: ProgramProject
beforeAll(async () => {
  project = await createProgramProject()
  const host = realHost(join(project.home, 'state'))
  const ctx = { host, signal: new AbortController().signal, emit: () => undefined }
  await qemuImg(['create', '-q', '-f', 'qcow2', join(project.directory, 'empty.img'), '1M'], ctx)
})
afterAll(() => project.remove())

/** The process of a machine, which has its output directory on the command line. */
async function machineOf({ home }: ProgramProject): Promise<number> {
  for (const id of (await readdir('/proc')).filter(name => /^\d+$/.test(name))) {
    const command = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')
    if (command.startsWith('qemu-system') && command.includes(home)) return Number(id)
  }
  throw new Error('no machine runs')
}

describe('a machine that dies while its guest is waited for', () => {
  it('ends the build and the command at once, with all that belongs to them', async () => {
    const { shows, run } = await project.start({
      builders: [
        {
          type: 'qemu',
          iso_url: 'empty.img',
          iso_checksum: 'none',
          disk_image: true,
          skip_resize_disk: true,
          accelerator: 'tcg',
          memory: 64,
          boot_wait: '-1s',
          ssh_username: 'root',
          ssh_password: 'root',
          ssh_timeout: '20m',
          shutdown_command: 'poweroff',
          headless: true
        }
      ]
    })
    await shows(/Wait for SSH/)
    const killedAt = performance.now()
    process.kill(await machineOf(project), 'SIGKILL')

    const { exitCode, failures } = await run

    expect(performance.now() - killedAt).toBeLessThan(5000)
    expect(exitCode).toBe(1)
    expect(failures.get('qemu')).toMatchObject({
      code: 'IB_VM_EXITED',
      message: 'QEMU was ended by SIGKILL while image-build waited for its connection'
    })
    expect(await project.remains()).toEqual(nothing)
  })
})
