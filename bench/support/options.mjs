import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { parseArgs } from 'node:util'
import { BenchError } from './bench-error.mjs'

const known = {
  only: { type: 'string' },
  quick: { type: 'boolean', default: false },
  rounds: { type: 'string' },
  write: { type: 'boolean', default: false },
  directory: { type: 'string', default: tmpdir() },
  entry: { type: 'string', default: join(import.meta.dirname, '..', '..', 'dist', 'index.js') },
  help: { type: 'boolean', default: false }
}

/**
 * What the words of the command line ask for.
 *
 * @param {string[]} words
 * @param {readonly { name: string }[]} points those there are
 */
export function parseOptions(words, points) {
  const { only, rounds, ...options } = parse(words)
  if (options.write && options.quick) throw new BenchError('--write and --quick exclude each other')
  const names = only?.split(',') ?? points.map(({ name }) => name)
  return { ...options, rounds: count(rounds), points: names.map(name => find(name, points)) }
}

/** @param {readonly { name: string, title: string }[]} points */
export function helpText(points) {
  return `npm run bench -- [options]

  --only NAME,…    measure these points only
  --quick          small sizes and few rounds, to see that it works; no verdicts
  --rounds N       pairs of runs; each point has its own usual number
  --write          put the results into docs/benchmarks.md
  --directory DIR  where to make the temporary directory
  --entry FILE     the image-build to measure; usually dist/index.js

Points:
${points.map(({ name, title }) => `  ${name.padEnd(10)}${title}`).join('\n')}`
}

function parse(words) {
  try {
    return parseArgs({ args: words, options: known }).values
  } catch (error) {
    throw new BenchError(error.message)
  }
}

function count(text) {
  if (text === undefined) return undefined
  if (/^[1-9]\d*$/.test(text)) return Number(text)
  throw new BenchError(`--rounds takes a number from 1 up, not "${text}"`)
}

function find(name, points) {
  const point = points.find(candidate => candidate.name === name)
  if (point !== undefined) return point
  throw new BenchError(`no point "${name}"; there are: ${points.map(each => each.name).join(', ')}`)
}
