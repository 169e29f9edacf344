export const id = 2789;
export const ids = [2789];
export const modules = {

/***/ 52789:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  writeChecksums: () => (/* binding */ writeChecksums)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/toolkit/artifact-path.js
var artifact_path = __webpack_require__(2108);
// EXTERNAL MODULE: ./lib/post-processors/checksum/options.js
var options = __webpack_require__(85428);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/toolkit/checksums.js
var checksums = __webpack_require__(83890);
// EXTERNAL MODULE: ./lib/toolkit/progress.js
var toolkit_progress = __webpack_require__(35555);
;// CONCATENATED MODULE: ./lib/post-processors/checksum/sum-file.js




/**
 * The checksums of a file, all in one pass over it; without any pass when an earlier one has computed what is asked
 * for. IB_FILE_MISSING when the file is gone, IB_POST_PROCESSOR_FAILED for a directory.
 */
async function sumFile({ path, bytes, sha256 }, wanted, { host, emit, signal }) {
    const found = await host.files.stat(path);
    if (found === undefined) {
        throw new errors/* BuildError */.zS('IB_FILE_MISSING', `${path}, a file of the artifact, does not exist any more`);
    }
    if (found.kind === 'directory') {
        throw new errors/* BuildError */.zS('IB_POST_PROCESSOR_FAILED', `${path} is a directory, which has no checksum`, {
            hint: 'give the artifact the files in it instead'
        });
    }
    // Another size means that something has changed the file since.
    const known = sha256 === undefined || found.bytes !== bytes ? {} : { sha256 };
    const missing = wanted.filter(algorithm => !(algorithm in known));
    if (missing.length === 0)
        return known;
    const progress = (0,toolkit_progress/* progressMeter */.P)({ emit, clock: host.clock }, `Hash ${(0,external_node_path_.basename)(path)}`, found.bytes);
    const onProgress = (doneBytes) => progress.update(doneBytes);
    const digests = await (0,checksums/* hashFile */.DC)(host.files, path, [...new Set(missing)], { signal, onProgress });
    progress.end();
    return { ...digests, ...known };
}

;// CONCATENATED MODULE: ./lib/post-processors/checksum/write-checksums.js




/**
 * Adds the checksums of the artifact's files to the output, kind by kind and file by file. As in Packer the artifact
 * goes on with the files of checksums that did not exist before.
 */
async function writeChecksums(config, input, ctx) {
    const wanted = options/* checksumTypes */.nA.filter(type => config.checksum_types.includes(type));
    const summed = [];
    for (const file of input.files) {
        const digests = await sumFile(file, wanted, ctx);
        summed.push({ ...file, sha256: digests.sha256, digests });
    }
    const added = [];
    for (const [path, lines] of linesByOutput(config, summed, ctx)) {
        const isNew = (await ctx.host.files.stat(path)) === undefined;
        await ctx.host.files.append(path, lines.join(''));
        if (isNew)
            added.push({ path, bytes: Buffer.byteLength(lines.join('')) });
    }
    const inputFiles = summed.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 }));
    const files = [...inputFiles, ...added];
    return { artifact: artifactOf(files, input, ctx), input: 'force-keep', inputFiles };
}
function linesByOutput({ checksum_types, output }, files, { build, render }) {
    const lines = new Map();
    if (files.length === 0)
        return lines;
    const template = output.template === '' ? { template: options/* usualOutput */.sn } : output;
    for (const type of checksum_types) {
        const data = { BuildName: build.name, BuilderType: build.type, ChecksumType: type };
        const path = (0,external_node_path_.resolve)(build.directory, render(template, data));
        const own = files.map(file => `${digestOf(file, type)}\t${(0,external_node_path_.basename)(file.path)}\n`);
        lines.set(path, [...(lines.get(path) ?? []), ...own]);
    }
    return lines;
}
function digestOf({ digests }, type) {
    const algorithm = options/* checksumTypes */.nA.find(known => known === type);
    return (algorithm === undefined ? undefined : digests[algorithm]) ?? '';
}
function artifactOf(files, { facts }, { build }) {
    const shown = files.map(({ path }) => (0,artifact_path/* artifactPath */.W)(path, build.directory)).join(', ');
    return {
        builderId: 'packer.post-processor.checksum',
        id: '',
        description: `Created artifact from files: ${shown}`,
        files,
        facts,
        resources: []
    };
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


/***/ }),

/***/ 83890:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ hashFile),
/* harmony export */   Mi: () => (/* binding */ tap),
/* harmony export */   qj: () => (/* binding */ createHasher)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46466);



/** Several checksums of a file in one pass over it. IB_FILE_MISSING or IB_FILE_IO when it cannot be read. */
async function hashFile(files, path, algorithms, { signal, onProgress }) {
    const hasher = createHasher(algorithms);
    let doneBytes = 0;
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)(files.read(path), async (chunks) => {
        for await (const chunk of chunks) {
            hasher.update(chunk);
            doneBytes += chunk.length;
            onProgress?.(doneBytes);
        }
    }, { signal });
    return hasher.digests();
}
// The overload states what the loop makes sure of: an entry for every algorithm asked for.
function createHasher(algorithms) {
    const hashes = algorithms.map((algorithm) => [algorithm, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm)]);
    return {
        update: chunk => {
            for (const [, hash] of hashes)
                hash.update(chunk);
        },
        digests: () => Object.fromEntries(hashes.map(([algorithm, hash]) => [algorithm, hash.digest('hex')]))
    };
}
/** A stream that passes bytes on unchanged and shows each chunk to `look` on its way. */
function tap(look) {
    return new node_stream__WEBPACK_IMPORTED_MODULE_1__.Transform({
        transform: (chunk, _encoding, done) => {
            look(chunk);
            done(null, chunk);
        }
    });
}


/***/ }),

/***/ 35555:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ progressMeter)
/* harmony export */ });
/** Pause between two progress events, so that a fast transfer does not flood the log. */
const everyMs = 500;
/** Progress events for bytes, at most two a second. */
function progressMeter({ emit, clock }, label, totalBytes) {
    let done = 0;
    let shown = -1;
    let shownAt = clock.monotonic();
    const show = () => {
        if (shown === done)
            return;
        shown = done;
        shownAt = clock.monotonic();
        emit({ type: 'progress', label, done, total: totalBytes, unit: 'bytes' });
    };
    return {
        update: doneBytes => {
            done = doneBytes;
            if (clock.monotonic() - shownAt >= everyMs)
                show();
        },
        end: show
    };
}


/***/ })

};
