import { copyFile, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { startProgram } from '../support/e2e/program.js'
import { createRunner } from '../support/github/runner.js'
import { createSecretProject, type SecretProject } from '../support/secret-project.js'
import { canary, tracesIn } from '../support/secret-traces.js'
import { canRunSshd, startSshd, type Sshd } from '../support/sshd.js'

jest.setTimeout(60_000)

const describeSshd = canRunSshd ? describe : describe.skip

describeSshd('builds show no secret', () => {
  let sshd: Sshd
  let project: SecretProject
  beforeAll(async () => {
    sshd = await startSshd()
    project = await createSecretProject(sshd)
  })
  afterAll(async () => {
    await project[Symbol.asyncDispose]()
    await sshd[Symbol.asyncDispose]()
  })

  it('in builds: not in outputs, arguments, names or files that others can read; and leaves nothing', async () => {
    const file = await project.template('t.json', project.builds())
    const outputs = ['-events=events.jsonl', '-debug', '-timestamp-ui', '-parallel-builds=1']
    const logs = { PACKER_LOG: '1', PACKER_LOG_PATH: 'log.txt' }

    const { output, exitCode } = await project.run(
      ['build', ...outputs, `-var-file=${project.variableFile}`, file],
      logs
    )

    expect(output).toContain('error-cleanup provisioner failed too')
    expect(output).toContain('piece by piece <sensitive> end')
    expect(exitCode).toBe(1)
    const texts = [output, ...(await project.written('events.jsonl', 'log.txt', 'packer-manifest.json'))]
    expect(texts.map(text => tracesIn(text, project.secrets))).toEqual([[], [], [], []])
    const sightings = await project.sightings()
    expect(sightings.length).toBeGreaterThanOrEqual(3)
    for (const { processes, files } of sightings) {
      expect(processes.length).toBeGreaterThan(1)
      expect(tracesIn(processes.join('\n'), project.secrets)).toEqual([])
      expect(tracesIn(files.map(({ path }) => path).join('\n'), project.secrets)).toEqual([])
      const open = files.filter(({ mode }) => (mode & 0o077) !== 0).map(({ content }) => content)
      expect(tracesIn(open.join('\n'), project.secrets)).toEqual([])
    }
    expect(await project.filesOf('tmp')).toEqual([])
    expect((await project.filesOf('state')).filter(name => !/^(ports|evidence)$/.test(name))).toEqual([])
  })

  it('in lines for programs', async () => {
    const file = await project.template('t.json', project.builds())

    const { output } = await project.run([
      'build',
      '-force',
      '-machine-readable',
      '-timestamp-ui',
      `-var-file=${project.variableFile}`,
      file
    ])

    expect(output).toContain('artifact-count')
    expect(output).toContain('error-count')
    expect(tracesIn(output, project.secrets)).toEqual([])
  })

  it('when a run is killed and swept', async () => {
    const script = `sh -c 'sleep 60; :' "$SECRET_s0" "$SECRET_s1"`
    const file = await project.template('t.json', {
      builders: [{ type: 'null', name: 'x {{user `s0`}}', communicator: 'none' }],
      provisioners: [{ type: 'shell-local', env: project.scriptEnvironment, inline: ['echo ready', script] }]
    })
    const { directory: cwd, home, env } = project
    const { child, shows, finished } = startProgram(['build', `-var-file=${project.variableFile}`, file], {
      cwd,
      home,
      env
    })
    await shows(/ready/)
    child.kill('SIGKILL')
    await finished
    const [journal = ''] = (await project.filesOf('state')).filter(name => name.endsWith('.jsonl'))
    const journaled = await readFile(join(home, 'state', journal), 'utf8')

    const { output } = await project.run(['sweep', '-log-level=debug'])

    expect(journaled).toContain('local.directory')
    expect(output).toMatch(/process \d+ \(/)
    expect(tracesIn(journaled + output, project.secrets)).toEqual([])
  })

  it('in a workflow, but for telling the runner what to mask before anything else', async () => {
    const directory = join(project.home, 'runner')
    const places = { TMPDIR: join(project.home, 'tmp'), IMAGE_BUILD_STATE_DIR: join(project.home, 'state') }
    const env = { ...project.env, ...places }
    const runner = await createRunner({ directory, entry: resolve('dist/index.js'), env })
    for (const name of ['print.mjs', 'spy.mjs', `${canary}.mjs`])
      await copyFile(join(project.directory, name), join(runner.workspace, name))
    await project.template('t.json', project.builds())
    await copyFile(join(project.directory, 't.json'), join(runner.workspace, 't.json'))

    const main = await runner.step('main', {
      template: 't.json',
      'var-files': project.variableFile,
      artifacts: 'none',
      'events-file': 'events.jsonl',
      'junit-file': 'junit.xml',
      'log-level': 'debug'
    })
    const post = await runner.step('post')

    const lines = main.log.split('\n')
    const masks = lines.filter(line => line.startsWith('::add-mask::')).join('\n')
    const others = lines.filter(line => !line.startsWith('::add-mask::')).join('\n')
    for (const secret of project.secrets) {
      const [first = ''] = secret.split(/\r?\n/)
      expect(masks).toContain(first.replaceAll('%', '%25'))
    }
    expect(main.log.lastIndexOf('::add-mask::')).toBeLessThan(main.log.indexOf('::group::'))
    const files = ['events.jsonl', 'junit.xml', 'packer-manifest.json'].map(name =>
      join(runner.workspace, name)
    )
    const told = await Promise.all(
      [...files, main.outputs['manifest-path'] ?? ''].map(path => readFile(path, 'utf8'))
    )
    const everything = { log: others, post: post.log, summary: main.summary, outputs: main.outputs, told }
    expect(main.summary).toContain('❌')
    expect(main.outputs['error']).toContain('IB_')
    expect(
      Object.entries(everything).flatMap(([name, value]) =>
        tracesIn(typeof value === 'string' ? value : Object.values(value).join('\n'), project.secrets).map(
          trace => `${name}: ${trace}`
        )
      )
    ).toEqual([])
  })
})
