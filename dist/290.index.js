export const id = 290;
export const ids = [290];
export const modules = {

/***/ 8290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  smokeTest: () => (/* binding */ smokeTest)
});

// EXTERNAL MODULE: ./lib/contracts/extension.js
var extension = __webpack_require__(92954);
// EXTERNAL MODULE: ./lib/toolkit/scripts/choose-scripts.js
var choose_scripts = __webpack_require__(4541);
// EXTERNAL MODULE: ./lib/toolkit/scripts/guest/run-in-guest.js + 11 modules
var run_in_guest = __webpack_require__(79807);
// EXTERNAL MODULE: ./lib/toolkit/scripts/pattern.js
var pattern = __webpack_require__(71203);
// EXTERNAL MODULE: ./lib/toolkit/scripts/script-verdict.js
var script_verdict = __webpack_require__(19642);
// EXTERNAL MODULE: ./lib/toolkit/scripts/text-watch.js
var text_watch = __webpack_require__(60584);
// EXTERNAL MODULE: ./lib/toolkit/guest-environment.js
var guest_environment = __webpack_require__(74202);
// EXTERNAL MODULE: ./lib/toolkit/scripts/script-variables.js
var script_variables = __webpack_require__(48802);
// EXTERNAL MODULE: ./lib/toolkit/scripts/script-failure.js
var script_failure = __webpack_require__(18941);
// EXTERNAL MODULE: ./lib/toolkit/shell-quote.js
var shell_quote = __webpack_require__(293);
;// CONCATENATED MODULE: ./lib/smoke-tests/shell/job.js





/** A guest that cannot be reached at all fails the test soon; `retries` is there for more patience. */
const startRetryMs = 30_000;
/** What a `shell` test asks for, as a job of the kind that the provisioner of that name has. */
function testJob(config, { host, build, facts, render }) {
    const remotePath = `${config.remote_folder}/smoke_test_${host.random.integer(0, 99_999_999)}.sh`;
    const vars = (0,guest_environment/* formatEnvironment */.$K)((0,script_variables/* scriptVariables */.R)(config, build, facts), "%s='%s' ", shell_quote/* escapeQuotes */.H);
    return {
        scripts: (0,choose_scripts/* namedScripts */.S$)(config),
        inlineShebang: config.inline_shebang,
        binary: false,
        remotePath,
        variablesFile: undefined,
        command: render(config.execute_command, { Path: remotePath, Vars: vars }),
        validExitCodes: (0,script_failure/* validExitCodes */.h)(config.valid_exit_codes),
        expectsDisconnect: false,
        keepsFiles: false,
        startRetryMs
    };
}

// EXTERNAL MODULE: ./lib/core/options.js
var options = __webpack_require__(3657);
// EXTERNAL MODULE: ./lib/toolkit/scripts/script-options.js
var script_options = __webpack_require__(76961);
// EXTERNAL MODULE: ./lib/toolkit/scripts/text-options.js
var text_options = __webpack_require__(98561);
;// CONCATENATED MODULE: ./lib/smoke-tests/shell/options.js



const options_options = {
    ...script_options/* scriptOptions */.Y,
    execute_command: options/* opt */.m.late({
        fields: ['Path', 'Vars'],
        default: 'chmod +x {{.Path}}; {{.Vars}} {{.Path}}',
        description: 'Command line of the guest that runs a script; with `sudo`, to run it as root.'
    }),
    remote_folder: options/* opt */.m.string({ default: '/tmp', description: 'Directory of the guest for scripts.' }),
    ...text_options/* textOptions */.a
};

;// CONCATENATED MODULE: ./lib/smoke-tests/shell/index.js








/** Scripts in the launched guest: how they end and what they print. */
const smokeTest = (0,extension/* defineSmokeTest */.Ti)({
    type: 'shell',
    summary: 'Runs commands or scripts in the guest; they must succeed and, if asked for, print certain text.',
    options: options_options,
    async check(config, ctx) {
        (0,pattern/* checkPatterns */.u)('matches', config.matches, ctx);
        await (0,choose_scripts/* checkScripts */.Hx)(config, ctx);
    },
    async verify(config, ctx) {
        const watch = new text_watch/* TextWatch */.B(config);
        const emit = event => {
            if (event.type === 'output' && event.stream === 'stdout')
                watch.take(event.text);
            ctx.emit(event);
        };
        await (0,script_verdict/* asSmokeTest */.Y)(() => (0,run_in_guest/* runInGuest */.$)(testJob(config, ctx), { ...ctx, emit, directory: ctx.build.directory }));
        watch.verify('the output');
    }
});


/***/ }),

/***/ 58719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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
    for (const pattern of patterns) {
        try {
            compilePattern(option, pattern);
        }
        catch (error) {
            report({ option, message: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error) });
        }
    }
}


/***/ }),

/***/ 19642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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
