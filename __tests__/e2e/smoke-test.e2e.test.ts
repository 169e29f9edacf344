import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { leftBehind } from '../support/e2e/left-behind.js'
import { runProgram, type Finished } from '../support/e2e/program.js'
import { createSeedProject, type SeedProject } from '../support/e2e/seed-project.js'

jest.setTimeout(10 * 60_000)

const failing = {
  'smoke-tests': [
    { type: 'shell', name: 'the image has a release', inline: ['cat /etc/image-build-release'] },
    { type: 'port', name: 'nobody listens here', port: 8099 },
    { type: 'shell', name: 'the release is the next one', inline: ['echo looked; grep -q BUILD=next /etc/x'] }
  ]
}

let project: SeedProject
let image: string
beforeAll(async () => {
  project = await createSeedProject(template => ({ ...template, 'post-processors': [] }))
  image = join(project.directory, 'output-qemu', 'packer-qemu')
  await writeFile(join(project.directory, 'failing.json'), JSON.stringify(failing))
  await run('build', ...project.variables, 'template.json')
})
afterAll(() => project.remove())

async function run(...words: readonly string[]): Promise<Finished> {
  return await runProgram(words, { cwd: project.directory, home: project.home })
}

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

describe('the command smoke-test', () => {
  it('tests an image that exists, and leaves it as it is', async () => {
    const before = await sha256(image)

    const tested = await run(
      ...['smoke-test', '-smoke-tests=smoke-tests.json', ...project.variables],
      ...['template.json', 'output-qemu/packer-qemu']
    )

    expect({ exitCode: tested.exitCode, passed: tested.output.match(/passed: /g)?.length }).toEqual({
      exitCode: 0,
      passed: 8
    })
    expect(await sha256(image)).toBe(before)
    expect(await leftBehind(project.home, join(project.home, 'tmp'))).toEqual({ files: [], processes: [] })
  })

  it('fails with every failed test, its output, a picture of the screen and the serial console', async () => {
    const evidence = join(project.home, 'evidence')

    const tested = await run(
      ...['smoke-test', '-smoke-tests=failing.json', '-junit=junit.xml', `-evidence=${evidence}`],
      ...[...project.variables, 'template.json', 'output-qemu/packer-qemu']
    )

    expect(tested.exitCode).toBe(1)
    expect(tested.output).toContain('passed: the image has a release')
    expect(tested.output).toContain('2 of 3 smoke tests failed: nobody listens here: ')
    const kept = (await readdir(evidence, { recursive: true })).filter(path => path.includes('.'))
    expect(kept.map(path => basename(path)).sort()).toEqual(['launch-screen.png', 'launch-serial.log'])
    const junit = await readFile(join(project.directory, 'junit.xml'), 'utf8')
    expect(junit).toContain('<testsuite name="qemu" tests="3" failures="2" skipped="0"')
    expect(junit).toContain('looked')
  })
})

describe('an image that turns itself off', () => {
  it('is told at once, not when the connection could have come back', async () => {
    const fatal = {
      'smoke-tests': [
        { type: 'shell', name: 'lives on', inline: ['(sleep 1; poweroff -f) & sleep 600'], retries: 2 },
        { type: 'port', name: 'after that', port: 22 }
      ]
    }
    await writeFile(join(project.directory, 'fatal.json'), JSON.stringify(fatal))

    const tested = await run(
      ...['smoke-test', '-smoke-tests=fatal.json', '-junit=fatal.xml', ...project.variables],
      ...['template.json', 'output-qemu/packer-qemu']
    )

    expect(tested.exitCode).toBe(1)
    expect(tested.output).toContain(
      '1 of 1 smoke tests failed: lives on: the guest shut itself down while its image was tested'
    )
    const junit = await readFile(join(project.directory, 'fatal.xml'), 'utf8')
    const [, seconds] = /name="lives on"[^>]* time="([\d.]+)"/.exec(junit) ?? []
    expect(Number(seconds)).toBeLessThan(30)
  })
})

describe('a build whose image fails its smoke tests', () => {
  it('leaves no image and runs no post-processor', async () => {
    const template = {
      builders: [
        {
          type: 'qemu',
          name: 'next',
          iso_url: image,
          iso_checksum: await sha256(image),
          disk_image: true,
          use_backing_file: true,
          headless: true,
          memory: 512,
          ssh_username: 'root',
          ssh_password: 'root',
          shutdown_command: 'poweroff'
        }
      ],
      'post-processors': [{ type: 'checksum' }]
    }
    await writeFile(join(project.directory, 'next.json'), JSON.stringify(template))

    const built = await run('build', '-smoke-tests=failing.json', 'next.json')

    expect(built.exitCode).toBe(1)
    expect(built.output).toContain('2 of 3 smoke tests failed')
    expect(built.output).not.toContain('Post-process')
    expect(await readdir(project.directory)).not.toContain('output-next')
    expect((await leftBehind(project.home, join(project.home, 'tmp'))).processes).toEqual([])
  })
})
