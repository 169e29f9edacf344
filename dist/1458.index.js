export const id = 1458;
export const ids = [1458];
export const modules = {

/***/ 19889:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ LineSplitter)
/* harmony export */ });
/* harmony import */ var _longest_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20520);

/**
 * Cuts text that comes in pieces into lines. Lines end with LF, CR LF, or a CR alone, which is how programs redraw a
 * progress line.
 */
class LineSplitter {
    onLine;
    rest = '';
    endedWithReturn = false;
    constructor(onLine) {
        this.onLine = onLine;
    }
    /** Takes the next piece and gives the lines that it completes. */
    write(text) {
        if (text === '')
            return;
        // The LF of a CR LF that was cut in two: its line has been given already.
        const fresh = this.endedWithReturn && text.startsWith('\n') ? text.slice(1) : text;
        this.endedWithReturn = text.endsWith('\r');
        const lines = fresh.split(/\r\n|\n|\r/);
        const last = lines.pop() ?? '';
        for (const line of lines) {
            const whole = this.rest + line;
            this.onLine(whole);
            // Its length says that there is more to come.
            if (whole.length === _longest_line_js__WEBPACK_IMPORTED_MODULE_0__/* .longestLine */ .N)
                this.onLine('');
            this.rest = '';
        }
        this.rest += last;
        while (this.rest.length > _longest_line_js__WEBPACK_IMPORTED_MODULE_0__/* .longestLine */ .N) {
            this.onLine(this.rest.slice(0, _longest_line_js__WEBPACK_IMPORTED_MODULE_0__/* .longestLine */ .N));
            this.rest = this.rest.slice(_longest_line_js__WEBPACK_IMPORTED_MODULE_0__/* .longestLine */ .N);
        }
    }
    /** Gives the last line if it has no end. */
    end() {
        if (this.rest !== '')
            this.onLine(this.rest);
        this.rest = '';
    }
}


/***/ }),

/***/ 12416:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ TailBuffer)
/* harmony export */ });
/** Keeps the last bytes of a stream, and never more than those and one chunk. */
class TailBuffer {
    keepBytes;
    chunks = [];
    bytes = 0;
    /** Bytes have been dropped before those that are kept. */
    isCut = false;
    constructor(keepBytes) {
        this.keepBytes = keepBytes;
    }
    write(chunk) {
        this.chunks.push(chunk);
        this.bytes += chunk.length;
        for (let [first] = this.chunks; first && this.bytes - first.length >= this.keepBytes; [first] = this.chunks) {
            this.isCut = true;
            this.bytes -= first.length;
            this.chunks.shift();
        }
    }
    /** What is kept as UTF-8 text, not starting within a character. */
    text() {
        const all = Buffer.concat(this.chunks);
        if (!this.isCut && all.length <= this.keepBytes)
            return all.toString('utf8');
        let start = Math.max(0, all.length - this.keepBytes);
        while (start < all.length && ((all[start] ?? 0) & 0xc0) === 0x80)
            start += 1;
        return all.toString('utf8', start);
    }
}


/***/ }),

/***/ 41846:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


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
    bzip2: { apt: 'bzip2', brew: 'bzip2' },
    xz: { apt: 'xz-utils', brew: 'xz' },
    lz4: { apt: 'lz4', brew: 'lz4' },
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

/***/ 41458:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createProcesses: () => (/* binding */ createProcesses)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
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
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./lib/core/duration.js
var duration = __webpack_require__(68415);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/host/abort.js
var abort = __webpack_require__(38864);
// EXTERNAL MODULE: ./lib/host/processes/exit.js
var processes_exit = __webpack_require__(41846);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
// EXTERNAL MODULE: ./lib/core/line-splitter.js
var line_splitter = __webpack_require__(19889);
;// CONCATENATED MODULE: ./lib/host/processes/byte-line-splitter.js


/** Cuts a stream of bytes into lines of UTF-8 text, as LineSplitter does with text. */
class ByteLineSplitter {
    decoder = new external_node_string_decoder_.StringDecoder('utf8');
    lines;
    constructor(onLine) {
        this.lines = new line_splitter/* LineSplitter */.g(onLine);
    }
    /** Takes the next bytes and gives the lines they complete. */
    write(chunk) {
        this.lines.write(this.decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)));
    }
    /** Gives the last line if it has no end. */
    end() {
        this.lines.write(this.decoder.end());
        this.lines.end();
    }
}

// EXTERNAL MODULE: ./lib/core/tail-buffer.js
var tail_buffer = __webpack_require__(12416);
;// CONCATENATED MODULE: ./lib/host/processes/output.js


/** Reads a stream to its end: keeps its last bytes and gives its lines. `onFault` gets what `onLine` throws. */
function collect(stream, keepBytes, onLine, onFault) {
    const tail = new tail_buffer/* TailBuffer */.v(keepBytes);
    const lines = onLine === undefined ? undefined : new ByteLineSplitter(onLine);
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
        options.stdout?.destroy((0,abort/* abortReason */.J)(failure.signal));
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
    const forgetSignal = (0,abort/* onAbort */.u)(signal, () => fail((0,abort/* abortReason */.J)(signal)));
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
    return new Promise((_, reject) => (0,abort/* onAbort */.u)(signal, () => reject((0,abort/* abortReason */.J)(signal))));
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
 * (a caller can take the mark off a daemon shared between runs by setting it to undefined), and the same as
 * `PACKER_RUN_UUID`, as from Packer.
 */
function createProcesses(env, runId) {
    const running = new Set();
    const begin = async (argv, options) => {
        const ofRun = { [launch/* runMarker */.Z]: runId, PACKER_RUN_UUID: runId };
        const child = await (0,launch/* launch */.q)(argv, { ...options, env: { ...env, ...ofRun, ...options.env } });
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


/***/ }),

/***/ 97378:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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


/***/ })

};
