export const id = 697;
export const ids = [697];
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

/***/ 10697:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   provisioner: () => (/* binding */ provisioner)
/* harmony export */ });
/* harmony import */ var _contracts_extension_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92954);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3657);



const nobody = 'nobody can press Enter here, for there is no terminal';
const hint = 'take it out, or set `disable` to true, for example by a variable: "disable": "{{user `unattended`}}"';
/** Packer's `breakpoint`: holds the build until somebody presses Enter. */
const provisioner = (0,_contracts_extension_js__WEBPACK_IMPORTED_MODULE_2__/* .defineProvisioner */ .MA)({
    type: 'breakpoint',
    summary: 'Holds the build until somebody at the terminal presses Enter, to look at the guest.',
    example: { note: 'is the service up?' },
    options: {
        note: _core_options_js__WEBPACK_IMPORTED_MODULE_1__/* .opt */ .m.string({ default: '', description: 'Shown with the pause, to tell which one it is.' }),
        disable: _core_options_js__WEBPACK_IMPORTED_MODULE_1__/* .opt */ .m.boolean({ default: false, description: 'Go on without a pause.' })
    },
    check({ disable }, { host, report }) {
        if (disable || host.keyboard !== undefined)
            return;
        report({ severity: 'warning', message: `a build fails at this breakpoint: ${nobody}`, hint });
    },
    async provision({ note, disable }, ctx) {
        const { host, emit, signal } = ctx;
        const which = note === '' ? '' : ` with note "${note}"`;
        const tell = (text) => emit({ type: 'notice', level: 'info', text });
        if (disable) {
            tell(`Breakpoint provisioner${which} disabled; continuing...`);
            return;
        }
        tell(`Pausing at breakpoint provisioner${which}.`);
        if (host.keyboard === undefined) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BuildError */ .zS('IB_PROVISIONER_FAILED', nobody, { hint, place: ctx.placeOf?.('note') });
        }
        await host.keyboard.ask(() => tell('Press enter to continue.'), signal);
    }
});


/***/ })

};
