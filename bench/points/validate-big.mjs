import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bigTemplate, bigTemplateFiles } from '../support/big-template.mjs'
import { inTurns, median } from '../support/rounds.mjs'
import { ownRow, shareRow } from '../support/table.mjs'
import { seconds } from '../support/units.mjs'

export const validateBig = {
  name: 'validate-big',
  title: 'Validate a big template',
  about:
    '`validate` of a template with many builders and provisioners. With 50 and 200 only image-build is measured: Packer starts a process for each provisioner of each builder, and ten thousand overload the machine.',
  async measure(bench) {
    const directory = join(bench.directory, 'validate-big')
    await mkdir(directory)
    for (const file of bigTemplateFiles) await writeFile(join(directory, file), '#!/bin/sh\n')
    const small = await write(directory, 'small.json', { builders: 5, provisioners: 20 })
    const big = await write(directory, 'big.json', { builders: 50, provisioners: 200 })
    const validate = async (name, template) =>
      (await bench.programs.run(name, ['validate', template], { cwd: directory })).seconds
    const runs = await inTurns(
      bench,
      { label: 'validate 5 × 20', count: bench.rounds(10), show: seconds },
      name => validate(name, small)
    )
    const figures = { packer: median(runs.packer), ours: median(runs.ours) }
    const own = []
    while (own.length < bench.rounds(10)) {
      bench.signal.throwIfAborted()
      own.push(await validate('ours', big))
    }
    return {
      rows: [
        { ...shareRow('5 builders × 20 provisioners', figures, 1), pairs: runs.ours.length },
        { ...ownRow('50 builders × 200 provisioners', median(own), 0.3), pairs: own.length }
      ]
    }
  }
}

async function write(directory, name, size) {
  await writeFile(join(directory, name), JSON.stringify(bigTemplate(size), null, 2))
  return name
}
