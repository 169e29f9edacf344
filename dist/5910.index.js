export const id = 5910;
export const ids = [5910];
export const modules = {

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

/***/ 3029:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FS: () => (/* binding */ createSuggest),
/* harmony export */   ZA: () => (/* binding */ suggest)
/* harmony export */ });
/* unused harmony export editDistance */
/** Nobody misspells a longer word by a few letters, and comparing takes the square of the length. */
const longestWord = 100;
/** With more to choose from, as many mistakes may stand in the same file, comparing all would take for ever. */
const mostCandidates = 300;
/** The candidate most like the given word, when it is near enough to be what was meant. */
function suggest(word, candidates) {
    if (word.length > longestWord)
        return undefined;
    const wanted = word.toLowerCase();
    let best;
    let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
    let count = 0;
    for (const candidate of candidates) {
        if (++count > mostCandidates)
            break;
        if (Math.abs(candidate.length - word.length) >= bestDistance)
            continue;
        const distance = editDistance(wanted, candidate.toLowerCase(), bestDistance);
        if (distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}
/** For how many mistakes of one kind something is suggested; with so many, looking for all would take for ever too. */
const mostSuggestions = 300;
/** As `suggest`, for mistakes of which there may be thousands: only the first ones are helped. */
function createSuggest() {
    let left = mostSuggestions;
    return (word, candidates) => (left-- > 0 ? suggest(word, candidates) : undefined);
}
/**
 * Number of single-letter insertions, deletions, replacements and swaps of neighbours between two words.
 * @param limit for words that differ more than that any number from it on may be given, which is quicker
 */
function editDistance(a, b, limit = Infinity) {
    let start = 0;
    let [endA, endB] = [a.length, b.length];
    while (start < endA && start < endB && a[start] === b[start])
        start++;
    while (endA > start && endB > start && a[endA - 1] === b[endB - 1])
        [endA, endB] = [endA - 1, endB - 1];
    return distanceOf(a.slice(start, endA), b.slice(start, endB), limit);
}
/** The same for words that begin and end with different letters. */
function distanceOf(a, b, limit) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        let least = i;
        for (let j = 1; j <= b.length; j++) {
            const replace = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            const best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, replace);
            const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            const distance = isSwap ? Math.min(best, (beforeLast[j - 2] ?? 0) + 1) : best;
            row.push(distance);
            least = Math.min(least, distance);
        }
        // A swap reaches back one row more, and saves one.
        if (least > limit)
            return least;
        beforeLast = last;
        last = row;
    }
    return last[b.length] ?? 0;
}


/***/ }),

/***/ 15910:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  provisioner: () => (/* binding */ provisioner)
});

// EXTERNAL MODULE: ./lib/contracts/extension.js
var extension = __webpack_require__(92954);
// EXTERNAL MODULE: ./lib/toolkit/scripts/existing-file.js
var existing_file = __webpack_require__(53151);
// EXTERNAL MODULE: ./lib/core/options.js
var options = __webpack_require__(3657);
;// CONCATENATED MODULE: ./lib/provisioners/file/options.js

/** Packer's options of `file`. */
const options_options = {
    source: options/* opt */.m.string({
        description: 'File or directory to transfer. A directory with a slash at its end stands for what is in it; without, the directory itself goes into `destination`.'
    }),
    sources: options/* opt */.m.strings({ description: 'Several files or directories; as `source`.' }),
    content: options/* opt */.m.string({
        description: 'Text of the file, which then only its owner can read; instead of `source`, for uploads.'
    }),
    destination: options/* opt */.m.string({
        required: true,
        description: 'Path on the other side. One that ends with a slash is a directory.'
    }),
    direction: options/* opt */.m.choice(['upload', 'download'], {
        default: 'upload',
        description: '`upload` to the guest, or `download` from it; there `*`, `?` and `[…]` in a source match names.'
    }),
    generated: options/* opt */.m.boolean({
        default: false,
        description: 'The source is made during the build, so it need not exist before.'
    })
};
/** What to transfer, of `sources` and, after them as in Packer, `source`. */
function sourcesOf({ source = '', sources = [] }) {
    const several = sources.map((path, index) => ({ path, option: 'sources', part: [index] }));
    return source === '' ? several : [...several, { path: source, option: 'source', part: [] }];
}

;// CONCATENATED MODULE: ./lib/provisioners/file/check.js


/** Plan-time rules of `file`. */
async function check(config, ctx) {
    if (config.destination === '') {
        ctx.report({ option: 'destination', code: 'IB_OPTION_MISSING', message: '`destination` is empty' });
    }
    if (!checkChoice(config, ctx))
        return;
    if (config.content !== undefined)
        checkContent(config, ctx);
    else if (config.direction === 'download')
        checkDownload(config, ctx);
    else
        await checkUpload(config, ctx);
}
function checkChoice(config, ctx) {
    const names = ['source', 'sources', 'content'];
    const given = names.filter(name => name === 'content' ? config.content !== undefined : (config[name] ?? '').length > 0);
    const [first] = given;
    if (given.length === 1 || (first !== undefined && config.content === undefined))
        return true;
    if (first === undefined) {
        const message = 'nothing to transfer: one of `source`, `sources` and `content` is needed';
        ctx.report({ code: 'IB_OPTION_MISSING', message });
        return false;
    }
    const listed = given.map(name => `\`${name}\``).join(' and ');
    ctx.report({ option: first, message: `${listed} exclude each other`, hint: 'keep one of them' });
    return false;
}
function checkContent({ direction, destination }, ctx) {
    if (direction === 'download') {
        ctx.report({ option: 'content', message: '`content` can only be uploaded' });
    }
    if (destination.endsWith('/')) {
        const message = `\`destination\` is the directory "${destination}", but \`content\` needs the name of a file`;
        ctx.report({ option: 'destination', message });
    }
}
function checkDownload(config, ctx) {
    const { destination } = config;
    if (sourcesOf(config).length < 2 || destination.endsWith('/'))
        return;
    const message = `several files cannot be downloaded to the one name "${destination}"`;
    ctx.report({ option: 'destination', message, hint: `write "${destination}/" for a directory` });
}
async function checkUpload(config, ctx) {
    if (config.generated)
        return;
    for (const source of sourcesOf(config)) {
        await (0,existing_file/* checkFileExists */.L)({ what: 'source', ...source, directories: true }, ctx);
    }
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/toolkit/scripts/posix-command.js
var posix_command = __webpack_require__(11738);
// EXTERNAL MODULE: ./lib/toolkit/shell-quote.js
var shell_quote = __webpack_require__(293);
;// CONCATENATED MODULE: ./lib/provisioners/file/guest-glob.js



/** The files and directories of the guest that a pattern matches. IB_TRANSFER_FAILED when there is none. */
async function guestGlob(pattern, { guest, signal }) {
    const entries = [];
    const script = `for path in ${quoteGlob(pattern)}; do
  if test -d "$path"; then printf 'd%s\\n' "$path"; elif test -e "$path"; then printf 'f%s\\n' "$path"; fi
done`;
    await guest.run((0,posix_command/* posixCommand */.L)(script), {
        signal,
        onLine: (line, stream) => {
            if (stream === 'stdout' && line !== '')
                entries.push({ path: line.slice(1), isDirectory: line.startsWith('d') });
        }
    });
    if (entries.length > 0)
        return entries;
    throw new errors/* BuildError */.zS('IB_TRANSFER_FAILED', `no file of the guest matches ${pattern}`);
}
/** A pattern as one word of a shell script in which only `*`, `?` and `[…]` have a meaning. */
function quoteGlob(pattern) {
    return pattern.replaceAll(/\[[!^]?|[*?\]]|[^*?[\]]+/g, part => /^(?:\[[!^]?|[*?\]])$/.test(part) ? part.replace('^', '!') : (0,shell_quote/* shellQuote */.Z)(part));
}

;// CONCATENATED MODULE: ./lib/provisioners/file/progress.js
const everyMs = 500;
/** Shows the progress of one transfer, a few times a second at most, and its end once. */
function showProgress(label, { emit, host }) {
    let shownAt = -Infinity;
    let isOver = false;
    return {
        onProgress: (done, total) => {
            const now = host.clock.monotonic();
            // What carries the files goes on for a little after the last byte of theirs.
            if (isOver || (now - shownAt < everyMs && done !== total))
                return;
            isOver = done === total;
            shownAt = now;
            emit({ type: 'progress', label, done, total, unit: 'bytes' });
        }
    };
}

;// CONCATENATED MODULE: ./lib/provisioners/file/download.js




/** Fetches files and directories from the guest, each source as a step. Local directories are made. */
async function download(config, ctx) {
    for (const { path: source } of sourcesOf(config)) {
        await ctx.step(`Download ${source} to ${config.destination}`, () => downloadSource(source, config, ctx));
    }
}
async function downloadSource(source, { destination }, ctx) {
    const target = (0,external_node_path_.resolve)(ctx.build.directory, destination);
    if (/[*?[]/.test(source)) {
        for (const { path, isDirectory } of await guestGlob(source, ctx)) {
            await fetch(path, isDirectory, (0,external_node_path_.join)(target, external_node_path_.posix.basename(path)), ctx);
        }
        return;
    }
    // Unlike in an upload, the slash does not leave the directory itself out: checked against Packer 1.6.6.
    const isDirectory = source.endsWith('/');
    const goesInside = isDirectory || destination.endsWith('/');
    await fetch(source, isDirectory, goesInside ? (0,external_node_path_.join)(target, external_node_path_.posix.basename(source)) : target, ctx);
}
async function fetch(source, isDirectory, target, ctx) {
    const { guest, host, signal } = ctx;
    const transfer = { signal, ...showProgress(`Download ${source}`, ctx) };
    if (isDirectory) {
        await guest.downloadTree(source, target, transfer);
        return;
    }
    await host.files.makeDirectory((0,external_node_path_.dirname)(target));
    await guest.download(source, target, transfer);
}

;// CONCATENATED MODULE: ./lib/provisioners/file/upload.js





/** Sends content, files and directories to the guest, each as a step. */
async function upload(config, ctx) {
    const { content, destination } = config;
    if (content !== undefined) {
        await ctx.step(`Upload content to ${destination}`, async () => {
            // Packer puts it into a temporary file first, whose mode goes over with it.
            await ctx.guest.upload({ text: content }, destination, { signal: ctx.signal, mode: 0o600 });
        });
        return;
    }
    for (const source of sourcesOf(config)) {
        await ctx.step(`Upload ${source.path} to ${destination}`, () => uploadSource(source, config, ctx));
    }
}
async function uploadSource(named, config, ctx) {
    const { path: source, option, part } = named;
    const { guest, host, build, signal } = ctx;
    const { destination } = config;
    const path = (0,external_node_path_.resolve)(build.directory, source);
    const stat = await host.files.stat(path);
    if (stat === undefined) {
        throw new errors/* BuildError */.zS('IB_FILE_MISSING', `source ${source} does not exist`, {
            hint: `it was looked for at ${path}`,
            place: ctx.placeOf?.(option, part)
        });
    }
    const transfer = { signal, ...showProgress(`Upload ${source}`, ctx) };
    if (stat.kind === 'directory') {
        await guest.uploadTree(path, await directoryFor(source, path, destination, ctx), transfer);
        return;
    }
    const name = destination.endsWith('/') ? destination + external_node_path_.posix.basename(path) : destination;
    await guest.upload({ path }, name, transfer);
}
/**
 * Where the contents of a directory go. With a slash at its end: into the destination. Without: into a directory of
 * its name there, or, as scp has it, into the destination when that does not exist yet.
 */
async function directoryFor(source, path, destination, { guest, signal }) {
    if (source.endsWith('/') || source === '.')
        return destination;
    const inside = external_node_path_.posix.join(destination, external_node_path_.posix.basename(path.replaceAll('\\', '/')));
    if (guest.type === 'winrm')
        return inside;
    const { exitCode } = await guest.run(`test -d ${(0,shell_quote/* shellQuote */.Z)(destination)}`, { signal });
    return exitCode === 0 ? inside : destination;
}

;// CONCATENATED MODULE: ./lib/provisioners/file/index.js





/** Packer's `file`. */
const provisioner = (0,extension/* defineProvisioner */.MA)({
    type: 'file',
    summary: 'Transfers files and directories to or from the guest.',
    example: { source: 'app/', destination: '/opt/app' },
    options: options_options,
    check: check,
    provision: (config, ctx) => (config.direction === 'download' ? download(config, ctx) : upload(config, ctx))
});


/***/ }),

/***/ 53151:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ checkFileExists)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3029);


/** Reports a file that a template names and that does not exist, with the name that was probably meant. */
async function checkFileExists({ what, path, option, part = [], directories }, ctx) {
    const { host, directory } = ctx;
    const found = path === '' ? undefined : await host.files.stat((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, path));
    if (found === undefined) {
        const message = `${what} "${path}" does not exist`;
        ctx.report({
            code: 'IB_FILE_MISSING',
            option,
            part,
            message,
            hint: await adviceFor(path, directory, host.files)
        });
        return;
    }
    if (found.kind === 'directory' && !directories) {
        const message = `${what} "${path}" is a directory, not a file`;
        ctx.report({ code: 'IB_FILE_MISSING', option, part, message });
    }
}
/** The path with the most similar name of its directory, or why there is none. */
async function adviceFor(path, directory, files) {
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path);
    const found = await files.stat((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, parent));
    if (found === undefined)
        return `the directory "${parent}" does not exist either`;
    if (found.kind !== 'directory')
        return `"${parent}" is not a directory`;
    const names = (await files.list((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, parent))).map(({ name }) => name);
    const similar = (0,_core_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .suggest */ .ZA)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path), names);
    if (similar !== undefined)
        return `did you mean "${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(parent, similar)}"?`;
    return 'relative paths are relative to the working directory, not to the template';
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
