export const id = 588;
export const ids = [588,5337];
export const modules = {

/***/ 44784:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


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
// EXTERNAL MODULE: ./lib/host/abort.js
var abort = __webpack_require__(38864);
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
            reject((0,abort/* abortReason */.J)(signal));
            return;
        }
        const timeout = setTimeout(() => {
            forget();
            resolve();
        }, ms);
        const forget = (0,abort/* onAbort */.u)(signal, () => {
            clearTimeout(timeout);
            reject((0,abort/* abortReason */.J)(signal));
        });
    });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/size.js
var size = __webpack_require__(6282);
// EXTERNAL MODULE: ./lib/host/files/file-error.js
var file_error = __webpack_require__(84649);
// EXTERNAL MODULE: ./lib/host/files/parents.js
var parents = __webpack_require__(23039);
;// CONCATENATED MODULE: ./lib/host/files/append.js




/**
 * Adds to the end of a file. When that fails half-way, as on a full disk, what was added is taken back: a file that was
 * there has its old end, one that was not is gone.
 */
async function append(path, content, { durable = false } = {}) {
    await (0,file_error/* withFileErrors */.MH)('write', path, async () => {
        await (0,parents/* makeParents */.A)(path);
        const { handle, isNew } = await openForAppending(path);
        try {
            const { size } = await handle.stat();
            await writeOrUndo(handle, content, size);
            if (durable)
                await handle.sync();
        }
        catch (error) {
            if (isNew)
                await (0,promises_.rm)(path, { force: true });
            throw error;
        }
        finally {
            await handle.close();
        }
    });
}
async function openForAppending(path) {
    try {
        return { handle: await (0,promises_.open)(path, 'ax'), isNew: true };
    }
    catch (error) {
        if ((0,errors/* systemCode */.xU)(error) !== 'EEXIST')
            throw error;
        return { handle: await (0,promises_.open)(path, 'a'), isNew: false };
    }
}
async function writeOrUndo(handle, content, size) {
    try {
        await handle.appendFile(content);
    }
    catch (error) {
        await handle.truncate(size);
        throw error;
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
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
    return await (0,file_error/* withFileErrors */.MH)('list', absolute, async () => {
        const names = (await (0,promises_.readdir)(absolute)).sort();
        return names.map(name => entryOf(absolute, name)).filter(entry => entry !== undefined);
    });
}
/** At once, as in `readInto`: handing the system call to a thread takes several times as long as it does. */
function entryOf(directory, name) {
    const path = (0,external_node_path_.join)(directory, name);
    const stats = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
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

// EXTERNAL MODULE: ./lib/host/files/durable.js
var durable = __webpack_require__(52957);
;// CONCATENATED MODULE: ./lib/host/files/read-into.js


/**
 * Fills a target from the start of a file, at once: handing the three system calls to a thread takes several times
 * as long as they do, which thousands of small files make felt.
 */
async function readInto(path, target) {
    return await (0,file_error/* withFileErrors */.MH)('read', path, () => Promise.resolve(fill(path, target)));
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

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./lib/host/files/file-source.js



/** Big enough that hashing and copying are not bound by calls, small enough to stay flat with many streams. */
const usualChunkBytes = 256 * 1024;
/** A stream over the bytes from `start` up to, not including, `end`; its errors are those of `fileError`. */
function readFileStream(path, { start = 0, end = Infinity, chunkBytes = usualChunkBytes } = {}) {
    return new FileSource(path, start, end, chunkBytes);
}
class FileSource extends external_node_stream_.Readable {
    path;
    position;
    end;
    chunkBytes;
    handle;
    constructor(path, position, end, chunkBytes) {
        super({ highWaterMark: chunkBytes });
        this.path = path;
        this.position = position;
        this.end = end;
        this.chunkBytes = chunkBytes;
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
        const wanted = Math.min(this.chunkBytes, this.end - this.position);
        if (wanted <= 0 || this.handle === undefined)
            return null;
        const { bytesRead, buffer } = await this.handle.read(Buffer.allocUnsafe(wanted), 0, wanted, this.position);
        this.position += bytesRead;
        return bytesRead === 0 ? null : buffer.subarray(0, bytesRead);
    }
    reportTo(tell) {
        return error => void (0,file_error/* fileError */.zS)('read', this.path, error).then(tell);
    }
}

// EXTERNAL MODULE: ./lib/host/files/free-space.js
var free_space = __webpack_require__(77605);
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

;// CONCATENATED MODULE: ./lib/host/files/node-files.js













const largestTextBytes = 64 * 1024 * 1024;
/** The file system of this machine. Relative paths resolve against the working directory of the process. */
function createFiles() {
    return {
        readText,
        readInto: readInto,
        read: readFileStream,
        write: async (...args) => await (await changes()).writeAtomically(...args),
        append: append,
        create: async (...args) => await (await changes()).createPendingFile(...args),
        stat: async (path) => await (0,file_error/* withFileErrors */.MH)('look at', path, async () => {
            const stats = await (0,file_error/* ifPresent */.xo)((0,promises_.stat)(path));
            return stats === undefined ? undefined : toFileStat(stats);
        }),
        list: listDirectory,
        walk: walkDirectory,
        glob: pattern => glob(pattern, globSource, process.platform === 'win32'),
        makeDirectory: async (path) => {
            await (0,file_error/* withFileErrors */.MH)('create', path, () => (0,promises_.mkdir)(path, { recursive: true }));
        },
        makeTemporary,
        remove,
        removeEmpty,
        rename: (from, to) => (0,file_error/* withFileErrors */.MH)(`rename ${from} to`, to, () => (0,durable/* renameWithPatience */.A)(from, to)),
        copy: async (from, to) => {
            const { copyWhole } = await changes();
            await (0,file_error/* withFileErrors */.MH)(`copy ${from} to`, to, () => copyWhole((0,external_node_path_.resolve)(from), (0,external_node_path_.resolve)(to)));
        },
        chmod: (path, mode) => (0,file_error/* withFileErrors */.MH)('change the mode of', path, () => (0,promises_.chmod)(path, mode)),
        readLink: path => (0,file_error/* withFileErrors */.MH)('read', path, () => (0,promises_.readlink)(path)),
        freeBytes: directory => (0,file_error/* withFileErrors */.MH)('find the free space of', directory, () => (0,free_space/* freeBytes */.g)(directory)),
        lock: async (...args) => await (await changes()).lock(...args),
        tryLock: async (...args) => await (await changes()).tryLock(...args)
    };
}
/** Most commands only read. */
const changes = async () => await __webpack_require__.e(/* import() */ 5132).then(__webpack_require__.bind(__webpack_require__, 45132));
const globSource = {
    exists: path => (0,promises_.lstat)(path).then(() => true, () => false),
    names: directory => (0,promises_.readdir)(directory).then(names => names.sort(), () => [])
};
async function readText(path) {
    return await (0,file_error/* withFileErrors */.MH)('read', path, async () => {
        const stats = await (0,file_error/* ifPresent */.xo)((0,promises_.stat)(path));
        if (stats === undefined)
            return undefined;
        if (stats.size > largestTextBytes) {
            const limit = `${(0,size/* formatBytes */.z)(stats.size)} are more than a text file may have (${(0,size/* formatBytes */.z)(largestTextBytes)})`;
            throw new errors/* BuildError */.zS('IB_FILE_IO', `cannot read ${path}: ${limit}`);
        }
        return await (0,file_error/* ifPresent */.xo)((0,promises_.readFile)(path, 'utf8'));
    });
}
async function makeTemporary(prefix, parent = (0,external_node_os_.tmpdir)()) {
    return await (0,file_error/* withFileErrors */.MH)('create a directory in', parent, async () => {
        await (0,promises_.mkdir)(parent, { recursive: true });
        return await (0,promises_.mkdtemp)((0,external_node_path_.join)(await (0,promises_.realpath)(parent), prefix));
    });
}
async function remove(path) {
    const absolute = (0,external_node_path_.resolve)(path);
    if (absolute === (0,external_node_path_.parse)(absolute).root) {
        throw new errors/* BuildError */.zS('IB_FILE_IO', `refused to delete ${absolute}, the root of a file system`);
    }
    await (0,file_error/* withFileErrors */.MH)('delete', absolute, () => (0,promises_.rm)(absolute, { recursive: true, force: true, maxRetries: 5 }));
}
async function removeEmpty(directory) {
    try {
        await (0,promises_.rmdir)(directory);
        return true;
    }
    catch (error) {
        if (['ENOTEMPTY', 'EEXIST', 'ENOENT', 'ENOTDIR'].includes((0,errors/* systemCode */.xU)(error) ?? ''))
            return false;
        throw await (0,file_error/* fileError */.zS)('delete', directory, error);
    }
}

;// CONCATENATED MODULE: ./lib/host/lazy-net.js

/** The network of this machine, whose code (HTTP, TLS) is loaded when it is first used: most commands do not. */
function createLazyNet(parts) {
    let loading;
    const load = () => (loading ??= __webpack_require__.e(/* import() */ 955).then(__webpack_require__.bind(__webpack_require__, 90955)).then(({ createNet }) => createNet(parts)));
    return {
        connect: async (to, signal) => await (await load()).connect(to, signal),
        connectPath: async (path, signal) => await (await load()).connectPath(path, signal),
        listen: async (at, onConnection) => await (await load()).listen(at, onConnection),
        serveHttp: async (at, handle) => await (await load()).serveHttp(at, handle),
        request: async (url, options) => await (await load()).request(url, options),
        leasePort: async (range) => await (await load()).leasePort(range),
        interfaces: () => Object.fromEntries(Object.entries((0,external_node_os_.networkInterfaces)()).map(([name, addresses = []]) => [
            name,
            addresses.map(({ address }) => address)
        ]))
    };
}

;// CONCATENATED MODULE: ./lib/host/lazy-processes.js
/** Programs of this machine; the code that runs them is loaded when the first one is needed. `runId` is asked for then. */
function createLazyProcesses(env, runId) {
    let loaded;
    const load = async () => {
        const { createProcesses } = await __webpack_require__.e(/* import() */ 3807).then(__webpack_require__.bind(__webpack_require__, 13807));
        return (loaded ??= createProcesses(env, runId()));
    };
    return {
        find: async (program) => await (await load()).find(program),
        run: async (argv, options) => await (await load()).run(argv, options),
        start: async (argv, options) => await (await load()).start(argv, options),
        killAllNow: () => loaded?.killAllNow()
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
function createNodeHost(options) {
    const { env = process.env, stateDirectory } = options;
    const random = (0,host_random/* createRandom */.s)();
    const state = stateDirectory ?? stateDirectories({ env }).state;
    return {
        platform: platformOf(process.platform),
        cores: (0,external_node_os_.availableParallelism)(),
        env,
        files: createFiles(),
        net: createLazyNet({
            env,
            stateDirectory: state,
            integer: (minimum, maximum) => random.integer(minimum, maximum)
        }),
        processes: createLazyProcesses(env, () => options.runId),
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
// EXTERNAL MODULE: ./lib/app/evidence.js
var evidence = __webpack_require__(86058);
;// CONCATENATED MODULE: ./lib/app/create-program.js








/** A program over the real world. */
function createProgram(options) {
    let id;
    // Made when it is first asked for: a command that only checks does without.
    const run = {
        get runId() {
            return (id ??= (0,host_random/* createRandom */.s)().uuid());
        }
    };
    const host = createNodeHost(run);
    options.emergency?.addEventListener('abort', () => host.processes.killAllNow());
    const redactor = createRedactor(options.onSecret);
    const { state, cache } = stateDirectories();
    return {
        host,
        registry: options.registry,
        redactor,
        emitter: createEmitter(host.clock, redactor, options.sinks),
        signal: options.signal,
        workflowArtifacts: options.workflowArtifacts,
        get runId() {
            return run.runId;
        },
        startedAt: host.clock.now(),
        directories: {
            working: options.workingDirectory ?? (0,surroundings/* workingDirectory */.p7)(),
            state,
            cache,
            temporary: (0,surroundings/* temporaryDirectory */.De)(host.env),
            get evidence() {
                return options.evidenceDirectory ?? (0,external_node_path_.join)((0,evidence/* evidenceOf */.X1)(state), run.runId);
            }
        },
        readStandardInput: surroundings/* readStandardInput */.eG
    };
}


/***/ }),

/***/ 86058:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X1: () => (/* binding */ evidenceOf),
/* harmony export */   Yl: () => (/* binding */ dropEmptyEvidence),
/* harmony export */   oR: () => (/* binding */ dropOldEvidence)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** How long the evidence of failed runs is kept: long enough to look at after a holiday. */
const keptMs = 30 * 24 * 60 * 60 * 1000;
/** Drops what earlier runs left long ago in the directory that is ours; one that the user named is the user's. */
async function dropOldEvidence({ host: { files, clock }, directories }) {
    const all = evidenceOf(directories.state);
    if ((await files.stat(all)) === undefined)
        return;
    const oldest = clock.now().getTime() - keptMs;
    const old = (await files.list(all)).filter(({ modifiedMs }) => modifiedMs < oldest);
    for (const { path } of old)
        await files.remove(path);
}
/** A run that kept no evidence needs no directory for it. */
async function dropEmptyEvidence({ host: { files }, directories }) {
    const { evidence, state } = directories;
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(evidence) !== evidenceOf(state) || (await files.stat(evidence)) === undefined)
        return;
    if ((await files.list(evidence)).length === 0)
        await files.remove(evidence);
}
/** Where runs keep evidence, each in a directory of its own, unless the user names another place. */
function evidenceOf(state) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(state, 'evidence');
}


/***/ }),

/***/ 81905:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


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
 * as in Packer, those of the communicators that are not chosen: every communicator declares the options of all.
 */
async function planBuilder(block, ctx) {
    const builder = await findPlugin(ctx.registry.builders, block, 'builder', ctx.report);
    if (builder === undefined)
        return undefined;
    const first = await findCommunicator(builder.communicators[0], builder, ctx);
    const options = { ...choiceOf(builder), ...first?.options, ...builder.options };
    const scope = blockScope(ctx, `builder "${block.rawName}"`, block.place);
    const resolved = await resolveBlock({ ...builder, options }, [block.options], scope);
    if (resolved === undefined)
        return undefined;
    const { place } = block;
    const { config } = resolved;
    const communicator = await findCommunicator(config['communicator'], builder, ctx);
    if (communicator === undefined)
        return { builder: { plugin: builder, config, place }, communicator: undefined };
    if (!(await passesCheck(communicator, resolved, scope)))
        return undefined;
    return {
        builder: { plugin: builder, config, place },
        communicator: { plugin: communicator, config, place }
    };
}
async function findCommunicator(type, { communicators }, { registry }) {
    const known = communicators.find(each => each === type);
    return known === undefined ? undefined : await registry.communicators[known]?.();
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
    if (usesBuildData(block, subject, ctx))
        return undefined;
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
/** What `build` tells is of the machine that built the image, and the image may be tested without any. */
function usesBuildData({ options }, subject, { interpolator, report }) {
    const users = (0,template/* textsOf */.CB)(options).filter(node => interpolator.usesBuildData(node));
    for (const { place } of users) {
        report({
            code: 'IB_INTERPOLATION',
            severity: 'error',
            message: `${subject}: \`build\` tells of the machine that built the image, which is not the one that is tested`,
            hint: 'a test of type `local` finds address and login of the tested machine in its environment',
            place
        });
    }
    return users.length > 0;
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
    preload(input);
    const builds = await planBuilds(context);
    const unique = [...new Map(problems.map(problem => [JSON.stringify(problem), problem])).values()];
    const hasErrors = unique.some(({ severity }) => severity === 'error');
    return {
        plan: hasErrors ? undefined : { builds, secrets: [...secrets] },
        secrets: [...secrets],
        problems: sortProblems(unique)
    };
}
/** Starts to load all plugins at once; one that cannot be loaded is noticed where it is used. */
function preload({ template, smokeTests, registry }) {
    const load = (catalog, blocks) => {
        for (const { type } of blocks) {
            if (Object.hasOwn(catalog, type))
                catalog[type]?.().catch(() => undefined);
        }
    };
    load(registry.builders, template.builders);
    load(registry.provisioners, template.provisioners);
    load(registry.postProcessors, template.chains.flat());
    load(registry.smokeTests, [...template.smokeTests, ...smokeTests]);
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
            severityHere: input.isBuilding ? 'error' : 'warning',
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
async function checkTemplate(choice, program, { force, isBuilding }) {
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
            isBuilding,
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

/***/ 18568:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ formatPlace)
/* harmony export */ });
/** `file:line:column`, the form editors and terminals make clickable. */
function formatPlace({ file, line, column }) {
    return `${file}:${line.toString()}:${column.toString()}`;
}


/***/ }),

/***/ 6282:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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

/***/ 12088:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ member)
/* harmony export */ });
/** The member of that name, matched without regard to case as Packer does for every key it decodes. */
function member(node, key) {
    const wanted = key.toLowerCase();
    return node.members.find(entry => entry.key.toLowerCase() === wanted);
}


/***/ }),

/***/ 38864:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ abortReason),
/* harmony export */   u: () => (/* binding */ onAbort)
/* harmony export */ });
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


/***/ }),

/***/ 52957:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ renameWithPatience),
/* harmony export */   M: () => (/* binding */ renameDurably)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58500);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);




/** Renames and makes the new name survive a power cut. */
async function renameDurably(from, to) {
    await renameWithPatience(from, to);
    await syncDirectory((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(to));
}
/**
 * Renames; on Windows tried again for a second, because virus scanners and indexers keep a file open for a
 * moment after it was written.
 */
async function renameWithPatience(from, to, attemptsLeft = 10) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(from, to);
    }
    catch (error) {
        const code = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error) ?? '';
        const mayPass = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(code);
        if (!mayPass || attemptsLeft === 0)
            throw error;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(100);
        await renameWithPatience(from, to, attemptsLeft - 1);
    }
}
/** Puts a directory's entries on the disk. Nothing on Windows, which has no such call for directories. */
async function syncDirectory(directory) {
    if (process.platform === 'win32')
        return;
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(directory, 'r');
    try {
        await handle.sync();
    }
    catch (error) {
        // Some network and FUSE file systems refuse; there is nothing better to do on them.
        if (!['EINVAL', 'ENOTSUP', 'EBADF'].includes((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error) ?? ''))
            throw error;
    }
    finally {
        await handle.close();
    }
}


/***/ }),

/***/ 84649:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MH: () => (/* binding */ withFileErrors),
/* harmony export */   xo: () => (/* binding */ ifPresent),
/* harmony export */   zS: () => (/* binding */ fileError)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_size_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6282);
/* harmony import */ var _free_space_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77605);



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
    if (cause instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BuildError */ .zS)
        return cause;
    const code = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .systemCode */ .xU)(cause);
    if (code !== undefined && fullDisk.includes(code))
        return await noSpace(action, path, code, cause);
    const meaning = (code === undefined ? undefined : meanings[code]) ?? (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(cause);
    const isMissing = code === 'ENOENT' && (action === 'read' || action === 'list');
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BuildError */ .zS(isMissing ? 'IB_FILE_MISSING' : 'IB_FILE_IO', `cannot ${action} ${path}: ${meaning}`, {
        cause
    });
}
async function noSpace(action, path, code, cause) {
    const free = await (0,_free_space_js__WEBPACK_IMPORTED_MODULE_1__/* .freeBytes */ .g)(path).catch(() => undefined);
    const reason = code === 'EDQUOT' ? 'the disk quota is used up' : 'no space is left on the disk';
    const rest = free === undefined ? '' : ` (${(0,_core_size_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z)(free)} free)`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BuildError */ .zS('IB_NO_SPACE', `cannot ${action} ${path}: ${reason}${rest}`, {
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
        const code = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .systemCode */ .xU)(error);
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 77605:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ freeBytes)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);



/** Bytes that this user may still write where the path is, or would be: the nearest existing parent counts. */
async function freeBytes(path) {
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path);
    try {
        const { bavail, bsize } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(absolute);
        return bavail * bsize;
    }
    catch (error) {
        const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(absolute);
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error) !== 'ENOENT' || parent === absolute)
            throw error;
        return await freeBytes(parent);
    }
}


/***/ }),

/***/ 23039:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ makeParents)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);



/** Makes the directories that a file will be in. */
async function makeParents(path) {
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(parent, { recursive: true });
    }
    catch (error) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error) !== 'EEXIST')
            throw error;
        // Without this, the sentence would say of the file itself that it exists already.
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .BuildError */ .zS('IB_FILE_IO', `cannot create ${path}: ${parent} is not a directory`, {
            cause: error
        });
    }
}


/***/ }),

/***/ 66881:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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

/***/ 62223:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ createRandom)
/* harmony export */ });
/* unused harmony export createUuidSource */
/** The system's random numbers, fit for keys. `now` is what UUIDs are ordered by. */
function createRandom(now = Date.now) {
    return {
        bytes: count => crypto().randomBytes(count),
        integer: (minimum, maximum) => crypto().randomInt(minimum, maximum + 1),
        uuid: createUuidSource(now, count => crypto().randomBytes(count))
    };
}
/** Loaded when it is needed, which is not to check a template. */
const crypto = () => process.getBuiltinModule('node:crypto');
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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


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
    const left = rate > 0 && done < total ? `, ${(0,format.formatElapsed)(((total - done) / rate) * 1000)} left` : '';
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
        const elapsed = (0,format.formatElapsed)(Date.parse(time) - (startedAt ?? Date.parse(time))).padStart(6);
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
            return paintFirst((0,format.explain)(event.problem, event.problem.severity), event.problem.severity === 'error' ? style.red : style.yellow);
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
        return showDebug ? (0,format.indented)(text).map(line => style.dim(`  ${line}`)) : [];
    if (level === 'info')
        return (0,format.indented)(text).map(line => `  ${line}`);
    return [level === 'warning' ? style.yellow(`  warning: ${text}`) : style.red(`  error: ${text}`)];
}
function buildFinished({ outcome, ms, error }, style) {
    if (outcome === 'ok')
        return [style.green(`done in ${(0,duration/* formatDuration */.a)(ms)}`)];
    if (outcome === 'cancelled')
        return [style.yellow(`cancelled after ${(0,duration/* formatDuration */.a)(ms)}`)];
    const lines = error === undefined ? [] : (0,format.explain)(error);
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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explain: () => (/* binding */ explain),
/* harmony export */   formatElapsed: () => (/* binding */ formatElapsed),
/* harmony export */   indented: () => (/* binding */ indented)
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
/** A problem or failure in lines: where, what, its code (docs/errors.md explains it), and what to do. */
function explain({ code, message, hint, place }, severity = 'error') {
    const where = place === undefined ? '' : `${(0,_core_place_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlace */ .d)(place)}: `;
    const first = `${where}${severity}: ${message} [${code}]`;
    return [first, ...(hint === undefined ? [] : indented(`  hint: ${hint}`))];
}
/** A text in lines, those after the first set in. */
function indented(text) {
    const [first = '', ...others] = text.split('\n');
    return [first, ...others.map(line => `    ${line}`)];
}


/***/ }),

/***/ 40290:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ createJsonLines)
/* harmony export */ });
/** Every event as a line of JSON, for programs. */
function createJsonLines(write) {
    return event => write(`${JSON.stringify(event)}\n`);
}


/***/ }),

/***/ 30864:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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
    return (Object.entries(values)
        // A reader takes a line end in an attribute for a space.
        .map(([name, value]) => ` ${name}="${escapeXml(value).replaceAll('\n', '&#10;')}"`)
        .join(''));
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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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


/***/ })

};
