// Which options the components have, and which of their values are refused.
import { outcomes, scripts } from './outcomes.mjs'

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

export const optionDifferences = [
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
  }
]
