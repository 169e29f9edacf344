import { describe, expect, it } from '@jest/globals'
import { parseBootCommand, type Instruction } from '../../../src/toolkit/boot-command/parse.js'
import { scancodeBatches } from '../../../src/toolkit/boot-command/scancodes.js'

function batches(command: string, longest = 25): readonly string[] {
  const hex = (codes: readonly number[]): string =>
    codes.map(code => code.toString(16).padStart(2, '0')).join(' ')
  return scancodeBatches(parseBootCommand(command).instructions, longest).map(batch =>
    batch.kind === 'wait' ? `wait ${batch.ms.toString()}` : hex(batch.codes)
  )
}

describe('scancodeBatches', () => {
  it.each([
    ['a', '1e 9e'],
    ['A', '2a 1e 9e aa'],
    ['~', '2a 29 a9 aa'],
    ['|', '2a 2b ab aa'],
    ['0-=', '0b 8b 0c 8c 0d 8d'],
    ['<enter>', '1c 9c'],
    ['<up>', 'e0 48 e0 c8'],
    ['<rightAltOn>', 'e0 38'],
    ['<rightAltOff>', 'e0 b8'],
    ['<leftCommand><leftOption>', 'e0 5b e0 db 38 b8'],
    ['<leftShiftOn>a<leftShiftOff>', '2a 1e 9e aa'],
    ['<f12><menu>', '58 d8 e0 5d e0 dd'],
    ['é', '00 80']
  ])('types %s as a PC/AT keyboard does', (command, codes) => {
    expect(batches(command)).toEqual([codes])
  })

  it('keeps the codes of a key together when a batch is full', () => {
    expect(batches('aaAa', 6)).toEqual(['1e 9e 1e 9e', '2a 1e 9e aa 1e 9e'])
  })

  it('ends a batch at a wait', () => {
    expect(batches('a<wait>b<wait2>')).toEqual(['1e 9e', 'wait 1000', '30 b0', 'wait 2000'])
  })

  it('gives every printable ASCII character a code', () => {
    const printable: Instruction[] = Array.from({ length: 95 }, (_, index) => ({
      kind: 'key',
      action: 'tap',
      key: { kind: 'character', character: String.fromCharCode(32 + index) }
    }))

    const codes = scancodeBatches(printable, 1000).flatMap(batch =>
      batch.kind === 'codes' ? batch.codes : []
    )

    expect(codes).not.toContain(0)
  })
})
