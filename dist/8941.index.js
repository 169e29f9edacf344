export const id = 8941;
export const ids = [8941];
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

/***/ 48941:
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
// EXTERNAL MODULE: ./lib/core/shorten.js
var shorten = __webpack_require__(64106);
// EXTERNAL MODULE: ./lib/toolkit/scripts/expectation.js
var expectation = __webpack_require__(58719);
// EXTERNAL MODULE: ./lib/toolkit/scripts/pattern.js
var scripts_pattern = __webpack_require__(71203);
// EXTERNAL MODULE: ./lib/toolkit/scripts/guest-probe.js
var guest_probe = __webpack_require__(83218);
;// CONCATENATED MODULE: ./lib/smoke-tests/process/list.js

/** Linux by its process file system, for which any shell will do; others by POSIX `ps`. */
const script = `
if test -r /proc/self/stat; then
  for directory in /proc/[0-9]*; do
    test "$directory" = /proc/$$ && continue
    { read -r stat <"$directory/stat"; } 2>/dev/null || continue
    printf '%s\\t' "$stat"
    { tr '\\000\\n\\t' '   ' <"$directory/cmdline"; } 2>/dev/null
    echo
  done
else
  ps -A -o pid= -o state= -o comm= -o args= | while read -r pid state name line; do
    printf '%s (%s) %s\\t%s\\n' "$pid" "\${name##*/}" "$state" "$line"
  done
fi
`;
/** The processes of the guest, but dead ones that nobody has asked after. */
async function listProcesses(ctx) {
    const { lines } = await (0,guest_probe/* probeGuest */.L)({ what: 'process', script }, ctx);
    return lines.map(parseProcess).filter(found => found !== undefined);
}
/** `PID (NAME) STATE …<tab>COMMAND LINE`; a name may have parentheses and spaces itself (man 5 proc_pid_stat). */
function parseProcess(line) {
    const [, pid, name, state, commandLine = ''] = /^(\d+) \((.*)\) (\S)[^\t]*\t?(.*)$/s.exec(line) ?? [];
    if (pid === undefined || name === undefined || state === 'Z')
        return undefined;
    return { pid: Number(pid), name, commandLine: commandLine.trim() };
}

;// CONCATENATED MODULE: ./lib/smoke-tests/process/index.js






const process_options = {
    process: options/* opt */.m.string({ description: 'Name of the program. Or give `matches`.' }),
    matches: options/* opt */.m.string({
        description: 'Regular expression (of JavaScript) for the whole command line. Or give `process`.'
    }),
    count: options/* opt */.m.integer({ minimum: 0, description: 'How many there must be; 0: none. Default: at least one.' }),
    min_count: options/* opt */.m.integer({ minimum: 0, description: 'How many there must be at least.' }),
    max_count: options/* opt */.m.integer({ minimum: 0, description: 'How many there may be at most.' })
};
/** Processes of the guest by name or command line, and how many of them. */
const smokeTest = (0,extension/* defineSmokeTest */.Ti)({
    type: 'process',
    summary: 'Checks that a program runs in the guest, and how often.',
    example: { process: 'nginx', min_count: 2 },
    options: process_options,
    check(config, ctx) {
        (0,scripts_pattern/* checkPatterns */.u)('matches', config.matches === undefined ? [] : [config.matches], ctx);
        if (config.process === undefined && config.matches === undefined) {
            ctx.report({ code: 'IB_OPTION_MISSING', message: 'one of `process` and `matches` is needed' });
        }
        if (config.count !== undefined && (config.min_count !== undefined || config.max_count !== undefined)) {
            ctx.report({ option: 'count', message: '`count` excludes `min_count` and `max_count`' });
        }
    },
    async verify(config, ctx) {
        const all = await listProcesses(ctx);
        const found = all.filter(isWanted(config));
        const { least, most } = limits(config);
        if (found.length >= least && found.length <= most)
            return;
        throw (0,expectation/* unmet */.i)(`${wantedCount(least, most)} of ${wantedName(config)}`, describe(found));
    }
});
function isWanted({ process, matches }) {
    const pattern = matches === undefined ? undefined : (0,scripts_pattern/* compilePattern */.E)('matches', matches);
    return ({ name, commandLine }) => (process === undefined || isCalled(process, name, commandLine)) && (pattern?.test(commandLine) ?? true);
}
/** By the kernel's name, which is cut, or by the program that the command line begins with. */
function isCalled(wanted, name, commandLine) {
    const program = commandLine.split(' ', 1)[0]?.replace(/:$/, '') ?? '';
    return name === wanted || program === wanted || program.endsWith(`/${wanted}`);
}
function limits({ count, min_count, max_count }) {
    if (count !== undefined)
        return { least: count, most: count };
    return { least: min_count ?? (max_count === undefined ? 1 : 0), most: max_count ?? Infinity };
}
function wantedCount(least, most) {
    if (least === most)
        return counted(least);
    if (most === Infinity)
        return `at least ${counted(least)}`;
    return least === 0 ? `at most ${counted(most)}` : `${least} to ${counted(most)}`;
}
function counted(count) {
    return `${count} ${count === 1 ? 'process' : 'processes'}`;
}
function wantedName({ process, matches }) {
    const parts = [process, matches === undefined ? undefined : `/${matches}/`].filter(part => part !== undefined);
    return parts.join(' with a command line that matches ');
}
function describe(found) {
    if (found.length === 0)
        return 'none';
    const shown = found
        .slice(0, 5)
        .map(({ pid, name, commandLine }) => `${pid} ${commandLine === '' ? name : (0,shorten/* shorten */.m)(commandLine, 80)}`);
    return `${found.length}: ${shown.join('; ')}${found.length > 5 ? '; …' : ''}`;
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

/***/ 71203:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ compilePattern),
/* harmony export */   u: () => (/* binding */ checkPatterns)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);

/** A regular expression of JavaScript that the user wrote. IB_OPTION_VALUE when it is none. */
function compilePattern(option, pattern) {
    try {
        return new RegExp(pattern, 'u');
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BuildError */ .zS('IB_OPTION_VALUE', `\`${option}\`: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`, { cause: error });
    }
}
/** Reports patterns that are no regular expressions. */
function checkPatterns(option, patterns, { report }) {
    for (const [index, pattern] of patterns.entries()) {
        try {
            compilePattern(option, pattern);
        }
        catch (error) {
            report({ option, part: [index], message: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error) });
        }
    }
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
