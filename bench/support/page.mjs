import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { tableText } from './table.mjs'

const path = join(import.meta.dirname, '..', '..', 'docs', 'benchmarks.md')

const head = `# Benchmarks

image-build beside Packer, on the same machine in one run. \`npm run bench -- --write\` measures everything and writes this page; \`--only\` takes names of points, which are in brackets here. Nothing on it is typed by hand.

Every figure is of whole processes, from start to exit, as a user runs them: the bundle \`dist/index.js\`, and the Packer that is installed. The two take turns, and who begins changes from pair to pair; a figure is the median of its runs unless it says otherwise. The ratio is Packer's figure as a multiple of ours.
`

/** Puts a point's results into docs/benchmarks.md; the other points keep what they have. */
export async function writeSection(point, { rows, notes, machine, points }) {
  const old = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const sections = points.map(each => {
    if (each === point) return section(point, { rows, notes, machine })
    return sectionOf(old, each) ?? `${heading(each)}\n\nNot measured yet.\n`
  })
  const text = [head, ...sections].join('\n')
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), parser: 'markdown' }))
}

function section(point, { rows, notes, machine }) {
  return `${heading(point)}

${point.about}

${tableText(rows, { machine, judged: true })}

${notes.join('\n\n')}

Measured ${machine.date}: ${machine.text}.
`
}

function heading({ name, title }) {
  return `## ${title} (${name})`
}

/** What the page says of a point, up to the next heading. */
function sectionOf(text, point) {
  const start = text.indexOf(`${heading(point)}\n`)
  if (start < 0) return undefined
  const end = text.indexOf('\n## ', start)
  return `${text.slice(start, end < 0 ? undefined : end).trimEnd()}\n`
}
