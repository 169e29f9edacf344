import { text } from 'node:stream/consumers'
import type {
  Communicator,
  FileSource,
  GuestRunOptions,
  GuestRunResult,
  TransferOptions,
  UploadOptions
} from '../../src/contracts/communicator.js'

/** What a command answers: an exit code, or also what it prints, or an error that the call throws. */
export type FakeAnswer =
  number | Error | { readonly exitCode?: number; readonly stdout?: string; readonly stderr?: string }

export interface FakeRun {
  readonly command: string
  readonly stdin: string | undefined
}
export interface FakeUpload {
  /** Text of the source; for a path `file:PATH`. */
  readonly content: string
  readonly mode: number | undefined
}

/**
 * A guest in memory that records what is asked of it. `calls` has one line for each call, in order:
 * `run COMMAND`, `upload PATH`, `uploadTree LOCAL REMOTE`, `download REMOTE LOCAL`, `downloadTree REMOTE LOCAL`,
 * `disconnect`, `dispose`.
 */
export class FakeGuest implements Communicator {
  readonly type: string
  readonly calls: string[] = []
  readonly runs: FakeRun[] = []
  /** Files in the guest by path, the last upload of each. */
  readonly files = new Map<string, FakeUpload>()

  /** `answer` decides what each command does; by default everything succeeds silently. */
  constructor(
    private readonly answer: (run: FakeRun) => FakeAnswer | Promise<FakeAnswer> = () => 0,
    type = 'ssh'
  ) {
    this.type = type
  }

  async run(command: string, { signal, onLine, stdin }: GuestRunOptions): Promise<GuestRunResult> {
    signal.throwIfAborted()
    const run = { command, stdin: typeof stdin === 'object' ? await text(stdin) : stdin }
    this.calls.push(`run ${command}`)
    this.runs.push(run)
    const answer = await this.answer(run)
    if (answer instanceof Error) throw answer
    const {
      exitCode = 0,
      stdout = '',
      stderr = ''
    } = typeof answer === 'number' ? { exitCode: answer } : answer
    for (const line of lines(stdout)) onLine?.(line, 'stdout')
    for (const line of lines(stderr)) onLine?.(line, 'stderr')
    return { exitCode, stdout, stderr, ms: 1 }
  }

  async upload(
    source: FileSource,
    remotePath: string,
    { signal, mode, onProgress }: UploadOptions
  ): Promise<void> {
    signal.throwIfAborted()
    this.calls.push(`upload ${remotePath}`)
    const content = await contentOf(source)
    this.files.set(remotePath, { content, mode })
    onProgress?.(Buffer.byteLength(content), Buffer.byteLength(content))
  }

  async uploadTree(local: string, remote: string, { signal }: TransferOptions): Promise<void> {
    signal.throwIfAborted()
    this.calls.push(`uploadTree ${local} ${remote}`)
  }

  async download(remote: string, local: string, { signal }: TransferOptions): Promise<void> {
    signal.throwIfAborted()
    this.calls.push(`download ${remote} ${local}`)
  }

  async downloadTree(remote: string, local: string, { signal }: TransferOptions): Promise<void> {
    signal.throwIfAborted()
    this.calls.push(`downloadTree ${remote} ${local}`)
  }

  async disconnect(): Promise<void> {
    this.calls.push('disconnect')
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.calls.push('dispose')
  }
}

async function contentOf(source: FileSource): Promise<string> {
  if ('path' in source) return `file:${source.path}`
  return 'text' in source ? source.text : await text(source.stream)
}

function lines(output: string): readonly string[] {
  return output === '' ? [] : output.replace(/\n$/, '').split('\n')
}
