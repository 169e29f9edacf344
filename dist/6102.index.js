export const id = 6102;
export const ids = [6102];
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

/***/ 74202:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $K: () => (/* binding */ formatEnvironment),
/* harmony export */   ao: () => (/* binding */ guestEnvironment),
/* harmony export */   mO: () => (/* binding */ parseVariable)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);

/** Names that the facts of a running build have in a script's environment. */
const namesOfFacts = [
    ['PackerHTTPAddr', 'PACKER_HTTP_ADDR'],
    ['PackerHTTPIP', 'PACKER_HTTP_IP'],
    ['PackerHTTPPort', 'PACKER_HTTP_PORT']
];
/** What a builder without an HTTP server has in place of its address begins so. */
const notThere = 'ERR_HTTP_';
/**
 * The environment of a script: the names that Packer sets (PACKER_BUILD_NAME, PACKER_BUILDER_TYPE and, with an
 * HTTP server, PACKER_HTTP_*) and the user's own, which win; sorted by name.
 */
function guestEnvironment(build, facts, own) {
    const variables = new Map([
        ['PACKER_BUILD_NAME', build.name],
        ['PACKER_BUILDER_TYPE', build.type]
    ]);
    for (const [fact, name] of namesOfFacts) {
        const value = facts[fact];
        if (value !== undefined && !value.startsWith(notThere))
            variables.set(name, value);
    }
    for (const [name, value] of own)
        variables.set(name, value);
    return [...variables].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
/** The parts of `name=value` as `environment_vars` has it, or undefined when it is not of that form. */
function parseVariable(text) {
    const equals = text.indexOf('=');
    return equals > 0 ? [text.slice(0, equals), text.slice(equals + 1)] : undefined;
}
/**
 * Variables as one text, each in the format of `env_var_format`: a Go format for name and value, of which `%s`,
 * `%v`, `%[1]s`, `%[2]s` and `%%` are understood (https://pkg.go.dev/fmt). `escape` makes a value fit for the
 * quotes of the format. IB_OPTION_VALUE for any other verb.
 */
function formatEnvironment(variables, format, escape) {
    return variables.map(([name, value]) => formatOne(format, [name, escape(value)])).join('');
}
function formatOne(format, values) {
    let next = 0;
    return format.replaceAll(/%(?:\[([12])\])?(.?)/gsu, (verb, index, letter) => {
        if (verb === '%%')
            return '%';
        const at = index === undefined ? next : Number(index) - 1;
        next = at + 1;
        const value = values[at];
        if (value !== undefined && (letter === 's' || letter === 'v'))
            return value;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BuildError */ .zS('IB_OPTION_VALUE', `env_var_format: ${verb} cannot be filled in ${format}`, {
            hint: 'use %s twice, first for the name and then for the value'
        });
    });
}


/***/ }),

/***/ 38489:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ checkVariables)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _guest_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74202);


/** Reports variables that are not of the form `NAME=value`, names that no shell takes, and a format that is none. */
function checkVariables({ environment_vars, env, env_var_format: format }, ctx) {
    for (const [index, entry] of environment_vars.entries()) {
        const variable = (0,_guest_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVariable */ .mO)(entry);
        if (variable === undefined)
            reportEntry(entry, index, ctx);
        else
            checkName(variable[0], 'environment_vars', index, ctx);
    }
    for (const name of Object.keys(env))
        checkName(name, 'env', name, ctx);
    if (format !== undefined)
        checkFormat(format, ctx);
}
function reportEntry(entry, index, { report }) {
    // What comes after the sign may be a secret.
    const shown = entry.startsWith('=') ? 'an entry begins with `=`' : `"${entry}" has no \`=\``;
    report({
        option: 'environment_vars',
        part: [index],
        message: `\`environment_vars\`: ${shown}`,
        hint: 'write each variable as NAME=value'
    });
}
function checkName(name, option, at, { report }) {
    if (/^[A-Za-z_]\w*$/.test(name))
        return;
    const message = `\`${option}\`: no shell takes "${name}" for the name of a variable`;
    report({ option, part: [at], message, severity: 'warning' });
}
function checkFormat(format, { report }) {
    try {
        (0,_guest_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .formatEnvironment */ .$K)([['NAME', 'value']], format, value => value);
    }
    catch (error) {
        report({ option: 'env_var_format', message: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error) });
    }
}


/***/ }),

/***/ 4541:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hx: () => (/* binding */ checkScripts),
/* harmony export */   Kk: () => (/* binding */ chooseScripts),
/* harmony export */   S$: () => (/* binding */ namedScripts)
/* harmony export */ });
/* harmony import */ var _check_variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38489);
/* harmony import */ var _existing_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53151);


/** The scripts of a config in the order in which they run. */
function chooseScripts({ inline, script, scripts, command }) {
    if (isGiven(inline))
        return [{ kind: 'inline', lines: inline }];
    if (isGiven(command))
        return [{ kind: 'inline', lines: [command] }];
    const paths = isGiven(script) ? [script] : (scripts ?? []);
    return paths.map(path => ({ kind: 'file', path }));
}
/** The same with what they are called. */
function namedScripts(choice) {
    return chooseScripts(choice).map((source, index) => {
        const option = optionOf(source, choice);
        const name = source.kind === 'file' ? source.path : 'inline script';
        return { source, name, option, part: option === 'scripts' ? [index] : [] };
    });
}
function optionOf(source, { script, inline }) {
    if (source.kind === 'file')
        return isGiven(script) ? 'script' : 'scripts';
    return isGiven(inline) ? 'inline' : 'command';
}
/** Plan-time rules: exactly one way to name scripts, every file there, and proper variables. */
async function checkScripts(config, ctx) {
    checkOneChoice(config, ctx);
    (0,_check_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .checkVariables */ .k)(config, ctx);
    for (const { source, option, part } of namedScripts(config)) {
        if (source.kind === 'inline')
            continue;
        await (0,_existing_file_js__WEBPACK_IMPORTED_MODULE_1__/* .checkFileExists */ .L)({ what: 'script', path: source.path, option, part, directories: false }, ctx);
    }
}
function checkOneChoice(config, ctx) {
    const names = ['inline', 'script', 'scripts', 'command'];
    const given = names.filter(name => isGiven(config[name]));
    if (given.length === 1)
        return;
    const first = given[0];
    if (first === undefined) {
        const message = 'nothing to run: one of `inline`, `script` and `scripts` is needed';
        ctx.report({ code: 'IB_OPTION_MISSING', message });
        return;
    }
    const listed = given.map(name => `\`${name}\``).join(' and ');
    ctx.report({ option: first, message: `${listed} exclude each other`, hint: 'keep one of them' });
}
function isGiven(value) {
    return value !== undefined && value.length > 0;
}


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

/***/ 43429:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ runLocal)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/toolkit/scripts/choose-scripts.js
var choose_scripts = __webpack_require__(4541);
// EXTERNAL MODULE: ./lib/toolkit/scripts/inline-script.js
var inline_script = __webpack_require__(58818);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/toolkit/guest-environment.js
var guest_environment = __webpack_require__(74202);
// EXTERNAL MODULE: ./lib/toolkit/shell-quote.js
var shell_quote = __webpack_require__(293);
;// CONCATENATED MODULE: ./lib/toolkit/scripts/local-command.js



/**
 * What runs the script at `path`. By default the variables go through the environment and not, as in Packer, through
 * the text of a shell command, which every user of the machine can read.
 */
function localCommand(path, config, { host, render }, variables) {
    const isWindows = host.platform === 'win32';
    const script = isWindows && config.use_linux_pathing ? linuxPath(path) : path;
    const own = config.execute_command ?? [];
    if (own.length === 0 && config.env_var_format === undefined) {
        return { argv: defaultCommand(script, isWindows), env: Object.fromEntries(variables) };
    }
    const format = config.env_var_format ?? (isWindows ? 'set "%s=%s" && ' : "%s='%s' ");
    const data = { Vars: (0,guest_environment/* formatEnvironment */.$K)(variables, format, shell_quote/* escapeQuotes */.H), Script: script, Command: script };
    const templates = own.length > 0 ? own : (isWindows ? windowsTemplate : posixTemplate).map(template => ({ template }));
    const [program, ...args] = templates.map(late => render(late, data));
    if (program === undefined || program === '') {
        throw new errors/* BuildError */.zS('IB_OPTION_VALUE', 'execute_command: the program to run is an empty text', {
            place: own[0]?.place
        });
    }
    return { argv: [program, ...args], env: {} };
}
const posixTemplate = ['/bin/sh', '-c', '{{.Vars}} {{.Script}}'];
const windowsTemplate = ['cmd', '/V', '/C', '{{.Vars}}', 'call', '{{.Script}}'];
/** The shell runs what its first argument names, so that no character of the path has a meaning to it. */
function defaultCommand(script, isWindows) {
    return isWindows ? ['cmd', '/V', '/C', 'call', script] : ['/bin/sh', '-c', '"$1"', '/bin/sh', script];
}
/** `C:\a\b` as the Linux subsystem of Windows sees it: `/mnt/c/a/b`. */
function linuxPath(path) {
    const slashed = path.replaceAll('\\', '/');
    return slashed.replace(/^([A-Za-z]):/, (_, drive) => `/mnt/${drive.toLowerCase()}`);
}

// EXTERNAL MODULE: ./lib/toolkit/scripts/script-failure.js
var script_failure = __webpack_require__(18941);
// EXTERNAL MODULE: ./lib/toolkit/scripts/script-variables.js
var script_variables = __webpack_require__(48802);
// EXTERNAL MODULE: ./lib/toolkit/scripts/show-lines.js
var show_lines = __webpack_require__(3426);
;// CONCATENATED MODULE: ./lib/toolkit/scripts/run-local.js







/**
 * Runs the scripts of a `shell-local` block on this machine, one after the other, each as a step, in the build's
 * directory; what they print is shown line by line. Nothing runs when `only_on` leaves this system out.
 * IB_SCRIPT_FAILED for an exit code that is not allowed, IB_TOOL_MISSING when a command cannot be started.
 */
async function runLocal(config, ctx, run) {
    if (config.only_on.length > 0 && !config.only_on.includes(systemName(ctx))) {
        ctx.emit({ type: 'notice', level: 'info', text: 'Skipping shell-local due to runtime OS' });
        return;
    }
    for (const script of (0,choose_scripts/* namedScripts */.S$)(config)) {
        await ctx.step(`Run ${script.name} on this machine`, () => runOne(script, config, ctx, run));
    }
}
/** This system's name in Go, by which `only_on` means it. */
function systemName({ host }) {
    return host.platform === 'win32' ? 'windows' : host.platform;
}
async function runOne(script, config, ctx, run) {
    const { source } = script;
    if (source.kind === 'file') {
        await execute(script, (0,external_node_path_.resolve)(ctx.build.directory, source.path), config, ctx, run);
        return;
    }
    const { files, platform } = ctx.host;
    const directory = await files.makeTemporary('shell-local-', ctx.build.workDirectory);
    const extension = config.tempfile_extension ?? (platform === 'win32' ? '.cmd' : '');
    const path = (0,external_node_path_.join)(directory, `script${extension}`);
    const isCommandFile = platform === 'win32' && (config.inline_shebang ?? '') === '';
    const text = isCommandFile
        ? source.lines.map(line => `${line}\r\n`).join('')
        : (0,inline_script/* inlineScript */.X)(source.lines, config.inline_shebang, { keepOwn: false });
    try {
        await files.write(path, text, { mode: 0o700 });
        await execute(script, path, config, ctx, run);
    }
    finally {
        await files.remove(directory);
    }
}
async function execute(script, path, config, ctx, { facts, environment, onLine }) {
    const { argv, env } = localCommand(path, config, ctx, (0,script_variables/* scriptVariables */.R)(config, ctx.build, facts));
    const lines = (0,show_lines/* showLines */.P)(ctx.emit, onLine);
    const { exitCode } = await ctx.host.processes.run(argv, {
        signal: ctx.signal,
        cwd: ctx.build.directory,
        env: { ...env, ...environment },
        onLine: lines.show,
        keepBytes: 0,
        reopenableOutput: true
    });
    const allowed = (0,script_failure/* validExitCodes */.h)(config.valid_exit_codes);
    if (allowed.includes(exitCode))
        return;
    throw (0,script_failure/* scriptFailure */.k)({
        name: script.name,
        exitCode,
        validExitCodes: allowed,
        tail: lines.tail(),
        place: ctx.placeOf?.(script.option, script.part)
    });
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

/***/ 76961:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ scriptOptions)
/* harmony export */ });
/* harmony import */ var _core_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3657);

/** The options that every component which runs scripts of a POSIX shell has, spelled as in Packer. */
const scriptOptions = {
    inline: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.strings({
        description: 'Commands, one for each line of a script that is made of them. Or give `script` or `scripts`.'
    }),
    script: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.string({ description: 'Path of a script. Or give `inline` or `scripts`.' }),
    scripts: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.strings({
        description: 'Paths of scripts, run in this order. Or give `inline` or `script`.'
    }),
    environment_vars: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.strings({
        default: [],
        description: 'Variables for the scripts, each as `NAME=value`; they win over those that are always set.'
    }),
    env: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.map({
        default: {},
        description: 'Variables for the scripts by name; they win over `environment_vars`.'
    }),
    valid_exit_codes: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.integers({
        default: [0],
        description: 'Exit codes that mean success.'
    }),
    inline_shebang: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.string({
        description: 'What follows `#!` in the first line of an inline script. Default: `/bin/sh -e`, unless the first command begins with `#!` itself.'
    })
};


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
