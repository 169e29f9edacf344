// Checks files as `image-build validate` does.
import { createJudge } from './judge.mjs'
import { createWorld } from './world.mjs'

/**
 * @param code the program's modules
 * @param {ReadonlyMap<string, string>} texts by name; `template.json` and perhaps `variables.json`
 * @returns {Promise<() => string[]>} tells what is wrong with what was said
 */
export async function checkFiles(code, texts) {
  const events = []
  const world = createWorld(code, texts, event => events.push(event))
  const choice = {
    template: 'template.json',
    variables: [],
    variableFiles: texts.has('variables.json') ? ['variables.json'] : [],
    only: [],
    except: [],
    smokeTests: []
  }
  const { plan, problems } = await code.checkTemplate(choice, world, { force: false, isBuilding: false })
  return () => {
    const judge = createJudge(texts)
    const hasErrors = problems.some(({ severity }) => severity === 'error')
    return [
      ...(hasErrors === (plan !== undefined) ? ['it is refused without an error, or accepted with one'] : []),
      ...events.flatMap(({ problem }) => judge(problem, code.explain(problem, problem.severity))),
      ...events.flatMap(({ problem }) => leaks(problem, texts))
    ]
  }
}

/**
 * No sentence about a file of values may show any of them. What is wrong with an option whose value comes from there
 * stands there too, and names it: by then it is known which variables are sensitive, and only those are masked.
 */
function leaks({ code, place, message, hint = '' }, texts) {
  if (place?.file !== 'variables.json') return []
  const said = message + hint
  const values = code.startsWith('IB_OPTION_') ? sensitiveValues(texts) : ['hunter2']
  return values.some(value => said.includes(value)) ? [`it tells a value: ${message}`] : []
}

/** The passwords among the values, where both files can be read at all. */
function sensitiveValues(texts) {
  try {
    const names = [JSON.parse(texts.get('template.json'))['sensitive-variables']].flat()
    return Object.entries(JSON.parse(texts.get('variables.json')))
      .filter(
        ([name, value]) => names.includes(name) && typeof value === 'string' && value.includes('hunter2')
      )
      .map(([, value]) => value)
  } catch {
    return []
  }
}
