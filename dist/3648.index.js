export const id = 3648;
export const ids = [3648];
export const modules = {

/***/ 92954:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CE: () => (/* binding */ definePostProcessor),
/* harmony export */   MA: () => (/* binding */ defineProvisioner),
/* harmony export */   Ti: () => (/* binding */ defineSmokeTest),
/* harmony export */   ab: () => (/* binding */ definePublisher)
/* harmony export */ });
function defineProvisioner(provisioner) {
    return provisioner;
}
function definePostProcessor(postProcessor) {
    return postProcessor;
}
function defineSmokeTest(smokeTest) {
    return smokeTest;
}
function definePublisher(publisher) {
    return publisher;
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

/***/ 43648:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publisher: () => (/* binding */ publisher)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _contracts_extension_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92954);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _core_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3657);




/** From this size on a file fills the client's buffers (80 MiB and more), so one such is uploaded at a time. */
const bigBytes = 16 * 1024 * 1024;
/** Ways on which the others are uploaded meanwhile. */
const smallLanes = 2;
const publisher = (0,_contracts_extension_js__WEBPACK_IMPORTED_MODULE_3__/* .definePublisher */ .ab)({
    type: 'artifact',
    summary: 'Uploads every file of every artifact to the workflow run, each as an artifact of its own, not zipped.',
    options: {
        name: _core_options_js__WEBPACK_IMPORTED_MODULE_2__/* .opt */ .m.string({
            default: '',
            description: 'Start of the artifacts’ names; the name of the build when empty.'
        }),
        retention_days: _core_options_js__WEBPACK_IMPORTED_MODULE_2__/* .opt */ .m.integer({
            default: 0,
            minimum: 0,
            maximum: 400,
            description: 'Days after which GitHub deletes the artifacts; 0: the repository’s own setting.'
        })
    },
    async publish(config, builds, ctx) {
        const store = ctx.workflowArtifacts;
        if (store === undefined) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BuildError */ .zS('IB_PUBLISH_FAILED', 'workflow artifacts can be uploaded only in a GitHub workflow');
        }
        const uploads = builds.flatMap(build => uploadsOf(build, config.name));
        const isBig = ({ file }) => file.bytes >= bigBytes;
        const big = uploads.filter(isBig);
        const small = uploads.filter(upload => !isBig(upload));
        const sendAll = async (waiting) => {
            for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
                await send(next, config.retention_days, store, ctx);
            }
        };
        const lanes = Array.from({ length: smallLanes }, () => sendAll(small));
        await Promise.all([sendAll(big), ...lanes]);
    }
});
/** Each file once, also when post-processors pass the same one on; files of one name are told apart by their directory's. */
function uploadsOf({ name, artifacts }, prefix) {
    const byPath = new Map(artifacts.flatMap(({ files }) => files).map(file => [file.path, file]));
    const files = [...byPath.values()];
    const start = prefix === '' ? name : prefix;
    return files.map(file => {
        const own = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(file.path);
        const isShared = files.some(({ path }) => path !== file.path && (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path) === own);
        const distinct = isShared ? `${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(file.path))}-${own}` : own;
        return { file, name: distinct.startsWith(start) ? distinct : `${start}-${distinct}` };
    });
}
async function send({ name, file }, retentionDays, store, ctx) {
    await ctx.step(`Upload ${name}`, async () => {
        ctx.signal.throwIfAborted();
        const uploaded = await store.uploadFile({
            name,
            path: file.path,
            retentionDays: retentionDays === 0 ? undefined : retentionDays
        });
        if (uploaded.bytes !== file.bytes) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BuildError */ .zS('IB_PUBLISH_FAILED', `artifact ${name} has ${uploaded.bytes} bytes, but the file has ${file.bytes}`);
        }
        ctx.emit({ type: 'published', name, url: uploaded.url, bytes: uploaded.bytes, digest: uploaded.digest });
    });
}


/***/ })

};
