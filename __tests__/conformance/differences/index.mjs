// Where image-build differs from Packer on purpose: docs/compatibility.md shows these rows, and the conformance suite
// expects what `cases` says, by theme and by name of the case, instead of Packer's answer. A row without cases is of
// what the suite cannot show.
import { commandLineDifferences } from './command-line.mjs'
import { componentDifferences } from './components.mjs'
import { languageDifferences } from './language.mjs'
import { limitDifferences } from './limits.mjs'
import { optionDifferences } from './options.mjs'
import { renderingDifferences } from './rendering.mjs'
import { selectionDifferences } from './selection.mjs'
import { valueDifferences } from './values.mjs'

export const differences = [
  ...languageDifferences,
  ...selectionDifferences,
  ...valueDifferences,
  ...limitDifferences,
  ...optionDifferences,
  ...componentDifferences,
  ...commandLineDifferences,
  ...renderingDifferences
]
