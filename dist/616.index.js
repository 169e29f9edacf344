export const id = 616;
export const ids = [616];
export const modules = {

/***/ 22616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ defineBuilder)
/* harmony export */ });
function defineBuilder(builder) {
    return builder;
}


/***/ })

};
