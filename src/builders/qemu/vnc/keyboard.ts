import type { Clock } from '../../../contracts/host.js'
import { keysym, type KeyEvent } from '../../../toolkit/boot-command/key-events.js'
import type { Keyboard } from '../../../toolkit/boot-command/type-keys.js'
import type { VncClient } from './client.js'

/** The guest tells nothing back over VNC: this much for every key, of which the keyboard controller holds eight. */
const settleMs = 30

/** The guest's keyboard by way of VNC, where QEMU's keymap turns characters into keys. */
export class VncKeyboard implements Keyboard {
  constructor(
    private readonly vnc: VncClient,
    private readonly clock: Clock
  ) {}

  send({ isDown, key }: KeyEvent): Promise<void> {
    this.vnc.sendKey(keysym(key), isDown)
    return Promise.resolve()
  }

  async settle(signal: AbortSignal): Promise<void> {
    await this.clock.sleep(settleMs, signal)
  }
}
