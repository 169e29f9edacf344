import type { Fixer } from './fixer.js'
import * as amazon from './fixers/amazon.js'
import { dockerEmail, dockerTagTags } from './fixers/docker.js'
import { hypervCpuAndRam, hypervDeprecations, hypervVmxcTypo } from './fixers/hyperv.js'
import { isoChecksumTypeAndUrl, isoMd5 } from './fixers/iso.js'
import { cleanImageName, createTime } from './fixers/names.js'
import * as others from './fixers/others.js'
import { parallelsDeprecations, parallelsHeadless } from './fixers/parallels.js'
import { powershellEscapes } from './fixers/powershell.js'
import { qemuDiskSize, qemuHostPort } from './fixers/qemu.js'
import { proxmoxType, virtualboxRename, vmwareRename } from './fixers/renamed-builders.js'
import { sshDisableAgent, sshKeyPath, sshWaitTimeout } from './fixers/ssh.js'
import { vagrantOverride } from './fixers/vagrant.js'
import { commConfig, virtualboxGaAttach } from './fixers/virtualbox.js'
import { vmwareCompaction } from './fixers/vmware.js'
import { vsphereIsoNetDisk } from './fixers/vsphere.js'

/** Every fixer in the order of Packer's, which counts: later ones see what earlier ones wrote. */
export const fixers: readonly Fixer[] = [
  isoMd5,
  createTime,
  virtualboxGaAttach,
  vagrantOverride,
  virtualboxRename,
  vmwareRename,
  parallelsHeadless,
  parallelsDeprecations,
  sshKeyPath,
  sshDisableAgent,
  others.scalewayAccessKey,
  others.manifestFilename,
  amazon.amazonShutdownBehavior,
  amazon.amazonEnhancedNetworking,
  amazon.amazonPrivateIp,
  amazon.amazonTempSecCidrs,
  dockerEmail,
  dockerTagTags,
  powershellEscapes,
  vmwareCompaction,
  hypervDeprecations,
  hypervVmxcTypo,
  hypervCpuAndRam,
  cleanImageName,
  amazon.spotPriceAutoProduct,
  qemuDiskSize,
  others.galaxyCommand,
  commConfig,
  sshWaitTimeout,
  vsphereIsoNetDisk,
  isoChecksumTypeAndUrl,
  qemuHostPort,
  others.azureExcludeFromLatest,
  proxmoxType
]
