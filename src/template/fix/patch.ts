import type { SyntaxNode } from '../../core/syntax.js'
import { sortEdits } from './edit.js'
import { editsFor } from './edits.js'
import type { JsonObject } from './json-value.js'
import { createSourceText } from './source-text.js'
import { unifiedDiff } from './unified-diff.js'

/** A template's file, parsed. */
export interface ParsedFile {
  /** As it stands in a patch. */
  readonly file: string
  readonly text: string
  readonly node: SyntaxNode
}

/** What makes a file say what a fixed template says, as a unified diff; empty when it says it already. */
export function patchFor({ file, text, node }: ParsedFile, fixed: JsonObject): string {
  return unifiedDiff(file, text, sortEdits(editsFor(node, fixed, createSourceText(text))))
}
