import { checks, file, local, nothing, qemu, ssh, tell, values } from './parts.mjs'

const files = {
  'there.txt': 'x',
  'd/x': 'x',
  'bad.pem': 'nonsense',
  'firmware.fd': 'x',
  'x.iso': 'an ISO',
  'sums.txt': '# sums\ne5ec2e3b2f5be1eb5d8f1d3b0d1e3f4a  x.iso\n',
  'others.txt': 'e5ec2e3b2f5be1eb5d8f1d3b0d1e3f4a  y.iso\n'
}
const validated = (title, builder, rows) =>
  checks(
    rows.map(([name, options, more = {}]) => [
      `${title}: ${name}`,
      { builders: [builder(options)] },
      { files, ...more }
    ])
  )
const script = '#!/bin/sh\necho "script $A" >> order.txt\n'
const after = (options, more = {}) => ({
  template: { builders: [file('x')], 'post-processors': [{ type: 'shell-local', ...options }] },
  files: { 'a.sh': script, 'b.sh': '#!/bin/sh\necho b >> order.txt\n' },
  ...more
})
const before = (provisioner, more = {}) => ({
  template: { builders: [nothing], provisioners: [provisioner, tell('after')] },
  ...more
})

/** What none of the other themes has. */
export const cases = [
  ...validated('qemu', qemu, [
    ...values('cpu_model', ['host', '']),
    ...values('sockets', [1, -1]),
    ...values('cores', [2]),
    ...values('threads', [2]),
    ...values('efi_boot', [true]),
    ...values('efi_firmware_code', ['firmware.fd']),
    ...values('efi_firmware_vars', ['firmware.fd']),
    ...values('efi_drop_efivars', [true]),
    ...values('vtpm', [true]),
    ...values('use_tpm1', [true]),
    ...values('tpm_device_type', ['tpm-crb']),
    ...values('iso_checksum_url', ['sums.txt']),
    ...values('iso_skip_cache', [true]),
    ...values('qemu_img_args', [{ convert: ['-o', 'x'], resize: [], create: 'a,b' }, { zzz: [] }]),
    ...values('disable_vnc', [true, false]),
    ...values('boot_steps', [[['<enter>', 'Enter']], [['<waitx>']], []]),
    ...values('vga', ['std']),
    ...values('vnc_password', ['secret', 'longer than eight']),
    ...values('qmp_socket_path', ['/tmp/x']),
    ...values('ssh_host_port_max', [3333]),
    ...values('http_content', [{ '/ks.cfg': 'x' }]),
    ...values('http_interface', ['lo', 'none0']),
    ...values('http_network_protocol', ['tcp', 'udp', '']),
    ...values('floppy_content', [{ 'a.txt': 'x' }]),
    ...values('cd_content', [{ 'a.txt': 'x' }]),
    ...values('cd_label', ['cidata']),
    ...values('disk_image', ['true', 'no']),
    ...values('qemuargs', [
      [['-m', '512M']],
      [['-m']],
      [['-nographic', '']],
      [[]],
      [['-device', '{{ .HTTPIP }}']],
      [['-device', '{{ .Foo }}']],
      [['-device', '{{ nonsense }}']],
      'x',
      []
    ]),
    ['disable_vnc with a boot command', { disable_vnc: true, boot_command: ['x'] }],
    ['use_backing_file with disk_image', { use_backing_file: true, disk_image: true }],
    ['use_backing_file with disk_image, raw', { use_backing_file: true, disk_image: true, format: 'raw' }],
    ['use_pflash with firmware', { use_pflash: true, firmware: 'firmware.fd' }],
    ['firmware that is not there', { firmware: 'none.fd' }],
    ['skip_resize_disk with disk_image', { skip_resize_disk: true, disk_image: true }],
    ['http_directory and http_content', { http_directory: 'd', http_content: { '/x': 'x' } }],
    ['equal ports', { host_port_min: 3000, host_port_max: 3000 }],
    ['boot_command and boot_steps', { boot_command: ['x'], boot_steps: [['x', 'y']] }],
    ['iso_url and iso_urls', { iso_url: 'x.iso', iso_urls: ['x.iso'] }],
    ['an output directory that is there, with force', { output_directory: 'd' }, { words: ['-force'] }],
    ...[
      '<Wait>',
      '<wait5>',
      '<wait0>',
      '<wait1m20s>',
      '<wait-1s>',
      '<aOn><aOff>',
      '<foo>',
      '<f13>',
      '<leftCtrlOn>'
    ].map(command => [`a boot command of ${command}`, { boot_command: [command] }]),
    ['a checksum file', { iso_url: 'x.iso', iso_checksum: 'file:sums.txt' }],
    ['a checksum file without the name', { iso_url: 'x.iso', iso_checksum: 'file:others.txt' }],
    ['a checksum file that is not there', { iso_url: 'x.iso', iso_checksum: 'file:none.txt' }],
    ['a checksum with its length alone', { iso_checksum: 'e'.repeat(64) }],
    ['a checksum of a wrong length', { iso_checksum: 'e'.repeat(63) }],
    ['a checksum of a type and a wrong length', { iso_checksum: `md5:${'e'.repeat(64)}` }],
    ['an ISO that is not there', { iso_url: 'none.iso' }],
    ['an ISO by a file URL', { iso_url: 'file:x.iso' }],
    ['a zip of an ISO', { iso_url: 'http://127.0.0.1:1/x.iso.zip' }]
  ]),
  ...validated('ssh', ssh, [
    ...values('ssh_certificate_file', ['none.pem', '']),
    ...values('ssh_keypair_name', ['x']),
    ...values('temporary_key_pair_type', ['ed25519', 'nonsense']),
    ...values('temporary_key_pair_bits', [2048]),
    ...values('ssh_public_key', ['x']),
    ...values('ssh_private_key', ['x']),
    ...values('ssh_ciphers', [['aes128-ctr'], ['nonsense'], 'aes128-ctr,aes256-ctr']),
    ...values('ssh_key_exchange_algorithms', [['curve25519-sha256@libssh.org'], ['nonsense']]),
    ...values('ssh_bastion_agent_auth', [true]),
    ...values('ssh_bastion_interactive', [true]),
    ...values('ssh_bastion_certificate_file', ['none.pem']),
    ...values('ssh_proxy_port', [1080, 0]),
    ...values('ssh_proxy_username', ['u']),
    ...values('ssh_proxy_password', ['p']),
    ...values('ssh_interface', ['public_ip']),
    ...values('ssh_ip_version', ['4']),
    ...values('winrm_password', ['p']),
    ...values('winrm_host', ['h']),
    ...values('winrm_port', [5985]),
    ...values('winrm_no_proxy', [true]),
    ...values('winrm_use_ssl', [true]),
    ...values('winrm_insecure', [true]),
    ...values('winrm_use_ntlm', [true]),
    ['an empty host', { ssh_host: '' }],
    ['an empty user', { ssh_username: '' }],
    ['an empty password', { ssh_password: '' }],
    ['a bastion on port 0', { ssh_bastion_host: 'b', ssh_bastion_password: 'p', ssh_bastion_port: 0 }],
    ['winrm', { communicator: 'winrm' }],
    [
      'winrm with all that it needs',
      { communicator: 'winrm', winrm_host: 'h', winrm_username: 'u', winrm_password: 'p' }
    ],
    ['the communicator in capitals', { communicator: 'SSH' }]
  ]),
  ...[
    [
      'shell-local: env',
      before({ type: 'shell-local', inline: ['echo "$A" >> order.txt'], env: { A: 'b c' } })
    ],
    [
      'shell: env',
      {
        template: { builders: [ssh()], provisioners: [{ type: 'shell', inline: ['true'], env: { A: 'b' } }] },
        commands: ['validate']
      }
    ],
    ['sleep: a duration', before({ type: 'sleep', duration: '1ms' })],
    ['sleep: nothing', before({ type: 'sleep' })],
    ['sleep: a number', before({ type: 'sleep', duration: 1000 })],
    ['sleep: a negative duration', before({ type: 'sleep', duration: '-1s' })],
    ['sleep: no duration', before({ type: 'sleep', duration: 'x' })],
    ['sleep: a duration of a variable', before({ type: 'sleep', duration: '{{user `none`}}1ms' })],
    ['breakpoint: disabled', before({ type: 'breakpoint', disable: true })],
    ['breakpoint: disabled, with a note', before({ type: 'breakpoint', disable: true, note: 'n' })],
    ['breakpoint: a text for disable', before({ type: 'breakpoint', disable: 'yes' })],
    [
      'breakpoint: with a note, looked at',
      before({ type: 'breakpoint', note: 'n' }, { commands: ['validate'] })
    ],
    ['breakpoint: an unknown option', before({ type: 'breakpoint', zzz: 1 })],
    ['afterwards: scripts', after({ scripts: ['b.sh', 'a.sh'] })],
    [
      'afterwards: inline_shebang',
      after({ inline: ['false', 'echo on > order.txt'], inline_shebang: '/bin/sh' })
    ],
    ['afterwards: command', after({ command: 'echo a > order.txt' })],
    ['afterwards: command and inline', after({ command: 'true', inline: ['true'] })],
    ['afterwards: env', after({ inline: ['echo "$A" > order.txt'], env: { A: 'b c' } })],
    [
      'afterwards: env_var_format',
      after({
        inline: ['echo "$A" > order.txt'],
        environment_vars: ['A=b'],
        env_var_format: "%s='<%s>' "
      })
    ],
    [
      'afterwards: execute_command',
      after({ script: 'a.sh', execute_command: ['/bin/sh', '-c', 'A=mine {{.Script}}'] })
    ],
    [
      'afterwards: execute_command with an unknown field',
      after({ script: 'a.sh', execute_command: ['{{.Foo}}'] })
    ],
    [
      'afterwards: tempfile_extension',
      after({ inline: ['echo "${0##*.}" > order.txt'], tempfile_extension: '.foo' })
    ],
    ['afterwards: use_linux_pathing', after({ inline: ['true'], use_linux_pathing: true })],
    ['afterwards: what the build tells', after({ inline: ['echo "{{build `ID`}}" > order.txt'] })],
    [
      'afterwards: what the environment has',
      after({ inline: ['env | grep -e ^PACKER_BUILD | sort > order.txt'] })
    ],
    ['afterwards: a failure', after({ inline: ['echo ran > order.txt; exit 3'] })]
  ].map(([name, rest]) => ({ name, ...rest })),
  ...[
    'c.tar',
    'c.gz',
    'c.tar.gz',
    'c',
    'c.tgz',
    'c-18.04',
    'c.foo',
    'new/c.gz',
    'c.GZ',
    'c.tar.foo',
    'c.bz2'
  ].map(output => ({
    name: `compress, built: to ${output}`,
    template: { builders: [file('content\n')], 'post-processors': [{ type: 'compress', output }] }
  })),
  ...['gz', 'tar', 'tar.gz', 'foo'].map(format => ({
    name: `compress, built: with the format ${format}`,
    template: {
      builders: [file('content\n')],
      'post-processors': [{ type: 'compress', output: 'c.x', format }]
    }
  })),
  {
    name: 'steps in their order, of everything',
    template: {
      builders: [file('x')],
      provisioners: [tell('1'), local(['echo 2 >> order.txt'], { pause_before: '1ms' }), tell('3')],
      'post-processors': [
        [
          { type: 'shell-local', inline: ['echo 4 >> order.txt'] },
          { type: 'shell-local', inline: ['echo 5 >> order.txt'] }
        ],
        { type: 'shell-local', inline: ['echo 6 >> order.txt'] }
      ],
      'error-cleanup-provisioner': tell('never')
    }
  }
]
