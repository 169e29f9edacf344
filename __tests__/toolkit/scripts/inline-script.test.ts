import { describe, expect, it } from '@jest/globals'
import { inlineScript } from '../../../src/toolkit/scripts/inline-script.js'

describe('a script made of commands', () => {
  it.each([
    ['begins with the default shebang', ['a', 'b'], undefined, true, '#!/bin/sh -e\na\nb\n'],
    ['takes an empty shebang for none given', ['a'], '', true, '#!/bin/sh -e\na\n'],
    ['begins with the given shebang', ['a'], '/bin/bash -x', true, '#!/bin/bash -x\na\n'],
    ['keeps its own shebang', ['#!/bin/bash', 'a'], undefined, true, '#!/bin/bash\na\n'],
    [
      'prefers the given shebang to its own',
      ['#!/bin/bash', 'a'],
      '/bin/zsh',
      true,
      '#!/bin/zsh\n#!/bin/bash\na\n'
    ],
    [
      'does not keep its own where that is not wanted',
      ['#!/bin/bash'],
      undefined,
      false,
      '#!/bin/sh -e\n#!/bin/bash\n'
    ]
  ])('%s', (_, lines, shebang, keepOwn, expected) => {
    expect(inlineScript(lines, shebang, { keepOwn })).toBe(expected)
  })
})
