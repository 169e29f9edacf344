import { describe, expect, it } from '@jest/globals'
import { stateDirectories } from '../../src/host/state-directories.js'

const home = '/home/me'

describe('where state and cache live', () => {
  it.each([
    ['linux', {}, '/home/me/.local/state/image-build', '/home/me/.cache/image-build'],
    ['linux', { XDG_STATE_HOME: '/s', XDG_CACHE_HOME: '/c' }, '/s/image-build', '/c/image-build'],
    [
      'linux',
      { XDG_STATE_HOME: 'relative', XDG_CACHE_HOME: '' },
      '/home/me/.local/state/image-build',
      '/home/me/.cache/image-build'
    ],
    ['darwin', {}, '/home/me/Library/Application Support/image-build', '/home/me/Library/Caches/image-build'],
    ['win32', { LOCALAPPDATA: '/local' }, '/local/image-build', '/local/Cache/image-build'],
    ['win32', {}, '/home/me/AppData/Local/image-build', '/home/me/AppData/Local/Cache/image-build'],
    ['linux', { IMAGE_BUILD_STATE_DIR: '/own/s', IMAGE_BUILD_CACHE_DIR: '/own/c' }, '/own/s', '/own/c'],
    [
      'linux',
      { GITHUB_ACTIONS: 'true', RUNNER_TEMP: '/runner/_temp' },
      '/runner/_temp/image-build',
      '/home/me/.cache/image-build'
    ],
    ['linux', { RUNNER_TEMP: '/tmp/x' }, '/home/me/.local/state/image-build', '/home/me/.cache/image-build']
  ])('on %s with %j', (platform, env, state, cache) => {
    expect(stateDirectories({ env, platform, home })).toMatchObject({ state, cache })
  })

  it.each([
    [{}, '/home/me/.cache/image-build/iso'],
    [{ PACKER_CACHE_DIR: '/packer' }, '/packer'],
    [{ IMAGE_BUILD_CACHE_DIR: '/own' }, '/own/iso'],
    [{ IMAGE_BUILD_CACHE_DIR: '/own', PACKER_CACHE_DIR: '/packer' }, '/own/iso']
  ])('keeps installation media, with %j, in %s', (env, expected) => {
    expect(stateDirectories({ env, platform: 'linux', home }).isoCache).toBe(expected)
  })
})
