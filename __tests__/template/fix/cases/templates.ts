import type { JsonObject } from '../../../../src/template/fix/json-value.js'

/** Whole templates: blocks that refer to one another, and what is odd about templates. */
export const templateCases: readonly {
  readonly what: string
  readonly before: JsonObject
  readonly after: JsonObject | 'same'
  readonly differs?: string
}[] = [
  {
    what: 'overrides follow a renamed builder',
    before: {
      builders: [{ type: 'virtualbox' }],
      provisioners: [{ type: 'shell', override: { virtualbox: { a: 1 }, 'virtualbox-iso': {}, z: 2 } }]
    },
    after: {
      builders: [{ type: 'virtualbox-iso' }],
      provisioners: [{ type: 'shell', override: { 'virtualbox-iso': { a: 1 }, z: 2 } }]
    }
  },
  {
    what: 'overrides follow also where the builder was renamed long ago',
    before: {
      builders: [{ type: 'virtualbox-iso' }],
      provisioners: [{ type: 'shell', override: { virtualbox: 1 } }]
    },
    after: {
      builders: [{ type: 'virtualbox-iso' }],
      provisioners: [{ type: 'shell', override: { 'virtualbox-iso': 1 } }]
    }
  },
  {
    what: 'so do `only` and `except`, of post-processors as well',
    before: {
      builders: [{ type: 'vmware' }, { type: 'proxmox' }],
      provisioners: [{ type: 'shell', only: ['vmware', 'x'], except: ['proxmox'], override: { vmware: {} } }],
      'post-processors': [[{ type: 'compress', only: ['proxmox'] }, 'manifest']]
    },
    after: {
      builders: [{ type: 'vmware-iso' }, { type: 'proxmox-iso' }],
      provisioners: [
        { type: 'shell', only: ['vmware-iso', 'x'], except: ['proxmox-iso'], override: { 'vmware-iso': {} } }
      ],
      'post-processors': [[{ type: 'compress', only: ['proxmox-iso'] }, 'manifest']]
    },
    differs: 'Packer leaves names of builders that exist no more'
  },
  {
    what: 'what names a builder by its own name stays',
    before: {
      builders: [{ type: 'virtualbox', name: 'virtualbox' }],
      provisioners: [{ type: 'shell', only: ['virtualbox'], override: { virtualbox: {} } }]
    },
    after: {
      builders: [{ type: 'virtualbox-iso', name: 'virtualbox' }],
      provisioners: [{ type: 'shell', only: ['virtualbox'], override: { virtualbox: {} } }]
    },
    differs: 'Packer renames the override, which then belongs to no builder'
  },
  {
    what: 'chains, names of post-processors, and what is no block',
    before: {
      builders: [],
      'post-processors': [
        'manifest',
        null,
        5,
        [{ type: 'manifest', filename: 'f' }, 'vagrant', null, [{ type: 'manifest', filename: 'f' }]]
      ]
    },
    after: {
      builders: [],
      'post-processors': [
        'manifest',
        null,
        5,
        [{ type: 'manifest', output: 'f' }, 'vagrant', null, [{ type: 'manifest', filename: 'f' }]]
      ]
    }
  },
  {
    what: 'a template without old things, and without anything',
    before: { _comment: 'ssh_key_path', variables: { ssh_key_path: null }, min_packer_version: '1.6.0' },
    after: 'same'
  },
  {
    what: 'a builder that logs in to Docker, without post-processors',
    before: { builders: [{ type: 'docker', login_email: 'a@b' }] },
    after: { builders: [{ type: 'docker' }] },
    differs: 'Packer refuses the option, names its fixer, and the fixer leaves it where no post-processor is'
  },
  {
    what: 'an override for providers is not for builders',
    before: {
      builders: [{ type: 'vmware' }],
      'post-processors': [{ type: 'vagrant', override: { vmware: {} } }]
    },
    after: {
      builders: [{ type: 'vmware-iso' }],
      'post-processors': [{ type: 'vagrant', override: { vmware: {} } }]
    }
  },
  {
    what: 'root keys in another case',
    before: { Builders: [{ type: 'vmware' }], 'Post-Processors': [{ type: 'manifest', filename: 'f' }] },
    after: { Builders: [{ type: 'vmware-iso' }], 'Post-Processors': [{ type: 'manifest', output: 'f' }] },
    differs: 'Packer writes a second key beside it, or leaves it'
  },
  {
    what: 'a builder without a type',
    before: { builders: [{ ssh_wait_timeout: '1m' }, { type: 5, ssh_key_path: 'k' }] },
    after: { builders: [{ ssh_timeout: '1m' }, { type: 5, ssh_private_key_file: 'k' }] },
    differs: 'Packer crashes'
  }
]
