// Which builds run, and which of them go on when one is wrong.
export const selectionDifferences = [
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
  }
]
