// What rows of several files are written with.
export const outcomes = (names, outcome) => Object.fromEntries(names.map(name => [name, outcome]))

const script = '#!/bin/sh\necho "script $A" >> order.txt\n'
/** The scripts of the theme `options`, which its post-processors leave behind. */
export const scripts = { 'a.sh': script, 'b.sh': '#!/bin/sh\necho b >> order.txt\n' }
