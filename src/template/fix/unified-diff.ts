import { applyEdits, type Edit } from './edit.js'
import { linesOf, type Lines } from './lines.js'

/** Lines that stand on each side of a change, by which `patch` finds it. */
const context = 3

/** A run of old lines, from 0, and what stands there instead. */
interface Change {
  readonly from: number
  readonly to: number
  readonly lines: readonly string[]
}

/** Sorted edits as a unified diff, which `patch` and `git apply` take; empty when there are none. */
export function unifiedDiff(file: string, text: string, edits: readonly Edit[]): string {
  const old = linesOf(text)
  const changes = joined(group(old, edits).map(run => changeOf(old, text, run)))
  if (changes.length === 0) return ''
  let shift = 0
  const hunks = hunksOf(changes).map(hunk => {
    const written = writeHunk(old, hunk, shift)
    for (const { from, to, lines } of hunk) shift += lines.length - (to - from)
    return written
  })
  const name = headerName(file)
  return [`--- ${name}\n`, `+++ ${name}\n`, ...hunks].join('')
}

/** A name ends at its first blank unless a tab ends it; in quotes it may have what would end the line. */
function headerName(file: string): string {
  if (/^"|[\t\r\n]/.test(file)) return JSON.stringify(file)
  return file.includes(' ') ? `${file}\t` : file
}

/** Edits that touch the same line belong together. */
function group(old: Lines, edits: readonly Edit[]): readonly (readonly Edit[])[] {
  const groups: Edit[][] = []
  for (const edit of edits) {
    const previous = groups.at(-1)
    const end = previous?.at(-1)?.end
    if (previous !== undefined && end !== undefined && old.at(end) >= old.at(edit.start)) previous.push(edit)
    else groups.push([edit])
  }
  return groups
}

function changeOf(old: Lines, text: string, edits: readonly Edit[]): Change {
  let from = old.at(edits[0]?.start ?? 0)
  let to = old.at(edits.at(-1)?.end ?? 0) + 1
  let lines = linesOf(applyEdits(text, edits, old.start(from), old.start(to))).all
  while (from < to && lines.length > 0 && lines[0] === old.all[from]) {
    lines = lines.slice(1)
    from++
  }
  while (from < to && lines.length > 0 && lines.at(-1) === old.all[to - 1]) {
    lines = lines.slice(0, -1)
    to--
  }
  return { from, to, lines }
}

/** Changes of lines that follow one another are one; what comes out as it was is none. */
function joined(changes: readonly Change[]): readonly Change[] {
  const all: Change[] = []
  for (const change of changes) {
    const previous = all.at(-1)
    if (change.from === change.to && change.lines.length === 0) continue
    if (previous?.to !== change.from) all.push(change)
    else all.splice(-1, 1, { ...previous, to: change.to, lines: [...previous.lines, ...change.lines] })
  }
  return all
}

/** Changes whose context would meet stand in one hunk. */
function hunksOf(changes: readonly Change[]): readonly (readonly Change[])[] {
  const hunks: Change[][] = []
  for (const change of changes) {
    const previous = hunks.at(-1)?.at(-1)
    if (previous !== undefined && change.from - previous.to <= 2 * context) hunks.at(-1)?.push(change)
    else hunks.push([change])
  }
  return hunks
}

function writeHunk({ all }: Lines, hunk: readonly Change[], shift: number): string {
  const from = Math.max(0, (hunk[0]?.from ?? 0) - context)
  const to = Math.min(all.length, (hunk.at(-1)?.to ?? 0) + context)
  const body: string[] = []
  const write = (sign: ' ' | '-' | '+', lines: readonly string[]): void => {
    for (const line of lines) body.push(mark(sign, line))
  }
  let at = from
  for (const change of hunk) {
    write(' ', all.slice(at, change.from))
    write('-', all.slice(change.from, change.to))
    write('+', change.lines)
    at = change.to
  }
  write(' ', all.slice(at, to))
  const grown = hunk.reduce((sum, change) => sum + change.lines.length - (change.to - change.from), 0)
  return `@@ -${range(from, to - from)} +${range(from + shift, to - from + grown)} @@\n${body.join('')}`
}

function range(from: number, count: number): string {
  return `${count === 0 ? from : from + 1},${count}`
}

function mark(sign: ' ' | '-' | '+', line: string): string {
  return line.endsWith('\n') ? `${sign}${line}` : `${sign}${line}\n\\ No newline at end of file\n`
}
