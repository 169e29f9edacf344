import { describe, expect, it } from '@jest/globals'
import { unreachedGuest } from '../../../src/communicators/ssh/reach/failure.js'
import {
  describe as describeSighting,
  printable,
  sightingOf,
  type Sighting
} from '../../../src/communicators/ssh/reach/sighting.js'
import { Sightings } from '../../../src/communicators/ssh/reach/sightings.js'
import { reasonIn, transferError } from '../../../src/communicators/ssh/transfer/transfer-error.js'
import type { EventBody } from '../../../src/core/events.js'

function failed(message: string, code?: string): Error {
  return Object.assign(new Error(message), code === undefined ? {} : { code })
}

describe('what a failed connection attempt says of the other side', () => {
  it.each([
    [failed('connect ECONNREFUSED', 'ECONNREFUSED'), 'refused'],
    [failed('(SSH) Channel open failure: Connection refused'), 'refused'],
    [failed('connect EHOSTUNREACH', 'EHOSTUNREACH'), 'unreachable'],
    [failed('connect ENETUNREACH', 'ENETUNREACH'), 'unreachable'],
    [failed('getaddrinfo ENOTFOUND guest', 'ENOTFOUND'), 'unreachable'],
    [failed('getaddrinfo EAI_AGAIN guest', 'EAI_AGAIN'), 'unreachable'],
    [failed('(SSH) Channel open failure: No route to host'), 'unreachable'],
    [failed('connect ETIMEDOUT', 'ETIMEDOUT'), 'unanswered'],
    [failed('(SSH) Channel open failure: Connection timed out'), 'unanswered'],
    [failed('read ECONNRESET', 'ECONNRESET'), 'closed'],
    [failed('something else'), 'dropped']
  ])('%s: %s', (error, kind) => {
    expect(sightingOf(error).kind).toBe(kind)
  })

  it('shows bytes that nobody can read as escapes', () => {
    expect(printable(Buffer.from([0x16, 0x03, 0x7f, 0x80, 0x41]))).toBe(
      String.raw`"\u0016\u0003\u007f\u0080A"`
    )
  })
})

const sightings: readonly Sighting[] = [
  { kind: 'refused' },
  { kind: 'unreachable', detail: 'no route' },
  { kind: 'unanswered' },
  { kind: 'silent' },
  { kind: 'closed' },
  { kind: 'busy', said: '"Exceeded MaxStartups"' },
  { kind: 'foreign', said: '"220 mail"' },
  { kind: 'dropped', detail: 'reset' },
  { kind: 'disagreed', detail: 'no matching cipher' },
  { kind: 'login', username: 'me', tried: ['password'], offered: ['publickey'] }
]

describe('the error for a guest that was not reached', () => {
  it.each([
    ['refused', 'IB_CONNECT_REFUSED'],
    ['unreachable', 'IB_CONNECT_UNREACHABLE'],
    ['unanswered', 'IB_CONNECT_TIMEOUT'],
    ['silent', 'IB_CONNECT_TIMEOUT'],
    ['closed', 'IB_CONNECT_TIMEOUT'],
    ['busy', 'IB_CONNECT_TIMEOUT'],
    ['foreign', 'IB_CONNECT_PROTOCOL'],
    ['dropped', 'IB_CONNECT_TIMEOUT'],
    ['disagreed', 'IB_CONNECT_PROTOCOL'],
    ['login', 'IB_CONNECT_AUTH']
  ])('has a code and a hint when the last thing seen was: %s', (kind, code) => {
    const seen = new Sightings('guest:22', () => undefined)
    const sighting = sightings.find(other => other.kind === kind) ?? { kind: 'refused' }
    seen.see({ kind: 'unanswered' })
    seen.see(sighting)

    const error = unreachedGuest('guest:22', 65_000, seen)

    expect(error).toMatchObject({
      code,
      message: expect.stringContaining('gave up after 1 min 05 s: guest:22 ')
    })
    expect(error.message).toContain(describeSighting(sighting))
    expect(error.hint).toBeTruthy()
  })

  it('says so when nothing was seen', () => {
    const error = unreachedGuest('guest:22', 1000, new Sightings('guest:22', () => undefined))

    expect(error).toMatchObject({ code: 'IB_CONNECT_TIMEOUT', message: expect.stringContaining('guest:22') })
  })

  it('says that no way to log in was offered', () => {
    const sighting = { kind: 'login', username: 'me', tried: [], offered: ['hostbased'] } as const

    expect(describeSighting(sighting)).toBe(
      'refused the login of `me` (tried: none of the ways to log in that the template gives is offered; the guest offers: hostbased)'
    )
  })
})

describe('what is told while waiting', () => {
  it('is each new state once, and further changes only on demand', () => {
    const events: EventBody[] = []
    const seen = new Sightings('guest:22', event => void events.push(event))

    for (const kind of ['refused', 'refused', 'closed', 'refused', 'closed', 'silent'] as const)
      seen.see({ kind })

    expect(events.map(event => (event.type === 'notice' ? `${event.level} ${event.text}` : ''))).toEqual([
      'info SSH: guest:22 refuses connections',
      'info SSH: guest:22 accepts connections and ends them at once',
      'debug SSH: guest:22 refuses connections',
      'debug SSH: guest:22 accepts connections and ends them at once',
      'info SSH: guest:22 accepts connections, but nothing answers behind them'
    ])
  })
})

describe('the reason that a guest gives for a failed transfer', () => {
  it.each([
    ['sh: 1: cannot create /etc/x: Permission denied', 'cannot create /etc/x: Permission denied'],
    [
      'image-build: 1: cannot create /no/x: Directory nonexistent',
      'cannot create /no/x: Directory nonexistent'
    ],
    ['image-build: line 1: /etc/x: Permission denied', '/etc/x: Permission denied'],
    [
      'Welcome to this guest\ncat: write error: No space left on device\n',
      'write error: No space left on device'
    ],
    [
      'tar: ./a: Cannot open: Permission denied\ntar: Exiting with failure status',
      './a: Cannot open: Permission denied'
    ],
    ['\n\nodd', 'odd'],
    ['', '']
  ])('of %j is %j', (stderr, reason) => {
    expect(reasonIn(stderr)).toBe(reason)
  })

  it.each([
    ['Permission denied', 'sudo'],
    ['No space left on device', 'disk'],
    ['Directory nonexistent', 'path'],
    ['No such file', 'path'],
    ['Is a directory', 'directory'],
    ['Text file busy', 'runs'],
    ['Read-only file system', 'mounted']
  ])('has a hint: %s', (reason, hint) => {
    expect(transferError('uploading x', reason).hint).toContain(hint)
  })

  it('is named even if there is none', () => {
    expect(transferError('uploading x', '').message).toBe('uploading x failed: the guest gave no reason')
  })
})
