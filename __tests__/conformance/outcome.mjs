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
export function commandsOf({ commands = ['validate', 'build'], words = [] }) {
  return commands.map(command => ({
    command,
    words: [command, ...words.filter(word => command === 'build' || !isOfBuild(word)), templateName]
  }))
}

/** Changes whenever something of the case does that the answer depends on. */
export function inputOf({ template, files, env, words, commands }) {
  const text = JSON.stringify([template, files, env, words, commands])
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

const flagsOfBuild = ['-force', '-parallel-builds', '-on-error', '-color']

function isOfBuild(word) {
  return flagsOfBuild.some(flag => word === flag || word.startsWith(`${flag}=`))
}

function contentOf(path, directory) {
  const content = readFileSync(path)
  if (content.subarray(0, 2).toString('latin1') === '\x1f\x8b')
    return `gzip of: ${brief(gunzipSync(content))}`
  return blank(brief(content), directory)
}

/** Text as it is; of what is long or no text, its size and digest. */
function brief(content) {
  const text = content.toString()
  if (content.length < 4096 && Buffer.from(text).equals(content)) return text
  return `${content.length} bytes, sha256 ${createHash('sha256').update(content).digest('hex')}`
}

function blank(text, directory) {
  return text
    .replaceAll(directory, 'DIRECTORY')
    .replaceAll(/\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, 'UUID')
    .replaceAll(/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, 'ISOTIME')
    .replaceAll(/\b1[789]\d{8}\b/g, 'TIME')
}
