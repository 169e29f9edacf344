export const id = 6292;
export const ids = [6292];
export const modules = {

/***/ 76292:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   unknownCommand: () => (/* binding */ unknownCommand)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_suggest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3029);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94710);
/* harmony import */ var _not_here_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44522);




/** IB_USAGE for a word that is no command, with what was probably meant or, for a command of Packer, why it is not here. */
function unknownCommand(word) {
    if (word.startsWith('-')) {
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BuildError */ .zS('IB_USAGE', `the command is missing before ${word}`, { hint: all() });
    }
    const hint = Object.hasOwn(_not_here_js__WEBPACK_IMPORTED_MODULE_2__/* .packersCommands */ .c, word) ? _not_here_js__WEBPACK_IMPORTED_MODULE_2__/* .packersCommands */ .c[word] : adviceFor(word);
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BuildError */ .zS('IB_USAGE', `there is no command ${word}`, { hint });
}
function adviceFor(word) {
    if (/\.json$|[/\\]/.test(word))
        return `the command comes first: image-build build ${word}`;
    const near = (0,_core_suggest_js__WEBPACK_IMPORTED_MODULE_3__/* .suggest */ .ZA)(word, Object.keys(_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .commands */ .P));
    return near === undefined ? all() : `did you mean ${near}?`;
}
function all() {
    return `the commands are ${Object.keys(_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .commands */ .P).join(', ')}; \`image-build -help\` explains them`;
}


/***/ })

};
