import type { Place } from '../core/place.js'

// Workflow commands: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands

/** One command line for the runner. */
export function workflowCommand(
  name: string,
  message: string,
  properties: Readonly<Record<string, string | undefined>> = {}
): string {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined && value !== '')
  const list = given.map(([key, value = '']) => `${key}=${escapeProperty(value)}`).join(',')
  return `::${name}${list === '' ? '' : ` ${list}`}::${escapeData(message)}`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

/** Where an annotation stands; the file's path is relative to the repository. */
export function placeProperties(place: Place | undefined): Readonly<Record<string, string | undefined>> {
  if (place === undefined) return {}
  const isOneLine = place.endLine === undefined || place.endLine === place.line
  return {
    file: place.file,
    line: place.line.toString(),
    endLine: place.endLine?.toString(),
    // The runner refuses columns for a range of several lines.
    col: isOneLine ? place.column.toString() : undefined,
    endColumn: isOneLine ? place.endColumn?.toString() : undefined
  }
}
