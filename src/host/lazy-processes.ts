import type { NodeProcesses } from './processes/node-processes.js'

/** Programs of this machine; the code that runs them is loaded when the first one is needed. `runId` is asked for then. */
export function createLazyProcesses(
  env: Readonly<Record<string, string | undefined>>,
  runId: () => string
): NodeProcesses {
  let loaded: NodeProcesses | undefined
  const load = async (): Promise<NodeProcesses> => {
    const { createProcesses } = await import('./processes/node-processes.js')
    return (loaded ??= createProcesses(env, runId()))
  }
  return {
    find: async program => await (await load()).find(program),
    run: async (argv, options) => await (await load()).run(argv, options),
    start: async (argv, options) => await (await load()).start(argv, options),
    killAllNow: () => loaded?.killAllNow()
  }
}
