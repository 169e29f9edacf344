import type ssh2 from 'ssh2'
import { messageOf } from '../../../core/errors.js'
import type { Emit } from '../../../core/events.js'
import { run, type RunWorld } from '../run/run.js'

/**
 * Takes a key out of the `authorized_keys` of the user and of root, as far as the user may. That it could not be done
 * is said, but is no error. Later logins with the key fail; the connection there is goes on.
 */
export async function forgetKey(
  runs: RunWorld,
  key: ssh2.ParsedKey,
  emit: Emit,
  signal: AbortSignal
): Promise<void> {
  const blob = key.getPublicSSH().toString('base64')
  // The characters of base64 mean themselves in a basic regular expression, and none is a `#`.
  const remove = (sudo: string, file: string): string =>
    `${sudo}sed -i.bak '\\#${blob}#d' ${file} && ${sudo}rm -f ${file}.bak`
  const script = [
    remove('', '~/.ssh/authorized_keys'),
    `if sudo -n test -f /root/.ssh/authorized_keys 2>/dev/null; then ${remove('sudo -n ', '/root/.ssh/authorized_keys')}; fi`
  ].join(' && ')
  const failure = await run({ ...runs, pty: false }, script, { signal }).then(
    ({ exitCode, stderr }) =>
      exitCode === 0 ? undefined : stderr.trim() || `exit code ${exitCode.toString()}`,
    (error: unknown) => {
      signal.throwIfAborted()
      return messageOf(error)
    }
  )
  if (failure === undefined) return
  const text = `the throw-away SSH key could not be removed from the guest: ${failure}`
  emit({ type: 'notice', level: 'warning', text })
}
