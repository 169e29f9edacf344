import type { DirectoryEntry } from '../../contracts/host.js'

/** A page with a link for each entry of a directory; names of directories end in `/`. */
export function listingPage(entries: readonly Pick<DirectoryEntry, 'name' | 'kind'>[]): string {
  const links = entries.map(({ name, kind }) => {
    const shown = kind === 'directory' ? `${name}/` : name
    return `<a href="./${encodeURIComponent(name)}${kind === 'directory' ? '/' : ''}">${escapeHtml(shown)}</a>\n`
  })
  return `<!doctype html>\n<meta charset="utf-8">\n<pre>\n${links.join('')}</pre>\n`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, letter => `&#${letter.charCodeAt(0)};`)
}
