export const id = 5577;
export const ids = [5577];
export const modules = {

/***/ 16979:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ withRun)
});

// EXTERNAL MODULE: ./lib/core/duration.js
var duration = __webpack_require__(68415);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
;// CONCATENATED MODULE: ./lib/engine/output-claims.js

/** Which build of a run writes what, so that no two write the same. */
class OutputClaims {
    #builds = new Map();
    /**
     * Notes that a build writes a file or directory. IB_OUTPUT_EXISTS when another build of the run does.
     * @param path absolute
     */
    claim(path, build) {
        const owner = this.#builds.get(path) ?? build;
        this.#builds.set(path, owner);
        if (owner === build)
            return;
        throw new errors/* BuildError */.zS('IB_OUTPUT_EXISTS', `${path} is written by the build ${owner} of this run already`, {
            hint: 'give each build its own, as with `{{build_name}}` in the path'
        });
    }
}

// EXTERNAL MODULE: ./lib/engine/steps.js
var steps = __webpack_require__(41197);
// EXTERNAL MODULE: ./lib/host/journal-file.js + 1 modules
var journal_file = __webpack_require__(28691);
// EXTERNAL MODULE: ./lib/app/evidence.js
var evidence = __webpack_require__(86058);
;// CONCATENATED MODULE: ./lib/app/with-run.js






/** Runs a body with a journal of its own and under the run's deadline. */
async function withRun(options, program, body) {
    const { host, registry, emitter, redactor, runId, directories } = program;
    const { command, timeoutMs, ...choices } = options;
    const journal = await (0,journal_file/* openJournal */._0)(host, directories.state, { runId, command });
    const ended = new AbortController();
    const signal = AbortSignal.any([program.signal, deadline(timeoutMs, host.clock, ended.signal)]);
    try {
        await (0,evidence/* dropOldEvidence */.oR)(program);
        return await body({
            host,
            registry,
            journal,
            emitter,
            redactor,
            signal,
            steps: (0,steps/* createStepCounter */.$)(),
            outputs: new OutputClaims(),
            settings: {
                ...choices,
                runId,
                directory: directories.working,
                cacheDirectory: directories.cache,
                evidenceDirectory: directories.evidence,
                temporaryDirectory: directories.temporary
            }
        });
    }
    finally {
        ended.abort();
        await journal.close();
        await (0,evidence/* dropEmptyEvidence */.Yl)(program);
    }
}
/** Aborts when the time is up. The body is not left at once: what it has created has to be cleaned up first. */
function deadline(timeoutMs, clock, ended) {
    const expiry = new AbortController();
    if (timeoutMs <= 0)
        return expiry.signal;
    const late = new errors/* BuildError */.zS('IB_TIMEOUT', `the run did not end within its timeout of ${(0,duration/* formatDuration */.a)(timeoutMs)}`);
    clock.sleep(timeoutMs, ended).then(() => expiry.abort(late), () => undefined // the run ended first
    );
    return expiry.signal;
}


/***/ }),

/***/ 69708:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ runBuild),
  k: () => (/* binding */ testImage)
});

// EXTERNAL MODULE: ./lib/core/errors.js
var core_errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/toolkit/local-names.js
var local_names = __webpack_require__(99244);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/engine/attendant.js

const choices = { c: 'cleanup', a: 'abort', p: 'run-cleanup-provisioner', r: 'retry' };
function createAttendant({ host, settings, signal, emit }) {
    const { keyboard } = host;
    const known = { choice: undefined };
    const ask = async (question) => (await keyboard?.ask(() => emit({ type: 'notice', level: 'info', text: question }), signal)) ?? '';
    const pause = async (text) => {
        if (settings.isDebugging === true && keyboard !== undefined)
            await ask(`${text}. Press enter to continue.`);
    };
    /** The end of the input is an answer as well: nobody is there any more. */
    const answerTo = async (question) => {
        try {
            return (await ask(question)).trim().toLowerCase();
        }
        catch (error) {
            if ((0,core_errors/* isAbort */.rV)(error))
                throw error;
            return 'c';
        }
    };
    const decide = async (what, mayRetry) => {
        const retry = mayRetry ? ', [r] retry the step (the build may fail even if that succeeds)' : '';
        const question = `${what}\n[c] Clean up and exit, [a] abort without cleanup, [p] run the cleanup provisioner and leave the rest${retry}?`;
        for (;;) {
            const answer = choiceOf(await answerTo(question));
            if (answer !== undefined && (mayRetry || answer !== 'retry'))
                return answer;
        }
    };
    return {
        afterStep: title => pause(`Pausing after the step "${title}"`),
        beforeCleanup: () => pause('Pausing before the cleanup').catch(() => undefined),
        async afterFailure(title, error) {
            if (settings.onError !== 'ask' || keyboard === undefined || signal.aborted || (0,core_errors/* isAbort */.rV)(error))
                return 'fail';
            const choice = await decide(`The step "${title}" failed: ${(0,core_errors/* messageOf */.bD)(error)}`, true);
            if (choice === 'retry')
                return 'retry';
            known.choice = choice;
            return 'fail';
        },
        async choose(error) {
            if (settings.onError !== 'ask')
                return settings.onError;
            if (known.choice !== undefined)
                return known.choice;
            if (keyboard === undefined || (0,core_errors/* isAbort */.rV)(error))
                return 'cleanup';
            const choice = await decide(`The build failed: ${(0,core_errors/* messageOf */.bD)(error)}`, false);
            return (known.choice = choice === 'retry' ? 'cleanup' : choice);
        }
    };
}
function choiceOf(answer) {
    const [, choice] = Object.entries(choices).find(([key]) => key === answer) ?? [];
    return choice;
}

;// CONCATENATED MODULE: ./lib/engine/scope.js

/** Gives resources back last-in-first-out. Closing never throws: what it could not release stays in the journal. */
class JournaledScope {
    services;
    #held = [];
    constructor(services) {
        this.services = services;
    }
    async acquire(record, open, close) {
        const { journal } = this.services;
        await journal.append({ ...record, state: 'intent' });
        const value = await this.#open(record, open);
        await journal.append({ ...record, state: 'held' });
        this.#held.push({
            label: labelOf(record),
            record,
            close: async (signal) => {
                await close(value, signal);
                await journal.append({ ...record, state: 'released' });
            }
        });
        return value;
    }
    /** An open that failed half-way may have made the thing all the same: its reaper looks and deletes at once. */
    async #open(record, open) {
        const { host, journal, emit } = this.services;
        try {
            return await open();
        }
        catch (error) {
            try {
                const reap = await this.services.findReaper(record.kind);
                await reap?.(record, { host, signal: AbortSignal.timeout(this.services.closeMs()) });
                await journal.append({ ...record, state: 'released' });
            }
            catch (reason) {
                emit({ type: 'cleanup', label: labelOf(record), outcome: 'failed', reason: (0,core_errors/* messageOf */.bD)(reason) });
            }
            throw error;
        }
    }
    defer(label, close) {
        this.#held.push({ label, record: undefined, close });
    }
    async release(record) {
        const entry = this.#take(record);
        if (entry !== undefined)
            await this.#close(entry, AbortSignal.timeout(this.services.closeMs()));
    }
    async keep(record) {
        this.#take(record);
        await this.services.journal.append({ ...record, state: 'kept' });
    }
    /** Whether something is held that is worth a look before it goes: more than a directory. */
    get hasResources() {
        return this.#held.some(({ record }) => record !== undefined && record.kind !== 'local.directory');
    }
    /** Closes everything that is still held. */
    async close() {
        const signal = AbortSignal.timeout(this.services.closeMs());
        for (let entry = this.#held.pop(); entry !== undefined; entry = this.#held.pop()) {
            await this.#close(entry, signal);
        }
    }
    /** Leaves everything as it is, for `on-error: abort`; a later sweep will not touch it either. */
    async leave() {
        for (const { label, record } of this.#held.splice(0).reverse()) {
            if (record === undefined)
                continue;
            await this.services.journal.append({ ...record, state: 'kept' });
            this.services.emit({ type: 'cleanup', label, outcome: 'kept' });
        }
    }
    #take(record) {
        const index = this.#held.findIndex(({ label }) => label === labelOf(record));
        return index === -1 ? undefined : this.#held.splice(index, 1)[0];
    }
    async #close({ label, close }, signal) {
        try {
            await close(signal);
            this.services.emit({ type: 'cleanup', label, outcome: 'done' });
        }
        catch (error) {
            this.services.emit({ type: 'cleanup', label, outcome: 'failed', reason: (0,core_errors/* messageOf */.bD)(error) });
        }
    }
}
function labelOf({ kind, id }) {
    return `${kind} ${id}`;
}

// EXTERNAL MODULE: ./lib/engine/steps.js
var engine_steps = __webpack_require__(41197);
;// CONCATENATED MODULE: ./lib/engine/build-context.js




const quickCleanupMs = 6000;
const fullCleanupMs = 120_000;
function createBuildRun(planned, run) {
    const { host, emitter, signal } = run;
    const attendant = createAttendant({
        host,
        settings: run.settings,
        signal,
        emit: emitter.forBuild(planned.name, () => undefined)
    });
    const steps = (0,engine_steps/* createSteps */.E)(planned.name, emitter, host.clock, run.steps, signal, attendant);
    const emit = emitter.forBuild(planned.name, steps.current);
    const known = { facts: {} };
    return {
        planned,
        run,
        steps,
        attendant,
        info: buildInfo(planned, run),
        newScope: () => new JournaledScope({
            host,
            journal: run.journal,
            emit,
            findReaper: async (kind) => (await run.registry.reapers[kind.split('.')[0] ?? '']?.())?.[kind],
            // A cancelled run has about seven seconds before it is killed.
            closeMs: () => (signal.aborted ? quickCleanupMs : fullCleanupMs)
        }),
        facts: () => known.facts,
        learn(facts) {
            known.facts = { ...known.facts, ...facts };
        }
    };
}
/**
 * A build's name as a name of files: no secret is in it. Where it is not the name itself, something random tells it
 * from those of other builds.
 */
function fileNameOf(name, { redactor, host }) {
    const plain = redactor.redact(name).replace(/[^\w.-]/g, '_');
    const isName = plain === name && !/^\.*$/.test(name);
    return isName ? name : `${plain}-${host.random.integer(0x1000_0000, 0xffff_ffff).toString(16)}`;
}
function buildInfo({ name, builder }, run) {
    const { settings } = run;
    const folder = fileNameOf(name, run);
    return {
        name,
        type: builder.plugin.type,
        runId: settings.runId,
        force: settings.force,
        directory: settings.directory,
        workDirectory: (0,external_node_path_.join)(settings.temporaryDirectory, `image-build-${settings.runId}-${folder}`),
        evidenceDirectory: (0,external_node_path_.join)(settings.evidenceDirectory, folder),
        cacheDirectory: settings.cacheDirectory
    };
}
/** The context that plugins get, with the scope of the current phase. */
function stepContext({ planned, run, info, steps, facts }, scope) {
    return {
        host: run.host,
        scope,
        emit: run.emitter.forBuild(planned.name, steps.current),
        signal: run.signal,
        build: info,
        render: (text, data) => planned.render(text, data, facts()),
        addSecret: secret => run.redactor.add(secret),
        redact: text => run.redactor.redact(text),
        claimOutput: path => run.outputs.claim(path, planned.name),
        step: steps.step
    };
}

;// CONCATENATED MODULE: ./lib/engine/chains.js

/**
 * Runs every chain on the builder's artifact and applies Packer's keep rules: an input that is not kept is destroyed
 * once it is processed, the builder's own only after all chains. A failed chain leaves the others running.
 * @param facts what `build` tells of the machine that was built
 */
async function runChains(chains, artifact, ctx, destroy, facts = {}) {
    const results = [];
    let image = artifact;
    for (const chain of chains) {
        const result = await runChain(chain, image, { ...ctx, facts }, destroy);
        image = result.first;
        results.push(result);
    }
    const isKept = chains.length === 0 || results.some(({ keepsFirst }) => keepsFirst);
    const errors = results.map(({ error }) => error).filter(error => error !== undefined);
    if (!isKept && errors.length === 0)
        await destroy(image);
    return {
        artifacts: [...(isKept ? [image] : []), ...results.flatMap(({ artifacts }) => artifacts)],
        errors
    };
}
async function runChain(chain, input, ctx, destroy) {
    const kept = [];
    let keepsFirst = false;
    let first = input;
    let current = input;
    for (const [index, link] of chain.entries()) {
        const result = await runLink(link, current, ctx);
        if (result instanceof core_errors/* BuildError */.zS) {
            return { first, keepsFirst: keepsFirst || index === 0, artifacts: kept, error: result };
        }
        const passesOn = result.artifact === current;
        current = withLearnt(current, result.inputFiles);
        if (index === 0)
            first = current;
        const keepsInput = result.input === 'force-keep' || (link.keepInput ?? result.input === 'keep');
        if (index === 0)
            keepsFirst = keepsInput;
        else if (keepsInput)
            kept.push(current);
        else if (!passesOn)
            await destroy(current);
        if (result.artifact === undefined)
            return { first, keepsFirst, artifacts: kept, error: undefined };
        if (!passesOn)
            current = result.artifact;
    }
    return { first, keepsFirst, artifacts: chain.length === 0 ? kept : [...kept, current], error: undefined };
}
/** The hashes that a pass over the files has computed, so that nobody reads them once more. */
function withLearnt(artifact, learnt = []) {
    const hashes = new Map(learnt.map(({ path, sha256 }) => [path, sha256]));
    return {
        ...artifact,
        files: artifact.files.map(file => ({ ...file, sha256: file.sha256 ?? hashes.get(file.path) }))
    };
}
async function runLink(planned, input, { facts, ...ctx }) {
    const { plugin, name, place } = planned;
    try {
        const config = await planned.resolve(facts);
        return await ctx.step(`Post-process with ${name}`, () => plugin.process(config, input, {
            ...ctx,
            placeOf: planned.placeOf,
            keepsInput: planned.keepInput
        }));
    }
    catch (error) {
        if ((0,core_errors/* isAbort */.rV)(error))
            throw error;
        const known = error instanceof core_errors/* BuildError */.zS ? error : undefined;
        return new core_errors/* BuildError */.zS(known?.code ?? 'IB_POST_PROCESSOR_FAILED', `post-processor ${name} failed: ${(0,core_errors/* messageOf */.bD)(error)}`, { hint: known?.hint, place: known?.place ?? place, cause: error });
    }
}

;// CONCATENATED MODULE: ./lib/engine/destroy.js
/** Deletes what an artifact is made of: its files, its own directory where nothing else is in it, and its resources. */
async function destroyArtifact(artifact, ctx, run) {
    const { files } = ctx.host;
    for (const { path } of artifact.files)
        await files.remove(path);
    if (artifact.directory !== undefined)
        await files.removeEmpty(artifact.directory);
    for (const record of artifact.resources) {
        const reapers = await run.registry.reapers[record.kind.split('.')[0] ?? '']?.();
        await reapers?.[record.kind]?.(record, { host: ctx.host, signal: ctx.signal });
    }
    ctx.emit({ type: 'cleanup', label: `artifact ${artifact.description}`, outcome: 'done' });
}

// EXTERNAL MODULE: ./lib/toolkit/shell-quote.js
var shell_quote = __webpack_require__(293);
;// CONCATENATED MODULE: ./lib/engine/show-the-way.js



/** For who debugs a build: keeps the throw-away key in a file, and tells how to log in to the machine. */
async function showTheWay(build, scope, endpoint) {
    const { communicator, name } = build.planned;
    if (build.run.settings.isDebugging !== true || communicator?.plugin.type !== 'ssh')
        return;
    const { emit, host, build: info } = stepContext(build, scope);
    const { privateKeyFile, username } = communicator.plugin.access(communicator.config);
    const { privateKey } = endpoint;
    const user = endpoint.username ?? username ?? 'root';
    const way = `-p ${endpoint.port.toString()} ${(0,shell_quote/* shellQuote */.Z)(`${user}@${endpoint.host}`)}`;
    const tell = (text) => emit({ type: 'notice', level: 'info', text });
    if (privateKey === undefined) {
        const key = privateKeyFile === undefined ? '' : `-i ${quoted(privateKeyFile)} `;
        tell(`Log in with: ssh ${key}${way}`);
        return;
    }
    const plain = fileNameOf(name, build.run);
    const wanted = (0,external_node_path_.join)(info.directory, `${plain}.pem`);
    // Somebody's own key may have that name.
    const isTaken = (await host.files.stat(wanted)) !== undefined;
    const file = isTaken ? (0,external_node_path_.join)(info.directory, `${plain}-${info.runId}.pem`) : wanted;
    await host.files.write(file, privateKey, { mode: 0o600 });
    tell(`Saving key for debug purposes: ${file}`);
    tell(`Log in with: ssh -i ${(0,shell_quote/* shellQuote */.Z)(file)} ${way}`);
}
/** A path as a word of a shell, which shall still replace a leading `~`. */
function quoted(path) {
    return path.startsWith('~/') ? `~/${(0,shell_quote/* shellQuote */.Z)(path.slice(2))}` : (0,shell_quote/* shellQuote */.Z)(path);
}

;// CONCATENATED MODULE: ./lib/engine/guest.js



const noAccess = {
    type: 'none',
    port: undefined,
    host: undefined,
    username: undefined,
    password: undefined,
    keyPair: undefined
};
/** What the builder must know of the communicator that the template chose. */
function guestAccess({ communicator }) {
    return communicator === undefined ? noAccess : communicator.plugin.access(communicator.config);
}
/** Connects to the guest unless `signal` aborts first; the connection is dropped when the scope closes. */
async function connect(build, scope, endpoint, signal) {
    const { communicator, name } = build.planned;
    if (communicator === undefined) {
        throw new core_errors/* BuildError */.zS('IB_INTERNAL', `build ${name} has no communicator`);
    }
    await showTheWay(build, scope, endpoint);
    const ctx = stepContext(build, scope);
    const guest = await whileWaiting(signal, given => communicator.plugin.connect(communicator.config, endpoint, {
        ...ctx,
        signal: AbortSignal.any([ctx.signal, given])
    }));
    scope.defer(`connection to ${endpoint.host}:${endpoint.port}`, async () => {
        await guest[Symbol.asyncDispose]();
    });
    return guest;
}
/** The connection outlives the wait for it, so what aborts the one later must not end the other. */
async function whileWaiting(signal, wait) {
    const given = new AbortController();
    const giveUp = () => given.abort(signal?.reason);
    if (signal?.aborted === true)
        giveUp();
    signal?.addEventListener('abort', giveUp, { once: true });
    try {
        return await wait(given.signal);
    }
    finally {
        signal?.removeEventListener('abort', giveUp);
    }
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./lib/engine/mask-evidence.js



/**
 * Masks secrets in the logs that a failed build keeps: a guest prints on its console what it likes. A file without a
 * secret stays as it is, byte for byte; one that cannot be masked is deleted.
 */
async function maskEvidence(directory, world) {
    const { files, emit } = world;
    if ((await files.stat(directory)) === undefined)
        return;
    for await (const { path, kind } of files.walk(directory)) {
        if (kind !== 'file' || !path.endsWith('.log'))
            continue;
        try {
            if (await hasSecret(path, world))
                await maskFile(path, world);
        }
        catch (error) {
            const text = `${path} is deleted, because secrets in it could not be masked: ${(0,core_errors/* messageOf */.bD)(error)}`;
            emit({ type: 'notice', level: 'warning', text });
            await files.remove(path);
        }
    }
}
async function hasSecret(path, { files, redactor }) {
    for await (const text of settledTexts(files.read(path), redactor)) {
        if (redactor.redact(text) !== text)
            return true;
    }
    return false;
}
async function maskFile(path, { files, redactor }) {
    const copy = await files.create(path);
    try {
        for await (const text of settledTexts(files.read(path), redactor)) {
            if (!copy.sink.write(redactor.redact(text)))
                await (0,external_node_events_.once)(copy.sink, 'drain');
        }
        await copy.commit();
    }
    catch (error) {
        await copy.discard();
        throw error;
    }
}
/** A stream's text in parts between which no secret is cut. */
async function* settledTexts(stream, redactor) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let held = '';
    for await (const chunk of stream) {
        if (!(chunk instanceof Uint8Array))
            continue;
        held += decoder.write(Buffer.from(chunk));
        const cut = redactor.settled(held);
        yield held.slice(0, cut);
        held = held.slice(cut);
    }
    yield held + decoder.end();
}

;// CONCATENATED MODULE: ./lib/engine/settle-evidence.js


/**
 * Keeps what helps to find out why a build failed, without secrets, and drops what no one needs. Never throws: how the
 * build went is decided, and what cannot be done about its logs is told.
 */
async function settleEvidence(directory, isWanted, world) {
    try {
        await (isWanted ? maskEvidence(directory, world) : world.files.remove(directory));
    }
    catch (error) {
        const what = isWanted ? 'may have secrets in it' : 'is not needed any more';
        const text = `${directory} ${what}, and cannot be looked after: ${(0,core_errors/* messageOf */.bD)(error)}`;
        world.emit({ type: 'notice', level: 'warning', text });
    }
}

// EXTERNAL MODULE: ./lib/core/duration.js
var duration = __webpack_require__(68415);
// EXTERNAL MODULE: ./lib/toolkit/deadline.js
var deadline = __webpack_require__(96572);
;// CONCATENATED MODULE: ./lib/engine/provision.js



/** Runs provisioners in order; the first failure ends it. */
async function provisionAll(provisioners, guest, facts, ctx) {
    for (const provisioner of provisioners) {
        await ctx.step(`Provision with ${provisioner.plugin.type}`, () => provision(provisioner, guest, facts, ctx));
    }
}
/** One provisioner with its pause, its attempts and, for each attempt, its time limit. */
async function provision(planned, guest, facts, ctx) {
    const config = await planned.resolve(facts);
    if (planned.pauseBeforeMs > 0) {
        const text = `Pausing ${(0,duration/* formatDuration */.a)(planned.pauseBeforeMs)} before the next provisioner`;
        ctx.emit({ type: 'notice', level: 'info', text });
        await ctx.host.clock.sleep(planned.pauseBeforeMs, ctx.signal);
    }
    const attempt = () => (0,deadline/* withDeadline */.N)({
        what: `provisioner ${planned.plugin.type}`,
        timeoutMs: planned.timeoutMs,
        clock: ctx.host.clock,
        signal: ctx.signal
    }, signal => planned.plugin.provision(config, { ...ctx, placeOf: planned.placeOf, signal, guest, facts }));
    await withRetries(planned, attempt, ctx);
}
/** As Packer: n retries are n + 1 attempts, and the first error is the one that counts. */
async function withRetries({ maxRetries, plugin, place }, attempt, { emit, signal }) {
    let first;
    for (let left = maxRetries;; left--) {
        try {
            await attempt();
            return;
        }
        catch (error) {
            if ((0,core_errors/* isAbort */.rV)(error) || signal.aborted)
                throw error;
            first ??= error;
            if (left === 0)
                throw placed(first, plugin.type, place);
            const text = `Provisioner failed with ${JSON.stringify((0,core_errors/* messageOf */.bD)(error))}, retrying with ${left} trie(s) left`;
            emit({ type: 'notice', level: 'warning', text });
        }
    }
}
/** An error that tells which provisioner failed and where it stands in the template, for the annotation. */
function placed(error, type, place) {
    const known = error instanceof core_errors/* BuildError */.zS ? error : undefined;
    const text = (0,core_errors/* messageOf */.bD)(error);
    // The provisioner's own deadline does so already.
    const isNamed = text.includes(`provisioner ${type}`);
    return new core_errors/* BuildError */.zS(known?.code ?? 'IB_PROVISIONER_FAILED', isNamed ? text : `provisioner ${type} failed: ${text}`, { hint: known?.hint, place: known?.place ?? place, cause: error });
}

;// CONCATENATED MODULE: ./lib/engine/phase.js



/** Runs a body with a scope of its own and closes the scope as the outcome and `on-error` ask for. */
async function phase(build, progress, body) {
    const scope = build.newScope();
    try {
        return await body(scope);
    }
    catch (error) {
        // A cancelled build, or one whose time is up, is only cleaned up: nobody waits for more.
        if (build.run.signal.aborted)
            throw build.run.signal.reason;
        const choice = await build.attendant.choose(error);
        const whole = choice === 'abort' ? error : await runErrorCleanup(error, build, progress, scope);
        if (choice !== 'cleanup')
            await scope.leave();
        throw whole;
    }
    finally {
        if (scope.hasResources && !build.run.signal.aborted)
            await build.attendant.beforeCleanup();
        await scope.close();
    }
}
/** The error-cleanup provisioner gets the guest while it still runs; if it fails itself, both errors are told. */
async function runErrorCleanup(error, { planned, ...build }, progress, scope) {
    const { guest } = progress;
    progress.guest = undefined;
    if (planned.errorCleanup === undefined || guest === undefined)
        return error;
    const ctx = stepContext({ planned, ...build }, scope);
    ctx.emit({
        type: 'notice',
        level: 'info',
        text: 'Provisioning step had errors: Running the cleanup provisioner, if present...'
    });
    try {
        await provisionAll([planned.errorCleanup], guest, build.facts(), ctx);
        return error;
    }
    catch (second) {
        const { code, message, hint, place } = (0,core_errors/* failureOf */.g5)(error);
        const text = `${message}; the error-cleanup provisioner failed too: ${(0,core_errors/* messageOf */.bD)(second)}`;
        return new core_errors/* BuildError */.zS(code, text, { hint, place, cause: error });
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./lib/engine/seal.js




/**
 * The artifact with the sha256 of every file; those that an earlier pass has computed are not read again. A file that a
 * later post-processor has dropped (or a script of the user's) is no longer part of it.
 */
async function seal(artifact, ctx) {
    const files = [];
    for (const file of artifact.files) {
        if ((await ctx.host.files.stat(file.path)) === undefined)
            continue;
        files.push(file.sha256 === undefined ? { ...file, sha256: await sha256(file, ctx) } : file);
    }
    return { ...artifact, files };
}
async function sha256({ path, bytes }, ctx) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let done = 0;
    const watch = new external_node_stream_.Transform({
        transform(chunk, _encoding, next) {
            done += chunk.length;
            ctx.emit({ type: 'progress', label: `Hash ${(0,external_node_path_.basename)(path)}`, done, total: bytes, unit: 'bytes' });
            next(null, chunk);
        }
    });
    await (0,promises_.pipeline)(ctx.host.files.read(path), watch, hash, { signal: ctx.signal });
    return hash.digest('hex');
}

;// CONCATENATED MODULE: ./lib/engine/launched-image.js


/** Launches the image and logs in to it for the body. When one of the three fails, the console is saved first. */
async function withLaunchedImage(image, guestPorts, ctx, body) {
    const addresses = new Map();
    const witnesses = [];
    const losses = [];
    const saveEvidence = async () => {
        for (const save of witnesses)
            await save();
    };
    const hooks = {
        guestPorts,
        exposePort: (port, at) => addresses.set(port, at),
        onFailure: save => witnesses.push(save),
        watch: lost => losses.push(lost)
    };
    try {
        const endpoint = await ctx.step('Launch image', () => image.launch(hooks));
        const lost = AbortSignal.any(losses);
        const guest = await ctx.step('Connect to launched image', () => launched_image_connect(endpoint, image, lost));
        const facts = await factsOf(endpoint, image.access, ctx);
        return await body({ guest, facts, lost, addressOf: port => addressOf(port, addresses), saveEvidence });
    }
    catch (error) {
        // A cancelled run has no time for it.
        if (!ctx.signal.aborted)
            await saveEvidence();
        throw error;
    }
}
/** A machine that is gone says more than what failed because of that. */
async function launched_image_connect(endpoint, image, lost) {
    try {
        return await image.connect(endpoint, lost);
    }
    catch (error) {
        lost.throwIfAborted();
        throw error;
    }
}
function addressOf(port, addresses) {
    const address = addresses.get(port);
    if (address !== undefined)
        return address;
    throw new core_errors/* BuildError */.zS('IB_INTERNAL', `the builder did not make guest port ${port} reachable`);
}
/** Where the image answers and how to log in, by the names that provisioners know too. */
async function factsOf(endpoint, access, ctx) {
    const { host, port } = endpoint;
    return {
        Host: host,
        Port: port.toString(),
        User: endpoint.username ?? access.username ?? '',
        Password: endpoint.password ?? access.password ?? '',
        ConnType: access.type,
        SSHPrivateKeyFile: await privateKeyFile(endpoint, access, ctx)
    };
}
/** A throw-away key is written where only this user can read it; the work directory goes with the build. */
async function privateKeyFile({ privateKey }, access, { host, build }) {
    if (privateKey === undefined)
        return access.privateKeyFile ?? '';
    const path = (0,external_node_path_.join)(build.workDirectory, 'launched-image-key');
    await host.files.write(path, privateKey, { mode: 0o600 });
    return path;
}

// EXTERNAL MODULE: ./lib/toolkit/abort.js
var abort = __webpack_require__(47500);
// EXTERNAL MODULE: ./lib/toolkit/scripts/output-tail.js
var output_tail = __webpack_require__(54255);
;// CONCATENATED MODULE: ./lib/engine/run-smoke-test.js




const retryPauseMs = 2000;
/** What a report shows of a test's output. */
const kept = { lines: 200, width: 10_000 };
/** Runs a test, and again as often as it may be retried, unless the machine has ended. Throws only when cancelled. */
async function runSmokeTest(test, ctx) {
    const { clock } = ctx.host;
    const startedAt = clock.monotonic();
    const output = new output_tail/* OutputTail */.g(kept);
    const listening = {
        ...ctx,
        emit: event => {
            if (event.type === 'output')
                output.add(event.text);
            ctx.emit(event);
        }
    };
    const result = (attempts, error) => ({
        name: test.name,
        type: test.plugin.type,
        outcome: error === undefined ? 'passed' : 'failed',
        ms: clock.monotonic() - startedAt,
        attempts,
        detail: error === undefined ? undefined : (0,core_errors/* messageOf */.bD)(error),
        output: output.text() === '' ? undefined : output.text()
    });
    for (let attempt = 1;; attempt++) {
        try {
            await verifyOnce(test, listening);
            return result(attempt);
        }
        catch (error) {
            if ((0,core_errors/* isAbort */.rV)(error) || ctx.signal.aborted)
                throw error;
            const reason = await reasonBehind(error, ctx);
            if (ctx.lost.aborted || attempt > test.retries)
                return result(attempt, reason);
            await pause(retryPauseMs, ctx);
        }
    }
}
async function verifyOnce({ name, plugin, config, timeoutMs }, ctx) {
    const { clock } = ctx.host;
    const signal = AbortSignal.any([ctx.signal, ctx.lost]);
    await (0,deadline/* withDeadline */.N)({ what: `smoke test ${name}`, timeoutMs, clock, signal }, within => plugin.verify(config, { ...ctx, signal: within }));
}
/** What breaks because the machine dies can be noticed before its end is. */
async function reasonBehind(error, ctx) {
    await pause(300, ctx);
    return ctx.lost.aborted ? (0,abort/* abortReason */.J)(ctx.lost) : error;
}
/** Ends early with the machine; throws when the run is cancelled. */
async function pause(ms, { host, signal, lost }) {
    await host.clock.sleep(ms, AbortSignal.any([signal, lost])).catch(() => signal.throwIfAborted());
}

;// CONCATENATED MODULE: ./lib/engine/smoke.js



/** Launches the image and runs the tests that apply, each to its end; the others are reported as skipped. */
async function smokeTest(tests, image, ctx) {
    const skipped = tests
        .filter(({ applies }) => !applies)
        .map(test => skippedResult(test, '`only` or `except` leaves this build out'));
    for (const result of skipped)
        ctx.emit({ type: 'smoke.result', result });
    const wanted = tests.filter(({ applies }) => applies);
    if (wanted.length === 0)
        return skipped;
    const guestPorts = [...new Set(wanted.flatMap(({ plugin, config }) => plugin.ports?.(config) ?? []))];
    return await withLaunchedImage(image, guestPorts, ctx, async (launched) => {
        const results = [...skipped];
        for (const test of wanted) {
            const isHopeless = launched.lost.aborted && results.some(isFailed);
            const result = isHopeless
                ? skippedResult(test, 'the machine had ended by then')
                : await ctx.step(`Smoke test ${test.name}`, () => runSmokeTest(test, { ...ctx, ...launched }));
            ctx.emit({ type: 'smoke.result', result });
            results.push(result);
        }
        if (results.some(isFailed))
            await launched.saveEvidence();
        return results;
    });
}
function skippedResult({ name, plugin }, detail) {
    return { name, type: plugin.type, outcome: 'skipped', ms: 0, attempts: 0, detail };
}
function isFailed({ outcome }) {
    return outcome === 'failed';
}
/** The error of a build whose image failed tests; undefined when none did. */
function smokeFailure(results) {
    const failed = results.filter(isFailed);
    if (failed.length === 0)
        return undefined;
    const run = results.filter(({ outcome }) => outcome !== 'skipped').length;
    const list = failed.map(({ name, detail }) => `${name}: ${detail ?? 'failed'}`).join('; ');
    return new core_errors/* BuildError */.zS('IB_SMOKE_TEST_FAILED', `${failed.length} of ${run} smoke tests failed: ${list}`, {
        hint: 'nothing was published; what the tests printed is above, and the evidence shows the console'
    });
}

;// CONCATENATED MODULE: ./lib/engine/run-build.js











/** Runs one build from its first step to its last artifact. Never throws; the outcome is in the result. */
async function runBuild(planned, run) {
    return await runBody(planned, run, buildAndTest);
}
/** Launches an image that exists already and runs the build's smoke tests on it. Never throws. */
async function testImage(planned, image, run) {
    return await runBody(planned, run, async (build, buildScope, progress) => {
        await openWorkDirectory(build, buildScope);
        await runSmokeTests(build, image, progress);
    });
}
async function runBody(planned, run, body) {
    const build = createBuildRun(planned, run);
    const { clock } = run.host;
    const startedAt = clock.monotonic();
    const at = { build: planned.name };
    const builder = planned.builder.plugin.type;
    run.emitter.emit({ type: 'build.started', builder }, at);
    const progress = {
        smokeResults: [],
        artifacts: [],
        guest: undefined,
        credentials: undefined
    };
    const error = await errorOf(() => phase(build, progress, buildScope => body(build, buildScope, progress)));
    const outcome = error === undefined ? 'ok' : (0,core_errors/* isAbort */.rV)(error) ? 'cancelled' : 'failed';
    // Screenshots and logs are for finding out why a build failed.
    const { evidenceDirectory } = build.info;
    const { files } = run.host;
    const emit = run.emitter.forBuild(planned.name, () => undefined);
    const evidence = { files, redactor: run.redactor, emit };
    await settleEvidence(evidenceDirectory, outcome === 'failed', evidence);
    const failure = error === undefined ? undefined : (0,core_errors/* failureOf */.g5)(error);
    const ms = clock.monotonic() - startedAt;
    const { artifacts, smokeResults } = progress;
    const facts = artifacts.map(artifactFacts);
    run.emitter.emit({ type: 'build.finished', outcome, ms, error: failure, artifacts: facts }, at);
    return { name: planned.name, builder, outcome, artifacts, smokeResults, ms, error: failure };
}
/** What a body throws; undefined when it ends well. */
async function errorOf(body) {
    try {
        await body();
        return undefined;
    }
    catch (error) {
        return error ?? new core_errors/* BuildError */.zS('IB_INTERNAL', 'something threw nothing');
    }
}
async function buildAndTest(build, buildScope, progress) {
    const { planned, run } = build;
    const { plugin, config } = planned.builder;
    const outer = stepContext(build, buildScope);
    await openWorkDirectory(build, buildScope);
    const made = await phase(build, progress, async (scope) => plugin.build(config, buildContext(build, scope, buildScope, progress)));
    progress.guest = undefined;
    // The hashes of a tested image are those of the bytes that were tested.
    const isTested = planned.smokeTests.some(({ applies }) => applies);
    const candidate = isTested ? await seal(made, outer) : made;
    await runSmokeTests(build, candidate, progress);
    const promote = plugin.promote?.bind(plugin);
    const artifact = promote === undefined
        ? candidate
        : await promote(candidate, config, buildContext(build, buildScope, buildScope, progress));
    progress.artifacts = [artifact];
    const destroy = (dropped) => destroyArtifact(dropped, outer, run);
    const { artifacts, errors } = await runChains(planned.chains, artifact, outer, destroy, build.facts());
    progress.artifacts = await Promise.all(artifacts.map(entry => seal(entry, outer)));
    for (const each of unique(progress.artifacts))
        outer.emit({ type: 'artifact', ...artifactFacts(each) });
    if (errors[0] !== undefined)
        throw joined(errors);
}
function artifactFacts({ builderId, id, description, files }) {
    return {
        builderId,
        id,
        description,
        files: files.map(({ path, bytes, sha256 = '' }) => ({ path, bytes, sha256 }))
    };
}
/** Post-processors that pass their input on give the same artifact again, which is told once. */
function unique(artifacts) {
    const byFiles = artifacts.map(artifact => [artifact.files.map(({ path }) => path).join('\n'), artifact]);
    return [...new Map(byFiles).values()];
}
function joined(errors) {
    const [first] = errors;
    if (first === undefined || errors.length === 1)
        return first ?? new core_errors/* BuildError */.zS('IB_INTERNAL', 'no error');
    const message = errors.map(({ message: text }) => text).join('; ');
    return new core_errors/* BuildError */.zS(first.code, message, { hint: first.hint, place: first.place, cause: first });
}
async function openWorkDirectory({ info, run }, scope) {
    const { files } = run.host;
    await scope.acquire((0,local_names/* localRecord */.z)('local.directory', info.workDirectory, info.runId), () => files.makeDirectory(info.workDirectory), () => files.remove(info.workDirectory));
}
function buildContext(build, scope, buildScope, progress) {
    const { planned } = build;
    const ctx = stepContext(build, scope);
    return {
        ...ctx,
        buildScope,
        access: guestAccess(planned),
        async connect(endpoint, signal) {
            progress.credentials = credentialsOf(endpoint);
            return await connect(build, scope, endpoint, signal);
        },
        async provision(guest, facts, signal = ctx.signal) {
            build.learn(facts);
            progress.guest = guest;
            // A machine that is gone cannot run the error-cleanup provisioner.
            signal.addEventListener('abort', () => (progress.guest = undefined), { once: true });
            const given = AbortSignal.any([ctx.signal, signal]);
            await provisionAll(planned.provisioners, guest, facts, { ...ctx, signal: given });
        }
    };
}
/** Without the address, which the launched image will not have. */
function credentialsOf({ host, port, ...credentials }) {
    return credentials;
}
async function runSmokeTests(build, candidate, progress) {
    const { planned } = build;
    const { plugin, config } = planned.builder;
    const launch = plugin.launch?.bind(plugin);
    if (planned.smokeTests.length === 0 || launch === undefined)
        return;
    await phase(build, progress, async (scope) => {
        const ctx = stepContext(build, scope);
        const access = guestAccess(planned);
        const credentials = progress.credentials ?? {};
        const results = await smokeTest(planned.smokeTests, {
            access,
            launch: hooks => launch(candidate, config, { ...ctx, ...hooks, access, credentials }),
            connect: (endpoint, signal) => connect(build, scope, endpoint, signal)
        }, ctx);
        progress.smokeResults = results;
        const failure = smokeFailure(results);
        if (failure !== undefined)
            throw failure;
    });
}


/***/ }),

/***/ 2391:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ runPlan)
/* harmony export */ });
/* harmony import */ var _run_build_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69708);

const wholeBuild = { command: 'build', runOne: _run_build_js__WEBPACK_IMPORTED_MODULE_0__/* .runBuild */ .c };
/**
 * Runs the builds of a plan side by side, at most `parallelBuilds` at a time; one that fails stops no other.
 * @param part what is done for each build: all of it, unless only its tests are wanted; and the command that it is for
 */
async function runPlan(plan, run, { command, runOne } = wholeBuild) {
    const { clock } = run.host;
    const startedAt = clock.monotonic();
    for (const secret of plan.secrets)
        run.redactor.add(secret);
    run.emitter.emit({ type: 'run.started', command, builds: plan.builds.map(({ name }) => name) });
    const builds = await runLimited(plan.builds, run, runOne);
    const outcome = outcomeOf(builds.map(build => build.outcome));
    const ms = clock.monotonic() - startedAt;
    return { builds, outcome, ms };
}
function outcomeOf(outcomes) {
    if (outcomes.includes('failed'))
        return 'failed';
    return outcomes.includes('cancelled') ? 'cancelled' : 'ok';
}
/** As Go sorts texts. */
function byBytes(a, b) {
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
async function runLimited(planned, run, runOne) {
    const { parallelBuilds } = run.settings;
    const workers = parallelBuilds > 0 ? Math.min(parallelBuilds, planned.length) : planned.length;
    // Templates number their builders to say which comes first: like Packer by name, whatever the order in the file.
    const waiting = [...planned.entries()].sort(([, a], [, b]) => byBytes(a.name, b.name));
    const results = new Map();
    const work = async () => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
            const [index, build] = next;
            results.set(index, await runOne(build, run));
        }
    };
    await Promise.all(Array.from({ length: workers }, work));
    return [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
}


/***/ }),

/***/ 41197:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ createStepCounter),
/* harmony export */   E: () => (/* binding */ createSteps)
/* harmony export */ });
/* harmony import */ var node_async_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16698);

function createStepCounter() {
    let last = 0;
    return { next: () => ++last };
}
/**
 * In which step of whose steps the caller runs. One for all, since Node carries every storage that was ever used through
 * every promise: one for each build makes a process slower with each.
 */
const place = new node_async_hooks__WEBPACK_IMPORTED_MODULE_0__.AsyncLocalStorage();
/** Steps of one build: each is announced, timed, and refused once the build is cancelled. */
function createSteps(build, emitter, clock, counter, signal, attendant) {
    const own = {};
    const current = () => {
        const at = place.getStore();
        return at?.of === own ? at.id : undefined;
    };
    const step = async (title, body) => {
        signal.throwIfAborted();
        const id = counter.next();
        const at = { build, step: id };
        const startedAt = clock.monotonic();
        emitter.emit({ type: 'step.started', title, parent: current() }, at);
        const finish = (ok) => emitter.emit({ type: 'step.finished', title, ms: clock.monotonic() - startedAt, ok }, at);
        const isOutermost = current() === undefined;
        const value = await attempts(title, () => place.run({ of: own, id }, body), isOutermost ? attendant : undefined).catch((error) => {
            finish(false);
            throw error;
        });
        finish(true);
        if (isOutermost)
            await attendant?.afterStep(title);
        return value;
    };
    return { step, current };
}
/** As often as the attendant wants; once where there is none. */
async function attempts(title, body, attendant) {
    for (;;) {
        try {
            return await body();
        }
        catch (error) {
            if ((await attendant?.afterFailure(title, error)) !== 'retry')
                throw error;
        }
    }
}


/***/ }),

/***/ 28691:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Cu: () => (/* binding */ adoptJournal),
  _0: () => (/* binding */ openJournal),
  rZ: () => (/* binding */ readJournals)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
;// CONCATENATED MODULE: ./lib/host/journal-text.js
/** One resource under one name, whatever else its records say. */
function recordKey({ kind, id }) {
    return JSON.stringify([kind, id]);
}
/**
 * Reads a journal, of which the last state of each resource counts. Lines that are no entries (one that a crash cut
 * short) are passed over. Undefined when the text does not start with a header.
 */
function parseJournal(text) {
    const [first, ...rest] = text.split('\n').map(parseLine);
    if (!isHeader(first))
        return undefined;
    const open = new Map();
    for (const line of rest) {
        if (isEntry(line))
            applyEntry(open, line);
    }
    return { header: first, open: [...open.values()] };
}
/** Follows what is open: an entry opens its resource, goes on with it, or takes it off. */
function applyEntry(open, { state, kind, id, where }) {
    const record = { kind, id, ...(where === undefined ? {} : { where }) };
    if (state === 'intent' || state === 'held')
        open.set(recordKey(record), record);
    else
        open.delete(recordKey(record));
}
function parseLine(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        return undefined;
    }
}
function isFields(value) {
    return typeof value === 'object' && value !== null;
}
function isHeader(value) {
    if (!isFields(value) || value['v'] !== 1 || typeof value['pid'] !== 'number')
        return false;
    const texts = ['runId', 'startTime', 'bootId', 'host', 'startedAt', 'command'];
    return texts.every(name => typeof value[name] === 'string');
}
function isEntry(value) {
    if (!isFields(value) || typeof value['kind'] !== 'string' || typeof value['id'] !== 'string')
        return false;
    const { state, where } = value;
    const isState = typeof state === 'string' && ['intent', 'held', 'released', 'kept'].includes(state);
    const isWhere = where === undefined || (isFields(where) && Object.values(where).every(part => typeof part === 'string'));
    return isState && isWhere;
}

// EXTERNAL MODULE: ./lib/host/processes/process-identity.js
var process_identity = __webpack_require__(90560);
;// CONCATENATED MODULE: ./lib/host/journal-file.js





const suffix = '.jsonl';
/**
 * Begins the journal of a run as `<runId>.jsonl`: JSON lines, the first one the header, each on the disk before
 * `append` resolves. A lock beside it, freed by the process's death, tells others that the run is alive.
 */
async function openJournal({ files, clock }, directory, run) {
    const path = (0,external_node_path_.join)(directory, run.runId + suffix);
    const lease = await files.tryLock(lockPath(path));
    if (lease === undefined)
        throw new errors/* BuildError */.zS('IB_FILE_IO', `the journal ${path} is being written by another process`);
    const header = {
        v: 1,
        ...run,
        pid: process.pid,
        startTime: (await (0,process_identity/* processStartTime */.X0)(process.pid)) ?? '',
        bootId: await (0,process_identity/* bootId */.aW)(),
        host: (0,external_node_os_.hostname)(),
        startedAt: clock.now().toISOString()
    };
    await files.write(path, `${JSON.stringify(header)}\n`);
    return new JournalFile(files, path, lease, []);
}
/** Journals of the directory, oldest run first. */
async function readJournals({ files }, directory) {
    if ((await files.stat(directory)) === undefined)
        return [];
    const entries = await files.list(directory);
    const journals = entries.filter(({ name }) => name.endsWith(suffix));
    const found = await Promise.all(journals.map(({ path }) => readJournal(files, path)));
    return found
        .filter(journal => journal !== undefined)
        .sort((a, b) => (a.header.startedAt < b.header.startedAt ? -1 : 1));
}
/**
 * Goes on with a dead run's journal, so that what is deleted of its open records is written down. Undefined when
 * somebody else is at it.
 */
async function adoptJournal({ files }, path) {
    const lease = await files.tryLock(lockPath(path));
    if (lease === undefined)
        return undefined;
    const text = await files.readText(path);
    const parsed = parseJournal(text ?? '');
    if (text === undefined || parsed === undefined) {
        await lease.release();
        return undefined;
    }
    // After a line that was cut short the next one must not go on in it.
    if (!text.endsWith('\n'))
        await files.append(path, '\n', { durable: true });
    return { ...parsed, journal: new JournalFile(files, path, lease, parsed.open) };
}
async function readJournal(files, path) {
    const isLocked = await isHeld(files, lockPath(path));
    const parsed = parseJournal((await files.readText(path)) ?? '');
    if (parsed === undefined)
        return undefined;
    const owner = isLocked || (await isOwnerAlive(parsed.header)) ? 'alive' : 'dead';
    return { ...parsed, path, owner };
}
async function isHeld(files, path) {
    const lease = await files.tryLock(path);
    await lease?.release();
    return lease === undefined;
}
/** Asked beside the lock, because deleting what a living run uses is the worst that a sweep can do. */
async function isOwnerAlive(header) {
    const isThisStart = header.host === (0,external_node_os_.hostname)() && header.bootId === (await (0,process_identity/* bootId */.aW)());
    return isThisStart && (await (0,process_identity/* isProcessAlive */.jW)(header.pid, header.startTime));
}
function lockPath(path) {
    return path.slice(0, -suffix.length) + '.lock';
}
class JournalFile {
    files;
    path;
    lease;
    open = new Map();
    last = Promise.resolve();
    constructor(files, path, lease, open) {
        this.files = files;
        this.path = path;
        this.lease = lease;
        for (const record of open)
            this.open.set(recordKey(record), record);
    }
    async append(entry) {
        applyEntry(this.open, entry);
        await this.inTurn(() => this.files.append(this.path, `${JSON.stringify(entry)}\n`, { durable: true }));
    }
    async close() {
        await this.inTurn(async () => {
            if (this.open.size === 0)
                await this.files.remove(this.path);
            await this.lease.release();
        });
    }
    /** One after the other, each tried though one before it failed. */
    async inTurn(action) {
        const turn = this.last.then(action, action);
        this.last = turn;
        await turn;
    }
}


/***/ }),

/***/ 64535:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ powershell)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);


/** What a PowerShell command prints. Values go in by environment variables, never as part of the command. */
async function powershell(command, env) {
    const args = ['-NoProfile', '-NonInteractive', '-Command', command];
    const { stdout } = await (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('powershell.exe', args, {
        env: { ...process.env, ...env },
        windowsHide: true
    });
    return stdout;
}


/***/ }),

/***/ 90560:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X0: () => (/* binding */ processStartTime),
/* harmony export */   aW: () => (/* binding */ bootId),
/* harmony export */   jW: () => (/* binding */ isProcessAlive)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);
/* harmony import */ var _powershell_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64535);
/* harmony import */ var _process_list_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97378);





/**
 * When a process started, as text that is only good for comparing: ids are reused, an id with its start time is not.
 * Undefined when there is no such process. On Linux the time counts from the boot, so the boot's id is part of it.
 */
async function processStartTime(pid) {
    if (process.platform === 'linux') {
        const fields = (0,_process_list_js__WEBPACK_IMPORTED_MODULE_4__/* .statFields */ .qV)(pid);
        const isGone = fields === undefined || fields[0] === 'Z' || fields[0] === 'X';
        // Field 22 of the file; the fields here count from the third.
        return isGone ? undefined : fields[19];
    }
    const id = pid.toString();
    const output = process.platform === 'win32'
        ? (0,_powershell_js__WEBPACK_IMPORTED_MODULE_3__/* .powershell */ .k)(`(Get-Process -Id ${id}).StartTime.ToFileTimeUtc()`, {})
        : (0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('ps', ['-o', 'lstart=', '-p', id], { env: { LC_ALL: 'C', TZ: 'UTC' } }).then(({ stdout }) => stdout);
    const text = await output.catch(() => '');
    return text.trim() === '' ? undefined : text.trim();
}
/** True when the process runs that had this id and this start time. */
async function isProcessAlive(pid, startTime) {
    return (await processStartTime(pid)) === startTime;
}
/** Names this start of the machine on Linux, where process start times count from it; elsewhere they are absolute. */
async function bootId() {
    if (process.platform !== 'linux')
        return '';
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)('/proc/sys/kernel/random/boot_id', 'utf8')).trim();
}


/***/ }),

/***/ 97378:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O3: () => (/* binding */ listProcesses),
/* harmony export */   Vq: () => (/* binding */ procIds),
/* harmony export */   qV: () => (/* binding */ statFields)
/* harmony export */ });
/* unused harmony export parsePs */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);



/** The processes that run now. */
async function listProcesses() {
    return process.platform === 'linux' ? procIds().flatMap(readStat) : await listFromPs();
}
// /proc is read synchronously: the kernel answers from memory, and a detour through the thread pool takes longer,
// far longer while the pool waits for disks.
/** Process ids under /proc. */
function procIds() {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)('/proc')
        .filter(name => /^\d+$/.test(name))
        .map(Number);
}
function readStat(pid) {
    const fields = statFields(pid);
    if (fields === undefined)
        return [];
    const [state, parent, group] = fields;
    return [{ pid, parent: Number(parent), group: Number(group), isZombie: state === 'Z' || state === 'X' }];
}
/**
 * The fields of /proc/PID/stat from the third (state) on; undefined when there is no such process.
 * https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
function statFields(pid) {
    try {
        const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid.toString()}/stat`, 'utf8');
        // The second field, the name in brackets, can itself have blanks and brackets.
        const end = text.lastIndexOf(')');
        return text
            .slice(end + 2)
            .trim()
            .split(' ');
    }
    catch {
        return undefined;
    }
}
async function listFromPs() {
    const { stdout } = await (0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('ps', ['-axo', 'pid=,ppid=,pgid=,stat=']);
    return parsePs(stdout);
}
/** The processes in what `ps -axo pid=,ppid=,pgid=,stat=` prints. */
function parsePs(text) {
    const rows = text.split('\n').map(line => line.trim().split(/\s+/));
    return rows
        .filter(row => row.length === 4)
        .map(([pid, parent, group, state]) => ({
        pid: Number(pid),
        parent: Number(parent),
        group: Number(group),
        isZombie: state?.startsWith('Z') === true
    }));
}


/***/ }),

/***/ 47500:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ abortReason),
/* harmony export */   d: () => (/* binding */ rejectOnAbort)
/* harmony export */ });
/** Why a signal was aborted, as an error whatever was given to `abort`. */
function abortReason(signal) {
    const reason = signal.reason;
    return reason instanceof Error ? reason : new DOMException(String(reason), 'AbortError');
}
/** A promise that rejects with the signal's reason when it aborts, and otherwise never settles. */
function rejectOnAbort(signal) {
    return new Promise((_, reject) => {
        if (signal.aborted)
            reject(abortReason(signal));
        else
            signal.addEventListener('abort', () => reject(abortReason(signal)), { once: true });
    });
}


/***/ }),

/***/ 96572:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ withDeadline)
/* harmony export */ });
/* harmony import */ var _core_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68415);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _abort_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47500);



/**
 * Runs `body` until the deadline, at which its signal aborts and this rejects with IB_TIMEOUT even when the
 * body takes no notice. Rejects with the caller's own reason when `signal` aborts first.
 */
async function withDeadline({ what, timeoutMs, clock, signal, hint }, body) {
    signal.throwIfAborted();
    if (timeoutMs <= 0)
        return await body(signal);
    const done = new AbortController();
    const expiry = new AbortController();
    const timedOut = new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BuildError */ .zS('IB_TIMEOUT', `timed out after ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(timeoutMs)} waiting for ${what}`, { hint });
    clock.sleep(timeoutMs, AbortSignal.any([signal, done.signal])).then(() => expiry.abort(timedOut), () => undefined);
    const within = AbortSignal.any([signal, expiry.signal]);
    try {
        return await Promise.race([body(within), (0,_abort_js__WEBPACK_IMPORTED_MODULE_2__/* .rejectOnAbort */ .d)(within)]);
    }
    catch (error) {
        // Whatever the body made of its aborted signal, the deadline is the reason.
        throw expiry.signal.aborted && !signal.aborted ? timedOut : error;
    }
    finally {
        done.abort();
    }
}


/***/ }),

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

/***/ 54255:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ OutputTail)
/* harmony export */ });
/* harmony import */ var _core_shorten_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64106);

/** What fits into a message. */
const forMessages = { lines: 15, width: 500 };
/** The last lines of a program's output. Memory stays flat whatever is printed. */
class OutputTail {
    limits;
    kept = [];
    constructor(limits = forMessages) {
        this.limits = limits;
    }
    add(line) {
        this.kept.push((0,_core_shorten_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .m)(line, this.limits.width));
        if (this.kept.length > this.limits.lines)
            this.kept.shift();
    }
    text() {
        return this.kept.join('\n');
    }
}


/***/ }),

/***/ 293:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ escapeQuotes),
/* harmony export */   Z: () => (/* binding */ shellQuote)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);

/** A text as one word of a POSIX shell, whatever characters it has. IB_OPTION_VALUE for a NUL, which no shell can take. */
function shellQuote(text) {
    if (text.includes('\0')) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BuildError */ .zS('IB_OPTION_VALUE', 'a shell command cannot contain a NUL character');
    }
    return /^[A-Za-z0-9_\-./:=@%+,]+$/.test(text) ? text : `'${escapeQuotes(text)}'`;
}
/** The inside of a single-quoted word of a POSIX shell: each `'` is put in double quotes of its own, as Packer does. */
function escapeQuotes(text) {
    return text.replaceAll("'", `'"'"'`);
}


/***/ })

};
