import type { CommandName } from './commands.js'

/** What the help of a command says beyond its flags. */
export interface HelpText {
  readonly about: readonly string[]
  readonly examples: readonly (readonly [words: string, meaning: string])[]
  readonly exitCodes: readonly (readonly [code: number, meaning: string])[]
}

const template =
  'TEMPLATE is a file in JSON, or - for standard input. Paths in it are relative to the working directory.'

/** By command; only the help loads this table. */
export const helpTexts: Readonly<Record<CommandName, HelpText>> = {
  build: {
    about: [
      'Nothing is begun until everything is right. Then all builds run side by side; each image is launched and tested before it gets its name. Half-made images are deleted when a build fails or is cancelled (Ctrl-C).',
      template
    ],
    examples: [
      ['build web.json', 'all builds of the template'],
      ['build -only=qemu -var version=1.4 web.json', 'one of them, with a variable'],
      ['build -var-file=prod.json -force web.json', 'variables of a file; old images are replaced'],
      ['build -on-error=ask -debug web.json', 'step by step, and a question when one fails']
    ],
    exitCodes: [
      [0, 'every build was made and passed its smoke tests'],
      [1, 'something was wrong, failed, or was cancelled']
    ]
  },
  validate: {
    about: [
      'All mistakes are told at once, each with its place and what to do. Nothing is started or made, and no hypervisor is needed; stores of secrets that `variables` name and checksums that stand in a `file:` are read.',
      template
    ],
    examples: [
      ['validate web.json', 'the whole template'],
      ['validate -syntax-only web.json', 'without looking at options and variables'],
      ['validate -var-file=prod.json web.json', 'with the values of a file']
    ],
    exitCodes: [
      [0, 'the template can be built; there may be warnings'],
      [1, 'something is wrong']
    ]
  },
  inspect: {
    about: ['Shows what the template declares, as it is written.', template],
    examples: [
      ['inspect web.json', 'for people'],
      ['inspect -machine-readable web.json', 'for programs']
    ],
    exitCodes: [
      [0, 'the template can be read'],
      [1, 'it cannot']
    ]
  },
  console: {
    about: [
      'Each line is text with expressions; what it becomes is printed. `help` says more, `variables` lists all of them, `exit` ends.',
      'TEMPLATE is a file in JSON; without one there are only the variables of -var and -var-file.'
    ],
    examples: [
      ['console -var name=web web.json', 'with the variables of a template'],
      ["echo '{{isotime `2006`}}' | image-build console", 'a line of another program']
    ],
    exitCodes: [
      [0, 'the end of the input, or of a session at a terminal'],
      [1, 'the template cannot be read, or a line of a file or pipe is wrong']
    ]
  },
  fix: {
    about: [
      'Applies the 34 fixers of Packer. The result is JSON with sorted keys, as Packer prints it; -diff gives a patch that leaves the layout as it is.',
      template
    ],
    examples: [
      ['fix old.json > new.json', 'the whole template, in a new file'],
      ['fix -diff old.json | patch old.json', 'changes in place']
    ],
    exitCodes: [
      [0, 'printed, whether there was something to fix or not'],
      [1, 'the template, or what became of it, cannot be read']
    ]
  },
  'smoke-test': {
    about: [
      'Launches the image on a disk that is thrown away, so that it stays as it is, and runs the smoke tests of the template and of -smoke-tests.',
      `${template} IMAGE is the file that one of its builders made; -only names the builder if there are several.`
    ],
    examples: [
      ['smoke-test web.json output-qemu/packer-qemu', 'the tests of the template'],
      ['smoke-test -smoke-tests=tests.json web.json web.qcow2', 'those of a file as well']
    ],
    exitCodes: [
      [0, 'every test passed'],
      [1, 'one failed, or the image could not be launched']
    ]
  },
  sweep: {
    about: ['Reads the journals of runs that are no more, ends their processes and deletes what they made.'],
    examples: [['sweep', 'after a machine or a runner died']],
    exitCodes: [
      [0, 'nothing is left'],
      [1, 'something could not be deleted; it is told']
    ]
  },
  version: {
    about: [],
    examples: [['version -machine-readable', 'for programs']],
    exitCodes: [[0, 'always']]
  }
}
