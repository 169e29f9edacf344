export const id = 4346;
export const ids = [4346];
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

/***/ 84346:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   postProcessor: () => (/* binding */ postProcessor)
/* harmony export */ });
/* harmony import */ var _contracts_extension_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92954);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85428);


const postProcessor = (0,_contracts_extension_js__WEBPACK_IMPORTED_MODULE_1__/* .definePostProcessor */ .CE)({
    type: 'checksum',
    summary: 'Writes checksums of the files of an artifact, reading each file at most once.',
    example: { checksum_types: ['sha256'], output: 'output-{{.BuildName}}/SHA256SUMS' },
    options: _options_js__WEBPACK_IMPORTED_MODULE_0__/* .checksumOptions */ .g9,
    async process(config, input, ctx) {
        // Checking a template must not wait for the code that does the work.
        const { writeChecksums } = await __webpack_require__.e(/* import() */ 2789).then(__webpack_require__.bind(__webpack_require__, 52789));
        return await writeChecksums(config, input, ctx);
    }
});


/***/ }),

/***/ 85428:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g9: () => (/* binding */ checksumOptions),
/* harmony export */   nA: () => (/* binding */ checksumTypes),
/* harmony export */   sn: () => (/* binding */ usualOutput)
/* harmony export */ });
/* harmony import */ var _core_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3657);

/** The values of `checksum_types`. */
const checksumTypes = [
    'md5',
    'sha1',
    'sha224',
    'sha256',
    'sha384',
    'sha512'
];
/** Path of a file of checksums when the template gives none, or an empty one. */
const usualOutput = 'packer_{{.BuildName}}_{{.BuilderType}}_{{.ChecksumType}}.checksum';
const checksumOptions = {
    checksum_types: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.strings({
        default: ['md5'],
        choices: checksumTypes,
        description: 'Which checksums to write, in this order.'
    }),
    output: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.late({
        default: usualOutput,
        fields: ['BuildName', 'BuilderType', 'ChecksumType'],
        description: 'Path of the file to write; several kinds of checksum may go into one. Each line has the checksum, a tab and the file’s name without directories. Lines are added to a file that exists already.'
    })
};


/***/ })

};
