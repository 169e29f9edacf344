import { describe, expect, it } from '@jest/globals'
import { parseMarked } from '../../../src/host/processes/orphans.js'
import { parsePs } from '../../../src/host/processes/process-list.js'
import { killProcessTree, treeMembers } from '../../../src/host/processes/process-tree.js'

const process = (pid: number, parent: number, group: number, isZombie = false) => ({
  pid,
  parent,
  group,
  isZombie
})

describe('what belongs to a tree of processes', () => {
  it('is the process, its descendants in any group, and its group, but no zombies', () => {
    const all = [
      process(10, 1, 10),
      process(12, 10, 10),
      process(9, 12, 99), // a descendant with a lower number, in a session of its own
      process(8, 9, 99),
      process(20, 1, 10), // its parent has ended
      process(21, 10, 10, true),
      process(30, 1, 30),
      process(31, 30, 30)
    ]

    expect(treeMembers(10, all).map(({ pid }) => pid)).toEqual([10, 12, 9, 8, 20])
  })

  it.each([0, 1, -5, 1.5, Number.NaN])(
    'is never asked to be ended for %d, which is no process',
    async pid => {
      await expect(killProcessTree(pid)).rejects.toMatchObject({ code: 'IB_INTERNAL' })
    }
  )
})

describe('reading ps', () => {
  it('reads ids and state', () => {
    expect(parsePs('    1     0     1 Ss\n  412     1   412 Z+\n\n')).toEqual([
      process(1, 0, 1),
      process(412, 1, 412, true)
    ])
  })

  it('finds the processes of a run by their environment', () => {
    const text = [
      '  101 sleep 60 PATH=/bin IMAGE_BUILD_RUN=r1 HOME=/',
      '  102 sleep 60 PATH=/bin IMAGE_BUILD_RUN=r12',
      '  103 grep IMAGE_BUILD_RUN=r1x',
      '  104 qemu-system-x86_64 -name vm IMAGE_BUILD_RUN=r1'
    ].join('\n')

    expect(parseMarked(text, 'IMAGE_BUILD_RUN=r1')).toEqual([
      { pid: 101, command: 'sleep 60' },
      { pid: 104, command: 'qemu-system-x86_64 -name vm' }
    ])
  })
})
