/** Where the guest writes down what a script sees. */
export const recordPath = 'root/bench-environment'

/**
 * The template with one more script, run as the others are, which leaves in the image what a script sees: variables,
 * user, directory, permissions of new files, whether there is a terminal.
 */
export function recordEnvironment(template) {
  const [{ execute_command }] = template.provisioners
  const inline = [`{ env | LC_ALL=C sort; id; pwd; umask; tty || true; } >/${recordPath}`]
  return { ...template, provisioners: [...template.provisioners, { type: 'shell', execute_command, inline }] }
}

/** What is different from run to run in a record: ports, and the random name of a script. */
const changing = [
  [/^(PACKER_HTTP_ADDR=[\d.]+:|PACKER_HTTP_PORT=)\d+$/, '$1PORT'],
  [/^(SSH_CLIENT=[\d.]+) \d+ (\d+)$/, '$1 PORT $2'],
  [/^(SSH_CONNECTION=[\d.]+) \d+ ([\d.]+ \d+)$/, '$1 PORT $2'],
  [/^(SUDO_COMMAND=.*\/script_)\d+(\.sh)$/, '$1NUMBER$2'],
  [/^PACKER_RUN_UUID=[0-9a-f-]+$/, 'PACKER_RUN_UUID=UUID']
]

/** A record with what is different from run to run made equal. */
export function comparableText(record) {
  const comparable = line =>
    changing.reduce((text, [pattern, instead]) => text.replace(pattern, instead), line)
  return record.split('\n').map(comparable).join('\n')
}
