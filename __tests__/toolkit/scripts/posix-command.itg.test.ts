import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { posixCommand } from '../../../src/toolkit/scripts/posix-command.js'
import { shellQuote } from '../../../src/toolkit/shell-quote.js'
import { LocalGuest } from '../../support/local-guest.js'
import { loginShells } from '../../support/login-shells.js'

const odd = `a 'b' "c" \\d \\\\ $HOME \`id\` !! ! ž☃ %s \t# ; & | < > * ? [x] {y} ~ ^ \n last`

describe.each(loginShells())('a script given to the login shell $name', ({ shell }) => {
  let home: string
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'image-build-home-'))
  })
  afterAll(() => rm(home, { recursive: true, force: true }))

  ;(shell === undefined ? it.skip : it)('runs in a POSIX shell as it was written', async () => {
    const guest = new LocalGuest({ shell: shell ?? '', home })
    const script = `for word in one ${shellQuote(odd)}; do printf '<%s>' "$word"; done\nexit 3`

    const { stdout, exitCode } = await guest.run(posixCommand(script), {
      signal: new AbortController().signal
    })

    expect(stdout).toBe(`<one><${odd}>`)
    expect(exitCode).toBe(3)
  })
})
