import js from '@eslint/js'
import jest from 'eslint-plugin-jest'
import prettier from 'eslint-config-prettier'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

/** Which folders of src a folder may import from, besides itself. docs/architecture.md explains the layers. */
const layers = {
  core: [],
  contracts: ['core'],
  host: ['core', 'contracts'],
  template: ['core', 'contracts'],
  toolkit: ['core', 'contracts'],
  stores: ['core', 'contracts', 'toolkit'],
  communicators: ['core', 'contracts', 'toolkit'],
  builders: ['core', 'contracts', 'toolkit'],
  provisioners: ['core', 'contracts', 'toolkit'],
  'post-processors': ['core', 'contracts', 'toolkit'],
  'smoke-tests': ['core', 'contracts', 'toolkit'],
  publishers: ['core', 'contracts', 'toolkit'],
  engine: ['core', 'contracts', 'toolkit'],
  renderers: ['core', 'contracts'],
  github: ['core', 'contracts'],
  app: ['core', 'contracts', 'template', 'engine', 'host', 'stores'],
  cli: ['core', 'contracts', 'app', 'renderers', 'host'],
  action: ['core', 'contracts', 'app', 'renderers', 'host', 'github']
}
const plugins = ['communicators', 'builders', 'provisioners', 'post-processors', 'smoke-tests', 'publishers']
const mayImportActions = ['github']
const mayReachOutside = ['host', 'github']
/** Built-in modules through which a program touches the world; everyone else is handed a Host. */
const outside = [
  'fs',
  'fs/promises',
  'child_process',
  'net',
  'http',
  'https',
  'tls',
  'dgram',
  'dns',
  'os',
  'cluster'
]

function boundaries([layer, allowed]) {
  const forbidden = Object.keys(layers).filter(other => other !== layer && !allowed.includes(other))
  const patterns = [
    {
      group: forbidden.map(other => `**/${other}/**`),
      message: `src/${layer} may import only: ${[layer, ...allowed].join(', ')}`
    },
    { regex: '^(\\.\\./)+(registry|main)\\.js$', message: 'only src/main.ts joins plugins and program' }
  ]
  if (!mayReachOutside.includes(layer)) {
    patterns.push({
      group: outside.map(name => `node:${name}`),
      message: 'reach the outside through ctx.host'
    })
  }
  if (!mayImportActions.includes(layer)) {
    patterns.push({ group: ['@actions/*'], message: 'only src/github may import @actions/*' })
  }
  const files = [`src/${layer}/**/*.ts`]
  const forbid = (globs, extra = []) => ({
    files: globs,
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [...patterns, ...extra] }] }
  })
  if (!plugins.includes(layer)) return [forbid(files)]
  // A plugin's folder lies one above its files, or two above those of its own folders.
  const message = 'a plugin may not import another plugin'
  return [
    forbid(files, [{ regex: '^\\.\\./\\.\\./(?!\\.\\./)', message }]),
    forbid([`src/${layer}/*/*.ts`], [{ regex: '^\\.\\./(?!\\.\\./)', message }])
  ]
}

const ambient = ['Date.now', 'Math.random', 'process.env', 'process.exit', 'process.cwd', 'process.platform']
const noAmbient = {
  files: ['src/**/*.ts'],
  ignores: ['src/host/**', 'src/main.ts', 'src/github/**'],
  rules: {
    'no-restricted-properties': [
      'error',
      ...ambient.map(name => {
        const [object, property] = name.split('.')
        return { object, property, message: 'take it from ctx.host, so that tests can hand in their own' }
      })
    ],
    'no-restricted-globals': ['error', 'setTimeout', 'setInterval', 'setImmediate', 'fetch']
  }
}

export default defineConfig(
  { ignores: ['dist', 'lib', 'coverage'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js'] },
        tsconfigRootDir: import.meta.dirname
      }
    }
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } }
  },
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true }
      ],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-depth': ['error', 3],
      'no-console': 'error'
    }
  },
  ...Object.entries(layers).flatMap(boundaries),
  noAmbient,
  {
    files: ['src/**/*.ts'],
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }]
    }
  },
  {
    files: ['__tests__/**/*.ts'],
    extends: [jest.configs['flat/recommended']],
    settings: { jest: { version: 30 } },
    rules: {
      '@typescript-eslint/require-await': 'off',
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      'jest/expect-expect': ['warn', { assertFunctionNames: ['expect', 'expect*', 'fc.assert'] }],
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_$' }]
    }
  },
  prettier
)
