import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { afterAll, describe, expect, it, jest } from '@jest/globals'
import { imageInfo } from '../../../src/builders/qemu/disk/qemu-img.js'
import { pictureSize, runTemplate } from '../../support/e2e/run-template.js'
import { createSeedProject, withBuilder, type SeedProject } from '../../support/e2e/seed-project.js'
import { realHost } from '../../support/real-host.js'

const minute = 60_000
jest.setTimeout(10 * minute)

const projects: SeedProject[] = []
async function seedProject(change?: Parameters<typeof createSeedProject>[0]): Promise<SeedProject> {
  const project = await createSeedProject(change)
  projects.push(project)
  return project
}
afterAll(async () => {
  for (const project of projects) await project.remove()
})

async function sha256(path: string): Promise<string> {
  return await digest(createReadStream(path))
}
async function unzippedSha256(path: string): Promise<string> {
  return await digest(createReadStream(path).pipe(createGunzip()))
}
async function digest(bytes: Readable): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of bytes) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

describe('a build with QEMU', () => {
  it('installs the seed template, provisions it, tests the image without changing it, and then builds on it', async () => {
    const project = await seedProject()

    const first = await runTemplate(project, { smokeTests: ['smoke-tests.json'] })

    expect(first.error).toBeUndefined()
    const [image] = first.artifacts
    const [disk] = image?.files ?? []
    expect(image).toMatchObject({ builderId: 'transcend.qemu', id: 'VM' })
    expect(disk?.path).toBe(join(project.directory, 'output-qemu', 'packer-qemu'))
    expect(disk?.sha256).toBe(await sha256(disk?.path ?? ''))
    const packed = ['qemu.qcow2.gz', 'qemu.sha256']
    expect(await readdir(join(project.directory, 'output-qemu'))).toEqual(['packer-qemu', ...packed])
    const [archive, sums] = packed.map(name => join(project.directory, 'output-qemu', name))
    expect(await unzippedSha256(archive ?? '')).toBe(disk?.sha256)
    expect(await readFile(sums ?? '', 'utf8')).toBe(`${await sha256(archive ?? '')}\tqemu.qcow2.gz\n`)
    expect(first.steps.has('Launch image')).toBe(true)

    const options = {
      iso_url: disk?.path,
      iso_checksum: disk?.sha256,
      disk_image: true,
      format: 'raw',
      disk_size: '1200M',
      disk_interface: 'ide',
      boot_command: [],
      boot_wait: '-1s',
      vm_name: 'derived',
      qemuargs: [['-smp', '2']]
    }
    const second = await seedProject(template => ({
      ...withBuilder(options)(template),
      provisioners: [
        { type: 'shell', inline: ['grep -q BUILD=qemu /etc/image-build-release', 'nproc | grep -qx 2'] }
      ]
    }))
    const derived = await runTemplate(second)

    expect(derived.error).toBeUndefined()
    const path = derived.artifacts[0]?.files[0]?.path ?? ''
    const ctx = { host: realHost(second.home), signal: new AbortController().signal, emit: () => undefined }
    expect(path).toBe(join(second.directory, 'output-qemu', 'derived'))
    expect(await imageInfo(path, ctx)).toMatchObject({ format: 'raw', virtualBytes: 1200 * 1024 * 1024 })
  })

  it('leaves a picture of the screen and no image when the guest does not come up', async () => {
    const project = await seedProject(
      withBuilder({ boot_command: ['<up><wait><tab> ks=nonsense'], ssh_timeout: '5s' })
    )

    const before = await readdir(project.directory)

    const run = await runTemplate(project)

    expect(run.outcome).toBe('failed')
    expect(run.error?.code).toMatch(/^IB_CONNECT_/)
    const evidence = run.events.filter(event => event.type === 'evidence')
    const picture = evidence.find(({ kind }) => kind === 'screenshot')?.path ?? ''
    expect(await pictureSize(picture)).toEqual([720, 400])
    expect(run.error?.hint).toContain('\nthe guest never asked the HTTP server on port ')
    expect(await readdir(project.directory)).toEqual(before)
  })
})
