// The templates themselves, and the expressions in them.
export const languageDifferences = [
  {
    packer: '`{{range 3}}` is refused (Go before 1.22)',
    here: 'counts from 0 to 2',
    why: 'the template language is that of today’s Go',
    cases: { engine: { 'range over a number': { validate: 0, build: 0, files: { 'out.txt': 'xxx' } } } }
  },
  {
    packer: '`packer_version` gives 1.6.6, and is refused in `variables`',
    here: 'gives 1.16.0, in `variables` too',
    why: 'it names the version whose language is spoken here',
    cases: {
      functions: {
        packer_version: { files: { 'out.txt': '1.16.0' } },
        'in variables: packer_version': { validate: 0, build: 0, files: { 'out.txt': '[1.16.0]' } }
      }
    }
  },
  {
    packer: '`{{.Foo | upper}}` in a variable is refused',
    here: 'the action stays as it is, as `{{.Foo}}` does, until the option that uses the variable is rendered',
    why: 'a field may need a function',
    cases: {
      functions: {
        'in variables: a field in a pipe': {
          validate: 0,
          build: 0,
          files: { 'out.txt': '[{{.Foo | upper}}]' }
        }
      }
    }
  },
  {
    packer:
      'the `file` builder tells its provisioners and post-processors nothing: `build` gives `<no value>`',
    here: '`ID` and `PackerRunUUID` are told, and that there is no HTTP server',
    why: 'they are known',
    cases: {
      options: {
        'afterwards: what the build tells': {
          files: {
            'a.sh': '#!/bin/sh\necho "script $A" >> order.txt\n',
            'b.sh': '#!/bin/sh\necho b >> order.txt\n',
            'order.txt': 'File\n',
            'out.txt': 'x'
          }
        }
      },
      functions: {
        'in a provisioner of file: build of ID': { files: { 'built.txt': '[File]\n', 'out.txt': 'x' } },
        'in a provisioner of file: build of PackerRunUUID': {
          files: { 'built.txt': '[UUID]\n', 'out.txt': 'x' }
        },
        'in a provisioner of file: build of PackerHTTPAddr': {
          files: { 'built.txt': '[ERR_HTTP_ADDR_NOT_IMPLEMENTED_BY_BUILDER]\n', 'out.txt': 'x' }
        },
        'in a provisioner of file: build of PackerHTTPIP': {
          files: { 'built.txt': '[ERR_HTTP_IP_NOT_IMPLEMENTED_BY_BUILDER]\n', 'out.txt': 'x' }
        },
        'in a provisioner of file: build of PackerHTTPPort': {
          files: { 'built.txt': '[ERR_HTTP_PORT_NOT_IMPLEMENTED_BY_BUILDER]\n', 'out.txt': 'x' }
        }
      }
    }
  },
  {
    packer: '`SSHPrivateKeyFile` and `SSHAgentAuth` are refused by `build` (1.6.6)',
    here: 'they are known',
    why: 'as in later versions of Packer',
    cases: {
      functions: {
        'in a provisioner of null: build of SSHPrivateKeyFile': {
          validate: 0,
          build: 0,
          files: { 'built.txt': '[<no value>]\n' }
        },
        'in a provisioner of file: build of SSHPrivateKeyFile': {
          validate: 0,
          build: 0,
          files: { 'built.txt': '[<no value>]\n', 'out.txt': 'x' }
        },
        'in a provisioner of null: build of SSHAgentAuth': {
          validate: 0,
          build: 0,
          files: { 'built.txt': '[<no value>]\n' }
        },
        'in a provisioner of file: build of SSHAgentAuth': {
          validate: 0,
          build: 0,
          files: { 'built.txt': '[<no value>]\n', 'out.txt': 'x' }
        }
      }
    }
  },
  {
    packer: '`{{.ID}}` without `build` in a provisioner gives a sentence about `build`',
    here: '`<no value>`, with a warning at its place',
    why: 'the sentence would be run as part of a script',
    cases: { functions: { 'an ID without build': { files: { 'built.txt': '[<no value>]\n' } } } }
  },
  {
    packer:
      'a field or a key of `build` that does not exist is found when the option is rendered, at the end of a build',
    here: '`validate` finds it',
    why: 'nobody wants to wait an hour for it',
    cases: {
      functions: {
        'an unknown field in an option that is rendered late': { validate: 1 },
        'an unknown key of build in execute_command': { validate: 1 }
      },
      builders: { 'qemu: boot_command of ["{{ .Foo }}"]': { validate: 1 } },
      options: {
        'qemu: qemuargs of [["-device","{{ .Foo }}"]]': { validate: 1 },
        'afterwards: execute_command with an unknown field': {
          validate: 1,
          files: {
            'a.sh': '#!/bin/sh\necho "script $A" >> order.txt\n',
            'b.sh': '#!/bin/sh\necho b >> order.txt\n'
          }
        }
      },
      'post-processors': { 'compress with an unknown field': { validate: 1 } },
      provisioners: { 'shell: execute_command with an unknown field': { validate: 1 } }
    }
  },
  {
    packer:
      '`-syntax-only` passes `null` for a template, and some values of the wrong kind for keys of the engine',
    here: 'an error',
    why: 'the check of the whole would refuse them anyway',
    cases: {
      'root-keys': {
        'a builder with a number for a type, syntax only': { validate: 1 },
        'a provisioner with max_retries of "x", syntax only': { validate: 1 },
        'a provisioner with max_retries of 1.5, syntax only': { validate: 1 },
        'a provisioner with pause_before of true, syntax only': { validate: 1 },
        'a provisioner with timeout of false, syntax only': { validate: 1 },
        'a provisioner with only of 5, syntax only': { validate: 1 },
        'a provisioner with only of [null], syntax only': { validate: 1 },
        'text: null, syntax only': { validate: 1 },
        'text: a byte order mark, syntax only': { validate: 0 }
      }
    }
  },
  {
    packer: 'a byte order mark is refused',
    here: 'a warning',
    why: 'editors on Windows write it, and it changes nothing',
    cases: { 'root-keys': { 'text: a byte order mark': { validate: 0, build: 0 } } }
  }
]
