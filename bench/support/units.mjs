export const mib = 1024 * 1024

/** @param {number} value in seconds */
export function seconds(value) {
  return `${value.toFixed(value < 10 ? 2 : 1)} s`
}

/** @param {number} bytes */
export function megabytes(bytes) {
  return `${Math.round(bytes / mib)} MiB`
}
