import { BuildError } from '../../core/errors.js'

/** Runs scripts for a smoke test: one that fails is a test that fails, IB_SMOKE_TEST_FAILED with the same words. */
export async function asSmokeTest(run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    if (!(error instanceof BuildError) || error.code !== 'IB_SCRIPT_FAILED') throw error
    const { message, hint, place } = error
    throw new BuildError('IB_SMOKE_TEST_FAILED', message, { hint, place, cause: error })
  }
}
