import { compress } from './compress.mjs'
import { file } from './file.mjs'
import { scripts } from './scripts.mjs'
import { seed } from './seed.mjs'
import { sshUp } from './ssh-up.mjs'
import { tree } from './tree.mjs'
import { validateBig } from './validate-big.mjs'
import { validate } from './validate.mjs'

/**
 * A point is measured by itself: `measure(bench)` gives the rows of its table.
 *
 * @typedef {object} Point
 * @property {string} name
 * @property {string} title
 * @property {string} about how it is measured
 * @property {readonly string[]} [tools] programs besides Packer
 * @property {boolean} [root] only root can measure it
 */

/** Every point, the quickest first. */
export const points = [validate, validateBig, scripts, tree, file, sshUp, compress, seed]
