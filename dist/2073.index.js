export const id = 2073;
export const ids = [2073];
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

/***/ 72073:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  postProcessor: () => (/* binding */ postProcessor)
});

// EXTERNAL MODULE: ./lib/contracts/extension.js
var extension = __webpack_require__(92954);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/toolkit/compression/program-for.js
var program_for = __webpack_require__(38565);
// EXTERNAL MODULE: ./lib/toolkit/compression/format.js
var compression_format = __webpack_require__(1724);
;// CONCATENATED MODULE: ./lib/post-processors/compress/check.js



/** Endings that promise a format which Packer does not know, and what to write instead. */
const misleading = {
    bz2: '.bzip2',
    tbz: '.tar.bzip2',
    tbz2: '.tar.bzip2',
    txz: '.tar.xz',
    tzst: '.tar.zst',
    zstd: '.zst',
    lzma: '.xz',
    '7z': '.zip',
    rar: '.zip'
};
const knownFormat = /^\.?(tar|zip|(tar\.)?(gz|bgzf|bzip2|lz4|xz|zst))$/;
/** Plan-time rules: names that do not say what the file will be, and what would only fail when the image is built. */
async function checkCompress(config, ctx) {
    checkNames(config, ctx);
    await checkProgram(config, ctx);
    await checkFree(config, ctx);
}
function checkNames({ format, output }, ctx) {
    if (format !== undefined && format !== '' && !knownFormat.test(format)) {
        ctx.report({
            option: 'format',
            severity: 'warning',
            message: `the format "${format}" is not known, so the output will be a tar archive with gzip`,
            hint: 'use tar, zip, gz, bgzf, bzip2, lz4, xz, zst, or tar.gz and the like'
        });
    }
    const ending = /\.([A-Za-z0-9]+)$/.exec(output.template)?.[1] ?? '';
    const instead = Object.hasOwn(misleading, ending) ? misleading[ending] : undefined;
    if ((format ?? '') === '' && instead !== undefined) {
        ctx.report({
            option: 'output',
            severity: 'warning',
            message: `".${ending}" selects no format, so the output will be a tar archive with gzip`,
            hint: `end the name with ${instead}, or set \`format\``
        });
    }
}
/** As far as the name is known yet; the run looks again. */
async function checkFree({ output }, ctx) {
    const { template } = output;
    if (ctx.force || template === '' || template.includes('{{'))
        return;
    if ((await ctx.host.files.stat((0,external_node_path_.resolve)(ctx.directory, template))) === undefined)
        return;
    ctx.report({
        code: 'IB_OUTPUT_EXISTS',
        severity: ctx.severityHere,
        option: 'output',
        message: `the output ${template} exists already`,
        hint: 'delete it, give `output` another name, or build with `force`'
    });
}
async function checkProgram({ format, output }, ctx) {
    const wanted = (0,compression_format/* formatOfName */.Q)((format ?? '') === '' ? output.template : `x.${format ?? ''}`);
    if (wanted.archive === 'zip' || wanted.algorithm === undefined)
        return;
    const program = await (0,program_for/* programFor */.w)(wanted.algorithm);
    if (program === undefined || (await ctx.host.processes.find(program)) !== undefined)
        return;
    ctx.report({
        code: 'IB_TOOL_MISSING',
        option: 'output',
        severity: ctx.severityHere,
        message: `the program ${program}, which the format needs, is not installed on this machine`,
        hint: 'install it, or choose a format that needs no program, such as .gz'
    });
}

// EXTERNAL MODULE: ./lib/post-processors/compress/options.js
var options = __webpack_require__(98275);
;// CONCATENATED MODULE: ./lib/post-processors/compress/index.js



const postProcessor = (0,extension/* definePostProcessor */.CE)({
    type: 'compress',
    summary: 'Packs the files of an artifact into one file, on all cores.',
    example: { output: 'output-{{.BuildName}}/{{.BuildName}}.qcow2.zst' },
    options: options/* compressOptions */.x,
    check: checkCompress,
    async process(config, input, ctx) {
        // Checking a template must not wait for the code that does the work.
        const { compressArtifact } = await __webpack_require__.e(/* import() */ 5706).then(__webpack_require__.bind(__webpack_require__, 95706));
        return await compressArtifact(config, input, ctx);
    }
});


/***/ }),

/***/ 98275:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ usualOutput),
/* harmony export */   x: () => (/* binding */ compressOptions)
/* harmony export */ });
/* harmony import */ var _core_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3657);

/** The name of the output when the template gives none, or an empty one. */
const usualOutput = 'packer_{{.BuildName}}_{{.BuilderType}}';
const compressOptions = {
    output: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.late({
        default: usualOutput,
        fields: ['BuildName', 'BuilderType'],
        description: 'Path of the file to write. Its ending selects the format: `.tar`, `.zip`, `.gz`, `.lz4`, `.bgzf`, `.xz`, `.bzip2`, `.zst`, or one of the last six after `.tar`; any other name gets a tar archive with gzip. An archive has every file that the artifact has at this point of the chain, checksum files too if a `checksum` comes before: in `.zip` by the paths of the files, in `.tar` by their names alone. Files have no time in it (1970 in `.tar`, 1980 in `.zip`), so equal files give equal archives. Without an archive there can be only one file. `.xz`, `.lz4` and `.bzip2` need the program of that name, `.zst` needs `zstd` where Node is older than 22.15.'
    }),
    format: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.string({
        description: 'The format, as an ending of `output` would select it, whatever the name is: `tar.gz`.'
    }),
    compression_level: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.integer({
        default: -1,
        description: '1 (fast) to 9 (small), with `.zst` to 19; more counts as the most. -1 and 0 stand for what suits the format: 1 for gzip, zip, bgzf, lz4 and xz, 3 for zstd, 9 for bzip2.'
    }),
    archive: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.string({
        deprecated: 'leave it out: it has no effect, and the name in `output` or `format` decides',
        description: 'Without effect, as in Packer.'
    }),
    algorithm: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.string({
        deprecated: 'leave it out: it has no effect, and the name in `output` or `format` decides',
        description: 'Without effect, as in Packer.'
    })
};


/***/ }),

/***/ 1724:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ formatOfName)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** By what stands behind the last dot of a name. All but `zst` are Packer's. */
const algorithms = new Map([
    ['gz', 'gzip'],
    ['bgzf', 'bgzf'],
    ['bzip2', 'bzip2'],
    ['lz4', 'lz4'],
    ['xz', 'xz'],
    ['zst', 'zstd']
]);
/**
 * The format that a file name asks for, by Packer's rule: what stands behind its last dot decides, in lower case, and
 * whether `tar` stands before that. Any other name, `x.tgz` and `ubuntu-18.04` too, gets a tar archive with gzip.
 */
function formatOfName(name) {
    const [, ...extensions] = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(name).split('.');
    const last = extensions.at(-1) ?? '';
    if (last === 'zip')
        return { archive: 'zip' };
    if (last === 'tar')
        return { archive: 'tar', algorithm: undefined };
    const algorithm = algorithms.get(last);
    if (algorithm === undefined)
        return { archive: 'tar', algorithm: 'gzip' };
    return { archive: extensions.at(-2) === 'tar' ? 'tar' : undefined, algorithm };
}


/***/ }),

/***/ 38565:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ programFor)
/* harmony export */ });
/** The program that the algorithm needs, if it needs one. Loads no compressor but for the one that Node may lack. */
async function programFor(algorithm) {
    if (algorithm === 'gzip' || algorithm === 'bgzf')
        return undefined;
    if (algorithm !== 'zstd')
        return algorithm;
    const { builtInZstd } = await __webpack_require__.e(/* import() */ 6040).then(__webpack_require__.bind(__webpack_require__, 76040));
    return builtInZstd() === undefined ? 'zstd' : undefined;
}


/***/ })

};
