export const id = 3016;
export const ids = [3016];
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

/***/ 63016:
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
// EXTERNAL MODULE: ./lib/toolkit/scripts/guest-probe.js
var guest_probe = __webpack_require__(83218);
// EXTERNAL MODULE: ./lib/toolkit/shell-quote.js
var shell_quote = __webpack_require__(293);
;// CONCATENATED MODULE: ./lib/smoke-tests/service/script.js

/**
 * Asks the service manager of the guest. The answer has the lines `manager NAME`, `running yes|no WORDS` and
 * `enabled yes|no WORDS`; `missing` when the manager does not know the service; nothing when there is no manager.
 */
function serviceScript(service) {
    return `
s=${(0,shell_quote/* shellQuote */.Z)(service)}
has() { command -v "$1" >/dev/null 2>&1; }
answer() { key=$1; shift; if words=$("$@" 2>&1); then state=yes; else state=no; fi; echo "$key $state" $words; }
some() { for path in "$@"; do test -e "$path" && { echo "$path"; return 0; }; done; return 1; }
process() { for path in /proc/[0-9]*/comm; do read -r name <"$path" && test "$name" = "\${s##*/}" && return 0; done 2>/dev/null; return 1; }
if test -d /run/systemd/system && has systemctl; then
  echo manager systemd
  case $(systemctl show -p LoadState -- "$s" 2>/dev/null) in *not-found) echo missing ;; esac
  answer running systemctl is-active -- "$s"
  answer enabled systemctl is-enabled -- "$s"
elif has rc-service && test -d /run/openrc; then
  echo manager OpenRC
  test -e "/etc/init.d/$s" || echo missing
  answer running rc-service "$s" status
  answer enabled some /etc/runlevels/*/"$s"
elif test "$(uname -s)" = FreeBSD; then
  echo manager FreeBSD rc
  some "/etc/rc.d/$s" "/usr/local/etc/rc.d/$s" >/dev/null || echo missing
  answer running service "$s" onestatus
  answer enabled service "$s" enabled
elif has sv && some "/etc/service/$s" "/var/service/$s" "/service/$s" "/etc/sv/$s" >/dev/null; then
  echo manager runit
  answer running eval 'words=$(sv status "$s"); echo "$words"; case $words in run:*) true ;; *) false ;; esac'
  answer enabled some "/etc/service/$s" "/var/service/$s" "/service/$s"
elif test -x "/etc/init.d/$s"; then
  echo manager System V init
  answer running "/etc/init.d/$s" status
  answer enabled some /etc/rc[2345].d/S[0-9][0-9]"$s" /etc/rc.d/rc[2345].d/S[0-9][0-9]"$s" /etc/rc.d/S[0-9][0-9]"$s"
elif case "$(readlink -f /sbin/init) $(tr '\\000' ' ' </proc/1/cmdline)" in *busybox*) true ;; *) false ;; esac 2>/dev/null; then
  echo manager BusyBox init
  answer running process
  answer enabled eval 'some /etc/init.d/S[0-9][0-9]"$s" || grep -E "^[^#]*[:/ ]$s( |\\$)" /etc/inittab'
elif has service && test -d /etc/init.d; then
  echo manager System V init
  echo missing
fi
exit 0
`;
}

;// CONCATENATED MODULE: ./lib/smoke-tests/service/index.js





/** A service of the guest: running or not, started at boot or not. */
const smokeTest = (0,extension/* defineSmokeTest */.Ti)({
    type: 'service',
    summary: 'Checks that a service of the guest runs and is enabled: systemd, OpenRC, runit, System V, BusyBox init, FreeBSD rc.',
    example: { service: 'nginx', enabled: true },
    options: {
        service: options/* opt */.m.string({ required: true, description: 'Name of the service, as its manager knows it.' }),
        running: options/* opt */.m.boolean({ default: true, description: 'Whether it must run.' }),
        enabled: options/* opt */.m.tristate({ description: 'Whether it must be started at boot. Not looked at when absent.' })
    },
    async verify({ service, running, enabled }, ctx) {
        const { lines } = await (0,guest_probe/* probeGuest */.L)({ what: 'service', script: serviceScript(service) }, ctx);
        const facts = (0,guest_probe/* factsOf */.x)(lines);
        const manager = facts.get('manager');
        if (manager === undefined) {
            throw (0,expectation/* unmet */.i)(`service ${service} to be managed`, 'no service manager that this test knows in the guest', 'use a test of type "process" instead');
        }
        if (facts.has('missing')) {
            if (!running && enabled !== true)
                return;
            throw (0,expectation/* unmet */.i)(`service ${service} to exist`, `that ${manager} does not know it`);
        }
        const states = [
            ['running', running],
            ['enabled', enabled]
        ];
        for (const [state, wanted] of states) {
            const answer = facts.get(state) ?? '';
            const isSo = answer.startsWith('yes');
            if (wanted === undefined || wanted === isSo)
                continue;
            const words = answer.replace(/^(?:yes|no) ?/, '');
            const said = words === '' ? (isSo ? 'that it is' : 'that it is not') : `"${words}"`;
            throw (0,expectation/* unmet */.i)(`service ${service} ${wanted ? 'to be' : 'not to be'} ${state}`, `${said} (${manager})`);
        }
    }
});


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
