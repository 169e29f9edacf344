import { describe, expect, it } from '@jest/globals'
import { installHint } from '../../../src/host/processes/tool-hints.js'

describe('how to install a program', () => {
  it.each([
    ['qemu-img', 'linux', 'install it, for example: apt-get install qemu-utils'],
    ['qemu-img', 'darwin', 'install it, for example: brew install qemu'],
    ['VBoxManage', 'win32', 'install it, for example: winget install Oracle.VirtualBox'],
    ['ovftool', 'linux', 'install it, or put its directory on PATH'],
    ['toString', 'linux', 'install it, or put its directory on PATH']
  ] as const)('is said for %s on %s', (program, platform, expected) => {
    expect(installHint(program, platform)).toBe(expected)
  })
})
