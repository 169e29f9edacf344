import { BuildError } from '../../core/errors.js'

/** IB_SMOKE_TEST_FAILED with what a smoke test expected and what it found. */
export function unmet(expected: string, found: string, hint?: string): BuildError {
  return new BuildError('IB_SMOKE_TEST_FAILED', `expected ${expected}, but found ${found}`, { hint })
}
