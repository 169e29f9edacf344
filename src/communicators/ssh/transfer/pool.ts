/** Runs tasks side by side, up to a number of them at a time. The first failure is thrown; no task starts after it. */
export class Pool {
  private readonly running = new Set<Promise<void>>()
  private failure: { readonly error: unknown } | undefined

  constructor(private readonly width: number) {}

  /** Resolves when there was room to start the task. Throws what an earlier task threw. */
  async add(task: () => Promise<void>): Promise<void> {
    while (this.running.size >= this.width) await Promise.race(this.running)
    this.check()
    const run: Promise<void> = task()
      .catch((error: unknown) => {
        this.failure ??= { error }
      })
      .finally(() => this.running.delete(run))
    this.running.add(run)
  }

  /** Resolves when all tasks have ended. Throws the first failure. */
  async drain(): Promise<void> {
    while (this.running.size > 0) await Promise.race(this.running)
    this.check()
  }

  private check(): void {
    if (this.failure !== undefined) throw this.failure.error
  }
}
