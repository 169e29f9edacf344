// Pieces of which the cases' templates are made.

/** A builder that makes a file with a content: what an expression gives is read in it. */
export const file = (content, more = {}) => ({ type: 'file', target: 'out.txt', content, ...more })

/** A builder without machine, for provisioners that run here. */
export const nothing = { type: 'null', communicator: 'none' }

/** A provisioner that runs commands on this machine. */
export const local = (inline, more = {}) => ({ type: 'shell-local', inline, ...more })

/** One that writes a word into a file, to which others add theirs: the order of steps is read in it. */
export const tell = (word, more = {}) => local([`echo ${word} >> order.txt`], more)

/** Cases with one content each, of a file that the builder writes. */
export const contents = rows =>
  rows.map(([name, content, more = {}]) => {
    const { variables, ...rest } = more
    const template = { ...(variables === undefined ? {} : { variables }), builders: [file(content)] }
    return { name, template, ...rest }
  })

/** Cases that are only validated. */
export const checks = rows =>
  rows.map(([name, template, more = {}]) => ({ name, template, commands: ['validate'], ...more }))

/** A builder that connects by SSH to a machine that is there. */
export const ssh = more => ({
  type: 'null',
  ssh_host: '127.0.0.1',
  ssh_username: 'u',
  ssh_password: 'p',
  ...more
})
/** A builder with QEMU that passes `validate`. */
export const qemu = more => ({
  type: 'qemu',
  iso_url: 'http://127.0.0.1:1/x.iso',
  iso_checksum: 'none',
  ssh_username: 'u',
  ssh_password: 'p',
  shutdown_command: 'off',
  ...more
})

/** An option with one value after the other, and a name for each. */
export const values = (option, list) =>
  list.map(value => [`${option} of ${JSON.stringify(value)}`, { [option]: value }])
