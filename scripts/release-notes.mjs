// Prints the changelog's section of a version.
import { readFileSync } from 'node:fs'

const version = process.argv[2]
const sections = readFileSync('CHANGELOG.md', 'utf8').split(/^(?=## )/m)
const section = sections.find(text => text.startsWith(`## [${version}]`))
if (section === undefined) {
  console.error(`CHANGELOG.md has no section [${version}]`)
  process.exitCode = 1
} else console.log(section.split('\n').slice(1).join('\n').trim())
