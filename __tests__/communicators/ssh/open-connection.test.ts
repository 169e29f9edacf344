import { Duplex } from 'node:stream'
import ssh2 from 'ssh2'
import { describe, expect, it } from '@jest/globals'
import { HostKeys } from '../../../src/communicators/ssh/login/host-keys.js'
import { openConnection, type OpenOptions } from '../../../src/communicators/ssh/login/open-connection.js'
import type { Sighting } from '../../../src/communicators/ssh/reach/sighting.js'
import { watchSilence } from '../../../src/communicators/ssh/login/watch-silence.js'
import { createFakeClock } from '../../support/fake-clock.js'

const { signal } = new AbortController()
const hostKey = ssh2.utils.generateKeyPairSync('ecdsa', { bits: 256 }).private

interface World extends OpenOptions {
  readonly sightings: Sighting[]
  /** Pauses between logins, in milliseconds. */
  readonly pauses: () => readonly number[]
}

/** An SSH server in memory that takes the password `right`, but refuses the first logins. */
function serverThatRefuses(refusals: number, options: Partial<OpenOptions> = {}): World {
  let logins = 0
  const server = new ssh2.Server({ hostKeys: [hostKey] }, connection => {
    connection.on('error', () => undefined)
    connection.on('authentication', login => {
      if (login.method !== 'password') {
        login.reject(['password'])
        return
      }
      logins += 1
      if (logins > refusals && login.password === 'right') login.accept()
      else login.reject(['password'])
    })
  })
  // Time stands still but for pauses between logins, or no handshake would be quick enough.
  const clock = createFakeClock({ manual: true })
  const sightings: Sighting[] = []
  const pauses: number[] = []
  // A login that failed is told of just before the pause.
  let isPauseNext = false
  return {
    clock: {
      ...clock,
      sleep: async (ms, within) => {
        const slept = clock.sleep(ms, within)
        if (isPauseNext) {
          isPauseNext = false
          pauses.push(ms)
          void clock.advance(ms)
        }
        await slept
      }
    },
    dial: async () => {
      const [ours, theirs] = connectedPair()
      server.injectSocket(theirs as never)
      return ours
    },
    credentials: { username: 'me', password: 'right', privateKey: undefined, keyName: '', agent: undefined },
    hostKeys: new HostKeys(),
    ciphers: undefined,
    keyExchanges: undefined,
    keepAliveMs: 0,
    forwardedAgent: undefined,
    attempts: Infinity,
    see: sighting => {
      sightings.push(sighting)
      isPauseNext = true
    },
    signal,
    sightings,
    pauses: () => pauses,
    ...options
  }
}

/** Two ends of a connection, each of which learns of the other's bytes later, as in a network. */
function connectedPair(): readonly [Duplex, Duplex] {
  const make = (other: () => Duplex): Duplex =>
    new Duplex({
      read: () => undefined,
      write: (chunk: Buffer, _encoding, done) => {
        setImmediate(() => {
          other().push(chunk)
          done()
        })
      },
      final: done => {
        setImmediate(() => other().push(null))
        done()
      },
      destroy: (error, done) => {
        setImmediate(() => other().push(null))
        done(error)
      }
    })
  const one = make(() => two)
  const two = make(() => one)
  return [one, two]
}

describe('opening a connection', () => {
  it('logs in at once where it can', async () => {
    const world = serverThatRefuses(0)

    const connection = await openConnection(world)
    connection.lose(new Error('done'))

    expect(world.sightings).toEqual([])
    expect(world.pauses()).toEqual([])
  })

  it('tries a refused login again, soon at first, then at a pace that servers do not punish', async () => {
    const world = serverThatRefuses(6)

    const connection = await openConnection(world)
    connection.lose(new Error('done'))

    expect(world.pauses()).toEqual([1000, 2000, 4000, 5000, 5000, 5000])
  })

  it('gives up after the attempts that the template allows, which last as long as Packer’s', async () => {
    const world = serverThatRefuses(99, { attempts: 10 })

    await expect(openConnection(world)).rejects.toMatchObject({ sighting: { kind: 'login', username: 'me' } })

    expect(world.sightings).toHaveLength(10)
    expect(world.pauses().reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(63_000)
  })

  it('counts refused logins only', async () => {
    const world = serverThatRefuses(1, { attempts: 2 })
    let dials = 0
    const flaky = async (within: AbortSignal): Promise<Duplex> => {
      dials += 1
      if (dials > 3) return await world.dial(within)
      const [ours, theirs] = connectedPair()
      theirs.end('SSH-2.0-about-to-stop\r\n')
      return ours
    }

    const connection = await openConnection({ ...world, dial: flaky })
    connection.lose(new Error('done'))

    expect(world.sightings.filter(({ kind }) => kind === 'login')).toHaveLength(1)
  })
})

describe('watching for silence', () => {
  it('gives the connection up after the time without a sign, not before', async () => {
    const world = serverThatRefuses(0)
    const clock = createFakeClock({ manual: true })
    const connection = await openConnection(world)
    let sign: () => void = () => undefined
    connection.onSign = listener => void (sign = listener)

    const watching = watchSilence(connection, 1000, clock)
    await clock.advance(900)
    sign()
    await clock.advance(900)
    const before = connection.isLost
    await clock.advance(200)
    await watching

    expect(before).toBe(false)
    expect(connection.lost.reason).toMatchObject({ message: 'nothing came from the guest for 1.0 s' })
  })
})
