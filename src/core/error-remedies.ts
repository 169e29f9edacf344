import type { ErrorCode } from './error-codes.js'

/**
 * What usually causes a failure of each code and what to do about it, for docs/errors.md. A failure's own hint knows
 * more than this; no program loads this table.
 */
export const errorRemedies: Readonly<Record<ErrorCode, string>> = {
  IB_USAGE: '`image-build COMMAND -help` lists the flags; the README lists the inputs of the action.',
  IB_TEMPLATE_UNREADABLE:
    'Paths are relative to the working directory, in a workflow to `working-directory`. Was the repository checked out?',
  IB_JSON_SYNTAX: 'The place is where reading stopped; the cause is there or just before it.',
  IB_TEMPLATE_ANNOTATED: 'Remove the remark, or move it into a root key that begins with `_`.',
  IB_TEMPLATE_INVALID: 'Compare with [the page on templates](reference/README.md).',
  IB_VARIABLE:
    'Give the variable with `-var NAME=VALUE`, the input `var` or a variable file; values are text.',
  IB_INTERPOLATION:
    'Variables are written `` {{user `NAME`}} ``, data of a step `{{ .Name }}`; `env` works only under `variables`.',
  IB_UNKNOWN_PLUGIN: 'Check the spelling; [the reference](reference/README.md) lists all types.',
  IB_UNKNOWN_OPTION:
    "Check the spelling and that the option stands in the right block; the type's page lists all.",
  IB_OPTION_TYPE: "The type's page in [the reference](reference/README.md) says what an option takes.",
  IB_OPTION_VALUE: 'The message has the value and what is allowed.',
  IB_OPTION_MISSING: 'Add the option that the message names.',
  IB_OPTION_UNSUPPORTED: 'Take it out, or use what the hint names instead.',
  IB_OPTION_DEPRECATED: 'A warning: it still works. Write what the message says.',
  IB_FILE_MISSING:
    'Relative paths are relative to the working directory, not to the template. A file that an earlier step makes needs `"generated": true` where the provisioner has that.',
  IB_OUTPUT_EXISTS: 'Delete it, choose another name, or give `-force` (input `force`).',
  IB_NO_SPACE: 'Free some space, or put the output or the cache (`IMAGE_BUILD_CACHE_DIR`) on a larger disk.',
  IB_FILE_IO:
    'The message has what the system said: permissions, a broken disk, a file that changed meanwhile.',
  IB_TOOL_MISSING: 'Install the program; the hint names the package.',
  IB_TOOL_FAILED: "The message ends with the program's own last words.",
  IB_DOWNLOAD_FAILED:
    'Run it again, which goes on where the download ended if the server allows that, or name another mirror in `iso_urls`.',
  IB_CHECKSUM_MISMATCH: 'The file changed, is not complete, or the checksum is that of another file.',
  IB_CHECKSUM_SOURCE: 'Check the path or URL after `file:`, and that the checksum file names the ISO.',
  IB_NO_PORT:
    'Widen the range (`host_port_max`, `http_port_max`, `vnc_port_max`), or end what uses the ports.',
  IB_BOOT_COMMAND: 'Read [the language of boot commands](values.md#the-boot-command).',
  IB_VM_START:
    'Often KVM that may not be used, an option that this QEMU lacks, or too little memory; the message has what QEMU said.',
  IB_VM_EXITED:
    'An installation must end with a reboot, not a power-off. Look at the screenshot and the serial log.',
  IB_CONNECT_REFUSED:
    'The guest runs without an SSH server on `ssh_port`, or the installation takes longer than `ssh_timeout`.',
  IB_CONNECT_UNREACHABLE: 'Check `ssh_host`, and that this machine has a route to it.',
  IB_CONNECT_TIMEOUT:
    'Look at the screenshot: has the installation stopped, or does it only take longer than `ssh_timeout`?',
  IB_CONNECT_AUTH:
    'Check `ssh_username` and `ssh_password` or the key; for root often `PermitRootLogin` in the guest.',
  IB_CONNECT_PROTOCOL:
    'Another service answers on the port, or guest and image-build have no cipher in common (`ssh_ciphers`, `ssh_key_exchange_algorithms`).',
  IB_CONNECT_HOST_KEY:
    'A script replaced the keys of the SSH server (do that last), or another machine answers.',
  IB_DISCONNECTED:
    'If the script restarts the guest, set `"expect_disconnect": true`; else look at the serial log.',
  IB_TRANSFER_FAILED: 'The user may not write there, or the disk of the guest is full.',
  IB_SCRIPT_FAILED:
    'Look at its last lines in the log. Other codes that are fine go into `valid_exit_codes`.',
  IB_PROVISIONER_FAILED: 'The message has the cause.',
  IB_SHUTDOWN_TIMEOUT:
    'Try `shutdown_command` in the guest (does `sudo` ask for a password?), or raise `shutdown_timeout`.',
  IB_POST_PROCESSOR_FAILED: 'The message has the cause; the image itself is complete.',
  IB_SMOKE_TEST_FAILED:
    'Nothing was published. The evidence has the screen and the serial log of the launched image.',
  IB_PUBLISH_FAILED: 'Artifacts of a run need names of their own: in a matrix, set `artifact-name`.',
  IB_TIMEOUT: 'Raise the time-out that the message names, or find out in the log what the step waited for.',
  IB_CANCELLED: 'A signal, Ctrl-C or GitHub ended the run; what it had begun to make is gone.',
  IB_INTERNAL: 'Please report it with the log of a run with `-log-level=debug`.'
}
