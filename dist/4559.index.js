export const id = 4559;
export const ids = [4559];
export const modules = {

/***/ 44559:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  builder: () => (/* binding */ qemu_builder)
});

// EXTERNAL MODULE: ./lib/contracts/builder.js
var builder = __webpack_require__(48928);
// EXTERNAL MODULE: ./lib/toolkit/boot-command/options.js + 2 modules
var options = __webpack_require__(75199);
// EXTERNAL MODULE: ./lib/toolkit/local-paths.js
var local_paths = __webpack_require__(95884);
;// CONCATENATED MODULE: ./lib/toolkit/cd/check.js

/** ECMA-119: the volume identifier has 32 bytes. */
const mostLabelBytes = 32;
/** Reports what is wrong with the options of the CD. */
async function checkCd(config, ctx) {
    await (0,local_paths/* checkPaths */.nn)(config.cd_files ?? [], 'cd_files', ctx);
    if (Buffer.byteLength(config.cd_label) > mostLabelBytes) {
        const message = `cd_label ${config.cd_label} is longer than ${mostLabelBytes} letters`;
        ctx.report({ option: 'cd_label', code: 'IB_OPTION_VALUE', message });
    }
    for (const name of Object.keys(config.cd_content ?? {})) {
        if (name.split('/').every(part => part !== '' && part !== '.' && part !== '..'))
            continue;
        const message = `"${name}" is no name for a file on a CD`;
        ctx.report({ option: 'cd_content', part: [name], code: 'IB_OPTION_VALUE', message });
    }
}

;// CONCATENATED MODULE: ./lib/toolkit/floppy/check.js

const mostLabelLetters = 11;
/** Reports what is wrong with the options of the floppy disk. */
async function checkFloppy(config, ctx) {
    await (0,local_paths/* checkPaths */.nn)(config.floppy_files ?? [], 'floppy_files', ctx);
    await (0,local_paths/* checkPaths */.nn)(config.floppy_dirs ?? [], 'floppy_dirs', ctx);
    const { floppy_label: label } = config;
    if (label.length > mostLabelLetters || !/^[\x20-\x7e]*$/.test(label)) {
        const message = `floppy_label ${label} is not a label of at most ${mostLabelLetters} ASCII letters`;
        ctx.report({ option: 'floppy_label', code: 'IB_OPTION_VALUE', message });
    }
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/suggest.js
var suggest = __webpack_require__(3029);
// EXTERNAL MODULE: ./lib/toolkit/http-server/options.js
var http_server_options = __webpack_require__(72207);
;// CONCATENATED MODULE: ./lib/toolkit/http-server/check.js



/** Reports what is wrong with the options of the HTTP server. */
async function checkHttpServer(config, ctx) {
    const invalid = (option, message) => ctx.report({ option, code: 'IB_OPTION_VALUE', message });
    const { minimum, maximum } = (0,http_server_options/* portRange */.ji)(config);
    if (minimum > maximum)
        invalid('http_port_min', `http_port_min (${minimum}) must not be above http_port_max (${maximum})`);
    if (ctx.isSet('http_directory') && ctx.isSet('http_content')) {
        invalid('http_content', 'only one of http_directory and http_content can be given');
    }
    if (ctx.isSet('http_interface') && ctx.isSet('http_bind_address')) {
        invalid('http_interface', 'only one of http_interface and http_bind_address can be given');
    }
    checkAddress(config, ctx);
    checkInterface(config, ctx);
    await checkDirectory(config, ctx);
}
function checkAddress({ http_network_protocol: protocol, http_bind_address: address }, ctx) {
    if (protocol === 'unix' || protocol === 'unixpacket') {
        const message = `http_network_protocol ${protocol} is not supported: no guest can reach a local socket`;
        ctx.report({ option: 'http_network_protocol', code: 'IB_OPTION_UNSUPPORTED', message });
    }
    if (address === undefined || address === '' || protocol === 'tcp')
        return;
    const isSixth = address.includes(':');
    if (isSixth === (protocol === 'tcp6'))
        return;
    const message = `http_bind_address ${address} is not an address of ${protocol}`;
    ctx.report({ option: 'http_bind_address', code: 'IB_OPTION_VALUE', message });
}
function checkInterface(config, ctx) {
    const name = config.http_interface ?? '';
    const interfaces = ctx.host.net.interfaces();
    if (name === '' || !(0,http_server_options/* isServing */.PA)(config) || interfaces[name] !== undefined)
        return;
    const similar = (0,suggest/* suggest */.ZA)(name, Object.keys(interfaces));
    ctx.report({
        option: 'http_interface',
        code: 'IB_OPTION_VALUE',
        // The machine that validates need not be the one that builds.
        severity: 'warning',
        message: `this machine has no network interface ${name}`,
        hint: similar === undefined ? `it has ${Object.keys(interfaces).join(', ')}` : `did you mean ${similar}?`
    });
}
async function checkDirectory({ http_directory: directory }, ctx) {
    if (directory === undefined || directory === '')
        return;
    const stat = await ctx.host.files.stat((0,external_node_path_.resolve)(ctx.directory, directory));
    if (stat?.kind === 'directory')
        return;
    const message = `http_directory ${directory} ${stat === undefined ? 'does not exist' : 'is not a directory'}`;
    ctx.report({ option: 'http_directory', code: 'IB_FILE_MISSING', message });
}

// EXTERNAL MODULE: ./lib/toolkit/iso/check.js
var check = __webpack_require__(67052);
;// CONCATENATED MODULE: ./lib/toolkit/output-directory/check.js

/** Reports an output that is in the way already, at plan time: nothing of an hour-long build shall be lost to it. */
async function checkOutputDirectory(path, ctx, option = 'output_directory') {
    if (ctx.force)
        return;
    if ((await ctx.host.files.stat((0,external_node_path_.resolve)(ctx.directory, path))) === undefined)
        return;
    ctx.report({
        option,
        code: 'IB_OUTPUT_EXISTS',
        severity: ctx.severityHere,
        message: `output directory exists: ${path}`,
        hint: 'delete it, choose another one, or let the build replace it with `force`'
    });
}

// EXTERNAL MODULE: ./lib/core/options.js
var core_options = __webpack_require__(3657);
;// CONCATENATED MODULE: ./lib/toolkit/shutdown/options.js

/** Options by which a template says how the guest is shut down. */
const shutdownOptions = {
    shutdown_command: core_options/* opt */.m.string({
        default: '',
        description: 'Command that shuts the guest down. Without one the machine is powered off hard.'
    }),
    shutdown_timeout: core_options/* opt */.m.duration({
        default: '5m',
        emptyIsDefault: true,
        description: 'How long the machine may take to be off after `shutdown_command`.'
    })
};
/** Warns when the machine will be powered off hard. */
function checkShutdown(config, ctx) {
    if (config.shutdown_timeout <= 0) {
        ctx.report({
            option: 'shutdown_timeout',
            code: 'IB_OPTION_VALUE',
            message: 'shutdown_timeout must be longer than 0'
        });
    }
    if (config.shutdown_command !== '')
        return;
    ctx.report({
        severity: 'warning',
        message: 'no shutdown_command is given: the machine will be powered off hard, which may lose data',
        hint: 'give one that fits the guest, such as `sudo shutdown -P now`'
    });
}

// EXTERNAL MODULE: ./lib/builders/qemu/names.js
var names = __webpack_require__(96033);
;// CONCATENATED MODULE: ./lib/builders/qemu/check.js








/** Rules across options. */
async function check_check(config, ctx) {
    checkDisks(config, ctx);
    checkScreen(config, ctx);
    checkNetwork(config, ctx);
    checkFirmware(config, ctx);
    checkShutdown(config, ctx);
    await (0,check/* checkIso */.w)(config.iso_skip_cache ? { ...config, iso_checksum: 'none' } : config, ctx);
    await checkHttpServer(config, ctx);
    await checkFloppy(config, ctx);
    await checkCd(config, ctx);
    const { buildName } = ctx;
    if (config.output_directory !== undefined || buildName !== undefined) {
        await checkOutputDirectory((0,names/* outputDirectory */.rk)(config, { name: buildName ?? '' }), ctx);
    }
}
function checkDisks(config, { report }) {
    if (config.use_backing_file && !(config.disk_image && config.format === 'qcow2')) {
        report({
            option: 'use_backing_file',
            message: '`use_backing_file` works only with `disk_image` and `format` qcow2'
        });
    }
    if (config.skip_resize_disk && !config.disk_image) {
        report({ option: 'skip_resize_disk', message: 'skip_resize_disk works only with disk_image' });
    }
    if (config.disk_compression && config.format !== 'qcow2') {
        report({
            option: 'disk_compression',
            message: 'disk_compression has no effect on raw images',
            severity: 'warning'
        });
    }
    for (const [index, size] of (config.disk_additional_size ?? []).entries()) {
        if (/^\d+[bkmgtpe]?$/i.test(size))
            continue;
        const message = `${JSON.stringify(size)} is no size of a disk`;
        report({ option: 'disk_additional_size', part: [index], message });
    }
}
function checkScreen(config, ctx) {
    const { report } = ctx;
    const types = (config.boot_command ?? []).length > 0;
    const steps = config.boot_steps ?? [];
    (0,options/* checkBootCommand */.yW)(config.boot_command ?? [], ctx);
    for (const [row, step] of steps.entries())
        (0,options/* checkBootCommand */.yW)(step.slice(0, 1), ctx, 'boot_steps', [row]);
    if (types && steps.length > 0) {
        report({ option: 'boot_steps', message: 'only one of boot_command and boot_steps can be given' });
    }
    if (config.disable_vnc && (types || steps.length > 0)) {
        report({ option: 'disable_vnc', message: 'a boot command cannot be used when disable_vnc is set' });
    }
    if (config.vnc_port_min > config.vnc_port_max) {
        report({ option: 'vnc_port_min', message: 'vnc_port_min must not be above vnc_port_max' });
    }
    if ((config.vnc_password ?? '').length > 8) {
        report({ option: 'vnc_password', message: 'vnc_password can have no more than 8 characters' });
    }
}
function checkNetwork(config, { report, host }) {
    const minimum = config.ssh_host_port_min ?? config.host_port_min;
    const maximum = config.ssh_host_port_max ?? config.host_port_max;
    if (minimum > maximum) {
        report({ option: 'host_port_min', message: 'host_port_min must not be above host_port_max' });
    }
    if (config.net_bridge !== undefined && host.platform !== 'linux') {
        report({ option: 'net_bridge', message: 'net_bridge works only on Linux' });
    }
}
function checkFirmware(config, { report }) {
    if (config.use_pflash && config.firmware === undefined) {
        report({ option: 'use_pflash', message: '`use_pflash` works only with `firmware`' });
    }
    const efiOptions = ['efi_firmware_code', 'efi_firmware_vars'];
    for (const option of efiOptions) {
        if (config[option] === undefined || config.efi_boot)
            continue;
        report({ option, message: `${option} has no effect without efi_boot`, severity: 'warning' });
    }
}

// EXTERNAL MODULE: ./lib/toolkit/cd/options.js
var cd_options = __webpack_require__(61426);
// EXTERNAL MODULE: ./lib/toolkit/floppy/options.js
var floppy_options = __webpack_require__(57475);
;// CONCATENATED MODULE: ./lib/toolkit/iso/options.js

/** Options by which a template names the installation medium. */
const isoOptions = {
    iso_url: core_options/* opt */.m.string({
        description: 'URL (http, https, file) or path of the ISO, or of another image where the builder takes one. One whose name ' +
            'ends in gz, bz2, xz, zst, zip, tar or a mixture such as tar.gz is unpacked, unless `?archive=false` follows.'
    }),
    iso_urls: core_options/* opt */.m.strings({
        description: 'Several of them, tried in order until one gives the file. Not together with `iso_url`.'
    }),
    iso_checksum: core_options/* opt */.m.string({
        description: 'Checksum of the ISO (before unpacking): `HEX`, `TYPE:HEX` with md5, sha1, sha256 or sha512, `file:PATH_OR_URL` ' +
            'of a checksum file, or `none`. A checksum file is read by `validate` too, so that a missing line is found early; ' +
            'one that cannot be fetched then is a warning there and an error in `build`.'
    }),
    iso_checksum_type: core_options/* opt */.m.string({
        deprecated: 'put the type before the checksum: `iso_checksum: "sha256:…"`',
        description: 'md5, sha1, sha256, sha512, `file` (then `iso_checksum` is a path or URL) or `none`.'
    }),
    iso_checksum_url: core_options/* opt */.m.string({
        deprecated: 'use `iso_checksum: "file:…"`',
        description: 'Path or URL of a checksum file; without effect when `iso_checksum` is given.'
    }),
    iso_target_path: core_options/* opt */.m.string({
        description: 'Where a fetched ISO is put instead of the cache; a path without extension is a directory.'
    }),
    iso_target_extension: core_options/* opt */.m.string({
        default: 'iso',
        description: 'File name extension of the ISO in the cache.'
    })
};

;// CONCATENATED MODULE: ./lib/builders/qemu/options/disk.js

/** Disks and the image made of them. */
const diskOptions = {
    vm_name: core_options/* opt */.m.string({
        description: 'Name of the machine and of the disk file, which gets no extension; by default `packer-` and the name of the build.'
    }),
    output_directory: core_options/* opt */.m.string({
        description: 'Directory for the image; by default `output-` and the name of the build.'
    }),
    format: core_options/* opt */.m.choice(['qcow2', 'raw'], { default: 'qcow2', description: 'Format of the image.' }),
    disk_size: core_options/* opt */.m.string({
        default: '40960M',
        pattern: {
            expression: '\\d*[bkmgtBKMGT]?',
            words: 'a size such as "40960M" or "40G": a whole number with one of the letters b, k, M, G and T, or none for MiB'
        },
        description: 'Size of the disk, in MiB or with a suffix b, k, M, G or T.'
    }),
    disk_additional_size: core_options/* opt */.m.strings({
        description: 'Sizes of further disks, whose files are named after the first with `-1`, `-2` …'
    }),
    disk_interface: core_options/* opt */.m.choice(['ide', 'sata', 'scsi', 'sd', 'virtio', 'virtio-scsi'], {
        default: 'virtio',
        description: 'How disks are attached.'
    }),
    disk_cache: core_options/* opt */.m.choice(['writethrough', 'writeback', 'none', 'unsafe', 'directsync'], {
        description: "QEMU's cache mode during the build. By default `unsafe`: a build whose host crashes is lost anyway, and the guest need not wait for the host's disk."
    }),
    disk_discard: core_options/* opt */.m.choice(['unmap', 'ignore'], {
        description: 'What becomes of blocks that the guest discards; by default they are freed (`unmap`).'
    }),
    disk_detect_zeroes: core_options/* opt */.m.choice(['unmap', 'on', 'off'], {
        description: 'Whether blocks of zeros are looked for as they are written; by default they take no space (`unmap`).'
    }),
    disk_image: core_options/* opt */.m.boolean({
        default: false,
        description: '`iso_url` is a disk image to start from instead of an installation medium.'
    }),
    use_backing_file: core_options/* opt */.m.boolean({
        default: false,
        description: 'With `disk_image` and qcow2: keep only the changes to it, with the source as backing file.'
    }),
    skip_resize_disk: core_options/* opt */.m.boolean({
        default: false,
        description: 'With `disk_image`: leave its size as it is.'
    }),
    skip_compaction: core_options/* opt */.m.boolean({
        default: false,
        description: 'Leave the finished image as the machine wrote it.'
    }),
    disk_compression: core_options/* opt */.m.boolean({ default: false, description: 'Compress the finished qcow2 image.' }),
    qemu_img_args: core_options/* opt */.m.block({
        convert: core_options/* opt */.m.strings({ description: 'Further arguments of `qemu-img convert`.' }),
        create: core_options/* opt */.m.strings({ description: 'Further arguments of `qemu-img create`.' }),
        resize: core_options/* opt */.m.strings({ description: 'Further arguments of `qemu-img resize`.' })
    }, { description: 'Further arguments of qemu-img.' }),
    cdrom_interface: core_options/* opt */.m.choice(['ide', 'scsi', 'virtio', 'virtio-scsi'], {
        description: "How CDs are attached; by default as QEMU's machine type does it."
    }),
    iso_skip_cache: core_options/* opt */.m.boolean({
        default: false,
        description: 'Let QEMU read the ISO over HTTP as it needs it; its checksum is not checked then.'
    })
};

;// CONCATENATED MODULE: ./lib/builders/qemu/options/display.js


/** Screen, keyboard and control. */
const displayOptions = {
    ...options/* bootOptions */.jb,
    ...options/* vncBootOptions */._g,
    boot_steps: core_options/* opt */.m.lateRows({
        fields: ['HTTPIP', 'HTTPPort', 'Name', 'SSHPublicKey'],
        description: 'Instead of `boot_command`: rows of a boot command and, for the log, what it does.'
    }),
    headless: core_options/* opt */.m.boolean({ default: false, description: 'Open no window.' }),
    display: core_options/* opt */.m.string({
        description: "The window, as for QEMU's `-display`; `none` lets QEMU choose. By default `gtk` where there is a desktop, and no window elsewhere."
    }),
    use_default_display: core_options/* opt */.m.boolean({ default: false, description: 'Let QEMU choose the window.' }),
    vga: core_options/* opt */.m.string({ description: "The graphics card, as for QEMU's `-vga`." }),
    vnc_bind_address: core_options/* opt */.m.string({ default: '127.0.0.1', description: 'Address of the VNC server.' }),
    vnc_port_min: core_options/* opt */.m.integer({
        default: 5900,
        minimum: 5900,
        maximum: 65_535,
        description: 'Lowest port of the VNC server.'
    }),
    vnc_port_max: core_options/* opt */.m.integer({
        default: 6000,
        maximum: 65_535,
        description: 'Highest port of the VNC server; it may be used itself.'
    }),
    vnc_use_password: core_options/* opt */.m.boolean({ default: false, description: 'Protect the VNC server by a password.' }),
    vnc_password: core_options/* opt */.m.string({
        sensitive: true,
        description: 'That password, of at most eight characters; by default a random one.'
    }),
    qmp_enable: core_options/* opt */.m.boolean({
        default: false,
        description: 'Offer a control socket of your own, besides the one that image-build uses itself.'
    }),
    qmp_socket_path: core_options/* opt */.m.string({
        description: 'Path of that socket; by default the name of the machine with `.monitor`, beside its disk.'
    })
};

;// CONCATENATED MODULE: ./lib/builders/qemu/options/machine.js

/** The machine itself: program, processor, memory, firmware. */
const machineOptions = {
    qemu_binary: core_options/* opt */.m.string({
        default: 'qemu-system-x86_64',
        description: 'The QEMU program: a name that is looked up, or a path.'
    }),
    accelerator: core_options/* opt */.m.choice(['none', 'kvm', 'tcg', 'xen', 'hax', 'hvf', 'whpx'], {
        description: "What runs the guest's code. Unset, the machine's own way (KVM, HVF or WHPX) is taken if a probe shows that it works, else software emulation (`tcg`), with a warning that says why."
    }),
    machine_type: core_options/* opt */.m.string({ default: 'pc', description: "QEMU's machine type, such as `pc` or `q35`." }),
    cpu_model: core_options/* opt */.m.string({ description: "Processor model, as for QEMU's `-cpu`." }),
    cpus: core_options/* opt */.m.integer({ minimum: 0, description: 'Number of processors; 1 by default.' }),
    sockets: core_options/* opt */.m.integer({ minimum: 0, description: 'Number of processor sockets.' }),
    cores: core_options/* opt */.m.integer({ minimum: 0, description: 'Number of cores in each socket.' }),
    threads: core_options/* opt */.m.integer({ minimum: 0, description: 'Number of threads in each core.' }),
    memory: core_options/* opt */.m.integer({ default: 512, description: 'Memory in MiB; less than 10 means 512.' }),
    firmware: core_options/* opt */.m.string({ description: "Firmware file to use instead of QEMU's BIOS." }),
    use_pflash: core_options/* opt */.m.boolean({
        default: false,
        description: 'Attach `firmware` as flash memory instead of with `-bios`.'
    }),
    efi_boot: core_options/* opt */.m.boolean({ default: false, description: 'Boot by UEFI.' }),
    efi_firmware_code: core_options/* opt */.m.string({
        description: "UEFI firmware's code; by default `/usr/share/OVMF/OVMF_CODE.fd`."
    }),
    efi_firmware_vars: core_options/* opt */.m.string({
        description: "UEFI firmware's variables, copied for the machine; by default `/usr/share/OVMF/OVMF_VARS.fd`."
    }),
    efi_drop_efivars: core_options/* opt */.m.boolean({
        default: false,
        description: 'Leave the UEFI variables (`efivars.fd`) out of the artifact.'
    }),
    vtpm: core_options/* opt */.m.boolean({ default: false, description: 'Give the machine a TPM 2.0, emulated by swtpm.' }),
    use_tpm1: core_options/* opt */.m.boolean({ default: false, description: 'Make it a TPM 1.2.' }),
    tpm_device_type: core_options/* opt */.m.string({
        default: 'tpm-tis',
        description: 'The TPM as the guest sees it: `tpm-tis`, `tpm-crb`, `spapr-tpm` …'
    }),
    qemuargs: core_options/* opt */.m.lateRows({
        fields: ['HTTPIP', 'HTTPPort', 'HTTPDir', 'HTTPContent', 'OutputDir', 'Name', 'SSHHostPort'],
        description: "Arguments of QEMU as rows: a flag, then its value in parts that are joined. A flag that is given replaces all of image-build's own values of it."
    }),
    run_once: core_options/* opt */.m.boolean({
        default: false,
        description: 'Nothing; accepted because Packer accepts it.'
    })
};

;// CONCATENATED MODULE: ./lib/builders/qemu/options/network.js

/** How the guest reaches the world, and we the guest. */
const networkOptions = {
    net_device: core_options/* opt */.m.string({
        default: 'virtio-net',
        description: "The network card, a device name of QEMU's."
    }),
    net_bridge: core_options/* opt */.m.string({
        description: "Attach the machine to this bridge (Linux only) instead of QEMU's own network."
    }),
    host_port_min: core_options/* opt */.m.integer({
        default: 2222,
        minimum: 0,
        maximum: 65_535,
        description: 'Lowest local port behind which the guest is reached.'
    }),
    host_port_max: core_options/* opt */.m.integer({
        default: 4444,
        minimum: 0,
        maximum: 65_535,
        description: 'End of those ports; it is not used itself unless it equals the lowest.'
    }),
    skip_nat_mapping: core_options/* opt */.m.boolean({
        default: false,
        description: 'Forward no port: use the port of the communicator as it is on this machine.'
    }),
    ssh_host_port_min: core_options/* opt */.m.integer({
        deprecated: 'use host_port_min',
        description: 'Old name of `host_port_min`.'
    }),
    ssh_host_port_max: core_options/* opt */.m.integer({
        deprecated: 'use host_port_max',
        description: 'Old name of `host_port_max`.'
    })
};

;// CONCATENATED MODULE: ./lib/builders/qemu/options.js









/** Every option of the builder, but those of the communicator. */
const options_options = {
    ...machineOptions,
    ...isoOptions,
    ...diskOptions,
    ...displayOptions,
    ...networkOptions,
    ...http_server_options/* httpOptions */.$3,
    ...floppy_options/* floppyOptions */.p,
    ...cd_options/* cdOptions */.q,
    ...shutdownOptions
};

;// CONCATENATED MODULE: ./lib/builders/qemu/index.js



/** Checking a template must not wait for the code that builds. */
const work = async () => await Promise.all(/* import() */[__webpack_require__.e(5472), __webpack_require__.e(2221)]).then(__webpack_require__.bind(__webpack_require__, 72221));
/** Builds images in virtual machines of QEMU. */
const qemu_builder = (0,builder/* defineBuilder */.r)({
    type: 'qemu',
    summary: 'Builds qcow2 and raw images in a QEMU virtual machine.',
    example: {
        iso_url: 'https://example.org/debian-netinst.iso',
        iso_checksum: 'file:https://example.org/SHA256SUMS',
        memory: 1024,
        disk_size: '8G',
        headless: true,
        http_directory: 'http',
        boot_command: ['<esc><wait>auto url=http://{{ .HTTPIP }}:{{ .HTTPPort }}/preseed.cfg<enter>'],
        ssh_username: 'root',
        ssh_password: '{{user `password`}}',
        ssh_timeout: '30m',
        shutdown_command: 'poweroff'
    },
    communicators: ['ssh', 'winrm', 'none'],
    options: options_options,
    check: check_check,
    build: async (config, ctx) => await (await work()).build(config, ctx),
    launch: async (image, config, ctx) => await (await work()).launch(image, config, ctx),
    promote: async (candidate, config, ctx) => await (await work()).promote(candidate, config, ctx),
    reapers: {
        'qemu.process': async (record, ctx) => await (await work()).reapMachine(record, ctx)
    }
});


/***/ }),

/***/ 96033:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fm: () => (/* binding */ machineName),
/* harmony export */   qP: () => (/* binding */ relocated),
/* harmony export */   rk: () => (/* binding */ outputDirectory)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** The machine's name, which is also its disk file's. */
function machineName({ vm_name }, { name }) {
    return vm_name === undefined || vm_name === '' ? `packer-${name}` : vm_name;
}
/** The output directory as the template spells it. */
function outputDirectory({ output_directory }, { name }) {
    return output_directory === undefined || output_directory === '' ? `output-${name}` : output_directory;
}
/**
 * Text of the user's with the output directory in it, pointed to where the image is for now. Only a path that begins
 * with the directory counts, at the start of the text or after `=`, `,`, `:` or a space.
 */
function relocated(text, output) {
    const spelled = output.spelled.replace(/\/+$/, '');
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(output.base, spelled);
    return [absolute, `./${spelled}`, spelled].reduce((result, directory) => replacePath(result, directory, output.path), text);
}
function replacePath(text, directory, target) {
    let result = '';
    let rest = text;
    for (;;) {
        const at = rest.indexOf(directory);
        if (at === -1)
            return result + rest;
        const before = at === 0 ? (result.at(-1) ?? '=') : (rest[at - 1] ?? '');
        const after = rest[at + directory.length] ?? ',';
        const isPath = '=,: '.includes(before) && '/,'.includes(after);
        result += rest.slice(0, at) + (isPath ? target : directory);
        rest = rest.slice(at + directory.length);
    }
}


/***/ }),

/***/ 48928:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ defineBuilder)
/* harmony export */ });
function defineBuilder(builder) {
    return builder;
}


/***/ }),

/***/ 68415:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration),
/* harmony export */   a: () => (/* binding */ formatDuration)
/* harmony export */ });
const unitMs = { ns: 1e-6, us: 1e-3, µs: 1e-3, μs: 1e-3, ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
const part = /(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)/gy;
/**
 * Milliseconds of a Go duration such as `1h15m30.918s`, or undefined when the text is none.
 * Grammar: https://pkg.go.dev/time#ParseDuration
 */
function parseDuration(text) {
    const sign = text.startsWith('-') ? -1 : 1;
    const body = text.replace(/^[+-]/, '');
    if (body === '0')
        return 0;
    let ms = 0;
    let end = 0;
    for (const match of body.matchAll(part)) {
        const unit = match[2];
        if (!isUnit(unit))
            return undefined;
        ms += Number(match[1]) * unitMs[unit];
        end = match.index + match[0].length;
    }
    return end > 0 && end === body.length ? sign * ms : undefined;
}
function isUnit(unit) {
    return unit !== undefined && unit in unitMs;
}
/** A duration for people: `840 ms`, `12.3 s`, `4 min 05 s`, `1 h 02 min`. */
function formatDuration(ms) {
    if (ms < 1000)
        return `${Math.round(ms)} ms`;
    if (ms < 59_950)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    if (seconds < 3600)
        return `${Math.floor(seconds / 60).toString()} min ${pad(seconds % 60)} s`;
    const minutes = Math.round(seconds / 60);
    return `${Math.floor(minutes / 60).toString()} h ${pad(minutes % 60)} min`;
}
function pad(value) {
    return value.toString().padStart(2, '0');
}


/***/ }),

/***/ 3657:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ opt)
/* harmony export */ });
function option(kind) {
    return notes => ({ ...notes, kind });
}
/** The vocabulary in which plugins declare their options, once: type, default, docs and schema follow from it. */
const opt = {
    string: option('string'),
    integer: option('integer'),
    boolean: option('boolean'),
    /** Unset, true or false, which are three different things. */
    tristate: option('tristate'),
    /** Milliseconds. */
    duration: option('duration'),
    strings: option('strings'),
    integers: option('integers'),
    /** A list of lists of strings. */
    rows: option('rows'),
    map: option('map'),
    late: option('late'),
    lateList: option('lateList'),
    lateRows: option('lateRows'),
    lateMap: option('lateMap'),
    choice: (choices, notes) => ({ ...notes, kind: 'string', choices }),
    block: (options, notes) => ({ ...notes, kind: 'block', options }),
    blocks: (options, notes) => ({ ...notes, kind: 'blocks', options })
};


/***/ }),

/***/ 3029:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FS: () => (/* binding */ createSuggest),
/* harmony export */   ZA: () => (/* binding */ suggest)
/* harmony export */ });
/* unused harmony export editDistance */
/** Nobody misspells a longer word by a few letters, and comparing takes the square of the length. */
const longestWord = 100;
/** With more to choose from, as many mistakes may stand in the same file, comparing all would take for ever. */
const mostCandidates = 300;
/** The candidate most like the given word, when it is near enough to be what was meant. */
function suggest(word, candidates) {
    if (word.length > longestWord)
        return undefined;
    const wanted = word.toLowerCase();
    let best;
    let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
    let count = 0;
    for (const candidate of candidates) {
        if (++count > mostCandidates)
            break;
        if (Math.abs(candidate.length - word.length) >= bestDistance)
            continue;
        const distance = editDistance(wanted, candidate.toLowerCase(), bestDistance);
        if (distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}
/** For how many mistakes of one kind something is suggested; with so many, looking for all would take for ever too. */
const mostSuggestions = 300;
/** As `suggest`, for mistakes of which there may be thousands: only the first ones are helped. */
function createSuggest() {
    let left = mostSuggestions;
    return (word, candidates) => (left-- > 0 ? suggest(word, candidates) : undefined);
}
/**
 * Number of single-letter insertions, deletions, replacements and swaps of neighbours between two words.
 * @param limit for words that differ more than that any number from it on may be given, which is quicker
 */
function editDistance(a, b, limit = Infinity) {
    let start = 0;
    let [endA, endB] = [a.length, b.length];
    while (start < endA && start < endB && a[start] === b[start])
        start++;
    while (endA > start && endB > start && a[endA - 1] === b[endB - 1])
        [endA, endB] = [endA - 1, endB - 1];
    return distanceOf(a.slice(start, endA), b.slice(start, endB), limit);
}
/** The same for words that begin and end with different letters. */
function distanceOf(a, b, limit) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        let least = i;
        for (let j = 1; j <= b.length; j++) {
            const replace = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            const best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, replace);
            const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            const distance = isSwap ? Math.min(best, (beforeLast[j - 2] ?? 0) + 1) : best;
            row.push(distance);
            least = Math.min(least, distance);
        }
        // A swap reaches back one row more, and saves one.
        if (least > limit)
            return least;
        beforeLast = last;
        last = row;
    }
    return last[b.length] ?? 0;
}


/***/ }),

/***/ 47500:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ abortReason),
/* harmony export */   d: () => (/* binding */ rejectOnAbort)
/* harmony export */ });
/** Why a signal was aborted, as an error whatever was given to `abort`. */
function abortReason(signal) {
    const reason = signal.reason;
    return reason instanceof Error ? reason : new DOMException(String(reason), 'AbortError');
}
/** A promise that rejects with the signal's reason when it aborts, and otherwise never settles. */
function rejectOnAbort(signal) {
    return new Promise((_, reject) => {
        if (signal.aborted)
            reject(abortReason(signal));
        else
            signal.addEventListener('abort', () => reject(abortReason(signal)), { once: true });
    });
}


/***/ }),

/***/ 75199:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jb: () => (/* binding */ bootOptions),
  yW: () => (/* binding */ checkBootCommand),
  x3: () => (/* binding */ paceOf),
  om: () => (/* binding */ readBootCommand),
  _g: () => (/* binding */ vncBootOptions)
});

// EXTERNAL MODULE: ./lib/core/duration.js
var duration = __webpack_require__(68415);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/options.js
var options = __webpack_require__(3657);
// EXTERNAL MODULE: ./lib/core/suggest.js
var suggest = __webpack_require__(3029);
// EXTERNAL MODULE: ./lib/toolkit/boot-command/special-keys.js
var special_keys = __webpack_require__(34801);
;// CONCATENATED MODULE: ./lib/toolkit/boot-command/lookalike.js


const bracketed = /<([a-z][\w .]{2,20})>/iy;
const unclosed = /<([a-z][a-z0-9]*)(?=<|$)/iy;
const keys = Object.keys(special_keys/* specialKeys */.i);
const words = ['wait', ...keys, ...keys.map(key => `${key}on`), ...keys.map(key => `${key}off`)];
/** What stands at the offset, if it looks like a key or a wait that was misspelt. */
function findLookalike(text, offset) {
    if (text[offset] !== '<')
        return undefined;
    bracketed.lastIndex = offset;
    const [token, word = ''] = bracketed.exec(text) ?? [];
    if (token === undefined)
        return findUnclosed(text, offset);
    if (/^wait/i.test(word))
        return { offset, token, meant: meantWait(word) };
    const near = (0,suggest/* suggest */.ZA)(word, words);
    return near === undefined ? undefined : { offset, token, meant: `<${near}>` };
}
/** A key or a wait whose `>` is missing before the next one, or at the end. */
function findUnclosed(text, offset) {
    unclosed.lastIndex = offset;
    const [token, word = ''] = unclosed.exec(text) ?? [];
    if (token === undefined)
        return undefined;
    const isMeant = /^wait\d*(ms|s|m|h)?$/i.test(word) || words.includes(word.toLowerCase());
    return isMeant ? { offset, token, meant: `${token}>` } : undefined;
}
/** `<Wait>`, `<wait 5>`, `<wait5sec>` and the like. */
function meantWait(word) {
    const amount = /^wait[ _]*(\d+(?:\.\d+)?)?[ _]*(ms|s|m|h)?/i.exec(word);
    const [, number = '', unit = ''] = amount ?? [];
    return `<wait${number}${number === '' ? '' : unit.toLowerCase()}>`;
}

;// CONCATENATED MODULE: ./lib/toolkit/boot-command/parse.js



/** `<wait>`, `<wait5>`, `<wait1m20s>`; a number has no leading zero, and only parts of a duration have a sign. */
const wait = /<wait((?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:ns|us|µs|μs|ms|s|m|h))+|0|[1-9]\d*)?>/y;
const special = /<([a-z0-9]+)>/iy;
const toggleSuffix = /(on|off)>/iy;
/** Go keeps durations as 64-bit nanoseconds; longer ones are refused. */
const longestWaitMs = 2 ** 63 / 1e6;
/**
 * Reads a boot command in Packer's grammar. At every place a wait is tried first, then `<cOn>`/`<cOff>` for any
 * one character, then `<NAME>`; anything else, an unknown `<foo>` too, is typed as it stands.
 */
function parseBootCommand(text) {
    const instructions = [];
    const problems = [];
    const lookalikes = [];
    for (let offset = 0; offset < text.length;) {
        const token = readToken(text, offset);
        if (token.instruction !== undefined)
            instructions.push(token.instruction);
        if (token.problem !== undefined) {
            problems.push({ offset, token: text.slice(offset, offset + token.length), message: token.problem });
        }
        if (token.lookalike !== undefined)
            lookalikes.push(token.lookalike);
        offset += token.length;
    }
    return { instructions, problems, lookalikes };
}
function readToken(text, offset) {
    return (readWait(text, offset) ??
        readToggle(text, offset) ??
        readSpecial(text, offset) ??
        readLiteral(text, offset));
}
function readWait(text, offset) {
    const match = matchAt(wait, text, offset);
    if (match === undefined)
        return undefined;
    const [token, amount] = match;
    const ms = waitMs(amount);
    if (ms !== undefined && ms > 0 && ms < longestWaitMs) {
        return { length: token.length, instruction: { kind: 'wait', ms } };
    }
    return { length: token.length, instruction: undefined, problem: waitProblem(token, ms) };
}
/** Packer 1.6.6 takes `<wait0>` for `<wait>`. */
function waitMs(amount) {
    if (amount === undefined || amount === '0')
        return 1000;
    return /^\d+$/.test(amount) ? Number(amount) * 1000 : (0,duration/* parseDuration */.E)(amount);
}
function waitProblem(token, ms) {
    if (ms === undefined)
        return `${token} is no duration: only the first of its parts can have a sign`;
    return ms > 0 ? `${token} is longer than a wait can be` : `${token} must wait for more than no time`;
}
function readToggle(text, offset) {
    const character = characterAt(text, offset + 1);
    if (text[offset] !== '<' || character === undefined)
        return undefined;
    const match = matchAt(toggleSuffix, text, offset + 1 + character.length);
    if (match === undefined)
        return undefined;
    const action = actionOf(match[1] ?? '');
    const length = 1 + character.length + match[0].length;
    return { length, instruction: { kind: 'key', action, key: { kind: 'character', character } } };
}
function readSpecial(text, offset) {
    const match = matchAt(special, text, offset);
    const word = match?.[1]?.toLowerCase();
    if (match === undefined || word === undefined)
        return undefined;
    const { length } = match[0];
    if ((0,special_keys/* isSpecialKey */.v)(word))
        return { length, instruction: pressing(word, 'tap') };
    const suffix = word.endsWith('on') ? 'on' : 'off';
    const key = word.endsWith(suffix) ? word.slice(0, -suffix.length) : '';
    if (!(0,special_keys/* isSpecialKey */.v)(key))
        return undefined;
    return { length, instruction: pressing(key, actionOf(suffix)) };
}
function pressing(name, action) {
    return { kind: 'key', action, key: { kind: 'special', name } };
}
function readLiteral(text, offset) {
    const character = characterAt(text, offset) ?? '';
    const instruction = { kind: 'key', action: 'tap', key: { kind: 'character', character } };
    return { length: character.length, instruction, lookalike: findLookalike(text, offset) };
}
function actionOf(suffix) {
    return suffix.toLowerCase() === 'on' ? 'press' : 'release';
}
function characterAt(text, offset) {
    const point = text.codePointAt(offset);
    return point === undefined ? undefined : String.fromCodePoint(point);
}
function matchAt(pattern, text, offset) {
    const sticky = new RegExp(pattern);
    sticky.lastIndex = offset;
    return sticky.exec(text) ?? undefined;
}

;// CONCATENATED MODULE: ./lib/toolkit/boot-command/options.js




/** Options of every builder that types at the guest's keyboard. */
const bootOptions = {
    boot_wait: options/* opt */.m.duration({
        default: '10s',
        description: 'How long the guest may boot before typing begins; a negative time means not at all.'
    }),
    boot_command: options/* opt */.m.lateList({
        fields: ['HTTPIP', 'HTTPPort', 'Name', 'SSHPublicKey'],
        description: 'What to type, in parts that are joined with nothing between: text, `<enter>` and other keys, `<wait5s>`.'
    }),
    boot_keygroup_interval: options/* opt */.m.duration({
        description: 'Pause after each group of keys. By default keys are typed as fast as the guest takes them; the environment variable PACKER_KEY_INTERVAL is honoured.'
    })
};
/** Further options of builders whose guests have a VNC display. */
const vncBootOptions = {
    boot_key_interval: options/* opt */.m.duration({
        description: 'Pause after each press and each release of a key. By default keys are typed as fast as the guest takes them; the environment variable PACKER_KEY_INTERVAL is honoured.'
    }),
    disable_vnc: options/* opt */.m.boolean({
        default: false,
        description: 'Have no VNC display. There must be no boot command then.'
    })
};
/**
 * Reports the waits of a boot command that cannot be. Its `{{ … }}` are not yet rendered and pass as text.
 * @param row where the command's parts are in the option: in the option itself, or in a row of it
 */
function checkBootCommand(parts, ctx, option = 'boot_command', row = []) {
    const { problems, lookalikes } = parseBootCommand(joined(parts)?.template ?? '');
    const at = (offset, { length }) => {
        const { index, start } = partAt(parts, offset);
        return { part: [...row, index], span: [start, start + length] };
    };
    for (const { message, offset, token } of problems) {
        ctx.report({
            option,
            ...at(offset, token),
            code: 'IB_BOOT_COMMAND',
            message: `${option}: ${message}`,
            hint: 'write `<wait>` for one second, `<wait10>` for seconds, or `<wait1m20s>`'
        });
    }
    for (const { offset, token, meant } of lookalikes) {
        ctx.report({
            option,
            ...at(offset, token),
            code: 'IB_BOOT_COMMAND',
            severity: 'warning',
            message: `${option}: there is no key \`${token}\`, so it is typed letter by letter`,
            hint: `did you mean \`${meant}\`?`
        });
    }
}
/** The part in which a character of the whole command is, and where it is there. */
function partAt(parts, offset) {
    let start = offset;
    for (const [index, { template }] of parts.entries()) {
        if (start < template.length)
            return { index, start };
        start -= template.length;
    }
    return { index: 0, start: 0 };
}
/** Renders and reads a boot command; IB_BOOT_COMMAND when what it rendered to cannot be read. */
function readBootCommand(parts, data, ctx) {
    const text = joined(parts);
    if (text === undefined)
        return [];
    const { instructions, problems } = parseBootCommand(ctx.render(text, data));
    const [problem] = problems;
    if (problem === undefined)
        return instructions;
    const place = placeOfRendered(parts, problem.offset, part => ctx.render(part, data));
    throw new errors/* BuildError */.zS('IB_BOOT_COMMAND', `boot_command: ${problem.message}`, { place });
}
/** Where the part stands that gives a character of the rendered command. */
function placeOfRendered(parts, offset, render) {
    const reaches = (index) => {
        const head = joined(parts.slice(0, index + 1));
        try {
            return head !== undefined && render(head).length > offset;
        }
        catch {
            // An expression that begins in this part ends in a later one.
            return false;
        }
    };
    return parts.find((_, index) => reaches(index))?.place;
}
/** The pace that options and environment ask for. Packer's variable sets every interval that no option sets. */
function paceOf(config, env) {
    const fromEnvironment = (0,duration/* parseDuration */.E)(env['PACKER_KEY_INTERVAL'] ?? '');
    return {
        keyMs: config.boot_key_interval ?? fromEnvironment,
        groupMs: config.boot_keygroup_interval ?? fromEnvironment
    };
}
/** Parts are joined before they are rendered, as an expression may begin in one and end in the next. */
function joined(parts) {
    if (parts.length === 0)
        return undefined;
    return { template: parts.map(part => part.template).join(''), place: parts[0]?.place };
}


/***/ }),

/***/ 34801:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ specialKeys),
/* harmony export */   v: () => (/* binding */ isSpecialKey)
/* harmony export */ });
/**
 * The keys that `<NAME>` can name, in lower case, with their codes for every driver. For VNC, Packer sends Alt
 * for `Command` and Meta for `Option`; as scancodes and for QEMU they are the Super and Alt keys of a PC.
 */
const specialKeys = {
    bs: key([0x0e], 0xff08, 'backspace'),
    del: key([0xe0, 0x53], 0xffff, 'delete'),
    down: key([0xe0, 0x50], 0xff54, 'down'),
    end: key([0xe0, 0x4f], 0xff57, 'end'),
    enter: key([0x1c], 0xff0d, 'ret'),
    esc: key([0x01], 0xff1b, 'esc'),
    f1: key([0x3b], 0xffbe, 'f1'),
    f2: key([0x3c], 0xffbf, 'f2'),
    f3: key([0x3d], 0xffc0, 'f3'),
    f4: key([0x3e], 0xffc1, 'f4'),
    f5: key([0x3f], 0xffc2, 'f5'),
    f6: key([0x40], 0xffc3, 'f6'),
    f7: key([0x41], 0xffc4, 'f7'),
    f8: key([0x42], 0xffc5, 'f8'),
    f9: key([0x43], 0xffc6, 'f9'),
    f10: key([0x44], 0xffc7, 'f10'),
    f11: key([0x57], 0xffc8, 'f11'),
    f12: key([0x58], 0xffc9, 'f12'),
    home: key([0xe0, 0x47], 0xff50, 'home'),
    insert: key([0xe0, 0x52], 0xff63, 'insert'),
    left: key([0xe0, 0x4b], 0xff51, 'left'),
    leftalt: key([0x38], 0xffe9, 'alt'),
    leftcommand: key([0xe0, 0x5b], 0xffe9, 'meta_l'),
    leftctrl: key([0x1d], 0xffe3, 'ctrl'),
    leftoption: key([0x38], 0xffe7, 'alt'),
    leftshift: key([0x2a], 0xffe1, 'shift'),
    leftsuper: key([0xe0, 0x5b], 0xffeb, 'meta_l'),
    menu: key([0xe0, 0x5d], 0xff67, 'menu'),
    pagedown: key([0xe0, 0x51], 0xff56, 'pgdn'),
    pageup: key([0xe0, 0x49], 0xff55, 'pgup'),
    return: key([0x1c], 0xff0d, 'ret'),
    right: key([0xe0, 0x4d], 0xff53, 'right'),
    rightalt: key([0xe0, 0x38], 0xffea, 'alt_r'),
    rightcommand: key([0xe0, 0x5c], 0xffea, 'meta_r'),
    rightctrl: key([0xe0, 0x1d], 0xffe4, 'ctrl_r'),
    rightoption: key([0xe0, 0x38], 0xffe8, 'alt_r'),
    rightshift: key([0x36], 0xffe2, 'shift_r'),
    rightsuper: key([0xe0, 0x5c], 0xffec, 'meta_r'),
    spacebar: key([0x39], 0x0020, 'spc'),
    tab: key([0x0f], 0xff09, 'tab'),
    up: key([0xe0, 0x48], 0xff52, 'up')
};
/** True for the lower-case name of a key that a boot command can press. */
function isSpecialKey(name) {
    return Object.hasOwn(specialKeys, name);
}
function key(scancode, keysym, qcode) {
    return { scancode, keysym, qcode };
}


/***/ }),

/***/ 61426:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ cdOptions),
/* harmony export */   x: () => (/* binding */ isCdWanted)
/* harmony export */ });
/* harmony import */ var _core_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3657);

/** Options of a CD with files for the guest, made for the build. */
const cdOptions = {
    cd_files: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.strings({
        description: 'Files, directories and patterns (`*`, `?`, `[a-z]`) that are put on a CD for the guest. A directory keeps its ' +
            'tree, below its own name unless it is written with a `/` at its end.'
    }),
    cd_content: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.map({
        description: 'Further files of the CD: texts by name. They win over `cd_files` of the same name.'
    }),
    cd_label: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.string({
        default: 'packer',
        description: 'Volume label of the CD, of at most 32 letters; cloud-init looks for `cidata`.'
    })
};
/** Whether the template wants a CD. */
function isCdWanted({ cd_files, cd_content }) {
    return (cd_files ?? []).length > 0 || Object.keys(cd_content ?? {}).length > 0;
}


/***/ }),

/***/ 96572:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ withDeadline)
/* harmony export */ });
/* harmony import */ var _core_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68415);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _abort_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47500);



/**
 * Runs `body` until the deadline, at which its signal aborts and this rejects with IB_TIMEOUT even when the
 * body takes no notice. Rejects with the caller's own reason when `signal` aborts first.
 */
async function withDeadline({ what, timeoutMs, clock, signal, hint }, body) {
    signal.throwIfAborted();
    if (timeoutMs <= 0)
        return await body(signal);
    const done = new AbortController();
    const expiry = new AbortController();
    const timedOut = new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BuildError */ .zS('IB_TIMEOUT', `timed out after ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(timeoutMs)} waiting for ${what}`, { hint });
    clock.sleep(timeoutMs, AbortSignal.any([signal, done.signal])).then(() => expiry.abort(timedOut), () => undefined);
    const within = AbortSignal.any([signal, expiry.signal]);
    try {
        return await Promise.race([body(within), (0,_abort_js__WEBPACK_IMPORTED_MODULE_2__/* .rejectOnAbort */ .d)(within)]);
    }
    catch (error) {
        // Whatever the body made of its aborted signal, the deadline is the reason.
        throw expiry.signal.aborted && !signal.aborted ? timedOut : error;
    }
    finally {
        done.abort();
    }
}


/***/ }),

/***/ 67688:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kx: () => (/* binding */ isAlgorithm),
/* harmony export */   MO: () => (/* binding */ formatDigest),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   tB: () => (/* binding */ parseChecksum)
/* harmony export */ });
/** Algorithms that an `iso_checksum` can have, by the length of their digests in hex digits. */
const algorithmsByLength = { 32: 'md5', 40: 'sha1', 64: 'sha256', 128: 'sha512' };
/** Reads `none`, `HEX`, `TYPE:HEX` and `file:PATH_OR_URL`. */
function parseChecksum(text) {
    const trimmed = text.trim();
    if (trimmed.toLowerCase() === 'none')
        return { kind: 'none' };
    const [, type, rest] = /^([a-z0-9]+):(.*)$/is.exec(trimmed) ?? [];
    if (type === undefined || rest === undefined)
        return fromDigest(digestOf(trimmed), trimmed);
    if (type.toLowerCase() === 'file')
        return { kind: 'file', source: rest };
    if (rest.toLowerCase() === 'none')
        return { kind: 'none' };
    if (!isAlgorithm(type.toLowerCase())) {
        return { kind: 'invalid', message: `${type} is no checksum type; md5, sha1, sha256 and sha512 are` };
    }
    const digest = digestOf(rest);
    if (digest !== undefined && digest.algorithm !== type.toLowerCase()) {
        const message = `a ${type} checksum does not have ${rest.length} digits; ${digest.algorithm} ones have`;
        return { kind: 'invalid', message };
    }
    return fromDigest(digest, rest);
}
function fromDigest(digest, text) {
    if (digest !== undefined)
        return { kind: 'digest', digest };
    if (!/^[0-9a-f]*$/i.test(text))
        return { kind: 'invalid', message: `${text} is not hexadecimal` };
    return {
        kind: 'invalid',
        message: `${text} has ${text.length} digits; checksums have 32 (md5), 40 (sha1), 64 (sha256) or 128 (sha512)`
    };
}
/** The digest that hex digits are by their number, or undefined when they are none. */
function digestOf(hex) {
    const found = Object.entries(algorithmsByLength).find(([length]) => Number(length) === hex.length);
    if (found === undefined || !/^[0-9a-f]+$/i.test(hex))
        return undefined;
    return { algorithm: found[1], hex: hex.toLowerCase() };
}
function isAlgorithm(name) {
    return Object.values(algorithmsByLength).some(algorithm => algorithm === name);
}
/** `sha256:…`, the form that templates use. */
function formatDigest({ algorithm, hex }) {
    return `${algorithm}:${hex}`;
}


/***/ }),

/***/ 73712:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ resolveChecksum)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/toolkit/deadline.js
var deadline = __webpack_require__(96572);
// EXTERNAL MODULE: ./lib/toolkit/download/checksum.js
var checksum = __webpack_require__(67688);
;// CONCATENATED MODULE: ./lib/toolkit/download/checksum-file.js

/**
 * The checksum of a file in the text of a checksum file: lines of sha256sum (`HEX  name`), of BSD
 * (`SHA256 (name) = HEX`) or with a bare checksum; others, such as a signature's, are passed over. A name that is
 * the file's wins over one that is just contained in its path, as is also allowed.
 */
function findChecksum(text, wanted) {
    const lines = text
        .replace(/^\uFEFF/, '')
        .split('\n')
        .flatMap(parseLine);
    const names = namesOf(wanted);
    const exact = lines.find(({ name }) => name === undefined || names.includes(name));
    return (exact ?? lines.find(({ name }) => isContained(name, wanted.path)))?.digest;
}
function namesOf({ baseName, path, relativePath }) {
    const relative = relativePath === undefined ? [] : [relativePath, `./${relativePath}`];
    return [baseName, `*${baseName}`, `?${baseName}`, path, ...relative];
}
function isContained(name, path) {
    const bare = (name ?? '').replace(/^[./]+/, '');
    return bare !== '' && path.includes(bare);
}
function parseLine(raw) {
    const line = raw.trim();
    if (/^[#/-]/.test(line))
        return [];
    return bsdLine(line) ?? plainLine(line);
}
function bsdLine(line) {
    const [, type = '', name, hex = ''] = /^([A-Za-z0-9]+) ?\((.+)\) ?= ?([0-9a-f]+)$/i.exec(line) ?? [];
    const digest = (0,checksum/* digestOf */.ol)(hex);
    if (!(0,checksum/* isAlgorithm */.Kx)(type.toLowerCase()) || digest?.algorithm !== type.toLowerCase())
        return undefined;
    return [{ digest, name }];
}
function plainLine(line) {
    const [, hex = '', name] = /^([0-9a-f]+)(?:\s+(.+))?$/i.exec(line) ?? [];
    const digest = (0,checksum/* digestOf */.ol)(hex);
    return digest === undefined ? [] : [{ digest, name }];
}

// EXTERNAL MODULE: ./lib/toolkit/download/source.js + 1 modules
var source = __webpack_require__(69225);
;// CONCATENATED MODULE: ./lib/toolkit/download/resolve-checksum.js





/** A checksum file has lines, not gigabytes. */
const mostBytes = 16 * 1024 * 1024;
/** The checksum itself; a checksum file is read, or fetched, and searched for the first of the sources that it names. */
async function resolveChecksum(checksum, sources, ctx) {
    if (checksum.kind !== 'file')
        return checksum;
    const from = (0,source/* parseSource */.P)(checksum.source, ctx.directory);
    if (from.kind === 'unsupported') {
        return wrong(`a checksum file cannot be fetched by ${from.scheme}: ${from.shown}`);
    }
    const loaded = from.kind === 'local' ? await readLocal(from, ctx) : await fetchRemote(from, ctx);
    if (typeof loaded !== 'string')
        return loaded;
    const digest = sources.map(source => findIn(loaded, from, source)).find(found => found !== undefined);
    if (digest !== undefined)
        return { kind: 'digest', digest };
    const names = sources.flatMap(source => (source.kind === 'unsupported' ? [] : [source.name]));
    return wrong(`no checksum found in: ${from.shown}`, `it has no line for ${names.join(' or ')}; lines are \`HEX  name\` or \`SHA256 (name) = HEX\``);
}
function findIn(text, from, source) {
    if (source.kind === 'unsupported')
        return undefined;
    const { name: baseName, path } = source;
    const isSameSystem = source.kind === from.kind && hostOf(source) === hostOf(from);
    const relativePath = isSameSystem ? (0,external_node_path_.relative)((0,external_node_path_.dirname)(from.path), path).replaceAll('\\', '/') : undefined;
    return findChecksum(text, { baseName, path, relativePath });
}
function hostOf(source) {
    return source.kind === 'remote' ? new URL(source.url).host : '';
}
async function readLocal(from, { host }) {
    const text = await host.files.readText(from.path);
    return text ?? wrong(`the checksum file ${from.shown} does not exist`);
}
async function fetchRemote(from, { host, signal, timeoutMs }) {
    const what = `the checksum file ${from.shown}`;
    try {
        return await (0,deadline/* withDeadline */.N)({ what, timeoutMs, clock: host.clock, signal }, async (within) => {
            const { status, body } = await host.net.request(from.url, { signal: within });
            if (status === 200)
                return await textOf(body);
            body.on('error', () => undefined).destroy();
            if (status === 404 || status === 410)
                return wrong(`${what} does not exist (HTTP ${status})`);
            throw new Error(`HTTP ${status}`);
        });
    }
    catch (cause) {
        if (signal.aborted)
            throw cause;
        const message = `${what} could not be fetched: ${(0,errors/* messageOf */.bD)(cause)}`;
        return { kind: 'unreachable', error: new errors/* BuildError */.zS('IB_CHECKSUM_SOURCE', message, { cause }) };
    }
}
async function textOf(body) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of body) {
        if (!Buffer.isBuffer(chunk))
            continue;
        bytes += chunk.length;
        if (bytes > mostBytes)
            throw new Error('it is too large for a checksum file');
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
function wrong(message, hint) {
    return { kind: 'wrong', error: new errors/* BuildError */.zS('IB_CHECKSUM_SOURCE', message, { hint }) };
}


/***/ }),

/***/ 69225:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ parseSource)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/toolkit/unpack/packing.js
/** By the end of a file's name, longest first; the list is Packer's. */
const packings = [
    ['.tar.gz', { archive: 'tar', compression: 'gz' }],
    ['.tar.bz2', { archive: 'tar', compression: 'bz2' }],
    ['.tar.xz', { archive: 'tar', compression: 'xz' }],
    ['.tar.zst', { archive: 'tar', compression: 'zst' }],
    ['.tgz', { archive: 'tar', compression: 'gz' }],
    ['.tbz2', { archive: 'tar', compression: 'bz2' }],
    ['.txz', { archive: 'tar', compression: 'xz' }],
    ['.tzst', { archive: 'tar', compression: 'zst' }],
    ['.tar', { archive: 'tar' }],
    ['.zip', { archive: 'zip' }],
    ['.gz', { compression: 'gz' }],
    ['.bz2', { compression: 'bz2' }],
    ['.xz', { compression: 'xz' }],
    ['.zst', { compression: 'zst' }]
];
/** How a file of that name is packed, or undefined when it is not. */
function packingOf(path) {
    return packings.find(([ending]) => path.toLowerCase().endsWith(ending))?.[1];
}

;// CONCATENATED MODULE: ./lib/toolkit/download/source.js


/**
 * What a template means by a URL: http(s), file, or a path, relative to `directory`. A name that ends as that of a
 * packed file means its content, unless `?archive=false` says that the file is wanted as it is.
 */
function parseSource(text, directory) {
    const [, forced, scheme] = /^(?:([a-z0-9]+)::)?(?:([a-z][a-z0-9+.-]*):\/\/)?/i.exec(text) ?? [];
    if (forced !== undefined)
        return { kind: 'unsupported', scheme: forced, shown: stripSecrets(text) };
    if (scheme === undefined)
        return local(text, text, directory);
    switch (scheme.toLowerCase()) {
        case 'http':
        case 'https':
            return remote(text);
        case 'file':
            return local(filePath(text), text, directory);
        default:
            return { kind: 'unsupported', scheme, shown: stripSecrets(text) };
    }
}
function remote(text) {
    if (!URL.canParse(text))
        return { kind: 'unsupported', scheme: text, shown: stripSecrets(text) };
    const url = new URL(text);
    const isWanted = url.searchParams.get('archive') !== 'false';
    // An instruction to us, not to the server; a signed query must stay as it is otherwise.
    if (url.searchParams.has('archive'))
        url.searchParams.delete('archive');
    const path = decode(url.pathname);
    return {
        kind: 'remote',
        url: url.href,
        path,
        name: (0,external_node_path_.basename)(path),
        shown: `${url.protocol}//${url.host}${url.pathname}`,
        packing: isWanted ? packingOf(path) : undefined
    };
}
function local(text, shown, directory) {
    const [, bare = text, query = ''] = /^(.*?)(\?archive=[^?]*)?$/s.exec(text) ?? [];
    const path = (0,external_node_path_.resolve)(directory, bare);
    const packing = query === '?archive=false' ? undefined : packingOf(path);
    return { kind: 'local', path, name: (0,external_node_path_.basename)(path), shown, packing };
}
/** `file:///absolute`, `file:///C:/windows` and, as a convenience, `file://relative`. */
function filePath(text) {
    const path = text.slice('file://'.length);
    return decode(/^\/[A-Za-z]:[\\/]/.test(path) ? path.slice(1) : path);
}
function decode(path) {
    try {
        return decodeURIComponent(path);
    }
    catch {
        return path;
    }
}
/** A URL that we cannot parse, without what could be a password or a token. */
function stripSecrets(text) {
    return text.replace(/\/\/[^/@]*@/, '//').replace(/[?#].*$/s, '');
}


/***/ }),

/***/ 57475:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ isFloppyWanted),
/* harmony export */   p: () => (/* binding */ floppyOptions)
/* harmony export */ });
/* harmony import */ var _core_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3657);

/** Options of a floppy disk with files for the guest, made for the build. */
const floppyOptions = {
    floppy_files: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.strings({
        description: 'Files, directories and patterns (`*`, `?`, `[a-z]`) that are put on a floppy disk for the guest, all into its ' +
            'root; of a directory every file below it.'
    }),
    floppy_dirs: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.strings({
        description: 'Directories that are put on the floppy disk with their trees, below their own names.'
    }),
    floppy_content: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.map({
        description: 'Further files of the floppy disk: texts by name.'
    }),
    floppy_label: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.string({
        default: 'packer',
        description: 'Volume label of the floppy disk, of at most 11 letters.'
    })
};
/** Whether the template wants a floppy disk. */
function isFloppyWanted({ floppy_files, floppy_dirs, floppy_content }) {
    const names = [...(floppy_files ?? []), ...(floppy_dirs ?? []), ...Object.keys(floppy_content ?? {})];
    return names.length > 0;
}


/***/ }),

/***/ 72207:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ httpOptions),
/* harmony export */   PA: () => (/* binding */ isServing),
/* harmony export */   ji: () => (/* binding */ portRange)
/* harmony export */ });
/* unused harmony export defaultPorts */
/* harmony import */ var _core_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3657);

const defaultPorts = { minimum: 8000, maximum: 9000 };
/** Options of the HTTP server from which a guest gets kickstart files and the like while it installs. */
const httpOptions = {
    http_directory: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.string({
        description: 'Directory that is served, with all below it. Links in it are followed, wherever they lead. Without it and ' +
            '`http_content` there is no server.'
    }),
    http_content: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.map({
        description: 'Served texts by path (`/ks.cfg`), in place of `http_directory`.'
    }),
    http_port_min: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.integer({
        default: defaultPorts.minimum,
        minimum: 0,
        maximum: 65535,
        description: 'First port that the server may have.'
    }),
    http_port_max: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.integer({
        default: defaultPorts.maximum,
        minimum: 0,
        maximum: 65535,
        description: 'End of the ports that the server may have: the last one is one less, unless both are equal.'
    }),
    http_bind_address: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.string({
        description: 'Address that the server listens on; all of the machine by default.'
    }),
    http_interface: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.string({
        description: "Network interface of the host whose address is the guest's `{{ .HTTPIP }}`."
    }),
    http_network_protocol: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.choice(['tcp', 'tcp4', 'tcp6', 'unix', 'unixpacket'], {
        default: 'tcp',
        description: 'tcp, tcp4 or tcp6. Packer also knows unix and unixpacket, which no guest can reach.'
    })
};
/** Whether there is anything to serve. */
function isServing({ http_directory, http_content }) {
    return (http_directory ?? '') !== '' || Object.keys(http_content ?? {}).length > 0;
}
/** The range of ports; 0 stands for the default, as in Packer. */
function portRange(config) {
    return {
        minimum: config.http_port_min === 0 ? defaultPorts.minimum : config.http_port_min,
        maximum: config.http_port_max === 0 ? defaultPorts.maximum : config.http_port_max
    };
}


/***/ }),

/***/ 67052:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ isoUrls),
/* harmony export */   w: () => (/* binding */ checkIso)
/* harmony export */ });
/* harmony import */ var _download_checksum_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67688);
/* harmony import */ var _download_resolve_checksum_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73712);
/* harmony import */ var _download_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69225);
/* harmony import */ var _checksum_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76281);




/** A checksum file is looked at before anything runs, but nobody shall wait long for a mirror to say that a comma is missing. */
const checksumFileMs = 10_000;
/**
 * Reports what is wrong with the ISO options. Checksum files are read (and fetched, for at most ten seconds): a file
 * that is there and does not name the ISO is an error; one that cannot be fetched is a warning, so that validating works
 * without a network, and becomes an error in the build.
 */
async function checkIso(config, ctx) {
    const urls = namedUrls(config);
    if (config.iso_url !== undefined && config.iso_urls !== undefined) {
        const message = 'only one of iso_url and iso_urls can be given';
        ctx.report({ option: 'iso_urls', code: 'IB_OPTION_VALUE', message });
    }
    else if (urls.length === 0) {
        const message = 'one of iso_url and iso_urls must be given';
        ctx.report({ option: 'iso_url', code: 'IB_OPTION_MISSING', message });
    }
    const sources = urls.map(({ url, ...named }) => ({ ...named, source: (0,_download_source_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSource */ .P)(url, ctx.directory) }));
    await checkSources(sources, ctx);
    await checkChecksum(config, sources.map(({ source }) => source), ctx);
}
function namedUrls({ iso_url: single, iso_urls: several = [] }) {
    const first = single === undefined ? [] : [{ option: 'iso_url', part: [], url: single }];
    const others = several.map((url, index) => ({ option: 'iso_urls', part: [index], url }));
    return [...first, ...others].filter(({ url }) => url !== '');
}
/** The URLs in the order in which they are tried. */
function isoUrls(config) {
    return namedUrls(config).map(({ url }) => url);
}
async function checkSources(sources, ctx) {
    const missing = [];
    for (const { source, ...named } of sources) {
        if (source.kind === 'unsupported') {
            const message = `${source.shown} cannot be retrieved: only http, https, file and plain paths can`;
            ctx.report({ ...named, code: 'IB_OPTION_UNSUPPORTED', message });
        }
        if (source.kind !== 'local')
            continue;
        const stat = await ctx.host.files.stat(source.path);
        if (stat === undefined)
            missing.push({ ...named, message: `${source.shown} does not exist` });
        else if (stat.kind !== 'file')
            missing.push({ ...named, message: `${source.shown} is not a file` });
    }
    // One place that has it is enough.
    const severity = missing.length === sources.length ? ctx.severityHere : 'warning';
    for (const finding of missing)
        ctx.report({ ...finding, code: 'IB_FILE_MISSING', severity });
}
async function checkChecksum(config, sources, ctx) {
    const text = (0,_checksum_text_js__WEBPACK_IMPORTED_MODULE_3__/* .isoChecksumText */ .O)(config);
    if (text === undefined) {
        ctx.report({
            option: 'iso_checksum',
            code: 'IB_OPTION_MISSING',
            message: 'a checksum must be given',
            hint: 'use "sha256:…", "file:…" with the path or URL of a checksum file, or "none"'
        });
        return;
    }
    const checksum = (0,_download_checksum_js__WEBPACK_IMPORTED_MODULE_0__/* .parseChecksum */ .tB)(text);
    if (checksum.kind === 'invalid') {
        ctx.report({ option: 'iso_checksum', code: 'IB_OPTION_VALUE', message: checksum.message });
        return;
    }
    if (checksum.kind === 'none') {
        ctx.report({
            option: ctx.isSet('iso_checksum') ? 'iso_checksum' : 'iso_checksum_type',
            code: 'IB_OPTION_VALUE',
            severity: 'warning',
            message: 'the ISO is not verified, because its checksum is "none"',
            hint: 'a file this large is easily damaged or replaced on its way; give its sha256'
        });
        return;
    }
    await checkChecksumFile(checksum, sources, ctx);
}
async function checkChecksumFile(checksum, sources, ctx) {
    const resolved = await (0,_download_resolve_checksum_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveChecksum */ .M)(checksum, sources, {
        host: ctx.host,
        signal: ctx.signal,
        directory: ctx.directory,
        timeoutMs: checksumFileMs
    });
    if (resolved.kind === 'none' || resolved.kind === 'digest')
        return;
    const { message, hint } = resolved.error;
    ctx.report({
        option: ctx.isSet('iso_checksum') ? 'iso_checksum' : 'iso_checksum_url',
        code: 'IB_CHECKSUM_SOURCE',
        severity: resolved.kind === 'wrong' ? 'error' : 'warning',
        message,
        ...(hint === undefined ? {} : { hint })
    });
}


/***/ }),

/***/ 76281:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isoChecksumText)
/* harmony export */ });
/**
 * The checksum as `iso_checksum` alone would state it, from the three options that older templates have: a type beside
 * the checksum, or a checksum file by URL. Undefined when nothing is stated.
 */
function isoChecksumText(config) {
    const type = (config.iso_checksum_type ?? '').trim().toLowerCase();
    const checksum = (config.iso_checksum ?? '').trim();
    const url = (config.iso_checksum_url ?? '').trim();
    if (type === 'none')
        return 'none';
    if (checksum !== '')
        return type === '' || hasType(checksum, type) ? checksum : `${type}:${checksum}`;
    return url === '' ? undefined : `file:${url}`;
}
function hasType(checksum, type) {
    return checksum.toLowerCase() === 'none' || checksum.toLowerCase().startsWith(`${type}:`);
}


/***/ }),

/***/ 95884:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EQ: () => (/* binding */ findPaths),
/* harmony export */   nn: () => (/* binding */ checkPaths)
/* harmony export */ });
/* unused harmony export isPattern */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** Whether Packer takes a path for a pattern. */
function isPattern(path) {
    return /[*?[]/.test(path);
}
/**
 * What a path of a template leads to: one thing, or any number for a pattern (of Go's `filepath.Glob`), sorted. Links
 * are followed; what is neither file nor directory is left out.
 */
async function findPaths({ files, platform }, directory, path) {
    const endsWithSlash = /[/\\]$/.test(path) && (path.endsWith('/') || platform === 'win32');
    const matches = isPattern(path)
        ? await files.glob(absolutePattern(directory, path, platform))
        : [(0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, path)];
    const found = [];
    for (const match of matches) {
        const kind = (await files.stat(match))?.kind;
        if (kind === 'file' || kind === 'directory')
            found.push({ path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(match), kind, endsWithSlash });
    }
    return found;
}
/** The directory is a name and not a pattern, whatever letters it has; Windows knows no way to say so. */
function absolutePattern(directory, pattern, platform) {
    if (pattern.startsWith('/') || platform === 'win32')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, pattern);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory.replace(/[*?[\\]/g, '\\$&'), pattern.replace(/\/+$/, ''));
}
/** Reports each path that leads to nothing: an error for a name, a warning for a pattern, as it may be meant so. */
async function checkPaths(paths, option, ctx) {
    for (const [index, path] of paths.entries()) {
        if ((await findPaths(ctx.host, ctx.directory, path)).length > 0)
            continue;
        const finding = { option, part: [index], code: 'IB_FILE_MISSING' };
        ctx.report(isPattern(path)
            ? { ...finding, severity: 'warning', message: `nothing matches "${path}"` }
            : { ...finding, message: `"${path}" does not exist` });
    }
}


/***/ })

};
