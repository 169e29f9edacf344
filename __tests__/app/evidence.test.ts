import { describe, expect, it } from '@jest/globals'
import { dropEmptyEvidence, dropOldEvidence } from '../../src/app/evidence.js'
import { createFakeHost } from '../support/fake-host.js'

const day = 24 * 60 * 60 * 1000

function world(evidence = '/state/evidence/this-run') {
  const host = createFakeHost({ manualClock: true })
  const directories = { state: '/state', cache: '/cache', evidence, working: '/work', temporary: '/tmp' }
  return { host, directories }
}

describe('evidence of failed runs', () => {
  it('is dropped a month later', async () => {
    const program = world()
    const { files, clock } = program.host
    await files.makeDirectory('/state/evidence/old')
    await clock.advance(29 * day)
    await files.makeDirectory('/state/evidence/young')
    await clock.advance(2 * day)

    await dropOldEvidence(program)

    expect((await files.list('/state/evidence')).map(({ name }) => name)).toEqual(['young'])
  })

  it('needs none to have been there', async () => {
    await expect(dropOldEvidence(world())).resolves.toBeUndefined()
  })

  it('has no directory of its own when there is none of it', async () => {
    const ours = world()
    const theirs = world('/home/me/evidence/this-run')
    for (const { host, directories } of [ours, theirs]) await host.files.makeDirectory(directories.evidence)

    await dropEmptyEvidence(ours)
    await dropEmptyEvidence(theirs)

    expect(await ours.host.files.stat(ours.directories.evidence)).toBeUndefined()
    expect(await theirs.host.files.list('/home/me/evidence')).toEqual([])
  })

  it('stays when there is some', async () => {
    const program = world()
    await program.host.files.write('/state/evidence/this-run/qemu/serial.log', 'panic')

    await dropEmptyEvidence(program)

    expect(await program.host.files.stat('/state/evidence/this-run')).toBeDefined()
  })
})
