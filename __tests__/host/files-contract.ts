import { describeContentContract } from './contract/content.js'
import { describeDirectoryContract } from './contract/directories.js'
import type { MakeFiles } from './contract/files-place.js'
import { describeLockContract } from './contract/locks.js'
import { describePendingFileContract } from './contract/pending-files.js'

/** What every `Files` promises; run against the real ones and the fake, so that the fake cannot drift. */
export function describeFilesContract(make: MakeFiles): void {
  describeContentContract(make)
  describePendingFileContract(make)
  describeDirectoryContract(make)
  describeLockContract(make)
}
