import { describe, expect, it } from '@jest/globals'
import { namedScripts } from '../../../src/toolkit/scripts/choose-scripts.js'
import { checkScripts } from '../../../src/toolkit/scripts/choose-scripts.js'
import { scriptOptions } from '../../../src/toolkit/scripts/script-options.js'
import { createFakeHost } from '../../support/fake-host.js'
import { problemsOf } from '../../support/plugin-config.js'

const plugin = { options: scriptOptions, check: checkScripts }
const host = createFakeHost({ files: { '/work/scripts/setup.sh': '', '/work/scripts/clean.sh': '' } })

describe('choosing scripts', () => {
  it.each([
    [{ inline: ['a', 'b'] }, [['inline script', 'inline']]],
    [{ command: 'a' }, [['inline script', 'command']]],
    [{ script: 'a.sh' }, [['a.sh', 'script']]],
    [
      { scripts: ['a.sh', 'b.sh'], inline: [] },
      [
        ['a.sh', 'scripts'],
        ['b.sh', 'scripts']
      ]
    ]
  ])('%j', (choice, expected) => {
    expect(namedScripts(choice).map(({ name, option }) => [name, option])).toEqual(expected)
  })
})

describe('checking scripts', () => {
  it('finds nothing wrong with a script that exists', async () => {
    expect(
      await problemsOf(plugin, { script: 'scripts/setup.sh', environment_vars: ['A=b=c', 'B='] }, host)
    ).toEqual([])
  })

  it.each([
    [
      'no script at all',
      {},
      'IB_OPTION_MISSING',
      'nothing to run: one of `inline`, `script` and `scripts` is needed',
      undefined
    ],
    [
      'two ways at once',
      { inline: ['a'], scripts: ['scripts/setup.sh'] },
      'IB_OPTION_VALUE',
      '`inline` and `scripts` exclude each other',
      'keep one of them'
    ],
    [
      'a script that is missing',
      { scripts: ['scripts/setup.sh', 'scripts/claen.sh'] },
      'IB_FILE_MISSING',
      'script "scripts/claen.sh" does not exist',
      'did you mean "scripts/clean.sh"?'
    ],
    [
      'a script in a missing directory',
      { script: 'script/setup.sh' },
      'IB_FILE_MISSING',
      'script "script/setup.sh" does not exist',
      'the directory "script" does not exist either'
    ],
    [
      'a directory for a script',
      { script: 'scripts' },
      'IB_FILE_MISSING',
      'script "scripts" is a directory, not a file',
      undefined
    ],
    [
      'a variable without a value',
      { inline: ['a'], environment_vars: ['A'] },
      'IB_OPTION_VALUE',
      '`environment_vars`: "A" has no `=`',
      'write each variable as NAME=value'
    ],
    [
      'a variable without a name',
      { inline: ['a'], environment_vars: ['=secret'] },
      'IB_OPTION_VALUE',
      '`environment_vars`: an entry begins with `=`',
      'write each variable as NAME=value'
    ]
  ])('reports %s', async (_, block, code, message, hint) => {
    const problems = await problemsOf(plugin, block, host)

    expect(problems).toEqual([expect.objectContaining({ code, message, severity: 'error' })])
    expect(problems[0]?.hint).toBe(hint)
  })
})
