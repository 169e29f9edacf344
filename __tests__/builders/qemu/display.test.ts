import { describe, expect, it } from '@jest/globals'
import { chooseDisplay } from '../../../src/builders/qemu/machine/display.js'
import { builder } from '../../../src/builders/qemu/index.js'
import { createFakeHost, type FakeHostOptions } from '../../support/fake-host.js'
import { configOf } from '../../support/plugin-config.js'
import { createStepContext } from '../../support/step-context.js'

const desktop: FakeHostOptions = { env: { DISPLAY: ':0' } }
const withGtk = 'Available display backend types:\nnone\ngtk\nsdl\n'

async function choose(
  block: object,
  options: FakeHostOptions = desktop,
  displays = withGtk
): Promise<{ display: string | undefined; notices: readonly string[] }> {
  const host = createFakeHost(options)
  host.processes.when('qemu-system-x86_64', { stdout: displays })
  const ctx = createStepContext({ host })
  return { display: await chooseDisplay(configOf(builder, block), ctx), notices: ctx.notices() }
}

describe('chooseDisplay', () => {
  it.each([
    { block: {}, display: 'gtk' },
    { block: { headless: true }, display: undefined },
    { block: { headless: true, disable_vnc: true }, display: 'none' },
    { block: { display: 'sdl' }, display: 'sdl' },
    { block: { display: 'none' }, display: undefined },
    { block: { use_default_display: true }, display: undefined }
  ])('gives $display for $block on a desktop', async ({ block, display }) => {
    expect(await choose(block)).toEqual({ display, notices: [] })
  })

  it.each([
    { name: 'there is no desktop', options: {}, displays: withGtk },
    { name: 'it is a CI job', options: { env: { DISPLAY: ':0', CI: 'true' } }, displays: withGtk },
    { name: 'QEMU lacks gtk', options: desktop, displays: 'none\nsdl\n' }
  ])('opens no window, and says so, when $name', async ({ options, displays }) => {
    const { display, notices } = await choose({}, options, displays)

    expect(display).toBe('none')
    expect(notices).toEqual([expect.stringContaining('"headless": true')])
  })

  it('still opens the window that the template asks for by name', async () => {
    expect((await choose({ display: 'gtk' }, {})).display).toBe('gtk')
  })
})
