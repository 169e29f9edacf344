const mac = Buffer.from('525400123456', 'hex')
const address = Buffer.from([10, 0, 2, 15])
const types = { ip: 0x0800, arp: 0x0806 } as const
const tcp = 6
/** Flags of TCP. */
export const flags = { fin: 1, syn: 2, rst: 4, push: 8, ack: 16 } as const

/** A packet of TCP that came from the network. */
export interface Segment {
  readonly from: number
  readonly to: number
  readonly sequence: number
  readonly flags: number
  /** Addresses for the answer. */
  readonly ethernet: Buffer
  readonly ip: Buffer
}

/** Answers whether somebody has the guest's address, in the guest's name; undefined for any other frame. */
export function answerArp(frame: Buffer): Buffer | undefined {
  if (frame.readUInt16BE(12) !== types.arp || frame.readUInt16BE(20) !== 1) return undefined
  if (!frame.subarray(38, 42).equals(address)) return undefined
  const answer = Buffer.from(frame.subarray(0, 42))
  frame.copy(answer, 0, 6, 12)
  mac.copy(answer, 6)
  answer.writeUInt16BE(2, 20)
  mac.copy(answer, 22)
  address.copy(answer, 28)
  frame.copy(answer, 32, 22, 32)
  return answer
}

/** The segment in a frame, if there is one. */
export function readSegment(frame: Buffer): Segment | undefined {
  if (frame.readUInt16BE(12) !== types.ip || frame[23] !== tcp) return undefined
  const start = 14 + (frame.readUInt8(14) & 15) * 4
  return {
    from: frame.readUInt16BE(start),
    to: frame.readUInt16BE(start + 2),
    sequence: frame.readUInt32BE(start + 4),
    flags: frame.readUInt8(start + 13),
    ethernet: frame.subarray(6, 12),
    ip: frame.subarray(26, 30)
  }
}

/** A frame that answers a segment. */
export function answerSegment(
  segment: Segment,
  answer: { readonly flags: number; readonly sequence: number; readonly text?: string }
): Buffer {
  const data = Buffer.from(answer.text ?? '')
  const frame = Buffer.alloc(54 + data.length)
  segment.ethernet.copy(frame, 0)
  mac.copy(frame, 6)
  frame.writeUInt16BE(types.ip, 12)
  frame.set([0x45], 14)
  frame.writeUInt16BE(40 + data.length, 16)
  frame.set([64, tcp], 22)
  address.copy(frame, 26)
  segment.ip.copy(frame, 30)
  frame.writeUInt16BE(segment.to, 34)
  frame.writeUInt16BE(segment.from, 36)
  frame.writeUInt32BE(answer.sequence, 38)
  frame.writeUInt32BE((segment.sequence + 1) >>> 0, 42)
  frame.set([0x50, answer.flags], 46)
  frame.writeUInt16BE(0xffff, 48)
  data.copy(frame, 54)
  frame.writeUInt16BE(checksum(frame.subarray(14, 34)), 24)
  const pseudoHeader = Buffer.concat([frame.subarray(26, 34), Buffer.from([0, tcp, 0, 20 + data.length])])
  frame.writeUInt16BE(checksum(Buffer.concat([pseudoHeader, frame.subarray(34)])), 50)
  return frame
}

/** Of RFC 1071. */
function checksum(bytes: Buffer): number {
  const even = bytes.length % 2 === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(1)])
  let sum = 0
  for (let at = 0; at < even.length; at += 2) sum += even.readUInt16BE(at)
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16)
  return ~sum & 0xffff
}
