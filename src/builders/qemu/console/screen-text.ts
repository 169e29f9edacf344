import type { QmpClient } from '../qmp/client.js'

/** Where a PC's text screens are in memory: 32 KiB, a character and its colours in two bytes. */
const textMemory = 0xb8000
const textMemoryBytes = 0x8000

/**
 * The lines that a PC shows in VGA's text mode; undefined when it shows graphics, or is no PC. Registers:
 * https://wiki.osdev.org/VGA_Hardware
 */
export async function readScreenText(
  qmp: QmpClient,
  signal: AbortSignal
): Promise<readonly string[] | undefined> {
  const ask = async (line: string): Promise<string> =>
    String(await qmp.execute('human-monitor-command', { 'command-line': line }, signal))
  const register = async (port: number, index: number): Promise<number | undefined> =>
    portValue(await ask(`i /b 0x${port.toString(16)} .${index}`))
  const graphics = await register(0x3ce, 6)
  const lastColumn = await register(0x3d4, 1)
  if (graphics === undefined || (graphics & 1) === 1 || lastColumn === undefined) return undefined
  // The screen is a window of the memory, which moves down as the text scrolls.
  const startHigh = (await register(0x3d4, 0x0c)) ?? 0
  const startLow = (await register(0x3d4, 0x0d)) ?? 0
  const columns = lastColumn + 1
  const start = (startHigh * 256 + startLow) * 2
  const bytes = Math.min(columns * (await rows(register)) * 2, textMemoryBytes - start)
  if (bytes <= 0) return undefined
  return textLines(memoryBytes(await ask(`xp /${bytes}bx 0x${(textMemory + start).toString(16)}`)), columns)
}

type ReadRegister = (port: number, index: number) => Promise<number | undefined>

/** The height of the picture by that of a character; bits 8 and 9 of the former are in a register of overflows. */
async function rows(register: ReadRegister): Promise<number> {
  const low = (await register(0x3d4, 0x12)) ?? 0
  const overflow = (await register(0x3d4, 7)) ?? 0
  const scanLines = (low | ((overflow & 0x02) << 7) | ((overflow & 0x40) << 3)) + 1
  const characterLines = (((await register(0x3d4, 9)) ?? 0) & 0x1f) + 1
  return Math.max(1, Math.floor(scanLines / characterLines))
}

/** From QEMU's `portb[0x03d5] = 0x4f`. */
function portValue(answer: string): number | undefined {
  const [, hex] = /= 0x([0-9a-f]+)/i.exec(answer) ?? []
  return hex === undefined ? undefined : Number.parseInt(hex, 16)
}

/** From QEMU's lines like `00000000000b8000: 0x53 0x07`. */
function memoryBytes(dump: string): readonly number[] {
  const values = dump.split('\n').map(line => line.slice(line.indexOf(':') + 1))
  return values.flatMap(line =>
    [...line.matchAll(/0x([0-9a-f]{2})\b/gi)].map(([, hex = '']) => parseInt(hex, 16))
  )
}

/** Every other byte is a character; those that draw boxes and the like are left out, as are empty lines. */
export function textLines(bytes: readonly number[], columns: number): readonly string[] {
  const characters = bytes
    .filter((_, index) => index % 2 === 0)
    .map(byte => (isPlain(byte) ? String.fromCharCode(byte) : ' '))
  const lines = Array.from({ length: Math.ceil(characters.length / columns) }, (_, row) =>
    characters
      .slice(row * columns, (row + 1) * columns)
      .join('')
      .trimEnd()
  )
  return lines.filter(line => line.trim() !== '')
}

function isPlain(byte: number): boolean {
  return byte >= 0x20 && byte < 0x7f
}
