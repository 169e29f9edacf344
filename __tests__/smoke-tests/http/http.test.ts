import { describe, expect, it } from '@jest/globals'
import { smokeTest } from '../../../src/smoke-tests/http/index.js'
import { FakeGuest } from '../../support/fake-guest.js'
import { createFakeHost } from '../../support/fake-host.js'
import { createGuestContext } from '../../support/guest-context.js'
import { configOf, problemsOf } from '../../support/plugin-config.js'
import { outcomeOf } from '../../support/smoke-outcome.js'

const addresses = {
  80: { host: '127.0.0.1', port: 40080 },
  443: { host: '::1', port: 40443 },
  8080: { host: '127.0.0.1', port: 48080 }
}

async function look(block: object): Promise<{ outcome: string; requests: readonly unknown[] }> {
  const host = createFakeHost()
  const reply = { status: 200, headers: { server: 'nginx/1.24' }, body: 'one\nstatus: ok\n' }
  host.net.whenRequested(/:40080\/$|:40443\//, reply)
  host.net.whenRequested(/\/gone$/, { status: 410 })
  const outcome = await outcomeOf(smokeTest, block, { host, guest: new FakeGuest(), addresses })
  return { outcome, requests: host.net.requests }
}

describe('the smoke test http', () => {
  it.each([
    [{}, 'http://127.0.0.1:40080/'],
    [{ https: true, path: '/a?b=1' }, 'https://[::1]:40443/a?b=1'],
    [{ path: '/gone', status: [404, 410] }, 'http://127.0.0.1:40080/gone']
  ])('%j asks for %s', async (block, url) => {
    const { outcome, requests } = await look(block)

    expect(outcome).toBe('passed')
    expect(requests).toEqual([expect.objectContaining({ url, method: 'GET' })])
  })

  it('sends the method and the headers that are given', async () => {
    const { requests } = await look({ method: 'HEAD', request_headers: { Host: 'www.example.org' } })

    expect(requests).toEqual([
      expect.objectContaining({ method: 'HEAD', headers: { host: 'www.example.org' } })
    ])
  })

  it.each([
    [{ headers: { Server: 'nginx' }, contains: ['ok'], matches: ['^one$'] }, 'passed'],
    [{ path: '/gone' }, 'expected status 200, but found status 410'],
    [{ status: [201, 204] }, 'expected status 201 or 204, but found status 200'],
    [{ headers: { via: '' } }, 'expected a header via, but found none of that name'],
    [{ headers: { server: 'apache' } }, 'expected "apache" in the header server, but found "nginx/1.24"'],
    [{ contains: ['bad'] }, 'expected "bad" in the body, but found the body of 2 lines without it']
  ])('%j: %s', async (block, expected) => {
    expect((await look(block)).outcome).toBe(expected)
  })

  it('says what came instead of an answer, and hints at more patience', async () => {
    const ctx = createGuestContext({ host: createFakeHost(), guest: new FakeGuest(), addresses })

    await expect(smokeTest.verify(configOf(smokeTest, { port: 8080 }), ctx)).rejects.toMatchObject({
      code: 'IB_SMOKE_TEST_FAILED',
      message: expect.stringMatching(/^expected an answer from port 8080 of the guest, but found .*refused/i),
      hint: 'the server may need time to start: set `retries`'
    })
  })

  it('asks for the port that it wants to reach', () => {
    const ports = [{}, { https: true }, { port: 8080, https: true }].map(block =>
      smokeTest.ports?.(configOf(smokeTest, block))
    )

    expect(ports).toEqual([[80], [443], [8080]])
  })

  it.each([
    [{ path: 'health' }, 'error'],
    [{ matches: ['('] }, 'error'],
    [{ insecure: true }, 'warning']
  ])('reports %j', async (block, severity) => {
    expect(await problemsOf(smokeTest, block, createFakeHost())).toEqual([
      expect.objectContaining({ severity })
    ])
  })
})
