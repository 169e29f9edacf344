import { readdir, readFile } from 'node:fs/promises'

/** The ids of the processes below a process; none where there is no /proc. */
export async function descendants(pid) {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => [])
  const lists = await Promise.all(
    threads.map(thread => readFile(`/proc/${pid}/task/${thread}/children`, 'utf8').catch(() => ''))
  )
  const children = lists.flatMap(list => list.split(' ').filter(Boolean).map(Number))
  const below = await Promise.all(children.map(descendants))
  return [...children, ...below.flat()]
}
