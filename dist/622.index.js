export const id = 622;
export const ids = [622];
export const modules = {

/***/ 67622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCli: () => (/* binding */ runCli)
});

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/suggest.js
var suggest = __webpack_require__(3029);
// EXTERNAL MODULE: ./lib/renderers/format.js
var format = __webpack_require__(55337);
;// CONCATENATED MODULE: ./lib/cli/commands.js
const templateFlags = {
    var: { kind: 'list', value: 'NAME=VALUE', description: 'Set a variable. May be given several times.' },
    'var-file': {
        kind: 'list',
        value: 'FILE',
        description: 'Read variables from a JSON file. May be given several times.'
    },
    only: { kind: 'text', value: 'A,B', description: 'Only the builds of these names.' },
    except: {
        kind: 'text',
        value: 'A,B',
        description: 'All builds but these; a post-processor ends its chain.'
    },
    'smoke-tests': {
        kind: 'list',
        value: 'FILE',
        description: 'Smoke tests: a JSON file, or a script that is one.'
    }
};
const outputFlags = {
    events: { kind: 'text', value: 'FILE', description: 'Write every event as a line of JSON.' },
    color: { kind: 'switch', default: 'on a terminal', description: 'Colours, or none with -color=false.' },
    'log-level': {
        kind: 'choice',
        choices: ['info', 'debug'],
        default: 'info',
        description: 'How much to show.'
    }
};
/** Every command with its flags; parsing, help and docs are made from this table. */
const commands = {
    build: {
        summary: 'Validate everything, then build, smoke-test and post-process images.',
        operands: ['TEMPLATE'],
        flags: {
            ...templateFlags,
            force: { kind: 'switch', description: 'Replace outputs that exist already.' },
            'on-error': {
                kind: 'choice',
                choices: ['cleanup', 'abort', 'run-cleanup-provisioner'],
                default: 'cleanup',
                description: 'What to do with a failed build.'
            },
            'parallel-builds': {
                kind: 'number',
                value: 'N',
                default: '0',
                description: 'Builds at a time; 0: all.'
            },
            timeout: { kind: 'duration', value: '2h', default: 'none', description: 'Deadline of the whole run.' },
            junit: {
                kind: 'text',
                value: 'FILE',
                description: 'Write the results of the smoke tests as JUnit XML.'
            },
            evidence: {
                kind: 'text',
                value: 'DIRECTORY',
                description: 'Where screenshots and logs of failed builds go.'
            },
            ...outputFlags
        }
    },
    validate: {
        summary: 'Tell everything that is wrong with a template; needs no credentials and no hypervisor.',
        operands: ['TEMPLATE'],
        flags: {
            ...templateFlags,
            'syntax-only': { kind: 'switch', description: 'Check only that the template can be parsed.' },
            ...outputFlags
        }
    },
    inspect: {
        summary: "Show a template's variables, builders and provisioners.",
        operands: ['TEMPLATE'],
        flags: {}
    },
    'smoke-test': {
        summary: 'Launch an image that exists and test it.',
        operands: ['TEMPLATE', 'IMAGE'],
        flags: {
            ...templateFlags,
            timeout: { kind: 'duration', value: '10m', default: 'none', description: 'Deadline of the whole run.' },
            junit: { kind: 'text', value: 'FILE', description: 'Write the results as JUnit XML.' },
            evidence: { kind: 'text', value: 'DIRECTORY', description: 'Where screenshots and logs go.' },
            ...outputFlags
        }
    },
    sweep: {
        summary: 'Delete what killed runs left on this machine.',
        operands: [],
        flags: { ...outputFlags }
    },
    version: { summary: 'Show the version.', operands: [], flags: {} }
};
function isCommand(word) {
    return Object.hasOwn(commands, word);
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./lib/core/duration.js
var duration = __webpack_require__(68415);
;// CONCATENATED MODULE: ./lib/cli/parse-arguments.js




/** IB_USAGE for a flag that the command does not have, a wrong value, or a wrong number of operands. */
function parseArguments(name, command, words) {
    const { values, operands } = split(name, command, words);
    if (operands.length !== command.operands.length) {
        const wanted = command.operands.length === 0 ? 'no argument' : command.operands.join(' and ');
        throw usage(`${name} takes ${wanted}, but ${operands.length} were given`, name);
    }
    const last = (flag) => values.get(flag)?.at(-1);
    return {
        operands,
        text: last,
        list: flag => values.get(flag) ?? [],
        isOn: flag => readSwitch(last(flag)),
        number: flag => (last(flag) === undefined ? undefined : Number(last(flag))),
        milliseconds: flag => (0,duration/* parseDuration */.E)(last(flag) ?? '')
    };
}
function split(name, command, words) {
    const values = new Map();
    const operands = [];
    const { tokens } = (0,external_node_util_.parseArgs)({
        args: words.map(word => doubleDash(word)),
        options: Object.fromEntries(Object.entries(command.flags).map(([flag, { kind }]) => [
            flag,
            { type: kind === 'switch' ? 'boolean' : 'string' }
        ])),
        strict: false,
        tokens: true,
        allowPositionals: true
    });
    for (const token of tokens) {
        if (token.kind === 'positional')
            operands.push(token.value);
        if (token.kind !== 'option')
            continue;
        const flag = command.flags[token.name];
        if (flag === undefined)
            throw unknownFlag(name, token.name, command);
        const value = token.value ?? (flag.kind === 'switch' ? 'true' : undefined);
        checkValue(name, token.name, flag, value);
        values.set(token.name, [...(values.get(token.name) ?? []), value ?? '']);
    }
    return { values, operands };
}
/** Packer's flags have one dash; two are accepted as well. A dash alone is standard input. */
function doubleDash(word) {
    return /^-[^-\d]/.test(word) ? `-${word}` : word;
}
function checkValue(command, name, flag, value) {
    if (value === undefined)
        throw usage(`-${name} needs a value`, command);
    const shown = JSON.stringify(value);
    if (flag.kind === 'switch' && readSwitch(value) === undefined) {
        throw usage(`-${name} must be true or false, but is ${shown}`, command);
    }
    if (flag.kind === 'number' && !/^\d+$/.test(value)) {
        throw usage(`-${name} must be a whole number, but is ${shown}`, command);
    }
    if (flag.kind === 'duration' && (0,duration/* parseDuration */.E)(value) === undefined) {
        throw usage(`-${name} must be a duration such as 30m or 2h, but is ${shown}`, command);
    }
    if (flag.choices !== undefined && !flag.choices.includes(value)) {
        throw usage(`-${name} must be one of ${flag.choices.join(', ')}, but is ${shown}`, command);
    }
}
function readSwitch(value) {
    if (value === 'true' || value === '1')
        return true;
    return value === 'false' || value === '0' ? false : undefined;
}
function unknownFlag(command, flag, { flags }) {
    const near = (0,suggest/* suggest */.Z)(flag, Object.keys(flags));
    const hint = near === undefined ? `see \`image-build ${command} -help\`` : `did you mean -${near}?`;
    return new errors/* BuildError */.zS('IB_USAGE', `${command} has no flag -${flag}`, { hint });
}
function usage(message, command) {
    return new errors/* BuildError */.zS('IB_USAGE', message, { hint: `see \`image-build ${command} -help\`` });
}
/** `name=value` words of -var. */
function parsePairs(words) {
    return words.map(word => {
        const at = word.indexOf('=');
        if (at > 0)
            return [word.slice(0, at), word.slice(at + 1)];
        throw new errors/* BuildError */.zS('IB_USAGE', `a variable must be given as name=value, but is ${JSON.stringify(word)}`);
    });
}
/** Names separated by commas or line ends. */
function parseNames(text) {
    return (text ?? '')
        .split(/[,\n]/)
        .map(name => name.trim())
        .filter(name => name !== '');
}

// EXTERNAL MODULE: ./lib/app/build.js + 1 modules
var build = __webpack_require__(77845);
// EXTERNAL MODULE: ./lib/app/create-program.js + 43 modules
var create_program = __webpack_require__(36339);
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
// EXTERNAL MODULE: ./lib/app/smoke-test.js
var smoke_test = __webpack_require__(58939);
// EXTERNAL MODULE: ./lib/app/sweep.js + 1 modules
var sweep = __webpack_require__(64910);
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










/** Runs one command; the result is the exit code. */
async function runCommand(name, words, world) {
    if (name === 'inspect')
        return await inspect(words, world);
    const outputs = await openOutputs(words, world.terminal);
    const program = (0,create_program/* createProgram */.r)({
        registry: world.registry,
        sinks: outputs.sinks,
        signal: world.signal,
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
            const { result, publishFailure } = await (0,build/* build */.j)(buildChoice(words), program);
            if (publishFailure !== undefined)
                outputs.say((0,format/* explainFailure */.SP)(publishFailure).join('\n'));
            if (result !== undefined)
                await outputs.writeReport(result.builds, program);
            return result?.outcome === 'ok' && publishFailure === undefined ? 0 : 1;
        }
        case 'validate':
            return await validate(words, program, outputs);
        case 'smoke-test': {
            const [, image = ''] = words.operands;
            const { result } = await (0,smoke_test/* smokeTestImage */.T)({ ...buildChoice(words), image }, program);
            if (result !== undefined)
                await outputs.writeReport(result.builds, program);
            return result?.outcome === 'ok' ? 0 : 1;
        }
        case 'sweep':
            return (await (0,sweep/* sweep */.X)(program)).failed === 0 ? 0 : 1;
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
    const { plan } = await (0,app_plan/* checkTemplate */.B)(choice, program);
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
        variables: parsePairs(words.list('var')),
        variableFiles: words.list('var-file'),
        only: parseNames(words.text('only')),
        except: parseNames(words.text('except')),
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

;// CONCATENATED MODULE: ./lib/cli/help.js

/** The overview of all commands. */
function programHelp() {
    const rows = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(12)} ${summary}`);
    return [
        'Usage: image-build COMMAND [FLAGS] TEMPLATE',
        '',
        'Builds machine images from a Packer template, launches and tests them.',
        '',
        'Commands:',
        ...rows,
        '',
        'image-build COMMAND -help shows the flags of a command.',
        ''
    ].join('\n');
}
/** The flags of one command. */
function commandHelp(name, { summary, operands, flags }) {
    const names = Object.keys(flags);
    const lines = names.map(flag => flagLine(flag, flags[flag]));
    return [
        `Usage: image-build ${[name, ...(names.length === 0 ? [] : ['[FLAGS]']), ...operands].join(' ')}`,
        '',
        summary,
        ...(lines.length === 0 ? [] : ['', 'Flags:', ...lines]),
        ''
    ].join('\n');
}
function flagLine(name, flag) {
    const value = flag?.value ?? flag?.choices?.join('|');
    const spelled = value === undefined ? `-${name}` : `-${name}=${value}`;
    const standard = flag?.default === undefined ? '' : ` Default: ${flag.default}.`;
    return `  ${spelled.padEnd(30)} ${flag?.description ?? ''}${standard}`;
}

;// CONCATENATED MODULE: ./lib/cli/run-cli.js







const helpWords = ['-h', '-help', '--help', 'help'];
/** Runs a command line and gives the exit code: 0, 1 for any failure, 127 for a command that does not exist. */
async function runCli(words, world) {
    const [name = 'help', ...rest] = words;
    const { terminal, version } = world;
    if (helpWords.includes(name)) {
        terminal.write(programHelp());
        return words.length === 0 ? 127 : 0;
    }
    if (name === 'version' || name === '-version' || name === '--version' || name === '-v') {
        terminal.write(`image-build ${version}\n`);
        return 0;
    }
    if (!isCommand(name)) {
        const near = (0,suggest/* suggest */.Z)(name, Object.keys(commands));
        terminal.writeError(`error: there is no command ${name}${near === undefined ? '' : `; did you mean ${near}?`}\n\n`);
        terminal.writeError(programHelp());
        return 127;
    }
    if (rest.some(word => helpWords.includes(word) && word !== 'help')) {
        terminal.write(commandHelp(name, commands[name]));
        return 0;
    }
    try {
        return await runCommand(name, parseArguments(name, commands[name], rest), world);
    }
    catch (error) {
        if ((0,errors/* isAbort */.rV)(error))
            terminal.writeError('cancelled\n');
        else
            terminal.writeError(`${(0,format/* explainFailure */.SP)((0,errors/* failureOf */.g5)(error)).join('\n')}\n`);
        return 1;
    }
}


/***/ })

};
