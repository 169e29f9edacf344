export const id = 5337;
export const ids = [5337];
export const modules = {

/***/ 18568:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ formatPlace)
/* harmony export */ });
/** `file:line:column`, the form editors and terminals make clickable. */
function formatPlace({ file, line, column }) {
    return `${file}:${line.toString()}:${column.toString()}`;
}


/***/ }),

/***/ 55337:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explain: () => (/* binding */ explain),
/* harmony export */   formatElapsed: () => (/* binding */ formatElapsed),
/* harmony export */   indented: () => (/* binding */ indented),
/* harmony export */   rfc3339: () => (/* binding */ rfc3339)
/* harmony export */ });
/* harmony import */ var _core_place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18568);

/** Elapsed time as a clock shows it: `0:07`, `12:30`, `1:02:03`. */
function formatElapsed(ms) {
    const seconds = Math.floor(ms / 1000);
    const two = (value) => value.toString().padStart(2, '0');
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return `${minutes}:${two(seconds % 60)}`;
    return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}
/** An event's time to the second, as RFC 3339 has it. */
function rfc3339(time) {
    return time.replace(/\.\d+(?=Z$)/, '');
}
/** A problem or failure in lines: where, what, its code (docs/errors.md explains it), and what to do. */
function explain({ code, message, hint, place, excerpt }, severity = 'error') {
    const where = place === undefined ? '' : `${(0,_core_place_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlace */ .d)(place)}: `;
    const first = `${where}${severity}: ${message} [${code}]`;
    const shown = excerpt === undefined ? [] : marked(excerpt);
    return [first, ...shown, ...(hint === undefined ? [] : indented(`  hint: ${hint}`))];
}
/** The line with its number, and below it the mark. */
function marked({ line, text, start, width }) {
    const number = line.toString().padStart(5);
    return [`${number} | ${text}`, `${' '.repeat(number.length)} | ${' '.repeat(start)}${'^'.repeat(width)}`];
}
/** A text in lines, those after the first set in. */
function indented(text) {
    const [first = '', ...others] = text.split('\n');
    return [first, ...others.map(line => `    ${line}`)];
}


/***/ })

};
