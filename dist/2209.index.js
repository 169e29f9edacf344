export const id = 2209;
export const ids = [2209];
export const modules = {

/***/ 92209:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  builder: () => (/* binding */ file_builder)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/contracts/builder.js
var builder = __webpack_require__(48928);
// EXTERNAL MODULE: ./lib/core/options.js
var options = __webpack_require__(3657);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/toolkit/local-names.js
var local_names = __webpack_require__(99244);
// EXTERNAL MODULE: ./lib/toolkit/output-directory/stage.js
var stage = __webpack_require__(47914);
;// CONCATENATED MODULE: ./lib/builders/file/place.js





/** Permissions of a file that is written from `content`, as Packer gives them. */
const contentMode = 0o600;
/**
 * Sees to it that nothing has the name: IB_OUTPUT_EXISTS when something has, unless the build is forced. What that
 * replaces is moved aside, and comes back when the build fails.
 * @returns the record of it, to be released when the build is good
 */
async function makeRoom(path, ctx) {
    ctx.claimOutput(path);
    const existing = await ctx.host.files.stat(path);
    if (existing === undefined)
        return undefined;
    if (existing.kind === 'directory') {
        throw new errors/* BuildError */.zS('IB_OUTPUT_EXISTS', `the target ${path} is a directory`, {
            hint: 'name a file in it'
        });
    }
    if (ctx.build.force)
        return await (0,stage/* moveAside */.WA)(ctx, path);
    throw new errors/* BuildError */.zS('IB_OUTPUT_EXISTS', `the target ${path} exists already`, {
        hint: 'remove it, or replace it with `-force`'
    });
}
/** Makes the file in a directory of this run beside its place, and gives it its name when it is whole. */
async function place(path, { source, content }, ctx) {
    const { files } = ctx.host;
    const { runId, directory } = ctx.build;
    const workshop = (0,local_names/* nameBeside */.C)(path, 'partial', runId);
    const record = (0,local_names/* localRecord */.z)('local.directory', workshop, runId);
    await ctx.buildScope.acquire(record, () => files.makeDirectory(workshop), () => files.remove(workshop));
    const made = (0,external_node_path_.join)(workshop, (0,external_node_path_.basename)(path));
    await (source === ''
        ? files.write(made, content, { mode: contentMode })
        : copy((0,external_node_path_.resolve)(directory, source), made, ctx));
    await files.rename(made, path);
    await ctx.buildScope.release(record);
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
        const replaced = await makeRoom(path, ctx);
        let isGood = false;
        ctx.buildScope.defer(`remove ${target}`, async () => {
            if (!isGood)
                await ctx.host.files.remove(path);
        });
        await ctx.step(`Write ${target}`, () => place(path, { source, content }, ctx));
        await ctx.provision(voidGuest(ctx.emit), { ID: 'File', PackerRunUUID: ctx.build.runId });
        isGood = true;
        if (replaced !== undefined)
            await ctx.buildScope.release(replaced);
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


/***/ }),

/***/ 99244:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ nameBeside),
/* harmony export */   z: () => (/* binding */ localRecord)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/**
 * The journal's record of a file or directory of one run. The name has to contain the run's id: that is how a reaper
 * knows that it is not the user's. Only `local.parents` have names that the user gave; they are deleted when empty.
 */
function localRecord(kind, path, runId, where = {}) {
    return { kind, id: path, where: { ...where, runId } };
}
/** A hidden name beside a path that only this run uses: `.NAME.partial-RUN`. */
function nameBeside(path, purpose, runId) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path)}.${purpose}-${runId}`);
}


/***/ }),

/***/ 60297:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ makeParents),
/* harmony export */   j: () => (/* binding */ removeEmptyParents)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _local_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99244);


/** Makes the directories above a path that are not there yet; they go with the build scope if they are empty then. */
async function makeParents(path, { host: { files }, buildScope, build }) {
    const missing = await missingParents(path, files);
    const [deepest] = missing;
    const topmost = missing.at(-1);
    if (deepest === undefined || topmost === undefined)
        return;
    const record = (0,_local_names_js__WEBPACK_IMPORTED_MODULE_1__/* .localRecord */ .z)('local.parents', deepest, build.runId, { topmost });
    await buildScope.acquire(record, () => files.makeDirectory(deepest), () => removeEmptyParents(deepest, topmost, files));
}
/** Deletes empty directories, from the deepest up to the topmost one; ends at the first that something is in. */
async function removeEmptyParents(deepest, topmost, files) {
    for (let path = deepest; path.startsWith(topmost); path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path)) {
        if (!(await files.removeEmpty(path)))
            return;
    }
}
/** The deepest first. */
async function missingParents(path, files) {
    const missing = [];
    for (let parent = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path); (await files.stat(parent)) === undefined; parent = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(parent)) {
        missing.push(parent);
    }
    return missing;
}


/***/ }),

/***/ 47914:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WA: () => (/* binding */ moveAside),
/* harmony export */   b7: () => (/* binding */ placeOutput),
/* harmony export */   gD: () => (/* binding */ stageOutput),
/* harmony export */   jU: () => (/* binding */ placedPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _local_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99244);
/* harmony import */ var _parents_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60297);




/**
 * A new directory beside the final one, on the same file system, deleted with the build scope unless it is placed.
 * IB_OUTPUT_EXISTS when the final one is there and the build is not forced; a forced one leaves it alone for now.
 */
async function stageOutput(ctx, outputDirectory) {
    const { files } = ctx.host;
    const { force, runId, directory } = ctx.build;
    const finalPath = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, outputDirectory);
    ctx.claimOutput(finalPath);
    if (!force)
        await requireAbsent(ctx, finalPath);
    const path = (0,_local_names_js__WEBPACK_IMPORTED_MODULE_2__/* .nameBeside */ .C)(finalPath, 'partial', runId);
    await (0,_parents_js__WEBPACK_IMPORTED_MODULE_3__/* .makeParents */ .A)(path, ctx);
    const record = (0,_local_names_js__WEBPACK_IMPORTED_MODULE_2__/* .localRecord */ .z)('local.directory', path, runId);
    await ctx.buildScope.acquire(record, () => files.makeDirectory(path), () => files.remove(path));
    return { path, finalPath, record };
}
/**
 * Gives the staged directory its final name. What a forced build replaces is moved aside first, comes back when that
 * fails, and is deleted only when the new one is in place.
 */
async function placeOutput(ctx, staged) {
    const { files } = ctx.host;
    const { path, finalPath, record } = staged;
    if (!ctx.build.force)
        await requireAbsent(ctx, finalPath);
    const replaced = (await files.stat(finalPath)) === undefined ? undefined : await moveAside(ctx, finalPath);
    try {
        await files.rename(path, finalPath);
        await ctx.buildScope.keep(record);
    }
    finally {
        if (replaced !== undefined)
            await ctx.buildScope.release(replaced);
    }
}
/** Where a file of the staged directory is after it was placed; a path elsewhere stays as it is. */
function placedPath({ path, finalPath }, file) {
    const below = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(path, file);
    return below.startsWith('..') || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(below) ? file : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(finalPath, below);
}
/** Gives what is at a path another name until the record is released; it comes back unless something took its place. */
async function moveAside({ host, buildScope, build }, finalPath) {
    const { files } = host;
    const aside = (0,_local_names_js__WEBPACK_IMPORTED_MODULE_2__/* .nameBeside */ .C)(finalPath, 'replaced', build.runId);
    const record = (0,_local_names_js__WEBPACK_IMPORTED_MODULE_2__/* .localRecord */ .z)('local.replaced', aside, build.runId, { original: finalPath });
    await buildScope.acquire(record, () => files.rename(finalPath, aside), async () => {
        if ((await files.stat(finalPath)) === undefined)
            await files.rename(aside, finalPath);
        else
            await files.remove(aside);
    });
    return record;
}
async function requireAbsent({ host }, finalPath) {
    if ((await host.files.stat(finalPath)) === undefined)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BuildError */ .zS('IB_OUTPUT_EXISTS', `output directory exists: ${finalPath}`, {
        hint: 'delete it, choose another one, or let the build replace it with `force`'
    });
}


/***/ })

};
