import type { Argv, RunningProcess } from '../../src/contracts/host.js'

type Exit = Awaited<RunningProcess['exited']>

/** A started program that a test plays. */
export class FakeRunningProcess implements RunningProcess {
  readonly exited: Promise<Exit>
  /** Whether `stop` was called while it ran. */
  wasStopped = false
  private stderr = ''
  private settle: ((exit: Exit) => void) | undefined

  constructor(
    readonly argv: Argv,
    readonly pid: number,
    private readonly onLine: ((line: string, stream: 'stdout' | 'stderr') => void) | undefined
  ) {
    this.exited = new Promise(resolve => {
      this.settle = resolve
    })
  }

  get isRunning(): boolean {
    return this.settle !== undefined
  }

  print(line: string, stream: 'stdout' | 'stderr' = 'stdout'): void {
    if (stream === 'stderr') this.stderr += `${line}\n`
    this.onLine?.(line, stream)
  }

  exit(exitCode = 0, signal?: string): void {
    this.settle?.({ exitCode, signal, stderr: this.stderr })
    this.settle = undefined
  }

  async stop(): Promise<void> {
    if (!this.isRunning) return
    this.wasStopped = true
    this.exit(143, 'SIGTERM')
  }
}
