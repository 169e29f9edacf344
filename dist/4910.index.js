export const id = 4910;
export const ids = [4910];
export const modules = {

/***/ 64910:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sweep: () => (/* binding */ sweep)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/shorten.js
var shorten = __webpack_require__(64106);
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

// EXTERNAL MODULE: ./lib/app/evidence.js
var evidence = __webpack_require__(86058);
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
        await program.host.files.remove((0,external_node_path_.join)((0,evidence/* evidenceOf */.X1)(program.directories.state), header.runId));
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
        // Not the arguments: what is secret in them only the dead run knew.
        const [program = ''] = command.split(' ');
        emitter.emit({ type: 'cleanup', label: `process ${pid} (${(0,shorten/* shorten */.m)(program, 80)})`, outcome: 'done' });
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

/***/ 28691:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


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

/***/ 64535:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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
