// Templates, through all that `validate`, `inspect` and `fix` do with them.
import { checkFiles } from '../check-files.mjs'
import { expressions, parsed, templateTexts } from '../corpus.mjs'
import { mutatedFile, mutatedText } from '../json-file.mjs'
import { createJudge } from '../judge.mjs'
import { createVocabulary } from '../vocabulary.mjs'
import { createWorld } from '../world.mjs'

export async function createTarget(code) {
  const texts = templateTexts()
  const values = parsed(texts)
  const vocabulary = await createVocabulary(code, { expressions: expressions(), others: values })
  const mutated = random =>
    random.chance(0.7) ? mutatedFile(values, random, vocabulary) : mutatedText(texts, random)
  return {
    input: random => new Map([['template.json', mutated(random)]]),
    check: async input => {
      const judges = [await checkFiles(code, input), await fixFile(code, input)]
      return () => judges.flatMap(judge => judge())
    }
  }
}

async function fixFile(code, texts) {
  const world = createWorld(code, texts, () => undefined)
  const { template } = code.readTemplate(texts.get('template.json'), 'template.json', '/work/template.json')
  if (template !== undefined) code.inspectTemplate(template)
  const problems = await fixProblems(code, world)
  return () => {
    const judge = createJudge(texts)
    return problems.flatMap(problem => judge(problem, code.explain(problem, problem.severity)))
  }
}

async function fixProblems({ fix, BuildError }, world) {
  try {
    const { problems } = await fix({ template: 'template.json', asPatch: true, isChecked: true }, world)
    // What is wrong with the fixed template has its place there.
    return problems.filter(({ place }) => place?.file !== 'fixed template')
  } catch (error) {
    if (error instanceof BuildError) return [error]
    throw error
  }
}
