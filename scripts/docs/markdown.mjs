/** A table; cells are Markdown. */
export function table(head, rows) {
  const line = cells => `| ${cells.map(cell).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** Text as inline code. */
export const code = text => `\`${text}\``

function cell(text) {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
