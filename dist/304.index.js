export const id = 304;
export const ids = [304];
export const modules = {

/***/ 92304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   localReapers: () => (/* binding */ localReapers)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);


/** Deletes what a dead run left on this machine's disks; nothing whose name does not contain the run's id. */
const localReapers = {
    'local.directory': async (record, { host }) => await removeOwn(record, host.files),
    'local.file': async (record, { host }) => await removeOwn(record, host.files),
    'local.replaced': async (record, { host }) => await restore(record, host.files)
};
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


/***/ })

};
