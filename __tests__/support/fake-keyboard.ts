import type { Keyboard } from '../../src/contracts/host.js'

/** Somebody who answers with these lines, one after the other, and then no more. */
export function createFakeKeyboard(answers: readonly string[]): Keyboard {
  const left = [...answers]
  return {
    async ask(show, signal) {
      signal.throwIfAborted()
      show()
      const answer = left.shift()
      if (answer !== undefined) return answer
      return await new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
      })
    }
  }
}
