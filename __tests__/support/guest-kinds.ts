import type { SshdOptions } from './sshd.js'

const names = ['sh', 'cat', 'chmod', 'mkdir', 'ls', 'ln', 'rm', 'id'] as const
/** Programs of a guest that has nothing else, with that `tar` or none. */
export const programsWithout = (tar: string | undefined): Record<string, string> => ({
  ...Object.fromEntries(names.map(name => [name, `/bin/${name}`])),
  ...(tar !== undefined && { tar })
})
const busybox = Object.fromEntries([...names, 'tar', 'dd'].map(name => [name, '/usr/bin/busybox']))

/** What is peculiar about a guest. */
export interface GuestKind extends SshdOptions {
  /** Options of the template. */
  readonly block?: Record<string, unknown>
}
/** Every kind of guest for which files travel in another way. */
export const guestKinds: readonly (readonly [string, GuestKind])[] = [
  ['a guest with GNU programs', {}],
  ['a guest with busybox only', { programs: busybox, shell: '/bin/sh', sftp: false }],
  ['a guest with bsdtar', { programs: programsWithout('/usr/bin/bsdtar'), sftp: false }],
  ['a guest whose server takes few commands at a time', { config: ['MaxSessions 2'] }],
  ['a guest whose user has csh', { shell: '/bin/tcsh' }],
  ['a guest whose user has fish', { shell: '/usr/bin/fish' }],
  ['a guest with a shell and SFTP, but without tar', { programs: programsWithout(undefined) }],
  ['a guest with SFTP only', { config: ['ForceCommand internal-sftp'] }],
  ['a guest reached by SFTP as the template wants', { block: { ssh_file_transfer_method: 'sftp' } }],
  ['a guest with neither tar nor SFTP', { programs: programsWithout(undefined), sftp: false }]
]
