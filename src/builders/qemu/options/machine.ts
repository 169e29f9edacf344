import { opt } from '../../../core/options.js'

/** The machine itself: program, processor, memory, firmware. */
export const machineOptions = {
  qemu_binary: opt.string({
    default: 'qemu-system-x86_64',
    description: 'The QEMU program: a name that is looked up, or a path.'
  }),
  accelerator: opt.choice(['none', 'kvm', 'tcg', 'xen', 'hax', 'hvf', 'whpx'], {
    description:
      "What runs the guest's code. Unset, the machine's own way (KVM, HVF or WHPX) is taken if a probe shows that it works, else software emulation (`tcg`), with a warning that says why."
  }),
  machine_type: opt.string({ default: 'pc', description: "QEMU's machine type, such as `pc` or `q35`." }),
  cpu_model: opt.string({ description: "Processor model, as for QEMU's `-cpu`." }),
  cpus: opt.integer({ minimum: 0, description: 'Number of processors; 1 by default.' }),
  sockets: opt.integer({ minimum: 0, description: 'Number of processor sockets.' }),
  cores: opt.integer({ minimum: 0, description: 'Number of cores in each socket.' }),
  threads: opt.integer({ minimum: 0, description: 'Number of threads in each core.' }),
  memory: opt.integer({ default: 512, description: 'Memory in MiB; less than 10 means 512.' }),
  firmware: opt.string({ description: "Firmware file to use instead of QEMU's BIOS." }),
  use_pflash: opt.boolean({
    default: false,
    description: 'Attach `firmware` as flash memory instead of with `-bios`.'
  }),
  efi_boot: opt.boolean({ default: false, description: 'Boot by UEFI.' }),
  efi_firmware_code: opt.string({
    description: "UEFI firmware's code; by default `/usr/share/OVMF/OVMF_CODE.fd`."
  }),
  efi_firmware_vars: opt.string({
    description:
      "UEFI firmware's variables, copied for the machine; by default `/usr/share/OVMF/OVMF_VARS.fd`."
  }),
  efi_drop_efivars: opt.boolean({
    default: false,
    description: 'Leave the UEFI variables (`efivars.fd`) out of the artifact.'
  }),
  vtpm: opt.boolean({ default: false, description: 'Give the machine a TPM 2.0, emulated by swtpm.' }),
  use_tpm1: opt.boolean({ default: false, description: 'Make it a TPM 1.2.' }),
  tpm_device_type: opt.string({
    default: 'tpm-tis',
    description: 'The TPM as the guest sees it: `tpm-tis`, `tpm-crb`, `spapr-tpm` …'
  }),
  qemuargs: opt.lateRows({
    fields: ['HTTPIP', 'HTTPPort', 'HTTPDir', 'HTTPContent', 'OutputDir', 'Name', 'SSHHostPort'],
    description:
      "Arguments of QEMU as rows: a flag, then its value in parts that are joined. A flag that is given replaces all of image-build's own values of it."
  }),
  run_once: opt.boolean({
    default: false,
    description: 'Nothing; accepted because Packer accepts it.'
  })
} as const
