import type { Template } from '../template/template.js'

/** A template's parts as text, as Packer's `inspect` orders them. Defaults of sensitive variables are masked. */
export function describeTemplate(template: Template): string {
  const { description, variables, sensitive, builders, provisioners } = template
  const secret = new Set(sensitive.map(({ value }) => value))
  const names = [...variables].sort((a, b) => (a.name < b.name ? -1 : 1))
  const required = names.filter(({ value }) => value === undefined).map(({ name }) => `  ${name}`)
  const optional = names
    .filter(({ value }) => value !== undefined)
    .map(({ name, value }) => `  ${name} = ${secret.has(name) ? '<sensitive>' : (value?.value ?? '')}`)
  return [
    ...(description === undefined ? [] : ['Description:', '', `  ${description}`, '']),
    ...section('Required variables:', required),
    ...section('Optional variables and their defaults:', optional, '<No variables>'),
    ...section(
      'Builders:',
      builders.map(({ rawName, type }) => (rawName === type ? `  ${type}` : `  ${rawName} (${type})`)),
      '<No builders>'
    ),
    ...section(
      'Provisioners:',
      provisioners.map(({ type }) => `  ${type}`),
      '<No provisioners>'
    )
  ].join('\n')
}

function section(title: string, lines: readonly string[], empty?: string): readonly string[] {
  if (lines.length === 0 && empty === undefined) return []
  return [title, '', ...(lines.length === 0 ? [`  ${empty ?? ''}`] : lines), '']
}
