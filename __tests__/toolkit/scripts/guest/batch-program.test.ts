import { describe, expect, it } from '@jest/globals'
import { batchRequest, type Batch } from '../../../../src/toolkit/scripts/guest/batch-program.js'

const batch: Batch = {
  nonce: 'abc',
  scripts: [Buffer.from('one'), Buffer.from([0, 255, 10])],
  remotePath: '/opt/it/script.sh',
  variablesFile: undefined,
  command: "TOKEN='secret' /opt/it/script.sh",
  validExitCodes: [0],
  keepsFiles: false
}

describe('the command that runs a batch', () => {
  it('has nothing in its quotes that csh or fish take amiss', () => {
    const { command } = batchRequest(batch)
    const [before, program, after] = command.split("'")

    expect([before, after]).toEqual(['sh -c ', ' image-build /opt/it /tmp /var/tmp . && true'])
    expect(program).not.toMatch(/[\n!\\`]/)
  })

  it('does not show the command line of the scripts, in which secrets may be', () => {
    const { command, stdin } = batchRequest(batch)

    expect(command).not.toContain('secret')
    expect(Buffer.from(stdin).toString('latin1')).toContain('secret')
  })

  it('sends the file of variables before them and removes it after the last', () => {
    const variablesFile = { path: '/tmp/v', text: 'export A=1\n' }

    const text = Buffer.from(batchRequest({ ...batch, variablesFile }).stdin).toString('latin1')

    expect(text).toContain('export A=1\none')
    expect(text).toContain('rm -f /tmp/v')
    expect(batchRequest({ ...batch, variablesFile, keepsFiles: true }).stdin.toString()).not.toContain(
      'rm -f /tmp/v'
    )
  })

  it('sends the scripts at the end of its input, byte for byte', () => {
    const { stdin } = batchRequest(batch)

    expect(Buffer.from(stdin).subarray(-6)).toEqual(Buffer.from([0x6f, 0x6e, 0x65, 0, 255, 10]))
  })

  it('tells the guest how much input must have arrived before anything may run', () => {
    const { command, stdin } = batchRequest(batch)

    expect(command).toContain(`-eq ${stdin.length} ||`)
  })
})
