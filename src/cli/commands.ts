/** A flag of the command line, written `-name=value`, `-name value` or `--name`. */
export interface Flag {
  readonly kind: 'text' | 'list' | 'switch' | 'number' | 'duration' | 'choice'
  /** What stands for the value in the help. */
  readonly value?: string
  readonly choices?: readonly string[]
  /** What to do when the value is none of the choices. */
  readonly advice?: string
  readonly default?: string
  readonly description: string
}
export type Flags = Readonly<Record<string, Flag>>

export interface Command {
  readonly summary: string
  /** Names of the positional arguments, as the help shows them; those in brackets may be left out. */
  readonly operands: readonly string[]
  readonly flags: Flags
}

const variableFlags = {
  var: { kind: 'list', value: 'NAME=VALUE', description: 'Set a variable. May be given several times.' },
  'var-file': {
    kind: 'list',
    value: 'FILE',
    description: 'Read variables from a JSON file. May be given several times.'
  }
} as const satisfies Flags

const selectionFlags = {
  only: { kind: 'text', value: 'A,B', description: 'Only the builds of these names.' },
  except: {
    kind: 'text',
    value: 'A,B',
    description: 'All builds but these; a post-processor ends its chain.'
  },
  'config-type': {
    kind: 'choice',
    choices: ['json'],
    advice: 'templates in HCL are not read',
    default: 'json',
    description: 'The language of the template.'
  }
} as const satisfies Flags

const templateFlags = {
  ...variableFlags,
  ...selectionFlags,
  'smoke-tests': {
    kind: 'list',
    value: 'FILE',
    description: 'Smoke tests: a JSON file, or a script that is one.'
  }
} as const satisfies Flags

const outputFlags = {
  events: { kind: 'text', value: 'FILE', description: 'Write every event as a line of JSON.' },
  color: { kind: 'switch', default: 'on a terminal', description: 'Colours, or none with -color=false.' },
  'log-level': {
    kind: 'choice',
    choices: ['info', 'debug'],
    default: 'info',
    description: 'How much to show.'
  }
} as const satisfies Flags

const machineFlag = {
  'machine-readable': { kind: 'switch', description: 'Print lines for programs, as Packer does.' }
} as const satisfies Flags

/** Packer takes these, and shows all the same what the template declares. */
const inspectFlags = {
  var: { ...variableFlags.var, description: 'Checked, but the defaults are shown.' },
  'var-file': { ...variableFlags['var-file'], description: 'Checked, but the defaults are shown.' },
  only: { ...selectionFlags.only, description: 'No effect: everything is shown.' },
  except: { ...selectionFlags.except, description: 'No effect: everything is shown.' },
  'config-type': selectionFlags['config-type']
} as const satisfies Flags

/** Every command with its flags; parsing, help and docs are made from this table. */
export const commands = {
  build: {
    summary: 'Validate everything, then build, smoke-test and post-process images.',
    operands: ['TEMPLATE'],
    flags: {
      ...templateFlags,
      force: { kind: 'switch', description: 'Replace outputs that exist already.' },
      debug: {
        kind: 'switch',
        description: 'One build at a time, a pause after each step, and how to log in to the machine.'
      },
      'on-error': {
        kind: 'choice',
        choices: ['cleanup', 'abort', 'ask', 'run-cleanup-provisioner'],
        default: 'cleanup',
        description: 'What to do with a failed build.'
      },
      'parallel-builds': {
        kind: 'number',
        value: 'N',
        default: '0',
        description: 'Builds at a time; 0: all.'
      },
      timeout: { kind: 'duration', value: '2h', default: 'none', description: 'Deadline of the whole run.' },
      junit: {
        kind: 'text',
        value: 'FILE',
        description: 'Write the results of the smoke tests as JUnit XML.'
      },
      evidence: {
        kind: 'text',
        value: 'DIRECTORY',
        description: 'Where screenshots and logs of failed builds go, in a directory for each run.'
      },
      'timestamp-ui': { kind: 'switch', description: 'Begin each line with the time of day.' },
      'warn-on-undeclared-var': {
        kind: 'switch',
        description:
          'Warn of every variable in a file of variables that the template does not declare, not only of those that look misspelt.'
      },
      ...machineFlag,
      ...outputFlags
    }
  },
  validate: {
    summary: 'Tell everything that is wrong with a template; needs no credentials and no hypervisor.',
    operands: ['TEMPLATE'],
    flags: {
      ...templateFlags,
      'syntax-only': { kind: 'switch', description: 'Check only that the template can be parsed.' },
      'no-warn-undeclared-var': {
        kind: 'switch',
        description:
          'Do not warn of variables in a file of variables that look like misspelt ones of the template.'
      },
      ...machineFlag,
      ...outputFlags
    }
  },
  inspect: {
    summary: "Show a template's variables, builders and provisioners.",
    operands: ['TEMPLATE'],
    flags: { ...inspectFlags, ...machineFlag }
  },
  console: {
    summary: 'Try out template expressions, with the variables of a template or without.',
    operands: ['[TEMPLATE]'],
    flags: { ...variableFlags, 'config-type': selectionFlags['config-type'] }
  },
  fix: {
    summary: 'Print a template with everything renamed that Packer renamed, or the patch that does it.',
    operands: ['TEMPLATE'],
    flags: {
      validate: { kind: 'switch', default: 'true', description: 'Check that the result can be parsed.' },
      diff: {
        kind: 'switch',
        description: 'Print a patch of the file instead, which leaves all else as it stands.'
      },
      ...machineFlag
    }
  },
  'smoke-test': {
    summary: 'Launch an image that exists and test it.',
    operands: ['TEMPLATE', 'IMAGE'],
    flags: {
      ...templateFlags,
      timeout: { kind: 'duration', value: '10m', default: 'none', description: 'Deadline of the whole run.' },
      junit: { kind: 'text', value: 'FILE', description: 'Write the results as JUnit XML.' },
      evidence: {
        kind: 'text',
        value: 'DIRECTORY',
        description: 'Where screenshots and logs go, in a directory for each run.'
      },
      ...outputFlags
    }
  },
  sweep: {
    summary: 'Delete what killed runs left on this machine.',
    operands: [],
    flags: { ...outputFlags }
  },
  version: { summary: 'Show the version.', operands: [], flags: { ...machineFlag } }
} as const satisfies Readonly<Record<string, Command>>

export type CommandName = keyof typeof commands

export function isCommand(word: string): word is CommandName {
  return Object.hasOwn(commands, word)
}
