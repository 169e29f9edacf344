import { file, local, nothing, tell } from './parts.mjs'

/** Builders that write files of their names, and one provisioner that tells which build ran it. */
const builders = ['a', 'b', 'c'].map(name => ({ type: 'file', name, target: `${name}.txt`, content: name }))
const told = more => local(['echo {{build_name}} >> told.$PACKER_BUILD_NAME.txt'], more)
const one = (more, extra = {}) => ({ builders, provisioners: [told(more)], ...extra })
const row = ([name, template, more = {}]) => ({ name, template, ...more })

export const cases = [
  ...[
    ['only of one', { only: ['a'] }],
    ['only of two', { only: ['a', 'c'] }],
    ['only of none', { only: [] }],
    ['only as a text', { only: 'a' }],
    ['only as a text with commas', { only: 'a,c' }],
    ['only of a number', { only: [5] }],
    ['only that is null', { only: null }],
    ['only of an unknown name', { only: ['z'] }],
    ['only with an expression', { only: ['{{user `n`}}'] }],
    ['except of one', { except: ['a'] }],
    ['except of all', { except: ['a', 'b', 'c'] }],
    ['except of none', { except: [] }],
    ['except as a text', { except: 'a' }],
    ['except of an unknown name', { except: ['z'] }],
    ['only and except', { only: ['a'], except: ['b'] }],
    ['only and an empty except', { only: ['a'], except: [] }],
    ['override of one', { override: { a: { inline: ['echo other > told.a.txt'] } } }],
    [
      'override of two',
      { override: { a: { inline: ['echo 1 > told.a.txt'] }, b: { inline: ['echo 2 > told.b.txt'] } } }
    ],
    ['override of none', { override: {} }],
    ['override that is null', { override: null }],
    ['override that is a list', { override: [] }],
    ['override that is a text', { override: 'a' }],
    ['override of an unknown name', { override: { z: { inline: 'true' } } }],
    ['override by a text', { override: { a: 'x' } }],
    ['override by null', { override: { a: null } }],
    ['override by a list', { override: { a: [] } }],
    ['override by an empty object', { override: { a: {} } }],
    ['override of an unknown option', { override: { a: { zzz: 1 } } }],
    ['override of a type', { override: { a: { type: 'file' } } }],
    ['override of only', { override: { a: { only: ['b'] } } }],
    ['override of pause_before', { override: { a: { pause_before: '1ms' } } }],
    ['override of another option', { override: { a: { environment_vars: ['X=1'] } } }],
    ['override to null keeps', { override: { a: { inline: null } } }],
    ['override with other case', { override: { a: { INLINE: ['echo other > told.a.txt'] } } }],
    [
      'override for a build that only leaves out',
      { only: ['b'], override: { a: { inline: ['echo other > told.a.txt'] } } }
    ],
    [
      'override with a wrong value for a build that only leaves out',
      { only: ['b'], override: { a: { zzz: 1 } } }
    ]
  ].map(([name, more]) => row([`provisioner: ${name}`, { variables: { n: 'a' }, ...one(more) }])),
  ...[
    ['only of one', { only: ['a'] }],
    ['only as a text', { only: 'a' }],
    ['only of an unknown name', { only: ['z'] }],
    ['except of one', { except: ['a'] }],
    ['except of an unknown name', { except: ['z'] }],
    ['only and except', { only: ['a'], except: ['b'] }],
    ['only of none', { only: [] }]
  ].map(([name, more]) =>
    row([
      `post-processor: ${name}`,
      {
        builders,
        'post-processors': [{ type: 'manifest', output: '{{build_name}}.json', strip_time: true, ...more }]
      }
    ])
  ),
  ...[
    ['-only of one', ['-only=a']],
    ['-only of two', ['-only=a,c']],
    ['-only in two words', ['-only', 'b']],
    ['-only with a blank', ['-only=a, c']],
    ['-only twice', ['-only=a', '-only=c']],
    ['-only of nothing', ['-only=']],
    ['-only of a type', ['-only=file']],
    ['-only of a star', ['-only=*']],
    ['-only of an unknown name', ['-only=z']],
    ['-only of one known, one unknown', ['-only=a,z']],
    ['-except of one', ['-except=a']],
    ['-except of two', ['-except=a,b']],
    ['-except of all', ['-except=a,b,c']],
    ['-except of an unknown name', ['-except=z']],
    ['-except of nothing', ['-except=']],
    ['-only and -except', ['-only=a,b', '-except=b']],
    ['-except of a post-processor', ['-except=manifest']],
    ['-parallel-builds=1', ['-parallel-builds=1']],
    ['-parallel-builds=0', ['-parallel-builds=0']],
    ['-parallel-builds of a word', ['-parallel-builds=x']],
    ['-parallel-builds=-1', ['-parallel-builds=-1']],
    ['-force', ['-force']],
    ['-force=false', ['-force=false']],
    ['-on-error=cleanup', ['-on-error=cleanup']],
    ['-on-error=abort', ['-on-error=abort']],
    ['-on-error=nonsense', ['-on-error=nonsense']],
    ['-color=false', ['-color=false']],
    ['-nonsense', ['-nonsense']],
    ['two templates', ['template.json']]
  ].map(([name, words]) =>
    row([
      `flag: ${name}`,
      one({}, { 'post-processors': [{ type: 'manifest', output: '{{build_name}}.json', strip_time: true }] }),
      { words }
    ])
  ),
  row([
    'builds one after the other',
    {
      builders: ['z', 'Z', '02', 'a', '01'].map(name => ({ ...nothing, name })),
      provisioners: [local(['echo $PACKER_BUILD_NAME >> order.txt'])]
    },
    { words: ['-parallel-builds=1'] }
  ]),
  row([
    'provisioner: override of a list by a shorter one',
    one({
      inline: ['echo 1 >> told.$PACKER_BUILD_NAME.txt', 'echo 2 >> told.$PACKER_BUILD_NAME.txt'],
      override: { a: { inline: ['echo 3 >> told.$PACKER_BUILD_NAME.txt'] } }
    })
  ]),
  row([
    'a name is rendered',
    { variables: { n: 'x' }, builders: [file('[{{build_name}}]', { name: 'n-{{user `n`}}' })] }
  ]),
  row(['a name with a function', { builders: [file('[{{build_name}}]', { name: '{{upper `abc`}}' })] }]),
  row(['a name with a wrong expression', { builders: [file('x', { name: '{{nonsense}}' })] }]),
  row([
    'a name of a builder that -only leaves out, with a wrong expression',
    { builders: [file('x', { name: '{{nonsense}}' }), { ...nothing, name: 'b' }] },
    { words: ['-only=b'] }
  ]),
  row([
    '-only by the rendered name',
    { variables: { n: 'x' }, builders: [file('[{{build_name}}]', { name: 'n-{{user `n`}}' })] },
    { words: ['-only=n-x'] }
  ]),
  row([
    '-only by the raw name',
    { variables: { n: 'x' }, builders: [file('[{{build_name}}]', { name: 'n-{{user `n`}}' })] },
    { words: ['-only=n-{{user `n`}}'] }
  ]),
  row([
    '-except by the rendered name',
    { variables: { n: 'x' }, builders: [file('x', { name: 'n-{{user `n`}}' }), { ...nothing, name: 'b' }] },
    { words: ['-except=n-x'] }
  ]),
  row([
    'only by the raw name',
    {
      variables: { n: 'x' },
      builders: [{ ...nothing, name: 'n-{{user `n`}}' }],
      provisioners: [tell('a', { only: ['n-{{user `n`}}'] })]
    }
  ]),
  row([
    'only by the rendered name',
    {
      variables: { n: 'x' },
      builders: [{ ...nothing, name: 'n-{{user `n`}}' }],
      provisioners: [tell('a', { only: ['n-x'] })]
    }
  ]),
  row([
    'override by the raw name',
    {
      variables: { n: 'x' },
      builders: [{ ...nothing, name: 'n-{{user `n`}}' }],
      provisioners: [tell('a', { override: { 'n-{{user `n`}}': { inline: ['echo other > order.txt'] } } })]
    }
  ]),
  row([
    'override by the rendered name',
    {
      variables: { n: 'x' },
      builders: [{ ...nothing, name: 'n-{{user `n`}}' }],
      provisioners: [tell('a', { override: { 'n-x': { inline: 'true' } } })]
    }
  ]),
  row([
    'two names that render to one',
    {
      variables: { n: 'x' },
      builders: [
        { ...nothing, name: '{{user `n`}}' },
        { ...nothing, name: 'x' }
      ]
    }
  ]),
  row([
    '-only of a build whose sibling is wrong',
    { builders: [file('x'), { type: 'nonsense' }] },
    { words: ['-only=file'] }
  ]),
  row([
    '-only of a build whose sibling has a wrong option',
    { builders: [file('x'), { ...nothing, zzz: 1 }] },
    { words: ['-only=file'] }
  ]),
  row([
    'a wrong provisioner that applies to no selected build',
    { builders: [file('x'), nothing], provisioners: [tell('a', { only: ['null'], zzz: 1 })] },
    { words: ['-only=file'] }
  ]),
  row(['one of two builders is wrong', { builders: [file('x'), { ...nothing, zzz: 1 }] }])
]
