import type { Plan } from '../contracts/plan.js'
import { sortProblems, type Problem } from '../core/problem.js'
import { planTemplate } from '../template/plan/plan.js'
import type { Template } from '../template/template.js'
import type { TemplateChoice } from './invocation.js'
import { loadFiles } from './load.js'
import { offerFixes } from './offer-fixes.js'
import { packerVersion, type Program } from './program.js'
import { storesOf } from './read-store.js'

export interface Checked {
  readonly template: Template | undefined
  /** Absent when there was an error. */
  readonly plan: Plan | undefined
  readonly problems: readonly Problem[]
}

/** Reads an invocation's files and plans the run; every problem of all of them is emitted and returned. */
export async function checkTemplate(
  choice: TemplateChoice,
  program: Program,
  { force, isBuilding }: { readonly force: boolean; readonly isBuilding: boolean }
): Promise<Checked> {
  const {
    template,
    templateText,
    variableFiles,
    smokeTests,
    problems: syntax
  } = await loadFiles(choice, program)
  const planned =
    template === undefined
      ? undefined
      : await planTemplate({
          template,
          smokeTests,
          variables: {
            files: variableFiles,
            pairs: choice.variables,
            pairsFrom: choice.variablesFrom,
            undeclared: choice.undeclared,
            isPartial: variableFiles.length < choice.variableFiles.length
          },
          selection: choice,
          registry: program.registry,
          host: program.host,
          force,
          isBuilding,
          signal: program.signal,
          readStore: storesOf(program),
          facts: {
            startedAt: program.startedAt,
            directory: program.directories.working,
            version: packerVersion
          }
        })
  for (const secret of planned?.secrets ?? []) program.redactor.add(secret)
  const found = sortProblems([...syntax, ...(planned?.problems ?? [])])
  const problems = await offerFixes(found, choice.template, templateText)
  for (const problem of problems) program.emitter.emit({ type: 'problem', problem })
  const hasErrors = problems.some(({ severity }) => severity === 'error')
  return { template, plan: hasErrors ? undefined : planned?.plan, problems }
}
