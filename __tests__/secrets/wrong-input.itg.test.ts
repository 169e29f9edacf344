import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { createSecretProject, type SecretProject } from '../support/secret-project.js'
import { canary, tracesIn } from '../support/secret-traces.js'

jest.setTimeout(60_000)

const guest = { host: '127.0.0.1', port: 1, username: 'nobody', password: `the "guest's" password` }

describe('what is wrong shows no secret', () => {
  let project: SecretProject
  beforeAll(async () => {
    project = await createSecretProject(guest)
  })
  afterAll(async () => {
    await project[Symbol.asyncDispose]()
  })

  it('in what is wrong with a template', async () => {
    const far = '.'.repeat(50)
    const all = project.sensitive.map(name => `{{user \`${name}\`}}`)
    const file = await project.template('wrong.json', {
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
      project.run(['validate', `${variables}`, file]),
      project.run(['validate', '-machine-readable', `${variables}`, file]),
      project.run(['build', `${variables}`, `-only=${canary.slice(0, 3)}`, file]),
      project.run(['build', ...given, file])
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
      JSON.stringify({ s0: '{{hunter22}}' }),
      JSON.stringify({ s0: '{{user `hunter22`}}{{env}}' }),
      JSON.stringify(canary)
    ]
    const file = await project.template('t.json', project.builds())
    const paths = texts.map((_, n) => join(project.home, `wrong-${n}.json`))
    await Promise.all(texts.map((text, n) => writeFile(paths[n] ?? '', text)))

    const outputs: string[] = []
    for (const path of paths)
      outputs.push((await project.run(['validate', `-var-file=${path}`, file])).output)

    for (const output of outputs) expect(output).toContain('error: ')
    expect(outputs.flatMap(output => tracesIn(output, ['1234512345', 'hunter22']))).toEqual([])
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
      project.run(['inspect', 'own.json']),
      project.run(['inspect', '-machine-readable', 'own.json']),
      project.run(['validate', '-syntax-only', 'own.json']),
      project.run(['inspect', 'sound.json']),
      project.run(['inspect', '-machine-readable', 'sound.json'])
    ])

    expect(outputs.flatMap(({ output }) => tracesIn(output, []))).toEqual([])
    expect(outputs[0].output).toContain('builders')
    expect(outputs[3].output).toContain('s0 = <sensitive>')
  })

  it('in console', async () => {
    const file = await project.template('t.json', project.builds())
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
    const known = project.secrets.filter(secret => secret !== guest.password)
    expect(tracesIn(output, known)).toEqual([])
  })
})
