// Random templates, well-formed and slightly broken, the same ones for the same seed.
import { createHash } from 'node:crypto'
import fc from 'fast-check'

const { constantFrom, option, record, array, oneof } = fc

/**
 * Mostly the first, now and then the second, which is often wrong: so seldom that about half of the templates have
 * nothing wrong, and most others one thing, for a second one would hide what the first comes to.
 */
const mostly = (usual, odd, weight = 12) =>
  oneof({ arbitrary: usual, weight: weight * 4 }, { arbitrary: odd, weight: 1 })
const maybe = arbitrary => option(arbitrary, { nil: undefined, freq: 2 })
const rarely = arbitrary => oneof({ arbitrary: fc.constant(undefined), weight: 14 }, { arbitrary, weight: 1 })

const odd = constantFrom(
  5,
  1.5,
  -1,
  0,
  true,
  false,
  null,
  '',
  [],
  {},
  ['a'],
  [1],
  [null],
  { a: 'b' },
  'x,y',
  'word',
  '5m',
  '{{'
)
const expression = constantFrom(
  '{{user `a`}}',
  '{{user `none`}}',
  '{{build_name}}',
  '{{build_type}}-{{timestamp}}',
  '{{isotime `2006`}}',
  '{{upper `x`}}',
  '{{.Foo}}',
  '{{if true}}a{{else}}b{{end}}',
  '{{split `a-b` `-` 1}}',
  '{{build `ID`}}',
  '}}',
  '{{template_dir}}/x',
  '{{uuid}}',
  '{{`a` | replace `a` `b` 1}}',
  '{{printf "%s" `a`}}',
  '{{.Vars}}',
  '{{ user "b" }}'
)
const wrongExpression = constantFrom('{{env `HOME`}}', '{{nonsense}}', '{{upper}}', '{{', '{{end}}')
const text = mostly(
  oneof({ arbitrary: constantFrom('x', 'two words', 'é', 'a,b', 'out.txt', ''), weight: 3 }, expression),
  wrongExpression
)
const names = constantFrom('a', 'b', 'null', 'file', 'n-{{user `a`}}')
const variableNames = constantFrom('a', 'b', 'c')

const variables = fc.dictionary(
  variableNames,
  mostly(
    constantFrom('x', '', 'é', '{{env `HOME`}}', '{{timestamp}}', '{{.Foo}}', '{{upper `x`}}'),
    oneof(odd, constantFrom('{{user `a`}}', '{{user `b`}}', '{{user `c`}}', '{{build_name}}')),
    4
  ),
  { maxKeys: 3 }
)

const builder = oneof(
  record({
    type: fc.constant('file'),
    name: maybe(names),
    target: mostly(constantFrom('out.txt', 'd/out.txt'), oneof(odd, expression)),
    content: maybe(mostly(text, odd)),
    source: rarely(constantFrom('there.txt', '')),
    zzz: mostly(fc.constant(undefined), odd)
  }),
  record({
    type: fc.constant('null'),
    name: maybe(names),
    communicator: mostly(fc.constant('none'), oneof(odd, constantFrom('ssh', 'winrm'))),
    ssh_port: rarely(odd),
    ssh_host: rarely(text),
    ssh_username: rarely(text),
    ssh_timeout: rarely(odd)
  }),
  record({
    type: mostly(fc.constant('null'), constantFrom('none', '', 'NULL', 5, null, undefined)),
    communicator: fc.constant('none')
  })
)

const selection = {
  only: rarely(mostly(array(names, { maxLength: 2 }), odd, 4)),
  except: rarely(mostly(array(names, { maxLength: 2 }), odd, 4))
}
const provisioner = oneof(
  record({
    type: mostly(fc.constant('shell-local'), constantFrom('nonsense', '', undefined, 5), 20),
    ...selection,
    inline: mostly(array(text, { minLength: 1, maxLength: 2 }), odd, 6),
    script: rarely(constantFrom('there.sh', 'missing.sh', '')),
    command: rarely(text),
    scripts: rarely(constantFrom(['there.sh'], ['missing.sh'], 'there.sh', [])),
    environment_vars: rarely(
      mostly(array(constantFrom('A=b', 'A=', 'A', '=b', 'A=b=c'), { maxLength: 2 }), odd, 4)
    ),
    execute_command: rarely(
      oneof(fc.constant(['/bin/sh', '-c', '{{.Vars}} {{.Script}}']), odd, array(text, { maxLength: 2 }))
    ),
    valid_exit_codes: rarely(odd),
    only_on: rarely(oneof(fc.constant(['linux']), odd)),
    inline_shebang: rarely(text),
    tempfile_extension: rarely(odd),
    pause_before: rarely(oneof(constantFrom('1ms', '1s', 1000), odd)),
    timeout: rarely(oneof(constantFrom('1m', 1000), odd)),
    max_retries: rarely(odd),
    override: rarely(
      fc.dictionary(names, mostly(record({ inline: array(text, { minLength: 1, maxLength: 1 }) }), odd, 3), {
        maxKeys: 2
      })
    ),
    _comment: rarely(text)
  }),
  record({
    type: fc.constant('file'),
    ...selection,
    source: mostly(
      constantFrom('there.txt', 'there.sh'),
      oneof(odd, expression, fc.constant('missing.txt')),
      6
    ),
    destination: mostly(constantFrom('/tmp/x', '/tmp/'), odd),
    direction: rarely(constantFrom('upload', 'download', 'sideways')),
    generated: rarely(odd),
    sources: rarely(odd)
  })
)

const postProcessor = oneof(
  mostly(constantFrom('manifest', 'checksum', 'compress'), constantFrom('nonsense', '')),
  record({
    type: fc.constant('manifest'),
    ...selection,
    name: rarely(names),
    output: rarely(mostly(text, odd, 4)),
    strip_path: rarely(odd),
    strip_time: rarely(odd),
    custom_data: rarely(oneof(odd, fc.dictionary(variableNames, text, { maxKeys: 2 }))),
    keep_input_artifact: rarely(odd)
  }),
  record({
    type: fc.constant('checksum'),
    ...selection,
    checksum_types: rarely(oneof(constantFrom(['md5'], 'md5,sha1', ['sha256', 'nonsense'], []), odd)),
    output: rarely(mostly(text, odd, 4))
  }),
  record({
    type: fc.constant('compress'),
    ...selection,
    output: rarely(mostly(constantFrom('x.tar.gz', 'x.zip', 'x', '{{.BuildName}}.gz'), odd, 4)),
    compression_level: rarely(odd),
    format: rarely(odd),
    zzz: mostly(fc.constant(undefined), odd)
  }),
  record({
    type: fc.constant('artifice'),
    files: mostly(
      array(constantFrom('*.txt', 'there.txt', '[', '{{user `a`}}'), { minLength: 1, maxLength: 2 }),
      oneof(odd, fc.constant(undefined)),
      4
    )
  }),
  record({
    type: fc.constant('shell-local'),
    inline: mostly(array(text, { minLength: 1, maxLength: 2 }), odd, 6)
  })
)
const chain = mostly(postProcessor, oneof(array(postProcessor, { maxLength: 3 }), odd), 3)

const template = record({
  variables: maybe(mostly(variables, odd, 20)),
  builders: mostly(
    oneof(
      {
        arbitrary: fc.uniqueArray(builder, {
          minLength: 1,
          maxLength: 3,
          selector: ({ name, type }) => name ?? type
        }),
        weight: 30
      },
      { arbitrary: array(builder, { minLength: 2, maxLength: 3 }), weight: 1 }
    ),
    oneof(odd, fc.constant(undefined)),
    25
  ),
  provisioners: maybe(mostly(array(provisioner, { maxLength: 2 }), odd, 25)),
  'post-processors': maybe(mostly(array(chain, { maxLength: 2 }), odd, 25)),
  'error-cleanup-provisioner': rarely(mostly(provisioner, odd, 5)),
  'sensitive-variables': rarely(oneof(array(variableNames, { maxLength: 2 }), odd)),
  min_packer_version: rarely(constantFrom('1.0.0', '1.6.6', '99', 'new', 1)),
  description: rarely(oneof(text, odd)),
  _comment: rarely(oneof(text, odd)),
  zzz: mostly(fc.constant(undefined), odd)
})

/** What a hand that slips does to a file. */
const slip = record({
  kind: constantFrom('drop', 'double', 'comma', 'quote', 'cut', 'blank'),
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
})

function slipped(source, { kind, at }) {
  const index = Math.floor(at * source.length)
  const [before, char, after] = [source.slice(0, index), source.charAt(index), source.slice(index + 1)]
  const results = {
    drop: before + after,
    double: before + char + char + after,
    comma: `${before},${char}${after}`,
    quote: `${before}"${char}${after}`,
    cut: before,
    blank: `${before} ${char}${after}`
  }
  return results[kind]
}

const words = mostly(
  fc.constant([]),
  oneof(
    constantFrom(
      ['-var', 'a=x'],
      ['-var', 'b={{user `a`}}'],
      ['-var', 'none=x'],
      ['-var', 'a'],
      ['-only=file'],
      ['-except=null'],
      ['-syntax-only']
    )
  ),
  4
)

const generated = fc
  .tuple(template, mostly(fc.constant(undefined), slip, 10), words)
  .map(([object, mistake, flags]) => {
    const source = JSON.stringify(object)
    return { template: mistake === undefined ? source : slipped(source, mistake), words: flags }
  })

/** Files that the templates name. */
const files = { 'there.txt': 'text\n', 'there.sh': '#!/bin/sh\ntrue\n' }

/** Cases that are only validated, as `cases` are. */
export function generatedCases({ seed, count }) {
  const drawn = fc.sample(generated, { seed, numRuns: count })
  return drawn.map((each, index) => ({ ...each, name: `number ${index}`, files, commands: ['validate'] }))
}

/** Changes when the generator does, whose recorded answers are then of other templates. */
export function digestOf(cases) {
  return createHash('sha256')
    .update(JSON.stringify(cases.map(({ template, words }) => [template, words])))
    .digest('hex')
}
