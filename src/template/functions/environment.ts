import type { StoreAddress } from '../../contracts/store.js'
import { BuildError } from '../../core/errors.js'

/** What Packer's functions know of the run; made anew for each place in which texts are rendered. */
export interface FunctionEnvironment {
  /** `variables` for the defaults of variables, `component` for options of builders and all that follows. */
  readonly where: 'variables' | 'component'
  /** The start of the run; one instant for the whole run, so that all names made of it agree. */
  readonly now: Date
  /** A user variable; undefined when there is none of that name. */
  readonly user: (name: string) => string | undefined
  /** A variable of the process environment. */
  readonly env: (name: string) => string | undefined
  /** A fact of the running build, or a placeholder for it; absent where no build can be meant. */
  readonly build?: ((key: string) => string) | undefined
  readonly buildName?: string | undefined
  readonly buildType?: string | undefined
  /** The cloud whose rule for names `clean_resource_name` follows. */
  readonly cloud?: 'amazon' | undefined
  readonly uuid: () => string
  /** Working directory of the run. */
  readonly directory: string
  readonly templateDirectory: string
  /** What is picked from a text in a store of secrets; absent where none can be reached. */
  readonly readStore?: ((address: StoreAddress, pick: (text: string) => string) => string) | undefined
  /** The version of Packer whose behaviour is followed. */
  readonly version: string
}

/** The error of a function that cannot do what it is asked. */
export function functionError(message: string, hint?: string): BuildError {
  return new BuildError('IB_INTERPOLATION', message, { hint })
}
