/**
 * The host keys by which a guest is known again. There is nobody to say which key is right at first, so whatever
 * machine lets us in is taken as the guest; from then on it must show a key of that machine.
 */
export class HostKeys {
  private readonly pinned = new Set<string>()

  /** Whether the key may be the guest's. */
  accepts(key: Uint8Array): boolean {
    return this.pinned.size === 0 || this.pinned.has(text(key))
  }

  /** The machine with this key is the guest. */
  pin(key: Uint8Array): void {
    this.pinned.add(text(key))
  }
}

function text(key: Uint8Array): string {
  return Buffer.from(key).toString('base64')
}
