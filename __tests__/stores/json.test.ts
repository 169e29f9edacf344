import { describe, expect, it } from '@jest/globals'
import { membersOf, parseJson, textMembersOf } from '../../src/stores/json.js'

describe('the JSON of an answer', () => {
  it('is what it says', () => {
    expect(parseJson('[{"a":1}]')).toEqual([{ a: 1 }])
  })

  it.each(['', '<html>', '{"a":'])('is undefined when it is none: %j', text => {
    expect(parseJson(text)).toBeUndefined()
  })

  it('has members, of which some are texts', () => {
    const text = '{"name":"db","size":1,"data":{"a":"b"},"none":null,"":""}'

    expect([...membersOf(text).keys()]).toEqual(['name', 'size', 'data', 'none', ''])
    expect(membersOf(text).get('data')).toEqual({ a: 'b' })
    expect([...textMembersOf(text)]).toEqual([
      ['name', 'db'],
      ['', '']
    ])
  })

  it.each(['', '<html>', 'null', '"text"', '7', '["a"]'])('has no members when it is no object: %j', text => {
    expect(membersOf(text).size).toBe(0)
    expect(textMembersOf(text).size).toBe(0)
  })

  it('has no members that JSON did not name', () => {
    expect(membersOf('{}').get('constructor')).toBeUndefined()
  })
})
