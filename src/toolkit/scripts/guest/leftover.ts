import type { JobContext } from './job.types.js'

/** How long a program that a script left behind may hold the script's output open; Packer would wait for ever. */
export const leftoverMs = 2000

export function tellLeftover({ emit }: Pick<JobContext, 'emit'>): void {
  const text = 'A script left a program running that holds its output open; not waiting for it'
  emit({ type: 'notice', level: 'warning', text })
}
