import { describe, expect, it } from '@jest/globals'
import { ownProcesses } from '../support/own-process.js'

const own = ownProcesses()

describe('termination signals', () => {
  it('are counted, whichever they are, instead of ending the process', async () => {
    const child = own.start(`
      const { onTerminationSignals } = await load('host/signals.js')
      onTerminationSignals(({ signal, count }) => console.log(signal + ' ' + count))
      setInterval(() => undefined, 1000)
      console.log('ready')`)
    await child.nextLine()

    const lines: string[] = []
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGINT'] as const) {
      child.kill(signal)
      lines.push(await child.nextLine())
    }

    expect(lines).toEqual(['SIGINT 1', 'SIGTERM 2', 'SIGHUP 3', 'SIGINT 4'])
  })

  it('end the process again after unsubscribing', async () => {
    const child = own.start(`
      const { onTerminationSignals } = await load('host/signals.js')
      const unsubscribe = onTerminationSignals(() => console.log('heard'))
      unsubscribe()
      setInterval(() => undefined, 1000)
      console.log('ready')`)
    await child.nextLine()

    child.kill('SIGTERM')

    expect(await child.exited).toMatchObject({ exitCode: null })
  })
})
