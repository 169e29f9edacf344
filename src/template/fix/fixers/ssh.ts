import { mendBuilders } from '../blocks.js'
import type { Fixer } from '../fixer.js'
import { isBoolean, isString } from '../json-value.js'
import { rename } from '../options.js'

/** Named after what it is. */
export const sshKeyPath: Fixer = {
  name: 'sshkeypath',
  mends: '`ssh_key_path` is called `ssh_private_key_file` today',
  fix: template =>
    mendBuilders(template, undefined, builder =>
      rename(builder, {
        from: 'ssh_key_path',
        to: 'ssh_private_key_file',
        winner: 'new',
        accepts: isString
      })
    )
}

/** It never disabled the agent, only its forwarding. */
export const sshDisableAgent: Fixer = {
  name: 'sshdisableagent',
  mends: '`ssh_disable_agent` is called `ssh_disable_agent_forwarding` today',
  fix: template =>
    mendBuilders(template, undefined, builder =>
      rename(builder, {
        from: 'ssh_disable_agent',
        to: 'ssh_disable_agent_forwarding',
        winner: 'new',
        accepts: isBoolean
      })
    )
}

/** One time-out has one name. */
export const sshWaitTimeout: Fixer = {
  name: 'ssh-wait-timeout',
  mends: '`ssh_wait_timeout` is called `ssh_timeout` today',
  fix: template =>
    mendBuilders(template, undefined, builder =>
      rename(builder, {
        from: 'ssh_wait_timeout',
        to: 'ssh_timeout',
        winner: 'new',
        accepts: value => isString(value) || Object.hasOwn(builder, 'ssh_timeout')
      })
    )
}
