import type { Argv, Processes } from '../../contracts/host.js'
import { BuildError } from '../../core/errors.js'

export interface ImageOrder {
  readonly label: string
  /** The directory whose content the image gets. */
  readonly directory: string
  /** Absolute path of the image to make. */
  readonly output: string
}

/** By program, in order of preference: how it makes an ISO 9660 image with Joliet and, where it can, Rock Ridge names. */
const tools: readonly (readonly [program: string, args: (order: ImageOrder) => readonly string[]])[] = [
  ['xorriso', order => ['-as', 'genisoimage', ...mkisofsArguments(order)]],
  ['mkisofs', mkisofsArguments],
  ['genisoimage', mkisofsArguments],
  ['hdiutil', hdiutilArguments],
  ['oscdimg', ({ label, directory, output }) => ['-j1', '-o', '-m', `-l${label}`, directory, output]]
]

/** The command that makes the image, with the first of the programs that is installed. IB_TOOL_MISSING when none is. */
export async function imageCommand(processes: Pick<Processes, 'find'>, order: ImageOrder): Promise<Argv> {
  for (const [program, argumentsFor] of tools) {
    if ((await processes.find(program)) !== undefined) return [program, ...argumentsFor(order)]
  }
  const names = tools.map(([program]) => program).join(', ')
  throw new BuildError('IB_TOOL_MISSING', `a CD image needs one of ${names}, and none is installed`, {
    hint: 'on Debian and Ubuntu: `apt-get install xorriso`'
  })
}

/** "Rational" Rock Ridge makes every file root's and readable, whoever builds. */
function mkisofsArguments({ label, directory, output }: ImageOrder): readonly string[] {
  return ['-rational-rock', '-joliet', '-volid', label, '-output', output, directory]
}

function hdiutilArguments({ label, directory, output }: ImageOrder): readonly string[] {
  return ['makehybrid', '-o', output, '-hfs', '-joliet', '-iso', '-default-volume-name', label, directory]
}
