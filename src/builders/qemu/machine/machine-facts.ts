import type { ControlAddress } from './control-address.js'

/** What is known of a machine only when it is about to be started. */
export interface MachineFacts {
  readonly name: string
  readonly accelerator: string
  /** Paths of the disks, the one to boot from first. */
  readonly disks: readonly string[]
  readonly diskFormat: 'qcow2' | 'raw'
  /** Paths or URLs. */
  readonly cds: readonly string[]
  readonly floppy?: string | undefined
  /** Boots from the first CD when the disk is empty, or from the disk. */
  readonly bootFrom: 'cd' | 'disk'
  readonly forwards: readonly PortForward[]
  /** Undefined: no VNC server. */
  readonly vncPort: number | undefined
  /** Value of `-display`; undefined leaves it to QEMU. */
  readonly display: string | undefined
  /** Firmware that is attached as flash memory. */
  readonly flashCode?: string | undefined
  /** The machine's own copy of the UEFI variables. */
  readonly efivars?: string | undefined
  /** Control socket of the emulated TPM. */
  readonly tpmSocket?: string | undefined
  /** The user's own QMP socket. */
  readonly userQmpSocket?: string | undefined
  readonly control: ControlAddress
  readonly serialLog: string
}

export interface PortForward {
  readonly hostPort: number
  readonly guestPort: number
}
