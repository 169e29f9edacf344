import { describe, expect, it } from '@jest/globals'
import { createClock } from '../../src/host/clock.js'
import { createNodeHost } from '../../src/host/node-host.js'
import { createRandom } from '../../src/host/random.js'
import { describeClockContract } from './contract/clock.js'
import { describeNetContract } from './contract/net.js'
import { describeRandomContract } from './contract/random.js'
import { temporaryDirectories } from './temporary.js'

const temporary = temporaryDirectories()

describe('the real host', () => {
  describeClockContract(createClock)
  describeRandomContract(createRandom)
  describeNetContract(() => createNodeHost({ runId: 'test', stateDirectory: temporary() }).net)

  it('says what machine this is', () => {
    const host = createNodeHost({ runId: 'test', stateDirectory: temporary(), env: { A: 'b' } })

    expect(host.platform).toBe(process.platform)
    expect(host.cores).toBeGreaterThan(0)
    expect(host.env).toEqual({ A: 'b' })
  })
})
