import type { Files } from '../../../src/contracts/host.js'

/** Makes files to test, with an empty directory that exists. */
export type MakeFiles = () => Promise<{ readonly files: Files; readonly root: string }>
