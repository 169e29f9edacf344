import type { BlockKind } from '../template.js'

/**
 * Types that Packer or a plugin of its makers has: whoever uses one has not misspelt it.
 * https://developer.hashicorp.com/packer/integrations
 */
const types: Readonly<Record<string, string>> = {
  builder: `alicloud-ecs amazon-chroot amazon-ebs amazon-ebssurrogate amazon-ebsvolume amazon-instance azure-arm
    azure-chroot azure-dtl cloudstack digitalocean docker file googlecompute hcloud hyperone hyperv-iso hyperv-vmcx
    jdcloud linode lxc lxd ncloud null oneandone openstack oracle-classic oracle-oci osc-bsu osc-bsusurrogate
    osc-bsuvolume osc-chroot parallels-iso parallels-pvm profitbricks proxmox proxmox-clone proxmox-iso qemu scaleway
    tencentcloud-cvm triton ucloud-uhost vagrant virtualbox-iso virtualbox-ovf virtualbox-vm vmware-iso vmware-vmx
    vsphere-clone vsphere-iso yandex`,
  provisioner: `ansible ansible-local azure-dtlartifact breakpoint chef-client chef-solo converge file inspec
    powershell puppet-masterless puppet-server salt-masterless shell shell-local sleep windows-restart windows-shell`,
  'post-processor': `alicloud-import amazon-import artifice checksum compress digitalocean-import docker-import
    docker-push docker-save docker-tag exoscale-import googlecompute-export googlecompute-import manifest shell-local
    ucloud-import vagrant vagrant-cloud vsphere vsphere-template yandex-export yandex-import`
}

/** Whether Packer has a block of that kind and type. */
export function isPackersType(kind: BlockKind, type: string): boolean {
  return Object.hasOwn(types, kind) && (types[kind] ?? '').split(/\s+/).includes(type)
}
