import { resolve } from 'node:path'
import { defineBuilder } from '../../contracts/builder.js'
import { opt } from '../../core/options.js'
import { makeRoom, place } from './place.js'
import { voidGuest } from './void-guest.js'

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
    const replaced = await makeRoom(path, ctx)
    let isGood = false
    ctx.buildScope.defer(`remove ${target}`, async () => {
      if (!isGood) await ctx.host.files.remove(path)
    })
    await ctx.step(`Write ${target}`, () => place(path, { source, content }, ctx))
    await ctx.provision(voidGuest(ctx.emit), { ID: 'File', PackerRunUUID: ctx.build.runId })
    isGood = true
    if (replaced !== undefined) await ctx.buildScope.release(replaced)
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
