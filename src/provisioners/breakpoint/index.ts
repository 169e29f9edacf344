import { defineProvisioner } from '../../contracts/extension.js'
import { BuildError } from '../../core/errors.js'
import { opt } from '../../core/options.js'

const nobody = 'nobody can press Enter here, for there is no terminal'
const hint =
  'take it out, or set `disable` to true, for example by a variable: "disable": "{{user `unattended`}}"'

/** Packer's `breakpoint`: holds the build until somebody presses Enter. */
export const provisioner = defineProvisioner({
  type: 'breakpoint',
  summary: 'Holds the build until somebody at the terminal presses Enter, to look at the guest.',
  example: { note: 'is the service up?' },
  options: {
    note: opt.string({ default: '', description: 'Shown with the pause, to tell which one it is.' }),
    disable: opt.boolean({ default: false, description: 'Go on without a pause.' })
  },
  check({ disable }, { host, report }) {
    if (disable || host.keyboard !== undefined) return
    report({ severity: 'warning', message: `a build fails at this breakpoint: ${nobody}`, hint })
  },
  async provision({ note, disable }, ctx) {
    const { host, emit, signal } = ctx
    const which = note === '' ? '' : ` with note "${note}"`
    const tell = (text: string): void => emit({ type: 'notice', level: 'info', text })
    if (disable) {
      tell(`Breakpoint provisioner${which} disabled; continuing...`)
      return
    }
    tell(`Pausing at breakpoint provisioner${which}.`)
    if (host.keyboard === undefined) {
      throw new BuildError('IB_PROVISIONER_FAILED', nobody, { hint, place: ctx.placeOf?.('note') })
    }
    await host.keyboard.ask(() => tell('Press enter to continue.'), signal)
  }
})
