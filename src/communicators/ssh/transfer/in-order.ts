/** What `load` gives for each item, in the items' order, with up to `width` of them being loaded at a time. */
export async function* inOrder<T, R>(
  items: Iterable<T>,
  width: number,
  load: (item: T) => Promise<R>
): AsyncGenerator<R> {
  const loading: Promise<R>[] = []
  for (const item of items) {
    const next = load(item)
    // A failure is thrown when its turn comes; until then it must not count as unhandled.
    next.catch(() => undefined)
    loading.push(next)
    if (loading.length < width) continue
    const first = loading.shift()
    if (first !== undefined) yield await first
  }
  for (const next of loading) yield await next
}
