// All of CI: format, lint and types side by side, then the tests, then whether generated files are fresh.
import { spawn } from 'node:child_process'

const run = (name, words) =>
  new Promise(resolve => {
    const child = spawn('npm', ['run', '--silent', ...words], { stdio: 'inherit' })
    child.on('close', code => {
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}`)
      resolve(code === 0)
    })
  })

const passed = [
  ...(await Promise.all([run('format', ['format']), run('types', ['typecheck'])])),
  await run('lint', ['lint']),
  await run('generated files', ['fresh']),
  await run('tests', ['test', '--', ...process.argv.slice(2)])
]
process.exitCode = passed.every(Boolean) ? 0 : 1
