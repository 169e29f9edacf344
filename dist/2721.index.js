export const id = 2721;
export const ids = [2721];
export const modules = {

/***/ 40504:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ defineCommunicator),
/* harmony export */   n: () => (/* binding */ disconnectedExitCode)
/* harmony export */ });
/** The exit code that Packer gives a command whose connection broke; templates list it in `valid_exit_codes`. */
const disconnectedExitCode = 2_300_218;
function defineCommunicator(communicator) {
    return communicator;
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

/***/ 19698:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ runInGuest)
});

// EXTERNAL MODULE: ./lib/contracts/communicator.js
var communicator = __webpack_require__(40504);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/toolkit/scripts/script-failure.js
var script_failure = __webpack_require__(18941);
;// CONCATENATED MODULE: ./lib/toolkit/scripts/guest/judge.js



/** Whether the loss of the connection while a script runs is one of its allowed ends. */
function mayDisconnect(job) {
    return job.expectsDisconnect || job.validExitCodes.includes(communicator/* disconnectedExitCode */.n);
}
/** Throws IB_SCRIPT_FAILED for an exit code that is not allowed, IB_DISCONNECTED for a loss that was not expected. */
function judge(script, exitCode, tail, job, { placeOf }) {
    const place = placeOf?.(script.option, script.part);
    if (exitCode === communicator/* disconnectedExitCode */.n) {
        if (mayDisconnect(job))
            return;
        throw disconnected(script.name, tail, place);
    }
    if (job.validExitCodes.includes(exitCode))
        return;
    throw (0,script_failure/* scriptFailure */.k)({ name: script.name, exitCode, validExitCodes: job.validExitCodes, tail, place });
}
function disconnected(name, tail, place) {
    const advice = 'if it is meant to, because it restarts the guest for example, set `"expect_disconnect": true` or add 2300218 to `valid_exit_codes`';
    const said = tail === '' ? 'it had printed nothing' : `the last lines that arrived were:\n${tail}`;
    return new errors/* BuildError */.zS('IB_DISCONNECTED', `Script disconnected unexpectedly (${name})`, {
        hint: `${advice}; ${said}`,
        place
    });
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: ./lib/toolkit/scripts/inline-script.js
var inline_script = __webpack_require__(58818);
;// CONCATENATED MODULE: ./lib/toolkit/scripts/unix-lines.js
const carriageReturn = 0x0d;
const lineFeed = 0x0a;
/** The same bytes with every CR LF made LF; other CRs stay. */
function toUnixLines(bytes) {
    if (!bytes.includes(carriageReturn))
        return bytes;
    return bytes.filter((byte, at) => byte !== carriageReturn || bytes[at + 1] !== lineFeed);
}
/** The same for bytes that come in pieces, also when a piece ends between CR and LF. */
async function* unixLines(chunks) {
    let rest = Buffer.alloc(0);
    for await (const chunk of chunks) {
        const whole = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
        const isOpen = whole.at(-1) === carriageReturn;
        rest = isOpen ? Buffer.of(carriageReturn) : Buffer.alloc(0);
        yield toUnixLines(isOpen ? whole.subarray(0, -1) : whole);
    }
    yield rest;
}

;// CONCATENATED MODULE: ./lib/toolkit/scripts/guest/load-script.js






/** A script that is larger goes to the guest as a stream, by itself. */
const longestInMemory = 512 * 1024;
/** Reads a script as it must arrive in the guest. IB_FILE_MISSING when it is no longer there. */
async function loadScript(script, job, ctx) {
    const { source } = script;
    if (source.kind === 'inline') {
        const text = (0,inline_script/* inlineScript */.X)(source.lines, job.inlineShebang, { keepOwn: true });
        return { ...script, kind: 'bytes', bytes: unixUnless(job.binary, Buffer.from(text)) };
    }
    const { files } = ctx.host;
    const path = (0,external_node_path_.resolve)(ctx.directory, source.path);
    const stat = await files.stat(path);
    if (stat === undefined) {
        const place = ctx.placeOf?.(script.option, script.part);
        throw new errors/* BuildError */.zS('IB_FILE_MISSING', `script ${source.path} does not exist any more`, { place });
    }
    if (stat.bytes > longestInMemory)
        return { ...script, kind: 'large', open: () => openLarge(path, job, ctx) };
    return { ...script, kind: 'bytes', bytes: unixUnless(job.binary, await (0,consumers_.buffer)(files.read(path))) };
}
function unixUnless(binary, bytes) {
    return binary ? bytes : toUnixLines(bytes);
}
/** The size must be known before the stream is sent, so a large text is read twice; one without CR LF goes as it is. */
async function openLarge(path, { binary }, { host, signal }) {
    if (binary)
        return { path };
    const before = (await host.files.stat(path))?.bytes;
    let bytes = 0;
    for await (const { length } of unixLines(host.files.read(path))) {
        signal.throwIfAborted();
        bytes += length;
    }
    if (before === bytes)
        return { path };
    return { stream: external_node_stream_.Readable.from(unixLines(host.files.read(path)), { objectMode: false }), bytes };
}

// EXTERNAL MODULE: ./lib/core/duration.js
var duration = __webpack_require__(68415);
;// CONCATENATED MODULE: ./lib/toolkit/scripts/guest/reachable.js


const pauseMs = 2000;
/** What can pass by itself, for example while the guest restarts. */
const passing = [
    'IB_DISCONNECTED',
    'IB_TRANSFER_FAILED',
    'IB_CONNECT_REFUSED',
    'IB_CONNECT_UNREACHABLE',
    'IB_CONNECT_TIMEOUT',
    'IB_CONNECT_AUTH',
    'IB_CONNECT_PROTOCOL'
];
/**
 * Makes an attempt every two seconds as long as the guest cannot be reached and the time is not over, as Packer does
 * around everything that starts a script. The attempt gives undefined when the connection was lost. Throws its last
 * error, or IB_DISCONNECTED.
 */
async function whileUnreachable({ what, timeoutMs }, { host, emit, signal }, attempt) {
    const startedAt = host.clock.monotonic();
    for (;;) {
        const outcome = await outcomeOf(attempt);
        if (!(outcome instanceof errors/* BuildError */.zS))
            return outcome.value;
        const leftMs = timeoutMs - (host.clock.monotonic() - startedAt);
        if (leftMs < pauseMs)
            throw exhausted(what, timeoutMs, outcome);
        const text = `Could not ${what}: ${outcome.message}; trying again for up to ${(0,duration/* formatDuration */.a)(leftMs)}`;
        emit({ type: 'notice', level: 'warning', text });
        await host.clock.sleep(pauseMs, signal);
    }
}
async function outcomeOf(attempt) {
    try {
        const value = await attempt();
        return value === undefined ? new errors/* BuildError */.zS('IB_DISCONNECTED', 'the connection was lost') : { value };
    }
    catch (error) {
        if (error instanceof errors/* BuildError */.zS && passing.includes(error.code))
            return error;
        throw error;
    }
}
function exhausted(what, timeoutMs, last) {
    const tried = `tried for ${(0,duration/* formatDuration */.a)(timeoutMs)}; \`start_retry_timeout\` sets how long`;
    return new errors/* BuildError */.zS(last.code, `could not ${what}: ${last.message}`, {
        hint: last.hint === undefined ? tried : `${last.hint}; ${tried}`,
        place: last.place,
        cause: last
    });
}

// EXTERNAL MODULE: ./lib/toolkit/shell-quote.js
var shell_quote = __webpack_require__(293);
;// CONCATENATED MODULE: ./lib/toolkit/scripts/guest/batch-program.js


/**
 * One command that runs several scripts in the guest, as Packer would run them with four commands for each: write
 * the script to the remote path, make it executable, let the login shell run the command line with an empty standard
 * input, remove it.
 *
 * Its standard input holds three parts: a program that restores the environment, the program that runs the scripts,
 * and the scripts (with the variables file before them). They are put aside in a file without a name first, because
 * not every guest has a tool that takes an exact number of bytes from a pipe; and so any byte may be in a script.
 * The command line itself has no quote, line end, backslash or `!` inside its quotes, so that POSIX shells, csh and
 * fish read it alike; a shell that does not know `sh` (cmd, appliances) fails before anything has happened.
 */
function batchRequest(batch) {
    const variables = Buffer.from(batch.variablesFile?.text ?? '');
    const runner = Buffer.from(runnerProgram(batch, variables.length));
    const restorer = Buffer.from(restorerProgram(runner.length));
    const stdin = Buffer.concat([restorer, runner, variables, ...batch.scripts]);
    return { command: commandLine(batch, restorer.length, stdin.length), stdin };
}
/** Exit codes with which the guest declines; any other without a report means that it could not even do that. */
const exitCodes = { terminal: 91, noPlace: 92, noSpace: 93, incomplete: 94, unknownEnvironment: 95 };
/**
 * Nothing of the input is run before all of it has arrived: the connection may break on the way, or a startup file
 * of the login shell may read some of it. `&& true` keeps the login shell from replacing itself by `sh`: its
 * environment is needed.
 */
function commandLine({ nonce, remotePath }, restorerBytes, allBytes) {
    const places = [external_node_path_.posix.dirname(remotePath), '/tmp', '/var/tmp', '.'];
    const program = [
        `test -t 0 && exit ${exitCodes.terminal}`,
        `for image_build_place; do image_build_file=$image_build_place/.image-build-${nonce}; (umask 077; true >"$image_build_file") 2>/dev/null && break; image_build_file=; done`,
        `test "$image_build_file" || exit ${exitCodes.noPlace}`,
        `cat >"$image_build_file" || { rm -f "$image_build_file"; exit ${exitCodes.noSpace}; }`,
        `test $(wc -c <"$image_build_file") -eq ${allBytes} || { rm -f "$image_build_file"; exit ${exitCodes.incomplete}; }`,
        'exec 3<"$image_build_file"',
        'rm -f "$image_build_file"',
        `eval "$(dd bs=${restorerBytes} count=1 <&3 2>/dev/null)"`
    ].join('; ');
    return `sh -c '${program}' image-build ${places.map(shell_quote/* shellQuote */.Z).join(' ')} && true`;
}
/**
 * Goes on with the environment that sshd gave the login shell, so that each script's login shell, which reads its
 * startup files anew, starts where Packer's does. On Linux it can be read; elsewhere it is the one at hand if the
 * login shell is of those that read no startup files for a command.
 */
function restorerProgram(runnerBytes) {
    return `
image_build_runner='eval "$(dd bs=${runnerBytes} count=1 <&3 2>/dev/null)"'
if test -r "/proc/$PPID/environ"; then
  image_build_environment=$(tr '\\n\\000' '\\001\\n' <"/proc/$PPID/environ" |
    LC_ALL=C sed -n "s/'/'\\\\\\\\''/g; s/^\\([A-Za-z_][A-Za-z_0-9]*\\)=\\(.*\\)$/\\1='\\2'; export \\1/p" | tr '\\001' '\\n')
  exec env -i PATH="$PATH" image_build_environment="$image_build_environment" image_build_session="\${SSH_CONNECTION-}" \\
    sh -c 'unset PATH
eval "$image_build_environment"
test "\${SSH_CONNECTION-}" = "$image_build_session" || exit ${exitCodes.unknownEnvironment}
unset image_build_environment image_build_session
'"$image_build_runner"
fi
case \${SHELL##*/} in
  sh|ash|dash|ksh|ksh93|mksh|pdksh) eval "$image_build_runner" ;;
  *) exit ${exitCodes.unknownEnvironment} ;;
esac
`;
}
/**
 * Reports go to both outputs, so that the lines of each can be told apart by script. What this shell itself has to
 * say, such as that a script was killed, would not be there without it and goes nowhere.
 */
function runnerProgram(batch, variablesBytes) {
    return `
unset SHLVL OLDPWD PWD
exec 4>&2 2>/dev/null
image_build_nonce=${batch.nonce}
image_build_path=${(0,shell_quote/* shellQuote */.Z)(batch.remotePath)}
image_build_command=${(0,shell_quote/* shellQuote */.Z)(`${batch.command}\n`)}
image_build_shell=\${SHELL:-/bin/sh}
image_build_last=${batch.scripts.length}
image_build_index=0
image_build_mark() {
  printf '\\n%s %s\\n' "$image_build_nonce" "$*"
  printf '\\n%s %s\\n' "$image_build_nonce" "$*" >&4
}
image_build_put() {
  image_build_said=
  if test "$1" -eq 0; then true >"$2"; else image_build_said=$(dd bs="$1" count=1 2>&1 <&3 >"$2"); fi && return
  image_build_mark unwritable "$image_build_index" "$(printf %s "$image_build_said" | tr '\\n' ' ')"
  exit 0
}
image_build_clean() {
${batch.keepsFiles ? '  true' : removal(batch)}
}
${variablesFile(batch.variablesFile, variablesBytes)}
for image_build_size in ${batch.scripts.map(({ length }) => length).join(' ')}; do
  image_build_index=$((image_build_index + 1))
  image_build_put "$image_build_size" "$image_build_path"
  chmod 0755 "$image_build_path"
  image_build_mark begin "$image_build_index"
  : | "$image_build_shell" -c "$image_build_command" 2>&4 3<&- 4>&-
  image_build_code=$?
  image_build_go=yes
  test "$image_build_index" -lt "$image_build_last" || image_build_go=
  case ${(0,shell_quote/* shellQuote */.Z)(` ${batch.validExitCodes.join(' ')} `)} in *" $image_build_code "*) ;; *) image_build_go= ;; esac
  image_build_clean
  image_build_mark end "$image_build_index" "$image_build_code" "$?"
  test "$image_build_go" || exit 0
done
`;
}
/** The variables file is removed after the last script that this program runs. */
function removal({ variablesFile }) {
    const script = '  rm -f "$image_build_path"';
    if (variablesFile === undefined)
        return script;
    return `${script} && { test "$image_build_go" || rm -f ${(0,shell_quote/* shellQuote */.Z)(variablesFile.path)}; }`;
}
function variablesFile(file, bytes) {
    if (file === undefined)
        return '';
    const path = (0,shell_quote/* shellQuote */.Z)(file.path);
    return `image_build_index=1
image_build_mask=$(umask)
umask 077
image_build_put ${bytes} ${path}
umask "$image_build_mask"
chmod 0600 ${path}
image_build_index=0`;
}

;// CONCATENATED MODULE: ./lib/toolkit/scripts/guest/marked-lines.js
/**
 * Takes the lines of one stream of a batch apart: what scripts print goes to `onLine`, reports of our own program
 * (`NONCE WORDS`) to `onMark`. Before each report the program prints a line end, in case the script's last line has
 * none; an empty line is therefore held back until it is clear whether it is that one or the script's own.
 */
class MarkedLines {
    nonce;
    onLine;
    onMark;
    holdsBlank = false;
    constructor(nonce, onLine, onMark) {
        this.nonce = nonce;
        this.onLine = onLine;
        this.onMark = onMark;
    }
    take(line) {
        if (line.startsWith(`${this.nonce} `)) {
            this.holdsBlank = false;
            this.onMark(line.trimEnd().split(' ').slice(1));
            return;
        }
        this.end();
        if (line === '')
            this.holdsBlank = true;
        else
            this.onLine(line);
    }
    /** The stream is over: what was held back was the script's. */
    end() {
        if (this.holdsBlank)
            this.onLine('');
        this.holdsBlank = false;
    }
}

;// CONCATENATED MODULE: ./lib/toolkit/scripts/guest/batch-reader.js

/** Makes sense of what a batch prints: which line belongs to which script, and how each script ended. */
class BatchReader {
    tracks;
    streams;
    current = { stdout: 0, stderr: 0 };
    waiting = new Set();
    isOver = false;
    constructor(nonce, scripts) {
        this.tracks = Array.from({ length: scripts + 1 }, () => ({
            hasBegun: false,
            end: undefined,
            closed: new Set(),
            kept: [],
            handler: undefined
        }));
        const lines = (stream) => new MarkedLines(nonce, line => this.addLine(line, stream), words => this.mark(words, stream));
        this.streams = { stdout: lines('stdout'), stderr: lines('stderr') };
    }
    /** Takes a line of the command's output. */
    take = (line, stream) => this.streams[stream].take(line);
    /** The command has ended; nothing more will come. */
    finish() {
        this.streams.stdout.end();
        this.streams.stderr.end();
        this.isOver = true;
        this.wake();
    }
    /** Resolves to whether a script, counted from 1, has begun (or could not be written), as soon as that is certain. */
    async begins(script) {
        const track = this.track(script);
        await this.until(() => track.hasBegun);
        return track.hasBegun;
    }
    /** Hands on the lines of a script, also those printed already, and resolves when it has ended. */
    async follow(script, handler) {
        const track = this.track(script);
        for (const [line, stream] of track.kept.splice(0))
            handler(line, stream);
        track.handler = handler;
        await this.until(() => track.closed.size === 2);
        if (track.end !== undefined)
            return track.end;
        return track.hasBegun ? { kind: 'cut' } : { kind: 'not-started' };
    }
    /** Track 0 is for what comes before the first script: greetings of the login shell. */
    track(script) {
        const track = this.tracks[script];
        if (track === undefined)
            throw new RangeError(`the batch has no script ${script}`);
        return track;
    }
    addLine(line, stream) {
        const track = this.track(this.current[stream]);
        if (track.handler === undefined)
            track.kept.push([line, stream]);
        else
            track.handler(line, stream);
    }
    mark([word, ...values], stream) {
        const [script = 0, exitCode = 0, removed = 0] = values.map(Number);
        if (word === 'begin')
            this.begin(script, stream);
        if (word === 'end')
            this.close(script, stream, { kind: 'exited', exitCode, isRemoved: removed === 0 });
        if (word === 'unwritable') {
            this.begin(script, stream);
            this.close(script, stream, { kind: 'unwritable', reason: values.slice(1).join(' ').trim() });
        }
        this.wake();
    }
    begin(script, stream) {
        this.current[stream] = script;
        this.track(script).hasBegun = true;
    }
    close(script, stream, end) {
        const track = this.track(script);
        track.end = end;
        track.closed.add(stream);
    }
    wake() {
        for (const resume of this.waiting)
            resume();
        this.waiting.clear();
    }
    async until(isSo) {
        while (!isSo() && !this.isOver)
            await new Promise(resolve => this.waiting.add(resolve));
    }
}

;// CONCATENATED MODULE: ./lib/toolkit/scripts/guest/remove-files.js




/**
 * Removes what a job put into the guest, waiting for the guest to come back when it restarts. IB_PROVISIONER_FAILED
 * when the guest refuses: a left script would become a part of the image.
 */
async function removeFiles(job, ctx) {
    if (job.keepsFiles)
        return;
    const paths = pathsOf(job);
    const command = remove_files_removal(paths);
    const { exitCode, stderr } = await whileUnreachable({ what: `remove ${job.remotePath} from the guest`, timeoutMs: job.startRetryMs }, ctx, async () => {
        if (await ctx.guest.remove?.(paths, { signal: ctx.signal }))
            return { exitCode: 0, stderr: '' };
        const result = await ctx.guest.run(command, { signal: ctx.signal });
        return result.exitCode === communicator/* disconnectedExitCode */.n ? undefined : result;
    });
    if (exitCode !== 0)
        throw notRemoved(job, `exit code ${exitCode} of \`${command}\`: ${stderr.trim()}`);
}
/** The same for a job that has failed already: one attempt, whose outcome changes nothing. */
async function tryRemoveFiles(job, { guest, signal }) {
    if (!job.keepsFiles)
        await guest.run(remove_files_removal(pathsOf(job)), { signal }).catch(() => undefined);
}
function pathsOf({ remotePath, variablesFile }) {
    return variablesFile === undefined ? [remotePath] : [remotePath, variablesFile.path];
}
function remove_files_removal(paths) {
    return `rm -f ${paths.map(shell_quote/* shellQuote */.Z).join(' ')}`;
}
function notRemoved({ remotePath }, reason) {
    return new errors/* BuildError */.zS('IB_PROVISIONER_FAILED', `could not remove ${remotePath} from the guest: ${reason}`, {
        hint: 'remove it in a later step and set `"skip_clean": true`'
    });
}

;// CONCATENATED MODULE: ./lib/toolkit/scripts/guest/conclude.js



/** Judges how a script ended, whose files are still in the guest, and removes them either way. */
async function concludeAndClean(script, exitCode, tail, job, ctx) {
    try {
        judge(script, exitCode, tail, job, ctx);
    }
    catch (error) {
        if (exitCode !== communicator/* disconnectedExitCode */.n)
            await tryRemoveFiles(job, ctx);
        throw error;
    }
    await removeFiles(job, ctx);
}

;// CONCATENATED MODULE: ./lib/toolkit/scripts/guest/leftover.js
/** How long a program that a script left behind may hold the script's output open; Packer would wait for ever. */
const leftoverMs = 2000;
function tellLeftover({ emit }) {
    const text = 'A script left a program running that holds its output open; not waiting for it';
    emit({ type: 'notice', level: 'warning', text });
}

// EXTERNAL MODULE: ./lib/toolkit/scripts/show-lines.js
var show_lines = __webpack_require__(3426);
;// CONCATENATED MODULE: ./lib/toolkit/scripts/guest/unwritable.js

/** What is wrong when a guest does not let a script be written to its place. */
function unwritable(script, reason, { remotePath }, ctx) {
    return new errors/* BuildError */.zS('IB_TRANSFER_FAILED', `the guest cannot write ${script.name} to ${remotePath}: ${reason}`, {
        hint: '`remote_folder` chooses another directory',
        place: ctx.placeOf?.('remote_folder') ?? ctx.placeOf?.('remote_path')
    });
}

;// CONCATENATED MODULE: ./lib/toolkit/scripts/guest/run-batch.js










/**
 * Sends scripts as one command of the guest. Gives the exit code when the guest's shell refused the program, and
 * undefined when the connection was lost first; in both cases no script has run.
 */
async function startBatch(scripts, job, { host, guest, signal }) {
    const nonce = Buffer.from(host.random.bytes(12)).toString('hex');
    const { command, stdin } = batchRequest({ ...job, nonce, scripts: scripts.map(({ bytes }) => bytes) });
    const reader = new BatchReader(nonce, scripts.length);
    const running = guest.run(command, {
        signal,
        onLine: reader.take,
        stdin: external_node_stream_.Readable.from([stdin], { objectMode: false }),
        leftoverMs: leftoverMs
    });
    // Whoever waits for the reader must wake up when the command fails; its failure is seen by who waits for it.
    void running.then(() => reader.finish(), () => reader.finish());
    if (await reader.begins(1))
        return { scripts, reader, running };
    const { exitCode } = await running;
    return exitCode === communicator/* disconnectedExitCode */.n ? undefined : { refused: exitCode };
}
/**
 * Shows the scripts of a batch as they run and judges how they end. Gives how many have run: not always all, because
 * the batch ends early when the next script needs a new session.
 */
async function followBatch(batch, job, ctx) {
    try {
        return await followScripts(batch, job, ctx);
    }
    finally {
        await leave(batch, ctx);
    }
}
async function followScripts({ scripts, reader, running }, job, ctx) {
    let done = 0;
    for (const script of scripts) {
        if (!(await reader.begins(done + 1)))
            break;
        done += 1;
        await ctx.step(`Run ${script.name}`, async () => {
            const lines = (0,show_lines/* showLines */.P)(ctx.emit);
            const end = await reader.follow(done, lines.show);
            await conclude(script, end, { running, tail: lines.tail() }, job, ctx);
        });
    }
    return done;
}
async function conclude(script, end, { running, tail }, job, ctx) {
    if (end.kind === 'unwritable')
        throw unwritable(script, end.reason, job, ctx);
    if (end.kind === 'exited') {
        judge(script, portableExitCode(end.exitCode), tail, job, ctx);
        if (!end.isRemoved)
            throw notRemoved(job, 'rm failed');
        return;
    }
    const { exitCode } = await running;
    await concludeAndClean(script, exitCode, tail, job, ctx);
}
/** The Korn shell counts a death by signal from 256; everyone else, and SSH, from 128. */
function portableExitCode(exitCode) {
    return exitCode > 256 ? 128 + (exitCode % 128) : exitCode;
}
/** Waits for the end of the command; how a lost one ended has been told where its scripts were judged. */
async function leave({ running }, ctx) {
    const ended = await running.catch(() => undefined);
    if (ended?.isLeftOpen === true)
        tellLeftover(ctx);
}

;// CONCATENATED MODULE: ./lib/toolkit/scripts/guest/run-steps.js







/**
 * Runs one script in the steps that every guest can do: upload, run, remove. Also the quickest way where a process
 * costs more than a request.
 */
async function runSteps(script, job, ctx) {
    await ctx.step(`Run ${script.name}`, async () => {
        const lines = (0,show_lines/* showLines */.P)(ctx.emit);
        const outcome = await whileUnreachable({ what: `start ${script.name}`, timeoutMs: job.startRetryMs }, ctx, async () => {
            const refusal = await upload(script, job, ctx);
            if (refusal !== undefined)
                return refusal;
            return await ctx.guest.run(job.command, { signal: ctx.signal, onLine: lines.show, leftoverMs: leftoverMs });
        });
        if (outcome instanceof errors/* BuildError */.zS)
            throw outcome;
        const { exitCode, isLeftOpen } = outcome;
        if (isLeftOpen === true)
            tellLeftover(ctx);
        await concludeAndClean(script, exitCode, lines.tail(), job, ctx);
    });
}
/** Gives why a guest refused that will not change its mind; by WinRM a refusal may pass, as Packer sees it. */
async function upload(script, job, ctx) {
    try {
        await uploadAll(script, job, ctx);
        return undefined;
    }
    catch (error) {
        const isRefusal = error instanceof errors/* BuildError */.zS && error.code === 'IB_TRANSFER_FAILED';
        if (!isRefusal || ctx.guest.type === 'winrm')
            throw error;
        return unwritable(script, error.message, job, ctx);
    }
}
async function uploadAll(script, job, { guest, signal }) {
    const { variablesFile, remotePath } = job;
    if (variablesFile !== undefined) {
        await guest.upload({ text: variablesFile.text }, variablesFile.path, { signal, mode: 0o600 });
    }
    await guest.upload(await sourceOf(script), remotePath, { signal, mode: 0o755 });
}
async function sourceOf(script) {
    if (script.kind === 'large')
        return await script.open();
    const { bytes } = script;
    return { stream: external_node_stream_.Readable.from([bytes], { objectMode: false }), bytes: bytes.length };
}

;// CONCATENATED MODULE: ./lib/toolkit/scripts/guest/run-in-guest.js





const largestBatchBytes = 2 * 1024 * 1024;
/**
 * Runs scripts in the guest, each as a step, in as few round trips as can be had without a difference that a script
 * could see. IB_SCRIPT_FAILED for an exit code that is not allowed, IB_DISCONNECTED for an unexpected loss of the
 * connection; IB_TRANSFER_FAILED and the IB_CONNECT_ errors when a script could not be started in the job's time.
 */
async function runInGuest(job, ctx) {
    const { type, usesTerminal, isEmulated } = ctx.guest;
    // A command that gets input has no terminal, and a script could see that. Under emulation a batch's dozen of
    // processes takes a second.
    let takesBatches = type !== 'winrm' && usesTerminal !== true && isEmulated !== true;
    let left = job.scripts;
    while (left.length > 0) {
        const group = takesBatches ? await nextGroup(left, job, ctx) : [];
        const done = group.length > 0 ? await runGroup(group, job, ctx) : await runFirst(left, job, ctx);
        takesBatches &&= done !== 'refused';
        left = done === 'refused' ? left : left.slice(done);
    }
}
/** The scripts to send together: none when the next one is too large for that. */
async function nextGroup(left, job, ctx) {
    const group = [];
    let bytes = 0;
    for (const script of left) {
        const loaded = await loadScript(script, job, ctx);
        if (loaded.kind === 'large')
            break;
        bytes += loaded.bytes.length;
        if (group.length > 0 && bytes > largestBatchBytes)
            break;
        group.push(loaded);
        if (mayDisconnect(job) || mentionsRestart(loaded))
            break;
    }
    return group;
}
/** A script that restarts the guest may end before the guest does; the next one must not begin in between. */
function mentionsRestart({ bytes }) {
    return /\b(?:reboot|shutdown|poweroff|halt|kexec|telinit|init\s+[06])\b/.test(Buffer.from(bytes).toString('latin1'));
}
async function runGroup(group, job, ctx) {
    const names = group.map(({ name }) => name);
    const batch = await whileUnreachable({ what: `start ${names[0] ?? 'the scripts'}`, timeoutMs: job.startRetryMs }, ctx, () => startBatch(group, job, ctx));
    if (!('refused' in batch))
        return await followBatch(batch, job, ctx);
    const text = `The guest's shell does not take scripts together (exit code ${batch.refused}); sending each by itself`;
    ctx.emit({ type: 'notice', level: 'debug', text });
    return 'refused';
}
async function runFirst([first], job, ctx) {
    if (first === undefined)
        return 0;
    const loaded = await loadScript(first, job, ctx);
    await runSteps(loaded, job, ctx);
    return 1;
}


/***/ }),

/***/ 58818:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ inlineScript)
/* harmony export */ });
const defaultShebang = '/bin/sh -e';
/**
 * The text of a script made of commands: `#!` and the shebang (by default that of `/bin/sh -e`), then the commands.
 * With `keepOwn`, commands that bring a `#!` line themselves keep it unless a shebang is given.
 */
function inlineScript(lines, shebang, { keepOwn }) {
    const isGiven = shebang !== undefined && shebang !== '';
    const bringsOwn = keepOwn && !isGiven && lines[0]?.startsWith('#!') === true;
    const all = bringsOwn ? lines : [`#!${isGiven ? shebang : defaultShebang}`, ...lines];
    return all.map(line => `${line}\n`).join('');
}


/***/ }),

/***/ 54255:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ OutputTail)
/* harmony export */ });
/* harmony import */ var _core_shorten_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64106);

/** What fits into a message. */
const forMessages = { lines: 15, width: 500 };
/** The last lines of a program's output. Memory stays flat whatever is printed. */
class OutputTail {
    limits;
    kept = [];
    constructor(limits = forMessages) {
        this.limits = limits;
    }
    add(line) {
        this.kept.push((0,_core_shorten_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .m)(line, this.limits.width));
        if (this.kept.length > this.limits.lines)
            this.kept.shift();
    }
    text() {
        return this.kept.join('\n');
    }
}


/***/ }),

/***/ 18941:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ validExitCodes),
/* harmony export */   k: () => (/* binding */ scriptFailure)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);

/** The exit codes that count as success; an empty list means what the default means, as in Packer. */
function validExitCodes(given) {
    return given.length === 0 ? [0] : given;
}
/** IB_SCRIPT_FAILED in Packer's words, with the script's name, and in the hint its last lines and what the code tells. */
function scriptFailure({ name, exitCode, validExitCodes, tail, place }) {
    const allowed = validExitCodes.join(' ');
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BuildError */ .zS('IB_SCRIPT_FAILED', `Script exited with non-zero exit status: ${exitCode}. Allowed exit codes are: [${allowed}] (${name})`, { hint: hintFor(exitCode, tail), place });
}
function hintFor(exitCode, tail) {
    const reason = reasonOf(exitCode);
    const said = tail === '' ? 'it printed nothing' : `its last lines were:\n${tail}`;
    return reason === undefined ? said : `${reason}; ${said}`;
}
/** What shells mean by the exit codes that they give themselves (POSIX, "Exit Status for Commands"). */
function reasonOf(exitCode) {
    if (exitCode === 126)
        return '126 means that a program was found but may not be executed';
    if (exitCode === 127)
        return '127 means that a program, or the interpreter after `#!`, was not found';
    if (exitCode > 128 && exitCode <= 192)
        return `${exitCode} means that signal ${exitCode - 128} ended a program`;
    return undefined;
}


/***/ }),

/***/ 48802:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ scriptVariables)
/* harmony export */ });
/* harmony import */ var _guest_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74202);

/** All variables of a script, sorted by name: those always set, then `environment_vars`, then `env`; the last wins. */
function scriptVariables({ environment_vars, env }, build, facts) {
    const listed = environment_vars.map(_guest_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVariable */ .mO).filter(variable => variable !== undefined);
    return (0,_guest_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .guestEnvironment */ .ao)(build, facts, [...listed, ...Object.entries(env)]);
}


/***/ }),

/***/ 3426:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ showLines)
/* harmony export */ });
/* harmony import */ var node_async_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16698);
/* harmony import */ var _output_tail_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54255);


/** Shows a script's lines, remembers the last ones, and tells `also`. To be made inside the script's step. */
function showLines(emit, also) {
    const tail = new _output_tail_js__WEBPACK_IMPORTED_MODULE_1__/* .OutputTail */ .g();
    const show = (text, stream) => {
        tail.add(text);
        emit({ type: 'output', stream, text });
        also?.(text, stream);
    };
    return { show: node_async_hooks__WEBPACK_IMPORTED_MODULE_0__.AsyncResource.bind(show), tail: () => tail.text() };
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
