import { BuildError } from '../../core/errors.js'
import type { LateText, RenderData } from '../../core/late-text.js'
import { packerFunctionNames, packerFunctions, type FunctionEnvironment } from '../functions/index.js'
import { parseTemplate, render } from '../go/template.js'
import { isPlain } from './look.js'

/**
 * Renders a text with the data of a step. A variable's value may hold fields of the step (`{{ .HTTPIP }}`): it is
 * rendered with the step's data where it is used, as Packer does (seen with 1.6.6). Throws IB_INTERPOLATION.
 */
export function renderLate(text: LateText, data: RenderData, functions: FunctionEnvironment): string {
  if (isPlain(text.template)) return text.template
  const renderText = (source: string, user: FunctionEnvironment['user']): string => {
    const { template, problems } = parseTemplate(source, {
      functions: packerFunctionNames,
      locate: () => text.place
    })
    const [first] = problems
    if (template === undefined) {
      throw new BuildError('IB_INTERPOLATION', first?.message ?? 'cannot be parsed', {
        hint: first?.hint,
        place: text.place
      })
    }
    return render(template, { data, functions: packerFunctions({ ...functions, user }) })
  }
  return renderText(text.template, name => {
    const value = functions.user(name)
    return value === undefined || isPlain(value) ? value : renderText(value, other => functions.user(other))
  })
}
