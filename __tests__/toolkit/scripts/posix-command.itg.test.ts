import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { posixCommand } from '../../../src/toolkit/scripts/posix-command.js'
import { shellQuote } from '../../../src/toolkit/shell-quote.js'
import { LocalGuest } from '../../support/local-guest.js'
import { loginShells } from '../../support/login-shells.js'

const odd = `a 'b' "c" \\d \\\\ $HOME \`id\` !! ! ž☃ %s \t# ; & | < > * ? [x] {y} ~ ^ \n last`

for (const { name: login, shell, path } of loginShells()) {
  const describeShell = shell === undefined ? describe.skip : describe

  describeShell(`a script given to the login shell ${login}`, () => {
    let home: string
    beforeAll(async () => {
      home = await mkdtemp(join(tmpdir(), 'image-build-home-'))
    })
    afterAll(() => rm(home, { recursive: true, force: true }))

    it('runs in a POSIX shell as it was written', async () => {
      const guest = new LocalGuest({ shell: shell ?? '', home, path })
      const script = `for word in one ${shellQuote(odd)}; do printf '<%s>' "$word"; done\nexit 3`

      const { stdout, exitCode } = await guest.run(posixCommand(script), {
        signal: new AbortController().signal
      })

      expect(stdout).toBe(`<one><${odd}>`)
      expect(exitCode).toBe(3)
    })
  })
}
