import * as core from '@actions/core'
import type { Workflow } from '../contracts/workflow.js'
import { createArtifactStore } from './artifacts.js'

/** The step's surroundings as GitHub's runner provides them: environment variables, command files, services. */
export function createWorkflow(env: Readonly<Record<string, string | undefined>> = process.env): Workflow {
  return {
    inputs: readInputs(env),
    isDebug: core.isDebug(),
    setOutput: (name, value) => core.setOutput(name, value),
    saveState: (name, value) => core.saveState(name, value),
    state: name => core.getState(name),
    setSecret: secret => core.setSecret(secret),
    async writeSummary(markdown) {
      await core.summary.addRaw(markdown).write({ overwrite: true })
    },
    artifacts: createArtifactStore(env)
  }
}

/** The runner gives each input as `INPUT_` and its name in upper case, with `_` for spaces only. */
function readInputs(env: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  const inputs: Record<string, string> = {}
  for (const [name, value] of Object.entries(env)) {
    if (name.startsWith('INPUT_')) inputs[name.slice('INPUT_'.length).toLowerCase()] = (value ?? '').trim()
  }
  return inputs
}
