import { describe, expect, it } from '@jest/globals'
import { createServer } from 'node:net'
import { leasePort } from '../../../src/host/net/port-lease.js'
import { ownProcesses } from '../../support/own-process.js'
import { temporaryDirectories } from '../temporary.js'

const temporary = temporaryDirectories()
const own = ownProcesses()
const first = (minimum: number): number => minimum
const range = (minimum: number, maximum: number): Parameters<typeof leasePort>[0] => ({
  minimum,
  maximum,
  host: '127.0.0.1'
})

const leaseAll = `
  const { leasePort } = await load('host/net/port-lease.js')
  const range = JSON.parse(args[1])
  const ports = []
  for (let count = 0; count < Number(args[2]); count += 1) ports.push((await leasePort(range, args[0], () => 0)).port)
  console.log(JSON.stringify(ports))
  setInterval(() => undefined, 1000)
`

describe('leases of ports between processes', () => {
  it('never give one port twice, and end with the process that has them', async () => {
    const directory = temporary()
    const ports = range(42811, 42815)
    const other = own.start(leaseAll, [directory, JSON.stringify(ports), '3'])
    const theirs: unknown = JSON.parse(await other.nextLine())

    const ours = await leasePort(ports, directory, first)
    const exhausted = await leasePort(ports, directory, first).catch((error: unknown) => error)
    other.kill('SIGKILL')
    await other.exited
    const afterDeath = await leasePort(ports, directory, () => 0)

    expect(theirs).toEqual([42811, 42812, 42813])
    expect(ours.port).toBe(42814)
    expect(exhausted).toMatchObject({
      code: 'IB_NO_PORT',
      message: 'no port from 42811 to 42814 of 127.0.0.1 is free'
    })
    expect(afterDeath.port).toBe(42811)
    await Promise.all([ours.release(), afterDeath.release()])
  })

  it('start anywhere in the range, so that runs seldom meet', async () => {
    const asked: (readonly [number, number])[] = []

    const lease = await leasePort(range(42816, 42826), temporary(), (minimum, maximum) => {
      asked.push([minimum, maximum])
      return 9
    })

    expect(asked).toEqual([[0, 9]])
    expect(lease.port).toBe(42825)
    await lease.release()
  })

  it('name the port when it is the only one', async () => {
    const server = createServer()
    await new Promise<void>(resolve => server.listen(42827, '127.0.0.1', resolve))

    await expect(leasePort(range(42827, 42827), temporary(), first)).rejects.toMatchObject({
      code: 'IB_NO_PORT',
      message: 'port 42827 of 127.0.0.1 is in use'
    })

    server.close()
  })

  it('say when the machine does not have the address', async () => {
    const elsewhere = { minimum: 42828, maximum: 42830, host: '192.0.2.1' }

    await expect(leasePort(elsewhere, temporary(), first)).rejects.toMatchObject({
      code: 'IB_NO_PORT',
      message: 'cannot listen on port 42828 of 192.0.2.1: this machine does not have that address'
    })
  })
})
