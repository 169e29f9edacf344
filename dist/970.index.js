export const id = 970;
export const ids = [970];
export const modules = {

/***/ 77845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ build)
});

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/engine/run-plan.js
var run_plan = __webpack_require__(2391);
// EXTERNAL MODULE: ./lib/app/plan.js + 53 modules
var app_plan = __webpack_require__(86335);
// EXTERNAL MODULE: ./lib/template/decode/decode.js + 6 modules
var decode = __webpack_require__(91615);
;// CONCATENATED MODULE: ./lib/app/publish.js


/** Hands the results of a run to each chosen publisher, one after the other. */
async function publish(choices, builds, program) {
    for (const choice of choices)
        await publishTo(choice, builds, program);
}
async function publishTo({ type, options }, builds, program) {
    const publisher = await program.registry.publishers[type]?.();
    if (publisher === undefined)
        throw new errors/* BuildError */.zS('IB_UNKNOWN_PLUGIN', `there is no publisher of type ${type}`);
    const place = { file: `publisher ${type}`, line: 1, column: 1 };
    const members = Object.entries(options).map(([key, value]) => ({
        key,
        keyPlace: place,
        value: scalarNode(value, place)
    }));
    const decoded = (0,decode/* decode */.D)(publisher.options, [{ kind: 'object', members, place }], place, {
        subject: `publisher ${type}`,
        report: ({ code, message, hint }) => {
            throw new errors/* BuildError */.zS(code, message, { hint });
        },
        addSecret: secret => program.redactor.add(secret),
        interpolate: node => node.value,
        checkLate: () => undefined
    });
    if (decoded === undefined)
        return;
    await publisher.publish(decoded.config, builds, publishContext(program));
}
function scalarNode(value, place) {
    if (typeof value === 'string')
        return { kind: 'string', value, place };
    if (typeof value === 'boolean')
        return { kind: 'boolean', value, place };
    return { kind: 'number', value, text: value.toString(), place };
}
function publishContext({ host, emitter, signal, redactor, workflowArtifacts }) {
    return {
        host,
        signal,
        workflowArtifacts,
        emit: body => emitter.emit(body),
        addSecret: secret => redactor.add(secret),
        async step(title, body) {
            const startedAt = host.clock.monotonic();
            emitter.emit({ type: 'step.started', title });
            let ok = false;
            try {
                const value = await body();
                ok = true;
                return value;
            }
            finally {
                emitter.emit({ type: 'step.finished', title, ms: host.clock.monotonic() - startedAt, ok });
            }
        }
    };
}

// EXTERNAL MODULE: ./lib/app/with-run.js
var with_run = __webpack_require__(31003);
;// CONCATENATED MODULE: ./lib/app/build.js





/** Validates everything, then builds, tests and publishes. */
async function build(choice, program) {
    const { plan, problems } = await (0,app_plan/* checkTemplate */.B)(choice, program, choice);
    if (plan === undefined)
        return { problems, result: undefined };
    const { force, onError, parallelBuilds, timeoutMs } = choice;
    const options = { command: 'build', force, onError, parallelBuilds, timeoutMs };
    const outcome = await (0,with_run/* withRun */.Y)(options, program, async (run) => {
        const result = await (0,run_plan/* runPlan */.F)(plan, run);
        if (result.outcome !== 'ok')
            return { problems, result };
        const publishFailure = await tryPublish(choice, result, { ...program, signal: run.signal });
        return { problems, result, publishFailure };
    });
    const isOk = outcome.result.outcome === 'ok' && outcome.publishFailure === undefined;
    program.emitter.emit({ type: 'run.finished', ok: isOk, ms: outcome.result.ms });
    return outcome;
}
/** The images are made and tested: that publishing failed must not lose what is known of them. */
async function tryPublish({ publish: choices }, { builds }, program) {
    try {
        await publish(choices, builds, program);
        return undefined;
    }
    catch (error) {
        if ((0,errors/* isAbort */.rV)(error))
            throw error;
        return (0,errors/* failureOf */.g5)(error);
    }
}


/***/ }),

/***/ 36339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ createProgram)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/core/redact.js
const mask = '<sensitive>';
/** @param onForm told of every form of every secret, once */
function createRedactor(onForm = () => undefined) {
    const forms = new Set();
    let longestFirst = [];
    return {
        add(secret) {
            for (const form of derivedForms(secret)) {
                if (!forms.has(form))
                    onForm(form);
                forms.add(form);
            }
            longestFirst = [...forms].sort((a, b) => b.length - a.length);
        },
        redact: text => longestFirst.reduce((result, form) => result.replaceAll(form, mask), text)
    };
}
/** The secret, each line of it, and how shells, JSON, URLs and base64 write it. */
function derivedForms(secret) {
    const lines = secret.split(/\r?\n/);
    const plain = [secret, ...lines];
    const forms = plain.flatMap(text => [
        text,
        JSON.stringify(text).slice(1, -1),
        new URLSearchParams({ _: text }).toString().slice(2),
        text.replaceAll("'", `'"'"'`),
        text.replaceAll("'", `'\\''`),
        text.replace(/(["$`\\])/g, '\\$1')
    ]);
    const base64 = Buffer.from(secret, 'utf8').toString('base64');
    return [...new Set([...forms, base64])].filter(form => form.trim() !== '');
}
function redactData(data, redact) {
    if (typeof data === 'string')
        return redact(data);
    if (Array.isArray(data))
        return data.map(item => redactData(item, redact));
    if (typeof data !== 'object' || data === null)
        return data;
    const copy = {};
    for (const [key, item] of Object.entries(data))
        copy[key] = redactData(item, redact);
    return copy;
}

;// CONCATENATED MODULE: ./lib/engine/emitter.js

function createEmitter(clock, redactor, sinks) {
    const emit = (body, at = {}) => {
        const masked = redactData(body, text => redactor.redact(text));
        const event = { ...masked, time: clock.now().toISOString(), ...at };
        for (const sink of sinks)
            sink(event);
    };
    return {
        emit,
        forBuild: (build, currentStep) => body => emit(body, { build, step: currentStep() })
    };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./lib/host/abort.js
/** Why a signal was aborted, as an error whatever was given to `abort`. */
function abortReason(signal) {
    const reason = signal.reason;
    return isError(reason) ? reason : new DOMException(String(reason), 'AbortError');
}
/** Not by `instanceof`, which does not know the errors of another realm. */
function isError(value) {
    return typeof value === 'object' && value !== null && 'name' in value && 'message' in value;
}
/** Calls `listener` when the signal aborts (at once when it has), until the returned function is called. */
function onAbort(signal, listener) {
    if (signal.aborted) {
        listener();
        return () => undefined;
    }
    signal.addEventListener('abort', listener, { once: true });
    return () => signal.removeEventListener('abort', listener);
}

;// CONCATENATED MODULE: ./lib/host/clock.js

/** The longest delay a Node timer takes: https://nodejs.org/api/timers.html#settimeoutcallback-delay-args */
const longestTimerMs = 2 ** 31 - 1;
/** The system's clock. */
function createClock() {
    return {
        now: () => new Date(),
        monotonic: () => performance.now(),
        sleep: async (ms, signal) => {
            for (let left = ms; left > longestTimerMs; left -= longestTimerMs) {
                await timer(longestTimerMs, signal);
            }
            await timer(ms % longestTimerMs, signal);
        }
    };
}
function timer(ms, signal) {
    return new Promise((resolve, reject) => {
        if (signal.aborted) {
            reject(abortReason(signal));
            return;
        }
        const timeout = setTimeout(() => {
            forget();
            resolve();
        }, ms);
        const forget = onAbort(signal, () => {
            clearTimeout(timeout);
            reject(abortReason(signal));
        });
    });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/size.js
var size = __webpack_require__(6282);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./lib/host/files/durable.js




/** Renames and makes the new name survive a power cut. */
async function renameDurably(from, to) {
    await renameWithPatience(from, to);
    await syncDirectory((0,external_node_path_.dirname)(to));
}
/**
 * Renames; on Windows tried again for a second, because virus scanners and indexers keep a file open for a
 * moment after it was written.
 */
async function renameWithPatience(from, to, attemptsLeft = 10) {
    try {
        await (0,promises_.rename)(from, to);
    }
    catch (error) {
        const code = (0,errors/* systemCode */.xU)(error) ?? '';
        const mayPass = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(code);
        if (!mayPass || attemptsLeft === 0)
            throw error;
        await (0,external_node_timers_promises_.setTimeout)(100);
        await renameWithPatience(from, to, attemptsLeft - 1);
    }
}
/** Puts a directory's entries on the disk. Nothing on Windows, which has no such call for directories. */
async function syncDirectory(directory) {
    if (process.platform === 'win32')
        return;
    const handle = await (0,promises_.open)(directory, 'r');
    try {
        await handle.sync();
    }
    catch (error) {
        // Some network and FUSE file systems refuse; there is nothing better to do on them.
        if (!['EINVAL', 'ENOTSUP', 'EBADF'].includes((0,errors/* systemCode */.xU)(error) ?? ''))
            throw error;
    }
    finally {
        await handle.close();
    }
}

;// CONCATENATED MODULE: ./lib/host/files/free-space.js



/** Bytes that this user may still write where the path is, or would be: the nearest existing parent counts. */
async function freeBytes(path) {
    const absolute = (0,external_node_path_.resolve)(path);
    try {
        const { bavail, bsize } = await (0,promises_.statfs)(absolute);
        return bavail * bsize;
    }
    catch (error) {
        const parent = (0,external_node_path_.dirname)(absolute);
        if ((0,errors/* systemCode */.xU)(error) !== 'ENOENT' || parent === absolute)
            throw error;
        return await freeBytes(parent);
    }
}

;// CONCATENATED MODULE: ./lib/host/files/file-error.js



/** What the system's codes mean, to end a sentence with. https://man7.org/linux/man-pages/man3/errno.3.html */
const meanings = {
    EACCES: 'permission denied',
    EPERM: 'not permitted',
    ENOENT: 'it does not exist',
    ENOTDIR: 'a part of the path is not a directory',
    EISDIR: 'it is a directory',
    EEXIST: 'it exists already',
    ENOTEMPTY: 'the directory is not empty',
    EROFS: 'the file system is read-only',
    EXDEV: 'source and destination are on different file systems',
    EMFILE: 'this process has too many open files',
    ENFILE: 'the system has too many open files',
    ENAMETOOLONG: 'the name is too long',
    ELOOP: 'its symbolic links go in a circle',
    EBUSY: 'it is in use',
    ETXTBSY: 'it is a running program',
    EFBIG: 'the file system does not take files of that size',
    EIO: 'the disk reported an input/output error'
};
const fullDisk = ['ENOSPC', 'EDQUOT'];
/**
 * The sentence for a failed access to a file: IB_NO_SPACE with what is free when the disk is full,
 * IB_FILE_MISSING for reading what is not there, else IB_FILE_IO. A BuildError is passed on as it is.
 */
async function fileError(action, path, cause) {
    if (cause instanceof errors/* BuildError */.zS)
        return cause;
    const code = (0,errors/* systemCode */.xU)(cause);
    if (code !== undefined && fullDisk.includes(code))
        return await noSpace(action, path, code, cause);
    const meaning = (code === undefined ? undefined : meanings[code]) ?? (0,errors/* messageOf */.bD)(cause);
    const isMissing = code === 'ENOENT' && (action === 'read' || action === 'list');
    return new errors/* BuildError */.zS(isMissing ? 'IB_FILE_MISSING' : 'IB_FILE_IO', `cannot ${action} ${path}: ${meaning}`, {
        cause
    });
}
async function noSpace(action, path, code, cause) {
    const free = await freeBytes(path).catch(() => undefined);
    const reason = code === 'EDQUOT' ? 'the disk quota is used up' : 'no space is left on the disk';
    const rest = free === undefined ? '' : ` (${(0,size/* formatBytes */.z)(free)} free)`;
    return new errors/* BuildError */.zS('IB_NO_SPACE', `cannot ${action} ${path}: ${reason}${rest}`, {
        hint: 'free some space, or choose a directory on a larger disk',
        cause
    });
}
/** Runs one access to a file, with any failure as `fileError` words it. */
async function withFileErrors(action, path, access) {
    try {
        return await access();
    }
    catch (error) {
        throw await fileError(action, path, error);
    }
}
/** The result, or undefined when the path or a directory on its way does not exist. */
async function ifPresent(access) {
    try {
        return await access;
    }
    catch (error) {
        const code = (0,errors/* systemCode */.xU)(error);
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/host/files/parents.js



/** Makes the directories that a file will be in. */
async function makeParents(path) {
    const parent = (0,external_node_path_.dirname)(path);
    try {
        await (0,promises_.mkdir)(parent, { recursive: true });
    }
    catch (error) {
        if ((0,errors/* systemCode */.xU)(error) !== 'EEXIST')
            throw error;
        // Without this, the sentence would say of the file itself that it exists already.
        throw new errors/* BuildError */.zS('IB_FILE_IO', `cannot create ${path}: ${parent} is not a directory`, {
            cause: error
        });
    }
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./lib/host/files/file-sink.js


const bufferedBytes = 1024 * 1024;
/** A stream that writes on at the handle's position; the handle stays open. A full disk gives IB_NO_SPACE. */
function writeFileStream(handle, path) {
    const sink = new external_node_stream_.Writable({
        highWaterMark: bufferedBytes,
        write: (chunk, _encoding, done) => {
            writeAll(handle, chunk).then(() => done(), (error) => void fileError('write', path, error).then(done));
        }
    });
    // The error is kept by the stream and met again by whoever ends or pipes it; alone it must not end the process.
    sink.on('error', () => undefined);
    return sink;
}
async function writeAll(handle, chunk) {
    for (let done = 0; done < chunk.length;) {
        done += (await handle.write(chunk, done)).bytesWritten;
    }
}

;// CONCATENATED MODULE: ./lib/host/files/pending-file.js









/** Opens a file beside its final name. Writers of the same path who do not `resume` never share bytes. */
async function createPendingFile(path, options = {}) {
    const target = (0,external_node_path_.resolve)(path);
    return await withFileErrors('create', target, async () => {
        await makeParents(target);
        const resumablePath = `${target}.part`;
        const temporaryPath = options.resume === true ? resumablePath : `${target}.${(0,external_node_crypto_.randomUUID)()}.part`;
        // The permissions from the start, so that a secret is never readable by others, not even half written.
        const handle = await (0,promises_.open)(temporaryPath, options.resume === true ? 'a' : 'wx', options.mode);
        const { size } = await handle.stat();
        const { mode, durable = true } = options;
        return new BesideFile({ target, resumablePath, temporaryPath, mode, durable }, handle, size);
    });
}
class BesideFile {
    facts;
    handle;
    resumedBytes;
    temporaryPath;
    sink;
    isOpen = true;
    constructor(facts, handle, resumedBytes) {
        this.facts = facts;
        this.handle = handle;
        this.resumedBytes = resumedBytes;
        this.temporaryPath = facts.temporaryPath;
        this.sink = writeFileStream(handle, facts.target);
    }
    async commit() {
        if (!this.isOpen)
            throw new errors/* BuildError */.zS('IB_INTERNAL', `${this.facts.target} was committed or discarded before`);
        const { target, temporaryPath, mode, durable } = this.facts;
        await withFileErrors('write', target, async () => {
            this.sink.end();
            await (0,external_node_stream_promises_.finished)(this.sink);
            if (mode !== undefined)
                await this.handle.chmod(mode);
            if (durable)
                await this.handle.sync();
            await this.close();
            await (durable ? renameDurably : renameWithPatience)(temporaryPath, target);
        });
    }
    async discard({ keep = false } = {}) {
        if (!this.isOpen)
            return;
        const { target, temporaryPath, resumablePath } = this.facts;
        await withFileErrors('delete', target, async () => {
            await this.stopWriting();
            await this.close();
            if (!keep)
                await (0,promises_.rm)(temporaryPath, { force: true });
            else if (temporaryPath !== resumablePath)
                await renameWithPatience(temporaryPath, resumablePath);
        });
    }
    /** Ends the sink after the write under way, which must not meet a closed handle. */
    async stopWriting() {
        const closed = new Promise(settle => {
            if (this.sink.closed)
                settle();
            else
                this.sink.once('close', settle);
        });
        this.sink.destroy();
        await closed;
    }
    async close() {
        this.isOpen = false;
        await this.handle.close();
    }
}

;// CONCATENATED MODULE: ./lib/host/files/atomic-write.js

/** Puts a whole small file in place: other readers see the old content or the new, never a part. */
async function writeAtomically(path, content, options = {}) {
    const pending = await createPendingFile(path, options);
    try {
        pending.sink.write(content);
        await pending.commit();
    }
    catch (error) {
        await pending.discard();
        throw error;
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./lib/host/files/copy.js





/** Copies a file, sharing blocks where the file system can; the copy appears whole, and never over another file. */
async function copyWhole(from, to) {
    const temporary = `${to}.${(0,external_node_crypto_.randomUUID)()}.part`;
    await makeParents(to);
    try {
        await (0,promises_.copyFile)(from, temporary, external_node_fs_.constants.COPYFILE_FICLONE);
        await giveName(temporary, to);
    }
    finally {
        await (0,promises_.rm)(temporary, { force: true });
    }
}
/** A hard link, unlike a rename, fails when the name is taken. */
async function giveName(temporary, to) {
    try {
        await (0,promises_.link)(temporary, to);
    }
    catch (error) {
        const cannotLink = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'UNKNOWN'];
        if (!cannotLink.includes((0,errors/* systemCode */.xU)(error) ?? ''))
            throw error;
        // exFAT and the like have no links; an exclusive copy costs time there, but loses nothing.
        await (0,promises_.copyFile)(temporary, to, external_node_fs_.constants.COPYFILE_EXCL);
    }
}

;// CONCATENATED MODULE: ./lib/host/files/directories.js



/** What the system says of a file, in our words. */
function toFileStat(stats) {
    return {
        kind: kindOf(stats),
        bytes: stats.size,
        mode: stats.mode & 0o7777,
        modifiedMs: stats.mtimeMs,
        inode: stats.ino
    };
}
function kindOf(stats) {
    if (stats.isFile())
        return 'file';
    if (stats.isDirectory())
        return 'directory';
    return stats.isSymbolicLink() ? 'link' : 'other';
}
/** Entries of a directory in the order of their names' code units; one that vanishes meanwhile is left out. */
async function listDirectory(directory) {
    const absolute = (0,external_node_path_.resolve)(directory);
    return await withFileErrors('list', absolute, async () => {
        const names = (await (0,promises_.readdir)(absolute)).sort();
        const entries = await Promise.all(names.map(name => entryOf(absolute, name)));
        return entries.filter(entry => entry !== undefined);
    });
}
async function entryOf(directory, name) {
    const path = (0,external_node_path_.join)(directory, name);
    const stats = await ifPresent((0,promises_.lstat)(path));
    return stats === undefined ? undefined : { name, path, ...toFileStat(stats) };
}
/** Every entry below a directory, parents before children, each directory's in order; links are not followed. */
async function* walkDirectory(directory) {
    for (const entry of await listDirectory(directory)) {
        yield entry;
        if (entry.kind === 'directory')
            yield* walkDirectory(entry.path);
    }
}

;// CONCATENATED MODULE: ./lib/host/files/read-into.js


/**
 * Fills a target from the start of a file, at once: handing the three system calls to a thread takes several times
 * as long as they do, which thousands of small files make felt.
 */
async function readInto(path, target) {
    return await withFileErrors('read', path, () => Promise.resolve(fill(path, target)));
}
function fill(path, target) {
    const descriptor = (0,external_node_fs_.openSync)(path, 'r');
    try {
        let filled = 0;
        for (let read = -1; read !== 0 && filled < target.length; filled += read) {
            read = (0,external_node_fs_.readSync)(descriptor, target, filled, target.length - filled, filled);
        }
        return filled;
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}

;// CONCATENATED MODULE: ./lib/host/files/file-source.js



/** Big enough that hashing and copying are not bound by calls, small enough to stay flat with many streams. */
const chunkBytes = 256 * 1024;
/** A stream over the bytes from `start` up to, not including, `end`; its errors are those of `fileError`. */
function readFileStream(path, start = 0, end = Infinity) {
    return new FileSource(path, start, end);
}
class FileSource extends external_node_stream_.Readable {
    path;
    position;
    end;
    handle;
    constructor(path, position, end) {
        super({ highWaterMark: chunkBytes });
        this.path = path;
        this.position = position;
        this.end = end;
    }
    _construct(done) {
        (0,promises_.open)(this.path, 'r').then(handle => {
            this.handle = handle;
            done();
        }, this.reportTo(done));
    }
    _read() {
        this.readChunk().then(chunk => this.push(chunk), this.reportTo(error => this.destroy(error)));
    }
    _destroy(error, done) {
        if (this.handle === undefined) {
            done(error);
            return;
        }
        this.handle.close().then(() => done(error), () => done(error));
    }
    async readChunk() {
        const wanted = Math.min(chunkBytes, this.end - this.position);
        if (wanted <= 0 || this.handle === undefined)
            return null;
        const { bytesRead, buffer } = await this.handle.read(Buffer.allocUnsafe(wanted), 0, wanted, this.position);
        this.position += bytesRead;
        return bytesRead === 0 ? null : buffer.subarray(0, bytesRead);
    }
    reportTo(tell) {
        return error => void fileError('read', this.path, error).then(tell);
    }
}

;// CONCATENATED MODULE: ./lib/host/files/glob-name.js
/**
 * The regular expression for a pattern of Go's filepath.Match, or undefined when the pattern is malformed.
 * Grammar: https://pkg.go.dev/path/filepath#Match (which notices a malformed end only when it gets there; we always
 * do). On Windows a backslash separates and so cannot escape.
 */
function compileGlob(pattern, isWindows) {
    const reader = new PatternReader(Array.from(pattern), isWindows);
    const parts = [];
    for (let next = reader.take(); next !== undefined; next = reader.take()) {
        const part = toExpression(next, reader, isWindows);
        if (part === undefined)
            return undefined;
        parts.push(part);
    }
    return new RegExp(`^${parts.join('')}$`, 'su');
}
/** True when a pattern is more than a plain path. */
function hasGlobMeta(pattern, isWindows) {
    return (isWindows ? /[*?[]/ : /[*?[\\]/).test(pattern);
}
function toExpression(next, reader, isWindows) {
    const other = isWindows ? '[^\\\\/]' : '[^/]';
    if (next === '*')
        return `${other}*`;
    if (next === '?')
        return other;
    if (next === '[')
        return characterClass(reader);
    if (next !== '\\' || isWindows)
        return literal(next);
    const escaped = reader.take();
    return escaped === undefined ? undefined : literal(escaped);
}
/** What follows `[`: an optional `^`, then at least one character or range, then `]`. */
function characterClass(reader) {
    const isNegated = reader.skip('^');
    let ranges = '';
    for (let isFirst = true; isFirst || !reader.skip(']'); isFirst = false) {
        const low = reader.member();
        const high = low !== undefined && reader.skip('-') ? reader.member() : low;
        if (low === undefined || high === undefined)
            return undefined;
        // A range that runs backwards is well-formed and matches nothing.
        if (codeOf(low) <= codeOf(high))
            ranges += `${literal(low)}-${literal(high)}`;
    }
    return `[${isNegated ? '^' : ''}${ranges}]`;
}
function literal(character) {
    return `\\u{${codeOf(character).toString(16)}}`;
}
function codeOf(character) {
    return character.codePointAt(0) ?? 0;
}
class PatternReader {
    characters;
    isWindows;
    position = 0;
    constructor(characters, isWindows) {
        this.characters = characters;
        this.isWindows = isWindows;
    }
    take() {
        return this.characters[this.position++];
    }
    skip(character) {
        if (this.characters[this.position] !== character)
            return false;
        this.position += 1;
        return true;
    }
    /** A character of a class, which `-` and `]` can be only when escaped. */
    member() {
        const next = this.take();
        if (next === '-' || next === ']')
            return undefined;
        return next === '\\' && !this.isWindows ? this.take() : next;
    }
}

;// CONCATENATED MODULE: ./lib/host/files/glob.js



/**
 * Paths that match a pattern, exactly as Go's filepath.Glob gives them: relative patterns give relative paths,
 * names are sorted directory by directory, a dot at the start is nothing special, a directory that cannot be read
 * is passed over. IB_OPTION_VALUE for a malformed pattern. https://pkg.go.dev/path/filepath#Glob
 */
async function glob(pattern, source, isWindows) {
    if (compileGlob(pattern, isWindows) === undefined)
        throw malformed(pattern);
    if (!hasGlobMeta(pattern, isWindows))
        return (await source.exists(pattern)) ? [pattern] : [];
    const [directory, name] = split(pattern, isWindows);
    const matcher = compileGlob(name, isWindows);
    if (matcher === undefined)
        throw malformed(pattern);
    const parents = hasGlobMeta(directory, isWindows) ? await glob(directory, source, isWindows) : [directory];
    const paths = isWindows ? external_node_path_.win32 : external_node_path_.posix;
    const found = [];
    for (const parent of parents) {
        const names = await source.names(parent);
        found.push(...names.filter(entry => matcher.test(entry)).map(entry => paths.join(parent, entry)));
    }
    return found;
}
/** The directory (without its last separator unless it is a root, `.` when there is none) and the last name. */
function split(pattern, isWindows) {
    const end = Math.max(pattern.lastIndexOf('/'), isWindows ? pattern.lastIndexOf('\\') : -1) + 1;
    if (end === 0)
        return ['.', pattern];
    const directory = pattern.slice(0, end);
    const isRoot = end === 1 || (isWindows && /^[A-Za-z]:[\\/]$/.test(directory));
    return [isRoot ? directory : directory.slice(0, -1), pattern.slice(end)];
}
function malformed(pattern) {
    return new errors/* BuildError */.zS('IB_OPTION_VALUE', `the file pattern ${pattern} is malformed`, {
        hint: 'it may use * ? [a-z] [^a-z] and, except on Windows, \\ before a character that stands for itself'
    });
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
;// CONCATENATED MODULE: ./lib/host/files/open-locked.js





/**
 * libuv's flag that opens and locks in one step: flock(2) on macOS and the BSDs, no sharing on Windows. Linux has
 * none. https://docs.libuv.org/en/v1.x/fs.html#c.UV_FS_O_EXLOCK (values: uv/win.h, sys/fcntl.h)
 */
const exclusiveLock = process.platform === 'win32' ? 0x1000_0000 : 0x20;
const openFile = (0,external_node_util_.promisify)(external_node_fs_.open);
/** Closes a descriptor, and so gives up the lock on its file. */
const closeFile = (0,external_node_util_.promisify)(external_node_fs_.close);
/**
 * Opens (making it when missing) and locks a file; undefined when it is locked. It is a bare descriptor, because
 * Node closes a FileHandle that nobody refers to any more, and whoever drops a lease still wants the lock.
 */
async function openLocked(path) {
    return process.platform === 'linux' ? await openThenLock(path) : await openWithLock(path);
}
async function openWithLock(path) {
    const dontWait = process.platform === 'win32' ? 0 : external_node_fs_.constants.O_NONBLOCK;
    try {
        return await openFile(path, external_node_fs_.constants.O_RDWR | external_node_fs_.constants.O_CREAT | exclusiveLock | dontWait);
    }
    catch (error) {
        if (['EAGAIN', 'EWOULDBLOCK', 'EBUSY'].includes((0,errors/* systemCode */.xU)(error) ?? ''))
            return undefined;
        throw error;
    }
}
async function openThenLock(path) {
    const descriptor = await openFile(path, external_node_fs_.constants.O_RDWR | external_node_fs_.constants.O_CREAT);
    try {
        if (await flock(descriptor))
            return descriptor;
    }
    catch (error) {
        await closeFile(descriptor);
        throw error;
    }
    await closeFile(descriptor);
    return undefined;
}
/**
 * Node cannot call flock(2). The lock belongs to the open file, which a child shares: so the tiny `flock` program
 * (util-linux, busybox) takes it for us on the descriptor it inherits, and it stays ours after that has ended.
 * https://man7.org/linux/man-pages/man2/flock.2.html
 */
async function flock(descriptor) {
    const child = (0,external_node_child_process_.spawn)('flock', ['-n', '3'], { stdio: ['ignore', 'ignore', 'pipe', descriptor] });
    const exited = new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('close', resolve);
    });
    const stderr = child.stderr === null ? '' : (0,consumers_.text)(child.stderr);
    const exitCode = await exited.catch((error) => {
        throw toolMissing(error);
    });
    if (exitCode === 0)
        return true;
    if (exitCode === 1)
        return false;
    throw new errors/* BuildError */.zS('IB_FILE_IO', `flock failed: ${(await stderr).trim()}`);
}
function toolMissing(cause) {
    return new errors/* BuildError */.zS('IB_TOOL_MISSING', 'the program flock is not installed', {
        hint: 'install util-linux (or busybox)',
        cause
    });
}

;// CONCATENATED MODULE: ./lib/host/files/lock.js









/** How often one who waits looks again. */
const pollMs = 200;
/**
 * Takes a lock between processes, or gives undefined when another process, or another caller in this one, has
 * it. It is the kernel's lock on an open file, so the death of the holder frees it, however it dies, and a reused
 * process id can mean nothing.
 */
async function tryLock(path) {
    const absolute = (0,external_node_path_.resolve)(path);
    return await withFileErrors('lock', absolute, async () => {
        await makeParents(absolute);
        const descriptor = await openLocked(absolute);
        if (descriptor === undefined)
            return undefined;
        if (await isStillNamed(descriptor, absolute))
            return leaseOf(descriptor, absolute);
        // Its holder deleted the file on release while we were taking it: the lock is on a nameless file.
        await closeFile(descriptor);
        return await tryLock(absolute);
    });
}
/** The same, waiting for its turn until the signal aborts; `onWait` is called once, before a wait. */
async function lock(path, signal, onWait) {
    signal.throwIfAborted();
    const first = await tryLock(path);
    if (first !== undefined)
        return first;
    onWait?.();
    for (;;) {
        await (0,external_node_timers_promises_.setTimeout)(pollMs, undefined, { signal }).catch(() => {
            throw abortReason(signal);
        });
        const lease = await tryLock(path);
        if (lease !== undefined)
            return lease;
    }
}
async function isStillNamed(descriptor, path) {
    const named = await ifPresent((0,promises_.stat)(path));
    const held = await (0,external_node_util_.promisify)(external_node_fs_.fstat)(descriptor);
    return named?.ino === held.ino && named.dev === held.dev;
}
function leaseOf(descriptor, path) {
    let isHeld = true;
    return {
        release: async () => {
            if (!isHeld)
                return;
            isHeld = false;
            // Deleted while held, so that nobody can be robbed of a fresh lock; Windows only lets go of closed files.
            if (process.platform !== 'win32')
                await (0,promises_.rm)(path, { force: true });
            await closeFile(descriptor);
            if (process.platform === 'win32')
                await (0,promises_.rm)(path, { force: true }).catch(() => undefined);
        }
    };
}

;// CONCATENATED MODULE: ./lib/host/files/node-files.js

















const largestTextBytes = 64 * 1024 * 1024;
/** The file system of this machine. Relative paths resolve against the working directory of the process. */
function createFiles() {
    return {
        readText,
        readInto: readInto,
        read: (path, range) => readFileStream(path, range?.start, range?.end),
        write: writeAtomically,
        append,
        create: createPendingFile,
        stat: async (path) => await withFileErrors('look at', path, async () => {
            const stats = await ifPresent((0,promises_.stat)(path));
            return stats === undefined ? undefined : toFileStat(stats);
        }),
        list: listDirectory,
        walk: walkDirectory,
        glob: pattern => glob(pattern, globSource, process.platform === 'win32'),
        makeDirectory: async (path) => {
            await withFileErrors('create', path, () => (0,promises_.mkdir)(path, { recursive: true }));
        },
        makeTemporary,
        remove,
        rename: (from, to) => withFileErrors(`rename ${from} to`, to, () => renameWithPatience(from, to)),
        copy: (from, to) => withFileErrors(`copy ${from} to`, to, () => copyWhole((0,external_node_path_.resolve)(from), (0,external_node_path_.resolve)(to))),
        chmod: (path, mode) => withFileErrors('change the mode of', path, () => (0,promises_.chmod)(path, mode)),
        readLink: path => withFileErrors('read', path, () => (0,promises_.readlink)(path)),
        freeBytes: directory => withFileErrors('find the free space of', directory, () => freeBytes(directory)),
        lock: lock,
        tryLock: tryLock
    };
}
const globSource = {
    exists: path => (0,promises_.lstat)(path).then(() => true, () => false),
    names: directory => (0,promises_.readdir)(directory).then(names => names.sort(), () => [])
};
async function readText(path) {
    return await withFileErrors('read', path, async () => {
        const stats = await ifPresent((0,promises_.stat)(path));
        if (stats === undefined)
            return undefined;
        if (stats.size > largestTextBytes) {
            const limit = `${(0,size/* formatBytes */.z)(stats.size)} are more than a text file may have (${(0,size/* formatBytes */.z)(largestTextBytes)})`;
            throw new errors/* BuildError */.zS('IB_FILE_IO', `cannot read ${path}: ${limit}`);
        }
        return await ifPresent((0,promises_.readFile)(path, 'utf8'));
    });
}
async function append(path, content, { durable = false } = {}) {
    await withFileErrors('write', path, async () => {
        await makeParents(path);
        const handle = await (0,promises_.open)(path, 'a');
        try {
            await handle.appendFile(content);
            if (durable)
                await handle.sync();
        }
        finally {
            await handle.close();
        }
    });
}
async function makeTemporary(prefix, parent = (0,external_node_os_.tmpdir)()) {
    return await withFileErrors('create a directory in', parent, async () => {
        await (0,promises_.mkdir)(parent, { recursive: true });
        return await (0,promises_.mkdtemp)((0,external_node_path_.join)(await (0,promises_.realpath)(parent), prefix));
    });
}
async function remove(path) {
    const absolute = (0,external_node_path_.resolve)(path);
    if (absolute === (0,external_node_path_.parse)(absolute).root) {
        throw new errors/* BuildError */.zS('IB_FILE_IO', `refused to delete ${absolute}, the root of a file system`);
    }
    await withFileErrors('delete', absolute, () => (0,promises_.rm)(absolute, { recursive: true, force: true, maxRetries: 5 }));
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./lib/host/net/system-error.js
/**
 * The system's own error where several addresses of a name were tried: Node then gives an error of errors, which has
 * no message. https://nodejs.org/api/net.html#socketconnectoptions-connectlistener (autoSelectFamily)
 */
function systemError(error) {
    if (!('errors' in error) || !Array.isArray(error.errors))
        return error;
    const found = error.errors;
    return found.find(system_error_isError) ?? error;
}
function system_error_isError(value) {
    return typeof value === 'object' && value !== null && 'message' in value;
}

;// CONCATENATED MODULE: ./lib/host/net/connect.js



/** Connects with TCP_NODELAY set. Rejects with the system's error, or with the signal's reason when it aborts. */
async function connectTcp({ host, port }, signal) {
    return await connect_open({ host, port, noDelay: true }, signal);
}
/** Connects to a Unix-domain socket, or a named pipe on Windows. */
async function connectPath(path, signal) {
    return await connect_open({ path }, signal);
}
async function connect_open(to, signal) {
    signal.throwIfAborted();
    const socket = (0,external_node_net_.connect)(to);
    const connected = new Promise((resolve, reject) => {
        socket.once('connect', resolve);
        socket.once('error', error => reject(systemError(error)));
    });
    const forget = onAbort(signal, () => socket.destroy(abortReason(signal)));
    try {
        await connected;
        return socket;
    }
    finally {
        forget();
    }
}

;// CONCATENATED MODULE: ./lib/host/net/listen.js


/** A TCP server; closing it also ends the connections that are open. IB_NO_PORT when the address cannot be had. */
async function listenTcp(at, onConnection) {
    const open = new Set();
    const server = (0,external_node_net_.createServer)({ noDelay: true }, socket => {
        open.add(socket);
        socket.once('close', () => open.delete(socket));
        onConnection(socket);
    });
    const port = await bind(server, at);
    return { port, close: () => closeServer(server, () => open.forEach(socket => socket.destroy())) };
}
/** Binds a server and gives the port, which the system chose when 0 was asked for. */
async function bind(server, { host, port }) {
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen({ host, port }, resolve);
    }).catch((error) => {
        throw bindError({ host, port }, error);
    });
    const address = server.address();
    return address !== null && typeof address === 'object' ? address.port : port;
}
/** Stops listening, ends what is open, and resolves when all is closed. */
async function closeServer(server, endConnections) {
    if (!server.listening)
        return;
    await new Promise(resolve => {
        server.close(() => resolve());
        endConnections();
    });
}
const listen_meanings = {
    EADDRINUSE: 'the port is in use',
    EADDRNOTAVAIL: 'this machine does not have that address',
    EACCES: 'permission denied',
    ENOTFOUND: 'there is no such host name'
};
function bindError({ host, port }, cause) {
    const meaning = listen_meanings[(0,errors/* systemCode */.xU)(cause) ?? ''] ?? (0,errors/* messageOf */.bD)(cause);
    return new errors/* BuildError */.zS('IB_NO_PORT', `cannot listen on port ${port} of ${host}: ${meaning}`, { cause });
}

;// CONCATENATED MODULE: ./lib/host/net/port-lease.js





/**
 * Takes a port of the range (the maximum is exclusive unless it equals the minimum) that is free now, and that no
 * other run of this user takes until it is released, by a lock file in `directory`. The search starts anywhere in the
 * range, so that runs that start together seldom meet. IB_NO_PORT when there is none.
 */
async function leasePort(range, directory, integer) {
    const count = Math.max(1, range.maximum - range.minimum);
    const start = integer(0, count - 1);
    for (let offset = 0; offset < count; offset += 1) {
        const port = range.minimum + ((start + offset) % count);
        const lease = await tryPort(port, range.host, directory);
        if (lease !== undefined)
            return lease;
    }
    throw noPort(range, count);
}
async function tryPort(port, host, directory) {
    // Looked at first because it is cheap, and again under the lock because only then nobody else is at it.
    if (!(await isFree(port, host)))
        return undefined;
    const lock = await tryLock((0,external_node_path_.join)(directory, `${port}.lock`));
    if (lock === undefined)
        return undefined;
    if (await isFree(port, host))
        return { port, release: () => lock.release() };
    await lock.release();
    return undefined;
}
async function isFree(port, host) {
    // macOS lets one address be bound while the wildcard has the port, and would then share it in a surprising way.
    const hosts = process.platform === 'darwin' && host !== '0.0.0.0' ? [host, '0.0.0.0'] : [host];
    for (const candidate of hosts) {
        if (!(await canBind(port, candidate)))
            return false;
    }
    return true;
}
async function canBind(port, host) {
    const server = (0,external_node_net_.createServer)();
    try {
        await bind(server, { host, port });
        return true;
    }
    catch (error) {
        const cause = error instanceof errors/* BuildError */.zS ? error.cause : error;
        if (['EADDRINUSE', 'EACCES'].includes((0,errors/* systemCode */.xU)(cause) ?? ''))
            return false;
        throw error;
    }
    finally {
        await closeServer(server, () => undefined);
    }
}
function noPort({ minimum, maximum, host }, count) {
    const range = count === 1 ? `port ${minimum} of ${host} is` : `no port from ${minimum} to ${maximum - 1} of ${host} is`;
    const message = count === 1 ? `${range} in use` : `${range} free`;
    return new errors/* BuildError */.zS('IB_NO_PORT', message, {
        hint: 'widen the range of ports, or end the programs and other builds that use them'
    });
}

;// CONCATENATED MODULE: ./lib/host/net/url-parts.js
/** A URL for messages: without credentials and query, which can be secrets. */
function describeUrl({ protocol, host, pathname }) {
    return `${protocol}//${host}${pathname}`;
}
/** The host of a URL as sockets take it: without the brackets of an IPv6 address. */
function bareHost({ hostname }) {
    return hostname.replace(/^\[|\]$/g, '');
}
/** The Basic credentials of a URL as the named header; no header when it has none. */
function credentials(header, { username, password }) {
    if (username === '')
        return {};
    const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    return { [header]: `Basic ${Buffer.from(pair).toString('base64')}` };
}

// EXTERNAL MODULE: ./lib/core/duration.js
var duration = __webpack_require__(68415);
;// CONCATENATED MODULE: ./lib/host/net/headers.js
/** Headers with names in lower case and values that were sent several times joined by commas. */
function flattenHeaders(headers) {
    const text = (value = '') => (Array.isArray(value) ? value.join(', ') : value);
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, text(value)]));
}

;// CONCATENATED MODULE: ./lib/host/net/idle-watch.js
/**
 * Calls `onIdle` once when nothing was touched for so long. Time in which `isBlocked` says that we ourselves hold
 * things up (the reader of a body is slow) does not count.
 */
function watchForIdle(idleMs, onIdle, isBlocked = () => false) {
    const timer = setTimeout(() => {
        if (isBlocked())
            timer.refresh();
        else
            onIdle();
    }, idleMs);
    return { touch: () => timer.refresh(), end: () => clearTimeout(timer) };
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
;// CONCATENATED MODULE: ./lib/host/net/tunnel.js








/**
 * A connection to the URL's server through an HTTP proxy. IB_DOWNLOAD_FAILED when the proxy refuses, IB_TIMEOUT when it
 * does not answer. https://www.rfc-editor.org/rfc/rfc9110#name-connect
 */
async function openTunnel(proxy, to, idleMs, signal) {
    const target = `${to.hostname}:${to.port === '' ? '443' : to.port}`;
    const send = proxy.protocol === 'https:' ? external_node_https_.request : external_node_http_.request;
    const request = send({
        method: 'CONNECT',
        host: bareHost(proxy),
        port: proxy.port === '' ? (proxy.protocol === 'https:' ? 443 : 80) : proxy.port,
        path: target,
        headers: { host: target, ...credentials('proxy-authorization', proxy) },
        agent: false
    });
    const silence = `the proxy ${proxy.host} did not answer for ${(0,duration/* formatDuration */.a)(idleMs)}`;
    const watch = watchForIdle(idleMs, () => request.destroy(new errors/* BuildError */.zS('IB_TIMEOUT', silence)));
    const forget = onAbort(signal, () => request.destroy(abortReason(signal)));
    const opened = new Promise((resolve, reject) => {
        request.once('error', error => reject(systemError(error)));
        request.once('response', response => {
            response.destroy();
            reject(refused(proxy, target, response.statusCode));
        });
        request.once('connect', (response, socket) => {
            if (response.statusCode === 200) {
                resolve(socket);
                return;
            }
            socket.destroy();
            reject(refused(proxy, target, response.statusCode));
        });
        request.end();
    });
    try {
        return await opened;
    }
    finally {
        watch.end();
        forget();
    }
}
function refused(proxy, target, status = 0) {
    const hint = status === 407 ? 'put user and password into the proxy URL: http://user:password@host:port' : undefined;
    const message = `the proxy ${proxy.host} refused a connection to ${target} (status ${status})`;
    return new errors/* BuildError */.zS('IB_DOWNLOAD_FAILED', message, { hint });
}

;// CONCATENATED MODULE: ./lib/host/net/open-request.js





/**
 * Opens a request, straight or through a proxy: plain HTTP is asked of the proxy itself, HTTPS goes through a tunnel.
 * It has a connection of its own, which is closed after the answer.
 */
async function openRequest(head, proxy, idleMs, signal) {
    const { url, method, insecureTls } = head;
    const path = url.pathname + url.search;
    // Some servers refuse who does not give a name.
    const headers = {
        host: url.host,
        'user-agent': 'image-build',
        accept: '*/*',
        ...credentials('authorization', url),
        ...head.headers
    };
    if (proxy === undefined)
        return send(url, { method, headers, path, agent: false }, insecureTls);
    if (url.protocol === 'http:') {
        const forProxy = { ...headers, ...credentials('proxy-authorization', proxy) };
        return send(proxy, { method, headers: forProxy, path: `http://${url.host}${path}`, agent: false }, insecureTls);
    }
    const socket = await openTunnel(proxy, url, idleMs, signal);
    const tls = { socket, servername: bareHost(url), rejectUnauthorized: !insecureTls };
    return send(url, { method, headers, path, createConnection: () => (0,external_node_tls_.connect)(tls) }, insecureTls);
}
function send(to, options, insecureTls) {
    const complete = { ...options, host: bareHost(to), port: to.port };
    if (to.protocol === 'http:')
        return (0,external_node_http_.request)(complete);
    return (0,external_node_https_.request)({ ...complete, rejectUnauthorized: !insecureTls });
}

;// CONCATENATED MODULE: ./lib/host/net/exchange.js










/** Sends the request and resolves when the answer's head is there; the body follows as a stream. */
async function exchange(what, proxy, signal) {
    signal.throwIfAborted();
    const request = await openRequest(withLength(what), proxy, what.idleMs, signal);
    const body = new external_node_stream_.PassThrough({ highWaterMark: 256 * 1024 });
    let hasAnswer = false;
    // Destroying the request after its answer has begun would let the reader know no more than that it was cut.
    const fail = (error) => void (hasAnswer ? body : request).destroy(error);
    const silence = `${describeUrl(what.url)} sent nothing for ${(0,duration/* formatDuration */.a)(what.idleMs)}`;
    const watch = watchForIdle(what.idleMs, () => fail(new errors/* BuildError */.zS('IB_TIMEOUT', silence)), () => body.writableNeedDrain);
    const forget = onAbort(signal, () => fail(abortReason(signal)));
    request.once('close', () => {
        watch.end();
        forget();
    });
    const response = await responseOf(request, what.body);
    hasAnswer = true;
    response.on('data', () => watch.touch());
    deliver(response, body, what.url);
    return { status: response.statusCode ?? 0, headers: flattenHeaders(response.headers), body };
}
function withLength(what) {
    if (what.body === undefined)
        return what;
    return { ...what, headers: { ...what.headers, 'content-length': Buffer.byteLength(what.body).toString() } };
}
function responseOf(request, body) {
    return new Promise((resolve, reject) => {
        request.on('error', error => reject(systemError(error)));
        request.once('response', resolve);
        request.end(body);
    });
}
/** Hands the body on; a connection that closes before its announced end is an error, not the end. */
function deliver(response, body, url) {
    let bytes = 0;
    response.on('data', (chunk) => (bytes += chunk.length));
    // Registered before the pipeline's own handler, so that the reader gets the sentence and not just "aborted".
    response.once('error', (cause) => {
        const isCut = cause.code === 'ECONNRESET' && cause.message === 'aborted';
        const length = response.headers['content-length'];
        const share = length === undefined ? (0,size/* formatBytes */.z)(bytes) : `${(0,size/* formatBytes */.z)(bytes)} of ${(0,size/* formatBytes */.z)(Number(length))}`;
        const message = `the connection to ${describeUrl(url)} was closed after ${share}`;
        body.destroy(isCut ? new errors/* BuildError */.zS('IB_DOWNLOAD_FAILED', message, { cause }) : cause);
    });
    (0,external_node_stream_.pipeline)(response, body, () => undefined);
}

;// CONCATENATED MODULE: ./lib/host/net/proxy.js

/**
 * The proxy for a URL by `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` (or lower case), undefined for a direct
 * connection. The rules are those of Go's clients: https://pkg.go.dev/golang.org/x/net/http/httpproxy#Config
 */
function proxyFor(url, env) {
    const name = url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
    const proxy = read(name, env);
    if (proxy === '' || isExcluded(url, read('NO_PROXY', env)))
        return undefined;
    return new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(proxy) ? proxy : `http://${proxy}`);
}
function read(name, env) {
    return (env[name] ?? env[name.toLowerCase()] ?? '').trim();
}
function isExcluded(url, noProxy) {
    const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase();
    const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;
    if (host === 'localhost' || isLoopback(host))
        return true;
    const rules = noProxy
        .toLowerCase()
        .split(',')
        .map(rule => rule.trim());
    return rules.some(rule => rule !== '' && matchesRule(rule, host, port));
}
function isLoopback(host) {
    return isInSubnet(host, '127.0.0.0', 8) || isInSubnet(host, '::1', 128);
}
/** A rule is `*`, an address, a network in CIDR form, or a domain with all below it (`.domain`: only below). */
function matchesRule(rule, host, port) {
    if (rule === '*')
        return true;
    const [network = '', bits] = rule.split('/');
    if (bits !== undefined)
        return isInSubnet(host, network, Number(bits));
    const [name, rulePort] = splitPort(rule);
    if (rulePort !== undefined && rulePort !== port)
        return false;
    const domain = name.replace(/^\*\./, '.');
    if (domain.startsWith('.'))
        return host.endsWith(domain);
    return host === domain || ((0,external_node_net_.isIP)(host) === 0 && host.endsWith(`.${domain}`));
}
/** `[::1]:80` and `host:80` into name and port; a bare IPv6 address has colons but no port. */
function splitPort(rule) {
    if ((0,external_node_net_.isIP)(rule) === 6)
        return [rule, undefined];
    const [, bracketed, plain = '', port] = /^(?:\[(.*)\]|([^:]*))(?::(\d+))?$/.exec(rule) ?? [];
    return [bracketed ?? plain, port];
}
function isInSubnet(host, network, bits) {
    const family = (0,external_node_net_.isIP)(host);
    if (family === 0 || (0,external_node_net_.isIP)(network) !== family || !(bits >= 0 && bits <= (family === 4 ? 32 : 128)))
        return false;
    const type = family === 4 ? 'ipv4' : 'ipv6';
    const list = new external_node_net_.BlockList();
    list.addSubnet(network, bits, type);
    return list.check(host, type);
}

;// CONCATENATED MODULE: ./lib/host/net/request.js




const mostRedirects = 10;
/** How long nothing at all may come before the other side counts as dead. */
const defaultIdleMs = 60_000;
/** Headers meant for the first server alone. */
const privateHeaders = ['authorization', 'cookie', 'proxy-authorization'];
/**
 * One HTTP(S) request with redirects followed. Rejects with the system's error when the server cannot be reached,
 * IB_TIMEOUT when nothing comes for a minute, IB_DOWNLOAD_FAILED for what is no URL or never stops redirecting. The
 * body fails with IB_TIMEOUT, or IB_DOWNLOAD_FAILED when it ends early.
 */
async function request(url, options, env) {
    const { signal, method = 'GET', headers = {}, body, idleTimeoutMs: idleMs = defaultIdleMs } = options;
    const insecureTls = options.insecureTls === true;
    let next = { url: parseUrl(url), method, headers: lowerCase(headers), body, idleMs, insecureTls };
    for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
        const response = await exchange(next, proxyFor(next.url, env), signal);
        const location = response.headers['location'];
        const isFinal = location === undefined || options.followRedirects === false;
        if (isFinal || ![301, 302, 303, 307, 308].includes(response.status))
            return response;
        response.body.on('error', () => undefined).destroy();
        next = redirect(next, location, response.status);
    }
    throw new errors/* BuildError */.zS('IB_DOWNLOAD_FAILED', `${describeUrl(new URL(url))} redirects more than ${mostRedirects} times`);
}
/** What to ask the server that was pointed to: https://www.rfc-editor.org/rfc/rfc9110#section-15.4 */
function redirect(from, location, status) {
    const url = parseUrl(location, from.url);
    const isSameServer = url.origin === from.url.origin;
    const headers = Object.entries(from.headers).filter(([name]) => isSameServer || !privateHeaders.includes(name));
    const becomesGet = status === 303 ? from.method !== 'HEAD' : status < 303 && from.method === 'POST';
    const kept = becomesGet ? headers.filter(([name]) => !name.startsWith('content-')) : headers;
    return {
        ...from,
        url,
        headers: Object.fromEntries(kept),
        ...(becomesGet ? { method: 'GET', body: undefined } : {})
    };
}
function parseUrl(text, base) {
    const url = URL.canParse(text, base?.href) ? new URL(text, base) : undefined;
    if (url !== undefined && (url.protocol === 'http:' || url.protocol === 'https:'))
        return url;
    const shown = url === undefined ? text.replace(/[?#].*$|\/\/[^/]*@/g, '') : describeUrl(url);
    throw new errors/* BuildError */.zS('IB_DOWNLOAD_FAILED', `${shown} is no http or https URL`);
}
function lowerCase(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

;// CONCATENATED MODULE: ./lib/host/net/serve-http.js





/** An HTTP server that streams; a handler that throws gives its client status 500. */
async function serveHttp(at, handle) {
    const server = (0,external_node_http_.createServer)((request, response) => {
        void answer(request, response, handle);
    });
    const port = await bind(server, at);
    return { port, close: () => closeServer(server, () => server.closeAllConnections()) };
}
async function answer(request, response, handle) {
    // A request's body is of no interest, but unread it would keep the connection from its next request.
    request.resume();
    const reply = await handle({
        method: request.method ?? 'GET',
        path: request.url ?? '/',
        headers: flattenHeaders(request.headers),
        from: request.socket.remoteAddress ?? ''
    }).catch(() => ({ status: 500, body: 'internal error\n' }));
    try {
        await serve_http_send(request, response, reply);
    }
    catch {
        // Either the client is gone, or the body broke: an incomplete answer is the only way left to say so.
        response.destroy();
    }
}
async function serve_http_send(request, response, reply) {
    const { status, headers = {}, body = '' } = reply;
    const hasLength = Object.keys(headers).some(name => name.toLowerCase() === 'content-length');
    const length = typeof body === 'string' && !hasLength ? { 'content-length': Buffer.byteLength(body) } : {};
    response.writeHead(status, { ...headers, ...length });
    if (request.method === 'HEAD' || typeof body === 'string') {
        if (body instanceof external_node_stream_.Readable)
            body.destroy();
        response.end(body instanceof external_node_stream_.Readable ? '' : body);
        return;
    }
    await (0,external_node_stream_promises_.pipeline)(body, response);
}

;// CONCATENATED MODULE: ./lib/host/net/node-net.js







/** The network of this machine. */
function createNet({ env, stateDirectory, integer }) {
    return {
        connect: connectTcp,
        connectPath: connectPath,
        listen: listenTcp,
        serveHttp: serveHttp,
        request: (url, options) => request(url, options, env),
        leasePort: range => leasePort(range, (0,external_node_path_.join)(stateDirectory, 'ports'), integer),
        interfaces: () => {
            const entries = Object.entries((0,external_node_os_.networkInterfaces)());
            return Object.fromEntries(entries.map(([name, addresses = []]) => [name, addresses.map(({ address }) => address)]));
        }
    };
}

;// CONCATENATED MODULE: ./lib/host/processes/find-program.js



/** Absolute path of a program that can be run, looked for as the system does; undefined when there is none. */
async function findProgram(program, { env, isWindows }) {
    const names = isWindows ? withExtensions(program, env['PATHEXT']) : [program];
    const isPath = program.includes('/') || (isWindows && program.includes('\\'));
    const path = env['PATH'] ?? env['Path'] ?? '';
    const directories = isPath ? [''] : path.split(isWindows ? ';' : ':').filter(external_node_path_.isAbsolute);
    for (const directory of directories) {
        for (const name of names) {
            const candidate = (0,external_node_path_.resolve)((0,external_node_path_.join)(directory, name));
            if (await isProgram(candidate))
                return candidate;
        }
    }
    return undefined;
}
/** Windows runs only files with one of these endings, and finds `tool` as `tool.exe`. */
function withExtensions(program, pathExt = '.COM;.EXE;.BAT;.CMD') {
    const extensions = pathExt.toLowerCase().split(';').filter(Boolean);
    const hasOne = extensions.some(extension => program.toLowerCase().endsWith(extension));
    return hasOne ? [program] : extensions.map(extension => program + extension);
}
async function isProgram(path) {
    try {
        await (0,promises_.access)(path, external_node_fs_.constants.X_OK);
        return (await (0,promises_.stat)(path)).isFile();
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./lib/host/processes/launch.js + 3 modules
var launch = __webpack_require__(47779);
// EXTERNAL MODULE: ./lib/host/processes/process-tree.js
var process_tree = __webpack_require__(5862);
// EXTERNAL MODULE: ./lib/host/processes/exit.js
var processes_exit = __webpack_require__(41846);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./lib/host/processes/line-splitter.js

/** A line longer than this is given in pieces, so that output without line ends cannot fill the memory. */
const longestLine = 1024 * 1024;
/**
 * Cuts a stream of bytes into lines of UTF-8 text. Lines end with LF, CR LF, or a CR alone, which is how programs
 * redraw a progress line.
 */
class LineSplitter {
    onLine;
    decoder = new external_node_string_decoder_.StringDecoder('utf8');
    rest = '';
    endedWithReturn = false;
    constructor(onLine) {
        this.onLine = onLine;
    }
    /** Takes the next bytes and gives the lines they complete. */
    write(chunk) {
        this.split(this.decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)));
    }
    /** Gives the last line if it has no end. */
    end() {
        this.split(this.decoder.end());
        if (this.rest !== '')
            this.onLine(this.rest);
        this.rest = '';
    }
    split(text) {
        if (text === '')
            return;
        // The LF of a CR LF that was cut in two: its line has been given already.
        const fresh = this.endedWithReturn && text.startsWith('\n') ? text.slice(1) : text;
        this.endedWithReturn = text.endsWith('\r');
        const lines = fresh.split(/\r\n|\n|\r/);
        const last = lines.pop() ?? '';
        for (const line of lines) {
            this.onLine(this.rest + line);
            this.rest = '';
        }
        this.rest += last;
        while (this.rest.length > longestLine) {
            this.onLine(this.rest.slice(0, longestLine));
            this.rest = this.rest.slice(longestLine);
        }
    }
}

;// CONCATENATED MODULE: ./lib/host/processes/tail-buffer.js
/** Keeps the last bytes of a stream, and never more than those and one chunk. */
class TailBuffer {
    keepBytes;
    chunks = [];
    bytes = 0;
    constructor(keepBytes) {
        this.keepBytes = keepBytes;
    }
    write(chunk) {
        this.chunks.push(chunk);
        this.bytes += chunk.length;
        for (let first = this.chunks[0]; first && this.bytes - first.length >= this.keepBytes; first = this.chunks[0]) {
            this.bytes -= first.length;
            this.chunks.shift();
        }
    }
    /** What is kept as UTF-8 text, not starting within a character. */
    text() {
        const all = Buffer.concat(this.chunks);
        if (all.length <= this.keepBytes)
            return all.toString('utf8');
        let start = all.length - this.keepBytes;
        while (start < all.length && ((all[start] ?? 0) & 0xc0) === 0x80)
            start += 1;
        return all.toString('utf8', start);
    }
}

;// CONCATENATED MODULE: ./lib/host/processes/output.js


/** Reads a stream to its end: keeps its last bytes and gives its lines. `onFault` gets what `onLine` throws. */
function collect(stream, keepBytes, onLine, onFault) {
    const tail = new TailBuffer(keepBytes);
    const lines = onLine === undefined ? undefined : new LineSplitter(onLine);
    const guarded = (action) => {
        try {
            action();
        }
        catch (error) {
            onFault(error);
        }
    };
    stream.on('data', (chunk) => {
        tail.write(chunk);
        guarded(() => lines?.write(chunk));
    });
    stream.once('close', () => guarded(() => lines?.end()));
    stream.on('error', onFault);
    return tail;
}

;// CONCATENATED MODULE: ./lib/host/processes/run.js








/** How much of each stream is kept unless the caller says otherwise. */
const defaultKeepBytes = 1024 * 1024;
/** Sees a started program through to its end, or ends it with all it started and throws why. */
async function runToEnd(child, argv, options) {
    const startedAt = performance.now();
    const failure = new AbortController();
    const fail = (error) => failure.abort(error);
    const forget = watch(argv, options, fail);
    try {
        const outcome = await Promise.race([followStreams(child, options, fail), failureOf(failure.signal)]);
        // A line handler can fail on the very last line, when the program has ended already.
        failure.signal.throwIfAborted();
        return { ...outcome, ms: performance.now() - startedAt };
    }
    catch (error) {
        // Before the program dies, whose end would look to the sink like the end of complete data.
        options.stdout?.destroy(abortReason(failure.signal));
        await (0,process_tree/* killProcessTree */.g8)(child.pid);
        for (const stream of [child.stdin, child.stdout, child.stderr])
            stream?.destroy();
        throw error;
    }
    finally {
        forget();
    }
}
/** Fails when the caller aborts or the time is over, until the returned function is called. */
function watch(argv, { signal, timeoutMs }, fail) {
    const forgetSignal = onAbort(signal, () => fail(abortReason(signal)));
    if (timeoutMs === undefined)
        return forgetSignal;
    const message = `${argv[0]} did not end within ${(0,duration/* formatDuration */.a)(timeoutMs)}`;
    const timer = setTimeout(() => fail(new errors/* BuildError */.zS('IB_TIMEOUT', message)), timeoutMs);
    return () => {
        clearTimeout(timer);
        forgetSignal();
    };
}
function failureOf(signal) {
    return new Promise((_, reject) => onAbort(signal, () => reject(abortReason(signal))));
}
async function followStreams(child, options, fail) {
    const { onLine, stdout: sink, keepBytes = defaultKeepBytes } = options;
    const lineHandler = (stream) => onLine && (line => onLine(line, stream));
    const piped = sink === undefined ? undefined : (0,external_node_stream_promises_.pipeline)(child.stdout, sink).catch(fail);
    const stdout = sink === undefined ? collect(child.stdout, keepBytes, lineHandler('stdout'), fail) : undefined;
    const stderr = collect(child.stderr, keepBytes, lineHandler('stderr'), fail);
    feed(child, options.stdin, fail);
    const exit = await (0,processes_exit/* waitForExit */.z)(child.ended, sink === undefined ? [child.stdout, child.stderr] : [child.stderr]);
    await piped;
    return { ...exit, stdout: stdout?.text() ?? '', stderr: stderr.text() };
}
/** A program that ends without reading its input is no fault; a source that breaks is. */
function feed(child, input, fail) {
    if (child.stdin === null || input === undefined)
        return;
    const source = typeof input === 'string' ? external_node_stream_.Readable.from([input]) : input;
    (0,external_node_stream_promises_.pipeline)(source, child.stdin).catch((error) => {
        const isReaderGone = ['EPIPE', 'ECONNRESET', 'EOF', 'ERR_STREAM_PREMATURE_CLOSE'].includes((0,errors/* systemCode */.xU)(error) ?? '');
        if (!isReaderGone)
            fail(error);
    });
}

;// CONCATENATED MODULE: ./lib/host/processes/start.js



const keptStderrBytes = 64 * 1024;
/** Follows a program that outlives the call. What `onLine` throws is dropped: there is nobody to tell. */
function follow(child, { onLine }) {
    const drop = () => undefined;
    collect(child.stdout, 0, onLine && (line => onLine(line, 'stdout')), drop);
    const stderr = collect(child.stderr, keptStderrBytes, onLine && (line => onLine(line, 'stderr')), drop);
    const exited = (0,processes_exit/* waitForExit */.z)(child.ended, [child.stdout, child.stderr]).then(exit => ({
        ...exit,
        stderr: stderr.text()
    }));
    return {
        pid: child.pid,
        exited,
        stop: async ({ graceMs = process_tree/* defaultGraceMs */.UE } = {}) => {
            await (0,process_tree/* killProcessTree */.g8)(child.pid, graceMs);
            await exited;
        }
    };
}

;// CONCATENATED MODULE: ./lib/host/processes/node-processes.js





/**
 * Programs of this machine. Each gets `IMAGE_BUILD_RUN=<runId>`, by which a later sweep finds what a killed run left
 * (a caller can take the mark off a daemon shared between runs by setting it to undefined).
 */
function createProcesses(env, runId) {
    const running = new Set();
    const begin = async (argv, options) => {
        const child = await (0,launch/* launch */.q)(argv, { ...options, env: { ...env, [launch/* runMarker */.Z]: runId, ...options.env } });
        running.add(child.pid);
        void child.ended.then(() => running.delete(child.pid));
        return child;
    };
    return {
        find: program => findProgram(program, { env, isWindows: process.platform === 'win32' }),
        run: async (argv, options) => {
            options.signal.throwIfAborted();
            const { cwd, env: added = {}, stdin, reopenableOutput } = options;
            return await runToEnd(await begin(argv, { cwd, env: added, hasInput: stdin !== undefined, reopenableOutput }), argv, options);
        },
        start: async (argv, options) => {
            const { cwd, env: added = {} } = options;
            return follow(await begin(argv, { cwd, env: added, hasInput: false }), options);
        },
        killAllNow: () => running.forEach(process_tree/* killGroupNow */.sX)
    };
}

// EXTERNAL MODULE: ./lib/host/random.js
var host_random = __webpack_require__(62223);
;// CONCATENATED MODULE: ./lib/host/state-directories.js


/**
 * Where this user's runs keep things: `IMAGE_BUILD_STATE_DIR` and `IMAGE_BUILD_CACHE_DIR` if set; in Actions the
 * job's temporary directory for state; else what the system has for it
 * (https://specifications.freedesktop.org/basedir-spec, or its like on macOS and Windows).
 */
function stateDirectories({ env = process.env, platform = process.platform, home = (0,external_node_os_.homedir)() } = {}) {
    const given = (name) => nonEmpty(env[name], path => (0,external_node_path_.resolve)(path));
    const places = systemPlaces({ env, platform, home });
    const runnerTemp = env['GITHUB_ACTIONS'] === 'true' ? given('RUNNER_TEMP') : undefined;
    const state = given('IMAGE_BUILD_STATE_DIR') ?? (0,external_node_path_.join)(runnerTemp ?? places.state, 'image-build');
    const ownCache = given('IMAGE_BUILD_CACHE_DIR');
    const cache = ownCache ?? (0,external_node_path_.join)(places.cache, 'image-build');
    const isoCache = ownCache === undefined ? given('PACKER_CACHE_DIR') : undefined;
    return { state: given('IMAGE_BUILD_STATE_DIR') ?? state, cache, isoCache: isoCache ?? (0,external_node_path_.join)(cache, 'iso') };
}
function systemPlaces({ env, platform, home }) {
    // The specification says to ignore relative paths.
    const xdg = (name) => nonEmpty(env[name], path => ((0,external_node_path_.isAbsolute)(path) ? path : undefined));
    const library = (0,external_node_path_.join)(home, 'Library');
    const local = nonEmpty(env['LOCALAPPDATA'], path => path) ?? (0,external_node_path_.join)(home, 'AppData', 'Local');
    const own = platform === 'darwin'
        ? { state: (0,external_node_path_.join)(library, 'Application Support'), cache: (0,external_node_path_.join)(library, 'Caches') }
        : platform === 'win32'
            ? { state: local, cache: (0,external_node_path_.join)(local, 'Cache') }
            : { state: (0,external_node_path_.join)(home, '.local', 'state'), cache: (0,external_node_path_.join)(home, '.cache') };
    return { state: xdg('XDG_STATE_HOME') ?? own.state, cache: xdg('XDG_CACHE_HOME') ?? own.cache };
}
function nonEmpty(value, use) {
    return value === undefined || value === '' ? undefined : use(value);
}

;// CONCATENATED MODULE: ./lib/host/node-host.js







/** The world as it is. */
function createNodeHost({ runId, env = process.env, stateDirectory }) {
    const random = (0,host_random/* createRandom */.s)();
    const state = stateDirectory ?? stateDirectories({ env }).state;
    return {
        platform: platformOf(process.platform),
        cores: (0,external_node_os_.availableParallelism)(),
        env,
        files: createFiles(),
        net: createNet({
            env,
            stateDirectory: state,
            integer: (minimum, maximum) => random.integer(minimum, maximum)
        }),
        processes: createProcesses(env, runId),
        clock: createClock(),
        random
    };
}
const platforms = ['linux', 'darwin', 'win32', 'freebsd', 'openbsd'];
function platformOf(name) {
    return platforms.find(platform => platform === name) ?? 'other';
}

// EXTERNAL MODULE: ./lib/host/surroundings.js
var surroundings = __webpack_require__(12955);
;// CONCATENATED MODULE: ./lib/app/create-program.js







/** A program over the real world. */
function createProgram(options) {
    const runId = (0,host_random/* createRandom */.s)().uuid();
    const host = createNodeHost({ runId });
    const redactor = createRedactor(options.onSecret);
    const { state, cache } = stateDirectories();
    return {
        host,
        registry: options.registry,
        redactor,
        emitter: createEmitter(host.clock, redactor, options.sinks),
        signal: options.signal,
        workflowArtifacts: options.workflowArtifacts,
        runId,
        startedAt: host.clock.now(),
        directories: {
            working: options.workingDirectory ?? (0,surroundings/* workingDirectory */.p7)(),
            state,
            cache,
            temporary: (0,surroundings/* temporaryDirectory */.De)(host.env),
            evidence: options.evidenceDirectory ?? (0,external_node_path_.join)(state, 'evidence', runId)
        },
        readStandardInput: surroundings/* readStandardInput */.eG
    };
}


/***/ }),

/***/ 81905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ loadFiles)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
;// CONCATENATED MODULE: ./lib/template/json/characters.js
const names = new Map([
    ['\u0000', 'a NUL character'],
    ['\t', 'a tab'],
    ['\n', 'a line break'],
    ['\r', 'a carriage return'],
    ['\u00a0', 'a no-break space (U+00A0)'],
    ['\u200b', 'a zero-width space (U+200B)'],
    ['\ufeff', 'a byte order mark (U+FEFF)']
]);
/** The first character of a text as a sentence can show it: in quotes when it can be seen, else by name. */
function characterName(text) {
    const [first = ''] = text;
    const name = names.get(first);
    if (name !== undefined)
        return name;
    const isVisible = /^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u.test(first);
    const code = (first.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return isVisible ? `\`${first}\`` : `the character U+${code}`;
}

;// CONCATENATED MODULE: ./lib/template/json/blanks.js

const blank = /[ \t\r\n]+/y;
/** Characters that look blank and that JSON does not allow between values. */
// eslint-disable-next-line no-control-regex -- these characters are the point
const strayBlank = /[\u0000\v\f\u0085\u00a0\u1680\u2000-\u200d\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]+/y;
/** `>> such a remark`, and the other arrows people write beside a value. */
const remark = /(?:>+|<-+|--+>?|[←→])[^\r\n]*/y;
const lineComment = /(?:\/\/|#)[^\r\n]*(?:\r?\n[ \t]*(?:\/\/|#)[^\r\n]*)*/y;
const blockComment = /\/\*[^]*?(?:\*\/|$)/y;
const commentHint = 'remove it, or move it into a root key that starts with an underscore, such as "_comment": "…"';
/** Moves over all that may or may wrongly stand between values; each remark and comment is reported. */
function skipBlanks(reader) {
    while (skipOne(reader))
        continue;
}
function skipOne(reader) {
    const white = reader.match(blank);
    if (white !== undefined)
        reader.position += white.length;
    return white !== undefined || skipRemark(reader) || skipComment(reader) || skipStrayBlank(reader);
}
function skipRemark(reader) {
    const text = reader.match(remark);
    if (text === undefined)
        return false;
    const start = reader.position;
    reader.position += text.length;
    const said = text.trimEnd();
    reader.report(start, start + said.length, `\`${shorten(said)}\` is a remark for readers, not part of JSON`, {
        code: 'IB_TEMPLATE_ANNOTATED',
        hint: 'remove it, or move it into a root key such as "_comment"'
    });
    return true;
}
function skipComment(reader) {
    const text = reader.match(lineComment) ?? reader.match(blockComment);
    if (text === undefined)
        return false;
    const start = reader.position;
    reader.position += text.length;
    const said = text.trimEnd();
    const [first = ''] = said.split(/\r?\n/);
    reader.report(start, start + said.length, `\`${shorten(first)}\` is a comment, and JSON has none`, {
        hint: commentHint
    });
    return true;
}
function skipStrayBlank(reader) {
    const text = reader.match(strayBlank);
    if (text === undefined)
        return false;
    const start = reader.position;
    reader.position += text.length;
    const name = characterName(text);
    reader.report(start, reader.position, `${name} stands between values, where JSON allows only plain blanks`, {
        hint: 'replace it with a space; it often comes from copying out of a web page or a word processor'
    });
    return true;
}
/** The beginning of a long text, so that a message stays one line. */
function shorten(text, limit = 60) {
    return text.length <= limit ? text : `${text.slice(0, limit - 1).trimEnd()}…`;
}

;// CONCATENATED MODULE: ./lib/template/json/first-look.js
/** Lines that any of the languages may start with and that say nothing about which it is. */
const preamble = /(?:[ \t\r\n]+|(?:#|\/\/)[^\n]*|\/\*[^]*?\*\/)*/y;
const hclBlock = /[a-z_][\w-]*(?:[ \t]+"[^"\n]*"){0,2}[ \t]*\{/y;
const hclAttribute = /[A-Za-z_][\w-]*[ \t]*=(?![=>])/y;
const yaml = /---(?=\s)|- |[A-Za-z_][\w.-]*:(?=\s|$)/y;
/** What UTF-16 becomes when it is read as UTF-8; Windows PowerShell writes it unless told otherwise. */
// eslint-disable-next-line no-control-regex -- NUL is the telling sign
const otherEncoding = /^(?:\ufffd\ufffd|\u0000|[^]\u0000)/;
const markup = /<[!?A-Za-z]/y;
/** Reports a file that is no JSON at all with one sentence that says what it is, instead of many about its text. */
function reportForeignFile(reader) {
    const { position, text } = reader;
    if (text.trim() !== '')
        reader.position += reader.match(preamble)?.length ?? 0;
    const start = reader.position;
    const found = recognise(reader);
    reader.position = position;
    if (found === undefined)
        return false;
    const lineEnd = text.slice(start).search(/\r?\n|$/);
    reader.report(start, start + lineEnd, found.message, { hint: found.hint });
    return true;
}
function recognise(reader) {
    if (reader.text.trim() === '') {
        return { message: 'the file is empty', hint: 'a template is a JSON object with at least "builders"' };
    }
    if (otherEncoding.test(reader.text)) {
        return { message: 'the file is not UTF-8; it looks like UTF-16', hint: 'save it as UTF-8 without BOM' };
    }
    if (reader.match(hclBlock) !== undefined || reader.match(hclAttribute) !== undefined) {
        return {
            message: 'the file is written in HCL2, which is not JSON and not supported yet',
            hint: 'give the template as JSON: { "builders": […], "provisioners": […] }'
        };
    }
    if (reader.match(yaml) !== undefined) {
        return { message: 'the file is written in YAML, which is not JSON', hint: 'convert it to JSON' };
    }
    if (reader.match(markup) === undefined)
        return undefined;
    return {
        message: 'the file holds HTML or XML, not JSON',
        hint: 'look whether the right file was downloaded'
    };
}

;// CONCATENATED MODULE: ./lib/template/json/reader.js
/** The cursor of one parse: where it stands, and what was wrong so far. */
class Reader {
    source;
    position = 0;
    /** Set when a repair had to guess what was meant, so that the tree must not be judged any further. */
    hasGuessed = false;
    problems = [];
    text;
    constructor(source) {
        this.source = source;
        this.text = source.text;
    }
    /** The character at the cursor; empty at the end. */
    peek() {
        return this.text.charAt(this.position);
    }
    /** What a sticky pattern matches at the cursor; the cursor stays. */
    match(pattern) {
        pattern.lastIndex = this.position;
        return pattern.exec(this.text)?.[0];
    }
    /** The line and column of a range of offsets. */
    place(start, end) {
        return this.source.place(start, end);
    }
    /** Notes a problem; the parse goes on. */
    report(start, end, message, advice = {}) {
        const { hint, code = 'IB_JSON_SYNTAX', severity = 'error' } = advice;
        this.problems.push({ code, severity, message, hint, place: this.place(start, end) });
    }
}

;// CONCATENATED MODULE: ./lib/template/json/source.js
/** Indexes the lines of a text once, so that each place costs only a binary search. */
function createSource(text, file) {
    const lineStarts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        lineStarts.push(at + 1);
    function lineOf(offset) {
        let low = 0;
        let high = lineStarts.length;
        while (high - low > 1) {
            const middle = (low + high) >>> 1;
            if ((lineStarts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle;
        }
        return low;
    }
    function place(start, end) {
        const line = lineOf(start);
        const endLine = lineOf(end);
        return {
            file,
            line: line + 1,
            column: start - (lineStarts[line] ?? 0) + 1,
            endLine: endLine + 1,
            endColumn: end - (lineStarts[endLine] ?? 0) + 1
        };
    }
    return { file, text, place };
}

;// CONCATENATED MODULE: ./lib/template/json/entries.js

/**
 * Goes through a bracketed, comma-separated sequence whose opening bracket is at the cursor.
 * Gives the offset behind the closing bracket, or undefined when the parse has to stop.
 */
function parseEntries(reader, container, parseEntry) {
    const open = reader.position;
    reader.position++;
    for (;;) {
        skipBlanks(reader);
        const char = reader.peek();
        if (char === container.close)
            return ++reader.position;
        if (char === '' || char === container.wrongClose)
            return reportUnclosed(reader, open, container);
        if (char === ',')
            skipExtraComma(reader);
        else if (!parseEntry() || !parseSeparator(reader, container))
            return undefined;
    }
}
function skipExtraComma(reader) {
    const { position } = reader;
    reader.position++;
    reader.report(position, position + 1, 'a comma with nothing before it', { hint: 'remove the comma' });
}
function reportUnclosed(reader, open, { open: bracket, close }) {
    const found = reader.peek();
    if (found === '') {
        reader.report(open, open + 1, `the file ends before this \`${bracket}\` is closed`, {
            hint: `add the missing \`${close}\``
        });
        return undefined;
    }
    const { line, column } = reader.place(open, open);
    const message = `\`${found}\` cannot close the \`${bracket}\` of line ${line}, column ${column}`;
    reader.report(reader.position, reader.position + 1, message, {
        hint: `a \`${close}\` is missing before it`
    });
    return undefined;
}
function parseSeparator(reader, container) {
    const end = reader.position;
    skipBlanks(reader);
    const at = reader.position;
    const char = reader.peek();
    if (char === ',')
        return skipComma(reader, container);
    if (/^[}\]]?$/.test(char))
        return true;
    if (char === ';') {
        reader.position++;
        reader.report(at, at + 1, 'a semicolon stands where a comma should be', { hint: 'write a comma' });
        return true;
    }
    if (reader.match(container.startsEntry) !== undefined) {
        const hint = `add a comma behind it; the next entry of the ${container.name} follows`;
        reader.report(end - 1, end, 'a comma is missing here', { hint });
        return true;
    }
    return reportStray(reader, container);
}
function skipComma(reader, { close, name }) {
    const at = reader.position;
    reader.position++;
    skipBlanks(reader);
    if (reader.peek() !== close)
        return true;
    reader.report(at, at + 1, `a comma stands behind the last entry of the ${name}`, {
        hint: 'remove the comma'
    });
    return true;
}
function reportStray(reader, { close, name }) {
    const { position } = reader;
    const rest = reader.match(/[^\r\n]+/y)?.trimEnd() ?? '';
    const isKeyInList = rest.startsWith(':') && name === 'list';
    reader.report(position, position + rest.length, `\`${shorten(rest)}\` stands where a comma or \`${close}\` should be`, isKeyInList ? { hint: 'a list has no keys; put "key": value pairs into {…}' } : {});
    return false;
}

;// CONCATENATED MODULE: ./lib/template/json/strings.js

const escapes = new Map([
    ['"', '"'],
    ['\\', '\\'],
    ['/', '/'],
    ['b', '\b'],
    ['f', '\f'],
    ['n', '\n'],
    ['r', '\r'],
    ['t', '\t']
]);
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** What may follow a string's closing quote. Anything else means that the quote was not meant to close it. */
const afterString = /[^\s,:;}\]=>"'/#<-]/y;
/** Quotes that people use or that word processors make, each with what closes it. */
const wrongQuotes = new Map([
    ["'", "'"],
    ['`', '`'],
    ['“', '”'],
    ['”', '”'],
    ['„', '“'],
    ['‘', '’']
]);
/** True when the cursor stands at a quote, be it the right one or not. */
function startsString(reader) {
    const quote = reader.peek();
    return quote === '"' || wrongQuotes.has(quote);
}
/** The string at the cursor; undefined when it does not end, which has been reported then. */
function parseString(reader) {
    const start = reader.position;
    const opening = reader.peek();
    const closing = wrongQuotes.get(opening) ?? '"';
    const close = findClose(reader, closing);
    if (close === undefined)
        return undefined;
    const value = decode(reader, start + 1, close);
    reader.position = close + 1;
    if (closing !== '"') {
        reader.report(start, close + 1, `the text is in ${opening}…${closing} quotes`, {
            hint: 'JSON knows only the straight double quote: "…"'
        });
    }
    else if (reader.match(afterString) !== undefined) {
        return reportInnerQuote(reader, close);
    }
    const place = reader.place(start, close + 1);
    return { kind: 'string', value, place, placeAt: createPlaceAt(reader, start + 1, close) };
}
function reportInnerQuote(reader, close) {
    reader.report(close, close + 1, 'the string ends at this quote, but more text follows right behind it', {
        hint: 'write a double quote inside a string as \\"'
    });
}
/** Offset of the closing quote on the same line. */
function findClose(reader, closing) {
    const { text, position: start } = reader;
    for (let at = start + 1; at < text.length; at++) {
        const char = text.charAt(at);
        if (char === closing)
            return at;
        if (char === '\n')
            break;
        if (char === '\\' && text.charAt(at + 1) !== '\n')
            at++;
    }
    const lineEnd = text.slice(start).search(/\r?\n|$/);
    reader.report(start, start + lineEnd, 'the string that starts here is not closed on its line', {
        hint: `close it with ${closing === '"' ? 'a double quote' : closing}; write a line break inside a string as \\n`
    });
    return undefined;
}
/** Go's decoder replaces what is no character by U+FFFD; so do we: https://pkg.go.dev/encoding/json#Unmarshal */
function decode(reader, start, end) {
    const { text } = reader;
    let value = '';
    let copied = start;
    let controlAt;
    for (let at = start; at < end; at++) {
        const code = text.charCodeAt(at);
        if (code < 0x20)
            controlAt ??= at;
        if (code !== 0x5c)
            continue;
        const length = escapeLength(text, at);
        value += text.slice(copied, at) + decodeEscape(reader, at, length);
        copied = at + length;
        at = copied - 1;
    }
    if (controlAt !== undefined)
        reportControl(reader, controlAt);
    return (value + text.slice(copied, end)).replace(loneSurrogate, '\ufffd');
}
function reportControl(reader, at) {
    const char = reader.text.charAt(at);
    const code = char.charCodeAt(0).toString(16).padStart(4, '0');
    const written = char === '\t' ? '\\t' : char === '\r' ? '\\r' : `\\u${code}`;
    reader.report(at, at + 1, `${characterName(char)} stands inside a string`, {
        hint: `write it as ${written}`
    });
}
function decodeEscape(reader, at, length) {
    const { text } = reader;
    if (length === 6)
        return String.fromCharCode(parseInt(text.slice(at + 2, at + 6), 16));
    const letter = text.charAt(at + 1);
    const value = escapes.get(letter);
    if (value !== undefined)
        return value;
    const message = letter === 'u'
        ? '`\\u` must be followed by four hexadecimal digits'
        : `\`\\${letter}\` is no escape of JSON`;
    reader.report(at, at + 2, message, { hint: 'write a backslash inside a string as \\\\' });
    return letter;
}
/** Each escape, also a wrong one, stands for one UTF-16 code unit; this is how many it is written with. */
function escapeLength(text, at) {
    return /^\\u[\da-fA-F]{4}/.test(text.slice(at, at + 6)) ? 6 : 2;
}
function createPlaceAt(reader, start, end) {
    const { text } = reader;
    const offsetOf = (index) => {
        let at = start;
        for (let i = 0; i < index && at < end; i++)
            at += text.charAt(at) === '\\' ? escapeLength(text, at) : 1;
        return Math.min(at, end);
    };
    return (from, to) => reader.place(offsetOf(from), offsetOf(to));
}

;// CONCATENATED MODULE: ./lib/template/json/words.js

/** Stands for a value that was written, but so that it cannot be told what was meant. */
const unusable = Symbol('unusable');
const strictNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const number = /[-+.\d][-+.\w]*/y;
const bareWord = /(?:[^,:;\]}\r\n"[{>#]|:(?=\S))+/y;
/** Words of other languages that have a JSON twin. */
const twins = new Map([
    ['true', true],
    ['false', false],
    ['none', null],
    ['null', null],
    ['nil', null],
    ['yes', true],
    ['no', false],
    ['on', true],
    ['off', false]
]);
const notInJson = new Set(['nan', 'infinity', 'inf', 'undefined']);
/** A value without quotes: a number, `true`, `false`, `null`, or what is meant by a near miss of these. */
function parseWord(reader) {
    if (/[-+.\d]/.test(reader.peek()))
        return parseNumber(reader);
    const start = reader.position;
    const word = reader.match(bareWord)?.trimEnd() ?? '';
    if (word === '')
        return undefined;
    const end = start + word.length;
    reader.position = end;
    const place = reader.place(start, end);
    if (word === 'true' || word === 'false')
        return { kind: 'boolean', value: word === 'true', place };
    if (word === 'null')
        return { kind: 'null', place };
    if (notInJson.has(word.toLowerCase()))
        return refuse(reader, start, `JSON has no \`${word}\``);
    const twin = twins.get(word.toLowerCase());
    if (twin !== undefined) {
        reader.report(start, end, `\`${word}\` is no value of JSON`, { hint: `write ${String(twin)}` });
        return twin === null ? { kind: 'null', place } : { kind: 'boolean', value: twin, place };
    }
    reader.report(start, end, `the text \`${shorten(word)}\` is not in quotes`, {
        hint: `write "${shorten(word)}"`
    });
    return { kind: 'string', value: word, place };
}
function parseNumber(reader) {
    const start = reader.position;
    const text = reader.match(number) ?? '';
    reader.position += text.length;
    const node = {
        kind: 'number',
        value: Number(text),
        text,
        place: reader.place(start, reader.position)
    };
    if (strictNumber.test(text)) {
        if (Number.isFinite(node.value))
            return node;
        return refuse(reader, start, `the number ${text} is too large`, 'the largest is about 1.8e308');
    }
    if (/^-?0\d+$/.test(text)) {
        const hint = `remove the leading zeros, or write "${text}" if the zeros matter, as in a file mode`;
        return refuse(reader, start, `the number ${text} has a leading zero`, hint);
    }
    return nearNumber(reader, node);
}
function nearNumber(reader, node) {
    const { text, place } = node;
    const end = reader.position;
    const start = end - text.length;
    const plain = text
        .replace(/^\+/, '')
        .replaceAll('_', '')
        .replace(/^(-?)\./, '$10.')
        .replace(/\.(?=$|[eE])/, '');
    const isHex = /^0[xob]/i.test(plain);
    if (/^[-+]?inf(inity)?$/i.test(text))
        return refuse(reader, start, `JSON has no \`${text}\``);
    if (strictNumber.test(plain) || (isHex && !Number.isNaN(Number(plain)))) {
        const meant = isHex ? Number(plain).toString() : plain;
        reader.report(start, end, `\`${text}\` is no number of JSON`, { hint: `write ${meant}` });
        return { kind: 'number', value: Number(meant), text: meant, place };
    }
    reader.report(start, end, `the text \`${shorten(text)}\` is not in quotes`, {
        hint: `write "${shorten(text)}"`
    });
    return { kind: 'string', value: text, place };
}
function refuse(reader, start, message, hint) {
    reader.report(start, reader.position, message, hint === undefined ? {} : { hint });
    reader.hasGuessed = true;
    return unusable;
}

;// CONCATENATED MODULE: ./lib/template/json/value.js





const maximumDepth = 1000;
const object = {
    open: '{',
    close: '}',
    wrongClose: ']',
    name: 'object',
    startsEntry: /(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[A-Za-z_$][\w$.-]*)\s*[:=]/y
};
const array = {
    open: '[',
    close: ']',
    wrongClose: '}',
    name: 'list',
    startsEntry: /["'{[\d-]|(?:true|false|null)\b/y
};
/** The value at the cursor, with everything inside it. */
function parseValue(reader, depth = 0) {
    const { position } = reader;
    if (depth > maximumDepth) {
        reader.report(position, position + 1, `values are nested more than ${maximumDepth} levels deep`);
        return undefined;
    }
    const char = reader.peek();
    if (char === '{')
        return parseObject(reader, depth);
    if (char === '[')
        return parseArray(reader, depth);
    if (startsString(reader))
        return parseString(reader);
    return parseWord(reader) ?? reportNoValue(reader);
}
function reportNoValue(reader) {
    const { position } = reader;
    const found = reader.peek() === '' ? 'the file ends' : `${characterName(reader.text.slice(position))} stands`;
    reader.report(position, position + 1, `${found} where a value should be`, {
        hint: 'a value is a text in double quotes, a number, true, false, null, a {…} or a […]'
    });
    return undefined;
}
function parseArray(reader, depth) {
    const start = reader.position;
    const items = [];
    const end = parseEntries(reader, array, () => {
        const item = parseValue(reader, depth + 1);
        if (item !== undefined && item !== unusable)
            items.push(item);
        return item !== undefined;
    });
    return end === undefined ? undefined : { kind: 'array', items, place: reader.place(start, end) };
}
function parseObject(reader, depth) {
    const start = reader.position;
    const members = new Map();
    const end = parseEntries(reader, object, () => parseMember(reader, depth, members));
    if (end === undefined)
        return undefined;
    return { kind: 'object', members: [...members.values()], place: reader.place(start, end) };
}
function parseMember(reader, depth, members) {
    const start = reader.position;
    const key = parseKey(reader);
    if (key === undefined)
        return false;
    const keyEnd = reader.position;
    const keyPlace = reader.place(start, keyEnd);
    skipBlanks(reader);
    skipColon(reader, keyEnd);
    skipBlanks(reader);
    if (/^[,}]?$/.test(reader.peek()))
        return reportLoneKey(reader, start, keyEnd, key);
    const value = parseValue(reader, depth + 1);
    if (value === undefined || value === unusable)
        return value === unusable;
    const first = members.get(key);
    if (first === undefined)
        members.set(key, { key, keyPlace, value });
    else
        reportDuplicate(reader, start, keyEnd, first);
    return true;
}
function parseKey(reader) {
    if (startsString(reader))
        return parseString(reader)?.value;
    const { position } = reader;
    const word = reader.match(/[\w$][\w$.-]*/y);
    if (word === undefined) {
        const found = characterName(reader.text.slice(position));
        const hint = 'an object holds "key": value pairs, parted by commas';
        reader.report(position, position + 1, `${found} stands where a key should be`, { hint });
        return undefined;
    }
    reader.position += word.length;
    reader.report(position, reader.position, `the key \`${word}\` is not in quotes`, {
        hint: `write "${word}"`
    });
    return word;
}
function skipColon(reader, keyEnd) {
    const { position } = reader;
    const sign = reader.match(/:=?|=[>:]?/y);
    reader.position += sign?.length ?? 0;
    if (sign === ':' || /^[,}]?$/.test(reader.peek()))
        return;
    if (sign === undefined)
        reader.report(keyEnd - 1, keyEnd, 'a colon is missing between this key and its value');
    else
        reader.report(position, reader.position, `\`${sign}\` stands where a colon should be`);
}
/** At the end of the file the missing bracket is the better thing to report; that is the caller's. */
function reportLoneKey(reader, start, end, key) {
    reader.hasGuessed = true;
    if (reader.peek() !== '')
        reader.report(start, end, `the key "${shorten(key)}" has no value`);
    return true;
}
/** Packer refuses a repeated key at any depth; only keys that are the same letter by letter count as repeated. */
function reportDuplicate(reader, start, end, first) {
    const { line, column } = first.keyPlace;
    reader.report(start, end, `the key "${shorten(first.key)}" is given twice in one object`, {
        code: 'IB_TEMPLATE_INVALID',
        hint: `it stands already in line ${line}, column ${column}; remove one of the two`
    });
}

;// CONCATENATED MODULE: ./lib/template/json/parse.js






/**
 * Reads JSON (RFC 8259, as strictly as Go's encoding/json) and says where each value stands. Every mistake
 * that can be told apart is a problem of its own; a tree comes back as well whenever each mistake has only
 * one sensible repair, so that the rest of the file can be judged in the same run.
 */
function parseJson(text, file) {
    const reader = new Reader(createSource(text, file));
    skipByteOrderMark(reader);
    if (reportForeignFile(reader))
        return { problems: reader.problems };
    skipBlanks(reader);
    const node = parseRoot(reader);
    const { problems } = reader;
    return node === undefined || node === unusable || reader.hasGuessed ? { problems } : { node, problems };
}
function skipByteOrderMark(reader) {
    if (reader.peek() !== '\ufeff')
        return;
    reader.position = 1;
    reader.report(0, 1, 'the file starts with a byte order mark, which Packer refuses', {
        severity: 'warning',
        hint: 'save it as UTF-8 without BOM'
    });
}
function parseRoot(reader) {
    const node = parseValue(reader);
    if (node === undefined)
        return undefined;
    skipBlanks(reader);
    const { position } = reader;
    if (position === reader.text.length)
        return node;
    const rest = reader.match(/[^\r\n]+/y)?.trimEnd() ?? '';
    reader.report(position, position + rest.length, `\`${shorten(rest)}\` stands after the end of the JSON value`, {
        hint: 'look for a closing bracket too many, or remove the text'
    });
    return undefined;
}

// EXTERNAL MODULE: ./lib/core/syntax.js
var syntax = __webpack_require__(12088);
// EXTERNAL MODULE: ./lib/template/template.js
var template = __webpack_require__(77142);
;// CONCATENATED MODULE: ./lib/template/read-blocks.js


/** Reads a list of blocks; what is no block is reported and left out. */
function readBlocks(node, kind, key, report) {
    if (node.kind !== 'array') {
        report(invalid(`\`${key}\` must be a list of objects`, node));
        return [];
    }
    return node.items
        .map((item, index) => readBlock(item, kind, `${kind} ${index + 1}`, report))
        .filter(block => block !== undefined);
}
/** Reads one block; `title` names it until its type is known. */
function readBlock(node, kind, title, report) {
    if (node.kind !== 'object') {
        report(invalid(`${title} must be an object`, node));
        return undefined;
    }
    const type = (0,syntax/* member */.D)(node, 'type');
    if (type === undefined) {
        report(invalid(`${title}: missing \`type\``, node));
        return undefined;
    }
    if (!(0,template/* isText */.KH)(type.value) || type.value.value === '') {
        report(invalid(`${title}: \`type\` must be a string`, type.value));
        return undefined;
    }
    const name = kind === 'provisioner' ? undefined : (0,syntax/* member */.D)(node, 'name')?.value;
    if (name !== undefined && !(0,template/* isText */.KH)(name))
        report(invalid(`${title}: \`name\` must be a string`, name));
    return {
        type: type.value.value,
        typePlace: type.value.place,
        rawName: (0,template/* isText */.KH)(name) && name.value !== '' ? name.value : type.value.value,
        place: node.place,
        ...splitMeta(node, kind)
    };
}
function splitMeta(node, kind) {
    const names = template/* metaKeys */.O6[kind];
    const isMeta = (key) => names.includes(key.toLowerCase());
    return {
        meta: { ...node, members: node.members.filter(({ key }) => isMeta(key)) },
        options: { ...node, members: node.members.filter(({ key }) => !isMeta(key)) }
    };
}
/**
 * Reads `post-processors`: an entry is a type, an object, or a list of those, which is a chain.
 * https://developer.hashicorp.com/packer/docs/templates/legacy_json_templates/post-processors
 */
function readChains(node, report) {
    if (node.kind !== 'array') {
        report(invalid('`post-processors` must be a list', node));
        return [];
    }
    return node.items.map((entry, index) => readChain(entry, `post-processor ${index + 1}`, report));
}
function readChain(entry, title, report) {
    const links = entry.kind === 'array' ? entry.items : [entry];
    return links
        .map((link, index) => readLink(link, entry.kind === 'array' ? `${title}.${index + 1}` : title, report))
        .filter(block => block !== undefined);
}
function readLink(link, title, report) {
    if (link.kind === 'array') {
        report(invalid(`${title}: a chain inside a chain is not allowed; write its entries one after the other`, link));
        return undefined;
    }
    if (!(0,template/* isText */.KH)(link))
        return readBlock(link, 'post-processor', title, report);
    const empty = { kind: 'object', members: [], place: link.place };
    return {
        type: link.value,
        typePlace: link.place,
        rawName: link.value,
        place: link.place,
        meta: empty,
        options: empty
    };
}
function invalid(message, { place }) {
    return { code: 'IB_TEMPLATE_INVALID', severity: 'error', message, place };
}

// EXTERNAL MODULE: ./lib/core/suggest.js
var suggest = __webpack_require__(3029);
;// CONCATENATED MODULE: ./lib/template/read-template.js





const rootKeys = [
    'builders',
    'provisioners',
    'error-cleanup-provisioner',
    'post-processors',
    'variables',
    'sensitive-variables',
    'smoke-tests',
    'min_packer_version',
    'description',
    'push'
];
/**
 * Reads a template's text.
 * @param file the path that places show
 * @param path the absolute path, whose directory `template_dir` gives
 */
function readTemplate(text, file, path) {
    const { node, problems: syntaxProblems } = parseJson(text, file);
    const problems = [...syntaxProblems];
    const report = problem => problems.push(problem);
    if (node === undefined)
        return { template: undefined, problems };
    if (node.kind !== 'object') {
        report({
            code: 'IB_TEMPLATE_INVALID',
            severity: 'error',
            message: 'a template must be a JSON object',
            place: node.place
        });
        return { template: undefined, problems };
    }
    checkRootKeys(node, report);
    return { template: readRoot(node, file, (0,external_node_path_.resolve)((0,external_node_path_.dirname)(path)), report), problems };
}
function readRoot(root, file, directory, report) {
    const value = (key) => find(root, key)?.value;
    const list = (key, read) => {
        const node = value(key);
        return node === undefined ? [] : read(node);
    };
    const description = value('description');
    const cleanup = value('error-cleanup-provisioner');
    return {
        file,
        directory,
        place: root.place,
        description: (0,template/* isText */.KH)(description) ? description.value : undefined,
        literals: new Set((0,template/* textsOf */.CB)(root).map(({ value: text }) => text)),
        variables: list('variables', node => readVariables(node, report)),
        sensitive: list('sensitive-variables', node => readNames(node, report)),
        builders: list('builders', node => readBuilders(node, report)),
        provisioners: list('provisioners', node => readBlocks(node, 'provisioner', 'provisioners', report)),
        errorCleanup: cleanup === undefined
            ? undefined
            : readBlock(cleanup, 'provisioner', 'error-cleanup-provisioner', report),
        chains: list('post-processors', node => readChains(node, report)),
        smokeTests: list('smoke-tests', node => readBlocks(node, 'smoke test', 'smoke-tests', report))
    };
}
function find(root, key) {
    return root.members.find(entry => entry.key.toLowerCase() === key);
}
function checkRootKeys(root, report) {
    for (const { key, keyPlace, value } of root.members) {
        if (key.startsWith('_')) {
            if ((0,template/* isText */.KH)(value))
                continue;
            report({
                code: 'IB_TEMPLATE_INVALID',
                severity: 'error',
                message: `the comment \`${key}\` must be a string`,
                place: value.place
            });
        }
        else if (!rootKeys.includes(key.toLowerCase())) {
            const near = (0,suggest/* suggest */.Z)(key, rootKeys);
            report({
                code: 'IB_UNKNOWN_OPTION',
                severity: 'error',
                message: `unknown root level key \`${key}\``,
                hint: near === undefined ? 'comments are keys that start with `_`' : `did you mean \`${near}\`?`,
                place: keyPlace
            });
        }
    }
}
function readVariables(node, report) {
    if (node.kind !== 'object') {
        report({
            code: 'IB_VARIABLE',
            severity: 'error',
            message: '`variables` must be an object',
            place: node.place
        });
        return [];
    }
    return node.members.map(({ key, keyPlace, value }) => {
        if (value.kind !== 'string' && value.kind !== 'null') {
            report({
                code: 'IB_VARIABLE',
                severity: 'error',
                message: `the default of variable \`${key}\` must be a string, or null for a variable that must be given`,
                hint: value.kind === 'number' || value.kind === 'boolean' ? 'put it in quotes' : undefined,
                place: value.place
            });
        }
        return { name: key, place: keyPlace, value: (0,template/* isText */.KH)(value) ? value : undefined };
    });
}
function readNames(node, report) {
    if (node.kind === 'array' && node.items.every(template/* isText */.KH))
        return node.items.filter(template/* isText */.KH);
    report({
        code: 'IB_VARIABLE',
        severity: 'error',
        message: '`sensitive-variables` must be a list of variable names',
        place: node.place
    });
    return [];
}
/** Builders with unique raw names; which one is meant by `only` would otherwise be open. */
function readBuilders(node, report) {
    const blocks = readBlocks(node, 'builder', 'builders', report);
    const seen = new Set();
    for (const { rawName, place } of blocks) {
        if (seen.has(rawName)) {
            report({
                code: 'IB_TEMPLATE_INVALID',
                severity: 'error',
                message: `a builder with the name \`${rawName}\` already exists`,
                hint: 'give each builder a `name` of its own',
                place
            });
        }
        seen.add(rawName);
    }
    return blocks;
}

;// CONCATENATED MODULE: ./lib/app/load.js





async function loadFiles(choice, program) {
    const problems = [];
    const template = await loadTemplate(choice.template, program, problems);
    const variableFiles = [];
    for (const file of choice.variableFiles) {
        const node = await loadJson(file, 'variable file', program, problems);
        if (node !== undefined)
            variableFiles.push({ file, node });
    }
    const smokeTests = [];
    for (const file of choice.smokeTests)
        smokeTests.push(...(await loadSmokeTests(file, program, problems)));
    return { template, variableFiles, smokeTests, problems };
}
async function loadTemplate(file, program, problems) {
    const isInput = file === '-';
    const text = isInput
        ? await program.readStandardInput()
        : await readText(file, 'template', program, problems);
    if (text === undefined)
        return undefined;
    const path = (0,external_node_path_.resolve)(program.directories.working, isInput ? 'standard-input' : file);
    const loaded = readTemplate(text, isInput ? 'standard input' : file, path);
    problems.push(...loaded.problems);
    return loaded.template;
}
async function readText(file, what, { host, directories }, problems) {
    const path = (0,external_node_path_.resolve)(directories.working, file);
    const complain = (reason) => {
        problems.push({
            code: 'IB_TEMPLATE_UNREADABLE',
            severity: 'error',
            message: `the ${what} ${file} ${reason}`,
            hint: `looked in ${directories.working}`
        });
        return undefined;
    };
    try {
        const stat = await host.files.stat(path);
        if (stat?.kind === 'directory')
            return complain('is a directory');
        return (await host.files.readText(path)) ?? complain('does not exist');
    }
    catch (error) {
        return complain(`cannot be read: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
async function loadJson(file, what, program, problems) {
    const text = await readText(file, what, program, problems);
    if (text === undefined)
        return undefined;
    const parsed = parseJson(text, file);
    problems.push(...parsed.problems);
    return parsed.node;
}
/** A JSON file holds tests as the template's root key does, or just their list; any other file is a script. */
async function loadSmokeTests(file, program, problems) {
    if (!file.endsWith('.json'))
        return [scriptTest(file)];
    const node = await loadJson(file, 'smoke-test file', program, problems);
    if (node === undefined)
        return [];
    const list = node.kind === 'object' ? node.members.find(({ key }) => key === 'smoke-tests')?.value : node;
    if (list === undefined) {
        problems.push({
            code: 'IB_TEMPLATE_INVALID',
            severity: 'error',
            message: 'a smoke-test file needs the key `smoke-tests` with a list of tests',
            place: node.place
        });
        return [];
    }
    return readBlocks(list, 'smoke test', 'smoke-tests', problem => problems.push(problem));
}
function scriptTest(file) {
    const place = { file, line: 1, column: 1 };
    const options = {
        kind: 'object',
        place,
        members: [{ key: 'script', keyPlace: place, value: { kind: 'string', value: file, place } }]
    };
    const meta = { kind: 'object', place, members: [] };
    return { type: 'shell', typePlace: place, rawName: (0,external_node_path_.basename)(file), place, meta, options };
}


/***/ }),

/***/ 86335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ checkTemplate)
});

;// CONCATENATED MODULE: ./lib/core/problem.js
/** In the order of the files' text; problems without a place come first. */
function sortProblems(problems) {
    const key = ({ place }) => place === undefined ? ['', 0, 0] : [place.file, place.line, place.column];
    return [...problems].sort((a, b) => {
        const [fileA, lineA, columnA] = key(a);
        const [fileB, lineB, columnB] = key(b);
        return fileA < fileB ? -1 : fileA > fileB ? 1 : lineA - lineB || columnA - columnB;
    });
}

// EXTERNAL MODULE: ./lib/core/suggest.js
var suggest = __webpack_require__(3029);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
;// CONCATENATED MODULE: ./lib/template/functions/environment.js

/** The error of a function that cannot do what it is asked. */
function functionError(message, hint) {
    return new errors/* BuildError */.zS('IB_INTERPOLATION', message, { hint });
}

;// CONCATENATED MODULE: ./lib/template/go/functions.js
/** Declares a function with a fixed number of arguments. */
function goFunction(parameters, run) {
    return createFunction({ parameters, run });
}
/** Declares a function that takes any number of further arguments of one type. */
function variadicFunction(parameters, rest, run) {
    return createFunction({ parameters, rest, run });
}
/** Only here are the types of the arguments given up; `checkArgument` of the engine makes them true again. */
function createFunction(definition) {
    return definition;
}

;// CONCATENATED MODULE: ./lib/template/functions/layout.js
const months = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December'
];
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
/** Names and numbers of an instant in UTC, in the forms that dates are written with. */
function dateParts(at) {
    return { month: months[at.getUTCMonth()] ?? '', day: days[at.getUTCDay()] ?? '' };
}
/** A number with at least that many digits. */
function pad(value, width = 2, fill = '0') {
    return value.toString().padStart(width, fill);
}
/** The hour as a clock of twelve hours shows it. */
function twelveHour(at) {
    return at.getUTCHours() % 12 || 12;
}
function dayOfYear(at) {
    return Math.floor((at.getTime() - Date.UTC(at.getUTCFullYear(), 0, 1)) / 86_400_000) + 1;
}
/** What each piece of a layout stands for, in UTC. */
const pieces = {
    January: at => dateParts(at).month,
    Jan: at => dateParts(at).month.slice(0, 3),
    Monday: at => dateParts(at).day,
    Mon: at => dateParts(at).day.slice(0, 3),
    MST: () => 'UTC',
    '2006': at => pad(at.getUTCFullYear(), 4),
    _2006: at => `_${pad(at.getUTCFullYear(), 4)}`,
    '06': at => pad(at.getUTCFullYear() % 100),
    '01': at => pad(at.getUTCMonth() + 1),
    '1': at => pad(at.getUTCMonth() + 1, 1),
    '002': at => pad(dayOfYear(at), 3),
    __2: at => pad(dayOfYear(at), 3, ' '),
    '02': at => pad(at.getUTCDate()),
    _2: at => pad(at.getUTCDate(), 2, ' '),
    '2': at => pad(at.getUTCDate(), 1),
    '15': at => pad(at.getUTCHours()),
    '03': at => pad(twelveHour(at)),
    '3': at => pad(twelveHour(at), 1),
    '04': at => pad(at.getUTCMinutes()),
    '4': at => pad(at.getUTCMinutes(), 1),
    '05': at => pad(at.getUTCSeconds()),
    '5': at => pad(at.getUTCSeconds(), 1),
    PM: at => (at.getUTCHours() < 12 ? 'AM' : 'PM'),
    pm: at => (at.getUTCHours() < 12 ? 'am' : 'pm')
};
const zone = /^[-Z](?:07:00:00|070000|07:00|0700|07)$/;
const piece = /January|Jan(?![a-z])|Monday|Mon(?![a-z])|MST|_2006|2006|002|__2|_2|0[1-6]|15|[1-5]|PM|pm|[-Z](?:07:00:00|070000|07:00|0700|07)|[.,](?:0+|9+)(?!\d)/g;
/**
 * An instant in UTC, written as Go writes it for a layout that shows how Mon Jan 2 15:04:05 MST 2006 would look.
 * https://pkg.go.dev/time#pkg-constants
 */
function formatLayout(at, layout) {
    return layout.replace(piece, found => {
        if (zone.test(found))
            return found.startsWith('Z') ? 'Z' : `+${found.slice(1).replaceAll('7', '0')}`;
        return /^[.,]/.test(found) ? formatFraction(at, found) : (pieces[found]?.(at) ?? found);
    });
}
/** `.000` keeps its zeros at the end, `.999` drops them; nine digits at most, and the clock fills only three. */
function formatFraction(at, found) {
    const count = Math.min(found.length - 1, 9);
    const digits = pad(at.getUTCMilliseconds(), 3).padEnd(9, '0').slice(0, count);
    if (found.charAt(1) === '0')
        return found.charAt(0) + digits;
    const short = digits.replace(/0+$/, '');
    return short === '' ? '' : found.charAt(0) + short;
}

;// CONCATENATED MODULE: ./lib/template/functions/strftime.js

const codes = {
    a: at => dateParts(at).day.slice(0, 3),
    A: at => dateParts(at).day,
    b: at => dateParts(at).month.slice(0, 3),
    B: at => dateParts(at).month,
    d: at => pad(at.getUTCDate()),
    H: at => pad(at.getUTCHours()),
    I: at => pad(twelveHour(at)),
    L: at => `.${pad(at.getUTCMilliseconds(), 3)}`,
    m: at => pad(at.getUTCMonth() + 1),
    M: at => pad(at.getUTCMinutes()),
    p: at => (at.getUTCHours() < 12 ? 'AM' : 'PM'),
    S: at => pad(at.getUTCSeconds()),
    y: at => pad(at.getUTCFullYear() % 100),
    Y: at => pad(at.getUTCFullYear(), 4),
    z: () => '+0000',
    Z: () => 'UTC',
    '%': () => '%'
};
/** An instant in UTC by the codes that Packer knows (found by running 1.6.6); any other code stays as it is. */
function formatStrftime(at, format) {
    return format.replace(/%(.)/g, (whole, code) => codes[code]?.(at) ?? whole);
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./lib/template/functions/text.js


/** The N-th piece of a text, counted from 0. Throws when there is none. */
function splitAt(text, separator, index) {
    const pieces = separator === '' ? Array.from(text) : text.split(separator);
    const piece = index < 0n ? undefined : pieces[Number(index)];
    if (piece !== undefined)
        return piece;
    // the text itself may be a secret
    const count = `${pieces.length} ${pieces.length === 1 ? 'piece' : 'pieces'}`;
    throw functionError(`there is no piece ${index.toString()}: split at "${separator}" the text has ${count}`, 'the first piece is number 0');
}
/** Replaces the first occurrences, all with a negative count. An empty text occurs before each character and at the end. */
function replaceText(old, replacement, count, text) {
    const limit = count < 0n ? Infinity : Number(count);
    return old === '' ? insertBetween(replacement, limit, text) : replaceFirst(old, replacement, limit, text);
}
function replaceFirst(old, replacement, limit, text) {
    const pieces = text.split(old);
    const cut = Math.min(limit, pieces.length - 1);
    return [...pieces.slice(0, cut), pieces.slice(cut).join(old)].join(replacement);
}
function insertBetween(replacement, limit, text) {
    const characters = [...Array.from(text), ''];
    return characters.map((char, index) => (index < limit ? replacement + char : char)).join('');
}
/** Upper case letter by letter, as Go does: what would become several letters (`ß`) stays. */
function upperCase(text) {
    return mapLetters(text, letter => letter.toUpperCase());
}
/** Lower case letter by letter, as Go does, whatever stands around a letter. */
function lowerCase(text) {
    return mapLetters(text, letter => (letter === 'İ' ? 'i' : letter.toLowerCase()));
}
function mapLetters(text, change) {
    return Array.from(text, letter => {
        const changed = change(letter);
        return Array.from(changed).length === 1 ? changed : letter;
    }).join('');
}
/** Amazon's rule for names, byte by byte as Packer applies it: `é` becomes two dashes. */
function cleanAmazonName(text) {
    const clean = external_node_buffer_.Buffer.from(text).map(byte => (allowed.includes(byte) ? byte : dash));
    return external_node_buffer_.Buffer.from(clean).toString();
}
const allowed = external_node_buffer_.Buffer.from("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789()[] ./-'@_");
const [dash = 0] = external_node_buffer_.Buffer.from('-');

;// CONCATENATED MODULE: ./lib/template/functions/table.js





const fromVariables = {
    where: 'everywhere',
    create: ({ user, where }) => goFunction(['string'], name => {
        const value = user(name);
        if (value === undefined && where === 'variables')
            throw functionError(`the variable "${name}" is not defined`);
        return value ?? '';
    })
};
const aboutTheRun = {
    build_name: { where: 'component', create: ({ buildName }) => fact(buildName) },
    build_type: { where: 'component', create: ({ buildType }) => fact(buildType) },
    build: { where: 'component', create: ({ build }) => goFunction(['string'], build ?? refuseBuild) },
    user: fromVariables,
    env: { where: 'variables', create: ({ env }) => goFunction(['string'], name => env(name) ?? '') },
    uuid: { where: 'everywhere', create: ({ uuid }) => goFunction([], uuid) },
    pwd: { where: 'everywhere', create: ({ directory }) => goFunction([], () => directory) },
    template_dir: {
        where: 'everywhere',
        create: ({ templateDirectory }) => goFunction([], () => templateDirectory)
    },
    packer_version: { where: 'everywhere', create: ({ version }) => goFunction([], () => version) }
};
const aboutTime = {
    timestamp: {
        where: 'everywhere',
        create: ({ now }) => goFunction([], () => Math.floor(now.getTime() / 1000).toString())
    },
    isotime: {
        where: 'everywhere',
        create: ({ now }) => variadicFunction([], 'string', (layout = '2006-01-02T15:04:05Z07:00', ...others) => {
            if (others.length > 0)
                throw functionError(`isotime takes one layout, not ${others.length + 1}`);
            return formatLayout(now, layout);
        })
    },
    strftime: {
        where: 'everywhere',
        create: ({ now }) => goFunction(['string'], format => formatStrftime(now, format))
    }
};
const aboutText = {
    split: { where: 'everywhere', create: () => goFunction(['string', 'string', 'int'], splitAt) },
    replace: {
        where: 'everywhere',
        create: () => goFunction(['string', 'string', 'int', 'string'], replaceText)
    },
    replace_all: {
        where: 'everywhere',
        create: () => goFunction(['string', 'string', 'string'], (old, next, text) => replaceText(old, next, -1n, text))
    },
    upper: { where: 'everywhere', create: () => goFunction(['string'], upperCase) },
    lower: { where: 'everywhere', create: () => goFunction(['string'], lowerCase) },
    clean_resource_name: {
        where: 'component',
        create: ({ cloud }) => goFunction(['string'], cloud === undefined ? refuseClean : cleanAmazonName)
    },
    sed: {
        where: 'everywhere',
        create: () => variadicFunction([], 'any', () => refuse('no longer part of Packer', 'use replace or replace_all'))
    }
};
const fromStores = {
    consul_key: notYet(),
    vault: notYet(),
    aws_secretsmanager: notYet(),
    aws_secretsmanager_raw: notYet()
};
/** Every function that Packer adds to Go's own. */
const packerFunctionTable = {
    ...aboutTheRun,
    ...aboutTime,
    ...aboutText,
    ...fromStores
};
function notYet() {
    const hint = 'read the secret before the run and hand it in as a variable: -var, a variable file, or env';
    return {
        where: 'variables',
        create: () => variadicFunction([], 'any', () => refuse('not supported yet', hint))
    };
}
function fact(value) {
    return goFunction([], () => value ?? refuse('not known here; it belongs to one build'));
}
function refuse(message, hint) {
    throw functionError(message, hint);
}
function refuseBuild(key) {
    return refuse(`"${key}" is a fact of a running build, which is not known here`);
}
function refuseClean() {
    return refuse('allowed only in the options of amazon builders');
}

;// CONCATENATED MODULE: ./lib/template/functions/index.js



/** Names of all of Packer's functions, wherever they may be called. */
const packerFunctionNames = Object.keys(packerFunctionTable);
/**
 * Packer's functions for one place. One that may not be called there is in the table all the same, so that
 * its call gives a sentence that says where it may be.
 */
function packerFunctions(environment) {
    const entries = Object.entries(packerFunctionTable);
    return new Map(entries.map(([name, declaration]) => [name, create(declaration, environment)]));
}
function create(declaration, environment) {
    const { where } = declaration;
    const made = declaration.create(environment);
    if (where === 'everywhere' || where === environment.where)
        return made;
    const allowed = where === 'variables' ? 'in the defaults of "variables"' : 'outside of "variables"';
    const hint = where === 'variables' ? 'give a variable that value and use it as {{user `name`}}' : undefined;
    return {
        ...made,
        run: () => {
            throw functionError(`allowed only ${allowed}`, hint);
        }
    };
}

;// CONCATENATED MODULE: ./lib/template/go/format/flags.js
const noFlags = {
    plus: false,
    minus: false,
    sharp: false,
    space: false,
    zero: false,
    isGoSyntax: false,
    showsNames: false,
    width: undefined,
    precision: undefined
};
/** Fills a text up to the width, which counts code points as Go does. */
function flags_pad(text, { width = 0, minus, zero }) {
    const missing = width - countCharacters(text);
    if (missing <= 0)
        return text;
    if (minus)
        return text + ' '.repeat(missing);
    return (zero ? '0' : ' ').repeat(missing) + text;
}
/** The same, with blanks even if zeros were asked for. */
function padBlank(text, flags) {
    return flags_pad(text, { ...flags, zero: false });
}
/** Number of code points, Go's runes. */
function countCharacters(text) {
    let count = 0;
    for (const character of text)
        count += character === '' ? 0 : 1;
    return count;
}

;// CONCATENATED MODULE: ./lib/template/go/value.js

/** Go compares strings by their UTF-8 bytes, which differs from JavaScript's order beyond U+FFFF. */
function compareText(a, b) {
    return external_node_buffer_.Buffer.compare(external_node_buffer_.Buffer.from(a), external_node_buffer_.Buffer.from(b));
}
/** Plain data as Go would hold it; a number without fraction is an int. */
function fromRenderValue(value) {
    if (typeof value === 'number')
        return Number.isSafeInteger(value) && !Object.is(value, -0) ? BigInt(value) : value;
    if (typeof value !== 'object')
        return value;
    return isList(value) ? goList(value.map(fromRenderValue)) : fromRenderData(value);
}
function isList(value) {
    return Array.isArray(value);
}
function entriesOf(data) {
    return Object.entries(data).map(([key, value]) => [key, fromRenderValue(value)]);
}
function fromRenderData(data) {
    const entries = [...entriesOf(data)].sort(([a], [b]) => compareText(a, b));
    return { kind: 'map', entries: new Map(entries), itemType: commonType(entries.map(([, value]) => value)) };
}
/** The data of a template: a map, or with a name a struct with that name, whose fields keep their order. */
function fromTemplateData(data, structName) {
    if (structName === undefined)
        return fromRenderData(data);
    return { kind: 'struct', typeName: structName, fields: new Map(entriesOf(data)) };
}
function goList(items, itemType = commonType(items)) {
    return { kind: 'list', items, itemType };
}
/** Lists and maps of one kind of value are typed by it, all others hold anything; as Packer's own data is. */
function commonType(values) {
    const [first, ...others] = values.map(typeName);
    const isPlain = first === 'string' || first === 'int' || first === 'float64' || first === 'bool';
    return isPlain && others.every(other => other === first) ? first : 'interface {}';
}
/** The name that Go gives a value's type, as `%T` shows it. */
function typeName(value) {
    if (value === null)
        return '<nil>';
    if (typeof value === 'object')
        return compositeName(value);
    if (typeof value === 'string')
        return 'string';
    if (typeof value === 'boolean')
        return 'bool';
    return typeof value === 'bigint' ? 'int' : 'float64';
}
function compositeName(value) {
    if (value.kind === 'struct')
        return value.typeName;
    return value.kind === 'list' ? `[]${value.itemType}` : `map[string]${value.itemType}`;
}
/** What Go takes for false: false, 0, nil, and any empty string, list or map. */
function isTruthy(value) {
    if (typeof value === 'number')
        return value !== 0;
    if (value === null || typeof value !== 'object')
        return Boolean(value);
    if (value.kind === 'list')
        return value.items.length > 0;
    return value.kind === 'struct' || value.entries.size > 0;
}
/** The value of a type that nothing was put into. */
function zeroValue(type) {
    if (type === 'string')
        return '';
    if (type === 'bool')
        return false;
    if (type === 'int')
        return 0n;
    return type === 'float64' ? 0 : null;
}

;// CONCATENATED MODULE: ./lib/template/go/format/decimal.js
/** A float64 apart: value = mantissa × 2^exponent, exactly, the sign left out. */
function takeApart(value) {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, value);
    const bits = view.getBigUint64(0);
    const fraction = bits & ((1n << 52n) - 1n);
    const biased = Number((bits >> 52n) & 0x7ffn);
    return biased === 0
        ? { mantissa: fraction, exponent: -1074 }
        : { mantissa: fraction | (1n << 52n), exponent: biased - 1075 };
}
/** The fewest digits that tell a number from its neighbours; JavaScript and Go agree on them. */
function shortestDecimal(value) {
    const [digits = '', exponent = '0'] = Math.abs(value).toExponential().split('e');
    return withoutZeros(digits.replace('.', ''), Number(exponent) + 1);
}
/**
 * A number rounded to some digits after the first one that is not 0 (`significant`) or after the point, half
 * to even as Go does. JavaScript's toFixed rounds half up, so this starts from the exact value.
 */
function roundedDecimal(value, count, by) {
    const { mantissa, exponent } = takeApart(value);
    const scale = Math.max(-exponent, 0);
    const exact = (exponent >= 0 ? mantissa << BigInt(exponent) : mantissa * 5n ** BigInt(scale)).toString();
    const point = exact.length - scale;
    const kept = by === 'significant' ? count : point + count;
    return round(exact, point, kept);
}
function round(digits, point, kept) {
    if (kept < 0)
        return { digits: '', point: 0 };
    if (kept >= digits.length)
        return withoutZeros(digits, point);
    const head = digits.slice(0, kept);
    const tail = digits.slice(kept);
    const half = `5${'0'.repeat(tail.length - 1)}`;
    const isOdd = /[13579]$/.test(head);
    if (tail < half || (tail === half && !isOdd))
        return withoutZeros(head, point);
    const raised = (BigInt(`0${head}`) + 1n).toString().padStart(kept, '0');
    return withoutZeros(raised, point + raised.length - kept);
}
function withoutZeros(digits, point) {
    const short = digits.replace(/0+$/, '');
    return short === '' ? { digits: '', point: 0 } : { digits: short, point };
}

;// CONCATENATED MODULE: ./lib/template/go/format/float-text.js

/**
 * A finite number without its sign, in one of Go's formats; without precision in as few digits as tell it from
 * its neighbours. https://pkg.go.dev/strconv#FormatFloat
 */
function floatText(value, verb, precision) {
    switch (verb) {
        case 'e':
            return exponentForm(roundFor(value, precision, 'significant', 1), precision);
        case 'f':
            return pointForm(roundFor(value, precision, 'fraction', 0), precision);
        case 'g':
            return generalForm(value, precision);
        case 'x':
            return hexForm(value, precision);
        default:
            return binaryForm(value);
    }
}
function roundFor(value, precision, by, more) {
    return precision === undefined ? shortestDecimal(value) : roundedDecimal(value, precision + more, by);
}
function exponentForm({ digits, point }, precision = Math.max(digits.length - 1, 0)) {
    const fraction = digits.slice(1).padEnd(precision, '0');
    const mantissa = (digits.charAt(0) || '0') + (fraction === '' ? '' : `.${fraction}`);
    return `${mantissa}e${exponentText(digits === '' ? 0 : point - 1)}`;
}
/** With a sign and at least two digits. */
function exponentText(exponent) {
    return (exponent < 0 ? '-' : '+') + Math.abs(exponent).toString().padStart(2, '0');
}
function pointForm({ digits, point }, precision = Math.max(digits.length - point, 0)) {
    const whole = point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0');
    const fraction = ('0'.repeat(Math.max(-point, 0)) + digits.slice(Math.max(point, 0))).padEnd(precision, '0');
    return precision === 0 ? whole : `${whole}.${fraction.slice(0, precision)}`;
}
/** The exponent form below 1e-4 and from the precision up; without precision from 1e+06 up. */
function generalForm(value, precision) {
    const wanted = precision === undefined ? undefined : Math.max(precision, 1);
    const decimal = wanted === undefined ? shortestDecimal(value) : roundedDecimal(value, wanted, 'significant');
    const { digits, point } = decimal;
    const limit = generalLimit(decimal, wanted);
    if (digits !== '' && (point - 1 < -4 || point - 1 >= limit))
        return exponentForm(decimal);
    return pointForm(decimal);
}
function generalLimit({ digits, point }, wanted) {
    if (wanted === undefined)
        return 6;
    return wanted > digits.length && digits.length >= point ? digits.length : wanted;
}
function binaryForm(value) {
    const { mantissa, exponent } = takeApart(value);
    return `${mantissa.toString()}p${exponent < 0 ? '' : '+'}${exponent}`;
}
function hexForm(value, precision) {
    const { mantissa, exponent } = takeApart(value);
    if (mantissa === 0n)
        return `0x0${hexFraction(0n, 13, precision)}p+00`;
    const shift = 53 - mantissa.toString(2).length;
    const digits = precision === undefined || precision >= 13 ? 13 : precision;
    const rounded = roundBits(mantissa << BigInt(shift), 4 * (13 - digits));
    const isCarried = rounded >> BigInt(4 * digits + 1) > 0n;
    const bits = isCarried ? rounded >> 1n : rounded;
    const fraction = bits & ((1n << BigInt(4 * digits)) - 1n);
    const power = exponent + 52 - shift + (isCarried ? 1 : 0);
    return `0x1${hexFraction(fraction, digits, precision)}p${exponentText(power)}`;
}
function roundBits(value, dropped) {
    if (dropped === 0)
        return value;
    const half = 1n << BigInt(dropped - 1);
    const head = value >> BigInt(dropped);
    const tail = value & ((1n << BigInt(dropped)) - 1n);
    return tail > half || (tail === half && (head & 1n) === 1n) ? head + 1n : head;
}
function hexFraction(fraction, digits, precision) {
    const text = digits === 0 ? '' : fraction.toString(16).padStart(digits, '0');
    const shown = precision === undefined ? text.replace(/0+$/, '') : text.slice(0, precision).padEnd(precision, '0');
    return shown === '' ? '' : `.${shown}`;
}

;// CONCATENATED MODULE: ./lib/template/go/format/float.js


const sixDigits = new Set(['e', 'f']);
/** A number with fraction by one of its verbs; undefined for a verb that it has not. */
function formatFloat(value, verb, flags) {
    const format = verb === 'v' ? 'g' : verb === 'F' ? 'f' : verb.toLowerCase();
    if (!/^[efgxb]$/.test(format) || verb === 'B')
        return undefined;
    const isNegative = value < 0 || Object.is(value, -0);
    const sign = isNegative ? '-' : flags.plus ? '+' : flags.space ? ' ' : '';
    if (Number.isNaN(value))
        return padBlank(`${sign}NaN`, flags);
    if (!Number.isFinite(value))
        return padBlank(`${sign === '' ? '+' : sign}Inf`, flags);
    const precision = flags.precision ?? (sixDigits.has(format) ? 6 : undefined);
    const plain = floatText(value, format, verb === 'v' ? flags.precision : precision);
    const digits = flags.sharp && format !== 'b' ? withPoint(plain, verb, precision) : plain;
    const text = verb === verb.toUpperCase() ? digits.toUpperCase() : digits;
    return padSigned(sign, text, flags);
}
/** Zeros go between the sign and the number. */
function padSigned(sign, text, flags) {
    const { width = 0, zero, minus } = flags;
    if (sign !== '' && zero && !minus)
        return sign + text.padStart(width - sign.length, '0');
    return flags_pad(sign + text, flags);
}
/** What `#` asks for: always a point, and with `%g` and `%x` (not with `%X`) also the zeros at the end. */
function withPoint(text, verb, precision = 6) {
    const [, mantissa = '', tail = ''] = /^((?:0x)?[\da-f.]*?)((?:e[-+]|p).*)?$/.exec(text) ?? [];
    const significant = mantissa.replace('.', '').replace(/^0+/, '').length + (mantissa === '0' ? 1 : 0);
    const missing = /^[vgGx]$/.test(verb) ? Math.max(precision - significant, 0) : 0;
    return mantissa + (mantissa.includes('.') ? '' : '.') + '0'.repeat(missing) + tail;
}

;// CONCATENATED MODULE: ./lib/template/go/format/quote.js
const named = {
    '\u0007': '\\a',
    '\b': '\\b',
    '\f': '\\f',
    '\n': '\\n',
    '\r': '\\r',
    '\t': '\\t',
    '\v': '\\v',
    '\\': '\\\\'
};
/** True for what Go prints as it is: letters, marks, numbers, punctuation, symbols and the plain space. */
function isPrintable(character) {
    return /^[ \p{L}\p{M}\p{N}\p{P}\p{S}]$/u.test(character);
}
/** A text as a Go string constant, on request with nothing but ASCII in it. */
function quoteText(text, asciiOnly) {
    return `"${Array.from(text, character => quote_escape(character, '"', asciiOnly)).join('')}"`;
}
/** A character as a Go character constant. */
function quoteCharacter(character, asciiOnly) {
    return `'${quote_escape(character, "'", asciiOnly)}'`;
}
/** True if a text can stand between backticks without any change. */
function canStandInBackticks(text) {
    // eslint-disable-next-line no-control-regex -- control characters other than the tab cannot
    return !/[\u0000-\u0008\u000a-\u001f\u007f`\ufeff\ufffd]/.test(text);
}
function quote_escape(character, quote, asciiOnly) {
    if (character === quote)
        return `\\${quote}`;
    const name = named[character];
    if (name !== undefined)
        return name;
    const code = character.codePointAt(0) ?? 0;
    if (isPrintable(character) && (code < 0x80 || !asciiOnly))
        return character;
    const hex = code.toString(16);
    if (code < 0x80)
        return `\\x${hex.padStart(2, '0')}`;
    return code < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}

;// CONCATENATED MODULE: ./lib/template/go/format/integer.js


const bases = { v: 10, d: 10, b: 2, o: 8, O: 8, x: 16, X: 16 };
const maximumCodePoint = 0x10ffffn;
/** A whole number by one of its verbs; undefined for a verb that it has not. */
function formatInteger(value, verb, flags) {
    const base = bases[verb];
    if (base !== undefined)
        return inBase(value, base, verb, flags);
    if (verb === 'c')
        return flags_pad(characterOf(value), flags);
    if (verb === 'q')
        return flags_pad(quoteCharacter(characterOf(value), flags.plus), flags);
    return verb === 'U' ? asCodePoint(value, flags) : undefined;
}
function inBase(value, base, verb, flags) {
    const { precision } = flags;
    if (precision === 0 && value === 0n)
        return padBlank('', flags);
    const sign = value < 0n ? '-' : flags.plus ? '+' : flags.space ? ' ' : '';
    const digits = (value < 0n ? -value : value).toString(base);
    const isZeroFilled = precision === undefined && flags.zero && !flags.minus;
    const length = isZeroFilled ? (flags.width ?? 0) - sign.length : (precision ?? 0);
    const filled = digits.padStart(length, '0');
    const text = sign + prefix(filled, verb, flags) + filled;
    return padBlank(verb === 'X' ? text.toUpperCase() : text, flags);
}
function prefix(digits, verb, { sharp }) {
    const octal = sharp && !digits.startsWith('0') ? '0' : '';
    if (verb === 'o' || verb === 'O')
        return verb === 'O' ? `0o${octal}` : octal;
    if (!sharp)
        return '';
    if (verb === 'b')
        return '0b';
    return verb === 'x' || verb === 'X' ? '0x' : '';
}
function characterOf(value) {
    const isSurrogate = value >= 0xd800n && value <= 0xdfffn;
    if (value < 0n || value > maximumCodePoint || isSurrogate)
        return '\ufffd';
    return String.fromCodePoint(Number(value));
}
function asCodePoint(value, flags) {
    const digits = BigInt.asUintN(64, value).toString(16).toUpperCase();
    const code = `U+${digits.padStart(Math.max(flags.precision ?? 4, 4), '0')}`;
    const isShown = flags.sharp && value >= 0n && value <= maximumCodePoint && isPrintable(characterOf(value));
    return padBlank(isShown ? `${code} '${characterOf(value)}'` : code, flags);
}

;// CONCATENATED MODULE: ./lib/template/go/format/text.js



/** A text by one of its verbs; undefined for a verb that it has not. */
function formatString(text, verb, flags) {
    if (verb === 's' || (verb === 'v' && !flags.isGoSyntax))
        return flags_pad(cut(text, flags), flags);
    if (verb === 'q' || verb === 'v')
        return flags_pad(quote(cut(text, flags), flags), flags);
    if (verb === 'x')
        return inHex(text, flags);
    return verb === 'X' ? inHex(text, flags).toUpperCase() : undefined;
}
function cut(text, { precision }) {
    return precision === undefined ? text : Array.from(text).slice(0, precision).join('');
}
function quote(text, { sharp, plus }) {
    return sharp && canStandInBackticks(text) ? `\`${text}\`` : quoteText(text, plus);
}
function inHex(text, flags) {
    const { precision, space, sharp } = flags;
    const bytes = Array.from(external_node_buffer_.Buffer.from(text), byte => byte.toString(16).padStart(2, '0')).slice(0, precision);
    const prefix = sharp && bytes.length > 0 ? '0x' : '';
    return flags_pad(prefix + bytes.join(space ? ` ${prefix}` : ''), flags);
}

;// CONCATENATED MODULE: ./lib/template/go/format/value.js





/** A value by a verb; a verb that it has not gives a text such as `%!d(string=hi)`, as in Go. */
function formatValue(value, verb, flags) {
    if (value === null)
        return verb === 'v' || verb === 'T' ? flags_pad('<nil>', flags) : `%!${verb}(<nil>)`;
    if (verb === 'T')
        return formatString(typeName(value), 's', flags) ?? '';
    if (typeof value === 'object' && verb !== 'p')
        return formatComposite(value, verb, flags);
    const text = typeof value === 'object' ? undefined : formatBasic(value, verb, flags);
    return text ?? `%!${verb}(${typeName(value)}=${formatValue(value, 'v', flags)})`;
}
function formatBasic(value, verb, flags) {
    if (typeof value === 'string')
        return formatString(value, verb, flags);
    if (typeof value === 'bigint')
        return formatInteger(value, verb, flags);
    if (typeof value === 'number')
        return formatFloat(value, verb, flags);
    return verb === 't' || verb === 'v' ? flags_pad(value.toString(), flags) : undefined;
}
/** Width, precision and verb go to each part. */
function formatComposite(value, verb, flags) {
    const format = (part) => formatValue(part, verb, flags);
    const { isGoSyntax } = flags;
    const gap = isGoSyntax ? ', ' : ' ';
    const type = isGoSyntax ? typeName(value) : '';
    if (value.kind === 'list') {
        const items = value.items.map(format).join(gap);
        return isGoSyntax ? `${type}{${items}}` : `[${items}]`;
    }
    if (value.kind === 'map') {
        const entries = [...value.entries].map(([key, part]) => `${format(key)}:${format(part)}`).join(gap);
        return isGoSyntax ? `${type}{${entries}}` : `map[${entries}]`;
    }
    const hasNames = isGoSyntax || flags.showsNames;
    const fields = [...value.fields].map(([name, part]) => (hasNames ? `${name}:` : '') + format(part));
    return `${type}{${fields.join(gap)}}`;
}

;// CONCATENATED MODULE: ./lib/template/go/format/plain.js


/** A value as Go's `%v` writes it. */
function formatPlain(value) {
    return formatValue(value, 'v', noFlags);
}
/** Values one after the other as Go's Sprint does: with a space only between two that are both no text. */
function printArguments(values) {
    return values.map((value, index) => gapBefore(values, index) + formatPlain(value)).join('');
}
function gapBefore(values, index) {
    return index > 0 && typeof values[index] !== 'string' && typeof values[index - 1] !== 'string' ? ' ' : '';
}
/** Values as Go's Sprintln does: always parted by a space, with a line break at the end. */
function printLine(values) {
    return `${values.map(formatPlain).join(' ')}\n`;
}

;// CONCATENATED MODULE: ./lib/template/go/format/directive.js

/** Beyond this Go takes a width or precision for a mistake. */
const largestCount = 1_000_000;
/** Reads a directive; `start` is the offset behind `%`, `argument` the index of the next argument. */
function readDirective(format, start, args, argument) {
    const cursor = {
        format,
        args,
        position: start,
        argument,
        hasGoodIndex: true,
        hasIndex: false,
        complaint: ''
    };
    const signs = readSigns(cursor);
    const indexBefore = readIndex(cursor);
    const { width, isLeft, ends: indexUsed } = readWidth(cursor, indexBefore);
    const { precision, isIndexed } = readPrecision(cursor, indexBefore && !indexUsed);
    if (!isIndexed)
        readIndex(cursor);
    const verb = readVerb(cursor);
    const minus = signs.includes('-') || isLeft;
    const plain = { plus: signs.includes('+'), sharp: signs.includes('#'), minus, width, precision };
    const flags = { ...noFlags, ...plain, space: signs.includes(' '), zero: signs.includes('0') && !minus };
    const { position: end, hasGoodIndex, hasIndex, complaint } = cursor;
    return {
        flags: verb === 'v' ? forPlainVerb(flags) : flags,
        verb,
        end,
        argument: cursor.argument,
        hasGoodIndex,
        hasIndex,
        complaint
    };
}
/** With `%v` the signs `#` and `+` ask for another form of the whole value. */
function forPlainVerb(flags) {
    return { ...flags, plus: false, sharp: false, isGoSyntax: flags.sharp, showsNames: flags.plus };
}
function take(cursor, pattern) {
    pattern.lastIndex = cursor.position;
    const found = pattern.exec(cursor.format)?.[0];
    cursor.position += found?.length ?? 0;
    return found;
}
function readSigns(cursor) {
    return take(cursor, /[-+# 0]*/y) ?? '';
}
function readVerb(cursor) {
    return take(cursor, /[^]/uy);
}
/** `[2]` before a width, a precision or the verb; true when one was there and well-formed. */
function readIndex(cursor) {
    if (cursor.format.charAt(cursor.position) !== '[')
        return false;
    cursor.hasIndex = true;
    const text = take(cursor, /\[[^\]]*\]/y);
    if (text === undefined)
        cursor.position++;
    const index = /^\[\d+\]$/.test(text ?? '') ? Number(text?.slice(1, -1)) : undefined;
    const isGood = index !== undefined && index >= 1 && index <= cursor.args.length;
    if (isGood)
        cursor.argument = index - 1;
    else
        cursor.hasGoodIndex = false;
    return index !== undefined && index <= largestCount;
}
function readWidth(cursor, isIndexed) {
    if (take(cursor, /\*/y) !== undefined) {
        const count = readCountArgument(cursor);
        if (count === undefined)
            cursor.complaint += '%!(BADWIDTH)';
        return { width: count === undefined ? undefined : Math.abs(count), isLeft: (count ?? 0) < 0, ends: true };
    }
    const width = readCount(cursor);
    if (isIndexed && width !== undefined)
        cursor.hasGoodIndex = false;
    return { width, isLeft: false, ends: false };
}
function readPrecision(cursor, isIndexed) {
    if (take(cursor, /\./y) === undefined)
        return { precision: undefined, isIndexed };
    if (isIndexed)
        cursor.hasGoodIndex = false;
    const isIndexedNow = readIndex(cursor);
    if (take(cursor, /\*/y) === undefined)
        return { precision: readCount(cursor) ?? 0, isIndexed: isIndexedNow };
    const count = readCountArgument(cursor);
    const precision = count === undefined || count < 0 ? undefined : count;
    if (precision === undefined)
        cursor.complaint += '%!(BADPREC)';
    return { precision, isIndexed: false };
}
/** A number too large to be meant ends the format there, as in Go, which looks before it takes the last digit. */
function readCount(cursor) {
    const text = take(cursor, /\d+/y);
    if (text === undefined)
        return undefined;
    if (Number(text.slice(0, -1)) <= largestCount)
        return Number(text);
    cursor.position = cursor.format.length;
    return undefined;
}
function readCountArgument(cursor) {
    const value = cursor.args[cursor.argument];
    if (cursor.argument < cursor.args.length)
        cursor.argument++;
    if (typeof value !== 'bigint')
        return undefined;
    const count = Number(value);
    return Math.abs(count) <= largestCount ? count : undefined;
}

;// CONCATENATED MODULE: ./lib/template/go/format/printf.js




/**
 * Go's Sprintf. Mistakes in the format show up in the text, as in Go: `%!d(string=hi)`, `%!d(MISSING)`,
 * `%!(EXTRA int=3)`. https://pkg.go.dev/fmt
 */
function formatText(format, args) {
    const output = [];
    let position = 0;
    let argument = 0;
    let isReordered = false;
    for (;;) {
        const start = format.indexOf('%', position);
        output.push(format.slice(position, start < 0 ? undefined : start));
        if (start < 0)
            break;
        const directive = readDirective(format, start + 1, args, argument);
        output.push(directive.complaint, carryOut(directive, args));
        isReordered ||= directive.hasIndex;
        position = directive.end;
        argument = directive.argument + (usesArgument(directive, args) ? 1 : 0);
    }
    if (!isReordered && argument < args.length)
        output.push(extraArguments(args.slice(argument)));
    return output.join('');
}
function usesArgument({ verb, hasGoodIndex, argument }, args) {
    return verb !== undefined && verb !== '%' && hasGoodIndex && argument < args.length;
}
function carryOut({ verb, flags, hasGoodIndex, argument }, args) {
    if (verb === undefined)
        return '%!(NOVERB)';
    if (verb === '%')
        return '%';
    if (!hasGoodIndex)
        return `%!${verb}(BADINDEX)`;
    const value = args[argument];
    return value === undefined ? `%!${verb}(MISSING)` : formatValue(value, verb, flags);
}
function extraArguments(args) {
    const shown = args.map(value => value === null ? '<nil>' : `${typeName(value)}=${formatValue(value, 'v', noFlags)}`);
    return `%!(EXTRA ${shown.join(', ')})`;
}

;// CONCATENATED MODULE: ./lib/template/go/builtins/collections.js



/** `len`, `index` and `slice`, which count a text's bytes as Go does. */
const collectionFunctions = new Map([
    ['len', goFunction(['any'], lengthOf)],
    ['index', variadicFunction(['any'], 'any', (from, ...keys) => pickAll(from, keys))],
    ['slice', variadicFunction(['any'], 'any', (from, ...bounds) => collections_cut(from, bounds))]
]);
function lengthOf(value) {
    if (typeof value === 'string')
        return BigInt(external_node_buffer_.Buffer.byteLength(value));
    if (value !== null && typeof value === 'object' && value.kind !== 'struct') {
        return BigInt(value.kind === 'list' ? value.items.length : value.entries.size);
    }
    throw new Error(`a value of type ${typeName(value)} has no length`);
}
function pickAll(from, keys) {
    if (from === null)
        throw new Error('nothing can be picked from nil or from a value that is not there');
    return keys.reduce(pick, from);
}
function pick(from, key) {
    if (from !== null && typeof from === 'object' && from.kind === 'map') {
        if (typeof key !== 'string')
            throw new Error(`a map has texts as keys, not a value of type ${typeName(key)}`);
        return from.entries.get(key) ?? zeroValue(from.itemType);
    }
    if (typeof from === 'string')
        return BigInt(at(from, external_node_buffer_.Buffer.from(from), key));
    if (from !== null && typeof from === 'object' && from.kind === 'list')
        return at(from, from.items, key);
    throw new Error(`nothing can be picked from a value of type ${typeName(from)}`);
}
function at(from, items, key) {
    const item = items[toIndex(key, items.length - 1, from)];
    if (item === undefined)
        throw new Error('the index is out of range');
    return item;
}
function toIndex(key, limit, from) {
    if (typeof key !== 'bigint')
        throw new Error(`an index is a whole number, not a value of type ${typeName(key)}`);
    if (key >= 0n && key <= BigInt(limit))
        return Number(key);
    throw new Error(`the index ${key.toString()} is out of range: the length is ${lengthOf(from).toString()}`);
}
function collections_cut(from, bounds) {
    if (typeof from === 'string') {
        const bytes = external_node_buffer_.Buffer.from(from);
        return bytes.subarray(...range(from, bounds, bytes.length, 2)).toString();
    }
    if (from === null || typeof from !== 'object' || from.kind !== 'list') {
        throw new Error(`a value of type ${typeName(from)} cannot be sliced`);
    }
    return goList(from.items.slice(...range(from, bounds, from.items.length, 3)), from.itemType);
}
/** A third bound is Go's capacity: it has to fit, and has no effect here. */
function range(from, bounds, length, limit) {
    if (bounds.length > limit)
        throw new Error(`there are ${bounds.length} bounds to slice by, at most ${limit} can be`);
    const indexes = bounds.map(bound => toIndex(bound, length, from));
    const isGrowing = indexes.every((index, position) => index >= (indexes[position - 1] ?? 0));
    if (!isGrowing)
        throw new Error(`the slice bounds ${indexes.join(', ')} do not grow`);
    const [start = 0, end = length] = indexes;
    return [start, end];
}

;// CONCATENATED MODULE: ./lib/template/go/builtins/compare.js


/** Go's comparisons: only like with like, so that `eq 1 1.0` is an error. https://pkg.go.dev/text/template#hdr-Functions */
const compareFunctions = new Map([
    ['eq', variadicFunction(['any'], 'any', (first, ...others) => isAnyEqual(first, others))],
    ['ne', goFunction(['any', 'any'], (a, b) => !isEqual(a, b))],
    ['lt', goFunction(['any', 'any'], (a, b) => isLess(a, b))],
    ['le', goFunction(['any', 'any'], (a, b) => isLess(a, b) || isEqual(a, b))],
    ['gt', goFunction(['any', 'any'], (a, b) => !isLess(a, b) && !isEqual(a, b))],
    ['ge', goFunction(['any', 'any'], (a, b) => !isLess(a, b))]
]);
function isAnyEqual(first, others) {
    if (others.length === 0)
        throw new Error('there is nothing to compare with');
    return others.some(other => isEqual(first, other));
}
function isEqual(a, b) {
    if (a === null || b === null)
        return a === b;
    if (typeof a !== typeof b)
        throw incomparable();
    if (typeof a === 'object')
        throw new Error('lists and maps cannot be compared');
    return a === b;
}
function isLess(a, b) {
    if (typeof a === 'string' && typeof b === 'string')
        return compareText(a, b) < 0;
    if (typeof a === 'bigint' && typeof b === 'bigint')
        return a < b;
    if (typeof a === 'number' && typeof b === 'number')
        return a < b;
    if (typeof a === typeof b)
        throw new Error('only numbers and texts have an order');
    throw incomparable();
}
function incomparable() {
    return new Error('values of different types cannot be compared');
}

;// CONCATENATED MODULE: ./lib/template/go/builtins/escape.js
const html = {
    '\u0000': '\ufffd',
    '"': '&#34;',
    "'": '&#39;',
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;'
};
/** The text such that it can stand in HTML. */
function escapeHtml(text) {
    // eslint-disable-next-line no-control-regex -- NUL is one of the characters to replace
    return text.replace(/[\u0000"'&<>]/g, char => html[char] ?? char);
}
const javascript = { '\\': '\\\\', "'": "\\'", '"': '\\"' };
/** The text such that it can stand in a JavaScript string. */
function escapeJavascript(text) {
    return text.replace(/[\\'"<>&=]|[^ \p{L}\p{M}\p{N}\p{P}\p{S}]/gu, char => javascript[char] ?? hexEscapes(char));
}
/** A character beyond U+FFFF is written with as many digits as it takes, as Go does. */
function hexEscapes(char) {
    return `\\u${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
/** The text such that it can stand in the query of a URL. */
function escapeUrlQuery(text) {
    return encodeURIComponent(text)
        .replaceAll('%20', '+')
        .replace(/[!'()*]/g, char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

;// CONCATENATED MODULE: ./lib/template/go/builtins/logic.js


/** `and` and `or` are listed for their names and argument counts; the caller evaluates them, as they stop early. */
const logicFunctions = new Map([
    ['and', variadicFunction(['any'], 'any', first => first)],
    ['or', variadicFunction(['any'], 'any', first => first)],
    ['not', goFunction(['any'], value => !isTruthy(value))]
]);

;// CONCATENATED MODULE: ./lib/template/go/builtins/index.js








function textFunction(convert) {
    return variadicFunction([], 'any', (...args) => convert(printArguments(args.map(value => value ?? '<no value>'))));
}
function refuseCall(callee) {
    throw new Error(`a value of type ${typeName(callee)} cannot be called`);
}
/** The functions that Go's text/template has of itself: https://pkg.go.dev/text/template#hdr-Functions */
const builtinFunctions = new Map([
    ...logicFunctions,
    ...compareFunctions,
    ...collectionFunctions,
    ['print', variadicFunction([], 'any', (...args) => printArguments(args))],
    ['println', variadicFunction([], 'any', (...args) => printLine(args))],
    ['printf', variadicFunction(['string'], 'any', (format, ...args) => formatText(format, args))],
    ['html', textFunction(escapeHtml)],
    ['js', textFunction(escapeJavascript)],
    ['urlquery', textFunction(escapeUrlQuery)],
    ['call', variadicFunction(['any'], 'any', refuseCall)]
]);

;// CONCATENATED MODULE: ./lib/template/go/fault.js
/** A mistake within a template's text, at offsets of that text; becomes a problem or an error with a place. */
class TemplateFault extends Error {
    start;
    end;
    hint;
    name = 'TemplateFault';
    constructor(message, start, end, hint) {
        super(message);
        this.start = start;
        this.end = end;
        this.hint = hint;
    }
}

;// CONCATENATED MODULE: ./lib/template/go/constants.js

const integer = /^([+-]?)(?:0[xX]_?([\da-fA-F_]+)|0[oO]?_?([0-7_]+)|0[bB]_?([01_]+)|([1-9][\d_]*|0))$/;
const decimal = /^[+-]?(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?[\d_]+)?$/;
const hexFloat = /^([+-]?)0[xX]([\da-fA-F_]*)\.?([\da-fA-F_]*)[pP]([+-]?\d+)$/;
const constants_escape = /\\(?:x([\da-fA-F]{2})|([0-7]{3})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([abfnrtv\\'"]))/y;
const letters = {
    a: '\u0007',
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v'
};
const smallest = -(2n ** 63n);
const largest = 2n ** 63n - 1n;
/**
 * The value of a number as Go's text/template reads it: a bigint is an int, a number a float64; or what is
 * wrong with it. Grammar: https://go.dev/ref/spec#Integer_literals
 */
function parseGoNumber(text) {
    if (/^[+-]?[\d.][\d_.]*i$/.test(text))
        return { fault: `the complex number ${text} is not supported` };
    if (!/^_|__|_$|_[^\da-fA-F]|[^\da-fA-FxXoObB]_/.test(text)) {
        const whole = integer.exec(text);
        if (whole !== null)
            return checkRange(text, integerOf(whole));
        if (/[.eE]/.test(text) && decimal.test(text))
            return checkFloat(text, Number(text.replaceAll('_', '')));
        const hex = hexFloat.exec(text);
        if (hex !== null && `${hex[2] ?? ''}${hex[3] ?? ''}` !== '')
            return checkFloat(text, hexFloatOf(hex));
    }
    return { fault: `\`${text}\` is no number` };
}
function integerOf([, sign = '', hex, octal, binary, plain]) {
    const digits = hex !== undefined
        ? `0x${hex}`
        : octal !== undefined
            ? `0o${octal}`
            : binary !== undefined
                ? `0b${binary}`
                : (plain ?? '0');
    const value = BigInt(digits.replaceAll('_', ''));
    return sign === '-' ? -value : value;
}
function checkRange(text, value) {
    return value >= smallest && value <= largest
        ? value
        : { fault: `the number ${text} does not fit into 64 bits` };
}
function checkFloat(text, value) {
    return Number.isFinite(value) ? value : { fault: `the number ${text} is too large` };
}
function hexFloatOf([, sign = '', whole = '', fraction = '', exponent = '0']) {
    const digits = `${whole}${fraction}`.replaceAll('_', '');
    const scale = Number(exponent) - 4 * fraction.replaceAll('_', '').length;
    const value = Number(BigInt(`0x${digits}`)) * 2 ** scale;
    return sign === '-' ? -value : value;
}
/** The text of a Go string constant, quotes included; undefined when an escape is wrong. Bytes that are no UTF-8 become U+FFFD. */
function unquoteGo(quoted) {
    const inner = quoted.slice(1, -1);
    if (quoted.startsWith('`'))
        return inner.replaceAll('\r', '');
    if (!inner.includes('\\'))
        return inner;
    const parts = [];
    for (let at = 0; at < inner.length;) {
        const next = inner.indexOf('\\', at);
        const end = next < 0 ? inner.length : next;
        if (end > at)
            parts.push(external_node_buffer_.Buffer.from(inner.slice(at, end)));
        if (next < 0)
            break;
        const [bytes, length] = readEscape(inner, next) ?? [];
        if (bytes === undefined || length === undefined)
            return undefined;
        parts.push(bytes);
        at = next + length;
    }
    return external_node_buffer_.Buffer.concat(parts).toString();
}
/** The code point of a Go character constant, quotes included; undefined when it is none. */
function unquoteCharacter(quoted) {
    const inner = quoted.slice(1, -1);
    if (!inner.startsWith('\\')) {
        const code = inner.codePointAt(0);
        return code !== undefined && String.fromCodePoint(code).length === inner.length ? BigInt(code) : undefined;
    }
    constants_escape.lastIndex = 0;
    const match = constants_escape.exec(inner);
    if (match?.[0] !== inner || match[5] === '"')
        return undefined;
    const code = escapedCode(match);
    return code === undefined ? undefined : BigInt(code);
}
function readEscape(text, at) {
    constants_escape.lastIndex = at;
    const match = constants_escape.exec(text);
    if (match === null || match[5] === "'")
        return undefined;
    const code = escapedCode(match);
    if (code === undefined)
        return undefined;
    const isByte = match[1] !== undefined || match[2] !== undefined;
    return [isByte ? external_node_buffer_.Buffer.from([code]) : external_node_buffer_.Buffer.from(String.fromCodePoint(code)), match[0].length];
}
function escapedCode([, byte, octal, short, long, letter]) {
    if (letter !== undefined)
        return (letters[letter] ?? letter).charCodeAt(0);
    if (octal !== undefined)
        return atMost(parseInt(octal, 8), 0xff);
    const code = parseInt(byte ?? short ?? long ?? '', 16);
    const isSurrogate = byte === undefined && code >= 0xd800 && code <= 0xdfff;
    return isSurrogate ? undefined : atMost(code, 0x10ffff);
}
function atMost(code, limit) {
    return code <= limit ? code : undefined;
}

;// CONCATENATED MODULE: ./lib/template/go/cursor.js

/** Walks over tokens; a token is taken only once it is known to fit. */
class Cursor {
    tokens;
    index = 0;
    constructor(tokens) {
        this.tokens = tokens;
    }
    /** The token at hand, without taking it. Past the end it stays the `end` token. */
    peek(ahead = 0) {
        const token = this.tokens[Math.min(this.index + ahead, this.tokens.length - 1)];
        if (token === undefined)
            throw new RangeError('a template has at least its end token');
        return token;
    }
    /** Takes the token at hand. */
    next() {
        const token = this.peek();
        this.index++;
        return token;
    }
    /** Takes the token at hand if it is of that kind. */
    take(kind) {
        return this.peek().kind === kind ? this.next() : undefined;
    }
    /** Moves over spaces and gives the token behind them, without taking it. */
    peekPastSpace() {
        this.take('space');
        return this.peek();
    }
    /** Takes the token behind any spaces, which has to be of that kind. */
    expect(kind, message, hint) {
        const token = this.peekPastSpace();
        if (token.kind !== kind)
            throw new TemplateFault(message, token.start, token.end, hint);
        return this.next();
    }
}

;// CONCATENATED MODULE: ./lib/template/go/lex-inside.js

/** In the order in which they are tried. Spaces stop before the blank that belongs to a trim marker ` -}}`. */
const patterns = [
    ['space', /(?:[ \t\r\n](?!-\}\}))+/y],
    ['declare', /:=/y],
    ['assign', /=/y],
    ['pipe', /\|/y],
    ['comma', /,/y],
    ['leftParen', /\(/y],
    ['rightParen', /\)/y],
    ['string', /"(?:[^"\\\n]|\\[^\n])*"|`[^`]*`/y],
    ['character', /'(?:[^'\\\n]|\\[^\n])*'/y],
    ['number', /[+-]?\.?\d[\p{L}\p{Nd}_.]*(?:(?<=[eEpP])[+-][\p{L}\p{Nd}_]*)?|[+-][\p{L}\p{Nd}_.]*/uy],
    ['variable', /\$[\p{L}\p{Nd}_]*/uy],
    ['field', /\.[\p{L}\p{Nd}_]+/uy],
    ['dot', /\./y],
    ['word', /[\p{L}\p{Nd}_]+/uy]
];
/** What may follow a name; anything else glued to it is a mistake. */
const afterName = /[ \t\r\n.,|:)(]|\}\}|$/y;
const names = new Set(['variable', 'field', 'dot', 'word']);
/** The token at an offset inside an action. Throws a TemplateFault when there is none. */
function lexInside(text, position) {
    for (const [kind, pattern] of patterns) {
        pattern.lastIndex = position;
        const found = pattern.exec(text)?.[0];
        if (found === undefined)
            continue;
        const token = { kind, text: found, start: position, end: position + found.length };
        if (names.has(kind))
            checkEnd(text, token);
        return token;
    }
    throw noToken(text, position);
}
function checkEnd(text, token) {
    afterName.lastIndex = token.end;
    if (afterName.test(text))
        return;
    const char = String.fromCodePoint(text.codePointAt(token.end) ?? 0);
    const message = `\`${char}\` stands directly behind \`${token.text}\``;
    throw new TemplateFault(message, token.end, token.end + char.length, 'put a space between them');
}
function noToken(text, position) {
    const char = String.fromCodePoint(text.codePointAt(position) ?? 0);
    const end = position + char.length;
    const lineEnd = position + text.slice(position).search(/\r?\n|$/);
    if (char === '"')
        return new TemplateFault('this string is not closed with `"`', position, lineEnd);
    if (char === '`')
        return new TemplateFault('this string is not closed with a backtick', position, lineEnd);
    if (char === "'") {
        const hint = 'texts stand in double quotes or backticks';
        return new TemplateFault("this character constant is not closed with `'`", position, lineEnd, hint);
    }
    if (char === ':')
        return new TemplateFault('`:` must be followed by `=`', position, end);
    const hint = char === '}' ? 'an action ends with `}}`' : quotesHint(char);
    return new TemplateFault(`\`${char}\` has no meaning inside {{ … }}`, position, end, hint);
}
function quotesHint(char) {
    return /[“”„‘’]/.test(char) ? 'use straight double quotes or backticks' : undefined;
}

;// CONCATENATED MODULE: ./lib/template/go/lexer.js


/** Far beyond what anybody writes; the parser descends once for each. */
const maximumDepth = 200;
const leftTrim = /-[ \t\r\n]/y;
const comment = /\/\*[^]*?\*\//y;
const leadingBlanks = /^[ \t\r\n]+/;
const trailingBlanks = /[ \t\r\n]+$/;
/** Cuts a template into tokens, spaces inside actions included, since they part arguments. Throws a TemplateFault. */
function lex(text) {
    const tokens = [];
    let position = 0;
    let trimsNext = false;
    for (;;) {
        const open = text.indexOf('{{', position);
        const end = open < 0 ? text.length : open;
        const trimsThis = open >= 0 && matchAt(leftTrim, text, open + 2) !== undefined;
        const plain = trim(text.slice(position, end), trimsNext, trimsThis);
        if (plain !== '')
            tokens.push({ kind: 'text', text: plain, start: position, end });
        if (open < 0)
            break;
        const right = lexAction(text, open, open + (trimsThis ? 4 : 2), tokens);
        position = right.end;
        trimsNext = right.trims;
    }
    tokens.push({ kind: 'end', text: '', start: text.length, end: text.length });
    return tokens;
}
function trim(text, left, right) {
    const start = left ? text.replace(leadingBlanks, '') : text;
    return right ? start.replace(trailingBlanks, '') : start;
}
/** Lexes from behind the left delimiter to behind the right one. */
function lexAction(text, open, start, tokens) {
    if (text.startsWith('/*', start))
        return skipComment(text, open, start);
    tokens.push({ kind: 'open', text: '{{', start: open, end: open + 2 });
    let position = start;
    const parens = [];
    for (;;) {
        const right = rightEnd(text, position);
        if (right !== undefined) {
            const paren = parens.at(-1);
            if (paren !== undefined)
                throw new TemplateFault('this `(` is not closed', paren.start, paren.end);
            const end = position + right.length;
            tokens.push({ kind: 'close', text: '}}', start: end - 2, end });
            return { end, trims: right.trims };
        }
        if (position >= text.length)
            throw unclosed(text, open);
        const token = lexInside(text, position);
        if (token.kind === 'leftParen' && parens.push(token) > maximumDepth) {
            throw new TemplateFault('parentheses are nested too deep', token.start, token.end);
        }
        if (token.kind === 'rightParen' && parens.pop() === undefined) {
            throw new TemplateFault('this `)` closes nothing', token.start, token.end);
        }
        tokens.push(token);
        position = token.end;
    }
}
function unclosed(text, open) {
    const lineEnd = text.slice(open).search(/\r?\n|$/);
    return new TemplateFault('this `{{` is never closed', open, open + lineEnd, 'add the missing `}}`');
}
/** A comment fills its action; markers may stand only right at the delimiters. */
function skipComment(text, open, start) {
    const body = matchAt(comment, text, start);
    if (body === undefined) {
        throw new TemplateFault('the comment `/*` is never closed', open, text.length, 'add the missing `*/`');
    }
    const end = start + body.length;
    const right = rightEnd(text, end);
    if (right !== undefined)
        return { end: end + right.length, trims: right.trims };
    throw new TemplateFault('a comment must be followed by the end of its action', open, end, 'write {{/* … */}}');
}
/** Tells whether an action ends at an offset, be it with `}}` or with ` -}}`. */
function rightEnd(text, position) {
    if (text.startsWith('}}', position))
        return { length: 2, trims: false };
    return matchAt(/[ \t\r\n]-\}\}/y, text, position) === undefined ? undefined : { length: 4, trims: true };
}
function matchAt(pattern, text, position) {
    pattern.lastIndex = position;
    return pattern.exec(text)?.[0];
}

;// CONCATENATED MODULE: ./lib/template/go/parse-pipeline.js



/** Takes the tokens up to and including the one that closes it. `place` says in messages where it stands. */
function parsePipe(scope, place, closing = 'close') {
    const { cursor } = scope;
    const { start } = cursor.peekPastSpace();
    const { variables, assigns } = parseDeclarations(scope, place);
    const commands = [];
    for (;;) {
        const token = cursor.peekPastSpace();
        if (token.kind === closing)
            break;
        if (token.kind === 'end')
            throw unexpected(token, place);
        commands.push(parseCommand(scope, place, closing));
    }
    const close = cursor.next();
    const last = commands.at(-1);
    if (last === undefined)
        throw new TemplateFault(`a value is missing in ${place}`, start, close.end);
    checkStages(commands);
    if (!assigns)
        scope.variables.push(...variables);
    return {
        kind: 'pipe',
        variables,
        assigns,
        commands,
        start,
        end: closing === 'close' ? last.end : close.end
    };
}
/** Behind a `|` a value is handed on, so only what can take one may stand there. */
function checkStages(commands) {
    for (const { operands, start, end } of commands.slice(1)) {
        const [first] = operands;
        if (first?.kind !== 'constant' && first?.kind !== 'dot' && first?.kind !== 'nil')
            continue;
        throw new TemplateFault('only a function can stand behind `|`', start, end);
    }
}
function parseDeclarations(scope, place) {
    const { cursor } = scope;
    const first = cursor.peek();
    const none = { variables: [], assigns: false };
    if (first.kind !== 'variable')
        return none;
    const behind = cursor.peek(1).kind === 'space' ? 2 : 1;
    const sign = cursor.peek(behind);
    if (sign.kind !== 'declare' && sign.kind !== 'assign' && sign.kind !== 'comma')
        return none;
    cursor.next();
    cursor.peekPastSpace();
    cursor.next();
    const names = [first];
    const last = sign.kind === 'comma' ? parseSecondVariable(scope, place, names) : sign;
    const assigns = last.kind === 'assign';
    if (assigns)
        for (const name of names)
            checkVariable(scope, name);
    return { variables: names.map(name => name.text), assigns };
}
/** `$index, $element :=`, which only a range can have. */
function parseSecondVariable({ cursor }, place, names) {
    const second = cursor.expect('variable', 'a variable must follow the comma');
    names.push(second);
    if (place !== 'range') {
        throw new TemplateFault('only a range can set two variables', second.start, second.end);
    }
    const sign = cursor.peekPastSpace();
    if (sign.kind === 'declare' || sign.kind === 'assign')
        return cursor.next();
    throw new TemplateFault('`:=` is missing behind the variables', sign.start, sign.end);
}
function parseCommand(scope, place, closing) {
    const { cursor } = scope;
    const operands = [];
    const { start } = cursor.peek();
    for (;;) {
        const token = cursor.peekPastSpace();
        const operand = parseOperand(scope, place);
        if (operand !== undefined)
            operands.push(operand);
        const after = cursor.peek();
        if (after.kind === 'space')
            continue;
        if (after.kind === closing)
            break;
        if (after.kind === 'pipe') {
            cursor.next();
            break;
        }
        throw unexpected(operand === undefined ? token : after, place);
    }
    const end = operands.at(-1)?.end ?? start;
    if (operands.length === 0)
        throw new TemplateFault('nothing stands before this `|`', start, start + 1);
    return { operands, start, end };
}
/** An operand with the fields that are chained to it; undefined when none stands at the cursor. */
function parseOperand(scope, place) {
    const { cursor } = scope;
    const operand = parseTerm(scope, place);
    if (operand === undefined || cursor.peek().kind !== 'field')
        return operand;
    const names = [];
    let end = operand.end;
    for (let field = cursor.take('field'); field !== undefined; field = cursor.take('field')) {
        names.push(field.text.slice(1));
        end = field.end;
    }
    const { start } = operand;
    if (operand.kind === 'field')
        return { ...operand, names: [...operand.names, ...names], end };
    if (operand.kind === 'variable')
        return { ...operand, names: [...operand.names, ...names], end };
    if (operand.kind === 'constant' || operand.kind === 'dot' || operand.kind === 'nil') {
        throw new TemplateFault('this value has no fields', start, end);
    }
    return { kind: 'chain', of: operand, names, start, end };
}
function parseTerm(scope, place) {
    const { cursor } = scope;
    const { kind, text, start, end } = cursor.peek();
    if (kind === 'word')
        return parseName(scope, place);
    if (kind === 'leftParen') {
        cursor.next();
        const pipe = parsePipe(scope, 'the parentheses', 'rightParen');
        return { ...pipe, start };
    }
    const operand = parsePlainTerm(scope, cursor.peek());
    if (operand !== undefined)
        cursor.next();
    else if (kind === 'declare' || kind === 'assign') {
        throw new TemplateFault(`\`${text}\` must stand directly behind a variable`, start, end);
    }
    return operand;
}
function parsePlainTerm(scope, token) {
    const { kind, text, start, end } = token;
    if (kind === 'dot')
        return { kind, start, end };
    if (kind === 'field')
        return { kind, names: [text.slice(1)], start, end };
    if (kind === 'variable') {
        checkVariable(scope, token);
        return { kind, name: text, names: [], start, end };
    }
    if (kind === 'number' || kind === 'string' || kind === 'character') {
        return { kind: 'constant', value: constantValue(token), text, start, end };
    }
    return undefined;
}
function constantValue({ kind, text, start, end }) {
    if (kind === 'number') {
        const value = parseGoNumber(text);
        if (typeof value === 'object')
            throw new TemplateFault(value.fault, start, end);
        return value;
    }
    const value = kind === 'string' ? unquoteGo(text) : unquoteCharacter(text);
    if (value !== undefined)
        return value;
    if (kind === 'string') {
        const hint = 'write a backslash as \\\\, or use backticks instead of double quotes';
        throw new TemplateFault(`${text} has an escape that Go does not know`, start, end, hint);
    }
    const hint = 'single quotes hold one character; texts stand in double quotes or backticks';
    throw new TemplateFault(`${text} is no single character`, start, end, hint);
}
const keywords = new Set([
    'if',
    'else',
    'end',
    'range',
    'with',
    'template',
    'define',
    'block',
    'break',
    'continue'
]);
function parseName(scope, place) {
    const token = scope.cursor.peek();
    const { text, start, end } = token;
    if (keywords.has(text))
        throw unexpected(token, place);
    scope.cursor.next();
    if (text === 'true' || text === 'false')
        return { kind: 'constant', value: text === 'true', text, start, end };
    if (text === 'nil')
        return { kind: 'nil', start, end };
    if (!scope.functions.has(text))
        scope.faults.push(unknownFunction(scope, text, { start, end }));
    return { kind: 'function', name: text, start, end };
}
function unknownFunction({ functions }, name, { start, end }) {
    const near = (0,suggest/* suggest */.Z)(name, functions);
    const hint = near === undefined
        ? `a field of the data is written with a dot: {{ .${name} }}; a user variable as {{user \`${name}\`}}`
        : `did you mean ${near}?`;
    return new TemplateFault(`the function "${name}" does not exist`, start, end, hint);
}
function checkVariable({ variables, faults }, { text, start, end }) {
    if (variables.includes(text))
        return;
    const near = (0,suggest/* suggest */.Z)(text, variables.filter(name => name !== '$'));
    const hint = near === undefined ? `set it first: {{ ${text} := … }}` : `did you mean ${near}?`;
    faults.push(new TemplateFault(`the variable ${text} is not set here`, start, end, hint));
}
/** The fault of a token that cannot stand where it is. */
function unexpected({ kind, text, start, end }, place) {
    const found = kind === 'end' ? 'the text ends' : `\`${text}\` stands`;
    return new TemplateFault(`${found} where it cannot, in ${place}`, start, Math.max(end, start + 1));
}

;// CONCATENATED MODULE: ./lib/template/go/parser.js





const parser_maximumDepth = 200;
/** Parses a text. Unknown functions and variables are collected, any other fault ends the parse. */
function parse(text, functions) {
    const faults = [];
    try {
        const template = parseWhole({
            cursor: new Cursor(lex(text)),
            functions,
            variables: ['$'],
            faults,
            defined: new Map(),
            loops: 0,
            depth: 0
        });
        return faults.length > 0 ? { faults } : { template, faults };
    }
    catch (error) {
        if (!(error instanceof TemplateFault))
            throw error;
        return { faults: [...faults, error] };
    }
}
function parseWhole(scope) {
    const { nodes, stop } = parseList(scope, true);
    if (stop.kind === 'end')
        return { root: nodes, defined: scope.defined };
    const message = `\`{{${stop.text}}}\` belongs to no if, range, with, block or define`;
    throw new TemplateFault(message, stop.start, stop.end);
}
function parseList(scope, isTop = false) {
    const { cursor } = scope;
    const nodes = [];
    for (;;) {
        const token = cursor.next();
        const { kind, text, start, end } = token;
        if (kind === 'end')
            return { nodes, stop: token };
        if (kind === 'text')
            nodes.push({ kind, text, start, end });
        if (kind !== 'open')
            continue;
        const word = cursor.peekPastSpace();
        if (word.kind === 'word' && (word.text === 'end' || word.text === 'else')) {
            cursor.next();
            return { nodes, stop: word };
        }
        if (isTop && isWord(word, 'define'))
            parseDefine(scope);
        else
            nodes.push(parseAction(scope, word));
    }
}
function isWord({ kind, text }, word) {
    return kind === 'word' && text === word;
}
function parseAction(scope, word) {
    const { cursor } = scope;
    const { kind, text, start } = word;
    if (kind === 'word') {
        if (text === 'if' || text === 'with' || text === 'range') {
            cursor.next();
            return parseBranch(scope, text, word);
        }
        if (text === 'template')
            return parseCall(scope);
        if (text === 'block')
            return parseBlock(scope);
        if (text === 'break' || text === 'continue')
            return parseJump(scope, text);
        if (text === 'define')
            throw new TemplateFault('`define` may stand only at the outermost level', start, word.end);
    }
    const pipe = parsePipe(scope, 'this action');
    return { kind: 'action', pipe, start, end: pipe.end };
}
function parseJump(scope, kind) {
    const { start, end } = scope.cursor.next();
    if (scope.loops === 0)
        throw new TemplateFault(`\`${kind}\` may stand only inside a range`, start, end);
    scope.cursor.expect('close', `nothing may follow \`${kind}\``);
    return { kind, start, end };
}
/** From behind the keyword to behind the closing `end`; `else if` and `else with` nest and share that `end`. */
function parseBranch(scope, kind, opening) {
    const known = scope.variables.length;
    if (++scope.depth > parser_maximumDepth)
        throw new TemplateFault('nested too deep', opening.start, opening.end);
    const pipe = parsePipe(scope, kind);
    if (kind === 'range')
        scope.loops++;
    const { nodes: body, stop } = parseList(scope);
    if (kind === 'range')
        scope.loops--;
    checkClosed(stop, opening);
    const otherwise = stop.text === 'else' ? parseElse(scope, kind, opening) : [];
    if (stop.text === 'end')
        closeEnd(scope);
    scope.variables.length = known;
    scope.depth--;
    return { kind, pipe, body, otherwise, start: opening.start, end: pipe.end };
}
function parseElse(scope, kind, opening) {
    const { cursor } = scope;
    const word = cursor.peekPastSpace();
    if ((kind === 'if' || kind === 'with') && isWord(word, kind)) {
        cursor.next();
        return [parseBranch(scope, kind, opening)];
    }
    cursor.expect('close', `\`${word.text}\` cannot follow \`else\` here`);
    const { nodes, stop } = parseList(scope);
    checkClosed(stop, opening);
    if (stop.text === 'else') {
        throw new TemplateFault('a second `else`', stop.start, stop.end, 'write `else if` for all but the last');
    }
    closeEnd(scope);
    return nodes;
}
function closeEnd({ cursor }) {
    cursor.expect('close', 'nothing may follow `end`');
}
function checkClosed(stop, opening) {
    if (stop.kind !== 'end')
        return;
    throw new TemplateFault(`this \`${opening.text}\` is never closed`, opening.start, opening.end, 'add {{ end }}');
}
function parseCall(scope) {
    const { start } = scope.cursor.next();
    const { name, end } = parseTemplateName(scope, 'template');
    scope.cursor.peekPastSpace();
    if (scope.cursor.take('close') !== undefined)
        return { kind: 'template', name, pipe: undefined, start, end };
    const pipe = parsePipe(scope, 'template');
    return { kind: 'template', name, pipe, start, end: pipe.end };
}
function parseTemplateName({ cursor }, keyword) {
    const message = `\`${keyword}\` must be followed by a name in quotes`;
    const token = cursor.expect('string', message, `{{ ${keyword} "name" … }}`);
    const name = unquoteGo(token.text);
    if (name === undefined)
        throw new TemplateFault(message, token.start, token.end);
    return { name, end: token.end };
}
function parseDefine(scope) {
    const opening = scope.cursor.next();
    const { name } = parseTemplateName(scope, 'define');
    scope.cursor.expect('close', 'nothing may follow the name in `define`');
    addTemplate(scope, name, opening);
}
/** `block` defines a template and calls it in the same place. */
function parseBlock(scope) {
    const opening = scope.cursor.next();
    const { name } = parseTemplateName(scope, 'block');
    const pipe = parsePipe(scope, 'block');
    addTemplate(scope, name, opening);
    return { kind: 'template', name, pipe, start: opening.start, end: pipe.end };
}
/** The body has no view of the variables and loops around it. */
function addTemplate(scope, name, opening) {
    const { nodes, stop } = parseList({ ...scope, variables: ['$'], loops: 0 });
    checkClosed(stop, opening);
    if (stop.text === 'else')
        throw unexpected(stop, opening.text);
    closeEnd(scope);
    const before = scope.defined.get(name);
    if (before !== undefined && !isEmpty(before) && !isEmpty(nodes)) {
        throw new TemplateFault(`the template "${name}" is defined twice`, opening.start, opening.end);
    }
    if (before === undefined || isEmpty(before))
        scope.defined.set(name, nodes);
}
function isEmpty(nodes) {
    return nodes.every(node => node.kind === 'text' && node.text.trim() === '');
}

;// CONCATENATED MODULE: ./lib/template/go/call.js




/** Calls a function by name. Throws a TemplateFault when the arguments do not fit or the function fails. */
function callFunction(functions, name, args, span) {
    const found = functions.get(name) ?? builtinFunctions.get(name);
    if (found === undefined)
        throw new TemplateFault(`the function "${name}" does not exist`, span.start, span.end);
    checkCount(name, found, args.length, span);
    if ((name === 'and' || name === 'or') && !functions.has(name))
        return shortCircuit(name, args);
    const values = args.map((arg, index) => convert(name, arg, found.parameters[index] ?? found.rest ?? 'any'));
    try {
        return found.run(...values);
    }
    catch (error) {
        throw failedCall(name, error, span);
    }
}
function shortCircuit(name, args) {
    let value = null;
    for (const arg of args) {
        value = arg.evaluate();
        if (isTruthy(value) === (name === 'or'))
            break;
    }
    return value;
}
function checkCount(name, { parameters, rest }, given, span) {
    const wanted = parameters.length;
    if (given === wanted || (given > wanted && rest !== undefined))
        return;
    const atLeast = rest === undefined ? '' : 'at least ';
    const message = `${name} takes ${atLeast}${wanted} ${wanted === 1 ? 'argument' : 'arguments'}, not ${given}`;
    throw new TemplateFault(message, span.start, span.end);
}
/** The argument's value, which has to be of the type that the function declares. */
function convert(name, { evaluate, constant, span }, type) {
    const value = evaluate();
    if (type === 'any' || typeName(value) === type)
        return value;
    const isWhole = constant?.kind === 'constant' && typeof value === 'number' && Number.isSafeInteger(value);
    if (type === 'int' && isWhole)
        return BigInt(value);
    const wanted = type === 'string' ? 'a text' : 'a whole number';
    const found = constant?.kind === 'constant' ? constant.text : describe(value);
    throw new TemplateFault(`${name} needs ${wanted} here, not ${found}`, span.start, span.end);
}
function describe(value) {
    return value === null ? 'nothing' : `a value of type ${typeName(value)}`;
}
function failedCall(name, error, { start, end }) {
    if (!(error instanceof errors/* BuildError */.zS))
        return new TemplateFault(`${name}: ${(0,errors/* messageOf */.bD)(error)}`, start, end);
    if (error.code !== 'IB_INTERPOLATION')
        return error;
    return new TemplateFault(`${name}: ${error.message}`, start, end, error.hint);
}

;// CONCATENATED MODULE: ./lib/template/go/fields.js



/** Follows `.A.B` from a value. A key that a map lacks gives nil, a field that a struct lacks is an error. */
function followFields(from, names, span, hasArguments) {
    let value = from;
    for (const [index, name] of names.entries()) {
        const isLast = index === names.length - 1;
        value = readField(value, name, span, isLast && hasArguments);
    }
    return value;
}
function readField(from, name, span, hasArguments) {
    if (from === null)
        return null;
    if (typeof from !== 'object' || from.kind === 'list') {
        const message = `.${name} cannot be taken from a value of type ${typeName(from)}`;
        throw new TemplateFault(message, span.start, span.end);
    }
    const members = from.kind === 'map' ? from.entries : from.fields;
    const value = members.get(name);
    if (value === undefined && from.kind === 'struct')
        throw unknownField(from, name, span);
    if (hasArguments)
        throw new TemplateFault(`.${name} is no function, so it takes no arguments`, span.start, span.end);
    return value ?? null;
}
function unknownField({ fields }, name, { start, end }) {
    const near = (0,suggest/* suggest */.Z)(name, fields.keys());
    const known = [...fields.keys()].map(field => `.${field}`).join(', ');
    const hint = near === undefined ? `what can be used here: ${known}` : `did you mean .${near}?`;
    return new TemplateFault(`there is no .${name} here`, start, end, hint);
}

;// CONCATENATED MODULE: ./lib/template/go/state.js
/** Gives a variable that is in scope another value; the parser has made sure that there is one. */
function assignVariable(state, name, value) {
    const variable = state.variables.findLast(entry => entry.name === name);
    if (variable !== undefined)
        variable.value = value;
}
/** The innermost variable of that name. */
function readVariable(state, name) {
    return state.variables.findLast(entry => entry.name === name)?.value ?? null;
}

;// CONCATENATED MODULE: ./lib/template/go/evaluate.js




/** The value of a pipeline; its variables, if it sets any, have that value afterwards. */
function evaluatePipe(state, dot, pipe) {
    let value;
    for (const command of pipe.commands)
        value = evaluateCommand(state, dot, command, value);
    const result = value ?? null;
    for (const name of pipe.variables) {
        if (pipe.assigns)
            assignVariable(state, name, result);
        else
            state.variables.push({ name, value: result });
    }
    return result;
}
/** `piped` is what the command before `|` gave; undefined for the first. */
function evaluateCommand(state, dot, command, piped) {
    const [first, ...rest] = command.operands;
    if (first === undefined)
        return null;
    if (first.kind === 'function') {
        const args = rest.map(operand => toArgument(state, dot, operand));
        if (piped !== undefined)
            args.push({ evaluate: () => piped, span: command });
        return callFunction(state.functions, first.name, args, first);
    }
    const hasArguments = rest.length > 0 || piped !== undefined;
    const isField = first.kind === 'field' || (first.kind === 'variable' && first.names.length > 0);
    if (hasArguments && !isField && first.kind !== 'chain')
        throw notAFunction(command);
    if (first.kind === 'nil')
        throw new TemplateFault('nil alone is no command', first.start, first.end);
    return evaluateOperand(state, dot, first, hasArguments);
}
function notAFunction({ start, end }) {
    return new TemplateFault('a value that is no function takes no arguments', start, end);
}
function toArgument(state, dot, operand) {
    return {
        evaluate: () => evaluateOperand(state, dot, operand, false),
        constant: operand.kind === 'constant' || operand.kind === 'nil' ? operand : undefined,
        span: operand
    };
}
function evaluateOperand(state, dot, operand, hasArguments) {
    switch (operand.kind) {
        case 'constant':
            return operand.value;
        case 'nil':
            return null;
        case 'dot':
            return dot;
        case 'field':
            return followFields(dot, operand.names, operand, hasArguments);
        case 'variable':
            return followFields(readVariable(state, operand.name), operand.names, operand, hasArguments);
        case 'chain':
            return followFields(evaluateOperand(state, dot, operand.of, false), operand.names, operand, hasArguments);
        case 'function':
            return callFunction(state.functions, operand.name, [], operand);
        case 'pipe':
            return evaluatePipe(state, dot, operand);
    }
}

;// CONCATENATED MODULE: ./lib/template/go/walk.js





/** Far beyond what a template needs; text that calls itself without end has to stop somewhere. */
const walk_maximumDepth = 500;
const maximumCount = 1000000n;
/** Renders nodes to the state's output. */
function walk(state, dot, nodes) {
    for (const node of nodes) {
        const outcome = walkNode(state, dot, node);
        if (outcome !== 'done')
            return outcome;
    }
    return 'done';
}
function walkNode(state, dot, node) {
    switch (node.kind) {
        case 'text':
            state.output.push(node.text);
            return 'done';
        case 'action': {
            const value = evaluatePipe(state, dot, node.pipe);
            if (node.pipe.variables.length === 0)
                state.output.push(value === null ? '<no value>' : formatPlain(value));
            return 'done';
        }
        case 'if':
        case 'with':
        case 'range':
            return inScope(state, () => walkBranch(state, dot, node));
        case 'template':
            walkCall(state, dot, node);
            return 'done';
        case 'break':
        case 'continue':
            return node.kind;
    }
}
/** Variables that are set inside are gone afterwards. */
function inScope(state, body) {
    const known = state.variables.length;
    const outcome = body();
    state.variables.length = known;
    return outcome;
}
function walkBranch(state, dot, node) {
    const value = evaluatePipe(state, dot, node.pipe);
    if (node.kind === 'range')
        return walkRange(state, dot, node, value);
    if (!isTruthy(value))
        return walk(state, dot, node.otherwise);
    return walk(state, node.kind === 'with' ? value : dot, node.body);
}
function walkRange(state, dot, node, value) {
    let isEmpty = true;
    for (const [key, element] of elementsOf(value, node)) {
        isEmpty = false;
        setLoopVariables(state, node, key, element);
        if (inScope(state, () => walk(state, element, node.body)) === 'break')
            break;
    }
    return isEmpty ? walk(state, dot, node.otherwise) : 'done';
}
/** One variable is the element, two are index or key and element. */
function setLoopVariables(state, node, key, element) {
    const { variables } = node.pipe;
    const [first, second] = variables;
    if (first === undefined)
        return;
    assignVariable(state, first, second === undefined ? element : key);
    if (second !== undefined)
        assignVariable(state, second, element);
}
function* elementsOf(value, { pipe }) {
    if (value === null)
        return;
    if (typeof value === 'bigint' && value <= maximumCount) {
        if (pipe.variables.length > 1)
            throw twoVariables(pipe);
        for (let index = 0n; index < value; index++)
            yield [index, index];
        return;
    }
    if (typeof value !== 'object' || value.kind === 'struct') {
        throw new TemplateFault(`range cannot go over ${walk_describe(value)}`, pipe.start, pipe.end);
    }
    if (value.kind === 'map')
        return yield* value.entries;
    for (const [index, item] of value.items.entries())
        yield [BigInt(index), item];
}
function twoVariables({ start, end }) {
    return new TemplateFault('a range over a number sets only one variable', start, end);
}
function walk_describe(value) {
    return typeof value === 'bigint' ? `as much as ${value.toString()}` : `a value of type ${typeName(value)}`;
}
function walkCall(state, dot, { name, pipe, start, end }) {
    const nodes = state.template.defined.get(name);
    if (nodes === undefined)
        throw new TemplateFault(`the template "${name}" is not defined`, start, end);
    const depth = state.depth + 1;
    if (depth > walk_maximumDepth) {
        throw new TemplateFault(`the template "${name}" calls itself more than ${walk_maximumDepth} times`, start, end);
    }
    const inner = pipe === undefined ? null : evaluatePipe(state, dot, pipe);
    walk({ ...state, depth, variables: [{ name: '$', value: inner }] }, inner, nodes);
}

;// CONCATENATED MODULE: ./lib/template/go/template.js






/** Parses a text; every problem is an IB_INTERPOLATION with the place of what is wrong. */
function parseTemplate(text, { functions, locate = () => undefined }) {
    const { template, faults } = parse(text, new Set([...functions, ...builtinFunctions.keys()]));
    const problems = faults.map(fault => toProblem(fault, locate));
    return template === undefined ? { problems } : { template: { ...template, text, locate }, problems };
}
function toProblem({ message, hint, start, end }, locate) {
    return { code: 'IB_INTERPOLATION', severity: 'error', message, hint, place: locate(start, end) };
}
/** The text with its actions carried out. Throws a BuildError, IB_INTERPOLATION unless a function threw its own. */
function render(template, { data, structName, functions }) {
    const output = [];
    const root = data === undefined ? null : fromTemplateData(data, structName);
    try {
        walk({ template, functions, variables: [{ name: '$', value: root }], output, depth: 0 }, root, template.root);
    }
    catch (error) {
        if (error instanceof RangeError)
            throw toBuildError(tooLarge(template), template);
        throw error instanceof TemplateFault ? toBuildError(error, template) : error;
    }
    return output.join('');
}
/** The engine's stack or its longest text gave out: the template calls itself too often, or a width is huge. */
function tooLarge({ text }) {
    return new TemplateFault('the result is too large, or its parts are nested too deep', 0, text.length);
}
function toBuildError(fault, { text, locate }) {
    const { message, hint, start, end } = fault;
    const place = locate(start, end);
    const shown = place === undefined ? ` (in \`${text.slice(start, end)}\`)` : '';
    return new errors/* BuildError */.zS('IB_INTERPOLATION', `${message}${shown}`, { hint, place, cause: fault });
}

;// CONCATENATED MODULE: ./lib/template/go/uses.js
/** What a template refers to, found without rendering it. */
function findUses(template) {
    const collector = { template, isMain: true, functions: [], fields: [] };
    visitNodes(collector, template.root, true);
    for (const nodes of template.defined.values())
        visitNodes({ ...collector, isMain: false }, nodes, false);
    const { functions, fields } = collector;
    return { functions, fields };
}
/** `isRoot` tells whether `.` is still what the template was rendered with. */
function visitNodes(collector, nodes, isRoot) {
    for (const node of nodes) {
        if (node.kind === 'action' || node.kind === 'template')
            visitPipe(collector, node.pipe, isRoot);
        if (node.kind === 'if' || node.kind === 'with' || node.kind === 'range')
            visitBranch(collector, node, isRoot);
    }
}
function visitBranch(collector, node, isRoot) {
    visitPipe(collector, node.pipe, isRoot);
    visitNodes(collector, node.body, isRoot && node.kind === 'if');
    visitNodes(collector, node.otherwise, isRoot);
}
function visitPipe(collector, pipe, isRoot) {
    let piped;
    for (const command of pipe?.commands ?? []) {
        visitCommand(collector, command, piped, isRoot);
        piped = command;
    }
}
function visitCommand(collector, { operands }, piped, isRoot) {
    const [first, ...rest] = operands;
    if (first?.kind === 'function') {
        const last = piped === undefined ? [] : [piped.operands.length === 1 ? constantText(piped.operands[0]) : undefined];
        addFunction(collector, first, [...rest.map(constantText), ...last]);
    }
    else if (first !== undefined)
        visitOperand(collector, first, isRoot);
    for (const operand of rest)
        visitOperand(collector, operand, isRoot);
}
function visitOperand(collector, operand, isRoot) {
    if (operand.kind === 'function')
        addFunction(collector, operand, []);
    if (operand.kind === 'pipe')
        visitPipe(collector, operand, isRoot);
    if (operand.kind === 'chain')
        visitOperand(collector, operand.of, isRoot);
    if (operand.kind === 'field' && isRoot)
        addField(collector, operand);
    if (operand.kind === 'variable' && collector.isMain && isRootField(operand))
        addField(collector, operand);
}
function isRootField({ name, names }) {
    return name === '$' && names.length > 0;
}
function constantText(operand) {
    return operand?.kind === 'constant' && typeof operand.value === 'string' ? operand.value : undefined;
}
function addFunction({ template, functions }, { name, start, end }, args) {
    functions.push({ name, arguments: args, place: template.locate(start, end) });
}
function addField({ template, fields }, { names, start, end }) {
    fields.push({ names, place: template.locate(start, end) });
}

;// CONCATENATED MODULE: ./lib/template/fact-names.js
/** Keys of `{{ build "…" }}` that every builder provides: https://developer.hashicorp.com/packer/docs/templates/legacy_json_templates/engine#build */
const commonFactNames = [
    'ID',
    'Host',
    'Port',
    'User',
    'Password',
    'ConnType',
    'SSHPublicKey',
    'SSHPrivateKey',
    'SSHPrivateKeyFile',
    'SSHAgentAuth',
    'WinRMPassword',
    'PackerRunUUID',
    'PackerHTTPIP',
    'PackerHTTPPort',
    'PackerHTTPAddr'
];

;// CONCATENATED MODULE: ./lib/template/create-interpolator.js






function createInterpolator(facts) {
    return {
        render: (node, known, report) => renderNow(node, environment(facts, known), missingFields(node, report), report),
        check: (node, fields, report) => checkLate(node, fields, facts, report),
        renderLate: (text, data, known) => renderLate(text, data, facts, known),
        usesBuildData: node => usesBuild(node.value),
        renderVariable: (text, user, report) => {
            const place = text.place ?? { file: 'command line', line: 1, column: 1 };
            const node = { kind: 'string', value: text.text, place };
            const inVariables = { ...environment(facts, undefined), where: 'variables', user };
            return renderNow(node, inVariables, fieldsAsText, report);
        }
    };
}
function environment(facts, known) {
    const { host, build } = facts;
    return {
        where: 'component',
        now: facts.startedAt,
        user: name => facts.variables.get(name),
        env: name => host.env[name],
        uuid: () => host.random.uuid(),
        directory: facts.directory,
        templateDirectory: facts.templateDirectory,
        version: facts.version,
        ...(build === undefined
            ? {}
            : {
                buildName: build.name,
                buildType: build.type,
                build: buildFunction(build.factNames, known),
                cloud: build.type.startsWith('amazon-') ? 'amazon' : undefined
            })
    };
}
/** At plan time, when nothing is known yet, a placeholder stands for each value that will be there later. */
function buildFunction(ownNames, known) {
    return key => {
        const value = known?.[key];
        if (value !== undefined)
            return value;
        const names = [...commonFactNames, ...ownNames];
        if (names.includes(key))
            return known === undefined ? `<build ${key}>` : `ERR_${key.toUpperCase()}_NOT_KNOWN`;
        const near = (0,suggest/* suggest */.Z)(key, names);
        throw new errors/* BuildError */.zS('IB_INTERPOLATION', `loaded data, but could not find ${key} in it`, {
            hint: near === undefined ? `the builder provides: ${names.join(', ')}` : `did you mean ${near}?`
        });
    };
}
function create_interpolator_parse(node, report) {
    const { template, problems } = parseTemplate(node.value, {
        functions: packerFunctionNames,
        locate: (start, end) => node.placeAt?.(start, end) ?? node.place
    });
    for (const problem of problems)
        report(problem);
    return template;
}
/** Text without an opening `{{` is the common case, and means itself. */
function isPlain(text) {
    return !text.includes('{{');
}
function renderNow(node, functions, dataOf, report) {
    if (isPlain(node.value))
        return node.value;
    const template = create_interpolator_parse(node, report);
    if (template === undefined)
        return undefined;
    try {
        return render(template, {
            data: dataOf(findUses(template).fields),
            functions: packerFunctions(functions)
        });
    }
    catch (error) {
        report(problemOf(error, node));
        return undefined;
    }
}
function problemOf(error, node) {
    const { code, message, hint, place } = (0,errors/* toBuildError */.KB)(error);
    return { code, severity: 'error', message, hint, place: place ?? node.place };
}
/** Options that are rendered at plan time have no data of a step; as in Packer, each field gives `<no value>`. */
function missingFields(node, report) {
    return fields => {
        for (const { names, place } of fields) {
            report({
                code: 'IB_INTERPOLATION',
                severity: 'warning',
                message: `there is no \`.${names.join('.')}\` here: it becomes \`<no value>\``,
                place: place ?? node.place
            });
        }
        return {};
    };
}
/** Fields in a variable have no value yet: they stay as they are written, for the step that renders the text again. */
function fieldsAsText(fields) {
    return Object.fromEntries(fields.map(({ names }) => [names[0] ?? '', nested(names, 1)]));
}
function nested(names, depth) {
    const next = names[depth];
    return next === undefined ? `{{ .${names.join('.')} }}` : { [next]: nested(names, depth + 1) };
}
function checkLate(node, fields, facts, report) {
    if (isPlain(node.value))
        return;
    const template = create_interpolator_parse(node, report);
    if (template === undefined)
        return;
    const uses = findUses(template);
    for (const { names, place } of uses.fields) {
        const [name = ''] = names;
        if (fields.includes(name))
            continue;
        const near = (0,suggest/* suggest */.Z)(name, fields);
        report({
            code: 'IB_INTERPOLATION',
            severity: 'error',
            message: `there is no \`.${name}\` here`,
            hint: near === undefined
                ? `these exist: ${fields.map(field => `.${field}`).join(', ')}`
                : `did you mean \`.${near}\`?`,
            place: place ?? node.place
        });
    }
    for (const { name, arguments: [key], place } of uses.functions) {
        if (name === 'build' && key !== undefined)
            checkBuildKey(key, facts, { ...node, place: place ?? node.place }, report);
    }
}
function checkBuildKey(key, facts, node, report) {
    try {
        buildFunction(facts.build?.factNames ?? [], undefined)(key);
    }
    catch (error) {
        report(problemOf(error, node));
    }
}
function usesBuild(text) {
    if (isPlain(text))
        return false;
    const { template } = parseTemplate(text, { functions: packerFunctionNames });
    return template !== undefined && findUses(template).functions.some(({ name }) => name === 'build');
}
/**
 * A variable's value may hold fields of the step (`{{ .HTTPIP }}`): it is rendered with the step's data where it is
 * used, as Packer does (seen with 1.6.6).
 */
function renderLate(text, data, facts, known) {
    if (isPlain(text.template))
        return text.template;
    const functions = environment(facts, known);
    const renderText = (source, user) => {
        const { template, problems } = parseTemplate(source, {
            functions: packerFunctionNames,
            locate: () => text.place
        });
        const [first] = problems;
        if (template === undefined) {
            throw new errors/* BuildError */.zS('IB_INTERPOLATION', first?.message ?? 'cannot be parsed', {
                hint: first?.hint,
                place: text.place
            });
        }
        return render(template, { data, functions: packerFunctions({ ...functions, user }) });
    };
    return renderText(text.template, name => {
        const value = functions.user(name);
        return value === undefined || isPlain(value) ? value : renderText(value, other => functions.user(other));
    });
}

// EXTERNAL MODULE: ./lib/core/options.js
var options = __webpack_require__(3657);
;// CONCATENATED MODULE: ./lib/template/find-plugin.js

/** Loads the plugin of a block; an unknown type is reported with the nearest that exists. */
async function findPlugin(catalog, block, kind, report) {
    const load = Object.hasOwn(catalog, block.type) ? catalog[block.type] : undefined;
    if (load !== undefined)
        return await load();
    const near = (0,suggest/* suggest */.Z)(block.type, Object.keys(catalog));
    report({
        code: 'IB_UNKNOWN_PLUGIN',
        severity: 'error',
        message: `there is no ${kind} of type \`${block.type}\``,
        hint: near === undefined
            ? `these exist: ${Object.keys(catalog).sort().join(', ')}`
            : `did you mean \`${near}\`?`,
        place: block.typePlace
    });
    return undefined;
}

;// CONCATENATED MODULE: ./lib/template/plan-context.js
function blockScope(ctx, subject, place) {
    const { interpolator, surroundings, report } = ctx;
    return { subject, place, interpolator, surroundings, report, addSecret: value => ctx.addSecret(value) };
}
/** Part of a block's meta keys: those that the given option table declares. */
function metaLayer({ meta }, without) {
    return { ...meta, members: meta.members.filter(({ key }) => !without.includes(key.toLowerCase())) };
}

// EXTERNAL MODULE: ./lib/template/decode/decode.js + 6 modules
var decode = __webpack_require__(91615);
// EXTERNAL MODULE: ./lib/template/template.js
var template = __webpack_require__(77142);
;// CONCATENATED MODULE: ./lib/template/resolve-block.js



/** Decodes and checks a plugin's block; undefined when it has errors, which have been reported. */
async function resolveBlock(plugin, layers, scope, facts) {
    const decoded = (0,decode/* decode */.D)(plugin.options, layers, scope.place, decodeScope(scope, facts));
    if (decoded === undefined)
        return undefined;
    return (await passesCheck(plugin, decoded, scope)) ? decoded : undefined;
}
/** Applies a plugin's own rules to a decoded block; false when they find an error, which has been reported. */
async function passesCheck(plugin, { config, places }, scope) {
    let errors = 0;
    const report = problem => {
        if (problem.severity === 'error')
            errors += 1;
        scope.report(problem);
    };
    await plugin.check?.(config, checkContext(scope, places, report));
    return errors === 0;
}
function decodeScope(scope, facts) {
    const { subject, interpolator, report } = scope;
    return {
        subject,
        report,
        addSecret: value => scope.addSecret(value),
        interpolate: node => interpolator.render(node, facts, report),
        checkLate: (node, fields) => interpolator.check(node, fields, report)
    };
}
function checkContext({ subject, place, surroundings }, places, report) {
    return {
        ...surroundings,
        isSet: option => places.has(option),
        report: ({ option, message, hint, code = 'IB_OPTION_VALUE', severity = 'error' }) => report({
            code,
            severity,
            message: `${subject}: ${message}`,
            hint,
            place: (option === undefined ? undefined : places.get(option)) ?? place
        })
    };
}
/**
 * The config of a block whose options may use data of the running build. Without such use it is decoded once, at
 * plan time; with it, again when the data is there, and a problem that only then shows is thrown.
 */
async function lateResolve(plugin, layers, scope) {
    const planned = await resolveBlock(plugin, layers, scope);
    if (planned === undefined)
        return undefined;
    const placeOf = (option) => planned.places.get(option);
    if (!layers.some(layer => (0,template/* textsOf */.CB)(layer).some(node => scope.interpolator.usesBuildData(node)))) {
        return { placeOf, resolve: () => Promise.resolve(planned.config) };
    }
    const resolve = async (facts) => {
        const problems = [];
        const report = problem => problems.push(problem);
        const resolved = await resolveBlock(plugin, layers, { ...scope, report }, facts);
        if (resolved !== undefined)
            return resolved.config;
        const [first] = problems.filter(({ severity }) => severity === 'error');
        throw new errors/* BuildError */.zS(first?.code ?? 'IB_INTERNAL', first?.message ?? `${scope.subject} cannot be resolved`, {
            hint: first?.hint,
            place: first?.place
        });
    };
    return { placeOf, resolve };
}

;// CONCATENATED MODULE: ./lib/template/plan-builder.js




/**
 * The builder of a block together with the communicator it names. A builder's block holds the options of both, and,
 * as in Packer, those of the communicators that are not chosen.
 */
async function planBuilder(block, ctx) {
    const builder = await findPlugin(ctx.registry.builders, block, 'builder', ctx.report);
    if (builder === undefined)
        return undefined;
    const communicators = await loadCommunicators(builder, ctx);
    const options = { ...choiceOf(builder), ...optionsOf(communicators), ...builder.options };
    const scope = blockScope(ctx, `builder "${block.rawName}"`, block.place);
    const resolved = await resolveBlock({ ...builder, options }, [block.options], scope);
    if (resolved === undefined)
        return undefined;
    const { place } = block;
    const { config } = resolved;
    const communicator = communicators.find(({ type }) => type === config['communicator']);
    if (communicator === undefined)
        return { builder: { plugin: builder, config, place }, communicator: undefined };
    if (!(await passesCheck(communicator, resolved, scope)))
        return undefined;
    return {
        builder: { plugin: builder, config, place },
        communicator: { plugin: communicator, config, place }
    };
}
async function loadCommunicators({ communicators }, { registry }) {
    const loaded = [];
    for (const type of communicators) {
        const plugin = await registry.communicators[type]?.();
        if (plugin !== undefined)
            loaded.push(plugin);
    }
    return loaded;
}
function choiceOf({ communicators }) {
    if (communicators.length === 0)
        return {};
    return {
        communicator: options/* opt */.m.choice(communicators, {
            default: communicators[0] ?? 'none',
            description: 'How the engine talks to the guest.'
        })
    };
}
function optionsOf(plugins) {
    return plugins.reduce((all, { options }) => ({ ...all, ...options }), {});
}

;// CONCATENATED MODULE: ./lib/template/meta-options.js

const selection = {
    only: options/* opt */.m.strings({ default: [], description: 'Run only for the builders of these names.' }),
    except: options/* opt */.m.strings({ default: [], description: 'Run for all builders but those of these names.' })
};
/** What every provisioner accepts besides its own options. */
const provisionerMeta = {
    ...selection,
    pause_before: options/* opt */.m.duration({ default: '0s', description: 'Wait this long before the provisioner runs.' }),
    timeout: options/* opt */.m.duration({
        default: '0s',
        description: 'End an attempt of the provisioner after this time; 0: never.'
    }),
    max_retries: options/* opt */.m.integer({ default: 0, minimum: 0, description: 'Further attempts after a failed one.' })
};
/** What every post-processor accepts besides its own options. */
const postProcessorMeta = {
    ...selection,
    keep_input_artifact: options/* opt */.m.tristate({
        description: 'Keep what the post-processor works on; by default each post-processor decides.'
    })
};
/** What every smoke test accepts besides its own options. */
const smokeTestMeta = {
    ...selection,
    timeout: options/* opt */.m.duration({ default: '5m', description: 'The test fails when an attempt takes longer.' }),
    retries: options/* opt */.m.integer({
        default: 0,
        minimum: 0,
        description: 'Further attempts after a failed one, 2 s apart.'
    })
};

;// CONCATENATED MODULE: ./lib/template/select.js

/** Whether a name is selected: listed in `only`, or, without `only`, not listed in `except`. */
function isSelected(name, { only, except }) {
    return only.length > 0 ? only.includes(name) : !except.includes(name);
}
/** Reports a selection that gives both lists, or names that no builder has. */
function checkSelection(selection, known, subject, place, report) {
    if (selection.only.length > 0 && selection.except.length > 0) {
        report({
            code: 'IB_TEMPLATE_INVALID',
            severity: 'error',
            message: `${subject}: only one of \`only\` and \`except\` may be given`,
            place
        });
    }
    for (const name of [...selection.only, ...selection.except]) {
        if (known.includes(name))
            continue;
        const near = (0,suggest/* suggest */.Z)(name, known);
        report({
            code: 'IB_TEMPLATE_INVALID',
            severity: 'error',
            message: `${subject}: there is no builder named \`${name}\``,
            hint: near === undefined ? `the builders are: ${known.join(', ')}` : `did you mean \`${near}\`?`,
            place
        });
    }
}

;// CONCATENATED MODULE: ./lib/template/plan-post-processor.js






/** The links of one chain that apply to the build, up to one whose name the user left out. */
async function planChain(chain, ctx, except) {
    const links = [];
    for (const block of chain) {
        // As in Packer, `-except` with a post-processor's name ends its chain there.
        if (except.includes(block.rawName))
            break;
        const link = await planLink(block, ctx);
        if (link !== undefined)
            links.push(link);
    }
    return links;
}
async function planLink(block, ctx) {
    const subject = `post-processor "${block.rawName}"`;
    const scope = blockScope(ctx, subject, block.place);
    const plugin = await findPlugin(ctx.registry.postProcessors, block, 'post-processor', ctx.report);
    const meta = (0,decode/* decode */.D)(postProcessorMeta, [metaLayer(block, ['type', 'name'])], block.place, decodeScope(scope));
    if (plugin === undefined || meta === undefined)
        return undefined;
    checkSelection(meta.config, ctx.allNames, subject, block.place, ctx.report);
    if (!isSelected(ctx.rawName, meta.config))
        return undefined;
    const late = await lateResolve(plugin, [block.options], scope);
    if (late === undefined)
        return undefined;
    return {
        plugin,
        place: block.place,
        ...late,
        name: block.rawName,
        keepInput: meta.config.keep_input_artifact
    };
}

// EXTERNAL MODULE: ./lib/core/syntax.js
var syntax = __webpack_require__(12088);
;// CONCATENATED MODULE: ./lib/template/plan-provisioner.js







/** One provisioner for one build; undefined when it does not apply to the build, or has errors (reported). */
async function planProvisioner(block, ctx) {
    const subject = `provisioner "${block.type}"`;
    const scope = blockScope(ctx, subject, block.place);
    const plugin = await findPlugin(ctx.registry.provisioners, block, 'provisioner', ctx.report);
    const meta = (0,decode/* decode */.D)(provisionerMeta, [metaLayer(block, ['type', 'override'])], block.place, decodeScope(scope));
    const overrides = readOverrides(block, subject, ctx);
    if (plugin === undefined || meta === undefined)
        return undefined;
    checkSelection(meta.config, ctx.allNames, subject, block.place, ctx.report);
    if (!isSelected(ctx.rawName, meta.config))
        return undefined;
    const late = await lateResolve(plugin, [block.options, ...overrides], scope);
    if (late === undefined)
        return undefined;
    return {
        plugin,
        place: block.place,
        ...late,
        pauseBeforeMs: meta.config.pause_before,
        timeoutMs: meta.config.timeout,
        maxRetries: meta.config.max_retries
    };
}
/** The options that `override` gives for this build; names of no builder are reported. */
function readOverrides(block, subject, ctx) {
    const override = (0,syntax/* member */.D)(block.meta, 'override');
    if (override === undefined)
        return [];
    if (override.value.kind !== 'object') {
        ctx.report({
            code: 'IB_OPTION_TYPE',
            severity: 'error',
            message: `${subject}: \`override\` must be an object with a builder's name for each set of options`,
            place: override.value.place
        });
        return [];
    }
    const layers = [];
    for (const { key, keyPlace, value } of override.value.members) {
        checkSelection({ only: [key], except: [] }, ctx.allNames, `${subject}: \`override\``, keyPlace, ctx.report);
        if (value.kind === 'object') {
            if (key === ctx.rawName)
                layers.push(value);
            continue;
        }
        ctx.report({
            code: 'IB_OPTION_TYPE',
            severity: 'error',
            message: `${subject}: \`override.${key}\` must be an object with options`,
            place: value.place
        });
    }
    return layers;
}

;// CONCATENATED MODULE: ./lib/template/plan-smoke-test.js






/** One smoke test for one build; undefined when it has errors, which have been reported. */
async function planSmokeTest(block, ctx, builder) {
    const subject = `smoke test "${block.rawName}"`;
    const scope = blockScope(ctx, subject, block.place);
    const plugin = await findPlugin(ctx.registry.smokeTests, block, 'smoke test', ctx.report);
    const meta = (0,decode/* decode */.D)(smokeTestMeta, [metaLayer(block, ['type', 'name'])], block.place, decodeScope(scope));
    if (plugin === undefined || meta === undefined)
        return undefined;
    checkSelection(meta.config, ctx.allNames, subject, block.place, ctx.report);
    const applies = isSelected(ctx.rawName, meta.config);
    if (applies && builder !== undefined && builder.launch === undefined) {
        ctx.report({
            code: 'IB_OPTION_UNSUPPORTED',
            severity: 'error',
            message: `${subject}: images of builder "${builder.type}" cannot be launched, so they cannot be tested`,
            hint: `leave this build out with \`"except": ["${ctx.rawName}"]\``,
            place: block.place
        });
        return undefined;
    }
    const resolved = await resolveBlock(plugin, [block.options], scope);
    if (resolved === undefined)
        return undefined;
    return {
        plugin,
        config: resolved.config,
        place: block.place,
        name: block.rawName,
        timeoutMs: meta.config.timeout,
        retries: meta.config.retries,
        applies
    };
}

;// CONCATENATED MODULE: ./lib/template/variables.js


/**
 * Every variable's text by Packer's precedence: command line, later file, earlier file, default. A variable without
 * any is reported as missing.
 */
function collectVariables(template, given, report) {
    const texts = new Map();
    for (const { name, value } of template.variables) {
        if (value !== undefined)
            texts.set(name, { text: value.value, place: value.place });
    }
    for (const file of given.files) {
        for (const [name, text] of readVariableFile(file, report))
            texts.set(name, text);
    }
    for (const [name, text] of given.pairs)
        texts.set(name, { text, place: undefined });
    for (const { name, place } of template.variables) {
        if (texts.has(name))
            continue;
        report({
            code: 'IB_VARIABLE',
            severity: 'error',
            message: `required variable not set: ${name}`,
            hint: `give it with \`-var ${name}=…\` or in a variable file`,
            place
        });
    }
    return texts;
}
function readVariableFile({ file, node }, report) {
    if (node.kind !== 'object') {
        report({
            code: 'IB_VARIABLE',
            severity: 'error',
            message: `the variable file ${file} must hold a JSON object with a string for each variable`,
            place: node.place
        });
        return [];
    }
    return node.members.flatMap(({ key, value }) => {
        if ((0,template/* isText */.KH)(value))
            return [[key, { text: value.value, place: value.place }]];
        report({
            code: 'IB_VARIABLE',
            severity: 'error',
            message: `the value of variable \`${key}\` must be a string`,
            hint: 'put it in quotes',
            place: value.place
        });
        return [];
    });
}
/** Renders all variables; one may use others, in any order but in no circle. */
function resolveVariables(template, texts, render, report) {
    const values = new Map();
    const underWay = new Set();
    const resolve = (name, from) => {
        const known = values.get(name);
        if (known !== undefined)
            return known;
        const text = texts.get(name);
        if (text === undefined || underWay.has(name)) {
            reportReference(name, from?.place, underWay.has(name), texts, report);
            return '';
        }
        underWay.add(name);
        const value = render(text, other => resolve(other, text), report) ?? '';
        underWay.delete(name);
        values.set(name, value);
        return value;
    };
    for (const name of texts.keys())
        resolve(name, undefined);
    return { values, secrets: secretsOf(template, values, report) };
}
function reportReference(name, place, isCircle, texts, report) {
    const near = (0,suggest/* suggest */.Z)(name, texts.keys());
    report({
        code: 'IB_VARIABLE',
        severity: 'error',
        message: isCircle
            ? `variable \`${name}\` refers to itself, directly or through other variables`
            : `there is no variable \`${name}\``,
        hint: isCircle || near === undefined ? undefined : `did you mean \`${near}\`?`,
        place
    });
}
function secretsOf({ sensitive }, values, report) {
    return sensitive.flatMap(({ value: name, place }) => {
        const secret = values.get(name);
        if (secret !== undefined)
            return secret === '' ? [] : [secret];
        report({
            code: 'IB_VARIABLE',
            severity: 'warning',
            message: `\`sensitive-variables\` names \`${name}\`, which is no variable`,
            place
        });
        return [];
    });
}

;// CONCATENATED MODULE: ./lib/template/plan.js









/** Turns a template into the complete plan of a run, or into everything that is wrong with it. */
async function planTemplate(input) {
    const { template, host } = input;
    const problems = [];
    const report = problem => problems.push(problem);
    const facts = {
        ...input.facts,
        host,
        templateDirectory: template.directory,
        variables: new Map()
    };
    const texts = collectVariables(template, input.variables, report);
    const variables = resolveVariables(template, texts, createInterpolator(facts).renderVariable, report);
    const secrets = new Set(variables.secrets);
    const context = {
        input,
        report,
        facts: { ...facts, variables: variables.values },
        addSecret: secret => {
            if (!template.literals.has(secret))
                secrets.add(secret);
        }
    };
    if (template.builders.length === 0)
        reportNoBuilders(template, report);
    const builds = await planBuilds(context);
    const unique = [...new Map(problems.map(problem => [JSON.stringify(problem), problem])).values()];
    const hasErrors = unique.some(({ severity }) => severity === 'error');
    return {
        plan: hasErrors ? undefined : { builds, secrets: [...secrets] },
        secrets: [...secrets],
        problems: sortProblems(unique)
    };
}
async function planBuilds(context) {
    const { template, selection } = context.input;
    const builds = [];
    const names = [];
    for (const block of template.builders) {
        const name = renderName(block, context);
        names.push(name);
        if (!isSelected(name, selection))
            continue;
        const build = await planBuild(block, name, context);
        if (build !== undefined)
            builds.push(build);
    }
    checkUserSelection(names, context);
    return builds;
}
/** `-only` and `-except` that match nothing are mistakes; an `except` may also name a post-processor. */
function checkUserSelection(names, { input, report }) {
    const { template, selection } = input;
    const postProcessors = template.chains.flat().map(({ rawName }) => rawName);
    const check = (option, given, known) => {
        for (const name of given) {
            if (known.includes(name))
                continue;
            const near = (0,suggest/* suggest */.Z)(name, known);
            report({
                code: 'IB_USAGE',
                severity: 'error',
                message: `\`${option}\`: there is no build named \`${name}\``,
                hint: near === undefined ? `the builds are: ${names.join(', ')}` : `did you mean \`${near}\`?`
            });
        }
    };
    check('only', selection.only, names);
    check('except', selection.except, [...names, ...postProcessors]);
}
function renderName(block, { facts, report }) {
    const interpolator = createInterpolator(facts);
    const node = { kind: 'string', value: block.rawName, place: block.place };
    return interpolator.render(node, undefined, report) ?? block.rawName;
}
async function planBuild(block, name, { input, report, facts, addSecret }) {
    const { template, registry, host, selection } = input;
    const builder = await registry.builders[block.type]?.();
    const build = { name, type: block.type, factNames: builder?.factNames ?? [] };
    const interpolator = createInterpolator({ ...facts, build });
    const allNames = template.builders.map(({ rawName }) => rawName);
    const ctx = {
        registry,
        interpolator,
        surroundings: {
            host,
            directory: facts.directory,
            force: input.force,
            buildName: name,
            signal: input.signal
        },
        rawName: block.rawName,
        allNames,
        report,
        addSecret
    };
    const machine = await planBuilder(block, ctx);
    const provisioners = await planEach(template.provisioners, entry => planProvisioner(entry, ctx));
    const [errorCleanup] = await planEach(template.errorCleanup === undefined ? [] : [template.errorCleanup], entry => planProvisioner(entry, ctx));
    const chains = await planEach(template.chains, chain => planChain(chain, ctx, selection.except));
    const tests = [...template.smokeTests, ...input.smokeTests];
    const smokeTests = await planEach(tests, test => planSmokeTest(test, ctx, builder));
    if (machine === undefined)
        return undefined;
    return {
        ...machine,
        name,
        provisioners,
        errorCleanup,
        chains: chains.filter(chain => chain.length > 0),
        smokeTests,
        render: (text, data, known) => interpolator.renderLate(text, data, known)
    };
}
async function planEach(items, plan) {
    const planned = [];
    for (const item of items) {
        const result = await plan(item);
        if (result !== undefined)
            planned.push(result);
    }
    return planned;
}
function reportNoBuilders({ place }, report) {
    report({
        code: 'IB_TEMPLATE_INVALID',
        severity: 'error',
        message: 'the template has no builders, so there is nothing to build',
        hint: 'add at least one object to `builders`',
        place
    });
}

// EXTERNAL MODULE: ./lib/app/load.js + 12 modules
var load = __webpack_require__(81905);
;// CONCATENATED MODULE: ./lib/app/program.js
/** The version of Packer whose language and behaviour this program has; what `packer_version` gives. */
const packerVersion = '1.16.0';

;// CONCATENATED MODULE: ./lib/app/plan.js



/** Reads an invocation's files and plans the run; every problem of all of them is emitted and returned. */
async function checkTemplate(choice, program, { force } = { force: false }) {
    const { template, variableFiles, smokeTests, problems: syntax } = await (0,load/* loadFiles */.a)(choice, program);
    const planned = template === undefined
        ? undefined
        : await planTemplate({
            template,
            smokeTests,
            variables: { files: variableFiles, pairs: choice.variables },
            selection: choice,
            registry: program.registry,
            host: program.host,
            force,
            signal: program.signal,
            facts: {
                startedAt: program.startedAt,
                directory: program.directories.working,
                version: packerVersion
            }
        });
    for (const secret of planned?.secrets ?? [])
        program.redactor.add(secret);
    const problems = [...syntax, ...(planned?.problems ?? [])];
    for (const problem of problems)
        program.emitter.emit({ type: 'problem', problem });
    const hasErrors = problems.some(({ severity }) => severity === 'error');
    return { template, plan: hasErrors ? undefined : planned?.plan, problems };
}


/***/ }),

/***/ 58939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ smokeTestImage)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _engine_run_build_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42325);
/* harmony import */ var _engine_run_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2391);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86335);
/* harmony import */ var _with_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31003);






/** Launches an existing image as the template's build would, and runs that build's smoke tests on it. */
async function smokeTestImage(choice, program) {
    const { plan, problems } = await (0,_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .checkTemplate */ .B)(choice, program, { force: true });
    if (plan === undefined)
        return { problems, result: undefined };
    requireOneTestedBuild(plan);
    const image = await existingImage(choice.image, program);
    const { force, onError, parallelBuilds, timeoutMs } = choice;
    const options = { command: 'smoke-test', force, onError, parallelBuilds, timeoutMs };
    const result = await (0,_with_run_js__WEBPACK_IMPORTED_MODULE_5__/* .withRun */ .Y)(options, program, run => (0,_engine_run_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .runPlan */ .F)(plan, run, planned => (0,_engine_run_build_js__WEBPACK_IMPORTED_MODULE_2__/* .testImage */ .k)(planned, image, run)));
    program.emitter.emit({ type: 'run.finished', ok: result.outcome === 'ok', ms: result.ms });
    return { problems, result };
}
function requireOneTestedBuild({ builds }) {
    const [first, ...others] = builds;
    if (others.length > 0) {
        const names = builds.map(({ name }) => name).join(', ');
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BuildError */ .zS('IB_USAGE', `the template has several builds: ${names}`, {
            hint: 'choose the one that made the image with `-only=NAME`'
        });
    }
    if (first?.smokeTests.some(({ applies }) => applies) === true)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BuildError */ .zS('IB_USAGE', 'there are no smoke tests for this build', {
        hint: 'give some with `-smoke-tests=FILE`, or in the root key `smoke-tests` of the template'
    });
}
async function existingImage(file, { host, directories }) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directories.working, file);
    const stat = await host.files.stat(path);
    if (stat?.kind !== 'file') {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BuildError */ .zS('IB_FILE_MISSING', `the image ${file} ${stat === undefined ? 'does not exist' : 'is no file'}`);
    }
    return {
        builderId: 'file',
        id: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path),
        description: path,
        files: [{ path, bytes: stat.bytes }],
        facts: {},
        resources: []
    };
}


/***/ }),

/***/ 64910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ sweep)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/host/journal-file.js + 1 modules
var journal_file = __webpack_require__(28691);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./lib/host/processes/launch.js + 3 modules
var launch = __webpack_require__(47779);
// EXTERNAL MODULE: ./lib/host/processes/powershell.js
var powershell = __webpack_require__(64535);
// EXTERNAL MODULE: ./lib/host/processes/process-list.js
var process_list = __webpack_require__(97378);
// EXTERNAL MODULE: ./lib/host/processes/process-identity.js
var process_identity = __webpack_require__(90560);
// EXTERNAL MODULE: ./lib/host/processes/process-tree.js
var process_tree = __webpack_require__(5862);
;// CONCATENATED MODULE: ./lib/host/processes/orphans.js








const execute = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
/**
 * Processes that were started for a run, found by the mark in their environment, whatever became of their parent.
 * macOS hides the environment of programs under system integrity protection (`/bin`, `/usr/bin`); Windows shows no
 * environments, so there it is processes with the run's id in their command line.
 */
async function findProcessesOfRun(runId) {
    const others = (found) => found.pid !== process.pid;
    if (process.platform === 'linux')
        return (await findInProc(`${launch/* runMarker */.Z}=${runId}`)).filter(others);
    if (process.platform === 'win32')
        return (await findByCommandLine(runId)).filter(others);
    const { stdout } = await execute('ps', ['-axEww', '-o', 'pid=,command='], { maxBuffer: 64 * 1024 * 1024 });
    return parseMarked(stdout, `${launch/* runMarker */.Z}=${runId}`).filter(others);
}
async function findInProc(mark) {
    const found = await Promise.all((0,process_list/* procIds */.Vq)().map(pid => readMarked(pid, mark)));
    return found.filter(entry => entry !== undefined);
}
async function readMarked(pid, mark) {
    try {
        const environment = await (0,promises_.readFile)(`/proc/${pid.toString()}/environ`, 'latin1');
        if (!environment.split('\0').includes(mark))
            return undefined;
        const command = await (0,promises_.readFile)(`/proc/${pid.toString()}/cmdline`, 'utf8');
        return { pid, command: command.split('\0').join(' ').trim() };
    }
    catch {
        // Gone meanwhile, or another user's.
        return undefined;
    }
}
/** Lines of `ps -axEww -o pid=,command=`, which has the environment after the arguments, that bear the mark. */
function parseMarked(text, mark) {
    const lines = text.split('\n').map(line => /^\s*(\d+)\s+(.*)$/.exec(line));
    return lines
        .filter(match => match !== null)
        .map(([, pid, rest = '']) => ({ pid: Number(pid), words: rest.split(' ') }))
        .filter(({ words }) => words.includes(mark))
        .map(({ pid, words }) => ({ pid, command: commandOf(words) }));
}
/** The words before the environment starts; an argument that looks like a variable ends it too early, no more. */
function commandOf(words) {
    const end = words.findIndex((word, index) => index > 0 && /^[A-Za-z_][A-Za-z0-9_]*=/.test(word));
    return words.slice(0, end === -1 ? words.length : end).join(' ');
}
async function findByCommandLine(runId) {
    const query = 'Get-CimInstance Win32_Process | Where-Object { $_.CommandLine -and $_.CommandLine.Contains($env:WANTED) } | ' +
        'ForEach-Object { "$($_.ProcessId) $($_.CommandLine)" }';
    const stdout = await (0,powershell/* powershell */.k)(query, { WANTED: runId });
    const lines = stdout.split(/\r?\n/).map(line => /^(\d+) (.*)$/.exec(line));
    return lines.filter(match => match !== null).map(([, pid, command = '']) => ({ pid: Number(pid), command }));
}

;// CONCATENATED MODULE: ./lib/app/sweep.js




/** Ends the processes and deletes the resources of every run that ended without doing so itself. */
async function sweep(program) {
    const { state } = program.directories;
    const journals = await (0,journal_file/* readJournals */.rZ)(program.host, state);
    const dead = journals.filter(({ owner }) => owner === 'dead');
    const results = [];
    for (const journal of dead)
        results.push(await sweepRun(journal, program));
    for (const directory of [state, (0,external_node_path_.join)(state, 'ports')])
        await removeFreeLocks(directory, program);
    const sum = (pick) => results.reduce((total, result) => total + pick(result), 0);
    const total = {
        runs: dead.length,
        deleted: sum(({ deleted }) => deleted),
        failed: sum(({ failed }) => failed)
    };
    const text = total.runs === 0
        ? 'nothing to sweep'
        : `swept ${total.runs} dead run(s): ${total.deleted} resource(s) deleted, ${total.failed} left`;
    program.emitter.emit({ type: 'notice', level: total.failed > 0 ? 'error' : 'info', text });
    return total;
}
/** The files of locks whose holders died; a lock that somebody holds is not touched. */
async function removeFreeLocks(directory, { host: { files } }) {
    if ((await files.stat(directory)) === undefined)
        return;
    const locks = (await files.list(directory)).filter(({ name }) => name.endsWith('.lock'));
    for (const { path } of locks)
        await (await files.tryLock(path))?.release();
}
async function sweepRun({ path, header }, program) {
    const adopted = await (0,journal_file/* adoptJournal */.Cu)(program.host, path);
    if (adopted === undefined)
        return { runs: 0, deleted: 0, failed: 0 };
    try {
        const ended = await endProcesses(header.runId, program);
        await program.host.files.remove((0,external_node_path_.join)(program.directories.state, 'evidence', header.runId));
        // Last created, first deleted: a directory goes after what was put into it.
        const outcomes = [];
        for (const record of adopted.open.toReversed())
            outcomes.push(await reap(record, adopted, program));
        return {
            runs: 1,
            deleted: ended + outcomes.filter(isGone => isGone).length,
            failed: outcomes.filter(isGone => !isGone).length
        };
    }
    finally {
        await adopted.journal.close();
    }
}
async function endProcesses(runId, { emitter }) {
    const processes = await findProcessesOfRun(runId);
    for (const { pid, command } of processes) {
        await (0,process_tree/* killProcessTree */.g8)(pid);
        emitter.emit({ type: 'cleanup', label: `process ${pid} (${command.slice(0, 80)})`, outcome: 'done' });
    }
    return processes.length;
}
async function reap(record, { journal }, { host, registry, emitter, signal }) {
    const label = `${record.kind} ${record.id}`;
    try {
        const reapers = await registry.reapers[record.kind.split('.')[0] ?? '']?.();
        const reaper = reapers?.[record.kind];
        if (reaper === undefined)
            throw new Error(`nothing here knows how to delete a ${record.kind}`);
        await reaper(record, { host, signal });
        await journal.append({ ...record, state: 'released' });
        emitter.emit({ type: 'cleanup', label, outcome: 'done' });
        return true;
    }
    catch (error) {
        emitter.emit({ type: 'cleanup', label, outcome: 'failed', reason: (0,errors/* messageOf */.bD)(error) });
        return false;
    }
}


/***/ }),

/***/ 31003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ withRun)
/* harmony export */ });
/* harmony import */ var _core_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68415);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _engine_steps_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41197);
/* harmony import */ var _host_journal_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28691);




/** Runs a body with a journal of its own and under the run's deadline. */
async function withRun(options, program, body) {
    const { host, registry, emitter, redactor, runId, directories } = program;
    const { command, timeoutMs, ...choices } = options;
    const journal = await (0,_host_journal_file_js__WEBPACK_IMPORTED_MODULE_3__/* .openJournal */ ._0)(host, directories.state, { runId, command });
    const ended = new AbortController();
    const signal = AbortSignal.any([program.signal, deadline(timeoutMs, host.clock, ended.signal)]);
    try {
        return await body({
            host,
            registry,
            journal,
            emitter,
            redactor,
            signal,
            steps: (0,_engine_steps_js__WEBPACK_IMPORTED_MODULE_2__/* .createStepCounter */ .$)(),
            settings: {
                ...choices,
                runId,
                directory: directories.working,
                cacheDirectory: directories.cache,
                evidenceDirectory: directories.evidence,
                temporaryDirectory: directories.temporary
            }
        });
    }
    finally {
        ended.abort();
        await journal.close();
    }
}
/** Aborts when the time is up. The body is not left at once: what it has created has to be cleaned up first. */
function deadline(timeoutMs, clock, ended) {
    const expiry = new AbortController();
    if (timeoutMs <= 0)
        return expiry.signal;
    const late = new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BuildError */ .zS('IB_TIMEOUT', `the run did not end within its timeout of ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(timeoutMs)}`);
    clock.sleep(timeoutMs, ended).then(() => expiry.abort(late), () => undefined // the run ended first
    );
    return expiry.signal;
}


/***/ }),

/***/ 68415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration),
/* harmony export */   a: () => (/* binding */ formatDuration)
/* harmony export */ });
const unitMs = { ns: 1e-6, us: 1e-3, µs: 1e-3, μs: 1e-3, ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
const part = /(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)/gy;
/**
 * Milliseconds of a Go duration such as `1h15m30.918s`, or undefined when the text is none.
 * Grammar: https://pkg.go.dev/time#ParseDuration
 */
function parseDuration(text) {
    const sign = text.startsWith('-') ? -1 : 1;
    const body = text.replace(/^[+-]/, '');
    if (body === '0')
        return 0;
    let ms = 0;
    let end = 0;
    for (const match of body.matchAll(part)) {
        const unit = match[2];
        if (!isUnit(unit))
            return undefined;
        ms += Number(match[1]) * unitMs[unit];
        end = match.index + match[0].length;
    }
    return end > 0 && end === body.length ? sign * ms : undefined;
}
function isUnit(unit) {
    return unit !== undefined && unit in unitMs;
}
/** A duration for people: `840 ms`, `12.3 s`, `4 min 05 s`, `1 h 02 min`. */
function formatDuration(ms) {
    if (ms < 1000)
        return `${Math.round(ms)} ms`;
    if (ms < 59_950)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    if (seconds < 3600)
        return `${Math.floor(seconds / 60).toString()} min ${pad(seconds % 60)} s`;
    const minutes = Math.round(seconds / 60);
    return `${Math.floor(minutes / 60).toString()} h ${pad(minutes % 60)} min`;
}
function pad(value) {
    return value.toString().padStart(2, '0');
}


/***/ }),

/***/ 3657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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

/***/ 18568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ formatPlace)
/* harmony export */ });
/** `file:line:column`, the form editors and terminals make clickable. */
function formatPlace({ file, line, column }) {
    return `${file}:${line.toString()}:${column.toString()}`;
}


/***/ }),

/***/ 6282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ formatBytes)
/* harmony export */ });
/** A byte count for people, in binary units as disk tools show it: `512 B`, `1.5 GiB`. */
function formatBytes(bytes) {
    const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
    const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), units.length - 1);
    const value = bytes / 1024 ** power;
    return `${power === 0 || value >= 100 ? Math.round(value).toString() : value.toFixed(1)} ${units[power] ?? 'B'}`;
}


/***/ }),

/***/ 3029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ suggest)
/* harmony export */ });
/* unused harmony export editDistance */
/** The candidate most like the given word, when it is near enough to be what was meant. */
function suggest(word, candidates) {
    const wanted = word.toLowerCase();
    let best;
    let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
    for (const candidate of candidates) {
        const distance = editDistance(wanted, candidate.toLowerCase());
        if (distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}
/** Number of single-letter insertions, deletions, replacements and swaps of neighbours between two words. */
function editDistance(a, b) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const replace = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            const best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, replace);
            const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            row.push(isSwap ? Math.min(best, (beforeLast[j - 2] ?? 0) + 1) : best);
        }
        beforeLast = last;
        last = row;
    }
    return last[b.length] ?? 0;
}


/***/ }),

/***/ 12088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ member)
/* harmony export */ });
/** The member of that name, matched without regard to case as Packer does for every key it decodes. */
function member(node, key) {
    const wanted = key.toLowerCase();
    return node.members.find(entry => entry.key.toLowerCase() === wanted);
}


/***/ }),

/***/ 42325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ runBuild),
  k: () => (/* binding */ testImage)
});

// EXTERNAL MODULE: ./lib/core/errors.js
var core_errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/toolkit/local-names.js
var local_names = __webpack_require__(99244);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/engine/scope.js

/** Gives resources back last-in-first-out. Closing never throws: what it could not release stays in the journal. */
class JournaledScope {
    services;
    #held = [];
    constructor(services) {
        this.services = services;
    }
    async acquire(record, open, close) {
        const { journal } = this.services;
        await journal.append({ ...record, state: 'intent' });
        const value = await this.#open(record, open);
        await journal.append({ ...record, state: 'held' });
        this.#held.push({
            label: labelOf(record),
            record,
            close: async (signal) => {
                await close(value, signal);
                await journal.append({ ...record, state: 'released' });
            }
        });
        return value;
    }
    /** An open that failed half-way may have made the thing all the same: its reaper looks and deletes at once. */
    async #open(record, open) {
        const { host, journal, emit } = this.services;
        try {
            return await open();
        }
        catch (error) {
            try {
                const reap = await this.services.findReaper(record.kind);
                await reap?.(record, { host, signal: AbortSignal.timeout(this.services.closeMs()) });
                await journal.append({ ...record, state: 'released' });
            }
            catch (reason) {
                emit({ type: 'cleanup', label: labelOf(record), outcome: 'failed', reason: (0,core_errors/* messageOf */.bD)(reason) });
            }
            throw error;
        }
    }
    defer(label, close) {
        this.#held.push({ label, record: undefined, close });
    }
    async release(record) {
        const entry = this.#take(record);
        if (entry !== undefined)
            await this.#close(entry, AbortSignal.timeout(this.services.closeMs()));
    }
    async keep(record) {
        this.#take(record);
        await this.services.journal.append({ ...record, state: 'kept' });
    }
    /** Closes everything that is still held. */
    async close() {
        const signal = AbortSignal.timeout(this.services.closeMs());
        for (let entry = this.#held.pop(); entry !== undefined; entry = this.#held.pop()) {
            await this.#close(entry, signal);
        }
    }
    /** Leaves everything as it is, for `on-error: abort`; a later sweep will not touch it either. */
    async leave() {
        for (const { label, record } of this.#held.splice(0).reverse()) {
            if (record === undefined)
                continue;
            await this.services.journal.append({ ...record, state: 'kept' });
            this.services.emit({ type: 'cleanup', label, outcome: 'kept' });
        }
    }
    #take(record) {
        const index = this.#held.findIndex(({ label }) => label === labelOf(record));
        return index === -1 ? undefined : this.#held.splice(index, 1)[0];
    }
    async #close({ label, close }, signal) {
        try {
            await close(signal);
            this.services.emit({ type: 'cleanup', label, outcome: 'done' });
        }
        catch (error) {
            this.services.emit({ type: 'cleanup', label, outcome: 'failed', reason: (0,core_errors/* messageOf */.bD)(error) });
        }
    }
}
function labelOf({ kind, id }) {
    return `${kind} ${id}`;
}

// EXTERNAL MODULE: ./lib/engine/steps.js
var engine_steps = __webpack_require__(41197);
;// CONCATENATED MODULE: ./lib/engine/build-context.js



const quickCleanupMs = 6000;
const fullCleanupMs = 120_000;
function createBuildRun(planned, run) {
    const { host, emitter, signal } = run;
    const steps = (0,engine_steps/* createSteps */.E)(planned.name, emitter, host.clock, run.steps, signal);
    const emit = emitter.forBuild(planned.name, steps.current);
    const known = { facts: {} };
    return {
        planned,
        run,
        steps,
        info: buildInfo(planned, run),
        newScope: () => new JournaledScope({
            host,
            journal: run.journal,
            emit,
            findReaper: async (kind) => (await run.registry.reapers[kind.split('.')[0] ?? '']?.())?.[kind],
            // A cancelled run has about seven seconds before it is killed.
            closeMs: () => (signal.aborted ? quickCleanupMs : fullCleanupMs)
        }),
        facts: () => known.facts,
        learn(facts) {
            known.facts = { ...known.facts, ...facts };
        }
    };
}
function buildInfo({ name, builder }, { settings }) {
    const folder = name.replace(/[^\w.-]/g, '_');
    return {
        name,
        type: builder.plugin.type,
        runId: settings.runId,
        force: settings.force,
        directory: settings.directory,
        workDirectory: (0,external_node_path_.join)(settings.temporaryDirectory, `image-build-${settings.runId}-${folder}`),
        evidenceDirectory: (0,external_node_path_.join)(settings.evidenceDirectory, folder),
        cacheDirectory: settings.cacheDirectory
    };
}
/** The context that plugins get, with the scope of the current phase. */
function stepContext({ planned, run, info, steps, facts }, scope) {
    return {
        host: run.host,
        scope,
        emit: run.emitter.forBuild(planned.name, steps.current),
        signal: run.signal,
        build: info,
        render: (text, data) => planned.render(text, data, facts()),
        addSecret: secret => run.redactor.add(secret),
        step: steps.step
    };
}

;// CONCATENATED MODULE: ./lib/engine/chains.js

/**
 * Runs every chain on the builder's artifact and applies Packer's keep rules: an input that is not kept is destroyed
 * once it is processed, the builder's own only after all chains. A failed chain leaves the others running.
 */
async function runChains(chains, artifact, ctx, destroy) {
    const results = [];
    for (const chain of chains)
        results.push(await runChain(chain, artifact, ctx, destroy));
    const isKept = chains.length === 0 || results.some(({ keepsFirst }) => keepsFirst);
    const errors = results.map(({ error }) => error).filter(error => error !== undefined);
    if (!isKept && errors.length === 0)
        await destroy(artifact);
    return {
        artifacts: [...(isKept ? [artifact] : []), ...results.flatMap(({ artifacts }) => artifacts)],
        errors
    };
}
async function runChain(chain, first, ctx, destroy) {
    const kept = [];
    let keepsFirst = false;
    let current = first;
    for (const [index, link] of chain.entries()) {
        const result = await runLink(link, current, ctx);
        if (result instanceof core_errors/* BuildError */.zS)
            return { keepsFirst: keepsFirst || index === 0, artifacts: kept, error: result };
        const keepsInput = result.input === 'force-keep' || (link.keepInput ?? result.input === 'keep');
        if (index === 0)
            keepsFirst = keepsInput;
        else if (keepsInput)
            kept.push(current);
        else if (result.artifact !== current)
            await destroy(current);
        if (result.artifact === undefined)
            return { keepsFirst, artifacts: kept, error: undefined };
        current = result.artifact;
    }
    return { keepsFirst, artifacts: chain.length === 0 ? kept : [...kept, current], error: undefined };
}
async function runLink(planned, input, ctx) {
    const { plugin, name, place } = planned;
    try {
        const config = await planned.resolve({});
        return await ctx.step(`Post-process with ${name}`, () => plugin.process(config, input, {
            ...ctx,
            placeOf: planned.placeOf,
            keepsInput: planned.keepInput
        }));
    }
    catch (error) {
        if ((0,core_errors/* isAbort */.rV)(error))
            throw error;
        const known = error instanceof core_errors/* BuildError */.zS ? error : undefined;
        return new core_errors/* BuildError */.zS(known?.code ?? 'IB_POST_PROCESSOR_FAILED', `post-processor ${name} failed: ${(0,core_errors/* messageOf */.bD)(error)}`, { hint: known?.hint, place: known?.place ?? place, cause: error });
    }
}

;// CONCATENATED MODULE: ./lib/engine/destroy.js

/** Deletes what an artifact is made of: its files, the directory that this leaves empty, and its resources. */
async function destroyArtifact(artifact, ctx, run) {
    const { files } = ctx.host;
    for (const { path } of artifact.files)
        await files.remove(path);
    for (const directory of new Set(artifact.files.map(({ path }) => (0,external_node_path_.dirname)(path)))) {
        const entries = (await files.stat(directory)) === undefined ? undefined : await files.list(directory);
        if (entries?.length === 0)
            await files.remove(directory);
    }
    for (const record of artifact.resources) {
        const reapers = await run.registry.reapers[record.kind.split('.')[0] ?? '']?.();
        await reapers?.[record.kind]?.(record, { host: ctx.host, signal: ctx.signal });
    }
    ctx.emit({ type: 'cleanup', label: `artifact ${artifact.description}`, outcome: 'done' });
}

;// CONCATENATED MODULE: ./lib/engine/guest.js


const noAccess = {
    type: 'none',
    port: undefined,
    host: undefined,
    username: undefined,
    password: undefined,
    keyPair: undefined
};
/** What the builder must know of the communicator that the template chose. */
function guestAccess({ communicator }) {
    return communicator === undefined ? noAccess : communicator.plugin.access(communicator.config);
}
/** Connects to the guest; the connection is dropped when the scope closes. */
async function connect(build, scope, endpoint) {
    const { communicator, name } = build.planned;
    if (communicator === undefined) {
        throw new core_errors/* BuildError */.zS('IB_INTERNAL', `build ${name} has no communicator`);
    }
    const guest = await communicator.plugin.connect(communicator.config, endpoint, stepContext(build, scope));
    scope.defer(`connection to ${endpoint.host}:${endpoint.port}`, async () => {
        await guest[Symbol.asyncDispose]();
    });
    return guest;
}

// EXTERNAL MODULE: ./lib/core/duration.js
var duration = __webpack_require__(68415);
// EXTERNAL MODULE: ./lib/toolkit/deadline.js
var deadline = __webpack_require__(96572);
;// CONCATENATED MODULE: ./lib/engine/provision.js



/** Runs provisioners in order; the first failure ends it. */
async function provisionAll(provisioners, guest, facts, ctx) {
    for (const provisioner of provisioners) {
        await ctx.step(`Provision with ${provisioner.plugin.type}`, () => provision(provisioner, guest, facts, ctx));
    }
}
/** One provisioner with its pause, its attempts and, for each attempt, its time limit. */
async function provision(planned, guest, facts, ctx) {
    const config = await planned.resolve(facts);
    if (planned.pauseBeforeMs > 0) {
        const text = `Pausing ${(0,duration/* formatDuration */.a)(planned.pauseBeforeMs)} before the next provisioner`;
        ctx.emit({ type: 'notice', level: 'info', text });
        await ctx.host.clock.sleep(planned.pauseBeforeMs, ctx.signal);
    }
    const attempt = () => (0,deadline/* withDeadline */.N)({
        what: `provisioner ${planned.plugin.type}`,
        timeoutMs: planned.timeoutMs,
        clock: ctx.host.clock,
        signal: ctx.signal
    }, signal => planned.plugin.provision(config, { ...ctx, placeOf: planned.placeOf, signal, guest, facts }));
    await withRetries(planned, attempt, ctx);
}
/** As Packer: n retries are n + 1 attempts, and the first error is the one that counts. */
async function withRetries({ maxRetries, plugin, place }, attempt, { emit }) {
    let first;
    for (let left = maxRetries;; left--) {
        try {
            await attempt();
            return;
        }
        catch (error) {
            if ((0,core_errors/* isAbort */.rV)(error))
                throw error;
            first ??= error;
            if (left === 0)
                throw placed(first, plugin.type, place);
            const text = `Provisioner failed with ${JSON.stringify((0,core_errors/* messageOf */.bD)(error))}, retrying with ${left} trie(s) left`;
            emit({ type: 'notice', level: 'warning', text });
        }
    }
}
/** An error that tells where in the template it arose, for the annotation. */
function placed(error, type, place) {
    if (!(error instanceof core_errors/* BuildError */.zS)) {
        return new core_errors/* BuildError */.zS('IB_PROVISIONER_FAILED', `provisioner ${type} failed: ${(0,core_errors/* messageOf */.bD)(error)}`, {
            place,
            cause: error
        });
    }
    if (error.place !== undefined)
        return error;
    return new core_errors/* BuildError */.zS(error.code, error.message, { hint: error.hint, place, cause: error.cause });
}

;// CONCATENATED MODULE: ./lib/engine/phase.js



/** Runs a body with a scope of its own and closes the scope as the outcome and `on-error` ask for. */
async function phase(build, progress, body) {
    const scope = build.newScope();
    const { onError } = build.run.settings;
    try {
        return await body(scope);
    }
    catch (error) {
        // A cancelled build, or one whose time is up, is only cleaned up: nobody waits for more.
        if (build.run.signal.aborted)
            throw build.run.signal.reason;
        const whole = onError === 'abort' ? error : await runErrorCleanup(error, build, progress, scope);
        if (onError !== 'cleanup')
            await scope.leave();
        throw whole;
    }
    finally {
        await scope.close();
    }
}
/** The error-cleanup provisioner gets the guest while it still runs; if it fails itself, both errors are told. */
async function runErrorCleanup(error, { planned, ...build }, progress, scope) {
    const { guest } = progress;
    progress.guest = undefined;
    if (planned.errorCleanup === undefined || guest === undefined)
        return error;
    const ctx = stepContext({ planned, ...build }, scope);
    ctx.emit({
        type: 'notice',
        level: 'info',
        text: 'Provisioning step had errors: Running the cleanup provisioner, if present...'
    });
    try {
        await provisionAll([planned.errorCleanup], guest, build.facts(), ctx);
        return error;
    }
    catch (second) {
        const { code, message, hint, place } = (0,core_errors/* failureOf */.g5)(error);
        const text = `${message}; the error-cleanup provisioner failed too: ${(0,core_errors/* messageOf */.bD)(second)}`;
        return new core_errors/* BuildError */.zS(code, text, { hint, place, cause: error });
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./lib/engine/seal.js




/**
 * The artifact with the sha256 of every file; those that an earlier pass has computed are not read again. A file that a
 * later post-processor has dropped (or a script of the user's) is no longer part of it.
 */
async function seal(artifact, ctx) {
    const files = [];
    for (const file of artifact.files) {
        if ((await ctx.host.files.stat(file.path)) === undefined)
            continue;
        files.push(file.sha256 === undefined ? { ...file, sha256: await sha256(file, ctx) } : file);
    }
    return { ...artifact, files };
}
async function sha256({ path, bytes }, ctx) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let done = 0;
    const watch = new external_node_stream_.Transform({
        transform(chunk, _encoding, next) {
            done += chunk.length;
            ctx.emit({ type: 'progress', label: `Hash ${(0,external_node_path_.basename)(path)}`, done, total: bytes, unit: 'bytes' });
            next(null, chunk);
        }
    });
    await (0,promises_.pipeline)(ctx.host.files.read(path), watch, hash, { signal: ctx.signal });
    return hash.digest('hex');
}

;// CONCATENATED MODULE: ./lib/engine/smoke.js


const retryPauseMs = 2000;
/** Launches the image and runs the tests that apply, each to its end; the others are reported as skipped. */
async function smokeTest(tests, guest, ctx) {
    const skipped = tests.filter(({ applies }) => !applies).map(skippedResult);
    for (const result of skipped)
        ctx.emit({ type: 'smoke.result', result });
    const wanted = tests.filter(({ applies }) => applies);
    if (wanted.length === 0)
        return skipped;
    const addresses = new Map();
    const guestPorts = [...new Set(wanted.flatMap(({ plugin, config }) => plugin.ports?.(config) ?? []))];
    const endpoint = await ctx.step('Launch image', () => guest.launch({ guestPorts, exposePort: (port, at) => addresses.set(port, at) }));
    const communicator = await ctx.step('Connect to launched image', () => guest.connect(endpoint));
    const smokeContext = {
        ...ctx,
        guest: communicator,
        facts: { Host: endpoint.host, Port: endpoint.port.toString() },
        addressOf: port => addressOf(port, addresses)
    };
    const results = [...skipped];
    for (const test of wanted) {
        const result = await ctx.step(`Smoke test ${test.name}`, () => runTest(test, smokeContext));
        ctx.emit({ type: 'smoke.result', result });
        results.push(result);
    }
    return results;
}
function addressOf(port, addresses) {
    const address = addresses.get(port);
    if (address !== undefined)
        return address;
    throw new core_errors/* BuildError */.zS('IB_INTERNAL', `the builder did not make guest port ${port} reachable`);
}
function skippedResult({ name, plugin }) {
    return {
        name,
        type: plugin.type,
        outcome: 'skipped',
        ms: 0,
        attempts: 0,
        detail: '`only` or `except` leaves this build out'
    };
}
async function runTest(test, ctx) {
    const startedAt = ctx.host.clock.monotonic();
    const output = [];
    const listening = {
        ...ctx,
        emit: event => {
            if (event.type === 'output')
                output.push(event.text);
            ctx.emit(event);
        }
    };
    const result = (attempts, error) => ({
        name: test.name,
        type: test.plugin.type,
        outcome: error === undefined ? 'passed' : 'failed',
        ms: ctx.host.clock.monotonic() - startedAt,
        attempts,
        detail: error === undefined ? undefined : (0,core_errors/* messageOf */.bD)(error),
        output: output.length === 0 ? undefined : output.slice(-200).join('\n')
    });
    for (let attempt = 1;; attempt++) {
        try {
            await verifyOnce(test, listening);
            return result(attempt);
        }
        catch (error) {
            if ((0,core_errors/* isAbort */.rV)(error) || ctx.signal.aborted)
                throw error;
            if (attempt > test.retries)
                return result(attempt, error);
            await ctx.host.clock.sleep(retryPauseMs, ctx.signal);
        }
    }
}
async function verifyOnce({ name, plugin, config, timeoutMs }, ctx) {
    const { clock } = ctx.host;
    await (0,deadline/* withDeadline */.N)({ what: `smoke test ${name}`, timeoutMs, clock, signal: ctx.signal }, signal => plugin.verify(config, { ...ctx, signal }));
}
/** The error of a build whose image failed tests; undefined when none did. */
function smokeFailure(results) {
    const failed = results.filter(({ outcome }) => outcome === 'failed');
    if (failed.length === 0)
        return undefined;
    const run = results.filter(({ outcome }) => outcome !== 'skipped').length;
    const list = failed.map(({ name, detail }) => `${name}: ${detail ?? 'failed'}`).join('; ');
    return new core_errors/* BuildError */.zS('IB_SMOKE_TEST_FAILED', `${failed.length} of ${run} smoke tests failed: ${list}`, {
        hint: 'nothing was published; the evidence shows the console and the output of the tests'
    });
}

;// CONCATENATED MODULE: ./lib/engine/run-build.js










/** Runs one build from its first step to its last artifact. Never throws; the outcome is in the result. */
async function runBuild(planned, run) {
    return await runBody(planned, run, buildAndTest);
}
/** Launches an image that exists already and runs the build's smoke tests on it. Never throws. */
async function testImage(planned, image, run) {
    return await runBody(planned, run, async (build, buildScope, progress) => {
        await openWorkDirectory(build, buildScope);
        await runSmokeTests(build, image, progress);
    });
}
async function runBody(planned, run, body) {
    const build = createBuildRun(planned, run);
    const { clock } = run.host;
    const startedAt = clock.monotonic();
    const at = { build: planned.name };
    const builder = planned.builder.plugin.type;
    run.emitter.emit({ type: 'build.started', builder }, at);
    const progress = { smokeResults: [], artifacts: [], guest: undefined };
    const error = await errorOf(() => phase(build, progress, buildScope => body(build, buildScope, progress)));
    const outcome = error === undefined ? 'ok' : (0,core_errors/* isAbort */.rV)(error) ? 'cancelled' : 'failed';
    // Screenshots and logs are for finding out why a build failed.
    if (outcome !== 'failed')
        await run.host.files.remove(build.info.evidenceDirectory);
    const failure = error === undefined ? undefined : (0,core_errors/* failureOf */.g5)(error);
    const ms = clock.monotonic() - startedAt;
    run.emitter.emit({ type: 'build.finished', outcome, ms, error: failure }, at);
    const { artifacts, smokeResults } = progress;
    return { name: planned.name, builder, outcome, artifacts, smokeResults, ms, error: failure };
}
/** What a body throws; undefined when it ends well. */
async function errorOf(body) {
    try {
        await body();
        return undefined;
    }
    catch (error) {
        return error ?? new core_errors/* BuildError */.zS('IB_INTERNAL', 'something threw nothing');
    }
}
async function buildAndTest(build, buildScope, progress) {
    const { planned, run } = build;
    const { plugin, config } = planned.builder;
    const outer = stepContext(build, buildScope);
    await openWorkDirectory(build, buildScope);
    const made = await phase(build, progress, async (scope) => plugin.build(config, buildContext(build, scope, buildScope, progress)));
    progress.guest = undefined;
    const candidate = await seal(made, outer);
    await runSmokeTests(build, candidate, progress);
    const promote = plugin.promote?.bind(plugin);
    const artifact = promote === undefined
        ? candidate
        : await promote(candidate, config, buildContext(build, buildScope, buildScope, progress));
    progress.artifacts = [artifact];
    const destroy = (dropped) => destroyArtifact(dropped, outer, run);
    const { artifacts, errors } = await runChains(planned.chains, artifact, outer, destroy);
    progress.artifacts = await Promise.all(artifacts.map(entry => seal(entry, outer)));
    for (const { id, description, files } of unique(progress.artifacts)) {
        outer.emit({
            type: 'artifact',
            id,
            description,
            files: files.map(file => ({ ...file, sha256: file.sha256 ?? '' }))
        });
    }
    if (errors[0] !== undefined)
        throw joined(errors);
}
/** Post-processors that pass their input on give the same artifact again, which is told once. */
function unique(artifacts) {
    const byFiles = artifacts.map(artifact => [artifact.files.map(({ path }) => path).join('\n'), artifact]);
    return [...new Map(byFiles).values()];
}
function joined(errors) {
    const [first] = errors;
    if (first === undefined || errors.length === 1)
        return first ?? new core_errors/* BuildError */.zS('IB_INTERNAL', 'no error');
    const message = errors.map(({ message: text }) => text).join('; ');
    return new core_errors/* BuildError */.zS(first.code, message, { hint: first.hint, place: first.place, cause: first });
}
async function openWorkDirectory({ info, run }, scope) {
    const { files } = run.host;
    await scope.acquire((0,local_names/* localRecord */.z)('local.directory', info.workDirectory, info.runId), () => files.makeDirectory(info.workDirectory), () => files.remove(info.workDirectory));
}
function buildContext(build, scope, buildScope, progress) {
    const { planned } = build;
    const ctx = stepContext(build, scope);
    return {
        ...ctx,
        buildScope,
        access: guestAccess(planned),
        connect: endpoint => connect(build, scope, endpoint),
        async provision(guest, facts) {
            build.learn(facts);
            progress.guest = guest;
            await provisionAll(planned.provisioners, guest, facts, ctx);
        }
    };
}
async function runSmokeTests(build, candidate, progress) {
    const { planned } = build;
    const { plugin, config } = planned.builder;
    const launch = plugin.launch?.bind(plugin);
    if (planned.smokeTests.length === 0 || launch === undefined)
        return;
    await phase(build, progress, async (scope) => {
        const ctx = stepContext(build, scope);
        const results = await smokeTest(planned.smokeTests, {
            launch: ports => launch(candidate, config, { ...ctx, ...ports, access: guestAccess(planned) }),
            connect: endpoint => connect(build, scope, endpoint)
        }, ctx);
        progress.smokeResults = results;
        const failure = smokeFailure(results);
        if (failure !== undefined)
            throw failure;
    });
}


/***/ }),

/***/ 2391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ runPlan)
/* harmony export */ });
/* harmony import */ var _run_build_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42325);

/**
 * Runs the builds of a plan side by side, at most `parallelBuilds` at a time; one that fails stops no other.
 * @param runOne what to do for each build: all of it, unless only its tests are wanted
 */
async function runPlan(plan, run, runOne = _run_build_js__WEBPACK_IMPORTED_MODULE_0__/* .runBuild */ .c) {
    const { clock } = run.host;
    const startedAt = clock.monotonic();
    for (const secret of plan.secrets)
        run.redactor.add(secret);
    run.emitter.emit({ type: 'run.started', command: 'build', builds: plan.builds.map(({ name }) => name) });
    const builds = await runLimited(plan.builds, run, runOne);
    const outcome = outcomeOf(builds.map(build => build.outcome));
    const ms = clock.monotonic() - startedAt;
    return { builds, outcome, ms };
}
function outcomeOf(outcomes) {
    if (outcomes.includes('failed'))
        return 'failed';
    return outcomes.includes('cancelled') ? 'cancelled' : 'ok';
}
async function runLimited(planned, run, runOne) {
    const { parallelBuilds } = run.settings;
    const workers = parallelBuilds > 0 ? Math.min(parallelBuilds, planned.length) : planned.length;
    const waiting = [...planned.entries()];
    const results = new Map();
    const work = async () => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
            const [index, build] = next;
            results.set(index, await runOne(build, run));
        }
    };
    await Promise.all(Array.from({ length: workers }, work));
    return [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
}


/***/ }),

/***/ 41197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ createStepCounter),
/* harmony export */   E: () => (/* binding */ createSteps)
/* harmony export */ });
/* harmony import */ var node_async_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16698);

function createStepCounter() {
    let last = 0;
    return { next: () => ++last };
}
/** Steps of one build: each is announced, timed, and refused once the build is cancelled. */
function createSteps(build, emitter, clock, counter, signal) {
    const storage = new node_async_hooks__WEBPACK_IMPORTED_MODULE_0__.AsyncLocalStorage();
    const step = async (title, body) => {
        signal.throwIfAborted();
        const id = counter.next();
        const at = { build, step: id };
        const startedAt = clock.monotonic();
        emitter.emit({ type: 'step.started', title, parent: storage.getStore() }, at);
        const finish = (ok) => emitter.emit({ type: 'step.finished', title, ms: clock.monotonic() - startedAt, ok }, at);
        try {
            const value = await storage.run(id, body);
            finish(true);
            return value;
        }
        catch (error) {
            finish(false);
            throw error;
        }
    };
    return { step, current: () => storage.getStore() };
}


/***/ }),

/***/ 28691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Cu: () => (/* binding */ adoptJournal),
  _0: () => (/* binding */ openJournal),
  rZ: () => (/* binding */ readJournals)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
;// CONCATENATED MODULE: ./lib/host/journal-text.js
/** One resource under one name, whatever else its records say. */
function recordKey({ kind, id }) {
    return JSON.stringify([kind, id]);
}
/**
 * Reads a journal, of which the last state of each resource counts. Lines that are no entries (one that a crash cut
 * short) are passed over. Undefined when the text does not start with a header.
 */
function parseJournal(text) {
    const [first, ...rest] = text.split('\n').map(parseLine);
    if (!isHeader(first))
        return undefined;
    const open = new Map();
    for (const line of rest) {
        if (isEntry(line))
            applyEntry(open, line);
    }
    return { header: first, open: [...open.values()] };
}
/** Follows what is open: an entry opens its resource, goes on with it, or takes it off. */
function applyEntry(open, { state, kind, id, where }) {
    const record = { kind, id, ...(where === undefined ? {} : { where }) };
    if (state === 'intent' || state === 'held')
        open.set(recordKey(record), record);
    else
        open.delete(recordKey(record));
}
function parseLine(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        return undefined;
    }
}
function isFields(value) {
    return typeof value === 'object' && value !== null;
}
function isHeader(value) {
    if (!isFields(value) || value['v'] !== 1 || typeof value['pid'] !== 'number')
        return false;
    const texts = ['runId', 'startTime', 'bootId', 'host', 'startedAt', 'command'];
    return texts.every(name => typeof value[name] === 'string');
}
function isEntry(value) {
    if (!isFields(value) || typeof value['kind'] !== 'string' || typeof value['id'] !== 'string')
        return false;
    const { state, where } = value;
    const isState = typeof state === 'string' && ['intent', 'held', 'released', 'kept'].includes(state);
    const isWhere = where === undefined || (isFields(where) && Object.values(where).every(part => typeof part === 'string'));
    return isState && isWhere;
}

// EXTERNAL MODULE: ./lib/host/processes/process-identity.js
var process_identity = __webpack_require__(90560);
;// CONCATENATED MODULE: ./lib/host/journal-file.js





const suffix = '.jsonl';
/**
 * Begins the journal of a run as `<runId>.jsonl`: JSON lines, the first one the header, each on the disk before
 * `append` resolves. A lock beside it, freed by the process's death, tells others that the run is alive.
 */
async function openJournal({ files, clock }, directory, run) {
    const path = (0,external_node_path_.join)(directory, run.runId + suffix);
    const lease = await files.tryLock(lockPath(path));
    if (lease === undefined)
        throw new errors/* BuildError */.zS('IB_FILE_IO', `the journal ${path} is being written by another process`);
    const header = {
        v: 1,
        ...run,
        pid: process.pid,
        startTime: (await (0,process_identity/* processStartTime */.X0)(process.pid)) ?? '',
        bootId: await (0,process_identity/* bootId */.aW)(),
        host: (0,external_node_os_.hostname)(),
        startedAt: clock.now().toISOString()
    };
    await files.write(path, `${JSON.stringify(header)}\n`);
    return new JournalFile(files, path, lease, []);
}
/** Journals of the directory, oldest run first. */
async function readJournals({ files }, directory) {
    if ((await files.stat(directory)) === undefined)
        return [];
    const entries = await files.list(directory);
    const journals = entries.filter(({ name }) => name.endsWith(suffix));
    const found = await Promise.all(journals.map(({ path }) => readJournal(files, path)));
    return found
        .filter(journal => journal !== undefined)
        .sort((a, b) => (a.header.startedAt < b.header.startedAt ? -1 : 1));
}
/**
 * Goes on with a dead run's journal, so that what is deleted of its open records is written down. Undefined when
 * somebody else is at it.
 */
async function adoptJournal({ files }, path) {
    const lease = await files.tryLock(lockPath(path));
    if (lease === undefined)
        return undefined;
    const text = await files.readText(path);
    const parsed = parseJournal(text ?? '');
    if (text === undefined || parsed === undefined) {
        await lease.release();
        return undefined;
    }
    // After a line that was cut short the next one must not go on in it.
    if (!text.endsWith('\n'))
        await files.append(path, '\n', { durable: true });
    return { ...parsed, journal: new JournalFile(files, path, lease, parsed.open) };
}
async function readJournal(files, path) {
    const isLocked = await isHeld(files, lockPath(path));
    const parsed = parseJournal((await files.readText(path)) ?? '');
    if (parsed === undefined)
        return undefined;
    const owner = isLocked || (await isOwnerAlive(parsed.header)) ? 'alive' : 'dead';
    return { ...parsed, path, owner };
}
async function isHeld(files, path) {
    const lease = await files.tryLock(path);
    await lease?.release();
    return lease === undefined;
}
/** Asked beside the lock, because deleting what a living run uses is the worst that a sweep can do. */
async function isOwnerAlive(header) {
    const isThisStart = header.host === (0,external_node_os_.hostname)() && header.bootId === (await (0,process_identity/* bootId */.aW)());
    return isThisStart && (await (0,process_identity/* isProcessAlive */.jW)(header.pid, header.startTime));
}
function lockPath(path) {
    return path.slice(0, -suffix.length) + '.lock';
}
class JournalFile {
    files;
    path;
    lease;
    open = new Map();
    last = Promise.resolve();
    constructor(files, path, lease, open) {
        this.files = files;
        this.path = path;
        this.lease = lease;
        for (const record of open)
            this.open.set(recordKey(record), record);
    }
    async append(entry) {
        applyEntry(this.open, entry);
        await this.inTurn(() => this.files.append(this.path, `${JSON.stringify(entry)}\n`, { durable: true }));
    }
    async close() {
        await this.inTurn(async () => {
            if (this.open.size === 0)
                await this.files.remove(this.path);
            await this.lease.release();
        });
    }
    /** One after the other, each tried though one before it failed. */
    async inTurn(action) {
        const turn = this.last.then(action, action);
        this.last = turn;
        await turn;
    }
}


/***/ }),

/***/ 66881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ openLines)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);




/** Opens the file anew; rejects with the system's error when it cannot be written. */
async function openLines(path) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
    const stream = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(path);
    await (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(stream, 'open');
    return {
        write: text => {
            stream.write(text);
        },
        async close() {
            stream.end();
            await (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(stream, 'close');
        }
    };
}


/***/ }),

/***/ 41846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ toExit),
/* harmony export */   z: () => (/* binding */ waitForExit)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);

/** How long what a finished program left running may still hold its output open without writing to it. */
const leftoverMs = 2000;
/** A program that a signal ended has the exit code that shells give it: 128 and the signal's number. */
function toExit(code, signal) {
    if (signal === null)
        return { exitCode: code ?? 0 };
    return { exitCode: 128 + node_os__WEBPACK_IMPORTED_MODULE_0__.constants.signals[signal], signal };
}
/**
 * Waits until a program has ended and the streams that are given have been read to their end. A daemon that it left
 * behind may keep them open for ever; then they are closed after two seconds of silence.
 */
async function waitForExit(ended, collected) {
    const closed = Promise.all(collected.map(closeOf));
    const exit = await ended;
    const silence = setTimeout(() => collected.forEach(stream => stream.destroy()), leftoverMs);
    for (const stream of collected)
        stream.on('data', () => silence.refresh());
    await closed;
    clearTimeout(silence);
    return exit;
}
function closeOf(stream) {
    return new Promise(resolve => {
        if (stream.closed)
            resolve();
        else
            stream.once('close', resolve);
    });
}


/***/ }),

/***/ 47779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ launch),
  Z: () => (/* binding */ runMarker)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/host/processes/exit.js
var exit = __webpack_require__(41846);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./lib/host/processes/fifo.js







const openFile = (0,external_node_util_.promisify)(external_node_fs_.open);
/**
 * Makes two true pipes. What Node calls a pipe to a child is a socket, which a script cannot open again: there,
 * `echo oops > /dev/stderr` fails with "No such device or address".
 */
async function createFifos() {
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'image-build-pipe-'));
    try {
        const [first, second] = [(0,external_node_path_.join)(directory, '1'), (0,external_node_path_.join)(directory, '2')];
        await (0,external_node_util_.promisify)(external_node_child_process_.execFile)('mkfifo', ['-m', '600', first, second]);
        return [await openBothEnds(first), await openBothEnds(second)];
    }
    finally {
        await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
}
async function openBothEnds(path) {
    // This way round neither waits for the other; the read end alone would meet its end before the child starts.
    const readEnd = await openFile(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
    const writer = await openFile(path, external_node_fs_.constants.O_WRONLY);
    return {
        reader: new external_node_net_.Socket({ fd: readEnd, readable: true, writable: false }),
        writer,
        closeWriter: () => (0,external_node_util_.promisify)(external_node_fs_.close)(writer)
    };
}

;// CONCATENATED MODULE: ./lib/host/processes/tool-hints.js
/** Which package brings a program, by the package managers of GitHub's runners. */
const tool_hints_packages = {
    VBoxManage: { apt: 'virtualbox', brew: '--cask virtualbox', winget: 'Oracle.VirtualBox' },
    'qemu-img': { apt: 'qemu-utils', brew: 'qemu', winget: 'SoftwareFreedomConservancy.QEMU' },
    'qemu-nbd': { apt: 'qemu-utils', brew: 'qemu' },
    'qemu-system-x86_64': { apt: 'qemu-system-x86', brew: 'qemu', winget: 'SoftwareFreedomConservancy.QEMU' },
    'qemu-system-i386': { apt: 'qemu-system-x86', brew: 'qemu', winget: 'SoftwareFreedomConservancy.QEMU' },
    'qemu-system-aarch64': { apt: 'qemu-system-arm', brew: 'qemu', winget: 'SoftwareFreedomConservancy.QEMU' },
    'qemu-system-arm': { apt: 'qemu-system-arm', brew: 'qemu' },
    swtpm: { apt: 'swtpm', brew: 'swtpm' },
    xorriso: { apt: 'xorriso', brew: 'xorriso' },
    genisoimage: { apt: 'genisoimage', brew: 'cdrtools' },
    mkisofs: { apt: 'genisoimage', brew: 'cdrtools' },
    mtools: { apt: 'mtools', brew: 'mtools' },
    'ansible-playbook': { apt: 'ansible', brew: 'ansible' },
    'ansible-galaxy': { apt: 'ansible', brew: 'ansible' },
    puppet: { apt: 'puppet-agent', brew: '--cask puppet-agent' },
    inspec: { brew: '--cask inspec' },
    vagrant: { apt: 'vagrant', brew: '--cask vagrant', winget: 'Hashicorp.Vagrant' },
    docker: { apt: 'docker.io', brew: 'docker', winget: 'Docker.DockerDesktop' },
    ovftool: {},
    flock: { apt: 'util-linux' },
    git: { apt: 'git', brew: 'git', winget: 'Git.Git' },
    ssh: { apt: 'openssh-client', brew: 'openssh' },
    tar: { apt: 'tar', brew: 'gnu-tar' },
    zstd: { apt: 'zstd', brew: 'zstd' },
    gzip: { apt: 'gzip', brew: 'gzip' },
    bash: { apt: 'bash', brew: 'bash', winget: 'Git.Git' }
};
/** How to install a program on this system: `apt-get install qemu-utils`; without a known package, how else. */
function installHint(program, platform) {
    const known = tool_hints_packages[program] ?? {};
    const { apt, brew, winget } = known;
    if (platform === 'linux' && apt !== undefined)
        return `install it, for example: apt-get install ${apt}`;
    if (platform === 'darwin' && brew !== undefined)
        return `install it, for example: brew install ${brew}`;
    if (platform === 'win32' && winget !== undefined)
        return `install it, for example: winget install ${winget}`;
    return 'install it, or put its directory on PATH';
}

;// CONCATENATED MODULE: ./lib/host/processes/launch-error.js




/** The sentence for a program that could not be started. */
async function launchError(program, cwd, cause) {
    if (cause instanceof errors/* BuildError */.zS)
        return cause;
    const code = (0,errors/* systemCode */.xU)(cause);
    // A missing directory and a missing program give the same code.
    if (code === 'ENOENT' && cwd !== undefined && !(await isDirectory(cwd))) {
        const message = `cannot start ${program}: the working directory ${cwd} does not exist`;
        return new errors/* BuildError */.zS('IB_FILE_MISSING', message, { cause });
    }
    if (code === 'ENOENT') {
        const hint = installHint((0,external_node_path_.basename)(program).replace(/\.exe$/i, ''), process.platform);
        return new errors/* BuildError */.zS('IB_TOOL_MISSING', `the program ${program} is not installed`, { hint, cause });
    }
    if (code === 'EACCES') {
        return new errors/* BuildError */.zS('IB_TOOL_MISSING', `the program ${program} may not be run: permission denied`, {
            cause
        });
    }
    return new errors/* BuildError */.zS('IB_TOOL_FAILED', `cannot start ${program}: ${(0,errors/* messageOf */.bD)(cause)}`, { cause });
}
async function isDirectory(path) {
    return await (0,promises_.stat)(path).then(stats => stats.isDirectory(), () => false);
}

;// CONCATENATED MODULE: ./lib/host/processes/launch.js





/** Marks every process that belongs to a run, and with it whatever they start in turn. */
const runMarker = 'IMAGE_BUILD_RUN';
/**
 * Starts a program without a shell, on POSIX as leader of a new process group, so that it can be ended with all it
 * starts and does not get the terminal's Ctrl-C. IB_TOOL_MISSING when it is not installed.
 */
async function launch(argv, { cwd, env, hasInput, reopenableOutput }) {
    const isWindows = process.platform === 'win32';
    const options = { cwd, env: { ...env }, detached: !isWindows, windowsHide: true };
    const input = hasInput ? 'pipe' : 'ignore';
    try {
        const start = reopenableOutput === true && !isWindows ? startWithFifos : startWithSockets;
        return await start(argv, options, input);
    }
    catch (error) {
        throw await launchError(argv[0], cwd, error);
    }
}
const startWithSockets = async ([program, ...args], options, input) => {
    const child = (0,external_node_child_process_.spawn)(program, args, { ...options, stdio: [input, 'pipe', 'pipe'] });
    return await started(child, child.stdout, child.stderr);
};
const startWithFifos = async ([program, ...args], options, input) => {
    const [stdout, stderr] = await createFifos();
    try {
        const child = (0,external_node_child_process_.spawn)(program, args, { ...options, stdio: [input, stdout.writer, stderr.writer] });
        return await started(child, stdout.reader, stderr.reader);
    }
    catch (error) {
        stdout.reader.destroy();
        stderr.reader.destroy();
        throw error;
    }
    finally {
        await Promise.all([stdout.closeWriter(), stderr.closeWriter()]);
    }
};
async function started(child, stdout, stderr) {
    const ended = new Promise(resolve => {
        child.once('exit', (code, signal) => resolve((0,exit/* toExit */.w)(code, signal)));
    });
    await new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('spawn', resolve);
    });
    // From here on, errors (of signals that could not be sent) show in the exit, which is what callers wait for.
    child.on('error', () => undefined);
    const { pid, stdin } = child;
    if (pid === undefined || stdout === null || stderr === null) {
        throw new errors/* BuildError */.zS('IB_INTERNAL', `${child.spawnfile} was started without a process id or output`);
    }
    return { pid, stdin, stdout, stderr, ended };
}


/***/ }),

/***/ 64535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ powershell)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);


/** What a PowerShell command prints. Values go in by environment variables, never as part of the command. */
async function powershell(command, env) {
    const args = ['-NoProfile', '-NonInteractive', '-Command', command];
    const { stdout } = await (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('powershell.exe', args, {
        env: { ...process.env, ...env },
        windowsHide: true
    });
    return stdout;
}


/***/ }),

/***/ 90560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X0: () => (/* binding */ processStartTime),
/* harmony export */   aW: () => (/* binding */ bootId),
/* harmony export */   jW: () => (/* binding */ isProcessAlive)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);
/* harmony import */ var _powershell_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64535);
/* harmony import */ var _process_list_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97378);





/**
 * When a process started, as text that is only good for comparing: ids are reused, an id with its start time is not.
 * Undefined when there is no such process. On Linux the time counts from the boot, so the boot's id is part of it.
 */
async function processStartTime(pid) {
    if (process.platform === 'linux') {
        const fields = (0,_process_list_js__WEBPACK_IMPORTED_MODULE_4__/* .statFields */ .qV)(pid);
        const isGone = fields === undefined || fields[0] === 'Z' || fields[0] === 'X';
        // Field 22 of the file; the fields here count from the third.
        return isGone ? undefined : fields[19];
    }
    const id = pid.toString();
    const output = process.platform === 'win32'
        ? (0,_powershell_js__WEBPACK_IMPORTED_MODULE_3__/* .powershell */ .k)(`(Get-Process -Id ${id}).StartTime.ToFileTimeUtc()`, {})
        : (0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('ps', ['-o', 'lstart=', '-p', id], { env: { LC_ALL: 'C', TZ: 'UTC' } }).then(({ stdout }) => stdout);
    const text = await output.catch(() => '');
    return text.trim() === '' ? undefined : text.trim();
}
/** True when the process runs that had this id and this start time. */
async function isProcessAlive(pid, startTime) {
    return (await processStartTime(pid)) === startTime;
}
/** Names this start of the machine on Linux, where process start times count from it; elsewhere they are absolute. */
async function bootId() {
    if (process.platform !== 'linux')
        return '';
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)('/proc/sys/kernel/random/boot_id', 'utf8')).trim();
}


/***/ }),

/***/ 97378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O3: () => (/* binding */ listProcesses),
/* harmony export */   Vq: () => (/* binding */ procIds),
/* harmony export */   qV: () => (/* binding */ statFields)
/* harmony export */ });
/* unused harmony export parsePs */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);



/** The processes that run now. */
async function listProcesses() {
    return process.platform === 'linux' ? procIds().flatMap(readStat) : await listFromPs();
}
// /proc is read synchronously: the kernel answers from memory, and a detour through the thread pool takes longer,
// far longer while the pool waits for disks.
/** Process ids under /proc. */
function procIds() {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)('/proc')
        .filter(name => /^\d+$/.test(name))
        .map(Number);
}
function readStat(pid) {
    const fields = statFields(pid);
    if (fields === undefined)
        return [];
    const [state, parent, group] = fields;
    return [{ pid, parent: Number(parent), group: Number(group), isZombie: state === 'Z' || state === 'X' }];
}
/**
 * The fields of /proc/PID/stat from the third (state) on; undefined when there is no such process.
 * https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
function statFields(pid) {
    try {
        const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid.toString()}/stat`, 'utf8');
        // The second field, the name in brackets, can itself have blanks and brackets.
        const end = text.lastIndexOf(')');
        return text
            .slice(end + 2)
            .trim()
            .split(' ');
    }
    catch {
        return undefined;
    }
}
async function listFromPs() {
    const { stdout } = await (0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('ps', ['-axo', 'pid=,ppid=,pgid=,stat=']);
    return parsePs(stdout);
}
/** The processes in what `ps -axo pid=,ppid=,pgid=,stat=` prints. */
function parsePs(text) {
    const rows = text.split('\n').map(line => line.trim().split(/\s+/));
    return rows
        .filter(row => row.length === 4)
        .map(([pid, parent, group, state]) => ({
        pid: Number(pid),
        parent: Number(parent),
        group: Number(group),
        isZombie: state?.startsWith('Z') === true
    }));
}


/***/ }),

/***/ 5862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UE: () => (/* binding */ defaultGraceMs),
/* harmony export */   g8: () => (/* binding */ killProcessTree),
/* harmony export */   sX: () => (/* binding */ killGroupNow)
/* harmony export */ });
/* unused harmony export treeMembers */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);
/* harmony import */ var _process_list_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97378);





/** Time that a program gets to end by itself before it is ended by force. */
const defaultGraceMs = 5000;
/** How long the system may take to end a killed process; one in an uninterruptible wait can take for ever. */
const killPatienceMs = 5000;
/**
 * Ends a process, everything it started and its process group: politely first, by force after `graceMs`.
 * Resolves when all are gone; true when they are. Windows knows no polite way for console programs.
 */
async function killProcessTree(pid, graceMs = defaultGraceMs) {
    // To the system, the groups 0 and 1 mean "mine" and "everybody's".
    if (!Number.isInteger(pid) || pid <= 1)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .BuildError */ .zS('IB_INTERNAL', `${pid} is no process to end`);
    if (process.platform === 'win32')
        return await taskkill(pid);
    const members = await treeOf(pid);
    signalAll(pid, members, 'SIGTERM');
    if (await waitUntilGone(pid, members, graceMs))
        return true;
    signalAll(pid, [...members, ...(await treeOf(pid))], 'SIGKILL');
    return await waitUntilGone(pid, members, killPatienceMs);
}
/** Kills a process group at once without looking at what else it started; for the moment before our own end. */
function killGroupNow(pid) {
    signalOne(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
}
/** The process, its descendants, and who is in the group that it leads. */
async function treeOf(pid) {
    const members = treeMembers(pid, await (0,_process_list_js__WEBPACK_IMPORTED_MODULE_4__/* .listProcesses */ .O3)());
    return members.map(member => member.pid);
}
/** Those of the processes that live and belong to the tree or to the group of `pid`. */
function treeMembers(pid, processes) {
    const tree = new Set([pid]);
    // A parent can have a higher number than its child, so that one pass is not enough.
    for (let size = 0; size !== tree.size;) {
        size = tree.size;
        for (const info of processes) {
            if (info.group === pid || tree.has(info.parent))
                tree.add(info.pid);
        }
    }
    return processes.filter(info => tree.has(info.pid) && !info.isZombie);
}
function signalAll(leader, members, signal) {
    // The group first: it reaches what was started after we looked.
    signalOne(-leader, signal);
    for (const member of members)
        signalOne(member, signal);
}
function signalOne(pid, signal) {
    try {
        process.kill(pid, signal);
    }
    catch (error) {
        // ESRCH: gone already. EPERM: on macOS, a group of zombies; else not ours, and then not ours to end.
        if (!['ESRCH', 'EPERM'].includes((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error) ?? ''))
            throw error;
    }
}
async function waitUntilGone(leader, members, patienceMs) {
    const deadline = performance.now() + patienceMs;
    for (let pauseMs = 10;; pauseMs = Math.min(pauseMs * 2, 200)) {
        const processes = await (0,_process_list_js__WEBPACK_IMPORTED_MODULE_4__/* .listProcesses */ .O3)();
        const isAlive = (info) => members.includes(info.pid) && !info.isZombie;
        if (!processes.some(isAlive) && treeMembers(leader, processes).length === 0)
            return true;
        if (performance.now() >= deadline)
            return false;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(pauseMs);
    }
}
/** https://learn.microsoft.com/windows-server/administration/windows-commands/taskkill */
async function taskkill(pid) {
    try {
        await (0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('taskkill', ['/PID', pid.toString(), '/T', '/F'], { windowsHide: true });
        return true;
    }
    catch {
        // 128: no such process.
        return false;
    }
}


/***/ }),

/***/ 62223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ createRandom)
/* harmony export */ });
/* unused harmony export createUuidSource */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** The system's random numbers, fit for keys. `now` is what UUIDs are ordered by. */
function createRandom(now = Date.now) {
    return {
        bytes: count => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(count),
        integer: (minimum, maximum) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomInt)(minimum, maximum + 1),
        uuid: createUuidSource(now, node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)
    };
}
/**
 * Makes version 7 UUIDs that sort by the time they were made, also within one millisecond and when the clock
 * steps back: https://www.rfc-editor.org/rfc/rfc9562#section-5.7 with the counter of its section 6.2, method 1.
 */
function createUuidSource(now, random) {
    let lastMs = 0;
    let counter = 0;
    return () => {
        const ms = now();
        counter = ms > lastMs ? 0 : counter + 1;
        if (counter > 0xfff) {
            lastMs += 1;
            counter = 0;
        }
        lastMs = Math.max(ms, lastMs);
        const bytes = Buffer.from(random(16));
        bytes.writeUIntBE(lastMs, 0, 6);
        bytes.writeUInt16BE(0x7000 | counter, 6);
        bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
        return dashed(bytes.toString('hex'));
    };
}
function dashed(hex) {
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}


/***/ }),

/***/ 12955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   De: () => (/* binding */ temporaryDirectory),
/* harmony export */   _Y: () => (/* binding */ enterDirectory),
/* harmony export */   eG: () => (/* binding */ readStandardInput),
/* harmony export */   p7: () => (/* binding */ workingDirectory)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38321);



/** The working directory of this process. */
function workingDirectory() {
    return process.cwd();
}
/**
 * Makes a directory, given relative to the present one, the working directory of this process, so that every relative
 * path of a template resolves against it. IB_USAGE when there is none.
 */
function enterDirectory(path) {
    try {
        process.chdir(path);
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BuildError */ .zS('IB_USAGE', `the working directory ${path} cannot be entered: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
    }
}
/** Where temporary files belong; in Actions the job's own directory, which the runner empties. */
function temporaryDirectory(env) {
    return env['GITHUB_ACTIONS'] === 'true' && env['RUNNER_TEMP'] ? env['RUNNER_TEMP'] : (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)();
}
/** All of standard input as text. */
async function readStandardInput() {
    return await (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_2__.text)(process.stdin);
}


/***/ }),

/***/ 75121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ createConsole)
});

// EXTERNAL MODULE: ./lib/core/duration.js
var duration = __webpack_require__(68415);
// EXTERNAL MODULE: ./lib/core/size.js
var size = __webpack_require__(6282);
// EXTERNAL MODULE: ./lib/renderers/format.js
var format = __webpack_require__(55337);
;// CONCATENATED MODULE: ./lib/renderers/progress-line.js


/** How far something is, how fast, and how long it will take: `Download 40 % 26.0 MiB of 65.0 MiB, 13 MiB/s, 0:03 left`. */
function progressLine({ label, done, total, unit, elapsedMs }) {
    const amount = (value) => (unit === 'bytes' ? (0,size/* formatBytes */.z)(value) : value.toString());
    const rate = elapsedMs > 0 ? (done / elapsedMs) * 1000 : 0;
    const speed = rate > 0 && unit === 'bytes' ? `, ${(0,size/* formatBytes */.z)(rate)}/s` : '';
    if (total === undefined || total === 0)
        return `${label} ${amount(done)}${speed}`;
    const percent = Math.min(100, Math.floor((done / total) * 100));
    const left = rate > 0 && done < total ? `, ${(0,format/* formatElapsed */.C7)(((total - done) / rate) * 1000)} left` : '';
    return `${label} ${percent} % ${amount(done)} of ${amount(total)}${speed}${left}`;
}

;// CONCATENATED MODULE: ./lib/renderers/style.js
function createStyle(hasColor) {
    const paint = (code) => (text) => hasColor ? `\u001b[${code}m${text}\u001b[0m` : text;
    const turn = [32, 36, 35, 33, 34];
    return {
        bold: paint(1),
        dim: paint(2),
        red: paint(31),
        green: paint(32),
        yellow: paint(33),
        nth: (index, text) => paint(turn[index % turn.length] ?? 32)(text)
    };
}

;// CONCATENATED MODULE: ./lib/renderers/console.js





const progressEveryMs = { terminal: 100, log: 10_000 };
/** Shows a run to a person: a line a step with its build's name and the time since the start. */
function createConsole({ write, isTerminal, hasColor, showDebug }) {
    const style = createStyle(hasColor);
    const builds = [];
    const progress = new Map();
    let startedAt;
    let hasProgressLine = false;
    const line = (event, text) => {
        if (hasProgressLine)
            write('\r\u001b[K');
        hasProgressLine = false;
        write(`${prefix(event)}${text}\n`);
    };
    const prefix = ({ time, build }) => {
        const elapsed = (0,format/* formatElapsed */.C7)(Date.parse(time) - (startedAt ?? Date.parse(time))).padStart(6);
        if (build === undefined)
            return startedAt === undefined ? '' : `${style.dim(elapsed)}  `;
        if (!builds.includes(build))
            builds.push(build);
        return `${style.dim(elapsed)}  ${style.nth(builds.indexOf(build), build)}  `;
    };
    const showProgress = (event) => {
        const now = Date.parse(event.time);
        const key = `${event.build ?? ''} ${event.label}`;
        const known = progress.get(key) ?? { startedAt: now, shownAt: isTerminal ? 0 : now };
        progress.set(key, known);
        const every = isTerminal ? progressEveryMs.terminal : progressEveryMs.log;
        if (now - known.shownAt < every)
            return;
        progress.set(key, { ...known, shownAt: now });
        const text = progressLine({ ...event, elapsedMs: now - known.startedAt });
        if (!isTerminal)
            return line(event, `  ${text}`);
        write(`\r\u001b[K${prefix(event)}  ${text}`);
        hasProgressLine = true;
    };
    return event => {
        if (event.type === 'run.started')
            startedAt = Date.parse(event.time);
        if (event.type === 'progress')
            return showProgress(event);
        for (const text of describe(event, style, showDebug))
            line(event, text);
    };
}
/** What is told of an event, in lines. */
function describe(event, style, showDebug) {
    switch (event.type) {
        case 'step.started':
            return [style.bold(event.title)];
        case 'step.finished':
            if (!event.ok)
                return [style.red(`${event.title} failed after ${(0,duration/* formatDuration */.a)(event.ms)}`)];
            return event.ms < 1000 ? [] : [style.dim(`${event.title}: ${(0,duration/* formatDuration */.a)(event.ms)}`)];
        case 'output':
            return [`| ${event.text}`];
        case 'notice':
            return notice(event, style, showDebug);
        case 'problem':
            return paintFirst((0,format/* explain */.WE)(event.problem, event.problem.severity), event.problem.severity === 'error' ? style.red : style.yellow);
        case 'build.finished':
            return buildFinished(event, style);
        case 'artifact':
            return [
                style.bold(event.description),
                ...event.files.map(({ path, bytes, sha256 }) => `  ${path}  ${(0,size/* formatBytes */.z)(bytes)}  sha256:${sha256}`)
            ];
        case 'smoke.result':
            return smokeResult(event.result, style);
        case 'evidence':
            return [`  ${event.kind} kept in ${event.path}`];
        case 'cleanup':
            return cleanup(event, style, showDebug);
        case 'published':
            return [
                `published ${event.name} (${(0,size/* formatBytes */.z)(event.bytes)})${event.url === undefined ? '' : ` ${event.url}`}`
            ];
        case 'run.started':
        case 'run.finished':
        case 'build.started':
        case 'progress':
            return [];
    }
}
function notice({ level, text }, style, showDebug) {
    if (level === 'debug')
        return showDebug ? [style.dim(`  ${text}`)] : [];
    if (level === 'info')
        return [`  ${text}`];
    return [level === 'warning' ? style.yellow(`  warning: ${text}`) : style.red(`  error: ${text}`)];
}
function buildFinished({ outcome, ms, error }, style) {
    if (outcome === 'ok')
        return [style.green(`done in ${(0,duration/* formatDuration */.a)(ms)}`)];
    if (outcome === 'cancelled')
        return [style.yellow(`cancelled after ${(0,duration/* formatDuration */.a)(ms)}`)];
    const lines = error === undefined ? [] : (0,format/* explainFailure */.SP)(error);
    return [style.red(`failed after ${(0,duration/* formatDuration */.a)(ms)}`), ...paintFirst(lines, style.red)];
}
function smokeResult({ name, outcome, ms, detail }, style) {
    if (outcome === 'passed')
        return [style.green(`passed: ${name} (${(0,duration/* formatDuration */.a)(ms)})`)];
    if (outcome === 'skipped')
        return [style.dim(`skipped: ${name}`)];
    return [style.red(`failed: ${name}: ${detail ?? ''}`)];
}
function cleanup({ label, outcome, reason }, style, showDebug) {
    if (outcome === 'failed')
        return [style.red(`  could not clean up ${label}: ${reason ?? ''}`)];
    if (outcome === 'kept')
        return [style.yellow(`  left as it is: ${label}`)];
    return showDebug ? [style.dim(`  cleaned up ${label}`)] : [];
}
function paintFirst(lines, paint) {
    const [first = '', ...others] = lines;
    return lines.length === 0 ? [] : [paint(first), ...others];
}


/***/ }),

/***/ 55337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C7: () => (/* binding */ formatElapsed),
/* harmony export */   SP: () => (/* binding */ explainFailure),
/* harmony export */   WE: () => (/* binding */ explain)
/* harmony export */ });
/* harmony import */ var _core_place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18568);

/** Elapsed time as a clock shows it: `0:07`, `12:30`, `1:02:03`. */
function formatElapsed(ms) {
    const seconds = Math.floor(ms / 1000);
    const two = (value) => value.toString().padStart(2, '0');
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return `${minutes}:${two(seconds % 60)}`;
    return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}
/** A problem or failure in lines: where, what, and what to do. */
function explain({ message, hint, place }, severity = 'error') {
    const where = place === undefined ? '' : `${(0,_core_place_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlace */ .d)(place)}: `;
    return [`${where}${severity}: ${message}`, ...(hint === undefined ? [] : [`  hint: ${hint}`])];
}
/** The code goes last, for those who look it up in docs/errors.md. */
function explainFailure(failure) {
    const [first = '', ...others] = explain(failure);
    return [`${first} [${failure.code}]`, ...others];
}


/***/ }),

/***/ 40290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ createJsonLines)
/* harmony export */ });
/** Every event as a line of JSON, for programs. */
function createJsonLines(write) {
    return event => write(`${JSON.stringify(event)}\n`);
}


/***/ }),

/***/ 30864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ junitXml)
/* harmony export */ });
/** The results as JUnit XML, a suite a build, as CI systems read it (https://github.com/testmoapp/junitxml). */
function junitXml(builds) {
    const suites = builds.map(suite).join('');
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites}</testsuites>\n`;
}
function suite({ name, smokeResults }) {
    const count = (outcome) => smokeResults.filter(result => result.outcome === outcome).length;
    const seconds = smokeResults.reduce((sum, { ms }) => sum + ms, 0) / 1000;
    const head = attributes({
        name,
        tests: smokeResults.length.toString(),
        failures: count('failed').toString(),
        skipped: count('skipped').toString(),
        time: seconds.toFixed(3)
    });
    return `  <testsuite${head}>\n${smokeResults.map(result => testCase(name, result)).join('')}  </testsuite>\n`;
}
function testCase(build, { name, type, outcome, ms, detail = '', output }) {
    const head = attributes({ classname: `${build}.${type}`, name, time: (ms / 1000).toFixed(3) });
    const body = [
        ...(outcome === 'failed' ? [`<failure${attributes({ message: detail })}/>`] : []),
        ...(outcome === 'skipped' ? [`<skipped${attributes({ message: detail })}/>`] : []),
        ...(output === undefined ? [] : [`<system-out>${escapeXml(output)}</system-out>`])
    ];
    if (body.length === 0)
        return `    <testcase${head}/>\n`;
    return `    <testcase${head}>${body.join('')}</testcase>\n`;
}
function attributes(values) {
    return Object.entries(values)
        .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
        .join('');
}
/** XML 1.0 has no way to write most control characters; they are dropped. */
function escapeXml(text) {
    return Array.from(text)
        .filter(character => character >= ' ' || '\t\n\r'.includes(character))
        .join('')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;');
}


/***/ }),

/***/ 91615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ decode)
});

// EXTERNAL MODULE: ./lib/core/suggest.js
var suggest = __webpack_require__(3029);
// EXTERNAL MODULE: ./lib/core/duration.js
var duration = __webpack_require__(68415);
;// CONCATENATED MODULE: ./lib/template/decode/defaults.js

/** The values together with the defaults of options that have none. */
function withDefaults(options, values) {
    const complete = {};
    for (const [name, option] of Object.entries(options))
        complete[name] = values[name] ?? defaultValue(option);
    return complete;
}
/** Defaults are declared as a template would spell them; this is what decoding that spelling gives. */
function defaultValue({ kind, default: written }) {
    if (written === undefined)
        return undefined;
    switch (kind) {
        case 'duration':
            return typeof written === 'string' ? (0,duration/* parseDuration */.E)(written) : undefined;
        case 'late':
        case 'lateList':
        case 'lateRows':
        case 'lateMap':
            return lateDefault(written);
        default:
            return written;
    }
}
function lateDefault(written) {
    if (typeof written === 'string')
        return { template: written };
    if (Array.isArray(written))
        return written.map((item) => lateDefault(item));
    if (typeof written !== 'object' || written === null)
        return undefined;
    return Object.fromEntries(Object.entries(written).map(([key, value]) => [key, lateDefault(value)]));
}

;// CONCATENATED MODULE: ./lib/template/decode/limits.js

/** Reports every part of a decoded value that is outside what its option allows. True when all of it is inside. */
function checkLimits(option, name, value, node, scope) {
    const items = Array.isArray(value) ? value : [value];
    const places = node.kind === 'array' ? node.items : [];
    const faults = items.map((item, index) => {
        const fault = limitFault(option, item);
        if (fault !== undefined) {
            scope.report({
                code: 'IB_OPTION_VALUE',
                severity: 'error',
                message: `${scope.subject}: \`${name}\` ${fault.message}`,
                hint: fault.hint,
                place: (places[index] ?? node).place
            });
        }
        return fault;
    });
    return faults.every(fault => fault === undefined);
}
function limitFault(option, value) {
    if (typeof value === 'string')
        return textFault(option, value);
    if (typeof value === 'number')
        return numberFault(option, value);
    return undefined;
}
function textFault({ choices, pattern }, text) {
    if (choices !== undefined && !choices.includes(text)) {
        const near = (0,suggest/* suggest */.Z)(text, choices);
        const list = choices.map(choice => JSON.stringify(choice)).join(', ');
        return {
            message: `must be one of ${list}, but is ${JSON.stringify(text)}`,
            ...(near === undefined ? {} : { hint: `did you mean ${JSON.stringify(near)}?` })
        };
    }
    if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`, 'u').test(text)) {
        return { message: `must match ${pattern}, but is ${JSON.stringify(text)}` };
    }
    return undefined;
}
function numberFault({ minimum, maximum }, number) {
    if (minimum !== undefined && number < minimum)
        return { message: `must be at least ${minimum}, but is ${number}` };
    if (maximum !== undefined && number > maximum)
        return { message: `must be at most ${maximum}, but is ${number}` };
    return undefined;
}

;// CONCATENATED MODULE: ./lib/template/decode/scope.js
const kindNames = {
    object: 'an object',
    array: 'a list',
    string: 'a string',
    number: 'a number',
    boolean: 'true or false',
    null: 'null'
};
/** Reports a value that an option cannot take, and gives the undefined that stands for it. */
function wrongType(scope, name, wanted, node) {
    const found = shown(node);
    scope.report({
        code: 'IB_OPTION_TYPE',
        severity: 'error',
        message: `${scope.subject}: \`${name}\` must be ${wanted}, but is ${found}`,
        place: node.place
    });
    return undefined;
}
function shown(node) {
    if (node.kind === 'string')
        return `the string ${JSON.stringify(shorten(node.value))}`;
    if (node.kind === 'number')
        return `the number ${node.text}`;
    if (node.kind === 'boolean')
        return String(node.value);
    return kindNames[node.kind];
}
function shorten(text) {
    return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

;// CONCATENATED MODULE: ./lib/template/decode/scalars.js


// Packer decodes every option weakly: a number may stand for a string, "true" for true, and so on. The rules
// are those of mapstructure's WeakDecode (https://pkg.go.dev/github.com/mitchellh/mapstructure#WeakDecode).
/** Text of a scalar, rendered; booleans become 1 and 0. */
function decodeString(node, name, scope) {
    if (node.kind === 'string')
        return scope.interpolate(node);
    return plainText(node) ?? wrongType(scope, name, 'a string', node);
}
/** Text of a number or boolean as Packer writes it; undefined for anything else. */
function plainText(node) {
    if (node.kind === 'number')
        return /^-?\d+$/.test(node.text) ? node.text : node.value.toString();
    if (node.kind === 'boolean')
        return node.value ? '1' : '0';
    return undefined;
}
/** A whole number; a fraction is cut off, and text may be decimal, 0x…, 0o…, 0b… or 0… as Go's ParseInt takes it. */
function decodeInteger(node, name, scope) {
    if (node.kind === 'number')
        return Math.trunc(node.value);
    if (node.kind === 'boolean')
        return node.value ? 1 : 0;
    if (node.kind !== 'string')
        return wrongType(scope, name, 'a whole number', node);
    const text = scope.interpolate(node);
    if (text === undefined)
        return undefined;
    return parseInteger(text) ?? wrongType(scope, name, 'a whole number', { ...node, value: text });
}
function parseInteger(text) {
    if (text === '')
        return 0;
    const match = /^([+-]?)(0[xX][\da-fA-F]+|0[bB][01]+|0[oO]?[0-7]*|[1-9]\d*)$/.exec(text);
    if (match === null)
        return undefined;
    const digits = (match[2] ?? '').replace(/^0(?=[0-7])/, '0o');
    return match[1] === '-' ? -Number(digits) : Number(digits);
}
const trueWords = ['1', 't', 'T', 'TRUE', 'true', 'True'];
const falseWords = ['0', 'f', 'F', 'FALSE', 'false', 'False', ''];
function decodeBoolean(node, name, scope) {
    if (node.kind === 'boolean')
        return node.value;
    if (node.kind === 'number')
        return node.value !== 0;
    if (node.kind !== 'string')
        return wrongType(scope, name, 'true or false', node);
    const text = scope.interpolate(node);
    if (text === undefined)
        return undefined;
    if (trueWords.includes(text))
        return true;
    if (falseWords.includes(text))
        return false;
    return wrongType(scope, name, 'true or false', { ...node, value: text });
}
/** Milliseconds. A bare number counts nanoseconds, as in Packer. */
function decodeDuration(node, name, scope) {
    const wanted = 'a duration such as `30s`, `5m` or `1h30m`';
    if (node.kind === 'number')
        return node.value / 1e6;
    if (node.kind !== 'string')
        return wrongType(scope, name, wanted, node);
    const text = scope.interpolate(node);
    if (text === undefined)
        return undefined;
    return (0,duration/* parseDuration */.E)(text) ?? wrongType(scope, name, wanted, { ...node, value: text });
}

;// CONCATENATED MODULE: ./lib/template/decode/lists.js


/**
 * A list; a single string stands for its comma-separated parts, any other scalar for a list of one.
 * Undefined when an item is wrong, which has then been reported.
 */
function decodeList(node, name, scope, wanted, item) {
    if (node.kind === 'object' || node.kind === 'null')
        return wrongType(scope, name, wanted, node);
    const items = node.kind === 'array' ? node.items : commaParts(node);
    const values = items.map(entry => item(entry, name, scope));
    const complete = values.filter(entry => entry !== undefined);
    return complete.length === values.length ? complete : undefined;
}
function commaParts(node) {
    if (node.kind !== 'string')
        return [node];
    if (node.value === '')
        return [];
    return node.value.split(',').map(value => ({ ...node, value }));
}
/** Text is rendered before it is split, so that a variable may hold a whole list. */
function rendered(node, scope) {
    if (node.kind !== 'string')
        return node;
    const value = scope.interpolate(node);
    return value === undefined ? undefined : { ...node, value };
}
const verbatim = (scope) => ({
    ...scope,
    interpolate: node => node.value
});
function decodeStrings(node, name, scope) {
    return renderedList(node, name, scope, 'a list of strings', decodeString);
}
function decodeIntegers(node, name, scope) {
    return renderedList(node, name, scope, 'a list of whole numbers', decodeInteger);
}
function renderedList(node, name, scope, wanted, item) {
    const text = rendered(node, scope);
    if (text === undefined)
        return undefined;
    return decodeList(text, name, text.kind === 'string' ? verbatim(scope) : scope, wanted, item);
}
function decodeRows(node, name, scope) {
    return decodeList(node, name, scope, 'a list of lists of strings', decodeStrings);
}
function decodeLate(node, name, scope, fields) {
    if (node.kind === 'string') {
        scope.checkLate(node, fields);
        return { template: node.value, place: node.place };
    }
    const template = plainText(node);
    return template === undefined ? wrongType(scope, name, 'a string', node) : { template, place: node.place };
}
function decodeLateList(node, name, scope, fields) {
    return decodeList(node, name, scope, 'a list of strings', entry => decodeLate(entry, name, scope, fields));
}
function decodeLateRows(node, name, scope, fields) {
    return decodeList(node, name, scope, 'a list of lists of strings', entry => decodeLateList(entry, name, scope, fields));
}

;// CONCATENATED MODULE: ./lib/template/decode/maps.js



/** Members of an object; a list of objects stands for all of them together, later ones winning. */
function entries(node) {
    if (node.kind === 'object')
        return node.members;
    if (node.kind !== 'array')
        return undefined;
    const lists = node.items.map(item => (item.kind === 'object' ? item.members : undefined));
    return lists.includes(undefined) ? undefined : lists.flatMap(list => list ?? []);
}
function decodeEntries(node, name, scope, item) {
    const members = entries(node);
    if (members === undefined)
        return wrongType(scope, name, 'an object with strings as values', node);
    const pairs = [];
    let isComplete = true;
    for (const { key, keyPlace, value } of members) {
        const renderedKey = scope.interpolate({ kind: 'string', value: key, place: keyPlace });
        const decoded = item(value, `${name}.${key}`, scope);
        if (renderedKey === undefined || decoded === undefined)
            isComplete = false;
        else
            pairs.push([renderedKey, decoded]);
    }
    return isComplete ? Object.fromEntries(pairs) : undefined;
}
function decodeMap(node, name, scope) {
    return decodeEntries(node, name, scope, decodeString);
}
function decodeLateMap(node, name, scope, fields) {
    return decodeEntries(node, name, scope, (value, path) => decodeLate(value, path, scope, fields));
}

;// CONCATENATED MODULE: ./lib/template/decode/decode.js







/**
 * Reads a block into the config that its options declare. `layers` are objects of which later ones win by key.
 * Every problem is reported; undefined when there was an error.
 */
function decode(options, layers, blockPlace, scope) {
    let errors = 0;
    const watched = {
        ...scope,
        report: problem => {
            if (problem.severity === 'error')
                errors += 1;
            scope.report(problem);
        }
    };
    const given = collect(options, layers, watched);
    const values = {};
    for (const [name, { value }] of given)
        values[name] = decodeOption(options, name, value, watched);
    reportMissing(options, given, blockPlace, watched);
    if (errors > 0)
        return undefined;
    const config = withDefaults(options, values);
    if (!isConfigOf(options, config))
        return undefined;
    return { config, places: new Map([...given].map(([name, { value }]) => [name, value.place])) };
}
/** A value was decoded and limits were checked for each option, so what is left to tell is presence. */
function isConfigOf(options, config) {
    if (typeof config !== 'object' || config === null)
        return false;
    return Object.entries(options).every(([name, option]) => option.required !== true || name in config);
}
/** The member that counts for each option: the last one given. Unknown and unsupported names are reported. */
function collect(options, layers, scope) {
    const names = new Map(Object.keys(options).map(name => [name.toLowerCase(), name]));
    const given = new Map();
    for (const entry of layers.flatMap(layer => layer.members)) {
        const name = names.get(entry.key.toLowerCase());
        const option = name === undefined ? undefined : options[name];
        if (name === undefined || option === undefined) {
            reportUnknown(entry, Object.keys(options), scope);
            continue;
        }
        reportStatus(option, name, entry, scope);
        if (entry.value.kind !== 'null')
            given.set(name, entry);
    }
    return given;
}
function reportUnknown({ key, keyPlace }, known, scope) {
    const near = (0,suggest/* suggest */.Z)(key, known);
    scope.report({
        code: 'IB_UNKNOWN_OPTION',
        severity: 'error',
        message: `${scope.subject} has no option \`${key}\``,
        hint: near === undefined ? undefined : `did you mean \`${near}\`?`,
        place: keyPlace
    });
}
function reportStatus(option, name, { keyPlace }, scope) {
    if (option.unsupported !== undefined) {
        scope.report({
            code: 'IB_OPTION_UNSUPPORTED',
            severity: 'error',
            message: `${scope.subject}: \`${name}\` is not supported: ${option.unsupported}`,
            place: keyPlace
        });
    }
    if (option.deprecated !== undefined) {
        scope.report({
            code: 'IB_OPTION_DEPRECATED',
            severity: 'warning',
            message: `${scope.subject}: \`${name}\` is deprecated`,
            hint: option.deprecated,
            place: keyPlace
        });
    }
}
function reportMissing(options, given, place, scope) {
    for (const [name, option] of Object.entries(options)) {
        if (option.required !== true || given.has(name))
            continue;
        scope.report({
            code: 'IB_OPTION_MISSING',
            severity: 'error',
            message: `${scope.subject} needs \`${name}\``,
            hint: option.description,
            place
        });
    }
}
function decodeOption(options, name, node, scope) {
    const option = options[name];
    if (option === undefined)
        return undefined;
    const value = decodeKind(option, name, node, scope);
    if (value === undefined || !checkLimits(option, name, value, node, scope))
        return undefined;
    if (option.sensitive === true && typeof value === 'string')
        scope.addSecret(value);
    return value;
}
function decodeKind(option, name, node, scope) {
    const fields = option.fields ?? [];
    switch (option.kind) {
        case 'string':
            return decodeString(node, name, scope);
        case 'integer':
            return decodeInteger(node, name, scope);
        case 'boolean':
            return decodeBoolean(node, name, scope);
        case 'tristate':
            return node.kind === 'string' && node.value === '' ? undefined : decodeBoolean(node, name, scope);
        case 'duration':
            return decodeDuration(node, name, scope);
        case 'strings':
            return decodeStrings(node, name, scope);
        case 'integers':
            return decodeIntegers(node, name, scope);
        case 'rows':
            return decodeRows(node, name, scope);
        case 'map':
            return decodeMap(node, name, scope);
        case 'late':
            return decodeLate(node, name, scope, fields);
        case 'lateList':
            return decodeLateList(node, name, scope, fields);
        case 'lateRows':
            return decodeLateRows(node, name, scope, fields);
        case 'lateMap':
            return decodeLateMap(node, name, scope, fields);
        case 'block':
            return decodeBlock(option, name, node, scope);
        case 'blocks':
            return decodeBlocks(option, name, node, scope);
    }
}
/** An object, or a list of one, as Packer's weak decoding takes it. */
function decodeBlock(option, name, node, scope) {
    const inner = node.kind === 'array' && node.items.length === 1 ? node.items[0] : node;
    if (inner?.kind !== 'object')
        return wrongType(scope, name, 'an object', node);
    const subject = `${scope.subject}: \`${name}\``;
    return decode(option.options ?? {}, [inner], inner.place, { ...scope, subject })?.config;
}
function decodeBlocks(option, name, node, scope) {
    if (node.kind !== 'array' && node.kind !== 'object') {
        return wrongType(scope, name, 'a list of objects', node);
    }
    const items = node.kind === 'array' ? node.items : [node];
    const blocks = items.map(item => decodeBlock(option, name, item, scope));
    return blocks.includes(undefined) ? undefined : blocks;
}


/***/ }),

/***/ 77142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   KH: () => (/* binding */ isText),
/* harmony export */   O6: () => (/* binding */ metaKeys)
/* harmony export */ });
/** The kinds of blocks, and which keys of each the engine reads instead of the component. */
const metaKeys = {
    builder: ['type', 'name'],
    provisioner: ['type', 'only', 'except', 'override', 'pause_before', 'timeout', 'max_retries'],
    'post-processor': ['type', 'name', 'only', 'except', 'keep_input_artifact'],
    'smoke test': ['type', 'name', 'only', 'except', 'timeout', 'retries']
};
/** Every text in a value, at any depth. */
function textsOf(node) {
    if (node.kind === 'string')
        return [node];
    if (node.kind === 'array')
        return node.items.flatMap(textsOf);
    return node.kind === 'object' ? node.members.flatMap(({ value }) => textsOf(value)) : [];
}
/** True for a node that holds text. */
function isText(node) {
    return node?.kind === 'string';
}


/***/ }),

/***/ 47500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ abortReason),
/* harmony export */   d: () => (/* binding */ rejectOnAbort)
/* harmony export */ });
/** Why a signal was aborted, as an error whatever was given to `abort`. */
function abortReason(signal) {
    const reason = signal.reason;
    return reason instanceof Error ? reason : new DOMException(String(reason), 'AbortError');
}
/** A promise that rejects with the signal's reason when it aborts, and otherwise never settles. */
function rejectOnAbort(signal) {
    return new Promise((_, reject) => {
        if (signal.aborted)
            reject(abortReason(signal));
        else
            signal.addEventListener('abort', () => reject(abortReason(signal)), { once: true });
    });
}


/***/ }),

/***/ 96572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ withDeadline)
/* harmony export */ });
/* harmony import */ var _core_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68415);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _abort_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47500);



/**
 * Runs `body` until the deadline, at which its signal aborts and this rejects with IB_TIMEOUT even when the
 * body takes no notice. Rejects with the caller's own reason when `signal` aborts first.
 */
async function withDeadline({ what, timeoutMs, clock, signal, hint }, body) {
    signal.throwIfAborted();
    if (timeoutMs <= 0)
        return await body(signal);
    const done = new AbortController();
    const expiry = new AbortController();
    const timedOut = new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BuildError */ .zS('IB_TIMEOUT', `timed out after ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(timeoutMs)} waiting for ${what}`, { hint });
    clock.sleep(timeoutMs, AbortSignal.any([signal, done.signal])).then(() => expiry.abort(timedOut), () => undefined);
    const within = AbortSignal.any([signal, expiry.signal]);
    try {
        return await Promise.race([body(within), (0,_abort_js__WEBPACK_IMPORTED_MODULE_2__/* .rejectOnAbort */ .d)(within)]);
    }
    catch (error) {
        // Whatever the body made of its aborted signal, the deadline is the reason.
        throw expiry.signal.aborted && !signal.aborted ? timedOut : error;
    }
    finally {
        done.abort();
    }
}


/***/ }),

/***/ 99244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ nameBeside),
/* harmony export */   z: () => (/* binding */ localRecord)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/**
 * The journal's record of a file or directory of one run. The name has to contain the run's id: that is how a reaper
 * knows that it is not the user's.
 */
function localRecord(kind, path, runId, where = {}) {
    return { kind, id: path, where: { ...where, runId } };
}
/** A hidden name beside a path that only this run uses: `.NAME.partial-RUN`. */
function nameBeside(path, purpose, runId) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path)}.${purpose}-${runId}`);
}


/***/ })

};
