import type { StepContext } from '../../contracts/plugin.js'

/** Runs the body while no other build of this user does, saying so when it has to wait for one. */
export async function underLock<T>(
  path: string,
  label: string,
  { host, emit, signal }: Pick<StepContext, 'host' | 'emit' | 'signal'>,
  body: () => Promise<T>
): Promise<T> {
  const lease = await host.files.lock(path, signal, () => {
    emit({
      type: 'notice',
      level: 'info',
      text: `waiting for another build that retrieves the same ${label}`
    })
  })
  try {
    return await body()
  } finally {
    await lease.release()
  }
}
