// What a build needs and a check does not, in one chunk.
export { build } from './build.js'
export { launch } from './launch.js'
export { promote } from './promote.js'
export { reapMachine } from './machine/reap.js'
