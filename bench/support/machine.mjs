import { readFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, release, totalmem } from 'node:os'

/** Which machine and which programs the figures are from. */
export function describeMachine({ versions }) {
  const model = cpus()[0]?.model.replace(/\s+/g, ' ').trim() ?? 'unknown processor'
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`
  const system = `${distribution()} (Linux ${release()})`
  const packer = versions.packer.replace(' v', ' ')
  const parts = [`${availableParallelism()} × ${model}`, memory, system, `Node ${process.version}`, packer]
  const load = `load ${loadavg()[0].toFixed(1)} before`
  const text = [...parts, versions.ours, load].join(', ')
  return { text, packer, date: new Date().toISOString().slice(0, 10) }
}

/** Says so when others use the machine too. */
export function warnWhenBusy(say) {
  const [load] = loadavg()
  if (load < availableParallelism() / 4) return
  say(`the machine is busy (load ${load.toFixed(1)}): figures will not be what a quiet one gives`)
}

function distribution() {
  try {
    const text = readFileSync('/etc/os-release', 'utf8')
    return /^PRETTY_NAME="?([^"\n]*)/m.exec(text)?.[1] ?? 'unknown system'
  } catch {
    return 'unknown system'
  }
}
