import { createInterface } from 'node:readline'
import { defineSmokeTest } from '../../contracts/extension.js'
import type { SmokeContext } from '../../contracts/extension.js'
import type { HttpResponse } from '../../contracts/net.js'
import { messageOf, systemCode } from '../../core/errors.js'
import { unmet } from '../../toolkit/scripts/expectation.js'
import { checkPatterns } from '../../toolkit/scripts/pattern.js'
import { TextWatch } from '../../toolkit/scripts/text-watch.js'
import { options, portOf, type HttpTestConfig } from './options.js'

/** What a web server of the guest answers. */
export const smokeTest = defineSmokeTest({
  type: 'http',
  summary: 'Checks what a web server of the guest answers: status, headers, body.',
  example: { port: 8080, path: '/health', contains: 'ok' },
  options,
  ports: config => [portOf(config)],
  check(config, ctx) {
    checkPatterns('matches', config.matches, ctx)
    if (config.insecure && !config.https) {
      ctx.report({
        option: 'insecure',
        message: '`insecure` has no meaning without `https`',
        severity: 'warning'
      })
    }
  },
  async verify(config, ctx) {
    const url = urlOf(config, ctx)
    const response = await ask(url, config, ctx)
    try {
      verifyHead(response, config)
      await verifyBody(response, config)
    } finally {
      response.body.on('error', () => undefined).destroy()
    }
  }
})

function urlOf(config: HttpTestConfig, ctx: SmokeContext): string {
  const { host, port } = ctx.addressOf(portOf(config))
  const name = host.includes(':') ? `[${host}]` : host
  return `${config.https ? 'https' : 'http'}://${name}:${port}${config.path}`
}

async function ask(
  url: string,
  config: HttpTestConfig,
  { host, signal }: SmokeContext
): Promise<HttpResponse> {
  try {
    return await host.net.request(url, {
      signal,
      method: config.method,
      headers: config.request_headers,
      insecureTls: config.insecure,
      followRedirects: config.follow_redirects
    })
  } catch (error) {
    if (signal.aborted) throw error
    const wanted = `an answer from port ${portOf(config)} of the guest`
    throw unmet(wanted, messageOf(error), hintFor(systemCode(error), config))
  }
}

function hintFor(code: string | undefined, { https }: HttpTestConfig): string | undefined {
  if (code === 'ECONNREFUSED' || code === 'ECONNRESET')
    return 'the server may need time to start: set `retries`'
  return https && (code?.includes('CERT') === true || code?.includes('TLS') === true)
    ? 'set `"insecure": true` to take any certificate'
    : undefined
}

function verifyHead({ status, headers }: HttpResponse, config: HttpTestConfig): void {
  if (!config.status.includes(status)) throw unmet(`status ${config.status.join(' or ')}`, `status ${status}`)
  for (const [name, text] of Object.entries(config.headers)) {
    const value = headers[name.toLowerCase()]
    if (value === undefined) throw unmet(`a header ${name}`, 'none of that name')
    if (!value.includes(text)) throw unmet(`"${text}" in the header ${name}`, `"${value}"`)
  }
}

async function verifyBody({ body }: HttpResponse, { contains, matches }: HttpTestConfig): Promise<void> {
  if (contains.length === 0 && matches.length === 0) return
  const watch = new TextWatch({ contains, matches })
  for await (const line of createInterface({ input: body })) watch.take(line)
  watch.verify('the body')
}
