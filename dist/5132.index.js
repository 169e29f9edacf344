export const id = 5132;
export const ids = [5132];
export const modules = {

/***/ 45132:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  copyWhole: () => (/* reexport */ copyWhole),
  createPendingFile: () => (/* reexport */ createPendingFile),
  lock: () => (/* reexport */ lock/* lock */.s),
  tryLock: () => (/* reexport */ lock/* tryLock */.b),
  writeAtomically: () => (/* reexport */ writeAtomically)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/host/files/durable.js
var files_durable = __webpack_require__(52957);
// EXTERNAL MODULE: ./lib/host/files/file-error.js
var file_error = __webpack_require__(84649);
// EXTERNAL MODULE: ./lib/host/files/parents.js
var parents = __webpack_require__(23039);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./lib/host/files/file-sink.js


const bufferedBytes = 1024 * 1024;
/** A stream that writes on at the handle's position; the handle stays open. A full disk gives IB_NO_SPACE. */
function writeFileStream(handle, path) {
    const sink = new external_node_stream_.Writable({
        highWaterMark: bufferedBytes,
        write: (chunk, _encoding, done) => {
            writeAll(handle, chunk).then(() => done(), (error) => void (0,file_error/* fileError */.zS)('write', path, error).then(done));
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
    return await (0,file_error/* withFileErrors */.MH)('create', target, async () => {
        await (0,parents/* makeParents */.A)(target);
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
        await (0,file_error/* withFileErrors */.MH)('write', target, async () => {
            this.sink.end();
            await (0,external_node_stream_promises_.finished)(this.sink);
            if (mode !== undefined)
                await this.handle.chmod(mode);
            if (durable)
                await this.handle.sync();
            await this.close();
            await (durable ? files_durable/* renameDurably */.M : files_durable/* renameWithPatience */.A)(temporaryPath, target);
        });
    }
    async discard({ keep = false } = {}) {
        if (!this.isOpen)
            return;
        const { target, temporaryPath, resumablePath } = this.facts;
        await (0,file_error/* withFileErrors */.MH)('delete', target, async () => {
            await this.stopWriting();
            await this.close();
            if (!keep)
                await (0,promises_.rm)(temporaryPath, { force: true });
            else if (temporaryPath !== resumablePath)
                await (0,files_durable/* renameWithPatience */.A)(temporaryPath, resumablePath);
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
    await (0,parents/* makeParents */.A)(to);
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

// EXTERNAL MODULE: ./lib/host/files/lock.js + 1 modules
var lock = __webpack_require__(6409);
;// CONCATENATED MODULE: ./lib/host/files/changes.js
// What changes files with care, in one chunk that commands which only read do not load.






/***/ }),

/***/ 6409:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ lock),
  b: () => (/* binding */ tryLock)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./lib/host/abort.js
var abort = __webpack_require__(38864);
// EXTERNAL MODULE: ./lib/host/files/file-error.js
var file_error = __webpack_require__(84649);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
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

// EXTERNAL MODULE: ./lib/host/files/parents.js
var parents = __webpack_require__(23039);
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
    return await (0,file_error/* withFileErrors */.MH)('lock', absolute, async () => {
        await (0,parents/* makeParents */.A)(absolute);
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
            throw (0,abort/* abortReason */.J)(signal);
        });
        const lease = await tryLock(path);
        if (lease !== undefined)
            return lease;
    }
}
async function isStillNamed(descriptor, path) {
    const named = await (0,file_error/* ifPresent */.xo)((0,promises_.stat)(path));
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


/***/ })

};
