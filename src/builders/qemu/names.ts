import { resolve } from 'node:path'
import type { BuildInfo } from '../../contracts/plugin.js'
import type { QemuConfig } from './options.js'

/** The machine's name, which is also its disk file's. */
export function machineName(
  { vm_name }: Pick<QemuConfig, 'vm_name'>,
  { name }: Pick<BuildInfo, 'name'>
): string {
  return vm_name === undefined || vm_name === '' ? `packer-${name}` : vm_name
}

/** The output directory as the template spells it. */
export function outputDirectory(
  { output_directory }: Pick<QemuConfig, 'output_directory'>,
  { name }: Pick<BuildInfo, 'name'>
): string {
  return output_directory === undefined || output_directory === '' ? `output-${name}` : output_directory
}

/**
 * Text of the user's with the output directory in it, pointed to where the image is for now. Only a path that begins
 * with the directory counts, at the start of the text or after `=`, `,`, `:` or a space.
 */
export function relocated(
  text: string,
  output: { readonly spelled: string; readonly base: string; readonly path: string }
): string {
  const spelled = output.spelled.replace(/\/+$/, '')
  const absolute = resolve(output.base, spelled)
  return [absolute, `./${spelled}`, spelled].reduce(
    (result, directory) => replacePath(result, directory, output.path),
    text
  )
}

function replacePath(text: string, directory: string, target: string): string {
  let result = ''
  let rest = text
  for (;;) {
    const at = rest.indexOf(directory)
    if (at === -1) return result + rest
    const before = at === 0 ? (result.at(-1) ?? '=') : (rest[at - 1] ?? '')
    const after = rest[at + directory.length] ?? ','
    const isPath = '=,: '.includes(before) && '/,'.includes(after)
    result += rest.slice(0, at) + (isPath ? target : directory)
    rest = rest.slice(at + directory.length)
  }
}
