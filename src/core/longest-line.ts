/**
 * Characters after which a line of output is given in pieces, so that output without line ends cannot fill the memory. A
 * piece of just this length is always followed by another one, if only an empty one.
 */
export const longestLine = 1024 * 1024
