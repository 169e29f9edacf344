import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A program in qemu's place that keeps what it is given as drives, and fails. */
function fakeQemu(keepIn: string): string {
  return `#!/bin/sh
case "$*" in *version*) echo 'QEMU emulator version 5.0.0'; exit 0;; esac
for argument in "$@"; do
  file=$(printf '%s' "$argument" | sed -n 's/.*file=\\([^,]*\\),media=cdrom.*/\\1/p')
  [ -n "$file" ] && cp "$file" '${keepIn}/'
  [ "$previous" = -fda ] && cp "$argument" '${keepIn}/floppy'
  previous=$argument
done
exit 1
`
}

export interface PackerMedia {
  /** Path of a copy of the CD or floppy that Packer made; undefined when it made none. */
  readonly image: string | undefined
  readonly log: string
}

/**
 * Lets Packer 1.6.6's qemu builder make the CD or floppy of a block (options of the builder) in a directory, up to
 * the point where it would start the machine.
 */
export async function packerMedia(block: object, directory: string): Promise<PackerMedia> {
  const work = mkdtempSync(join(directory, 'packer-'))
  const kept = mkdtempSync(join(work, 'kept-'))
  const qemu = join(work, 'qemu')
  writeFileSync(qemu, fakeQemu(kept), { mode: 0o755 })
  writeFileSync(join(work, 'boot.iso'), 'x')
  const builder = {
    type: 'qemu',
    iso_url: join(work, 'boot.iso'),
    iso_checksum: 'none',
    ssh_username: 'x',
    ssh_password: 'y',
    shutdown_command: 'x',
    output_directory: join(work, 'output'),
    qemu_binary: qemu,
    accelerator: 'none',
    disk_size: '1M',
    headless: true,
    ...block
  }
  const template = join(work, 'template.json')
  writeFileSync(template, JSON.stringify({ builders: [builder] }))
  const env = {
    PATH: process.env['PATH'],
    HOME: work,
    TMPDIR: work,
    PACKER_CACHE_DIR: work,
    CHECKPOINT_DISABLE: '1'
  }
  const log = await new Promise<string>(resolve => {
    const args = ['build', '-color=false', template]
    execFile('/usr/bin/packer', args, { cwd: directory, env }, (_, stdout, stderr) =>
      resolve(stdout + stderr)
    )
  })
  const image = readdirSync(kept).find(name => name !== 'boot.iso')
  return { image: image === undefined ? undefined : join(kept, image), log }
}
