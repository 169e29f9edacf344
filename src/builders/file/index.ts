import { resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { defineBuilder, type BuildContext } from '../../contracts/builder.js'
import { BuildError } from '../../core/errors.js'
import { opt } from '../../core/options.js'
import { voidGuest } from './void-guest.js'

/** Permissions of a file that is written from `content`, as Packer gives them. */
const contentMode = 0o600

/**
 * Makes an artifact out of a file or a text, for trying out post-processors.
 * https://developer.hashicorp.com/packer/docs/builders/file
 */
export const builder = defineBuilder({
  type: 'file',
  summary: 'Makes an artifact out of a file or a text, to try out post-processors.',
  example: { target: 'app.img', content: 'not much of an image\n' },
  communicators: [],
  options: {
    target: opt.string({ required: true, description: 'Path of the file to make.' }),
    source: opt.string({ default: '', description: 'File that is copied.' }),
    content: opt.string({ default: '', description: 'Text of the file.' })
  },
  async check({ source, content, target }, { host, directory, severityHere, report, isSet }) {
    if (source !== '' && content !== '') {
      report({ option: 'content', message: 'only one of `source` and `content` may be given' })
    }
    if (target === '') report({ option: 'target', code: 'IB_OPTION_MISSING', message: '`target` is empty' })
    if (!isSet('source') && !isSet('content')) {
      report({
        severity: 'warning',
        message: `neither \`source\` nor \`content\` is given: ${target} will be empty`
      })
    }
    if (source !== '' && (await host.files.stat(resolve(directory, source))) === undefined) {
      report({
        option: 'source',
        code: 'IB_FILE_MISSING',
        severity: severityHere,
        message: `there is no file ${source}`,
        hint: `looked in ${directory}`
      })
    }
  },
  reapers: {},
  async build({ target, source, content }, ctx) {
    const path = resolve(ctx.build.directory, target)
    await refuseExisting(path, ctx)
    let isGood = false
    ctx.buildScope.defer(`remove ${target}`, async () => {
      if (!isGood) await ctx.host.files.remove(path)
    })
    await ctx.step(`Write ${target}`, () =>
      source === ''
        ? ctx.host.files.write(path, content, { mode: contentMode })
        : copy(resolve(ctx.build.directory, source), path, ctx)
    )
    await ctx.provision(voidGuest(ctx.emit), { ID: 'File', PackerRunUUID: ctx.build.runId })
    isGood = true
    const bytes = (await ctx.host.files.stat(path))?.bytes ?? 0
    return {
      builderId: 'packer.file',
      id: 'File',
      description: `Stored file: ${target}`,
      files: [{ path, bytes }],
      facts: {},
      resources: []
    }
  }
})

async function refuseExisting(path: string, { host, build }: BuildContext): Promise<void> {
  if (build.force || (await host.files.stat(path)) === undefined) return
  throw new BuildError('IB_OUTPUT_EXISTS', `the target ${path} exists already`, {
    hint: 'remove it, or replace it with `-force`'
  })
}

async function copy(from: string, to: string, { host, signal }: BuildContext): Promise<void> {
  const pending = await host.files.create(to)
  try {
    await pipeline(host.files.read(from), pending.sink, { signal })
    await pending.commit()
  } catch (error) {
    await pending.discard()
    throw error
  }
}
