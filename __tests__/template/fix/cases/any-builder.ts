import { cases, type BlockCase } from './block-case.js'

const refused = 'Packer refuses the checksum that its own fixer writes'

export const anyBuilderCases: readonly BlockCase[] = [
  ...cases('iso-md5', [
    ['a checksum', { type: 'qemu', iso_md5: 'a0' }, { type: 'qemu', iso_checksum: 'md5:a0' }],
    [
      'a newer checksum beside it',
      { type: 'qemu', iso_md5: 'a0', iso_checksum: 'b1', iso_checksum_type: 'sha1' },
      { type: 'qemu', iso_checksum: 'md5:a0' }
    ],
    ['no text', { type: 'qemu', iso_md5: 5 }, 'same']
  ]),
  ...cases('createtime', [
    [
      'in names, with any blanks',
      {
        type: 'x',
        ami_name: 'a {{.CreateTime}} {{  .CreateTime }}',
        snapshot_name: '{{ .CreateTime}}',
        bundle_prefix: '{{.CreateTime}}'
      },
      {
        type: 'x',
        ami_name: 'a {{timestamp}} {{timestamp}}',
        snapshot_name: '{{timestamp}}',
        bundle_prefix: '{{timestamp}}'
      }
    ],
    ['in a pipeline', { type: 'x', ami_name: '{{.CreateTime | upper}}' }, 'same'],
    ['in another option, which has its own fields', { type: 'x', vm_name: '{{.CreateTime}}' }, 'same'],
    ['in a list', { type: 'x', ami_name: ['{{.CreateTime}}'] }, 'same']
  ]),
  ...cases('sshkeypath', [
    ['the old one', { type: 'x', ssh_key_path: 'k' }, { type: 'x', ssh_private_key_file: 'k' }],
    [
      'both',
      { type: 'x', ssh_key_path: 'k', ssh_private_key_file: 'l' },
      { type: 'x', ssh_private_key_file: 'l' }
    ],
    ['no text', { type: 'x', ssh_key_path: null }, 'same']
  ]),
  ...cases('sshdisableagent', [
    [
      'the old one',
      { type: 'x', ssh_disable_agent: false },
      { type: 'x', ssh_disable_agent_forwarding: false }
    ],
    [
      'both',
      { type: 'x', ssh_disable_agent: false, ssh_disable_agent_forwarding: true },
      { type: 'x', ssh_disable_agent_forwarding: true }
    ],
    ['no switch', { type: 'x', ssh_disable_agent: 'true' }, 'same']
  ]),
  ...cases('clean-image-name', [
    [
      'both functions, anywhere in a text',
      { type: 'x', a: '{{clean_ami_name `a`}} {{user `b` | clean_image_name}}' },
      { type: 'x', a: '{{clean_resource_name `a`}} {{user `b` | clean_resource_name}}' }
    ],
    [
      'in tags',
      { type: 'x', tags: { Name: '{{ clean_ami_name `a` }}' } },
      { type: 'x', tags: { Name: '{{ clean_resource_name `a` }}' } }
    ],
    ['deeper', { type: 'x', a: { b: { c: 'clean_ami_name' } }, l: ['clean_ami_name'] }, 'same']
  ]),
  ...cases('ssh-wait-timeout', [
    ['the old one', { type: 'x', ssh_wait_timeout: '20m' }, { type: 'x', ssh_timeout: '20m' }],
    ['both', { type: 'x', ssh_wait_timeout: 5, ssh_timeout: '2m' }, { type: 'x', ssh_timeout: '2m' }],
    ['no text', { type: 'x', ssh_wait_timeout: 5 }, 'same']
  ]),
  ...cases('iso-checksum-type-and-url', [
    [
      'a type',
      { type: 'x', iso_checksum: 'a0', iso_checksum_type: 'sha256' },
      { type: 'x', iso_checksum: 'sha256:a0' }
    ],
    [
      'a URL',
      { type: 'x', iso_checksum_url: 'https://x/SUMS', iso_checksum_type: 'md5' },
      { type: 'x', iso_checksum: 'file:https://x/SUMS' }
    ],
    [
      'a URL and a checksum',
      { type: 'x', iso_checksum: 'a0', iso_checksum_url: 'u' },
      { type: 'x', iso_checksum: 'file:u' }
    ],
    [
      'an empty URL',
      { type: 'x', iso_checksum: 'a0', iso_checksum_url: '', iso_checksum_type: 'md5' },
      { type: 'x', iso_checksum: 'md5:a0' }
    ],
    [
      'an empty type',
      { type: 'x', iso_checksum: 'a0', iso_checksum_type: '' },
      { type: 'x', iso_checksum: 'a0' }
    ],
    ['a type without a checksum', { type: 'x', iso_checksum_type: 'md5' }, { type: 'x' }],
    ['no texts', { type: 'x', iso_checksum: 5, iso_checksum_type: 5 }, { type: 'x', iso_checksum: 5 }],
    [
      'no check is wanted',
      { type: 'x', iso_checksum_type: 'none' },
      { type: 'x', iso_checksum: 'none' },
      refused
    ],
    [
      'no check of one that is there',
      { type: 'x', iso_checksum: 'a0', iso_checksum_type: 'none' },
      { type: 'x', iso_checksum: 'none' },
      refused
    ],
    [
      'the prefix is there',
      { type: 'x', iso_checksum: 'md5:a0', iso_checksum_type: 'MD5' },
      { type: 'x', iso_checksum: 'md5:a0' },
      refused
    ],
    ['a new one', { type: 'x', iso_checksum: 'sha1:a0' }, 'same']
  ])
]
