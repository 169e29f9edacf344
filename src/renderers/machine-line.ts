/** One line of Packer's machine-readable output, in parts. */
export interface MachineLine {
  /** Whom it is about: a build, or nobody. */
  readonly target?: string | undefined
  readonly type: string
  readonly data: readonly string[]
}

/** `UNIXTIME,TARGET,TYPE,DATA…` with a line end; commas and line ends in the parts are escaped as Packer does. */
export function machineLine({ target = '', type, data }: MachineLine, time: Date): string {
  const seconds = Math.floor(time.getTime() / 1000).toString()
  return `${[seconds, ...[target, type, ...data].map(escape)].join(',')}\n`
}

/** What a person would read: told with `message` when a program printed it, `error` when it is bad, else with `say`. */
export function uiLine(kind: 'say' | 'message' | 'error', text: string): MachineLine {
  return { type: 'ui', data: [kind, text] }
}

function escape(text: string): string {
  return text.replaceAll(',', '%!(PACKER_COMMA)').replaceAll('\r', '\\r').replaceAll('\n', '\\n')
}
