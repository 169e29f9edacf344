import { describe, expect, it } from '@jest/globals'
import { hasLog, logFile, refusesColor } from '../../src/cli/packer-environment.js'

describe('the environment', () => {
  it.each([
    [{}, false],
    [{ NO_COLOR: '' }, false],
    [{ NO_COLOR: '1' }, true],
    [{ PACKER_NO_COLOR: '1' }, true]
  ])('%j: no colours %j', (env, refused) => {
    expect(refusesColor(env)).toBe(refused)
  })

  it.each([
    [{}, false, undefined],
    [{ PACKER_LOG: '0' }, false, undefined],
    [{ PACKER_LOG: '1' }, true, undefined],
    [{ PACKER_LOG: '1', PACKER_LOG_PATH: 'log' }, false, 'log'],
    [{ PACKER_LOG: '0', PACKER_LOG_PATH: 'log' }, false, undefined],
    [{ PACKER_LOG_PATH: 'log' }, false, undefined]
  ])('%j: details on the screen %j, in the file %j', (env, onScreen, file) => {
    expect(hasLog(env)).toBe(onScreen)
    expect(logFile(env)).toBe(file)
  })
})
