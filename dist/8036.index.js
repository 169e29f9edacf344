export const id = 8036;
export const ids = [8036];
export const modules = {

/***/ 28036:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: ./lib/cli/parse-arguments.js
var parse_arguments = __webpack_require__(18988);
// EXTERNAL MODULE: ./lib/core/syntax.js
var syntax = __webpack_require__(12088);
// EXTERNAL MODULE: ./lib/template/decode/decode.js + 3 modules
var decode = __webpack_require__(33753);
// EXTERNAL MODULE: ./lib/template/plan/meta-options.js
var meta_options = __webpack_require__(60536);
// EXTERNAL MODULE: ./lib/template/plan/select.js
var plan_select = __webpack_require__(14326);
// EXTERNAL MODULE: ./lib/template/plan/strict-meta.js
var strict_meta = __webpack_require__(38977);
// EXTERNAL MODULE: ./lib/template/template.js
var template = __webpack_require__(77142);
;// CONCATENATED MODULE: ./lib/template/plan/check-meta.js






/**
 * What is wrong with the engine's own keys of blocks, as far as their text shows it without any value: for the check
 * of syntax alone. Planning finds the same and more.
 */
function checkMeta({ provisioners, errorCleanup, chains }) {
    const problems = [];
    const report = problem => problems.push(problem);
    for (const block of errorCleanup === undefined ? provisioners : [...provisioners, errorCleanup]) {
        const subject = `provisioner "${block.type}"`;
        (0,strict_meta/* checkStrictMeta */.P)(block.meta, subject, report);
        (0,plan_select/* readSelection */.he)(block.meta, subject, report, { takesText: true });
        checkTimes(block, subject, report);
        checkOverride(block, subject, report);
    }
    for (const block of chains.flat()) {
        const subject = `post-processor "${block.rawName}"`;
        (0,strict_meta/* checkStrictMeta */.P)(block.meta, subject, report);
        (0,plan_select/* readSelection */.he)(block.meta, subject, report, { takesText: false });
    }
    return problems;
}
const { only, except, ...times } = meta_options/* provisionerMeta */.S7;
/** Values with expressions are left to planning, which can render them. */
function checkTimes({ meta, place }, subject, report) {
    const options = times;
    const isPlain = ({ key, value }) => Object.hasOwn(options, key) && !((0,template/* isText */.KH)(value) && value.value.includes('{{'));
    const layer = { ...meta, members: meta.members.filter(isPlain) };
    (0,decode/* decode */.D)(options, [layer], place, {
        subject,
        report,
        addSecret: () => undefined,
        interpolate: node => node.value,
        checkLate: () => true
    });
}
function checkOverride({ meta }, subject, report) {
    const value = (0,syntax/* member */.D)(meta, 'override')?.value;
    if (value === undefined || value.kind === 'object' || value.kind === 'null')
        return;
    if (value.kind === 'array' && value.items.length === 0)
        return;
    report({
        code: 'IB_OPTION_TYPE',
        severity: 'error',
        message: `${subject}: \`override\` must be an object with a builder's name for each set of options`,
        place: value.place
    });
}

// EXTERNAL MODULE: ./lib/app/load.js
var load = __webpack_require__(79303);
;// CONCATENATED MODULE: ./lib/app/check-syntax.js


/**
 * Tells everything that is wrong with the text of the files alone: no plugin is asked and no variable is given a
 * value. Undefined after an error.
 */
async function checkSyntax(choice, program) {
    return await (0,load/* lookAtFiles */.Uy)(choice, program, checkMeta);
}

// EXTERNAL MODULE: ./lib/app/create-program.js + 13 modules
var create_program = __webpack_require__(93082);
;// CONCATENATED MODULE: ./lib/app/inspect.js
const note = `
Note: If your build names contain user variables or template
functions such as 'timestamp', these are processed at build time,
and therefore only show in their raw form here.`;
const masked = '<sensitive>';
/** A template's parts as Packer's `inspect` tells them. Defaults of sensitive variables are masked. */
function inspectTemplate(template) {
    const { description = '', provisioners, smokeTests } = template;
    return [
        ...(description === '' ? [] : [{ text: 'Description:\n' }, { text: `${description}\n` }]),
        ...variables(template),
        { text: '' },
        ...list('Builders', builders(template)),
        { text: '' },
        ...list('Provisioners', provisioners.map(({ type }) => ({
            text: `  ${type}`,
            fact: { type: 'template-provisioner', data: [type] }
        }))),
        ...(smokeTests.length === 0 ? [] : [{ text: '' }, ...tests(template)]),
        { text: note }
    ];
}
function variables({ variables: declared, sensitive }) {
    if (declared.length === 0)
        return list('Variables', []);
    const secret = new Set(sensitive.map(({ value }) => value));
    const width = widest(declared.map(({ name }) => name));
    const sorted = declared.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    const required = sorted.filter(({ value }) => value === undefined);
    const optional = sorted.flatMap(({ name, value }) => value === undefined ? [] : [{ name, shown: secret.has(name) ? masked : value.value }]);
    return [
        ...(required.length === 0 ? [] : [{ text: 'Required variables:\n' }]),
        ...required.map(({ name }) => ({
            text: `  ${name}`,
            fact: { type: 'template-variable', data: [name, secret.has(name) ? masked : '', '1'] }
        })),
        ...(required.length === 0 ? [] : [{ text: '' }]),
        { text: 'Optional variables and their defaults:\n' },
        ...optional.map(({ name, shown }) => ({
            text: `  ${name.padEnd(width)} = ${shown}`,
            fact: { type: 'template-variable', data: [name, shown, '0'] }
        }))
    ];
}
function builders({ builders: blocks }) {
    const width = widest(blocks.map(({ rawName }) => rawName));
    return blocks
        .toSorted((a, b) => (a.rawName < b.rawName ? -1 : 1))
        .map(({ rawName, type }) => ({
        text: rawName === type ? `  ${type}` : `  ${rawName.padEnd(width)} (${type})`,
        fact: { type: 'template-builder', data: [rawName, type] }
    }));
}
function tests({ smokeTests }) {
    return list('Smoke tests', smokeTests.map(({ rawName, type }) => ({
        text: rawName === type ? `  ${type}` : `  ${rawName} (${type})`,
        fact: { type: 'template-smoke-test', data: [rawName, type] }
    })));
}
function list(title, entries) {
    const none = { text: `  <No ${title.toLowerCase()}>` };
    return [{ text: `${title}:\n` }, ...(entries.length === 0 ? [none] : entries)];
}
function widest(names) {
    return Math.max(0, ...names.map(({ length }) => length));
}

// EXTERNAL MODULE: ./lib/app/plan.js + 16 modules
var app_plan = __webpack_require__(61966);
// EXTERNAL MODULE: ./lib/renderers/machine-line.js
var machine_line = __webpack_require__(62508);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/renderers/format.js
var format = __webpack_require__(55337);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/app/warn-of-loss.js
var warn_of_loss = __webpack_require__(33925);
// EXTERNAL MODULE: ./lib/core/redact.js + 3 modules
var redact = __webpack_require__(54519);
// EXTERNAL MODULE: ./lib/host/clock.js
var host_clock = __webpack_require__(49144);
// EXTERNAL MODULE: ./lib/host/line-file.js + 1 modules
var line_file = __webpack_require__(65404);
// EXTERNAL MODULE: ./lib/host/surroundings.js
var surroundings = __webpack_require__(12955);
// EXTERNAL MODULE: ./lib/renderers/console.js + 3 modules
var console = __webpack_require__(10196);
// EXTERNAL MODULE: ./lib/renderers/jsonl.js
var jsonl = __webpack_require__(40290);
// EXTERNAL MODULE: ./lib/core/duration.js
var duration = __webpack_require__(68415);
;// CONCATENATED MODULE: ./lib/renderers/machine.js




/** Packer's machine-readable output: what is said as it happens, and all errors and artifacts at the end. */
function createMachineOutput(options) {
    const { write, directory, showDebug, hasTimestamps } = options;
    const finished = [];
    return event => {
        if (event.type === 'build.finished')
            finished.push(event);
        const lines = event.type === 'run.finished' ? summary(finished, event.ms, directory) : spoken(event, showDebug);
        for (const line of lines)
            write((0,machine_line/* machineLine */.a)(hasTimestamps ? dated(line, event) : line, new Date(event.time)));
    };
}
function dated(line, { time }) {
    const [kind = '', text = ''] = line.data;
    return line.type === 'ui' ? { ...line, data: [kind, `${(0,format.rfc3339)(time)}: ${text}`] } : line;
}
/** What is told of an event at once. */
function spoken(event, showDebug) {
    const arrow = event.build === undefined ? '' : `==> ${event.build}: `;
    switch (event.type) {
        case 'step.started':
            return [(0,machine_line/* uiLine */.F)('say', `${arrow}${event.title}`)];
        case 'output':
            return event.stream === 'stderr'
                ? [(0,machine_line/* uiLine */.F)('error', `${arrow}${event.text}`)]
                : [(0,machine_line/* uiLine */.F)('message', `    ${event.build ?? ''}: ${event.text}`)];
        case 'notice':
            return notice(event, arrow, showDebug);
        case 'problem': {
            const { problem } = event;
            const kind = problem.severity === 'error' ? 'error' : 'say';
            return [(0,machine_line/* uiLine */.F)(kind, (0,format.explain)(problem, problem.severity).join('\n'))];
        }
        case 'build.finished':
            return [
                outcomeLine(event),
                // Packer's line has the message alone; what else is known of the failure follows it.
                ...(event.error === undefined ? [] : [(0,machine_line/* uiLine */.F)('error', (0,format.explain)(event.error).join('\n'))])
            ];
        case 'smoke.result': {
            const { name, outcome, detail } = event.result;
            return [{ target: event.build, type: 'smoke-test', data: [name, outcome, detail ?? ''] }];
        }
        case 'evidence':
            return [(0,machine_line/* uiLine */.F)('say', `${arrow}${event.kind} kept in ${event.path}`)];
        case 'cleanup':
            if (event.outcome === 'done')
                return [];
            return event.outcome === 'kept'
                ? [(0,machine_line/* uiLine */.F)('say', `${arrow}left as it is: ${event.label}`)]
                : [(0,machine_line/* uiLine */.F)('error', `${arrow}could not clean up ${event.label}: ${event.reason ?? ''}`)];
        case 'published':
            return [(0,machine_line/* uiLine */.F)('say', `published ${event.name}`)];
        case 'run.started':
        case 'run.finished':
        case 'build.started':
        case 'step.finished':
        case 'progress':
        case 'artifact':
            return [];
    }
}
function notice({ level, text }, arrow, showDebug) {
    if (level === 'debug' && !showDebug)
        return [];
    if (level === 'error')
        return [(0,machine_line/* uiLine */.F)('error', `${arrow}${text}`)];
    return [(0,machine_line/* uiLine */.F)('say', `${arrow}${level === 'warning' ? 'warning: ' : ''}${text}`)];
}
function outcomeLine({ build = '', outcome, ms, error }) {
    const after = `after ${(0,duration/* formatDuration */.a)(ms)}`;
    if (outcome === 'ok')
        return (0,machine_line/* uiLine */.F)('say', `Build '${build}' finished ${after}.`);
    if (outcome === 'cancelled')
        return (0,machine_line/* uiLine */.F)('error', `Build '${build}' cancelled ${after}.`);
    return (0,machine_line/* uiLine */.F)('error', `Build '${build}' errored ${after}: ${error?.message ?? ''}`);
}
function summary(builds, ms, directory) {
    const failed = builds.filter(({ outcome }) => outcome === 'failed');
    const made = builds.filter(({ outcome, artifacts }) => outcome === 'ok' && artifacts.length > 0);
    return [
        (0,machine_line/* uiLine */.F)('say', `\n==> Wait completed after ${(0,duration/* formatDuration */.a)(ms)}`),
        ...(failed.length === 0 ? [] : failures(failed)),
        (0,machine_line/* uiLine */.F)('say', made.length === 0
            ? '\n==> Builds finished but no artifacts were created.'
            : '\n==> Builds finished. The artifacts of successful builds are:'),
        ...made.flatMap(build => artifactsOf(build, directory))
    ];
}
function failures(failed) {
    return [
        { type: 'error-count', data: [failed.length.toString()] },
        (0,machine_line/* uiLine */.F)('error', "\n==> Some builds didn't complete successfully and had errors:"),
        ...failed.flatMap(({ build = '', error }) => {
            const message = error?.message ?? '';
            return [{ target: build, type: 'error', data: [message] }, (0,machine_line/* uiLine */.F)('error', `--> ${build}: ${message}`)];
        })
    ];
}
function artifactsOf({ build = '', artifacts }, directory) {
    return [
        { target: build, type: 'artifact-count', data: [artifacts.length.toString()] },
        ...artifacts.flatMap((artifact, index) => [
            ...artifactLines(artifact, directory).map(data => ({
                target: build,
                type: 'artifact',
                data: [index.toString(), ...data]
            })),
            (0,machine_line/* uiLine */.F)('say', `--> ${build}: ${artifact.description}`)
        ])
    ];
}
function artifactLines({ builderId, id, description, files }, directory) {
    return [
        ['builder-id', builderId],
        ['id', id],
        ['string', description],
        ['files-count', files.length.toString()],
        ...files.map(({ path }, index) => ['file', index.toString(), shortest(path, directory)]),
        ['end']
    ];
}
function shortest(path, directory) {
    const short = (0,external_node_path_.relative)(directory, path);
    return short === '..' || short.startsWith(`..${external_node_path_.sep}`) ? path : short;
}

// EXTERNAL MODULE: ./lib/renderers/junit.js
var junit = __webpack_require__(30864);
;// CONCATENATED MODULE: ./lib/cli/packer-environment.js
/** Whether the environment asks for no colours: Packer's variable, or https://no-color.org. */
function refusesColor(env) {
    return [env['PACKER_NO_COLOR'], env['NO_COLOR']].some(value => value !== undefined && value !== '');
}
/** Whether `PACKER_LOG` asks for details on the screen; it does not where `PACKER_LOG_PATH` names a file for them. */
function hasLog(env) {
    return isLogging(env) && logFile(env) === undefined;
}
/** The file for all details, where `PACKER_LOG` is on and `PACKER_LOG_PATH` names one. */
function logFile(env) {
    const path = env['PACKER_LOG_PATH'] ?? '';
    return isLogging(env) && path !== '' ? path : undefined;
}
function isLogging({ PACKER_LOG: value = '' }) {
    return value !== '' && value !== '0';
}

;// CONCATENATED MODULE: ./lib/cli/outputs.js












async function openOutputs(words, { terminal, env, signal }) {
    const files = await openFiles(words, env, signal);
    const screen = createScreen(words, terminal, env);
    return {
        sinks: [screen.sink, ...files.map(({ sink }) => sink)],
        say: text => screen.tell([(0,machine_line/* uiLine */.F)('say', text)]),
        tell: screen.tell,
        async writeReport(builds, { host, directories, redactor }) {
            const file = words.text('junit');
            if (file === undefined)
                return;
            const masked = (0,redact/* redactData */.Ed)(builds, text => redactor.redact(text), redact/* ownWords */.I1);
            await host.files.write((0,external_node_path_.resolve)(directories.working, file), (0,junit/* junitXml */.E)(masked));
        },
        watch: program => files.forEach(({ file }) => (0,warn_of_loss/* warnOfLoss */.$)(file.failed, program)),
        async close() {
            const losses = await Promise.all(files.map(({ file }) => file.close()));
            return losses.find(loss => loss !== undefined);
        }
    };
}
function createScreen(words, terminal, env) {
    const { write, isInteractive } = terminal;
    const hasTimestamps = words.isOn('timestamp-ui') ?? false;
    const clock = (0,host_clock/* createClock */.t)();
    const showDebug = (words.text('log-level') ?? (hasLog(env) ? 'debug' : 'info')) === 'debug';
    if (words.isOn('machine-readable') === true) {
        return {
            sink: createMachineOutput({ write, directory: (0,surroundings/* workingDirectory */.p7)(), showDebug, hasTimestamps }),
            tell: lines => lines.forEach(line => write((0,machine_line/* machineLine */.a)(line, clock.now())))
        };
    }
    const hasColor = words.isOn('color') ?? (isInteractive && !refusesColor(env));
    return {
        sink: (0,console/* createConsole */.s)({ write, isTerminal: isInteractive, hasColor, showDebug, hasTimestamps }),
        tell: lines => lines.forEach(({ type, data }) => {
            if (type === 'ui')
                write(`${data[1] ?? ''}\n`);
        })
    };
}
/** The events as lines of JSON where they are wanted, and Packer's log where its variables name a file. */
async function openFiles(words, env, signal) {
    const files = [];
    const events = words.text('events');
    if (events !== undefined) {
        const file = await (0,line_file/* openLines */.e)((0,external_node_path_.resolve)(events), signal);
        files.push({ file, sink: (0,jsonl/* createJsonLines */.I)(file.write) });
    }
    const log = logFile(env);
    if (log !== undefined) {
        const file = await (0,line_file/* openLines */.e)((0,external_node_path_.resolve)(log), signal);
        const { write } = file;
        const plain = { isTerminal: false, hasColor: false, showDebug: true, hasTimestamps: true };
        files.push({ file, sink: (0,console/* createConsole */.s)({ write, ...plain }) });
    }
    return files;
}

;// CONCATENATED MODULE: ./lib/cli/run-command.js










/** Runs one command; the result is the exit code. What only some commands need is loaded by these. */
async function runCommand(name, words, world) {
    if (name === 'fix') {
        const { runFix } = await Promise.all(/* import() */[__webpack_require__.e(5694), __webpack_require__.e(1853)]).then(__webpack_require__.bind(__webpack_require__, 71853));
        return await runFix(words, world);
    }
    const outputs = await openOutputs(words, world);
    const program = (0,create_program/* createProgram */.r)({
        registry: world.registry,
        sinks: outputs.sinks,
        signal: world.signal,
        emergency: world.emergency,
        keyboard: words.isOn('machine-readable') === true ? undefined : world.keyboard,
        evidenceDirectory: words.text('evidence')
    });
    outputs.watch(program);
    let exitCode;
    let loss;
    try {
        exitCode = await run(name, words, program, outputs, world);
    }
    catch (error) {
        if ((0,errors/* isAbort */.rV)(error))
            throw error;
        throw (0,errors/* withTexts */.j8)(error, text => program.redactor.redact(text));
    }
    finally {
        loss = await outputs.close();
    }
    // What was asked for besides the command's own result could not be had.
    if (loss !== undefined)
        throw loss;
    return exitCode;
}
async function run(name, words, program, outputs, world) {
    switch (name) {
        case 'build': {
            const { build } = await Promise.all(/* import() */[__webpack_require__.e(5577), __webpack_require__.e(7845)]).then(__webpack_require__.bind(__webpack_require__, 77845));
            const choice = buildChoice(words);
            if (choice.onError === 'ask' && program.host.keyboard === undefined)
                throw nobodyToAsk();
            const { result, publishFailure } = await build(choice, program);
            if (publishFailure !== undefined)
                outputs.say(program.redactor.redact((0,format.explain)(publishFailure).join('\n')));
            if (result !== undefined)
                await outputs.writeReport(result.builds, program);
            return result?.outcome === 'ok' && publishFailure === undefined ? 0 : 1;
        }
        case 'validate':
            return await validate(words, program, outputs);
        case 'smoke-test': {
            const { smokeTestImage } = await Promise.all(/* import() */[__webpack_require__.e(5577), __webpack_require__.e(8939)]).then(__webpack_require__.bind(__webpack_require__, 58939));
            const [, image = ''] = words.operands;
            const { result } = await smokeTestImage({ ...buildChoice(words), image }, program);
            if (result !== undefined)
                await outputs.writeReport(result.builds, program);
            return result?.outcome === 'ok' ? 0 : 1;
        }
        case 'sweep': {
            const { sweep } = await __webpack_require__.e(/* import() */ 4910).then(__webpack_require__.bind(__webpack_require__, 64910));
            return (await sweep(program)).failed === 0 ? 0 : 1;
        }
        case 'console': {
            const { runConsole } = await __webpack_require__.e(/* import() */ 3286).then(__webpack_require__.bind(__webpack_require__, 53286));
            return await runConsole(templateChoice(words), program, world);
        }
        case 'inspect':
            return await inspect(words, program, outputs);
        case 'version':
            showVersion(world.version, outputs);
            return 0;
    }
}
async function validate(words, program, outputs) {
    const choice = templateChoice(words);
    if (words.isOn('syntax-only') === true) {
        if ((await checkSyntax(choice, program)) === undefined)
            return 1;
        outputs.say('Syntax-only check passed. Everything looks okay.');
        return 0;
    }
    const { plan } = await (0,app_plan/* checkTemplate */.B)(choice, program, { force: false, isBuilding: false });
    if (plan === undefined)
        return 1;
    outputs.say('The configuration is valid.');
    return 0;
}
function showVersion(version, { tell }) {
    const [number = '', prerelease = ''] = version.split('-');
    tell([
        { type: 'version', data: [number] },
        // As Packer spells it.
        { type: 'version-prelease', data: [prerelease] },
        { type: 'version-commit', data: [''] },
        (0,machine_line/* uiLine */.F)('say', `image-build ${version}`)
    ]);
}
async function inspect(words, program, outputs) {
    const template = await (0,load/* lookAtFiles */.Uy)(templateChoice(words), program);
    if (template === undefined)
        return 1;
    const redact = (text) => program.redactor.redact(text);
    outputs.tell(inspectTemplate(template).flatMap(({ text, fact }) => [
        ...(fact === undefined ? [] : [{ ...fact, data: fact.data.map(redact) }]),
        (0,machine_line/* uiLine */.F)('say', redact(text))
    ]));
    return 0;
}
function templateChoice(words) {
    return {
        template: words.operands[0] ?? '',
        variables: (0,parse_arguments/* parsePairs */.xg)(words.list('var')),
        variableFiles: words.list('var-file'),
        undeclared: undeclared(words),
        only: words.list('only').flatMap(parse_arguments/* parseNames */.Gw),
        except: words.list('except').flatMap(parse_arguments/* parseNames */.Gw),
        smokeTests: words.list('smoke-tests')
    };
}
function undeclared(words) {
    if (words.isOn('no-warn-undeclared-var') === true)
        return 'none';
    return words.isOn('warn-on-undeclared-var') === true ? 'all' : 'similar';
}
function buildChoice(words) {
    return {
        ...templateChoice(words),
        force: words.isOn('force') ?? false,
        onError: onError(words.text('on-error')),
        isDebugging: words.isOn('debug') ?? false,
        parallelBuilds: words.number('parallel-builds') ?? 0,
        timeoutMs: words.milliseconds('timeout') ?? 0,
        publish: []
    };
}
function nobodyToAsk() {
    return new errors/* BuildError */.zS('IB_USAGE', '-on-error=ask needs a terminal, and there is none to ask at', {
        hint: 'choose what to do beforehand: cleanup, abort or run-cleanup-provisioner'
    });
}
function onError(text) {
    return text === 'abort' || text === 'ask' || text === 'run-cleanup-provisioner' ? text : 'cleanup';
}


/***/ }),

/***/ 62508:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ uiLine),
/* harmony export */   a: () => (/* binding */ machineLine)
/* harmony export */ });
/** `UNIXTIME,TARGET,TYPE,DATA…` with a line end; commas and line ends in the parts are escaped as Packer does. */
function machineLine({ target = '', type, data }, time) {
    const seconds = Math.floor(time.getTime() / 1000).toString();
    return `${[seconds, ...[target, type, ...data].map(escape)].join(',')}\n`;
}
/** What a person would read: told with `message` when a program printed it, `error` when it is bad, else with `say`. */
function uiLine(kind, text) {
    return { type: 'ui', data: [kind, text] };
}
function escape(text) {
    return text.replaceAll(',', '%!(PACKER_COMMA)').replaceAll('\r', '\\r').replaceAll('\n', '\\n');
}


/***/ })

};
