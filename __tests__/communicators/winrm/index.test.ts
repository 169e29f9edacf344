import { describe, expect, it } from '@jest/globals'
import { communicator } from '../../../src/communicators/winrm/index.js'
import { createFakeHost } from '../../support/fake-host.js'
import { problemsOf } from '../../support/plugin-config.js'

describe('the communicator winrm', () => {
  it('is refused by name until it is there', async () => {
    const problems = await problemsOf(communicator, { communicator: 'winrm' }, createFakeHost())

    expect(problems).toEqual([
      expect.objectContaining({
        code: 'IB_OPTION_UNSUPPORTED',
        message: expect.stringContaining('`communicator` is `winrm`'),
        hint: expect.stringContaining('ssh')
      })
    ])
  })
})
