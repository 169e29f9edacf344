export const id = 6017;
export const ids = [6017];
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

/***/ 96017:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  smokeTest: () => (/* binding */ smokeTest)
});

// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
// EXTERNAL MODULE: ./lib/contracts/extension.js
var extension = __webpack_require__(92954);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/toolkit/scripts/expectation.js
var expectation = __webpack_require__(58719);
// EXTERNAL MODULE: ./lib/toolkit/scripts/pattern.js
var pattern = __webpack_require__(71203);
// EXTERNAL MODULE: ./lib/toolkit/scripts/text-watch.js
var text_watch = __webpack_require__(60584);
// EXTERNAL MODULE: ./lib/core/options.js
var options = __webpack_require__(3657);
// EXTERNAL MODULE: ./lib/toolkit/scripts/text-options.js
var text_options = __webpack_require__(98561);
;// CONCATENATED MODULE: ./lib/smoke-tests/http/options.js


const options_options = {
    port: options/* opt */.m.integer({
        minimum: 1,
        maximum: 65_535,
        description: 'Port in the guest. Default: 80, with `https` 443.'
    }),
    path: options/* opt */.m.string({
        default: '/',
        pattern: { expression: '/.*', words: 'a path that starts with a slash, such as "/health"' },
        description: 'Path and query to ask for.'
    }),
    https: options/* opt */.m.boolean({ default: false, description: 'Speak TLS.' }),
    insecure: options/* opt */.m.boolean({
        default: false,
        description: 'Take any TLS certificate. Images seldom have one for the address of the test.'
    }),
    method: options/* opt */.m.choice(['GET', 'HEAD'], { default: 'GET', description: 'Method of the request.' }),
    request_headers: options/* opt */.m.map({
        default: {},
        description: 'Headers of the request; `Host` chooses a virtual host.'
    }),
    follow_redirects: options/* opt */.m.boolean({
        default: false,
        description: 'Look at where a redirection leads instead of at the redirection.'
    }),
    status: options/* opt */.m.integers({ default: [200], description: 'Status codes of which one must be the answer.' }),
    headers: options/* opt */.m.map({
        default: {},
        description: 'Headers that the answer must have, with a text that the value must contain.'
    }),
    ...text_options/* textOptions */.a
};
/** The port in the guest. */
function portOf({ port, https }) {
    return port ?? (https ? 443 : 80);
}

;// CONCATENATED MODULE: ./lib/smoke-tests/http/index.js







/** What a web server of the guest answers. */
const smokeTest = (0,extension/* defineSmokeTest */.Ti)({
    type: 'http',
    summary: 'Checks what a web server of the guest answers: status, headers, body.',
    example: { port: 8080, path: '/health', contains: 'ok' },
    options: options_options,
    ports: config => [portOf(config)],
    check(config, ctx) {
        (0,pattern/* checkPatterns */.u)('matches', config.matches, ctx);
        if (config.insecure && !config.https) {
            ctx.report({
                option: 'insecure',
                message: '`insecure` has no meaning without `https`',
                severity: 'warning'
            });
        }
    },
    async verify(config, ctx) {
        const url = urlOf(config, ctx);
        const response = await ask(url, config, ctx);
        try {
            verifyHead(response, config);
            await verifyBody(response, config);
        }
        finally {
            response.body.on('error', () => undefined).destroy();
        }
    }
});
function urlOf(config, ctx) {
    const { host, port } = ctx.addressOf(portOf(config));
    const name = host.includes(':') ? `[${host}]` : host;
    return `${config.https ? 'https' : 'http'}://${name}:${port}${config.path}`;
}
async function ask(url, config, { host, signal }) {
    try {
        return await host.net.request(url, {
            signal,
            method: config.method,
            headers: config.request_headers,
            insecureTls: config.insecure,
            followRedirects: config.follow_redirects
        });
    }
    catch (error) {
        if (signal.aborted)
            throw error;
        const wanted = `an answer from port ${portOf(config)} of the guest`;
        throw (0,expectation/* unmet */.i)(wanted, (0,errors/* messageOf */.bD)(error), hintFor((0,errors/* systemCode */.xU)(error), config));
    }
}
function hintFor(code, { https }) {
    if (code === 'ECONNREFUSED' || code === 'ECONNRESET')
        return 'the server may need time to start: set `retries`';
    return https && (code?.includes('CERT') === true || code?.includes('TLS') === true)
        ? 'set `"insecure": true` to take any certificate'
        : undefined;
}
function verifyHead({ status, headers }, config) {
    if (!config.status.includes(status))
        throw (0,expectation/* unmet */.i)(`status ${config.status.join(' or ')}`, `status ${status}`);
    for (const [name, text] of Object.entries(config.headers)) {
        const value = headers[name.toLowerCase()];
        if (value === undefined)
            throw (0,expectation/* unmet */.i)(`a header ${name}`, 'none of that name');
        if (!value.includes(text))
            throw (0,expectation/* unmet */.i)(`"${text}" in the header ${name}`, `"${value}"`);
    }
}
async function verifyBody({ body }, { contains, matches }) {
    if (contains.length === 0 && matches.length === 0)
        return;
    const watch = new text_watch/* TextWatch */.B({ contains, matches });
    for await (const line of (0,external_node_readline_.createInterface)({ input: body }))
        watch.take(line);
    watch.verify('the body');
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
