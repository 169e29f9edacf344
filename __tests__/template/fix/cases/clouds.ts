import { cases, type BlockCase } from './block-case.js'

export const cloudCases: readonly BlockCase[] = [
  ...cases('scaleway-access-key', [
    ['the old one', { type: 'scaleway', access_key: 'k' }, { type: 'scaleway', organization_id: 'k' }],
    [
      'both',
      { type: 'scaleway', access_key: 'k', organization_id: 'o' },
      { type: 'scaleway', organization_id: 'o' }
    ],
    ['another cloud', { type: 'amazon-ebs', access_key: 'k' }, 'same'],
    ['no text', { type: 'scaleway', access_key: 5 }, 'same']
  ]),
  ...cases('amazon-shutdown_behavior', [
    [
      'the old one',
      { type: 'amazon-ebs', shutdown_behaviour: 'stop' },
      { type: 'amazon-ebs', shutdown_behavior: 'stop' }
    ],
    [
      'both',
      { type: 'amazon-ebs', shutdown_behaviour: 'stop', shutdown_behavior: 'terminate' },
      { type: 'amazon-ebs', shutdown_behavior: 'stop' }
    ],
    ['another builder', { type: 'x-amazon-ebs', shutdown_behaviour: 'stop' }, 'same']
  ]),
  ...cases('amazon-enhanced-networking', [
    [
      'the old one',
      { type: 'amazon-instance', enhanced_networking: false },
      { type: 'amazon-instance', ena_support: false }
    ],
    [
      'both',
      { type: 'amazon-ebs', enhanced_networking: true, ena_support: false },
      { type: 'amazon-ebs', ena_support: true }
    ],
    ['no switch', { type: 'amazon-ebs', enhanced_networking: 'true' }, 'same'],
    ['another builder', { type: 'x', enhanced_networking: true }, 'same']
  ]),
  ...cases('amazon-private-ip', [
    [
      'true',
      { type: 'amazon-ebs', ssh_private_ip: true },
      { type: 'amazon-ebs', ssh_interface: 'private_ip' }
    ],
    [
      'false',
      { type: 'amazon-ebs', ssh_private_ip: false },
      { type: 'amazon-ebs', ssh_interface: 'public_ip' }
    ],
    [
      'a word for true',
      { type: 'amazon-ebs', ssh_private_ip: 'T' },
      { type: 'amazon-ebs', ssh_interface: 'private_ip' }
    ],
    [
      'a word for false',
      { type: 'amazon-ebs', ssh_private_ip: 'False' },
      { type: 'amazon-ebs', ssh_interface: 'public_ip' }
    ],
    ['both', { type: 'amazon-ebs', ssh_private_ip: true, ssh_interface: 'public_dns' }, 'same'],
    ['another builder', { type: 'x', ssh_private_ip: true }, 'same']
  ]),
  ...cases('amazon-temp-sec-cidrs', [
    [
      'the old one',
      { type: 'amazon-ebs', temporary_security_group_source_cidr: '10.0.0.0/8' },
      { type: 'amazon-ebs', temporary_security_group_source_cidrs: ['10.0.0.0/8'] }
    ],
    [
      'both',
      {
        type: 'amazon-ebs',
        temporary_security_group_source_cidr: 'a',
        temporary_security_group_source_cidrs: ['b']
      },
      { type: 'amazon-ebs', temporary_security_group_source_cidrs: ['a'] }
    ],
    ['no text', { type: 'amazon-ebs', temporary_security_group_source_cidr: ['a'] }, 'same']
  ]),
  ...cases('docker-email', [
    ['in the builder', { type: 'docker', image: 'x', login_email: 'a@b' }, { type: 'docker', image: 'x' }],
    ['nothing of it', { type: 'docker', image: 'x', login: true }, 'same']
  ]),
  ...cases('spot-price-auto-product', [
    [
      'a builder that has it',
      { type: 'amazon-ebs', spot_price_auto_product: 'Linux' },
      { type: 'amazon-ebs' }
    ],
    ['a builder that has not', { type: 'amazon-chroot', spot_price_auto_product: 'Linux' }, 'same']
  ]),
  ...cases('azure-exclude_from_latest', [
    [
      'in its destination',
      {
        type: 'azure-chroot',
        shared_image_destination: { exlude_from_latest: true, exclude_from_latest: false }
      },
      { type: 'azure-chroot', shared_image_destination: { exclude_from_latest: true } }
    ],
    ['elsewhere', { type: 'azure-arm', exlude_from_latest: true }, 'same'],
    ['no object', { type: 'azure-chroot', shared_image_destination: [{ exlude_from_latest: true }] }, 'same']
  ])
]
