import { opt, type ConfigOf } from '../../core/options.js'
import { scriptOptions } from '../../toolkit/scripts/script-options.js'
import { textOptions } from '../../toolkit/scripts/text-options.js'

export const options = {
  argv: opt.strings({
    default: [],
    description:
      'A program and its arguments; no shell comes between. Or give `inline`, `script` or `scripts`.'
  }),
  ...scriptOptions,
  ports: opt.integers({
    default: [],
    minimum: 1,
    maximum: 65_535,
    description:
      'Guest ports to make reachable; the address of port N is in IMAGE_BUILD_GUEST_HOST_N and IMAGE_BUILD_GUEST_PORT_N.'
  }),
  ...textOptions
}

export type LocalTestConfig = ConfigOf<typeof options>
