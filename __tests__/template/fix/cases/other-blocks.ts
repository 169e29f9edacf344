import { cases, type BlockCase } from './block-case.js'

export const provisionerCases: readonly BlockCase[] = [
  ...cases('powershell-escapes', [
    [
      'variables and who runs it',
      {
        type: 'powershell',
        environment_vars: ['A=`$x', 'B=``y', 'C=`"q`\''],
        elevated_user: 'a`$',
        elevated_password: '```$'
      },
      {
        type: 'powershell',
        environment_vars: ['A=$x', 'B=`y', 'C="q\''],
        elevated_user: 'a$',
        elevated_password: '`$'
      }
    ],
    [
      'other backticks',
      { type: 'powershell', environment_vars: ['A=`n', 'B=x'], elevated_user: 'a`b' },
      'same'
    ],
    [
      'nulls',
      { type: 'powershell', environment_vars: ['A', null] },
      { type: 'powershell', environment_vars: ['A', ''] }
    ],
    ['no list of texts', { type: 'powershell', environment_vars: ['A=`$x', 5] }, 'same'],
    ['no text', { type: 'powershell', elevated_user: 5, elevated_password: null }, 'same', 'Packer crashes'],
    ['another shell', { type: 'shell', environment_vars: ['A=`$x'] }, 'same']
  ]),
  ...cases('galaxy-command', [
    [
      'the old one',
      { type: 'ansible-local', galaxycommand: 'g' },
      { type: 'ansible-local', galaxy_command: 'g' }
    ],
    [
      'both',
      { type: 'ansible-local', galaxycommand: 'g', galaxy_command: 'h' },
      { type: 'ansible-local', galaxy_command: 'h' }
    ],
    ['no text', { type: 'ansible-local', galaxycommand: 5 }, 'same'],
    ['another provisioner', { type: 'ansible', galaxycommand: 'g' }, 'same']
  ])
]

export const postProcessorCases: readonly BlockCase[] = [
  ...cases('pp-vagrant-override', [
    [
      'every provider that stood there',
      { type: 'vagrant', aws: { a: 1 }, digitalocean: null, virtualbox: {}, vmware: 5, parallels: {} },
      {
        type: 'vagrant',
        override: { aws: { a: 1 }, digitalocean: null, virtualbox: {}, vmware: 5 },
        parallels: {}
      }
    ],
    [
      'an override that is there',
      { type: 'vagrant', override: { libvirt: { a: 1 }, aws: { b: 1 } }, aws: { c: 1 } },
      { type: 'vagrant', override: { libvirt: { a: 1 }, aws: { c: 1 } } },
      'Packer loses the override'
    ],
    ['an override alone', { type: 'vagrant', override: { aws: {} } }, 'same'],
    ['another post-processor', { type: 'vagrant-cloud', aws: {} }, 'same']
  ]),
  ...cases('manifest-filename', [
    ['the old one', { type: 'manifest', filename: 'f' }, { type: 'manifest', output: 'f' }],
    ['both', { type: 'manifest', filename: 'f', output: 'g' }, { type: 'manifest', output: 'f' }],
    ['no text', { type: 'manifest', filename: 5 }, 'same'],
    ['another post-processor', { type: 'checksum', filename: 'f' }, 'same']
  ]),
  ...cases('docker-email', [
    [
      'in a post-processor',
      { type: 'docker-push', login: true, login_email: 'a@b' },
      { type: 'docker-push', login: true }
    ]
  ]),
  ...cases('docker-tag-tags', [
    ['the old one', { type: 'docker-tag', tag: 'a, b' }, { type: 'docker-tag', tags: ['a', 'b'] }],
    [
      'both, each tag once',
      { type: 'docker-tag', tag: ['b', 'a'], tags: 'c,a' },
      { type: 'docker-tag', tags: ['b', 'a', 'c'] }
    ],
    ['no text', { type: 'docker-tag', tag: 5 }, { type: 'docker-tag', tags: [] }],
    ['no tag', { type: 'docker-tag', repository: 'r' }, { type: 'docker-tag', repository: 'r', tags: [] }],
    ['no list of texts', { type: 'docker-tag', tag: [5] }, 'same', 'Packer crashes'],
    ['tags alone', { type: 'docker-tag', tags: ['a'] }, 'same'],
    ['another post-processor', { type: 'docker-import', tag: 'a' }, 'same']
  ])
]
