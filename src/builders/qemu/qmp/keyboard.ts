import type { Clock } from '../../../contracts/host.js'
import { BuildError } from '../../../core/errors.js'
import { qcode, type KeyEvent } from '../../../toolkit/boot-command/key-events.js'
import type { Keyboard } from '../../../toolkit/boot-command/type-keys.js'
import { biosKeyBuffer, type KeyBuffer } from './bios-key-buffer.js'
import type { QmpClient } from './client.js'

/** Between two looks at the guest's key buffer. */
const lookEveryMs = 2
/** What a guest that is no BIOS gets for each key; the keyboard controller holds eight keys if it is late. */
const unseenMs = 30
/** How late a BIOS may be on a busy machine before it counts as gone, replaced by an operating system. */
const lateBiosMs = 1000
/** Packer's pace for a key, at which a guest that leaves its key buffer full gets further ones. */
const fullBufferMs = 200

/**
 * The guest's keyboard by way of QMP, at a pace that follows the guest. A BIOS, and the boot loaders that use it, keep
 * typed keys in a buffer whose two pointers we can read: the next key is sent when the last one has been taken out.
 * That is a few milliseconds a key on an idle machine and longer on a busy one, and no key is lost. Where no BIOS is
 * at work, which the first key that does not show up in the buffer tells, the pace is 30 ms.
 */
export class QmpKeyboard implements Keyboard {
  #before: KeyBuffer | undefined
  #isBios = true

  constructor(
    private readonly qmp: QmpClient,
    private readonly clock: Clock
  ) {}

  async send({ isDown, key }: KeyEvent, signal: AbortSignal): Promise<void> {
    const data = qcode(key)
    if (data === undefined) throw new BuildError('IB_INTERNAL', 'a key that QEMU has no name for')
    this.#before ??= await biosKeyBuffer(this.qmp, signal)
    const event = { type: 'key', data: { down: isDown, key: { type: 'qcode', data } } }
    await this.qmp.execute('input-send-event', { events: [event] }, signal)
  }

  async settle(signal: AbortSignal): Promise<void> {
    const before = this.#before
    this.#before = undefined
    const startedAt = this.clock.monotonic()
    for (;;) {
      const now = await biosKeyBuffer(this.qmp, signal)
      const waitedMs = this.clock.monotonic() - startedAt
      const isEmpty = now.head === now.tail
      const wasTaken = isEmpty && before !== undefined && before.tail !== now.tail
      if (wasTaken) {
        this.#isBios = true
        return
      }
      if (isEmpty && waitedMs >= (this.#isBios ? lateBiosMs : unseenMs)) {
        this.#isBios = false
        return
      }
      if (!isEmpty && waitedMs >= fullBufferMs) return
      await this.clock.sleep(lookEveryMs, signal)
    }
  }
}
