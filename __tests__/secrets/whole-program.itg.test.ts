import { execFile } from 'node:child_process'
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { runProgram, startProgram, type Finished } from '../support/e2e/program.js'
import { createRunner } from '../support/github/runner.js'
import { createSecretProject, type SecretProject } from '../support/secret-project.js'
import { canary, tracesIn } from '../support/secret-traces.js'
import { canRunSshd, startSshd, type Sshd } from '../support/sshd.js'

jest.setTimeout(60_000)

const describeSshd = canRunSshd ? describe : describe.skip

describeSshd('the whole program shows no secret', () => {
  let sshd: Sshd
  let project: SecretProject
  beforeAll(async () => {
    sshd = await startSshd()
    project = await createSecretProject(sshd)
    await copyFile(join(project.directory, 'print.mjs'), join(project.directory, `${canary}.mjs`))
  })
  afterAll(async () => {
    await project[Symbol.asyncDispose]()
    await sshd[Symbol.asyncDispose]()
  })

  async function run(
    words: readonly string[],
    env: Readonly<Record<string, string>> = {}
  ): Promise<Finished> {
    const { directory: cwd, home } = project
    return await runProgram(words, { cwd, home, env: { ...project.env, ...env } })
  }

  async function template(name: string, parts: object): Promise<string> {
    const { variables, sensitive } = project
    const whole = { variables, 'sensitive-variables': sensitive, ...parts }
    await writeFile(join(project.directory, name), JSON.stringify(whole))
    return name
  }

  /** Builds that succeed and fail, in whose names and files a secret is, and scripts that show all of them. */
  function builds(): object {
    const { ssh, print, spy, scriptEnvironment: env } = project
    const good = 'good {{user `s0`}}'
    return {
      builders: [
        { type: 'null', name: good, ...ssh },
        { type: 'null', name: 'bad', ...ssh },
        { type: 'file', name: 'made', target: '{{user `s0`}}.img', content: 'x' }
      ],
      provisioners: [
        { type: 'shell', only: [good], env, inline: [print()] },
        {
          type: 'shell',
          only: [good],
          env,
          scripts: ['{{user `s0`}}.mjs'],
          inline_shebang: process.execPath,
          execute_command: `${process.execPath} {{.Path}}`,
          remote_file: 'print.mjs'
        },
        { type: 'shell-local', only: [good], env, inline: ['# {{user `s0`}}', spy, print()] },
        { type: 'shell', only: ['bad'], env, inline: [print(3)], max_retries: 1 }
      ],
      'error-cleanup-provisioner': { type: 'shell-local', env, inline: [spy, print(4)] },
      'post-processors': [
        [
          { type: 'manifest', only: [good, 'made'], custom_data: env },
          { type: 'shell-local', only: [good], env, inline: [spy, print()] },
          { type: 'shell-local', only: ['made'], env, inline: [print(5)] }
        ]
      ]
    }
  }

  /** Contents of all files that a run has written, by their names. */
  async function written(...names: readonly string[]): Promise<readonly string[]> {
    return await Promise.all(names.map(name => readFile(join(project.directory, name), 'utf8')))
  }

  async function filesOf(...directories: readonly string[]): Promise<readonly string[]> {
    const found = directories.map(name => readdir(join(project.home, name), { recursive: true }))
    return (await Promise.all(found)).flat()
  }

  it('in builds: not in outputs, arguments, names or files that others can read; and leaves nothing', async () => {
    const file = await template('t.json', builds())
    const outputs = ['-events=events.jsonl', '-debug', '-timestamp-ui', '-parallel-builds=1']
    const logs = { PACKER_LOG: '1', PACKER_LOG_PATH: 'log.txt' }

    const { output, exitCode } = await run(
      ['build', ...outputs, `-var-file=${project.variableFile}`, file],
      logs
    )

    expect(output).toContain('error-cleanup provisioner failed too')
    expect(output).toContain('piece by piece <sensitive> end')
    expect(exitCode).toBe(1)
    const texts = [output, ...(await written('events.jsonl', 'log.txt', 'packer-manifest.json'))]
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
    expect(await filesOf('tmp')).toEqual([])
    expect((await filesOf('state')).filter(name => !/^(ports|evidence)$/.test(name))).toEqual([])
  })

  it('in lines for programs', async () => {
    const file = await template('t.json', builds())

    const { output } = await run([
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

  it('in what is wrong with a template', async () => {
    const far = '.'.repeat(50)
    const all = project.sensitive.map(name => `{{user \`${name}\`}}`)
    const file = await template('wrong.json', {
      builders: [
        { type: 'null', communicator: 'none', name: 'a {{user `s0`}}' },
        { type: 'file', target: `/nowhere/{{user \`s0\`}}`, content: 'x', source: '{{user `s0`}}' },
        { type: 'qemu', iso_url: '{{user `s0`}}', iso_checksum: '{{user `s0`}}', disk_size: '{{user `s0`}}' }
      ],
      provisioners: [
        ...all.map(value => ({ type: 'sleep', duration: far + value })),
        ...all.map(value => ({ type: 'shell', script: value, env: { [canary]: 'x' }, pause_after: value })),
        { type: 'shell', inline: ['{{split (user `s0`) `-` 99}}', '{{index (user `s0`) 999}}'] },
        { type: 'shell-local', inline: ['x'], only: ['{{user `s0`}}'], environment_vars: ['{{user `s0`}}'] }
      ]
    })
    const given = [`-var-file=${project.variableFile}`, '-var', canary]
    const [variables] = given

    const runs = await Promise.all([
      run(['validate', `${variables}`, file]),
      run(['validate', '-machine-readable', `${variables}`, file]),
      run(['build', `${variables}`, `-only=${canary.slice(0, 3)}`, file]),
      run(['build', ...given, file])
    ])

    for (const { output, exitCode } of runs) {
      expect(exitCode).toBe(1)
      expect(tracesIn(output, project.secrets)).toEqual([])
    }
    expect(runs[0].output.split('\n').length).toBeGreaterThan(80)
  })

  it('in variable files with mistakes', async () => {
    const texts = [
      `{"s0": ${canary}}`,
      `{"s0": "${canary}"}`,
      `{"s0": "x" "${canary}"}`,
      `{"s0": '${canary}'`,
      `{"s0": [${JSON.stringify(canary)}], "s1": 1234512345}`,
      JSON.stringify({ s0: `${canary}{{user \`nobody\`}}`, s1: '{{env `X`}}' }),
      JSON.stringify(canary)
    ]
    const file = await template('t.json', builds())
    const paths = texts.map((_, n) => join(project.home, `wrong-${n}.json`))
    await Promise.all(texts.map((text, n) => writeFile(paths[n] ?? '', text)))

    const outputs: string[] = []
    for (const path of paths) outputs.push((await run(['validate', `-var-file=${path}`, file])).output)

    for (const output of outputs) expect(output).toContain('error: ')
    expect(outputs.flatMap(output => tracesIn(output, ['1234512345']))).toEqual([])
  })

  it('of its own in inspect, and in what is wrong with its syntax', async () => {
    // All in one line, which is shown where something is wrong in it.
    await writeFile(
      join(project.directory, 'own.json'),
      JSON.stringify({ variables: { s0: canary }, 'sensitive-variables': ['s0'], builders: 'none' })
    )
    await writeFile(
      join(project.directory, 'sound.json'),
      JSON.stringify({
        variables: { s0: canary },
        'sensitive-variables': ['s0'],
        builders: [{ type: 'null' }]
      })
    )

    const outputs = await Promise.all([
      run(['inspect', 'own.json']),
      run(['inspect', '-machine-readable', 'own.json']),
      run(['validate', '-syntax-only', 'own.json']),
      run(['inspect', 'sound.json']),
      run(['inspect', '-machine-readable', 'sound.json'])
    ])

    expect(outputs.flatMap(({ output }) => tracesIn(output, []))).toEqual([])
    expect(outputs[0].output).toContain('builders')
    expect(outputs[3].output).toContain('s0 = <sensitive>')
  })

  it('in console', async () => {
    const file = await template('t.json', builds())
    const names = [...project.sensitive, 'vaulted', 'consul']
    const lines = names.flatMap(name => [
      `{{user \`${name}\`}}`,
      `{{user \`${name}\` | printf "%q"}}`,
      `{{printf "%d %x" (user \`${name}\`) (user \`${name}\`)}}`,
      `{{split (user \`${name}\`) "x" 99}}`,
      `{{index (user \`${name}\`) 9999}}`,
      `{{replace (user \`${name}\`) 1}}`,
      `{{slice (user \`${name}\`) 9999}} {{len (user \`${name}\`) | lower}}`
    ])
    const { directory: cwd, home, env, variableFile } = project

    const output = await new Promise<string>(done => {
      const words = [resolve('dist/index.js'), 'console', `-var-file=${variableFile}`, file]
      const child = execFile(
        process.execPath,
        words,
        { cwd, env: { ...process.env, ...env, GITHUB_ACTIONS: '', TMPDIR: join(home, 'tmp') } },
        (_, stdout, stderr) => done(stdout + stderr)
      )
      child.stdin?.end(`variables\n${lines.join('\n')}\n`)
    })

    expect(output).toContain('s0: <sensitive>')
    expect(output.match(/error: /g)?.length).toBeGreaterThan(3 * names.length)
    // Only a builder's options tell that this one is a secret.
    const known = project.secrets.filter(secret => secret !== sshd.password)
    expect(tracesIn(output, known)).toEqual([])
  })

  it('when a run is killed and swept', async () => {
    const script = `sh -c 'sleep 60; :' "$SECRET_s0" "$SECRET_s1"`
    const file = await template('t.json', {
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
    const [journal = ''] = (await filesOf('state')).filter(name => name.endsWith('.jsonl'))
    const journaled = await readFile(join(home, 'state', journal), 'utf8')

    const { output } = await run(['sweep', '-log-level=debug'])

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
    await template('t.json', builds())
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
