import { defineSmokeTest } from '../../contracts/extension.js'
import { opt } from '../../core/options.js'
import { unmet } from '../../toolkit/scripts/expectation.js'
import { probeGuest } from '../../toolkit/scripts/guest-probe.js'
import { isVersion, managers, packageScript, versionForms } from './managers.js'

/** A package of the guest: installed or not, in this version. */
export const smokeTest = defineSmokeTest({
  type: 'package',
  summary: 'Checks that a package is installed in the guest, or is not: dpkg, rpm, apk, pacman, pkg, opkg.',
  example: { package: 'nginx', version: '1.2*' },
  options: {
    package: opt.string({ required: true, description: 'Name of the package.' }),
    installed: opt.boolean({ default: true, description: 'Whether it must be installed.' }),
    version: opt.string({
      description:
        "Version that it must have, with or without the packager's revision; `1.2*` for all that begin so."
    }),
    manager: opt.choice(managers, {
      description: 'Ask only this package manager. Default: those that are there.'
    })
  },
  check({ installed, version }, ctx) {
    if (!installed && version !== undefined) {
      ctx.report({ option: 'version', message: 'a package that is not installed has no `version`' })
    }
  },
  async verify({ package: name, installed, version, manager }, ctx) {
    const { lines } = await probeGuest({ what: 'package', script: packageScript(name, manager) }, ctx)
    const asked = lines.filter(line => line.startsWith('manager ')).map(line => line.slice(8))
    if (asked.length === 0) throw noManager(name, manager)
    const versions = lines.filter(line => line.startsWith('installed ')).map(line => line.slice(10))
    const [found] = versions
    if (!installed) {
      if (found !== undefined) throw unmet(`package ${name} not to be installed`, `version ${found}`)
      return
    }
    if (found === undefined)
      throw unmet(`package ${name} to be installed`, `that it is not (${asked.join(', ')})`)
    if (version === undefined || versions.some(one => isVersion(version, versionForms(name, one)))) return
    throw unmet(`package ${name} in version ${version}`, `version ${versions.join(' and ')}`)
  }
})

function noManager(name: string, manager: string | undefined): Error {
  const known = manager ?? managers.join(', ')
  return unmet(
    `a package manager to ask about package ${name}`,
    `none that this test knows in the guest (${known})`,
    'use a test of type "file" instead'
  )
}
