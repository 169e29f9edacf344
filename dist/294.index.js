export const id = 294;
export const ids = [294];
export const modules = {

/***/ 294:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  builder: () => (/* binding */ null_builder)
});

// EXTERNAL MODULE: ./lib/contracts/builder.js
var builder = __webpack_require__(48928);
;// CONCATENATED MODULE: ./lib/builders/null/check-access.js
/** The machine is somebody's, so the template must say where it is and, in exactly one way, how to log in. */
function checkAccess(access, { report }) {
    const { type, host } = access;
    if (type === 'none')
        return;
    if (isEmpty(host)) {
        report({
            option: `${type}_host`,
            code: 'IB_OPTION_MISSING',
            message: `\`${type}_host\` is required: the \`null\` builder starts no machine, it goes to one`,
            hint: 'give its address, or set `communicator` to `none` if nothing needs to reach a machine'
        });
    }
    const [first, second] = credentials(access);
    if (first === undefined) {
        report({
            code: 'IB_OPTION_MISSING',
            message: 'nothing says how to log in to the machine',
            hint: type === 'ssh'
                ? 'give `ssh_private_key_file`, `ssh_password`, or `ssh_agent_auth` set to true'
                : `give \`${type}_password\``
        });
    }
    if (first !== undefined && second !== undefined) {
        report({
            option: second,
            message: `\`${first}\` and \`${second}\` are two ways to log in, and only one may be given`,
            hint: 'remove one of them'
        });
    }
}
function credentials({ type, password, privateKeyFile, usesAgent }) {
    return [
        ...(isEmpty(password) ? [] : [`${type}_password`]),
        ...(isEmpty(privateKeyFile) ? [] : ['ssh_private_key_file']),
        ...(usesAgent === true ? ['ssh_agent_auth'] : [])
    ];
}
function isEmpty(text) {
    return text === undefined || text === '';
}

;// CONCATENATED MODULE: ./lib/builders/null/index.js


/**
 * Provisions a machine that is there already and makes no image; for trying out provisioners.
 * https://developer.hashicorp.com/packer/docs/builders/null
 */
const null_builder = (0,builder/* defineBuilder */.r)({
    type: 'null',
    summary: 'Provisions a machine that is there already and makes no image, to try out provisioners.',
    example: {
        communicator: 'ssh',
        ssh_host: '192.0.2.10',
        ssh_username: 'root',
        ssh_private_key_file: '~/.ssh/id_ed25519'
    },
    communicators: ['ssh', 'winrm', 'none'],
    options: {},
    checkAccess: checkAccess,
    reapers: {},
    async build(_config, ctx) {
        const { type, host, port, username, password } = ctx.access;
        const endpoint = { host: host ?? 'none', port: port ?? 0 };
        const guest = await ctx.step('Connect', () => ctx.connect(endpoint));
        const login = {
            Host: endpoint.host,
            Port: endpoint.port.toString(),
            User: username ?? '',
            Password: password ?? '',
            ConnType: type
        };
        await ctx.provision(guest, {
            ID: 'Null',
            PackerRunUUID: ctx.build.runId,
            // Without a connection there is no login to tell of.
            ...(type === 'none' ? {} : login)
        });
        return {
            builderId: 'fnoeding.null',
            id: 'Null',
            description: 'Did not export anything. This is the null builder',
            files: [],
            facts: {},
            resources: []
        };
    }
});


/***/ }),

/***/ 48928:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ defineBuilder)
/* harmony export */ });
function defineBuilder(builder) {
    return builder;
}


/***/ })

};
