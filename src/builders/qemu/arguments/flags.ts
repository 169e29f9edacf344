/** QEMU's arguments by flag, in the order in which they are passed; a flag with no values stands alone. */
export type Flags = ReadonlyMap<string, readonly string[]>

/** A path or name inside one of QEMU's comma-separated values, where a comma is written twice. */
export function quoted(text: string): string {
  return text.replaceAll(',', ',,')
}

/** The argv that flags stand for. */
export function toArgv(flags: Flags): readonly string[] {
  return [...flags].flatMap(([flag, values]) =>
    values.length === 0 ? [flag] : values.flatMap(value => [flag, value])
  )
}

/** Rows of the template as flags: what follows a row's flag is joined, and rows of one flag are kept together. */
export function rowsToFlags(rows: readonly (readonly string[])[]): Flags {
  const flags = new Map<string, readonly string[]>()
  for (const [flag, ...parts] of rows) {
    if (flag === undefined || flag === '') continue
    const value = parts.join('')
    flags.set(flag, [...(flags.get(flag) ?? []), ...(value === '' ? [] : [value])])
  }
  return flags
}

/**
 * Our flags with the user's: a flag that the user gives loses all of our values. The network card comes back when the
 * user's devices have none and our network is still there; unlike in Packer also when they name another model of card,
 * which would leave the guest with two.
 */
export function withUserFlags(ours: Flags, users: Flags, netDevice: string): Flags {
  const merged = new Map([...ours, ...users])
  const devices = users.get('-device')
  if (devices === undefined) return merged
  const networks = merged.get('-netdev') ?? []
  const hasOurNetwork = networks.some(value => value.split(',').includes('id=user.0'))
  const hasCard = devices.some(value => value.includes(netDevice) || value.includes('netdev=user.0'))
  if (hasOurNetwork && !hasCard) merged.set('-device', [...devices, `${netDevice},netdev=user.0`])
  return merged
}
