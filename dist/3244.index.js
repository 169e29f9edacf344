export const id = 3244;
export const ids = [3244];
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


/***/ }),

/***/ 93244:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  postProcessor: () => (/* binding */ postProcessor)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/contracts/extension.js
var extension = __webpack_require__(92954);
// EXTERNAL MODULE: ./lib/toolkit/artifact-path.js
var artifact_path = __webpack_require__(2108);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
;// CONCATENATED MODULE: ./lib/post-processors/manifest/manifest-file.js

/** IB_JSON_SYNTAX when the text is no manifest. An empty text is an empty one. */
function parseManifest(text, shownPath) {
    if (text.trim() === '')
        return { builds: [], last_run_uuid: '' };
    const value = parseJson(text, shownPath);
    if (!isRecord(value))
        throw notOne(shownPath, 'it is no object');
    const { builds = [], last_run_uuid = '' } = value;
    if (builds !== null && !Array.isArray(builds))
        throw notOne(shownPath, '`builds` is no list');
    if (typeof last_run_uuid !== 'string')
        throw notOne(shownPath, '`last_run_uuid` is no text');
    return { builds: builds ?? [], last_run_uuid };
}
/** The manifest as Packer writes it: two spaces of indentation, what HTML could mistake escaped, no line break at the end. */
function formatManifest(manifest) {
    const json = JSON.stringify(manifest, null, 2);
    return json.replace(/[<>&\u2028\u2029]/g, character => {
        return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
    });
}
function parseJson(text, shownPath) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw notOne(shownPath, (0,errors/* messageOf */.bD)(error), error);
    }
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function notOne(shownPath, reason, cause) {
    return new errors/* BuildError */.zS('IB_JSON_SYNTAX', `${shownPath} exists and is no manifest: ${reason}`, {
        hint: 'delete it, or give `output` another name',
        cause
    });
}

// EXTERNAL MODULE: ./lib/core/options.js
var options = __webpack_require__(3657);
;// CONCATENATED MODULE: ./lib/post-processors/manifest/options.js

/** Path of the manifest when the template gives none, or an empty one. */
const usualOutput = 'packer-manifest.json';
const manifestOptions = {
    output: options/* opt */.m.string({
        default: usualOutput,
        description: 'Path of the manifest. The build is added to one that exists already; with `force` a manifest of an earlier run is begun anew.'
    }),
    strip_path: options/* opt */.m.boolean({ default: false, description: 'Leaves out the directories of the files.' }),
    strip_time: options/* opt */.m.boolean({
        default: false,
        description: 'Leaves out the time, so that equal builds give equal manifests.'
    }),
    custom_data: options/* opt */.m.map({ description: 'Own data to put into the entry of the build.' })
};

;// CONCATENATED MODULE: ./lib/post-processors/manifest/index.js





const postProcessor = (0,extension/* definePostProcessor */.CE)({
    type: 'manifest',
    summary: 'Adds the build and its files to a JSON file, for programs to read.',
    example: { output: 'manifest.json', custom_data: { version: '{{user `version`}}' } },
    options: manifestOptions,
    process: async (config, input, ctx) => {
        await addToManifest(config, input, ctx);
        return { artifact: input, input: 'force-keep' };
    }
});
/** Builds of this and of other processes write one manifest: one after the other, and never half of it. */
async function addToManifest(config, input, ctx) {
    const { host, build, signal, emit } = ctx;
    const path = (0,external_node_path_.resolve)(build.directory, config.output === '' ? usualOutput : config.output);
    const shownPath = (0,artifact_path/* artifactPath */.W)(path, build.directory);
    const entry = await describe(config, input, ctx);
    const lock = await host.files.lock(`${path}.lock`, signal, () => {
        emit({ type: 'notice', level: 'info', text: `Waiting for another build that writes ${shownPath}` });
    });
    try {
        const found = parseManifest((await host.files.readText(path)) ?? '', shownPath);
        await host.files.write(path, formatManifest(withBuild(found, entry, build.force)));
    }
    finally {
        await lock.release();
    }
}
/** As in Packer, `force` forgets the builds of another run. */
function withBuild({ builds, last_run_uuid }, entry, force) {
    const isOld = force && last_run_uuid !== entry.packer_run_uuid;
    return { builds: [...(isOld ? [] : builds), entry], last_run_uuid: entry.packer_run_uuid };
}
async function describe(config, input, ctx) {
    const { host, build } = ctx;
    const nameOf = (path) => config.strip_path ? (0,external_node_path_.basename)(path) : (0,artifact_path/* artifactPath */.W)(path, build.directory);
    const files = await Promise.all(input.files.map(async ({ path, bytes }) => {
        return { name: nameOf(path), size: (await host.files.stat(path))?.bytes ?? bytes };
    }));
    return {
        name: build.name,
        builder_type: build.type,
        build_time: config.strip_time ? undefined : Math.floor(host.clock.now().getTime() / 1000),
        files: files.length === 0 ? null : files,
        artifact_id: input.id,
        packer_run_uuid: build.runId,
        custom_data: sorted(config.custom_data)
    };
}
function sorted(data) {
    if (data === undefined)
        return null;
    return Object.fromEntries(Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1)));
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
