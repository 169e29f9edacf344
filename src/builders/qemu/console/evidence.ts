import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { stripVTControlCharacters } from 'node:util'
import type { StepContext } from '../../../contracts/plugin.js'
import type { ErrorCode } from '../../../core/error-codes.js'
import { BuildError, messageOf, withMoreHint } from '../../../core/errors.js'
import type { Machine } from '../machine/machine.js'
import { readScreenText } from './screen-text.js'
import { takeScreenshot } from './screenshot.js'

/** Where a machine leaves traces. */
export interface Traces {
  readonly serialLog: string
  readonly screenshot: string
}

const evidenceMs = 5000
const shownLines = 15
const hintLines = 6
const readBytes = 16 * 1024

/** Paths of a machine's traces, in the build's directory for evidence, which is made. */
export async function newTraces(purpose: string, { host, build }: StepContext): Promise<Traces> {
  await host.files.makeDirectory(build.evidenceDirectory)
  return {
    serialLog: join(build.evidenceDirectory, `${purpose}-serial.log`),
    screenshot: join(build.evidenceDirectory, `${purpose}-screen.png`)
  }
}

/** Failures of guests that did not do what was waited for: their consoles may say why. */
const consoleTells: readonly ErrorCode[] = [
  'IB_CONNECT_REFUSED',
  'IB_CONNECT_UNREACHABLE',
  'IB_CONNECT_TIMEOUT',
  'IB_DISCONNECTED',
  'IB_SHUTDOWN_TIMEOUT',
  'IB_VM_EXITED'
]

/**
 * Runs the body; when it fails, saves what the guest's screen and its serial port show. The last lines become part of
 * the failure's hint if they may tell the reason.
 */
export async function withEvidence<T>(
  machine: Machine,
  traces: Traces,
  ctx: StepContext,
  body: () => Promise<T>
): Promise<T> {
  try {
    return await body()
  } catch (error) {
    const lines = await collect(machine, traces, ctx)
    const isKnown = error instanceof BuildError
    if (isKnown && lines !== undefined && consoleTells.includes(error.code)) {
      throw withMoreHint(error, tell(lines, hintLines))
    }
    if (lines !== undefined) {
      ctx.emit({ type: 'notice', level: isKnown ? 'debug' : 'info', text: tell(lines, shownLines) })
    }
    throw error
  }
}

/** Saves a screenshot and tells the last lines. Never throws: the failure itself is what must be reported. */
export async function saveEvidence(machine: Machine, traces: Traces, ctx: StepContext): Promise<void> {
  const lines = await collect(machine, traces, ctx)
  if (lines !== undefined) ctx.emit({ type: 'notice', level: 'info', text: tell(lines, shownLines) })
}

interface ConsoleEnd {
  readonly source: 'serial console' | 'screen'
  readonly lines: readonly string[]
}

function tell({ source, lines }: ConsoleEnd, most: number): string {
  return `the ${source} ended with:\n${lines.slice(-most).join('\n')}`
}

/** Never throws, and what cannot be had of the one does not keep the other from being looked at. */
async function collect(machine: Machine, traces: Traces, ctx: StepContext): Promise<ConsoleEnd | undefined> {
  const screen = machine.isRunning() ? await orNothing(saveScreen(machine, traces, ctx), ctx) : []
  const serial = await orNothing(saveSerial(traces, ctx), ctx)
  if (serial.length > 0) return { source: 'serial console', lines: serial }
  return screen.length > 0 ? { source: 'screen', lines: screen } : undefined
}

async function orNothing(
  lines: Promise<readonly string[]>,
  { emit }: StepContext
): Promise<readonly string[]> {
  try {
    return await lines
  } catch (error) {
    emit({ type: 'notice', level: 'debug', text: `no evidence: ${messageOf(error)}` })
    return []
  }
}

async function saveScreen(
  machine: Machine,
  { screenshot }: Traces,
  ctx: StepContext
): Promise<readonly string[]> {
  // The build's own signal is aborted when it was cancelled.
  const signal = AbortSignal.timeout(evidenceMs)
  await takeScreenshot(machine.qmp, screenshot, ctx.host.files, signal)
  ctx.emit({ type: 'evidence', kind: 'screenshot', path: screenshot })
  return (await readScreenText(machine.qmp, signal)) ?? []
}

async function saveSerial({ serialLog }: Traces, { host, emit }: StepContext): Promise<readonly string[]> {
  const bytes = (await host.files.stat(serialLog))?.bytes ?? 0
  if (bytes === 0) return []
  emit({ type: 'evidence', kind: 'serial', path: serialLog })
  const start = Math.max(0, bytes - readBytes)
  const end = await text(host.files.read(serialLog, { start }))
  // Not the rest of a line: it may be the rest of a secret.
  return consoleLines(start === 0 ? end : end.slice(end.indexOf('\n') + 1))
}

/** What a terminal would show: lines with something in them, without control sequences. */
export function consoleLines(output: string): readonly string[] {
  return stripVTControlCharacters(output)
    .split(/\r?\n/)
    .map(line => Array.from(line).filter(isPrintable).join('').trimEnd())
    .filter(line => line !== '')
}

function isPrintable(character: string): boolean {
  return character === '\t' || (character >= ' ' && character !== '\u007f')
}
