import type { Template } from '../template/template.js'

/** One thing that `inspect` says, with the fact that it tells for programs. */
export interface Inspected {
  readonly text: string
  readonly fact?: {
    readonly type: 'template-variable' | 'template-builder' | 'template-provisioner' | 'template-smoke-test'
    readonly data: readonly string[]
  }
}

const note = `
Note: If your build names contain user variables or template
functions such as 'timestamp', these are processed at build time,
and therefore only show in their raw form here.`

const masked = '<sensitive>'

/** A template's parts as Packer's `inspect` tells them. Defaults of sensitive variables are masked. */
export function inspectTemplate(template: Template): readonly Inspected[] {
  const { description = '', provisioners, smokeTests } = template
  return [
    ...(description === '' ? [] : [{ text: 'Description:\n' }, { text: `${description}\n` }]),
    ...variables(template),
    { text: '' },
    ...list('Builders', builders(template)),
    { text: '' },
    ...list(
      'Provisioners',
      provisioners.map(({ type }) => ({
        text: `  ${type}`,
        fact: { type: 'template-provisioner', data: [type] }
      }))
    ),
    ...(smokeTests.length === 0 ? [] : [{ text: '' }, ...tests(template)]),
    { text: note }
  ]
}

function variables({ variables: declared, sensitive }: Template): readonly Inspected[] {
  if (declared.length === 0) return list('Variables', [])
  const secret = new Set(sensitive.map(({ value }) => value))
  const width = widest(declared.map(({ name }) => name))
  const sorted = declared.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const required = sorted.filter(({ value }) => value === undefined)
  const optional = sorted.flatMap(({ name, value }) =>
    value === undefined ? [] : [{ name, shown: secret.has(name) ? masked : value.value }]
  )
  return [
    ...(required.length === 0 ? [] : [{ text: 'Required variables:\n' }]),
    ...required.map(({ name }) => ({
      text: `  ${name}`,
      fact: { type: 'template-variable' as const, data: [name, secret.has(name) ? masked : '', '1'] }
    })),
    ...(required.length === 0 ? [] : [{ text: '' }]),
    { text: 'Optional variables and their defaults:\n' },
    ...optional.map(({ name, shown }) => ({
      text: `  ${name.padEnd(width)} = ${shown}`,
      fact: { type: 'template-variable' as const, data: [name, shown, '0'] }
    }))
  ]
}

function builders({ builders: blocks }: Template): readonly Inspected[] {
  const width = widest(blocks.map(({ rawName }) => rawName))
  return blocks
    .toSorted((a, b) => (a.rawName < b.rawName ? -1 : 1))
    .map(({ rawName, type }) => ({
      text: rawName === type ? `  ${type}` : `  ${rawName.padEnd(width)} (${type})`,
      fact: { type: 'template-builder', data: [rawName, type] }
    }))
}

function tests({ smokeTests }: Template): readonly Inspected[] {
  return list(
    'Smoke tests',
    smokeTests.map(({ rawName, type }) => ({
      text: rawName === type ? `  ${type}` : `  ${rawName} (${type})`,
      fact: { type: 'template-smoke-test', data: [rawName, type] }
    }))
  )
}

function list(title: string, entries: readonly Inspected[]): readonly Inspected[] {
  const none = { text: `  <No ${title.toLowerCase()}>` }
  return [{ text: `${title}:\n` }, ...(entries.length === 0 ? [none] : entries)]
}

function widest(names: readonly string[]): number {
  return Math.max(0, ...names.map(({ length }) => length))
}
