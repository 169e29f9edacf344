type Environment = Readonly<Record<string, string | undefined>>

/** Whether the environment asks for no colours: Packer's variable, or https://no-color.org. */
export function refusesColor(env: Environment): boolean {
  return [env['PACKER_NO_COLOR'], env['NO_COLOR']].some(value => value !== undefined && value !== '')
}

/** Whether `PACKER_LOG` asks for details on the screen; it does not where `PACKER_LOG_PATH` names a file for them. */
export function hasLog(env: Environment): boolean {
  return isLogging(env) && logFile(env) === undefined
}

/** The file for all details, where `PACKER_LOG` is on and `PACKER_LOG_PATH` names one. */
export function logFile(env: Environment): string | undefined {
  const path = env['PACKER_LOG_PATH'] ?? ''
  return isLogging(env) && path !== '' ? path : undefined
}

function isLogging({ PACKER_LOG: value = '' }: Environment): boolean {
  return value !== '' && value !== '0'
}
