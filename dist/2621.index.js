export const id = 2621;
export const ids = [2621];
export const modules = {

/***/ 12366:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ communicatorOptions)
});

// EXTERNAL MODULE: ./lib/core/options.js
var options = __webpack_require__(3657);
// EXTERNAL MODULE: ./lib/communicators/ssh/login/algorithms.js
var algorithms = __webpack_require__(84169);
// EXTERNAL MODULE: ./lib/communicators/ssh/route/tunnel-spec.js
var tunnel_spec = __webpack_require__(4577);
;// CONCATENATED MODULE: ./lib/communicators/ssh/options.js



const later = 'it comes with a later version';
const login = {
    ssh_host: options/* opt */.m.string({
        emptyIsDefault: true,
        description: 'Address of the guest; the one that the builder finds when absent.'
    }),
    ssh_port: options/* opt */.m.integer({
        default: 22,
        minimum: 1,
        emptyIsDefault: true,
        maximum: 65_535,
        description: 'Port in the guest on which its SSH server listens.'
    }),
    ssh_username: options/* opt */.m.string({ emptyIsDefault: true, description: 'User to log in as. Required with SSH.' }),
    ssh_password: options/* opt */.m.string({
        emptyIsDefault: true,
        sensitive: true,
        description: 'Password, for password and keyboard-interactive login.'
    }),
    ssh_private_key_file: options/* opt */.m.string({
        emptyIsDefault: true,
        description: 'File with an unencrypted private key; a leading `~` is the home directory.'
    }),
    ssh_certificate_file: options/* opt */.m.string({
        description: 'Signed certificate for the private key.',
        unsupported: later
    }),
    ssh_agent_auth: options/* opt */.m.boolean({
        default: false,
        description: 'Logs in with the keys of the SSH agent behind SSH_AUTH_SOCK.'
    }),
    ssh_disable_agent_forwarding: options/* opt */.m.boolean({
        default: false,
        description: 'Keeps commands in the guest from using the SSH agent, which is forwarded otherwise.'
    })
};
const keyPair = {
    ssh_keypair_name: options/* opt */.m.string({
        description: 'Name of a key pair in the cloud.',
        unsupported: 'it comes with the first cloud builder'
    }),
    temporary_key_pair_name: options/* opt */.m.string({
        emptyIsDefault: true,
        description: 'Comment of the throw-away public key; a generated one when absent.'
    }),
    temporary_key_pair_type: options/* opt */.m.choice(['rsa', 'ecdsa', 'ed25519', 'dsa'], {
        default: 'rsa',
        description: 'Type of the throw-away key pair that is made when no credential is given.'
    }),
    temporary_key_pair_bits: options/* opt */.m.integer({
        minimum: 0,
        description: 'Its size: 4096 for rsa, 521 for ecdsa (or 256, 384), 1024 for dsa; ed25519 has none.'
    }),
    ssh_clear_authorized_keys: options/* opt */.m.boolean({
        default: false,
        description: 'Removes the throw-away public key from the guest after provisioning.'
    }),
    ssh_public_key: options/* opt */.m.string({
        description: 'Set by Packer itself.',
        unsupported: 'use `ssh_private_key_file`'
    }),
    ssh_private_key: options/* opt */.m.string({
        sensitive: true,
        description: 'Set by Packer itself.',
        unsupported: 'use `ssh_private_key_file`'
    })
};
const session = {
    ssh_timeout: options/* opt */.m.duration({
        description: 'Time in which the guest must let us in. 5m if `ssh_handshake_attempts` is absent as well.'
    }),
    ssh_wait_timeout: options/* opt */.m.duration({
        description: 'Former name of `ssh_timeout`, which it overrides.',
        deprecated: 'use `ssh_timeout`'
    }),
    ssh_handshake_attempts: options/* opt */.m.integer({
        minimum: 0,
        description: 'Refused logins after which to give up. 10 if `ssh_timeout` is absent as well, else without limit.'
    }),
    ssh_pty: options/* opt */.m.boolean({
        default: false,
        description: 'Runs commands on a pseudo terminal (xterm, 40 lines of 80 columns, no echo).'
    }),
    ssh_keep_alive_interval: options/* opt */.m.duration({
        default: '5s',
        description: 'How often to ask whether the guest is still there; negative: never.'
    }),
    ssh_read_write_timeout: options/* opt */.m.duration({
        default: '0s',
        description: 'Silence after which the connection counts as lost; 0: however long.'
    }),
    ssh_ciphers: options/* opt */.m.strings({ choices: algorithms/* cipherNames */.GZ, description: 'Ciphers to offer, best first.' }),
    ssh_key_exchange_algorithms: options/* opt */.m.strings({
        choices: algorithms/* keyExchangeNames */.bS,
        description: 'Key exchanges to offer, best first.'
    }),
    ssh_file_transfer_method: options/* opt */.m.choice(['scp', 'sftp'], {
        default: 'scp',
        description: 'How files travel. scp: through shell commands (one tar stream for a directory), or SFTP where the guest lacks them; sftp: through SFTP only.'
    })
};
const bastion = {
    ssh_bastion_host: options/* opt */.m.string({
        emptyIsDefault: true,
        description: 'Jump host through which the guest is reached.'
    }),
    ssh_bastion_port: options/* opt */.m.integer({
        default: 22,
        minimum: 1,
        emptyIsDefault: true,
        maximum: 65_535,
        description: 'Port of the jump host.'
    }),
    ssh_bastion_username: options/* opt */.m.string({
        emptyIsDefault: true,
        description: 'User on the jump host; `ssh_username` when absent.'
    }),
    ssh_bastion_password: options/* opt */.m.string({
        emptyIsDefault: true,
        sensitive: true,
        description: 'Password on the jump host.'
    }),
    ssh_bastion_agent_auth: options/* opt */.m.boolean({
        default: false,
        description: 'Logs in to the jump host with the keys of the SSH agent.'
    }),
    ssh_bastion_interactive: options/* opt */.m.boolean({
        description: 'Asks for the password of the jump host.',
        unsupported: 'a build runs without somebody to ask; use `ssh_bastion_password` with a variable'
    }),
    ssh_bastion_private_key_file: options/* opt */.m.string({
        emptyIsDefault: true,
        description: 'Private key for the jump host; `ssh_private_key_file` when absent.'
    }),
    ssh_bastion_certificate_file: options/* opt */.m.string({
        description: 'Signed certificate for the private key of the jump host.',
        unsupported: later
    })
};
const network = {
    ssh_proxy_host: options/* opt */.m.string({
        emptyIsDefault: true,
        description: 'SOCKS5 proxy through which the guest is reached.'
    }),
    ssh_proxy_port: options/* opt */.m.integer({
        default: 1080,
        minimum: 1,
        emptyIsDefault: true,
        maximum: 65_535,
        description: 'Port of the SOCKS5 proxy.'
    }),
    ssh_proxy_username: options/* opt */.m.string({ emptyIsDefault: true, description: 'User at the SOCKS5 proxy.' }),
    ssh_proxy_password: options/* opt */.m.string({
        emptyIsDefault: true,
        sensitive: true,
        description: 'Password at the SOCKS5 proxy.'
    }),
    ssh_remote_tunnels: options/* opt */.m.strings({
        pattern: tunnel_spec/* tunnelPattern */.n0,
        description: '`port:host:port`: a port in the guest that leads to a host and port as seen from here.'
    }),
    ssh_local_tunnels: options/* opt */.m.strings({
        pattern: tunnel_spec/* tunnelPattern */.n0,
        description: '`port:host:port`: a port here that leads to a host and port as seen from the guest.'
    }),
    ssh_interface: options/* opt */.m.string({
        description: 'Which address of an instance to use.',
        unsupported: 'it comes with the first cloud builder'
    }),
    ssh_ip_version: options/* opt */.m.string({
        description: 'Which version of IP to use.',
        unsupported: 'it comes with the first cloud builder'
    })
};
/** Everything that a template can say about SSH. */
const sshOptions = { ...login, ...keyPair, ...session, ...bastion, ...network };

// EXTERNAL MODULE: ./lib/communicators/winrm/options.js
var winrm_options = __webpack_require__(65518);
;// CONCATENATED MODULE: ./lib/communicators/shared/options.js



/**
 * All options about how a guest is reached. Every communicator accepts all of them, as in Packer: a template may
 * carry `ssh_*` options while its communicator is `none`.
 */
const communicatorOptions = {
    communicator: options/* opt */.m.choice(['ssh', 'winrm', 'none'], {
        default: 'ssh',
        description: 'How the guest is reached.'
    }),
    pause_before_connecting: options/* opt */.m.duration({
        default: '0s',
        description: 'Once the guest answers, waits this long and connects anew before anything else.'
    }),
    ...sshOptions,
    ...winrm_options/* winrmOptions */.E
};


/***/ }),

/***/ 92621:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  communicator: () => (/* binding */ ssh_communicator)
});

// EXTERNAL MODULE: ./lib/communicators/shared/options.js + 1 modules
var options = __webpack_require__(12366);
// EXTERNAL MODULE: ./lib/contracts/communicator.js
var communicator = __webpack_require__(40504);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/communicators/ssh/key-file.js
var key_file = __webpack_require__(56609);
// EXTERNAL MODULE: ./lib/communicators/ssh/route/tunnel-spec.js
var tunnel_spec = __webpack_require__(4577);
;// CONCATENATED MODULE: ./lib/communicators/ssh/check.js



/** The rules that join several options of SSH, and those about files. */
async function checkSsh(config, ctx) {
    if (config.ssh_username === undefined || config.ssh_username === '') {
        ctx.report({
            option: 'ssh_username',
            code: 'IB_OPTION_MISSING',
            message: '`ssh_username` is required',
            hint: 'or set `communicator` to `none` if nothing needs to reach the guest'
        });
    }
    checkKeyPair(config, ctx);
    checkRoute(config, ctx);
    for (const option of ['ssh_local_tunnels', 'ssh_remote_tunnels']) {
        for (const [index, tunnel] of (config[option] ?? []).entries())
            checkTunnel(option, index, tunnel, ctx);
    }
    for (const option of ['ssh_private_key_file', 'ssh_bastion_private_key_file']) {
        const path = config[option];
        if (path !== undefined)
            await checkKeyFile(option, path, ctx);
    }
}
function checkKeyPair(config, { report }) {
    const { temporary_key_pair_type: type, temporary_key_pair_bits: bits } = config;
    if (type === 'ecdsa' && bits !== undefined && ![0, 256, 384, 521].includes(bits)) {
        report({
            option: 'temporary_key_pair_bits',
            message: `\`temporary_key_pair_bits\` is ${bits.toString()}, but ecdsa keys have 256, 384 or 521 bits`
        });
    }
}
function checkRoute(config, { report }) {
    if (config.ssh_bastion_host === undefined)
        return;
    if (config.ssh_proxy_host !== undefined) {
        report({
            option: 'ssh_proxy_host',
            message: '`ssh_bastion_host` and `ssh_proxy_host` cannot be combined',
            hint: 'remove one of them'
        });
    }
    const { ssh_bastion_password, ssh_bastion_agent_auth, ssh_bastion_private_key_file, ssh_private_key_file } = config;
    if (ssh_bastion_password ?? ssh_bastion_private_key_file ?? ssh_private_key_file)
        return;
    if (ssh_bastion_agent_auth)
        return;
    report({
        option: 'ssh_bastion_host',
        code: 'IB_OPTION_MISSING',
        message: '`ssh_bastion_host` is set, but nothing to log in there with',
        hint: 'give `ssh_bastion_private_key_file`, `ssh_bastion_password` or `ssh_bastion_agent_auth`'
    });
}
function checkTunnel(option, index, tunnel, { report }) {
    if ((0,tunnel_spec/* parseTunnel */.Sr)(tunnel) !== undefined)
        return;
    report({ option, part: [index], message: `\`${option}\`: ${tunnel} has a port that does not exist` });
}
async function checkKeyFile(option, path, ctx) {
    try {
        const pem = await (0,key_file/* readKeyFile */.m)(ctx.host, path, option);
        // The library is big; templates without a key file do not need it to be checked.
        const { parsePrivateKey } = await Promise.all(/* import() */[__webpack_require__.e(5472), __webpack_require__.e(5326)]).then(__webpack_require__.bind(__webpack_require__, 85326));
        parsePrivateKey(pem, path);
    }
    catch (error) {
        const { code, message, hint } = (0,errors/* toBuildError */.KB)(error);
        const told = error instanceof errors/* BuildError */.zS && message.startsWith(option) ? message : `\`${option}\`: ${message}`;
        ctx.report({ option, code, message: told, ...(hint !== undefined && { hint }) });
    }
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/index.js



/** Reaches guests by SSH. */
const ssh_communicator = (0,communicator/* defineCommunicator */.j)({
    type: 'ssh',
    summary: 'Reaches the guest by SSH: Linux, other Unix systems, and Windows with an OpenSSH server.',
    example: {
        communicator: 'ssh',
        ssh_username: 'root',
        ssh_private_key_file: '~/.ssh/id_ed25519',
        ssh_timeout: '20m'
    },
    options: options/* communicatorOptions */.O,
    check: checkSsh,
    access: config => ({
        type: 'ssh',
        port: config.ssh_port,
        host: config.ssh_host,
        username: config.ssh_username,
        password: config.ssh_password,
        privateKeyFile: config.ssh_private_key_file,
        usesAgent: config.ssh_agent_auth,
        keyPair: keyPair(config)
    }),
    async connect(config, endpoint, ctx) {
        // The SSH library takes 25 ms to load, which only builds that connect shall pay.
        const { connectSsh } = await Promise.all(/* import() */[__webpack_require__.e(5472), __webpack_require__.e(6118), __webpack_require__.e(4089)]).then(__webpack_require__.bind(__webpack_require__, 54089));
        return await connectSsh(config, endpoint, ctx);
    }
});
/** A throw-away key pair when the template gives nothing else to log in with, as Packer makes one. */
function keyPair(config) {
    if (config.ssh_password !== undefined ||
        config.ssh_private_key_file !== undefined ||
        config.ssh_agent_auth) {
        return undefined;
    }
    return {
        type: config.temporary_key_pair_type,
        bits: config.temporary_key_pair_bits === 0 ? undefined : config.temporary_key_pair_bits,
        comment: config.temporary_key_pair_name
    };
}


/***/ }),

/***/ 56609:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ readKeyFile)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);


/** The text of a key file; a leading `~` is the home directory. IB_FILE_MISSING, naming the option. */
async function readKeyFile(host, path, option) {
    const text = await host.files.readText(expandHome(path, host.env));
    if (text !== undefined)
        return text;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BuildError */ .zS('IB_FILE_MISSING', `${option}: there is no file ${path}`);
}
function expandHome(path, env) {
    const home = env['HOME'] ?? env['USERPROFILE'];
    if (home === undefined || !/^~([/\\]|$)/.test(path))
        return path;
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, path.slice(1));
}


/***/ }),

/***/ 84169:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GZ: () => (/* binding */ cipherNames),
/* harmony export */   PD: () => (/* binding */ cheapCipherNames),
/* harmony export */   bS: () => (/* binding */ keyExchangeNames),
/* harmony export */   eO: () => (/* binding */ known)
/* harmony export */ });
/** Ciphers that the SSH library speaks, best first. */
const cipherNames = [
    'aes128-gcm@openssh.com',
    'aes256-gcm@openssh.com',
    'aes128-ctr',
    'aes192-ctr',
    'aes256-ctr',
    'chacha20-poly1305@openssh.com',
    'aes128-cbc',
    'aes192-cbc',
    'aes256-cbc',
    '3des-cbc'
];
/**
 * What is offered to a processor without instructions for AES, cheapest first: an emulated one takes in files a quarter
 * faster with ChaCha20 than with AES-GCM, and gives them half as fast again. Key exchanges cost all the same there.
 */
const cheapCipherNames = [
    'chacha20-poly1305@openssh.com',
    'aes128-gcm@openssh.com',
    'aes256-gcm@openssh.com',
    'aes128-ctr',
    'aes192-ctr',
    'aes256-ctr'
];
/** Key exchanges that the SSH library speaks, best first. */
const keyExchangeNames = [
    'curve25519-sha256',
    'curve25519-sha256@libssh.org',
    'ecdh-sha2-nistp256',
    'ecdh-sha2-nistp384',
    'ecdh-sha2-nistp521',
    'diffie-hellman-group-exchange-sha256',
    'diffie-hellman-group14-sha256',
    'diffie-hellman-group15-sha512',
    'diffie-hellman-group16-sha512',
    'diffie-hellman-group17-sha512',
    'diffie-hellman-group18-sha512',
    'diffie-hellman-group-exchange-sha1',
    'diffie-hellman-group14-sha1',
    'diffie-hellman-group1-sha1'
];
/** The names of a list that are among the known ones, in the list's order. */
function known(names, wanted) {
    return wanted.flatMap(name => names.filter(other => other === name));
}


/***/ }),

/***/ 4577:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sr: () => (/* binding */ parseTunnel),
/* harmony export */   XQ: () => (/* binding */ parseTunnels),
/* harmony export */   n0: () => (/* binding */ tunnelPattern)
/* harmony export */ });
/** What a tunnel option looks like: `8080:localhost:80`. */
const tunnelPattern = {
    expression: '\\d{1,5}:(\\[[^\\]]+\\]|[^:\\s]+):\\d{1,5}',
    words: 'a port, a host and a port such as "8080:localhost:80"'
};
/** The parts of `port:host:port`; undefined when the text is none. */
function parseTunnel(text) {
    const match = /^(\d{1,5}):(\[[^\]]+\]|[^:\s]+):(\d{1,5})$/.exec(text);
    const [, listen = '', host = '', target = ''] = match ?? [];
    const spec = { listenPort: Number(listen), host: host.replace(/^\[|\]$/g, ''), port: Number(target) };
    return match !== null && isPort(spec.listenPort) && isPort(spec.port) ? spec : undefined;
}
/** Those of an option that has been checked. */
function parseTunnels(texts) {
    return (texts ?? []).map(parseTunnel).filter(spec => spec !== undefined);
}
function isPort(port) {
    return port >= 1 && port <= 65_535;
}


/***/ }),

/***/ 65518:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ winrmOptions),
/* harmony export */   h: () => (/* binding */ winrmUnsupported)
/* harmony export */ });
/* harmony import */ var _core_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3657);

/** Why WinRM cannot be used yet. */
const winrmUnsupported = 'WinRM comes with a later version';
const unsupported = winrmUnsupported;
/** Everything that a template can say about WinRM: known, so that it is refused by name. */
const winrmOptions = {
    winrm_username: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.string({ unsupported, description: 'User to log in as.' }),
    winrm_password: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.string({ unsupported, sensitive: true, description: 'Password of the user.' }),
    winrm_host: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.string({ unsupported, description: 'Address of the guest.' }),
    winrm_port: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.integer({ unsupported, description: 'Port of WinRM: 5985, or 5986 with TLS.' }),
    winrm_no_proxy: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.boolean({ unsupported, description: 'Reaches the guest without a proxy.' }),
    winrm_timeout: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.duration({ unsupported, description: 'Time in which the guest must let us in.' }),
    winrm_use_ssl: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.boolean({ unsupported, description: 'Speaks TLS.' }),
    winrm_insecure: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.boolean({ unsupported, description: 'Accepts any certificate.' }),
    winrm_use_ntlm: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.boolean({ unsupported, description: 'Logs in by NTLM.' })
};


/***/ }),

/***/ 40504:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ defineCommunicator),
/* harmony export */   n: () => (/* binding */ disconnectedExitCode)
/* harmony export */ });
/** The exit code that Packer gives a command whose connection broke; templates list it in `valid_exit_codes`. */
const disconnectedExitCode = 2_300_218;
function defineCommunicator(communicator) {
    return communicator;
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


/***/ })

};
