export const id = 4627;
export const ids = [4627];
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

/***/ 34627:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  provisioner: () => (/* binding */ provisioner)
});

// EXTERNAL MODULE: ./lib/contracts/extension.js
var extension = __webpack_require__(92954);
// EXTERNAL MODULE: ./lib/toolkit/scripts/choose-scripts.js
var choose_scripts = __webpack_require__(4541);
// EXTERNAL MODULE: ./lib/core/options.js
var options = __webpack_require__(3657);
// EXTERNAL MODULE: ./lib/toolkit/scripts/script-options.js
var script_options = __webpack_require__(76961);
;// CONCATENATED MODULE: ./lib/provisioners/shell/options.js


/** Packer's options of `shell`. */
const options_options = {
    ...script_options/* scriptOptions */.Y,
    env_var_format: options/* opt */.m.string({
        description: "How `{{.Vars}}` and the file of `use_env_var_file` show a variable: a Go format of its name and value. Default: `%s='%s' `, with `use_env_var_file` `export %s='%s'\\n`."
    }),
    execute_command: options/* opt */.m.late({
        fields: ['Path', 'Vars', 'EnvVarFile'],
        description: 'Command line of the guest that runs a script. Default: `chmod +x {{.Path}}; {{.Vars}} {{.Path}}`, with `use_env_var_file` `chmod +x {{.Path}}; . {{.EnvVarFile}} && {{.Path}}`.'
    }),
    use_env_var_file: options/* opt */.m.boolean({
        default: false,
        description: 'Give the variables in a file of the guest, `{{.EnvVarFile}}`, that only its owner can read.'
    }),
    binary: options/* opt */.m.boolean({
        default: false,
        description: 'Send scripts as they are; otherwise Windows line ends become Unix line ends.'
    }),
    remote_folder: options/* opt */.m.string({ default: '/tmp', description: 'Directory of the guest for scripts.' }),
    remote_file: options/* opt */.m.string({
        description: 'Name of the script in `remote_folder`. Default: `script_NNNN.sh` with a random number.'
    }),
    remote_path: options/* opt */.m.string({
        description: 'Path of the script in the guest, the same for all. Default: `remote_folder/remote_file`.'
    }),
    start_retry_timeout: options/* opt */.m.duration({
        default: '5m',
        description: 'How long to try again, every 2 s, when a script cannot be started: a guest may be restarting.'
    }),
    skip_clean: options/* opt */.m.boolean({
        default: false,
        description: 'Leave the script in the guest. Otherwise it is removed, also after a failure.'
    }),
    expect_disconnect: options/* opt */.m.boolean({
        default: false,
        description: 'Accept that a script ends with the loss of the connection, as one does that restarts the guest.'
    }),
    pause_after: options/* opt */.m.duration({ default: '0s', description: 'Wait this long after the last script.' })
};

;// CONCATENATED MODULE: ./lib/provisioners/shell/index.js



/** Packer's `shell`, with far fewer round trips. */
const provisioner = (0,extension/* defineProvisioner */.MA)({
    type: 'shell',
    summary: 'Runs scripts in the guest through a POSIX shell.',
    example: {
        execute_command: 'sudo env {{.Vars}} bash {{.Path}}',
        env: { VERSION: '{{user `version`}}' },
        scripts: ['scripts/install.sh', 'scripts/clean-up.sh']
    },
    options: options_options,
    check: choose_scripts/* checkScripts */.Hx,
    async provision(config, ctx) {
        // Checking a template must not wait for the code that runs scripts.
        const { provision } = await Promise.all(/* import() */[__webpack_require__.e(2721), __webpack_require__.e(9641)]).then(__webpack_require__.bind(__webpack_require__, 69641));
        await provision(config, ctx);
    }
});


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


/***/ })

};
