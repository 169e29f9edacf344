import type { StepContext } from '../../../contracts/plugin.js'
import type { RenderData } from '../../../core/late-text.js'
import { machineName, outputDirectory, relocated } from '../names.js'
import type { QemuConfig } from '../options.js'

export interface ArgumentData {
  readonly httpIp: string
  readonly httpPort: number
  /** The local port behind the communicator's; 0 when there is none. */
  readonly hostPort: number
  /** Where the disks are for now. */
  readonly directory: string
}

/** The template's `qemuargs`, rendered; paths below the output directory lead to where the disks are for now. */
export function userArguments(
  config: QemuConfig,
  { httpIp, httpPort, hostPort, directory }: ArgumentData,
  ctx: StepContext
): readonly (readonly string[])[] {
  const data: RenderData = {
    HTTPIP: httpIp,
    HTTPPort: httpPort,
    HTTPDir: config.http_directory ?? '',
    HTTPContent: config.http_content ?? {},
    OutputDir: directory,
    Name: machineName(config, ctx.build),
    SSHHostPort: hostPort
  }
  const spelled = outputDirectory(config, ctx.build)
  const output = { spelled, base: ctx.build.directory, path: directory }
  const rows = config.qemuargs ?? []
  return rows.map(row =>
    row.map((text, index) => {
      const word = ctx.render(text, data)
      return index === 0 ? word : relocated(word, output)
    })
  )
}
