import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, it, jest } from '@jest/globals'
import { runTemplate } from '../../support/e2e/run-template.js'
import { createSeedProject, withBuilder, type SeedProject } from '../../support/e2e/seed-project.js'

jest.setTimeout(10 * 60_000)

/** The installer's boot menu under UEFI is another one: the first entry has to be edited. */
const options = {
  efi_boot: true,
  disk_interface: 'virtio-scsi',
  boot_command: ['<up><wait>e<wait><down><down><end> ks=http://{{ .HTTPIP }}:{{ .HTTPPort }}/ks.cfg<f10>']
}
const smokeTests = {
  'smoke-tests': [
    { type: 'shell', name: 'it was started by UEFI', inline: ['test -d /sys/firmware/efi'] },
    { type: 'shell', name: 'its disk is a SCSI one', inline: ['test -b /dev/sda'] }
  ]
}

let project: SeedProject | undefined
afterAll(async () => project?.remove())

it('a guest with UEFI firmware is installed and launched with the variables that its installation has left', async () => {
  const change = withBuilder(options)
  project = await createSeedProject(template => ({ ...change(template), 'post-processors': [] }))
  await writeFile(join(project.directory, 'uefi.json'), JSON.stringify(smokeTests))

  const run = await runTemplate(project, { smokeTests: ['uefi.json'] })

  expect(run.error).toBeUndefined()
  expect((await readdir(join(project.directory, 'output-qemu'))).sort()).toEqual([
    'efivars.fd',
    'packer-qemu'
  ])
})
