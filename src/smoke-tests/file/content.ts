import { join } from 'node:path'
import type { SmokeContext } from '../../contracts/extension.js'
import { hashFile } from '../../toolkit/checksums.js'
import { unmet } from '../../toolkit/scripts/expectation.js'
import { probeGuest } from '../../toolkit/scripts/guest-probe.js'
import { TextWatch } from '../../toolkit/scripts/text-watch.js'
import { shellQuote } from '../../toolkit/shell-quote.js'
import type { FileTestConfig } from './options.js'

/** Verifies the texts that a file must contain, reading it line by line. */
export async function verifyText(config: FileTestConfig, ctx: SmokeContext): Promise<void> {
  const { path, contains, matches, sudo } = config
  if (contains.length === 0 && matches.length === 0) return
  const watch = new TextWatch({ contains, matches })
  const script = `cat <${shellQuote(path)}`
  const { exitCode, stderr } = await probeGuest(
    { what: 'file', script, sudo, onLine: line => watch.take(line) },
    ctx
  )
  if (exitCode !== 0) throw unmet(`to read ${path}`, stderr.trim(), 'set `"sudo": true` to read it as root')
  watch.verify(path)
}

/** Verifies a file's checksum: with a program of the guest, or when it has none for that, by fetching the file. */
export async function verifyChecksum(
  { path, sha256, sudo }: FileTestConfig,
  ctx: SmokeContext
): Promise<void> {
  if (sha256 === undefined) return
  const script = `
p=${shellQuote(path)}
exec <"$p" || exit 1
if command -v sha256sum >/dev/null; then sha256sum
elif command -v shasum >/dev/null; then shasum -a 256
elif command -v sha256 >/dev/null; then sha256 -q
elif command -v openssl >/dev/null; then openssl dgst -sha256 -r
else echo none
fi
`
  const { exitCode, lines, stderr } = await probeGuest({ what: 'file', script, sudo }, ctx)
  if (exitCode !== 0) throw unmet(`to read ${path}`, stderr.trim(), 'set `"sudo": true` to read it as root')
  const found = /^[0-9a-f]{64}/.exec(lines.at(-1) ?? '')?.[0] ?? (await fetchedChecksum(path, ctx))
  if (found !== sha256.toLowerCase())
    throw unmet(`${path} to have the SHA-256 ${sha256.toLowerCase()}`, found)
}

async function fetchedChecksum(path: string, { guest, host, build, signal }: SmokeContext): Promise<string> {
  const directory = await host.files.makeTemporary('smoke-file-', build.workDirectory)
  try {
    const copy = join(directory, 'file')
    await guest.download(path, copy, { signal })
    return (await hashFile(host.files, copy, ['sha256'], { signal })).sha256
  } finally {
    await host.files.remove(directory)
  }
}
