import { mendBuilders, mendPostProcessors, mendProvisioners, withValue } from '../blocks.js'
import type { Fixer } from '../fixer.js'
import { isObject, isString } from '../json-value.js'
import { rename } from '../options.js'

/** Scaleway renamed it. */
export const scalewayAccessKey: Fixer = {
  name: 'scaleway-access-key',
  mends: '`access_key` is called `organization_id` today',
  fix: template =>
    mendBuilders(template, /^scaleway$/, builder =>
      rename(builder, { from: 'access_key', to: 'organization_id', winner: 'new', accepts: isString })
    )
}

/** As other post-processors name it. */
export const manifestFilename: Fixer = {
  name: 'manifest-filename',
  mends: '`filename` is called `output` today',
  fix: template =>
    mendPostProcessors(template, /^manifest$/, postProcessor =>
      rename(postProcessor, { from: 'filename', to: 'output', winner: 'old', accepts: isString })
    )
}

/** Words are parted. */
export const galaxyCommand: Fixer = {
  name: 'galaxy-command',
  mends: '`galaxycommand` is called `galaxy_command` today',
  fix: template =>
    mendProvisioners(template, /^ansible-local$/, provisioner =>
      rename(provisioner, {
        from: 'galaxycommand',
        to: 'galaxy_command',
        winner: 'new',
        accepts: isString
      })
    )
}

/** A typing error in Packer itself. */
export const azureExcludeFromLatest: Fixer = {
  name: 'azure-exclude_from_latest',
  mends: '`exlude_from_latest` is spelled `exclude_from_latest` today',
  fix: template =>
    mendBuilders(template, /^azure-chroot$/, builder => {
      const destination = builder['shared_image_destination']
      if (!isObject(destination)) return builder
      const mended = rename(destination, {
        from: 'exlude_from_latest',
        to: 'exclude_from_latest',
        winner: 'old'
      })
      return withValue(builder, 'shared_image_destination', mended)
    })
}
