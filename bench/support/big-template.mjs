/** Names of the files that the template refers to; they have to stand beside it. */
export const bigTemplateFiles = ['boot.iso', 'setup.sh']

/** A template with that many builders and provisioners, of the kinds and with the options that real ones have. */
export function bigTemplate({ builders, provisioners }) {
  return {
    variables: { login: 'root', word: 'only for this image', disk: '20000', cores: '2' },
    'sensitive-variables': ['word'],
    builders: Array.from({ length: builders }, (_, at) => builder(at)),
    provisioners: Array.from({ length: provisioners }, (_, at) => provisioner(at)),
    'post-processors': [['manifest', { type: 'checksum', checksum_types: ['sha256'] }]]
  }
}

function builder(at) {
  return {
    type: 'qemu',
    name: `image-${at}`,
    iso_url: 'boot.iso',
    iso_checksum: 'none',
    output_directory: `output-${at}`,
    vm_name: 'vm-{{build_name}}',
    ssh_username: '{{user `login`}}',
    ssh_password: '{{user `word`}}',
    memory: 1024 + at,
    disk_size: '{{user `disk`}}',
    boot_command: ['<esc><wait>', 'auto url=http://{{ .HTTPIP }}:{{ .HTTPPort }}/preseed.cfg', '<enter>'],
    shutdown_command: "echo '{{user `word`}}' | sudo -S poweroff",
    qemuargs: [['-smp', '{{user `cores`}}']]
  }
}

function provisioner(at) {
  if (at % 4 === 1) return { type: 'file', source: 'setup.sh', destination: `/tmp/setup-${at}.sh` }
  if (at % 4 === 2) {
    const environment_vars = [`STEP=${at}`, 'DISK={{user `disk`}}']
    return { type: 'shell', script: 'setup.sh', environment_vars }
  }
  const inline = [`echo step ${at}`, 'echo {{user `login`}}']
  return { type: 'shell', inline, pause_before: '1s', max_retries: 2 }
}
