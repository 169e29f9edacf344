export const id = 6845;
export const ids = [6845];
export const modules = {

/***/ 36845:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  builder: () => (/* binding */ file_builder)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./lib/contracts/builder.js
var builder = __webpack_require__(48928);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/options.js
var options = __webpack_require__(3657);
;// CONCATENATED MODULE: ./lib/builders/file/void-guest.js
/**
 * The guest of a build that has none: everything succeeds and does nothing, as with Packer's file builder. What a
 * provisioner would have done is told, so that nobody takes it for done.
 */
function voidGuest(emit) {
    const tell = async (what) => {
        emit({ type: 'notice', level: 'warning', text: `a file has no guest: ${what} does nothing` });
        return Promise.resolve();
    };
    return {
        type: 'none',
        async run() {
            await tell('running a command');
            return { exitCode: 0, stdout: '', stderr: '', ms: 0 };
        },
        upload: (_source, path) => tell(`the upload to ${path}`),
        uploadTree: (_local, path) => tell(`the upload to ${path}`),
        download: path => tell(`the download of ${path}`),
        downloadTree: path => tell(`the download of ${path}`),
        disconnect: () => Promise.resolve(),
        [Symbol.asyncDispose]: () => Promise.resolve()
    };
}

;// CONCATENATED MODULE: ./lib/builders/file/index.js






/** Permissions of a file that is written from `content`, as Packer gives them. */
const contentMode = 0o600;
/**
 * Makes an artifact out of a file or a text, for trying out post-processors.
 * https://developer.hashicorp.com/packer/docs/builders/file
 */
const file_builder = (0,builder/* defineBuilder */.r)({
    type: 'file',
    summary: 'Makes an artifact out of a file or a text, to try out post-processors.',
    example: { target: 'app.img', content: 'not much of an image\n' },
    communicators: [],
    options: {
        target: options/* opt */.m.string({ required: true, description: 'Path of the file to make.' }),
        source: options/* opt */.m.string({ default: '', description: 'File that is copied.' }),
        content: options/* opt */.m.string({ default: '', description: 'Text of the file.' })
    },
    async check({ source, content, target }, { host, directory, severityHere, report, isSet }) {
        if (source !== '' && content !== '') {
            report({ option: 'content', message: 'only one of `source` and `content` may be given' });
        }
        if (target === '')
            report({ option: 'target', code: 'IB_OPTION_MISSING', message: '`target` is empty' });
        if (!isSet('source') && !isSet('content')) {
            report({
                severity: 'warning',
                message: `neither \`source\` nor \`content\` is given: ${target} will be empty`
            });
        }
        if (source !== '' && (await host.files.stat((0,external_node_path_.resolve)(directory, source))) === undefined) {
            report({
                option: 'source',
                code: 'IB_FILE_MISSING',
                severity: severityHere,
                message: `there is no file ${source}`,
                hint: `looked in ${directory}`
            });
        }
    },
    reapers: {},
    async build({ target, source, content }, ctx) {
        const path = (0,external_node_path_.resolve)(ctx.build.directory, target);
        await refuseExisting(path, ctx);
        await ctx.step(`Write ${target}`, () => source === ''
            ? ctx.host.files.write(path, content, { mode: contentMode })
            : copy((0,external_node_path_.resolve)(ctx.build.directory, source), path, ctx));
        await ctx.provision(voidGuest(ctx.emit), { ID: 'File', PackerRunUUID: ctx.build.runId });
        const bytes = (await ctx.host.files.stat(path))?.bytes ?? 0;
        return {
            builderId: 'packer.file',
            id: 'File',
            description: `Stored file: ${target}`,
            files: [{ path, bytes }],
            facts: {},
            resources: []
        };
    }
});
async function refuseExisting(path, { host, build }) {
    if (build.force || (await host.files.stat(path)) === undefined)
        return;
    throw new errors/* BuildError */.zS('IB_OUTPUT_EXISTS', `the target ${path} exists already`, {
        hint: 'remove it, or replace it with `-force`'
    });
}
async function copy(from, to, { host, signal }) {
    const pending = await host.files.create(to);
    try {
        await (0,promises_.pipeline)(host.files.read(from), pending.sink, { signal });
        await pending.commit();
    }
    catch (error) {
        await pending.discard();
        throw error;
    }
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
