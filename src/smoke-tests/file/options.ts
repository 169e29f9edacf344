import { opt, type ConfigOf } from '../../core/options.js'
import { textOptions } from '../../toolkit/scripts/text-options.js'

export const options = {
  path: opt.string({ required: true, description: 'Path in the guest.' }),
  state: opt.choice(['present', 'absent'], {
    default: 'present',
    description: 'Whether the path must exist; with `absent`, nothing else is looked at.'
  }),
  kind: opt.choice(['file', 'directory', 'link', 'socket', 'pipe', 'device'], {
    description: 'What it must be. Links are followed unless `link` is asked for.'
  }),
  mode: opt.string({
    pattern: { expression: '0?[0-7]{3,4}', words: 'permission bits in octal such as "0644"' },
    description: 'Permission bits, in octal: `0644`.'
  }),
  owner: opt.string({ description: 'Name of the owner.' }),
  group: opt.string({ description: 'Name of the group.' }),
  min_bytes: opt.integer({ minimum: 0, description: 'Least size in bytes.' }),
  max_bytes: opt.integer({ minimum: 0, description: 'Greatest size in bytes.' }),
  sha256: opt.string({
    pattern: { expression: '[0-9A-Fa-f]{64}', words: 'a SHA-256 checksum: 64 hexadecimal digits' },
    description: 'Checksum of the content, in hex.'
  }),
  ...textOptions,
  sudo: opt.boolean({
    default: false,
    description: 'Look as root, by a `sudo` that asks for no password.'
  })
}

export type FileTestConfig = ConfigOf<typeof options>
