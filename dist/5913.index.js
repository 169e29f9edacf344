export const id = 5913;
export const ids = [5913];
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

/***/ 75913:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   provisioner: () => (/* binding */ provisioner)
/* harmony export */ });
/* harmony import */ var _contracts_extension_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92954);
/* harmony import */ var _core_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68415);
/* harmony import */ var _core_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3657);



/** Packer's `sleep`: waits, for a guest that needs time to settle. */
const provisioner = (0,_contracts_extension_js__WEBPACK_IMPORTED_MODULE_2__/* .defineProvisioner */ .MA)({
    type: 'sleep',
    summary: 'Waits before the next provisioner, for a guest that needs time to settle.',
    example: { duration: '30s' },
    options: {
        duration: _core_options_js__WEBPACK_IMPORTED_MODULE_1__/* .opt */ .m.duration({ default: '0s', description: 'How long to wait.' })
    },
    async provision({ duration }, { host, emit, signal }) {
        if (duration <= 0)
            return;
        emit({ type: 'notice', level: 'info', text: `Waiting ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(duration)}` });
        await host.clock.sleep(duration, signal);
    }
});


/***/ })

};
