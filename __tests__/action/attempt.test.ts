import { describe, expect, it } from '@jest/globals'
import { attempt } from '../../src/action/attempt.js'

describe('attempting a report', () => {
  it('gives what it gives, without a warning', async () => {
    const warnings: string[] = []

    expect(
      await attempt(
        'write it',
        async () => 'path',
        '',
        text => warnings.push(text)
      )
    ).toBe('path')
    expect(warnings).toEqual([])
  })

  it('warns of its failure and goes on', async () => {
    const warnings: string[] = []
    const fails = async (): Promise<string> => {
      throw new Error('the disk is full')
    }

    expect(await attempt('write it', fails, 'none', text => warnings.push(text))).toBe('none')
    expect(warnings).toEqual(['could not write it: the disk is full'])
  })
})
