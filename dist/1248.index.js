export const id = 1248;
export const ids = [1248];
export const modules = {

/***/ 94710:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ commands),
/* harmony export */   y: () => (/* binding */ isCommand)
/* harmony export */ });
const variableFlags = {
    var: { kind: 'list', value: 'NAME=VALUE', description: 'Set a variable. May be given several times.' },
    'var-file': {
        kind: 'list',
        value: 'FILE',
        description: 'Read variables from a JSON file. May be given several times.'
    }
};
const selectionFlags = {
    only: { kind: 'text', value: 'A,B', description: 'Only the builds of these names.' },
    except: {
        kind: 'text',
        value: 'A,B',
        description: 'All builds but these; a post-processor ends its chain.'
    },
    'config-type': {
        kind: 'choice',
        choices: ['json'],
        advice: 'templates in HCL are not read',
        default: 'json',
        description: 'The language of the template.'
    }
};
const templateFlags = {
    ...variableFlags,
    ...selectionFlags,
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
const machineFlag = {
    'machine-readable': { kind: 'switch', description: 'Print lines for programs, as Packer does.' }
};
/** Packer takes these, and shows all the same what the template declares. */
const inspectFlags = {
    var: { ...variableFlags.var, description: 'Checked, but the defaults are shown.' },
    'var-file': { ...variableFlags['var-file'], description: 'Checked, but the defaults are shown.' },
    only: { ...selectionFlags.only, description: 'No effect: everything is shown.' },
    except: { ...selectionFlags.except, description: 'No effect: everything is shown.' },
    'config-type': selectionFlags['config-type']
};
/** Every command with its flags; parsing, help and docs are made from this table. */
const commands = {
    build: {
        summary: 'Validate everything, then build, smoke-test and post-process images.',
        operands: ['TEMPLATE'],
        flags: {
            ...templateFlags,
            force: { kind: 'switch', description: 'Replace outputs that exist already.' },
            debug: {
                kind: 'switch',
                description: 'One build at a time, a pause after each step, and how to log in to the machine.'
            },
            'on-error': {
                kind: 'choice',
                choices: ['cleanup', 'abort', 'ask', 'run-cleanup-provisioner'],
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
                description: 'Where screenshots and logs of failed builds go, in a directory for each run.'
            },
            'timestamp-ui': { kind: 'switch', description: 'Begin each line with the time of day.' },
            'warn-on-undeclared-var': {
                kind: 'switch',
                description: 'Warn of every variable in a file of variables that the template does not declare, not only of those that look misspelt.'
            },
            ...machineFlag,
            ...outputFlags
        }
    },
    validate: {
        summary: 'Tell everything that is wrong with a template; needs no credentials and no hypervisor.',
        operands: ['TEMPLATE'],
        flags: {
            ...templateFlags,
            'syntax-only': { kind: 'switch', description: 'Check only that the template can be parsed.' },
            'no-warn-undeclared-var': {
                kind: 'switch',
                description: 'Do not warn of variables in a file of variables that look like misspelt ones of the template.'
            },
            ...machineFlag,
            ...outputFlags
        }
    },
    inspect: {
        summary: "Show a template's variables, builders and provisioners.",
        operands: ['TEMPLATE'],
        flags: { ...inspectFlags, ...machineFlag }
    },
    console: {
        summary: 'Try out template expressions, with the variables of a template or without.',
        operands: ['[TEMPLATE]'],
        flags: { ...variableFlags, 'config-type': selectionFlags['config-type'] }
    },
    fix: {
        summary: 'Print a template with everything renamed that Packer renamed, or the patch that does it.',
        operands: ['TEMPLATE'],
        flags: {
            validate: { kind: 'switch', default: 'true', description: 'Check that the result can be parsed.' },
            diff: {
                kind: 'switch',
                description: 'Print a patch of the file instead, which leaves all else as it stands.'
            },
            ...machineFlag
        }
    },
    'smoke-test': {
        summary: 'Launch an image that exists and test it.',
        operands: ['TEMPLATE', 'IMAGE'],
        flags: {
            ...templateFlags,
            timeout: { kind: 'duration', value: '10m', default: 'none', description: 'Deadline of the whole run.' },
            junit: { kind: 'text', value: 'FILE', description: 'Write the results as JUnit XML.' },
            evidence: {
                kind: 'text',
                value: 'DIRECTORY',
                description: 'Where screenshots and logs go, in a directory for each run.'
            },
            ...outputFlags
        }
    },
    sweep: {
        summary: 'Delete what killed runs left on this machine.',
        operands: [],
        flags: { ...outputFlags }
    },
    version: { summary: 'Show the version.', operands: [], flags: { ...machineFlag } }
};
function isCommand(word) {
    return Object.hasOwn(commands, word);
}


/***/ }),

/***/ 44522:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ packersFlags),
/* harmony export */   c: () => (/* binding */ packersCommands)
/* harmony export */ });
const noPlugins = 'every component is part of this program, so there are no plugins';
const noDataSources = 'templates in JSON have no data sources and no locals';
const noHcl = 'templates in HCL are not read';
/** Commands that Packer has and this program has not, each with the reason and what to do. */
const packersCommands = {
    init: `${noPlugins} to install: leave this step out`,
    plugins: `${noPlugins} to list, install or remove`,
    plugin: `${noPlugins} to start`,
    execute: `${noPlugins} to start`,
    'verify-attestation': `${noPlugins} to verify`,
    fmt: `it formats templates in HCL, and ${noHcl}`,
    hcl2_upgrade: `${noHcl}: the template stays JSON; \`fix\` renews what is old in it`,
    push: 'HashiCorp ended the service to which it sent templates',
    'sbom-generate': 'it is what the provisioner `hcp-sbom` runs, which is not here'
};
/** Flags that some version of Packer has and no command here, each with the reason and what to do. */
const packersFlags = {
    'evaluate-datasources': `${noDataSources}: leave it out`,
    'use-sequential-evaluation': `${noDataSources}: leave it out`,
    'ignore-prerelease-plugins': `${noPlugins}: leave it out`,
    'skip-enforcement': 'nothing is reported to HCP Packer: leave it out',
    parallel: '-parallel-builds=1 builds one after the other',
    upgrade: `${noPlugins} to upgrade`,
    'with-annotations': noHcl,
    'output-file': noHcl,
    'autocomplete-install': 'there is no completion for shells',
    'autocomplete-uninstall': 'there is no completion for shells'
};


/***/ }),

/***/ 18988:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gw: () => (/* binding */ parseNames),
/* harmony export */   We: () => (/* binding */ parseArguments),
/* harmony export */   xg: () => (/* binding */ parsePairs)
/* harmony export */ });
/* harmony import */ var _core_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68415);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _core_parse_bool_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74717);
/* harmony import */ var _core_suggest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3029);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94710);
/* harmony import */ var _not_here_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44522);
/* harmony import */ var _split_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13530);







/** IB_USAGE for a flag that the command does not have, a wrong value, or a wrong number of operands. */
function parseArguments(name, command, words) {
    const { values, operands } = split(name, command, words);
    const needed = command.operands.filter(operand => !operand.startsWith('['));
    if (operands.length < needed.length || operands.length > command.operands.length) {
        const wanted = command.operands.length === 0 ? 'no argument' : command.operands.join(' and ');
        const given = operands.length === 0 ? 'none was' : `${operands.length} ${operands.length === 1 ? 'was' : 'were'}`;
        throw usage(`${name} takes ${wanted}, but ${given} given`, name);
    }
    const last = (flag) => values.get(flag)?.at(-1);
    return {
        operands,
        text: last,
        list: flag => values.get(flag) ?? [],
        isOn: flag => (0,_core_parse_bool_js__WEBPACK_IMPORTED_MODULE_4__/* .parseBool */ .q)(last(flag) ?? ''),
        number: flag => (last(flag) === undefined ? undefined : Number(last(flag))),
        milliseconds: flag => (0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)(last(flag) ?? '')
    };
}
function split(name, command, words) {
    const values = new Map();
    const operands = [];
    for (const token of (0,_split_words_js__WEBPACK_IMPORTED_MODULE_5__/* .splitWords */ .y)(words, command.flags)) {
        if (token.kind === 'operand') {
            operands.push(token.text);
            continue;
        }
        const flag = Object.hasOwn(command.flags, token.name) ? command.flags[token.name] : undefined;
        if (flag === undefined)
            throw unknownFlag(name, token.name, command);
        const value = token.value ?? (flag.kind === 'switch' ? 'true' : undefined);
        checkValue(name, token.name, flag, value);
        values.set(token.name, [...(values.get(token.name) ?? []), value ?? '']);
    }
    return { values, operands };
}
function checkValue(command, name, flag, value) {
    if (value === undefined)
        throw usage(`-${name} needs a value`, command);
    const shown = JSON.stringify(value);
    if (flag.kind === 'switch' && (0,_core_parse_bool_js__WEBPACK_IMPORTED_MODULE_4__/* .parseBool */ .q)(value) === undefined) {
        throw usage(`-${name} must be true or false, but is ${shown}`, command);
    }
    if (flag.kind === 'number' && !/^\d+$/.test(value)) {
        throw usage(`-${name} must be a whole number, but is ${shown}`, command);
    }
    if (flag.kind === 'duration')
        checkDuration(command, name, value);
    if (flag.choices !== undefined && !flag.choices.includes(value)) {
        const wanted = flag.choices.length === 1 ? '' : 'one of ';
        const message = `-${name} must be ${wanted}${flag.choices.join(', ')}, but is ${shown}`;
        throw flag.advice === undefined
            ? usage(message, command)
            : new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BuildError */ .zS('IB_USAGE', message, { hint: flag.advice });
    }
}
function checkDuration(command, name, value) {
    const ms = (0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)(value);
    if (ms !== undefined && ms >= 0)
        return;
    const wanted = ms === undefined ? 'be a duration such as 30m or 2h' : 'not be negative';
    throw usage(`-${name} must ${wanted}, but is ${JSON.stringify(value)}`, command);
}
function unknownFlag(command, flag, { flags }) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BuildError */ .zS('IB_USAGE', `${command} has no flag -${flag}`, {
        hint: adviceFor(command, flag, Object.keys(flags))
    });
}
function adviceFor(command, flag, own) {
    if (Object.hasOwn(_not_here_js__WEBPACK_IMPORTED_MODULE_3__/* .packersFlags */ .D, flag))
        return _not_here_js__WEBPACK_IMPORTED_MODULE_3__/* .packersFlags */ .D[flag] ?? '';
    const others = Object.entries(_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .commands */ .P).flatMap(([name, { flags }]) => Object.hasOwn(flags, flag) ? [`\`${name}\``] : []);
    if (others.length > 0)
        return `it is a flag of ${others.join(', ')}`;
    const near = (0,_core_suggest_js__WEBPACK_IMPORTED_MODULE_6__/* .suggest */ .ZA)(flag, own);
    return near === undefined ? `see \`image-build ${command} -help\`` : `did you mean -${near}?`;
}
function usage(message, command) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BuildError */ .zS('IB_USAGE', message, { hint: `see \`image-build ${command} -help\`` });
}
/** `name=value` words of -var. */
function parsePairs(words) {
    return words.map((word, index) => {
        const at = word.indexOf('=');
        if (at > 0)
            return [word.slice(0, at), word.slice(at + 1)];
        // The word may hold a secret, so it is not shown.
        const message = `a variable must be given as name=value, but -var number ${index + 1} is not`;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BuildError */ .zS('IB_USAGE', message);
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

/***/ 41248:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runCli: () => (/* binding */ runCli)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94710);
/* harmony import */ var _parse_arguments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18988);
/* harmony import */ var _split_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13530);




const helpFlags = ['-h', '-help', '--help'];
const versionFlags = ['-v', '-version', '--version'];
const machineFlags = ['-machine-readable', '--machine-readable'];
/** Runs a command line and gives the exit code: 0, 1 for any failure, 127 for a command that does not exist. */
async function runCli(words, world) {
    const [name, ...rest] = commandFirst(words);
    if (name === undefined)
        return await showHelp(undefined, 127, world);
    if (name === 'help' || helpFlags.includes(name)) {
        const [topic] = rest;
        if (topic === undefined || (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .isCommand */ .y)(topic))
            return await showHelp(topic, 0, world);
        return await refuseCommand(topic, world);
    }
    if (versionFlags.includes(name)) {
        world.terminal.write(`image-build ${world.version}\n`);
        return 0;
    }
    if (!(0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .isCommand */ .y)(name))
        return await refuseCommand(name, world);
    if (wantsHelp(name, rest))
        return await showHelp(name, 0, world);
    try {
        const { runCommand } = await Promise.all(/* import() */[__webpack_require__.e(7719), __webpack_require__.e(8036)]).then(__webpack_require__.bind(__webpack_require__, 28036));
        return await runCommand(name, (0,_parse_arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .parseArguments */ .We)(name, _commands_js__WEBPACK_IMPORTED_MODULE_1__/* .commands */ .P[name], rest), world);
    }
    catch (error) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isAbort */ .rV)(error))
            world.terminal.writeError('cancelled\n');
        else
            world.terminal.writeError(await explain(error));
        return 1;
    }
}
/** Only where a flag can stand: a value may look like one. */
function wantsHelp(name, words) {
    const tokens = (0,_split_words_js__WEBPACK_IMPORTED_MODULE_3__/* .splitWords */ .y)(words, _commands_js__WEBPACK_IMPORTED_MODULE_1__/* .commands */ .P[name].flags);
    return tokens.some(token => token.kind === 'flag' && helpFlags.includes(`-${token.name}`));
}
/** Packer takes -machine-readable before the command as well. */
function commandFirst(words) {
    const [flag = '', command = '', ...rest] = words;
    return machineFlags.includes(flag) && (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .isCommand */ .y)(command) ? [command, flag, ...rest] : words;
}
async function showHelp(command, exitCode, { terminal }) {
    const { commandHelp, programHelp } = await __webpack_require__.e(/* import() */ 8138).then(__webpack_require__.bind(__webpack_require__, 88138));
    terminal.write(command === undefined ? programHelp() : commandHelp(command));
    return exitCode;
}
async function refuseCommand(word, { terminal }) {
    const { unknownCommand } = await __webpack_require__.e(/* import() */ 6292).then(__webpack_require__.bind(__webpack_require__, 76292));
    terminal.writeError(await explain(unknownCommand(word)));
    return 127;
}
async function explain(error) {
    const format = await __webpack_require__.e(/* import() */ 5337).then(__webpack_require__.bind(__webpack_require__, 55337));
    return `${format.explain((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .failureOf */ .g5)(error)).join('\n')}\n`;
}


/***/ }),

/***/ 13530:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ splitWords)
/* harmony export */ });
/**
 * Tells flags, with one dash or two, from other words. A flag that wants a value and has no `=` takes the next word,
 * whatever that is. A dash alone is an operand, and so is every word behind `--`. A flag that does not exist takes no
 * word.
 */
function splitWords(words, flags) {
    const tokens = [];
    for (let at = 0; at < words.length; at++) {
        const word = words[at] ?? '';
        if (word === '--')
            return [...tokens, ...words.slice(at + 1).map(operand)];
        if (!/^-./s.test(word)) {
            tokens.push(operand(word));
            continue;
        }
        const [name, value] = splitFlag(word);
        const takesNext = value === undefined && Object.hasOwn(flags, name) && flags[name]?.kind !== 'switch';
        if (takesNext)
            at++;
        tokens.push({ kind: 'flag', name, value: takesNext ? words[at] : value });
    }
    return tokens;
}
function operand(text) {
    return { kind: 'operand', text };
}
function splitFlag(word) {
    const text = word.replace(/^--?/, '');
    const end = text.indexOf('=');
    return end < 0 ? [text, undefined] : [text.slice(0, end), text.slice(end + 1)];
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

/***/ 74717:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseBool)
/* harmony export */ });
const trueWords = ['1', 't', 'T', 'TRUE', 'true', 'True'];
const falseWords = ['0', 'f', 'F', 'FALSE', 'false', 'False'];
/**
 * A switch as Go writes it, or undefined when the text is none.
 * Grammar: https://pkg.go.dev/strconv#ParseBool
 */
function parseBool(text) {
    if (trueWords.includes(text))
        return true;
    return falseWords.includes(text) ? false : undefined;
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


/***/ })

};
