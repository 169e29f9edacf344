import { mendBuilders } from '../blocks.js'
import type { Fixer } from '../fixer.js'
import { rename, without } from '../options.js'

/** Disks are made where they stay. */
export const hypervDeprecations: Fixer = {
  name: 'hyperv-deprecations',
  mends: '`vhd_temp_path` has no meaning any more; leave it out',
  fix: template => mendBuilders(template, /^hyperv-iso$/, builder => without(builder, 'vhd_temp_path'))
}

/** The format is called VMCX. */
export const hypervVmxcTypo: Fixer = {
  name: 'hyperv-vmxc-typo',
  mends: '`clone_from_vmxc_path` is spelled `clone_from_vmcx_path` today',
  fix: template =>
    mendBuilders(template, /^hyperv-vmcx$/, builder =>
      rename(builder, { from: 'clone_from_vmxc_path', to: 'clone_from_vmcx_path', winner: 'old' })
    )
}

/** The names that all hypervisors have. */
export const hypervCpuAndRam: Fixer = {
  name: 'hyperv-cpu-and-ram',
  mends: '`cpu` is called `cpus` today, and `ram_size` is called `memory`',
  fix: template =>
    mendBuilders(template, /^hyperv-(?:iso|vmcx)$/, builder =>
      rename(rename(builder, { from: 'cpu', to: 'cpus', winner: 'old' }), {
        from: 'ram_size',
        to: 'memory',
        winner: 'old'
      })
    )
}
