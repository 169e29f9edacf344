import { defineSmokeTest } from '../../contracts/extension.js'
import { opt } from '../../core/options.js'
import { unmet } from '../../toolkit/scripts/expectation.js'
import { isListening } from './guest-side.js'
import { knock } from './runner-side.js'

/** A TCP port of the guest: open or closed, seen from here or from the guest itself. */
export const smokeTest = defineSmokeTest({
  type: 'port',
  summary: 'Checks that a TCP port of the guest is open, or closed.',
  example: { port: 22 },
  options: {
    port: opt.integer({ required: true, minimum: 1, maximum: 65_535, description: 'Port in the guest.' }),
    from: opt.choice(['runner', 'guest'], {
      default: 'runner',
      description:
        'Where to look from: connect from the machine that runs the test, or ask the guest whether a program listens.'
    }),
    state: opt.choice(['open', 'closed'], { default: 'open', description: 'What the port must be.' }),
    connect_timeout: opt.duration({
      default: '5s',
      description: 'How long a connection from the runner may take.'
    })
  },
  ports: ({ from, port }) => (from === 'runner' ? [port] : []),
  async verify({ port, from, state, connect_timeout: timeoutMs }, ctx) {
    const answer =
      from === 'guest' ? await isListening(port, ctx) : await knock(ctx.addressOf(port), timeoutMs, ctx)
    if (answer.isOpen === (state === 'open')) return
    throw unmet(`port ${port} of the guest to be ${state}`, answer.found)
  }
})
