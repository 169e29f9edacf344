import { promisify } from 'node:util'
import { crc32, deflate } from 'node:zlib'
import { BuildError } from '../../../core/errors.js'

const deflateAsync = promisify(deflate)
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * A PNG of a binary PPM picture with 8 bits a colour, which is what QEMU before 7.1 makes of a screen.
 * https://netpbm.sourceforge.net/doc/ppm.html, https://www.w3.org/TR/png
 */
export async function ppmToPng(ppm: Buffer): Promise<Buffer> {
  const [header = '', width = '', height = ''] =
    /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.subarray(0, 64).toString('latin1')) ?? []
  const rowBytes = Number(width) * 3
  const pixels = ppm.subarray(header.length)
  if (header === '' || pixels.length < rowBytes * Number(height)) {
    throw new BuildError('IB_TOOL_FAILED', "QEMU's screenshot is no complete PPM picture")
  }
  const size = Buffer.alloc(13)
  size.writeUInt32BE(Number(width), 0)
  size.writeUInt32BE(Number(height), 4)
  size.set([8, 2, 0, 0, 0], 8) // 8 bits, RGB, the only compression and filter method, not interlaced
  const rows = Array.from({ length: Number(height) }, (_, row) => [
    Buffer.from([0]), // this row is not filtered
    pixels.subarray(row * rowBytes, (row + 1) * rowBytes)
  ])
  const data = await deflateAsync(Buffer.concat(rows.flat()))
  return Buffer.concat([signature, chunk('IHDR', size), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const checksum = Buffer.alloc(4)
  checksum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, checksum])
}
