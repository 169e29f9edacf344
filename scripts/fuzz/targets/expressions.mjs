// Texts with `{{ … }}`: as a line of the console, and rendered with data of every kind.
import { expressions, goData } from '../corpus.mjs'
import { changed } from '../json-file.mjs'
import { createJudge } from '../judge.mjs'
import { mutateExpression } from '../mutate-expression.mjs'
import { mutateText } from '../mutate-text.mjs'
import { createWorld } from '../world.mjs'

const variables = {
  variables: {
    name: 'web',
    list: 'a,b,c',
    empty: '',
    password: 'hunter2',
    nested: '{{user `name`}}-{{ .Late }}'
  },
  'sensitive-variables': ['password'],
  builders: [{ type: 'null', communicator: 'none' }]
}
/** What functions know; there is no store. */
const environment = {
  where: 'component',
  now: new Date('2026-01-02T03:04:05Z'),
  user: name => variables.variables[name],
  env: () => undefined,
  build: key => `<${key}>`,
  buildName: 'web',
  buildType: 'null',
  uuid: () => '018f0000-0000-7000-8000-000000000000',
  directory: '/work',
  templateDirectory: '/work',
  version: '1.16.0'
}

export async function createTarget(code) {
  const world = createWorld(code, new Map([['template.json', JSON.stringify(variables)]]), () => undefined)
  const choice = {
    template: 'template.json',
    variables: [],
    variableFiles: [],
    only: [],
    except: [],
    smokeTests: []
  }
  const { session } = await code.openSession(choice, world)
  const starts = expressions()
  const words = { names: code.packerFunctionNames, others: starts }
  const change = random => text =>
    random.chance(0.8) ? mutateExpression(text, random, words) : mutateText(text, random)
  const data = goData()
  return {
    input: random => new Map([['console', changed(random.pick(starts), random, change(random))]]),
    check: async texts => {
      const text = texts.get('console')
      const judges = [checkLine(code, session, text), checkRendering(code, text, data)]
      return () => judges.flatMap(judge => judge())
    }
  }
}

/** What the console says to it. */
function checkLine({ explain }, session, text) {
  const line = text.replaceAll(/[\r\n]+/g, ' ')
  const { value, problems } = session.evaluate(line, 1)
  return () => {
    const judge = createJudge(new Map([['console', line]]))
    const hasErrors = problems.some(({ severity }) => severity === 'error')
    return [
      ...(hasErrors === (value !== undefined)
        ? ['it is refused without an error, or has a value with one']
        : []),
      ...(line.isWellFormed() && value?.isWellFormed() === false ? ['the value is no text'] : []),
      ...problems.flatMap(problem => judge(problem, explain(problem, problem.severity)))
    ]
  }
}

/** What the engine makes of it where there are lists and maps. */
function checkRendering(
  { createSource, explain, legible, parseTemplate, render, packerFunctions, BuildError },
  text,
  data
) {
  const { place } = createSource(text, 'text')
  const functions = packerFunctions(environment)
  const { template, problems } = parseTemplate(text, { functions: functions.keys(), locate: place })
  const failures =
    template === undefined ? problems : failureOf(() => render(template, { data, functions }), BuildError)
  return () => {
    const judge = createJudge(new Map([['text', text]]))
    const silent = template === undefined && problems.length === 0
    const faults = failures.map(legible).flatMap(failure => judge(failure, explain(failure)))
    return silent ? ['it is refused without a problem'] : faults
  }
}

function failureOf(body, BuildError) {
  try {
    body()
    return []
  } catch (error) {
    if (error instanceof BuildError) return [error]
    throw error
  }
}
