import { describe, expect, it } from '@jest/globals'
import { BuildError } from '../../../src/core/errors.js'
import type { LateText } from '../../../src/core/late-text.js'
import { readBootCommand } from '../../../src/toolkit/boot-command/options.js'

/** Parts of a boot command, each in a line of its own. */
function written(...templates: readonly string[]): readonly LateText[] {
  return templates.map((template, index) => ({
    template,
    place: { file: 't.json', line: index + 1, column: 1 }
  }))
}

/** Puts a wait in the place of every expression; half of one cannot be rendered. */
function render({ template }: LateText): string {
  const text = template.replaceAll(/\{\{.*?\}\}/g, '<wait0s>')
  if (text.includes('{{')) throw new BuildError('IB_INTERPOLATION', 'an expression does not end')
  return text
}

function lineOfFailure(parts: readonly LateText[]): number | undefined {
  try {
    readBootCommand(parts, {}, { render })
    return undefined
  } catch (error) {
    return error instanceof BuildError ? error.place?.line : undefined
  }
}

describe('a boot command that cannot be typed once it is rendered', () => {
  it.each([
    ['has the place of the part that is wrong', ['<up>', '{{ .Name }}', '<down>'], 2],
    ['of the first one that is', ['<up>', '{{ .Name }}', '{{ .Name }}'], 2],
    ['of the part in which an expression ends', ['<up>', 'abcdefgh{{ .Na', 'me }}', '<down>'], 3]
  ])('%s', (_what, parts, line) => {
    expect(lineOfFailure(written(...parts))).toBe(line)
  })
})
