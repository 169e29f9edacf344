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
      ...events.flatMap(({ problem }) => leaks(problem))
    ]
  }
}

/**
 * No sentence about a file of values may show any of them. What is wrong with an option whose value comes from there
 * stands there too, and names it: by then it is known which variables are sensitive, and those are masked.
 */
function leaks({ code, place, message, hint = '' }) {
  const isOfOption = code.startsWith('IB_OPTION_')
  const isLeak = !isOfOption && place?.file === 'variables.json' && /hunter2/.test(message + hint)
  return isLeak ? [`it tells a value: ${message}`] : []
}
