import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { keyEvents, keysym } from '../../../src/toolkit/boot-command/key-events.js'
import { parseBootCommand, type Instruction } from '../../../src/toolkit/boot-command/parse.js'

interface Recorded {
  readonly command: string
  /** `+61 -61`: keysyms that went down and up over VNC; `wait500`: a pause of so many milliseconds. */
  readonly keys?: string
  readonly refused?: true
}
const recorded = JSON.parse(
  readFileSync('__tests__/fixtures/packer-1.6.6/boot-command-keys.json', 'utf8')
) as readonly Recorded[]

function vncKeys(instructions: readonly Instruction[]): string {
  const words = instructions.flatMap(instruction => {
    if (instruction.kind === 'wait') return [`wait${instruction.ms.toString()}`]
    return keyEvents(instruction).map(({ isDown, key }) => (isDown ? '+' : '-') + keysym(key).toString(16))
  })
  return words.join(' ')
}

describe('parseBootCommand', () => {
  it.each(recorded.filter(({ keys }) => keys !== undefined))(
    'presses what packer 1.6.6 presses for $command',
    ({ command, keys }) => {
      const { instructions, problems } = parseBootCommand(command)

      expect(problems).toEqual([])
      expect(vncKeys(instructions)).toBe(keys)
    }
  )

  it.each(recorded.filter(({ refused }) => refused))(
    'refuses $command as packer 1.6.6 does',
    ({ command }) => {
      const { problems } = parseBootCommand(command)

      expect(problems).toHaveLength(1)
      expect(command).toContain(problems[0]?.token)
    }
  )

  it.each([
    ['<menu>', '+ff67 -ff67'],
    ['<leftCommandOn><leftCommandOff>', '+ffe9 -ffe9'],
    ['<rightCommand>', '+ffea -ffea'],
    ['<leftOption>', '+ffe7 -ffe7'],
    ['<rightOptionOn>', '+ffe8']
  ])('knows the key %s of later versions', (command, keys) => {
    expect(vncKeys(parseBootCommand(command).instructions)).toBe(keys)
  })

  it('says where in the command the wrong token stands', () => {
    const { problems } = parseBootCommand('abc<enter><wait-5s>d<wait0s>')

    expect(problems).toEqual([
      { offset: 10, token: '<wait-5s>', message: '<wait-5s> must wait for more than no time' },
      { offset: 20, token: '<wait0s>', message: '<wait0s> must wait for more than no time' }
    ])
  })

  it('types text without angle brackets one character a keystroke', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const plain = text.replaceAll('<', '')

        const { instructions } = parseBootCommand(plain)

        const typed = instructions.map(each =>
          each.kind === 'key' && each.action === 'tap' && each.key.kind === 'character'
            ? each.key.character
            : '?'
        )
        expect(typed).toEqual(Array.from(plain))
      })
    )
  })

  it('loses no character of a text without tokens, whatever its angle brackets', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('<', '>', 'o', 'x', '5') }), text => {
        const { instructions } = parseBootCommand(text)

        const typed = instructions.map(each =>
          each.kind === 'key' && each.key.kind === 'character' ? each : undefined
        )
        expect(typed.map(each => (each?.key.kind === 'character' ? each.key.character : '')).join('')).toBe(
          text
        )
      })
    )
  })
})

describe('what is typed though it looks like a key', () => {
  it.each([
    ['<wiat>', '<wait>'],
    ['<Wait>', '<wait>'],
    ['<wait 5>', '<wait5>'],
    ['<WAIT10S>', '<wait10s>'],
    ['<wait5sec>', '<wait5s>'],
    ['<wait1min>', '<wait1m>'],
    ['<entr>', '<enter>'],
    ['<Ecs>', '<esc>'],
    ['<leftctrlOm>', '<leftctrlon>']
  ])('%s was probably meant to be %s', (token, meant) => {
    expect(parseBootCommand(`a${token}b`).lookalikes).toEqual([{ offset: 1, token, meant }])
  })

  it.each([
    ['<wait5', '<wait5>'],
    ['<wait10s', '<wait10s>'],
    ['<Enter', '<Enter>'],
    ['<leftCtrlOn', '<leftCtrlOn>']
  ])('%s lacks its bracket, before the next key and at the end', (token, meant) => {
    expect(parseBootCommand(`${token}<up>${token}`).lookalikes).toEqual([
      { offset: 0, token, meant },
      { offset: token.length + 4, token, meant }
    ])
  })

  it.each([
    '<up and away',
    '<wait{{ .Name }}>',
    '<waiter',
    'a<b<c',
    '<wait5>',
    '<Enter>',
    '<f12>',
    '<aOn>',
    '<html>',
    '<3',
    '<>',
    'a < b',
    '<password>',
    '<br>'
  ])('%s is as it should be', text => {
    expect(parseBootCommand(text).lookalikes).toEqual([])
  })
})
