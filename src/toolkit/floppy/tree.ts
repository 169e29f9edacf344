import { BuildError } from '../../core/errors.js'

export type FatNode = FatFile | FatDirectory
export interface FatFile {
  readonly kind: 'file'
  readonly name: string
  readonly content: Uint8Array
}
export interface FatDirectory {
  readonly kind: 'directory'
  readonly name: string
  readonly children: FatNode[]
}

/** What Windows refuses in names; a floppy is mostly made for it. */
const forbidden = /[\p{Cc}"*/:<>?\\|]|[. ]$/u
const mostNameLetters = 255

/** An empty root. */
export function createRoot(): FatDirectory {
  return { kind: 'directory', name: '', children: [] }
}

/** The directory of that path, made with all on its way when it is missing. IB_OPTION_VALUE for what cannot be. */
export function directoryAt(root: FatDirectory, parts: readonly string[]): FatDirectory {
  return parts.reduce((parent, name) => {
    const existing = childOf(parent, name)
    if (existing?.kind === 'directory') return existing
    if (existing !== undefined) throw twice(name)
    const directory: FatDirectory = { kind: 'directory', name: checkedName(name), children: [] }
    parent.children.push(directory)
    return directory
  }, root)
}

/** Puts a file into the tree. IB_OPTION_VALUE when there is one of that name, letter case aside. */
export function addFile(root: FatDirectory, path: string, content: Uint8Array): void {
  const parts = path.split('/')
  const name = checkedName(parts.pop() ?? '')
  const parent = directoryAt(root, parts)
  if (childOf(parent, name) !== undefined) throw twice(name)
  parent.children.push({ kind: 'file', name, content })
}

function childOf({ children }: FatDirectory, name: string): FatNode | undefined {
  return children.find(child => child.name.toLowerCase() === name.toLowerCase())
}

function checkedName(name: string): string {
  if (name !== '' && name.length <= mostNameLetters && !forbidden.test(name)) return name
  throw new BuildError('IB_OPTION_VALUE', `a floppy disk cannot have a file named "${name}"`)
}

function twice(name: string): BuildError {
  return new BuildError(
    'IB_OPTION_VALUE',
    `the floppy disk would have two files named ${name} in one directory`,
    {
      hint: 'floppy_files puts all files into the root; floppy_dirs keeps directories apart'
    }
  )
}
