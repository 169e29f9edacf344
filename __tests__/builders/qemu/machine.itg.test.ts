import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it, jest } from '@jest/globals'
import { formatControl } from '../../../src/builders/qemu/machine/control-address.js'
import { consoleLines, withEvidence } from '../../../src/builders/qemu/console/evidence.js'
import { copyEfiVariables, findFirmware } from '../../../src/builders/qemu/machine/firmware.js'
import { options } from '../../../src/builders/qemu/options.js'
import { ppmToPng } from '../../../src/builders/qemu/console/ppm-to-png.js'
import { qemuImg } from '../../../src/builders/qemu/disk/qemu-img.js'
import { reapMachine } from '../../../src/builders/qemu/machine/reap.js'
import { takeScreenshot } from '../../../src/builders/qemu/console/screenshot.js'
import { startTpm } from '../../../src/builders/qemu/machine/tpm.js'
import { typeBootCommand } from '../../../src/builders/qemu/console/typing.js'
import { openVnc } from '../../../src/builders/qemu/console/vnc-access.js'
import { waitFor } from '../../../src/toolkit/wait-for.js'
import { configOf } from '../../support/plugin-config.js'
import { startEmptyMachine, type StartedMachine } from '../../support/qemu-machine.js'
import { realHost, temporaryDirectory } from '../../support/real-host.js'

jest.setTimeout(60_000)

/** Without a network card the BIOS has nothing to wait for. */
const noNetwork = {
  qemuargs: [
    ['-device', 'virtio-rng-pci'],
    ['-netdev', 'user,id=none']
  ]
}

const root = temporaryDirectory()
const host = realHost(root)
const { signal } = new AbortController()
const started: StartedMachine[] = []
let count = 0

async function start(...args: [block?: object, changes?: object]): Promise<StartedMachine> {
  const [block = {}, changes = {}] = args
  count += 1
  const one = await startEmptyMachine(host, join(root, count.toString()), { ...block }, changes)
  started.push(one)
  return one
}
afterEach(async () => {
  for (const one of started.splice(0)) await one.close()
})

/** What the BIOS has put into its key buffer: the characters that were typed. */
async function typedKeys({ machine }: StartedMachine): Promise<string> {
  const dump = await machine.qmp.execute(
    'human-monitor-command',
    { 'command-line': 'xp /16hx 0x41e' },
    signal
  )
  const words = String(dump).matchAll(/0x([0-9a-f]{4})\b/g)
  return [...words].map(([, hex = '']) => String.fromCharCode(Number.parseInt(hex, 16) & 0xff)).join('')
}

/** Waits until the BIOS has found nothing to boot from and only listens to the keyboard. */
async function biosIsIdle(one: StartedMachine): Promise<void> {
  await waitFor(
    { what: 'the BIOS', everyMs: 100, timeoutMs: 20_000, clock: host.clock, signal },
    async () => {
      const text = await one.machine.qmp.execute(
        'human-monitor-command',
        { 'command-line': 'xp /4000bx 0xb8000' },
        signal
      )
      const bytes = [...String(text).matchAll(/0x([0-9a-f]{2})\b/g)].map(([, hex = '']) =>
        Number.parseInt(hex, 16)
      )
      const screen = String.fromCharCode(...bytes.filter((_, index) => index % 2 === 0))
      return screen.includes('No bootable device') ? true : undefined
    }
  )
}

describe('a machine', () => {
  it('runs, shows its screen, and ends with the scope', async () => {
    const one = await start()
    const picture = join(root, 'screen.png')

    const status = await one.machine.qmp.execute('query-status', {}, signal)
    await takeScreenshot(one.machine.qmp, picture, host.files, signal)
    await one.close()

    expect(status).toMatchObject({ status: 'running' })
    expect((await readFile(picture)).subarray(1, 4).toString()).toBe('PNG')
    expect((await one.machine.exited).exitCode).toBe(0)
    expect(one.ctx.journal.lines).toEqual([
      'intent qemu.process 0197a1b2-0000-7000-8000-000000000001/web/build',
      'held qemu.process 0197a1b2-0000-7000-8000-000000000001/web/build',
      'released qemu.process 0197a1b2-0000-7000-8000-000000000001/web/build'
    ])
  })

  it('shows the same screen when QEMU knows only PPM', async () => {
    const one = await start()
    const picture = join(root, 'screen.ppm')

    await one.machine.qmp.execute('screendump', { filename: picture }, signal)
    const png = await ppmToPng(await readFile(picture))

    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([expect.any(Number), expect.any(Number)])
  })

  it.each([
    { name: 'virtio', block: {} },
    { name: 'ide', block: { disk_interface: 'ide', cdrom_interface: 'ide' }, bus: 1 },
    { name: 'sata', block: { disk_interface: 'sata' } },
    { name: 'virtio-scsi', block: { disk_interface: 'virtio-scsi', cdrom_interface: 'virtio-scsi' } },
    { name: 'virtio-scsi for the CD alone', block: { cdrom_interface: 'virtio-scsi' } },
    { name: 'q35 with processors', block: { machine_type: 'q35', cpus: 4, cores: 2, cpu_model: 'max' } },
    { name: 'more sockets', block: { sockets: 2, cores: 2, threads: 2 } },
    { name: 'other cards', block: { net_device: 'e1000', vga: 'cirrus' } },
    { name: 'a device of the user', block: { qemuargs: [['-device', 'virtio-rng-pci']] } },
    {
      name: 'a network of the user',
      block: {
        qemuargs: [
          ['-netdev', 'user,id=mine'],
          ['-device', 'virtio-net,netdev=mine']
        ]
      }
    }
  ])('starts with $name', async ({ name, block }) => {
    const directory = join(root, 'disks')
    const disks = [1, 2].map(index => join(directory, `${name}, ${index}`))
    await host.files.makeDirectory(directory)
    const ctx = { host, signal, emit: () => undefined }
    for (const disk of disks) await qemuImg(['create', '-q', '-f', 'qcow2', disk, '1M'], ctx)
    const cd = join(directory, 'cd.iso')
    await writeFile(cd, Buffer.alloc(65_536))
    const ide = name === 'ide' ? [disks[0] ?? ''] : disks

    const one = await start(block, { disks: ide, cds: name === 'ide' ? [] : [cd] })

    expect(await one.machine.qmp.execute('query-status', {}, signal)).toMatchObject({ status: 'running' })
  })

  it('boots by UEFI from a copy of the variables', async () => {
    const firmware = await findFirmware(configOf({ options }, { efi_boot: true }), host.files)
    const probe = await start()
    const efivars = await copyEfiVariables(firmware, root, probe.ctx)

    const one = await start({ efi_boot: true }, { flashCode: firmware.code, efivars })

    const firmwareBlocks = await one.machine.qmp.execute('query-block', {}, signal)
    expect(JSON.stringify(firmwareBlocks)).toContain('efivars.fd')
  })

  it.each([
    { name: 'TPM 2.0', block: { vtpm: true } },
    { name: 'TPM 1.2', block: { vtpm: true, use_tpm1: true } },
    { name: 'another TPM device', block: { vtpm: true, tpm_device_type: 'tpm-crb' } }
  ])('has an emulated $name', async ({ block }) => {
    const probe = await start()
    const tpmSocket = await startTpm(configOf({ options }, block), probe.ctx)

    const one = await start(block, { tpmSocket })

    expect(await one.machine.qmp.execute('query-tpm', {}, signal)).toMatchObject([{ id: 'tpm0' }])
  })

  it.each([
    { name: 'a device that QEMU lacks', block: { net_device: 'nonsense' }, hint: '-device help' },
    { name: 'a machine type that QEMU lacks', block: { machine_type: 'nonsense' }, hint: '-machine help' },
    {
      name: 'a window without a desktop',
      block: { qemuargs: [['-display', 'gtk']] },
      hint: '"headless": true'
    },
    {
      name: 'an accelerator that QEMU lacks',
      block: { qemuargs: [['-machine', 'pc,accel=hvf']] },
      hint: 'leave accelerator out'
    }
  ])('does not start with $name, and says what helps', async ({ block, hint }) => {
    const starting = start(block)

    await expect(starting).rejects.toMatchObject({ code: 'IB_VM_START', hint: expect.stringContaining(hint) })
  })

  it('says which program is missing', async () => {
    const starting = start({ qemu_binary: 'qemu-system-nonsense' })

    await expect(starting).rejects.toMatchObject({ code: 'IB_TOOL_MISSING' })
  })

  it('fails what is done with it at once when it ends by itself, and leaves evidence of one that runs', async () => {
    const one = await start()
    const traces = { serialLog: one.facts.serialLog, screenshot: join(root, 'fail.png') }
    await writeFile(one.facts.serialLog, 'login: \u001b[31mpanic\u001b[0m\r\n')
    const failing = withEvidence(one.machine, traces, one.ctx, async () => {
      throw new Error('no connection')
    })

    await expect(failing).rejects.toThrow('no connection')
    const during = one.machine.during('it was tested', within => host.clock.sleep(60_000, within))
    const outcome = during.catch((error: unknown) => error)
    await one.machine.qmp.execute('quit', {}, signal)

    expect(await outcome).toMatchObject({
      code: 'IB_VM_EXITED',
      message: 'the guest shut itself down while it was tested'
    })
    const evidence = one.ctx.events.filter(({ type }) => type === 'evidence')
    expect(evidence).toMatchObject([{ kind: 'screenshot' }, { kind: 'serial' }])
    expect(one.ctx.notices()).toContain('the serial console ended with:\nlogin: panic')
  })

  it('is ended by the reaper when its run has died, and only once', async () => {
    const one = await start()
    one.machine.qmp.close()
    const record = { kind: 'qemu.process', id: 'x', where: formatControl(one.facts.control) }

    const outcomes = [
      await reapMachine(record, { host, signal }),
      await reapMachine(record, { host, signal })
    ]

    expect(outcomes).toEqual(['deleted', 'absent'])
    expect((await one.machine.exited).exitCode).toBe(0)
  })
})

describe('typing', () => {
  const text = 'Ab1 :/~"'

  it('reaches the guest through QMP', async () => {
    const one = await start(noNetwork)
    await biosIsIdle(one)
    const config = configOf({ options }, { boot_wait: '-1s', boot_command: [text] })

    await typeBootCommand(
      config,
      { machine: one.machine, data: {}, vnc: undefined, hasKeymap: false },
      one.ctx
    )

    expect(await typedKeys(one)).toContain(text)
  })

  it('reaches the guest through VNC with a password, where a keymap asks for it', async () => {
    const lease = await host.net.leasePort({ minimum: 5910, maximum: 5990, host: '127.0.0.1' })
    const block = { vnc_use_password: true, boot_wait: '-1s', boot_command: [text] }
    const one = await start({ ...block, ...noNetwork }, { vncPort: lease.port })
    const config = configOf({ options }, block)
    await biosIsIdle(one)

    const vnc = await openVnc(
      config,
      one.machine,
      { facts: one.facts, password: 'Secret12', userFlags: [] },
      one.ctx
    )
    await typeBootCommand(config, { machine: one.machine, data: {}, vnc, hasKeymap: true }, one.ctx)
    await host.clock.sleep(200, signal)
    await lease.release()

    expect(await typedKeys(one)).toContain(text)
  })

  it('says so when a character has no key and there is no VNC', async () => {
    const one = await start()
    const config = configOf({ options }, { boot_wait: '-1s', boot_command: ['é'] })

    const typing = typeBootCommand(
      config,
      { machine: one.machine, data: {}, vnc: undefined, hasKeymap: false },
      one.ctx
    )

    await expect(typing).rejects.toMatchObject({ code: 'IB_BOOT_COMMAND' })
  })
})

describe('consoleLines', () => {
  it('gives what a terminal would show', () => {
    expect(consoleLines('\u001b[2J\u001b[1;1Hone\r\n\r\n\u0007two\ttabs  \r\nthree')).toEqual([
      'one',
      'two\ttabs',
      'three'
    ])
  })
})
