import { describe, expect, it } from '@jest/globals'
import { explain } from '../../src/renderers/format.js'

describe('what is wrong, in lines', () => {
  it('begins with the place, ends with the code, and has the hint below', () => {
    const problem = {
      code: 'IB_UNKNOWN_OPTION',
      message: 'builder "qemu" has no option `memmory`',
      hint: 'did you mean `memory`?\nsee its page',
      place: { file: 'web.json', line: 3, column: 5 }
    } as const

    expect(explain(problem, 'warning')).toEqual([
      'web.json:3:5: warning: builder "qemu" has no option `memmory` [IB_UNKNOWN_OPTION]',
      '  hint: did you mean `memory`?',
      '    see its page'
    ])
  })

  it('is one line where there is neither place nor hint', () => {
    expect(explain({ code: 'IB_CANCELLED', message: 'cancelled' })).toEqual([
      'error: cancelled [IB_CANCELLED]'
    ])
  })
})
