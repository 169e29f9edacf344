// Writes every generated page: docs/errors.md, docs/reference/, and what stands between markers in other pages.
//   node scripts/docs.mjs          writes them (after `npm run build`)
//   node scripts/docs.mjs --check  fails when one is not as it would be written
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { parse } from 'yaml'
import { commands } from '../lib/cli/commands.js'
import { errorCodes } from '../lib/core/error-codes.js'
import { errorRemedies } from '../lib/core/error-remedies.js'
import { registry } from '../lib/registry.js'
import { packerFunctionTable } from '../lib/template/functions/table.js'
import { postProcessorMeta, provisionerMeta, smokeTestMeta } from '../lib/template/plan/meta-options.js'
import { specialKeys } from '../lib/toolkit/boot-command/special-keys.js'
import { createBlocks, fillBlocks } from './docs/blocks.mjs'
import { errorsPage, indexPage, pluginPage } from './docs/pages.mjs'
import { folders } from './docs/kinds.mjs'

/** Pages with text of their own around what is generated. */
const written = ['README.md', 'docs/compatibility.md', 'docs/github-actions.md', 'docs/values.md']

const isCheck = process.argv.includes('--check')
const stale = []
const style = await resolveConfig('README.md')
const put = new Set()

const kinds = await Promise.all(
  folders({ registry, provisionerMeta, postProcessorMeta, smokeTestMeta }).map(async kind => ({
    ...kind,
    plugins: await Promise.all(Object.values(kind.catalog).map(load => load()))
  }))
)
const { plugins: communicators } = kinds.find(({ folder }) => folder === 'communicators')

await write('docs/errors.md', errorsPage(errorCodes, errorRemedies))
await write('docs/reference/README.md', indexPage(readFileSync('scripts/docs/reference.md', 'utf8'), kinds))
for (const kind of kinds) {
  for (const plugin of kind.plugins) {
    const page = pluginPage({ kind, shared: kind.shared, communicators }, plugin)
    await write(`docs/reference/${kind.folder}/${plugin.type}.md`, page)
  }
}
removeOthers('docs/reference')
const action = parse(readFileSync('action.yml', 'utf8'))
const keys = Object.keys(specialKeys)
const blocks = createBlocks({ action, commands, kinds, functions: missingFunctions(), keys })
for (const path of written) await write(path, fillBlocks(readFileSync(path, 'utf8'), blocks))

if (stale.length > 0) {
  console.error(`Not fresh, run \`npm run docs\`: ${stale.join(', ')}`)
  process.exitCode = 1
}

async function write(path, text) {
  put.add(path)
  const content = await format(text, { ...style, filepath: path })
  if (existsSync(path) && readFileSync(path, 'utf8') === content) return
  if (isCheck) {
    stale.push(path)
    return
  }
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

/** Pages of plugins that are no more. */
function removeOthers(directory) {
  for (const entry of readdirSync(directory, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isFile() || put.has(path)) continue
    if (isCheck) stale.push(path)
    else rmSync(path)
  }
}

/** Functions of Packer's that only say, when they are called, that they are not supported yet. */
function missingFunctions() {
  return Object.entries(packerFunctionTable)
    .filter(([, { create }]) => {
      try {
        create({}).run()
        return false
      } catch (error) {
        return /not supported yet/.test(error.message)
      }
    })
    .map(([name]) => name)
}
