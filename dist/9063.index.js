export const id = 9063;
export const ids = [9063];
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

/***/ 49063:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  smokeTest: () => (/* binding */ smokeTest)
});

// EXTERNAL MODULE: ./lib/contracts/extension.js
var extension = __webpack_require__(92954);
// EXTERNAL MODULE: ./lib/toolkit/scripts/expectation.js
var expectation = __webpack_require__(58719);
// EXTERNAL MODULE: ./lib/toolkit/scripts/pattern.js
var pattern = __webpack_require__(71203);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/toolkit/checksums.js
var checksums = __webpack_require__(83890);
// EXTERNAL MODULE: ./lib/toolkit/scripts/guest-probe.js
var guest_probe = __webpack_require__(83218);
// EXTERNAL MODULE: ./lib/toolkit/scripts/text-watch.js
var text_watch = __webpack_require__(60584);
// EXTERNAL MODULE: ./lib/toolkit/shell-quote.js
var shell_quote = __webpack_require__(293);
;// CONCATENATED MODULE: ./lib/smoke-tests/file/content.js






/** Verifies the texts that a file must contain, reading it line by line. */
async function verifyText(config, ctx) {
    const { path, contains, matches, sudo } = config;
    if (contains.length === 0 && matches.length === 0)
        return;
    const watch = new text_watch/* TextWatch */.B({ contains, matches });
    const script = `cat <${(0,shell_quote/* shellQuote */.Z)(path)}`;
    const { exitCode, stderr } = await (0,guest_probe/* probeGuest */.L)({ what: 'file', script, sudo, onLine: line => watch.take(line) }, ctx);
    if (exitCode !== 0)
        throw (0,expectation/* unmet */.i)(`to read ${path}`, stderr.trim(), 'set `"sudo": true` to read it as root');
    watch.verify(path);
}
/** Verifies a file's checksum: with a program of the guest, or when it has none for that, by fetching the file. */
async function verifyChecksum({ path, sha256, sudo }, ctx) {
    if (sha256 === undefined)
        return;
    const script = `
p=${(0,shell_quote/* shellQuote */.Z)(path)}
exec <"$p" || exit 1
if command -v sha256sum >/dev/null; then sha256sum
elif command -v shasum >/dev/null; then shasum -a 256
elif command -v sha256 >/dev/null; then sha256 -q
elif command -v openssl >/dev/null; then openssl dgst -sha256 -r
else echo none
fi
`;
    const { exitCode, lines, stderr } = await (0,guest_probe/* probeGuest */.L)({ what: 'file', script, sudo }, ctx);
    if (exitCode !== 0)
        throw (0,expectation/* unmet */.i)(`to read ${path}`, stderr.trim(), 'set `"sudo": true` to read it as root');
    const found = /^[0-9a-f]{64}/.exec(lines.at(-1) ?? '')?.[0] ?? (await fetchedChecksum(path, ctx));
    if (found !== sha256.toLowerCase())
        throw (0,expectation/* unmet */.i)(`${path} to have the SHA-256 ${sha256.toLowerCase()}`, found);
}
async function fetchedChecksum(path, { guest, host, build, signal }) {
    const directory = await host.files.makeTemporary('smoke-file-', build.workDirectory);
    try {
        const copy = (0,external_node_path_.join)(directory, 'file');
        await guest.download(path, copy, { signal });
        return (await (0,checksums/* hashFile */.DC)(host.files, copy, ['sha256'], { signal })).sha256;
    }
    finally {
        await host.files.remove(directory);
    }
}

;// CONCATENATED MODULE: ./lib/smoke-tests/file/listing.js
const line = /^[-a-z]([-rwxsStT]{9})[.+@]?\s+\d+\s+(\S+)\s+(\S+)\s+(\d+)(,?)/;
/** Reads a line of `ls -l` (POSIX, "ls"); undefined when it is none. Devices have no size there. */
function parseListing(text) {
    const [, letters, owner, group, size, comma] = line.exec(text) ?? [];
    if (letters === undefined || owner === undefined || group === undefined)
        return undefined;
    return { mode: octal(letters), owner, group, bytes: comma === '' ? Number(size) : undefined };
}
/** `rwxr-sr-t` as octal without leading zeros: `3755`. */
function octal(letters) {
    const triples = [letters.slice(0, 3), letters.slice(3, 6), letters.slice(6, 9)];
    const plain = triples.map(triple => Array.from(triple, (letter, at) => (/[rwxst]/.test(letter) ? 4 >> at : 0)).reduce((a, b) => a + b));
    const special = triples.reduce((sum, triple, at) => sum + (/[sStT]$/.test(triple) ? 4 >> at : 0), 0);
    return `${special === 0 ? '' : special}${plain.join('')}`.replace(/^0+(?=.)/, '');
}

;// CONCATENATED MODULE: ./lib/smoke-tests/file/look.js



/** Looks at a path; undefined when nothing is there. */
async function lookAt({ path, kind, sudo }, ctx) {
    const { lines } = await (0,guest_probe/* probeGuest */.L)({ what: 'file', script: script(path, kind !== 'link'), sudo }, ctx);
    const facts = (0,guest_probe/* factsOf */.x)(lines);
    const found = facts.get('kind');
    if (found === undefined)
        return undefined;
    const listing = parseListing(facts.get('ls') ?? '');
    const [mode, owner, group, bytes] = facts.get('stat')?.split('|') ?? [];
    return {
        kind: found,
        mode: mode?.replace(/^0+(?=.)/, '') ?? listing?.mode,
        owner: owner ?? listing?.owner,
        group: group ?? listing?.group,
        bytes: bytes === undefined ? listing?.bytes : Number(bytes)
    };
}
/** `stat` is not in POSIX and has two dialects (GNU and BusyBox, BSD); `ls` is there when it is missing. */
function script(path, follow) {
    const flag = follow ? '-L' : '';
    return `
p=${(0,shell_quote/* shellQuote */.Z)(path)}
case $p in -*) p=./$p ;; esac
kind=
for test in f:file d:directory S:socket p:pipe b:device c:device; do
  test -\${test%%:*} "$p" && kind=\${test#*:}
done
if test -L "$p"; then ${follow ? 'test "$kind" || kind=link' : 'kind=link'}; fi
test "$kind" || exit 0
echo "kind $kind"
if out=$(stat ${flag} -c '%a|%U|%G|%s' "$p" 2>/dev/null || stat ${flag} -f '%Lp|%Su|%Sg|%z' "$p" 2>/dev/null); then
  echo "stat $out"
else
  echo "ls $(ls -d -l ${flag} "$p")"
fi
`;
}

// EXTERNAL MODULE: ./lib/core/options.js
var options = __webpack_require__(3657);
// EXTERNAL MODULE: ./lib/toolkit/scripts/text-options.js
var text_options = __webpack_require__(98561);
;// CONCATENATED MODULE: ./lib/smoke-tests/file/options.js


const options_options = {
    path: options/* opt */.m.string({ required: true, description: 'Path in the guest.' }),
    state: options/* opt */.m.choice(['present', 'absent'], {
        default: 'present',
        description: 'Whether the path must exist; with `absent`, nothing else is looked at.'
    }),
    kind: options/* opt */.m.choice(['file', 'directory', 'link', 'socket', 'pipe', 'device'], {
        description: 'What it must be. Links are followed unless `link` is asked for.'
    }),
    mode: options/* opt */.m.string({
        pattern: { expression: '0?[0-7]{3,4}', words: 'permission bits in octal such as "0644"' },
        description: 'Permission bits, in octal: `0644`.'
    }),
    owner: options/* opt */.m.string({ description: 'Name of the owner.' }),
    group: options/* opt */.m.string({ description: 'Name of the group.' }),
    min_bytes: options/* opt */.m.integer({ minimum: 0, description: 'Least size in bytes.' }),
    max_bytes: options/* opt */.m.integer({ minimum: 0, description: 'Greatest size in bytes.' }),
    sha256: options/* opt */.m.string({
        pattern: { expression: '[0-9A-Fa-f]{64}', words: 'a SHA-256 checksum: 64 hexadecimal digits' },
        description: 'Checksum of the content, in hex.'
    }),
    ...text_options/* textOptions */.a,
    sudo: options/* opt */.m.boolean({
        default: false,
        description: 'Look as root, by a `sudo` that asks for no password.'
    })
};

;// CONCATENATED MODULE: ./lib/smoke-tests/file/index.js






/** A file, directory or link of the guest: there or not, with these properties and this content. */
const smokeTest = (0,extension/* defineSmokeTest */.Ti)({
    type: 'file',
    summary: 'Checks that a file of the guest exists, or does not, and has the right owner, mode and content.',
    example: { path: '/etc/app.conf', owner: 'root', mode: '0640' },
    options: options_options,
    check(config, ctx) {
        (0,pattern/* checkPatterns */.u)('matches', config.matches, ctx);
        const { min_bytes: least = 0, max_bytes: most = Infinity } = config;
        if (least > most)
            ctx.report({
                option: 'min_bytes',
                message: `\`min_bytes\` ${least} is more than \`max_bytes\` ${most}`
            });
    },
    async verify(config, ctx) {
        const facts = await lookAt(config, ctx);
        if (config.state === 'absent') {
            if (facts !== undefined)
                throw (0,expectation/* unmet */.i)(`nothing at ${config.path}`, `a ${facts.kind}`);
            return;
        }
        if (facts === undefined)
            throw (0,expectation/* unmet */.i)(`${config.path} to exist`, 'nothing there', hintForMissing(config));
        verifyProperties(config, facts);
        await verifyChecksum(config, ctx);
        await verifyText(config, ctx);
    }
});
function hintForMissing({ sudo }) {
    return sudo ? undefined : 'if only root can see it, set `"sudo": true`';
}
function verifyProperties(config, facts) {
    const { path, kind, mode, owner, group, min_bytes: least, max_bytes: most } = config;
    if (kind !== undefined && kind !== facts.kind)
        throw (0,expectation/* unmet */.i)(`${path} to be a ${kind}`, `a ${facts.kind}`);
    verifyEqual(`the mode of ${path}`, mode?.replace(/^0+(?=.)/, ''), facts.mode);
    verifyEqual(`the owner of ${path}`, owner, facts.owner);
    verifyEqual(`the group of ${path}`, group, facts.group);
    const size = `${facts.bytes ?? 'no'} bytes`;
    if (least !== undefined && (facts.bytes ?? -1) < least)
        throw (0,expectation/* unmet */.i)(`${path} to have at least ${least} bytes`, size);
    if (most !== undefined && (facts.bytes ?? Infinity) > most)
        throw (0,expectation/* unmet */.i)(`${path} to have at most ${most} bytes`, size);
}
function verifyEqual(what, wanted, found) {
    if (wanted === undefined || wanted === found)
        return;
    throw (0,expectation/* unmet */.i)(`${what} to be ${wanted}`, found ?? 'that the guest cannot tell');
}


/***/ }),

/***/ 83890:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ hashFile),
/* harmony export */   Mi: () => (/* binding */ tap),
/* harmony export */   qj: () => (/* binding */ createHasher)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46466);



/** Several checksums of a file in one pass over it. IB_FILE_MISSING or IB_FILE_IO when it cannot be read. */
async function hashFile(files, path, algorithms, { signal, onProgress }) {
    const hasher = createHasher(algorithms);
    let doneBytes = 0;
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)(files.read(path), async (chunks) => {
        for await (const chunk of chunks) {
            hasher.update(chunk);
            doneBytes += chunk.length;
            onProgress?.(doneBytes);
        }
    }, { signal });
    return hasher.digests();
}
// The overload states what the loop makes sure of: an entry for every algorithm asked for.
function createHasher(algorithms) {
    const hashes = algorithms.map((algorithm) => [algorithm, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm)]);
    return {
        update: chunk => {
            for (const [, hash] of hashes)
                hash.update(chunk);
        },
        digests: () => Object.fromEntries(hashes.map(([algorithm, hash]) => [algorithm, hash.digest('hex')]))
    };
}
/** A stream that passes bytes on unchanged and shows each chunk to `look` on its way. */
function tap(look) {
    return new node_stream__WEBPACK_IMPORTED_MODULE_1__.Transform({
        transform: (chunk, _encoding, done) => {
            look(chunk);
            done(null, chunk);
        }
    });
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


/***/ }),

/***/ 98561:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ textOptions)
/* harmony export */ });
/* harmony import */ var _core_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3657);

/** What a smoke test wants to see in lines of text: the options of every test that looks at some. */
const textOptions = {
    contains: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.strings({ default: [], description: 'Texts of which each must be in some line.' }),
    matches: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.strings({
        default: [],
        description: 'Regular expressions (of JavaScript) of which each must match some line.'
    })
};


/***/ }),

/***/ 60584:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ TextWatch)
/* harmony export */ });
/* harmony import */ var _expectation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58719);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71203);


/** Looks for texts in lines as they come, without keeping them. */
class TextWatch {
    missing;
    unmatched;
    lines = 0;
    constructor({ contains, matches }) {
        this.missing = new Set(contains);
        this.unmatched = new Map(matches.map(pattern => [pattern, (0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .compilePattern */ .E)('matches', pattern)]));
    }
    take(line) {
        this.lines += 1;
        for (const text of this.missing)
            if (line.includes(text))
                this.missing.delete(text);
        for (const [pattern, regular] of this.unmatched)
            if (regular.test(line))
                this.unmatched.delete(pattern);
    }
    /** Throws IB_SMOKE_TEST_FAILED for what has not been seen. `where`: `the output`, `/etc/motd` … */
    verify(where) {
        const found = `${where} of ${this.lines} ${this.lines === 1 ? 'line' : 'lines'} without it`;
        for (const text of this.missing)
            throw (0,_expectation_js__WEBPACK_IMPORTED_MODULE_0__/* .unmet */ .i)(`"${text}" in ${where}`, found);
        for (const pattern of this.unmatched.keys())
            throw (0,_expectation_js__WEBPACK_IMPORTED_MODULE_0__/* .unmet */ .i)(`a line of ${where} to match /${pattern}/`, found);
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
