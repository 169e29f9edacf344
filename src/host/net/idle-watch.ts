export interface IdleWatch {
  /** Something came: the time starts anew. */
  touch(): void
  end(): void
}

/**
 * Calls `onIdle` once when nothing was touched for so long. Time in which `isBlocked` says that we ourselves hold
 * things up (the reader of a body is slow) does not count.
 */
export function watchForIdle(
  idleMs: number,
  onIdle: () => void,
  isBlocked = (): boolean => false
): IdleWatch {
  const timer = setTimeout(() => {
    if (isBlocked()) timer.refresh()
    else onIdle()
  }, idleMs)
  return { touch: () => timer.refresh(), end: () => clearTimeout(timer) }
}
