// What protects images, secrets and memory, and what is told by no case.
export const limitDifferences = [
  {
    packer: 'an existing output file of `file`, `compress` or a download is overwritten',
    here: 'an error that names it, unless `-force` is given',
    why: 'nothing is lost',
    cases: {
      builders: {
        'file: a target that is there': { build: 1, files: { 'd/x': 'x', 'source.txt': 'text\n' } }
      },
      'post-processors': {
        'compress over what is there': { build: 1, files: { 'c.gz': 'precious' } }
      }
    }
  },
  {
    packer: 'with `-force` the old output is deleted first',
    here: 'the old output is deleted when the new one is complete and tested',
    why: 'nothing is lost when the build fails',
    cases: {}
  },
  {
    packer: '`.Field` in an option that is rendered at load gives `<no value>`',
    here: 'the same, with a warning at its place',
    why: 'it is almost always a mistake',
    cases: {}
  },
  {
    packer: 'files of any size are read',
    here: 'a template, a variable file or a file of smoke tests has at most 4 MiB and 50,000 values',
    why: 'real ones have kilobytes; an image that is named by mistake is refused at once',
    cases: {}
  },
  {
    packer: 'every mistake that is found is told',
    here: 'the first 1,000 errors and 1,000 warnings',
    why: 'nobody reads more',
    cases: {}
  },
  {
    packer: 'a circle of variables is unrolled a hundred times',
    here: 'an error that names the variable',
    why: 'the result is of no use',
    cases: {}
  },
  {
    packer: "forwards of the guest's ports listen on every interface",
    here: 'they listen on 127.0.0.1',
    why: "a guest with a password from a template is nobody else's business",
    cases: {}
  },
  {
    packer: 'keys are typed with 100 ms after each event',
    here: 'as fast as the guest takes them, unless an interval is given',
    why: 'half a minute for a line',
    cases: {}
  },
  {
    packer: 'a disk image is written under its final name',
    here: 'it grows beside it and is renamed after the smoke tests',
    why: 'nothing half-made has the final name',
    cases: {}
  },
  {
    packer: 'a manifest has the values of sensitive variables',
    here: 'they are masked in it, as in every report',
    why: 'manifests are uploaded',
    cases: {}
  },
  {
    packer:
      '`console` ends with 0 though a line cannot be evaluated, and takes variables for empty that must be given',
    here: 'it ends with 1',
    why: 'a script can use it',
    cases: {
      'command-line': {
        'console: {{range $i, $e := slice "abc" 1}}{{$i}}{{end}}': { line: 1, printed: undefined },
        'console: {{build_name}}': { line: 1, printed: undefined },
        'console: {{env `HERE`}}': { line: 1, printed: undefined },
        'console: {{nonsense}}': { line: 1, printed: undefined },
        'console: {{upper}}': { line: 1, printed: undefined },
        'console: {{': { line: 1, printed: undefined },
        'console: a variable that is missing': { line: 1, printed: undefined }
      }
    }
  },
  {
    packer: '`-on-error=ask` without a terminal cleans up',
    here: 'a usage error before anything is begun',
    why: 'nobody can answer',
    cases: {
      'command-line': { 'packer build -on-error=ask template.json': { line: 1, files: { 'd/x': '' } } }
    }
  },
  {
    packer: 'complex numbers in expressions: `{{ 1i }}`',
    here: 'refused',
    why: 'they are of no use there',
    cases: {}
  },
  {
    packer: 'templates that call each other stop after 100,000 calls',
    here: 'after 500',
    why: 'a loop is found at once',
    cases: {}
  },
  {
    packer: 'one text may loop, grow and nest for as long as the memory lasts',
    here: 'an error beyond 200,000 steps, 4 MiB that its actions write, 100,000 words and signs in its `{{ … }}`, 1,000 variables, or 200 branches or parentheses in each other',
    why: 'it is found within a second; no template needs a tenth of that',
    cases: {}
  },
  {
    packer: 'variables may refer to each other in a row of any length that its rounds happen to resolve',
    here: 'at most 200 in a row',
    why: 'the order of names does not matter',
    cases: {}
  },
  {
    packer: 'JSON may be nested 10,000 levels deep',
    here: '1,000',
    why: 'no template has ten',
    cases: {}
  },
  {
    packer: '`index` of a text gives a `uint8`',
    here: 'an `int`',
    why: 'only `%T` shows the difference',
    cases: {}
  },
  {
    packer: '`{{ else with }}`, `{{ packer_version }}` in `console` are refused (1.6.6)',
    here: 'they work',
    why: 'as in later versions of Packer and of Go',
    cases: {}
  },
  {
    packer: '`fix` writes `none:…`, forgets `only`, loses an `override`, crashes',
    here: 'mends these too; a key that is given twice is an error',
    why: 'a fixed template works',
    cases: {
      'command-line': {
        'fix without a check: a broken type': {
          line: 0,
          printed: ['{', '  "builders": [', '    {', '      "type": 5', '    }', '  ]', '}', '', '']
        }
      }
    }
  }
]
