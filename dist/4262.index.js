export const id = 4262;
export const ids = [4262];
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

/***/ 92954:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CE: () => (/* binding */ definePostProcessor),
/* harmony export */   MA: () => (/* binding */ defineProvisioner),
/* harmony export */   Ti: () => (/* binding */ defineSmokeTest),
/* harmony export */   ab: () => (/* binding */ definePublisher)
/* harmony export */ });
function defineProvisioner(provisioner) {
    return provisioner;
}
function definePostProcessor(postProcessor) {
    return postProcessor;
}
function defineSmokeTest(smokeTest) {
    return smokeTest;
}
function definePublisher(publisher) {
    return publisher;
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

/***/ 74262:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  smokeTest: () => (/* binding */ smokeTest)
});

// EXTERNAL MODULE: ./lib/contracts/extension.js
var extension = __webpack_require__(92954);
// EXTERNAL MODULE: ./lib/core/options.js
var options = __webpack_require__(3657);
// EXTERNAL MODULE: ./lib/toolkit/scripts/expectation.js
var expectation = __webpack_require__(58719);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/toolkit/scripts/guest-probe.js
var guest_probe = __webpack_require__(83218);
;// CONCATENATED MODULE: ./lib/smoke-tests/port/guest-side.js


/** Linux tells by files, which needs no program; others by `netstat`. */
const script = `
if test -r /proc/net/tcp; then
  echo linux
  cat /proc/net/tcp /proc/net/tcp6 2>/dev/null
elif command -v netstat >/dev/null; then
  echo netstat
  netstat -an
fi
exit 0
`;
/** Asks the guest whether a program listens on a TCP port. */
async function isListening(port, ctx) {
    const { lines } = await (0,guest_probe/* probeGuest */.L)({ what: 'port', script }, ctx);
    const [source, ...table] = lines;
    if (source === undefined) {
        const message = `cannot look at port ${port}: the guest has neither /proc/net/tcp nor netstat`;
        throw new errors/* BuildError */.zS('IB_SMOKE_TEST_FAILED', message, { hint: 'use `"from": "runner"` instead' });
    }
    const ports = source === 'linux' ? listeningPorts(table) : netstatPorts(table);
    const isOpen = ports.has(port);
    return { isOpen, found: isOpen ? 'that a program listens' : `that no program listens (${listed(ports)})` };
}
function listed(ports) {
    if (ports.size === 0)
        return 'on no TCP port at all';
    return `listening: ${[...ports].sort((a, b) => a - b).join(', ')}`;
}
/** Ports in state LISTEN (0A) of /proc/net/tcp: https://docs.kernel.org/networking/proc_net_tcp.html */
function listeningPorts(lines) {
    const entry = /^\s*\d+: [0-9A-F]+:([0-9A-F]{4}) [0-9A-F]+:[0-9A-F]{4} 0A /;
    return new Set(lines.map(line => entry.exec(line)?.[1]).flatMap(hex => (hex === undefined ? [] : [parseInt(hex, 16)])));
}
/** The same of `netstat -an`, whose addresses end with `.PORT` or `:PORT`. */
function netstatPorts(lines) {
    const entry = /^tcp\S*\s.*?[.:](\d+)\s.*\bLISTEN/;
    return new Set(lines.map(line => entry.exec(line)?.[1]).flatMap(port => (port === undefined ? [] : [Number(port)])));
}

// EXTERNAL MODULE: ./lib/toolkit/deadline.js
var deadline = __webpack_require__(96572);
;// CONCATENATED MODULE: ./lib/smoke-tests/port/runner-side.js


/** Long enough for QEMU, which takes a connection for the guest first and then tells whether the guest does. */
const settleMs = 500;
/** Connects to an address. What takes a connection only to close it at once, without a word, counts as closed. */
async function knock(address, timeoutMs, { host, signal }) {
    const what = 'a connection';
    try {
        const socket = await (0,deadline/* withDeadline */.N)({ what, timeoutMs, clock: host.clock, signal }, within => host.net.connect(address, within));
        const stays = await staysOpen(socket, waitMs => host.clock.sleep(waitMs, signal));
        socket.destroy();
        if (stays)
            return { isOpen: true, found: 'that it takes connections' };
        return { isOpen: false, found: 'that it closes each connection at once' };
    }
    catch (error) {
        if (signal.aborted)
            throw error;
        return { isOpen: false, found: reasonOf(error, timeoutMs) };
    }
}
async function staysOpen(socket, sleep) {
    const closed = new Promise(resolve => {
        for (const event of ['error', 'end', 'close'])
            socket.once(event, () => resolve(false));
        socket.once('data', () => resolve(true));
    });
    return await Promise.race([closed, sleep(settleMs).then(() => true)]);
}
function reasonOf(error, timeoutMs) {
    if (error instanceof errors/* BuildError */.zS && error.code === 'IB_TIMEOUT')
        return `no answer within ${timeoutMs} ms`;
    return (0,errors/* systemCode */.xU)(error) === 'ECONNREFUSED' ? 'that it refuses connections' : (0,errors/* messageOf */.bD)(error);
}

;// CONCATENATED MODULE: ./lib/smoke-tests/port/index.js





/** A TCP port of the guest: open or closed, seen from here or from the guest itself. */
const smokeTest = (0,extension/* defineSmokeTest */.Ti)({
    type: 'port',
    summary: 'Checks that a TCP port of the guest is open, or closed.',
    example: { port: 22 },
    options: {
        port: options/* opt */.m.integer({ required: true, minimum: 1, maximum: 65_535, description: 'Port in the guest.' }),
        from: options/* opt */.m.choice(['runner', 'guest'], {
            default: 'runner',
            description: 'Where to look from: connect from the machine that runs the test, or ask the guest whether a program listens.'
        }),
        state: options/* opt */.m.choice(['open', 'closed'], { default: 'open', description: 'What the port must be.' }),
        connect_timeout: options/* opt */.m.duration({
            default: '5s',
            description: 'How long a connection from the runner may take.'
        })
    },
    ports: ({ from, port }) => (from === 'runner' ? [port] : []),
    async verify({ port, from, state, connect_timeout: timeoutMs }, ctx) {
        const answer = from === 'guest' ? await isListening(port, ctx) : await knock(ctx.addressOf(port), timeoutMs, ctx);
        if (answer.isOpen === (state === 'open'))
            return;
        throw (0,expectation/* unmet */.i)(`port ${port} of the guest to be ${state}`, answer.found);
    }
});


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

/***/ 58719:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ unmet)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);

/** IB_SMOKE_TEST_FAILED with what a smoke test expected and what it found. */
function unmet(expected, found, hint) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BuildError */ .zS('IB_SMOKE_TEST_FAILED', `expected ${expected}, but found ${found}`, { hint });
}


/***/ }),

/***/ 83218:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ probeGuest),
/* harmony export */   x: () => (/* binding */ factsOf)
/* harmony export */ });
/* harmony import */ var _contracts_communicator_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40504);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _posix_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11738);



/**
 * Asks the guest something by a shell script of ours; nothing of it is shown. IB_SMOKE_TEST_FAILED for a guest
 * without a POSIX shell, IB_DISCONNECTED when the connection was lost.
 */
async function probeGuest({ what, script, sudo = false, onLine }, { guest, signal }) {
    if (guest.type === 'winrm')
        throw noPosixShell(what, 'this one is reached by WinRM');
    const lines = [];
    const take = onLine ?? ((line) => void lines.push(line));
    const command = sudo ? `sudo -n ${(0,_posix_command_js__WEBPACK_IMPORTED_MODULE_1__/* .posixCommand */ .L)(script)}` : (0,_posix_command_js__WEBPACK_IMPORTED_MODULE_1__/* .posixCommand */ .L)(script);
    const { exitCode, stderr } = await guest.run(command, {
        signal,
        onLine: (line, stream) => {
            if (stream === 'stdout')
                take(line);
        }
    });
    if (exitCode === _contracts_communicator_js__WEBPACK_IMPORTED_MODULE_2__/* .disconnectedExitCode */ .n) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BuildError */ .zS('IB_DISCONNECTED', `the connection to the guest was lost while looking at the ${what}`);
    }
    if (exitCode === 127)
        throw noPosixShell(what, `this one said: ${stderr.trim()}`);
    if (sudo && exitCode !== 0 && stderr.startsWith('sudo:'))
        throw noSudo(what, stderr.trim());
    return { exitCode, lines, stderr };
}
function noPosixShell(what, found) {
    const message = `a test of type "${what}" needs a guest with a POSIX shell; ${found}`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BuildError */ .zS('IB_SMOKE_TEST_FAILED', message, {
        hint: 'use a test of type "shell" or "local" instead'
    });
}
function noSudo(what, found) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BuildError */ .zS('IB_SMOKE_TEST_FAILED', `could not look at the ${what} as root; ${found}`, {
        hint: 'let the user run sudo without a password, or leave `sudo` out'
    });
}
/** Lines of the form `KEY VALUE` by key; the last one of a key counts. */
function factsOf(lines) {
    return new Map(lines.map(line => {
        const space = line.indexOf(' ');
        return space < 0 ? [line, ''] : [line.slice(0, space), line.slice(space + 1)];
    }));
}


/***/ }),

/***/ 11738:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ posixCommand)
/* harmony export */ });
/**
 * A command line that runs a script in a POSIX shell, whatever the login shell of the guest is: csh and fish read
 * single quotes in ways of their own, so that no character that one of them could take amiss stands between them.
 * `$1`, `$2` … are not set; values go into the script with `shellQuote`.
 */
function posixCommand(script) {
    return `sh -c 'eval "$(printf %b "$1")"' sh '${octal(script)}'`;
}
/** Bytes that some shell could take amiss as `\0ooo`, which is how `printf %b` is told them (POSIX, "printf"). */
function octal(text) {
    return Array.from(Buffer.from(text), byte => {
        const character = String.fromCharCode(byte);
        return /[\w ./:;,=%@+"$(){}[\]|&<>*?~^#-]/.test(character)
            ? character
            : `\\0${byte.toString(8).padStart(3, '0')}`;
    }).join('');
}


/***/ })

};
