/** Something that one run at a time can have. */
export interface Lease {
  release(): Promise<void>
}
