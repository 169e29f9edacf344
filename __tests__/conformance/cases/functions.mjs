import { checks, contents, file, local, nothing } from './parts.mjs'

export const cases = [
  ...contents([
    ['build_name', '{{build_name}}'],
    ['build_type', '{{build_type}}'],
    ['build_name with an argument', '{{build_name 1}}'],
    ['timestamp', '{{timestamp}}'],
    ['timestamp twice is the same', '{{eq timestamp timestamp}}'],
    ['timestamp with an argument', '{{timestamp 1}}'],
    ['isotime', '{{isotime}}'],
    ['isotime with a layout of literal text', '{{isotime `no numbers`}}'],
    ['isotime with an empty layout', '[{{isotime ``}}]'],
    ['isotime with a number', '{{isotime 2006}}'],
    ['isotime with two layouts', '{{isotime `a` `b`}}'],
    ['isotime has a length', '{{len (isotime `2006-01-02 15:04:05.000 MST -0700`)}}'],
    ['isotime of a zone', '{{isotime `MST -0700 Z07:00 Z0700 -07 Z07`}}'],
    ['strftime has a length', '{{len (strftime `%Y-%m-%d %H:%M:%S %z`)}}'],
    ['strftime of literals', '{{strftime `a%%b %j %s %e %f %U %c %x %`}}'],
    ['strftime of a zone', '{{strftime `%z %Z`}}'],
    ['strftime without a format', '{{strftime}}'],
    ['strftime of a number', '{{strftime 1}}'],
    ['uuid', '{{uuid}}'],
    ['uuid twice is not the same', '{{eq uuid uuid}}'],
    ['pwd', '{{pwd}}'],
    ['template_dir', '{{template_dir}}'],
    ['packer_version', '{{packer_version}}'],
    ['split', '{{split `a-b-c` `-` 1}}'],
    ['split beyond the end', '{{split `a-b-c` `-` 3}}'],
    ['split at -1', '{{split `a-b-c` `-` -1}}'],
    ['split at nothing', '{{split `aé` `` 1}}'],
    ['split of nothing', '[{{split `` `-` 0}}]'],
    ['split without a number', '{{split `a-b` `-`}}'],
    ['split with a text for the number', '{{split `a-b` `-` `1`}}'],
    ['split with a fraction', '{{split `a-b` `-` 1.0}}'],
    ['split by a pipe', '{{1 | split `a-b` `-`}}'],
    ['replace', '{{replace `a` `b` 2 `aaa`}}'],
    ['replace all by -1', '{{replace `a` `b` -1 `aaa`}}'],
    ['replace none', '{{replace `a` `b` 0 `aaa`}}'],
    ['replace nothing', '{{replace `` `-` 9 `aé`}}'],
    ['replace by a pipe', '{{`a.b.c` | replace `.` `-` 1}}'],
    ['replace with three arguments', '{{replace `a` `b` `aaa`}}'],
    ['replace_all', '{{replace_all `a` `$1` `aba`}}'],
    ['replace_all of nothing', '{{replace_all `` `x` ``}}'],
    ['replace_all by a pipe', '{{`a.b.c` | replace_all `.` `-`}}'],
    ['upper', '{{upper `straße é ı ǆ`}}'],
    ['lower', '{{lower `İSTANBUL ΣΑΣ É`}}'],
    ['upper of a number', '{{upper 1}}'],
    ['upper of nothing', '{{upper}}'],
    ['clean_resource_name outside clouds', '{{clean_resource_name `a`}}'],
    ['env outside of variables', '[{{env `HOME`}}]'],
    ['consul_key outside of variables', '{{consul_key `a`}}'],
    ['vault outside of variables', '{{vault `a` `b`}}'],
    ['aws_secretsmanager outside of variables', '{{aws_secretsmanager `a`}}'],
    ['sed', '{{sed `s/a/b/` `x`}}'],
    ['a function that is none', '{{nonsense `a`}}'],
    ['a function that is none, in a branch not taken', '{{if false}}{{nonsense}}{{end}}x'],
    ['build of ID at load', '[{{build `ID`}}]'],
    ['build of an unknown key at load', '{{build `Nonsense`}}']
  ]),
  ...[
    ['timestamp', '{{timestamp}}'],
    ['isotime', '{{isotime}}'],
    ['uuid', '{{uuid}}'],
    ['pwd', '{{pwd}}'],
    ['template_dir', '{{template_dir}}'],
    ['upper', '{{upper `a`}}'],
    ['split', '{{split `a-b` `-` 1}}'],
    ['build_name', '{{build_name}}'],
    ['build_type', '{{build_type}}'],
    ['build', '{{build `ID`}}'],
    ['clean_resource_name', '{{clean_resource_name `a b`}}'],
    ['packer_version', '{{packer_version}}'],
    ['strftime', '{{len (strftime `%Y`)}}'],
    ['env without a name', '{{env}}'],
    ['env by a pipe', '{{`CONFORM` | env}}'],
    ['env of a number', '{{env 1}}'],
    ['user', '{{user `b`}}'],
    ['a parse error', '{{'],
    ['a field', '{{.Foo}}'],
    ['a field of a field', '{{ .Foo.Bar }}'],
    ['a condition on a field', '{{if .Foo}}a{{else}}b{{end}}'],
    ['a field in a pipe', '{{.Foo | upper}}']
  ].map(([name, text]) => ({
    name: `in variables: ${name}`,
    template: { variables: { a: text, b: 'bb' }, builders: [file('[{{user `a`}}]')] },
    env: { CONFORM: 'outside' }
  })),
  ...[
    ['ID', 'ID'],
    ['ConnType', 'ConnType'],
    ['Host', 'Host'],
    ['Port', 'Port'],
    ['User', 'User'],
    ['Password', 'Password'],
    ['PackerRunUUID', 'PackerRunUUID'],
    ['PackerHTTPAddr', 'PackerHTTPAddr'],
    ['PackerHTTPIP', 'PackerHTTPIP'],
    ['PackerHTTPPort', 'PackerHTTPPort'],
    ['SSHPublicKey', 'SSHPublicKey'],
    ['SSHPrivateKey', 'SSHPrivateKey'],
    ['SSHPrivateKeyFile', 'SSHPrivateKeyFile'],
    ['SSHAgentAuth', 'SSHAgentAuth'],
    ['WinRMPassword', 'WinRMPassword'],
    ['an unknown key', 'Nonsense'],
    ['a key in another case', 'id']
  ].flatMap(([name, key]) =>
    [
      ['null', nothing],
      ['file', file('x')]
    ].map(([type, builder]) => ({
      name: `in a provisioner of ${type}: build of ${name}`,
      template: { builders: [builder], provisioners: [local([`echo "[{{build \`${key}\`}}]" > built.txt`])] }
    }))
  ),
  {
    name: 'build in a post-processor',
    template: {
      builders: [nothing],
      'post-processors': [
        { type: 'shell-local', inline: ['echo "[{{build `ID`}}] {{build_name}}" > built.txt'] }
      ]
    }
  },
  {
    name: 'an ID without build',
    template: { builders: [nothing], provisioners: [local(['echo "[{{.ID}}]" > built.txt'])] }
  },
  {
    name: 'WinRMPassword without build',
    template: { builders: [nothing], provisioners: [local(['echo "[{{.WinRMPassword}}]" > built.txt'])] }
  },
  {
    name: 'isotime is the time of now',
    template: {
      builders: [nothing],
      provisioners: [
        local(['test "$(date -u +%Y-%m-%d)" = "{{isotime `2006-01-02`}}" && echo same > out.txt'])
      ]
    }
  },
  {
    name: 'strftime is the time of now',
    template: {
      builders: [nothing],
      provisioners: [
        local(['test "$(date -u +%Y-%m-%d)" = "{{strftime `%Y-%m-%d`}}" && echo same > out.txt'])
      ]
    }
  },
  ...checks([
    [
      'a parse error in an option that is rendered late',
      { builders: [file('x')], 'post-processors': [{ type: 'checksum', output: '{{.ChecksumType' }] }
    ],
    [
      'an unknown function in an option that is rendered late',
      { builders: [file('x')], 'post-processors': [{ type: 'checksum', output: '{{nonsense}}' }] }
    ],
    [
      'an unknown field in an option that is rendered late',
      { builders: [file('x')], 'post-processors': [{ type: 'checksum', output: '{{.Nonsense}}' }] }
    ],
    [
      'env in an option that is rendered late',
      { builders: [file('x')], 'post-processors': [{ type: 'checksum', output: '{{env `HOME`}}' }] }
    ],
    [
      'an unknown key of build in execute_command',
      {
        builders: [nothing],
        provisioners: [local(['true'], { execute_command: ['/bin/sh', '-c', '{{build `Nonsense`}}'] })]
      }
    ]
  ])
]
