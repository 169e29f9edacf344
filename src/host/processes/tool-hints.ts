interface Packages {
  readonly apt?: string
  readonly brew?: string
  readonly winget?: string
}

/** Which package brings a program, by the package managers of GitHub's runners. */
const packages: Readonly<Record<string, Packages>> = {
  VBoxManage: { apt: 'virtualbox', brew: '--cask virtualbox', winget: 'Oracle.VirtualBox' },
  'qemu-img': { apt: 'qemu-utils', brew: 'qemu', winget: 'SoftwareFreedomConservancy.QEMU' },
  'qemu-nbd': { apt: 'qemu-utils', brew: 'qemu' },
  'qemu-system-x86_64': { apt: 'qemu-system-x86', brew: 'qemu', winget: 'SoftwareFreedomConservancy.QEMU' },
  'qemu-system-i386': { apt: 'qemu-system-x86', brew: 'qemu', winget: 'SoftwareFreedomConservancy.QEMU' },
  'qemu-system-aarch64': { apt: 'qemu-system-arm', brew: 'qemu', winget: 'SoftwareFreedomConservancy.QEMU' },
  'qemu-system-arm': { apt: 'qemu-system-arm', brew: 'qemu' },
  swtpm: { apt: 'swtpm', brew: 'swtpm' },
  xorriso: { apt: 'xorriso', brew: 'xorriso' },
  genisoimage: { apt: 'genisoimage', brew: 'cdrtools' },
  mkisofs: { apt: 'genisoimage', brew: 'cdrtools' },
  mtools: { apt: 'mtools', brew: 'mtools' },
  'ansible-playbook': { apt: 'ansible', brew: 'ansible' },
  'ansible-galaxy': { apt: 'ansible', brew: 'ansible' },
  puppet: { apt: 'puppet-agent', brew: '--cask puppet-agent' },
  inspec: { brew: '--cask inspec' },
  vagrant: { apt: 'vagrant', brew: '--cask vagrant', winget: 'Hashicorp.Vagrant' },
  docker: { apt: 'docker.io', brew: 'docker', winget: 'Docker.DockerDesktop' },
  ovftool: {},
  flock: { apt: 'util-linux' },
  git: { apt: 'git', brew: 'git', winget: 'Git.Git' },
  ssh: { apt: 'openssh-client', brew: 'openssh' },
  tar: { apt: 'tar', brew: 'gnu-tar' },
  zstd: { apt: 'zstd', brew: 'zstd' },
  gzip: { apt: 'gzip', brew: 'gzip' },
  bzip2: { apt: 'bzip2', brew: 'bzip2' },
  xz: { apt: 'xz-utils', brew: 'xz' },
  lz4: { apt: 'lz4', brew: 'lz4' },
  bash: { apt: 'bash', brew: 'bash', winget: 'Git.Git' }
}

/** How to install a program on this system: `apt-get install qemu-utils`; without a known package, how else. */
export function installHint(program: string, platform: NodeJS.Platform): string {
  const known = packages[program] ?? {}
  const { apt, brew, winget } = known
  if (platform === 'linux' && apt !== undefined) return `install it, for example: apt-get install ${apt}`
  if (platform === 'darwin' && brew !== undefined) return `install it, for example: brew install ${brew}`
  if (platform === 'win32' && winget !== undefined) return `install it, for example: winget install ${winget}`
  return 'install it, or put its directory on PATH'
}
