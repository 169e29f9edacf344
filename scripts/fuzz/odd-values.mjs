// Values that nobody expects, as the text that stands in a file.

const oddTexts = [
  '',
  ' ',
  ',',
  'a,b,,c',
  '0',
  '-1',
  '5m',
  '1e9h',
  '99999999999999999999h',
  '10G',
  'true',
  'null',
  '../../etc/passwd',
  '/',
  '~',
  'a\0b',
  'a\nb\r\nc',
  '\u001b[31mred',
  '\ufeff',
  'é\u0301\u202eabc',
  '👩‍👩‍👧‍👦',
  '\ud800',
  'constructor',
  '__proto__',
  'http://127.0.0.1:1/x',
  'file:///nowhere',
  'sha256:zz',
  'none',
  '[',
  '*?[a-',
  '<wait><bogus>',
  '<f12<enter>>',
  '$(reboot)'
]
const oddNumbers = [
  '0',
  '-0',
  '-1',
  '1.5',
  '1e400',
  '-1e400',
  '1e-400',
  '123456789012345678901234567890',
  '9007199254740993',
  '65536',
  '-2147483649',
  '1E+5',
  '0x10',
  '007',
  '+1',
  '.5',
  '5.',
  '1_000',
  'NaN',
  'Infinity',
  '9'.repeat(400)
]
const oddWords = [
  'null',
  'true',
  'false',
  'None',
  'undefined',
  'yes',
  '[]',
  '{}',
  '[[]]',
  '[null]',
  '{"a": {"b": null}}',
  '""'
]

/** The text of a value of any kind; now and then a huge one. */
export function oddValue(random, expressions) {
  if (random.chance(0.02)) return hugeValue(random)
  const kind = random.below(5)
  if (kind === 0) return random.pick(oddNumbers)
  if (kind === 1) return random.pick(oddWords)
  if (kind === 2) return JSON.stringify([random.pick(oddTexts), random.pick(oddTexts)])
  return JSON.stringify(kind === 3 ? random.pick(expressions) : random.pick(oddTexts))
}

function hugeValue(random) {
  const size = random.size(20_000)
  const kind = random.below(5)
  if (kind === 0) return '['.repeat(size) + ']'.repeat(size)
  if (kind === 1) return '{"a":'.repeat(size) + '1' + '}'.repeat(size)
  if (kind === 2) return `[${'"a",'.repeat(size)}1]`
  if (kind === 3)
    return `{${Array.from({ length: Math.ceil(size / 10) }, (_, index) => `"k${index}": ${index}`).join(',')}}`
  return JSON.stringify(random.pick(['a', ',', '\n', '{{', '\\', 'é', '<', '{{1}}', '"']).repeat(size))
}
