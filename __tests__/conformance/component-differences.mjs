// Of `differences.mjs`: what concerns builders, provisioners, post-processors and the command line.
const script = '#!/bin/sh\necho "script $A" >> order.txt\n'
const scripts = { 'a.sh': script, 'b.sh': '#!/bin/sh\necho b >> order.txt\n' }
const outcomes = (names, outcome) => Object.fromEntries(names.map(name => [name, outcome]))

const ofLaterVersions = [
  'qemu: cpu_model of "host"',
  'qemu: cpu_model of ""',
  'qemu: sockets of 1',
  'qemu: cores of 2',
  'qemu: threads of 2',
  'qemu: efi_boot of true',
  'qemu: efi_firmware_code of "firmware.fd"',
  'qemu: efi_firmware_vars of "firmware.fd"',
  'qemu: efi_drop_efivars of true',
  'qemu: vtpm of true',
  'qemu: use_tpm1 of true',
  'qemu: tpm_device_type of "tpm-crb"',
  'qemu: boot_steps of [["<enter>","Enter"]]',
  'qemu: boot_steps of [["<waitx>"]]',
  'qemu: boot_steps of []',
  'qemu: vga of "std"',
  'qemu: vnc_password of "secret"',
  'qemu: http_content of {"/ks.cfg":"x"}',
  'qemu: http_interface of "lo"',
  'qemu: http_interface of "none0"',
  'qemu: http_network_protocol of "tcp"',
  'qemu: http_network_protocol of ""',
  'qemu: floppy_content of {"a.txt":"x"}',
  'qemu: cd_content of {"a.txt":"x"}',
  'qemu: use_pflash with firmware',
  'qemu: firmware that is not there'
]
const notThereYet = [
  'ssh: ssh_certificate_file of "none.pem"',
  'ssh: ssh_certificate_file of ""',
  'ssh: ssh_keypair_name of "x"',
  'ssh: ssh_bastion_interactive of true',
  'ssh: ssh_bastion_certificate_file of "none.pem"',
  'ssh: winrm_password of "p"',
  'ssh: winrm_host of "h"',
  'ssh: winrm_port of 5985',
  'ssh: winrm_no_proxy of true',
  'ssh: winrm_use_ssl of true',
  'ssh: winrm_insecure of true',
  'ssh: winrm_use_ntlm of true',
  'ssh: winrm with all that it needs'
]

export const componentDifferences = [
  {
    packer: 'options that came after 1.6.6 are refused',
    here: 'they work',
    why: 'as in later versions of Packer',
    cases: {
      builders: outcomes(['qemu: disk_interface of "sata"', 'qemu: firmware of "x"'], { validate: 0 }),
      options: {
        ...outcomes(ofLaterVersions, { validate: 0 }),
        'shell-local: env': { validate: 0, build: 0, files: { 'order.txt': 'b c\nafter\n' } },
        'shell: env': { validate: 0 },
        'afterwards: env': {
          validate: 0,
          build: 0,
          files: { ...scripts, 'order.txt': 'b c\n', 'out.txt': 'x' }
        }
      },
      provisioners: { 'file: content': { validate: 0 } }
    }
  },
  {
    packer: 'knows WinRM, signed certificates for SSH and names of key pairs',
    here: 'their options are refused by name',
    why: 'they are not there yet, and a template never gets another meaning',
    cases: {
      builders: outcomes(['ssh: winrm_username of "x"', 'ssh: winrm_timeout of "5m"'], { validate: 1 }),
      options: outcomes(notThereYet, { validate: 1 })
    }
  },
  {
    packer: '`use_linux_pathing` is refused but on Windows',
    here: 'it is accepted everywhere',
    why: 'one template can serve both',
    cases: {
      options: {
        'afterwards: use_linux_pathing': { validate: 0, build: 0, files: { ...scripts, 'out.txt': 'x' } }
      },
      provisioners: {
        'shell-local: use_linux_pathing': { validate: 0, build: 0, files: { 'order.txt': 'a\n' } }
      }
    }
  },
  {
    packer: 'values that cannot work, such as port 65536 or a cipher that nobody knows, pass `validate`',
    here: '`validate` finds them',
    why: 'nobody wants to wait an hour for it',
    cases: {
      builders: outcomes(
        [
          'ssh: ssh_port of 65536',
          'ssh: ssh_port of -1',
          'ssh: ssh_handshake_attempts of -1',
          'qemu: disk_additional_size of ["x"]',
          'qemu: cpus of -1',
          'qemu: http_directory of "none"',
          'qemu: vnc_port_min of 100',
          'qemu: vnc_port_max of 70000',
          'qemu: iso_url of "nonsense://x"',
          'qemu: cdrom_interface of "nonsense"'
        ],
        { validate: 1 }
      ),
      options: outcomes(
        [
          'qemu: a checksum of a type and a wrong length',
          'ssh: temporary_key_pair_type of "nonsense"',
          'ssh: ssh_ciphers of ["nonsense"]',
          'ssh: ssh_key_exchange_algorithms of ["nonsense"]'
        ],
        { validate: 1 }
      ),
      provisioners: { 'shell-local: a script that is a directory': { validate: 1 } }
    }
  },
  {
    packer: '`validate` refuses an output directory that exists',
    here: 'it warns; `build` refuses it before anything is begun',
    why: 'who validates may be on another machine, and `validate` has no `-force`',
    cases: {
      builders: { 'qemu: output_directory of "d"': { validate: 0 } },
      options: { 'qemu: an output directory that is there, with force': { validate: 0 } }
    }
  },
  {
    packer: 'when a post-processor fails the image is deleted, unless the first of some chain kept it',
    here: 'it stays',
    why: 'an hour of work is not thrown away for a wrong path',
    cases: {
      options: {
        'afterwards: a failure': { files: { ...scripts, 'order.txt': 'ran\n', 'out.txt': 'x' } }
      },
      'post-processors': {
        'artifice of a bad pattern': { files: { 'out.txt': 'content\n' } },
        'a failed chain keeps the input': { files: { 'out.txt': 'content\n' } },
        'a failure after compress': {
          files: { 'c.tar.gz': 'gzip of: tar of: out.txt with content\n; ', 'out.txt': 'content\n' }
        },
        'manifest of what is no manifest': { files: { 'm.json': 'nonsense', 'out.txt': 'content\n' } }
      }
    }
  },
  {
    packer: '`manifest` does not make the directory of its output',
    here: 'it does',
    why: '`checksum` and `compress` do',
    cases: {
      'post-processors': {
        'manifest into a new directory': {
          build: 0,
          files: {
            'new/m.json':
              '{\n  "builds": [\n    {\n      "name": "file",\n      "builder_type": "file",\n      "files": [\n        {\n          "name": "out.txt",\n          "size": 8\n        }\n      ],\n      "artifact_id": "File",\n      "packer_run_uuid": "UUID",\n      "custom_data": null\n    }\n  ],\n  "last_run_uuid": "UUID"\n}',
            'out.txt': 'content\n'
          }
        }
      }
    }
  },
  {
    packer: '`compress` and the `file` builder leave an empty output when they fail',
    here: 'nothing is left',
    why: 'nothing half-made has the final name',
    cases: {
      builders: { 'file: a source that is a directory': { files: { 'd/x': 'x', 'source.txt': 'text\n' } } },
      'post-processors': {
        'compress of two files without an archive': {
          files: { 'a.txt': 'one\n', 'b.txt': 'two\n', 'd/c.txt': 'three\n' }
        }
      }
    }
  },
  {
    packer: 'a shorter list in `override` replaces the first items of the list and keeps the others',
    here: 'it replaces the list',
    why: 'who overrides a value means to replace it',
    cases: {
      selection: {
        'provisioner: override of a list by a shorter one': {
          files: {
            'a.txt': 'a',
            'b.txt': 'b',
            'c.txt': 'c',
            'told.a.txt': '3\n',
            'told.b.txt': '1\n2\n',
            'told.c.txt': '1\n2\n'
          }
        }
      }
    }
  },
  {
    packer: '`manifest` names a file as the template does, detours (`./d/../x.txt`) included',
    here: 'by its shortest path (`x.txt`)',
    why: 'one file has one name, whoever wrote it',
    cases: {
      'post-processors': {
        'manifest of a path with detours': {
          files: {
            'd/y.txt': 'y',
            'm.json':
              '{\n  "builds": [\n    {\n      "name": "file",\n      "builder_type": "file",\n      "files": [\n        {\n          "name": "x.txt",\n          "size": 1\n        }\n      ],\n      "artifact_id": "File",\n      "packer_run_uuid": "UUID",\n      "custom_data": null\n    }\n  ],\n  "last_run_uuid": "UUID"\n}',
            'x.txt': 'x'
          }
        }
      }
    }
  },
  {
    packer: 'the `error-cleanup-provisioner` does not run for builds of the `file` builder',
    here: 'it does',
    why: 'it is there for every build that fails',
    cases: {
      provisioners: {
        'provisioners: the cleanup provisioner with the file builder': {
          files: { 'order.txt': 'run\ncleanup\n' }
        }
      }
    }
  },
  {
    packer: 'the `file` builder leaves its target when a later step fails',
    here: 'it is removed, as every image of a failed build is',
    why: 'the next run would find it in its way',
    cases: {
      provisioners: { 'provisioners: a failure with the file builder': { files: { 'order.txt': 'run\n' } } }
    }
  },
  {
    packer: '`only` and `except` of `error-cleanup-provisioner` are ignored',
    here: 'they hold, and names of no builder are errors',
    why: 'an option that is accepted does what it says',
    cases: {
      'root-keys': { 'a cleanup provisioner with only of nobody': { validate: 1, build: 1, files: {} } },
      provisioners: {
        'provisioners: the cleanup provisioner with except': { files: { 'order.txt': 'run\n' } }
      }
    }
  },
  {
    packer: 'a local script whose `timeout` is over runs on',
    here: 'it is ended, with all that it started',
    why: 'nothing goes on that nobody watches',
    cases: { provisioners: { 'provisioners: timeout that is too short': { files: {} } } }
  },
  {
    packer: 'local scripts get `PACKER_LOG` and `PACKER_LOG_PATH`, empty',
    here: 'only when they are set',
    why: 'they are settings of Packer’s own',
    cases: {
      provisioners: {
        'shell-local: what the environment has': {
          files: { 'order.txt': 'PACKER_BUILDER_TYPE=null\nPACKER_BUILD_NAME=null\n' }
        }
      }
    }
  },
  {
    packer: 'of two sensitive values, one within the other, the rest of the longer one is shown',
    here: 'the longer one is masked as a whole',
    why: 'it is a secret',
    cases: {
      'command-line': {
        'two sensitive variables, one in the other': { printed: ['<sensitive> <sensitive>'] }
      }
    }
  },
  {
    packer: '`fix` does not read standard input',
    here: '`fix -` does',
    why: 'as `build` and `validate` do',
    cases: { 'command-line': { 'fix from standard input': { line: 0 } } }
  },
  {
    packer: '`version`, `inspect` and `console` ignore words too many; `inspect` does without a template',
    here: 'a usage error',
    why: 'a word that does nothing is a slip',
    cases: {
      'command-line': {
        'packer version x': { line: 1 },
        'packer inspect': { line: 1 },
        'packer inspect template.json template.json': { line: 1 },
        'packer console template.json template.json': { line: 1 }
      }
    }
  },
  {
    packer: 'an empty path is that of the working directory with files in HCL',
    here: 'an error',
    why: 'it is an input that was not set',
    cases: {
      'command-line': outcomes(['packer build ', 'packer validate ', 'packer inspect '], { line: 1 })
    }
  },
  {
    packer: 'flags after the template are an error',
    here: 'they may stand anywhere',
    why: 'it is clear what is meant',
    cases: {
      'command-line': {
        'packer build template.json -force': { line: 0, files: { 'd/x': '', 'out.txt': 'x' } },
        'packer validate template.json -syntax-only': { line: 0 }
      }
    }
  },
  {
    packer: '`help` is no command',
    here: 'it shows the help',
    why: 'people try it',
    cases: { 'command-line': { 'packer help': { line: 0 } } }
  },
  {
    packer: '`-parallel-builds` takes 0x1 and 0b1',
    here: 'decimal numbers',
    why: 'nobody means it',
    cases: {
      'command-line': {
        'packer build -parallel-builds 0x1 template.json': { line: 1, files: { 'd/x': '' } }
      }
    }
  },
  {
    packer: '`inspect` aligns names by their bytes',
    here: 'by their letters',
    why: 'the columns are straight',
    cases: {}
  }
]
