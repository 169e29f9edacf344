import { describe, expect, it } from '@jest/globals'
import { registry } from '../../../src/registry.js'
import { planText, type Given } from '../../support/plan-text.js'

async function problemsOfFile(options: object, given: Given = {}): Promise<readonly string[]> {
  const { all } = await planText({ builders: [{ type: 'file', ...options }] }, { registry, ...given })
  return all.map(({ severity, message }) => `${severity}: ${message.replace('builder "file": ', '')}`)
}

describe('the file builder at plan time', () => {
  it.each([
    [{ content: 'x' }, ['error: builder "file" needs `target`']],
    [{ target: '', content: 'x' }, ['error: `target` is empty']],
    [
      { target: 't', content: 'x', source: 's' },
      ['error: only one of `source` and `content` may be given', 'error: `source`: there is no file s']
    ],
    [{ target: 't' }, ['warning: neither `source` nor `content` is given: t will be empty']],
    [{ target: 't', content: 'x', ssh_host: 'h' }, ['error: builder "file" has no option `ssh_host`']],
    [{ target: 't', content: 'x' }, []]
  ])('says of %j: %j', async (options, messages) => {
    expect(await problemsOfFile(options)).toEqual(messages)
  })

  it('finds a source that is not there before a build begins, and only warns of it when validating', async () => {
    const block = { target: 't', source: 'made/s.img' }

    expect(await problemsOfFile(block)).toEqual(['error: `source`: there is no file made/s.img'])
    expect(await problemsOfFile(block, { isBuilding: false })).toEqual([
      'warning: `source`: there is no file made/s.img'
    ])
    expect(await problemsOfFile(block, { machine: { '/work/made/s.img': '' } })).toEqual([])
  })
})
