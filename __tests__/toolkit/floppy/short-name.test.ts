import { describe, expect, it } from '@jest/globals'
import { shortNameFor } from '../../../src/toolkit/floppy/short-name.js'

const none = new Set<string>()

describe('the old form of a name', () => {
  it.each([
    ['KS.CFG', 'KS      CFG', 0, false],
    ['ks.cfg', 'KS      CFG', 0x18, false],
    ['SETUP.exe', 'SETUP   EXE', 0x10, false],
    ['setup.EXE', 'SETUP   EXE', 0x08, false],
    ['README', 'README     ', 0, false],
    ['Setup.exe', 'SETUP   EXE', 0, true],
    ['Autounattend.xml', 'AUTOUN~1XML', 0, true],
    ['meta-data', 'META-D~1   ', 0, true],
    ['a b.txt', 'AB~1    TXT', 0, true],
    ['a+b.txt', 'A_B~1   TXT', 0, true],
    ['.bashrc', 'BASHRC~1   ', 0, true],
    ['archive.tar.gz', 'ARCHIV~1GZ ', 0, true],
    ['x.html', 'X~1     HTM', 0, true],
    ['é.txt', '_~1     TXT', 0, true],
    ['...', '_~1        ', 0, true]
  ])('of %j is %j', (name, field, caseBits, needsLongName) => {
    expect(shortNameFor(name, none)).toEqual({ field, caseBits, needsLongName })
  })

  it('differs from those that the directory has', () => {
    const taken = new Set(['METADA~1TXT', 'METADA~2TXT', 'KS      CFG'])

    expect(shortNameFor('metadata1.txt', taken).field).toBe('METADA~3TXT')
    expect(shortNameFor('Ks.cfg', taken)).toEqual({ field: 'KS~1    CFG', caseBits: 0, needsLongName: true })
  })

  it('shortens the letters before a number of two digits', () => {
    const taken = new Set(Array.from({ length: 9 }, (_, index) => `META-D~${index + 1}   `))

    expect(shortNameFor('meta-data', taken).field).toBe('META-~10   ')
  })
})
