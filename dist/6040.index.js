export const id = 6040;
export const ids = [6040];
export const modules = {

/***/ 67547:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VI: () => (/* binding */ watched),
/* harmony export */   jZ: () => (/* binding */ atLeast),
/* harmony export */   pV: () => (/* binding */ exactly)
/* harmony export */ });
/** The same bytes in chunks of at least `minimumBytes`, the last one excepted. A chunk that is big enough is not copied. */
async function* atLeast(source, minimumBytes) {
    let waiting = [];
    let waitingBytes = 0;
    for await (const chunk of source) {
        waiting.push(chunk);
        waitingBytes += chunk.length;
        if (waitingBytes < minimumBytes)
            continue;
        yield joined(waiting);
        waiting = [];
        waitingBytes = 0;
    }
    if (waitingBytes > 0)
        yield joined(waiting);
}
/** The same bytes in chunks of exactly `bytes`, the last one excepted. */
async function* exactly(source, bytes) {
    let rest = new Uint8Array(0);
    for await (const chunk of atLeast(source, bytes)) {
        const all = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
        const end = all.length - (all.length % bytes);
        for (let start = 0; start < end; start += bytes)
            yield all.subarray(start, start + bytes);
        rest = all.subarray(end);
    }
    if (rest.length > 0)
        yield rest;
}
/** The same bytes, each chunk shown to `look` on its way. What `look` throws ends the source. */
async function* watched(source, look) {
    for await (const chunk of source) {
        look(chunk);
        yield chunk;
    }
}
function joined(chunks) {
    const [first] = chunks;
    return chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks);
}


/***/ }),

/***/ 633:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ mapOrdered)
/* harmony export */ });
/**
 * What `work` makes of each item, in the items' order, with up to `limit` items worked on at once. The first failure
 * ends it; work under way then is let finish unseen.
 */
async function* mapOrdered(items, limit, work) {
    const underWay = [];
    for await (const item of items) {
        const result = work(item);
        // Met again below, unless an earlier one fails first; then nobody else would look at it.
        result.catch(() => undefined);
        underWay.push(result);
        const oldest = underWay.length < limit ? undefined : underWay.shift();
        if (oldest !== undefined)
            yield await oldest;
    }
    for (const result of underWay)
        yield await result;
}


/***/ }),

/***/ 59241:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ compressParts)
/* harmony export */ });
/* harmony import */ var _map_ordered_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(633);
/* harmony import */ var _zeros_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40012);


/**
 * Compresses every part to a complete file of its own, several at once, and gives these one after the other, for
 * formats in which that is a valid file too. Without any part it gives an empty file of the format.
 */
async function* compressParts(parts, parallel, compress) {
    const zeros = new _zeros_js__WEBPACK_IMPORTED_MODULE_0__/* .ZeroBlocks */ .z(compress);
    let isEmpty = true;
    const work = async (part) => await (zeros.find(part) ?? compress(part));
    for await (const compressed of (0,_map_ordered_js__WEBPACK_IMPORTED_MODULE_1__/* .mapOrdered */ .w)(parts, parallel, work)) {
        isEmpty = false;
        yield compressed;
    }
    if (isEmpty)
        yield await compress(new Uint8Array(0));
}


/***/ }),

/***/ 3383:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ throughProgram)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);


/** What may wait between us and a program: enough that neither waits for the other at each chunk. */
const bufferedBytes = 1024 * 1024;
/**
 * The bytes as a program that reads stdin and writes stdout changes them. IB_TOOL_MISSING when it is not installed,
 * IB_TOOL_FAILED when it exits with an error. Ends the program when the reader stops early.
 */
async function* throughProgram(source, argv, { processes, signal }) {
    const abandoned = new AbortController();
    const stdin = node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(source, { objectMode: false, highWaterMark: bufferedBytes });
    const stdout = new node_stream__WEBPACK_IMPORTED_MODULE_0__.PassThrough({ highWaterMark: bufferedBytes });
    const options = { signal: AbortSignal.any([signal, abandoned.signal]), stdin, stdout };
    const finished = processes.run(argv, options);
    finished.catch((error) => stdout.destroy(error instanceof Error ? error : undefined));
    try {
        yield* stdout;
        const { exitCode, stderr } = await finished;
        if (exitCode !== 0)
            throw failure(argv, exitCode, stderr);
    }
    finally {
        abandoned.abort();
        await finished.catch(() => undefined);
        stdin.destroy();
    }
}
function failure([program], exitCode, stderr) {
    const reason = stderr.trim().split('\n').at(-1) ?? '';
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BuildError */ .zS('IB_TOOL_FAILED', `${program} exited with code ${exitCode}${reason === '' ? '' : `: ${reason}`}`);
}


/***/ }),

/***/ 40012:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ ZeroBlocks)
/* harmony export */ });
/* unused harmony export isZero */
const zeros = Buffer.alloc(1024 * 1024);
/** True when every byte is zero, as in the unused parts of a disk image. */
function isZero(block) {
    for (let start = 0; start < block.length; start += zeros.length) {
        const part = block.subarray(start, start + zeros.length);
        if (Buffer.compare(part, zeros.subarray(0, part.length)) !== 0)
            return false;
    }
    return true;
}
/** `compress` for blocks of zeros, which it is asked for only once for each size. */
class ZeroBlocks {
    compress;
    results = new Map();
    constructor(compress) {
        this.compress = compress;
    }
    /** What to put for the block, or undefined when it is not all zeros. */
    find(block) {
        if (!isZero(block))
            return undefined;
        const result = this.results.get(block.length) ?? this.compress(block);
        this.results.set(block.length, result);
        return result;
    }
}


/***/ }),

/***/ 76040:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   builtInZstd: () => (/* binding */ builtInZstd),
/* harmony export */   q: () => (/* binding */ zstd)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
/* harmony import */ var _byte_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67547);
/* harmony import */ var _parts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59241);
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3383);





/** The window of level 3: smaller ones lose more where a frame begins anew, bigger ones cost memory on every core. */
const frameBytes = 2 * 1024 * 1024;
/**
 * Zstandard (RFC 8878), made on all cores. By ourselves it is many frames one after the other, which is a valid file:
 * Node's stream with `nbWorkers` would make one frame, but takes the compressor for finished while its threads are
 * still at work (Node 24: ERR_STREAM_PUSH_AFTER_EOF). IB_TOOL_MISSING when it takes the program and that is missing.
 */
function zstd(source, options) {
    const { compressFrame, level, cores } = options;
    if (compressFrame === undefined) {
        const argv = ['zstd', '-q', '--stdout', `--threads=${cores}`, `-${level}`];
        return (0,_program_js__WEBPACK_IMPORTED_MODULE_3__/* .throughProgram */ .g)(source, argv, options);
    }
    return (0,_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .compressParts */ .p)((0,_byte_source_js__WEBPACK_IMPORTED_MODULE_4__/* .atLeast */ .jZ)(source, frameBytes), cores + 1, bytes => compressFrame(bytes, level));
}
/** Node's own compressor, in the thread pool; undefined before Node 22.15, which does not have it. */
function builtInZstd() {
    if (!("zstdCompress" in node_zlib__WEBPACK_IMPORTED_MODULE_1__))
        return undefined;
    const compress = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_1__.zstdCompress);
    const { ZSTD_c_compressionLevel, ZSTD_c_checksumFlag } = node_zlib__WEBPACK_IMPORTED_MODULE_1__.constants;
    return async (bytes, level) => await compress(bytes, {
        chunkSize: Math.max(64, Math.ceil(bytes.length / 4)),
        // Known sizes need less memory at high levels, and stand in the frame for those who unpack it.
        pledgedSrcSize: bytes.length,
        params: { [ZSTD_c_compressionLevel]: level, [ZSTD_c_checksumFlag]: 1 }
    });
}


/***/ })

};
