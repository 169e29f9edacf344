export const id = 7973;
export const ids = [7973];
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

/***/ 87973:
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
;// CONCATENATED MODULE: ./lib/smoke-tests/package/managers.js

const managers = ['dpkg', 'rpm', 'apk', 'pacman', 'pkg', 'opkg'];
/** By package manager: the program that tells it is there, and how it prints `installed VERSION` for package `$p`. */
const queries = {
    dpkg: [
        'dpkg-query',
        `dpkg-query -W -f '\${Status} \${Version}\\n' -- "$p" | sed -n 's/^[a-z]* ok installed /installed /p'`
    ],
    rpm: [
        'rpm',
        `rpm -q --qf 'installed %{EPOCH}:%{VERSION}-%{RELEASE}\\n' -- "$p" | grep '^installed ' | sed 's/(none)://'`
    ],
    apk: ['apk', 'apk info -e -v "$p" | sed "s/^/installed /"'],
    pacman: ['pacman', 'pacman -Q -- "$p" | sed "s/^[^ ]* /installed /"'],
    pkg: ['pkg', 'pkg query "installed %v" "$p"'],
    opkg: ['opkg', 'opkg list-installed "$p" | sed -n "s/^[^ ]* - /installed /p"']
};
/** Asks the package managers of the guest; the answer has the lines `manager NAME` and `installed VERSION`. */
function packageScript(name, only) {
    const parts = managers
        .filter(manager => only === undefined || manager === only)
        .map(manager => {
        const [program, query] = queries[manager];
        return `if command -v ${program} >/dev/null 2>&1; then echo manager ${manager}; ${query}; fi`;
    });
    return `p=${(0,shell_quote/* shellQuote */.Z)(name)}\n{\n${parts.join('\n')}\n} 2>/dev/null\nexit 0\n`;
}
/**
 * The forms in which a version may be given: as the manager has it, without epoch (`1:`), and without the
 * packager's revision too. apk puts the package's name before it.
 */
function versionForms(name, version) {
    const full = version.startsWith(`${name}-`) ? version.slice(name.length + 1) : version;
    const withoutEpoch = full.replace(/^\d+:/, '');
    const upstream = withoutEpoch.replace(/-[^-]*$/, '');
    return [...new Set([full, withoutEpoch, upstream])];
}
/** Whether a version is the wanted one; a `*` at the end of the wanted one stands for anything. */
function isVersion(wanted, forms) {
    return forms.some(form => (wanted.endsWith('*') ? form.startsWith(wanted.slice(0, -1)) : form === wanted));
}

;// CONCATENATED MODULE: ./lib/smoke-tests/package/index.js





/** A package of the guest: installed or not, in this version. */
const smokeTest = (0,extension/* defineSmokeTest */.Ti)({
    type: 'package',
    summary: 'Checks that a package is installed in the guest, or is not: dpkg, rpm, apk, pacman, pkg, opkg.',
    example: { package: 'nginx', version: '1.2*' },
    options: {
        package: options/* opt */.m.string({ required: true, description: 'Name of the package.' }),
        installed: options/* opt */.m.boolean({ default: true, description: 'Whether it must be installed.' }),
        version: options/* opt */.m.string({
            description: "Version that it must have, with or without the packager's revision; `1.2*` for all that begin so."
        }),
        manager: options/* opt */.m.choice(managers, {
            description: 'Ask only this package manager. Default: those that are there.'
        })
    },
    check({ installed, version }, ctx) {
        if (!installed && version !== undefined) {
            ctx.report({ option: 'version', message: 'a package that is not installed has no `version`' });
        }
    },
    async verify({ package: name, installed, version, manager }, ctx) {
        const { lines } = await (0,guest_probe/* probeGuest */.L)({ what: 'package', script: packageScript(name, manager) }, ctx);
        const asked = lines.filter(line => line.startsWith('manager ')).map(line => line.slice(8));
        if (asked.length === 0)
            throw noManager(name, manager);
        const versions = lines.filter(line => line.startsWith('installed ')).map(line => line.slice(10));
        const [found] = versions;
        if (!installed) {
            if (found !== undefined)
                throw (0,expectation/* unmet */.i)(`package ${name} not to be installed`, `version ${found}`);
            return;
        }
        if (found === undefined)
            throw (0,expectation/* unmet */.i)(`package ${name} to be installed`, `that it is not (${asked.join(', ')})`);
        if (version === undefined || versions.some(one => isVersion(version, versionForms(name, one))))
            return;
        throw (0,expectation/* unmet */.i)(`package ${name} in version ${version}`, `version ${versions.join(' and ')}`);
    }
});
function noManager(name, manager) {
    const known = manager ?? managers.join(', ');
    return (0,expectation/* unmet */.i)(`a package manager to ask about package ${name}`, `none that this test knows in the guest (${known})`, 'use a test of type "file" instead');
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
