export const id = 2616;
export const ids = [2616];
export const modules = {

/***/ 22616:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   builder: () => (/* binding */ builder)
/* harmony export */ });
/* harmony import */ var _contracts_builder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48928);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);


/**
 * Provisions a machine that is there already and makes no image; for trying out provisioners.
 * https://developer.hashicorp.com/packer/docs/builders/null
 */
const builder = (0,_contracts_builder_js__WEBPACK_IMPORTED_MODULE_1__/* .defineBuilder */ .r)({
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
    reapers: {},
    async build(_config, ctx) {
        const { type, host, port, username, password } = ctx.access;
        const endpoint = type === 'none' ? { host: 'none', port: 0 } : { host: requireHost(host), port: port ?? 0 };
        const guest = await ctx.step('Connect', () => ctx.connect(endpoint));
        await ctx.provision(guest, {
            ID: 'Null',
            Host: endpoint.host,
            Port: endpoint.port.toString(),
            User: username ?? '',
            Password: password ?? '',
            ConnType: type,
            PackerRunUUID: ctx.build.runId
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
function requireHost(host) {
    if (host !== undefined && host !== '')
        return host;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BuildError */ .zS('IB_OPTION_MISSING', 'the null builder needs the address of its machine', {
        hint: 'give it as `ssh_host`'
    });
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

/***/ 3828:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KB: () => (/* binding */ toBuildError),
/* harmony export */   ZA: () => (/* binding */ withMoreHint),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   rV: () => (/* binding */ isAbort),
/* harmony export */   xU: () => (/* binding */ systemCode),
/* harmony export */   zS: () => (/* binding */ BuildError)
/* harmony export */ });
/** A failure that a user can meet: a stable code, a sentence, and where it helps a hint and a place. */
class BuildError extends Error {
    code;
    name = 'BuildError';
    hint;
    place;
    constructor(code, message, { hint, place, cause } = {}) {
        super(message, cause === undefined ? undefined : { cause });
        this.code = code;
        this.hint = hint;
        this.place = place;
    }
}
/** The same failure with more lines in its hint. */
function withMoreHint({ code, message, hint, place, cause }, more) {
    return new BuildError(code, message, { hint: hint === undefined ? more : `${hint}\n${more}`, place, cause });
}
/** The data of any thrown value. */
function failureOf(error) {
    const { code, message, hint, place } = toBuildError(error);
    return { code, message, hint, place };
}
/** What every caught value becomes before it is shown: an unknown throw is a fault of ours, named as such. */
function toBuildError(error) {
    if (error instanceof BuildError)
        return error;
    if (isAbort(error))
        return new BuildError('IB_CANCELLED', 'cancelled', { cause: error });
    return new BuildError('IB_INTERNAL', messageOf(error), { cause: error });
}
/** True for the error that an aborted signal raises (not for a time-out). */
function isAbort(error) {
    return isErrorLike(error) && error.name === 'AbortError';
}
/** The text of any thrown value. */
function messageOf(error) {
    return isErrorLike(error) ? error.message : String(error);
}
/** The system's error code (`ENOENT`, `ECONNREFUSED` …) of a thrown value, if it has one. */
function systemCode(error) {
    if (!isErrorLike(error) || !('code' in error))
        return undefined;
    return typeof error.code === 'string' ? error.code : undefined;
}
/** Not by `instanceof`: the errors of Node itself are of another realm where code runs in a VM context, as in jest. */
function isErrorLike(error) {
    return typeof error === 'object' && error !== null && 'name' in error && 'message' in error;
}


/***/ })

};
