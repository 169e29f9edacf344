import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

const bigEnough = { maxBuffer: 1 << 30 } as const

/** Start of a file of each format, and the program that unpacks it. */
const magics = [
  ['1f8b', undefined],
  ['fd377a585a00', 'xz'],
  ['04224d18', 'lz4'],
  ['425a68', 'bzip2'],
  ['28b52ffd', 'zstd']
] as const

/** What a compressed file contains, whatever its name says; another file as it is. */
export function unpacked(path: string): Buffer {
  const content = readFileSync(path)
  const found = magics.find(([start]) => content.subarray(0, start.length / 2).toString('hex') === start)
  if (found === undefined) return content
  const [, program] = found
  return program === undefined
    ? gunzipSync(content)
    : execFileSync(program, ['-dc'], { input: content, ...bigEnough })
}

/** Names and contents of the files of a zip archive, read by Python. */
export function unzipped(path: string): Readonly<Record<string, string>> {
  const script =
    'import json,sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);print(json.dumps({n:z.read(n).decode("latin1") for n in z.namelist()}))'
  return JSON.parse(
    execFileSync('python3', ['-c', script, path], { encoding: 'utf8', ...bigEnough })
  ) as Record<string, string>
}
