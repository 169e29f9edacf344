import { join, relative } from 'node:path'
import type { BuildContext } from '../../contracts/builder.js'
import type { Artifact } from '../../core/artifact.js'
import { makeCd } from '../../toolkit/cd/make.js'
import { makeFloppy } from '../../toolkit/floppy/make.js'
import { startHttpServer } from '../../toolkit/http-server/start.js'
import { stageOutput, type StagedOutput } from '../../toolkit/output-directory/stage.js'
import { describeImage } from './artifact.js'
import { compactDisks } from './disk/compact.js'
import { newControlAddress } from './machine/control-address.js'
import { makeDisks } from './disk/disks.js'
import { newTraces, withEvidence } from './console/evidence.js'
import { copyEfiVariables, findFirmware } from './machine/firmware.js'
import { install, type Installation } from './install.js'
import { machineArguments } from './arguments/machine-arguments.js'
import type { MachineFacts } from './machine/machine-facts.js'
import { startMachine } from './machine/machine.js'
import { machineName, outputDirectory } from './names.js'
import { forwardPorts, hostAddress, vncPort } from './machine/network.js'
import type { QemuConfig } from './options.js'
import { prepare, type Prepared } from './prepare.js'
import { startTpm } from './machine/tpm.js'
import { userArguments } from './arguments/user-arguments.js'
import { newVncPassword } from './console/vnc-access.js'

/** Builds an image: installs a machine from a medium (or starts from a disk image), provisions it, keeps its disks. */
export async function build(config: QemuConfig, ctx: BuildContext): Promise<Artifact> {
  const output = await stageOutput(ctx, outputDirectory(config, ctx.build))
  const prepared = await prepare(config, ctx)
  const traces = await newTraces('build', ctx)
  const facts = await equip(config, prepared, { output, serialLog: traces.serialLog }, ctx)
  const http = await startHttpServer(config, ctx)
  const installation: Installation = {
    facts,
    http,
    httpIp: http.ip ?? hostAddress(config, ctx),
    keyPair: prepared.keyPair,
    vncPassword: newVncPassword(config, ctx)
  }
  const rows = userArguments(
    config,
    {
      httpIp: installation.httpIp,
      httpPort: http.port,
      hostPort: facts.forwards[0]?.hostPort ?? 0,
      directory: output.path
    },
    ctx
  )
  const args = machineArguments(config, facts, rows)
  const machine = await ctx.step('Start virtual machine', () =>
    startMachine({ purpose: 'build', binary: config.qemu_binary, args, control: facts.control }, ctx)
  )
  const userFlags = rows.map(([flag = '']) => flag)
  await withEvidence(machine, traces, ctx, () =>
    install(config, { ...installation, userFlags }, machine, ctx)
  )
  if (facts.userQmpSocket !== undefined)
    await ctx.host.files.remove(join(ctx.build.directory, facts.userQmpSocket))
  await compactDisks(config, facts.disks, ctx)
  return await describeImage(config, facts, output, ctx)
}

/** Everything that the machine is made of. */
async function equip(
  config: QemuConfig,
  { medium, accelerator, display }: Prepared,
  { output, serialLog }: { readonly output: StagedOutput; readonly serialLog: string },
  ctx: BuildContext
): Promise<MachineFacts> {
  const { access, build } = ctx
  const name = machineName(config, build)
  const firmware = await findFirmware(config, ctx.host.files)
  const disks = await makeDisks(config, { directory: output.path, name, source: medium }, ctx)
  const floppy = await makeFloppy(config, ctx)
  const cd = await makeCd(config, ctx)
  return {
    serialLog,
    name,
    accelerator,
    display,
    disks,
    diskFormat: config.format,
    cds: [...(config.disk_image ? [] : [medium]), ...(cd === undefined ? [] : [cd])],
    floppy,
    bootFrom: config.disk_image ? 'disk' : 'cd',
    forwards: await forwardPorts(config, access.port === undefined ? [] : [access.port], ctx),
    vncPort: await vncPort(config, ctx),
    flashCode: firmware.code,
    efivars: await copyEfiVariables(firmware, output.path, ctx),
    tpmSocket: await startTpm(config, ctx),
    userQmpSocket: userQmpSocket(config, join(output.path, `${name}.monitor`), build.directory),
    control: await newControlAddress('control', ctx)
  }
}

/** Relative to QEMU's working directory, as the path of a socket must be short. */
function userQmpSocket(config: QemuConfig, besideDisk: string, directory: string): string | undefined {
  if (!config.qmp_enable) return undefined
  return config.qmp_socket_path ?? relative(directory, besideDisk)
}
