import { checks, file, nothing, qemu, ssh, values } from './parts.mjs'

const row = ([name, builder, more = {}]) => ({ name, template: { builders: [builder] }, ...more })
const there = { files: { 'source.txt': 'text\n', 'd/x': 'x' } }
const without = (object, key) => Object.fromEntries(Object.entries(object).filter(([name]) => name !== key))

export const cases = [
  ...[
    ['file: content', file('x')],
    ['file: no content', { type: 'file', target: 'out.txt' }],
    ['file: empty content', file('')],
    ['file: no target', { type: 'file', content: 'x' }],
    ['file: an empty target', file('x', { target: '' })],
    ['file: a target in a new directory', file('x', { target: 'new/dir/out.txt' })],
    ['file: source', { type: 'file', target: 'out.txt', source: 'source.txt' }, there],
    ['file: a source that is not there', { type: 'file', target: 'out.txt', source: 'none.txt' }],
    ['file: a source that is a directory', { type: 'file', target: 'out.txt', source: 'd' }, there],
    ['file: source and content', file('x', { source: 'source.txt' }), there],
    ['file: source and empty content', file('', { source: 'source.txt' }), there],
    ['file: a target that is there', file('x', { target: 'source.txt' }), there],
    [
      'file: a target that is there, with force',
      file('x', { target: 'source.txt' }),
      { ...there, words: ['-force'] }
    ],
    ['file: a target that is a directory', file('x', { target: 'd' }), there],
    ['file: an option of a communicator', file('x', { ssh_username: 'u' })],
    ['file: communicator', file('x', { communicator: 'none' })],
    ['null: none', nothing],
    ['null: none with ssh options', { ...nothing, ssh_username: 'u', ssh_host: 'h' }],
    ['null: an unknown communicator', { type: 'null', communicator: 'foo' }],
    ['null: an empty communicator', { type: 'null', communicator: '' }],
    ['null: ssh without a host', { type: 'null' }],
    ['null: ssh without a user', { type: 'null', ssh_host: 'h' }],
    ['null: ssh without a way to log in', { type: 'null', ssh_host: 'h', ssh_username: 'u' }],
    [
      'null: ssh with another option',
      { type: 'null', ssh_host: 'h', ssh_username: 'u', ssh_password: 'p', foo: 1 }
    ]
  ].map(row),
  ...checks(
    [
      ...values('ssh_port', [22, '22', 0, 65535, 65536, -1, 'x', '']),
      ...values('ssh_timeout', ['5m', '0', 0, '5', 'x', '', 1000000000]),
      ...values('ssh_handshake_attempts', [1, 0, -1, '5']),
      ...values('ssh_pty', [true, 'yes', 'true']),
      ...values('ssh_wait_timeout', ['5m']),
      ...values('ssh_private_key_file', ['none.pem', 'bad.pem', '']),
      ...values('ssh_agent_auth', [true, false, 'x']),
      ...values('ssh_file_transfer_method', ['scp', 'sftp', 'ftp', 'SCP', '']),
      ...values('ssh_bastion_host', ['b', '']),
      ...values('ssh_bastion_port', [22]),
      ...values('ssh_proxy_host', ['p']),
      ...values('ssh_keep_alive_interval', ['5s', '-1s', 'x']),
      ...values('ssh_read_write_timeout', ['5s', 'x']),
      ...values('ssh_remote_tunnels', [['8080:h:80'], ['x'], '1:h:2,3:h:4']),
      ...values('ssh_local_tunnels', [['8080:h:80'], ['8080:80'], []]),
      ...values('ssh_disable_agent_forwarding', [true]),
      ...values('ssh_clear_authorized_keys', [true]),
      ...values('temporary_key_pair_name', ['x']),
      ...values('winrm_username', ['x']),
      ...values('winrm_timeout', ['5m', 'x']),
      ...values('pause_before_connecting', ['1s', 'x'])
    ].map(([name, options]) => [
      `ssh: ${name}`,
      { builders: [ssh(options)] },
      { files: { 'bad.pem': 'nonsense' } }
    ])
  ),
  ...checks([
    [
      'ssh: no password, but an agent',
      { builders: [without(ssh({ ssh_agent_auth: true }), 'ssh_password')] },
      { env: { SSH_AUTH_SOCK: '' } }
    ],
    [
      'ssh: bastion without a user',
      { builders: [ssh({ ssh_bastion_host: 'b', ssh_bastion_password: 'p' })] }
    ],
    [
      'ssh: bastion with a password',
      { builders: [ssh({ ssh_bastion_host: 'b', ssh_bastion_username: 'u', ssh_bastion_password: 'p' })] }
    ],
    [
      'ssh: bastion with a key that is not there',
      {
        builders: [
          ssh({ ssh_bastion_host: 'b', ssh_bastion_username: 'u', ssh_bastion_private_key_file: 'none.pem' })
        ]
      }
    ],
    [
      'ssh: bastion and proxy',
      {
        builders: [
          ssh({
            ssh_bastion_host: 'b',
            ssh_bastion_username: 'u',
            ssh_bastion_password: 'p',
            ssh_proxy_host: 'h'
          })
        ]
      }
    ]
  ]),
  ...checks([
    ['qemu: the least', { builders: [qemu()] }],
    ...['iso_url', 'iso_checksum', 'ssh_username', 'ssh_password', 'shutdown_command'].map(key => [
      `qemu: without ${key}`,
      { builders: [without(qemu(), key)] }
    ]),
    ...[
      ...values('accelerator', ['none', 'tcg', 'kvm', 'hax', 'hvf', 'whpx', 'xen', 'nonsense', '']),
      ...values('format', ['qcow2', 'raw', 'vmdk', 'RAW', '']),
      ...values('disk_interface', ['ide', 'sata', 'scsi', 'virtio', 'virtio-scsi', 'nonsense', '']),
      ...values('disk_cache', ['writethrough', 'writeback', 'none', 'unsafe', 'directsync', 'nonsense', '']),
      ...values('disk_discard', ['unmap', 'ignore', 'nonsense', '']),
      ...values('disk_detect_zeroes', ['unmap', 'on', 'off', 'nonsense', '']),
      ...values('disk_size', ['5000', 5000, '5000M', '5G', '5k', '5MB', 'x', '', '5.5G', 0, -1]),
      ...values('disk_additional_size', [['1G'], ['x'], '1G,2G', [1]]),
      ...values('disk_compression', [true]),
      ...values('skip_compaction', [true]),
      ...values('disk_image', [true]),
      ...values('use_backing_file', [true]),
      ...values('headless', [true, 'yes']),
      ...values('memory', [512, 5, 0, -1, 'x']),
      ...values('cpus', [1, 0, -1]),
      ...values('machine_type', ['q35', '']),
      ...values('net_device', ['virtio-net', 'e1000', 'nonsense', '']),
      ...values('net_bridge', ['br0']),
      ...values('host_port_min', [2222, 5000]),
      ...values('host_port_max', [2222, 2223, 100]),
      ...values('ssh_host_port_min', [2222]),
      ...values('http_port_min', [8000, 9999]),
      ...values('http_port_max', [9000, 100]),
      ...values('http_directory', ['d', 'none', '']),
      ...values('http_bind_address', ['127.0.0.1']),
      ...values('vnc_port_min', [5900, 5901, 100, 7000]),
      ...values('vnc_port_max', [6000, 5900, 70000]),
      ...values('vnc_bind_address', ['0.0.0.0']),
      ...values('vnc_use_password', [true]),
      ...values('boot_wait', ['10s', '-1s', 0, 'x', '']),
      ...values('boot_command', [
        ['<enter>'],
        '<enter>',
        ['<nonsense>'],
        ['{{ .HTTPIP }}'],
        ['{{ .Foo }}'],
        ['<wait5>a<waitx>'],
        ['<wait'],
        []
      ]),
      ...values('boot_key_interval', ['10ms', 'x']),
      ...values('boot_keygroup_interval', ['10ms']),
      ...values('shutdown_timeout', ['5m', 'x', 0]),
      ...values('iso_checksum', [
        'none',
        'md5:d41d8cd98f00b204e9800998ecf8427e',
        'd41d8cd98f00b204e9800998ecf8427e',
        'sha256:abc',
        'nonsense',
        '',
        'sha1:da39a3ee5e6b4b0d3255bfef95601890afd80709',
        'MD5:d41d8cd98f00b204e9800998ecf8427e',
        'crc32:1234'
      ]),
      ...values('iso_checksum_type', ['md5']),
      ...values('iso_urls', [['http://127.0.0.1:1/y.iso']]),
      ...values('iso_url', ['', 'http://127.0.0.1:1/{{user `none`}}', 'nonsense://x', '/no/such.iso']),
      ...values('iso_target_path', ['x.iso']),
      ...values('iso_target_extension', ['img']),
      ...values('floppy_files', [['there.txt'], ['none.txt'], 'there.txt']),
      ...values('floppy_dirs', [['d'], ['none']]),
      ...values('floppy_label', ['x']),
      ...values('cd_files', [['there.txt'], ['none.txt']]),
      ...values('cd_label', ['x']),
      ...values('output_directory', ['out', 'd', '']),
      ...values('vm_name', ['x', '']),
      ...values('qemu_binary', ['qemu-system-x86_64', 'none', '']),
      ...values('use_default_display', [true]),
      ...values('display', ['none']),
      ...values('cdrom_interface', ['ide', 'virtio', 'nonsense']),
      ...values('firmware', ['x']),
      ...values('use_pflash', [true]),
      ...values('qemu_img_args', [{ create: ['-o', 'x'] }, {}, 'x']),
      ...values('run_once', [true]),
      ...values('qmp_enable', [true]),
      ...values('communicator', ['ssh', 'none', 'winrm', 'foo']),
      ...values('skip_resize_disk', [true]),
      ...values('skip_nat_mapping', [true])
    ].map(([name, options]) => [
      `qemu: ${name}`,
      { builders: [qemu(options)] },
      { files: { 'there.txt': 'x', 'd/x': 'x' } }
    ])
  ])
]
