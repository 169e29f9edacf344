// Where image-build differs from Packer on purpose: docs/compatibility.md shows these rows, and the conformance suite
// expects what `cases` says, by theme and by name of the case, instead of Packer's answer. A row without cases is of
// what the suite cannot show.
import { componentDifferences } from './component-differences.mjs'
import { renderingDifferences } from './rendering-differences.mjs'

export const differences = [
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
  },
  {
    packer: 'when the configuration of one build is wrong the others run, and the run fails',
    here: 'nothing runs until every build is right',
    why: 'a mistake is found before an hour of work, not after',
    cases: {
      selection: {
        'provisioner: override by a text': { files: {} },
        'provisioner: override by a list': { files: {} },
        'provisioner: override of an unknown option': { files: {} },
        'provisioner: override of only': { files: {} },
        'provisioner: override of pause_before': { files: {} },
        'one of two builders is wrong': { files: {} }
      }
    }
  },
  {
    packer: 'blanks around the names in `-only=a, b` belong to the names',
    here: 'they do not',
    why: 'nobody means them',
    cases: {
      selection: {
        'flag: -only with a blank': {
          files: {
            'a.json':
              '{\n  "builds": [\n    {\n      "name": "a",\n      "builder_type": "file",\n      "files": [\n        {\n          "name": "a.txt",\n          "size": 1\n        }\n      ],\n      "artifact_id": "File",\n      "packer_run_uuid": "UUID",\n      "custom_data": null\n    }\n  ],\n  "last_run_uuid": "UUID"\n}',
            'a.txt': 'a',
            'c.json':
              '{\n  "builds": [\n    {\n      "name": "c",\n      "builder_type": "file",\n      "files": [\n        {\n          "name": "c.txt",\n          "size": 1\n        }\n      ],\n      "artifact_id": "File",\n      "packer_run_uuid": "UUID",\n      "custom_data": null\n    }\n  ],\n  "last_run_uuid": "UUID"\n}',
            'c.txt': 'c',
            'told.a.txt': 'a\n',
            'told.c.txt': 'c\n'
          }
        }
      }
    }
  },
  {
    packer: '`-only=` with nothing chooses nothing',
    here: 'it chooses everything, as if it were not given',
    why: 'inputs of an action that are not set arrive as empty texts',
    cases: {
      selection: {
        'flag: -only of nothing': {
          files: {
            'a.json':
              '{\n  "builds": [\n    {\n      "name": "a",\n      "builder_type": "file",\n      "files": [\n        {\n          "name": "a.txt",\n          "size": 1\n        }\n      ],\n      "artifact_id": "File",\n      "packer_run_uuid": "UUID",\n      "custom_data": null\n    }\n  ],\n  "last_run_uuid": "UUID"\n}',
            'a.txt': 'a',
            'b.json':
              '{\n  "builds": [\n    {\n      "name": "b",\n      "builder_type": "file",\n      "files": [\n        {\n          "name": "b.txt",\n          "size": 1\n        }\n      ],\n      "artifact_id": "File",\n      "packer_run_uuid": "UUID",\n      "custom_data": null\n    }\n  ],\n  "last_run_uuid": "UUID"\n}',
            'b.txt': 'b',
            'c.json':
              '{\n  "builds": [\n    {\n      "name": "c",\n      "builder_type": "file",\n      "files": [\n        {\n          "name": "c.txt",\n          "size": 1\n        }\n      ],\n      "artifact_id": "File",\n      "packer_run_uuid": "UUID",\n      "custom_data": null\n    }\n  ],\n  "last_run_uuid": "UUID"\n}',
            'c.txt': 'c',
            'told.a.txt': 'a\n',
            'told.b.txt': 'b\n',
            'told.c.txt': 'c\n'
          }
        }
      }
    }
  },
  {
    packer: '`-only` that matches nothing is a success without artifacts (1.6.6)',
    here: 'an error that names it',
    why: 'as Packer since 1.8.7',
    cases: {
      selection: {
        'flag: -only of a type': { validate: 1, build: 1 },
        'flag: -only of a star': { validate: 1, build: 1 },
        'flag: -only of an unknown name': { validate: 1, build: 1 },
        'flag: -only of one known, one unknown': { validate: 1, build: 1, files: {} },
        '-only by the raw name': { validate: 1, build: 1 }
      }
    }
  },
  {
    packer: '`-except` of a name that does not exist is ignored',
    here: 'an error that names it',
    why: 'a misspelt name would build what was to be left out',
    cases: { selection: { 'flag: -except of an unknown name': { validate: 1, build: 1, files: {} } } }
  },
  {
    packer: '`-parallel-builds=-1` is no limit',
    here: 'an error; 0 is no limit',
    why: 'a number of builds is not negative',
    cases: { selection: { 'flag: -parallel-builds=-1': { build: 1, files: {} } } }
  },
  {
    packer: '`-var =x` sets a variable without a name',
    here: 'an error',
    why: 'it is a slip',
    cases: { variables: { '-var without a name': { validate: 1, build: 1, files: {} } } }
  },
  {
    packer: 'an integer of more than 15 digits that is given for a text loses its last digits',
    here: 'all digits stay',
    why: 'it is an identifier that somebody did not quote',
    cases: {
      'weak-typing': { 'a string of 12345678901234567890': { files: { 'out.txt': '12345678901234567890' } } }
    }
  },
  {
    packer: '`true` for a duration is a nanosecond',
    here: 'an error',
    why: 'nobody means it',
    cases: {
      'root-keys': {
        'a provisioner with pause_before of true': { validate: 1, build: 1, files: {} },
        'a provisioner with timeout of false': { validate: 1, build: 1, files: {} }
      },
      'weak-typing': { 'a duration of true': { validate: 1 }, 'a duration of false': { validate: 1 } }
    }
  },
  {
    packer: '`{{user …}}` in `pause_before`, `timeout` and the `duration` of `sleep` is refused',
    here: 'it is rendered',
    why: 'variables work in every option',
    cases: {
      'root-keys': { 'a provisioner with pause_before of "{{user `a`}}", syntax only': { validate: 0 } },
      'weak-typing': { 'a duration of "{{user `d`}}"': { validate: 0 } },
      options: {
        'sleep: a duration of a variable': { validate: 0, build: 0, files: { 'order.txt': 'after\n' } }
      }
    }
  },
  {
    packer: 'a negative `max_retries` is accepted and means none',
    here: 'an error',
    why: 'nobody means it',
    cases: {
      'root-keys': {
        'a provisioner with max_retries of -1': { validate: 1, build: 1, files: {} },
        'a provisioner with max_retries of -1, syntax only': { validate: 1 }
      },
      'weak-typing': {
        'a number of retries of -1': { validate: 1, files: {} },
        'a number of retries of "-1"': { validate: 1, files: {} }
      }
    }
  },
  {
    packer: 'refuses `iso_checksum_type` and `iso_checksum_url`, and asks for `packer fix`',
    here: 'honours them, with a warning that says what to write instead',
    why: 'years of templates have them',
    cases: {
      builders: { 'qemu: iso_checksum_type of "md5"': { validate: 0 } },
      options: { 'qemu: iso_checksum_url of "sums.txt"': { validate: 0 } }
    }
  },
  {
    packer: '`pause_before` switches `timeout` off in JSON templates',
    here: 'both hold',
    why: 'an option that is accepted does what it says',
    cases: { provisioners: { 'provisioners: timeout with pause_before': { build: 1, files: {} } } }
  },
  {
    packer: 'an existing output file of `file`, `compress` or a download is overwritten',
    here: 'an error that names it, unless `-force` is given',
    why: 'nothing is lost',
    cases: {
      builders: {
        'file: a target that is there': { build: 1, files: { 'd/x': 'x', 'source.txt': 'text\n' } }
      },
      'post-processors': {
        'compress over what is there': { build: 1, files: { 'c.gz': 'precious' } }
      }
    }
  },
  {
    packer: 'with `-force` the old output is deleted first',
    here: 'the old output is deleted when the new one is complete and tested',
    why: 'nothing is lost when the build fails',
    cases: {}
  },
  {
    packer: '`.Field` in an option that is rendered at load gives `<no value>`',
    here: 'the same, with a warning at its place',
    why: 'it is almost always a mistake',
    cases: {}
  },
  {
    packer: 'files of any size are read',
    here: 'a template, a variable file or a file of smoke tests has at most 4 MiB and 50,000 values',
    why: 'real ones have kilobytes; an image that is named by mistake is refused at once',
    cases: {}
  },
  {
    packer: 'every mistake that is found is told',
    here: 'the first 1,000 errors and 1,000 warnings',
    why: 'nobody reads more',
    cases: {}
  },
  {
    packer: 'a circle of variables is unrolled a hundred times',
    here: 'an error that names the variable',
    why: 'the result is of no use',
    cases: {}
  },
  {
    packer: "forwards of the guest's ports listen on every interface",
    here: 'they listen on 127.0.0.1',
    why: "a guest with a password from a template is nobody else's business",
    cases: {}
  },
  {
    packer: 'keys are typed with 100 ms after each event',
    here: 'as fast as the guest takes them, unless an interval is given',
    why: 'half a minute for a line',
    cases: {}
  },
  {
    packer: 'a disk image is written under its final name',
    here: 'it grows beside it and is renamed after the smoke tests',
    why: 'nothing half-made has the final name',
    cases: {}
  },
  {
    packer: 'a manifest has the values of sensitive variables',
    here: 'they are masked in it, as in every report',
    why: 'manifests are uploaded',
    cases: {}
  },
  {
    packer:
      '`console` ends with 0 though a line cannot be evaluated, and takes variables for empty that must be given',
    here: 'it ends with 1',
    why: 'a script can use it',
    cases: {
      'command-line': {
        'console: {{range $i, $e := slice "abc" 1}}{{$i}}{{end}}': { line: 1, printed: undefined },
        'console: {{build_name}}': { line: 1, printed: undefined },
        'console: {{env `HERE`}}': { line: 1, printed: undefined },
        'console: {{nonsense}}': { line: 1, printed: undefined },
        'console: {{upper}}': { line: 1, printed: undefined },
        'console: {{': { line: 1, printed: undefined },
        'console: a variable that is missing': { line: 1, printed: undefined }
      }
    }
  },
  {
    packer: '`-on-error=ask` without a terminal cleans up',
    here: 'a usage error before anything is begun',
    why: 'nobody can answer',
    cases: {
      'command-line': { 'packer build -on-error=ask template.json': { line: 1, files: { 'd/x': '' } } }
    }
  },
  {
    packer: 'complex numbers in expressions: `{{ 1i }}`',
    here: 'refused',
    why: 'they are of no use there',
    cases: {}
  },
  {
    packer: 'templates that call each other stop after 100,000 calls',
    here: 'after 500',
    why: 'a loop is found at once',
    cases: {}
  },
  {
    packer: 'one text may loop, grow and nest for as long as the memory lasts',
    here: 'an error beyond 200,000 steps, 4 MiB that its actions write, 100,000 words and signs in its `{{ … }}`, 1,000 variables, or 200 branches or parentheses in each other',
    why: 'it is found within a second; no template needs a tenth of that',
    cases: {}
  },
  {
    packer: 'variables may refer to each other in a row of any length that its rounds happen to resolve',
    here: 'at most 200 in a row',
    why: 'the order of names does not matter',
    cases: {}
  },
  {
    packer: 'JSON may be nested 10,000 levels deep',
    here: '1,000',
    why: 'no template has ten',
    cases: {}
  },
  {
    packer: '`index` of a text gives a `uint8`',
    here: 'an `int`',
    why: 'only `%T` shows the difference',
    cases: {}
  },
  {
    packer: '`{{ else with }}`, `{{ packer_version }}` in `console` are refused (1.6.6)',
    here: 'they work',
    why: 'as in later versions of Packer and of Go',
    cases: {}
  },
  {
    packer: '`fix` writes `none:…`, forgets `only`, loses an `override`, crashes',
    here: 'mends these too; a key that is given twice is an error',
    why: 'a fixed template works',
    cases: {
      'command-line': {
        'fix without a check: a broken type': {
          line: 0,
          printed: ['{', '  "builders": [', '    {', '      "type": 5', '    }', '  ]', '}', '', '']
        }
      }
    }
  },
  ...componentDifferences,
  ...renderingDifferences
]
