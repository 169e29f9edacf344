import { defineSmokeTest } from '../../contracts/extension.js'
import { opt } from '../../core/options.js'
import { unmet } from '../../toolkit/scripts/expectation.js'
import { factsOf, probeGuest } from '../../toolkit/scripts/guest-probe.js'
import { serviceScript } from './script.js'

/** A service of the guest: running or not, started at boot or not. */
export const smokeTest = defineSmokeTest({
  type: 'service',
  summary:
    'Checks that a service of the guest runs and is enabled: systemd, OpenRC, runit, System V, BusyBox init, FreeBSD rc.',
  example: { service: 'nginx', enabled: true },
  options: {
    service: opt.string({ required: true, description: 'Name of the service, as its manager knows it.' }),
    running: opt.boolean({ default: true, description: 'Whether it must run.' }),
    enabled: opt.tristate({ description: 'Whether it must be started at boot. Not looked at when absent.' })
  },
  async verify({ service, running, enabled }, ctx) {
    const { lines } = await probeGuest({ what: 'service', script: serviceScript(service) }, ctx)
    const facts = factsOf(lines)
    const manager = facts.get('manager')
    if (manager === undefined) {
      throw unmet(
        `service ${service} to be managed`,
        'no service manager that this test knows in the guest',
        'use a test of type "process" instead'
      )
    }
    if (facts.has('missing')) {
      if (!running && enabled !== true) return
      throw unmet(`service ${service} to exist`, `that ${manager} does not know it`)
    }
    const states = [
      ['running', running],
      ['enabled', enabled]
    ] as const
    for (const [state, wanted] of states) {
      const answer = facts.get(state) ?? ''
      const isSo = answer.startsWith('yes')
      if (wanted === undefined || wanted === isSo) continue
      const words = answer.replace(/^(?:yes|no) ?/, '')
      const said = words === '' ? (isSo ? 'that it is' : 'that it is not') : `"${words}"`
      throw unmet(`service ${service} ${wanted ? 'to be' : 'not to be'} ${state}`, `${said} (${manager})`)
    }
  }
})
