import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { bigTemplate, bigTemplateFiles } from '../../bench/support/big-template.mjs'
import { runProgram } from '../support/e2e/program.js'

/** The aim is 0.3 s (`npm run bench -- --only validate-big`); machines of CI are slower and shared. */
const mostMs = 3000

let home = ''
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'image-build-big-'))
})
afterEach(() => rm(home, { recursive: true }))

describe('validate of 50 builders and 200 provisioners', () => {
  it('is done before anybody notices', async () => {
    for (const file of bigTemplateFiles) await writeFile(join(home, file), '#!/bin/sh\n')
    await writeFile(join(home, 't.json'), JSON.stringify(bigTemplate({ builders: 50, provisioners: 200 })))

    const { exitCode, output, ms } = await runProgram(['validate', 't.json'], { cwd: home, home })

    expect(output).toContain('The configuration is valid.')
    expect(exitCode).toBe(0)
    expect(ms).toBeLessThan(mostMs)
  })
})
