export const id = 4259;
export const ids = [4259];
export const modules = {

/***/ 84259:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   communicator: () => (/* binding */ communicator)
/* harmony export */ });
/* harmony import */ var _contracts_communicator_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40504);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _communicators_shared_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12366);



/** Reaches no guest: for machines that need no provisioning, or none that works through a connection. */
const communicator = (0,_contracts_communicator_js__WEBPACK_IMPORTED_MODULE_2__/* .defineCommunicator */ .j)({
    type: 'none',
    summary: 'Reaches no guest; whatever needs a connection fails.',
    example: { communicator: 'none' },
    options: _communicators_shared_options_js__WEBPACK_IMPORTED_MODULE_1__/* .communicatorOptions */ .O,
    access: () => ({
        type: 'none',
        port: undefined,
        host: undefined,
        username: undefined,
        password: undefined,
        keyPair: undefined
    }),
    connect: () => Promise.resolve(noGuest)
});
const noGuest = {
    type: 'none',
    run: () => impossible('run a command'),
    upload: () => impossible('upload a file'),
    uploadTree: () => impossible('upload a directory'),
    download: () => impossible('download a file'),
    downloadTree: () => impossible('download a directory'),
    disconnect: () => Promise.resolve(),
    [Symbol.asyncDispose]: () => Promise.resolve()
};
function impossible(what) {
    return Promise.reject(new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BuildError */ .zS('IB_OPTION_VALUE', `cannot ${what} in the guest: the template sets \`communicator\` to \`none\``, {
        hint: 'set `communicator` to `ssh`, or remove what needs the guest'
    }));
}


/***/ }),

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
