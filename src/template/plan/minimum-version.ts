import type { Report } from '../../core/problem.js'
import type { Template } from '../template.js'

/** As Packer takes it: numbers, and behind them names of a pre-release and of a build. */
const version = /^v?(\d+(?:\.\d+)*)(?:-?[\w.~-]*[\w~-])?(?:\+[\w.~-]*[\w~-])?$/

/** Reports a `min_packer_version` that is no version, or above the version of Packer whose behaviour this program has. */
export function checkMinimumVersion({ minimumVersion }: Template, ours: string, report: Report): void {
  if (minimumVersion === undefined || minimumVersion.value === '') return
  const { value, place } = minimumVersion
  const [, numbers] = version.exec(value) ?? []
  if (numbers === undefined) {
    report({
      code: 'IB_TEMPLATE_INVALID',
      severity: 'error',
      message: `\`min_packer_version\` must be a version such as "1.6.0", but is ${JSON.stringify(value)}`,
      hint: 'it is one version and no condition; any version from that on is accepted',
      place
    })
  } else if (isBelow(ours, numbers)) {
    report({
      code: 'IB_TEMPLATE_INVALID',
      severity: 'error',
      message: `this template requires Packer version ${value} or higher; image-build does what ${ours} does`,
      hint: `if the template needs nothing newer, set \`min_packer_version\` to "${ours}" or remove it`,
      place
    })
  }
}

/** Missing numbers count as 0. A pre-release of our own version is below it, so its name need not be looked at. */
function isBelow(ours: string, wanted: string): boolean {
  const have = ours.split('.').map(Number)
  const need = wanted.split('.').map(Number)
  for (let i = 0; i < need.length; i++) {
    const difference = (have[i] ?? 0) - (need[i] ?? 0)
    if (difference !== 0) return difference < 0
  }
  return false
}
