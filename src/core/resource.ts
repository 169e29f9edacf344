/** Something that exists outside this process and must be given back: a directory, a VM, an instance. */
export interface ResourceRecord {
  /** `qemu.process`, `local.dir`, `aws.instance` …; names the reaper. */
  readonly kind: string
  /** Unique within its kind, known before the thing is created (a name, a path, a client token). */
  readonly id: string
  /** What else a reaper needs to find it: region, pid, … Never a secret. */
  readonly where?: Readonly<Record<string, string>>
}
