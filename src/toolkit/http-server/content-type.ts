import { posix } from 'node:path'

const text = 'text/plain; charset=utf-8'
const types: Readonly<Record<string, string>> = {
  '': text,
  '.cfg': text,
  '.conf': text,
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.ign': 'application/json',
  '.ini': text,
  '.ipxe': text,
  '.json': 'application/json',
  '.ks': text,
  '.preseed': text,
  '.ps1': text,
  '.seed': text,
  '.sh': text,
  '.toml': text,
  '.txt': text,
  '.xml': 'text/xml; charset=utf-8',
  '.yaml': text,
  '.yml': text
}

/** The media type for a file by its name; what installers fetch is mostly text. */
export function contentType(path: string): string {
  return types[posix.extname(path).toLowerCase()] ?? 'application/octet-stream'
}
