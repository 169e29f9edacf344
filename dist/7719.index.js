export const id = 7719;
export const ids = [7719,5337];
export const modules = {

/***/ 93082:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ createProgram)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/excerpt.js
var excerpt = __webpack_require__(14338);
// EXTERNAL MODULE: ./lib/core/redact.js + 3 modules
var core_redact = __webpack_require__(54519);
// EXTERNAL MODULE: ./lib/core/legible.js
var legible = __webpack_require__(66427);
// EXTERNAL MODULE: ./lib/core/longest-line.js
var longest_line = __webpack_require__(20520);
;// CONCATENATED MODULE: ./lib/engine/emitter.js



function createEmitter(clock, redactor, sinks, sources) {
    const redact = (text) => redactor.redact(text);
    const join = createJoiner(redactor);
    const withExcerpt = (body) => {
        const excerptOf = (place) => place === undefined ? undefined : sources?.excerptOf(place, line => redactor.blot(line));
        if (body.type === 'problem') {
            const excerpt = excerptOf(body.problem.place);
            return excerpt === undefined ? body : { ...body, problem: { ...body.problem, excerpt } };
        }
        if (body.type !== 'build.finished' || body.error === undefined)
            return body;
        const excerpt = excerptOf(body.error.place);
        return excerpt === undefined ? body : { ...body, error: { ...body.error, excerpt } };
    };
    const emit = (body, { build, ...at } = {}) => {
        const whole = body.type === 'output' ? join(body, `${build ?? ''} ${at.step ?? ''} ${body.stream}`) : body;
        if (whole === undefined)
            return;
        const masked = told((0,core_redact/* redactData */.Ed)(withExcerpt(whole), redact, core_redact/* ownWords */.I1));
        const where = build === undefined ? at : { build: redact(build), ...at };
        const event = { ...masked, time: clock.now().toISOString(), ...where };
        for (const sink of sinks)
            sink(event);
    };
    return {
        emit,
        forBuild: (build, currentStep) => body => emit(body, { build, step: currentStep() })
    };
}
function told(body) {
    return body.type === 'problem' ? { ...body, problem: (0,legible/* legible */.b)(body.problem) } : body;
}
/**
 * A line that is too long to be kept comes in pieces of a known length, and a secret may stand where it was cut: the end
 * of each piece is held back until the next one is there. One always follows, if only an empty one.
 */
function createJoiner(redactor) {
    const held = new Map();
    return (body, source) => {
        const text = (held.get(source) ?? '') + body.text;
        held.delete(source);
        if (body.text.length !== longest_line/* longestLine */.N)
            return { ...body, text };
        const cut = redactor.settled(text);
        held.set(source, text.slice(cut));
        return cut === 0 ? undefined : { ...body, text: text.slice(0, cut) };
    };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/host/clock.js
var clock = __webpack_require__(49144);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
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
// EXTERNAL MODULE: ./lib/host/files/make-directories.js
var make_directories = __webpack_require__(97244);
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

// EXTERNAL MODULE: ./lib/core/size.js
var core_size = __webpack_require__(6282);
// EXTERNAL MODULE: ./lib/host/files/read-pipe.js
var read_pipe = __webpack_require__(39741);
;// CONCATENATED MODULE: ./lib/host/files/read-text.js





const usualLimitBytes = 64 * 1024 * 1024;
const chunkBytes = 64 * 1024;
/** As `Files.readText`. What has no size beforehand, such as a pipe, is read until the limit. */
async function readText(path, mostBytes = usualLimitBytes, signal) {
    return await (0,file_error/* withFileErrors */.MH)('read', path, async () => {
        const stats = await (0,file_error/* ifPresent */.xo)((0,promises_.stat)(path));
        if (stats === undefined)
            return undefined;
        if (stats.size > mostBytes)
            throw tooLarge(path, (0,core_size/* formatBytes */.z)(stats.size), mostBytes);
        if (stats.isFIFO())
            return (await (0,read_pipe/* readPipe */.h)(path, mostBytes, signal)) ?? refuse(path, mostBytes);
        const handle = await (0,file_error/* ifPresent */.xo)((0,promises_.open)(path));
        if (handle === undefined)
            return undefined;
        try {
            if (stats.isFile())
                return await handle.readFile('utf8');
            return (await readUpTo(handle, mostBytes)) ?? refuse(path, mostBytes);
        }
        finally {
            await handle.close();
        }
    });
}
function refuse(path, mostBytes) {
    throw tooLarge(path, 'what it gives', mostBytes);
}
function tooLarge(path, size, mostBytes) {
    const message = `cannot read ${path}: ${size} is more than a text may have here (${(0,core_size/* formatBytes */.z)(mostBytes)})`;
    return new errors/* BuildError */.zS('IB_FILE_IO', message);
}
async function readUpTo(handle, mostBytes) {
    const chunks = [];
    let bytes = 0;
    for (;;) {
        const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(chunkBytes), 0, chunkBytes, null);
        if (bytesRead === 0)
            return Buffer.concat(chunks).toString('utf8');
        bytes += bytesRead;
        if (bytes > mostBytes)
            return undefined;
        chunks.push(buffer.subarray(0, bytesRead));
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
        for (const entry of names)
            if (matcher.test(entry))
                found.push(paths.join(parent, entry));
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














/** The file system of this machine. Relative paths resolve against the working directory of the process. */
function createFiles() {
    return {
        readText: readText,
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
            await (0,file_error/* withFileErrors */.MH)('create', path, () => (0,make_directories/* makeDirectories */.K)(path));
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
async function makeTemporary(prefix, parent = (0,external_node_os_.tmpdir)()) {
    return await (0,file_error/* withFileErrors */.MH)('create a directory in', parent, async () => {
        await (0,make_directories/* makeDirectories */.K)(parent);
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
        const { createProcesses } = await __webpack_require__.e(/* import() */ 1458).then(__webpack_require__.bind(__webpack_require__, 41458));
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
        clock: (0,clock/* createClock */.t)(),
        random,
        keyboard: options.keyboard
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
        },
        keyboard: options.keyboard
    };
    const host = createNodeHost(run);
    options.emergency?.addEventListener('abort', () => host.processes.killAllNow());
    const redactor = (0,core_redact/* createRedactor */.lY)(options.onSecret);
    const sources = (0,excerpt/* createSources */.LH)();
    const { state, cache } = stateDirectories();
    return {
        host,
        registry: options.registry,
        redactor,
        emitter: createEmitter(host.clock, redactor, options.sinks, sources),
        sources,
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
                return (0,external_node_path_.join)(options.evidenceDirectory ?? (0,evidence/* evidenceOf */.X1)(state), run.runId);
            }
        },
        readStandardInput: mostBytes => (0,surroundings/* readStandardInput */.eG)(mostBytes, options.signal)
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
    await files.removeEmpty(directories.evidence);
}
/** Where runs keep evidence, each in a directory of its own, unless the user names another place. */
function evidenceOf(state) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(state, 'evidence');
}


/***/ }),

/***/ 79303:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PM: () => (/* binding */ loadTemplate),
/* harmony export */   Uy: () => (/* binding */ lookAtFiles),
/* harmony export */   aY: () => (/* binding */ loadFiles),
/* harmony export */   cJ: () => (/* binding */ readTemplateText),
/* harmony export */   kV: () => (/* binding */ loadVariableFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _core_problem_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(75524);
/* harmony import */ var _core_size_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6282);
/* harmony import */ var _template_json_parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66946);
/* harmony import */ var _template_read_blocks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9251);
/* harmony import */ var _template_read_template_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70651);
/* harmony import */ var _template_template_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77142);








/**
 * The largest file of JSON that is read. Templates have kilobytes: what has more was named by mistake, or holds data that
 * belongs into a file of its own.
 */
const largestFileBytes = 4 * 1024 * 1024;
const sizeHint = 'is it the right file? Long scripts and data belong into files of their own';
async function loadFiles(choice, program) {
    const problems = [];
    const source = await readTemplateText(choice.template, program, problems);
    const template = source && parseTemplate(source, choice.template, program, problems);
    const variableFiles = await loadVariableFiles(choice.variableFiles, program, problems);
    const smokeTests = [];
    for (const file of choice.smokeTests)
        for (const test of await loadSmokeTests(file, program, problems))
            smokeTests.push(test);
    return { template, templateText: source?.text, variableFiles, smokeTests, problems };
}
/**
 * Reads an invocation's files and tells what is wrong with them, and what `check` finds in the template; undefined
 * after an error. For commands that plan nothing.
 */
async function lookAtFiles(choice, program, check = () => []) {
    const { template, problems: ofFiles } = await loadFiles(choice, program);
    for (const secret of template === undefined ? [] : (0,_template_template_js__WEBPACK_IMPORTED_MODULE_5__/* .sensitiveDefaults */ .tq)(template))
        program.redactor.add(secret);
    const problems = template === undefined ? ofFiles : (0,_core_problem_js__WEBPACK_IMPORTED_MODULE_6__/* .sortProblems */ .d)([...ofFiles, ...check(template)]);
    for (const problem of problems)
        program.emitter.emit({ type: 'problem', problem });
    return problems.some(({ severity }) => severity === 'error') ? undefined : template;
}
/** Reads variable files; what is wrong with them goes to `problems`. */
async function loadVariableFiles(files, program, problems) {
    const loaded = [];
    for (const file of files) {
        const node = await loadJson(file, 'variable file', program, problems);
        if (node !== undefined)
            loaded.push({ file, node });
    }
    return loaded;
}
/** Reads a template's file, or standard input for `-`; undefined after a problem. */
async function readTemplateText(file, program, problems) {
    if (file === '-')
        return await readInput(program, problems);
    const text = await readText(file, 'template', program, problems);
    return text === undefined ? undefined : { text, file };
}
async function readInput(program, problems) {
    const text = await program.readStandardInput(largestFileBytes);
    if (text !== undefined)
        return { text, file: 'standard input' };
    problems.push({
        code: 'IB_TEMPLATE_UNREADABLE',
        severity: 'error',
        message: `the template on standard input has more than the ${(0,_core_size_js__WEBPACK_IMPORTED_MODULE_7__/* .formatBytes */ .z)(largestFileBytes)} that are read`,
        hint: sizeHint,
        place: { file: 'standard input', line: 1, column: 1 }
    });
    return undefined;
}
/** Reads a template, from standard input for `-`; what is wrong with it goes to `problems`. */
async function loadTemplate(choice, program, problems) {
    const source = await readTemplateText(choice, program, problems);
    return source && parseTemplate(source, choice, program, problems);
}
function parseTemplate({ text, file }, choice, { directories, sources }, problems) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directories.working, choice === '-' ? 'standard-input' : choice);
    const loaded = (0,_template_read_template_js__WEBPACK_IMPORTED_MODULE_4__/* .readTemplate */ .x)(text, file, path);
    sources.add(file, loaded.shown);
    for (const problem of loaded.problems)
        problems.push(problem);
    return loaded.template;
}
async function readText(file, what, { host, directories, signal }, problems) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directories.working, file);
    const complain = (reason, rest) => {
        const message = `the ${what} ${file} ${reason}`;
        problems.push({ code: 'IB_TEMPLATE_UNREADABLE', severity: 'error', message, ...rest });
        return undefined;
    };
    const where = { hint: `looked in ${directories.working}` };
    try {
        const stat = await host.files.stat(path);
        if (stat?.kind === 'directory')
            return complain('is a directory', where);
        if (stat !== undefined && stat.bytes > largestFileBytes) {
            return complain(`has ${(0,_core_size_js__WEBPACK_IMPORTED_MODULE_7__/* .formatBytes */ .z)(stat.bytes)}, more than the ${(0,_core_size_js__WEBPACK_IMPORTED_MODULE_7__/* .formatBytes */ .z)(largestFileBytes)} that are read`, {
                hint: sizeHint,
                place: { file, line: 1, column: 1 }
            });
        }
        return (await host.files.readText(path, largestFileBytes, signal)) ?? complain('does not exist', where);
    }
    catch (error) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isAbort */ .rV)(error))
            throw error;
        return complain(`cannot be read: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`, where);
    }
}
async function loadJson(file, what, program, problems) {
    const text = await readText(file, what, program, problems);
    if (text === undefined)
        return undefined;
    const hidesValues = what === 'variable file';
    program.sources.add(file, text, { hasValues: hidesValues });
    const parsed = (0,_template_json_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .q)(text, file, { hidesValues });
    for (const problem of parsed.problems)
        problems.push(problem);
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
    return (0,_template_read_blocks_js__WEBPACK_IMPORTED_MODULE_3__/* .readBlocks */ .v_)(list, 'smoke test', 'smoke-tests', problem => problems.push(problem));
}
function scriptTest(file) {
    const place = { file, line: 1, column: 1 };
    const options = {
        kind: 'object',
        place,
        members: [{ key: 'script', keyPlace: place, value: { kind: 'string', value: file, place } }]
    };
    const meta = { kind: 'object', place, members: [] };
    return { type: 'shell', typePlace: place, rawName: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(file), place, meta, options };
}


/***/ }),

/***/ 61966:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ checkTemplate)
});

// EXTERNAL MODULE: ./lib/core/problem.js
var problem = __webpack_require__(75524);
// EXTERNAL MODULE: ./lib/core/problem-list.js
var problem_list = __webpack_require__(99293);
// EXTERNAL MODULE: ./lib/core/suggest.js
var suggest = __webpack_require__(3029);
// EXTERNAL MODULE: ./lib/template/interpolation/create-interpolator.js + 8 modules
var create_interpolator = __webpack_require__(52251);
// EXTERNAL MODULE: ./lib/template/interpolation/look.js + 1 modules
var look = __webpack_require__(78508);
;// CONCATENATED MODULE: ./lib/template/plan/plan-build.js

/** Plans the machine of a build. */
async function beginBuild(block, name, run) {
    const { input, facts } = run;
    const { builders } = input.registry;
    const builder = Object.hasOwn(builders, block.type) ? await builders[block.type]?.() : undefined;
    const build = { name, type: block.type, factNames: builder?.factNames ?? [] };
    const ctx = {
        registry: input.registry,
        interpolator: (0,create_interpolator/* createInterpolator */.k)({ ...facts, build }, run.look),
        surroundings: {
            host: input.host,
            directory: facts.directory,
            force: input.force,
            severityHere: input.isBuilding ? 'error' : 'warning',
            buildName: name,
            signal: input.signal
        },
        rawName: block.rawName,
        allNames: run.allNames,
        report: run.report,
        addSecret: run.addSecret
    };
    return { name, builder, machine: await run.planMachine(block, ctx), ctx };
}
/** Plans all that is done with the machine; none when it has errors, which have been reported. */
async function finishBuild({ name, builder, machine, ctx }, run) {
    const { template, smokeTests: further } = run.input;
    const cleanup = template.errorCleanup === undefined ? [] : [template.errorCleanup];
    const tests = [...template.smokeTests, ...further];
    const provisioners = await planEach(template.provisioners, block => run.planProvisioner(block, ctx));
    const [errorCleanup] = await planEach(cleanup, block => run.planProvisioner(block, ctx));
    const chains = await planEach(template.chains, chain => run.planChain(chain, ctx));
    const smokeTests = await planEach(tests, block => run.planSmokeTest(block, ctx, builder));
    if (machine === undefined)
        return [];
    const build = {
        ...machine,
        name,
        provisioners,
        errorCleanup,
        chains: chains.filter(chain => chain.length > 0),
        smokeTests,
        render: (text, data, known) => ctx.interpolator.renderLate(text, data, known)
    };
    return [build];
}
/** Those that could be planned, in their order; checks that wait for files wait together. */
async function planEach(items, plan) {
    const planned = await Promise.all(items.map(plan));
    return planned.filter(result => result !== undefined);
}

// EXTERNAL MODULE: ./lib/core/options.js
var options = __webpack_require__(3657);
;// CONCATENATED MODULE: ./lib/template/plan/packers-types.js
/**
 * Types that Packer or a plugin of its makers has: whoever uses one has not misspelt it.
 * https://developer.hashicorp.com/packer/integrations
 */
const types = {
    builder: `alicloud-ecs amazon-chroot amazon-ebs amazon-ebssurrogate amazon-ebsvolume amazon-instance azure-arm
    azure-chroot azure-dtl cloudstack digitalocean docker file googlecompute hcloud hyperone hyperv-iso hyperv-vmcx
    jdcloud linode lxc lxd ncloud null oneandone openstack oracle-classic oracle-oci osc-bsu osc-bsusurrogate
    osc-bsuvolume osc-chroot parallels-iso parallels-pvm profitbricks proxmox proxmox-clone proxmox-iso qemu scaleway
    tencentcloud-cvm triton ucloud-uhost vagrant virtualbox-iso virtualbox-ovf virtualbox-vm vmware-iso vmware-vmx
    vsphere-clone vsphere-iso yandex`,
    provisioner: `ansible ansible-local azure-dtlartifact breakpoint chef-client chef-solo converge file inspec
    powershell puppet-masterless puppet-server salt-masterless shell shell-local sleep windows-restart windows-shell`,
    'post-processor': `alicloud-import amazon-import artifice checksum compress digitalocean-import docker-import
    docker-push docker-save docker-tag exoscale-import googlecompute-export googlecompute-import manifest shell-local
    ucloud-import vagrant vagrant-cloud vsphere vsphere-template yandex-export yandex-import`
};
/** Whether Packer has a block of that kind and type. */
function isPackersType(kind, type) {
    return Object.hasOwn(types, kind) && (types[kind] ?? '').split(/\s+/).includes(type);
}

;// CONCATENATED MODULE: ./lib/template/plan/find-plugin.js


/** Loads the plugin of a block; an unknown type is reported with the nearest that exists. */
async function findPlugin(catalog, block, kind, report) {
    const load = Object.hasOwn(catalog, block.type) ? catalog[block.type] : undefined;
    if (load !== undefined)
        return await load();
    report({
        code: 'IB_UNKNOWN_PLUGIN',
        severity: 'error',
        message: `there is no ${kind} of type \`${block.type}\``,
        hint: hintFor(block.type, kind, Object.keys(catalog)),
        place: block.typePlace
    });
    return undefined;
}
function hintFor(type, kind, known) {
    const existing = `these exist: ${[...known].sort().join(', ')}`;
    if (isPackersType(kind, type))
        return `Packer has it, image-build has not yet; ${existing}`;
    const near = (0,suggest/* suggest */.ZA)(type, known);
    return near === undefined ? existing : `did you mean \`${near}\`?`;
}

;// CONCATENATED MODULE: ./lib/template/plan/plan-context.js
function blockScope(ctx, subject, place) {
    const { interpolator, surroundings, report } = ctx;
    return { subject, place, interpolator, surroundings, report, addSecret: value => ctx.addSecret(value) };
}
/** Part of a block's meta keys: those that the given option table declares. */
function metaLayer({ meta }, without) {
    return { ...meta, members: meta.members.filter(({ key }) => !without.includes(key.toLowerCase())) };
}

// EXTERNAL MODULE: ./lib/template/decode/decode.js + 3 modules
var decode = __webpack_require__(33753);
// EXTERNAL MODULE: ./lib/core/errors.js
var core_errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/template/decode/place-of-part.js
var place_of_part = __webpack_require__(65882);
// EXTERNAL MODULE: ./lib/template/template.js
var template = __webpack_require__(77142);
;// CONCATENATED MODULE: ./lib/template/plan/resolve-block.js




/** Decodes and checks a plugin's block; undefined when it has errors, which have been reported. */
async function resolveBlock(plugin, layers, scope, facts) {
    const decoded = (0,decode/* decodeWhatCanBe */.q)(plugin.options, layers, scope.place, decodeScope(scope, facts));
    if (decoded === undefined)
        return undefined;
    const passes = await passesCheck(plugin, decoded, scope);
    return passes && decoded.doubtful.size === 0 ? decoded : undefined;
}
/**
 * Applies a plugin's own rules to a decoded block; false when they find an error, which has been reported. What they
 * say of an option whose value is not known is a consequence of what has been reported already, and left out.
 */
async function passesCheck(plugin, { config, given, doubtful }, scope) {
    let errors = 0;
    const report = problem => {
        if (problem.severity === 'error')
            errors += 1;
        scope.report(problem);
    };
    try {
        await plugin.check?.(config, checkContext(scope, given, doubtful, report));
    }
    catch (error) {
        if (!(error instanceof core_errors/* BuildError */.zS) || error.code === 'IB_CANCELLED')
            throw error;
        report(failedCheck(error, scope));
    }
    return errors === 0;
}
/** What a check wanted to look at cannot be looked at; other blocks can be checked all the same. */
function failedCheck({ code, message, hint, place }, { subject, place: block }) {
    return { code, severity: 'error', message: `${subject}: ${message}`, hint, place: place ?? block };
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
function checkContext({ subject, place, surroundings }, given, doubtful, report) {
    const { host, directory, force, severityHere, signal } = surroundings;
    return {
        host,
        directory,
        force,
        severityHere,
        signal,
        // Asked for only when the plugin does: whoever asks is checked for each build.
        get buildName() {
            return surroundings.buildName;
        },
        isSet: option => given.has(option),
        report: ({ option, part, span, message, hint, code = 'IB_OPTION_VALUE', severity = 'error' }) => {
            if (option !== undefined && doubtful.has(option))
                return;
            if ([...doubtful].some(name => isAbout(message, name)))
                return;
            const node = option === undefined ? undefined : given.get(option);
            const named = option === undefined || isNamed(message, option) ? '' : `\`${option}\`: `;
            report({
                code,
                severity,
                message: `${subject}: ${named}${message}`,
                hint,
                place: node === undefined ? place : (0,place_of_part/* placeOfPart */._)(node, part, span)
            });
        }
    };
}
/** True when a sentence names an option; one like `script` or `format` is a word of everyday too, if not in quotes. */
function isAbout(sentence, option) {
    return (sentence.includes(`\`${option}\``) || (option.includes('_') && hasWord(withoutQuoted(sentence), option)));
}
/** True when a reader of the sentence knows which option it is about. */
function isNamed(sentence, option) {
    const words = withoutQuoted(sentence);
    return hasWord(words, option) || words.includes(option.replaceAll('_', ' '));
}
function hasWord(sentence, word) {
    return sentence.split(/\W+/).includes(word);
}
/** Without the values in it, whose words say nothing of what the sentence is about. */
function withoutQuoted(sentence) {
    return sentence.replace(/"(?:[^"\\]|\\.)*"/g, '""');
}
/**
 * The config of a block whose options may use data of the running build. Without such use it is decoded once, at
 * plan time; with it, again when the data is there, and a problem that only then shows is thrown.
 */
async function lateResolve(plugin, layers, scope) {
    const planned = await resolveBlock(plugin, layers, scope);
    if (planned === undefined)
        return undefined;
    const placeOf = (option, part) => {
        const node = planned.given.get(option);
        return node && (0,place_of_part/* placeOfPart */._)(node, part);
    };
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
        throw new core_errors/* BuildError */.zS(first?.code ?? 'IB_INTERNAL', first?.message ?? `${scope.subject} cannot be resolved`, {
            hint: first?.hint,
            place: first?.place
        });
    };
    return { placeOf, resolve };
}

;// CONCATENATED MODULE: ./lib/template/plan/share-plans.js
/**
 * Planning that is done once for all builds wherever it does not ask which build it is done for, be it by a function
 * such as `build_name` or by a plugin's own rules; what it found then holds for every build.
 */
function shared(plan) {
    const firsts = new WeakMap();
    return async (part, ctx) => {
        const before = firsts.get(part);
        const first = before ?? planFirst(plan, part, ctx);
        if (before === undefined)
            firsts.set(part, first);
        const { result, holdsForAll } = await first;
        return holdsForAll || before === undefined ? result : await plan(part, ctx);
    };
}
async function planFirst(plan, part, ctx) {
    const { watched, hasAsked } = watch(ctx);
    const result = await plan(part, watched);
    return { result, holdsForAll: !hasAsked() };
}
function watch(ctx) {
    let hasAsked = false;
    const onAsk = () => {
        hasAsked = true;
    };
    const { surroundings } = ctx;
    const watched = {
        ...ctx,
        addSecret: value => ctx.addSecret(value),
        interpolator: watchInterpolator(ctx.interpolator, onAsk),
        surroundings: {
            ...surroundings,
            get buildName() {
                onAsk();
                return surroundings.buildName;
            }
        },
        get rawName() {
            onAsk();
            return ctx.rawName;
        }
    };
    return { watched, hasAsked: () => hasAsked };
}
function watchInterpolator(interpolator, onAsk) {
    return {
        ...interpolator,
        render: (node, facts, report) => {
            if (interpolator.differsByBuild(node))
                onAsk();
            return interpolator.render(node, facts, report);
        },
        check: (node, fields, report) => {
            if (interpolator.usesBuildData(node))
                onAsk();
            return interpolator.check(node, fields, report);
        },
        usesBuildData: node => {
            const usesIt = interpolator.usesBuildData(node);
            if (usesIt)
                onAsk();
            return usesIt;
        }
    };
}

;// CONCATENATED MODULE: ./lib/template/plan/plan-builder.js






/**
 * Plans machines: the builder of a block together with the communicator it names. A builder's block holds the options of
 * both, and, as in Packer, those of the communicators that are not chosen: every communicator declares the options of
 * all.
 */
function createMachinePlanner() {
    const findOptions = shared(optionsOf);
    return async (block, ctx) => {
        const builder = await findPlugin(ctx.registry.builders, block, 'builder', ctx.report);
        return builder && (await planMachine(block, builder, await findOptions(builder, ctx), ctx));
    };
}
async function optionsOf(builder, ctx) {
    const first = await findCommunicator(builder.communicators[0], builder, ctx);
    return { ...choiceOf(builder), ...first?.options, ...builder.options };
}
async function planMachine(block, builder, options, ctx) {
    const interpolator = withoutBuildData(ctx.interpolator);
    const scope = blockScope({ ...ctx, interpolator }, `builder "${block.rawName}"`, block.place);
    const decoded = (0,decode/* decodeWhatCanBe */.q)(options, [block.options], block.place, decodeScope(scope));
    if (decoded === undefined)
        return undefined;
    const { place } = block;
    const { config, doubtful } = decoded;
    const communicator = doubtful.has('communicator')
        ? undefined
        : await findCommunicator(config['communicator'], builder, ctx);
    const passes = [
        await passesCheck(builder, decoded, scope),
        communicator === undefined || (await passesCheck(communicator, decoded, scope)),
        communicator === undefined || (await passesCheck(accessRule(builder, communicator), decoded, scope)),
        doubtful.size === 0
    ];
    if (passes.includes(false))
        return undefined;
    return {
        builder: { plugin: builder, config, place },
        communicator: communicator === undefined ? undefined : { plugin: communicator, config, place }
    };
}
/** The builder's rule about the guest, as a check of the communicator's options. */
function accessRule(builder, communicator) {
    if (communicator.unsupported !== undefined)
        return {};
    return { check: (config, ctx) => builder.checkAccess?.(communicator.access(config), ctx) };
}
/** The options of a builder are rendered before there is a machine of which `build` could tell. */
function withoutBuildData(interpolator) {
    return {
        ...interpolator,
        render: (node, facts, report) => {
            if (!interpolator.usesBuildData(node))
                return interpolator.render(node, facts, report);
            report({
                code: 'IB_INTERPOLATION',
                severity: 'error',
                message: '`build` tells of the running machine, which is not there yet when the options of its builder are read',
                hint: 'provisioners and post-processors can use it',
                place: node.place
            });
            return undefined;
        }
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

// EXTERNAL MODULE: ./lib/template/plan/meta-options.js
var meta_options = __webpack_require__(60536);
// EXTERNAL MODULE: ./lib/template/plan/select.js
var plan_select = __webpack_require__(14326);
// EXTERNAL MODULE: ./lib/template/plan/strict-meta.js
var strict_meta = __webpack_require__(38977);
;// CONCATENATED MODULE: ./lib/template/plan/plan-post-processor.js








const { only, except, ...own } = meta_options/* postProcessorMeta */.sF;
/**
 * Plans chains for builds: the links that apply to the build, up to one whose name the user left out.
 * @param leftOut the names that the user left out
 */
function createChainPlanner(leftOut) {
    const readShared = shared(readHeading);
    const planShared = shared(planOptions);
    return async (chain, ctx) => {
        const links = [];
        for (const block of chain) {
            // As in Packer, `-except` with a post-processor's name ends its chain there.
            if (leftOut.includes(block.rawName))
                break;
            const heading = await readShared(block, ctx);
            if (heading === undefined || !(0,plan_select/* isSelected */.sp)(ctx.rawName, heading.selection))
                continue;
            const link = await planShared(heading, ctx);
            if (link !== undefined)
                links.push(link);
        }
        return links;
    };
}
async function readHeading(block, ctx) {
    const subject = subjectOf(block);
    const scope = blockScope(ctx, subject, block.place);
    const plugin = await findPlugin(ctx.registry.postProcessors, block, 'post-processor', ctx.report);
    const wrong = (0,strict_meta/* checkStrictMeta */.P)(block.meta, subject, ctx.report);
    const layer = metaLayer(block, ['type', 'name', 'only', 'except', ...wrong]);
    const meta = (0,decode/* decode */.D)(own, [layer], block.place, decodeScope(scope));
    const selection = (0,plan_select/* readSelection */.he)(block.meta, subject, ctx.report, { takesText: false });
    if (selection !== undefined) {
        (0,plan_select/* checkSelection */.Nt)(selection, ctx.allNames, subject, (0,plan_select/* placesOfNames */.wh)(block.meta), ctx.report);
    }
    if (plugin === undefined || selection === undefined)
        return undefined;
    return { block, plugin, own: wrong.length > 0 ? undefined : meta?.config, selection };
}
async function planOptions({ block, plugin, own }, ctx) {
    const late = await lateResolve(plugin, [block.options], blockScope(ctx, subjectOf(block), block.place));
    if (late === undefined || own === undefined)
        return undefined;
    return { plugin, place: block.place, ...late, name: block.rawName, keepInput: own.keep_input_artifact };
}
function subjectOf({ rawName }) {
    return `post-processor "${rawName}"`;
}

// EXTERNAL MODULE: ./lib/core/syntax.js
var syntax = __webpack_require__(12088);
;// CONCATENATED MODULE: ./lib/template/plan/read-overrides.js


/** The options that the `override` of a provisioner gives, by raw names of builders; what is wrong is reported. */
function readOverrides({ meta }, subject, { allNames, report }) {
    const layers = new Map();
    const value = (0,syntax/* member */.D)(meta, 'override')?.value;
    if (value === undefined || isEmpty(value))
        return layers;
    if (value.kind !== 'object') {
        report({
            code: 'IB_OPTION_TYPE',
            severity: 'error',
            message: `${subject}: \`override\` must be an object with a builder's name for each set of options`,
            place: value.place
        });
        return layers;
    }
    for (const { key, keyPlace, value: options } of value.members) {
        (0,plan_select/* checkSelection */.Nt)({ only: [key], except: [] }, allNames, `${subject}: \`override\``, () => keyPlace, report);
        if (options.kind === 'object')
            layers.set(key, withoutType(options));
        if (options.kind === 'object' || options.kind === 'null')
            continue;
        report({
            code: 'IB_OPTION_TYPE',
            severity: 'error',
            message: `${subject}: \`override.${key}\` must be an object with options`,
            place: options.place
        });
    }
    return layers;
}
/** What Packer takes for an object without members. */
function isEmpty(node) {
    return node.kind === 'null' || (node.kind === 'array' && node.items.length === 0);
}
/** The type of a provisioner cannot be overridden; as in Packer, one that is given does nothing. */
function withoutType(layer) {
    return { ...layer, members: layer.members.filter(({ key }) => key !== 'type') };
}

;// CONCATENATED MODULE: ./lib/template/plan/plan-provisioner.js









const { only: plan_provisioner_only, except: plan_provisioner_except, ...times } = meta_options/* provisionerMeta */.S7;
/** Plans provisioners for builds; undefined for one that does not apply to the build, or has errors (reported). */
function createProvisionerPlanner() {
    const readShared = shared(plan_provisioner_readHeading);
    const planShared = shared((heading, ctx) => plan_provisioner_planOptions(heading, [], ctx));
    return async (block, ctx) => {
        const heading = await readShared(block, ctx);
        if (heading === undefined || !(0,plan_select/* isSelected */.sp)(ctx.rawName, heading.selection))
            return undefined;
        const override = heading.overrides.get(ctx.rawName);
        return override === undefined
            ? await planShared(heading, ctx)
            : await plan_provisioner_planOptions(heading, [override], ctx);
    };
}
async function plan_provisioner_readHeading(block, ctx) {
    const subject = plan_provisioner_subjectOf(block);
    const scope = blockScope(ctx, subject, block.place);
    const plugin = await findPlugin(ctx.registry.provisioners, block, 'provisioner', ctx.report);
    const wrong = (0,strict_meta/* checkStrictMeta */.P)(block.meta, subject, ctx.report);
    const layer = metaLayer(block, ['type', 'override', 'only', 'except', ...wrong]);
    const meta = (0,decode/* decode */.D)(times, [layer], block.place, decodeScope(scope));
    const selection = (0,plan_select/* readSelection */.he)(block.meta, subject, ctx.report, { takesText: true });
    const overrides = readOverrides(block, subject, ctx);
    if (selection !== undefined) {
        (0,plan_select/* checkSelection */.Nt)(selection, ctx.allNames, subject, (0,plan_select/* placesOfNames */.wh)(block.meta), ctx.report);
    }
    if (plugin === undefined || selection === undefined)
        return undefined;
    return { block, plugin, times: wrong.length > 0 ? undefined : meta?.config, selection, overrides };
}
async function plan_provisioner_planOptions({ block, plugin, times }, overrides, ctx) {
    const scope = blockScope(ctx, plan_provisioner_subjectOf(block), block.place);
    const late = await lateResolve(plugin, [block.options, ...overrides], scope);
    if (late === undefined || times === undefined)
        return undefined;
    return {
        plugin,
        place: block.place,
        ...late,
        pauseBeforeMs: times.pause_before,
        timeoutMs: times.timeout,
        maxRetries: times.max_retries
    };
}
function plan_provisioner_subjectOf({ type }) {
    return `provisioner "${type}"`;
}

;// CONCATENATED MODULE: ./lib/template/plan/plan-smoke-test.js









/** Plans smoke tests for builds; undefined for one that has errors, which have been reported. */
function createSmokeTestPlanner() {
    const readShared = shared(plan_smoke_test_readHeading);
    const decodeShared = shared(decodeOptions);
    return async (block, ctx, builder) => {
        const heading = await readShared(block, ctx);
        if (heading === undefined)
            return undefined;
        const { plugin, meta } = heading;
        const applies = (0,plan_select/* isSelected */.sp)(ctx.rawName, meta);
        if (applies && builder !== undefined && builder.launch === undefined) {
            reportUnlaunchable(block, ctx, builder);
            return undefined;
        }
        const decoded = await decodeShared(heading, ctx);
        if (decoded === undefined)
            return undefined;
        return {
            plugin,
            config: decoded.config,
            place: block.place,
            name: block.rawName,
            timeoutMs: meta.timeout,
            retries: meta.retries,
            applies
        };
    };
}
async function plan_smoke_test_readHeading(block, ctx) {
    const subject = plan_smoke_test_subjectOf(block);
    const scope = blockScope(ctx, subject, block.place);
    const plugin = await findPlugin(ctx.registry.smokeTests, block, 'smoke test', ctx.report);
    const meta = (0,decode/* decode */.D)(meta_options/* smokeTestMeta */.Hu, [metaLayer(block, ['type', 'name'])], block.place, decodeScope(scope));
    if (plugin === undefined || meta === undefined)
        return undefined;
    const placeOf = (list, index) => {
        const node = meta.given.get(list);
        return node && (0,place_of_part/* placeOfPart */._)(node, index === undefined ? [] : [index]);
    };
    (0,plan_select/* checkSelection */.Nt)(meta.config, ctx.allNames, subject, placeOf, ctx.report);
    return { block, plugin, meta: meta.config };
}
async function decodeOptions({ block, plugin }, ctx) {
    if (usesBuildData(block, ctx))
        return undefined;
    return await resolveBlock(plugin, [block.options], blockScope(ctx, plan_smoke_test_subjectOf(block), block.place));
}
function plan_smoke_test_subjectOf({ rawName }) {
    return `smoke test "${rawName}"`;
}
function reportUnlaunchable(block, { rawName, report }, { type }) {
    report({
        code: 'IB_OPTION_UNSUPPORTED',
        severity: 'error',
        message: `${plan_smoke_test_subjectOf(block)}: images of builder "${type}" cannot be launched, so they cannot be tested`,
        hint: `leave this build out with \`"except": ["${rawName}"]\``,
        place: block.place
    });
}
/** What `build` tells is of the machine that built the image, and the image may be tested without any. */
function usesBuildData(block, { interpolator, report }) {
    const users = (0,template/* textsOf */.CB)(block.options).filter(node => interpolator.usesBuildData(node));
    for (const { place } of users) {
        report({
            code: 'IB_INTERPOLATION',
            severity: 'error',
            message: `${plan_smoke_test_subjectOf(block)}: \`build\` tells of the machine that built the image, which is not the one that is tested`,
            hint: 'a test of type `local` finds address and login of the tested machine in its environment',
            place
        });
    }
    return users.length > 0;
}

// EXTERNAL MODULE: ./lib/template/variables/sensitive-texts.js
var sensitive_texts = __webpack_require__(77733);
;// CONCATENATED MODULE: ./lib/template/plan/minimum-version.js
/** As Packer takes it: numbers, and behind them names of a pre-release and of a build. */
const version = /^v?(\d+(?:\.\d+)*)(?:-?[\w.~-]*[\w~-])?(?:\+[\w.~-]*[\w~-])?$/;
/** Reports a `min_packer_version` that is no version, or above the version of Packer whose behaviour this program has. */
function checkMinimumVersion({ minimumVersion }, ours, report) {
    if (minimumVersion === undefined || minimumVersion.value === '')
        return;
    const { value, place } = minimumVersion;
    const [, numbers] = version.exec(value) ?? [];
    if (numbers === undefined) {
        report({
            code: 'IB_TEMPLATE_INVALID',
            severity: 'error',
            message: `\`min_packer_version\` must be a version such as "1.6.0", but is ${JSON.stringify(value)}`,
            hint: 'it is one version and no condition; any version from that on is accepted',
            place
        });
    }
    else if (isBelow(ours, numbers)) {
        report({
            code: 'IB_TEMPLATE_INVALID',
            severity: 'error',
            message: `this template requires Packer version ${value} or higher; image-build does what ${ours} does`,
            hint: `if the template needs nothing newer, set \`min_packer_version\` to "${ours}" or remove it`,
            place
        });
    }
}
/** Missing numbers count as 0. A pre-release of our own version is below it, so its name need not be looked at. */
function isBelow(ours, wanted) {
    const have = ours.split('.').map(Number);
    const need = wanted.split('.').map(Number);
    for (let i = 0; i < need.length; i++) {
        const difference = (have[i] ?? 0) - (need[i] ?? 0);
        if (difference !== 0)
            return difference < 0;
    }
    return false;
}

;// CONCATENATED MODULE: ./lib/template/variables/origins.js
const variableAlone = /^\{\{\s*user\s*(?:`([^`]+)`|"([^"\\]+)")\s*\}\}$/;
/**
 * Lets each option that is a variable and nothing else stand where the variable's value was written, when that is
 * another file: what is wrong with the value is told there, now and when the build runs.
 */
function traceOrigins(template, texts) {
    const named = new Map();
    const ofText = (node) => {
        const origin = originOf(node.value, texts);
        if (origin?.shownAs !== undefined)
            named.set(keyOf(node.place), origin.shownAs);
        return origin?.place === undefined || origin.place.file === node.place.file
            ? node
            : { ...node, place: origin.place };
    };
    const ofNode = (node) => {
        if (node.kind === 'string')
            return ofText(node);
        if (node.kind === 'array')
            return { ...node, items: node.items.map(ofNode) };
        return node.kind === 'object' ? ofObject(node) : node;
    };
    const ofObject = (node) => ({
        ...node,
        members: node.members.map(entry => ({ ...entry, value: ofNode(entry.value) }))
    });
    // What these list is never rendered: it is a name as it stands.
    const ofMeta = (entry) => entry.key === 'only' || entry.key === 'except' ? entry : { ...entry, value: ofNode(entry.value) };
    const ofBlock = (block) => ({
        ...block,
        meta: { ...block.meta, members: block.meta.members.map(ofMeta) },
        options: ofObject(block.options)
    });
    return {
        template: {
            ...template,
            builders: template.builders.map(ofBlock),
            provisioners: template.provisioners.map(ofBlock),
            errorCleanup: template.errorCleanup && ofBlock(template.errorCleanup),
            chains: template.chains.map(chain => chain.map(ofBlock)),
            smokeTests: template.smokeTests.map(ofBlock)
        },
        explain: problem => {
            const from = problem.place && named.get(keyOf(problem.place));
            if (from === undefined)
                return problem;
            const origin = `the value comes from ${from}`;
            return { ...problem, hint: problem.hint === undefined ? origin : `${problem.hint}\n${origin}` };
        }
    };
}
/** Where the text of a variable that is used alone was written; it may itself be another variable alone. */
function originOf(text, texts) {
    const seen = new Set();
    const find = (value) => {
        const [, raw, quoted] = variableAlone.exec(value) ?? [];
        const name = raw ?? quoted;
        if (name === undefined || seen.has(name))
            return undefined;
        seen.add(name);
        const found = texts.get(name);
        return found && (find(found.text) ?? found);
    };
    return find(text);
}
function keyOf({ file, line, column }) {
    return `${line}:${column}:${file}`;
}

// EXTERNAL MODULE: ./lib/template/variables/resolve-all.js + 1 modules
var resolve_all = __webpack_require__(23413);
;// CONCATENATED MODULE: ./lib/template/plan/check-selections.js

/** Checks `only` and `except` of all blocks, whichever builds the user chose: planning looks at those of builds alone. */
function checkSelections(template, report) {
    const names = template.builders.map(({ rawName }) => rawName);
    const check = (block, subject, takesText) => {
        const selection = (0,plan_select/* readSelection */.he)(block.meta, subject, report, { takesText });
        if (selection !== undefined)
            (0,plan_select/* checkSelection */.Nt)(selection, names, subject, (0,plan_select/* placesOfNames */.wh)(block.meta), report);
    };
    for (const block of template.provisioners)
        check(block, `provisioner "${block.type}"`, true);
    for (const block of template.chains.flat())
        check(block, `post-processor "${block.rawName}"`, false);
}

// EXTERNAL MODULE: ./lib/template/variables/variables.js + 1 modules
var variables = __webpack_require__(83049);
;// CONCATENATED MODULE: ./lib/template/plan/plan.js

















/** Turns a template into the complete plan of a run, or into everything that is wrong with it. */
async function planTemplate(input) {
    const list = new problem_list/* ProblemList */.Ku();
    const secrets = new Set();
    const builds = await (0,problem_list/* untilFullAsync */.Kr)(() => planAll(input, list.add, secrets), undefined);
    if (builds === undefined)
        for (const secret of (0,sensitive_texts/* sensitiveTexts */.b)(input.template, input.variables))
            secrets.add(secret);
    const hasErrors = list.problems.some(({ severity }) => severity === 'error');
    return {
        plan: builds === undefined || hasErrors ? undefined : { builds, secrets: [...secrets] },
        secrets: [...secrets],
        problems: (0,problem/* sortProblems */.d)(list.problems)
    };
}
/** @param secrets gets them as they are found: they count also when there is no plan in the end */
async function planAll(input, add, secrets) {
    const facts = {
        ...input.facts,
        host: input.host,
        templateDirectory: input.template.directory,
        variables: new Map(),
        valueless: new Set()
    };
    const texts = (0,variables/* collectVariables */.S)(input.template, input.variables, add);
    const { template, explain } = traceOrigins(input.template, texts);
    const report = problem => add(explain(problem));
    const resolved = await (0,resolve_all/* resolveAll */.W)(input, texts, facts, report);
    for (const secret of resolved.secrets)
        secrets.add(secret);
    checkSelections(template, report);
    checkMinimumVersion(template, input.facts.version, report);
    if (template.isBuilderless)
        reportNoBuilders(template, report);
    preload(input);
    return await planBuilds({
        input: { ...input, template },
        report,
        facts: { ...facts, variables: resolved.variables, valueless: resolved.valueless },
        addSecret: secret => {
            if (!template.literals.has(secret))
                secrets.add(secret);
        },
        allNames: template.builders.map(({ rawName }) => rawName),
        look: (0,look/* createLook */.y)(),
        planMachine: createMachinePlanner(),
        planProvisioner: createProvisionerPlanner(),
        planChain: createChainPlanner(input.selection.except),
        planSmokeTest: createSmokeTestPlanner()
    });
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
async function planBuilds(run) {
    const { template, selection } = run.input;
    const named = template.builders.map(block => ({ block, name: renderName(block, run) }));
    const chosen = named.filter(({ name }) => (0,plan_select/* isSelected */.sp)(name, selection));
    const begun = await Promise.all(chosen.map(({ block, name }) => beginBuild(block, name, run)));
    const builds = [];
    // One after the other: what is planned for the first holds for most of the others.
    for (const build of begun)
        builds.push(...(await finishBuild(build, run)));
    checkUserSelection(named.map(({ name }) => name), run);
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
            const near = (0,suggest/* suggest */.ZA)(name, known);
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
function renderName(block, { facts, look, report }) {
    const interpolator = (0,create_interpolator/* createInterpolator */.k)(facts, look);
    const node = { kind: 'string', value: block.rawName, place: block.place };
    return interpolator.render(node, undefined, report) ?? block.rawName;
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

// EXTERNAL MODULE: ./lib/app/load.js
var load = __webpack_require__(79303);
;// CONCATENATED MODULE: ./lib/app/offer-fixes.js
/** Codes of problems that a template may have because it was written for an older Packer. */
const oldTemplateCodes = [
    'IB_UNKNOWN_OPTION',
    'IB_UNKNOWN_PLUGIN',
    'IB_OPTION_DEPRECATED',
    'IB_OPTION_UNSUPPORTED',
    'IB_OPTION_TYPE',
    'IB_INTERPOLATION'
];
/**
 * The same problems; hints of those that `fix` mends say so. The fixers are loaded only when there may be one.
 * @param template as on the command line, `-` for standard input
 */
async function offerFixes(problems, template, text) {
    const file = template === '-' ? 'standard input' : template;
    const isOld = (problem) => problem.place?.file === file && oldTemplateCodes.includes(problem.code);
    if (text === undefined || !problems.some(isOld))
        return problems;
    const { advise } = await Promise.all(/* import() */[__webpack_require__.e(5694), __webpack_require__.e(8592)]).then(__webpack_require__.bind(__webpack_require__, 98592));
    const command = `\`image-build fix -diff ${quote(template)}${template === '-' ? '' : ` | patch ${quote(template)}`}\` writes it`;
    return advise(problems, isOld, { text, file, command });
}
/** Names that a shell takes as they are stay so. */
function quote(name) {
    return /^[\w./@%+=:,-]+$/.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`;
}

// EXTERNAL MODULE: ./lib/app/program.js
var app_program = __webpack_require__(42199);
// EXTERNAL MODULE: ./lib/app/read-store.js
var read_store = __webpack_require__(64703);
;// CONCATENATED MODULE: ./lib/app/plan.js






/** Reads an invocation's files and plans the run; every problem of all of them is emitted and returned. */
async function checkTemplate(choice, program, { force, isBuilding }) {
    const { template, templateText, variableFiles, smokeTests, problems: syntax } = await (0,load/* loadFiles */.aY)(choice, program);
    const planned = template === undefined
        ? undefined
        : await planTemplate({
            template,
            smokeTests,
            variables: {
                files: variableFiles,
                pairs: choice.variables,
                pairsFrom: choice.variablesFrom,
                undeclared: choice.undeclared,
                isPartial: variableFiles.length < choice.variableFiles.length
            },
            selection: choice,
            registry: program.registry,
            host: program.host,
            force,
            isBuilding,
            signal: program.signal,
            readStore: (0,read_store/* storesOf */.o)(program),
            facts: {
                startedAt: program.startedAt,
                directory: program.directories.working,
                version: app_program/* packerVersion */.Z
            }
        });
    for (const secret of planned?.secrets ?? [])
        program.redactor.add(secret);
    const found = (0,problem/* sortProblems */.d)([...syntax, ...(planned?.problems ?? [])]);
    const problems = await offerFixes(found, choice.template, templateText);
    for (const problem of problems)
        program.emitter.emit({ type: 'problem', problem });
    const hasErrors = problems.some(({ severity }) => severity === 'error');
    return { template, plan: hasErrors ? undefined : planned?.plan, problems };
}


/***/ }),

/***/ 42199:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ packerVersion)
/* harmony export */ });
/** The version of Packer whose language and behaviour this program has; what `packer_version` gives. */
const packerVersion = '1.16.0';


/***/ }),

/***/ 64703:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ storesOf)
/* harmony export */ });
/** Reads secrets from stores; their code is loaded when a template asks for one. */
function storesOf({ host, signal }) {
    return async (address) => {
        const { createStoreReader } = await __webpack_require__.e(/* import() */ 8244).then(__webpack_require__.bind(__webpack_require__, 78244));
        return await createStoreReader({ host, signal })(address);
    };
}


/***/ }),

/***/ 33925:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ warnOfLoss)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);

/** Warns as soon as an output of the run fails, which does not stop the run. */
function warnOfLoss(failed, { emitter }) {
    void failed.then(error => {
        const failure = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .failureOf */ .g5)(error);
        const message = `${failure.message}; what happens from here on is missing there`;
        emitter.emit({ type: 'problem', problem: { ...failure, severity: 'warning', message } });
    });
}


/***/ }),

/***/ 14338:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Js: () => (/* binding */ blotted),
/* harmony export */   LH: () => (/* binding */ createSources),
/* harmony export */   lO: () => (/* binding */ withoutValues)
/* harmony export */ });
/* harmony import */ var _legible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66427);
/* harmony import */ var _shorten_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64106);


const widest = 100;
/** How much is shown before the marked part of a line that is cut. */
const before = 40;
function createSources() {
    const files = new Map();
    return {
        add(file, text, { hasValues = false } = {}) {
            let lines;
            const shown = (line) => (hasValues ? withoutValues(line) : line);
            files.set(file, () => (lines ??= text.split('\n').map(shown)));
        },
        excerptOf(place, hide) {
            const line = files.get(place.file)?.()[place.line - 1];
            // Cut only then: what is left of a secret that is cut is nothing that could be recognised.
            return line === undefined ? undefined : cut(hide(line), place);
        }
    };
}
/** A key with its colon; or a text, whether it ends or not; or what stands bare. */
const keyOrValue = /((?:^|[{,])\s*"(?:[^"\\]|\\.)*"\s*:)|"(?:[^"\\]|\\.)*\\?"?|[^\s{}[\],:"]+/g;
/** Shows only the keys of a line of JSON, however broken it is; the line keeps its length. */
function withoutValues(line) {
    return line.replace(keyOrValue, (found, key) => key ?? blotted(found));
}
/** A value of the same length in the same quotes, of which nothing can be read. */
function blotted(value) {
    return value.replace(/(?!^"|"$)[^]/g, '•');
}
function cut(line, { line: number, endLine = number, column, endColumn = column + 1 }) {
    const whole = line.endsWith('\r') ? line.slice(0, -1) : line;
    const start = Math.min(column - 1, whole.length);
    const end = Math.min(endLine > number ? column : endColumn - 1, whole.length);
    const from = whole.length <= widest ? 0 : Math.max(0, Math.min(start - before, whole.length - widest));
    const to = Math.min(whole.length, from + widest);
    const head = (from > 0 ? _shorten_js__WEBPACK_IMPORTED_MODULE_1__/* .ellipsis */ .g : '') + (0,_legible_js__WEBPACK_IMPORTED_MODULE_0__/* .legibleLine */ .x)(whole.slice(from, start));
    const part = (0,_legible_js__WEBPACK_IMPORTED_MODULE_0__/* .legibleLine */ .x)(whole.slice(start, Math.min(end, to)));
    const tail = (0,_legible_js__WEBPACK_IMPORTED_MODULE_0__/* .legibleLine */ .x)(whole.slice(Math.min(end, to), to)) + (to < whole.length ? _shorten_js__WEBPACK_IMPORTED_MODULE_1__/* .ellipsis */ .g : '');
    return { line: number, text: head + part + tail, start: columns(head), width: Math.max(1, columns(part)) };
}
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
const joined = /\p{Mark}|\p{Cf}/u;
/** How many columns of a terminal a text takes. */
function columns(text) {
    let count = 0;
    for (const character of text)
        count += joined.test(character) ? 0 : wide.test(character) ? 2 : 1;
    return count;
}


/***/ }),

/***/ 66427:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ legible),
/* harmony export */   x: () => (/* binding */ legibleLine)
/* harmony export */ });
/* harmony import */ var _shorten_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64106);

/** Characters that could steer a terminal, or turn the direction of the text. */
const steering = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
/** Those of them that part what is said into lines. */
const breaks = new Set(['\n', '\t']);
const longest = 1000;
/** A line that can be shown anywhere: a tab is two blanks, and a dot stands for what could steer a terminal. */
function legibleLine(text) {
    return text.replaceAll('\t', '  ').replace(steering, '·');
}
/**
 * A sentence that quotes what somebody wrote, as it can be told: without what could steer a terminal, and cut in the
 * middle when a quotation makes it endless. Secrets have to be masked before, or a part of one might stay.
 */
function legible(told) {
    const { message, hint } = told;
    return { ...told, message: sentence(message), ...(hint === undefined ? {} : { hint: sentence(hint) }) };
}
function sentence(text) {
    const shown = text.replace(steering, char => (breaks.has(char) ? char : '·'));
    if (shown.length <= longest)
        return shown;
    // No half of a character stays at the cut.
    const head = shown.slice(0, longest / 2).replace(/[\ud800-\udbff]$/, '');
    return `${head}${_shorten_js__WEBPACK_IMPORTED_MODULE_0__/* .ellipsis */ .g}${shown.slice(-longest / 4).replace(/^[\udc00-\udfff]/, '')}`;
}


/***/ }),

/***/ 20520:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ longestLine)
/* harmony export */ });
/**
 * Characters after which a line of output is given in pieces, so that output without line ends cannot fill the memory. A
 * piece of just this length is always followed by another one, if only an empty one.
 */
const longestLine = 1024 * 1024;


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

/***/ 99293:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kr: () => (/* binding */ untilFullAsync),
/* harmony export */   Ku: () => (/* binding */ ProblemList),
/* harmony export */   uh: () => (/* binding */ untilFull),
/* harmony export */   wW: () => (/* binding */ TooManyProblems),
/* harmony export */   yp: () => (/* binding */ mostProblems)
/* harmony export */ });
/** How many errors, and how many warnings, are told: nobody reads more. */
const mostProblems = 1000;
/** Thrown where an error is reported that is one too many: what looks for problems ends with it. */
class TooManyProblems extends Error {
    name = 'TooManyProblems';
}
/** Collects problems, each once, and no more than anybody reads. */
class ProblemList {
    #problems = new Map();
    #counts = { error: 0, warning: 0 };
    #isCut = false;
    /** Takes a problem up; throws TooManyProblems for an error for which there is no room. */
    add = (problem) => {
        const { severity } = problem;
        const key = keyOf(problem);
        if (this.#problems.has(key))
            return;
        if (this.#counts[severity] < mostProblems) {
            this.#counts[severity] += 1;
            this.#problems.set(key, problem);
            return;
        }
        this.#isCut = true;
        if (severity === 'error')
            throw new TooManyProblems();
    };
    /** In the order in which they were found; the first says so if there were more. */
    get problems() {
        const told = [...this.#problems.values()];
        return this.#isCut ? [this.#more(), ...told] : told;
    }
    #more() {
        const severity = this.#counts.error === mostProblems ? 'error' : 'warning';
        const message = `there are more than ${mostProblems} ${severity}s, and only that many are told`;
        const file = [...this.#problems.values()].find(({ place }) => place !== undefined)?.place?.file;
        const place = file === undefined ? undefined : { file, line: 1, column: 1 };
        return { code: 'IB_TEMPLATE_INVALID', severity, message, place };
    }
}
function keyOf({ code, severity, message, hint = '', place }) {
    const where = place === undefined ? '' : `${place.file} ${place.line} ${place.column}`;
    return [where, code, severity, message, hint].join('\n');
}
/** What an action gives that reports problems; `otherwise` when there were too many for it to go on. */
function untilFull(action, otherwise) {
    try {
        return action();
    }
    catch (error) {
        return otherwiseIfFull(error, otherwise);
    }
}
/** As `untilFull`, for an action that takes its time. */
async function untilFullAsync(action, otherwise) {
    try {
        return await action();
    }
    catch (error) {
        return otherwiseIfFull(error, otherwise);
    }
}
function otherwiseIfFull(error, otherwise) {
    if (error instanceof TooManyProblems)
        return otherwise;
    throw error;
}


/***/ }),

/***/ 75524:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ sortProblems)
/* harmony export */ });
/** In the order of the files' text; problems without a place come first. */
function sortProblems(problems) {
    const key = ({ place }) => place === undefined ? ['', 0, 0] : [place.file, place.line, place.column];
    return [...problems].sort((a, b) => {
        const [fileA, lineA, columnA] = key(a);
        const [fileB, lineB, columnB] = key(b);
        return fileA < fileB ? -1 : fileA > fileB ? 1 : lineA - lineB || columnA - columnB;
    });
}


/***/ }),

/***/ 54519:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lY: () => (/* binding */ createRedactor),
  I1: () => (/* binding */ ownWords),
  Ed: () => (/* binding */ redactData)
});

// EXTERNAL MODULE: ./lib/core/shorten.js
var shorten = __webpack_require__(64106);
;// CONCATENATED MODULE: ./lib/core/form-index.js

/** Forms of at least this length are found by their first characters. */
const keyLength = 4;
const lowBits = 0xffff;
/** Longer forms are not looked for inside what is masked already: text that repeats itself would take for ever. */
const longForm = 4096;
/** Finds any of many texts in a text, in a time that does not depend on how many they are. */
class FormIndex {
    /** Number of characters of the longest form. */
    longest = 0;
    byKey = new Map();
    /** By the low bits of keys: whether any form has such a one. Most of a text is passed over by it. */
    mayHave = new Uint8Array(lowBits + 1);
    short = new Set();
    /** Whether the form is new. */
    add(form) {
        this.longest = Math.max(this.longest, form.length);
        if (form.length < keyLength) {
            const isNew = !this.short.has(form);
            this.short.add(form);
            return isNew;
        }
        const key = keyAt(form, 0);
        this.mayHave[key & lowBits] = 1;
        const bucket = this.byKey.get(key) ?? { lengths: [], byLength: new Map() };
        this.byKey.set(key, bucket);
        return addTo(bucket, form);
    }
    /**
     * The parts of a text that are forms, or the beginnings of forms behind which the text was cut, in order; those that
     * overlap are joined.
     */
    find(text) {
        if (this.longest === 0)
            return [];
        const spans = [];
        let start = 0;
        let end = 0;
        let cut = -1;
        const hasShort = this.short.size > 0;
        for (let at = 0; at < text.length; at++) {
            if (!hasShort && this.mayHave[keyAt(text, at) & lowBits] === 0)
                continue;
            if (cut < at)
                cut = nextCut(text, at);
            const found = at + this.lengthAt(text, at, { masked: end - at, cut });
            if (found <= end || found === at)
                continue;
            if (at >= end) {
                if (end > 0)
                    spans.push({ start, end });
                start = at;
            }
            end = found;
        }
        if (end > 0)
            spans.push({ start, end });
        return spans;
    }
    /**
     * Length of the longest form that starts here and is longer than what is masked from here on anyway.
     * @param cut where the text was cut next
     */
    lengthAt(text, at, { masked, cut }) {
        const left = cut - at;
        const bucket = this.byKey.get(keyAt(text, at));
        for (const length of bucket?.lengths ?? []) {
            if (length <= masked)
                break;
            if (masked > 0 && length > longForm)
                continue;
            const forms = bucket?.byLength.get(length);
            if (startsWithAny(text, at, length, forms))
                return length;
            if (left > masked && left < length && beginsAny(text.slice(at, cut), forms))
                return left;
        }
        if (this.short.size === 0)
            return 0;
        for (let length = keyLength - 1; length > masked && length > 0; length--) {
            if (this.short.has(text.slice(at, at + length)) && at + length <= text.length)
                return length;
        }
        return 0;
    }
}
function nextCut(text, from) {
    const cut = text.indexOf(shorten/* ellipsis */.g, from);
    return cut === -1 ? Infinity : cut;
}
function addTo({ lengths, byLength }, form) {
    const { length } = form;
    const alike = byLength.get(length);
    if (alike?.has(form) === true)
        return false;
    if (alike !== undefined)
        alike.add(form);
    else {
        byLength.set(length, new Set([form]));
        const before = lengths.findIndex(other => other < length);
        lengths.splice(before < 0 ? lengths.length : before, 0, length);
    }
    return true;
}
/** A few are compared one by one, which ends at the first letter that differs; many are looked up. */
function startsWithAny(text, at, length, forms = new Set()) {
    if (forms.size > 8)
        return forms.has(text.slice(at, at + length));
    for (const form of forms)
        if (text.startsWith(form, at))
            return true;
    return false;
}
/** Whether one of the forms begins so. */
function beginsAny(beginning, forms = new Set()) {
    for (const form of forms)
        if (form.startsWith(beginning))
            return true;
    return false;
}
/** The characters at an offset as a number, the same for the same characters. */
function keyAt(text, at) {
    let key = text.charCodeAt(at);
    for (let i = 1; i < keyLength; i++)
        key = key * 31 + text.charCodeAt(at + i);
    return key & 0xff_ffff;
}

;// CONCATENATED MODULE: ./lib/core/secret-base64.js
/** A piece of base64 shorter than this may be part of anything. */
const shortestPiece = 8;
/** Where programs break lines of base64: PEM, and MIME with GNU's `base64`. */
const widths = [64, 76];
/**
 * How base64 writes a text: by itself, as part of something longer (at each of the three ways in which its bytes can
 * fall into groups), in UTF-16 as PowerShell's `-EncodedCommand` has it, broken into lines, and in the alphabet of URLs.
 */
function base64Forms(text) {
    const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')].flatMap(bytes => {
        const whole = bytes.toString('base64');
        return [whole, whole.replace(/=+$/, ''), ...embedded(bytes), ...brokenLines(whole)];
    });
    return [...forms, ...forms.map(form => form.replaceAll('+', '-').replaceAll('/', '_'))];
}
/** The characters that are the same whatever stands before and behind, for each number of bytes before. */
function embedded(bytes) {
    const pieces = [0, 1, 2].map(before => {
        const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
        return text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
    });
    return pieces.filter(piece => piece.length >= shortestPiece);
}
function brokenLines(whole) {
    return widths.flatMap(width => {
        if (whole.length <= width)
            return [];
        const lines = whole.match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
        return lines.filter(line => line.length >= shortestPiece);
    });
}

;// CONCATENATED MODULE: ./lib/core/secret-forms.js

/** Derived forms shorter than this are found everywhere by chance, and masking them would tell more than it hides. */
const shortestDerived = 4;
/** The secret itself, and each line of it that has something in it. */
function plainForms(secret) {
    const lines = secret.split(/\r\n|\n|\r/);
    const trimmed = [secret.trim(), ...lines.map(line => line.trim())].filter(isTelling);
    const lineEnds = lines.length === 1 ? [] : [lines.join('\n'), lines.join('\r\n')];
    return unique([secret, ...lineEnds, ...lines.filter(isTelling), ...trimmed]).filter(form => form.trim() !== '');
}
/** A line of one character, or of signs alone such as `}` or `---`, is no secret, and masking it would hide the log. */
function isTelling(line) {
    return line.length > 1 && /[\p{L}\p{N}]/u.test(line);
}
/** How shells, JSON, URLs, XML, base64 and hexadecimal write the secret and each line of it; not the plain forms. */
function derivedForms(secret) {
    const plain = plainForms(secret);
    const written = plain.flatMap(text => [...quoted(text), ...inUrls(text), ...inMarkup(text)]);
    const encoded = unique([secret, ...plain]).flatMap(text => [...base64Forms(text), ...hexForms(text)]);
    return unique([...written, ...encoded]).filter(form => form.length >= shortestDerived);
}
function quoted(text) {
    const json = inner(JSON.stringify(text));
    const ascii = json.replace(/[\u007f-\uffff]/g, unicodeEscape);
    const escaped = text.replace(/[^\w\n@%+=:,./-]/g, '\\$&');
    return [
        json,
        inner(JSON.stringify(json)),
        ascii,
        ascii.replace(/[\\]u[\da-f]{4}/g, escape => `\\u${escape.slice(2).toUpperCase()}`),
        json.replaceAll('/', '\\/'),
        // Go's encoder: https://pkg.go.dev/encoding/json#HTMLEscape
        json.replace(/[<>&\u2028\u2029]/g, unicodeEscape),
        text.replaceAll("'", `'"'"'`),
        text.replaceAll("'", `'\\''`),
        text.replaceAll("'", "''"),
        text.replaceAll("'", "\\'"),
        text.replace(/(["$`\\])/g, '\\$1'),
        text.replace(/(["$`\\!])/g, '\\$1'),
        text.replace(/(["$`])/g, '`$1'),
        text.replaceAll('"', '""'),
        escaped,
        escaped.replaceAll('\n', "$'\\n'"),
        text.replace(/[\\'\n\r\t]/g, character => inner(JSON.stringify(character)).replace("'", "\\'")),
        text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
    ];
}
function inner(literal) {
    return literal.slice(1, -1);
}
function unicodeEscape(character) {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
function inUrls(text) {
    const sound = text.replace(/\p{Surrogate}/gu, '\ufffd');
    const component = encodeURIComponent(sound);
    const strict = component.replace(/[!'()*]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
    const form = new URLSearchParams({ _: sound }).toString().slice(2);
    const forms = [component, strict, strict.replaceAll('%20', '+'), form, encodeURI(sound)];
    return [...forms, ...forms.map(each => each.replace(/%[\dA-F]{2}/g, code => code.toLowerCase()))];
}
function inMarkup(text) {
    const base = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    return [
        base,
        base.replaceAll('"', '&quot;'),
        base.replaceAll('"', '&quot;').replaceAll("'", '&#39;'),
        base.replaceAll('"', '&quot;').replaceAll("'", '&apos;'),
        // Python's html.escape: https://docs.python.org/3/library/html.html#html.escape
        base.replaceAll('"', '&quot;').replaceAll("'", '&#x27;'),
        base.replaceAll('"', '&#34;').replaceAll("'", '&#39;')
    ];
}
function hexForms(text) {
    const hex = Buffer.from(text, 'utf8').toString('hex');
    return [hex, hex.toUpperCase()];
}
function unique(forms) {
    return [...new Set(forms)];
}

;// CONCATENATED MODULE: ./lib/core/redact.js


const mask = '<sensitive>';
/** @param onSecret told of every secret, and of each line of it, once */
function createRedactor(onSecret = () => undefined) {
    const known = new Set();
    const index = new FormIndex();
    /** Many problems are of one line, which may be the whole file. */
    let blotted;
    return {
        add(secret) {
            if (known.has(secret))
                return;
            blotted = undefined;
            known.add(secret);
            for (const form of plainForms(secret))
                if (index.add(form))
                    onSecret(form);
            for (const form of derivedForms(secret))
                index.add(form);
        },
        redact(text) {
            let result = '';
            let position = 0;
            for (const { start, end } of index.find(text)) {
                result += text.slice(position, start) + mask;
                position = end;
            }
            return position === 0 ? text : result + text.slice(position);
        },
        blot(text) {
            if (blotted?.text === text)
                return blotted.result;
            const pieces = [];
            let position = 0;
            for (const { start, end } of index.find(text)) {
                pieces.push(text.slice(position, start), '•'.repeat(end - start));
                position = end;
            }
            blotted = { text, result: pieces.join('') + text.slice(position) };
            return blotted.result;
        },
        settled(text) {
            const safe = Math.max(0, text.length - Math.max(0, index.longest - 1));
            return index.find(text).find(({ start, end }) => start < safe && safe < end)?.start ?? safe;
        }
    };
}
function redactData(data, redact, except = new Set()) {
    if (typeof data === 'string')
        return redact(data);
    if (Array.isArray(data))
        return data.map(item => redactData(item, redact, except));
    if (typeof data !== 'object' || data === null)
        return data;
    return Object.fromEntries(Object.entries(data).map(([key, item]) => {
        const isOwnWord = typeof item === 'string' && except.has(key);
        return [key, isOwnWord ? item : redactData(item, redact, except)];
    }));
}
/** Keys of events and results under which words of our own stand, which no secret can be confused with. */
const ownWords = new Set([
    'type',
    'severity',
    'code',
    'level',
    'outcome',
    'stream',
    'kind',
    'unit',
    'command',
    'sha256'
]);


/***/ }),

/***/ 64106:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ ellipsis),
/* harmony export */   m: () => (/* binding */ shorten)
/* harmony export */ });
/** Stands where a text was cut. The redactor knows it: what is before it may be the beginning of a secret. */
const ellipsis = '…';
/** The text, or its first characters and an ellipsis where it is longer. The only way to cut a text that is shown. */
function shorten(text, most) {
    return text.length > most ? text.slice(0, most) + ellipsis : text;
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

/***/ 49144:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ createClock)
/* harmony export */ });
/* harmony import */ var _abort_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38864);

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
            reject((0,_abort_js__WEBPACK_IMPORTED_MODULE_0__/* .abortReason */ .J)(signal));
            return;
        }
        const timeout = setTimeout(() => {
            forget();
            resolve();
        }, ms);
        const forget = (0,_abort_js__WEBPACK_IMPORTED_MODULE_0__/* .onAbort */ .u)(signal, () => {
            clearTimeout(timeout);
            reject((0,_abort_js__WEBPACK_IMPORTED_MODULE_0__/* .abortReason */ .J)(signal));
        });
    });
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
    ERR_INVALID_ARG_VALUE: 'no path has a NUL character',
    ELOOP: 'its symbolic links go in a circle',
    EBUSY: 'it is in use',
    ETXTBSY: 'it is a running program',
    EFBIG: 'the file system does not take files of that size',
    EPIPE: 'nobody reads it any more',
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
/** Runs one access to a file, with any failure as `fileError` words it; but an end that was wanted stays what it is. */
async function withFileErrors(action, path, access) {
    try {
        return await access();
    }
    catch (error) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isAbort */ .rV)(error))
            throw error;
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

/***/ 97244:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ makeDirectories)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);



/**
 * Makes a directory and those above it; one that is there is fine. Not by mkdir's `recursive`, which tries for ever
 * where a parent neither exists nor can be made, as below /proc (Node 20 and 24)
 */
async function makeDirectories(path) {
    try {
        await makeOne(path);
    }
    catch (error) {
        const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error) !== 'ENOENT' || parent === path)
            throw error;
        await makeDirectories(parent);
        await makeOne(path);
    }
}
async function makeOne(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path);
    }
    catch (error) {
        // Windows refuses to make the root of a drive instead of saying that it is there.
        const isThere = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).then(found => found.isDirectory(), () => false);
        if (!isThere)
            throw error;
    }
}


/***/ }),

/***/ 23039:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ makeParents)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _make_directories_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97244);



/** Makes the directories that a file will be in. */
async function makeParents(path) {
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path);
    try {
        await (0,_make_directories_js__WEBPACK_IMPORTED_MODULE_2__/* .makeDirectories */ .K)(parent);
    }
    catch (error) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .xU)(error) !== 'EEXIST')
            throw error;
        // Without this, the sentence would say of the file itself that it exists already.
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BuildError */ .zS('IB_FILE_IO', `cannot create ${path}: ${parent} is not a directory`, {
            cause: error
        });
    }
}


/***/ }),

/***/ 39741:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ collectText),
/* harmony export */   h: () => (/* binding */ readPipe)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _abort_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38864);


/**
 * The text that somebody writes to a named pipe; undefined when it is more than that. Who has to wait for the writer
 * must be able to give up: an open or a read that blocks would keep the process alive whatever becomes of it.
 */
async function readPipe(path, mostBytes, signal) {
    const { Socket } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77030, 19));
    // Does not wait for a writer; the socket does.
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    const pipe = new Socket({ fd, readable: true, writable: false });
    const forget = signal && (0,_abort_js__WEBPACK_IMPORTED_MODULE_1__/* .onAbort */ .u)(signal, () => pipe.destroy((0,_abort_js__WEBPACK_IMPORTED_MODULE_1__/* .abortReason */ .J)(signal)));
    try {
        return await collectText(pipe, mostBytes);
    }
    finally {
        forget?.();
        pipe.destroy();
    }
}
/** All of a stream; undefined when it is more than that. What the stream has left then is for nobody. */
async function collectText(stream, mostBytes) {
    const chunks = [];
    let bytes = 0;
    // Leaving the loop closes the stream, so that whoever writes to it need not go on.
    for await (const chunk of stream) {
        const part = toBytes(chunk);
        bytes += part.length;
        if (bytes > mostBytes)
            return undefined;
        chunks.push(part);
    }
    return Buffer.concat(chunks).toString('utf8');
}
/** A stream gives texts where its encoding has been set. */
function toBytes(chunk) {
    return chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk));
}


/***/ }),

/***/ 65404:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ openLines)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/size.js
var size = __webpack_require__(6282);
// EXTERNAL MODULE: ./lib/host/clock.js
var host_clock = __webpack_require__(49144);
// EXTERNAL MODULE: ./lib/host/files/file-error.js
var file_error = __webpack_require__(84649);
// EXTERNAL MODULE: ./lib/host/files/make-directories.js
var make_directories = __webpack_require__(97244);
;// CONCATENATED MODULE: ./lib/host/files/write-pipe.js


/** For a reader that is started at the same time. */
const readerPatienceMs = 10_000;
const pollMs = 50;
/**
 * Opens a named pipe for writing once somebody reads it; rejects when nobody does, and when cancelled. Who has to wait
 * for the reader must be able to give up: an open or a write that blocks would keep the process alive whatever becomes
 * of it.
 */
async function openPipe(path, clock, signal) {
    const { Socket } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77030, 19));
    const latest = clock.monotonic() + readerPatienceMs;
    for (;;) {
        const fd = openForReader(path);
        if (fd !== undefined)
            return new Socket({ fd, readable: false, writable: true });
        if (clock.monotonic() >= latest) {
            const hint = 'start its reader first, or give a file';
            throw new errors/* BuildError */.zS('IB_FILE_IO', `cannot write ${path}: it is a named pipe that nobody reads`, {
                hint
            });
        }
        await clock.sleep(pollMs, signal);
    }
}
/** Undefined when nobody reads the pipe. https://man7.org/linux/man-pages/man7/fifo.7.html */
function openForReader(path) {
    try {
        return (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_NONBLOCK);
    }
    catch (error) {
        if ((0,errors/* systemCode */.xU)(error) === 'ENXIO')
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/host/line-file.js










/** What may wait for a slow disk, or for the reader of a pipe. */
const mostWaitingBytes = 64 * 1024 * 1024;
/** How long these may take for the rest. */
const lastPatienceMs = 10_000;
/** Opens the file anew; rejects with the system's error when it cannot be written, and when cancelled. */
async function openLines(path, signal) {
    const clock = (0,host_clock/* createClock */.t)();
    await (0,make_directories/* makeDirectories */.K)((0,external_node_path_.dirname)(path));
    const stream = (await isPipe(path)) ? await openPipe(path, clock, signal) : await openFile(path);
    let hasFailed = false;
    const closed = new Promise(done => void stream.once('close', done));
    const failed = new Promise(done => {
        stream.on('error', cause => {
            hasFailed = true;
            void (0,file_error/* fileError */.zS)('write', path, cause).then(done);
        });
    });
    return {
        write: text => {
            if (hasFailed)
                return;
            stream.write(text);
            if (stream.writableLength > mostWaitingBytes) {
                hasFailed = true;
                stream.destroy(new Error(`${(0,size/* formatBytes */.z)(mostWaitingBytes)} wait, as lines come faster than it takes them`));
            }
        },
        failed,
        async close() {
            stream.end();
            const isLate = new AbortController();
            const late = clock.sleep(lastPatienceMs, isLate.signal).then(() => void stream.destroy(new Error('it does not take the last lines')), () => undefined);
            await closed;
            isLate.abort();
            await late;
            return hasFailed ? incomplete(path, await failed) : undefined;
        }
    };
}
async function isPipe(path) {
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    return found?.isFIFO() ?? false;
}
async function openFile(path) {
    const stream = (0,external_node_fs_.createWriteStream)(path);
    await (0,external_node_events_.once)(stream, 'open');
    return stream;
}
function incomplete(path, { code, message, hint, cause }) {
    return new errors/* BuildError */.zS(code, `the lines that ${path} was to have are not complete: ${message}`, {
        hint,
        cause
    });
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
/* harmony import */ var _abort_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38864);
/* harmony import */ var _files_read_pipe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39741);




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
/** All of standard input as text; undefined when it is more than that. Rejects when the signal aborts. */
async function readStandardInput(mostBytes, signal) {
    const { stdin } = process;
    const forget = (0,_abort_js__WEBPACK_IMPORTED_MODULE_3__/* .onAbort */ .u)(signal, () => stdin.destroy((0,_abort_js__WEBPACK_IMPORTED_MODULE_3__/* .abortReason */ .J)(signal)));
    try {
        return await (0,_files_read_pipe_js__WEBPACK_IMPORTED_MODULE_2__/* .collectText */ .O)(stdin, mostBytes);
    }
    finally {
        forget();
    }
}


/***/ }),

/***/ 10196:
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

;// CONCATENATED MODULE: ./lib/renderers/run-outcome.js
/** How the builds of a run ended, in one line; none for a single build, whose own last line says it. */
function runOutcome(builds) {
    if (builds.length < 2)
        return undefined;
    const named = (wanted) => builds.flatMap(({ outcome, build }) => (outcome === wanted && build !== undefined ? [build] : []));
    const parts = ['failed', 'cancelled'].flatMap(outcome => {
        const names = named(outcome);
        return names.length === 0 ? [] : [`${outcome}: ${names.join(', ')}`];
    });
    if (parts.length === 0)
        return `all ${builds.length} builds done`;
    return [`${named('ok').length} of ${builds.length} builds done`, ...parts].join('; ');
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
function createConsole({ write, isTerminal, hasColor, showDebug, hasTimestamps = false }) {
    const style = createStyle(hasColor);
    const builds = [];
    const finished = [];
    const progress = new Map();
    let startedAt;
    let hasProgressLine = false;
    const line = (event, text) => {
        if (hasProgressLine)
            write('\r\u001b[K');
        hasProgressLine = false;
        write(`${prefix(event)}${text}\n`);
    };
    const elapsed = (time) => startedAt === undefined ? '' : `${style.dim((0,format.formatElapsed)(Date.parse(time) - startedAt).padStart(6))}  `;
    const prefix = ({ time, build }) => {
        const when = hasTimestamps ? `${(0,format.rfc3339)(time)}: ` : elapsed(time);
        if (build === undefined)
            return when;
        if (!builds.includes(build))
            builds.push(build);
        return `${when}${style.nth(builds.indexOf(build), build)}  `;
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
        if (event.type === 'build.finished')
            finished.push(event);
        const outcome = event.type === 'run.finished' ? runOutcome(finished) : undefined;
        if (outcome !== undefined)
            line(event, finished.every(isGood) ? style.green(outcome) : style.red(outcome));
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
function isGood({ outcome }) {
    return outcome === 'ok';
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
/* harmony export */   indented: () => (/* binding */ indented),
/* harmony export */   rfc3339: () => (/* binding */ rfc3339)
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
/** An event's time to the second, as RFC 3339 has it. */
function rfc3339(time) {
    return time.replace(/\.\d+(?=Z$)/, '');
}
/** A problem or failure in lines: where, what, its code (docs/errors.md explains it), and what to do. */
function explain({ code, message, hint, place, excerpt }, severity = 'error') {
    const where = place === undefined ? '' : `${(0,_core_place_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlace */ .d)(place)}: `;
    const first = `${where}${severity}: ${message} [${code}]`;
    const shown = excerpt === undefined ? [] : marked(excerpt);
    return [first, ...shown, ...(hint === undefined ? [] : indented(`  hint: ${hint}`))];
}
/** The line with its number, and below it the mark. */
function marked({ line, text, start, width }) {
    const number = line.toString().padStart(5);
    return [`${number} | ${text}`, `${' '.repeat(number.length)} | ${' '.repeat(start)}${'^'.repeat(width)}`];
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
    return Object.entries(values)
        .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
        .join('');
}
/** A reader takes a tab or a line end in an attribute for a space, unless it is written by its number. */
function escapeAttribute(text) {
    return escapeXml(text).replaceAll('\t', '&#9;').replaceAll('\n', '&#10;');
}
/** What XML 1.0 has no way to write: https://www.w3.org/TR/xml/#charsets */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
/** Characters that cannot be written are dropped; a carriage return would be read as a line feed but for its number. */
function escapeXml(text) {
    return text
        .replace(unwritable, '')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll('\r', '&#13;');
}


/***/ }),

/***/ 77369:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ commaParts)
/* harmony export */ });
/** The parts of a text that stands for a list, each where it is written if that can be told. */
function commaParts(node) {
    const { value, placeAt } = node;
    if (value === '')
        return [];
    if (!value.includes(','))
        return [node];
    let next = 0;
    return value.split(',').map(text => {
        const start = next;
        next += text.length + 1;
        return {
            ...node,
            value: text,
            place: placeAt?.(start, start + text.length) ?? node.place,
            placeAt: placeAt && ((from, to) => placeAt(start + from, start + to))
        };
    });
}


/***/ }),

/***/ 33753:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ decode),
  q: () => (/* binding */ decodeWhatCanBe)
});

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

// EXTERNAL MODULE: ./lib/core/suggest.js
var suggest = __webpack_require__(3029);
// EXTERNAL MODULE: ./lib/template/decode/place-of-part.js
var place_of_part = __webpack_require__(65882);
;// CONCATENATED MODULE: ./lib/template/decode/limits.js


/**
 * True for a value that stands for none, so that the option has its default, as in Packer: an empty text where one of
 * some words is wanted, and an empty text or 0 where the option says so.
 */
function isUnset({ choices, emptyIsDefault, required }, value) {
    if (value !== 0 && value !== '')
        return false;
    if (emptyIsDefault === true)
        return true;
    return value === '' && required !== true && choices?.includes('') === false;
}
/** Reports every part of a decoded value that is outside what its option allows. True when all of it is inside. */
function checkLimits(option, name, value, node, scope) {
    const items = Array.isArray(value) ? value : [value];
    const faults = items.map((item, index) => {
        const fault = limitFault(option, item);
        if (fault !== undefined) {
            scope.report({
                code: 'IB_OPTION_VALUE',
                severity: 'error',
                message: `${scope.subject}: \`${name}\` ${fault.message}`,
                hint: fault.hint,
                place: Array.isArray(value) ? (0,place_of_part/* placeOfPart */._)(node, [index]) : node.place
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
        const near = (0,suggest/* suggest */.ZA)(text, choices);
        const list = choices.map(choice => JSON.stringify(choice)).join(', ');
        return {
            message: `must be one of ${list}, but is ${JSON.stringify(text)}`,
            ...(near === undefined ? {} : { hint: `did you mean ${JSON.stringify(near)}?` })
        };
    }
    if (pattern !== undefined && !new RegExp(`^(?:${pattern.expression})$`, 'u').test(text)) {
        return { message: `must be ${pattern.words}, but is ${JSON.stringify(text)}` };
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

// EXTERNAL MODULE: ./lib/template/decode/lists.js
var lists = __webpack_require__(39596);
// EXTERNAL MODULE: ./lib/template/decode/maps.js
var maps = __webpack_require__(43174);
;// CONCATENATED MODULE: ./lib/template/decode/report.js

/** Two spellings of one option: which of the values is meant cannot be told. */
function reportTwice({ key, keyPlace }, other, scope) {
    if (other === undefined)
        return;
    scope.report({
        code: 'IB_UNKNOWN_OPTION',
        severity: 'error',
        message: `${scope.subject}: \`${other}\` and \`${key}\` are the same option`,
        hint: 'keep one of them',
        place: keyPlace
    });
}
/** Gives the option that was probably meant. */
function reportUnknown({ key, keyPlace }, known, scope) {
    const near = (0,suggest/* suggest */.ZA)(key, known);
    scope.report({
        code: 'IB_UNKNOWN_OPTION',
        severity: 'error',
        message: `${scope.subject} has no option \`${key}\``,
        hint: near === undefined ? undefined : `did you mean \`${near}\`?`,
        place: keyPlace
    });
    return near;
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

// EXTERNAL MODULE: ./lib/template/decode/scalars.js
var scalars = __webpack_require__(99240);
// EXTERNAL MODULE: ./lib/template/decode/scope.js
var decode_scope = __webpack_require__(57145);
;// CONCATENATED MODULE: ./lib/template/decode/decode.js







/**
 * Reads a block into the config that its options declare. `layers` are objects of which later ones win by key.
 * Every problem is reported; undefined when there was an error.
 */
function decode(options, layers, blockPlace, scope) {
    const decoded = decodeWhatCanBe(options, layers, blockPlace, scope);
    return decoded?.doubtful.size === 0 ? decoded : undefined;
}
/** As `decode`, but gives what there is also after errors, so that more can be judged; undefined when a required option has no value. */
function decodeWhatCanBe(options, layers, blockPlace, scope) {
    const doubtful = new Set();
    const all = collect(options, layers, scope, doubtful);
    const given = new Map(all);
    const values = {};
    // As in Packer, what a later layer overrides has to be right as well.
    for (const [name, { value }] of all) {
        const watched = watch(scope, () => doubtful.add(name));
        values[name] = decodeOption(options, name, value, watched);
    }
    reportMissing(options, given, blockPlace, scope);
    const config = withDefaults(options, values);
    if (!isConfigOf(options, config))
        return undefined;
    return { config, given: new Map([...given].map(([name, { value }]) => [name, value])), doubtful };
}
/** The same scope, which tells when something is wrong with what is decoded in it. */
function watch(scope, onFailure) {
    return {
        ...scope,
        report: problem => {
            if (problem.severity === 'error')
                onFailure();
            scope.report(problem);
        },
        interpolate: node => {
            const text = scope.interpolate(node);
            if (text === undefined)
                onFailure();
            return text;
        },
        checkLate: (node, fields) => {
            const isRight = scope.checkLate(node, fields);
            if (!isRight)
                onFailure();
            return isRight;
        }
    };
}
/** A value was decoded and limits were checked for each option, so what is left to tell is presence. */
function isConfigOf(options, config) {
    if (typeof config !== 'object' || config === null)
        return false;
    const values = new Map(Object.entries(config));
    return Object.entries(options).every(([name, option]) => option.required !== true || values.get(name) !== undefined);
}
/**
 * The members that give options a value, in the order of the layers; the last of an option counts. Unknown and
 * unsupported names are reported; what an unknown one was probably meant to be is doubtful then.
 */
function collect(options, layers, scope, doubtful) {
    const names = new Map(Object.keys(options).map(name => [name.toLowerCase(), name]));
    const given = [];
    for (const { members } of layers) {
        const spelled = new Map();
        for (const entry of members) {
            // Packer hands its own facts to components under such keys, and so lets them pass in templates.
            if (entry.key.startsWith('packer_'))
                continue;
            const name = names.get(entry.key.toLowerCase());
            const option = name === undefined ? undefined : options[name];
            if (name === undefined || option === undefined) {
                doubtful.add(entry.key).add(reportUnknown(entry, Object.keys(options), scope) ?? entry.key);
                continue;
            }
            reportTwice(entry, spelled.get(name), scope);
            spelled.set(name, entry.key);
            reportStatus(option, name, entry, scope);
            if (option.unsupported !== undefined)
                doubtful.add(name);
            if (entry.value.kind !== 'null')
                given.push([name, entry]);
        }
    }
    return given;
}
function decodeOption(options, name, node, scope) {
    const option = options[name];
    if (option === undefined)
        return undefined;
    const value = decodeKind(option, name, node, scope);
    if (isUnset(option, value))
        return undefined;
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
            return (0,scalars/* decodeString */.sc)(node, name, scope);
        case 'integer':
            return (0,scalars/* decodeInteger */.RR)(node, name, scope);
        case 'boolean':
            return (0,scalars/* decodeBoolean */.J2)(node, name, scope);
        case 'tristate':
            return node.kind === 'string' && node.value === '' ? undefined : (0,scalars/* decodeBoolean */.J2)(node, name, scope);
        case 'duration':
            return (0,scalars/* decodeDuration */.ZL)(node, name, scope);
        case 'strings':
            return (0,lists/* decodeStrings */.zC)(node, name, scope);
        case 'integers':
            return (0,lists/* decodeIntegers */.C)(node, name, scope);
        case 'rows':
            return (0,lists/* decodeRows */.UW)(node, name, scope);
        case 'map':
            return (0,maps/* decodeMap */.P2)(node, name, scope);
        case 'late':
            return (0,lists/* decodeLate */.tb)(node, name, scope, fields);
        case 'lateList':
            return (0,lists/* decodeLateList */.TE)(node, name, scope, fields);
        case 'lateRows':
            return (0,lists/* decodeLateRows */.yt)(node, name, scope, fields);
        case 'lateMap':
            return (0,maps/* decodeLateMap */.Pi)(node, name, scope, fields);
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
        return (0,decode_scope/* wrongType */.g)(scope, name, 'an object', node);
    const subject = `${scope.subject}: \`${name}\``;
    return decode(option.options ?? {}, [inner], inner.place, { ...scope, subject })?.config;
}
function decodeBlocks(option, name, node, scope) {
    if (node.kind !== 'array' && node.kind !== 'object') {
        return (0,decode_scope/* wrongType */.g)(scope, name, 'a list of objects', node);
    }
    const items = node.kind === 'array' ? node.items : [node];
    const blocks = items.map(item => decodeBlock(option, name, item, scope));
    return blocks.includes(undefined) ? undefined : blocks;
}


/***/ }),

/***/ 39596:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ decodeIntegers),
/* harmony export */   TE: () => (/* binding */ decodeLateList),
/* harmony export */   UW: () => (/* binding */ decodeRows),
/* harmony export */   tb: () => (/* binding */ decodeLate),
/* harmony export */   yt: () => (/* binding */ decodeLateRows),
/* harmony export */   zC: () => (/* binding */ decodeStrings)
/* harmony export */ });
/* harmony import */ var _comma_parts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77369);
/* harmony import */ var _scalars_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99240);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57145);



/**
 * A list; a single string stands for its comma-separated parts, any other scalar for a list of one.
 * Undefined when an item is wrong, which has then been reported.
 */
function decodeList(node, name, scope, wanted, item) {
    if (node.kind === 'object' && node.members.length === 0)
        return [];
    if (node.kind === 'object' || node.kind === 'null')
        return (0,_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .wrongType */ .g)(scope, name, wanted, node);
    const items = itemsOf(node);
    const values = items.map(entry => item(orEmpty(entry), name, scope));
    const complete = values.filter(entry => entry !== undefined);
    return complete.length === values.length ? complete : undefined;
}
function itemsOf(node) {
    if (node.kind === 'array')
        return node.items;
    return node.kind === 'string' ? (0,_comma_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .commaParts */ .c)(node) : [node];
}
/** As in Packer, an item that is null is there, and empty. */
function orEmpty(node) {
    return node.kind === 'null' ? { kind: 'string', value: '', place: node.place } : node;
}
/** Text is rendered before it is split, so that a variable may hold a whole list. */
function rendered(node, scope) {
    if (node.kind !== 'string')
        return node;
    const value = scope.interpolate(node);
    if (value === undefined || value === node.value)
        return value === undefined ? undefined : node;
    return { ...node, value, placeAt: undefined };
}
const verbatim = (scope) => ({
    ...scope,
    interpolate: node => node.value
});
function decodeStrings(node, name, scope) {
    return renderedList(node, name, scope, 'a list of strings', _scalars_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeString */ .sc);
}
function decodeIntegers(node, name, scope) {
    return renderedList(node, name, scope, 'a list of whole numbers', _scalars_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeInteger */ .RR);
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
        return scope.checkLate(node, fields) ? { template: node.value, place: node.place } : undefined;
    }
    const template = (0,_scalars_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(node);
    return template === undefined ? (0,_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .wrongType */ .g)(scope, name, 'a string', node) : { template, place: node.place };
}
function decodeLateList(node, name, scope, fields) {
    return decodeList(node, name, scope, 'a list of strings', entry => decodeLate(entry, name, scope, fields));
}
function decodeLateRows(node, name, scope, fields) {
    return decodeList(node, name, scope, 'a list of lists of strings', entry => decodeLateList(entry, name, scope, fields));
}


/***/ }),

/***/ 43174:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P2: () => (/* binding */ decodeMap),
/* harmony export */   Pi: () => (/* binding */ decodeLateMap),
/* harmony export */   jO: () => (/* binding */ entries)
/* harmony export */ });
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39596);
/* harmony import */ var _scalars_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99240);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57145);



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
        return (0,_scope_js__WEBPACK_IMPORTED_MODULE_2__/* .wrongType */ .g)(scope, name, 'an object with strings as values', node);
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
/** As in Packer, null among the values is an empty text. */
function decodeValue(node, name, scope) {
    return node.kind === 'null' ? '' : (0,_scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeString */ .sc)(node, name, scope);
}
function decodeMap(node, name, scope) {
    return decodeEntries(node, name, scope, decodeValue);
}
function decodeLateMap(node, name, scope, fields) {
    return decodeEntries(node, name, scope, (value, path) => (0,_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeLate */ .tb)(value, path, scope, fields));
}


/***/ }),

/***/ 65882:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ placeOfPart)
/* harmony export */ });
/* harmony import */ var _interpolation_look_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78508);
/* harmony import */ var _comma_parts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77369);
/* harmony import */ var _maps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43174);



/**
 * Where a part of an option's value is written, or a span of the text that the part is. What is not written as such,
 * because it comes from an expression, is where the smallest thing is written that it is a part of.
 */
function placeOfPart(node, part = [], span) {
    const [step, ...rest] = part;
    if (step === undefined)
        return span === undefined ? node.place : placeOfSpan(node, span);
    if (typeof step === 'number') {
        const item = items(node)[step];
        return item === undefined ? node.place : placeOfPart(item, rest, span);
    }
    const entry = (0,_maps_js__WEBPACK_IMPORTED_MODULE_1__/* .entries */ .jO)(node)?.findLast(({ key }) => key === step);
    if (entry === undefined)
        return node.place;
    return rest.length === 0 ? entry.keyPlace : placeOfPart(entry.value, rest, span);
}
/** As decoding splits it; a text with expressions is split only after it is rendered. */
function items(node) {
    if (node.kind === 'array')
        return node.items;
    if (node.kind !== 'string')
        return [node];
    return (0,_interpolation_look_js__WEBPACK_IMPORTED_MODULE_0__/* .isPlain */ .$)(node.value) ? (0,_comma_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .commaParts */ .c)(node) : [];
}
function placeOfSpan(node, [start, end]) {
    if (node.kind !== 'string')
        return node.place;
    return node.placeAt?.(start, Math.min(end, node.value.length)) ?? node.place;
}


/***/ }),

/***/ 99240:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J2: () => (/* binding */ decodeBoolean),
/* harmony export */   RR: () => (/* binding */ decodeInteger),
/* harmony export */   ZL: () => (/* binding */ decodeDuration),
/* harmony export */   sc: () => (/* binding */ decodeString),
/* harmony export */   wh: () => (/* binding */ plainText)
/* harmony export */ });
/* unused harmony export parseInteger */
/* harmony import */ var _core_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68415);
/* harmony import */ var _core_parse_bool_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74717);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57145);



// Packer decodes every option weakly: a number may stand for a string, "true" for true, and so on. The rules
// are those of mapstructure's WeakDecode (https://pkg.go.dev/github.com/mitchellh/mapstructure#WeakDecode).
/** Text of a scalar, rendered; booleans become 1 and 0. */
function decodeString(node, name, scope) {
    if (node.kind === 'string')
        return scope.interpolate(node);
    return plainText(node) ?? (0,_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .wrongType */ .g)(scope, name, 'a string', node);
}
/** Text of a number or boolean as Packer writes it; undefined for anything else. */
function plainText(node) {
    if (node.kind === 'number')
        return /^-?\d+$/.test(node.text) ? node.text : decimal(node.value);
    if (node.kind === 'boolean')
        return node.value ? '1' : '0';
    return undefined;
}
/** A number without exponent: 1e21 as a one with zeros, 1e-7 as a fraction. */
function decimal(value) {
    const text = value.toString();
    const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
    if (parts === null)
        return text;
    const [, sign = '', first = '', rest = '', exponent = ''] = parts;
    const power = Number(exponent);
    return power < 0
        ? `${sign}0.${'0'.repeat(-power - 1)}${first}${rest}`
        : `${sign}${first}${rest.padEnd(power, '0')}`;
}
/** A whole number; a fraction is cut off, and text may be decimal, 0x…, 0o…, 0b… or 0… as Go's ParseInt takes it. */
function decodeInteger(node, name, scope) {
    if (node.kind === 'number')
        return Math.trunc(node.value);
    if (node.kind === 'boolean')
        return node.value ? 1 : 0;
    if (node.kind !== 'string')
        return (0,_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .wrongType */ .g)(scope, name, 'a whole number', node);
    const text = scope.interpolate(node);
    if (text === undefined)
        return undefined;
    return parseInteger(text) ?? (0,_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .wrongType */ .g)(scope, name, 'a whole number', { ...node, value: text });
}
function parseInteger(text) {
    if (text === '')
        return 0;
    const match = /^([+-]?)(0[xX](?:_?[\da-fA-F])+|0[bB](?:_?[01])+|0[oO]?(?:_?[0-7])*|[1-9](?:_?\d)*)$/.exec(text);
    if (match === null || /^[+-]?0[oO]$/.test(text))
        return undefined;
    const digits = (match[2] ?? '').replaceAll('_', '').replace(/^0(?=[0-7])/, '0o');
    return match[1] === '-' ? -Number(digits) : Number(digits);
}
function decodeBoolean(node, name, scope) {
    if (node.kind === 'boolean')
        return node.value;
    if (node.kind === 'number')
        return node.value !== 0;
    if (node.kind !== 'string')
        return (0,_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .wrongType */ .g)(scope, name, 'true or false', node);
    const text = scope.interpolate(node);
    if (text === undefined)
        return undefined;
    if (text === '')
        return false;
    return (0,_core_parse_bool_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBool */ .q)(text) ?? (0,_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .wrongType */ .g)(scope, name, 'true or false', { ...node, value: text });
}
/** Milliseconds. A bare number counts nanoseconds, as in Packer. */
function decodeDuration(node, name, scope) {
    const wanted = 'a duration such as `30s`, `5m` or `1h30m`';
    if (node.kind === 'number')
        return withoutUnit(node, name, scope);
    if (node.kind !== 'string')
        return (0,_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .wrongType */ .g)(scope, name, wanted, node);
    const text = scope.interpolate(node);
    if (text === undefined)
        return undefined;
    return (0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)(text) ?? (0,_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .wrongType */ .g)(scope, name, wanted, { ...node, value: text });
}
/** Nobody means eight nanoseconds who writes 8. */
function withoutUnit({ text, value, place }, name, scope) {
    if (value !== 0 && Math.abs(value) < 1e6) {
        scope.report({
            code: 'IB_OPTION_VALUE',
            severity: 'warning',
            message: `${scope.subject}: \`${name}\` is ${text} nanoseconds: a number without a unit counts those`,
            hint: `write "${text}s" for seconds, or "${text}m" for minutes`,
            place
        });
    }
    return value / 1e6;
}


/***/ }),

/***/ 57145:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ wrongType)
/* harmony export */ });
/* harmony import */ var _core_shorten_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64106);

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
        return `the string ${JSON.stringify((0,_core_shorten_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .m)(node.value, 60))}`;
    if (node.kind === 'number')
        return `the number ${node.text}`;
    if (node.kind === 'boolean')
        return String(node.value);
    return kindNames[node.kind];
}


/***/ }),

/***/ 9633:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ functionError)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);

/** The error of a function that cannot do what it is asked. */
function functionError(message, hint) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BuildError */ .zS('IB_INTERPOLATION', message, { hint });
}


/***/ }),

/***/ 49089:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hS: () => (/* binding */ packerFunctionNames),
  c7: () => (/* binding */ packerFunctions),
  cB: () => (/* binding */ perBuildFunctionNames),
  e5: () => (/* binding */ renamedFunctions)
});

// EXTERNAL MODULE: ./lib/template/functions/environment.js
var functions_environment = __webpack_require__(9633);
// EXTERNAL MODULE: ./lib/template/go/functions.js
var functions = __webpack_require__(3048);
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

;// CONCATENATED MODULE: ./lib/template/functions/stores.js


/** `consul_key`, `vault`, `aws_secretsmanager` and `aws_secretsmanager_raw`. */
const storeFunctions = {
    consul_key: declare(read => (0,functions/* goFunction */.b)(['string'], key => read({ kind: 'consul', key }))),
    vault: declare(read => (0,functions/* goFunction */.b)(['string', 'string'], (path, key) => read({ kind: 'vault', path }, text => pickVault(text, path, key)))),
    aws_secretsmanager: declare(read => (0,functions/* variadicFunction */.i)([], 'string', (...words) => {
        const [name, key] = words;
        if (name === undefined || words.length > 2)
            throw (0,functions_environment/* functionError */.L)('takes the name of a secret and, if the secret has several values, a key');
        return read({ kind: 'aws', name }, text => pickAws(text, name, key));
    })),
    aws_secretsmanager_raw: declare(read => (0,functions/* goFunction */.b)(['string'], name => read({ kind: 'aws', name })))
};
function declare(create) {
    return {
        where: 'variables',
        create: ({ readStore = refuse }) => create((address, pick = text => text) => readStore(address, pick))
    };
}
function refuse() {
    throw (0,functions_environment/* functionError */.L)('stores of secrets cannot be reached here');
}
function pickVault(text, path, key) {
    const value = membersOf(text)?.get(key);
    if (value === undefined) {
        const known = [...(membersOf(text)?.keys() ?? [])].join(', ');
        throw (0,functions_environment/* functionError */.L)(`the secret at "${path}" has no key "${key}"`, `its keys are: ${known}`);
    }
    return plainText(value, `the key "${key}" of the secret at "${path}"`);
}
/** A secret that is no JSON object is its own value; of an object with one member the key may be left out. */
function pickAws(text, name, key) {
    const members = membersOf(text);
    if (members === undefined)
        return text;
    const known = `its keys are: ${[...members.keys()].join(', ')}`;
    const [only] = members.size === 1 ? members.keys() : [];
    const wanted = key === undefined || key === '' ? only : key;
    if (wanted === undefined)
        throw (0,functions_environment/* functionError */.L)(`the secret "${name}" has ${members.size} values`, `name one; ${known}`);
    const value = members.get(wanted);
    if (value === undefined)
        throw (0,functions_environment/* functionError */.L)(`the secret "${name}" has no key "${wanted}"`, known);
    // Packer cuts the decimals off.
    return plainText(typeof value === 'number' ? Math.trunc(value) : value, `the key "${wanted}" of the secret "${name}"`);
}
function membersOf(text) {
    try {
        const value = JSON.parse(text);
        if (typeof value !== 'object' || value === null || Array.isArray(value))
            return undefined;
        return new Map(Object.entries(value));
    }
    catch {
        return undefined;
    }
}
function plainText(value, what) {
    if (typeof value === 'string')
        return value;
    if (typeof value === 'number' || typeof value === 'boolean')
        return value.toString();
    throw (0,functions_environment/* functionError */.L)(`${what} is no text`, 'only texts and numbers can be used');
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
// EXTERNAL MODULE: ./lib/template/go/budget.js
var budget = __webpack_require__(68196);
// EXTERNAL MODULE: ./lib/template/go/bytes.js
var bytes = __webpack_require__(44358);
;// CONCATENATED MODULE: ./lib/template/functions/text.js




/** The N-th piece of a text, counted from 0. Throws when there is none. */
function splitAt(text, separator, index) {
    const pieces = separator === '' ? Array.from(text) : text.split(separator);
    const piece = index < 0n ? undefined : pieces[Number(index)];
    if (piece !== undefined)
        return piece;
    // the text itself may be a secret
    const count = `${pieces.length} ${pieces.length === 1 ? 'piece' : 'pieces'}`;
    throw (0,functions_environment/* functionError */.L)(`there is no piece ${index.toString()}: split at "${separator}" the text has ${count}`, 'the first piece is number 0');
}
/** Replaces the first occurrences, all with a negative count. An empty text occurs before each character and at the end. */
function replaceText(old, replacement, count, text) {
    const limit = count < 0n ? Infinity : Number(count);
    return old === '' ? insertBetween(replacement, limit, text) : replaceFirst(old, replacement, limit, text);
}
function replaceFirst(old, replacement, limit, text) {
    const pieces = text.split(old);
    const cut = Math.min(limit, pieces.length - 1);
    (0,budget/* refuseLength */.bf)(text.length + cut * (replacement.length - old.length));
    return [...pieces.slice(0, cut), pieces.slice(cut).join(old)].join(replacement);
}
function insertBetween(replacement, limit, text) {
    const characters = [...Array.from(text), ''];
    (0,budget/* refuseLength */.bf)(text.length + Math.min(limit, characters.length) * replacement.length);
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
    return Array.from((0,bytes/* replaceStrayBytes */.rS)(text), letter => {
        const changed = change(letter);
        return Array.from(changed).length === 1 ? changed : letter;
    }).join('');
}
/** Amazon's rule for names, byte by byte as Packer applies it: `é` becomes two dashes. */
function cleanAmazonName(text) {
    const clean = (0,bytes/* bytesOf */.$$)(text).map(byte => (allowed.includes(byte) ? byte : dash));
    return external_node_buffer_.Buffer.from(clean).toString();
}
const allowed = external_node_buffer_.Buffer.from("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789()[] ./-'@_");
const [dash = 0] = external_node_buffer_.Buffer.from('-');

;// CONCATENATED MODULE: ./lib/template/functions/table.js






const fromVariables = {
    where: 'everywhere',
    create: ({ user, where }) => (0,functions/* goFunction */.b)(['string'], name => {
        const value = user(name);
        if (value === undefined && where === 'variables')
            throw (0,functions_environment/* functionError */.L)(`the variable "${name}" is not defined`);
        return value ?? '';
    })
};
const aboutTheRun = {
    build_name: { where: 'component', perBuild: true, create: ({ buildName }) => fact(buildName) },
    build_type: { where: 'component', perBuild: true, create: ({ buildType }) => fact(buildType) },
    build: {
        where: 'component',
        perBuild: true,
        create: ({ build }) => (0,functions/* goFunction */.b)(['string'], build ?? refuseBuild)
    },
    user: fromVariables,
    env: { where: 'variables', create: ({ env }) => (0,functions/* goFunction */.b)(['string'], name => env(name) ?? '') },
    uuid: { where: 'everywhere', perBuild: true, create: ({ uuid }) => (0,functions/* goFunction */.b)([], uuid) },
    pwd: { where: 'everywhere', create: ({ directory }) => (0,functions/* goFunction */.b)([], () => directory) },
    template_dir: {
        where: 'everywhere',
        create: ({ templateDirectory }) => (0,functions/* goFunction */.b)([], () => templateDirectory)
    },
    packer_version: { where: 'everywhere', create: ({ version }) => (0,functions/* goFunction */.b)([], () => version) }
};
const aboutTime = {
    timestamp: {
        where: 'everywhere',
        create: ({ now }) => (0,functions/* goFunction */.b)([], () => Math.floor(now.getTime() / 1000).toString())
    },
    isotime: {
        where: 'everywhere',
        create: ({ now }) => (0,functions/* variadicFunction */.i)([], 'string', (layout = '2006-01-02T15:04:05Z07:00', ...others) => {
            if (others.length > 0)
                throw (0,functions_environment/* functionError */.L)(`isotime takes one layout, not ${others.length + 1}`);
            return formatLayout(now, layout);
        })
    },
    strftime: {
        where: 'everywhere',
        create: ({ now }) => (0,functions/* goFunction */.b)(['string'], format => formatStrftime(now, format))
    }
};
const aboutText = {
    split: { where: 'everywhere', create: () => (0,functions/* goFunction */.b)(['string', 'string', 'int'], splitAt) },
    replace: {
        where: 'everywhere',
        create: () => (0,functions/* goFunction */.b)(['string', 'string', 'int', 'string'], replaceText)
    },
    replace_all: {
        where: 'everywhere',
        create: () => (0,functions/* goFunction */.b)(['string', 'string', 'string'], (old, next, text) => replaceText(old, next, -1n, text))
    },
    upper: { where: 'everywhere', create: () => (0,functions/* goFunction */.b)(['string'], upperCase) },
    lower: { where: 'everywhere', create: () => (0,functions/* goFunction */.b)(['string'], lowerCase) },
    clean_resource_name: {
        where: 'component',
        perBuild: true,
        create: ({ cloud }) => (0,functions/* goFunction */.b)(['string'], cloud === undefined ? refuseClean : cleanAmazonName)
    },
    sed: {
        where: 'everywhere',
        create: () => (0,functions/* variadicFunction */.i)([], 'any', () => table_refuse('no longer part of Packer', 'use replace or replace_all'))
    }
};
/** Every function that Packer adds to Go's own. */
const packerFunctionTable = {
    ...aboutTheRun,
    ...aboutTime,
    ...aboutText,
    ...storeFunctions
};
function fact(value) {
    return (0,functions/* goFunction */.b)([], () => value ?? table_refuse('not known here; it belongs to one build'));
}
function table_refuse(message, hint) {
    throw (0,functions_environment/* functionError */.L)(message, hint);
}
function refuseBuild(key) {
    return table_refuse(`"${key}" is a fact of a running build, which is not known here`);
}
function refuseClean() {
    return table_refuse('allowed only in the options of amazon builders');
}

;// CONCATENATED MODULE: ./lib/template/functions/index.js



/** Names of all of Packer's functions, wherever they may be called. */
const packerFunctionNames = Object.keys(packerFunctionTable);
/** What functions were called in older versions of Packer, with their names of today. */
const renamedFunctions = new Map([
    ['clean_ami_name', 'clean_resource_name'],
    ['clean_image_name', 'clean_resource_name']
]);
/** Of these, the ones that do not give every build the same. */
const perBuildFunctionNames = new Set(packerFunctionNames.filter(name => packerFunctionTable[name]?.perBuild === true));
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
            throw (0,functions_environment/* functionError */.L)(`allowed only ${allowed}`, hint);
        }
    };
}


/***/ }),

/***/ 68196:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   __: () => (/* binding */ Budget),
/* harmony export */   bf: () => (/* binding */ refuseLength)
/* harmony export */ });
/* unused harmony exports longestText, checkLength */
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89621);

/** Far beyond what a template needs: less than a second's work, and a text that memory holds many times. */
const mostWork = 200_000;
const longestText = 4 * 1024 * 1024;
/** What one rendering may still do; loops and texts that grow without end have to stop somewhere. */
class Budget {
    #work = mostWork;
    #output = longestText;
    /** One step. Throws a TemplateFault when there were too many. */
    step({ start, end }, cost = 1) {
        this.#work -= cost;
        if (this.#work >= 0)
            return;
        const hint = 'does it loop, or call itself too often?';
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .TemplateFault */ .r(`this takes more than ${mostWork} steps`, start, end, hint);
    }
    /** A function is about to work on these values; long texts cost more than short ones. */
    call(values, span) {
        let characters = 0;
        for (const value of values)
            characters += typeof value === 'string' ? value.length : 0;
        checkLength(characters, span);
        this.step(span, 1 + Math.floor(characters / 100));
    }
    /** What an action adds to the text. */
    write(text, span) {
        this.#output -= text.length;
        if (this.#output < 0)
            throw tooLong(span);
        return text;
    }
}
/** Throws a TemplateFault for a text that is too long to go on with. */
function checkLength(characters, span) {
    if (characters > longestText)
        throw tooLong(span);
}
/** Throws when a function is about to make such a text. */
function refuseLength(characters) {
    if (characters > longestText)
        throw new Error(`the text gets longer than ${longestText} characters`);
}
function tooLong({ start, end }) {
    return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .TemplateFault */ .r(`the text gets longer than ${longestText} characters`, start, end);
}


/***/ }),

/***/ 44358:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   jO: () => (/* binding */ withoutStrayBytes),
/* harmony export */   rS: () => (/* binding */ replaceStrayBytes),
/* harmony export */   sx: () => (/* binding */ strayByteOf)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);

/** What holds the place of a byte that belongs to no character: U+DC80 to U+DCFF, which no text has by itself. */
const strayByte = /[\udc80-\udcff]/;
const strayBytes = /(?<![\ud800-\udbff])[\udc80-\udcff]/g;
/**
 * The bytes that Go would hold for a text. Go's strings are bytes, of which `"\xff"` and `slice "é" 0 1` give some
 * that are no UTF-8; here each of those is a lone surrogate.
 */
function bytesOf(text) {
    if (!strayByte.test(text))
        return node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.from(text);
    const pieces = text.split(/((?<![\ud800-\udbff])[\udc80-\udcff])/);
    return node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.concat(pieces.map((piece, index) => index % 2 === 0 ? node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.from(piece) : node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.from([piece.charCodeAt(0) & 0xff])));
}
/** The text of bytes; what is no UTF-8 stays byte by byte. */
function textOf(bytes) {
    const text = bytes.toString();
    if (!text.includes('\ufffd') || node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.from(text).equals(bytes))
        return text;
    const pieces = [];
    for (let at = 0; at < bytes.length;) {
        const length = characterLength(bytes, at);
        pieces.push(length === 0
            ? String.fromCharCode(0xdc00 + (bytes[at] ?? 0))
            : bytes.subarray(at, at + length).toString());
        at += Math.max(length, 1);
    }
    return pieces.join('');
}
/** How many bytes the character at an offset has; 0 when there is none. */
function characterLength(bytes, at) {
    const first = bytes[at] ?? 0;
    const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    const piece = bytes.subarray(at, at + length);
    return node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.from(piece.toString()).equals(piece) ? length : 0;
}
/** The text as others read it: stray bytes that make up a character together become it, others U+FFFD. */
function withoutStrayBytes(text) {
    return strayByte.test(text) ? bytesOf(text).toString() : text;
}
/** The text with U+FFFD for each stray byte, as Go's functions leave it that go letter by letter. */
function replaceStrayBytes(text) {
    return text.replace(strayBytes, '\ufffd');
}
/** The stray byte that a character stands for. */
function strayByteOf(character) {
    return character.length === 1 && strayByte.test(character) ? character.charCodeAt(0) & 0xff : undefined;
}


/***/ }),

/***/ 89621:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ TemplateFault)
/* harmony export */ });
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


/***/ }),

/***/ 3048:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ goFunction),
/* harmony export */   i: () => (/* binding */ variadicFunction)
/* harmony export */ });
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


/***/ }),

/***/ 87952:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ parseTemplate),
  X: () => (/* binding */ render)
});

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
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
function pad(text, { width = 0, minus, zero }) {
    const missing = width - countCharacters(text);
    if (missing <= 0)
        return text;
    if (minus)
        return text + ' '.repeat(missing);
    return (zero ? '0' : ' ').repeat(missing) + text;
}
/** The same, with blanks even if zeros were asked for. */
function padBlank(text, flags) {
    return pad(text, { ...flags, zero: false });
}
/** Number of code points, Go's runes. */
function countCharacters(text) {
    let count = 0;
    for (const character of text)
        count += character === '' ? 0 : 1;
    return count;
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./lib/template/go/bytes.js
var go_bytes = __webpack_require__(44358);
;// CONCATENATED MODULE: ./lib/template/go/value.js


/** Go compares strings by their UTF-8 bytes, which differs from JavaScript's order beyond U+FFFF. */
function compareText(a, b) {
    return external_node_buffer_.Buffer.compare((0,go_bytes/* bytesOf */.$$)(a), (0,go_bytes/* bytesOf */.$$)(b));
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
    return pad(sign + text, flags);
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
    return !/[\u0000-\u0008\u000a-\u001f\u007f`\ufeff\ufffd]|\p{Cs}/u.test(text);
}
function quote_escape(character, quote, asciiOnly) {
    if (character === quote)
        return `\\${quote}`;
    const name = named[character];
    if (name !== undefined)
        return name;
    const stray = (0,go_bytes/* strayByteOf */.sx)(character);
    if (stray !== undefined)
        return `\\x${stray.toString(16)}`;
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
        return pad(characterOf(value), flags);
    if (verb === 'q')
        return pad(quoteCharacter(characterOf(value), flags.plus), flags);
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
        return pad(cut(text, flags), flags);
    if (verb === 'q' || verb === 'v')
        return pad(quote(cut(text, flags), flags), flags);
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
    const bytes = Array.from((0,go_bytes/* bytesOf */.$$)(text), byte => byte.toString(16).padStart(2, '0')).slice(0, precision);
    const prefix = sharp && bytes.length > 0 ? '0x' : '';
    return pad(prefix + bytes.join(space ? ` ${prefix}` : ''), flags);
}

;// CONCATENATED MODULE: ./lib/template/go/format/value.js





/** A value by a verb; a verb that it has not gives a text such as `%!d(string=hi)`, as in Go. */
function formatValue(value, verb, flags) {
    if (value === null)
        return verb === 'v' || verb === 'T' ? pad('<nil>', flags) : `%!${verb}(<nil>)`;
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
    return verb === 't' || verb === 'v' ? pad(value.toString(), flags) : undefined;
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

// EXTERNAL MODULE: ./lib/template/go/budget.js
var budget = __webpack_require__(68196);
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
        flags: verb === 'v' || verb === 'w' ? forPlainVerb(flags) : flags,
        verb,
        end,
        argument: cursor.argument,
        hasGoodIndex,
        hasIndex,
        complaint
    };
}
/** With `%v` (and `%w`, which a template cannot use but Go reads alike) the signs `#` and `+` ask for another form of the whole value. */
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
    let length = 0;
    for (;;) {
        const start = format.indexOf('%', position);
        output.push(format.slice(position, start < 0 ? undefined : start));
        if (start < 0)
            break;
        const directive = readDirective(format, start + 1, args, argument);
        const text = carryOut(directive, args);
        output.push(directive.complaint, text);
        length += text.length;
        (0,budget/* refuseLength */.bf)(length);
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

// EXTERNAL MODULE: ./lib/template/go/functions.js
var functions = __webpack_require__(3048);
;// CONCATENATED MODULE: ./lib/template/go/builtins/collections.js



/** `len`, `index` and `slice`, which count a text's bytes as Go does. */
const collectionFunctions = new Map([
    ['len', (0,functions/* goFunction */.b)(['any'], lengthOf)],
    ['index', (0,functions/* variadicFunction */.i)(['any'], 'any', (from, ...keys) => pickAll(from, keys))],
    ['slice', (0,functions/* variadicFunction */.i)(['any'], 'any', (from, ...bounds) => collections_cut(from, bounds))]
]);
function lengthOf(value) {
    if (typeof value === 'string')
        return BigInt((0,go_bytes/* bytesOf */.$$)(value).length);
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
        return BigInt(at(from, (0,go_bytes/* bytesOf */.$$)(from), key));
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
        const bytes = (0,go_bytes/* bytesOf */.$$)(from);
        return (0,go_bytes/* textOf */.b6)(bytes.subarray(...range(from, bounds, bytes.length, 2)));
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
    ['eq', (0,functions/* variadicFunction */.i)(['any'], 'any', (first, ...others) => isAnyEqual(first, others))],
    ['ne', (0,functions/* goFunction */.b)(['any', 'any'], (a, b) => !isEqual(a, b))],
    ['lt', (0,functions/* goFunction */.b)(['any', 'any'], (a, b) => isLess(a, b))],
    ['le', (0,functions/* goFunction */.b)(['any', 'any'], (a, b) => isLess(a, b) || isEqual(a, b))],
    ['gt', (0,functions/* goFunction */.b)(['any', 'any'], (a, b) => !isLess(a, b) && !isEqual(a, b))],
    ['ge', (0,functions/* goFunction */.b)(['any', 'any'], (a, b) => !isLess(a, b))]
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
    return (0,go_bytes/* replaceStrayBytes */.rS)(text).replace(/[\\'"<>&=]|[^ \p{L}\p{M}\p{N}\p{P}\p{S}]/gu, char => javascript[char] ?? hexEscapes(char));
}
/** A character beyond U+FFFF is written with as many digits as it takes, as Go does. */
function hexEscapes(char) {
    return `\\u${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
/** The text such that it can stand in the query of a URL. */
function escapeUrlQuery(text) {
    const escaped = Array.from((0,go_bytes/* bytesOf */.$$)(text), byte => {
        const char = String.fromCharCode(byte);
        return /[\w.~-]/.test(char) ? char : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    });
    return escaped.join('').replaceAll('%20', '+');
}

;// CONCATENATED MODULE: ./lib/template/go/builtins/logic.js


/** `and` and `or` are listed for their names and argument counts; the caller evaluates them, as they stop early. */
const logicFunctions = new Map([
    ['and', (0,functions/* variadicFunction */.i)(['any'], 'any', first => first)],
    ['or', (0,functions/* variadicFunction */.i)(['any'], 'any', first => first)],
    ['not', (0,functions/* goFunction */.b)(['any'], value => !isTruthy(value))]
]);

;// CONCATENATED MODULE: ./lib/template/go/builtins/index.js








function textFunction(convert) {
    return (0,functions/* variadicFunction */.i)([], 'any', (...args) => convert(printArguments(args.map(value => value ?? '<no value>'))));
}
function refuseCall(callee) {
    throw new Error(`a value of type ${typeName(callee)} cannot be called`);
}
/** The functions that Go's text/template has of itself: https://pkg.go.dev/text/template#hdr-Functions */
const builtinFunctions = new Map([
    ...logicFunctions,
    ...compareFunctions,
    ...collectionFunctions,
    ['print', (0,functions/* variadicFunction */.i)([], 'any', (...args) => printArguments(args))],
    ['println', (0,functions/* variadicFunction */.i)([], 'any', (...args) => printLine(args))],
    ['printf', (0,functions/* variadicFunction */.i)(['string'], 'any', (format, ...args) => formatText(format, args))],
    ['html', textFunction(escapeHtml)],
    ['js', textFunction(escapeJavascript)],
    ['urlquery', textFunction(escapeUrlQuery)],
    ['call', (0,functions/* variadicFunction */.i)(['any'], 'any', refuseCall)]
]);

// EXTERNAL MODULE: ./lib/template/go/fault.js
var fault = __webpack_require__(89621);
;// CONCATENATED MODULE: ./lib/template/go/constants.js


const integer = /^([+-]?)(?:0[xX]_?([\da-fA-F_]+)|0[oO]?_?([0-7_]+)|0[bB]_?([01_]+)|([1-9][\d_]*|0))$/;
const decimal = /^[+-]?(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?[\d_]+)?$/;
const complex = /^[+-]?[\d.][\d_.+-]*i$/;
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
    if (complex.test(text))
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
    const isSum = /^.+(?<![eEpP])[+-]/.test(text);
    return { fault: `\`${text}\` is no number${isSum ? ', and templates do not calculate' : ''}` };
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
/** The text of a Go string constant, quotes included; undefined when an escape is wrong. */
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
    return (0,go_bytes/* textOf */.b6)(external_node_buffer_.Buffer.concat(parts));
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
            throw new fault/* TemplateFault */.r(message, token.start, token.end, hint);
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
    [
        'number',
        /[+-]?\.?\d[\p{L}\p{Nd}_.]*(?:(?<=[eEpP])[+-][\p{L}\p{Nd}_]*)?(?:[+-][\p{L}\p{Nd}_.]*)?|[+-][\p{L}\p{Nd}_.]*/uy
    ],
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
    throw new fault/* TemplateFault */.r(message, token.end, token.end + char.length, 'put a space between them');
}
function noToken(text, position) {
    const char = String.fromCodePoint(text.codePointAt(position) ?? 0);
    const end = position + char.length;
    const lineEnd = position + text.slice(position).search(/\r?\n|$/);
    if (char === '"')
        return new fault/* TemplateFault */.r('this string is not closed with `"`', position, lineEnd);
    if (char === '`')
        return new fault/* TemplateFault */.r('this string is not closed with a backtick', position, lineEnd);
    if (char === "'") {
        const hint = 'texts stand in double quotes or backticks';
        return new fault/* TemplateFault */.r("this character constant is not closed with `'`", position, lineEnd, hint);
    }
    if (char === ':')
        return new fault/* TemplateFault */.r('`:` must be followed by `=`', position, end);
    const hint = char === '}' ? 'an action ends with `}}`' : quotesHint(char);
    return new fault/* TemplateFault */.r(`\`${char}\` has no meaning inside {{ … }}`, position, end, hint);
}
function quotesHint(char) {
    return /[“”„‘’]/.test(char) ? 'use straight double quotes or backticks' : undefined;
}

;// CONCATENATED MODULE: ./lib/template/go/lexer.js


/** Far beyond what anybody writes; the parser descends once for each. */
const maximumDepth = 200;
/** As far beyond it; parsing so many takes a fraction of a second. */
const mostTokens = 100_000;
const leftTrim = /-[ \t\r\n]/y;
const comment = /\/\*[^]*?\*\//y;
const blanks = ' \t\r\n';
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
    let start = 0;
    let end = text.length;
    while (left && start < end && blanks.includes(text.charAt(start)))
        start++;
    while (right && end > start && blanks.includes(text.charAt(end - 1)))
        end--;
    return text.slice(start, end);
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
                throw new fault/* TemplateFault */.r('this `(` is not closed', paren.start, paren.end);
            const end = position + right.length;
            tokens.push({ kind: 'close', text: '}}', start: end - 2, end });
            return { end, trims: right.trims };
        }
        if (position >= text.length)
            throw unclosed(text, open);
        const token = lexInside(text, position);
        if (token.kind === 'leftParen' && parens.push(token) > maximumDepth) {
            throw new fault/* TemplateFault */.r('parentheses are nested too deep', token.start, token.end);
        }
        if (token.kind === 'rightParen' && parens.pop() === undefined) {
            throw new fault/* TemplateFault */.r('this `)` closes nothing', token.start, token.end);
        }
        tokens.push(token);
        position = token.end;
        if (tokens.length > mostTokens)
            throw tooMany(token);
    }
}
function tooMany({ start, end }) {
    return new fault/* TemplateFault */.r(`the text has more than ${mostTokens} words and signs in its {{ … }}`, start, end, 'split it into several texts');
}
function unclosed(text, open) {
    const lineEnd = text.slice(open).search(/\r?\n|$/);
    return new fault/* TemplateFault */.r('this `{{` is never closed', open, open + lineEnd, 'add the missing `}}`');
}
/** A comment fills its action; markers may stand only right at the delimiters. */
function skipComment(text, open, start) {
    const body = matchAt(comment, text, start);
    if (body === undefined) {
        throw new fault/* TemplateFault */.r('the comment `/*` is never closed', open, text.length, 'add the missing `*/`');
    }
    const end = start + body.length;
    const right = rightEnd(text, end);
    if (right !== undefined)
        return { end: end + right.length, trims: right.trims };
    throw new fault/* TemplateFault */.r('a comment must be followed by the end of its action', open, end, 'write {{/* … */}}');
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

// EXTERNAL MODULE: ./lib/core/suggest.js
var suggest = __webpack_require__(3029);
;// CONCATENATED MODULE: ./lib/template/go/parse-pipeline.js



/** Each is looked for among all of them; no template needs a tenth of that. */
const mostVariables = 1000;
/** After so many mistakes the parse ends, as each takes a while to explain. */
const mostFaults = 50;
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
        throw new fault/* TemplateFault */.r(`a value is missing in ${place}`, start, close.end);
    checkStages(commands);
    if (!assigns)
        scope.variables.push(...variables);
    if (scope.variables.length > mostVariables)
        throw new fault/* TemplateFault */.r('too many variables', start, last.end);
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
        throw new fault/* TemplateFault */.r('only a function can stand behind `|`', start, end);
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
        throw new fault/* TemplateFault */.r('only a range can set two variables', second.start, second.end);
    }
    const sign = cursor.peekPastSpace();
    if (sign.kind === 'declare' || sign.kind === 'assign')
        return cursor.next();
    throw new fault/* TemplateFault */.r('`:=` is missing behind the variables', sign.start, sign.end);
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
        throw new fault/* TemplateFault */.r('nothing stands before this `|`', start, start + 1);
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
        throw new fault/* TemplateFault */.r('this value has no fields', start, end);
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
        throw new fault/* TemplateFault */.r(`\`${text}\` must stand directly behind a variable`, start, end);
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
            throw new fault/* TemplateFault */.r(value.fault, start, end);
        return value;
    }
    const value = kind === 'string' ? unquoteGo(text) : unquoteCharacter(text);
    if (value !== undefined)
        return value;
    if (kind === 'string') {
        const hint = 'write a backslash as \\\\, or use backticks instead of double quotes';
        throw new fault/* TemplateFault */.r(`${text} has an escape that Go does not know`, start, end, hint);
    }
    const hint = 'single quotes hold one character; texts stand in double quotes or backticks';
    throw new fault/* TemplateFault */.r(`${text} is no single character`, start, end, hint);
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
        addFault(scope, unknownFunction(scope, text, { start, end }));
    return { kind: 'function', name: text, start, end };
}
function addFault({ faults }, fault) {
    if (faults.length >= mostFaults)
        throw fault;
    faults.push(fault);
}
function unknownFunction(scope, name, { start, end }) {
    return new fault/* TemplateFault */.r(`the function "${name}" does not exist`, start, end, adviceFor(scope, name));
}
function adviceFor({ functions, renamed }, name) {
    const today = renamed.get(name);
    if (today !== undefined)
        return `it was renamed: write ${today}`;
    const near = (0,suggest/* suggest */.ZA)(name, functions);
    if (near !== undefined)
        return `did you mean ${near}?`;
    return `a field of the data is written with a dot: {{ .${name} }}; a user variable as {{user \`${name}\`}}`;
}
function checkVariable(scope, { text, start, end }) {
    const { variables } = scope;
    if (variables.includes(text))
        return;
    const near = (0,suggest/* suggest */.ZA)(text, variables.filter(name => name !== '$'));
    const hint = near === undefined ? `set it first: {{ ${text} := … }}` : `did you mean ${near}?`;
    addFault(scope, new fault/* TemplateFault */.r(`the variable ${text} is not set here`, start, end, hint));
}
/** The fault of a token that cannot stand where it is. */
function unexpected({ kind, text, start, end }, place) {
    const found = kind === 'end' ? 'the text ends' : `\`${text}\` stands`;
    return new fault/* TemplateFault */.r(`${found} where it cannot, in ${place}`, start, Math.max(end, start + 1));
}

;// CONCATENATED MODULE: ./lib/template/go/parser.js





const parser_maximumDepth = 200;
/** What Packer calls the main part, which can be called, and defined, by it. */
const rootName = 'root';
/** Parses a text. Unknown functions and variables are collected, any other fault ends the parse. */
function parse(text, functions, renamed = new Map()) {
    const faults = [];
    try {
        const template = parseWhole({
            cursor: new Cursor(lex(text)),
            functions,
            renamed,
            variables: ['$'],
            faults,
            defined: new Map(),
            loops: 0,
            depth: 0
        });
        return faults.length > 0 ? { faults } : { template, faults };
    }
    catch (error) {
        if (!(error instanceof fault/* TemplateFault */.r))
            throw error;
        return { faults: [...faults, error] };
    }
}
function parseWhole(scope) {
    const { nodes, stop } = parseList(scope, true);
    if (stop.kind === 'end') {
        defineTemplate(scope, rootName, nodes, { start: 0, end: stop.end });
        return { root: scope.defined.get(rootName) ?? nodes, defined: scope.defined };
    }
    const message = `\`{{${stop.text}}}\` belongs to no if, range, with, block or define`;
    throw new fault/* TemplateFault */.r(message, stop.start, stop.end);
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
            throw new fault/* TemplateFault */.r('`define` may stand only at the outermost level', start, word.end);
    }
    const pipe = parsePipe(scope, 'this action');
    return { kind: 'action', pipe, start, end: pipe.end };
}
function parseJump(scope, kind) {
    const { start, end } = scope.cursor.next();
    if (scope.loops === 0)
        throw new fault/* TemplateFault */.r(`\`${kind}\` may stand only inside a range`, start, end);
    scope.cursor.expect('close', `nothing may follow \`${kind}\``);
    return { kind, start, end };
}
/** From behind the keyword to behind the closing `end`; `else if` and `else with` nest and share that `end`. */
function parseBranch(scope, kind, opening) {
    const known = scope.variables.length;
    if (++scope.depth > parser_maximumDepth)
        throw new fault/* TemplateFault */.r('nested too deep', opening.start, opening.end);
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
        throw new fault/* TemplateFault */.r('a second `else`', stop.start, stop.end, 'write `else if` for all but the last');
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
    throw new fault/* TemplateFault */.r(`this \`${opening.text}\` is never closed`, opening.start, opening.end, 'add {{ end }}');
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
        throw new fault/* TemplateFault */.r(message, token.start, token.end);
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
    const depth = scope.depth + 1;
    if (depth > parser_maximumDepth)
        throw new fault/* TemplateFault */.r('nested too deep', opening.start, opening.end);
    const { nodes, stop } = parseList({ ...scope, variables: ['$'], loops: 0, depth });
    checkClosed(stop, opening);
    if (stop.text === 'else')
        throw unexpected(stop, opening.text);
    closeEnd(scope);
    defineTemplate(scope, name, nodes, opening);
}
/** Of two templates with one name, one has to be empty. */
function defineTemplate({ defined }, name, nodes, { start, end }) {
    const before = defined.get(name);
    if (before !== undefined && !isEmpty(before) && !isEmpty(nodes)) {
        const hint = name === rootName ? 'the text itself has that name, so choose another' : undefined;
        throw new fault/* TemplateFault */.r(`the template "${name}" is defined twice`, start, end, hint);
    }
    if (before === undefined || isEmpty(before))
        defined.set(name, nodes);
}
function isEmpty(nodes) {
    return nodes.every(node => node.kind === 'text' && node.text.trim() === '');
}

// EXTERNAL MODULE: ./lib/core/problem-list.js
var problem_list = __webpack_require__(99293);
;// CONCATENATED MODULE: ./lib/template/go/call.js





/** Calls a function by name. Throws a TemplateFault when the arguments do not fit or the function fails. */
function callFunction({ functions, budget }, name, args, span) {
    const found = functions.get(name) ?? builtinFunctions.get(name);
    if (found === undefined)
        throw new fault/* TemplateFault */.r(`the function "${name}" does not exist`, span.start, span.end);
    checkCount(name, found, args.length, span);
    if ((name === 'and' || name === 'or') && !functions.has(name))
        return shortCircuit(name, args);
    const values = args.map((arg, index) => convert(name, arg, found.parameters[index] ?? found.rest ?? 'any'));
    budget.call(values, span);
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
    throw new fault/* TemplateFault */.r(message, span.start, span.end);
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
    throw new fault/* TemplateFault */.r(`${name} needs ${wanted} here, not ${found}`, span.start, span.end);
}
function describe(value) {
    return value === null ? 'nothing' : `a value of type ${typeName(value)}`;
}
function failedCall(name, error, { start, end }) {
    // A function may evaluate another text, and that may have been the last that anybody reads about.
    if (error instanceof problem_list/* TooManyProblems */.wW)
        return error;
    if (!(error instanceof errors/* BuildError */.zS))
        return new fault/* TemplateFault */.r(`${name}: ${(0,errors/* messageOf */.bD)(error)}`, start, end);
    if (error.code !== 'IB_INTERPOLATION')
        return error;
    return new fault/* TemplateFault */.r(`${name}: ${error.message}`, start, end, error.hint);
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
        throw new fault/* TemplateFault */.r(message, span.start, span.end);
    }
    const members = from.kind === 'map' ? from.entries : from.fields;
    const value = members.get(name);
    if (value === undefined && from.kind === 'struct')
        throw unknownField(from, name, span);
    if (hasArguments)
        throw new fault/* TemplateFault */.r(`.${name} is no function, so it takes no arguments`, span.start, span.end);
    return value ?? null;
}
function unknownField({ fields }, name, { start, end }) {
    const near = (0,suggest/* suggest */.ZA)(name, fields.keys());
    const known = [...fields.keys()].map(field => `.${field}`).join(', ');
    const hint = near === undefined ? `what can be used here: ${known}` : `did you mean .${near}?`;
    return new fault/* TemplateFault */.r(`there is no .${name} here`, start, end, hint);
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
        return callFunction(state, first.name, args, first);
    }
    const hasArguments = rest.length > 0 || piped !== undefined;
    const isField = first.kind === 'field' || (first.kind === 'variable' && first.names.length > 0);
    if (hasArguments && !isField && first.kind !== 'chain')
        throw notAFunction(command);
    if (first.kind === 'nil')
        throw new fault/* TemplateFault */.r('nil alone is no command', first.start, first.end);
    return evaluateOperand(state, dot, first, hasArguments);
}
function notAFunction({ start, end }) {
    return new fault/* TemplateFault */.r('a value that is no function takes no arguments', start, end);
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
            return callFunction(state, operand.name, [], operand);
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
    state.budget.step(node);
    switch (node.kind) {
        case 'text':
            state.output.push(state.depth === 0 ? node.text : state.budget.write(node.text, node));
            return 'done';
        case 'action': {
            const value = evaluatePipe(state, dot, node.pipe);
            if (node.pipe.variables.length === 0)
                state.output.push(state.budget.write(value === null ? '<no value>' : formatPlain(value), node));
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
        state.budget.step(node);
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
        throw new fault/* TemplateFault */.r(`range cannot go over ${walk_describe(value)}`, pipe.start, pipe.end);
    }
    if (value.kind === 'map')
        return yield* value.entries;
    for (const [index, item] of value.items.entries())
        yield [BigInt(index), item];
}
function twoVariables({ start, end }) {
    return new fault/* TemplateFault */.r('a range over a number sets only one variable', start, end);
}
function walk_describe(value) {
    return typeof value === 'bigint' ? `as much as ${value.toString()}` : `a value of type ${typeName(value)}`;
}
function walkCall(state, dot, { name, pipe, start, end }) {
    const nodes = state.template.defined.get(name);
    if (nodes === undefined)
        throw new fault/* TemplateFault */.r(`the template "${name}" is not defined`, start, end);
    const depth = state.depth + 1;
    if (depth > walk_maximumDepth) {
        throw new fault/* TemplateFault */.r(`the template "${name}" calls itself more than ${walk_maximumDepth} times`, start, end);
    }
    const inner = pipe === undefined ? null : evaluatePipe(state, dot, pipe);
    walk({ ...state, depth, variables: [{ name: '$', value: inner }] }, inner, nodes);
}

;// CONCATENATED MODULE: ./lib/template/go/template.js








/** Parses a text; every problem is an IB_INTERPOLATION with the place of what is wrong. */
function parseTemplate(text, { functions, renamed, locate = () => undefined }) {
    const { template, faults } = parse(text, new Set([...functions, ...builtinFunctions.keys()]), renamed);
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
        walk({
            template,
            functions,
            variables: [{ name: '$', value: root }],
            output,
            budget: new budget/* Budget */.__(),
            depth: 0
        }, root, template.root);
    }
    catch (error) {
        if (error instanceof RangeError)
            throw toBuildError(tooLarge(template), template);
        throw error instanceof fault/* TemplateFault */.r ? toBuildError(error, template) : error;
    }
    return (0,go_bytes/* withoutStrayBytes */.jO)(output.join(''));
}
/** The engine's stack or its longest text gave out: the template calls itself too often, or a width is huge. */
function tooLarge({ text }) {
    return new fault/* TemplateFault */.r('the result is too large, or its parts are nested too deep', 0, text.length);
}
function toBuildError(fault, { text, locate }) {
    const { message, hint, start, end } = fault;
    const place = locate(start, end);
    const shown = place === undefined ? ` (in \`${text.slice(start, end)}\`)` : '';
    return new errors/* BuildError */.zS('IB_INTERPOLATION', `${message}${shown}`, { hint, place, cause: fault });
}


/***/ }),

/***/ 48715:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ doubtfulValues),
/* harmony export */   c: () => (/* binding */ withoutSecrets)
/* harmony export */ });
/* harmony import */ var _core_excerpt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14338);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77142);


/**
 * A template's text as it may be shown: as long as it is, line by line, with something else in the place of every value
 * of a sensitive variable, in the very form in which it is written. What was found wrong with its JSON may hide which
 * values these are: then no value of any variable is left.
 */
function withoutSecrets(text, node, problems) {
    const isDoubtful = node === undefined || problems.some(({ severity }) => severity === 'error');
    const shown = isDoubtful ? withoutSpans(text, doubtfulValues(text)) : text;
    const places = node === undefined ? [] : sensitiveValues(node).map(({ place }) => place);
    return places.length === 0 ? shown : withoutPlaces(shown, places);
}
const sensitiveKey = 'sensitive-variables';
const variablesKey = /(?<![\w-])["'“”„]?variables["'“”]?\s*[:=]/gi;
/** The next part of the template. Brackets tell nothing where a quote is missing. */
const nextKey = /["'“”„]?\b(?:builders|provisioners|post-processors|sensitive-variables|smoke-tests|error-cleanup-provisioner)["'“”]?\s*[:=]+\s*[[{]/gi;
/**
 * Where a template's text has values of variables, to be asked before it is known whether the text is sound. None for a
 * template that has no secrets.
 */
function doubtfulValues(text) {
    if (!text.toLowerCase().includes(sensitiveKey))
        return [];
    const spans = [];
    for (const { 0: key, index } of text.matchAll(variablesKey)) {
        const start = index + key.length;
        if (start < (spans.at(-1)?.end ?? 0))
            continue;
        nextKey.lastIndex = start;
        spans.push({ start, end: nextKey.exec(text)?.index ?? text.length });
    }
    return spans;
}
function withoutSpans(text, spans) {
    let shown = '';
    let copied = 0;
    for (const { start, end } of spans) {
        shown += text.slice(copied, start) + text.slice(start, end).split('\n').map(_core_excerpt_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutValues */ .lO).join('\n');
        copied = end;
    }
    return shown + text.slice(copied);
}
/** What the template gives to the variables that it calls sensitive, of whatever kind it is. */
function sensitiveValues(root) {
    const names = new Set(valuesOf(root, sensitiveKey)
        .flatMap(_template_js__WEBPACK_IMPORTED_MODULE_1__/* .textsOf */ .CB)
        .map(({ value }) => value));
    return valuesOf(root, 'variables')
        .flatMap(membersOf)
        .filter(({ key, value }) => names.has(key) && value.kind !== 'null')
        .map(({ value }) => value);
}
function valuesOf(root, key) {
    return membersOf(root)
        .filter(member => member.key.toLowerCase() === key)
        .map(({ value }) => value);
}
function membersOf(node) {
    return node.kind === 'object' ? node.members : [];
}
/** @param places that do not overlap, in the order of the text */
function withoutPlaces(text, places) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    const pieces = [];
    let copied = 0;
    for (const { line, column, endLine = line, endColumn = column } of places) {
        const start = (starts[line - 1] ?? 0) + column - 1;
        const end = (starts[endLine - 1] ?? 0) + endColumn - 1;
        pieces.push(text.slice(copied, start), text.slice(start, end).split('\n').map(_core_excerpt_js__WEBPACK_IMPORTED_MODULE_0__/* .blotted */ .Js).join('\n'));
        copied = end;
    }
    return pieces.join('') + text.slice(copied);
}


/***/ }),

/***/ 52251:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ createInterpolator)
});

// EXTERNAL MODULE: ./lib/core/suggest.js
var suggest = __webpack_require__(3029);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
;// CONCATENATED MODULE: ./lib/template/interpolation/fact-names.js
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

;// CONCATENATED MODULE: ./lib/template/interpolation/build-facts.js



/**
 * The function `build` of a template. At plan time, when nothing is known yet, a placeholder stands for each value that
 * will be there later. It throws IB_INTERPOLATION for a key that there never is.
 * @param ownNames keys that the builder adds to the common ones
 */
function buildFunction(ownNames, known) {
    return key => {
        const value = known?.[key];
        if (value !== undefined)
            return value;
        const names = [...commonFactNames, ...ownNames];
        if (names.includes(key))
            return known === undefined ? `<build ${key}>` : unknownFact(key);
        const near = (0,suggest/* suggest */.ZA)(key, names);
        throw new errors/* BuildError */.zS('IB_INTERPOLATION', `loaded data, but could not find ${key} in it`, {
            hint: near === undefined ? `the builder provides: ${names.join(', ')}` : `did you mean ${near}?`
        });
    };
}
/** What Packer shows for a fact that the build does not have. */
function unknownFact(key) {
    const [, part] = /^PackerHTTP(IP|Port|Addr)$/.exec(key) ?? [];
    return part === undefined ? '<no value>' : `ERR_HTTP_${part.toUpperCase()}_NOT_IMPLEMENTED_BY_BUILDER`;
}

;// CONCATENATED MODULE: ./lib/template/variables/check-variables.js
/** Warns of variables that do not exist, which are empty as in Packer; false when a value is wanted that is not there. */
function checkVariables({ functions }, node, { variables, valueless, suggest }, report) {
    let isRight = true;
    for (const { name: called, arguments: args, place } of functions) {
        const [name] = args;
        if (called !== 'user' || name === undefined)
            continue;
        if (valueless.has(name))
            isRight = false;
        else if (!variables.has(name))
            report(undeclared(name, suggest(name, variables.keys()), place ?? node.place));
    }
    return isRight;
}
function undeclared(name, near, place) {
    return {
        code: 'IB_VARIABLE',
        severity: 'warning',
        message: `there is no variable \`${name}\`: it becomes an empty text`,
        hint: near === undefined ? 'declare it in `variables`' : `did you mean \`${near}\`?`,
        place
    };
}

// EXTERNAL MODULE: ./lib/template/interpolation/look.js + 1 modules
var interpolation_look = __webpack_require__(78508);
// EXTERNAL MODULE: ./lib/core/problem-list.js
var problem_list = __webpack_require__(99293);
// EXTERNAL MODULE: ./lib/template/go/template.js + 28 modules
var go_template = __webpack_require__(87952);
;// CONCATENATED MODULE: ./lib/template/interpolation/render-now.js




/** Renders a text at plan time; undefined after a problem, which has been reported. */
function renderNow(node, look, lookAt, functions, report) {
    if ((0,interpolation_look/* isPlain */.$)(node.value))
        return node.value;
    const { template, problems, uses } = look(node);
    for (const problem of problems)
        report(problem);
    if (template === undefined || !lookAt(uses))
        return undefined;
    try {
        return (0,go_template/* render */.X)(template, { functions: functions() });
    }
    catch (error) {
        report(problemOf(error, node));
        return undefined;
    }
}
/**
 * The problem that an error of a text is, at the text's place unless it knows a better one. Throws the error when it
 * says that there are problems enough.
 */
function problemOf(error, node) {
    if (error instanceof problem_list/* TooManyProblems */.wW)
        throw error;
    const { code, message, hint, place } = (0,errors/* toBuildError */.KB)(error);
    return { code, severity: 'error', message, hint, place: place ?? node.place };
}

;// CONCATENATED MODULE: ./lib/template/interpolation/check-late.js





/** Reports what is wrong with text that is rendered later with these fields; true when nothing is. */
function checkLate(node, fields, look, facts, report) {
    if ((0,interpolation_look/* isPlain */.$)(node.value))
        return true;
    const { template, problems, uses } = look(node);
    for (const problem of problems)
        report(problem);
    if (template === undefined)
        return false;
    let isRight = checkVariables(uses, node, facts, report);
    for (const use of uses.fields) {
        if (fields.includes(use.names[0] ?? ''))
            continue;
        isRight = false;
        reportField(use, fields, node, report);
    }
    for (const { name, arguments: args, place } of uses.functions) {
        const [key] = args;
        if (name !== 'build' || key === undefined)
            continue;
        if (!checkBuildKey(key, facts, { ...node, place: place ?? node.place }, report))
            isRight = false;
    }
    return isRight;
}
function reportField({ names, place }, fields, node, report) {
    const [name = ''] = names;
    const near = (0,suggest/* suggest */.ZA)(name, fields);
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
function checkBuildKey(key, { build }, node, report) {
    try {
        buildFunction(build?.factNames ?? [], undefined)(key);
        return true;
    }
    catch (error) {
        report(problemOf(error, node));
        return false;
    }
}

// EXTERNAL MODULE: ./lib/template/functions/index.js + 5 modules
var template_functions = __webpack_require__(49089);
;// CONCATENATED MODULE: ./lib/template/interpolation/field-actions.js
const lineEnd = /[\n\r\u2028\u2029]/g;
/**
 * The actions of a text that begin with a field and end on their line: `{{ .Name … }}`. Goes through the text once,
 * which a regular expression would do once for every `{{` that is never closed.
 */
function findFieldActions(text) {
    const found = [];
    let close = 0;
    let newLine = 0;
    let at = 0;
    for (;;) {
        const start = text.indexOf('{{', at);
        if (start < 0)
            return found;
        at = start + 1;
        const dot = start + (/\s/.test(text.charAt(start + 2)) ? 3 : 2);
        if (text.charAt(dot) !== '.')
            continue;
        if (close <= dot)
            close = text.indexOf('}}', dot + 1);
        if (close < 0)
            return found;
        if (newLine <= dot)
            newLine = nextLineEnd(text, dot + 1);
        // A single line end may stand right before the closing braces, as any blank may.
        if (newLine < close - 1)
            continue;
        found.push({ start, end: close + 2 });
        at = close + 2;
    }
}
function nextLineEnd(text, from) {
    lineEnd.lastIndex = from;
    return lineEnd.exec(text)?.index ?? text.length;
}

;// CONCATENATED MODULE: ./lib/template/interpolation/render-around-fields.js


/**
 * Renders a variable's text. Its actions that begin with a field have no value yet: they stay as they are written, for
 * the step that renders the text again. Undefined after a problem, which has been reported.
 */
function renderAroundFields(node, look, functions, report) {
    const text = node.value;
    const actions = findFieldActions(text);
    if (actions.length === 0)
        return renderNow(node, look, () => true, functions, report);
    let value = '';
    let copied = 0;
    for (const [index, { start, end }] of actions.entries()) {
        value += text.slice(copied, start) + standIn(index, end - start);
        copied = end;
    }
    value += text.slice(copied);
    const rendered = renderNow({ ...node, value }, look, () => true, functions, report);
    return rendered?.replace(standIns, (whole, high, low) => {
        const action = actions[indexOf(high, low)];
        return action === undefined ? whole : text.slice(action.start, action.end);
    });
}
// Stand-ins are made of characters of the private use area, which no text has. They are as long as what they stand for,
// so that places stay right: two characters for the index, the rest to fill up.
const first = 0xe000;
const base = 0x1800;
const fill = '\uf8ff';
const standIns = /([\ue000-\uf7ff])([\ue000-\uf7ff])\uf8ff+/g;
function standIn(index, length) {
    const digits = String.fromCharCode(first + Math.floor(index / base), first + (index % base));
    return digits + fill.repeat(length - digits.length);
}
function indexOf(high, low) {
    return (high.charCodeAt(0) - first) * base + low.charCodeAt(0) - first;
}

;// CONCATENATED MODULE: ./lib/template/interpolation/render-late.js




/**
 * Renders a text with the data of a step. A variable's value may hold fields of the step (`{{ .HTTPIP }}`): it is
 * rendered with the step's data where it is used, as Packer does (seen with 1.6.6). Throws IB_INTERPOLATION.
 */
function renderLate(text, data, functions) {
    if ((0,interpolation_look/* isPlain */.$)(text.template))
        return text.template;
    const renderText = (source, user) => {
        const { template, problems } = (0,go_template/* parseTemplate */.Q)(source, {
            functions: template_functions/* packerFunctionNames */.hS,
            locate: () => text.place
        });
        const [first] = problems;
        if (template === undefined) {
            throw new errors/* BuildError */.zS('IB_INTERPOLATION', first?.message ?? 'cannot be parsed', {
                hint: first?.hint,
                place: text.place
            });
        }
        return (0,go_template/* render */.X)(template, { data, functions: (0,template_functions/* packerFunctions */.c7)({ ...functions, user }) });
    };
    return renderText(text.template, name => {
        const value = functions.user(name);
        return value === undefined || (0,interpolation_look/* isPlain */.$)(value) ? value : renderText(value, other => functions.user(other));
    });
}

;// CONCATENATED MODULE: ./lib/template/interpolation/create-interpolator.js









/** @param look shared by interpolators that render the same texts */
function createInterpolator(facts, look = (0,interpolation_look/* createLook */.y)()) {
    let atPlanTime;
    const checked = { ...facts, suggest: (0,suggest/* createSuggest */.FS)() };
    return {
        render: (node, known, report) => {
            const lookAt = (uses) => {
                reportFields(uses, node, report);
                return checkVariables(uses, node, checked, report);
            };
            const functions = () => known === undefined
                ? (atPlanTime ??= (0,template_functions/* packerFunctions */.c7)(environment(facts, undefined)))
                : (0,template_functions/* packerFunctions */.c7)(environment(facts, known));
            return renderNow(node, look, lookAt, functions, report);
        },
        check: (node, fields, report) => checkLate(node, fields, look, checked, report),
        renderLate: (text, data, known) => renderLate(text, data, environment(facts, known)),
        usesBuildData: node => !(0,interpolation_look/* isPlain */.$)(node.value) && look(node).usesBuildData,
        differsByBuild: node => !(0,interpolation_look/* isPlain */.$)(node.value) && look(node).differsByBuild,
        renderVariable: (text, user, report) => {
            const place = text.place ?? { file: 'command line', line: 1, column: 1 };
            const node = { kind: 'string', value: text.text, place, placeAt: text.placeAt };
            const functions = () => (0,template_functions/* packerFunctions */.c7)({ ...environment(facts, undefined), where: 'variables', user });
            return renderAroundFields(node, look, functions, report);
        }
    };
}
function environment(facts, known) {
    const { host, build } = facts;
    return {
        where: 'component',
        now: facts.startedAt,
        user: name => facts.variables.get(name),
        env: name => (Object.hasOwn(host.env, name) ? host.env[name] : undefined),
        uuid: () => host.random.uuid(),
        directory: facts.directory,
        templateDirectory: facts.templateDirectory,
        version: facts.version,
        readStore: facts.readStore,
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
/** Options that are rendered at plan time have no data of a step; as in Packer, each field gives `<no value>`. */
function reportFields({ fields }, node, report) {
    for (const { names, place } of fields) {
        report({
            code: 'IB_INTERPOLATION',
            severity: 'warning',
            message: `there is no \`.${names.join('.')}\` here: it becomes \`<no value>\``,
            place: place ?? node.place
        });
    }
}


/***/ }),

/***/ 78508:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ createLook),
  $: () => (/* binding */ isPlain)
});

// EXTERNAL MODULE: ./lib/template/functions/index.js + 5 modules
var functions = __webpack_require__(49089);
// EXTERNAL MODULE: ./lib/template/go/template.js + 28 modules
var template = __webpack_require__(87952);
;// CONCATENATED MODULE: ./lib/template/go/uses.js
/** What a template refers to, found without rendering it. */
function findUses(template) {
    const collector = { template, isMain: true, functions: [], fields: [] };
    visitNodes(collector, template.root, true);
    for (const nodes of template.defined.values()) {
        if (nodes !== template.root)
            visitNodes({ ...collector, isMain: false }, nodes, false);
    }
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

;// CONCATENATED MODULE: ./lib/template/interpolation/look.js



/** Builds share most of a template: each text is parsed once, however many of them ask for it. */
function createLook(parse = template/* parseTemplate */.Q) {
    const known = new WeakMap();
    return node => {
        const before = known.get(node);
        if (before !== undefined)
            return before;
        const looked = lookAt(parse(node.value, {
            functions: functions/* packerFunctionNames */.hS,
            renamed: functions/* renamedFunctions */.e5,
            locate: (start, end) => node.placeAt?.(start, end) ?? node.place
        }));
        known.set(node, looked);
        return looked;
    };
}
function lookAt({ template, problems }) {
    const uses = template === undefined ? { functions: [], fields: [] } : findUses(template);
    return {
        template,
        problems,
        uses,
        usesBuildData: uses.functions.some(({ name }) => name === 'build'),
        differsByBuild: uses.functions.some(({ name }) => functions/* perBuildFunctionNames */.cB.has(name))
    };
}
/** Text without an opening `{{` is the common case, and means itself. */
function isPlain(text) {
    return !text.includes('{{');
}


/***/ }),

/***/ 66946:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ parseJson)
});

// EXTERNAL MODULE: ./lib/core/problem-list.js
var problem_list = __webpack_require__(99293);
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
    reader.report(start, start + said.length, `\`${reader.shown(said)}\` is a remark for readers, not part of JSON`, {
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
    reader.report(start, start + said.length, `\`${reader.shown(first)}\` is a comment, and JSON has none`, {
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
const hcl = 'the file is written in HCL2, which is not JSON and not supported';
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
    if (reader.match(hclBlock) !== undefined) {
        return { message: hcl, hint: 'give the template as JSON: { "builders": […], "provisioners": […] }' };
    }
    // A file of variables begins like this, and a template hardly ever does.
    if (reader.match(hclAttribute) !== undefined) {
        return { message: hcl, hint: 'give variables as JSON: { "name": "value" }' };
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

// EXTERNAL MODULE: ./lib/core/shorten.js
var shorten = __webpack_require__(64106);
;// CONCATENATED MODULE: ./lib/template/json/reader.js


/** The cursor of one parse: where it stands, and what was wrong so far. */
class Reader {
    source;
    hidden;
    position = 0;
    /** Set when a repair had to guess what was meant, so that the tree must not be judged any further. */
    hasGuessed = false;
    /** Values so far. */
    count = 0;
    text;
    #problems = new problem_list/* ProblemList */.Ku();
    /** @param hidden the parts of the text of which no message shows anything: they may be secrets */
    constructor(source, hidden = []) {
        this.source = source;
        this.hidden = hidden;
        this.text = source.text;
    }
    get problems() {
        return this.#problems.problems;
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
    /** A piece of the text right before or behind the cursor as a message shows it: its beginning, or nothing of it. */
    shown(piece) {
        const from = this.position - piece.length;
        const to = this.position + piece.length;
        const isHidden = this.hidden.some(({ start, end }) => start <= to && from < end);
        return isHidden ? '•••' : (0,shorten/* shorten */.m)(piece, 60);
    }
    /** Notes a problem; the parse goes on. Throws TooManyProblems when there are enough. */
    report(start, end, message, advice = {}) {
        const { hint, code = 'IB_JSON_SYNTAX', severity = 'error' } = advice;
        this.#problems.add({ code, severity, message, hint, place: this.place(start, end) });
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
    reader.report(position, position + rest.length, `\`${reader.shown(rest)}\` stands where a comma or \`${close}\` should be`, isKeyInList ? { hint: 'a list has no keys; put "key": value pairs into {…}' } : {});
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
    // Places are mostly asked for from left to right, and the next is counted on from the last.
    let known = { index: 0, at: start };
    const offsetOf = (index) => {
        let { index: i, at } = index < known.index ? { index: 0, at: start } : known;
        for (; i < index && at < end; i++)
            at += text.charAt(at) === '\\' ? escapeLength(text, at) : 1;
        known = { index: i, at };
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
        return refuse(reader, start, `JSON has no \`${reader.shown(word)}\``);
    const twin = twins.get(word.toLowerCase());
    if (twin !== undefined) {
        reader.report(start, end, `\`${reader.shown(word)}\` is no value of JSON`, {
            hint: `write ${String(twin)}`
        });
        return twin === null ? { kind: 'null', place } : { kind: 'boolean', value: twin, place };
    }
    reader.report(start, end, `the text \`${reader.shown(word)}\` is not in quotes`, {
        hint: `write "${reader.shown(word)}"`
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
        return refuse(reader, start, `the number ${reader.shown(text)} is too large`, 'the largest is about 1.8e308');
    }
    if (/^-?0\d+$/.test(text)) {
        const hint = `remove the leading zeros, or write "${reader.shown(text)}" if the zeros matter, as in a file mode`;
        return refuse(reader, start, `the number ${reader.shown(text)} has a leading zero`, hint);
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
        return refuse(reader, start, `JSON has no \`${reader.shown(text)}\``);
    if (strictNumber.test(plain) || (isHex && !Number.isNaN(Number(plain)))) {
        const meant = isHex ? Number(plain).toString() : plain;
        reader.report(start, end, `\`${reader.shown(text)}\` is no number of JSON`, {
            hint: `write ${reader.shown(meant)}`
        });
        return { kind: 'number', value: Number(meant), text: meant, place };
    }
    reader.report(start, end, `the text \`${reader.shown(text)}\` is not in quotes`, {
        hint: `write "${reader.shown(text)}"`
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
/** Far beyond what anybody writes: each costs memory, and work in every later check. */
const mostValues = 50_000;
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
    if (++reader.count > mostValues) {
        reader.report(position, position + 1, `this is value number ${mostValues + 1} of the file, which is too many`, {
            hint: 'a template holds a few hundred; generate a smaller one, or several'
        });
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
    reader.report(position, reader.position, `the key \`${reader.shown(word)}\` is not in quotes`, {
        hint: `write "${reader.shown(word)}"`
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
        reader.report(start, end, `the key "${reader.shown(key)}" has no value`);
    return true;
}
/** Packer refuses a repeated key at any depth; only keys that are the same letter by letter count as repeated. */
function reportDuplicate(reader, start, end, first) {
    const { line, column } = first.keyPlace;
    reader.report(start, end, `the key "${(0,shorten/* shorten */.m)(first.key, 60)}" is given twice in one object`, {
        code: 'IB_TEMPLATE_INVALID',
        hint: `it stands already in line ${line}, column ${column}; remove one of the two`
    });
}

;// CONCATENATED MODULE: ./lib/template/json/parse.js







/**
 * Reads JSON (RFC 8259, as strictly as Go's encoding/json) and says where each value stands. Every mistake
 * that can be told apart is a problem of its own; a tree comes back as well whenever each mistake has only
 * one sensible repair, so that the rest of the file can be judged in the same run.
 * @param options.hidesValues no problem shows any of the values, or of what stands in these parts of the text: they
 * may be secrets
 */
function parseJson(text, file, { hidesValues = false } = {}) {
    const everything = hidesValues === true ? [{ start: 0, end: text.length + 1 }] : [];
    const hidden = typeof hidesValues === 'boolean' ? everything : hidesValues;
    const reader = new Reader(createSource(text, file), hidden);
    const node = (0,problem_list/* untilFull */.uh)(() => parseFile(reader), undefined);
    const { problems } = reader;
    return node === undefined || node === unusable || reader.hasGuessed ? { problems } : { node, problems };
}
function parseFile(reader) {
    skipByteOrderMark(reader);
    if (reportForeignFile(reader))
        return undefined;
    skipBlanks(reader);
    return parseRoot(reader);
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
    reader.report(position, position + rest.length, `\`${reader.shown(rest)}\` stands after the end of the JSON value`, {
        hint: 'look for a closing bracket too many, or remove the text'
    });
    return undefined;
}


/***/ }),

/***/ 60536:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hu: () => (/* binding */ smokeTestMeta),
/* harmony export */   S7: () => (/* binding */ provisionerMeta),
/* harmony export */   sF: () => (/* binding */ postProcessorMeta)
/* harmony export */ });
/* harmony import */ var _core_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3657);

const selection = {
    only: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.strings({ default: [], description: 'Run only for the builders of these names.' }),
    except: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.strings({ default: [], description: 'Run for all builders but those of these names.' })
};
/** What every provisioner accepts besides its own options. */
const provisionerMeta = {
    ...selection,
    pause_before: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.duration({ default: '0s', description: 'Wait this long before the provisioner runs.' }),
    timeout: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.duration({
        default: '0s',
        description: 'End an attempt of the provisioner after this time; 0: never.'
    }),
    max_retries: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.integer({ default: 0, minimum: 0, description: 'Further attempts after a failed one.' })
};
/** What every post-processor accepts besides its own options. */
const postProcessorMeta = {
    ...selection,
    keep_input_artifact: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.tristate({
        description: 'Keep what the post-processor works on; by default each post-processor decides.'
    })
};
/** What every smoke test accepts besides its own options. */
const smokeTestMeta = {
    ...selection,
    timeout: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.duration({ default: '5m', description: 'The test fails when an attempt takes longer.' }),
    retries: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.integer({
        default: 0,
        minimum: 0,
        description: 'Further attempts after a failed one, 2 s apart.'
    })
};


/***/ }),

/***/ 14326:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nt: () => (/* binding */ checkSelection),
/* harmony export */   he: () => (/* binding */ readSelection),
/* harmony export */   sp: () => (/* binding */ isSelected),
/* harmony export */   wh: () => (/* binding */ placesOfNames)
/* harmony export */ });
/* harmony import */ var _core_suggest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3029);
/* harmony import */ var _decode_scalars_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99240);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77142);



/**
 * Reads the `only` and `except` of a block. Names are those that the template gives, so nothing in them is rendered;
 * undefined when one is no list of names, which has been reported.
 * @param takesText whether a text stands for a list of one, `{}` for an empty one and a number for a text, as Packer
 * has it for provisioners
 */
function readSelection(meta, subject, report, { takesText }) {
    const read = (key) => {
        const node = meta.members.find(entry => entry.key === key)?.value;
        const names = namesOf(node, takesText);
        if (names === undefined) {
            for (const wrong of wrongNodes(node, takesText)) {
                report({
                    code: 'IB_OPTION_TYPE',
                    severity: 'error',
                    message: `${subject}: \`${key}\` must be a list of builders' names`,
                    hint: (0,_template_js__WEBPACK_IMPORTED_MODULE_1__/* .isText */ .KH)(node) ? `write ["${node.value}"]` : undefined,
                    place: wrong.place
                });
            }
        }
        return names;
    };
    const [only, except] = [read('only'), read('except')];
    return only === undefined || except === undefined ? undefined : { only, except };
}
function namesOf(node, takesText) {
    if (node === undefined || node.kind === 'null')
        return [];
    if ((0,_template_js__WEBPACK_IMPORTED_MODULE_1__/* .isText */ .KH)(node))
        return takesText ? [node.value] : undefined;
    if (node.kind === 'object' && node.members.length === 0 && takesText)
        return [];
    if (node.kind !== 'array')
        return undefined;
    const names = node.items.map(item => nameOf(item, takesText));
    const complete = names.filter(name => name !== undefined);
    return complete.length === names.length ? complete : undefined;
}
function nameOf(item, takesText) {
    if ((0,_template_js__WEBPACK_IMPORTED_MODULE_1__/* .isText */ .KH)(item))
        return item.value;
    return takesText ? (0,_decode_scalars_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(item) : undefined;
}
/** Of a value that is no list of names: the items that are none, or all of it. */
function wrongNodes(node, takesText) {
    if (node?.kind === 'array')
        return node.items.filter(item => nameOf(item, takesText) === undefined);
    return node === undefined ? [] : [node];
}
/** Where the names stand that `readSelection` finds. */
function placesOfNames(meta) {
    return (list, index = -1) => {
        const node = meta.members.find(({ key }) => key === list)?.value;
        const item = node?.kind === 'array' ? node.items[index] : undefined;
        return (item ?? node)?.place;
    };
}
/** Whether a name is selected: listed in `only`, if that is given, and not listed in `except`. */
function isSelected(name, { only, except }) {
    return (only.length === 0 || only.includes(name)) && !except.includes(name);
}
/** Reports a selection that gives both lists, or names that no builder has. */
function checkSelection(selection, known, subject, placeOf, report) {
    if (selection.only.length > 0 && selection.except.length > 0) {
        report({
            code: 'IB_TEMPLATE_INVALID',
            severity: 'error',
            message: `${subject}: only one of \`only\` and \`except\` may be given`,
            place: placeOf('except')
        });
    }
    for (const list of ['only', 'except']) {
        for (const [index, name] of selection[list].entries()) {
            if (known.includes(name))
                continue;
            const near = (0,_core_suggest_js__WEBPACK_IMPORTED_MODULE_2__/* .suggest */ .ZA)(name, known);
            report({
                code: 'IB_TEMPLATE_INVALID',
                severity: 'error',
                message: `${subject}: there is no builder named \`${name}\``,
                hint: near === undefined ? `the builders are: ${known.join(', ')}` : `did you mean \`${near}\`?`,
                place: placeOf(list, index)
            });
        }
    }
}


/***/ }),

/***/ 38977:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ checkStrictMeta)
/* harmony export */ });
/** Of the keys that the engine reads, those that Packer takes only as they are meant: no weak typing. */
const rules = {
    keep_input_artifact: { wanted: 'true or false, without quotes', isRight: ({ kind }) => kind === 'boolean' },
    max_retries: {
        wanted: 'a whole number',
        isRight: node => node.kind !== 'number' || Number.isInteger(node.value)
    }
};
/** Reports the engine's own keys of a block that have a value of the wrong kind, and gives them. */
function checkStrictMeta({ members }, subject, report) {
    const wrong = members.filter(({ key, value }) => value.kind !== 'null' && rules[key]?.isRight(value) === false);
    for (const { key, value } of wrong) {
        report({
            code: 'IB_OPTION_TYPE',
            severity: 'error',
            message: `${subject}: \`${key}\` must be ${rules[key]?.wanted ?? ''}`,
            place: value.place
        });
    }
    return wrong.map(({ key }) => key);
}


/***/ }),

/***/ 9251:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DW: () => (/* binding */ readChains),
/* harmony export */   Gr: () => (/* binding */ readBlock),
/* harmony export */   v_: () => (/* binding */ readBlocks)
/* harmony export */ });
/* harmony import */ var _core_syntax_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12088);
/* harmony import */ var _decode_scalars_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99240);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77142);



/** Reads a list of blocks; what is no block is reported and left out. */
function readBlocks(node, kind, key, report) {
    if (node.kind !== 'array') {
        const hint = node.kind === 'object' ? 'put the object into square brackets: [ { … } ]' : undefined;
        report({ ...invalid(`\`${key}\` must be a list of objects`, node), hint });
        return [];
    }
    return node.items
        .map((item, index) => readBlock(item, kind, `${kind} ${index + 1}`, report))
        .filter(block => block !== undefined);
}
/** Reads one block; `title` names it until its type is known. */
function readBlock(node, kind, title, report) {
    if (node.kind !== 'object') {
        const others = kind === 'post-processor' ? ', a type in quotes, or a list of these' : '';
        report(invalid(`${title} must be an object${others}`, node));
        return undefined;
    }
    const type = exactly(node, 'type');
    if (type === undefined) {
        const near = (0,_core_syntax_js__WEBPACK_IMPORTED_MODULE_2__/* .member */ .D)(node, 'type');
        const hint = near === undefined ? undefined : `write \`type\` for \`${near.key}\``;
        report({ ...invalid(`${title}: missing \`type\``, near?.value ?? node), hint });
        return undefined;
    }
    if (!(0,_template_js__WEBPACK_IMPORTED_MODULE_1__/* .isText */ .KH)(type.value) || type.value.value === '') {
        report(invalid(`${title}: \`type\` must be a string`, type.value));
        return undefined;
    }
    const name = kind === 'provisioner' ? undefined : exactly(node, 'name')?.value;
    // As in Packer, a builder's name alone may be a number.
    const read = kind === 'builder' ? textOf : onlyText;
    const rawName = name === undefined || name.kind === 'null' ? '' : read(name);
    if (name !== undefined && rawName === undefined) {
        report(invalid(`${title}: \`name\` must be a string`, name));
    }
    return {
        type: type.value.value,
        typePlace: type.value.place,
        rawName: rawName === undefined || rawName === '' ? type.value.value : rawName,
        place: node.place,
        ...splitMeta(node, kind)
    };
}
function textOf(node) {
    return (0,_template_js__WEBPACK_IMPORTED_MODULE_1__/* .isText */ .KH)(node) ? node.value : (0,_decode_scalars_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(node);
}
function onlyText(node) {
    return (0,_template_js__WEBPACK_IMPORTED_MODULE_1__/* .isText */ .KH)(node) ? node.value : undefined;
}
/** As in Packer, the case of the keys matters that are not the component's own. */
function exactly(node, key) {
    return node.members.find(entry => entry.key === key);
}
function splitMeta(node, kind) {
    const names = _template_js__WEBPACK_IMPORTED_MODULE_1__/* .metaKeys */ .O6[kind];
    const isMeta = (key) => names.includes(key);
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
    if (!(0,_template_js__WEBPACK_IMPORTED_MODULE_1__/* .isText */ .KH)(link))
        return readBlock(link, 'post-processor', title, report);
    if (link.value === '') {
        report(invalid(`${title}: missing \`type\``, link));
        return undefined;
    }
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


/***/ }),

/***/ 70651:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ readTemplate)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_problem_list_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(99293);
/* harmony import */ var _core_suggest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3029);
/* harmony import */ var _hide_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48715);
/* harmony import */ var _json_parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66946);
/* harmony import */ var _read_blocks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9251);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77142);







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
    const { node, problems } = (0,_json_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .q)(text, file, { hidesValues: (0,_hide_values_js__WEBPACK_IMPORTED_MODULE_1__/* .doubtfulValues */ .E)(text) });
    const shown = (0,_hide_values_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutSecrets */ .c)(text, node, problems);
    if (node === undefined)
        return { template: undefined, problems, shown };
    const list = new _core_problem_list_js__WEBPACK_IMPORTED_MODULE_5__/* .ProblemList */ .Ku();
    const template = (0,_core_problem_list_js__WEBPACK_IMPORTED_MODULE_5__/* .untilFull */ .uh)(() => {
        if (!isRoot(node, list.add))
            return undefined;
        // What is missing may be what could not be read, or what a misspelt key was meant to be.
        const mayMissBuilders = [...problems, ...list.problems].some(({ code }) => code === 'IB_JSON_SYNTAX' || code === 'IB_UNKNOWN_OPTION');
        const read = readRoot(node, file, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path)), list.add);
        return { ...read, isBuilderless: read.isBuilderless && !mayMissBuilders };
    }, undefined);
    return { template, problems: [...problems, ...list.problems], shown };
}
function isRoot(node, report) {
    if (node.kind === 'object') {
        checkRootKeys(node, report);
        return true;
    }
    report({
        code: 'IB_TEMPLATE_INVALID',
        severity: 'error',
        message: 'a template must be a JSON object',
        place: node.place
    });
    return false;
}
function readRoot(root, file, directory, report) {
    // As in Packer, a key with null is a key that is not given.
    const value = (key) => {
        const node = find(root, key)?.value;
        return node?.kind === 'null' ? undefined : node;
    };
    const list = (key, read) => {
        const node = value(key);
        return node === undefined ? [] : read(node);
    };
    const text = (key) => readText(key, value(key), report);
    const push = value('push');
    if (push !== undefined && push.kind !== 'object')
        report(invalid('`push` must be an object', push));
    const cleanup = value('error-cleanup-provisioner');
    const sensitive = list('sensitive-variables', node => readNames(node, report));
    return {
        file,
        directory,
        place: root.place,
        description: text('description')?.value,
        minimumVersion: text('min_packer_version'),
        literals: new Set((0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .textsOf */ .CB)(root).map(({ value: text }) => text)),
        variables: list('variables', node => readVariables(node, sensitive, report)),
        sensitive,
        builders: list('builders', node => readBuilders(node, report)),
        isBuilderless: isEmpty(value('builders')),
        provisioners: list('provisioners', node => (0,_read_blocks_js__WEBPACK_IMPORTED_MODULE_3__/* .readBlocks */ .v_)(node, 'provisioner', 'provisioners', report)),
        errorCleanup: cleanup === undefined
            ? undefined
            : (0,_read_blocks_js__WEBPACK_IMPORTED_MODULE_3__/* .readBlock */ .Gr)(cleanup, 'provisioner', 'error-cleanup-provisioner', report),
        chains: list('post-processors', node => (0,_read_blocks_js__WEBPACK_IMPORTED_MODULE_3__/* .readChains */ .DW)(node, report)),
        smokeTests: list('smoke-tests', node => (0,_read_blocks_js__WEBPACK_IMPORTED_MODULE_3__/* .readBlocks */ .v_)(node, 'smoke test', 'smoke-tests', report))
    };
}
function find(root, key) {
    return root.members.find(entry => entry.key.toLowerCase() === key);
}
function readText(key, node, report) {
    if (node === undefined || node.kind === 'null')
        return undefined;
    if ((0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .isText */ .KH)(node))
        return node;
    const message = `\`${key}\` must be a string`;
    const hint = node.kind === 'number' || node.kind === 'boolean' ? (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .textHint */ .Jv)(node) : undefined;
    report({ code: 'IB_TEMPLATE_INVALID', severity: 'error', message, hint, place: node.place });
    return undefined;
}
function isEmpty(node) {
    return node === undefined || node.kind === 'null' || (node.kind === 'array' && node.items.length === 0);
}
function checkRootKeys(root, report) {
    const seen = new Map();
    for (const { key, keyPlace, value } of root.members) {
        const other = seen.get(key.toLowerCase());
        seen.set(key.toLowerCase(), key);
        if (other !== undefined && other !== key && !key.startsWith('_')) {
            report({ ...invalid(`\`${other}\` and \`${key}\` are the same key`, value), place: keyPlace });
            continue;
        }
        if (key.startsWith('_')) {
            if ((0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .isText */ .KH)(value))
                continue;
            report({
                code: 'IB_TEMPLATE_INVALID',
                severity: 'error',
                message: `the comment \`${key}\` must be a string`,
                place: value.place
            });
        }
        else if (!rootKeys.includes(key.toLowerCase())) {
            const near = (0,_core_suggest_js__WEBPACK_IMPORTED_MODULE_6__/* .suggest */ .ZA)(key, rootKeys);
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
function invalid(message, { place }) {
    return { code: 'IB_TEMPLATE_INVALID', severity: 'error', message, place };
}
function readVariables(node, sensitive, report) {
    if (node.kind !== 'object') {
        report({
            code: 'IB_VARIABLE',
            severity: 'error',
            message: '`variables` must be an object',
            place: node.place
        });
        return [];
    }
    const secret = new Set(sensitive.map(({ value }) => value));
    return node.members.map(({ key, keyPlace, value }) => {
        const isWrong = value.kind !== 'string' && value.kind !== 'null';
        if (isWrong) {
            report({
                code: 'IB_VARIABLE',
                severity: 'error',
                message: `the default of variable \`${key}\` must be a string, or null for a variable that must be given`,
                hint: (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .textHint */ .Jv)(value, { hidesValue: secret.has(key) }),
                place: value.place
            });
        }
        return { name: key, place: keyPlace, value: (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .isText */ .KH)(value) ? value : undefined, isWrong };
    });
}
function readNames(node, report) {
    const isName = (item) => (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .isText */ .KH)(item) || item.kind === 'null';
    const wrong = node.kind === 'array' ? node.items.filter(item => !isName(item)) : [node];
    for (const { place } of wrong) {
        report({
            code: 'IB_VARIABLE',
            severity: 'error',
            message: '`sensitive-variables` must be a list of variable names',
            place
        });
    }
    if (node.kind === 'array' && wrong.length === 0)
        return node.items.filter(_template_js__WEBPACK_IMPORTED_MODULE_4__/* .isText */ .KH);
    // What it names all the same is no less secret.
    return (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .textsOf */ .CB)(node);
}
/** Builders with unique raw names; which one is meant by `only` would otherwise be open. */
function readBuilders(node, report) {
    const blocks = (0,_read_blocks_js__WEBPACK_IMPORTED_MODULE_3__/* .readBlocks */ .v_)(node, 'builder', 'builders', report);
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


/***/ }),

/***/ 77142:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   Jv: () => (/* binding */ textHint),
/* harmony export */   KH: () => (/* binding */ isText),
/* harmony export */   O6: () => (/* binding */ metaKeys),
/* harmony export */   tq: () => (/* binding */ sensitiveDefaults)
/* harmony export */ });
/** The kinds of blocks, and which keys of each the engine reads instead of the component. */
const metaKeys = {
    builder: ['type', 'name'],
    provisioner: ['type', 'only', 'except', 'override', 'pause_before', 'timeout', 'max_retries'],
    'post-processor': ['type', 'name', 'only', 'except', 'keep_input_artifact'],
    'smoke test': ['type', 'name', 'only', 'except', 'timeout', 'retries']
};
/** The values that the template itself gives to sensitive variables. */
function sensitiveDefaults({ variables, sensitive }) {
    const names = new Set(sensitive.map(({ value }) => value));
    return variables.flatMap(({ name, value }) => (value !== undefined && names.has(name) ? [value.value] : []));
}
/** Every text in a value, at any depth. */
function textsOf(node) {
    if (node.kind === 'string')
        return [node];
    if (node.kind === 'array')
        return node.items.flatMap(textsOf);
    return node.kind === 'object' ? node.members.flatMap(({ value }) => textsOf(value)) : [];
}
/** How to write as text what was written as something else; with `hidesValue`, without showing it. */
function textHint(node, { hidesValue = false } = {}) {
    const advise = (advice, value) => (hidesValue ? advice : `${advice}: ${value}`);
    if (node.kind === 'number')
        return advise('put it in quotes', `"${node.text}"`);
    if (node.kind === 'boolean')
        return advise('put it in quotes', `"${node.value}"`);
    if (node.kind === 'array') {
        const items = node.items.map(scalarText);
        return items.includes(undefined)
            ? 'a variable holds one text and no list'
            : advise('write its items as one text, parted by commas', JSON.stringify(items.join(',')));
    }
    return node.kind === 'object'
        ? 'a variable holds one text; make a variable of each member'
        : 'write a text, or ""';
}
function scalarText(node) {
    if (node.kind === 'string')
        return node.value;
    if (node.kind === 'number')
        return node.text;
    return node.kind === 'boolean' ? node.value.toString() : undefined;
}
/** True for a node that holds text. */
function isText(node) {
    return node?.kind === 'string';
}


/***/ }),

/***/ 23413:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ resolveAll)
});

// EXTERNAL MODULE: ./lib/template/interpolation/create-interpolator.js + 8 modules
var create_interpolator = __webpack_require__(52251);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/problem-list.js
var problem_list = __webpack_require__(99293);
// EXTERNAL MODULE: ./lib/template/functions/environment.js
var environment = __webpack_require__(9633);
;// CONCATENATED MODULE: ./lib/template/variables/store-values.js



/** What a run reports, up to one more of a kind than is ever told. */
function firstProblems() {
    const problems = [];
    const left = { error: problem_list/* mostProblems */.yp + 1, warning: problem_list/* mostProblems */.yp + 1 };
    const report = (problem) => {
        if (left[problem.severity]-- > 0)
            problems.push(problem);
    };
    return { problems, report };
}
/** Further than variables build on each other; an address may change with every try (`uuid`). */
const mostRounds = 20;
/**
 * Texts of the stores of secrets that templates ask for. Rendering does not wait: an address whose text is not there
 * yet is noted and the rendering fails; then all noted ones are read, each once, and it is done anew.
 */
class StoreValues {
    readStore;
    #texts = new Map();
    #missing = new Map();
    #secrets = new Set();
    constructor(readStore) {
        this.readStore = readStore;
    }
    /** What was picked from stores, none of which may be shown. */
    get secrets() {
        return [...this.#secrets];
    }
    /** The part that is picked from the text at an address. Throws when it is not there, or not yet. */
    read(address, pick) {
        const key = JSON.stringify(address);
        const text = this.#texts.get(key);
        if (text === undefined) {
            this.#missing.set(key, address);
            throw (0,environment/* functionError */.L)('asks for another value each time it is rendered', 'ask for a fixed name');
        }
        if (typeof text !== 'string')
            throw text;
        const value = pick(text);
        if (value !== '')
            this.#secrets.add(value);
        return value;
    }
    /** Runs `render` until all that it reads is there, and reports what the last run reported. Rejects when cancelled. */
    async settle(render, report) {
        for (let round = 1;; round++) {
            const { problems, report: note } = firstProblems();
            const result = render(note);
            if (this.#missing.size === 0 || round === mostRounds) {
                problems.forEach(report);
                return result;
            }
            await Promise.all([...this.#missing].map(async ([key, address]) => this.#fetch(key, address)));
            this.#missing.clear();
        }
    }
    async #fetch(key, address) {
        try {
            this.#texts.set(key, await this.readStore(address));
        }
        catch (error) {
            if ((0,errors/* isAbort */.rV)(error))
                throw error;
            this.#texts.set(key, (0,errors/* toBuildError */.KB)(error));
        }
    }
}

// EXTERNAL MODULE: ./lib/template/variables/variables.js + 1 modules
var variables = __webpack_require__(83049);
;// CONCATENATED MODULE: ./lib/template/variables/resolve-all.js



/** Renders all variables; what they read from stores must not be shown either. */
async function resolveAll({ template, readStore }, texts, facts, report) {
    if (readStore === undefined)
        return (0,variables/* resolveVariables */.C)(template, texts, (0,create_interpolator/* createInterpolator */.k)(facts).renderVariable, report);
    const stores = new StoreValues(readStore);
    const { renderVariable } = (0,create_interpolator/* createInterpolator */.k)({
        ...facts,
        readStore: (address, pick) => stores.read(address, pick)
    });
    const resolved = await stores.settle(reportOne => (0,variables/* resolveVariables */.C)(template, texts, renderVariable, reportOne), report);
    return { ...resolved, secrets: [...resolved.secrets, ...stores.secrets] };
}


/***/ }),

/***/ 77733:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ sensitiveTexts)
/* harmony export */ });
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77142);

/**
 * What the template and the user write for sensitive variables, not rendered: what must not be shown when planning ended
 * before it came to their values.
 */
function sensitiveTexts(template, { files, pairs }) {
    const names = new Set(template.sensitive.map(({ value }) => value));
    const given = [...files.flatMap(textsIn), ...pairs];
    return [...(0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .sensitiveDefaults */ .tq)(template), ...given.flatMap(([name, text]) => (names.has(name) ? [text] : []))];
}
function textsIn({ node }) {
    if (node.kind !== 'object')
        return [];
    return node.members.flatMap(({ key, value }) => ((0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .isText */ .KH)(value) ? [[key, value.value]] : []));
}


/***/ }),

/***/ 83049:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ collectVariables),
  C: () => (/* binding */ resolveVariables)
});

// EXTERNAL MODULE: ./lib/core/suggest.js
var core_suggest = __webpack_require__(3029);
;// CONCATENATED MODULE: ./lib/template/variables/check-given.js

/**
 * Warns of given variables that the template has not: a misspelt one changes nothing, and nobody would notice. Packer
 * takes them without a word, so it is no error. Variable files are often shared by templates; of their keys, unless all
 * are wanted, only those are told that are nearly a declared name which no one gives.
 */
function checkGiven(template, { files, pairs, pairsFrom, undeclared = 'similar' }, report) {
    const declared = new Set(template.variables.map(({ name }) => name));
    const members = files.flatMap(({ node }) => (node.kind === 'object' ? node.members : []));
    const given = new Set([...pairs.map(([name]) => name), ...members.map(({ key }) => key)]);
    const unknown = [...given].filter(name => !declared.has(name));
    if (unknown.length === 0)
        return;
    const mentioned = mentionedNames(template);
    const strange = new Set(unknown.filter(name => !mentioned.has(name)));
    const suggest = (0,core_suggest/* createSuggest */.FS)();
    const missing = [...declared].filter(name => !given.has(name));
    for (const [name] of pairs) {
        if (!strange.has(name))
            continue;
        report(unused(shownPair(name, pairsFrom), name, suggest(name, declared), undefined));
    }
    if (undeclared === 'none')
        return;
    for (const { key, keyPlace } of members) {
        if (!strange.has(key))
            continue;
        const near = suggest(key, missing);
        if (near !== undefined || undeclared === 'all')
            report(unused(`\`${key}\``, key, near, keyPlace));
    }
}
/** How messages call a variable that stands in no file. */
function shownPair(name, from) {
    return from === 'action input' ? `the input \`var\`, \`${name}=…\`` : `\`-var ${name}=…\``;
}
/** What stands in quotes beside `user`: Packer lets a template use variables that it does not declare. */
function mentionedNames({ literals }) {
    const names = new Set();
    for (const text of literals) {
        if (!text.includes('user'))
            continue;
        for (const [, name] of text.matchAll(/(?<=[`"])([^`"]*)(?=[`"])/g))
            names.add(name ?? '');
    }
    return names;
}
function unused(shown, name, near, place) {
    return {
        code: 'IB_VARIABLE',
        severity: 'warning',
        message: `${shown} has no effect: the template has no variable \`${name}\``,
        hint: near === undefined ? 'declare it in `variables`, or leave it out' : `did you mean \`${near}\`?`,
        place
    };
}

// EXTERNAL MODULE: ./lib/template/template.js
var template = __webpack_require__(77142);
;// CONCATENATED MODULE: ./lib/template/variables/variables.js



/**
 * Every variable's text by Packer's precedence: command line, later file, earlier file, default. A variable without
 * any is reported as missing.
 */
function collectVariables(template, given, report) {
    const texts = new Map();
    const sensitive = new Set(template.sensitive.map(({ value }) => value));
    for (const { name, value } of template.variables) {
        if (value === undefined)
            continue;
        texts.set(name, { ...textOf(value), isSecret: sensitive.has(name) && !comesFromElsewhere(value.value) });
    }
    for (const file of given.files) {
        for (const [name, text] of readVariableFile(file, report)) {
            texts.set(name, { ...text, isSecret: sensitive.has(name) });
        }
    }
    for (const [name, text] of given.pairs) {
        const shownAs = shownPair(name, given.pairsFrom);
        texts.set(name, { text, place: undefined, shownAs, isSecret: sensitive.has(name) });
    }
    if (given.isFree !== true)
        checkGiven(template, given, report);
    for (const { name, place, isWrong } of template.variables) {
        if (texts.has(name) || isWrong || given.isPartial === true)
            continue;
        report({
            code: 'IB_VARIABLE',
            severity: 'error',
            message: `required variable not set: ${name}`,
            hint: howToGive(name, given.pairsFrom),
            place
        });
    }
    return texts;
}
/** The secret itself does not stand in the text, and what is wrong with reading it has to be told. */
function comesFromElsewhere(text) {
    return text.includes('{{') && /\b(?:vault|consul_key|aws_secretsmanager|env|user)\b/.test(text);
}
function howToGive(name, from) {
    return from === 'action input'
        ? `give it as a line \`${name}=…\` of the input \`var\`, or in a file of \`var-files\``
        : `give it with \`-var ${name}=…\` or in a variable file`;
}
function textOf({ value, place, placeAt }) {
    return { text: value, place, placeAt };
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
            return [[key, textOf(value)]];
        if (value.kind === 'null')
            return [[key, { text: '', place: value.place }]];
        report({
            code: 'IB_VARIABLE',
            severity: 'error',
            message: `the value of variable \`${key}\` must be a string`,
            hint: (0,template/* textHint */.Jv)(value, { hidesValue: true }),
            place: value.place
        });
        return [[key, { text: '', place: value.place, isWrong: true }]];
    });
}
/** Far beyond what anybody writes, and Packer gives up sooner. */
const maximumDepth = 200;
/**
 * Renders all variables; one may use others, in any order but in no circle. One that has no text, cannot be rendered,
 * or uses such a one, has no value: what led to it is reported once, here or before.
 */
function resolveVariables(template, texts, render, report) {
    const variables = new Map();
    const declared = template.variables.map(({ name }) => name);
    const valueless = new Set(declared.filter(name => !texts.has(name)));
    const underWay = new Set();
    const suggestOne = (0,core_suggest/* createSuggest */.FS)();
    const resolve = (name, from) => {
        if (valueless.has(name))
            return undefined;
        const known = variables.get(name);
        if (known !== undefined)
            return known;
        const text = texts.get(name);
        if (text?.isWrong === true) {
            valueless.add(name);
            return undefined;
        }
        if (underWay.size >= maximumDepth) {
            reportDepth(from, from === undefined ? report : reportAt(from, report));
            return undefined;
        }
        if (text === undefined || underWay.has(name)) {
            reportReference(name, from?.place, underWay.has(name), suggestOne(name, texts.keys()), from === undefined ? report : reportAt(from, report));
            return undefined;
        }
        underWay.add(name);
        const user = (other) => {
            const value = resolve(other, text);
            if (value === undefined)
                valueless.add(name);
            return value ?? '';
        };
        const value = render(text, user, reportAt(text, report));
        underWay.delete(name);
        if (value === undefined)
            valueless.add(name);
        else if (!valueless.has(name))
            variables.set(name, value);
        return variables.get(name);
    };
    for (const name of texts.keys())
        resolve(name, undefined);
    return { variables, valueless, secrets: secretsOf(template, { variables, valueless }, report) };
}
/** What is wrong with a value that stands in no file: what gave it is named instead of a place. */
function reportAt({ shownAs, isSecret = false }, report) {
    return problem => {
        const told = isSecret ? { ...problem, ...secretProblem } : problem;
        report(shownAs === undefined ? told : { ...told, message: `${shownAs}: ${told.message}`, place: undefined });
    };
}
const secretProblem = {
    message: 'the value of this sensitive variable has an expression in {{…}} that cannot be evaluated',
    hint: 'two braces that mean themselves are written {{`{{`}}; `image-build console` tells what is wrong with an expression'
};
function reportDepth(from, report) {
    report({
        code: 'IB_VARIABLE',
        severity: 'error',
        message: `more than ${maximumDepth} variables refer to each other in a row`,
        place: from?.place
    });
}
function reportReference(name, place, isCircle, near, report) {
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
function secretsOf({ sensitive }, { variables, valueless }, report) {
    const suggestOne = (0,core_suggest/* createSuggest */.FS)();
    return sensitive.flatMap(({ value: name, place }) => {
        const secret = variables.get(name);
        if (secret !== undefined)
            return secret === '' ? [] : [secret];
        if (valueless.has(name))
            return [];
        const near = suggestOne(name, variables.keys());
        report({
            code: 'IB_VARIABLE',
            severity: 'warning',
            message: `\`sensitive-variables\` names \`${name}\`, which is no variable`,
            hint: near === undefined ? undefined : `did you mean \`${near}\`?`,
            place
        });
        return [];
    });
}


/***/ })

};
