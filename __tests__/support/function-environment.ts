import type { FunctionEnvironment } from '../../src/template/functions/index.js'

/** What Packer's functions know, in a component's options, with everything set. */
export function fakeEnvironment(changes: Partial<FunctionEnvironment> = {}): FunctionEnvironment {
  return {
    where: 'component',
    now: new Date('2024-02-29T13:04:05.678Z'),
    user: name => (name === 'known' ? 'value' : undefined),
    env: name => (name === 'HOME' ? '/home/me' : undefined),
    build: key => `<${key}>`,
    buildName: 'web',
    buildType: 'qemu',
    uuid: () => '018f0000-0000-7000-8000-000000000000',
    directory: '/work',
    templateDirectory: '/work/templates',
    version: '1.6.6',
    ...changes
  }
}
