/** Exit code of QEMU when the probe's code got to its end: `isa-debug-exit` makes 2n + 1 of the 42 written to it. */
export const probeExitCode = 85

/**
 * A BIOS of 64 KiB that goes to 64-bit mode, writes a line end to port 0xE9, counts down from ten million and writes to
 * port 0xF4. A processor that runs guests takes some milliseconds for the counting, an emulator of single instructions
 * (to which KVM can be reduced on a machine that is itself virtual) many seconds.
 */
export function probeFirmware(): Buffer {
  const image = Buffer.alloc(0x10000)
  image.set(Buffer.from(code.replaceAll(/\s*#.*$|\s/gm, ''), 'hex'))
  // Where the processor starts: ljmp $0xF000,$0
  image.set([0xea, 0x00, 0x00, 0x00, 0xf0], 0xfff0)
  return image
}

const code = `
  # 16-bit, at F000:0000
  fa                      # cli
  8cc8 8ed8               # mov %cs,%ax; mov %ax,%ds
  660f0116ac00            # lgdtl gdtr
  0f20c0 0c01 0f22c0      # set CR0.PE
  66ea1b000f000800        # ljmpl $0x08,$0xF001B

  # 32-bit, at F001B
  b810000000              # mov $0x10,%eax
  8ed8 8ec0 8ed0          # data segments
  c7050010000003200000    # page tables at 0x1000, 0x2000, 0x3000:
  c7050020000003300000    # the first two MiB are mapped
  c7050030000083000000    # to themselves
  0f20e0 83c820 0f22e0    # set CR4.PAE
  b800100000 0f22d8       # CR3 = 0x1000
  b9800000c0 0f32         # read EFER
  0d00010000 0f30         # set EFER.LME
  0f20c0 0d00000080 0f22c0 # set CR0.PG
  ea75000f001800          # ljmp $0x18,$0xF0075

  # 64-bit, at F0075
  b00a e6e9               # outb $10 to port 0xE9
  b980969800              # mov $10000000,%ecx
  ffc9 75fc               # dec %ecx until it is 0
  b02a 66baf400 ee        # outb $42 to port 0xF4
  f4 ebfd                 # hlt for ever

  # at F008C: segment descriptors, none, 32-bit code, data, 64-bit code; at F00AC their size and address
  0000000000000000 ffff0000009bcf00 ffff00000093cf00 ffff0000009baf00
  1f008c000f00
`
