import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { BenchError } from './bench-error.mjs'

/** Where each program is from on Debian and Ubuntu. */
const packages = {
  packer: 'packer',
  sshd: 'openssh-server',
  'ssh-keygen': 'openssh-client',
  useradd: 'passwd',
  bash: 'bash',
  gzip: 'gzip',
  tar: 'tar',
  unzip: 'unzip',
  zstd: 'zstd',
  'qemu-system-x86_64': 'qemu-system-x86',
  'qemu-img': 'qemu-utils',
  debugfs: 'e2fsprogs'
}

/**
 * Fails with what is missing for the points, and where it is to be had.
 *
 * @param {readonly { name: string, tools?: readonly string[], root?: boolean }[]} points
 */
export async function requireTools(points) {
  const wanted = new Set(['packer', ...points.flatMap(({ tools = [] }) => tools)])
  const missing = [...wanted].filter(name => !isInstalled(name))
  if (missing.length > 0) {
    const command = `apt-get install ${[...new Set(missing.map(name => packages[name]))].join(' ')}`
    throw new BenchError(
      `these programs are missing: ${missing.join(', ')}; on Debian and Ubuntu: ${command}`
    )
  }
  const asRoot = points.filter(({ root }) => root).map(({ name }) => name)
  if (asRoot.length > 0 && process.getuid?.() !== 0) {
    throw new BenchError(`only root can measure: ${asRoot.join(', ')} (users are made, file owners compared)`)
  }
}

function isInstalled(name) {
  const directories = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin']
  return directories.some(directory => {
    try {
      accessSync(join(directory, name), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}
