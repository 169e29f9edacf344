import { describe, expect, it } from '@jest/globals'
import { planText as plan, type Given } from '../../support/plan-text.js'

const box = { type: 'box' }
/** The label of the first build, in which tests put what they want rendered. */
async function labelOf(template: object, given?: Given): Promise<unknown> {
  const { plan: made, all } = await plan(template, given)
  if (made === undefined) throw new Error(JSON.stringify(all))
  return made.builds[0]?.builder.config['label']
}

describe('variables', () => {
  const template = { variables: { who: 'default' }, builders: [{ type: 'box', label: '{{user `who`}}' }] }

  it('come from the default, an earlier file, a later file, or -var, the last one winning', async () => {
    const files = [{ who: 'first file' }, { who: 'second file' }]

    expect(await labelOf(template)).toBe('default')
    expect(await labelOf(template, { files: files.slice(0, 1) })).toBe('first file')
    expect(await labelOf(template, { files })).toBe('second file')
    expect(await labelOf(template, { files, var: { who: 'me' } })).toBe('me')
  })

  it('may refer to each other in any order, and to the environment', async () => {
    const variables = { a: '{{user `b`}}!', b: '{{env `HOME`}}' }

    expect(await labelOf({ variables, builders: [{ type: 'box', label: '{{user `a`}}' }] })).toBe('/home/me!')
  })

  it.each(['constructor', '__proto__', 'hasOwnProperty'])(
    'may have the name `%s`, of which the environment has none',
    async name => {
      const variables = { ...Object.fromEntries([[name, 'mine']]), a: `{{env \`${name}\`}}` }
      const label = `{{user \`${name}\`}}|{{user \`a\`}}`

      expect(await labelOf({ variables, builders: [{ type: 'box', label }] })).toBe('mine|')
    }
  )

  it('must not refer to each other in a circle', async () => {
    const { plan: made, all } = await plan({
      variables: { a: '{{user `b`}}', b: '{{user `a`}}' },
      builders: [box]
    })

    expect(made).toBeUndefined()
    expect(all).toMatchObject([
      { code: 'IB_VARIABLE', message: 'variable `a` refers to itself, directly or through other variables' }
    ])
  })

  it('must not refer to each other in an endless row', async () => {
    const names = Array.from({ length: 5000 }, (_, index) => `v${index}`)
    const variables = Object.fromEntries(names.map((name, index) => [name, `{{user \`v${index + 1}\`}}`]))

    const { plan: made, all } = await plan({ variables: { ...variables, v5000: 'x' }, builders: [box] })

    expect(made).toBeUndefined()
    expect(new Set(all.map(({ message }) => message))).toEqual(
      new Set(['more than 200 variables refer to each other in a row'])
    )
    expect(all.every(({ place }) => place !== undefined)).toBe(true)
  })

  it('without a default must be given', async () => {
    const { all } = await plan({ variables: { key: null }, builders: [box] })

    expect(all).toMatchObject([
      {
        code: 'IB_VARIABLE',
        message: 'required variable not set: key',
        hint: expect.stringContaining('-var key=')
      }
    ])
  })

  it('that are sensitive become secrets', async () => {
    const { secrets } = await plan(
      { variables: { key: '' }, 'sensitive-variables': ['key'], builders: [box] },
      { var: { key: 'hunter2' } }
    )

    expect(secrets).toEqual(['hunter2'])
  })

  it('are secrets also when there are too many mistakes to come to their values', async () => {
    const missing = Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`v${at}`, null]))
    const variables = { pin: '5550123', key: '', token: '', ...missing }

    const { secrets, plan: made } = await plan(
      { variables, 'sensitive-variables': ['pin', 'key', 'token'], builders: [box] },
      { var: { key: 'hunter2' }, files: [{ token: 'abc5550' }] }
    )

    expect(made).toBeUndefined()
    expect(secrets).toEqual(expect.arrayContaining(['5550123', 'hunter2', 'abc5550']))
  })
})

describe('a variable file', () => {
  it.each([[5550123], [true], [['5550123', 'b']]])('is not quoted when it has %j for a text', async value => {
    const { all } = await plan({ variables: { pin: '' }, builders: [box] }, { files: [{ pin: value }] })

    expect(all).toMatchObject([{ message: 'the value of variable `pin` must be a string' }])
    expect(all[0]?.hint).toMatch(/^(put it in quotes|write its items as one text, parted by commas)$/)
  })
})

describe('sensitive options', () => {
  const template = (password: string) => ({ variables: { p: null }, builders: [{ type: 'box', password }] })

  it('are secrets when their value comes from outside', async () => {
    expect((await plan(template('{{user `p`}}'), { var: { p: 'hunter2' } })).secrets).toEqual(['hunter2'])
  })

  it('are none when the value stands in the template for all to read', async () => {
    expect((await plan(template('root'), { var: { p: 'x' } })).secrets).toEqual([])
  })
})

it.each([
  ['builders', 'virtualbox-iso', /^Packer has it, image-build has not yet; these exist: /],
  ['provisioners', 'chef-solo', /^Packer has it/],
  ['post-processors', 'docker-push', /^Packer has it/],
  ['provisioners', 'docker-push', /^these exist: /]
])('says of a type among %s that Packer has it: %s', async (kind, type, hint) => {
  const { all } = await plan({ builders: [{ type: 'box' }], [kind]: [{ type }] })

  expect(all.find(({ code }) => code === 'IB_UNKNOWN_PLUGIN')?.hint).toMatch(hint)
})

it.each(['constructor', '__proto__', 'toString'])('there is no builder of type %s', async type => {
  const { all } = await plan(`{"builders": [{"type": "${type}"}]}`)

  expect(all).toMatchObject([{ message: `there is no builder of type \`${type}\`` }])
})

describe('a plan', () => {
  it('reports everything that is wrong at once, in the order of the text', async () => {
    const { plan: made, all } = await plan({
      builders: [{ type: 'box', sice: 1, label: '{{ nope }}' }],
      provisioners: [{ type: 'sing' }, { type: 'say' }],
      'post-processors': [[{ type: 'wrap', only: ['bux'] }]],
      'smoke-tests': [{ type: 'shake', times: 0 }]
    })

    expect(made).toBeUndefined()
    expect(all.map(({ code, message, hint }) => [code, message, hint])).toEqual([
      ['IB_UNKNOWN_OPTION', 'builder "box" has no option `sice`', 'did you mean `size`?'],
      ['IB_INTERPOLATION', expect.stringContaining('"nope" does not exist'), expect.any(String)],
      ['IB_UNKNOWN_PLUGIN', 'there is no provisioner of type `sing`', expect.any(String)],
      ['IB_OPTION_MISSING', 'provisioner "say" needs `words`', 'What to say.'],
      ['IB_TEMPLATE_INVALID', expect.stringContaining('no builder named `bux`'), 'did you mean `box`?'],
      ['IB_OPTION_VALUE', expect.stringContaining('must be at least 1, but is 0'), undefined]
    ])
    expect(all.every(({ place }) => place?.file === 't.json')).toBe(true)
  })

  it('has no smoke tests that ask for facts of the machine that was built', async () => {
    const { all } = await plan({
      builders: [box],
      'smoke-tests': [{ type: 'shake', times: '{{ build `ID` }}' }]
    })

    expect(all).toMatchObject([
      { code: 'IB_INTERPOLATION', message: expect.stringContaining('not the one that is tested') }
    ])
  })

  it("tells a plugin's own findings at the option's place", async () => {
    const { all } = await plan('{"builders": [\n  {"type": "box", "size": 10}\n]}')

    expect(all).toMatchObject([
      { message: 'builder "box": `size`: no box is that big', place: { line: 2, column: 27 } }
    ])
  })

  it('gives each build its own provisioners, by the raw names of the builders', async () => {
    const { plan: made } = await plan({
      variables: { n: '1' },
      builders: [box, { type: 'box', name: 'big-{{user `n`}}' }],
      provisioners: [
        { type: 'say', words: 'to all', override: { 'big-{{user `n`}}': { words: 'to big' } } },
        { type: 'say', words: 'to one', only: ['box'] },
        { type: 'say', words: 'to others', except: 'box' }
      ]
    })

    const said = await Promise.all(
      (made?.builds ?? []).map(async ({ name, provisioners }) => [
        name,
        (await Promise.all(provisioners.map(p => p.resolve({})))).flatMap(config => config['words'])
      ])
    )
    expect(said).toEqual([
      ['box', ['to all', 'to one']],
      ['big-1', ['to big', 'to others']]
    ])
  })

  it('holds only the builds that the user chose, by their rendered names', async () => {
    const template = { variables: { n: '1' }, builders: [box, { type: 'box', name: 'big-{{user `n`}}' }] }

    expect((await plan(template, { only: ['big-1'] })).plan?.builds.map(({ name }) => name)).toEqual([
      'big-1'
    ])
    expect((await plan(template, { except: ['big-1'] })).plan?.builds.map(({ name }) => name)).toEqual([
      'box'
    ])
    expect((await plan(template, { only: ['big-2'] })).all).toMatchObject([
      { code: 'IB_USAGE', hint: 'did you mean `big-1`?' }
    ])
  })

  it('ends a chain where the user leaves a post-processor out, but passes over one that is not for the build', async () => {
    const chain = [
      { type: 'wrap', name: 'a', except: ['box'] },
      { type: 'wrap', name: 'b' },
      { type: 'wrap', name: 'c' }
    ]
    const names = async (given: Given) =>
      (await plan({ builders: [box], 'post-processors': [chain] }, given)).plan?.builds[0]?.chains.map(
        links => links.map(({ name }) => name)
      )

    expect(await names({})).toEqual([['b', 'c']])
    expect(await names({ except: ['c'] })).toEqual([['b']])
  })

  it('fills in data of the running build when it is there', async () => {
    const { plan: made } = await plan({
      builders: [box],
      provisioners: [{ type: 'say', words: ['{{ build `BoxId` }} is {{build_name}}'] }]
    })

    const config = await made?.builds[0]?.provisioners[0]?.resolve({ BoxId: '42' })
    expect(config).toEqual({ words: ['42 is box'] })
  })

  it('knows which data a build will have', async () => {
    const { all } = await plan({
      builders: [box],
      provisioners: [{ type: 'say', words: ['{{ build `BoxID` }}'] }]
    })

    expect(all).toMatchObject([{ code: 'IB_INTERPOLATION', hint: 'did you mean BoxId?' }])
  })
})

describe('text for later', () => {
  const template = {
    variables: { url: 'http://{{ .HTTPIP }}/' },
    builders: [{ type: 'box', greeting: 'at {{user `url`}} on {{build_type}}' }]
  }

  it('is rendered with the data of its step, also inside the variables that it uses', async () => {
    const { plan: made } = await plan(template)
    const [build] = made?.builds ?? []

    const text = { template: 'at {{user `url`}} on {{build_type}}' }
    expect(build?.render(text, { HTTPIP: '10.0.2.2' }, {})).toBe('at http://10.0.2.2/ on box')
  })

  it('may use only the fields that its option declares', async () => {
    const { all } = await plan({ builders: [{ type: 'box', greeting: 'at {{ .HTTPPI }}' }] })

    expect(all).toMatchObject([
      { code: 'IB_INTERPOLATION', message: 'there is no `.HTTPPI` here', hint: 'did you mean `.HTTPIP`?' }
    ])
  })
})
