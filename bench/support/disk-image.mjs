import { createCipheriv } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Buffer } from 'node:buffer'
import { finished } from 'node:stream/promises'
import { once } from 'node:events'

const mib = 1024 * 1024

/**
 * A file like a disk image, the same every time: runs of 1 to 16 MiB, of which about 43 % are zeros, 38 % text (words
 * of a made-up language) and 19 % random bytes, which stand for packages and other compressed files.
 */
export async function makeImage(directory, sizeMib) {
  const path = join(directory, 'disk.img')
  const file = createWriteStream(path)
  const random = createRandom()
  const noise = createCipheriv('aes-128-ctr', Buffer.alloc(16, 1), Buffer.alloc(16))
  const texts = makeTexts(random)
  for (let left = sizeMib; left > 0;) {
    const kind = random()
    const run = Math.min(left, 1 + Math.floor(random() * 16))
    for (let done = 0; done < run; done += 1) {
      const block =
        kind < 0.43
          ? Buffer.alloc(mib)
          : kind < 0.81
            ? texts[Math.floor(random() * texts.length)]
            : noise.update(Buffer.alloc(mib))
      if (!file.write(block)) await once(file, 'drain')
    }
    left -= run
  }
  file.end()
  await finished(file)
  return path
}

/** 48 blocks of 1 MiB of words, of which few are frequent and most are rare, as in any language. */
function makeTexts(random) {
  const letters = 'eeeeettttaaaooiinnsshhrrddllucmfwypvbgkjqxz'
  const words = Array.from({ length: 5000 }, () => {
    const length = 2 + Math.floor(random() * 10)
    return Array.from({ length }, () => letters[Math.floor(random() * letters.length)]).join('')
  })
  return Array.from({ length: 48 }, () => {
    let text = ''
    while (text.length < mib) text += `${words[Math.floor(words.length ** random()) - 1]} `
    return Buffer.from(text.slice(0, mib))
  })
}

/** Numbers from 0 up to 1, the same sequence every time (mulberry32). */
function createRandom() {
  let state = 7
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
