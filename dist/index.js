#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 42613:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 49140:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("constants");

/***/ }),

/***/ 76982:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 72250:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("dns");

/***/ }),

/***/ 24434:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 91943:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");

/***/ }),

/***/ 58611:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 69278:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 98995:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 77030:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 41792:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 80481:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");

/***/ }),

/***/ 57075:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 38321:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");

/***/ }),

/***/ 46466:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 46193:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 58500:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 78877:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 30714:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm");

/***/ }),

/***/ 75919:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 2203:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 13193:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 64756:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 43106:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 3828:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   KB: () => (/* binding */ toBuildError),
/* harmony export */   ZA: () => (/* binding */ withMoreHint),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   j8: () => (/* binding */ withTexts),
/* harmony export */   rV: () => (/* binding */ isAbort),
/* harmony export */   xU: () => (/* binding */ systemCode),
/* harmony export */   zS: () => (/* binding */ BuildError)
/* harmony export */ });
/** A failure that a user can meet: a stable code, a sentence, and where it helps a hint and a place. */
class BuildError extends Error {
    code;
    name = 'BuildError';
    hint;
    place;
    constructor(code, message, { hint, place, cause } = {}) {
        super(message, cause === undefined ? undefined : { cause });
        this.code = code;
        this.hint = hint;
        this.place = place;
    }
}
/** The same failure with more lines in its hint. */
function withMoreHint({ code, message, hint, place, cause }, more) {
    return new BuildError(code, message, { hint: hint === undefined ? more : `${hint}\n${more}`, place, cause });
}
/** The same failure, of whatever kind, with its texts changed by a function: with secrets masked. Its cause is left out. */
function withTexts(error, change) {
    const { code, message, hint, place } = toBuildError(error);
    return new BuildError(code, change(message), { hint: hint === undefined ? undefined : change(hint), place });
}
/** The data of any thrown value. */
function failureOf(error) {
    const { code, message, hint, place } = toBuildError(error);
    return { code, message, hint, place };
}
/** What every caught value becomes before it is shown: an unknown throw is a fault of ours, named as such. */
function toBuildError(error) {
    if (error instanceof BuildError)
        return error;
    if (isAbort(error))
        return new BuildError('IB_CANCELLED', 'cancelled', { cause: error });
    return new BuildError('IB_INTERNAL', messageOf(error), { cause: error });
}
/** True for the error that an aborted signal raises (not for a time-out). */
function isAbort(error) {
    return isErrorLike(error) && error.name === 'AbortError';
}
/** The text of any thrown value. */
function messageOf(error) {
    return isErrorLike(error) ? error.message : String(error);
}
/** The system's error code (`ENOENT`, `ECONNREFUSED` …) of a thrown value, if it has one. */
function systemCode(error) {
    if (!isErrorLike(error) || !('code' in error))
        return undefined;
    return typeof error.code === 'string' ? error.code : undefined;
}
/** Not by `instanceof`: the errors of Node itself are of another realm where code runs in a VM context, as in jest. */
function isErrorLike(error) {
    return typeof error === 'object' && error !== null && 'name' in error && 'message' in error;
}


/***/ }),

/***/ 59133:
/***/ (function () {

// ssh2's embedded poly1305 loader reads a free __dirname, which an ESM bundle lacks.
Object.assign(globalThis, { __dirname: import.meta.dirname });



/***/ }),

/***/ 38864:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 35616:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ standardInput)
/* harmony export */ });
/* harmony import */ var _abort_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(38864);

/** The lines of standard input; on a terminal they can be edited, earlier ones come back, and Ctrl-C ends them. */
function standardInput() {
    const isInteractive = process.stdin.isTTY && process.stdout.isTTY;
    return { isInteractive, lines: (prompt, signal) => readLines(prompt, signal, isInteractive) };
}
async function* readLines(prompt, signal, isInteractive) {
    const { createInterface } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 80481, 19));
    const terminal = isInteractive ? { output: process.stdout, prompt, terminal: true } : { terminal: false };
    const lines = createInterface({ input: process.stdin, ...terminal });
    const close = () => lines.close();
    const forget = (0,_abort_js__WEBPACK_IMPORTED_MODULE_0__/* .onAbort */ .u)(signal, close);
    lines.once('SIGINT', close);
    const showPrompt = () => {
        if (isInteractive)
            lines.prompt();
    };
    try {
        showPrompt();
        for await (const line of lines) {
            yield line;
            showPrompt();
        }
    }
    finally {
        forget();
        close();
    }
}


/***/ }),

/***/ 40633:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  E: () => (/* binding */ openKeyboard)
});

// UNUSED EXPORTS: createKeyboard

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
;// CONCATENATED MODULE: external "node:tty"
const external_node_tty_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tty");
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __nccwpck_require__(3828);
// EXTERNAL MODULE: ./lib/host/abort.js
var abort = __nccwpck_require__(38864);
;// CONCATENATED MODULE: ./lib/host/keyboard.js




/**
 * The keyboard of the terminal to which this process prints; undefined when there is none. Where a template comes in
 * by standard input, answers are read from the terminal itself.
 */
function openKeyboard() {
    if (!process.stdout.isTTY)
        return undefined;
    if (process.stdin.isTTY)
        return createKeyboard(() => process.stdin);
    const terminal = openTerminal();
    return terminal === undefined ? undefined : createKeyboard(() => terminal);
}
function openTerminal() {
    if (process.platform === 'win32')
        return undefined;
    try {
        return new external_node_tty_namespaceObject.ReadStream((0,external_node_fs_.openSync)('/dev/tty', 'r')).unref();
    }
    catch {
        return undefined;
    }
}
/** @param open gives the stream that is read; called when the first question is asked */
function createKeyboard(open) {
    let lastTurn = Promise.resolve();
    return {
        async ask(show, signal) {
            const turn = lastTurn.then(async () => {
                signal.throwIfAborted();
                show();
                return await readLine(open(), signal);
            });
            lastTurn = turn.catch(() => undefined);
            return await turn;
        }
    };
}
/** Keys are not read one by one, so that Ctrl-C is what it is everywhere else. */
async function readLine(input, signal) {
    // A stream that has ended says so only once.
    if (!input.readable)
        throw inputEnded();
    const { createInterface } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 80481, 19));
    const lines = createInterface({ input, terminal: false });
    return await new Promise((resolve, reject) => {
        const forget = (0,abort/* onAbort */.u)(signal, () => {
            reject((0,abort/* abortReason */.J)(signal));
            lines.close();
        });
        lines.once('line', line => {
            resolve(line);
            lines.close();
        });
        lines.once('close', () => {
            forget();
            reject(inputEnded());
        });
    });
}
function inputEnded() {
    return new errors/* BuildError */.zS('IB_CANCELLED', 'the input ended before the question was answered');
}


/***/ }),

/***/ 71411:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ onTerminationSignals)
/* harmony export */ });
const terminationSignals = {
    posix: ['SIGINT', 'SIGTERM', 'SIGHUP'],
    // SIGBREAK is Ctrl-Break; SIGHUP is what closing the console window gives, ten seconds before the end.
    // https://nodejs.org/api/process.html#signal-events
    windows: ['SIGINT', 'SIGBREAK', 'SIGHUP']
};
/**
 * Calls the handler for each termination signal instead of ending the process, until the returned function is
 * called. The count lets the handler end at once when it is asked a second time.
 */
function onTerminationSignals(handler) {
    let count = 0;
    const listener = (signal) => {
        count += 1;
        handler({ signal, count });
    };
    const signals = terminationSignals[process.platform === 'win32' ? 'windows' : 'posix'];
    for (const signal of signals)
        process.on(signal, listener);
    return () => {
        for (const signal of signals)
            process.off(signal, listener);
    };
}


/***/ }),

/***/ 80342:
/***/ (function (__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _dirname_shim_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(59133);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(48161);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(78877);
/* harmony import */ var _registry_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(70244);
/* harmony import */ var _host_keyboard_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(40633);
/* harmony import */ var _host_input_lines_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(35616);
/* harmony import */ var _host_signals_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(71411);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(13411);








// Compression runs in libuv's pool, whose size is read when it is first used (Node 24; Node 20 has read it already).
process.env['UV_THREADPOOL_SIZE'] ??= Math.max(4, (0,node_os__WEBPACK_IMPORTED_MODULE_1__.availableParallelism)() + 2).toString();
// What streams make lives for a moment: a nursery for it that grows to three times 16 MiB costs memory and saves no
// measurable time (SSH transfers, compression, uploads).
(0,node_v8__WEBPACK_IMPORTED_MODULE_2__.setFlagsFromString)('--semi-space-growth-factor=1');
const cancellation = new AbortController();
const emergency = new AbortController();
// A reader that goes away (`image-build … | head`) is like a Ctrl-C: what runs is cleaned up first.
for (const stream of [process.stdout, process.stderr])
    stream.on('error', () => cancellation.abort());
(0,_host_signals_js__WEBPACK_IMPORTED_MODULE_5__/* .onTerminationSignals */ .r)(({ count }) => {
    if (count === 1) {
        cancellation.abort();
        return;
    }
    emergency.abort();
    process.exit(1);
});
const words = process.argv.slice(2);
const write = (text) => {
    process.stdout.write(text);
};
const world = { registry: _registry_js__WEBPACK_IMPORTED_MODULE_3__/* .registry */ .u, signal: cancellation.signal, emergency: emergency.signal };
if (words.length === 0 && process.env['GITHUB_ACTIONS'] === 'true') {
    const { runAction } = await Promise.all(/* import() */[__nccwpck_require__.e(1659), __nccwpck_require__.e(5577), __nccwpck_require__.e(7719), __nccwpck_require__.e(8834)]).then(__nccwpck_require__.bind(__nccwpck_require__, 34236));
    process.exitCode = await runAction({ ...world, write });
}
else {
    const { runCli } = await __nccwpck_require__.e(/* import() */ 1248).then(__nccwpck_require__.bind(__nccwpck_require__, 41248));
    process.exitCode = await runCli(words, {
        ...world,
        version: _version_js__WEBPACK_IMPORTED_MODULE_6__/* .version */ .r,
        env: process.env,
        keyboard: (0,_host_keyboard_js__WEBPACK_IMPORTED_MODULE_4__/* .openKeyboard */ .E)(),
        input: (0,_host_input_lines_js__WEBPACK_IMPORTED_MODULE_7__/* .standardInput */ .i)(),
        terminal: {
            isInteractive: process.stdout.isTTY,
            write,
            writeError: text => process.stderr.write(text)
        }
    });
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 70244:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ registry)
/* harmony export */ });
/** Every plugin, a line each; loaded only when a template names it. The one file that knows plugin folders. */
const registry = {
    builders: {
        file: async () => (await __nccwpck_require__.e(/* import() */ 2209).then(__nccwpck_require__.bind(__nccwpck_require__, 92209))).builder,
        null: async () => (await __nccwpck_require__.e(/* import() */ 294).then(__nccwpck_require__.bind(__nccwpck_require__, 294))).builder,
        qemu: async () => (await __nccwpck_require__.e(/* import() */ 4559).then(__nccwpck_require__.bind(__nccwpck_require__, 44559))).builder
    },
    communicators: {
        ssh: async () => (await __nccwpck_require__.e(/* import() */ 2621).then(__nccwpck_require__.bind(__nccwpck_require__, 92621))).communicator,
        winrm: async () => (await __nccwpck_require__.e(/* import() */ 5248).then(__nccwpck_require__.bind(__nccwpck_require__, 15248))).communicator,
        none: async () => (await __nccwpck_require__.e(/* import() */ 4259).then(__nccwpck_require__.bind(__nccwpck_require__, 84259))).communicator
    },
    provisioners: {
        breakpoint: async () => (await __nccwpck_require__.e(/* import() */ 697).then(__nccwpck_require__.bind(__nccwpck_require__, 10697))).provisioner,
        file: async () => (await __nccwpck_require__.e(/* import() */ 5910).then(__nccwpck_require__.bind(__nccwpck_require__, 15910))).provisioner,
        shell: async () => (await __nccwpck_require__.e(/* import() */ 4627).then(__nccwpck_require__.bind(__nccwpck_require__, 34627))).provisioner,
        'shell-local': async () => (await Promise.all(/* import() */[__nccwpck_require__.e(6102), __nccwpck_require__.e(570)]).then(__nccwpck_require__.bind(__nccwpck_require__, 90570))).provisioner,
        sleep: async () => (await __nccwpck_require__.e(/* import() */ 5913).then(__nccwpck_require__.bind(__nccwpck_require__, 75913))).provisioner
    },
    postProcessors: {
        artifice: async () => (await __nccwpck_require__.e(/* import() */ 9276).then(__nccwpck_require__.bind(__nccwpck_require__, 79276))).postProcessor,
        checksum: async () => (await __nccwpck_require__.e(/* import() */ 4346).then(__nccwpck_require__.bind(__nccwpck_require__, 84346))).postProcessor,
        compress: async () => (await __nccwpck_require__.e(/* import() */ 2073).then(__nccwpck_require__.bind(__nccwpck_require__, 72073))).postProcessor,
        manifest: async () => (await __nccwpck_require__.e(/* import() */ 3244).then(__nccwpck_require__.bind(__nccwpck_require__, 93244))).postProcessor,
        'shell-local': async () => (await Promise.all(/* import() */[__nccwpck_require__.e(6102), __nccwpck_require__.e(6847)]).then(__nccwpck_require__.bind(__nccwpck_require__, 36847))).postProcessor
    },
    smokeTests: {
        file: async () => (await __nccwpck_require__.e(/* import() */ 9063).then(__nccwpck_require__.bind(__nccwpck_require__, 49063))).smokeTest,
        http: async () => (await __nccwpck_require__.e(/* import() */ 6017).then(__nccwpck_require__.bind(__nccwpck_require__, 96017))).smokeTest,
        local: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(6102), __nccwpck_require__.e(2014)]).then(__nccwpck_require__.bind(__nccwpck_require__, 22014))).smokeTest,
        package: async () => (await __nccwpck_require__.e(/* import() */ 7973).then(__nccwpck_require__.bind(__nccwpck_require__, 87973))).smokeTest,
        port: async () => (await __nccwpck_require__.e(/* import() */ 4262).then(__nccwpck_require__.bind(__nccwpck_require__, 74262))).smokeTest,
        process: async () => (await __nccwpck_require__.e(/* import() */ 8941).then(__nccwpck_require__.bind(__nccwpck_require__, 48941))).smokeTest,
        service: async () => (await __nccwpck_require__.e(/* import() */ 3016).then(__nccwpck_require__.bind(__nccwpck_require__, 63016))).smokeTest,
        shell: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(2721), __nccwpck_require__.e(8290)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8290))).smokeTest
    },
    publishers: {
        artifact: async () => (await __nccwpck_require__.e(/* import() */ 3648).then(__nccwpck_require__.bind(__nccwpck_require__, 43648))).publisher
    },
    reapers: {
        local: async () => (await __nccwpck_require__.e(/* import() */ 2304).then(__nccwpck_require__.bind(__nccwpck_require__, 92304))).localReapers,
        qemu: async () => (await __nccwpck_require__.e(/* import() */ 4559).then(__nccwpck_require__.bind(__nccwpck_require__, 44559))).builder.reapers
    }
};


/***/ }),

/***/ 13411:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** The version of this program; the release script keeps it equal to package.json's, and a test checks that. */
const version = '0.1.0';


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		8792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(80342);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
