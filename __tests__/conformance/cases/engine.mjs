import { contents, file } from './parts.mjs'

const variables = { v: 'value', empty: '', list: 'a,b,c' }

export const cases = [
  ...contents(
    [
      ['plain text', 'no braces'],
      ['single braces', '{ a } } {'],
      ['closing braces alone', 'a }} b'],
      ['opening braces alone', 'a {{ b'],
      ['an empty action', 'a{{}}b'],
      ['a string', '{{"a\\tb\\u00e9"}}'],
      ['a raw string', '{{`a\\tb`}}'],
      ['a character', "{{'a'}}"],
      ['numbers', '{{1}} {{-1}} {{1.5}} {{0x10}} {{1e3}} {{0b11}} {{0o17}} {{1_000}}'],
      ['a number too large', '{{99999999999999999999}}'],
      ['booleans', '{{true}} {{false}}'],
      ['nil', '{{nil}}'],
      ['a comment', 'a{{/* nothing */}}b'],
      ['a comment with trimming', 'a {{- /* nothing */ -}} b'],
      ['a comment that does not end', 'a{{/* b'],
      ['trimming', 'a \n {{- `x` -}} \n b'],
      ['trimming without a blank', 'a {{-1}} b'],
      ['a variable', '{{$x := `a`}}{{$x}}{{$x}}'],
      ['a variable that is set', '{{$x := `a`}}{{if true}}{{$x = `b`}}{{end}}{{$x}}'],
      ['a variable in its block', '{{$x := `a`}}{{if true}}{{$x := `b`}}{{end}}{{$x}}'],
      ['a variable that is none', '{{$x}}'],
      ['the root', '{{$}}'],
      ['if', '{{if eq (user `v`) `value`}}yes{{end}}'],
      ['if else', '{{if user `empty`}}a{{else}}b{{end}}'],
      ['else if', '{{if false}}a{{else if true}}b{{else}}c{{end}}'],
      ['if without an end', '{{if true}}a'],
      ['an end too much', 'a{{end}}'],
      ['else without if', '{{else}}'],
      ['two elses', '{{if true}}a{{else}}b{{else}}c{{end}}'],
      ['with', '{{with user `v`}}[{{.}}]{{end}}'],
      ['with of nothing', '{{with user `empty`}}a{{else}}b{{end}}'],
      ['range over a text', '{{range `abc`}}x{{end}}'],
      ['range over a number', '{{range 3}}x{{end}}'],
      ['range over nothing', '{{range .Foo}}a{{else}}b{{end}}'],
      ['define and template', '{{define `t`}}[{{.}}]{{end}}{{template `t` `x`}}'],
      ['a template without data', '{{define `t`}}[{{.}}]{{end}}{{template `t`}}'],
      ['a template that is none', '{{template `none`}}'],
      ['block', '{{block `b` `x`}}[{{.}}]{{end}}'],
      ['a template that calls itself', '{{define `t`}}{{template `t`}}{{end}}{{template `t`}}'],
      ['and or not', '{{and true `a`}} {{or false `b`}} {{not `c`}} {{and `` `d`}}|{{or `` 0}}'],
      ['comparison', '{{eq 1 1}} {{ne 1 2}} {{lt 1 2}} {{le 2 2}} {{gt 1 2}} {{ge 2 1}}'],
      ['eq of several', '{{eq 1 2 3 1}} {{eq `a` `b`}}'],
      ['comparison of different kinds', '{{eq 1 `a`}}'],
      ['comparison of text', '{{lt `a` `b`}} {{gt `a` `B`}}'],
      ['comparison of one', '{{eq 1}}'],
      ['len', '{{len `aé`}}'],
      ['len of a number', '{{len 1}}'],
      ['index of a text', '{{index `abc` 1}}'],
      ['index beyond', '{{index `abc` 5}}'],
      ['slice', '{{slice `abcdef` 1 3}}'],
      ['slice beyond', '{{slice `abc` 1 9}}'],
      ['print', '{{print 1 2 `a` `b` 3}}'],
      ['println', '{{println `a` 1}}'],
      [
        'printf',
        '{{printf `%05d|%-5s|%q|%x|%v|%T|%%|%5.2f|%t|%c|%U|%e` 42 `a` `b` `c` 1 1.5 3.14159 true 65 66 1000.0}}'
      ],
      ['printf with too few', '{{printf `%d %d` 1}}'],
      ['printf with too many', '{{printf `%d` 1 2}}'],
      ['printf with a wrong kind', '{{printf `%d` `a`}}'],
      ['html', '{{html `<a href="x">&</a>`}}'],
      ['js', '{{js `it\'s "<>"`}}'],
      ['urlquery', '{{urlquery `a b&c=é/+`}}'],
      ['call of no function', '{{call `a`}}'],
      ['a pipe', '{{`a` | printf `%s-%s` `b`}}'],
      ['a pipe of three', '{{`abc` | upper | printf `%s!`}}'],
      ['a pipe into a text', '{{`a` | `b`}}'],
      ['parentheses', '{{(printf `%s` `a`)}} {{upper (lower `A`)}}'],
      ['parentheses that do not close', '{{(upper `a`}}'],
      ['arguments to a text', '{{`a` `b`}}'],
      ['an unclosed string', '{{`a}}'],
      ['an unclosed quoted string', '{{"a}}'],
      ['a line end in an action', '{{`a`\n}}'],
      ['a field', '[{{.Foo}}]'],
      ['a field of a field', '[{{.Foo.Bar}}]'],
      ['a field of a text', '{{`a`.Foo}}'],
      ['the dot', '[{{.}}]'],
      ['a field in a condition', '{{if .Foo}}a{{else}}b{{end}}'],
      ['a field as an argument', '{{upper .Foo}}'],
      ['a field printed', '{{printf `%v` .Foo}}'],
      ['a bad character', '{{@}}'],
      ['a bad number', '{{1a}}'],
      ['a keyword as a function', '{{upper if}}'],
      ['braces in a string', '{{"}}"}} {{`{{`}}'],
      ['nested braces', '{{ {{user `v`}} }}'],
      ['rendered once', '{{`{{upper "a"}}`}}'],
      ['unicode', 'é {{`日本`}} 🎉'],
      ['unicode names', '{{$é := 1}}{{$é}}'],
      ['break', '{{range `a`}}{{break}}{{end}}']
    ].map(([name, text]) => [name, text, { variables }])
  ),
  {
    name: 'expressions in a type',
    template: {
      variables: { t: 'file' },
      builders: [{ type: '{{user `t`}}', target: 'out.txt', content: 'x' }]
    }
  },
  {
    name: 'expressions in a key',
    template: {
      variables: { k: 'content' },
      builders: [{ type: 'file', target: 'out.txt', '{{user `k`}}': 'x' }]
    }
  },
  {
    name: 'expressions in a target',
    template: { variables: { n: 'other' }, builders: [file('x', { target: '{{user `n`}}.{{build_type}}' })] }
  }
]
