// What mutations start from: everything that this project's tests and examples know.
import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { themes } from '../../__tests__/conformance/cases/index.mjs'
import { generatedCases } from '../../__tests__/conformance/generated.mjs'

const root = resolve(import.meta.dirname, '../..')
const read = path => readFileSync(join(root, path), 'utf8')

/** Texts of templates, good and bad. */
export function templateTexts() {
  const cases = [...Object.values(themes).flat(), ...generatedCases({ seed: 1, count: 300 })]
  const examples = ['examples/seed-qemu/template.json', '__tests__/fixtures/templates/seed-annotated.json']
  return [
    ...examples.flatMap(path => Array.from({ length: 40 }, () => read(path))),
    ...cases.map(({ template }) =>
      typeof template === 'string' ? template : JSON.stringify(template, null, 2)
    )
  ]
}

/** Expressions whose values are recorded, of Go and of Packer. */
export function expressions() {
  const folder = '__tests__/fixtures/go-template'
  const ofGo = readdirSync(join(root, folder))
    .filter(name => name.endsWith('.json'))
    .flatMap(name => JSON.parse(read(join(folder, name))).cases.map(({ template }) => template))
  const ofPacker = JSON.parse(read('__tests__/fixtures/packer-1.6.6/console.json')).cases
  return [...ofGo, ...ofPacker.map(({ expression }) => expression)].filter(text => text !== undefined)
}

/** The data with which Go rendered the recorded expressions. */
export function goData() {
  return JSON.parse(read('__tests__/fixtures/go-template/pipelines.json')).data
}

/** The part of a list that can be parsed, as values. */
export function parsed(texts) {
  return texts.flatMap(text => {
    try {
      return [JSON.parse(text)]
    } catch {
      return []
    }
  })
}
