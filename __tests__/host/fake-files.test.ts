import { describe, expect, it } from '@jest/globals'
import { createFakeFiles } from '../support/fake-files.js'
import { describeFilesContract } from './files-contract.js'

describe('the fake files', () => {
  describeFilesContract(async () => {
    const files = createFakeFiles()
    return { files, root: await files.makeTemporary('test-') }
  })

  it('plays a full disk', async () => {
    const files = createFakeFiles({ '/a': '12345' })
    files.tree.freeBytes = 3

    await expect(files.write('/b', '1234')).rejects.toMatchObject({ code: 'IB_NO_SPACE' })
    await files.write('/c', '123')

    expect(await files.freeBytes('/')).toBe(0)
  })
})
