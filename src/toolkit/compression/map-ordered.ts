/**
 * What `work` makes of each item, in the items' order, with up to `limit` items worked on at once. The first failure
 * ends it; work under way then is let finish unseen.
 */
export async function* mapOrdered<T, R>(
  items: AsyncIterable<T>,
  limit: number,
  work: (item: T) => Promise<R>
): AsyncGenerator<R> {
  const underWay: Promise<R>[] = []
  for await (const item of items) {
    const result = work(item)
    // Met again below, unless an earlier one fails first; then nobody else would look at it.
    result.catch(() => undefined)
    underWay.push(result)
    const oldest = underWay.length < limit ? undefined : underWay.shift()
    if (oldest !== undefined) yield await oldest
  }
  for (const result of underWay) yield await result
}
