import { BuildError } from '../../../core/errors.js'
import { parseBool } from '../../../core/parse-bool.js'
import { mendBuilders, withValue } from '../blocks.js'
import type { Fixer } from '../fixer.js'
import { isBoolean, isString, type JsonValue } from '../json-value.js'
import { rename, without } from '../options.js'

const amazon = /^amazon-/

/** The spelling of AWS. */
export const amazonShutdownBehavior: Fixer = {
  name: 'amazon-shutdown_behavior',
  mends: '`shutdown_behaviour` is spelled `shutdown_behavior` today',
  fix: template =>
    mendBuilders(template, amazon, builder =>
      rename(builder, { from: 'shutdown_behaviour', to: 'shutdown_behavior', winner: 'old' })
    )
}

/** There came a second kind of enhanced networking. */
export const amazonEnhancedNetworking: Fixer = {
  name: 'amazon-enhanced-networking',
  mends: '`enhanced_networking` is called `ena_support` today',
  fix: template =>
    mendBuilders(template, amazon, builder =>
      rename(builder, {
        from: 'enhanced_networking',
        to: 'ena_support',
        winner: 'old',
        accepts: isBoolean
      })
    )
}

/** The switch became a choice of four. An `ssh_interface` that is there makes both stay, as with Packer. */
export const amazonPrivateIp: Fixer = {
  name: 'amazon-private-ip',
  mends: '`ssh_private_ip` is written `"ssh_interface": "private_ip"` today, or `"public_ip"`',
  fix: template =>
    mendBuilders(template, amazon, builder => {
      const wanted = builder['ssh_private_ip']
      if (wanted === undefined || Object.hasOwn(builder, 'ssh_interface')) return builder
      const name = readSwitch(wanted) ? 'private_ip' : 'public_ip'
      return { ...without(builder, 'ssh_private_ip'), ssh_interface: name }
    })
}

function readSwitch(value: JsonValue): boolean {
  if (isBoolean(value)) return value
  const meant = isString(value) ? parseBool(value) : undefined
  if (meant !== undefined) return meant
  throw new BuildError(
    'IB_OPTION_TYPE',
    `\`ssh_private_ip\` must be true or false, but is ${JSON.stringify(value)}`,
    { hint: 'write `"ssh_interface": "private_ip"` or `"public_ip"` instead' }
  )
}

/** One range became a list of them. */
export const amazonTempSecCidrs: Fixer = {
  name: 'amazon-temp-sec-cidrs',
  mends: '`temporary_security_group_source_cidr` is a list today: `temporary_security_group_source_cidrs`',
  fix: template =>
    mendBuilders(template, amazon, builder => {
      const range = builder['temporary_security_group_source_cidr']
      if (!isString(range)) return builder
      const rest = without(builder, 'temporary_security_group_source_cidr')
      return withValue(rest, 'temporary_security_group_source_cidrs', [range])
    })
}

/** AWS tells the price of any product without being told the product. */
export const spotPriceAutoProduct: Fixer = {
  name: 'spot-price-auto-product',
  mends: '`spot_price_auto_product` has no meaning any more; leave it out',
  fix: template =>
    mendBuilders(template, /^amazon-(?:ebs|ebsvolume|ebssurrogate|instance)$/, builder =>
      without(builder, 'spot_price_auto_product')
    )
}
