interface KeyCodes {
  /** PC/AT set 1, as typed on the wire; 0xe0 first for the extended keys. */
  readonly scancode: readonly number[]
  /** X keysym, which VNC carries. */
  readonly keysym: number
  /** QEMU's QKeyCode. */
  readonly qcode: string
}

/**
 * The keys that `<NAME>` can name, in lower case, with their codes for every driver. For VNC, Packer sends Alt
 * for `Command` and Meta for `Option`; as scancodes and for QEMU they are the Super and Alt keys of a PC.
 */
export const specialKeys = {
  bs: key([0x0e], 0xff08, 'backspace'),
  del: key([0xe0, 0x53], 0xffff, 'delete'),
  down: key([0xe0, 0x50], 0xff54, 'down'),
  end: key([0xe0, 0x4f], 0xff57, 'end'),
  enter: key([0x1c], 0xff0d, 'ret'),
  esc: key([0x01], 0xff1b, 'esc'),
  f1: key([0x3b], 0xffbe, 'f1'),
  f2: key([0x3c], 0xffbf, 'f2'),
  f3: key([0x3d], 0xffc0, 'f3'),
  f4: key([0x3e], 0xffc1, 'f4'),
  f5: key([0x3f], 0xffc2, 'f5'),
  f6: key([0x40], 0xffc3, 'f6'),
  f7: key([0x41], 0xffc4, 'f7'),
  f8: key([0x42], 0xffc5, 'f8'),
  f9: key([0x43], 0xffc6, 'f9'),
  f10: key([0x44], 0xffc7, 'f10'),
  f11: key([0x57], 0xffc8, 'f11'),
  f12: key([0x58], 0xffc9, 'f12'),
  home: key([0xe0, 0x47], 0xff50, 'home'),
  insert: key([0xe0, 0x52], 0xff63, 'insert'),
  left: key([0xe0, 0x4b], 0xff51, 'left'),
  leftalt: key([0x38], 0xffe9, 'alt'),
  leftcommand: key([0xe0, 0x5b], 0xffe9, 'meta_l'),
  leftctrl: key([0x1d], 0xffe3, 'ctrl'),
  leftoption: key([0x38], 0xffe7, 'alt'),
  leftshift: key([0x2a], 0xffe1, 'shift'),
  leftsuper: key([0xe0, 0x5b], 0xffeb, 'meta_l'),
  menu: key([0xe0, 0x5d], 0xff67, 'menu'),
  pagedown: key([0xe0, 0x51], 0xff56, 'pgdn'),
  pageup: key([0xe0, 0x49], 0xff55, 'pgup'),
  return: key([0x1c], 0xff0d, 'ret'),
  right: key([0xe0, 0x4d], 0xff53, 'right'),
  rightalt: key([0xe0, 0x38], 0xffea, 'alt_r'),
  rightcommand: key([0xe0, 0x5c], 0xffea, 'meta_r'),
  rightctrl: key([0xe0, 0x1d], 0xffe4, 'ctrl_r'),
  rightoption: key([0xe0, 0x38], 0xffe8, 'alt_r'),
  rightshift: key([0x36], 0xffe2, 'shift_r'),
  rightsuper: key([0xe0, 0x5c], 0xffec, 'meta_r'),
  spacebar: key([0x39], 0x0020, 'spc'),
  tab: key([0x0f], 0xff09, 'tab'),
  up: key([0xe0, 0x48], 0xff52, 'up')
} as const

export type SpecialKey = keyof typeof specialKeys

/** True for the lower-case name of a key that a boot command can press. */
export function isSpecialKey(name: string): name is SpecialKey {
  return Object.hasOwn(specialKeys, name)
}

function key(scancode: readonly number[], keysym: number, qcode: string): KeyCodes {
  return { scancode, keysym, qcode }
}
