export const id = 7065;
export const ids = [7065];
export const modules = {

/***/ 18988:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gw: () => (/* binding */ parseNames),
/* harmony export */   We: () => (/* binding */ parseArguments),
/* harmony export */   xg: () => (/* binding */ parsePairs)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _core_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68415);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _core_suggest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3029);




/** IB_USAGE for a flag that the command does not have, a wrong value, or a wrong number of operands. */
function parseArguments(name, command, words) {
    const { values, operands } = split(name, command, words);
    if (operands.length !== command.operands.length) {
        const wanted = command.operands.length === 0 ? 'no argument' : command.operands.join(' and ');
        throw usage(`${name} takes ${wanted}, but ${operands.length} were given`, name);
    }
    const last = (flag) => values.get(flag)?.at(-1);
    return {
        operands,
        text: last,
        list: flag => values.get(flag) ?? [],
        isOn: flag => readSwitch(last(flag)),
        number: flag => (last(flag) === undefined ? undefined : Number(last(flag))),
        milliseconds: flag => (0,_core_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E)(last(flag) ?? '')
    };
}
function split(name, command, words) {
    const values = new Map();
    const operands = [];
    const { tokens } = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({
        args: words.map(word => doubleDash(word)),
        options: Object.fromEntries(Object.entries(command.flags).map(([flag, { kind }]) => [
            flag,
            { type: kind === 'switch' ? 'boolean' : 'string' }
        ])),
        strict: false,
        tokens: true,
        allowPositionals: true
    });
    for (const token of tokens) {
        if (token.kind === 'positional')
            operands.push(token.value);
        if (token.kind !== 'option')
            continue;
        const flag = command.flags[token.name];
        if (flag === undefined)
            throw unknownFlag(name, token.name, command);
        const value = token.value ?? (flag.kind === 'switch' ? 'true' : undefined);
        checkValue(name, token.name, flag, value);
        values.set(token.name, [...(values.get(token.name) ?? []), value ?? '']);
    }
    return { values, operands };
}
/** Packer's flags have one dash; two are accepted as well. A dash alone is standard input. */
function doubleDash(word) {
    return /^-[^-\d]/.test(word) ? `-${word}` : word;
}
function checkValue(command, name, flag, value) {
    if (value === undefined)
        throw usage(`-${name} needs a value`, command);
    const shown = JSON.stringify(value);
    if (flag.kind === 'switch' && readSwitch(value) === undefined) {
        throw usage(`-${name} must be true or false, but is ${shown}`, command);
    }
    if (flag.kind === 'number' && !/^\d+$/.test(value)) {
        throw usage(`-${name} must be a whole number, but is ${shown}`, command);
    }
    if (flag.kind === 'duration' && (0,_core_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E)(value) === undefined) {
        throw usage(`-${name} must be a duration such as 30m or 2h, but is ${shown}`, command);
    }
    if (flag.choices !== undefined && !flag.choices.includes(value)) {
        throw usage(`-${name} must be one of ${flag.choices.join(', ')}, but is ${shown}`, command);
    }
}
function readSwitch(value) {
    if (value === 'true' || value === '1')
        return true;
    return value === 'false' || value === '0' ? false : undefined;
}
function unknownFlag(command, flag, { flags }) {
    const near = (0,_core_suggest_js__WEBPACK_IMPORTED_MODULE_3__/* .suggest */ .Z)(flag, Object.keys(flags));
    const hint = near === undefined ? `see \`image-build ${command} -help\`` : `did you mean -${near}?`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .BuildError */ .zS('IB_USAGE', `${command} has no flag -${flag}`, { hint });
}
function usage(message, command) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .BuildError */ .zS('IB_USAGE', message, { hint: `see \`image-build ${command} -help\`` });
}
/** `name=value` words of -var. */
function parsePairs(words) {
    return words.map(word => {
        const at = word.indexOf('=');
        if (at > 0)
            return [word.slice(0, at), word.slice(at + 1)];
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .BuildError */ .zS('IB_USAGE', `a variable must be given as name=value, but is ${JSON.stringify(word)}`);
    });
}
/** Names separated by commas or line ends. */
function parseNames(text) {
    return (text ?? '')
        .split(/[,\n]/)
        .map(name => name.trim())
        .filter(name => name !== '');
}


/***/ }),

/***/ 47065:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCli: () => (/* binding */ runCli)
});

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/suggest.js
var suggest = __webpack_require__(3029);
;// CONCATENATED MODULE: ./lib/cli/commands.js
const templateFlags = {
    var: { kind: 'list', value: 'NAME=VALUE', description: 'Set a variable. May be given several times.' },
    'var-file': {
        kind: 'list',
        value: 'FILE',
        description: 'Read variables from a JSON file. May be given several times.'
    },
    only: { kind: 'text', value: 'A,B', description: 'Only the builds of these names.' },
    except: {
        kind: 'text',
        value: 'A,B',
        description: 'All builds but these; a post-processor ends its chain.'
    },
    'smoke-tests': {
        kind: 'list',
        value: 'FILE',
        description: 'Smoke tests: a JSON file, or a script that is one.'
    }
};
const outputFlags = {
    events: { kind: 'text', value: 'FILE', description: 'Write every event as a line of JSON.' },
    color: { kind: 'switch', default: 'on a terminal', description: 'Colours, or none with -color=false.' },
    'log-level': {
        kind: 'choice',
        choices: ['info', 'debug'],
        default: 'info',
        description: 'How much to show.'
    }
};
/** Every command with its flags; parsing, help and docs are made from this table. */
const commands = {
    build: {
        summary: 'Validate everything, then build, smoke-test and post-process images.',
        operands: ['TEMPLATE'],
        flags: {
            ...templateFlags,
            force: { kind: 'switch', description: 'Replace outputs that exist already.' },
            'on-error': {
                kind: 'choice',
                choices: ['cleanup', 'abort', 'run-cleanup-provisioner'],
                default: 'cleanup',
                description: 'What to do with a failed build.'
            },
            'parallel-builds': {
                kind: 'number',
                value: 'N',
                default: '0',
                description: 'Builds at a time; 0: all.'
            },
            timeout: { kind: 'duration', value: '2h', default: 'none', description: 'Deadline of the whole run.' },
            junit: {
                kind: 'text',
                value: 'FILE',
                description: 'Write the results of the smoke tests as JUnit XML.'
            },
            evidence: {
                kind: 'text',
                value: 'DIRECTORY',
                description: 'Where screenshots and logs of failed builds go.'
            },
            ...outputFlags
        }
    },
    validate: {
        summary: 'Tell everything that is wrong with a template; needs no credentials and no hypervisor.',
        operands: ['TEMPLATE'],
        flags: {
            ...templateFlags,
            'syntax-only': { kind: 'switch', description: 'Check only that the template can be parsed.' },
            ...outputFlags
        }
    },
    inspect: {
        summary: "Show a template's variables, builders and provisioners.",
        operands: ['TEMPLATE'],
        flags: {}
    },
    'smoke-test': {
        summary: 'Launch an image that exists and test it.',
        operands: ['TEMPLATE', 'IMAGE'],
        flags: {
            ...templateFlags,
            timeout: { kind: 'duration', value: '10m', default: 'none', description: 'Deadline of the whole run.' },
            junit: { kind: 'text', value: 'FILE', description: 'Write the results as JUnit XML.' },
            evidence: { kind: 'text', value: 'DIRECTORY', description: 'Where screenshots and logs go.' },
            ...outputFlags
        }
    },
    sweep: {
        summary: 'Delete what killed runs left on this machine.',
        operands: [],
        flags: { ...outputFlags }
    },
    version: { summary: 'Show the version.', operands: [], flags: {} }
};
function isCommand(word) {
    return Object.hasOwn(commands, word);
}

;// CONCATENATED MODULE: ./lib/cli/help.js

/** The overview of all commands. */
function programHelp() {
    const rows = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(12)} ${summary}`);
    return [
        'Usage: image-build COMMAND [FLAGS] TEMPLATE',
        '',
        'Builds machine images from a Packer template, launches and tests them.',
        '',
        'Commands:',
        ...rows,
        '',
        'image-build COMMAND -help shows the flags of a command.',
        ''
    ].join('\n');
}
/** The flags of one command. */
function commandHelp(name, { summary, operands, flags }) {
    const names = Object.keys(flags);
    const lines = names.map(flag => flagLine(flag, flags[flag]));
    return [
        `Usage: image-build ${[name, ...(names.length === 0 ? [] : ['[FLAGS]']), ...operands].join(' ')}`,
        '',
        summary,
        ...(lines.length === 0 ? [] : ['', 'Flags:', ...lines]),
        ''
    ].join('\n');
}
function flagLine(name, flag) {
    const value = flag?.value ?? flag?.choices?.join('|');
    const spelled = value === undefined ? `-${name}` : `-${name}=${value}`;
    const standard = flag?.default === undefined ? '' : ` Default: ${flag.default}.`;
    return `  ${spelled.padEnd(30)} ${flag?.description ?? ''}${standard}`;
}

// EXTERNAL MODULE: ./lib/cli/parse-arguments.js
var parse_arguments = __webpack_require__(18988);
;// CONCATENATED MODULE: ./lib/cli/run-cli.js





const helpWords = ['-h', '-help', '--help', 'help'];
/** Runs a command line and gives the exit code: 0, 1 for any failure, 127 for a command that does not exist. */
async function runCli(words, world) {
    const [name = 'help', ...rest] = words;
    const { terminal, version } = world;
    if (helpWords.includes(name)) {
        terminal.write(programHelp());
        return words.length === 0 ? 127 : 0;
    }
    if (name === 'version' || name === '-version' || name === '--version' || name === '-v') {
        terminal.write(`image-build ${version}\n`);
        return 0;
    }
    if (!isCommand(name)) {
        const near = (0,suggest/* suggest */.Z)(name, Object.keys(commands));
        terminal.writeError(`error: there is no command ${name}${near === undefined ? '' : `; did you mean ${near}?`} [IB_USAGE]\n\n`);
        terminal.writeError(programHelp());
        return 127;
    }
    if (rest.some(word => helpWords.includes(word) && word !== 'help')) {
        terminal.write(commandHelp(name, commands[name]));
        return 0;
    }
    try {
        const { runCommand } = await Promise.all(/* import() */[__webpack_require__.e(588), __webpack_require__.e(2760)]).then(__webpack_require__.bind(__webpack_require__, 62760));
        return await runCommand(name, (0,parse_arguments/* parseArguments */.We)(name, commands[name], rest), world);
    }
    catch (error) {
        if ((0,errors/* isAbort */.rV)(error))
            terminal.writeError('cancelled\n');
        else
            terminal.writeError(await explain(error));
        return 1;
    }
}
async function explain(error) {
    const format = await __webpack_require__.e(/* import() */ 5337).then(__webpack_require__.bind(__webpack_require__, 55337));
    return `${format.explain((0,errors/* failureOf */.g5)(error)).join('\n')}\n`;
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

/***/ 3828:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KB: () => (/* binding */ toBuildError),
/* harmony export */   ZA: () => (/* binding */ withMoreHint),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   g5: () => (/* binding */ failureOf),
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

/***/ 3029:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ suggest)
/* harmony export */ });
/* unused harmony export editDistance */
/** The candidate most like the given word, when it is near enough to be what was meant. */
function suggest(word, candidates) {
    const wanted = word.toLowerCase();
    let best;
    let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
    for (const candidate of candidates) {
        const distance = editDistance(wanted, candidate.toLowerCase());
        if (distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}
/** Number of single-letter insertions, deletions, replacements and swaps of neighbours between two words. */
function editDistance(a, b) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const replace = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            const best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, replace);
            const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            row.push(isSwap ? Math.min(best, (beforeLast[j - 2] ?? 0) + 1) : best);
        }
        beforeLast = last;
        last = row;
    }
    return last[b.length] ?? 0;
}


/***/ })

};
