// The program's own modules, compiled.
import { spawn } from 'node:child_process'
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = resolve(import.meta.dirname, '../..')

/** Compiles the sources, without looking at types, into a new directory, which `remove` deletes. */
export async function compile() {
  const directory = await mkdtemp(join(tmpdir(), 'image-build-fuzz-'))
  const remove = () => rm(directory, { recursive: true, force: true })
  try {
    await writeFile(join(directory, 'package.json'), '{ "type": "module" }')
    await symlink(join(root, 'node_modules'), join(directory, 'node_modules'), 'junction')
    const tsc = join(root, 'node_modules/typescript/bin/tsc')
    const words = ['-p', join(root, 'tsconfig.build.json'), '--noCheck', '--outDir', join(directory, 'lib')]
    const child = spawn(process.execPath, [tsc, ...words], { stdio: 'inherit' })
    const exitCode = await new Promise(done => child.once('close', done))
    if (exitCode !== 0) throw new Error('the sources cannot be compiled')
  } catch (error) {
    await remove()
    throw error
  }
  return { directory: join(directory, 'lib'), remove }
}

/** @param {string} directory where the compiled sources are */
export async function loadCode(directory) {
  const load = async path => await import(pathToFileURL(join(directory, path)).href)
  const modules = await Promise.all([
    load('app/fix.js'),
    load('app/inspect.js'),
    load('app/plan.js'),
    load('app/session.js'),
    load('core/excerpt.js'),
    load('core/legible.js'),
    load('core/redact.js'),
    load('core/errors.js'),
    load('engine/emitter.js'),
    load('registry.js'),
    load('renderers/format.js'),
    load('template/functions/index.js'),
    load('template/go/template.js'),
    load('template/json/source.js'),
    load('template/read-template.js')
  ])
  return Object.assign({}, ...modules)
}
