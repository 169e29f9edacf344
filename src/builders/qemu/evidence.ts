import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { stripVTControlCharacters } from 'node:util'
import type { StepContext } from '../../contracts/plugin.js'
import { messageOf } from '../../core/errors.js'
import type { Machine } from './machine.js'
import { takeScreenshot } from './screenshot.js'

/** Where a machine leaves traces. */
export interface Traces {
  readonly serialLog: string
  readonly screenshot: string
}

const evidenceMs = 5000
const shownLines = 15
const readBytes = 16 * 1024

/** Paths of a machine's traces, in the build's directory for evidence, which is made. */
export async function newTraces(purpose: string, { host, build }: StepContext): Promise<Traces> {
  await host.files.makeDirectory(build.evidenceDirectory)
  return {
    serialLog: join(build.evidenceDirectory, `${purpose}-serial.log`),
    screenshot: join(build.evidenceDirectory, `${purpose}-screen.png`)
  }
}

/** Runs the body; when it fails, saves what the guest's screen and its serial port show, and tells the last lines. */
export async function withEvidence<T>(
  machine: Machine,
  traces: Traces,
  ctx: StepContext,
  body: () => Promise<T>
): Promise<T> {
  try {
    return await body()
  } catch (error) {
    await saveEvidence(machine, traces, ctx)
    throw error
  }
}

/** Saves a screenshot and tells the end of the serial log. Never throws: the failure itself is what must be reported. */
export async function saveEvidence(machine: Machine, traces: Traces, ctx: StepContext): Promise<void> {
  try {
    if (machine.isRunning()) await saveScreen(machine, traces, ctx)
    await showSerial(traces, ctx)
  } catch (error) {
    ctx.emit({ type: 'notice', level: 'debug', text: `no evidence: ${messageOf(error)}` })
  }
}

async function saveScreen(machine: Machine, { screenshot }: Traces, ctx: StepContext): Promise<void> {
  // The build's own signal is aborted when it was cancelled.
  await takeScreenshot(machine.qmp, screenshot, ctx.host.files, AbortSignal.timeout(evidenceMs))
  ctx.emit({ type: 'evidence', kind: 'screenshot', path: screenshot })
}

async function showSerial({ serialLog }: Traces, { host, emit }: StepContext): Promise<void> {
  const bytes = (await host.files.stat(serialLog))?.bytes ?? 0
  if (bytes === 0) return
  emit({ type: 'evidence', kind: 'serial', path: serialLog })
  const end = await text(host.files.read(serialLog, { start: Math.max(0, bytes - readBytes) }))
  const lines = consoleLines(end).slice(-shownLines)
  if (lines.length === 0) return
  emit({ type: 'notice', level: 'info', text: `the serial console ended with:\n${lines.join('\n')}` })
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
