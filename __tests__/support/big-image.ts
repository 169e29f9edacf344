import { createCipheriv } from 'node:crypto'
import { open } from 'node:fs/promises'

const mebibyte = 1024 * 1024

/**
 * Writes a file as a raw disk image is: of every 64 MiB the first 8 are noise (what is packed already), the next 16 are
 * text, the rest was never written. The same bytes every time.
 */
export async function writeBigImage(path: string, mebibytes: number): Promise<void> {
  const noise = createCipheriv('aes-128-ctr', Buffer.alloc(16, 1), Buffer.alloc(16))
  const text = textBlock()
  const zeros = Buffer.alloc(mebibyte)
  const handle = await open(path, 'wx')
  try {
    for (let at = 0; at < mebibytes; at++) {
      const place = at % 64
      if (place >= 24) continue
      const chunk = place < 8 ? noise.update(zeros) : text
      await handle.write(chunk, 0, mebibyte, at * mebibyte)
    }
    await handle.truncate(mebibytes * mebibyte)
  } finally {
    await handle.close()
  }
}

/** Words that come again, but not in a period that a packer would find at once. */
function textBlock(): Buffer {
  const block = Buffer.alloc(mebibyte)
  let value = 1
  for (let at = 0; at < mebibyte; at += 16) {
    // Lehmer's generator of random numbers.
    value = (value * 48_271) % 2_147_483_647
    block.write(`word${(value % 5000).toString(36).padStart(4, '-')} ${value % 7}\n    `, at, 16, 'latin1')
  }
  return block
}
