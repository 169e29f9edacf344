import type { QemuConfig } from '../options.js'
import { defaultFlags } from './default-flags.js'
import { quoted, rowsToFlags, toArgv, withUserFlags, type Flags } from './flags.js'
import type { MachineFacts } from '../machine/machine-facts.js'

/** All arguments of QEMU for a machine; `rows` are the template's rendered `qemuargs`. */
export function machineArguments(
  config: QemuConfig,
  facts: MachineFacts,
  rows: readonly (readonly string[])[]
): readonly string[] {
  const users = rowsToFlags(rows)
  const flags = withUserFlags(defaultFlags(config, facts), users, config.net_device)
  return [...toArgv(flags), ...controlArguments(facts), ...serialArguments(facts, users)]
}

/** Our own control socket, apart from what the user may have by `-qmp` or `-monitor`. */
function controlArguments({ control }: MachineFacts): readonly string[] {
  const place =
    control.kind === 'path' ? `path=${quoted(control.path)}` : `host=127.0.0.1,port=${control.port}`
  const socket = `socket,id=image-build,${place},server=on,wait=off`
  return ['-chardev', socket, '-mon', 'chardev=image-build,mode=control']
}

/** What the first serial port says goes into a file, unless the user has a use for the port. */
function serialArguments({ serialLog }: MachineFacts, users: Flags): readonly string[] {
  if (['-serial', '-nographic', '-nodefaults', '-daemonize'].some(flag => users.has(flag))) return []
  const file = `file,id=image-build-serial,path=${quoted(serialLog)}`
  return ['-chardev', file, '-serial', 'chardev:image-build-serial']
}
