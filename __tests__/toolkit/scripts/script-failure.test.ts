import { describe, expect, it } from '@jest/globals'
import { scriptFailure, validExitCodes } from '../../../src/toolkit/scripts/script-failure.js'

describe('the failure of a script', () => {
  it('says what Packer says, and names the script and its last lines', () => {
    const failure = scriptFailure({ name: 'a.sh', exitCode: 3, validExitCodes: [0, 2], tail: 'one\ntwo' })

    expect(failure.code).toBe('IB_SCRIPT_FAILED')
    expect(failure.message).toBe(
      'Script exited with non-zero exit status: 3. Allowed exit codes are: [0 2] (a.sh)'
    )
    expect(failure.hint).toBe('its last lines were:\none\ntwo')
  })

  it.each([
    [126, '126 means that a program was found but may not be executed; it printed nothing'],
    [127, '127 means that a program, or the interpreter after `#!`, was not found; it printed nothing'],
    [137, '137 means that signal 9 ended a program; it printed nothing'],
    [1, 'it printed nothing']
  ])('explains exit code %d', (exitCode, hint) => {
    expect(scriptFailure({ name: 'a', exitCode, validExitCodes: [0], tail: '' }).hint).toBe(hint)
  })

  it('takes an empty list of allowed codes for the default, as Packer does', () => {
    expect(validExitCodes([])).toEqual([0])
    expect(validExitCodes([1])).toEqual([1])
  })
})
