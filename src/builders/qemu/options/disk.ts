import { opt } from '../../../core/options.js'

/** Disks and the image made of them. */
export const diskOptions = {
  vm_name: opt.string({
    description:
      'Name of the machine and of the disk file, which gets no extension; by default `packer-` and the name of the build.'
  }),
  output_directory: opt.string({
    description: 'Directory for the image; by default `output-` and the name of the build.'
  }),
  format: opt.choice(['qcow2', 'raw'], { default: 'qcow2', description: 'Format of the image.' }),
  disk_size: opt.string({
    default: '40960M',
    pattern: {
      expression: '\\d*[bkmgtBKMGT]?',
      words:
        'a size such as "40960M" or "40G": a whole number with one of the letters b, k, M, G and T, or none for MiB'
    },
    description: 'Size of the disk, in MiB or with a suffix b, k, M, G or T.'
  }),
  disk_additional_size: opt.strings({
    description: 'Sizes of further disks, whose files are named after the first with `-1`, `-2` …'
  }),
  disk_interface: opt.choice(['ide', 'sata', 'scsi', 'sd', 'virtio', 'virtio-scsi'], {
    default: 'virtio',
    description: 'How disks are attached.'
  }),
  disk_cache: opt.choice(['writethrough', 'writeback', 'none', 'unsafe', 'directsync'], {
    description:
      "QEMU's cache mode during the build. By default `unsafe`: a build whose host crashes is lost anyway, and the guest need not wait for the host's disk."
  }),
  disk_discard: opt.choice(['unmap', 'ignore'], {
    description: 'What becomes of blocks that the guest discards; by default they are freed (`unmap`).'
  }),
  disk_detect_zeroes: opt.choice(['unmap', 'on', 'off'], {
    description:
      'Whether blocks of zeros are looked for as they are written; by default they take no space (`unmap`).'
  }),
  disk_image: opt.boolean({
    default: false,
    description: '`iso_url` is a disk image to start from instead of an installation medium.'
  }),
  use_backing_file: opt.boolean({
    default: false,
    description: 'With `disk_image` and qcow2: keep only the changes to it, with the source as backing file.'
  }),
  skip_resize_disk: opt.boolean({
    default: false,
    description: 'With `disk_image`: leave its size as it is.'
  }),
  skip_compaction: opt.boolean({
    default: false,
    description: 'Leave the finished image as the machine wrote it.'
  }),
  disk_compression: opt.boolean({ default: false, description: 'Compress the finished qcow2 image.' }),
  qemu_img_args: opt.block(
    {
      convert: opt.strings({ description: 'Further arguments of `qemu-img convert`.' }),
      create: opt.strings({ description: 'Further arguments of `qemu-img create`.' }),
      resize: opt.strings({ description: 'Further arguments of `qemu-img resize`.' })
    },
    { description: 'Further arguments of qemu-img.' }
  ),
  cdrom_interface: opt.choice(['ide', 'scsi', 'virtio', 'virtio-scsi'], {
    description: "How CDs are attached; by default as QEMU's machine type does it."
  }),
  iso_skip_cache: opt.boolean({
    default: false,
    description: 'Let QEMU read the ISO over HTTP as it needs it; its checksum is not checked then.'
  })
} as const
