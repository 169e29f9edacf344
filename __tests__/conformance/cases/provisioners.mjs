import { file, local, nothing, tell } from './parts.mjs'

const row = ([name, provisioners, more = {}]) => {
  const { builders = [nothing], template, ...rest } = more
  return { name, template: { builders, provisioners, ...template }, ...rest }
}
const script = '#!/bin/sh\necho "script $OWN $PACKER_BUILD_NAME" >> order.txt\n'
const files = {
  'a.sh': script,
  'b.sh': '#!/bin/sh\necho b >> order.txt\n',
  'plain.sh': 'echo plain >> order.txt\n',
  'source.txt': 'text\n'
}
const shell = more => ({ type: 'shell-local', ...more })
const failing = more => local(['echo run >> order.txt; exit 7'], more)
const cleanup = { template: { 'error-cleanup-provisioner': tell('cleanup') } }

export const cases = [
  ...[
    ['inline of two lines', [shell({ inline: ['echo a >> order.txt', 'echo b >> order.txt'] })]],
    ['inline with a comma in a text', [shell({ inline: 'echo a,echo b >> order.txt' })]],
    ['inline of lines that share a variable', [shell({ inline: ['X=1', 'echo $X >> order.txt'] })]],
    [
      'inline stops at the first failure',
      [shell({ inline: ['echo a >> order.txt', 'false', 'echo b >> order.txt'] })]
    ],
    [
      'inline with another shebang',
      [shell({ inline: ['false', 'echo on >> order.txt'], inline_shebang: '/bin/sh' })]
    ],
    [
      'inline with an empty shebang',
      [shell({ inline: ['false', 'echo on >> order.txt'], inline_shebang: '' })]
    ],
    ['inline with a shebang of its own', [shell({ inline: ['#!/bin/sh', 'false', 'echo on >> order.txt'] })]],
    ['script', [shell({ script: 'a.sh' })], { files }],
    ['a script without a shebang', [shell({ script: 'plain.sh' })], { files }],
    ['a script by an absolute path', [shell({ script: '{{template_dir}}/a.sh' })], { files }],
    ['scripts in their order', [shell({ scripts: ['b.sh', 'a.sh'] })], { files }],
    ['scripts as a text', [shell({ scripts: 'b.sh,a.sh' })], { files }],
    ['a script that is not there', [shell({ script: 'none.sh' })]],
    ['a script that is a directory', [shell({ script: 'd' })], { files: { 'd/x': '' } }],
    ['one of two scripts is not there', [shell({ scripts: ['a.sh', 'none.sh'] })], { files }],
    ['command', [shell({ command: 'echo a >> order.txt' })]],
    ['command and inline', [shell({ command: 'true', inline: ['true'] })]],
    ['script and inline', [shell({ script: 'a.sh', inline: ['true'] })], { files }],
    ['script and scripts', [shell({ script: 'a.sh', scripts: ['b.sh'] })], { files }],
    ['nothing to run', [shell({})]],
    ['an empty inline', [shell({ inline: [] })]],
    ['an empty script', [shell({ script: '' })]],
    ['environment_vars', [shell({ script: 'a.sh', environment_vars: ['OWN=it'] })], { files }],
    [
      'environment_vars with blanks, quotes and equals signs',
      [shell({ inline: ['echo "$A|$B|$C" > order.txt'], environment_vars: ['A=it\'s a "b"', 'B=c=d', 'C='] })]
    ],
    [
      'environment_vars with dollars and backslashes',
      [shell({ inline: ['echo "$A" > order.txt'], environment_vars: ['A=$HOME `x` \\n'] })]
    ],
    ['environment_vars without an equals sign', [shell({ inline: ['true'], environment_vars: ['A'] })]],
    ['environment_vars without a name', [shell({ inline: ['true'], environment_vars: ['=a'] })]],
    [
      'environment_vars as a text',
      [shell({ inline: ['echo "$A|$B" > order.txt'], environment_vars: 'A=1,B=2' })]
    ],
    [
      'environment_vars that override our own',
      [
        shell({
          inline: ['echo "$PACKER_BUILD_NAME" > order.txt'],
          environment_vars: ['PACKER_BUILD_NAME=other']
        })
      ]
    ],
    [
      'environment_vars rendered',
      [shell({ inline: ['echo "$A" > order.txt'], environment_vars: ['A={{build_name}}-{{build `ID`}}'] })]
    ],
    [
      'what the environment has',
      [
        shell({
          inline: [
            'env | grep ^PACKER_ | grep -v -e UUID -e CONFIG -e CACHE -e PLUGIN -e WRAP -e PACKER_RUN | sort > order.txt'
          ]
        })
      ]
    ],
    [
      'the environment of the process is there',
      [shell({ inline: ['echo "$CONFORM" > order.txt'] })],
      { env: { CONFORM: 'from outside' } }
    ],
    ['a run UUID is there', [shell({ inline: ['echo "$PACKER_RUN_UUID" > order.txt'] })]],
    ['the working directory', [shell({ inline: ['pwd -P > order.txt'] })]],
    ['standard input is empty', [shell({ inline: ['cat > order.txt'] })]],
    [
      'execute_command',
      [
        shell({
          inline: ['echo $OWN > order.txt'],
          execute_command: ['/bin/sh', '-c', 'OWN=mine {{.Script}}']
        })
      ]
    ],
    [
      'execute_command with the variables',
      [
        shell({
          inline: ['echo "$A" > order.txt'],
          environment_vars: ['A=b c'],
          execute_command: ['/bin/sh', '-c', '{{.Vars}} {{.Script}}']
        })
      ]
    ],
    [
      'execute_command with Command',
      [shell({ inline: ['echo a > order.txt'], execute_command: ['/bin/sh', '-c', '{{.Command}}'] })]
    ],
    [
      'execute_command as a text',
      [shell({ inline: ['true'], execute_command: '/bin/sh,-c,echo a > order.txt' })]
    ],
    [
      'execute_command of one word',
      [shell({ inline: ['echo a > order.txt'], execute_command: ['{{.Script}}'] })]
    ],
    [
      'execute_command of a program that is not there',
      [shell({ inline: ['true'], execute_command: ['/no/such', '{{.Script}}'] })]
    ],
    ['execute_command, empty', [shell({ inline: ['echo a > order.txt'], execute_command: [] })]],
    [
      'execute_command with a variable',
      [
        shell({
          inline: ['echo a > order.txt'],
          execute_command: ['/bin/sh', '-c', '{{user `none`}}{{.Script}}']
        })
      ]
    ],
    [
      'env_var_format',
      [shell({ inline: ['echo "$A" > order.txt'], environment_vars: ['A=b'], env_var_format: "%s='<%s>' " })]
    ],
    ['tempfile_extension', [shell({ inline: ['echo "${0##*.}" > order.txt'], tempfile_extension: '.foo' })]],
    ['valid_exit_codes of another', [failing({ valid_exit_codes: [7] })]],
    ['valid_exit_codes without 0', [local(['echo run >> order.txt'], { valid_exit_codes: [7] })]],
    ['valid_exit_codes of none of these', [failing({ valid_exit_codes: [0, 3] })]],
    ['only_on this system', [tell('a', { only_on: ['linux'] })]],
    ['only_on another system', [tell('a', { only_on: ['windows'] })]],
    ['only_on as a text', [tell('a', { only_on: 'windows,linux' })]],
    ['only_on no system', [tell('a', { only_on: ['nonsense'] })]],
    ['use_linux_pathing', [tell('a', { use_linux_pathing: true })]],
    ['ignore_exit_codes is no option', [tell('a', { ignore_exit_codes: true })]],
    ['a script that fails', [failing(), tell('after')]],
    ['a script that kills itself', [local(['echo run >> order.txt; kill -9 $$'])]],
    ['output without a line end', [local(['printf x; printf y >&2; echo ran > order.txt'])]]
  ].map(([name, ...rest]) => row([`shell-local: ${name}`, ...rest])),
  ...[
    ['two in their order', [tell('1'), tell('2')]],
    ['after a failure nothing more runs', [tell('1'), failing(), tell('3')]],
    ['pause_before', [tell('1', { pause_before: '1ms' }), tell('2')]],
    ['timeout that is long enough', [tell('1', { timeout: '30s' })]],
    [
      'timeout that is too short',
      [local(['sleep 3', 'echo ended >> order.txt'], { timeout: '300ms' }), tell('after')]
    ],
    [
      'timeout with pause_before',
      [
        local(['sleep 0.5', 'echo ended >> order.txt'], {
          timeout: '100ms',
          pause_before: '1ms'
        })
      ]
    ],
    ['timeout of nothing', [tell('1', { timeout: 0 })]],
    [
      'max_retries that suffice',
      [local(['echo run >> order.txt; test $(wc -l < order.txt) -gt 2'], { max_retries: 3 })]
    ],
    ['max_retries that do not', [failing({ max_retries: 2 }), tell('after')]],
    ['max_retries of none', [failing({ max_retries: 0 })]],
    ['the cleanup provisioner after a failure', [failing()], cleanup],
    ['the cleanup provisioner after success', [tell('1')], cleanup],
    ['the cleanup provisioner with on-error=abort', [failing()], { ...cleanup, words: ['-on-error=abort'] }],
    [
      'the cleanup provisioner with on-error=run-cleanup-provisioner',
      [failing()],
      { ...cleanup, words: ['-on-error=run-cleanup-provisioner'] }
    ],
    [
      'the cleanup provisioner that fails',
      [failing()],
      { template: { 'error-cleanup-provisioner': local(['echo cleanup >> order.txt; exit 3']) } }
    ],
    [
      'the cleanup provisioner with only',
      [failing()],
      { template: { 'error-cleanup-provisioner': tell('cleanup', { only: ['null'] }) } }
    ],
    [
      'the cleanup provisioner with except',
      [failing()],
      { template: { 'error-cleanup-provisioner': tell('cleanup', { except: ['null'] }) } }
    ],
    [
      'the cleanup provisioner after a post-processor failed',
      [tell('1')],
      {
        template: {
          'error-cleanup-provisioner': tell('cleanup'),
          'post-processors': [{ type: 'shell-local', inline: ['exit 3'] }]
        }
      }
    ],
    [
      'a failure leaves no post-processors',
      [failing()],
      { template: { 'post-processors': [{ type: 'shell-local', inline: ['echo post >> order.txt'] }] } }
    ],
    ['a failure with the file builder', [failing()], { builders: [file('x')] }],
    [
      'the cleanup provisioner with the file builder',
      [failing()],
      { builders: [file('x')], template: { 'error-cleanup-provisioner': tell('cleanup') } }
    ],
    ['two builds of one target', [], { builders: [file('x'), file('x', { name: 'second' })] }],
    ['one of two builds fails', [failing({ only: ['null'] })], { builders: [file('x'), nothing] }],
    ['a retry with a cleanup provisioner', [failing({ max_retries: 1 })], cleanup]
  ].map(([name, ...rest]) => row([`provisioners: ${name}`, ...rest])),
  ...[
    ['upload', { source: 'source.txt', destination: '/tmp/x' }],
    ['a source that is not there', { source: 'none.txt', destination: '/tmp/x' }],
    ['a source that is generated', { source: 'none.txt', destination: '/tmp/x', generated: true }],
    ['no source', { destination: '/tmp/x' }],
    ['no destination', { source: 'source.txt' }],
    ['an empty destination', { source: 'source.txt', destination: '' }],
    ['sources', { sources: ['source.txt', 'a.sh'], destination: '/tmp/' }],
    ['sources to one name', { sources: ['source.txt', 'a.sh'], destination: '/tmp/x' }],
    ['sources as a text', { sources: 'source.txt,a.sh', destination: '/tmp/' }],
    ['source and sources', { source: 'source.txt', sources: ['a.sh'], destination: '/tmp/' }],
    ['one of the sources is not there', { sources: ['source.txt', 'none'], destination: '/tmp/' }],
    ['content', { content: 'x', destination: '/tmp/x' }],
    ['content and source', { content: 'x', source: 'source.txt', destination: '/tmp/x' }],
    ['direction upload', { direction: 'upload', source: 'source.txt', destination: '/tmp/x' }],
    ['direction download', { direction: 'download', source: '/tmp/x', destination: 'got.txt' }],
    ['direction sideways', { direction: 'sideways', source: 'source.txt', destination: '/tmp/x' }],
    ['direction in another case', { direction: 'Upload', source: 'source.txt', destination: '/tmp/x' }],
    ['an empty direction', { direction: '', source: 'source.txt', destination: '/tmp/x' }],
    ['a directory', { source: 'd', destination: '/tmp/x' }],
    ['a directory with a slash', { source: 'd/', destination: '/tmp/x' }],
    ['a pattern', { source: '*.txt', destination: '/tmp/' }],
    ['an expression', { source: '{{template_dir}}/source.txt', destination: '/tmp/{{build_name}}' }]
  ].map(([name, options]) =>
    row([
      `file: ${name}`,
      [{ type: 'file', ...options }],
      {
        builders: [{ type: 'null', ssh_host: '127.0.0.1', ssh_username: 'u', ssh_password: 'p' }],
        files: { ...files, 'd/x': 'x' },
        commands: ['validate']
      }
    ])
  ),
  ...[
    ['inline', { inline: ['true'] }],
    ['script', { script: 'a.sh' }],
    ['a script that is not there', { script: 'none.sh' }],
    ['scripts', { scripts: ['a.sh', 'b.sh'] }],
    ['nothing', {}],
    ['inline and script', { inline: ['true'], script: 'a.sh' }],
    ['execute_command', { inline: ['true'], execute_command: '{{.Vars}} sudo {{.Path}}' }],
    ['execute_command with an unknown field', { inline: ['true'], execute_command: '{{.Foo}}' }],
    ['execute_command with an unknown function', { inline: ['true'], execute_command: '{{foo}}' }],
    ['environment_vars', { inline: ['true'], environment_vars: ['A=b'] }],
    ['wrong environment_vars', { inline: ['true'], environment_vars: ['A'] }],
    ['remote_folder', { inline: ['true'], remote_folder: '/x' }],
    ['remote_file', { inline: ['true'], remote_file: 'x' }],
    ['remote_path', { inline: ['true'], remote_path: '/x/y' }],
    ['start_retry_timeout', { inline: ['true'], start_retry_timeout: '1m' }],
    ['skip_clean', { inline: ['true'], skip_clean: true }],
    ['expect_disconnect', { inline: ['true'], expect_disconnect: 'true' }],
    ['pause_after', { inline: ['true'], pause_after: '1s' }],
    ['binary', { script: 'a.sh', binary: true }],
    ['binary and inline', { inline: ['true'], binary: true }],
    ['use_env_var_file', { inline: ['true'], use_env_var_file: true }],
    ['env_var_format', { inline: ['true'], env_var_format: '%s=%s' }],
    ['valid_exit_codes', { inline: ['true'], valid_exit_codes: [0, 2] }],
    ['inline_shebang', { inline: ['true'], inline_shebang: '/bin/bash' }],
    ['an unknown option', { inline: ['true'], foo: 1 }]
  ].map(([name, options]) =>
    row([
      `shell: ${name}`,
      [{ type: 'shell', ...options }],
      {
        builders: [{ type: 'null', ssh_host: '127.0.0.1', ssh_username: 'u', ssh_password: 'p' }],
        files,
        commands: ['validate']
      }
    ])
  )
]
