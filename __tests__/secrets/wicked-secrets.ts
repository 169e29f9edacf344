/** Secrets that are hard to mask: what shells, JSON, XML, URLs and regular expressions give a meaning to. */
export const wickedSecrets: readonly string[] = [
  `p"a's\\s w,o;r&d`,
  '.*(se|cr)[e]t+$^{2}?\\d',
  'пароль-с-ключом-ß€😀',
  '<script>&amp;"\'</script>',
  '100% of $HOME `id` $(id) !history',
  '://user:p@ss/w?rd#frag+%2B',
  '  with blanks around  ',
  '<sensitive-not>',
  '-----BEGIN KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n{\n  "x": "y\'z"\n}\n-----END KEY-----\n',
  'first line\r\nsecond "line"\r\nthird',
  'contained',
  'contained-in-another',
  'x'.repeat(70_000) + 'end of a very long one'
]
