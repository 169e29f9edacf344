import type { SmokeTest } from '../../src/contracts/extension.js'
import type { Options } from '../../src/core/options.js'
import { BuildError, messageOf } from '../../src/core/errors.js'
import { createGuestContext, type GuestContextOptions } from './guest-context.js'
import { configOf } from './plugin-config.js'

/** `passed`, or the sentence with which a smoke test failed; another error than a failed test is thrown. */
export async function outcomeOf<O extends Options>(
  test: SmokeTest<O>,
  block: object,
  world: GuestContextOptions
): Promise<string> {
  try {
    await test.verify(configOf(test, block), createGuestContext(world))
    return 'passed'
  } catch (error) {
    if (error instanceof BuildError && error.code === 'IB_SMOKE_TEST_FAILED') return messageOf(error)
    throw error
  }
}
