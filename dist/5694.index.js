export const id = 5694;
export const ids = [5694];
export const modules = {

/***/ 5694:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ fixers)
});

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/parse-bool.js
var parse_bool = __webpack_require__(74717);
// EXTERNAL MODULE: ./lib/template/fix/json-value.js
var json_value = __webpack_require__(7882);
;// CONCATENATED MODULE: ./lib/template/fix/blocks.js

/** The template with every builder mended whose type matches; without a pattern also those that have no type. */
function mendBuilders(template, type, mend) {
    return mendRootKey(template, 'builders', value => mendItems(value, item => mendBlock(item, type, mend)));
}
/** The template with every provisioner mended whose type matches. */
function mendProvisioners(template, type, mend) {
    return mendRootKey(template, 'provisioners', value => mendItems(value, item => mendBlock(item, type, mend)));
}
/** The template with every post-processor mended whose type matches, also those in chains. */
function mendPostProcessors(template, type, mend) {
    const mendLink = (item) => mendBlock(item, type, mend);
    return mendRootKey(template, 'post-processors', value => mendItems(value, item => ((0,json_value/* isList */.Lv)(item) ? mendItems(item, mendLink) : mendLink(item))));
}
/** What stands under a root key, whose case does not count; undefined when it is not there. */
function rootValue(template, name) {
    const key = Object.keys(template).find(each => each.toLowerCase() === name);
    return key === undefined ? undefined : template[key];
}
function mendRootKey(template, name, mend) {
    const key = Object.keys(template).find(each => each.toLowerCase() === name);
    const value = key === undefined ? undefined : template[key];
    if (key === undefined || value === undefined)
        return template;
    return withValue(template, key, mend(value));
}
/** The list with each item mended; anything but a list as it is. */
function mendItems(value, mend) {
    if (!(0,json_value/* isList */.Lv)(value))
        return value;
    const mended = value.map(mend);
    return mended.every((item, at) => item === value[at]) ? value : mended;
}
function mendBlock(item, type, mend) {
    if (!(0,json_value/* isObject */.Gv)(item))
        return item;
    if (type === undefined)
        return mend(item);
    return (0,json_value/* isString */.Kg)(item['type']) && type.test(item['type']) ? mend(item) : item;
}
/** The object with another value for a key; the same object when it has that value already. */
function withValue(object, key, value) {
    return Object.hasOwn(object, key) && object[key] === value ? object : { ...object, [key]: value };
}

;// CONCATENATED MODULE: ./lib/template/fix/options.js


/** The block without some options. */
function without(block, ...names) {
    if (!names.some(name => Object.hasOwn(block, name)))
        return block;
    return Object.fromEntries(Object.entries(block).filter(([name]) => !names.includes(name)));
}
/** The block with one option under another name. */
function rename(block, { from, to, winner, accepts }) {
    const value = block[from];
    if (!Object.hasOwn(block, from) || value === undefined || accepts?.(value) === false)
        return block;
    const rest = without(block, from);
    return winner === 'new' && Object.hasOwn(block, to) ? rest : withValue(rest, to, value);
}
/** The block with a text option changed; another kind of value stays. */
function mendText(block, name, mend) {
    const value = block[name];
    return (0,json_value/* isString */.Kg)(value) ? withValue(block, name, mend(value)) : block;
}

;// CONCATENATED MODULE: ./lib/template/fix/fixers/amazon.js





const amazon = /^amazon-/;
/** The spelling of AWS. */
const amazonShutdownBehavior = {
    name: 'amazon-shutdown_behavior',
    mends: '`shutdown_behaviour` is spelled `shutdown_behavior` today',
    fix: template => mendBuilders(template, amazon, builder => rename(builder, { from: 'shutdown_behaviour', to: 'shutdown_behavior', winner: 'old' }))
};
/** There came a second kind of enhanced networking. */
const amazonEnhancedNetworking = {
    name: 'amazon-enhanced-networking',
    mends: '`enhanced_networking` is called `ena_support` today',
    fix: template => mendBuilders(template, amazon, builder => rename(builder, {
        from: 'enhanced_networking',
        to: 'ena_support',
        winner: 'old',
        accepts: json_value/* isBoolean */.Lm
    }))
};
/** The switch became a choice of four. An `ssh_interface` that is there makes both stay, as with Packer. */
const amazonPrivateIp = {
    name: 'amazon-private-ip',
    mends: '`ssh_private_ip` is written `"ssh_interface": "private_ip"` today, or `"public_ip"`',
    fix: template => mendBuilders(template, amazon, builder => {
        const wanted = builder['ssh_private_ip'];
        if (wanted === undefined || Object.hasOwn(builder, 'ssh_interface'))
            return builder;
        const name = readSwitch(wanted) ? 'private_ip' : 'public_ip';
        return { ...without(builder, 'ssh_private_ip'), ssh_interface: name };
    })
};
function readSwitch(value) {
    if ((0,json_value/* isBoolean */.Lm)(value))
        return value;
    const meant = (0,json_value/* isString */.Kg)(value) ? (0,parse_bool/* parseBool */.q)(value) : undefined;
    if (meant !== undefined)
        return meant;
    throw new errors/* BuildError */.zS('IB_OPTION_TYPE', `\`ssh_private_ip\` must be true or false, but is ${JSON.stringify(value)}`, { hint: 'write `"ssh_interface": "private_ip"` or `"public_ip"` instead' });
}
/** One range became a list of them. */
const amazonTempSecCidrs = {
    name: 'amazon-temp-sec-cidrs',
    mends: '`temporary_security_group_source_cidr` is a list today: `temporary_security_group_source_cidrs`',
    fix: template => mendBuilders(template, amazon, builder => {
        const range = builder['temporary_security_group_source_cidr'];
        if (!(0,json_value/* isString */.Kg)(range))
            return builder;
        const rest = without(builder, 'temporary_security_group_source_cidr');
        return withValue(rest, 'temporary_security_group_source_cidrs', [range]);
    })
};
/** AWS tells the price of any product without being told the product. */
const spotPriceAutoProduct = {
    name: 'spot-price-auto-product',
    mends: '`spot_price_auto_product` has no meaning any more; leave it out',
    fix: template => mendBuilders(template, /^amazon-(?:ebs|ebsvolume|ebssurrogate|instance)$/, builder => without(builder, 'spot_price_auto_product'))
};

;// CONCATENATED MODULE: ./lib/template/fix/fixers/docker.js



/** Docker dropped it. Packer does not look at builders where there are no post-processors, and refuses it there. */
const dockerEmail = {
    name: 'docker-email',
    mends: '`login_email` has no meaning for Docker any more; leave it out',
    fix: template => mendPostProcessors(mendBuilders(template, undefined, builder => without(builder, 'login_email')), undefined, postProcessor => without(postProcessor, 'login_email'))
};
/** One tag became a list of them. */
const dockerTagTags = {
    name: 'docker-tag-tags',
    mends: '`tag` is a list today: `tags`',
    fix: template => mendPostProcessors(template, /^docker-tag$/, postProcessor => {
        const { tag, tags } = postProcessor;
        const known = [readTags(tag), readTags(tags)];
        if (known.includes(undefined))
            return postProcessor;
        const all = [...new Set(known.flatMap(names => names ?? []))];
        if (tag === undefined && (0,json_value/* isSame */.Ft)(tags, all))
            return postProcessor;
        return { ...without(postProcessor, 'tag'), tags: all };
    })
};
/** Undefined for a list that holds something else than text: that stays as it is. */
function readTags(value) {
    if ((0,json_value/* isString */.Kg)(value))
        return value.split(',').map(tag => tag.trim());
    if (!(0,json_value/* isList */.Lv)(value))
        return [];
    return value.every(json_value/* isString */.Kg) ? value : undefined;
}

;// CONCATENATED MODULE: ./lib/template/fix/fixers/hyperv.js


/** Disks are made where they stay. */
const hypervDeprecations = {
    name: 'hyperv-deprecations',
    mends: '`vhd_temp_path` has no meaning any more; leave it out',
    fix: template => mendBuilders(template, /^hyperv-iso$/, builder => without(builder, 'vhd_temp_path'))
};
/** The format is called VMCX. */
const hypervVmxcTypo = {
    name: 'hyperv-vmxc-typo',
    mends: '`clone_from_vmxc_path` is spelled `clone_from_vmcx_path` today',
    fix: template => mendBuilders(template, /^hyperv-vmcx$/, builder => rename(builder, { from: 'clone_from_vmxc_path', to: 'clone_from_vmcx_path', winner: 'old' }))
};
/** The names that all hypervisors have. */
const hypervCpuAndRam = {
    name: 'hyperv-cpu-and-ram',
    mends: '`cpu` is called `cpus` today, and `ram_size` is called `memory`',
    fix: template => mendBuilders(template, /^hyperv-(?:iso|vmcx)$/, builder => rename(rename(builder, { from: 'cpu', to: 'cpus', winner: 'old' }), {
        from: 'ram_size',
        to: 'memory',
        winner: 'old'
    }))
};

;// CONCATENATED MODULE: ./lib/template/fix/fixers/iso.js



/** `iso_md5` was the only checksum in the beginning. */
const isoMd5 = {
    name: 'iso-md5',
    mends: '`iso_md5` is written `"iso_checksum": "md5:…"` today',
    fix: template => mendBuilders(template, undefined, builder => {
        const checksum = builder['iso_md5'];
        if (!(0,json_value/* isString */.Kg)(checksum))
            return builder;
        return { ...without(builder, 'iso_md5'), iso_checksum: checksum, iso_checksum_type: 'md5' };
    })
};
/** The type of a checksum became its prefix, and the URL of a checksum file as well. */
const isoChecksumTypeAndUrl = {
    name: 'iso-checksum-type-and-url',
    mends: '`iso_checksum_type` and `iso_checksum_url` are part of `iso_checksum` today: `"sha256:…"`, `"file:https://…"`, `"none"`',
    fix: template => mendBuilders(template, undefined, builder => {
        const { iso_checksum_type: type, iso_checksum_url: url } = builder;
        if (type === undefined && url === undefined)
            return builder;
        const rest = without(builder, 'iso_checksum_type', 'iso_checksum_url');
        const checksum = joined(builder['iso_checksum'], iso_text(type), iso_text(url));
        return checksum === undefined ? rest : withValue(rest, 'iso_checksum', checksum);
    })
};
/** Packer's own fixer writes `none:…` and doubles a prefix that is there, and then Packer refuses what it wrote. */
function joined(checksum, type, url) {
    if (url !== '')
        return `file:${url}`;
    if (type.toLowerCase() === 'none')
        return 'none';
    if (!(0,json_value/* isString */.Kg)(checksum) || checksum === '' || type === '')
        return checksum;
    const hasPrefix = checksum === 'none' || checksum.toLowerCase().startsWith(`${type.toLowerCase()}:`);
    return hasPrefix ? checksum : `${type}:${checksum}`;
}
function iso_text(value) {
    return (0,json_value/* isString */.Kg)(value) ? value : '';
}

;// CONCATENATED MODULE: ./lib/template/fix/fixers/names.js



/** Names were made unique by a field of the builder before there was the function. */
const createTime = {
    name: 'createtime',
    mends: '`{{.CreateTime}}` is written `{{timestamp}}` today',
    fix: template => mendBuilders(template, undefined, builder => ['ami_name', 'bundle_prefix', 'snapshot_name'].reduce((block, name) => mendText(block, name, text => text.replace(/\{\{\s*\.CreateTime\s*\}\}/g, '{{timestamp}}')), builder))
};
/** Each cloud had a function of its own to clean names. */
const cleanImageName = {
    name: 'clean-image-name',
    mends: '`clean_ami_name` and `clean_image_name` are called `clean_resource_name` today',
    fix: template => mendBuilders(template, undefined, builder => cleanTexts(builder, 1))
};
/** Texts of the builder itself and of the objects in it (tags), as Packer does. */
function cleanTexts(block, deeper) {
    let mended = block;
    for (const [name, value] of Object.entries(block)) {
        if ((0,json_value/* isString */.Kg)(value)) {
            mended = withValue(mended, name, value.replace(/clean_(?:image|ami)_name/g, 'clean_resource_name'));
        }
        else if ((0,json_value/* isObject */.Gv)(value) && deeper > 0) {
            mended = withValue(mended, name, cleanTexts(value, deeper - 1));
        }
    }
    return mended;
}

;// CONCATENATED MODULE: ./lib/template/fix/fixers/others.js



/** Scaleway renamed it. */
const scalewayAccessKey = {
    name: 'scaleway-access-key',
    mends: '`access_key` is called `organization_id` today',
    fix: template => mendBuilders(template, /^scaleway$/, builder => rename(builder, { from: 'access_key', to: 'organization_id', winner: 'new', accepts: json_value/* isString */.Kg }))
};
/** As other post-processors name it. */
const manifestFilename = {
    name: 'manifest-filename',
    mends: '`filename` is called `output` today',
    fix: template => mendPostProcessors(template, /^manifest$/, postProcessor => rename(postProcessor, { from: 'filename', to: 'output', winner: 'old', accepts: json_value/* isString */.Kg }))
};
/** Words are parted. */
const galaxyCommand = {
    name: 'galaxy-command',
    mends: '`galaxycommand` is called `galaxy_command` today',
    fix: template => mendProvisioners(template, /^ansible-local$/, provisioner => rename(provisioner, {
        from: 'galaxycommand',
        to: 'galaxy_command',
        winner: 'new',
        accepts: json_value/* isString */.Kg
    }))
};
/** A typing error in Packer itself. */
const azureExcludeFromLatest = {
    name: 'azure-exclude_from_latest',
    mends: '`exlude_from_latest` is spelled `exclude_from_latest` today',
    fix: template => mendBuilders(template, /^azure-chroot$/, builder => {
        const destination = builder['shared_image_destination'];
        if (!(0,json_value/* isObject */.Gv)(destination))
            return builder;
        const mended = rename(destination, {
            from: 'exlude_from_latest',
            to: 'exclude_from_latest',
            winner: 'old'
        });
        return withValue(builder, 'shared_image_destination', mended);
    })
};

;// CONCATENATED MODULE: ./lib/template/fix/fixers/parallels.js


const parallels = /^parallels-(?:iso|pvm)$/;
/** The machine has no window of its own since long. */
const parallelsHeadless = {
    name: 'parallels-headless',
    mends: '`headless` has no meaning for Parallels; leave it out',
    fix: template => mendBuilders(template, parallels, builder => without(builder, 'headless'))
};
/** The tools are found by themselves, and the system has the name of an option that others have. */
const parallelsDeprecations = {
    name: 'parallels-deprecations',
    mends: '`guest_os_distribution` is called `guest_os_type` today, and `parallels_tools_host_path` is left out',
    fix: template => mendBuilders(template, parallels, builder => rename(without(builder, 'parallels_tools_host_path'), {
        from: 'guest_os_distribution',
        to: 'guest_os_type',
        winner: 'old'
    }))
};

;// CONCATENATED MODULE: ./lib/template/fix/fixers/powershell.js



/** The provisioner escapes by itself today, so what was escaped by hand would be escaped twice. */
const powershellEscapes = {
    name: 'powershell-escapes',
    mends: 'backticks before `$`, `"`, `\'` and backticks are not needed any more: PowerShell gets the text as it is',
    fix: template => mendProvisioners(template, /^powershell$/, block => ['elevated_user', 'elevated_password'].reduce((mended, name) => mendText(mended, name, powershell_unescape), mendVariables(block)))
};
function mendVariables(block) {
    const given = block['environment_vars'];
    if (given === null)
        return { ...block, environment_vars: [] };
    if (!(0,json_value/* isList */.Lv)(given) || !given.every(item => item === null || (0,json_value/* isString */.Kg)(item)))
        return block;
    return withValue(block, 'environment_vars', mendItems(given, (item) => ((0,json_value/* isString */.Kg)(item) ? powershell_unescape(item) : '')));
}
function powershell_unescape(text) {
    return text.replace(/`([`$"'])/g, '$1');
}

;// CONCATENATED MODULE: ./lib/template/fix/fixers/qemu.js


/** A size has a unit today. */
const qemuDiskSize = {
    name: 'qemu-disk-size',
    mends: '`disk_size` has a unit today: `"40960M"`',
    fix: template => mendBuilders(template, /^qemu$/, builder => {
        const size = builder['disk_size'];
        if (typeof size !== 'number' || !Number.isSafeInteger(Math.trunc(size)))
            return builder;
        return withValue(builder, 'disk_size', `${Math.trunc(size).toString()}M`);
    })
};
/** Forwards are for any communicator, not only for SSH. */
const qemuHostPort = {
    name: 'qemu-host-port',
    mends: '`ssh_host_port_min` and `ssh_host_port_max` have no `ssh_` before them today',
    fix: template => mendBuilders(template, /^qemu$/, builder => ['host_port_min', 'host_port_max'].reduce((block, name) => rename(block, { from: `ssh_${name}`, to: name, winner: 'old' }), builder))
};

;// CONCATENATED MODULE: ./lib/template/fix/fixers/renamed-builders.js



/** `virtualbox` got sisters. */
const virtualboxRename = {
    name: 'virtualbox-rename',
    mends: 'the builder `virtualbox` is called `virtualbox-iso` today',
    fix(template) {
        const mended = renameBuilder(template, 'virtualbox', 'virtualbox-iso');
        // Packer renames this one also where no builder changed its type.
        if (hasBuilderNamed(mended, 'virtualbox'))
            return mended;
        return mendProvisioners(mended, undefined, block => renameOverride(block, 'virtualbox', 'virtualbox-iso'));
    }
};
/** `vmware` got a sister. */
const vmwareRename = {
    name: 'vmware-rename',
    mends: 'the builder `vmware` is called `vmware-iso` today',
    fix: template => renameBuilder(template, 'vmware', 'vmware-iso')
};
/** `proxmox` got a sister. */
const proxmoxType = {
    name: 'proxmox-type',
    mends: 'the builder `proxmox` is called `proxmox-iso` today',
    fix: template => renameBuilder(template, 'proxmox', 'proxmox-iso')
};
/** A builder without a name is called by its type, so what names it in `only`, `except` and `override` follows. */
function renameBuilder(template, from, to) {
    const mended = mendBuilders(template, new RegExp(`^${from}$`), block => ({ ...block, type: to }));
    if (mended === template)
        return template;
    if (!hasBuilderNamed(template, from) || hasBuilderNamed(mended, from))
        return mended;
    const choose = block => renameChoice(block, from, to);
    const follow = block => renameOverride(choose(block), from, to);
    return mendPostProcessors(mendProvisioners(mended, undefined, follow), undefined, choose);
}
function hasBuilderNamed(template, name) {
    const builders = rootValue(template, 'builders');
    return ((0,json_value/* isList */.Lv)(builders) && builders.some(block => (0,json_value/* isObject */.Gv)(block) && (block['name'] ?? block['type']) === name));
}
function renameChoice(block, from, to) {
    return ['only', 'except'].reduce((mended, key) => {
        const names = mended[key];
        if (names === undefined)
            return mended;
        return withValue(mended, key, mendItems(names, name => (name === from ? to : name)));
    }, block);
}
function renameOverride(block, from, to) {
    const { override } = block;
    if (!(0,json_value/* isObject */.Gv)(override))
        return block;
    return withValue(block, 'override', rename(override, { from, to, winner: 'old' }));
}

;// CONCATENATED MODULE: ./lib/template/fix/fixers/ssh.js



/** Named after what it is. */
const sshKeyPath = {
    name: 'sshkeypath',
    mends: '`ssh_key_path` is called `ssh_private_key_file` today',
    fix: template => mendBuilders(template, undefined, builder => rename(builder, {
        from: 'ssh_key_path',
        to: 'ssh_private_key_file',
        winner: 'new',
        accepts: json_value/* isString */.Kg
    }))
};
/** It never disabled the agent, only its forwarding. */
const sshDisableAgent = {
    name: 'sshdisableagent',
    mends: '`ssh_disable_agent` is called `ssh_disable_agent_forwarding` today',
    fix: template => mendBuilders(template, undefined, builder => rename(builder, {
        from: 'ssh_disable_agent',
        to: 'ssh_disable_agent_forwarding',
        winner: 'new',
        accepts: json_value/* isBoolean */.Lm
    }))
};
/** One time-out has one name. */
const sshWaitTimeout = {
    name: 'ssh-wait-timeout',
    mends: '`ssh_wait_timeout` is called `ssh_timeout` today',
    fix: template => mendBuilders(template, undefined, builder => rename(builder, {
        from: 'ssh_wait_timeout',
        to: 'ssh_timeout',
        winner: 'new',
        accepts: value => (0,json_value/* isString */.Kg)(value) || Object.hasOwn(builder, 'ssh_timeout')
    }))
};

;// CONCATENATED MODULE: ./lib/template/fix/fixers/vagrant.js



const providers = ['aws', 'digitalocean', 'virtualbox', 'vmware'];
/** What is for one provider stands under `override`. What stands there already stays, which Packer loses. */
const vagrantOverride = {
    name: 'pp-vagrant-override',
    mends: 'options for one provider (`aws`, `digitalocean`, `virtualbox`, `vmware`) stand under `override` today',
    fix: template => mendPostProcessors(template, /^vagrant$/, postProcessor => {
        const moved = providers.filter(name => Object.hasOwn(postProcessor, name));
        if (moved.length === 0)
            return postProcessor;
        const entries = moved.map((name) => [name, postProcessor[name] ?? null]);
        const override = { ...objectOf(postProcessor['override']), ...Object.fromEntries(entries) };
        return { ...without(postProcessor, ...providers), override };
    })
};
function objectOf(value) {
    return (0,json_value/* isObject */.Gv)(value) ? value : {};
}

;// CONCATENATED MODULE: ./lib/template/fix/fixers/virtualbox.js



/** The switch became a choice. */
const virtualboxGaAttach = {
    name: 'virtualbox-gaattach',
    mends: '`guest_additions_attach` is written `"guest_additions_mode": "attach"` today, or `"upload"`',
    fix: template => mendBuilders(template, /^virtualbox$/, builder => {
        const attach = builder['guest_additions_attach'];
        if (!(0,json_value/* isBoolean */.Lm)(attach))
            return builder;
        const mode = attach ? 'attach' : 'upload';
        return { ...without(builder, 'guest_additions_attach'), guest_additions_mode: mode };
    })
};
/** Forwards are for any communicator, not only for SSH. */
const commConfig = {
    name: 'comm-config',
    mends: '`ssh_host_port_min`, `ssh_host_port_max` and `ssh_skip_nat_mapping` have no `ssh_` before them today',
    fix: template => mendBuilders(template, /^virtualbox/, builder => {
        const ports = ['host_port_min', 'host_port_max'].reduce((block, name) => rename(block, { from: `ssh_${name}`, to: name, winner: 'new' }), builder);
        const isTaken = Object.hasOwn(builder, 'skip_nat_mapping');
        return rename(ports, {
            from: 'ssh_skip_nat_mapping',
            to: 'skip_nat_mapping',
            winner: 'new',
            accepts: value => isTaken || (0,json_value/* isBoolean */.Lm)(value)
        });
    })
};

;// CONCATENATED MODULE: ./lib/template/fix/fixers/vmware.js


/** A disk on ESXi can be compacted only when it is thin; Packer came to refuse the others. */
const vmwareCompaction = {
    name: 'vmware-compaction',
    mends: 'on ESXi a disk that is not `thin` needs `"skip_compaction": true` today',
    fix: template => mendBuilders(template, /^vmware-iso$/, builder => {
        if (builder['remote_type'] !== 'esx5')
            return builder;
        const type = builder['disk_type_id'] ?? 'zeroedthick';
        if (!(0,json_value/* isString */.Kg)(type) || type === 'thin' || builder['disk_type_id'] === null)
            return builder;
        const typed = withValue(builder, 'disk_type_id', type);
        const skip = builder['skip_compaction'];
        return skip === undefined || (0,json_value/* isBoolean */.Lm)(skip) ? withValue(typed, 'skip_compaction', true) : typed;
    })
};

;// CONCATENATED MODULE: ./lib/template/fix/fixers/vsphere.js



/** A machine may have several disks and networks. */
const vsphereIsoNetDisk = {
    name: 'vsphere-iso-net-disk',
    mends: 'disks are a list today, `storage`, and networks as well, `network_adapters`',
    fix: template => mendBuilders(template, /^vsphere-iso$/, builder => gather(gather(builder, 'network_adapters', ['network', 'network_card']), 'storage', [
        'disk_size',
        'disk_thin_provisioned',
        'disk_eagerly_scrub'
    ]))
};
/** Moves options of the builder into a first entry of a list; a list of that name that is none stays. */
function gather(builder, list, names) {
    const present = names.filter(name => Object.hasOwn(builder, name));
    const others = builder[list] ?? [];
    if (present.length === 0 || !(0,json_value/* isList */.Lv)(others) || builder[list] === null)
        return builder;
    const entry = Object.fromEntries(present.map(name => [name, builder[name] ?? null]));
    return { ...without(builder, ...names), [list]: [entry, ...others] };
}

;// CONCATENATED MODULE: ./lib/template/fix/fixers.js















/** Every fixer in the order of Packer's, which counts: later ones see what earlier ones wrote. */
const fixers = [
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
    scalewayAccessKey,
    manifestFilename,
    amazonShutdownBehavior,
    amazonEnhancedNetworking,
    amazonPrivateIp,
    amazonTempSecCidrs,
    dockerEmail,
    dockerTagTags,
    powershellEscapes,
    vmwareCompaction,
    hypervDeprecations,
    hypervVmxcTypo,
    hypervCpuAndRam,
    cleanImageName,
    spotPriceAutoProduct,
    qemuDiskSize,
    galaxyCommand,
    commConfig,
    sshWaitTimeout,
    vsphereIsoNetDisk,
    isoChecksumTypeAndUrl,
    qemuHostPort,
    azureExcludeFromLatest,
    proxmoxType
];


/***/ }),

/***/ 7882:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ isSame),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Kg: () => (/* binding */ isString),
/* harmony export */   Lm: () => (/* binding */ isBoolean),
/* harmony export */   Lv: () => (/* binding */ isList),
/* harmony export */   _y: () => (/* binding */ plainValue)
/* harmony export */ });
/** The value of a parsed node. */
function plainValue(node) {
    switch (node.kind) {
        case 'object':
            return Object.fromEntries(node.members.map(({ key, value }) => [key, plainValue(value)]));
        case 'array':
            return node.items.map(plainValue);
        case 'null':
            return null;
        default:
            return node.value;
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !isList(value);
}
function isList(value) {
    return Array.isArray(value);
}
function isString(value) {
    return typeof value === 'string';
}
function isBoolean(value) {
    return typeof value === 'boolean';
}
/** True when two values would be written the same, but for the order of keys. */
function isSame(a, b) {
    if (Object.is(a, b))
        return true;
    if (isList(a) && isList(b))
        return a.length === b.length && a.every((item, at) => isSame(item, b[at]));
    if (!isObject(a) || !isObject(b))
        return false;
    const keys = Object.keys(a);
    return (keys.length === Object.keys(b).length &&
        keys.every(key => Object.hasOwn(b, key) && isSame(a[key], b[key])));
}


/***/ })

};
