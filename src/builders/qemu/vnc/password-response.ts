import { createCipheriv } from 'node:crypto'

/**
 * The answer to a VNC server's challenge: the challenge under DES, with the password's first eight bytes as key, each
 * with its bits turned round (https://www.rfc-editor.org/rfc/rfc6143#section-7.2.2).
 */
export function passwordResponse(password: string, challenge: Uint8Array): Buffer {
  const key = Buffer.alloc(8)
  key.set(Buffer.from(password, 'latin1').subarray(0, 8))
  const turned = key.map(reverseBits)
  // OpenSSL 3 has put single DES away; triple DES with one key three times is the same.
  const cipher = createCipheriv('des-ede3-ecb', Buffer.concat([turned, turned, turned]), null)
  cipher.setAutoPadding(false)
  return Buffer.concat([cipher.update(challenge), cipher.final()])
}

function reverseBits(byte: number): number {
  let reversed = 0
  for (let bit = 0; bit < 8; bit++) reversed = (reversed << 1) | ((byte >> bit) & 1)
  return reversed
}
