import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { StepContext } from '../../contracts/plugin.js'
import { BuildError } from '../../core/errors.js'
import { formatBytes } from '../../core/size.js'
import { collectTree, type FileTree, type TreeFile } from '../file-tree.js'
import { findPaths } from '../local-paths.js'
import { bytesLeft, floppyImage } from './image.js'
import { isFloppyWanted, type FloppyConfig } from './options.js'
import { addFile, createRoot, directoryAt } from './tree.js'

/**
 * The path of a new floppy image (1440 KiB, FAT12) with the template's files, in the build's work directory; undefined
 * when it wants none. IB_OPTION_VALUE, with sizes, when they do not fit, or when two would have the same name.
 */
export async function makeFloppy(config: FloppyConfig, ctx: StepContext): Promise<string | undefined> {
  if (!isFloppyWanted(config)) return undefined
  return await ctx.step('Create floppy image', async () => {
    const { clock, files, random } = ctx.host
    const tree = await collect(config, ctx)
    requireSpace(tree.files)
    const root = createRoot()
    for (const name of tree.directories) directoryAt(root, name.split('/'))
    for (const { name, content } of tree.files) {
      const bytes = 'text' in content ? Buffer.from(content.text) : await buffer(files.read(content.path))
      addFile(root, name, bytes)
    }
    const serial = random.integer(0, 0xffff_ffff)
    const image = floppyImage(root, { label: config.floppy_label, time: clock.now(), serial })
    const path = join(await files.makeTemporary('floppy-', ctx.build.workDirectory), 'floppy.img')
    await files.write(path, image)
    return path
  })
}

async function collect(config: FloppyConfig, { host, build }: StepContext): Promise<FileTree> {
  const trees: FileTree[] = []
  const lists = [
    ['flatten', config.floppy_files ?? []],
    ['keep name', config.floppy_dirs ?? []]
  ] as const
  for (const [mode, paths] of lists) {
    for (const path of paths) {
      for (const found of await findPaths(host, build.directory, path)) {
        trees.push(await collectTree(host, found, mode))
      }
    }
  }
  const texts = Object.entries(config.floppy_content ?? {}).map(([name, text]) => ({
    name,
    content: { text }
  }))
  return {
    directories: trees.flatMap(tree => tree.directories),
    files: [...trees.flatMap(tree => tree.files), ...texts]
  }
}

/** Before anything is read: a gigabyte that was meant for a CD shall not be taken into memory. */
function requireSpace(files: readonly TreeFile[]): void {
  const sizes = files.map(({ name, content }) => ({
    name,
    bytes: 'text' in content ? Buffer.byteLength(content.text) : content.bytes
  }))
  if (bytesLeft(sizes.map(({ bytes }) => bytes)) >= 0) return
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
  const largest = sizes.toSorted((a, b) => b.bytes - a.bytes).slice(0, 3)
  const names = largest.map(({ name, bytes }) => `${name} (${formatBytes(bytes)})`).join(', ')
  const message = `the files for the floppy disk have ${formatBytes(total)}, and it holds ${formatBytes(bytesLeft([]))}`
  throw new BuildError('IB_OPTION_VALUE', message, {
    hint: `the largest are ${names}; a CD (cd_files) or the HTTP server (http_directory) has no such limit`
  })
}
