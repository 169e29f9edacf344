import type { Files, FileStat } from '../../contracts/host.js'
import type { HttpReply } from '../../contracts/net.js'
import { parseRange } from './byte-range.js'
import { contentType } from './content-type.js'

type Headers = Readonly<Record<string, string>>

/** A file, or the part of it that the request asks for, as a stream. */
export function replyFile(files: Files, path: string, stat: FileStat, headers: Headers): HttpReply {
  const modified = new Date(stat.modifiedMs).toUTCString()
  const common = { 'last-modified': modified, 'accept-ranges': 'bytes' }
  if (headers['if-modified-since'] === modified && headers['range'] === undefined) {
    return { status: 304, headers: common }
  }
  const isSame = headers['if-range'] === undefined || headers['if-range'] === modified
  const range = isSame ? parseRange(headers['range'], stat.bytes) : undefined
  if (range === 'none')
    return { status: 416, headers: { ...common, 'content-range': `bytes */${stat.bytes}` } }
  const { start, end } = range ?? { start: 0, end: stat.bytes }
  const part: Headers =
    range === undefined ? {} : { 'content-range': `bytes ${start}-${end - 1}/${stat.bytes}` }
  return {
    status: range === undefined ? 200 : 206,
    headers: {
      ...common,
      ...part,
      'content-type': contentType(path),
      'content-length': (end - start).toString()
    },
    body: files.read(path, { start, end })
  }
}
