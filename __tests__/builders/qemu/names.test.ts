import { describe, expect, it } from '@jest/globals'
import { machineName, outputDirectory, relocated } from '../../../src/builders/qemu/names.js'

const build = { name: 'web' }

describe('names', () => {
  it('come from the build unless the template gives them', () => {
    expect(machineName({ vm_name: undefined }, build)).toBe('packer-web')
    expect(machineName({ vm_name: 'box.img' }, build)).toBe('box.img')
    expect(outputDirectory({ output_directory: undefined }, build)).toBe('output-web')
    expect(outputDirectory({ output_directory: 'out/' }, build)).toBe('out/')
  })
})

describe('relocated', () => {
  it.each([
    ['file=out/box,if=virtio', 'file=/stage/box,if=virtio'],
    ['out/box', '/stage/box'],
    ['file=./out/box', 'file=/stage/box'],
    ['file=/work/out/box', 'file=/stage/box'],
    ['unix:out/sock', 'unix:/stage/sock'],
    ['path=out,readonly=on', 'path=/stage,readonly=on'],
    ['file=out/a,x=out/b', 'file=/stage/a,x=/stage/b'],
    ['file=about/box', 'file=about/box'],
    ['file=my/out/box', 'file=my/out/box'],
    ['file=output/box', 'file=output/box'],
    ['timeout', 'timeout']
  ])('turns %s into %s', (text, expected) => {
    const output = { spelled: 'out', base: '/work', path: '/stage' }

    expect(relocated(text, output)).toBe(expected)
  })
})
