import { basename, dirname, join } from 'node:path'
import type { LaunchContext, LaunchImage } from '../../contracts/builder.js'
import type { Endpoint } from '../../contracts/communicator.js'
import { chooseAccelerator } from './machine/accelerator.js'
import { diskPaths } from './artifact.js'
import { newControlAddress } from './machine/control-address.js'
import { newTraces, saveEvidence } from './console/evidence.js'
import { copyEfiVariables, findFirmware } from './machine/firmware.js'
import { launchRows } from './arguments/launch-rows.js'
import { machineArguments } from './arguments/machine-arguments.js'
import type { MachineFacts } from './machine/machine-facts.js'
import { startMachine } from './machine/machine.js'
import { machineName } from './names.js'
import { findGuest, forwardPorts, hostAddress } from './machine/network.js'
import type { QemuConfig } from './options.js'
import { requirePrograms } from './prepare.js'
import { refusePacked } from './disk/packed-disk.js'
import { imageInfo, qemuImg } from './disk/qemu-img.js'
import { startTpm } from './machine/tpm.js'
import { userArguments } from './arguments/user-arguments.js'

/**
 * Starts the image in a machine like the one that built it, on throw-away overlays: its files are only read. The guest
 * has no installation media and no window; the given ports are forwarded from this machine.
 */
export async function launch(image: LaunchImage, config: QemuConfig, ctx: LaunchContext): Promise<Endpoint> {
  await requirePrograms(config, ctx)
  const traces = await newTraces('launch', ctx)
  const facts = await launchFacts(image, config, traces.serialLog, ctx)
  const disks = diskPaths(image)
  const ports = { httpIp: hostAddress(config, ctx), httpPort: 0, hostPort: facts.forwards[0]?.hostPort ?? 0 }
  const directory = dirname(disks[0] ?? ctx.build.workDirectory)
  const rows = launchRows(userArguments(config, { ...ports, directory }, ctx), disks, facts.disks)
  const args = machineArguments(config, facts, rows)
  const { control } = facts
  const machine = await startMachine({ purpose: 'launch', binary: config.qemu_binary, args, control }, ctx)
  ctx.onFailure?.(() => saveEvidence(machine, traces, ctx))
  ctx.watch?.(machine.lostWhile('its image was tested'))
  for (const guestPort of ctx.guestPorts) {
    const forward = facts.forwards.find(each => each.guestPort === guestPort)
    if (forward !== undefined) ctx.exposePort(guestPort, { host: '127.0.0.1', port: forward.hostPort })
  }
  const address = await findGuest(machine, facts.forwards, config, ctx)
  return { ...address, isEmulated: facts.accelerator === 'tcg', ...ctx.credentials }
}

async function launchFacts(
  image: LaunchImage,
  config: QemuConfig,
  serialLog: string,
  ctx: LaunchContext
): Promise<MachineFacts> {
  const { access, build, host, guestPorts } = ctx
  const directory = await host.files.makeTemporary('launch-', build.workDirectory)
  const efivars = image.facts['efivars'] ?? efivarsFile(image)
  const firmware = await findFirmware(config, host.files)
  return {
    serialLog,
    name: machineName(config, build),
    // What the build's probe has found wanting is not tried again.
    accelerator: image.facts['domainType'] === 'tcg' ? 'tcg' : await chooseAccelerator(config, ctx),
    display: 'none',
    disks: await makeOverlays(diskPaths(image), directory, ctx),
    diskFormat: 'qcow2',
    cds: [],
    bootFrom: 'disk',
    forwards: await forwardPorts(
      config,
      access.port === undefined ? guestPorts : [access.port, ...guestPorts],
      ctx
    ),
    vncPort: undefined,
    flashCode: firmware.code,
    efivars: await copyEfiVariables(
      { ...firmware, variables: firmware.variables && (efivars ?? firmware.variables) },
      directory,
      ctx
    ),
    tpmSocket: await startTpm(config, ctx),
    control: await newControlAddress('launch', ctx)
  }
}

function efivarsFile({ files }: LaunchImage): string | undefined {
  return files.find(({ path }) => basename(path) === 'efivars.fd')?.path
}

/** Disks that take what is written and read everything else from the image. */
async function makeOverlays(
  disks: readonly string[],
  directory: string,
  ctx: LaunchContext
): Promise<readonly string[]> {
  const overlays: string[] = []
  for (const [index, disk] of disks.entries()) {
    const { format } = await imageInfo(disk, ctx)
    if (format === 'raw') await refusePacked(disk, ctx)
    const overlay = join(directory, `overlay-${index}`)
    await qemuImg(['create', '-q', '-f', 'qcow2', '-b', disk, '-F', format, overlay], ctx)
    overlays.push(overlay)
  }
  return overlays
}
