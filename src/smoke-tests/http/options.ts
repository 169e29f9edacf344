import { opt, type ConfigOf } from '../../core/options.js'
import { textOptions } from '../../toolkit/scripts/text-options.js'

export const options = {
  port: opt.integer({
    minimum: 1,
    maximum: 65_535,
    description: 'Port in the guest. Default: 80, with `https` 443.'
  }),
  path: opt.string({
    default: '/',
    pattern: { expression: '/.*', words: 'a path that starts with a slash, such as "/health"' },
    description: 'Path and query to ask for.'
  }),
  https: opt.boolean({ default: false, description: 'Speak TLS.' }),
  insecure: opt.boolean({
    default: false,
    description: 'Take any TLS certificate. Images seldom have one for the address of the test.'
  }),
  method: opt.choice(['GET', 'HEAD'], { default: 'GET', description: 'Method of the request.' }),
  request_headers: opt.map({
    default: {},
    description: 'Headers of the request; `Host` chooses a virtual host.'
  }),
  follow_redirects: opt.boolean({
    default: false,
    description: 'Look at where a redirection leads instead of at the redirection.'
  }),
  status: opt.integers({ default: [200], description: 'Status codes of which one must be the answer.' }),
  headers: opt.map({
    default: {},
    description: 'Headers that the answer must have, with a text that the value must contain.'
  }),
  ...textOptions
}

export type HttpTestConfig = ConfigOf<typeof options>

/** The port in the guest. */
export function portOf({ port, https }: HttpTestConfig): number {
  return port ?? (https ? 443 : 80)
}
