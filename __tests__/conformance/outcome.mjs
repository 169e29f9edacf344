// What a run left behind, in a form in which two programs and two days can be compared.
import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** Name of the template in a case's directory. */
export const templateName = 'template.json'

/** Puts a case's template and files into a directory. */
export function prepareCase({ template, files = {} }, directory) {
  const text = typeof template === 'string' ? template : JSON.stringify(template)
  for (const [name, content] of Object.entries({ ...files, [templateName]: text })) {
    const path = join(directory, name)
    mkdirSync(dirname(path), { recursive: true })
    // Only scripts are run as programs.
    writeFileSync(path, content, { mode: content.startsWith('#!') ? 0o755 : 0o644 })
  }
}

/** Every file below a directory with its content, except the template. Times, UUIDs and the directory are blanked. */
export function filesIn(directory) {
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' }).sort()
  const files = names.filter(name => name !== templateName && statSync(join(directory, name)).isFile())
  return Object.fromEntries(
    files.map(name => [blank(name, directory), contentOf(join(directory, name), directory)])
  )
}

/** The commands of a case, each with its words. */
export function commandsOf({ line, commands = ['validate', 'build'], words = [] }) {
  if (line !== undefined) return [{ command: 'line', words: line }]
  return commands.map(command => ({
    command,
    words: [command, ...words.filter(word => command === 'build' || !isOfBuild(word)), templateName]
  }))
}

/** Changes whenever something of the case does that the answer depends on. */
export function inputOf({ template, files, env, words, commands, line, input, shows }) {
  const ofLine = line === undefined ? [] : [line, input, shows]
  const text = JSON.stringify([template, files, env, words, commands, ...ofLine])
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

/**
 * What a command line printed, where a case shows that: without the blanks with which Packer fills up lines, the times
 * of lines for programs, and the title that only Packer has.
 */
export function printedLines({ shows }, output, directory) {
  if (shows === undefined) return {}
  const lines = output.split('\n').map(line => blank(line.replace(/^\d+,/, ''), directory).trimEnd())
  if (shows === true) return { printed: lines.filter(line => !line.includes('Packer Inspect: JSON mode')) }
  const wanted = lines.filter(line => line.includes(shows))
  return { printed: wanted.map(line => line.slice(line.indexOf(shows) + shows.length).trim()) }
}

const flagsOfBuild = ['-force', '-parallel-builds', '-on-error', '-color']

function isOfBuild(word) {
  return flagsOfBuild.some(flag => word === flag || word.startsWith(`${flag}=`))
}

function contentOf(path, directory) {
  return blank(describe(readFileSync(path)), directory)
}

/** What is in it: of archives what they hold, of text the text, of what is long or no text its size and digest. */
function describe(content) {
  if (content.subarray(0, 2).toString('latin1') === '\x1f\x8b')
    return `gzip of: ${describe(gunzipSync(content))}`
  if (content.subarray(257, 262).toString('latin1') === 'ustar') return `tar of: ${describeTar(content)}`
  const text = content.toString()
  if (content.length < 4096 && Buffer.from(text).equals(content)) return text
  return `${content.length} bytes, sha256 ${createHash('sha256').update(content).digest('hex')}`
}

const blockBytes = 512

/** Names and contents of a tar archive; the first block of each has the name at 0 and the size, in octal, at 124. */
function describeTar(archive) {
  const name = archive.subarray(0, 100).toString().replace(/\0.*/s, '')
  if (name === '') return ''
  const size = Number.parseInt(archive.subarray(124, 136).toString(), 8)
  const content = archive.subarray(blockBytes, blockBytes + size)
  const rest = archive.subarray(blockBytes * (1 + Math.ceil(size / blockBytes)))
  return `${name} with ${describe(content)}; ${describeTar(rest)}`
}

function blank(text, directory) {
  return text
    .replaceAll(directory, 'DIRECTORY')
    .replaceAll(/\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, 'UUID')
    .replaceAll(/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, 'ISOTIME')
    .replaceAll(/\b1[789]\d{8}\b/g, 'TIME')
}
