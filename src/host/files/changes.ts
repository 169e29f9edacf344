// What changes files with care, in one chunk that commands which only read do not load.
export { writeAtomically } from './atomic-write.js'
export { copyWhole } from './copy.js'
export { lock, tryLock } from './lock.js'
export { createPendingFile } from './pending-file.js'
