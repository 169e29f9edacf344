import { inflateSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { ppmToPng } from '../../../src/builders/qemu/console/ppm-to-png.js'

const red = [255, 0, 0]
const blue = [0, 0, 255]

describe('ppmToPng', () => {
  it('keeps every pixel', async () => {
    const ppm = Buffer.concat([
      Buffer.from('P6\n3 2\n255\n'),
      Buffer.from([red, blue, red, blue, red, blue].flat())
    ])

    const png = await ppmToPng(ppm)

    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([3, 2])
    const length = png.readUInt32BE(33)
    const rows = inflateSync(png.subarray(41, 41 + length))
    expect([...rows]).toEqual([0, ...red, ...blue, ...red, 0, ...blue, ...red, ...blue])
  })

  it.each(['P5\n1 1\n255\nx', 'P6\n2 2\n255\nxyz', 'P6\n1 1\n65535\nxxxxxx', ''])(
    'refuses %j',
    async text => {
      await expect(ppmToPng(Buffer.from(text))).rejects.toMatchObject({ code: 'IB_TOOL_FAILED' })
    }
  )
})
