/** A failure whose message says all. */
export class BenchError extends Error {}
