import { file, nothing, tell } from './parts.mjs'

const build = { builders: [file('x')] }
const syntaxOnly = { commands: ['validate'], words: ['-syntax-only'] }
const row = ([name, template, more = {}]) => ({ name, template, ...more })
const both = (name, template) => [row([name, template]), row([`${name}, syntax only`, template, syntaxOnly])]

export const cases = [
  ...[
    ['builders alone', build],
    ['an empty object', {}],
    ['no builders', { provisioners: [] }],
    ['an empty list of builders', { builders: [] }],
    ['null builders', { builders: null }],
    ['null provisioners', { ...build, provisioners: null }],
    ['null post-processors', { ...build, 'post-processors': null }],
    ['a null cleanup provisioner', { ...build, 'error-cleanup-provisioner': null }],
    ['a null description', { ...build, description: null }],
    ['a null version', { ...build, min_packer_version: null }],
    ['empty lists', { ...build, provisioners: [], 'post-processors': [], 'sensitive-variables': [] }],
    ['a description', { ...build, description: 'words' }],
    ['a description with an expression that is wrong', { ...build, description: '{{nonsense' }],
    ['a description that is a number', { ...build, description: 5 }],
    ['a description that is a list', { ...build, description: ['a'] }],
    ['a description that is an object', { ...build, description: {} }],
    ['push', { ...build, push: { name: 'a/b' } }],
    ['push that is a text', { ...build, push: 'x' }],
    ['push that is null', { ...build, push: null }],
    ['a comment', { ...build, _comment: 'words' }],
    ['two comments', { ...build, _a: 'words', _b: 'more' }],
    ['an empty comment key', { ...build, _: 'x' }],
    ['a comment that is a list', { ...build, _comment: ['words'] }],
    ['a comment that is an object', { ...build, _comment: { a: 'b' } }],
    ['a comment that is a number', { ...build, _comment: 5 }],
    ['a comment that is null', { ...build, _comment: null }],
    ['a comment that is true', { ...build, _comment: true }],
    ['a comment inside of a builder', { builders: [file('x', { _comment: 'words' })] }],
    ['a comment inside of variables', { ...build, variables: { _comment: 'words' } }],
    ['a comment inside of a provisioner', { ...build, provisioners: [tell('a', { _comment: 'words' })] }],
    ['an unknown key', { ...build, foo: 'x' }],
    ['two unknown keys', { ...build, foo: 'x', bar: 1 }],
    ['an empty key', { ...build, '': 'x' }],
    ['builder instead of builders', { builder: [file('x')] }],
    ['post_processors with a bar', { ...build, post_processors: [] }],
    ['keys in another case', { Builders: [file('x')], PROVISIONERS: [tell('a')] }],
    ['variables in another case', { Variables: { a: 'b' }, builders: [file('{{user `a`}}')] }],
    ['post-processors in another case', { ...build, 'Post-Processors': ['manifest'] }],
    ['a key in two cases', '{"builders":[{"type":"file","target":"out.txt","content":"a"}],"Builders":[]}'],
    ['a key twice', '{"builders":[],"builders":[]}'],
    ['a key of an option twice', '{"builders":[{"type":"null","type":"null"}]}'],
    [
      'a key deep down twice',
      '{"builders":[{"type":"file","target":"out.txt","content":"x"}],"post-processors":[{"type":"manifest","custom_data":{"a":"1","a":"2"}}]}'
    ],
    [
      'a variable twice',
      '{"variables":{"a":"1","a":"2"},"builders":[{"type":"file","target":"out.txt","content":"x"}]}'
    ],
    ['a version that is older', { ...build, min_packer_version: '1.0.0' }],
    ['a version that is the same', { ...build, min_packer_version: '1.6.6' }],
    ['a version that is newer', { ...build, min_packer_version: '9.0.0' }],
    ['a version with an early mark', { ...build, min_packer_version: '1.6.0-dev' }],
    ['a version of one number', { ...build, min_packer_version: '1' }],
    ['a version with a v', { ...build, min_packer_version: 'v1.2.3' }],
    ['a version that is none', { ...build, min_packer_version: 'new' }],
    ['a version with a comparison', { ...build, min_packer_version: '>= 1.0.0' }],
    ['a version that is empty', { ...build, min_packer_version: '' }],
    ['a version that is a number', { ...build, min_packer_version: 1.5 }],
    ['builders that are an object', { builders: file('x') }],
    ['builders that are a text', { builders: 'file' }],
    ['builders of texts', { builders: ['file'] }],
    ['builders of null', { builders: [null] }],
    ['builders of lists', { builders: [[file('x')]] }],
    ['provisioners that are an object', { ...build, provisioners: tell('a') }],
    ['provisioners that are texts', { ...build, provisioners: ['shell-local'] }],
    ['provisioners of null', { ...build, provisioners: [null] }],
    ['post-processors that are a text', { ...build, 'post-processors': 'manifest' }],
    ['post-processors that are an object', { ...build, 'post-processors': { type: 'manifest' } }],
    ['post-processors of numbers', { ...build, 'post-processors': [5] }],
    ['post-processors of null', { ...build, 'post-processors': [null] }],
    ['post-processors of an empty chain', { ...build, 'post-processors': [[]] }],
    ['post-processors in a deeper list', { ...build, 'post-processors': [[['manifest']]] }],
    ['a cleanup provisioner that is a list', { ...build, 'error-cleanup-provisioner': [tell('a')] }],
    ['a builder without a type', { builders: [{ target: 'x' }] }],
    ['a builder with an empty type', { builders: [{ type: '' }] }],
    ['a builder with a number for a type', { builders: [{ type: 5 }] }],
    ['a builder with a null type', { builders: [{ type: null }] }],
    ['a builder with an unknown type', { builders: [{ type: 'nonsense' }] }],
    ['a type in another case', { builders: [{ ...file('x'), type: 'File' }] }],
    ['a builder with an unknown option', { builders: [file('x', { zzz: 1 })] }],
    ['a builder with an unknown null option', { builders: [file('x', { zzz: null })] }],
    ['an option that starts with packer_', { builders: [file('x', { packer_foo: 1 })] }],
    ['a builder that is empty', { builders: [{}] }],
    ['a provisioner without a type', { ...build, provisioners: [{ inline: 'true' }] }],
    ['a provisioner with an unknown type', { ...build, provisioners: [{ type: 'nonsense' }] }],
    ['a provisioner with an unknown option', { ...build, provisioners: [tell('a', { zzz: 1 })] }],
    ['a provisioner with a name', { ...build, provisioners: [tell('a', { name: 'n' })] }],
    ['a post-processor without a type', { ...build, 'post-processors': [{ output: 'x' }] }],
    ['a post-processor with an unknown type', { ...build, 'post-processors': ['nonsense'] }],
    [
      'a post-processor with an unknown option',
      { ...build, 'post-processors': [{ type: 'manifest', zzz: 1 }] }
    ],
    ['a post-processor with an empty type', { ...build, 'post-processors': [''] }],
    ['two builders of one type', { builders: [nothing, nothing] }],
    [
      'two builders with one name',
      {
        builders: [
          { ...nothing, name: 'a' },
          { ...file('x'), name: 'a' }
        ]
      }
    ],
    ['a name that is the type of another', { builders: [nothing, { ...file('x'), name: 'null' }] }],
    ['a name that is empty', { builders: [{ ...nothing, name: '' }] }],
    ['a name that is a number', { builders: [{ ...nothing, name: 5 }] }],
    ['a name that is null', { builders: [{ ...nothing, name: null }] }]
  ].flatMap(([name, template]) => both(name, template)),
  ...[
    ['an empty file', ''],
    ['blanks alone', ' \n'],
    ['a list', '[]'],
    ['a text', '"x"'],
    ['null', 'null'],
    ['a number', '5'],
    ['two values', '{} {}'],
    ['text after the object', '{"builders":[{"type":"null","communicator":"none"}]} x'],
    ['a comma too much', '{"builders":[{"type":"null","communicator":"none"}],}'],
    ['a comma missing', '{"builders":[{"type":"null" "communicator":"none"}]}'],
    ['single quotes', "{'builders':[]}"],
    ['a comment of JavaScript', '{"builders":[{"type":"null","communicator":"none"}] // words\n}'],
    ['a byte order mark', '\ufeff{"builders":[{"type":"null","communicator":"none"}]}'],
    ['Windows line ends', '{\r\n"builders":[\r\n{"type":"null","communicator":"none"}]\r\n}\r\n'],
    ['tabs', '{\t"builders":\t[{"type":"null","communicator":"none"}]}'],
    ['a tab in a text', '{"builders":[{"type":"file","target":"out.txt","content":"a\tb"}]}'],
    ['a line end in a text', '{"builders":[{"type":"file","target":"out.txt","content":"a\nb"}]}'],
    [
      'escapes',
      '{"builders":[{"type":"file","target":"out.txt","content":"\\u00e9\\n\\t\\/\\"\\\\\\ud83c\\udf89"}]}'
    ],
    ['half of a pair', '{"builders":[{"type":"file","target":"out.txt","content":"\\ud83c"}]}'],
    ['a bad escape', '{"builders":[{"type":"file","target":"out.txt","content":"\\x"}]}'],
    ['a key with escapes', '{"build\\u0065rs":[{"type":"null","communicator":"none"}]}'],
    ['a number with a leading zero', '{"builders":[{"type":"file","target":"out.txt","content":01}]}'],
    ['a number with a plus', '{"builders":[{"type":"file","target":"out.txt","content":+1}]}'],
    ['a number with an exponent', '{"builders":[{"type":"file","target":"out.txt","content":1E2}]}'],
    ['minus zero', '{"builders":[{"type":"file","target":"out.txt","content":-0}]}'],
    ['a small number', '{"builders":[{"type":"file","target":"out.txt","content":1e-7}]}'],
    ['a number too large', '{"builders":[{"type":"file","target":"out.txt","content":1e999}]}'],
    ['True', '{"builders":[{"type":"file","target":"out.txt","content":True}]}'],
    ['an unfinished object', '{"builders":[{"type":"null"}'],
    ['an unfinished text', '{"builders":[{"type":"null'],
    [
      'a deep nesting',
      `{"builders":[{"type":"null","communicator":"none"}],"description":${'['.repeat(500)}${']'.repeat(500)}}`
    ],
    ['a key without a value', '{"builders"}'],
    ['a value without quotes', '{"builders":[{"type":null_}]}']
  ].flatMap(([name, template]) => both(`text: ${name}`, template)),
  ...[
    ...[[null], 'x', 1.5, -1, true, '2', {}].map(value => ['max_retries', value]),
    ...['x', true, 5, '{{user `a`}}', [], '-1s', ''].map(value => ['pause_before', value]),
    ...['x', false, null].map(value => ['timeout', value]),
    ...[5, [5], [null], {}, ['nobody'], ''].map(value => ['only', value]),
    ...['x', { nobody: {} }, { file: 'x' }, { file: null }].map(value => ['override', value])
  ].flatMap(([key, value]) =>
    both(`a provisioner with ${key} of ${JSON.stringify(value)}`, {
      ...build,
      provisioners: [tell('a', { [key]: value })]
    })
  ),
  ...[
    ...['yes', 1, 'true', null].map(value => ['keep_input_artifact', value]),
    ...['file', [5], ['nobody'], {}].map(value => ['only', value]),
    ...[5, null, ''].map(value => ['name', value])
  ].flatMap(([key, value]) =>
    both(`a post-processor with ${key} of ${JSON.stringify(value)}`, {
      ...build,
      'post-processors': [{ type: 'manifest', strip_time: true, [key]: value }]
    })
  ),
  ...both('a cleanup provisioner with only of nobody', {
    ...build,
    'error-cleanup-provisioner': tell('a', { only: ['nobody'] })
  }),
  ...both('a cleanup provisioner with max_retries of [null]', {
    ...build,
    'error-cleanup-provisioner': tell('a', { max_retries: [null] })
  }),
  ...[
    ['a post-processor', { 'post-processors': [{ type: 'manifest', only: ['nobody'] }] }],
    ['a provisioner', { provisioners: [tell('a', { only: ['nobody'] })] }],
    ['a provisioner with both', { provisioners: [tell('a', { only: ['file'], except: ['file'] })] }]
  ].map(([what, more]) =>
    row([
      `only of nobody in ${what}, and -except leaves no build`,
      { ...build, ...more },
      { commands: ['validate'], words: ['-except=file'] }
    ])
  ),
  { name: 'a template that is not there', template: build, commands: ['validate'], words: ['none.json'] }
]
