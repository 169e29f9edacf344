import { BuildError } from '../core/errors.js'

/** Which build of a run writes what, so that no two write the same. */
export class OutputClaims {
  readonly #builds = new Map<string, string>()

  /**
   * Notes that a build writes a file or directory. IB_OUTPUT_EXISTS when another build of the run does.
   * @param path absolute
   */
  claim(path: string, build: string): void {
    const owner = this.#builds.get(path) ?? build
    this.#builds.set(path, owner)
    if (owner === build) return
    throw new BuildError('IB_OUTPUT_EXISTS', `${path} is written by the build ${owner} of this run already`, {
      hint: 'give each build its own, as with `{{build_name}}` in the path'
    })
  }
}
