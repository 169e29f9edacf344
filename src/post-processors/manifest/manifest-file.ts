import { BuildError, messageOf } from '../../core/errors.js'

/** One build of a manifest; names and order are Packer's. */
export interface ManifestBuild {
  readonly name: string
  readonly builder_type: string
  /** Unix seconds; left out when the template wants no time. */
  readonly build_time?: number | undefined
  readonly files: readonly { readonly name: string; readonly size: number }[] | null
  readonly artifact_id: string
  readonly packer_run_uuid: string
  readonly custom_data: Readonly<Record<string, string>> | null
}

/** A manifest as it is on disk: earlier builds are passed on as they are. */
export interface Manifest {
  readonly builds: readonly unknown[]
  readonly last_run_uuid: string
}

/** IB_JSON_SYNTAX when the text is no manifest. An empty text is an empty one. */
export function parseManifest(text: string, shownPath: string): Manifest {
  if (text.trim() === '') return { builds: [], last_run_uuid: '' }
  const value = parseJson(text, shownPath)
  if (!isRecord(value)) throw notOne(shownPath, 'it is no object')
  const { builds = [], last_run_uuid = '' } = value
  if (builds !== null && !Array.isArray(builds)) throw notOne(shownPath, '`builds` is no list')
  if (typeof last_run_uuid !== 'string') throw notOne(shownPath, '`last_run_uuid` is no text')
  return { builds: builds ?? [], last_run_uuid }
}

/** The manifest as Packer writes it: two spaces of indentation, what HTML could mistake escaped, no line break at the end. */
export function formatManifest(manifest: Manifest): string {
  const json = JSON.stringify(manifest, null, 2)
  return json.replace(/[<>&\u2028\u2029]/g, character => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

function parseJson(text: string, shownPath: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw notOne(shownPath, messageOf(error), error)
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function notOne(shownPath: string, reason: string, cause?: unknown): BuildError {
  return new BuildError('IB_JSON_SYNTAX', `${shownPath} exists and is no manifest: ${reason}`, {
    hint: 'delete it, or give `output` another name',
    cause
  })
}
