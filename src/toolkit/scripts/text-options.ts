import { opt } from '../../core/options.js'

/** What a smoke test wants to see in lines of text: the options of every test that looks at some. */
export const textOptions = {
  contains: opt.strings({ default: [], description: 'Texts of which each must be in some line.' }),
  matches: opt.strings({
    default: [],
    description: 'Regular expressions (of JavaScript) of which each must match some line.'
  })
}
