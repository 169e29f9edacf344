import { URL } from 'node:url'
import { readFile, rm, writeFile, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ts from 'typescript'

const folder = new URL('../../__tests__/support/', import.meta.url)

/**
 * A module of the tests' support that imports nothing but Node's own, compiled for this process.
 *
 * @param {string} name file name without extension
 */
export async function loadTestSupport(name) {
  const directory = await mkdtemp(join(tmpdir(), 'ib-bench-'))
  try {
    const source = await readFile(new URL(`${name}.ts`, folder), 'utf8')
    const file = join(directory, `${name}.mjs`)
    const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 }
    await writeFile(file, ts.transpileModule(source, { compilerOptions }).outputText)
    return await import(file)
  } finally {
    await rm(directory, { recursive: true })
  }
}
