export const id = 8939;
export const ids = [8939];
export const modules = {

/***/ 58939:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   smokeTestImage: () => (/* binding */ smokeTestImage)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _engine_run_build_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69708);
/* harmony import */ var _engine_run_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2391);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61966);
/* harmony import */ var _with_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16979);






/** Launches an existing image as the template's build would, and runs that build's smoke tests on it. */
async function smokeTestImage(choice, program) {
    const { plan, problems } = await (0,_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .checkTemplate */ .B)(choice, program, { force: true, isBuilding: false });
    if (plan === undefined)
        return { problems, result: undefined };
    requireOneTestedBuild(plan);
    const image = await existingImage(choice.image, program);
    const { force, onError, parallelBuilds, timeoutMs } = choice;
    const command = 'smoke-test';
    const options = { command, force, onError, parallelBuilds, timeoutMs };
    const result = await (0,_with_run_js__WEBPACK_IMPORTED_MODULE_5__/* .withRun */ .Y)(options, program, run => (0,_engine_run_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .runPlan */ .F)(plan, run, { command, runOne: planned => (0,_engine_run_build_js__WEBPACK_IMPORTED_MODULE_2__/* .testImage */ .k)(planned, image, run) }));
    program.emitter.emit({ type: 'run.finished', ok: result.outcome === 'ok', ms: result.ms });
    return { problems, result };
}
function requireOneTestedBuild({ builds }) {
    const [first, ...others] = builds;
    if (others.length > 0) {
        const names = builds.map(({ name }) => name).join(', ');
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BuildError */ .zS('IB_USAGE', `the template has several builds: ${names}`, {
            hint: 'choose the one that made the image with `-only=NAME`'
        });
    }
    if (first?.smokeTests.some(({ applies }) => applies) === true)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BuildError */ .zS('IB_USAGE', 'there are no smoke tests for this build', {
        hint: 'give some with `-smoke-tests=FILE`, or in the root key `smoke-tests` of the template'
    });
}
async function existingImage(file, { host, directories }) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directories.working, file);
    const stat = await host.files.stat(path);
    if (stat?.kind !== 'file') {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BuildError */ .zS('IB_FILE_MISSING', `the image ${file} ${stat === undefined ? 'does not exist' : 'is no file'}`);
    }
    return {
        builderId: 'file',
        id: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path),
        description: path,
        files: [{ path, bytes: stat.bytes }],
        facts: {},
        resources: []
    };
}


/***/ })

};
