import { describe, expect, it } from '@jest/globals'
import type { Artifact } from '../../../src/core/artifact.js'
import { BuildError } from '../../../src/core/errors.js'
import type { LateText, RenderData } from '../../../src/core/late-text.js'
import { builder } from '../../../src/builders/qemu/index.js'
import { createFakeQemu, type FakeQemu } from '../../support/fake-qemu.js'
import { testRunId } from '../../support/step-context.js'

const staged = `/work/.output-web.partial-${testRunId}`

async function run({ config, build }: FakeQemu, block: object = {}): Promise<Artifact> {
  return await builder.build(config(block), build)
}

describe('a build', () => {
  it('does its steps in order, and leaves an image that is not yet in its place', async () => {
    const qemu = createFakeQemu()

    const image = await run(qemu, { boot_command: ['<up><wait>hi<enter>'], http_directory: 'http' })

    expect(qemu.ctx.steps()).toEqual([
      'Retrieve ISO',
      'Create disk',
      'Start HTTP server',
      'Start virtual machine',
      'Wait for boot',
      'Type boot command',
      'Shut down machine'
    ])
    expect(qemu.keys).toEqual(['up', 'h', 'i', 'ret'])
    expect(qemu.doings).toEqual(['connect', 'provision', 'run poweroff'])
    expect(image).toMatchObject({
      builderId: 'transcend.qemu',
      id: 'VM',
      files: [{ path: `${staged}/packer-web`, bytes: 4 }],
      facts: { diskName: 'packer-web', diskType: 'qcow2', diskSize: '40960M', domainType: 'tcg' }
    })
  })

  it('puts the image in its place when it is promoted', async () => {
    const qemu = createFakeQemu()
    const candidate = await run(qemu, { disk_additional_size: ['1M'] })

    const image = await builder.promote?.(candidate, qemu.config(), qemu.build)

    expect(image?.files.map(({ path }) => path)).toEqual([
      '/work/output-web/packer-web',
      '/work/output-web/packer-web-1'
    ])
    expect(JSON.parse(image?.facts['diskPaths'] ?? '')).toEqual(image?.files.map(({ path }) => path))
    expect(image?.description).toBe('VM files in directory: /work/output-web')
  })

  it('connects to the forwarded port with the key that it made, and tells provisioners', async () => {
    const keyPair = { type: 'ed25519', bits: undefined, comment: 'packer_1' } as const
    const qemu = createFakeQemu({ access: { keyPair } })

    await run(qemu, { http_directory: 'http', host_port_min: 3000, host_port_max: 3000 })

    expect(qemu.endpoints).toMatchObject([
      { host: '127.0.0.1', port: 3000, privateKey: expect.stringContaining('OPENSSH') }
    ])
    expect(qemu.argv()).toContain('user,id=user.0,hostfwd=tcp:127.0.0.1:3000-:22')
    expect(qemu.facts()).toMatchObject({
      Host: '127.0.0.1',
      Port: '3000',
      PackerHTTPIP: '10.0.2.2',
      PackerHTTPAddr: expect.stringMatching(/^10\.0\.2\.2:8\d{3}$/),
      SSHPublicKey: expect.stringMatching(/^ssh-ed25519 .* packer_1\n$/)
    })
  })

  it('forwards a port on which nothing listens, by which the communicator learns that the network is up', async () => {
    const qemu = createFakeQemu()

    await run(qemu, { host_port_min: 3000, host_port_max: 3000 })

    expect(qemu.endpoints).toMatchObject([{ port: 3000, closedPort: expect.any(Number) }])
    expect(qemu.endpoints[0]?.closedPort).not.toBe(3000)
  })

  it('does without that port where QEMU does not forward it', async () => {
    const qemu = createFakeQemu({ monitorSays: 'user mode network stack not in use' })

    await run(qemu, { host_port_min: 3000, host_port_max: 3000 })

    expect(qemu.endpoints[0]).not.toHaveProperty('closedPort')
  })

  it('shows the rest of the template where its machine is: qemuargs and boot command', async () => {
    const qemu = createFakeQemu()
    const block = {
      output_directory: 'out',
      vm_name: 'box',
      boot_wait: '-1s',
      boot_command: ['{{ .Name }}'],
      qemuargs: [
        ['-drive', 'file=out/box,if=ide'],
        ['-fw_cfg', 'name=x,', 'string=y']
      ]
    }

    const render = ({ template }: LateText, { Name: name }: RenderData): string =>
      template.replace('{{ .Name }}', typeof name === 'string' ? name : '')

    await run({ ...qemu, build: { ...qemu.build, render } }, block)

    expect(qemu.keys.join('')).toBe('box')
    expect(qemu.argv()).toContain(`file=/work/.out.partial-${testRunId}/box,if=ide`)
    expect(qemu.argv()).toContain('name=x,string=y')
  })

  it('describes each boot step as it types it', async () => {
    const qemu = createFakeQemu()

    await run(qemu, { boot_steps: [['a', 'open the menu'], ['b']] })

    expect(qemu.keys).toEqual(['a', 'b'])
    expect(qemu.ctx.notices()).toContain('boot step: open the menu')
  })

  it('powers off hard without a shutdown command', async () => {
    const qemu = createFakeQemu()

    await run(qemu, { shutdown_command: '' })

    expect(qemu.doings).toEqual(['connect', 'provision', 'quit'])
  })

  it('lets a guest without communicator turn itself off, even while provisioners run', async () => {
    const qemu = createFakeQemu({
      access: { type: 'none', port: undefined },
      provision: async () => {
        qemu.powerOff()
      }
    })

    await run(qemu)

    expect(qemu.doings).toEqual(['connect', 'provision'])
    expect(qemu.argv()).toContain('user,id=user.0')
  })

  it('fails when the guest turns itself off while provisioners still talk to it', async () => {
    const qemu = createFakeQemu({
      provision: async () => {
        qemu.powerOff()
        await new Promise(() => undefined)
      }
    })

    const failing = run(qemu)

    await expect(failing).rejects.toMatchObject({
      code: 'IB_VM_EXITED',
      message: 'the guest shut itself down while provisioners ran'
    })
  })

  it('does not wait for ever for such a guest', async () => {
    const qemu = createFakeQemu({ access: { type: 'none', port: undefined } })

    const failing = run(qemu, { shutdown_timeout: '1m' })

    await expect(failing).rejects.toMatchObject({ code: 'IB_SHUTDOWN_TIMEOUT' })
    expect(qemu.doings).toContain('screendump')
  })

  it('tells what the guest fetched, and takes a picture, when no connection comes about', async () => {
    const qemu = createFakeQemu({
      connect: async () => {
        throw new BuildError('IB_CONNECT_TIMEOUT', 'no answer', { hint: 'look at it' })
      }
    })

    const failing = run(qemu, { http_directory: 'http' })

    await expect(failing).rejects.toMatchObject({
      message: 'no answer',
      hint: expect.stringMatching(
        /^look at it\nthe guest never asked the HTTP server on port \d+ for anything$/
      )
    })
    expect(qemu.doings).toEqual(['connect', 'screendump'])
    expect(qemu.ctx.events).toContainEqual({
      type: 'evidence',
      kind: 'screenshot',
      path: '/evidence/build-screen.png'
    })
  })

  it('fails before it does anything when QEMU is not installed', async () => {
    const qemu = createFakeQemu()

    const failing = run(qemu, { qemu_binary: 'qemu-system-nonsense' })

    await expect(failing).rejects.toMatchObject({ code: 'IB_TOOL_MISSING' })
    expect(qemu.host.processes.calls).toEqual([])
  })

  it('leaves nothing behind', async () => {
    const qemu = createFakeQemu()
    await run(qemu)

    await qemu.ctx.scope.close()
    await qemu.ctx.buildScope.close()

    expect(await qemu.host.files.stat(staged)).toBeUndefined()
    expect(qemu.ctx.journal.lines.at(-1)).toBe(`released local.directory ${staged}`)
  })
})

describe('a launch', () => {
  const image = { files: [{ path: '/images/box' }], facts: {} }

  it('boots overlays of the disks, with all ports forwarded', async () => {
    const qemu = createFakeQemu()
    await qemu.host.files.write('/images/box', 'disk')
    const exposed: string[] = []
    const ctx = {
      ...qemu.launchContext([80, 22]),
      exposePort: (port: number, at: { host: string; port: number }) =>
        void exposed.push(`${port} ${at.host}`)
    }

    const endpoint = await builder.launch?.(image, qemu.config({ boot_command: ['x'] }), ctx)

    const argv = qemu.argv().join(' ')
    expect(argv).not.toContain('/images/box')
    expect(argv).toContain('/overlay-0,if=virtio')
    expect(argv).toContain('-boot c')
    expect(argv).not.toContain('media=cdrom')
    expect(exposed).toEqual(['80 127.0.0.1', '22 127.0.0.1'])
    expect(endpoint).toMatchObject({ host: '127.0.0.1' })
    expect(qemu.host.processes.calls.map(({ argv: each }) => each.join(' '))).toContainEqual(
      expect.stringMatching(/^qemu-img create -q -f qcow2 -b \/images\/box -F qcow2 /)
    )
  })

  it('logs in with what the build logged in with, and saves evidence when asked', async () => {
    const qemu = createFakeQemu()
    const collected: (() => Promise<void>)[] = []
    const watched: AbortSignal[] = []
    const ctx = {
      ...qemu.launchContext([]),
      credentials: { privateKey: 'KEY' },
      onFailure: (collect: () => Promise<void>) => void collected.push(collect),
      watch: (lost: AbortSignal) => void watched.push(lost)
    }

    const endpoint = await builder.launch?.(image, qemu.config(), ctx)
    await collected[0]?.()

    expect(endpoint?.privateKey).toBe('KEY')
    expect(qemu.doings).toEqual(['screendump'])
    expect(watched.map(({ aborted }) => aborted)).toEqual([false])
  })
})
