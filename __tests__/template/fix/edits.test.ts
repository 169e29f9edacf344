import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { applyEdits, sortEdits } from '../../../src/template/fix/edit.js'
import { editsFor } from '../../../src/template/fix/edits.js'
import { fixTemplate } from '../../../src/template/fix/fix.js'
import { isObject, plainValue, type JsonValue } from '../../../src/template/fix/json-value.js'
import { createSourceText } from '../../../src/template/fix/source-text.js'
import { parseJson } from '../../../src/template/json/parse.js'
import { builderCases } from './cases/builders.js'
import { postProcessorCases, provisionerCases } from './cases/other-blocks.js'
import { templateCases } from './cases/templates.js'

/** The text with what it takes to make it say a value. */
function rewrite(text: string, change: (value: JsonValue) => JsonValue): string {
  const { node } = parseJson(text, 't.json')
  if (node === undefined) throw new Error('the test gives no JSON')
  return applyEdits(text, sortEdits(editsFor(node, change(plainValue(node)), createSourceText(text))))
}

const fixed = (value: JsonValue): JsonValue => (isObject(value) ? fixTemplate(value) : value)
const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`
const builder = (...members: readonly string[]): string =>
  lines('{', '  "builders": [', '    {', ...members.map(each => `      ${each}`), '    }', '  ]', '}')

describe('the edits of a fix', () => {
  it('rename in place, and leave numbers, blanks and escapes as they are written', () => {
    const text = builder(
      '"type": "qemu",',
      '"ssh_host_port_min":   2222.0,',
      '"vm_name": "\\u00e9 {{clean_ami_name `x`}} \\/"'
    )

    expect(rewrite(text, fixed)).toBe(
      builder(
        '"type": "qemu",',
        '"host_port_min":   2222.0,',
        '"vm_name": "\\u00e9 {{clean_resource_name `x`}} \\/"'
      )
    )
  })

  it.each([
    [
      'first',
      ['"vhd_temp_path": "x",', '"type": "hyperv-iso",', '"cpus": 1'],
      ['"type": "hyperv-iso",', '"cpus": 1']
    ],
    [
      'in the middle',
      ['"type": "hyperv-iso",', '"vhd_temp_path": "x",', '"cpus": 1'],
      ['"type": "hyperv-iso",', '"cpus": 1']
    ],
    [
      'last',
      ['"type": "hyperv-iso",', '"cpus": 1,', '"vhd_temp_path": "x"'],
      ['"type": "hyperv-iso",', '"cpus": 1']
    ]
  ])('remove the line of an option that stands %s', (_where, before, after) => {
    expect(rewrite(builder(...before), fixed)).toBe(builder(...after))
  })

  it('put what became of several options where the first of them stood', () => {
    const text = builder('"iso_checksum_url": "u",', '"iso_checksum_type": "sha1",', '"type": "x"')

    expect(rewrite(text, fixed)).toBe(builder('"iso_checksum": "file:u",', '"type": "x"'))
  })

  it('add an option behind the last, on a line of its own', () => {
    const text = builder('"type": "vmware-iso",', '"disk_type_id": "1",', '"remote_type": "esx5"')

    expect(rewrite(text, fixed)).toBe(
      builder(
        '"type": "vmware-iso",',
        '"disk_type_id": "1",',
        '"remote_type": "esx5",',
        '"skip_compaction": true'
      )
    )
  })

  it('stay within a line that the author wrote as one', () => {
    const text =
      '{"builders": [{"type": "vsphere-iso", "network": "n"}, {"type": "vmware-iso", "remote_type": "esx5", "disk_type_id": "1"}]}'

    expect(rewrite(text, fixed)).toBe(
      '{"builders": [{"type": "vsphere-iso", "network_adapters": [{ "network": "n" }]}, {"type": "vmware-iso", "remote_type": "esx5", "disk_type_id": "1", "skip_compaction": true}]}'
    )
  })

  it('write new objects with the indent and line ends of the file', () => {
    const text =
      '{\r\n\t"builders": [\r\n\t\t{\r\n\t\t\t"type": "vsphere-iso",\r\n\t\t\t"network": "n"\r\n\t\t}\r\n\t]\r\n}\r\n'

    expect(rewrite(text, fixed)).toBe(
      '{\r\n\t"builders": [\r\n\t\t{\r\n\t\t\t"type": "vsphere-iso",\r\n\t\t\t"network_adapters": [\r\n\t\t\t\t{\r\n\t\t\t\t\t"network": "n"\r\n\t\t\t\t}\r\n\t\t\t]\r\n\t\t}\r\n\t]\r\n}\r\n'
    )
  })

  const templates = [
    ...builderCases.map(({ before }) => ({ builders: [before] })),
    ...provisionerCases.map(({ before }) => ({ provisioners: [before] })),
    ...postProcessorCases.map(({ before }) => ({ 'post-processors': [[before]] })),
    ...templateCases.map(({ before }) => before)
  ]
  it.each([
    ['two blanks', (value: object) => JSON.stringify(value, null, 2)],
    ['tabs and CR LF', (value: object) => JSON.stringify(value, null, '\t').replaceAll('\n', '\r\n')],
    ['one line', (value: object) => JSON.stringify(value)]
  ])('make every case of every fixer right: %s', (_name, write) => {
    for (const template of templates) {
      expect(JSON.parse(rewrite(write(template), fixed))).toEqual(fixTemplate(template))
    }
  })

  it('turn any value into any other', () => {
    const json = fc.jsonValue({ maxDepth: 3, noUnicodeString: false }) as fc.Arbitrary<JsonValue>
    fc.assert(
      fc.property(json, json, fc.constantFrom(undefined, 2, '\t'), (before, after, indent) => {
        const text = JSON.stringify(before, null, indent)

        expect(JSON.parse(rewrite(text, () => after))).toEqual(JSON.parse(JSON.stringify(after)))
      }),
      { numRuns: 300 }
    )
  })
})
