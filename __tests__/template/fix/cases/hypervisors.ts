import { cases, type BlockCase } from './block-case.js'

export const hypervisorCases: readonly BlockCase[] = [
  ...cases('virtualbox-gaattach', [
    [
      'true',
      { type: 'virtualbox', name: 'v', guest_additions_attach: true },
      { type: 'virtualbox-iso', name: 'v', guest_additions_mode: 'attach' }
    ],
    [
      'false',
      { type: 'virtualbox', guest_additions_attach: false, guest_additions_mode: 'disable' },
      { type: 'virtualbox-iso', guest_additions_mode: 'upload' }
    ],
    [
      'no switch',
      { type: 'virtualbox', guest_additions_attach: 'true' },
      { type: 'virtualbox-iso', guest_additions_attach: 'true' }
    ],
    ['a newer builder', { type: 'virtualbox-iso', guest_additions_attach: true }, 'same']
  ]),
  ...cases('virtualbox-rename', [
    ['the type', { type: 'virtualbox' }, { type: 'virtualbox-iso' }],
    [
      'a name of its own stays',
      { type: 'virtualbox', name: 'virtualbox' },
      { type: 'virtualbox-iso', name: 'virtualbox' }
    ],
    ['another case is another type', { type: 'Virtualbox' }, 'same']
  ]),
  ...cases('vmware-rename', [
    ['the type', { type: 'vmware' }, { type: 'vmware-iso' }],
    ['its sister', { type: 'vmware-vmx' }, 'same']
  ]),
  ...cases('parallels-headless', [
    ['iso', { type: 'parallels-iso', headless: true }, { type: 'parallels-iso' }],
    ['pvm', { type: 'parallels-pvm', headless: 'x' }, { type: 'parallels-pvm' }],
    ['another builder has a window', { type: 'qemu', headless: true }, 'same']
  ]),
  ...cases('parallels-deprecations', [
    ['the tools', { type: 'parallels-iso', parallels_tools_host_path: '/x' }, { type: 'parallels-iso' }],
    [
      'the system',
      { type: 'parallels-pvm', guest_os_distribution: 'debian' },
      { type: 'parallels-pvm', guest_os_type: 'debian' }
    ],
    [
      'both systems',
      { type: 'parallels-iso', guest_os_distribution: 'debian', guest_os_type: 'linux' },
      { type: 'parallels-iso', guest_os_type: 'debian' }
    ],
    ['another builder', { type: 'parallels-ipsw', guest_os_distribution: 'debian', headless: true }, 'same']
  ]),
  ...cases('vmware-compaction', [
    [
      'no type of disk',
      { type: 'vmware-iso', remote_type: 'esx5' },
      { type: 'vmware-iso', remote_type: 'esx5', disk_type_id: 'zeroedthick', skip_compaction: true }
    ],
    [
      'a thick disk',
      { type: 'vmware-iso', remote_type: 'esx5', disk_type_id: 'eagerzeroedthick', skip_compaction: false },
      { type: 'vmware-iso', remote_type: 'esx5', disk_type_id: 'eagerzeroedthick', skip_compaction: true }
    ],
    [
      'a thin disk',
      { type: 'vmware-iso', remote_type: 'esx5', disk_type_id: 'thin', skip_compaction: false },
      'same'
    ],
    ['no ESXi', { type: 'vmware-iso', disk_type_id: '1' }, 'same'],
    ['another builder', { type: 'vmware-vmx', remote_type: 'esx5' }, 'same'],
    ['no text', { type: 'vmware-iso', remote_type: 'esx5', disk_type_id: null }, 'same'],
    [
      'after the renaming',
      { type: 'vmware', remote_type: 'esx5', disk_type_id: 'x', skip_compaction: 'no' },
      { type: 'vmware-iso', remote_type: 'esx5', disk_type_id: 'x', skip_compaction: 'no' }
    ]
  ]),
  ...cases('hyperv-deprecations', [
    ['iso', { type: 'hyperv-iso', vhd_temp_path: 'C:\\x' }, { type: 'hyperv-iso' }],
    ['vmcx', { type: 'hyperv-vmcx', vhd_temp_path: 'C:\\x' }, 'same']
  ]),
  ...cases('hyperv-vmxc-typo', [
    [
      'vmcx',
      { type: 'hyperv-vmcx', clone_from_vmxc_path: 'p' },
      { type: 'hyperv-vmcx', clone_from_vmcx_path: 'p' }
    ],
    [
      'both',
      { type: 'hyperv-vmcx', clone_from_vmxc_path: 'p', clone_from_vmcx_path: 'q' },
      { type: 'hyperv-vmcx', clone_from_vmcx_path: 'p' }
    ],
    ['iso', { type: 'hyperv-iso', clone_from_vmxc_path: 'p' }, 'same']
  ]),
  ...cases('hyperv-cpu-and-ram', [
    [
      'both names',
      { type: 'hyperv-iso', cpu: 2, ram_size: 1024 },
      { type: 'hyperv-iso', cpus: 2, memory: 1024 }
    ],
    ['one of them', { type: 'hyperv-vmcx', ram_size: '512' }, { type: 'hyperv-vmcx', memory: '512' }],
    ['old and new', { type: 'hyperv-iso', cpu: 2, cpus: 4 }, { type: 'hyperv-iso', cpus: 2 }],
    ['another builder', { type: 'qemu', cpu: 2 }, 'same']
  ]),
  ...cases('qemu-disk-size', [
    ['a whole number', { type: 'qemu', disk_size: 40960 }, { type: 'qemu', disk_size: '40960M' }],
    ['a fraction', { type: 'qemu', disk_size: 40960.9 }, { type: 'qemu', disk_size: '40960M' }],
    ['a text', { type: 'qemu', disk_size: '40960' }, 'same'],
    ['no size at all', { type: 'qemu', disk_size: 1e30 }, 'same', 'Packer writes the smallest int64'],
    ['another builder', { type: 'virtualbox-iso', disk_size: 40960 }, 'same']
  ]),
  ...cases('comm-config', [
    [
      'all three',
      { type: 'virtualbox-iso', ssh_host_port_min: 1, ssh_host_port_max: '2', ssh_skip_nat_mapping: true },
      { type: 'virtualbox-iso', host_port_min: 1, host_port_max: '2', skip_nat_mapping: true }
    ],
    [
      'old and new',
      {
        type: 'virtualbox-ovf',
        ssh_host_port_min: 1,
        host_port_min: 5,
        ssh_skip_nat_mapping: 'x',
        skip_nat_mapping: false
      },
      { type: 'virtualbox-ovf', host_port_min: 5, skip_nat_mapping: false }
    ],
    ['no switch', { type: 'virtualbox-vm', ssh_skip_nat_mapping: 'true' }, 'same'],
    ['another builder', { type: 'vmware-iso', ssh_host_port_min: 1 }, 'same']
  ]),
  ...cases('vsphere-iso-net-disk', [
    [
      'a network',
      { type: 'vsphere-iso', network: 'n', network_card: 'c' },
      { type: 'vsphere-iso', network_adapters: [{ network: 'n', network_card: 'c' }] }
    ],
    [
      'a disk',
      { type: 'vsphere-iso', disk_size: 10, disk_thin_provisioned: true, disk_eagerly_scrub: null },
      {
        type: 'vsphere-iso',
        storage: [{ disk_size: 10, disk_thin_provisioned: true, disk_eagerly_scrub: null }]
      }
    ],
    [
      'before those that are there',
      { type: 'vsphere-iso', network: 'n', network_adapters: [{ network: 'm' }], disk_size: 1, storage: [] },
      {
        type: 'vsphere-iso',
        network_adapters: [{ network: 'n' }, { network: 'm' }],
        storage: [{ disk_size: 1 }]
      }
    ],
    [
      'lists alone',
      { type: 'vsphere-iso', network_adapters: [{ network: 'm' }], storage: [{ disk_size: 1 }] },
      'same'
    ],
    [
      'no list',
      { type: 'vsphere-iso', network: 'n', network_adapters: 'x', storage: null, disk_size: 1 },
      'same',
      'Packer crashes'
    ],
    ['another builder', { type: 'vsphere-clone', network: 'n' }, 'same']
  ]),
  ...cases('qemu-host-port', [
    [
      'both',
      { type: 'qemu', ssh_host_port_min: 1, ssh_host_port_max: 2 },
      { type: 'qemu', host_port_min: 1, host_port_max: 2 }
    ],
    [
      'old and new',
      { type: 'qemu', ssh_host_port_max: 2, host_port_max: 7 },
      { type: 'qemu', host_port_max: 2 }
    ],
    ['that of the others', { type: 'qemu', ssh_skip_nat_mapping: true }, 'same']
  ]),
  ...cases('proxmox-type', [
    ['the type', { type: 'proxmox', node: 'n' }, { type: 'proxmox-iso', node: 'n' }],
    ['its sister', { type: 'proxmox-clone' }, 'same']
  ])
]
