export const id = 9276;
export const ids = [9276];
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

/***/ 79276:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   postProcessor: () => (/* binding */ postProcessor)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _contracts_extension_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92954);
/* harmony import */ var _core_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3657);
/* harmony import */ var _toolkit_artifact_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2108);




const postProcessor = (0,_contracts_extension_js__WEBPACK_IMPORTED_MODULE_3__/* .definePostProcessor */ .CE)({
    type: 'artifice',
    summary: 'Takes other files for the artifact from here on, for example those that a script has made.',
    example: { files: ['output-qemu/*.vmdk'] },
    options: {
        files: _core_options_js__WEBPACK_IMPORTED_MODULE_1__/* .opt */ .m.strings({
            required: true,
            description: 'The files: paths, in which `*`, `?` and `[a-z]` stand for what matches. What matches nothing is left out, with a warning.'
        })
    },
    check: ({ files }, ctx) => {
        if (files.length > 0)
            return;
        ctx.report({ option: 'files', message: '`files` names no file', hint: 'name one at least' });
    },
    process: async ({ files: patterns }, input, ctx) => {
        const files = await matches(patterns, ctx);
        const shown = files.map(({ path }) => (0,_toolkit_artifact_path_js__WEBPACK_IMPORTED_MODULE_2__/* .artifactPath */ .W)(path, ctx.build.directory)).join(', ');
        ctx.emit({ type: 'notice', level: 'info', text: `Using these artifact files: ${shown}` });
        return {
            artifact: {
                builderId: 'packer.post-processor.artifice',
                id: '',
                description: `Created artifact from files: ${shown}`,
                files,
                facts: input.facts,
                resources: []
            },
            input: 'keep'
        };
    }
});
/** The files that match, each once, in the order of the patterns. */
async function matches(patterns, ctx) {
    const files = new Map();
    for (const pattern of patterns) {
        const found = await ctx.host.files.glob(absolute(pattern, ctx));
        if (found.length === 0)
            warn(ctx, `no file matches "${pattern}"`);
        for (const path of found.map(name => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(name))) {
            const stat = await ctx.host.files.stat(path);
            if (stat?.kind === 'directory')
                warn(ctx, `${path} is a directory and was left out: name its files`);
            else if (stat !== undefined)
                files.set(path, { path, bytes: stat.bytes });
        }
    }
    return [...files.values()];
}
function warn(ctx, text) {
    ctx.emit({ type: 'notice', level: 'warning', text });
}
/** The pattern from the build's directory, whose own name is no pattern. */
function absolute(pattern, { build, host }) {
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(pattern))
        return pattern;
    const directory = host.platform === 'win32' ? build.directory : build.directory.replace(/[*?[\\]/g, '\\$&');
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, pattern);
}


/***/ }),

/***/ 2108:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ artifactPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/**
 * A file's path as the template's author would write it: from the working directory, or absolute when the file is not
 * below it. Packer shows paths so in manifests and lists of artifacts.
 */
function artifactPath(path, directory) {
    const short = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(directory, path);
    const isElsewhere = short === '' || short === '..' || short.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(short);
    return isElsewhere ? path : short;
}


/***/ })

};
