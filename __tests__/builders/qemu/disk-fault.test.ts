import { describe, expect, it } from '@jest/globals'
import { diskFault, diskFaultError, type DiskFault } from '../../../src/builders/qemu/machine/disk-fault.js'
import { QmpClient } from '../../../src/builders/qemu/qmp/client.js'
import type { BuildError } from '../../../src/core/errors.js'
import { createFakeHost } from '../../support/fake-host.js'
import { createFakeQmp, type QmpAnswer } from '../../support/fake-qmp.js'

// As QEMU 7.2 sends it.
const event = {
  device: 'virtio0',
  nospace: true,
  'node-name': '#block164',
  reason: 'No space left on device',
  operation: 'write',
  action: 'stop'
}
const blocks = [
  { device: 'ide1-cd0' },
  { device: 'ide1-cd1', inserted: { file: '/iso/boot.iso', 'node-name': '#block1' } },
  { device: 'virtio0', inserted: { file: '/out/box', 'node-name': '#block164' } }
]
const full: DiskFault = {
  device: 'virtio0',
  node: '#block164',
  operation: 'write',
  isFull: true,
  reason: 'No space left on device'
}

async function errorOf(
  fault: DiskFault,
  purpose: 'build' | 'launch' = 'build',
  answer: QmpAnswer = command => ({ return: command === 'query-block' ? blocks : {} })
): Promise<BuildError> {
  const host = createFakeHost()
  host.files.tree.freeBytes = 4096
  const { signal } = new AbortController()
  const qmp = await QmpClient.open(createFakeQmp(answer).socket, { clock: host.clock, signal })
  return await diskFaultError(fault, qmp, purpose, { host, signal })
}

describe('an event of QEMU', () => {
  it('is a fault when the guest was stopped for it', () => {
    expect(diskFault('BLOCK_IO_ERROR', event)).toEqual(full)
  })

  it.each([
    ['an error that the guest is told of', 'BLOCK_IO_ERROR', { ...event, action: 'report' }],
    ['something else', 'STOP', event],
    ['no data', 'BLOCK_IO_ERROR', undefined]
  ])('is none for %s', (_, name, data) => {
    expect(diskFault(name, data)).toBeUndefined()
  })
})

describe('the error', () => {
  it('names the image, what is free, and what to do', async () => {
    expect(await errorOf(full)).toMatchObject({
      code: 'IB_NO_SPACE',
      message: 'QEMU cannot write /out/box: no space is left on the disk (4.0 KiB free)',
      hint: 'QEMU has stopped the guest; free some space, or choose an output_directory on a larger disk'
    })
  })

  it('names another place for a machine that is launched only to be tested', async () => {
    expect((await errorOf(full, 'launch')).hint).toBe(
      'QEMU has stopped the guest; free some space, or let TMPDIR name a directory on a larger disk'
    )
  })

  it('finds the image by its node where the device has no name, as with -blockdev', async () => {
    expect((await errorOf({ ...full, device: '' })).message).toContain('/out/box')
  })

  it('names the device when QEMU does not tell the image', async () => {
    const refusing: QmpAnswer = command => (command === 'query-block' ? { refuse: 'no' } : { return: {} })

    expect((await errorOf(full, 'build', refusing)).message).toBe(
      'QEMU cannot write the disk virtio0: no space is left on the disk'
    )
  })

  it('gives the reason of any other fault', async () => {
    const fault = { ...full, isFull: false, operation: 'read', reason: 'Input/output error' } as const

    expect(await errorOf(fault)).toMatchObject({
      code: 'IB_FILE_IO',
      message: 'QEMU cannot read /out/box: Input/output error'
    })
  })
})
