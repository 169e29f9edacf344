export const id = 2014;
export const ids = [2014];
export const modules = {

/***/ 22014:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  smokeTest: () => (/* binding */ smokeTest)
});

// EXTERNAL MODULE: ./lib/contracts/extension.js
var extension = __webpack_require__(92954);
// EXTERNAL MODULE: ./lib/toolkit/scripts/run-local.js + 1 modules
var run_local = __webpack_require__(43429);
// EXTERNAL MODULE: ./lib/toolkit/scripts/script-verdict.js
var script_verdict = __webpack_require__(19642);
// EXTERNAL MODULE: ./lib/toolkit/scripts/text-watch.js
var text_watch = __webpack_require__(60584);
// EXTERNAL MODULE: ./lib/toolkit/scripts/check-variables.js
var check_variables = __webpack_require__(38489);
// EXTERNAL MODULE: ./lib/toolkit/scripts/choose-scripts.js
var choose_scripts = __webpack_require__(4541);
// EXTERNAL MODULE: ./lib/toolkit/scripts/pattern.js
var pattern = __webpack_require__(71203);
;// CONCATENATED MODULE: ./lib/smoke-tests/local/check.js



/** Plan-time rules of `local`: one program or scripts, not both. */
async function check(config, ctx) {
    (0,pattern/* checkPatterns */.u)('matches', config.matches, ctx);
    if (config.argv.length === 0) {
        await (0,choose_scripts/* checkScripts */.Hx)(config, ctx);
        return;
    }
    (0,check_variables/* checkVariables */.k)(config, ctx);
    if ((0,choose_scripts/* chooseScripts */.Kk)(config).length > 0) {
        ctx.report({ option: 'argv', message: '`argv` excludes `inline`, `script` and `scripts`' });
    }
}

;// CONCATENATED MODULE: ./lib/smoke-tests/local/guest-variables.js
/** Names of facts of the guest in the environment of a test. */
const namesOfFacts = [
    ['Host', 'HOST'],
    ['Port', 'PORT'],
    ['User', 'USER'],
    ['Password', 'PASSWORD'],
    ['SSHPrivateKeyFile', 'PRIVATE_KEY_FILE']
];
/** Where the guest is and how to log in there, as far as it is known: IMAGE_BUILD_GUEST_HOST, …_PORT, …_PORT_80 … */
function guestVariables({ ports }, { facts, addressOf }) {
    const variables = {};
    for (const [fact, name] of namesOfFacts) {
        const value = facts[fact];
        if (value !== undefined && value !== '')
            variables[`IMAGE_BUILD_GUEST_${name}`] = value;
    }
    for (const guestPort of ports) {
        const { host, port } = addressOf(guestPort);
        variables[`IMAGE_BUILD_GUEST_HOST_${guestPort}`] = host;
        variables[`IMAGE_BUILD_GUEST_PORT_${guestPort}`] = port.toString();
    }
    return variables;
}

// EXTERNAL MODULE: ./lib/core/options.js
var options = __webpack_require__(3657);
// EXTERNAL MODULE: ./lib/toolkit/scripts/script-options.js
var script_options = __webpack_require__(76961);
// EXTERNAL MODULE: ./lib/toolkit/scripts/text-options.js
var text_options = __webpack_require__(98561);
;// CONCATENATED MODULE: ./lib/smoke-tests/local/options.js



const options_options = {
    argv: options/* opt */.m.strings({
        default: [],
        description: 'A program and its arguments; no shell comes between. Or give `inline`, `script` or `scripts`.'
    }),
    ...script_options/* scriptOptions */.Y,
    ports: options/* opt */.m.integers({
        default: [],
        minimum: 1,
        maximum: 65_535,
        description: 'Guest ports to make reachable; the address of port N is in IMAGE_BUILD_GUEST_HOST_N and IMAGE_BUILD_GUEST_PORT_N.'
    }),
    ...text_options/* textOptions */.a
};

// EXTERNAL MODULE: ./lib/toolkit/scripts/show-lines.js
var show_lines = __webpack_require__(3426);
// EXTERNAL MODULE: ./lib/toolkit/scripts/script-variables.js
var script_variables = __webpack_require__(48802);
// EXTERNAL MODULE: ./lib/toolkit/scripts/script-failure.js
var script_failure = __webpack_require__(18941);
;// CONCATENATED MODULE: ./lib/smoke-tests/local/run-program.js



/** Runs a program to its end and shows what it prints. IB_SCRIPT_FAILED for an exit code that is not allowed. */
async function runProgram(argv, config, ctx, environment, onLine) {
    const own = (0,script_variables/* scriptVariables */.R)(config, ctx.build, ctx.facts);
    const lines = (0,show_lines/* showLines */.P)(ctx.emit, onLine);
    const { exitCode } = await ctx.host.processes.run(argv, {
        signal: ctx.signal,
        cwd: ctx.build.directory,
        env: { ...Object.fromEntries(own), ...environment },
        onLine: lines.show,
        keepBytes: 0,
        reopenableOutput: true
    });
    const allowed = (0,script_failure/* validExitCodes */.h)(config.valid_exit_codes);
    if (allowed.includes(exitCode))
        return;
    throw (0,script_failure/* scriptFailure */.k)({
        name: argv[0],
        exitCode,
        validExitCodes: allowed,
        tail: lines.tail(),
        place: ctx.placeOf?.('argv')
    });
}

;// CONCATENATED MODULE: ./lib/smoke-tests/local/index.js








/** A program or script on the machine that runs the test, told where the guest is. */
const smokeTest = (0,extension/* defineSmokeTest */.Ti)({
    type: 'local',
    summary: 'Runs a program or script on the machine that runs the test; its environment says where the guest is.',
    example: { argv: ['./probe', '--quick'], ports: [5432] },
    options: options_options,
    ports: ({ ports }) => ports,
    check: check,
    async verify(config, ctx) {
        const watch = new text_watch/* TextWatch */.B(config);
        const environment = guestVariables(config, ctx);
        const onLine = (line, stream) => {
            if (stream === 'stdout')
                watch.take(line);
        };
        await (0,script_verdict/* asSmokeTest */.Y)(() => run(config, ctx, environment, onLine));
        watch.verify('the output');
    }
});
async function run(config, ctx, environment, onLine) {
    const [program, ...args] = config.argv;
    if (program !== undefined) {
        await runProgram([program, ...args], config, ctx, environment, onLine);
        return;
    }
    const plain = {
        command: undefined,
        env_var_format: undefined,
        execute_command: undefined,
        only_on: [],
        tempfile_extension: undefined,
        use_linux_pathing: false
    };
    await (0,run_local/* runLocal */.R)({ ...config, ...plain }, ctx, { facts: ctx.facts, environment, onLine });
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

/***/ 19642:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ asSmokeTest)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);

/** Runs scripts for a smoke test: one that fails is a test that fails, IB_SMOKE_TEST_FAILED with the same words. */
async function asSmokeTest(run) {
    try {
        await run();
    }
    catch (error) {
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BuildError */ .zS) || error.code !== 'IB_SCRIPT_FAILED')
            throw error;
        const { message, hint, place } = error;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BuildError */ .zS('IB_SMOKE_TEST_FAILED', message, { hint, place, cause: error });
    }
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


/***/ })

};
