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
    async check({ source, content, target }, { host, report, isSet }) {
        if (source !== '' && content !== '') {
            report({ option: 'content', message: 'only one of `source` and `content` may be given' });
        }
        if (!isSet('source') && !isSet('content')) {
            report({
                severity: 'warning',
                message: `neither \`source\` nor \`content\` is given: ${target} will be empty`
            });
        }
        if (source !== '' && (0,external_node_path_.isAbsolute)(source) && (await host.files.stat(source))?.kind !== 'file') {
            report({ option: 'source', code: 'IB_FILE_MISSING', message: `there is no file ${source}` });
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
