export const id = 8592;
export const ids = [8592];
export const modules = {

/***/ 98592:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   advise: () => (/* binding */ advise)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _json_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66946);
/* harmony import */ var _fixers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5694);
/* harmony import */ var _json_value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7882);




/**
 * The same problems; of those that may come from the template being old, the ones at a place that a fixer mends have
 * a hint that says what is written there today.
 */
function advise(problems, mayBeOld, { text, file, command }) {
    const { node } = (0,_json_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(text, file);
    if (node === undefined)
        return problems;
    const mended = mendedPaths((0,_json_value_js__WEBPACK_IMPORTED_MODULE_3__/* .plainValue */ ._y)(node));
    return problems.map(problem => {
        const { place, code, hint } = problem;
        if (place === undefined || !mayBeOld(problem))
            return problem;
        const fixer = fixerAt(mended, pathOf(node, place));
        if (fixer === undefined)
            return problem;
        const advice = code === 'IB_OPTION_DEPRECATED' && hint !== undefined ? hint : fixer.mends;
        return { ...problem, hint: `${advice}; ${command}` };
    });
}
function fixerAt(mended, path) {
    for (let length = path.length; length > 0; length--) {
        const fixer = mended.get(JSON.stringify(path.slice(0, length)));
        if (fixer !== undefined)
            return fixer;
    }
    return undefined;
}
/** Which fixer was the first to change what stands under a path. */
function mendedPaths(template) {
    const mended = new Map();
    if (!(0,_json_value_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(template))
        return mended;
    let before = template;
    for (const fixer of _fixers_js__WEBPACK_IMPORTED_MODULE_2__/* .fixers */ .c) {
        const after = tryFix(fixer, before);
        for (const path of changes(before, after, [])) {
            const key = JSON.stringify(path);
            if (!mended.has(key))
                mended.set(key, fixer);
        }
        before = after;
    }
    return mended;
}
/** A fixer that refuses what it finds mends nothing. */
function tryFix(fixer, template) {
    try {
        return fixer.fix(template);
    }
    catch (error) {
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BuildError */ .zS)
            return template;
        throw error;
    }
}
/** Paths of what is gone or is another value. */
function changes(before, after, path) {
    if (before === after)
        return [];
    if ((0,_json_value_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(before) && (0,_json_value_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(after)) {
        return Object.entries(before).flatMap(([key, value]) => changes(value, after[key], [...path, key]));
    }
    if ((0,_json_value_js__WEBPACK_IMPORTED_MODULE_3__/* .isList */ .Lv)(before) && (0,_json_value_js__WEBPACK_IMPORTED_MODULE_3__/* .isList */ .Lv)(after) && before.length === after.length) {
        return before.flatMap((item, at) => changes(item, after[at], [...path, at]));
    }
    return (0,_json_value_js__WEBPACK_IMPORTED_MODULE_3__/* .isSame */ .Ft)(before, after) ? [] : [path];
}
/** The path of the key or value that is written where a place begins. */
function pathOf(node, place) {
    if (node.kind === 'array') {
        const at = node.items.findIndex(item => holds(item.place, place));
        const item = node.items[at];
        return item === undefined ? [] : [at, ...pathOf(item, place)];
    }
    if (node.kind !== 'object')
        return [];
    const entry = node.members.find(({ keyPlace, value }) => holds(keyPlace, place) || holds(value.place, place));
    return entry === undefined ? [] : [entry.key, ...pathOf(entry.value, place)];
}
function holds(outer, { line, column }) {
    const { endLine = outer.line, endColumn = outer.column } = outer;
    const isAfterStart = line > outer.line || (line === outer.line && column >= outer.column);
    return isAfterStart && (line < endLine || (line === endLine && column < endColumn));
}


/***/ })

};
