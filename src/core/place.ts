/** A range in a file that the user wrote. Lines and columns count from 1; the end is exclusive. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine?: number
  readonly endColumn?: number
}

/** `file:line:column`, the form editors and terminals make clickable. */
export function formatPlace({ file, line, column }: Place): string {
  return `${file}:${line.toString()}:${column.toString()}`
}
