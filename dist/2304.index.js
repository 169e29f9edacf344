export const id = 2304;
export const ids = [2304];
export const modules = {

/***/ 99244:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ nameBeside),
/* harmony export */   z: () => (/* binding */ localRecord)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/**
 * The journal's record of a file or directory of one run. The name has to contain the run's id: that is how a reaper
 * knows that it is not the user's. Only `local.parents` have names that the user gave; they are deleted when empty.
 */
function localRecord(kind, path, runId, where = {}) {
    return { kind, id: path, where: { ...where, runId } };
}
/** A hidden name beside a path that only this run uses: `.NAME.partial-RUN`. */
function nameBeside(path, purpose, runId) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path)}.${purpose}-${runId}`);
}


/***/ }),

/***/ 92304:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   localReapers: () => (/* binding */ localReapers)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _output_directory_parents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60297);



/**
 * Deletes what a dead run left on this machine's disks: nothing whose name does not contain the run's id, but for empty
 * directories that the run made above its output.
 */
const localReapers = {
    'local.directory': async (record, { host }) => await removeOwn(record, host.files),
    'local.file': async (record, { host }) => await removeOwn(record, host.files),
    'local.replaced': async (record, { host }) => await restore(record, host.files),
    'local.parents': async (record, { host }) => await removeParents(record, host.files)
};
/** These have names that the user gave, so they go only when there is nothing in them. */
async function removeParents({ id, where }, files) {
    if ((await files.stat(id)) === undefined)
        return 'absent';
    await (0,_output_directory_parents_js__WEBPACK_IMPORTED_MODULE_2__/* .removeEmptyParents */ .j)(id, where?.['topmost'] ?? id, files);
    return 'deleted';
}
async function removeOwn(record, files) {
    const entry = await ownEntry(record, files);
    if (entry === undefined)
        return 'absent';
    // A link there is deleted itself; what it leads to is not.
    await files.remove(entry.path);
    return 'deleted';
}
/** What was moved aside for a new output comes back, unless the new one is in its place already. */
async function restore(record, files) {
    const entry = await ownEntry(record, files);
    const original = record.where?.['original'];
    if (entry === undefined || original === undefined)
        return 'absent';
    if ((await files.stat(original)) === undefined)
        await files.rename(entry.path, original);
    else
        await files.remove(entry.path);
    return 'deleted';
}
/** The thing itself, never what a link of its name leads to. */
async function ownEntry({ kind, id, where }, files) {
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(id);
    const runId = where?.['runId'] ?? '';
    if (runId.length < 8 || !name.includes(runId)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BuildError */ .zS('IB_FILE_IO', `refused to delete ${id}: its name is none that a run gives (${kind})`);
    }
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(id);
    if ((await files.stat(parent))?.kind !== 'directory')
        return undefined;
    return (await files.list(parent)).find(entry => entry.name === name);
}


/***/ }),

/***/ 60297:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ makeParents),
/* harmony export */   j: () => (/* binding */ removeEmptyParents)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _local_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99244);


/** Makes the directories above a path that are not there yet; they go with the build scope if they are empty then. */
async function makeParents(path, { host: { files }, buildScope, build }) {
    const missing = await missingParents(path, files);
    const [deepest] = missing;
    const topmost = missing.at(-1);
    if (deepest === undefined || topmost === undefined)
        return;
    const record = (0,_local_names_js__WEBPACK_IMPORTED_MODULE_1__/* .localRecord */ .z)('local.parents', deepest, build.runId, { topmost });
    await buildScope.acquire(record, () => files.makeDirectory(deepest), () => removeEmptyParents(deepest, topmost, files));
}
/** Deletes empty directories, from the deepest up to the topmost one; ends at the first that something is in. */
async function removeEmptyParents(deepest, topmost, files) {
    for (let path = deepest; path.startsWith(topmost); path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path)) {
        if (!(await files.removeEmpty(path)))
            return;
    }
}
/** The deepest first. */
async function missingParents(path, files) {
    const missing = [];
    for (let parent = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path); (await files.stat(parent)) === undefined; parent = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(parent)) {
        missing.push(parent);
    }
    return missing;
}


/***/ })

};
