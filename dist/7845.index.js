export const id = 7845;
export const ids = [7845];
export const modules = {

/***/ 77845:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  build: () => (/* binding */ build)
});

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/engine/run-plan.js
var run_plan = __webpack_require__(2391);
// EXTERNAL MODULE: ./lib/app/plan.js + 16 modules
var app_plan = __webpack_require__(61966);
// EXTERNAL MODULE: ./lib/template/decode/decode.js + 3 modules
var decode = __webpack_require__(33753);
;// CONCATENATED MODULE: ./lib/app/publish.js


/** Hands the results of a run to each chosen publisher, one after the other. */
async function publish(choices, builds, program) {
    for (const choice of choices)
        await publishTo(choice, builds, program);
}
async function publishTo({ type, options }, builds, program) {
    const publisher = await program.registry.publishers[type]?.();
    if (publisher === undefined)
        throw new errors/* BuildError */.zS('IB_UNKNOWN_PLUGIN', `there is no publisher of type ${type}`);
    const place = { file: `publisher ${type}`, line: 1, column: 1 };
    const members = Object.entries(options).map(([key, value]) => ({
        key,
        keyPlace: place,
        value: scalarNode(value, place)
    }));
    const decoded = (0,decode/* decode */.D)(publisher.options, [{ kind: 'object', members, place }], place, {
        subject: `publisher ${type}`,
        report: ({ code, message, hint }) => {
            throw new errors/* BuildError */.zS(code, message, { hint });
        },
        addSecret: secret => program.redactor.add(secret),
        interpolate: node => node.value,
        checkLate: () => true
    });
    if (decoded === undefined)
        return;
    await publisher.publish(decoded.config, builds, publishContext(program));
}
function scalarNode(value, place) {
    if (typeof value === 'string')
        return { kind: 'string', value, place };
    if (typeof value === 'boolean')
        return { kind: 'boolean', value, place };
    return { kind: 'number', value, text: value.toString(), place };
}
function publishContext({ host, emitter, signal, redactor, workflowArtifacts }) {
    return {
        host,
        signal,
        workflowArtifacts,
        emit: body => emitter.emit(body),
        addSecret: secret => redactor.add(secret),
        async step(title, body) {
            const startedAt = host.clock.monotonic();
            emitter.emit({ type: 'step.started', title });
            let ok = false;
            try {
                const value = await body();
                ok = true;
                return value;
            }
            finally {
                emitter.emit({ type: 'step.finished', title, ms: host.clock.monotonic() - startedAt, ok });
            }
        }
    };
}

// EXTERNAL MODULE: ./lib/app/with-run.js + 1 modules
var with_run = __webpack_require__(16979);
;// CONCATENATED MODULE: ./lib/app/build.js





/** Validates everything, then builds, tests and publishes. */
async function build(choice, program) {
    const { plan, problems } = await (0,app_plan/* checkTemplate */.B)(choice, program, { force: choice.force, isBuilding: true });
    if (plan === undefined)
        return { problems, result: undefined };
    const { force, onError, timeoutMs, isDebugging = false } = choice;
    if (plan.builds.length === 0)
        tellNothingToDo(program);
    const parallelBuilds = isDebugging ? 1 : choice.parallelBuilds;
    const options = { command: 'build', force, onError, parallelBuilds, timeoutMs, isDebugging };
    if (isDebugging)
        tellDebugging(program);
    const outcome = await (0,with_run/* withRun */.Y)(options, program, async (run) => {
        const result = await (0,run_plan/* runPlan */.F)(plan, run);
        if (result.outcome !== 'ok')
            return { problems, result };
        const publishFailure = await tryPublish(choice, result, { ...program, signal: run.signal });
        return { problems, result, publishFailure };
    });
    const isOk = outcome.result.outcome === 'ok' && outcome.publishFailure === undefined;
    program.emitter.emit({ type: 'run.finished', ok: isOk, ms: outcome.result.ms });
    return outcome;
}
function tellDebugging({ emitter, host }) {
    const pauses = host.keyboard === undefined ? ' It does not pause: nobody can press Enter here.' : '';
    const text = `Debug mode enabled. Builds will not be parallelized.${pauses}`;
    emitter.emit({ type: 'notice', level: 'info', text });
}
/** Whoever leaves out every build meant it, as Packer sees it; saying nothing at all would look like a fault. */
function tellNothingToDo({ emitter }) {
    const text = 'Nothing is built: `-only` and `-except` leave out every build of the template';
    emitter.emit({ type: 'notice', level: 'warning', text });
}
/** The images are made and tested: that publishing failed must not lose what is known of them. */
async function tryPublish({ publish: choices }, { builds }, program) {
    try {
        await publish(choices, builds, program);
        return undefined;
    }
    catch (error) {
        if ((0,errors/* isAbort */.rV)(error))
            throw error;
        return (0,errors/* failureOf */.g5)(error);
    }
}


/***/ })

};
