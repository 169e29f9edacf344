export const id = 4089;
export const ids = [4089,5326];
export const modules = {

/***/ 85326:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parsePrivateKey: () => (/* binding */ parsePrivateKey)
/* harmony export */ });
/* harmony import */ var ssh2__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85472);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);


/** The key in a PEM text. IB_OPTION_VALUE, naming where it is from, when there is none that can be used. */
function parsePrivateKey(pem, name) {
    // OpenSSH's format may hold several keys; nobody makes such files.
    const [key] = [ssh2__WEBPACK_IMPORTED_MODULE_0__.utils.parseKey(pem)].flat();
    if (key === undefined || !('isPrivateKey' in key))
        throw unreadable(name, key?.message ?? 'it is empty');
    if (key.isPrivateKey())
        return key;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BuildError */ .zS('IB_OPTION_VALUE', `${name} is a public key`, { hint: 'give the file without `.pub`' });
}
function unreadable(name, reason) {
    if (/encrypted/i.test(reason)) {
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BuildError */ .zS('IB_OPTION_VALUE', `${name} is encrypted: nobody is there to type its passphrase`, {
            hint: 'load it into an SSH agent and set `ssh_agent_auth`, or use a key without passphrase'
        });
    }
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BuildError */ .zS('IB_OPTION_VALUE', `${name} is no private key that can be read: ${reason}`, {
        hint: 'OpenSSH and PEM formats are understood'
    });
}


/***/ }),

/***/ 54089:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connectSsh: () => (/* binding */ connectSsh)
});

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./lib/contracts/communicator.js
var communicator = __webpack_require__(40504);
;// CONCATENATED MODULE: ./lib/communicators/ssh/run/leftover.js
/** What the end of a command leaves to wait for: its output, which a program in the background may hold open. */
class Leftover {
    clock;
    patienceMs;
    chunks = 0;
    constructor(clock, patienceMs) {
        this.clock = clock;
        this.patienceMs = patienceMs;
    }
    /** To be called for all that still comes. */
    heard = () => {
        this.chunks += 1;
    };
    /** Resolves to true when the output has been silent for that long; to false when the signal aborts before. */
    async isSilent(signal) {
        for (;;) {
            const before = this.chunks;
            await this.clock.sleep(this.patienceMs, signal).catch(() => undefined);
            if (signal.aborted)
                return false;
            if (this.chunks === before)
                return true;
        }
    }
}

// EXTERNAL MODULE: ./lib/toolkit/abort.js
var abort = __webpack_require__(47500);
;// CONCATENATED MODULE: ./lib/communicators/ssh/run/exec.js


/** The connection broke while a command was being started, so that it may run or not. */
class LostAtStart extends Error {
    name = 'LostAtStart';
}
/** As Packer asks for: no echo, or what goes to the command would come back as its output. */
const terminal = { term: 'xterm', rows: 40, cols: 80, modes: { ECHO: 0 } };
/**
 * Starts a command. A connection that turns out to be dead before the command was asked for is replaced once, and a
 * channel that is refused is asked for once more. The caller must read the output. When the signal aborts, the command
 * is told to end and its channel closed.
 */
async function exec(link, command, options) {
    const connection = await link.connection(options.signal);
    try {
        return await start(connection, command, options);
    }
    catch (error) {
        if (isRefusedChannel(error))
            return await start(connection, command, options);
        if (!(error instanceof DeadConnection))
            throw error;
        connection.lose(error);
        return await start(await link.connection(options.signal), command, options);
    }
}
/**
 * OpenSSH counts a command whose channel was just closed until it has looked at all else that came with the close, such
 * as the request for the next one; after its answer the command is gone.
 */
function isRefusedChannel(error) {
    return error instanceof errors/* BuildError */.zS && (0,errors/* messageOf */.bD)(error.cause).includes('Channel open failure');
}
/** The connection was gone before the command was asked for. */
class DeadConnection extends Error {
    name = 'DeadConnection';
}
async function start(connection, command, options) {
    const { signal } = options;
    const { ended, ...remote } = await exec_open(connection, command, options);
    const { channel } = remote;
    const stop = () => {
        terminate(channel);
        channel.close();
    };
    signal.addEventListener('abort', stop);
    return { ...remote, ended: ended.finally(() => signal.removeEventListener('abort', stop)) };
}
async function exec_open(connection, command, { signal, pty = false, forwardAgent = false }) {
    const agentForward = forwardAgent && connection.mayForwardAgent;
    const options = { agentForward, ...(pty && { pty: terminal }) };
    try {
        return await new Promise((resolve, reject) => {
            const onAbort = () => reject((0,abort/* abortReason */.J)(signal));
            signal.addEventListener('abort', onAbort);
            connection.client.exec(command, options, (error, channel) => {
                signal.removeEventListener('abort', onAbort);
                if (error)
                    reject(error);
                else if (signal.aborted)
                    channel.close();
                // Listens at once: the end of a quick command may be in the same packet.
                else
                    resolve({ channel, exited: exit(channel), ended: ending(channel) });
            });
        });
    }
    catch (error) {
        if (signal.aborted)
            throw error;
        if (!(0,errors/* messageOf */.bD)(error).includes('agent forwarding'))
            throw notStarted(connection, error);
        connection.mayForwardAgent = false;
        return await exec_open(connection, command, { signal, pty });
    }
}
/** Closing a channel leaves its command running, unless that has a terminal. */
function terminate(channel) {
    // ssh2 sends signals only while the input is open, for which the protocol has no reason.
    const outgoing = Reflect.get(channel, 'outgoing');
    if (typeof outgoing !== 'object' || outgoing === null || !('state' in outgoing))
        return;
    if (outgoing.state === 'eof')
        outgoing.state = 'open';
    // Writable itself too: ssh2 sets it when the channel ends, and a failure there would take the connection along.
    Object.defineProperty(channel, 'writable', { value: true, writable: true, configurable: true });
    channel.signal('TERM');
}
/** ssh2 has only sentences: "Unable to exec" is the answer, or the lost connection, after the channel was open. */
function notStarted(connection, cause) {
    const text = (0,errors/* messageOf */.bD)(cause);
    if (text === 'Not connected' || text === 'No response from server')
        return new DeadConnection(text, { cause });
    if (connection.isLost)
        return new LostAtStart(text, { cause });
    return new errors/* BuildError */.zS('IB_CONNECT_PROTOCOL', `the SSH server of the guest refuses to start a command: ${text}`, {
        hint: 'it may allow no commands at all (ForceCommand, a jump host), or too few at a time (MaxSessions)',
        cause
    });
}
/** Numbers of the signals that end commands, by name: POSIX. */
const signalNumbers = {
    SIGHUP: 1,
    SIGINT: 2,
    SIGQUIT: 3,
    SIGILL: 4,
    SIGABRT: 6,
    SIGFPE: 8,
    SIGKILL: 9,
    SIGSEGV: 11,
    SIGPIPE: 13,
    SIGALRM: 14,
    SIGTERM: 15
};
function exit(channel) {
    return new Promise(resolve => channel.once('exit', () => resolve()));
}
function ending(channel) {
    return new Promise(resolve => {
        let exitCode;
        channel.on('exit', (code, signal) => {
            exitCode = code ?? 128 + (signalNumbers[signal ?? ''] ?? 0);
        });
        channel.once('close', () => resolve({ exitCode }));
    });
}

// EXTERNAL MODULE: ./lib/core/line-splitter.js
var line_splitter = __webpack_require__(19889);
// EXTERNAL MODULE: ./lib/core/tail-buffer.js
var tail_buffer = __webpack_require__(12416);
;// CONCATENATED MODULE: ./lib/communicators/ssh/run/output.js


/** One stream of a command: its lines as they come, and its last bytes. */
class Output {
    decoder = new TextDecoder();
    tail;
    lines;
    constructor(keepBytes, onLine) {
        this.tail = new tail_buffer/* TailBuffer */.v(keepBytes);
        this.lines = onLine === undefined ? undefined : new line_splitter/* LineSplitter */.g(onLine);
    }
    /** Reads a stream to its end. */
    collect(stream) {
        stream.on('data', (chunk) => {
            this.tail.write(chunk);
            this.lines?.write(this.decoder.decode(chunk, { stream: true }));
        });
    }
    /** To be called when everything has been read: gives the last line if it has no end. */
    end() {
        this.lines?.write(this.decoder.decode());
        this.lines?.end();
    }
    /** The last bytes as text, not starting within a character. */
    text() {
        return this.tail.text();
    }
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/transfer/pump.js
/**
 * Writes everything to a command's input as fast as it is taken, and ends it. Stops without an error when the
 * command ends before: its exit code tells why. An error of the source is thrown, with the input left open.
 */
async function pump(source, sink, onBytes = () => undefined) {
    const untilClosed = closeWatch(sink);
    const chunks = iterate(source);
    try {
        for (;;) {
            const step = await untilClosed(chunks.next());
            if (step === undefined || step.done === true)
                break;
            if (!sink.write(step.value))
                await untilClosed(drained(sink));
            onBytes(step.value.byteLength);
        }
    }
    finally {
        // Not awaited: a source that waits for somebody else's next chunk would not return before that comes.
        void chunks.return(undefined).catch(() => undefined);
    }
    sink.end();
}
/**
 * Gives a function that waits for a promise, or resolves to undefined once the sink is closed. `Promise.race` with a
 * promise for the close would keep every chunk in memory until then.
 */
function closeWatch(sink) {
    const state = { isClosed: false, onClose: () => undefined };
    sink.once('close', () => {
        state.isClosed = true;
        state.onClose();
    });
    return async (promise) => {
        if (state.isClosed)
            return undefined;
        return await new Promise((resolve, reject) => {
            state.onClose = () => resolve(undefined);
            promise.then(resolve, reject);
        });
    };
}
async function* iterate(source) {
    yield* source;
}
async function drained(sink) {
    await new Promise(resolve => sink.once('drain', resolve));
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/until-abort.js

/** The promise, or the signal's reason as soon as it aborts; the promise is left to itself then. */
async function untilAbort(promise, signal) {
    signal.throwIfAborted();
    return await new Promise((resolve, reject) => {
        const onAbort = () => reject((0,abort/* abortReason */.J)(signal));
        signal.addEventListener('abort', onAbort, { once: true });
        promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
    });
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/run/run.js







const keptBytes = 64 * 1024;
/** Runs a command line in the login shell of the guest's user; see `Communicator.run`. */
async function run({ link, clock, pty, forwardAgent }, command, { signal, onLine, stdin, leftoverMs = Infinity }) {
    const started = clock.monotonic();
    const stdout = new Output(keptBytes, line => onLine?.(line, 'stdout'));
    const stderr = new Output(keptBytes, line => onLine?.(line, 'stderr'));
    let isLeftOpen = false;
    const exitCode = await exitCodeOf();
    stdout.end();
    stderr.end();
    const ms = clock.monotonic() - started;
    return { exitCode, stdout: stdout.text(), stderr: stderr.text(), ms, isLeftOpen };
    async function exitCodeOf() {
        try {
            // Packer ends the line as well; a here-document at its end needs it.
            const options = { signal, pty: pty && stdin === undefined, forwardAgent };
            const { channel, exited, ended } = await exec(link, `${command}\n`, options);
            stdout.collect(channel);
            stderr.collect(channel.stderr);
            const read = (0,promises_.finished)(channel.stderr, { writable: false }).catch(() => undefined);
            const input = typeof stdin === 'object' ? stdin : [Buffer.from(stdin ?? '')];
            const fed = pump(input, channel).catch((error) => {
                channel.close();
                throw error;
            });
            const over = new AbortController();
            if (Number.isFinite(leftoverMs))
                void exited.then(() => giveUpSilent(channel, over.signal));
            const [ending] = await untilAbort(Promise.all([ended, read, fed]), signal).finally(() => over.abort());
            return ending.exitCode ?? communicator/* disconnectedExitCode */.n;
        }
        catch (error) {
            if (error instanceof LostAtStart)
                return communicator/* disconnectedExitCode */.n;
            throw error;
        }
    }
    async function giveUpSilent(channel, over) {
        const leftover = new Leftover(clock, leftoverMs);
        channel.on('data', leftover.heard);
        channel.stderr.on('data', leftover.heard);
        isLeftOpen = await leftover.isSilent(over);
        if (isLeftOpen)
            channel.close();
    }
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/login/authorized-keys.js


/**
 * Takes a key out of the `authorized_keys` of the user and of root, as far as the user may. That it could not be done
 * is said, but is no error. Later logins with the key fail; the connection there is goes on.
 */
async function forgetKey(runs, key, emit, signal) {
    const blob = key.getPublicSSH().toString('base64');
    // The characters of base64 mean themselves in a basic regular expression, and none is a `#`.
    const remove = (sudo, file) => `${sudo}sed -i.bak '\\#${blob}#d' ${file} && ${sudo}rm -f ${file}.bak`;
    const script = [
        remove('', '~/.ssh/authorized_keys'),
        `if sudo -n test -f /root/.ssh/authorized_keys 2>/dev/null; then ${remove('sudo -n ', '/root/.ssh/authorized_keys')}; fi`
    ].join(' && ');
    const failure = await run({ ...runs, pty: false }, script, { signal }).then(({ exitCode, stderr }) => exitCode === 0 ? undefined : stderr.trim() || `exit code ${exitCode.toString()}`, (error) => {
        signal.throwIfAborted();
        return (0,errors/* messageOf */.bD)(error);
    });
    if (failure === undefined)
        return;
    const text = `the throw-away SSH key could not be removed from the guest: ${failure}`;
    emit({ type: 'notice', level: 'warning', text });
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./lib/communicators/ssh/transfer/byte-source.js


const usualMode = 0o644;
/** A transfer is bound by the processor; this takes a quarter less of it than the usual 256 KiB. */
const chunkBytes = 1024 * 1024;
/** What is to be sent, with its size and mode. IB_FILE_MISSING when there is no such file. */
async function byteSource(files, source) {
    if ('text' in source) {
        const bytes = Buffer.from(source.text);
        return { name: 'text', bytes: bytes.length, mode: usualMode, open: () => external_node_stream_.Readable.from([bytes]) };
    }
    if ('stream' in source) {
        const { stream, bytes } = source;
        return { name: 'a stream', bytes, mode: usualMode, open: () => exactly(stream, bytes, 'the stream') };
    }
    return await fileSource(files, source.path);
}
async function fileSource(files, path) {
    const stat = await files.stat(path);
    if (stat === undefined)
        throw new errors/* BuildError */.zS('IB_FILE_MISSING', `there is no file ${path} to upload`);
    if (stat.kind !== 'file') {
        throw new errors/* BuildError */.zS('IB_FILE_IO', `cannot upload ${path} as a file: it is a ${stat.kind}`);
    }
    const { bytes, mode } = stat;
    return {
        name: path,
        bytes,
        mode: mode & 0o7777,
        open: () => exactly(files.read(path, { end: bytes, chunkBytes }), bytes, path),
        openPart: (start, end) => exactly(files.read(path, { start, end, chunkBytes }), end - start, `a part of ${path}`)
    };
}
/** Fills a target with a small file that has promised to be of that size. IB_FILE_IO when it does not keep that. */
async function readSmall(files, path, target) {
    const bytes = target.byteLength;
    if (bytes > 0 && (await files.readInto(path, target)) !== bytes)
        throw changed(path, bytes);
}
/** The bytes of a source that has promised how many there are. IB_FILE_IO when it does not keep that. */
async function* exactly(source, bytes, name) {
    let seen = 0;
    for await (const chunk of source) {
        seen += chunk.byteLength;
        if (seen > bytes)
            break;
        yield chunk;
    }
    if (seen !== bytes)
        throw changed(name, bytes);
}
function changed(name, bytes) {
    const size = `its size was ${bytes.toString()} bytes`;
    return new errors/* BuildError */.zS('IB_FILE_IO', `${name} changed while it was uploaded: ${size}`);
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/transfer/pool.js
/** Runs tasks side by side, up to a number of them at a time. The first failure is thrown; no task starts after it. */
class Pool {
    width;
    running = new Set();
    failure;
    constructor(width) {
        this.width = width;
    }
    /** Resolves when there was room to start the task. Throws what an earlier task threw. */
    async add(task) {
        while (this.running.size >= this.width)
            await Promise.race(this.running);
        this.check();
        const run = task()
            .catch((error) => {
            this.failure ??= { error };
        })
            .finally(() => this.running.delete(run));
        this.running.add(run);
    }
    /** Resolves when all tasks have ended. Throws the first failure. */
    async drain() {
        while (this.running.size > 0)
            await Promise.race(this.running);
        this.check();
    }
    check() {
        if (this.failure !== undefined)
            throw this.failure.error;
    }
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/run/shell-scripts.js
/*
 * Scripts by which files travel, for any POSIX shell; see `startScript` for the characters they may not contain. Paths
 * come as `operand` makes them.
 */
/** How a script ends that lacks a program. */
const missingProgram = 127;
/** $1: file, $2: mode. Until it has its mode, nobody else can read it. */
const upload = 'umask 077; cat > "$1" && chmod "$2" "$1"';
/** Where parts of a file may begin. */
const partBlockBytes = 1024 * 1024;
/**
 * $1: file, $2: where the part begins, in blocks, $3: how to open the file. For plain files only: others have no parts,
 * and where there is none it is made. dd puts together blocks from whatever pieces come.
 */
const uploadPart = [
    'command -v dd >/dev/null || exit 127',
    '[ -f "$1" ] || { [ -e "$1" ] && exit 127; }',
    'umask 077',
    `exec dd ibs=65536 obs=${partBlockBytes.toString()} seek="$2" of="$1" $3`
].join('; ');
/** $1: file, $2: mode. */
const setMode = 'chmod "$2" "$1"';
/**
 * $1: directory. Reads lines `MODE/PATH` of directories to make in it, up to an empty line. Those that are there keep
 * their mode and may be links.
 */
const makeDirectories = [
    'mkdir -p "$1" && CDPATH= cd "$1" || exit 1',
    'while IFS= read -r line && [ -n "$line" ]',
    'do [ -d "./${line#*/}" ] || mkdir -p -m "${line%%/*}" "./${line#*/}" || exit 1',
    'done'
].join('; ');
/** $1: directory. Reads what `makeDirectories` reads, for directories that unpacking would not make so, then a tar stream. */
const uploadTree = [
    'command -v tar >/dev/null || exit 127',
    makeDirectories,
    // p: modes as they are, whatever the umask; o: owned by whoever is logged in, also when that is root.
    'exec tar -xpof -'
].join('; ');
/** $1: link, $2: where it leads. */
const makeLink = 'rm -f "$1" && ln -s -- "$2" "$1"';
/** $1: file. First comes a line with its mode as `ls` writes it and its size, then its content. */
const download = [
    'facts=$(LC_ALL=C ls -ldnL "$1") || exit 1',
    'set -f',
    'set -- "$1" $facts',
    'printf "%s %s\\n" "$2" "$6"',
    'exec cat "$1"'
].join('; ');
/** $1: directory. A tar stream of its content; what links lead to comes in their place. */
const downloadTree = [
    'command -v tar >/dev/null || exit 127',
    'CDPATH= cd "$1" || exit 1',
    'exec tar -chf - .'
].join('; ');
/** A path that no program takes for an option. */
function operand(path) {
    return path.startsWith('-') ? `./${path}` : path;
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/transfer/transfer.js
/** Tells how far a transfer is, given the bytes of each part of it. */
function counter({ onProgress }, total) {
    let done = 0;
    return bytes => {
        done += bytes;
        // What carries the files is a little more than they are.
        onProgress(total === undefined ? done : Math.min(done, total), total);
    };
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/transfer/tree-directories.js
/** The mode that directories get anyway, by the usual umask. */
const tree_directories_usualMode = 0o755;
/**
 * The directories that unpacking a tree's files would not make as they are: those with a mode of their own, and
 * those without files.
 */
function specialDirectories({ directories, files, links }) {
    const filled = new Set();
    for (const { path } of [...files, ...links]) {
        for (let parent = parentOf(path); parent !== '' && !filled.has(parent); parent = parentOf(parent)) {
            filled.add(parent);
        }
    }
    return directories.filter(({ path, mode }) => (mode & 0o7777) !== tree_directories_usualMode || !filled.has(path));
}
/** Whether a line of `directoryLines` can name it. */
function fitsLine({ path }) {
    return !path.includes('\n');
}
/** As the script `uploadTree` reads them, with the empty line that ends them. */
function directoryLines(directories) {
    return Buffer.from([...directories.map(({ path, mode }) => `${mode.toString(8)}/${path}\n`), '\n'].join(''));
}
function parentOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/transfer/cat-tree-way.js







/** OpenSSH takes ten sessions on a connection; this leaves some to others. */
const commandsAtATime = 4;
/** A directory as single files, for guests that have a shell but neither `tar` nor SFTP. Nothing else goes this way. */
class CatTreeWay {
    shell;
    single;
    files;
    constructor(shell, single, files) {
        this.shell = shell;
        this.single = single;
        this.files = files;
    }
    async uploadTree(tree, remoteDirectory, ctx) {
        const { signal } = ctx;
        if (!(await this.makeDirectories(remoteDirectory, tree.directories.filter(fitsLine), signal)))
            return false;
        for (const { path } of tree.directories.filter(directory => !fitsLine(directory))) {
            await this.makeDirectories(external_node_path_.posix.join(remoteDirectory, path), [], signal);
        }
        const onBytes = counter(ctx, tree.bytes);
        const pool = new Pool(commandsAtATime);
        for (const file of tree.files) {
            await pool.add(async () => {
                await this.put(file, external_node_path_.posix.join(remoteDirectory, file.path), { ...ctx, onProgress: () => undefined });
                onBytes(file.bytes);
            });
        }
        for (const { path, target } of tree.links) {
            const remotePath = external_node_path_.posix.join(remoteDirectory, path);
            await pool.add(() => this.link(remotePath, target, signal));
        }
        await pool.drain();
        return true;
    }
    upload() {
        return Promise.resolve(false);
    }
    download() {
        return Promise.resolve(false);
    }
    downloadTree() {
        return Promise.resolve(false);
    }
    /** False when the guest has no shell. */
    async makeDirectories(parent, directories, signal) {
        return await this.shell.succeed(`making directories in ${parent}`, {
            script: makeDirectories,
            parameters: [operand(parent)],
            signal,
            talk: async ({ input, stdout }) => {
                stdout.resume();
                await pump([directoryLines(directories)], input);
            }
        });
    }
    async put(file, remotePath, ctx) {
        const { source, bytes, mode } = file;
        const open = () => exactly(this.files.read(source, { end: bytes }), bytes, source);
        await this.single.upload({ name: source, bytes, mode, open }, mode, remotePath, ctx);
    }
    async link(remotePath, target, signal) {
        await this.shell.succeed(`making the link ${remotePath}`, {
            script: makeLink,
            parameters: [operand(remotePath), target],
            signal,
            talk: async ({ input, stdout }) => {
                stdout.resume();
                await pump([], input);
            }
        });
    }
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/transfer/local-tree.js


/** A link to a directory above itself makes an endless tree; no real one has links nested this deep. */
const deepestLinks = 20;
/**
 * Reads a directory. Links that lead to something within it stay links, and so do dangling ones, which may mean
 * something in the guest; what others lead to is taken in their place, as Packer does. IB_FILE_MISSING when there
 * is no such directory; IB_FILE_IO for what cannot be sent, like a socket.
 */
async function readLocalTree(files, directory) {
    const stat = await files.stat(directory);
    if (stat?.kind !== 'directory') {
        throw new errors/* BuildError */.zS('IB_FILE_MISSING', `there is no directory ${directory} to upload`);
    }
    const reader = new TreeReader(files, (0,external_node_path_.resolve)(directory));
    await reader.read((0,external_node_path_.resolve)(directory), '', 0);
    return reader;
}
class TreeReader {
    disk;
    root;
    directories = [];
    files = [];
    links = [];
    bytes = 0;
    constructor(disk, root) {
        this.disk = disk;
        this.root = root;
    }
    async read(directory, prefix, linkDepth) {
        for (const entry of await this.disk.list(directory)) {
            await this.add(entry, prefix + entry.name, linkDepth);
        }
    }
    async add(entry, path, linkDepth) {
        const { path: source, mode, bytes, modifiedMs } = entry;
        switch (entry.kind) {
            case 'directory':
                this.directories.push({ path, mode });
                await this.read(source, `${path}/`, linkDepth);
                break;
            case 'file':
                this.files.push({ path, source, mode, bytes, modifiedMs });
                this.bytes += bytes;
                break;
            case 'link':
                await this.addLink(entry, path, linkDepth);
                break;
            case 'other':
                throw new errors/* BuildError */.zS('IB_FILE_IO', `cannot upload ${source}: it is neither a file nor a directory`);
        }
    }
    async addLink(entry, path, linkDepth) {
        const { path: source, modifiedMs } = entry;
        const target = await this.disk.readLink(source);
        const leadsTo = (0,external_node_path_.resolve)((0,external_node_path_.join)(source, '..'), target);
        const stat = await this.disk.stat(source);
        const isWithin = !(0,external_node_path_.relative)(this.root, leadsTo).split(external_node_path_.sep).includes('..') && !(0,external_node_path_.isAbsolute)((0,external_node_path_.relative)(this.root, leadsTo));
        if (stat === undefined || (isWithin && linkDepth === 0)) {
            const portable = isWithin && (0,external_node_path_.isAbsolute)(target) ? (0,external_node_path_.relative)((0,external_node_path_.join)(source, '..'), leadsTo) : target;
            this.links.push({ path, target: portable.split(external_node_path_.sep).join('/'), modifiedMs, source });
            return;
        }
        if (stat.kind !== 'directory') {
            await this.add({ ...entry, ...stat }, path, linkDepth);
            return;
        }
        if (linkDepth >= deepestLinks) {
            throw new errors/* BuildError */.zS('IB_FILE_IO', `cannot upload ${source}: the link leads to a directory above itself`);
        }
        this.directories.push({ path, mode: stat.mode });
        await this.read(source, `${path}/`, linkDepth + 1);
    }
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/communicator.js




/** A guest reached by SSH. */
class SshCommunicator {
    parts;
    type = 'ssh';
    get usesTerminal() {
        return this.parts.runs.pty;
    }
    get isEmulated() {
        return this.parts.isEmulated;
    }
    constructor(parts) {
        this.parts = parts;
    }
    async run(command, options) {
        return await run(this.parts.runs, command, options);
    }
    async upload(source, remotePath, options) {
        const bytes = await byteSource(this.parts.files, source);
        const mode = options.mode ?? bytes.mode;
        const ctx = this.context(options);
        if (await this.parts.smallFiles?.upload(bytes, mode, remotePath, ctx))
            return;
        await this.by(way => way.upload(bytes, mode, remotePath, ctx));
    }
    async remove(remotePaths, { signal }) {
        return (await this.parts.smallFiles?.remove(remotePaths, signal)) ?? false;
    }
    async uploadTree(localDirectory, remoteDirectory, options) {
        const tree = await readLocalTree(this.parts.files, localDirectory);
        await this.by(way => way.uploadTree(tree, remoteDirectory, this.context(options)));
    }
    async download(remotePath, localPath, options) {
        await this.by(way => way.download(remotePath, localPath, this.context(options)));
    }
    async downloadTree(remoteDirectory, localDirectory, options) {
        await this.by(way => way.downloadTree(remoteDirectory, localDirectory, this.context(options)));
    }
    async removeTemporaryKey({ signal }) {
        await this.parts.forgetKey?.(signal);
    }
    async disconnect() {
        await this.parts.runs.link.drop();
    }
    async [Symbol.asyncDispose]() {
        await this.parts.close();
    }
    async by(transfer) {
        for (const way of this.parts.ways)
            if (await transfer(way))
                return;
        throw new errors/* BuildError */.zS('IB_TRANSFER_FAILED', `the guest has no means to transfer files: ${this.parts.lacking}`, {
            hint: 'install an SFTP server in the guest, or a POSIX shell with `cat` and `tar`'
        });
    }
    context({ signal, onProgress = () => undefined }) {
        return {
            signal,
            onProgress,
            onSkipped: (path, kind) => {
                this.parts.emit({
                    type: 'notice',
                    level: 'warning',
                    text: `left out ${path} of the guest: it is a ${kind}`
                });
            }
        };
    }
}

// EXTERNAL MODULE: ./lib/toolkit/shell-quote.js
var shell_quote = __webpack_require__(293);
;// CONCATENATED MODULE: ./lib/communicators/ssh/take.js

/**
 * The next line of a stream that nobody else reads, with its LF; what follows stays in the stream. A last line
 * without LF, or one longer than the limit, comes as it is; undefined at the end. Rejects with the stream's error.
 */
async function takeLine(stream, { maxBytes, signal }) {
    let taken = Buffer.alloc(0);
    for (;;) {
        const chunk = await next(stream, undefined, signal);
        if (chunk === undefined)
            return taken.length === 0 ? undefined : taken;
        taken = Buffer.concat([taken, chunk]);
        const end = taken.indexOf(0x0a) + 1;
        if (end === 0 && taken.length < maxBytes)
            continue;
        const cut = end === 0 ? taken.length : end;
        if (cut < taken.length)
            stream.unshift(taken.subarray(cut));
        return taken.subarray(0, cut);
    }
}
/** Exactly that many bytes of a stream that nobody else reads; undefined when it ends before. */
async function takeBytes(stream, count, signal) {
    const bytes = await next(stream, count, signal);
    return bytes?.length === count ? bytes : undefined;
}
async function next(stream, count, signal) {
    for (;;) {
        signal.throwIfAborted();
        const chunk = stream.read(count);
        if (Buffer.isBuffer(chunk))
            return chunk;
        if (stream.errored)
            throw stream.errored;
        if (stream.readableEnded || stream.destroyed)
            return undefined;
        await untilReadable(stream, signal);
    }
}
/** Resolves when a read may give something else than before. */
async function untilReadable(stream, signal) {
    const events = ['readable', 'end', 'close', 'error'];
    await new Promise((resolve, reject) => {
        const settle = (end) => {
            for (const event of events)
                stream.off(event, onChange);
            signal.removeEventListener('abort', onAbort);
            end();
        };
        const onChange = () => settle(resolve);
        const onAbort = () => settle(() => reject((0,abort/* abortReason */.J)(signal)));
        for (const event of events)
            stream.on(event, onChange);
        signal.addEventListener('abort', onAbort);
    });
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/run/remote-script.js






/** The line by which a script tells that a POSIX shell understood it; noise of login scripts may come before. */
const readyLine = 'ib-ready';
const longestLine = 64 * 1024;
/**
 * Starts a POSIX shell script in the guest, whatever the user's login shell is. The script must not contain single
 * quotes, line ends or exclamation marks, which not all login shells take alike. Undefined when there is no POSIX
 * shell (Windows, appliances). IB_DISCONNECTED when the connection is lost.
 */
async function startScript(link, script, parameters, signal) {
    const words = [
        'sh',
        '-c',
        `'printf "${readyLine}\\n"; ${script}'`,
        'image-build',
        ...parameters.map(shell_quote/* shellQuote */.Z)
    ];
    const command = await exec(link, words.join(' '), { signal }).catch((error) => {
        throw error instanceof LostAtStart ? disconnected(error) : error;
    });
    const { channel } = command;
    const stderr = new Output(64 * 1024, undefined);
    stderr.collect(channel.stderr);
    const ended = async () => {
        const { exitCode } = await untilAbort(command.ended, signal);
        if (exitCode === undefined)
            throw disconnected();
        return { exitCode, stderr: stderr.text() };
    };
    for (;;) {
        const line = await takeLine(channel, { maxBytes: longestLine, signal });
        if (line === undefined)
            break;
        if (line.toString().trimEnd() === readyLine)
            return { input: channel, stdout: channel, cancel: () => channel.close(), ended };
    }
    channel.end();
    await ended();
    return undefined;
}
function disconnected(cause) {
    return new errors/* BuildError */.zS('IB_DISCONNECTED', 'the connection to the guest was lost during a file transfer', {
        cause
    });
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/transfer/transfer-error.js

/** The error for a transfer that the guest refused or broke off, with its reason and what may help. */
function transferError(action, reason, cause) {
    return new errors/* BuildError */.zS('IB_TRANSFER_FAILED', `${action} failed: ${reason || 'the guest gave no reason'}`, {
        hint: hints.find(([pattern]) => pattern.test(reason))?.[1],
        cause
    });
}
const hints = [
    [
        /permission denied|operation not permitted|access is denied/i,
        'the user logged in as may not do that: transfer to a place of their own, and move it with a script that uses sudo'
    ],
    [
        /no space left|disk quota/i,
        'the disk of the guest is full: make it bigger, or free space in an earlier step'
    ],
    [
        /no such file|nonexistent|not found|no such path/i,
        'check the path; a directory that is missing can be made by an earlier script'
    ],
    [
        /is a directory/i,
        'a directory has that name: give the full name of the file, or end a destination with `/`'
    ],
    [/text file busy/i, 'the file is a program that runs at the moment'],
    [/read-only file system/i, 'the file system is mounted without the right to write']
];
/** What a failed program says of why, without its own name and where in our script it was. */
function reasonIn(stderr) {
    const lines = stderr.split('\n').filter(line => line.trim() !== '');
    const telling = lines.find(line => hints.some(([pattern]) => pattern.test(line))) ?? lines[0] ?? '';
    return telling.replace(/^(image-build|sh|cat|tar|ls)(: line \d+|: \d+)?: /, '').trim();
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/run/guest-shell.js



/** The POSIX shell of a guest, if it has one. */
class GuestShell {
    link;
    isMissing = false;
    constructor(link) {
        this.link = link;
    }
    /** Runs a script to its end, and ends it when the exchange with it fails. Undefined when there is no shell. */
    async converse({ script, parameters, signal, talk }) {
        if (this.isMissing)
            return undefined;
        const running = await startScript(this.link, script, parameters, signal);
        if (running === undefined) {
            this.isMissing = true;
            return undefined;
        }
        try {
            await untilAbort(talk(running), signal);
            return await running.ended();
        }
        catch (error) {
            running.cancel();
            throw error;
        }
    }
    /** The same for a script that must succeed: IB_TRANSFER_FAILED, with what it says of why, when it does not. */
    async succeed(action, conversation) {
        const end = await this.converse(conversation);
        if (end === undefined)
            return false;
        demandSuccess(action, end);
        return true;
    }
}
/** IB_TRANSFER_FAILED, with what the script says of why, unless it ended well. */
function demandSuccess(action, { exitCode, stderr }) {
    if (exitCode !== 0)
        throw transferError(action, reasonIn(stderr));
}

// EXTERNAL MODULE: ./lib/toolkit/deadline.js
var deadline = __webpack_require__(96572);
// EXTERNAL MODULE: ./lib/toolkit/remind.js
var remind = __webpack_require__(51817);
// EXTERNAL MODULE: ./lib/core/duration.js
var duration = __webpack_require__(68415);
// EXTERNAL MODULE: ./lib/core/shorten.js
var shorten = __webpack_require__(64106);
;// CONCATENATED MODULE: ./lib/communicators/ssh/reach/sighting.js


/** The name of the way to log in that needs none. */
const withoutCredential = 'no credential';
/** A try that failed, as an error. */
class Missed extends Error {
    sighting;
    name = 'Missed';
    constructor(sighting) {
        super(describe(sighting));
        this.sighting = sighting;
    }
}
/** What a failed connection attempt says about the other side. */
function sightingOf(error) {
    if (error instanceof Missed)
        return error.sighting;
    const text = (0,errors/* messageOf */.bD)(error);
    const code = (0,errors/* systemCode */.xU)(error) ?? '';
    if (code === 'ECONNREFUSED' || /connection refused/i.test(text))
        return { kind: 'refused' };
    if (/^(EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENOTFOUND|EAI_\w+|EADDRNOTAVAIL)$/.test(code)) {
        return { kind: 'unreachable', detail: text };
    }
    if (/no route to host|unreachable|name or service not known/i.test(text)) {
        return { kind: 'unreachable', detail: text };
    }
    if (code === 'ECONNRESET' || code === 'EPIPE')
        return { kind: 'closed' };
    if (code === 'ETIMEDOUT' || /timed out/i.test(text))
        return { kind: 'unanswered' };
    return { kind: 'dropped', detail: text };
}
/** Completes a sentence that starts with the guest's address. */
function describe(sighting) {
    switch (sighting.kind) {
        case 'refused':
            return 'refuses connections';
        case 'unreachable':
            return `cannot be reached (${sighting.detail})`;
        case 'unanswered':
            return 'does not answer';
        case 'silent':
            return sighting.isNetworkUp === true
                ? 'has a network, but its SSH server says nothing'
                : 'accepts connections, but nothing answers behind them';
        case 'closed':
            return 'accepts connections and ends them at once';
        case 'busy':
            return `has an SSH server that takes no connection now (it says ${sighting.said})`;
        case 'foreign':
            return `has no SSH server (it says ${sighting.said})`;
        case 'dropped':
            return `ended the connection before the login (${sighting.detail})`;
        case 'disagreed':
            return `has an SSH server without a common algorithm (${sighting.detail})`;
        case 'login':
            return describeLogin(sighting);
    }
}
function describeLogin({ username, tried, offered, detail }) {
    const ways = tried.length === 0 ? 'none of the ways to log in that the template gives is offered' : worthTelling(tried);
    const reason = detail === undefined ? '' : `; ${detail}`;
    return `refused the login of \`${username}\` (tried: ${ways}; the guest offers: ${offered.join(', ') || 'nothing'}${reason})`;
}
/** Every login ends by trying without a credential, which tells nobody anything beside the others. */
function worthTelling(tried) {
    const others = tried.filter(way => way !== withoutCredential);
    return (others.length === 0 ? tried : others).join(', ');
}
/** Bytes as text that can be shown: shortened, quoted, control characters escaped. */
function printable(bytes) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    return JSON.stringify((0,shorten/* shorten */.m)(text, 60)).replace(/[\u007f-\u009f]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/reach/failure.js



/** The error for a guest that could not be reached: what it did last, since when we tried, and what to look at. */
function unreachedGuest(target, waitedMs, sightings) {
    const { last } = sightings;
    if (last === undefined) {
        return new errors/* BuildError */.zS('IB_CONNECT_TIMEOUT', `SSH: ${target} did not answer within ${(0,duration/* formatDuration */.a)(waitedMs)}`);
    }
    const tries = sightings.count(last.kind);
    const times = tries > 1 ? ` (seen ${tries.toString()} times)` : '';
    const message = `SSH: gave up after ${(0,duration/* formatDuration */.a)(waitedMs)}: ${target} ${describe(last)}${times}`;
    return new errors/* BuildError */.zS(codeOf(last), message, { hint: hintFor(last) });
}
function codeOf({ kind }) {
    switch (kind) {
        case 'refused':
            return 'IB_CONNECT_REFUSED';
        case 'unreachable':
            return 'IB_CONNECT_UNREACHABLE';
        case 'login':
            return 'IB_CONNECT_AUTH';
        case 'foreign':
        case 'disagreed':
            return 'IB_CONNECT_PROTOCOL';
        case 'unanswered':
        case 'silent':
        case 'closed':
        case 'busy':
        case 'dropped':
            return 'IB_CONNECT_TIMEOUT';
    }
}
function hintFor(sighting) {
    switch (sighting.kind) {
        case 'refused':
        case 'closed':
            return 'the machine runs, but nothing listens on its SSH port: is an SSH server installed and started, does `ssh_port` fit, or is `ssh_timeout` too short for the installation?';
        case 'unreachable':
            return 'check `ssh_host`, and that this machine has a route to it';
        case 'unanswered':
            return 'a firewall or a security group may drop the connection, or the machine does not run';
        case 'silent':
            if (sighting.isNetworkUp === true) {
                return 'a firewall in the guest may drop the connection, or its SSH server hangs';
            }
            return 'the guest has probably not come up: look at its console, and whether its network gets an address; or `ssh_timeout` is too short for the installation';
        case 'busy':
            return 'the SSH server limits connections (MaxStartups, PerSourcePenalties)';
        case 'foreign':
            return 'check `ssh_port` and `ssh_host`: another service answers there';
        case 'dropped':
            return 'look at the log of the SSH server in the guest';
        case 'disagreed':
            return 'set `ssh_key_exchange_algorithms` and `ssh_ciphers` to what the guest offers, or update its SSH server';
        case 'login':
            return hintForLogin(sighting.offered);
    }
}
function hintForLogin(offered) {
    if (!offered.includes('password') && !offered.includes('keyboard-interactive')) {
        return 'the guest takes no passwords: give `ssh_private_key_file`, or set `PasswordAuthentication yes` in its SSH server';
    }
    return 'check `ssh_username` and `ssh_password` or the key; root often may not log in by password (`PermitRootLogin`)';
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/login/host-keys.js
/**
 * The host keys by which a guest is known again. There is nobody to say which key is right at first, so whatever
 * machine lets us in is taken as the guest; from then on it must show a key of that machine.
 */
class HostKeys {
    pinned = new Set();
    /** Whether the key may be the guest's. */
    accepts(key) {
        return this.pinned.size === 0 || this.pinned.has(host_keys_text(key));
    }
    /** The machine with this key is the guest. */
    pin(key) {
        this.pinned.add(host_keys_text(key));
    }
}
function host_keys_text(key) {
    return Buffer.from(key).toString('base64');
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/reach/banner.js


/** Servers may talk before their version line, but not for ever: RFC 4253, 4.2. */
const longestGreeting = 8192;
/** What OpenSSH's server says instead of its version when it sheds load or punishes an address. */
const busy = /^(Exceeded MaxStartups|Not allowed at this time)/;
/**
 * Waits until an SSH server has introduced itself; what it said stays in the socket for the handshake. Throws
 * `Missed` when something else answers or the connection ends.
 */
async function awaitBanner(socket, signal) {
    const said = [];
    for (let bytes = 0; bytes < longestGreeting;) {
        const line = await takeLine(socket, { maxBytes: longestGreeting, signal });
        if (line === undefined)
            break;
        said.push(line);
        bytes += line.length;
        if (!line.toString('latin1', 0, 4).startsWith('SSH-'))
            continue;
        socket.unshift(Buffer.concat(said));
        return;
    }
    const all = Buffer.concat(said);
    if (all.length === 0)
        throw new Missed({ kind: 'closed' });
    const isBusy = busy.test(all.toString('latin1', 0, 80));
    throw new Missed({ kind: isBusy ? 'busy' : 'foreign', said: printable(all) });
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/reach/network-watch.js
/** A guest that is up refuses in milliseconds, a busy one in tenths of a second. */
const hangMs = 500;
/** Less is a guest that was too busy to refuse. */
const shortestDownMs = 1000;
/** Before the forward itself gives up (QEMU's after 75 s), which must not be taken for a refusal of the guest. */
const oldestMs = 60_000;
const upGapMs = 1000;
const shortestGapMs = 250;
/** Forwards try again when a timer of half a second ticks; this is no multiple of it, so that new probes fall between. */
const longestGapMs = 650;
/**
 * Tells when the guest's network comes up by dialling a port of the guest, through a forward, on which nothing
 * listens: the connection hangs while there is no network, and is refused once there is. The kernel that refuses it
 * does not mind being asked often, unlike an SSH server.
 */
class NetworkWatch {
    dial;
    options;
    hanging = new Set();
    hasRefused = false;
    isForwarded = true;
    constructor(dial, options) {
        this.dial = dial;
        this.options = options;
    }
    /** False when nobody forwards the port, so that nothing can be told. */
    get isOfUse() {
        return this.isForwarded;
    }
    /** Undefined while it is not known. */
    get isUp() {
        if (this.hangingMs() >= hangMs)
            return false;
        return this.hasRefused ? true : undefined;
    }
    /** Watches until the signal aborts, or until there turns out to be nothing to watch. */
    async run() {
        const { clock, signal } = this.options;
        while (this.isForwarded && !signal.aborted) {
            void this.probe();
            await clock.sleep(this.gapMs(), signal).catch(() => undefined);
        }
        this.abandonAll();
    }
    gapMs() {
        if (this.isUp === true)
            return upGapMs;
        return Math.min(longestGapMs, Math.max(shortestGapMs, this.hangingMs() / 20));
    }
    /** For how long nobody has refused. */
    hangingMs() {
        const [eldest] = this.hanging;
        return eldest === undefined ? 0 : this.options.clock.monotonic() - eldest.startedMs;
    }
    async probe() {
        const { clock } = this.options;
        const probe = { startedMs: clock.monotonic(), ended: new AbortController() };
        this.hanging.add(probe);
        clock.sleep(oldestMs, probe.ended.signal).then(() => this.abandon(probe), () => undefined);
        try {
            const socket = await this.dial(probe.ended.signal);
            await untilClosed(socket, probe.ended.signal);
            if (!probe.ended.signal.aborted)
                this.learnOfRefusal();
        }
        catch {
            this.isForwarded &&= probe.ended.signal.aborted;
        }
        finally {
            this.abandon(probe);
        }
    }
    learnOfRefusal() {
        const wasDownMs = this.hangingMs();
        this.hasRefused = true;
        this.abandonAll();
        if (wasDownMs >= shortestDownMs)
            this.options.onUp();
    }
    abandonAll() {
        for (const probe of this.hanging)
            this.abandon(probe);
    }
    abandon(probe) {
        this.hanging.delete(probe);
        probe.ended.abort();
    }
}
/** Resolves when the other side has ended the connection, or the signal has; it is gone then. */
async function untilClosed(socket, signal) {
    await new Promise(resolve => {
        socket
            .on('error', () => resolve())
            .on('close', resolve)
            .on('end', resolve);
        signal.addEventListener('abort', () => resolve(), { once: true });
        if (signal.aborted)
            resolve();
        socket.resume();
    });
    socket.destroy();
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/reach/probe-pace.js
/** Until then a server may just be slow: on an emulated processor its first word takes a second. */
const slowServerMs = 2000;
/** In case that a forward has lost all connections that hang. */
const replaceMs = 30_000;
/**
 * From the start of the newest probe to the start of the next.
 *
 * A refusal costs next to nothing, so it is followed up at once. A connection that was accepted but stays silent is
 * another matter. A port forward (QEMU's user network, VirtualBox's NAT) accepts for a guest that does not exist yet
 * and tries to reach it 6 s later, then every 12 s, up to 75 s, even when we have closed the connection: all that was
 * dialled in this time hits the server when it comes up, as a burst that slow ones choke on and others punish.
 * So few are dialled, and they are kept, as each of them may be the one that gets through.
 */
function probeGapMs({ newest, isWaiting, waitingMs, room, hasAnswered }) {
    if (!isWaiting)
        return pauseAfter(newest);
    // What nobody has accepted ends when we close it.
    if (newest === 'unanswered')
        return Math.min(2000, Math.max(250, waitingMs / 100));
    if (hasAnswered)
        return 0;
    return room > 0 ? slowServerMs : replaceMs;
}
function pauseAfter(end) {
    // A server that sheds load or punishes us gets more patience than one that is not there.
    if (end === 'busy')
        return 3000;
    return end === 'foreign' ? 1000 : 200;
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/reach/find-server.js






/** How many connections may wait: enough for a forward to try one every two seconds, or few when we are told. */
const mostWaiting = { untold: 6, told: 2 };
/** Waiting for less is just how long an answer takes. */
const shortWaitMs = 1000;
/** What ends after so long a silence was given up by a forward, not ended by the guest. */
const forwardPatienceMs = 60_000;
/**
 * Dials again and again until an SSH server answers, and gives the connection on which it introduced itself, ready
 * for the handshake. Ends by success, by the signal, or by a `BuildError` of `dial`,
 * which says that dialling again is pointless.
 */
async function findServer(dial, options) {
    const search = new Search(dial, options);
    try {
        return await search.run();
    }
    finally {
        search.end();
    }
}
class Search {
    dial;
    options;
    /** Those that wait, the eldest first. */
    waiting = [];
    waitingSinceMs = 0;
    newest;
    /** The guest has given a sign since the newest probe was started. */
    hasAnswered = false;
    watch;
    ended = new AbortController();
    won;
    win = () => undefined;
    fail = () => undefined;
    given;
    wake = () => undefined;
    constructor(dial, options) {
        this.dial = dial;
        this.options = options;
        this.won = new Promise((resolve, reject) => {
            this.win = resolve;
            this.fail = reject;
        });
        const { clock, dialClosedPort } = options;
        const onUp = () => {
            this.hasAnswered = true;
            this.waitingSinceMs = clock.monotonic();
            this.wake();
        };
        this.watch =
            dialClosedPort && new NetworkWatch(dialClosedPort, { clock, signal: this.ended.signal, onUp });
    }
    async run() {
        const { clock, signal } = this.options;
        const interrupted = (0,abort/* rejectOnAbort */.d)(signal);
        void this.watch?.run();
        for (;;) {
            signal.throwIfAborted();
            if (this.dueInMs() <= 0)
                void this.probe();
            this.tellSilence();
            const news = new AbortController();
            this.wake = () => news.abort();
            const pauseMs = Math.min(this.dueInMs(), shortWaitMs);
            const pause = clock.sleep(pauseMs, AbortSignal.any([news.signal, this.ended.signal]));
            const socket = await Promise.race([this.won, pause.catch(() => undefined), interrupted]);
            if (socket !== undefined)
                return (this.given = socket);
        }
    }
    end() {
        this.ended.abort();
        for (const { displaced } of this.waiting)
            displaced.abort();
        // A search that was interrupted in the moment of success.
        this.won.then(socket => {
            if (socket !== this.given)
                socket.destroy();
        }, () => undefined);
    }
    dueInMs() {
        const { newest } = this;
        if (newest === undefined)
            return 0;
        const gapMs = probeGapMs({
            newest: newest.end ?? (newest.isAccepted ? 'silent' : 'unanswered'),
            isWaiting: newest.end === undefined,
            waitingMs: this.waitingMs(),
            room: this.most() - this.waiting.length,
            hasAnswered: this.hasAnswered
        });
        return newest.startedMs + gapMs - this.options.clock.monotonic();
    }
    most() {
        return this.watch?.isOfUse === true ? mostWaiting.told : mostWaiting.untold;
    }
    /** For how long there has been nothing but waiting. */
    waitingMs() {
        const [eldest] = this.waiting;
        if (eldest === undefined)
            return 0;
        return this.options.clock.monotonic() - Math.max(eldest.startedMs, this.waitingSinceMs);
    }
    tellSilence() {
        const [eldest] = this.waiting;
        if (eldest === undefined || this.waitingMs() < shortWaitMs)
            return;
        const isNetworkUp = this.watch?.isUp;
        if (!eldest.isAccepted)
            this.options.see({ kind: 'unanswered' });
        else
            this.options.see({ kind: 'silent', ...(isNetworkUp !== undefined && { isNetworkUp }) });
    }
    async probe() {
        const startedMs = this.options.clock.monotonic();
        const probe = { startedMs, displaced: new AbortController(), isAccepted: false, end: undefined };
        this.hasAnswered = false;
        this.newest = probe;
        // The eldest stays, because a slow server answers it first.
        if (this.waiting.length >= this.most())
            this.waiting.splice(1, 1)[0]?.displaced.abort();
        this.waiting.push(probe);
        try {
            const socket = await this.greet(probe);
            this.forget(probe);
            this.win(socket);
            // Two may be greeted in the same moment; only the first is wanted.
            if ((await this.won) !== socket)
                socket.destroy();
        }
        catch (error) {
            if (!probe.displaced.signal.aborted)
                this.learn(probe, error);
        }
    }
    /** How a probe failed that we did not end ourselves. */
    learn(probe, error) {
        this.forget(probe);
        if (error instanceof errors/* BuildError */.zS) {
            this.fail(error);
            return;
        }
        const ageMs = this.options.clock.monotonic() - probe.startedMs;
        const sighting = sightingOf(error);
        const isGivenUp = sighting.kind === 'closed' && ageMs >= forwardPatienceMs;
        probe.end = isGivenUp ? 'silent' : sighting.kind;
        if (!isGivenUp) {
            this.waitingSinceMs = this.options.clock.monotonic();
            this.hasAnswered ||= sighting.kind === 'refused' || sighting.kind === 'closed';
            this.options.see(sighting);
        }
        this.wake();
    }
    async greet(probe) {
        const { signal } = probe.displaced;
        const socket = await this.dial(signal);
        probe.isAccepted = true;
        this.wake();
        // A socket may fail at any time from here on; whoever reads it learns of that, others need not die of it.
        socket.on('error', () => undefined);
        try {
            await awaitBanner(socket, signal);
            return socket;
        }
        catch (error) {
            socket.destroy();
            throw error;
        }
    }
    forget(probe) {
        const index = this.waiting.indexOf(probe);
        if (index >= 0)
            this.waiting.splice(index, 1);
    }
}

// EXTERNAL MODULE: ./node_modules/ssh2/lib/index.js
var lib = __webpack_require__(85472);
;// CONCATENATED MODULE: ./lib/communicators/ssh/login/connection.js
/** How long the other side may take to close before it is left without a good-bye. */
const farewellMs = 1000;
/** A connection to an SSH server, until it is lost. */
class Connection {
    client;
    socket;
    /** False once the server has refused to forward the SSH agent. */
    mayForwardAgent = true;
    gone = new AbortController();
    constructor(client, socket) {
        this.client = client;
        this.socket = socket;
        client.on('error', error => {
            // A key of the agent that cannot be used is no failure of the connection: the next way to log in is tried.
            if (error.level !== 'agent')
                this.lose(error);
        });
        // A connection through a jump host may be ended by the guest without being closed.
        const onEnd = () => this.lose(new Error('the guest closed the connection'));
        client.on('end', onEnd).on('close', onEnd);
    }
    /** Aborts when the connection is gone, with the reason. */
    get lost() {
        return this.gone.signal;
    }
    get isLost() {
        return this.gone.signal.aborted;
    }
    /** Calls back whenever something comes from the other side. */
    onSign(listener) {
        this.socket.on('data', listener);
    }
    /** Gives the connection up without a word. */
    lose(reason) {
        this.gone.abort(reason);
        this.socket.destroy();
    }
    /** Says good-bye and closes. `sleep` bounds the wait for the other side. */
    async end(sleep) {
        if (this.isLost)
            return;
        this.client.end();
        await sleep(farewellMs, this.lost).catch(() => undefined);
        this.lose(new Error('the connection was ended'));
    }
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/login/ways-to-log-in.js

/** The ways to log in that are tried one after the other, and what became of them. */
class WaysToLogIn {
    /** Ways that have been tried, for people. */
    tried = [];
    /** Methods that the server offers, once it has said so. */
    offered = [];
    all;
    left;
    constructor(credentials) {
        this.all = waysOf(credentials);
        this.left = [...this.all];
    }
    /**
     * What to try next, or false when nothing is left. `offered` is null at the start. After a partial success (the
     * server wants several methods) everything is open again but what has just succeeded.
     */
    next(offered, isPartialSuccess) {
        if (offered !== null)
            this.offered = offered;
        if (isPartialSuccess === true) {
            const succeeded = this.tried.pop();
            this.left = this.all.filter(({ label }) => label !== succeeded);
        }
        for (let way = this.left.shift(); way !== undefined; way = this.left.shift()) {
            if (offered !== null && !offered.includes(way.method) && way.method !== 'none')
                continue;
            this.tried.push(way.label);
            return way.auth;
        }
        return false;
    }
}
function waysOf({ username, password, privateKey, keyName, agent }) {
    const ways = [];
    if (agent !== undefined) {
        ways.push({ label: 'SSH agent', method: 'publickey', auth: { type: 'agent', username, agent } });
    }
    if (privateKey !== undefined) {
        ways.push({ label: keyName, method: 'publickey', auth: { type: 'publickey', username, key: privateKey } });
    }
    if (password !== undefined) {
        ways.push({ label: 'password', method: 'password', auth: { type: 'password', username, password } });
        ways.push({
            label: 'keyboard-interactive',
            method: 'keyboard-interactive',
            auth: {
                type: 'keyboard-interactive',
                username,
                prompt: (_name, _instructions, _language, prompts, answer) => answer(prompts.map(() => password))
            }
        });
    }
    // Last, for it rarely helps: accounts without password.
    ways.push({ label: withoutCredential, method: 'none', auth: { type: 'none', username } });
    return ways;
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/login/log-in.js






/**
 * Shakes hands on a fresh connection and logs in. Throws `Missed` when the server drops the connection, has no
 * algorithm in common or refuses the login; IB_CONNECT_HOST_KEY when it shows another key than before. The
 * connection is gone when this throws.
 */
async function logIn(socket, options) {
    const client = new lib.Client();
    const connection = new Connection(client, socket);
    const ways = new WaysToLogIn(options.credentials);
    const host = {};
    try {
        await new Promise((resolve, reject) => {
            (0,abort/* rejectOnAbort */.d)(AbortSignal.any([options.signal, connection.lost])).catch(() => {
                const { signal } = options;
                reject(signal.aborted ? (0,abort/* abortReason */.J)(signal) : failure(connection, ways, options, host.key));
            });
            client
                .once('ready', resolve)
                .once('change password', () => reject(loginRefused(options, ways, 'it demands a new password')))
                .connect(clientConfig(socket, options, ways, key => (host.key = key)));
        });
    }
    catch (error) {
        connection.lose(new Error('the login failed', { cause: error }));
        throw error;
    }
    const { hostKeys } = options;
    if (host.key !== undefined)
        hostKeys.pin(host.key);
    // OpenSSH tells its other keys, and ssh2 lets it prove that it has them, so that any of them may be used next time.
    client.on('hostkeys', keys => keys.forEach(key => hostKeys.pin(key.getPublicSSH())));
    return connection;
}
function clientConfig(socket, { credentials, hostKeys, ciphers, keyExchanges, keepAliveMs, forwardedAgent }, ways, onHostKey) {
    return {
        sock: socket,
        username: credentials.username,
        // The deadline is our signal's.
        readyTimeout: 0,
        keepaliveInterval: keepAliveMs,
        hostVerifier: (key) => {
            onHostKey(key);
            return hostKeys.accepts(key);
        },
        authHandler: (offered, isPartialSuccess) => ways.next(offered, isPartialSuccess),
        algorithms: {
            ...(ciphers && { cipher: [...ciphers] }),
            ...(keyExchanges && { kex: [...keyExchanges] })
        },
        ...(forwardedAgent && { agent: forwardedAgent })
    };
}
/** Why the connection broke before it was usable. */
function failure(connection, ways, options, hostKey) {
    if (hostKey !== undefined && !options.hostKeys.accepts(hostKey))
        return hostKeyChanged();
    const detail = (0,errors/* messageOf */.bD)(connection.lost.reason);
    if (/no matching/i.test(detail))
        return new Missed({ kind: 'disagreed', detail });
    // OpenSSH ends a connection with "Too many authentication failures" without letting us try what is left.
    if (ways.tried.length > 0 && /authentication/i.test(detail)) {
        return loginRefused(options, ways, /too many/i.test(detail) ? detail : undefined);
    }
    return new Missed({ kind: 'dropped', detail });
}
function loginRefused({ credentials }, { tried, offered }, detail) {
    const { username } = credentials;
    return new Missed({ kind: 'login', username, tried, offered, ...(detail !== undefined && { detail }) });
}
function hostKeyChanged() {
    return new errors/* BuildError */.zS('IB_CONNECT_HOST_KEY', 'the guest shows another SSH host key than at the first login of this build', {
        hint: 'either another machine answers at its address, or a script replaced the keys: let it do so last, or restart the SSH server only at the end'
    });
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/login/open-connection.js





/** A login takes a second; on a guest whose processor is emulated, many. Packer's limit as well. */
const handshakeMs = 60_000;
/** Pause after a connection that broke in the handshake, as while a server restarts. */
const brokenPauseMs = 500;
/** How often a server may show that it will never do; the first times something else may be starting up. */
const mostHopeless = 5;
/**
 * Waits for an SSH server and logs in, for as long as the signal allows. Throws `Missed` when it gives up before:
 * after too many refused logins, or when the other side will never be what we look for.
 */
async function openConnection(options) {
    const giveUp = new AbortController();
    const counts = { hopeless: 0, refusals: 0 };
    const see = (sighting) => {
        options.see(sighting);
        counts.hopeless += sighting.kind === 'foreign' || sighting.kind === 'disagreed' ? 1 : 0;
        counts.refusals += sighting.kind === 'login' ? 1 : 0;
        if (counts.hopeless < mostHopeless && counts.refusals < options.attempts)
            return;
        giveUp.abort(new Missed(sighting));
    };
    const signal = AbortSignal.any([options.signal, giveUp.signal]);
    for (;;) {
        try {
            return await tryOnce({ ...options, see, signal });
        }
        catch (error) {
            if (signal.aborted || !(error instanceof Missed))
                throw error;
            see(error.sighting);
            await options.clock.sleep(pauseMs(error.sighting, counts.refusals, options.attempts), signal);
        }
    }
}
async function tryOnce(options) {
    const { dial, dialClosedPort, clock, see, signal } = options;
    const socket = await findServer(dial, { dialClosedPort, clock, see, signal });
    const limit = { what: 'the SSH login', timeoutMs: handshakeMs, clock, signal };
    try {
        return await (0,deadline/* withDeadline */.N)(limit, async (within) => await logIn(socket, { ...options, signal: within }));
    }
    catch (error) {
        socket.destroy();
        const isLate = error instanceof errors/* BuildError */.zS && error.code === 'IB_TIMEOUT';
        throw isLate && !signal.aborted ? new Missed({ kind: 'dropped', detail: error.message }) : error;
    }
}
/**
 * Pause before the next try. A user whom the guest creates while it starts is let in soon at first; later the pauses
 * keep below what OpenSSH's server punishes (9.8 and later, PerSourcePenalties). With a limit of attempts they are
 * longer, so that ten of them last as long as Packer's ten do.
 */
function pauseMs({ kind }, refusals, attempts) {
    if (kind === 'disagreed')
        return 1000;
    if (kind !== 'login')
        return brokenPauseMs;
    return Math.min(Number.isFinite(attempts) ? 10_000 : 5000, 1000 * 2 ** (refusals - 1));
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/reach/sightings.js

/** What has been seen of the guest while waiting for it; tells people of everything that is new. */
class Sightings {
    target;
    emit;
    counts = new Map();
    latest;
    constructor(target, emit) {
        this.target = target;
        this.emit = emit;
    }
    see = (sighting) => {
        const isNews = sighting.kind !== this.latest?.kind;
        const isFirst = !this.counts.has(sighting.kind);
        this.counts.set(sighting.kind, this.count(sighting.kind) + 1);
        this.latest = sighting;
        if (!isNews)
            return;
        const text = `SSH: ${this.describe() ?? ''}`;
        // Going back and forth between two states is not worth a line each time.
        this.emit({ type: 'notice', level: isFirst ? 'info' : 'debug', text });
    };
    /** What was seen last, as a sentence. */
    describe() {
        return this.latest && `${this.target} ${describe(this.latest)}`;
    }
    get last() {
        return this.latest;
    }
    count(kind) {
        return this.counts.get(kind) ?? 0;
    }
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/login/link.js









/** The way to one SSH server: a connection that is made when needed, and made anew when it was lost. */
class Link {
    options;
    hostKeys = new HostKeys();
    closing = new AbortController();
    lifetime;
    current;
    opening;
    constructor(options) {
        this.options = options;
        this.lifetime = AbortSignal.any([options.signal, this.closing.signal]);
    }
    /**
     * The live connection, or a new one. Waits as long as the link's time-out says; the errors are the IB_CONNECT_
     * ones, or the signal's reason.
     */
    async connection(signal) {
        signal.throwIfAborted();
        if (this.current?.isLost === false)
            return this.current;
        this.opening ??= this.open().finally(() => (this.opening = undefined));
        return await untilAbort(this.opening, signal);
    }
    /** Ends the connection; the next call makes another one. */
    async drop() {
        const { current } = this;
        this.current = undefined;
        await current?.end((ms, signal) => this.options.clock.sleep(ms, signal));
    }
    /** Ends the connection for good. */
    async close() {
        this.closing.abort();
        await this.drop();
    }
    async open() {
        const { target, clock, emit, timeoutMs, prepare } = this.options;
        const sightings = new Sightings(target, emit);
        const started = clock.monotonic();
        const limit = { what: `SSH at ${target}`, timeoutMs, clock, signal: this.lifetime };
        try {
            const open = async (within) => await openConnection({
                ...this.options,
                ...this.options.login,
                hostKeys: this.hostKeys,
                see: sightings.see,
                signal: within
            });
            const reminder = { what: 'SSH', timeoutMs, clock, emit, details: () => sightings.describe() };
            const connection = await (0,remind/* withReminders */.g)(reminder, () => (0,deadline/* withDeadline */.N)(limit, open));
            await prepare?.(connection);
            return (this.current = connection);
        }
        catch (error) {
            this.lifetime.throwIfAborted();
            const isLate = error instanceof errors/* BuildError */.zS && error.code === 'IB_TIMEOUT';
            if (!isLate && !(error instanceof Missed))
                throw error;
            throw unreachedGuest(target, clock.monotonic() - started, sightings);
        }
    }
}

// EXTERNAL MODULE: ./lib/communicators/ssh/login/algorithms.js
var algorithms = __webpack_require__(84169);
;// CONCATENATED MODULE: ./lib/communicators/ssh/login/agent.js

/** The SSH agent behind a socket, or a named pipe on Windows. */
class HostAgent extends lib.OpenSSHAgent {
    net;
    path;
    signal;
    constructor(net, path, signal) {
        super(path);
        this.net = net;
        this.path = path;
        this.signal = signal;
    }
    /** One connection to the agent, for logging in or for a guest to which the agent is forwarded. */
    getStream(done) {
        this.net.connectPath(this.path, this.signal).then(socket => done(undefined, socket), (cause) => done(new Error(`the SSH agent at ${this.path} cannot be reached`, { cause })));
    }
}

// EXTERNAL MODULE: ./lib/communicators/ssh/key-file.js
var key_file = __webpack_require__(56609);
// EXTERNAL MODULE: ./lib/communicators/ssh/login/private-key.js
var private_key = __webpack_require__(85326);
;// CONCATENATED MODULE: ./lib/communicators/ssh/settings.js





const defaultTimeoutMs = 5 * 60_000;
const defaultAttempts = 10;
/** What "without limit" means for a wait that must end: no build lasts a week. */
const longestWaitMs = 7 * 24 * 3_600_000;
/** How long and how often to try. The defaults apply only when neither option is set. */
function patience(config) {
    const timeoutMs = config.ssh_wait_timeout ?? config.ssh_timeout ?? 0;
    const attempts = config.ssh_handshake_attempts ?? 0;
    if (timeoutMs <= 0 && attempts === 0)
        return { timeoutMs: defaultTimeoutMs, attempts: defaultAttempts };
    return {
        timeoutMs: timeoutMs > 0 ? timeoutMs : longestWaitMs,
        attempts: attempts === 0 ? Infinity : attempts
    };
}
function sharedLogin(config, agent, { isEmulated = false } = {}) {
    const usual = isEmulated ? algorithms/* cheapCipherNames */.PD : undefined;
    return {
        ciphers: config.ssh_ciphers === undefined ? usual : (0,algorithms/* known */.eO)(algorithms/* cipherNames */.GZ, config.ssh_ciphers),
        keyExchanges: config.ssh_key_exchange_algorithms && (0,algorithms/* known */.eO)(algorithms/* keyExchangeNames */.bS, config.ssh_key_exchange_algorithms),
        keepAliveMs: Math.max(0, config.ssh_keep_alive_interval),
        forwardedAgent: config.ssh_disable_agent_forwarding ? undefined : agent
    };
}
/** The SSH agent of whoever runs the build, if there is one. */
function agentOf(host, signal) {
    const path = host.env['SSH_AUTH_SOCK'];
    return path === undefined || path === '' ? undefined : new HostAgent(host.net, path, signal);
}
/** Who logs in to the guest: what the template gives, else what the builder made. */
async function guestCredentials(config, endpoint, host, agent) {
    const username = config.ssh_username ?? endpoint.username;
    if (username === undefined)
        throw new errors/* BuildError */.zS('IB_OPTION_MISSING', '`ssh_username` is required');
    return {
        username,
        password: config.ssh_password ?? endpoint.password,
        agent: config.ssh_agent_auth ? demand(agent, 'ssh_agent_auth') : undefined,
        ...(await guestKey(config, endpoint, host))
    };
}
async function guestKey(config, endpoint, host) {
    const file = config.ssh_private_key_file;
    if (file !== undefined)
        return await keyOfFile(host, file, 'ssh_private_key_file');
    const keyName = 'throw-away key';
    if (endpoint.privateKey === undefined)
        return { privateKey: undefined, keyName };
    return { privateKey: (0,private_key.parsePrivateKey)(endpoint.privateKey, keyName), keyName };
}
/** Who logs in to the jump host. */
async function bastionCredentials(config, host, agent) {
    const file = config.ssh_bastion_private_key_file ?? config.ssh_private_key_file;
    const username = config.ssh_bastion_username ?? config.ssh_username;
    if (username === undefined)
        throw new errors/* BuildError */.zS('IB_OPTION_MISSING', '`ssh_bastion_username` is required');
    return {
        username,
        password: config.ssh_bastion_password,
        agent: config.ssh_bastion_agent_auth ? demand(agent, 'ssh_bastion_agent_auth') : undefined,
        ...(file === undefined
            ? { privateKey: undefined, keyName: 'private key' }
            : await keyOfFile(host, file, 'ssh_bastion_private_key_file'))
    };
}
async function keyOfFile(host, path, option) {
    const keyName = `key ${path}`;
    return { privateKey: (0,private_key.parsePrivateKey)(await (0,key_file/* readKeyFile */.m)(host, path, option), keyName), keyName };
}
function demand(agent, option) {
    if (agent !== undefined)
        return agent;
    throw new errors/* BuildError */.zS('IB_OPTION_VALUE', `\`${option}\` is set, but no SSH agent runs: SSH_AUTH_SOCK is not set`);
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/route/socks5.js



/**
 * Asks a SOCKS5 proxy (RFC 1928, RFC 1929) on a fresh connection to connect us. The proxy resolves the name. Throws
 * `Missed` when it cannot reach the target, IB_CONNECT_AUTH when it does not let us in, IB_CONNECT_PROTOCOL when it
 * is none.
 */
async function connectThrough(socket, target, login, signal) {
    const byPassword = 2;
    socket.write(Buffer.from(login === undefined ? [5, 1, 0] : [5, 2, 0, byPassword]));
    const [version, method] = await take(socket, 2, signal);
    if (version !== 5)
        throw new errors/* BuildError */.zS('IB_CONNECT_PROTOCOL', 'ssh_proxy_host: what answers is no SOCKS5 proxy');
    if (method === byPassword && login !== undefined)
        await authenticate(socket, login, signal);
    else if (method !== 0)
        throw refused('it demands a login that the template does not give');
    socket.write(Buffer.concat([Buffer.from([5, 1, 0, 3]), counted(target.host), portBytes(target.port)]));
    const [, reply = 1, , addressType] = await take(socket, 4, signal);
    const addressBytes = addressType === 1 ? 4 : addressType === 4 ? 16 : ((await take(socket, 1, signal))[0] ?? 0);
    await take(socket, addressBytes + 2, signal);
    if (reply !== 0)
        throw new Missed(seenByProxy(reply));
}
async function authenticate(socket, login, signal) {
    socket.write(Buffer.concat([Buffer.from([1]), counted(login.username), counted(login.password)]));
    const [, status] = await take(socket, 2, signal);
    if (status !== 0)
        throw refused('it refuses `ssh_proxy_username` with `ssh_proxy_password`');
}
function refused(why) {
    return new errors/* BuildError */.zS('IB_CONNECT_AUTH', `the SOCKS5 proxy does not let us in: ${why}`);
}
function seenByProxy(reply) {
    if (reply === 5)
        return { kind: 'refused' };
    const reasons = [
        '',
        'general failure',
        'not allowed by its rules',
        'network unreachable',
        'host unreachable'
    ];
    return { kind: 'unreachable', detail: `the proxy says: ${reasons[reply] ?? `error ${reply.toString()}`}` };
}
function counted(text) {
    const bytes = Buffer.from(text);
    return Buffer.concat([Buffer.from([bytes.length]), bytes]);
}
function portBytes(port) {
    return Buffer.from([port >> 8, port & 255]);
}
/** The next bytes of the proxy's answer. */
async function take(socket, count, signal) {
    const bytes = await takeBytes(socket, count, signal);
    if (bytes === undefined)
        throw new Missed({ kind: 'closed' });
    return bytes;
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/route/tunnels.js

const loopback = '127.0.0.1';
/** Opens a way through an SSH server to a host and port as seen from it. */
async function openThrough({ client }, to) {
    return await new Promise((resolve, reject) => {
        client.forwardOut(loopback, 0, to.host, to.port, (error, channel) => {
            if (error)
                reject(error);
            else
                resolve(channel);
        });
    });
}
/** Listens here; connections go on from the guest. They survive a reconnect: each takes the connection there is. */
async function listenHere(link, net, { listenPort, host, port }, signal) {
    return await net.listen({ host: loopback, port: listenPort }, socket => {
        const connected = link.connection(signal).then(connection => openThrough(connection, { host, port }));
        connected.then(channel => join(socket, channel), () => socket.destroy());
    });
}
/** Listens in the guest; connections go on from here. To be done anew with each connection. */
async function listenThere({ client }, net, specs, signal) {
    const byPort = new Map(specs.map(spec => [spec.listenPort, spec]));
    client.on('tcp connection', ({ destPort }, accept, reject) => {
        const spec = byPort.get(destPort);
        if (spec === undefined) {
            reject();
            return;
        }
        net.connect(spec, signal).then(socket => join(socket, accept()), () => reject());
    });
    for (const { listenPort } of specs)
        await listenOn(listenPort);
    async function listenOn(port) {
        await new Promise((resolve, fail) => {
            client.forwardIn(loopback, port, error => {
                if (error)
                    fail(tunnels_refused(port, error));
                else
                    resolve();
            });
        });
    }
}
function tunnels_refused(port, cause) {
    return new errors/* BuildError */.zS('IB_CONNECT_PROTOCOL', `ssh_remote_tunnels: the guest does not listen on port ${port.toString()}: ${(0,errors/* messageOf */.bD)(cause)}`, { hint: 'the port may be taken, or its SSH server may not forward (`AllowTcpForwarding`)', cause });
}
function join(one, other) {
    one.pipe(other).pipe(one);
    const end = () => {
        one.destroy();
        other.destroy();
    };
    for (const side of [one, other])
        side.on('error', end).on('close', end);
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/route/route.js





/** The way to the guest that the template chose: straight, through a SOCKS5 proxy, or through a jump host. */
async function routeTo(to, config, ctx) {
    const { net } = ctx.host;
    const { closedPort } = to;
    const { ssh_proxy_host, ssh_proxy_port, ssh_bastion_host, ssh_bastion_port } = config;
    if (ssh_bastion_host !== undefined) {
        return await routeThroughBastion({ host: ssh_bastion_host, port: ssh_bastion_port }, to, config, ctx);
    }
    const close = () => Promise.resolve();
    if (ssh_proxy_host === undefined) {
        return {
            target: addressText(to),
            dial: signal => net.connect(to, signal),
            dialClosedPort: closedPort === undefined
                ? undefined
                : signal => net.connect({ host: to.host, port: closedPort }, signal),
            close
        };
    }
    const proxy = { host: ssh_proxy_host, port: ssh_proxy_port };
    const dial = dialThroughProxy(net, proxy, proxyLogin(config), to);
    return { target: `${addressText(to)} through the proxy ${addressText(proxy)}`, dial, close };
}
/** `host:port`, with brackets where the host has colons itself. */
function addressText({ host, port }) {
    return `${host.includes(':') ? `[${host}]` : host}:${port.toString()}`;
}
function proxyLogin({ ssh_proxy_username, ssh_proxy_password }) {
    return ssh_proxy_username === undefined
        ? undefined
        : { username: ssh_proxy_username, password: ssh_proxy_password ?? '' };
}
function dialThroughProxy(net, proxy, login, to) {
    return async (signal) => {
        const socket = await net.connect(proxy, signal);
        socket.on('error', () => undefined);
        try {
            await connectThrough(socket, to, login, signal);
            return socket;
        }
        catch (error) {
            socket.destroy();
            throw error;
        }
    };
}
/** One connection to the jump host serves all attempts, and is made anew when it is lost. */
async function routeThroughBastion(bastion, to, config, { host, emit, signal }) {
    const agent = agentOf(host, signal);
    const credentials = await bastionCredentials(config, host, agent);
    const link = new Link({
        ...patience(config),
        target: `the bastion ${addressText(bastion)}`,
        dial: within => host.net.connect(bastion, within),
        login: { ...sharedLogin(config, undefined), credentials },
        clock: host.clock,
        emit,
        signal
    });
    return {
        target: `${addressText(to)} through the bastion ${addressText(bastion)}`,
        dial: within => dialThrough(link, to, within),
        close: () => link.close()
    };
}
async function dialThrough(bastion, to, signal) {
    const connection = await bastion.connection(signal);
    const opening = openThrough(connection, to);
    try {
        return await untilAbort(opening, signal);
    }
    catch (error) {
        // The answer may still come; nobody wants it then.
        opening.then(late => late.destroy(), () => undefined);
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/transfer/round-trip.js
/** What takes longer is long. */
const longestMs = 1000;
/**
 * How long the SSH server takes to answer, whatever runs in the guest: a second at most. Asks for the end of a
 * forwarding that was never made, which every server refuses at once.
 */
async function roundTripMs({ client, lost }, clock, signal) {
    const started = clock.monotonic();
    const answered = new AbortController();
    client.unforwardIn('image-build-round-trip', 0, () => answered.abort());
    await clock.sleep(longestMs, AbortSignal.any([answered.signal, lost, signal])).catch(() => undefined);
    signal.throwIfAborted();
    return clock.monotonic() - started;
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/transfer/side-by-side.js


/** OpenSSH takes ten sessions on a connection; this leaves some to others. */
const partsAtATime = 4;
/**
 * Sends all parts at once; when one fails, the others come to an early end, and it is waited for that: their commands
 * would count among those that the server allows. False when the guest or its server refused one.
 */
async function sendSideBySide(shell, parts, { signal, onBytes }) {
    const failures = [];
    const send = async ({ content, ...conversation }) => {
        const wanted = unless(() => failures.length > 0, content);
        const end = await shell.converse({
            ...conversation,
            signal,
            talk: async ({ input, stdout }) => {
                stdout.resume();
                await pump(wanted, input, onBytes);
            }
        });
        if (end?.exitCode !== 0)
            throw new Refusal(end?.stderr ?? 'no shell');
    };
    const sending = parts.map(part => send(part).catch((error) => {
        failures.push(error);
        throw error;
    }));
    try {
        await Promise.all(sending);
        return true;
    }
    catch (error) {
        await Promise.allSettled(sending);
        if (isRefusal(error))
            return false;
        throw error;
    }
}
/** The bytes up to where they are not wanted any more. */
async function* unless(isStopped, content) {
    for await (const chunk of content) {
        if (isStopped())
            return;
        yield chunk;
    }
}
/** The guest did not take a part. */
class Refusal extends Error {
    name = 'Refusal';
}
/** Also of the server, which may not start so many commands at a time. */
function isRefusal(error) {
    return error instanceof Refusal || (error instanceof errors/* BuildError */.zS && error.code === 'IB_CONNECT_PROTOCOL');
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/transfer/tar-header.js
const tarBlockBytes = 512;
const typeFlags = { file: '0', link: '2', directory: '5' };
const nameBytes = 100;
const prefixBytes = 155;
const largestOctalSize = 8 ** 11;
/**
 * The header blocks of an entry. Names that do not fit are written as GNU tar does, and names as their plain bytes:
 * busybox, which has no part of the later standard (pax), understands that as well as GNU tar and bsdtar do. Format:
 * https://www.gnu.org/software/tar/manual/html_node/Standard.html
 */
function tarHeader({ kind, path, target = '', mode, bytes, modifiedMs }) {
    const name = Buffer.from(path);
    const link = Buffer.from(target);
    const cut = nameCut(name);
    const fields = {
        type: typeFlags[kind],
        name: name.subarray(cut ?? 0),
        prefix: name.subarray(0, Math.max(0, (cut ?? 0) - 1)),
        target: link,
        mode,
        bytes,
        modifiedMs
    };
    if (cut !== undefined && link.length <= nameBytes)
        return block(fields);
    return Buffer.concat([
        ...(link.length > nameBytes ? longName('K', link) : []),
        ...(cut === undefined ? longName('L', name) : []),
        block(fields)
    ]);
}
/** Name and target are cut where their fields end. */
function block({ type, name, prefix, target, mode, bytes, modifiedMs }) {
    // From the pool of small buffers, which is several times as fast as one of its own.
    const header = Buffer.allocUnsafe(tarBlockBytes).fill(0);
    name.copy(header, 0, 0, nameBytes);
    writeOctal(header, mode, 100, 7);
    writeOctal(header, 0, 108, 7);
    writeOctal(header, 0, 116, 7);
    writeSize(header, bytes);
    writeOctal(header, Math.max(0, Math.floor(modifiedMs / 1000)), 136, 11);
    header.write(type, 156, 'latin1');
    target.copy(header, 157, 0, nameBytes);
    header.write('ustar\u000000', 257, 'latin1');
    prefix.copy(header, 345, 0, prefixBytes);
    // The sum counts its own field as spaces.
    header.fill(' ', 148, 156, 'latin1');
    let sum = 0;
    for (const byte of header)
        sum += byte;
    writeOctal(header, sum, 148, 6);
    header[154] = 0;
    return header;
}
function writeSize(header, bytes) {
    if (bytes < largestOctalSize) {
        writeOctal(header, bytes, 124, 11);
        return;
    }
    // GNU's way beyond 8 GiB: a binary number, marked by its highest bit.
    header[124] = 0x80;
    header.writeBigUInt64BE(BigInt(bytes), 128);
}
function writeOctal(header, value, at, digits) {
    header.write(value.toString(8).padStart(digits, '0'), at, 'latin1');
}
/** GNU's entry before an entry whose name or target is too long for its field. */
function longName(type, name) {
    const none = Buffer.alloc(0);
    const bytes = name.length + 1;
    const content = Buffer.alloc(Math.ceil(bytes / tarBlockBytes) * tarBlockBytes);
    name.copy(content);
    const label = Buffer.from('././@LongLink');
    return [block({ type, name: label, prefix: none, target: none, mode: 0, bytes, modifiedMs: 0 }), content];
}
/** Where a name is cut, at a `/`, to fit its two fields: 0 when it fits the first. Undefined when it does not fit. */
function nameCut(name) {
    if (name.length <= nameBytes)
        return 0;
    const slash = name.indexOf('/', name.length - nameBytes - 1);
    return slash <= 0 || slash > prefixBytes || slash === name.length - 1 ? undefined : slash + 1;
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/transfer/tar-chunk.js

/** What is written to the connection at a time; many small writes would cost a packet each. */
const usualBytes = 256 * 1024;
/** A part of a tar stream while it is put together. */
class TarChunk {
    buffer = Buffer.alloc(2 * usualBytes);
    bytes = 0;
    get isFull() {
        return this.bytes >= usualBytes;
    }
    addHeader(entry) {
        this.add(tarHeader(entry));
    }
    add(part) {
        this.space(part.byteLength).set(part);
    }
    /** Room for the next bytes, for the caller to fill before anything else is added. */
    space(count) {
        this.reserve(count);
        this.bytes += count;
        return this.buffer.subarray(this.bytes - count, this.bytes);
    }
    /** Fills up the last block of a content of that many bytes. */
    addPadding(bytes) {
        this.addZeros((tarBlockBytes - (bytes % tarBlockBytes)) % tarBlockBytes);
    }
    /** Ends the stream. */
    addEnd() {
        this.addZeros(2 * tarBlockBytes);
    }
    /** What has been added since the last time; the caller's from now on. */
    take() {
        const taken = this.buffer.subarray(0, this.bytes);
        this.buffer = Buffer.alloc(2 * usualBytes);
        this.bytes = 0;
        return taken;
    }
    addZeros(count) {
        // The buffer is made of them.
        this.space(count);
    }
    reserve(count) {
        if (this.bytes + count <= this.buffer.length)
            return;
        const bigger = Buffer.alloc(2 * (this.bytes + count));
        this.buffer.copy(bigger, 0, 0, this.bytes);
        this.buffer = bigger;
    }
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/transfer/pack-tar.js


/** Files up to this size are read at once, bigger ones as streams. */
const smallBytes = 128 * 1024;
/**
 * The files and links of a tree as one tar stream, and only those directories that are given: unpacking one changes
 * the mode of a directory that exists already, and GNU tar even puts it in the place of a link to a directory.
 */
async function* packTar(files, { directories, files: treeFiles, links }) {
    const chunk = new TarChunk();
    for (const { path, mode } of directories) {
        chunk.addHeader({ kind: 'directory', path: `${path}/`, mode, bytes: 0, modifiedMs: 0 });
    }
    for (const file of treeFiles) {
        if (chunk.isFull)
            yield chunk.take();
        chunk.addHeader({ kind: 'file', ...file });
        if (file.bytes <= smallBytes)
            await readSmall(files, file.source, chunk.space(file.bytes));
        else
            yield* addBig(chunk, files, file);
        chunk.addPadding(file.bytes);
    }
    for (const { path, target, modifiedMs } of links) {
        if (chunk.isFull)
            yield chunk.take();
        chunk.addHeader({ kind: 'link', path, target, modifiedMs, mode: 0o777, bytes: 0 });
    }
    chunk.addEnd();
    yield chunk.take();
}
/** Adds the content of a file, and gives the chunks that get full by it. */
async function* addBig(chunk, files, { source, bytes }) {
    for await (const part of exactly(files.read(source, { end: bytes }), bytes, source)) {
        chunk.add(part);
        if (chunk.isFull)
            yield chunk.take();
    }
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/transfer/tree-input.js


/** What the script `uploadTree` is fed with: the directories that need to be made, then a tar stream. */
async function* treeInput(files, tree, directories) {
    yield directoryLines(directories.filter(fitsLine));
    yield* packTar(files, { ...tree, directories: directories.filter(directory => !fitsLine(directory)) });
}
/**
 * The same in several parts, which may be unpacked at once: each makes all directories that need it, and has its share
 * of the files. Undefined when there is a directory whose making takes more than a line.
 */
function treeInputs(files, tree, count) {
    const directories = specialDirectories(tree);
    if (!directories.every(fitsLine))
        return undefined;
    const shares = Array.from({ length: count }, () => []);
    let before = 0;
    for (const file of tree.files) {
        shares[Math.min(Math.floor((before / tree.bytes) * count), count - 1)]?.push(file);
        before += file.bytes;
    }
    return shares.map((share, index) => {
        const links = index === 0 ? tree.links : [];
        return treeInput(files, { files: share, links }, directories);
    });
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/transfer/parts-way.js






/** With less, starting more commands costs what it wins. */
const worthwhileBytes = 8 * 1024 * 1024;
/** With shorter round trips one command is as fast as the processors on both sides. */
const longRoundTripMs = 10;
/**
 * A big file or directory in parts that travel side by side. SSH lets a command be 2 MiB ahead of what the guest has
 * confirmed, so that over long round trips several commands carry several times as much as one. What stands in the
 * way, such as a guest without `dd` or a server that refuses so many commands, is left to the next way, which begins
 * anew.
 */
class PartsWay {
    link;
    shell;
    files;
    clock;
    constructor(link, shell, files, clock) {
        this.link = link;
        this.shell = shell;
        this.files = files;
        this.clock = clock;
    }
    async upload(source, mode, remotePath, ctx) {
        const { openPart, bytes } = source;
        if (openPart === undefined || !(await this.isWorthwhile(bytes, ctx)))
            return false;
        const path = operand(remotePath);
        const parts = fileParts(path, bytes, openPart);
        const options = { signal: ctx.signal, onBytes: counter(ctx, bytes) };
        if (!(await sendSideBySide(this.shell, parts, options)))
            return false;
        return await this.shell.succeed(`setting the mode of ${remotePath}`, {
            script: setMode,
            parameters: [path, mode.toString(8)],
            signal: ctx.signal,
            talk: async ({ input, stdout }) => {
                stdout.resume();
                await pump([], input);
            }
        });
    }
    async uploadTree(tree, remoteDirectory, ctx) {
        if (!(await this.isWorthwhile(tree.bytes, ctx)))
            return false;
        const inputs = treeInputs(this.files, tree, partsAtATime);
        const script = { script: uploadTree, parameters: [operand(remoteDirectory)] };
        const parts = inputs?.map(content => ({ ...script, content }));
        if (parts === undefined)
            return false;
        const options = { signal: ctx.signal, onBytes: counter(ctx, tree.bytes) };
        return await sendSideBySide(this.shell, parts, options);
    }
    download() {
        return Promise.resolve(false);
    }
    downloadTree() {
        return Promise.resolve(false);
    }
    async isWorthwhile(bytes, { signal }) {
        if (bytes < worthwhileBytes)
            return false;
        const connection = await this.link.connection(signal);
        return (await roundTripMs(connection, this.clock, signal)) >= longRoundTripMs;
    }
}
/** Parts of about the same size, which begin where a block does. */
function fileParts(path, bytes, openPart) {
    const blocks = Math.ceil(bytes / partsAtATime / partBlockBytes);
    const size = blocks * partBlockBytes;
    return Array.from({ length: Math.ceil(bytes / size) }, (_, index) => {
        const end = Math.min((index + 1) * size, bytes);
        // Only the last one cuts off what a longer file had there before, so it does not matter who begins first.
        const opening = end === bytes ? '' : 'conv=notrunc';
        const parameters = [path, (index * blocks).toString(), opening];
        return { script: uploadPart, parameters, content: openPart(index * size, end) };
    });
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/transfer/in-order.js
/** What `load` gives for each item, in the items' order, with up to `width` of them being loaded at a time. */
async function* inOrder(items, width, load) {
    const loading = [];
    for (const item of items) {
        const next = load(item);
        // A failure is thrown when its turn comes; until then it must not count as unhandled.
        next.catch(() => undefined);
        loading.push(next);
        if (loading.length < width)
            continue;
        const first = loading.shift();
        if (first !== undefined)
            yield await first;
    }
    for (const next of loading)
        yield await next;
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/transfer/sftp-content.js


/** What one request carries. OpenSSH takes up to 255 KiB; for other servers the library cuts it. */
const pieceBytes = 250 * 1024;
/** Requests under way at a time; with fewer, each waits for the answer to the one before. */
const requestsAtATime = 16;
/** Writes a whole content from the start of an open file. */
async function writeContent(sftp, handle, content, onBytes) {
    const requests = new Pool(requestsAtATime);
    let position = 0;
    for await (const piece of pieces(content)) {
        const at = position;
        position += piece.length;
        await requests.add(async () => {
            await sftp.write(handle, piece, at);
            onBytes(piece.length);
        });
    }
    await requests.drain();
}
/** Reads an open file. `bytes` is how long it is supposed to be; some, like those of /proc, say 0. */
async function* readContent(sftp, handle, bytes) {
    const read = (position) => sftp.read(handle, position, pieceBytes);
    const width = bytes === 0 ? 1 : requestsAtATime;
    for await (const piece of inOrder(positions(bytes), width, read)) {
        if (piece.length > 0)
            yield piece;
        if (piece.length < pieceBytes)
            return;
    }
}
function* positions(bytes) {
    for (let position = 0; bytes === 0 || position < bytes; position += pieceBytes)
        yield position;
}
/** The same bytes in pieces of one size, but for the last. */
async function* pieces(content) {
    let rest = Buffer.alloc(0);
    for await (const part of content) {
        rest = Buffer.concat([rest, part]);
        for (; rest.length >= pieceBytes; rest = rest.subarray(pieceBytes))
            yield rest.subarray(0, pieceBytes);
    }
    if (rest.length > 0)
        yield rest;
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/transfer/sftp-put.js




/** Requests for different files under way at a time, so that a tree does not take round trips for each. */
const filesAtATime = 64;
/** Writes a file of the guest, which gets exactly that mode. */
async function putFile(sftp, { source, mode, remotePath }, onBytes) {
    const handle = await sftp.open(remotePath, 'w', mode);
    await fillFile(sftp, handle, { source, mode }, onBytes);
}
/** The same for a file that is open already; closes it. */
async function fillFile(sftp, handle, { source, mode }, onBytes) {
    await writeContent(sftp, handle, source.open(), onBytes);
    await Promise.all([sftp.chmod(handle, mode), sftp.close(handle)]);
}
/** Writes a directory of the guest; what is there already and not in the tree stays. */
async function putTree(sftp, { files, tree, remoteDirectory }, onBytes) {
    await makePath(sftp, remoteDirectory);
    await sftp_put_makeDirectories(sftp, tree.directories, remoteDirectory);
    const pool = new Pool(filesAtATime);
    for (const file of tree.files.filter(({ bytes }) => bytes <= pieceBytes)) {
        await pool.add(() => putSmall(sftp, files, file, external_node_path_.posix.join(remoteDirectory, file.path), onBytes));
    }
    await pool.drain();
    // Bigger ones have many requests under way themselves.
    for (const file of tree.files.filter(({ bytes }) => bytes > pieceBytes)) {
        const { path, source: name, bytes, mode } = file;
        const source = { name, bytes, mode, open: () => contentOf(files, file) };
        await putFile(sftp, { source, mode, remotePath: external_node_path_.posix.join(remoteDirectory, path) }, onBytes);
    }
    for (const link of tree.links)
        await putLink(sftp, files, link, external_node_path_.posix.join(remoteDirectory, link.path));
}
/** In two round trips: the requests after `open` are sent together, and the server does them in order. */
async function putSmall(sftp, files, file, remotePath, onBytes) {
    const content = Buffer.alloc(file.bytes);
    await readSmall(files, file.source, content);
    const handle = await sftp.open(remotePath, 'w', file.mode);
    await Promise.all([sftp.write(handle, content, 0), sftp.chmod(handle, file.mode), sftp.close(handle)]);
    onBytes(content.length);
}
function contentOf(files, { source, bytes }) {
    return exactly(files.read(source, { end: bytes }), bytes, source);
}
/** Where the guest makes no links, as Windows may, a file takes the link's place. */
async function putLink(sftp, files, link, remotePath) {
    await sftp.remove(remotePath).catch(() => undefined);
    try {
        await sftp.link(link.target, remotePath);
    }
    catch (error) {
        const stat = await files.stat(link.source);
        if (stat?.kind !== 'file')
            throw error;
        await putSmall(sftp, files, { ...link, ...stat }, remotePath, () => undefined);
    }
}
async function sftp_put_makeDirectories(sftp, directories, remoteDirectory) {
    const byDepth = new Map();
    for (const directory of directories) {
        const depth = directory.path.split('/').length;
        byDepth.set(depth, [...(byDepth.get(depth) ?? []), directory]);
    }
    for (const depth of [...byDepth.keys()].sort((a, b) => a - b)) {
        const pool = new Pool(filesAtATime);
        for (const { path, mode } of byDepth.get(depth) ?? []) {
            await pool.add(() => makeDirectory(sftp, external_node_path_.posix.join(remoteDirectory, path), mode));
        }
        await pool.drain();
    }
}
async function makePath(sftp, path) {
    if ((await sftp.stat(path))?.isDirectory() === true)
        return;
    const parent = external_node_path_.posix.dirname(path);
    if (parent !== path)
        await makePath(sftp, parent);
    await makeDirectory(sftp, path, 0o755);
}
async function makeDirectory(sftp, path, mode) {
    try {
        await sftp.makeDirectory(path, mode);
    }
    catch (error) {
        // Servers do not tell apart why: it may just be there.
        if ((await sftp.stat(path))?.isDirectory() !== true)
            throw error;
    }
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/transfer/sftp-session.js


/** SFTP with promises, over a channel of its own. Calls fail with the server's sentence. */
class SftpSession {
    wrapper;
    /** Ends every call: by the caller's wish, or because the connection is lost (IB_DISCONNECTED). */
    within;
    constructor(wrapper, signal) {
        this.wrapper = wrapper;
        const lost = new AbortController();
        wrapper.once('close', () => {
            lost.abort(new errors/* BuildError */.zS('IB_DISCONNECTED', 'the connection to the guest was lost during a file transfer'));
        });
        this.within = AbortSignal.any([signal, lost.signal]);
    }
    /** Nothing can be asked of it any more. */
    get isOver() {
        return this.within.aborted;
    }
    async open(path, flags, mode) {
        const attributes = mode === undefined ? {} : { mode };
        return await this.call(done => this.wrapper.open(path, flags, attributes, done));
    }
    async close(handle) {
        await this.call(done => this.wrapper.close(handle, error => done(error, undefined)));
    }
    async write(handle, data, position) {
        await this.call(done => {
            this.wrapper.write(handle, data, 0, data.length, position, error => done(error, undefined));
        });
    }
    /** Up to that many bytes; fewer only at the end of the file. */
    async read(handle, position, bytes) {
        const data = Buffer.allocUnsafe(bytes);
        let filled = 0;
        while (filled < bytes) {
            const count = await this.call(done => {
                this.wrapper.read(handle, data, filled, bytes - filled, position + filled, done);
            });
            if (count === 0)
                break;
            filled += count;
        }
        return data.subarray(0, filled);
    }
    /** Undefined when there is nothing of that name. Follows links. */
    async stat(path) {
        return await this.call(done => this.wrapper.stat(path, done)).catch((error) => {
            if (this.within.aborted)
                throw error;
            return undefined;
        });
    }
    async facts(handle) {
        return await this.call(done => this.wrapper.fstat(handle, done));
    }
    async chmod(handle, mode) {
        await this.call(done => this.wrapper.fchmod(handle, mode, error => done(error, undefined)));
    }
    async makeDirectory(path, mode) {
        await this.call(done => this.wrapper.mkdir(path, { mode }, error => done(error, undefined)));
    }
    async list(path) {
        return await this.call(done => this.wrapper.readdir(path, done));
    }
    async link(target, path) {
        await this.call(done => this.wrapper.symlink(target, path, error => done(error, undefined)));
    }
    async remove(path) {
        await this.call(done => this.wrapper.unlink(path, error => done(error, undefined)));
    }
    end() {
        this.wrapper.end();
    }
    async call(request) {
        const answer = new Promise((resolve, reject) => {
            request((error, value) => {
                if (error)
                    reject(error);
                else
                    resolve(value);
            });
        });
        return await untilAbort(answer, this.within);
    }
}
/** Opens a session; undefined when the guest has no SFTP server. */
async function openSftp(link, signal) {
    return await openSftpOn(await link.connection(signal), signal);
}
/** The same over a connection that is there; the session and its calls last until the signal aborts. */
async function openSftpOn(connection, signal) {
    const opened = new Promise((resolve, reject) => {
        connection.client.sftp((error, wrapper) => {
            if (!error)
                resolve(wrapper);
            else if (connection.isLost)
                reject(new errors/* BuildError */.zS('IB_DISCONNECTED', 'the connection to the guest was lost'));
            else
                resolve(undefined);
        });
    });
    const wrapper = await untilAbort(opened, signal);
    return wrapper && new SftpSession(wrapper, signal);
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/transfer/small-files-way.js






const largestBytes = 1024 * 1024;
/**
 * Small files through an SFTP session that is kept: no process of the guest for each, which under emulation takes
 * longer than everything else. Only for Linux guests whose SFTP server sees the same files as their commands.
 */
class SmallFilesWay {
    link;
    kept;
    constructor(link) {
        this.link = link;
    }
    async upload(source, mode, remotePath, ctx) {
        const { signal } = ctx;
        const sftp = source.bytes > largestBytes ? undefined : await this.session(signal);
        if (sftp === undefined)
            return false;
        // Another way may still do it, or say better why not; from here on the source has been read.
        const handle = await untilAbort(this.unlessRefused(sftp, sftp.open(remotePath, 'w', mode)), signal);
        if (handle === undefined)
            return false;
        try {
            await untilAbort(fillFile(sftp, handle, { source, mode }, counter(ctx, source.bytes)), signal);
            return true;
        }
        catch (error) {
            if (signal.aborted || error instanceof errors/* BuildError */.zS)
                throw error;
            throw transferError(`uploading ${source.name} to ${remotePath}`, (0,errors/* messageOf */.bD)(error), error);
        }
    }
    /** Removes files, if they are there; false when the guest refuses or has no such server. */
    async remove(remotePaths, signal) {
        const sftp = await this.session(signal);
        if (sftp === undefined)
            return false;
        const gone = remotePaths.map(async (path) => {
            const removed = await this.unlessRefused(sftp, sftp.remove(path).then(() => true));
            return removed ?? (await sftp.stat(path)) === undefined;
        });
        return (await untilAbort(Promise.all(gone), signal)).every(isGone => isGone);
    }
    async session(signal) {
        const connection = await this.link.connection(signal);
        if (this.kept?.connection !== connection) {
            this.kept = { connection, session: openTrusted(connection) };
        }
        const sftp = await untilAbort(this.kept.session, signal);
        return sftp?.isOver === false ? sftp : undefined;
    }
    /** Undefined when the server says no; the loss of the connection stays an error. */
    async unlessRefused(sftp, answer) {
        return await answer.catch((error) => {
            if (sftp.isOver)
                throw error;
            return undefined;
        });
    }
}
/** A server that was put into a directory of its own does not see the kernel's files, nor write where commands look. */
async function openTrusted(connection) {
    // It ends with the connection, and says so in its own words.
    const sftp = await openSftpOn(connection, new AbortController().signal);
    if (sftp === undefined)
        return undefined;
    try {
        if ((await sftp.stat('/proc/version')) !== undefined)
            return sftp;
    }
    catch (error) {
        // A server that ends at once, while the connection lives, is as good as none.
        if (connection.isLost)
            throw error;
    }
    sftp.end();
    return undefined;
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/transfer/sftp-get.js






/** Files read side by side, so that a tree does not take round trips for each. */
const sftp_get_filesAtATime = 32;
/** No real tree is this deep, but one with a link to a directory above itself is. */
const deepestPath = 64;
/** Reads a file of the guest; it appears under its name when it is complete. */
async function getFile(sftp, { files, remotePath, localPath, ctx }) {
    const stats = await sftp.stat(remotePath);
    await get(sftp, files, { remotePath, localPath, durable: true }, counter(ctx, stats?.size));
}
/** Reads a directory of the guest. What links lead to comes in their place. */
async function getTree(sftp, tree) {
    const { files, remoteDirectory, localDirectory, ctx } = tree;
    const onBytes = counter(ctx, undefined);
    const pool = new Pool(sftp_get_filesAtATime);
    const getPart = async (remotePath, localPath) => {
        await get(sftp, files, { remotePath, localPath, durable: false }, onBytes);
    };
    await descend(remoteDirectory, localDirectory, 0);
    await pool.drain();
    async function descend(remote, local, depth) {
        if (depth > deepestPath) {
            throw new errors/* BuildError */.zS('IB_TRANSFER_FAILED', `${remote} is nested too deep: a link may lead above itself`);
        }
        const entries = await sftp.list(remote);
        await files.makeDirectory(local);
        for (const { filename, attrs } of entries) {
            if (filename === '.' || filename === '..')
                continue;
            const from = external_node_path_.posix.join(remote, safeName(filename));
            const to = (0,external_node_path_.join)(local, filename);
            const stats = attrs.isSymbolicLink() ? await sftp.stat(from) : attrs;
            if (stats?.isDirectory() === true)
                await descend(from, to, depth + 1);
            else if (stats?.isFile() !== true)
                ctx.onSkipped(from, stats === undefined ? 'dangling link' : 'special file');
            else if (stats.size > pieceBytes)
                await getPart(from, to);
            else
                await pool.add(() => getPart(from, to));
        }
    }
}
async function get(sftp, files, { remotePath, localPath, durable }, onBytes) {
    const handle = await sftp.open(remotePath, 'r');
    const { mode, size } = await sftp.facts(handle);
    const pending = await files.create(localPath, { mode: (mode & 0o777) | 0o600, durable });
    try {
        await pump(readContent(sftp, handle, size), pending.sink, onBytes);
        await sftp.close(handle);
        await pending.commit();
    }
    catch (error) {
        await pending.discard();
        throw error;
    }
}
/** The name of a directory entry, which a hostile guest may use to write elsewhere. */
function safeName(name) {
    if (!['/', '\0', external_node_path_.sep].some(character => name.includes(character)))
        return name;
    throw new errors/* BuildError */.zS('IB_TRANSFER_FAILED', `the guest sent ${JSON.stringify(name)} as the name of a file`);
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/transfer/sftp-way.js






/** Files through SFTP: for guests without a POSIX shell, and when the template asks for it. */
class SftpWay {
    link;
    files;
    constructor(link, files) {
        this.link = link;
        this.files = files;
    }
    async upload(source, mode, remotePath, ctx) {
        return await this.during(`uploading ${source.name} to ${remotePath}`, ctx, async (sftp) => {
            await putFile(sftp, { source, mode, remotePath }, counter(ctx, source.bytes));
        });
    }
    async uploadTree(tree, remoteDirectory, ctx) {
        return await this.during(`uploading a directory to ${remoteDirectory}`, ctx, async (sftp) => {
            await putTree(sftp, { files: this.files, tree, remoteDirectory }, counter(ctx, tree.bytes));
        });
    }
    async download(remotePath, localPath, ctx) {
        return await this.during(`downloading ${remotePath}`, ctx, async (sftp) => {
            await getFile(sftp, { files: this.files, remotePath, localPath, ctx });
        });
    }
    async downloadTree(remoteDirectory, localDirectory, ctx) {
        return await this.during(`downloading ${remoteDirectory}`, ctx, async (sftp) => {
            await getTree(sftp, { files: this.files, remoteDirectory, localDirectory, ctx });
        });
    }
    async during(action, { signal }, body) {
        const sftp = await openSftp(this.link, signal);
        if (sftp === undefined)
            return false;
        try {
            await body(sftp);
        }
        catch (error) {
            if (signal.aborted || error instanceof errors/* BuildError */.zS)
                throw error;
            throw transferError(action, (0,errors/* messageOf */.bD)(error), error);
        }
        finally {
            sftp.end();
        }
        return true;
    }
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/run/remote-facts.js
/** Reads `MODE SIZE` with the mode as `ls` writes it: `-rw-r--r-- 1234`. */
function parseFacts(line) {
    const [letters = '', size = ''] = line.trim().split(' ');
    return {
        mode: parseMode(letters.slice(1, 10)),
        bytes: letters.startsWith('-') && /^\d+$/.test(size) ? Number(size) : undefined
    };
}
function parseMode(letters) {
    return Array.from(letters).reduce((mode, letter) => mode * 2 + (/[rwxst]/.test(letter) ? 1 : 0), 0);
}

// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(56118);
;// CONCATENATED MODULE: ./lib/communicators/ssh/transfer/unpack-tar.js






/** Files up to this size are written side by side, because each waits for the disk several times. */
const unpack_tar_smallBytes = 128 * 1024;
const writtenAtATime = 32;
/**
 * Unpacks a tar stream of a guest, which may be hostile, below a local directory: IB_TRANSFER_FAILED for names that
 * lead out of it, and for links, which the guest was asked to resolve. Existing files are replaced.
 */
async function unpackTar(source, directory, options) {
    await options.files.makeDirectory(directory);
    const unpack = (0,tar_stream.extract)();
    // Its error comes out of the iteration as well.
    unpack.on('error', () => undefined);
    // From here to the loop nothing may wait: an entry that comes before the loop looks would be lost.
    const fed = pump(source, sinkOf(unpack), options.onBytes);
    fed.catch((error) => unpack.destroy(error instanceof Error ? error : undefined));
    const pool = new Pool(writtenAtATime);
    for await (const entry of unpack)
        await unpack_tar_take(entry, directory, pool, options);
    await pool.drain();
    await fed;
}
function sinkOf(unpack) {
    return {
        write: chunk => unpack.write(chunk),
        end: () => unpack.end(null),
        once: (event, listener) => unpack.once(event, listener)
    };
}
async function unpack_tar_take(entry, directory, pool, options) {
    const { header } = entry;
    const path = safeJoin(directory, header.name);
    const { files } = options;
    switch (header.type) {
        case 'directory':
            await files.makeDirectory(path);
            break;
        case 'file':
        case 'contiguous-file':
            await takeFile(entry, path, pool, files);
            return;
        case 'link': {
            // Another name of a file that came before.
            const original = safeJoin(directory, header.linkname);
            await pool.drain();
            await files.remove(path);
            await files.copy(original, path);
            break;
        }
        case 'symlink':
            throw unpack_tar_refused(header.name, 'it is a link');
        default:
            options.onSkipped(header.name, header.type);
    }
    entry.resume();
}
async function takeFile(entry, path, pool, files) {
    const mode = (entry.header.mode & 0o777) | 0o600;
    if (entry.header.size > unpack_tar_smallBytes) {
        await writeFile(entry, path, mode, files);
        return;
    }
    const parts = [];
    for await (const part of content(entry))
        parts.push(part);
    await pool.add(() => files.write(path, Buffer.concat(parts), { mode, durable: false }));
}
async function writeFile(entry, path, mode, files) {
    const pending = await files.create(path, { mode, durable: false });
    try {
        await pump(content(entry), pending.sink);
        await pending.commit();
    }
    catch (error) {
        await pending.discard();
        throw error;
    }
}
async function* content(entry) {
    for await (const part of entry)
        if (Buffer.isBuffer(part))
            yield part;
}
/** A path below the directory for a name of the archive. */
function safeJoin(directory, name) {
    const parts = name.split('/').filter(part => part !== '' && part !== '.');
    const isUnsafe = name.startsWith('/') || parts.includes('..') || name.includes('\0');
    // Where `\` parts names or `:` means a drive, such a name would lead elsewhere.
    if (isUnsafe || (external_node_path_.sep === '\\' && /[\\:]/.test(name)))
        throw unpack_tar_refused(name, 'its name leads out of the directory');
    return (0,external_node_path_.join)(directory, parts.join(external_node_path_.sep));
}
function unpack_tar_refused(name, why) {
    return new errors/* BuildError */.zS('IB_TRANSFER_FAILED', `the guest sent ${JSON.stringify(name)}, which is refused: ${why}`);
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/transfer/shell-way.js











/** Files as the input and output of `cat` and `tar`: one command for a file, and one for a whole directory. */
class ShellWay {
    shell;
    files;
    constructor(shell, files) {
        this.shell = shell;
        this.files = files;
    }
    async upload(source, mode, remotePath, ctx) {
        return await this.shell.succeed(`uploading ${source.name} to ${remotePath}`, {
            script: upload,
            parameters: [operand(remotePath), mode.toString(8)],
            signal: ctx.signal,
            talk: async ({ input, stdout }) => {
                stdout.resume();
                await pump(source.open(), input, counter(ctx, source.bytes));
            }
        });
    }
    async uploadTree(tree, remoteDirectory, ctx) {
        const end = await this.shell.converse({
            script: uploadTree,
            parameters: [operand(remoteDirectory)],
            signal: ctx.signal,
            talk: async ({ input, stdout }) => {
                stdout.resume();
                const content = treeInput(this.files, tree, specialDirectories(tree));
                await pump(content, input, counter(ctx, tree.bytes));
            }
        });
        if (end === undefined || end.exitCode === missingProgram)
            return false;
        demandSuccess(`uploading a directory to ${remoteDirectory}`, end);
        return true;
    }
    async download(remotePath, localPath, ctx) {
        // Nobody else's until it is complete and has the mode of the original.
        const pending = await this.files.create(localPath, { mode: 0o600 });
        const facts = { mode: 0o600 };
        try {
            const isDone = await this.shell.succeed(`downloading ${remotePath}`, {
                script: download,
                parameters: [operand(remotePath)],
                signal: ctx.signal,
                talk: async ({ stdout }) => {
                    const line = await takeLine(stdout, { maxBytes: 1024, signal: ctx.signal });
                    const { mode, bytes } = parseFacts(line?.toString() ?? '');
                    facts.mode = mode;
                    await pump(stdout, pending.sink, counter(ctx, bytes));
                }
            });
            if (!isDone) {
                await pending.discard();
                return false;
            }
            await pending.commit();
            await this.files.chmod(localPath, (facts.mode & 0o777) | 0o600);
            return true;
        }
        catch (error) {
            await pending.discard();
            throw error;
        }
    }
    async downloadTree(remoteDirectory, localDirectory, ctx) {
        const broken = {};
        const end = await this.shell.converse({
            script: downloadTree,
            parameters: [operand(remoteDirectory)],
            signal: ctx.signal,
            talk: async ({ stdout }) => {
                const { files } = this;
                const options = { files, onBytes: counter(ctx, undefined), onSkipped: ctx.onSkipped };
                await unpackTar(stdout, localDirectory, options).catch((error) => {
                    // A stream that ends too early has a reason, which the guest may tell.
                    if (error instanceof errors/* BuildError */.zS)
                        throw error;
                    broken.stream = error;
                    stdout.resume();
                });
            }
        });
        if (end === undefined || end.exitCode === missingProgram)
            return false;
        demandSuccess(`downloading ${remoteDirectory}`, end);
        if (broken.stream === undefined)
            return true;
        throw transferError(`downloading ${remoteDirectory}`, 'the guest sent a damaged tar stream', broken.stream);
    }
}

// EXTERNAL MODULE: ./lib/communicators/ssh/route/tunnel-spec.js
var tunnel_spec = __webpack_require__(4577);
;// CONCATENATED MODULE: ./lib/communicators/ssh/login/watch-silence.js

/** Gives a connection up when nothing at all has come from the guest for so long. Ends with the connection. */
async function watchSilence(connection, limitMs, clock) {
    let lastSign = clock.monotonic();
    connection.onSign(() => (lastSign = clock.monotonic()));
    while (!connection.isLost) {
        const leftMs = lastSign + limitMs - clock.monotonic();
        if (leftMs <= 0)
            connection.lose(new Error(`nothing came from the guest for ${(0,duration/* formatDuration */.a)(limitMs)}`));
        else
            await clock.sleep(leftMs, connection.lost).catch(() => undefined);
    }
}

;// CONCATENATED MODULE: ./lib/communicators/ssh/session.js














/** Waits until the guest lets us in; see `CommunicatorPlugin.connect`. */
async function connectSsh(config, endpoint, ctx) {
    const { host, emit, signal } = ctx;
    const agent = agentOf(host, signal);
    const credentials = await guestCredentials(config, endpoint, host, agent);
    const route = await routeTo(endpoint, config, ctx);
    const link = new Link({
        ...patience(config),
        target: route.target,
        dial: route.dial,
        dialClosedPort: route.dialClosedPort,
        login: { ...sharedLogin(config, agent, endpoint), credentials },
        clock: host.clock,
        emit,
        signal,
        prepare: connection => prepare(connection, config, ctx)
    });
    const listeners = [];
    const close = async () => {
        await Promise.all(listeners.map(listener => listener.close()));
        await link.close();
        await route.close();
    };
    try {
        for (const tunnel of (0,tunnel_spec/* parseTunnels */.XQ)(config.ssh_local_tunnels)) {
            listeners.push(await listenHere(link, host.net, tunnel, signal));
        }
        await firstConnection(link, config, ctx, addressText(endpoint));
    }
    catch (error) {
        await close();
        throw error;
    }
    const runs = {
        link,
        clock: host.clock,
        pty: config.ssh_pty,
        forwardAgent: agent !== undefined && !config.ssh_disable_agent_forwarding
    };
    return communicatorOf({
        runs,
        config,
        credentials,
        ctx,
        isEmulated: endpoint.isEmulated === true,
        isThrowAwayKey: isThrowAway(config, endpoint),
        close
    });
}
async function firstConnection(link, config, ctx, address) {
    const { host, emit, signal } = ctx;
    const pauseMs = config.pause_before_connecting;
    await ctx.step(`Wait for SSH at ${address}`, () => link.connection(signal));
    emit({ type: 'notice', level: 'info', text: 'Connected to SSH!' });
    if (pauseMs <= 0)
        return;
    await ctx.step('Pause before connecting', async () => {
        await link.drop();
        await host.clock.sleep(pauseMs, signal);
        await link.connection(signal);
    });
}
/** What every new connection needs. */
async function prepare(connection, config, { host, signal }) {
    if (config.ssh_read_write_timeout > 0) {
        void watchSilence(connection, config.ssh_read_write_timeout, host.clock);
    }
    const tunnels = (0,tunnel_spec/* parseTunnels */.XQ)(config.ssh_remote_tunnels);
    if (tunnels.length > 0)
        await listenThere(connection, host.net, tunnels, signal);
}
function isThrowAway({ ssh_private_key_file }, { privateKey }) {
    return ssh_private_key_file === undefined && privateKey !== undefined;
}
function communicatorOf({ runs, config, credentials, ctx, isEmulated, isThrowAwayKey, close }) {
    const { emit, host } = ctx;
    const { files } = host;
    const sftp = new SftpWay(runs.link, files);
    const isSftpOnly = config.ssh_file_transfer_method === 'sftp';
    const smallFiles = isEmulated ? new SmallFilesWay(runs.link) : undefined;
    const key = isThrowAwayKey && config.ssh_clear_authorized_keys ? credentials.privateKey : undefined;
    return new SshCommunicator({
        runs,
        files,
        emit,
        close,
        isEmulated,
        smallFiles,
        ways: isSftpOnly ? [sftp] : session_waysOf(runs.link, sftp, ctx),
        lacking: isSftpOnly
            ? 'it has no SFTP server, which `ssh_file_transfer_method` demands'
            : 'it has neither a POSIX shell nor an SFTP server',
        forgetKey: key && (signal => forgetKey(runs, key, emit, signal))
    });
}
function session_waysOf(link, sftp, { host }) {
    const shell = new GuestShell(link);
    const single = new ShellWay(shell, host.files);
    const parts = new PartsWay(link, shell, host.files, host.clock);
    return [parts, single, sftp, new CatTreeWay(shell, single, host.files)];
}


/***/ }),

/***/ 68415:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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

/***/ 47500:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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

/***/ 51817:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ withReminders)
/* harmony export */ });
/* harmony import */ var _core_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68415);

const everyMs = 60_000;
/** Says every minute that a wait goes on, and how long it may last, as long as the body runs. */
async function withReminders({ what, timeoutMs, clock, emit, details = () => undefined }, body) {
    const ended = new AbortController();
    const started = clock.monotonic();
    const remind = async () => {
        for (;;) {
            await clock.sleep(everyMs, ended.signal);
            if (clock.monotonic() - started >= timeoutMs)
                return;
            const soFar = `${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(clock.monotonic() - started)} of ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(timeoutMs)}`;
            const detail = details();
            const text = `still waiting for ${what}, ${soFar}${detail === undefined ? '' : `: ${detail}`}`;
            emit({ type: 'notice', level: 'info', text });
        }
    };
    remind().catch(() => undefined);
    try {
        return await body();
    }
    finally {
        ended.abort();
    }
}


/***/ }),

/***/ 293:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ escapeQuotes),
/* harmony export */   Z: () => (/* binding */ shellQuote)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);

/** A text as one word of a POSIX shell, whatever characters it has. IB_OPTION_VALUE for a NUL, which no shell can take. */
function shellQuote(text) {
    if (text.includes('\0')) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BuildError */ .zS('IB_OPTION_VALUE', 'a shell command cannot contain a NUL character');
    }
    return /^[A-Za-z0-9_\-./:=@%+,]+$/.test(text) ? text : `'${escapeQuotes(text)}'`;
}
/** The inside of a single-quoted word of a POSIX shell: each `'` is put in double quotes of its own, as Packer does. */
function escapeQuotes(text) {
    return text.replaceAll("'", `'"'"'`);
}


/***/ })

};
