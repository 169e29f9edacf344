import { cases as builders } from './builders.mjs'
import { cases as commandLine } from './command-line.mjs'
import { cases as engine } from './engine.mjs'
import { cases as functions } from './functions.mjs'
import { cases as options } from './options.mjs'
import { cases as postProcessors } from './post-processors.mjs'
import { cases as provisioners } from './provisioners.mjs'
import { cases as rendering } from './rendering.mjs'
import { cases as rootKeys } from './root-keys.mjs'
import { cases as selection } from './selection.mjs'
import { cases as variables } from './variables.mjs'
import { cases as weakTyping } from './weak-typing.mjs'

/** Cases by theme; the theme is the name of the fixture that has Packer's answers. */
export const themes = {
  builders,
  'command-line': commandLine,
  engine,
  functions,
  options,
  'post-processors': postProcessors,
  provisioners,
  rendering,
  'root-keys': rootKeys,
  selection,
  variables,
  'weak-typing': weakTyping
}
