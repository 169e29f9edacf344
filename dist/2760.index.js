export const id = 2760;
export const ids = [2760];
export const modules = {

/***/ 62760:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: ./lib/cli/parse-arguments.js
var parse_arguments = __webpack_require__(18988);
// EXTERNAL MODULE: ./lib/app/create-program.js + 14 modules
var create_program = __webpack_require__(44784);
;// CONCATENATED MODULE: ./lib/app/inspect.js
/** A template's parts as text, as Packer's `inspect` orders them. Defaults of sensitive variables are masked. */
function describeTemplate(template) {
    const { description, variables, sensitive, builders, provisioners } = template;
    const secret = new Set(sensitive.map(({ value }) => value));
    const names = [...variables].sort((a, b) => (a.name < b.name ? -1 : 1));
    const required = names.filter(({ value }) => value === undefined).map(({ name }) => `  ${name}`);
    const optional = names
        .filter(({ value }) => value !== undefined)
        .map(({ name, value }) => `  ${name} = ${secret.has(name) ? '<sensitive>' : (value?.value ?? '')}`);
    return [
        ...(description === undefined ? [] : ['Description:', '', `  ${description}`, '']),
        ...section('Required variables:', required),
        ...section('Optional variables and their defaults:', optional, '<No variables>'),
        ...section('Builders:', builders.map(({ rawName, type }) => (rawName === type ? `  ${type}` : `  ${rawName} (${type})`)), '<No builders>'),
        ...section('Provisioners:', provisioners.map(({ type }) => `  ${type}`), '<No provisioners>')
    ].join('\n');
}
function section(title, lines, empty) {
    if (lines.length === 0 && empty === undefined)
        return [];
    return [title, '', ...(lines.length === 0 ? [`  ${empty ?? ''}`] : lines), ''];
}

// EXTERNAL MODULE: ./lib/app/load.js + 12 modules
var load = __webpack_require__(81905);
// EXTERNAL MODULE: ./lib/app/plan.js + 53 modules
var app_plan = __webpack_require__(86335);
// EXTERNAL MODULE: ./lib/renderers/format.js
var format = __webpack_require__(55337);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/host/line-file.js
var line_file = __webpack_require__(66881);
// EXTERNAL MODULE: ./lib/renderers/console.js + 2 modules
var console = __webpack_require__(75121);
// EXTERNAL MODULE: ./lib/renderers/jsonl.js
var jsonl = __webpack_require__(40290);
// EXTERNAL MODULE: ./lib/renderers/junit.js
var junit = __webpack_require__(30864);
;// CONCATENATED MODULE: ./lib/cli/outputs.js





async function openOutputs(words, terminal) {
    const eventsFile = words.text('events');
    const events = eventsFile === undefined ? undefined : await (0,line_file/* openLines */.e)((0,external_node_path_.resolve)(eventsFile));
    const screen = (0,console/* createConsole */.s)({
        write: terminal.write,
        isTerminal: terminal.isInteractive,
        hasColor: words.isOn('color') ?? terminal.isInteractive,
        showDebug: words.text('log-level') === 'debug'
    });
    return {
        sinks: events === undefined ? [screen] : [screen, (0,jsonl/* createJsonLines */.I)(events.write)],
        say: text => terminal.write(`${text}\n`),
        async writeReport(builds, { host, directories }) {
            const file = words.text('junit');
            if (file !== undefined)
                await host.files.write((0,external_node_path_.resolve)(directories.working, file), (0,junit/* junitXml */.E)(builds));
        },
        async close() {
            await events?.close();
        }
    };
}

;// CONCATENATED MODULE: ./lib/cli/run-command.js







/** Runs one command; the result is the exit code. What only some commands need is loaded by these. */
async function runCommand(name, words, world) {
    if (name === 'inspect')
        return await inspect(words, world);
    const outputs = await openOutputs(words, world.terminal);
    const program = (0,create_program/* createProgram */.r)({
        registry: world.registry,
        sinks: outputs.sinks,
        signal: world.signal,
        emergency: world.emergency,
        evidenceDirectory: words.text('evidence')
    });
    try {
        return await run(name, words, program, outputs);
    }
    finally {
        await outputs.close();
    }
}
async function run(name, words, program, outputs) {
    switch (name) {
        case 'build': {
            const { build } = await Promise.all(/* import() */[__webpack_require__.e(65), __webpack_require__.e(7845)]).then(__webpack_require__.bind(__webpack_require__, 77845));
            const { result, publishFailure } = await build(buildChoice(words), program);
            if (publishFailure !== undefined)
                outputs.say((0,format.explain)(publishFailure).join('\n'));
            if (result !== undefined)
                await outputs.writeReport(result.builds, program);
            return result?.outcome === 'ok' && publishFailure === undefined ? 0 : 1;
        }
        case 'validate':
            return await validate(words, program, outputs);
        case 'smoke-test': {
            const { smokeTestImage } = await Promise.all(/* import() */[__webpack_require__.e(65), __webpack_require__.e(8939)]).then(__webpack_require__.bind(__webpack_require__, 58939));
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
        case 'inspect':
        case 'version':
            return 0;
    }
}
async function validate(words, program, outputs) {
    const choice = templateChoice(words);
    if (words.isOn('syntax-only') === true) {
        const { problems } = await (0,load/* loadFiles */.a)(choice, program);
        for (const problem of problems)
            program.emitter.emit({ type: 'problem', problem });
        if (problems.some(({ severity }) => severity === 'error'))
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
async function inspect(words, { registry, signal, terminal }) {
    const outputs = await openOutputs(words, terminal);
    const program = (0,create_program/* createProgram */.r)({ registry, sinks: outputs.sinks, signal });
    const { template, problems } = await (0,load/* loadFiles */.a)(templateChoice(words), program);
    for (const problem of problems)
        program.emitter.emit({ type: 'problem', problem });
    if (template === undefined)
        return 1;
    terminal.write(describeTemplate(template));
    return 0;
}
function templateChoice(words) {
    return {
        template: words.operands[0] ?? '',
        variables: (0,parse_arguments/* parsePairs */.xg)(words.list('var')),
        variableFiles: words.list('var-file'),
        only: (0,parse_arguments/* parseNames */.Gw)(words.text('only')),
        except: (0,parse_arguments/* parseNames */.Gw)(words.text('except')),
        smokeTests: words.list('smoke-tests')
    };
}
function buildChoice(words) {
    return {
        ...templateChoice(words),
        force: words.isOn('force') ?? false,
        onError: onError(words.text('on-error')),
        parallelBuilds: words.number('parallel-builds') ?? 0,
        timeoutMs: words.milliseconds('timeout') ?? 0,
        publish: []
    };
}
function onError(text) {
    return text === 'abort' || text === 'run-cleanup-provisioner' ? text : 'cleanup';
}


/***/ })

};
