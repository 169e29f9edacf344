import { describe, expect, it } from '@jest/globals'
import { commands, isCommand } from '../../src/cli/commands.js'
import { helpTexts } from '../../src/cli/help-texts.js'
import { parseArguments } from '../../src/cli/parse-arguments.js'
import { runCommandLine } from '../support/command-line.js'

const names = Object.keys(commands).filter(isCommand)

describe('the help', () => {
  it.each([[['-h']], [['-help']], [['--help']], [['help']]])('of the program: %j', async words => {
    const { exitCode, out } = await runCommandLine(words)

    expect(exitCode).toBe(0)
    for (const name of names) expect(out).toContain(`\n  ${name} `)
  })

  it('is shown without words, which is no success', async () => {
    const { exitCode, out } = await runCommandLine([])

    expect(exitCode).toBe(127)
    expect(out).toContain('Usage: image-build COMMAND')
  })

  it.each(names)('of %s has all flags, examples and exit codes, in 80 columns', async name => {
    const { exitCode, out } = await runCommandLine([name, '-help'])

    expect(exitCode).toBe(0)
    expect(out).toMatch(new RegExp(`^Usage: image-build ${name} `))
    for (const flag of Object.keys(commands[name].flags)) expect(out).toMatch(new RegExp(`\\n  -${flag}\\b`))
    expect(out).toMatch(/\nExamples:\n[^]*\nExit codes:\n {2}0/)
    expect(out.split('\n').filter(line => line.length > 80)).toEqual([])
  })

  it.each([[['--help', 'build']], [['help', 'build']], [['build', 't.json', '-h']], [['build', '--help']]])(
    'of a command is found by %j',
    async words => {
      const { exitCode, out } = await runCommandLine(words)

      expect(exitCode).toBe(0)
      expect(out).toContain('Usage: image-build build ')
    }
  )

  it('is not meant by a word that is the value of a flag', async () => {
    const { exitCode, out } = await runCommandLine(['build', '-on-error', '-h', 't.json'])

    expect(exitCode).toBe(1)
    expect(out).not.toContain('Usage: image-build build ')
  })

  it.each(names.flatMap(name => helpTexts[name].examples.map(([words]) => [name, words] as const)))(
    'of %s has an example that is right: %s',
    (name, words) => {
      const [command, ...rest] = words.replace(/^.*image-build | [|>].*$/g, '').split(' ')

      expect(command).toBe(name)
      expect(() => parseArguments(name, commands[name], rest)).not.toThrow()
    }
  )
})

describe('a word that is no command', () => {
  it.each([
    ['biuld', 'did you mean build?'],
    ['web.json', 'the command comes first: image-build build web.json'],
    ['init', 'every component is part of this program'],
    ['plugins', 'there are no plugins to list'],
    ['fmt', 'templates in HCL are not read'],
    ['hcl2_upgrade', 'templates in HCL are not read'],
    ['xyzzy', 'the commands are build, validate'],
    ['-forse', 'the command is missing before -forse']
  ])('is refused with advice: %s', async (word, advice) => {
    const { exitCode, err, out } = await runCommandLine([word])

    expect(exitCode).toBe(127)
    expect(err).toContain(advice)
    expect(out).toBe('')
  })

  it('is refused as a topic of the help too', async () => {
    const { exitCode, err } = await runCommandLine(['help', 'biuld'])

    expect(exitCode).toBe(127)
    expect(err).toContain('did you mean build?')
  })
})

describe('a flag of Packer that is not here', () => {
  it.each([
    ['validate', 'evaluate-datasources', 'templates in JSON have no data sources'],
    ['build', 'use-sequential-evaluation', 'templates in JSON have no data sources'],
    ['build', 'ignore-prerelease-plugins', 'there are no plugins'],
    ['build', 'skip-enforcement', 'HCP Packer'],
    ['build', 'parallel=false', '-parallel-builds=1'],
    ['build', 'config-type=hcl2', 'templates in HCL are not read'],
    ['build', 'no-warn-undeclared-var', 'it is a flag of `validate`'],
    ['validate', 'force', 'it is a flag of `build`'],
    ['inspect', 'machine-raedable', 'did you mean -machine-readable?']
  ])('%s -%s is refused with the reason', async (command, flag, reason) => {
    const { exitCode, err } = await runCommandLine([command, `-${flag}`, 't.json'])

    expect(exitCode).toBe(1)
    expect(err).toMatch(new RegExp(`-${flag.replace(/=.*/, '')}\\b.*\\[IB_USAGE\\]`))
    expect(err).toContain(reason)
  })
})

it('-machine-readable may stand before the command, as with Packer', async () => {
  const { exitCode, out } = await runCommandLine(['-machine-readable', 'version'])

  expect(exitCode).toBe(0)
  expect(out).toMatch(/^\d+,,version,1\.2\.3\n/)
})
