import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'

jest.setTimeout(120_000)

interface Run {
  readonly exitCode: number
  readonly output: string
}

/** A copy of the sources with the plugin of the page in it. */
let project: string
let blocks: readonly string[]
/** All at once, as each waits for its own start most of the time. */
let results: { readonly types: Run; readonly lint: Run; readonly ownTests: Run }
const plugin = 'src/provisioners/hello/index.ts'
const test = '__tests__/provisioners/hello/hello.test.ts'

beforeAll(async () => {
  const page = await readFile('docs/adding-a-plugin.md', 'utf8')
  blocks = [...page.matchAll(/^```ts\n([^]*?)^```$/gm)].map(([, code = '']) => code)
  const [code = '', line = '', tests = ''] = blocks
  project = await mkdtemp(join(tmpdir(), 'image-build-plugin-'))
  for (const path of ['src', '__tests__/support', 'jest.config.js', 'eslint.config.js', 'package.json']) {
    await cp(path, join(project, path), { recursive: true })
  }
  await symlink(resolve('node_modules'), join(project, 'node_modules'))
  const { compilerOptions } = JSON.parse(await readFile('tsconfig.json', 'utf8')) as {
    compilerOptions: object
  }
  await put('tsconfig.json', JSON.stringify({ compilerOptions, include: [plugin, 'src/registry.ts', test] }))
  await put(plugin, code)
  await put(test, tests)
  const registry = await readFile('src/registry.ts', 'utf8')
  await put(
    'src/registry.ts',
    registry.replace('  provisioners: {\n', found => `${found}${line}`)
  )
  const [types, lint, ownTests] = await Promise.all([
    run('typescript/bin/tsc', '-p', '.'),
    run('eslint/bin/eslint.js', plugin, test, '--max-warnings=0'),
    run('jest/bin/jest.js', 'provisioners/hello', '--selectProjects', 'unit')
  ])
  results = { types, lint, ownTests }
})
afterAll(() => rm(project, { recursive: true, force: true }))

describe('the plugin that docs/adding-a-plugin.md shows', () => {
  it('is a plugin, its line in the registry, and its test', () => {
    expect(blocks).toHaveLength(3)
  })

  it('compiles', () => {
    expect(results.types).toEqual({ exitCode: 0, output: '' })
  })

  it('passes lint', () => {
    expect(results.lint).toEqual({ exitCode: 0, output: '' })
  })

  it('passes its test', () => {
    expect(results.ownTests.output).toContain('3 passed')
    expect(results.ownTests.exitCode).toBe(0)
  })
})

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(project, path)), { recursive: true })
  await writeFile(join(project, path), text)
}

/** Runs a program of node_modules in the project. */
async function run(program: string, ...words: readonly string[]): Promise<Run> {
  const args = ['--no-warnings', '--experimental-vm-modules', join('node_modules', program), ...words]
  return await new Promise(done => {
    execFile(process.execPath, args, { cwd: project }, (error, stdout, stderr) => {
      done({ exitCode: error === null ? 0 : Number(error.code ?? 1), output: `${stdout}${stderr}`.trim() })
    })
  })
}
