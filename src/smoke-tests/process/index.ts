import { defineSmokeTest } from '../../contracts/extension.js'
import { opt, type ConfigOf } from '../../core/options.js'
import { shorten } from '../../core/shorten.js'
import { unmet } from '../../toolkit/scripts/expectation.js'
import { checkPatterns, compilePattern } from '../../toolkit/scripts/pattern.js'
import { listProcesses, type GuestProcess } from './list.js'

const options = {
  process: opt.string({ description: 'Name of the program. Or give `matches`.' }),
  matches: opt.string({
    description: 'Regular expression (of JavaScript) for the whole command line. Or give `process`.'
  }),
  count: opt.integer({ minimum: 0, description: 'How many there must be; 0: none. Default: at least one.' }),
  min_count: opt.integer({ minimum: 0, description: 'How many there must be at least.' }),
  max_count: opt.integer({ minimum: 0, description: 'How many there may be at most.' })
}
type ProcessTestConfig = ConfigOf<typeof options>

/** Processes of the guest by name or command line, and how many of them. */
export const smokeTest = defineSmokeTest({
  type: 'process',
  summary: 'Checks that a program runs in the guest, and how often.',
  example: { process: 'nginx', min_count: 2 },
  options,
  check(config, ctx) {
    checkPatterns('matches', config.matches === undefined ? [] : [config.matches], ctx)
    if (config.process === undefined && config.matches === undefined) {
      ctx.report({ code: 'IB_OPTION_MISSING', message: 'one of `process` and `matches` is needed' })
    }
    if (config.count !== undefined && (config.min_count !== undefined || config.max_count !== undefined)) {
      ctx.report({ option: 'count', message: '`count` excludes `min_count` and `max_count`' })
    }
  },
  async verify(config, ctx) {
    const all = await listProcesses(ctx)
    const found = all.filter(isWanted(config))
    const { least, most } = limits(config)
    if (found.length >= least && found.length <= most) return
    throw unmet(`${wantedCount(least, most)} of ${wantedName(config)}`, describe(found))
  }
})

function isWanted({ process, matches }: ProcessTestConfig): (candidate: GuestProcess) => boolean {
  const pattern = matches === undefined ? undefined : compilePattern('matches', matches)
  return ({ name, commandLine }) =>
    (process === undefined || isCalled(process, name, commandLine)) && (pattern?.test(commandLine) ?? true)
}

/** By the kernel's name, which is cut, or by the program that the command line begins with. */
function isCalled(wanted: string, name: string, commandLine: string): boolean {
  const program = commandLine.split(' ', 1)[0]?.replace(/:$/, '') ?? ''
  return name === wanted || program === wanted || program.endsWith(`/${wanted}`)
}

function limits({ count, min_count, max_count }: ProcessTestConfig): {
  readonly least: number
  readonly most: number
} {
  if (count !== undefined) return { least: count, most: count }
  return { least: min_count ?? (max_count === undefined ? 1 : 0), most: max_count ?? Infinity }
}

function wantedCount(least: number, most: number): string {
  if (least === most) return counted(least)
  if (most === Infinity) return `at least ${counted(least)}`
  return least === 0 ? `at most ${counted(most)}` : `${least} to ${counted(most)}`
}

function counted(count: number): string {
  return `${count} ${count === 1 ? 'process' : 'processes'}`
}

function wantedName({ process, matches }: ProcessTestConfig): string {
  const parts = [process, matches === undefined ? undefined : `/${matches}/`].filter(
    part => part !== undefined
  )
  return parts.join(' with a command line that matches ')
}

function describe(found: readonly GuestProcess[]): string {
  if (found.length === 0) return 'none'
  const shown = found
    .slice(0, 5)
    .map(({ pid, name, commandLine }) => `${pid} ${commandLine === '' ? name : shorten(commandLine, 80)}`)
  return `${found.length}: ${shown.join('; ')}${found.length > 5 ? '; …' : ''}`
}
