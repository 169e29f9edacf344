import { basename, dirname, join, resolve } from 'node:path'
import type { Files } from '../../contracts/host.js'
import type { CheckContext } from '../../contracts/plugin.js'
import type { Part } from '../../core/part.js'
import { suggest } from '../../core/suggest.js'

export interface ExpectedFile {
  /** What the file is to the user: `script`, `source` … */
  readonly what: string
  /** As the template has it; relative paths are relative to the working directory. */
  readonly path: string
  readonly option: string
  /** Which part of the option, where that is a list. */
  readonly part?: Part
  /** Whether a directory will do as well. */
  readonly directories: boolean
}

/** Reports a file that a template names and that does not exist, with the name that was probably meant. */
export async function checkFileExists(
  { what, path, option, part = [], directories }: ExpectedFile,
  ctx: CheckContext
): Promise<void> {
  const { host, directory } = ctx
  const found = path === '' ? undefined : await host.files.stat(resolve(directory, path))
  if (found === undefined) {
    const message = `${what} "${path}" does not exist`
    ctx.report({
      code: 'IB_FILE_MISSING',
      option,
      part,
      message,
      hint: await adviceFor(path, directory, host.files)
    })
    return
  }
  if (found.kind === 'directory' && !directories) {
    const message = `${what} "${path}" is a directory, not a file`
    ctx.report({ code: 'IB_FILE_MISSING', option, part, message })
  }
}

/** The path with the most similar name of its directory, or why there is none. */
async function adviceFor(path: string, directory: string, files: Files): Promise<string> {
  const parent = dirname(path)
  const found = await files.stat(resolve(directory, parent))
  if (found === undefined) return `the directory "${parent}" does not exist either`
  if (found.kind !== 'directory') return `"${parent}" is not a directory`
  const names = (await files.list(resolve(directory, parent))).map(({ name }) => name)
  const similar = suggest(basename(path), names)
  if (similar !== undefined) return `did you mean "${join(parent, similar)}"?`
  return 'relative paths are relative to the working directory, not to the template'
}
