import { describe, expect, it } from '@jest/globals'
import { gzipSync } from 'node:zlib'
import { refusePacked } from '../../../src/builders/qemu/disk/packed-disk.js'
import { createFakeHost } from '../../support/fake-host.js'

const tar = Buffer.alloc(1024)
tar.write('ustar', 257)

async function refuse(content: Uint8Array): Promise<void> {
  await refusePacked('/images/web', { host: createFakeHost({ files: { '/images/web': content } }) })
}

describe('an image to launch', () => {
  it.each([
    ['compressed with gzip', gzipSync('disk')],
    ['compressed with Zstandard', Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0)],
    ['a ZIP archive', Buffer.from('PK\u0003\u0004')],
    ['a tar archive', tar]
  ])('is refused when it is %s', async (what, content) => {
    await expect(refuse(content)).rejects.toMatchObject({
      code: 'IB_FILE_IO',
      message: `/images/web is no disk image: it is ${what}`
    })
  })

  it.each([
    ['a boot sector', Buffer.alloc(512, 0x55)],
    ['nothing', Buffer.alloc(0)]
  ])('may begin with %s', async (_what, content) => {
    await expect(refuse(content)).resolves.toBeUndefined()
  })
})
