// The command line.
import { outcomes } from './outcomes.mjs'

export const commandLineDifferences = [
  {
    packer: 'of two sensitive values, one within the other, the rest of the longer one is shown',
    here: 'the longer one is masked as a whole',
    why: 'it is a secret',
    cases: {
      'command-line': {
        'two sensitive variables, one in the other': { printed: ['<sensitive> <sensitive>'] }
      }
    }
  },
  {
    packer: '`fix` does not read standard input',
    here: '`fix -` does',
    why: 'as `build` and `validate` do',
    cases: { 'command-line': { 'fix from standard input': { line: 0 } } }
  },
  {
    packer: '`version`, `inspect` and `console` ignore words too many; `inspect` does without a template',
    here: 'a usage error',
    why: 'a word that does nothing is a slip',
    cases: {
      'command-line': {
        'packer version x': { line: 1 },
        'packer inspect': { line: 1 },
        'packer inspect template.json template.json': { line: 1 },
        'packer console template.json template.json': { line: 1 }
      }
    }
  },
  {
    packer: 'an empty path is that of the working directory with files in HCL',
    here: 'an error',
    why: 'it is an input that was not set',
    cases: {
      'command-line': outcomes(['packer build ', 'packer validate ', 'packer inspect '], { line: 1 })
    }
  },
  {
    packer: 'flags after the template are an error',
    here: 'they may stand anywhere',
    why: 'it is clear what is meant',
    cases: {
      'command-line': {
        'packer build template.json -force': { line: 0, files: { 'd/x': '', 'out.txt': 'x' } },
        'packer validate template.json -syntax-only': { line: 0 }
      }
    }
  },
  {
    packer: '`help` is no command',
    here: 'it shows the help',
    why: 'people try it',
    cases: { 'command-line': { 'packer help': { line: 0 } } }
  },
  {
    packer: '`-parallel-builds` takes 0x1 and 0b1',
    here: 'decimal numbers',
    why: 'nobody means it',
    cases: {
      'command-line': {
        'packer build -parallel-builds 0x1 template.json': { line: 1, files: { 'd/x': '' } }
      }
    }
  },
  {
    packer: '`inspect` aligns names by their bytes',
    here: 'by their letters',
    why: 'the columns are straight',
    cases: {}
  }
]
