// What builders, provisioners and post-processors do.
import { scripts } from './outcomes.mjs'

export const componentDifferences = [
  {
    packer: '`validate` refuses an output directory that exists',
    here: 'it warns; `build` refuses it before anything is begun',
    why: 'who validates may be on another machine, and `validate` has no `-force`',
    cases: {
      builders: { 'qemu: output_directory of "d"': { validate: 0 } },
      options: { 'qemu: an output directory that is there, with force': { validate: 0 } }
    }
  },
  {
    packer: 'when a post-processor fails the image is deleted, unless the first of some chain kept it',
    here: 'it stays',
    why: 'an hour of work is not thrown away for a wrong path',
    cases: {
      options: {
        'afterwards: a failure': { files: { ...scripts, 'order.txt': 'ran\n', 'out.txt': 'x' } }
      },
      'post-processors': {
        'artifice of a bad pattern': { files: { 'out.txt': 'content\n' } },
        'a failed chain keeps the input': { files: { 'out.txt': 'content\n' } },
        'a failure after compress': {
          files: { 'c.tar.gz': 'gzip of: tar of: out.txt with content\n; ', 'out.txt': 'content\n' }
        },
        'manifest of what is no manifest': { files: { 'm.json': 'nonsense', 'out.txt': 'content\n' } }
      }
    }
  },
  {
    packer: '`manifest` does not make the directory of its output',
    here: 'it does',
    why: '`checksum` and `compress` do',
    cases: {
      'post-processors': {
        'manifest into a new directory': {
          build: 0,
          files: {
            'new/m.json':
              '{\n  "builds": [\n    {\n      "name": "file",\n      "builder_type": "file",\n      "files": [\n        {\n          "name": "out.txt",\n          "size": 8\n        }\n      ],\n      "artifact_id": "File",\n      "packer_run_uuid": "UUID",\n      "custom_data": null\n    }\n  ],\n  "last_run_uuid": "UUID"\n}',
            'out.txt': 'content\n'
          }
        }
      }
    }
  },
  {
    packer: '`compress` and the `file` builder leave an empty output when they fail',
    here: 'nothing is left',
    why: 'nothing half-made has the final name',
    cases: {
      builders: { 'file: a source that is a directory': { files: { 'd/x': 'x', 'source.txt': 'text\n' } } },
      'post-processors': {
        'compress of two files without an archive': {
          files: { 'a.txt': 'one\n', 'b.txt': 'two\n', 'd/c.txt': 'three\n' }
        }
      }
    }
  },
  {
    packer: 'a shorter list in `override` replaces the first items of the list and keeps the others',
    here: 'it replaces the list',
    why: 'who overrides a value means to replace it',
    cases: {
      selection: {
        'provisioner: override of a list by a shorter one': {
          files: {
            'a.txt': 'a',
            'b.txt': 'b',
            'c.txt': 'c',
            'told.a.txt': '3\n',
            'told.b.txt': '1\n2\n',
            'told.c.txt': '1\n2\n'
          }
        }
      }
    }
  },
  {
    packer: '`manifest` names a file as the template does, detours (`./d/../x.txt`) included',
    here: 'by its shortest path (`x.txt`)',
    why: 'one file has one name, whoever wrote it',
    cases: {
      'post-processors': {
        'manifest of a path with detours': {
          files: {
            'd/y.txt': 'y',
            'm.json':
              '{\n  "builds": [\n    {\n      "name": "file",\n      "builder_type": "file",\n      "files": [\n        {\n          "name": "x.txt",\n          "size": 1\n        }\n      ],\n      "artifact_id": "File",\n      "packer_run_uuid": "UUID",\n      "custom_data": null\n    }\n  ],\n  "last_run_uuid": "UUID"\n}',
            'x.txt': 'x'
          }
        }
      }
    }
  },
  {
    packer: 'two builds may write one file, or into one output directory: what is left is what came last',
    here: 'the second is refused',
    why: 'an image would be lost without a word',
    cases: { provisioners: { 'provisioners: two builds of one target': { build: 1 } } }
  },
  {
    packer: 'the `error-cleanup-provisioner` does not run for builds of the `file` builder',
    here: 'it does',
    why: 'it is there for every build that fails',
    cases: {
      provisioners: {
        'provisioners: the cleanup provisioner with the file builder': {
          files: { 'order.txt': 'run\ncleanup\n' }
        }
      }
    }
  },
  {
    packer: 'the `file` builder leaves its target when a later step fails',
    here: 'it is removed, as every image of a failed build is',
    why: 'the next run would find it in its way',
    cases: {
      provisioners: { 'provisioners: a failure with the file builder': { files: { 'order.txt': 'run\n' } } }
    }
  },
  {
    packer: '`only` and `except` of `error-cleanup-provisioner` are ignored',
    here: 'they hold, and names of no builder are errors',
    why: 'an option that is accepted does what it says',
    cases: {
      'root-keys': { 'a cleanup provisioner with only of nobody': { validate: 1, build: 1, files: {} } },
      provisioners: {
        'provisioners: the cleanup provisioner with except': { files: { 'order.txt': 'run\n' } }
      }
    }
  },
  {
    packer: 'a local script whose `timeout` is over runs on',
    here: 'it is ended, with all that it started',
    why: 'nothing goes on that nobody watches',
    cases: { provisioners: { 'provisioners: timeout that is too short': { files: {} } } }
  },
  {
    packer: 'local scripts get `PACKER_LOG` and `PACKER_LOG_PATH`, empty',
    here: 'only when they are set',
    why: 'they are settings of Packer’s own',
    cases: {
      provisioners: {
        'shell-local: what the environment has': {
          files: { 'order.txt': 'PACKER_BUILDER_TYPE=null\nPACKER_BUILD_NAME=null\n' }
        }
      }
    }
  }
]
