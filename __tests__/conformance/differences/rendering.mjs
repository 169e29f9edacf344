/** What Packer renders a second time, and image-build does not. */
export const renderingDifferences = [
  {
    packer:
      'texts of `shell-local`, the output of `compress` and the data of `manifest` are rendered twice: what gives `{{…}}` (quoted, or out of a variable) is an expression again',
    here: 'once, as everywhere else: it is text',
    why: 'a value is never code; `docker ps --format` needs to be quoted once, wherever it stands',
    cases: {
      rendering: {
        'inline with a field': { files: { 'order.txt': '{{.Names}}' } },
        'inline with a function': { files: { 'order.txt': '{{upper "a"}}' } },
        'inline with the name of the build': { files: { 'order.txt': '{{build_name}}' } },
        'inline with braces from a variable': { files: { 'order.txt': '{{upper "a"}}' } },
        command: { files: { 'order.txt': '{{upper "a"}}' } },
        environment_vars: { files: { 'order.txt': '{{upper "a"}}\n' } },
        execute_command: { files: { 'order.txt': '{{build_type}}' } },
        'the output of compress': {
          files: { 'out.txt': 'x', '{{.BuildName}}.tar.gz': 'gzip of: tar of: out.txt with x; ' }
        },
        'custom_data of manifest': {
          files: {
            'm.json':
              '{\n  "builds": [\n    {\n      "name": "file",\n      "builder_type": "file",\n      "files": [\n        {\n          "name": "out.txt",\n          "size": 1\n        }\n      ],\n      "artifact_id": "File",\n      "packer_run_uuid": "UUID",\n      "custom_data": {\n        "k": "{{build_name}}"\n      }\n    }\n  ],\n  "last_run_uuid": "UUID"\n}',
            'out.txt': 'x'
          }
        },
        'inline of a post-processor': { files: { 'order.txt': '{{upper "a"}}', 'out.txt': 'x' } }
      }
    }
  }
]
