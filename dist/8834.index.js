export const id = 8834;
export const ids = [8834,7845,8939];
export const modules = {

/***/ 34236:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/app/build.js + 1 modules
var build = __webpack_require__(77845);
// EXTERNAL MODULE: ./lib/app/create-program.js + 13 modules
var create_program = __webpack_require__(93082);
// EXTERNAL MODULE: ./lib/app/plan.js + 16 modules
var plan = __webpack_require__(61966);
// EXTERNAL MODULE: ./lib/app/smoke-test.js
var smoke_test = __webpack_require__(58939);
// EXTERNAL MODULE: ./lib/app/sweep.js + 1 modules
var sweep = __webpack_require__(64910);
// EXTERNAL MODULE: ./lib/app/warn-of-loss.js
var warn_of_loss = __webpack_require__(33925);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/redact.js + 3 modules
var redact = __webpack_require__(54519);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(91659);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __webpack_require__(30714);
;// CONCATENATED MODULE: ./lib/github/free-memory.js


/** More than the buffers that one upload of the artifact client has in use. */
const mostBytes = 96 * 1024 * 1024;
const everyMs = 100;
/**
 * Runs work that goes through big buffers and keeps those that nobody uses any more from piling up: V8 takes no notice
 * of them before they are 64 MiB, and twice that can be there before it has freed any. A collection takes 30 ms.
 */
async function withFreedBuffers(work) {
    const collect = garbageCollector();
    const timer = setInterval(() => {
        if (process.memoryUsage().arrayBuffers > mostBytes)
            collect();
    }, everyMs);
    try {
        return await work();
    }
    finally {
        clearInterval(timer);
    }
}
/** V8's own, which programs get to see in contexts that are made after it was asked for. */
function garbageCollector() {
    (0,external_node_v8_.setFlagsFromString)('--expose-gc');
    const collect = (0,external_node_vm_.runInNewContext)('gc');
    return typeof collect === 'function' ? () => void Reflect.apply(collect, undefined, []) : () => undefined;
}

;// CONCATENATED MODULE: ./lib/github/artifacts.js





/** The artifact service of the workflow run; its client is loaded when the first file is uploaded. */
function createArtifactStore(env) {
    return {
        async uploadFile({ name, path, retentionDays }) {
            return await withName(name, path, async (named) => upload(env, name, client => client.uploadArtifact(name, [named.path], named.directory, {
                skipArchive: true,
                ...(retentionDays === undefined ? {} : { retentionDays })
            })));
        },
        async uploadZip({ name, root, paths, retentionDays, compressionLevel }) {
            return await upload(env, name, client => client.uploadArtifact(name, [...paths], root, {
                compressionLevel,
                ...(retentionDays === undefined ? {} : { retentionDays })
            }));
        }
    };
}
async function upload(env, name, send) {
    try {
        const { createClient } = await Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(584), __webpack_require__.e(9001)]).then(__webpack_require__.bind(__webpack_require__, 49001));
        const { id = 0, size = 0, digest } = await withFreedBuffers(() => send(createClient()));
        return {
            id,
            bytes: size,
            digest: digest === undefined ? undefined : `sha256:${digest}`,
            url: artifactUrl(env, id)
        };
    }
    catch (error) {
        throw new errors/* BuildError */.zS('IB_PUBLISH_FAILED', `artifact ${name} could not be uploaded: ${(0,errors/* messageOf */.bD)(error)}`, {
            hint: /409|already exists/.test((0,errors/* messageOf */.bD)(error))
                ? 'artifacts of a run need names of their own: set the input `artifact-name`, in a matrix with the leg in it'
                : undefined,
            cause: error
        });
    }
}
/** A file that is not zipped gets its own name as the artifact's, so it is sent through a link with that name. */
async function withName(name, path, use) {
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'image-build-upload-'));
    try {
        const link = (0,external_node_path_.join)(directory, name);
        await (0,promises_.symlink)(path, link);
        return await use({ path: link, directory });
    }
    finally {
        await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
}
function artifactUrl(env, id) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
    if (server === undefined || repository === undefined || run === undefined)
        return undefined;
    return `${server}/${repository}/actions/runs/${run}/artifacts/${id}`;
}

;// CONCATENATED MODULE: ./lib/github/workflow.js


/** The step's surroundings as GitHub's runner provides them: environment variables, command files, services. */
function createWorkflow(env = process.env) {
    return {
        inputs: readInputs(env),
        isDebug: core/* isDebug */._o(),
        setOutput: (name, value) => core/* setOutput */.uH(name, value),
        saveState: (name, value) => core/* saveState */.LZ(name, value),
        state: name => core/* getState */.Gu(name),
        setSecret: secret => core/* setSecret */.Pq(secret),
        async writeSummary(markdown) {
            await core/* summary */.z.addRaw(markdown).write({ overwrite: true });
        },
        artifacts: createArtifactStore(env)
    };
}
/** The runner gives each input as `INPUT_` and its name in upper case, with `_` for spaces only. */
function readInputs(env) {
    const inputs = {};
    for (const [name, value] of Object.entries(env)) {
        if (name.startsWith('INPUT_'))
            inputs[name.slice('INPUT_'.length).toLowerCase()] = (value ?? '').trim();
    }
    return inputs;
}

// EXTERNAL MODULE: ./lib/host/line-file.js + 1 modules
var line_file = __webpack_require__(65404);
// EXTERNAL MODULE: ./lib/host/random.js
var random = __webpack_require__(62223);
// EXTERNAL MODULE: ./lib/host/surroundings.js
var surroundings = __webpack_require__(12955);
// EXTERNAL MODULE: ./lib/renderers/console.js + 3 modules
var console = __webpack_require__(10196);
;// CONCATENATED MODULE: ./lib/renderers/workflow-commands.js
// Workflow commands: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
/** One command line for the runner. */
function workflowCommand(name, message, properties = {}) {
    const given = Object.entries(properties).filter(([, value]) => value !== undefined && value !== '');
    const list = given.map(([key, value = '']) => `${key}=${escapeProperty(value)}`).join(',');
    return `::${name}${list === '' ? '' : ` ${list}`}::${escapeData(message)}`;
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
/** Where an annotation stands; the file's path is relative to the repository. */
function placeProperties(place) {
    if (place === undefined)
        return {};
    const isOneLine = place.endLine === undefined || place.endLine === place.line;
    return {
        file: place.file,
        line: place.line.toString(),
        endLine: place.endLine?.toString(),
        // The runner refuses columns for a range of several lines.
        col: isOneLine ? place.column.toString() : undefined,
        endColumn: isOneLine ? place.endColumn?.toString() : undefined
    };
}

;// CONCATENATED MODULE: ./lib/renderers/groups.js

/** What is held back of a step: more would cost memory without bound. */
const mostHeld = { events: 20_000, characters: 8 * 1024 * 1024 };
/**
 * Folds the log into a group for each outermost step. While builds run side by side a step's lines are held back
 * until it ends, because groups cannot interleave; when they are too many, those held so far become a group of their own.
 */
function createGroups({ command, write, show }) {
    const parents = new Map();
    const held = new Map();
    let isParallel = false;
    const showOrHold = (event) => {
        const group = event.step === undefined ? undefined : held.get(outermost(event.step, parents));
        if (group === undefined)
            show(event);
        else
            hold(event, group);
    };
    const hold = (event, group) => {
        group.events.push(event);
        if (event.type === 'output')
            group.characters += event.text.length;
        if (group.events.length < mostHeld.events && group.characters < mostHeld.characters)
            return;
        group.parts += 1;
        showGroup(`${group.title} (part ${group.parts}, it goes on)`, group.events.splice(0));
        group.characters = 0;
    };
    const showGroup = (title, events) => {
        command(workflowCommand('group', title));
        for (const event of events)
            show(event);
        command(workflowCommand('endgroup', ''));
    };
    const begin = (step, label) => {
        if (!isParallel)
            return command(workflowCommand('group', label));
        held.set(step, { title: label, events: [], characters: 0, parts: 0 });
        write(`${label} …\n`);
    };
    const end = (step) => {
        const group = held.get(step);
        held.delete(step);
        if (group === undefined)
            return command(workflowCommand('endgroup', ''));
        const { title, events, parts } = group;
        showGroup(parts === 0 ? title : `${title} (part ${parts + 1}, the last)`, events);
    };
    return {
        setParallel(value) {
            isParallel = value;
        },
        sink(event) {
            if (event.type === 'step.started' && event.step !== undefined) {
                if (event.parent === undefined) {
                    const label = event.build === undefined ? event.title : `${event.build}: ${event.title}`;
                    return begin(event.step, label);
                }
                parents.set(event.step, event.parent);
            }
            showOrHold(event);
            if (event.type === 'step.finished' && event.step !== undefined && !parents.has(event.step))
                end(event.step);
        }
    };
}
function outermost(step, parents) {
    const parent = parents.get(step);
    return parent === undefined ? step : outermost(parent, parents);
}

;// CONCATENATED MODULE: ./lib/renderers/actions.js




/** GitHub shows at most ten annotations of a kind for a step and drops the rest without a word. */
const annotationsShown = 10;
/**
 * Shows a run in a workflow's log: a group a step, annotations for problems and failures. The runner listens to
 * commands only for the moments in which one of ours is written, so that nothing a guest prints can be one.
 */
function createActionsLog({ write, token, showDebug, directory }) {
    const command = (text) => write(`::${token}::\n${text}\n::stop-commands::${token}\n`);
    const show = (0,console/* createConsole */.s)({ write, isTerminal: false, hasColor: true, showDebug });
    const groups = createGroups({ command, write, show });
    const shown = { error: 0, warning: 0 };
    const annotate = (level, { message, hint, place }, title) => {
        shown[level] += 1;
        if (shown[level] > annotationsShown)
            return;
        const text = hint === undefined ? message : `${message}\n${hint}`;
        command(workflowCommand(level, text, { ...placeProperties(inRepository(place, directory)), title }));
    };
    write(`::stop-commands::${token}\n`);
    return {
        sink(event) {
            if (event.type === 'run.started')
                groups.setParallel(event.builds.length > 1);
            groups.sink(event);
            if (event.type === 'problem')
                annotate(event.problem.severity, event.problem, 'Template');
            if (event.type === 'build.finished' && event.outcome === 'failed' && event.error !== undefined) {
                annotate('error', event.error, `Build ${event.build ?? ''} failed`);
            }
        },
        mask: secret => command(workflowCommand('add-mask', secret)),
        warn: text => annotate('warning', { message: text }, 'Image build'),
        close: () => write(`::${token}::\n`)
    };
}
function inRepository(place, directory) {
    if (place === undefined || directory === '' || external_node_path_.posix.isAbsolute(place.file))
        return place;
    return { ...place, file: external_node_path_.posix.join(directory, place.file) };
}

// EXTERNAL MODULE: ./lib/renderers/jsonl.js
var jsonl = __webpack_require__(40290);
// EXTERNAL MODULE: ./lib/renderers/junit.js
var junit = __webpack_require__(30864);
// EXTERNAL MODULE: ./lib/core/duration.js
var duration = __webpack_require__(68415);
// EXTERNAL MODULE: ./lib/core/size.js
var size = __webpack_require__(6282);
// EXTERNAL MODULE: ./lib/core/place.js
var core_place = __webpack_require__(18568);
// EXTERNAL MODULE: ./lib/core/shorten.js
var shorten = __webpack_require__(64106);
;// CONCATENATED MODULE: ./lib/renderers/timeline.js
/** Steps that took longer than this are drawn; the rest would only be slivers. */
const shortestMs = 200;
const mostSpans = 60;
/** When which step ran, as a Mermaid gantt chart with a section a build; empty when nothing took long. */
function timeline(events) {
    const origin = events.reduce((first, { time }) => Math.min(first, Date.parse(time)), Infinity);
    const spans = finishedSteps(events, origin).filter(({ ms }) => ms >= shortestMs);
    if (spans.length === 0)
        return '';
    const builds = [...new Set(spans.map(({ build }) => build))];
    const sections = builds.flatMap(build => [
        `  section ${clean(build)}`,
        ...spans
            .filter(span => span.build === build)
            .slice(0, mostSpans)
            .map(bar)
    ]);
    return [
        '### Timeline',
        '',
        '```mermaid',
        'gantt',
        '  dateFormat x',
        '  axisFormat %M:%S',
        ...sections,
        '```',
        ''
    ].join('\n');
}
/** Outermost steps only: a step's parts lie within it. */
function finishedSteps(events, origin) {
    const inner = new Set(events.flatMap(event => (event.type === 'step.started' && event.parent !== undefined ? [event.step] : [])));
    return events.flatMap(event => {
        if (event.type !== 'step.finished' || inner.has(event.step))
            return [];
        const { build = 'run', title, ms, ok, time } = event;
        return [{ build, title, ms, ok, startMs: Date.parse(time) - origin - ms }];
    });
}
function bar({ title, startMs, ms, ok }) {
    const start = Math.max(0, Math.round(startMs));
    return `  ${clean(title)} :${ok ? '' : 'crit, '}${start}, ${start + Math.round(ms)}`;
}
/** Mermaid gives these characters a meaning of its own. */
function clean(text) {
    return text.replace(/[:;#,\n]/g, ' ').trim();
}

;// CONCATENATED MODULE: ./lib/renderers/summary.js






/** Characters that are shown of a line of output, and of a sentence. */
const longest = { line: 500, sentence: 2000 };
/** How many of the last lines of output of a build that failed are shown. */
const outputLinesShown = 30;
/** GitHub drops a summary of more than 1 MiB as a whole; what matters less is left out before that. */
const limitBytes = 1_000_000;
/**
 * A run as Markdown for the job's summary page, the most important first.
 * @param directory absolute path, against which files are shown
 */
function summaryMarkdown(events, directory) {
    const sections = [
        headline(events),
        ...failures(events),
        problems(events),
        artifacts(events, directory),
        smokeTests(events),
        published(events),
        timeline(events)
    ].filter(section => section !== '');
    let left = limitBytes;
    const fitting = sections.filter(section => {
        const bytes = Buffer.byteLength(section);
        if (bytes > left)
            return false;
        left -= bytes;
        return true;
    });
    const isWhole = fitting.length === sections.length;
    const gap = isWhole ? [] : ['_Some of this summary was too long to show; the log has it._\n'];
    return [...fitting, ...gap].map(section => `${section}\n`).join('');
}
function ofType(events, type) {
    return events.filter((event) => event.type === type);
}
const marks = { ok: '✅', failed: '❌', cancelled: '⏹️' };
function headline(events) {
    const builds = ofType(events, 'build.finished');
    if (builds.length === 0)
        return '## Image build\n';
    const rows = builds.map(({ build = '', outcome, ms }) => `| ${marks[outcome]} ${cell(build)} | ${outcome} | ${(0,duration/* formatDuration */.a)(ms)} |`);
    return ['## Image build', '', '| build | outcome | time |', '| --- | --- | --- |', ...rows, ''].join('\n');
}
/** Why each build failed, and apart from it, because that may be too long, what was printed last. */
function failures(events) {
    return ofType(events, 'build.finished')
        .filter(({ outcome, error }) => outcome === 'failed' && error !== undefined)
        .flatMap(({ build = '', error }) => {
        const where = error?.place === undefined ? '' : ` (${code((0,core_place/* formatPlace */.d)(error.place))})`;
        const hint = error?.hint === undefined ? '' : `\n\n> ${summary_text((0,shorten/* shorten */.m)(error.hint, longest.sentence))}`;
        const message = summary_text((0,shorten/* shorten */.m)(error?.message ?? '', longest.sentence));
        const reason = `### ${cell(build)} failed\n\n**${message}**${where} ${code(error?.code ?? '')}${hint}\n`;
        return [reason, lastOutput(events, build)];
    });
}
/** The end of what the guest or a program printed, which most often says why. */
function lastOutput(events, build) {
    const lines = ofType(events, 'output')
        .filter(event => event.build === build)
        .slice(-outputLinesShown)
        .map(event => (0,shorten/* shorten */.m)(event.text, longest.line));
    return lines.length === 0
        ? ''
        : `<details open><summary>Last lines of output</summary>\n\n${fence(lines)}\n</details>\n`;
}
function problems(events) {
    const found = ofType(events, 'problem').map(({ problem }) => problem);
    if (found.length === 0)
        return '';
    const rows = found.slice(0, 100).map(({ severity, message, hint, place }) => {
        const where = place === undefined ? '' : code((0,core_place/* formatPlace */.d)(place));
        return `| ${severity} | ${where} | ${cell(message)} | ${cell(hint ?? '')} |`;
    });
    return ['### Template', '', '| | where | what | hint |', '| --- | --- | --- | --- |', ...rows, ''].join('\n');
}
function artifacts(events, directory) {
    const rows = ofType(events, 'artifact').flatMap(({ build = '', files }) => files.map(({ path, bytes, sha256 }) => `| ${cell(build)} | ${code(shortPath(path, directory))} | ${unbroken((0,size/* formatBytes */.z)(bytes))} | ${code(sha256)} |`));
    if (rows.length === 0)
        return '';
    return [
        '### Artifacts',
        '',
        '| build | file | size | sha256 |',
        '| --- | --- | --- | --- |',
        ...new Set(rows),
        ''
    ].join('\n');
}
function shortPath(path, directory) {
    const below = (0,external_node_path_.relative)(directory, path);
    return below.startsWith('..') || (0,external_node_path_.isAbsolute)(below) ? path : below;
}
function unbroken(quantity) {
    return quantity.replaceAll(' ', '&nbsp;');
}
const smokeMarks = { passed: '✅', failed: '❌', skipped: '➖' };
function smokeTests(events) {
    const results = ofType(events, 'smoke.result');
    if (results.length === 0)
        return '';
    const hasReasons = results.some(({ result }) => result.detail !== undefined);
    const row = (build, { name, type, outcome, ms, detail = '' }) => {
        const facts = `| ${smokeMarks[outcome]} | ${cell(build)} | ${cell(name)} | ${type} | ${unbroken((0,duration/* formatDuration */.a)(ms))} |`;
        return hasReasons ? `${facts} ${cell((0,shorten/* shorten */.m)(detail, longest.line))} |` : facts;
    };
    const rows = results.map(({ build = '', result }) => row(build, result));
    return [
        '### Smoke tests',
        '',
        `| | build | test | type | time |${hasReasons ? ' why |' : ''}`,
        `| --- | --- | --- | --- | --- |${hasReasons ? ' --- |' : ''}`,
        ...rows,
        ''
    ].join('\n');
}
function published(events) {
    const rows = ofType(events, 'published').map(({ name, url, bytes, digest = '' }) => {
        const shown = url === undefined ? cell(name) : `[${cell(name)}](${url})`;
        return `| ${shown} | ${(0,size/* formatBytes */.z)(bytes)} | ${code(digest)} |`;
    });
    if (rows.length === 0)
        return '';
    return ['### Published', '', '| artifact | size | digest |', '| --- | --- | --- |', ...rows, ''].join('\n');
}
/** Text that may hold anything, in a table's cell. */
function cell(value) {
    return summary_text(value).replaceAll('|', '\\|').replace(/\r?\n/g, '<br>');
}
function summary_text(value) {
    return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
function code(value) {
    return value === '' ? '' : `<code>${cell(value)}</code>`;
}
/** A code block with a fence that is longer than any in its text. */
function fence(lines) {
    const body = lines.join('\n');
    let ticks = 2;
    for (const [run] of body.matchAll(/`+/g))
        ticks = Math.max(ticks, run.length);
    const mark = '`'.repeat(ticks + 1);
    return `${mark}text\n${body}\n${mark}\n`;
}

// EXTERNAL MODULE: ./lib/renderers/format.js
var format = __webpack_require__(55337);
;// CONCATENATED MODULE: ./lib/action/attempt.js

/**
 * Does something that only tells of a run. That it fails must not change how the run ended: it is warned of, and the
 * rest goes on with `otherwise`.
 * @param what names it, as in "could not write the summary"
 */
async function attempt(what, work, otherwise, warn) {
    try {
        return await work();
    }
    catch (error) {
        warn(`could not ${what}: ${(0,errors/* messageOf */.bD)(error)}`);
        return otherwise;
    }
}

// EXTERNAL MODULE: ./lib/core/suggest.js
var suggest = __webpack_require__(3029);
;// CONCATENATED MODULE: ./lib/action/inputs.js



const actionCommands = ['build', 'validate', 'smoke-test', 'sweep'];
/** Every input there is; a test compares the list with action.yml. */
const inputNames = [
    'command',
    'template',
    'image',
    'working-directory',
    'var',
    'var-files',
    'only',
    'except',
    'parallel-builds',
    'on-error',
    'force',
    'timeout',
    'smoke-tests',
    'artifacts',
    'artifact-name',
    'retention-days',
    'events-file',
    'junit-file',
    'log-level'
];
/** Reads and checks all inputs; IB_USAGE with every one that is wrong. */
function inputs_readInputs(given) {
    const faults = unknownInputs(given);
    const text = (name) => given[name] ?? '';
    const choice = (name, choices) => {
        const value = text(name) === '' ? choices[0] : text(name);
        const found = choices.find(entry => entry === value);
        if (found === undefined)
            faults.push(`\`${name}\` must be one of ${choices.join(', ')}, but is \`${value}\``);
        return found ?? choices[0];
    };
    const whole = (name) => {
        if (!/^\d*$/.test(text(name)))
            faults.push(`\`${name}\` must be a whole number, but is \`${text(name)}\``);
        return Number(text(name));
    };
    const lines = (name) => text(name)
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== '');
    const names = (name) => lines(name)
        .flatMap(line => line.split(','))
        .map(entry => entry.trim());
    const command = choice('command', actionCommands);
    const timeout = text('timeout') === '' ? '0s' : text('timeout');
    const timeoutMs = (0,duration/* parseDuration */.E)(timeout);
    if (timeoutMs === undefined)
        faults.push(`\`timeout\` must be a duration such as 90m or 2h, but is \`${timeout}\``);
    else if (timeoutMs < 0)
        faults.push(`\`timeout\` must not be negative, but is \`${timeout}\``);
    if (command !== 'sweep' && text('template') === '')
        faults.push('`template` is missing');
    if (command === 'smoke-test' && text('image') === '')
        faults.push('`image` is missing: the image to test');
    const onError = choice('on-error', ['cleanup', 'abort', 'run-cleanup-provisioner']);
    const target = choice('artifacts', ['artifact', 'none']);
    const retentionDays = whole('retention-days');
    const inputs = {
        command,
        template: text('template'),
        image: text('image'),
        workingDirectory: text('working-directory'),
        variables: lines('var').map(line => readPair(line, faults)),
        variableFiles: lines('var-files'),
        variablesFrom: 'action input',
        only: names('only'),
        except: names('except'),
        parallelBuilds: whole('parallel-builds'),
        onError,
        force: choice('force', ['false', 'true']) === 'true',
        timeoutMs: timeoutMs ?? 0,
        smokeTests: lines('smoke-tests'),
        publish: target === 'none' ? [] : [artifactUpload(text('artifact-name'), retentionDays)],
        retentionDays: retentionDays === 0 ? undefined : retentionDays,
        eventsFile: text('events-file'),
        junitFile: text('junit-file'),
        isVerbose: choice('log-level', ['info', 'debug']) === 'debug'
    };
    if (faults.length === 0)
        return inputs;
    throw new errors/* BuildError */.zS('IB_USAGE', `wrong inputs: ${faults.join('; ')}`, {
        hint: 'action.yml describes every input'
    });
}
function artifactUpload(name, retentionDays) {
    return { type: 'artifact', options: { name, retention_days: retentionDays } };
}
function unknownInputs(given) {
    const known = inputNames;
    return Object.keys(given)
        .filter(name => !known.includes(name) && given[name] !== '')
        .map(name => {
        const near = (0,suggest/* suggest */.ZA)(name, known);
        return `there is no input \`${name}\`${near === undefined ? '' : `, did you mean \`${near}\`?`}`;
    });
}
function readPair(line, faults) {
    const at = line.indexOf('=');
    if (at > 0)
        return [line.slice(0, at), line.slice(at + 1)];
    // The line may hold a secret, so it is not shown.
    faults.push('every line of `var` must be name=value');
    return ['', ''];
}

;// CONCATENATED MODULE: ./lib/action/manifest.js


/** Writes all there is to know of the run's results as JSON; the path is an output, and `merge` joins such files. */
async function writeManifest({ result }, program) {
    if (result === undefined)
        return '';
    const path = (0,external_node_path_.join)(program.directories.temporary, 'image-build', `manifest-${program.runId}.json`);
    const manifest = {
        version: 1,
        run: program.runId,
        outcome: result.outcome,
        startedAt: program.startedAt.toISOString(),
        durationSeconds: result.ms / 1000,
        builds: result.builds
    };
    const masked = (0,redact/* redactData */.Ed)(manifest, text => program.redactor.redact(text), redact/* ownWords */.I1);
    await program.host.files.write(path, `${JSON.stringify(masked, null, 2)}\n`);
    return path;
}

;// CONCATENATED MODULE: ./lib/action/outputs.js
const outputNames = (/* unused pure expression or super */ null && ([
    'artifacts',
    'image-path',
    'image-sha256',
    'manifest-path',
    'smoke-tests',
    'artifact-urls',
    'duration-seconds',
    'error'
]));
/** What later steps of the job can use. Values that do not exist are empty. */
function actionOutputs({ result, problems }, events, manifestPath, failure) {
    const builds = result?.builds ?? [];
    const artifacts = builds.flatMap(({ name, builder, artifacts: made }) => made.map(({ id, files }) => ({
        build: name,
        builder,
        id,
        files: files.map(({ path, bytes, sha256 = '' }) => ({ path, bytes, sha256 }))
    })));
    const [image] = artifacts.flatMap(({ files }) => files);
    const urls = events.flatMap(event => event.type === 'published' && event.url !== undefined ? [event.url] : []);
    const firstProblem = problems.find(({ severity }) => severity === 'error');
    const error = failure ?? builds.find(build => build.error !== undefined)?.error ?? firstProblem;
    return {
        artifacts: JSON.stringify(artifacts),
        'image-path': image?.path ?? '',
        'image-sha256': image?.sha256 ?? '',
        'manifest-path': manifestPath,
        'smoke-tests': JSON.stringify(countSmokeTests(builds.flatMap(({ smokeResults }) => smokeResults))),
        'artifact-urls': urls.join('\n'),
        'duration-seconds': ((result?.ms ?? 0) / 1000).toFixed(1),
        error: error === undefined ? '' : JSON.stringify({ code: error.code, message: error.message })
    };
}
function countSmokeTests(results) {
    const count = (outcome) => results.filter(result => result.outcome === outcome).length;
    return { passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
}

;// CONCATENATED MODULE: ./lib/action/evidence.js

/** Uploads screenshots and logs of a failed run as one artifact. That this fails must not hide why the run did. */
async function publishEvidence({ publish, retentionDays }, { host, directories, emitter, runId }, store) {
    const { files } = host;
    if (publish.length === 0 || (await files.stat(directories.evidence)) === undefined)
        return;
    const paths = [];
    for await (const { path, kind } of files.walk(directories.evidence))
        if (kind === 'file')
            paths.push(path);
    if (paths.length === 0)
        return;
    const name = `image-build-evidence-${runId}`;
    try {
        const zip = { name, root: directories.evidence, paths, retentionDays, compressionLevel: 6 };
        const { url, bytes, digest } = await store.uploadZip(zip);
        emitter.emit({ type: 'published', name, url, bytes, digest });
    }
    catch (error) {
        const text = `the evidence stays in ${directories.evidence}: ${(0,errors/* messageOf */.bD)(error)}`;
        emitter.emit({ type: 'notice', level: 'warning', text });
    }
}

;// CONCATENATED MODULE: ./lib/action/run-memory.js

/**
 * Remembers what the end of a run needs. Progress and notices are for watching, and of a build's output only the last
 * lines are shown: keeping more would grow without bound.
 */
function createRunMemory() {
    const kept = [];
    const lastOutput = new Map();
    return {
        sink(event) {
            if (event.type === 'progress' || event.type === 'notice')
                return;
            if (event.type !== 'output') {
                kept.push(event);
                return;
            }
            const lines = lastOutput.get(event.build) ?? [];
            lines.push(event);
            if (lines.length > outputLinesShown)
                lines.shift();
            lastOutput.set(event.build, lines);
        },
        events: () => [...kept, ...[...lastOutput.values()].flat()]
    };
}

;// CONCATENATED MODULE: ./lib/action/run-action.js

























/** The action's main and post step; the result is the exit code. */
async function runAction(world) {
    const workflow = createWorkflow();
    const isPost = workflow.state('isPost') === 'true';
    if (!isPost)
        workflow.saveState('isPost', 'true');
    try {
        return isPost ? await runPost(world, workflow) : await runMain(world, workflow);
    }
    catch (error) {
        const [first = '', ...others] = (0,format.explain)((0,errors/* failureOf */.g5)(error));
        world.write([workflowCommand('error', first), ...others, ''].join('\n'));
        return isPost ? 0 : 1;
    }
}
async function runMain(world, workflow) {
    const inputs = inputs_readInputs(workflow.inputs);
    const workspace = (0,surroundings/* workingDirectory */.p7)();
    if (inputs.workingDirectory !== '')
        (0,surroundings/* enterDirectory */._Y)(inputs.workingDirectory);
    const directory = (0,surroundings/* workingDirectory */.p7)();
    const log = createActionsLog({
        write: world.write,
        token: (0,random/* createRandom */.s)().uuid(),
        showDebug: inputs.isVerbose || workflow.isDebug,
        directory: (0,external_node_path_.relative)(workspace, directory)
    });
    const memory = createRunMemory();
    const eventsFile = inputs.eventsFile === '' ? undefined : (0,external_node_path_.resolve)(directory, inputs.eventsFile);
    const lines = eventsFile === undefined ? undefined : await (0,line_file/* openLines */.e)(eventsFile, world.signal);
    const program = (0,create_program/* createProgram */.r)({
        registry: world.registry,
        signal: world.signal,
        emergency: world.emergency,
        workflowArtifacts: workflow.artifacts,
        onSecret: secret => log.mask(secret),
        sinks: [log.sink, memory.sink, ...(lines === undefined ? [] : [(0,jsonl/* createJsonLines */.I)(lines.write)])]
    });
    if (lines !== undefined)
        (0,warn_of_loss/* warnOfLoss */.$)(lines.failed, program);
    let exitCode;
    let loss;
    try {
        exitCode = await runAndReport(inputs, program, { workflow, log, memory });
    }
    finally {
        log.close();
        loss = await lines?.close();
    }
    // The file was asked for, and could not be had.
    if (loss !== undefined)
        throw loss;
    return exitCode;
}
async function runAndReport(inputs, program, { workflow, log, memory }) {
    const ran = await runCommand(inputs, program);
    const { outcome, failure } = (0,redact/* redactData */.Ed)(ran, text => program.redactor.redact(text), redact/* ownWords */.I1);
    if (ran.failure !== undefined)
        program.emitter.emit({ type: 'problem', problem: { severity: 'error', ...ran.failure } });
    const warn = (text) => {
        program.emitter.emit({ type: 'notice', level: 'warning', text });
        log.warn(program.redactor.redact(text));
    };
    const isOk = failure === undefined && isSuccess(inputs, outcome);
    const manifest = () => writeManifest(outcome, program);
    const manifestPath = await attempt('write the manifest', manifest, '', warn);
    const junit = () => writeJunit(inputs, outcome, program);
    await attempt(`write the JUnit file ${inputs.junitFile}`, junit, undefined, warn);
    const evidence = async () => {
        if (!isOk)
            await publishEvidence(inputs, program, workflow.artifacts);
    };
    await attempt('upload the evidence', evidence, undefined, warn);
    const outputs = actionOutputs(outcome, memory.events(), manifestPath, failure);
    for (const [name, value] of Object.entries(outputs))
        workflow.setOutput(name, value);
    const summary = async () => await workflow.writeSummary(summaryMarkdown(memory.events(), program.directories.working));
    await attempt('write the summary', summary, undefined, warn);
    return isOk ? 0 : 1;
}
async function writeJunit({ junitFile }, { result }, { host, directories }) {
    if (junitFile === '')
        return;
    await host.files.write((0,external_node_path_.resolve)(directories.working, junitFile), (0,junit/* junitXml */.E)(result?.builds ?? []));
}
function isSuccess({ command }, { problems, result }) {
    const hasErrors = problems.some(({ severity }) => severity === 'error');
    return !hasErrors && (command === 'validate' || command === 'sweep' || result?.outcome === 'ok');
}
async function runCommand(inputs, program) {
    const nothing = { problems: [], result: undefined };
    try {
        switch (inputs.command) {
            case 'build':
                return await (0,build.build)(inputs, program).then(outcome => ({ outcome, failure: outcome.publishFailure }));
            case 'smoke-test':
                return { outcome: await (0,smoke_test.smokeTestImage)(inputs, program), failure: undefined };
            case 'validate': {
                const { problems } = await (0,plan/* checkTemplate */.B)(inputs, program, { force: inputs.force, isBuilding: false });
                return { outcome: { problems, result: undefined }, failure: undefined };
            }
            case 'sweep':
                await (0,sweep.sweep)(program);
                return { outcome: nothing, failure: undefined };
        }
    }
    catch (error) {
        return { outcome: nothing, failure: (0,errors/* failureOf */.g5)(error) };
    }
}
/** Whatever ended the main step, what it left is deleted now. A failure here fails no job; it is told. */
async function runPost(world, workflow) {
    const log = createActionsLog({
        write: world.write,
        token: (0,random/* createRandom */.s)().uuid(),
        showDebug: workflow.isDebug,
        directory: ''
    });
    try {
        await (0,sweep.sweep)((0,create_program/* createProgram */.r)({ registry: world.registry, signal: world.signal, sinks: [log.sink] }));
    }
    finally {
        log.close();
    }
    return 0;
}


/***/ }),

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


/***/ }),

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


/***/ }),

/***/ 64910:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sweep: () => (/* binding */ sweep)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/shorten.js
var shorten = __webpack_require__(64106);
// EXTERNAL MODULE: ./lib/host/journal-file.js + 1 modules
var journal_file = __webpack_require__(28691);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./lib/host/processes/launch.js + 3 modules
var launch = __webpack_require__(47779);
// EXTERNAL MODULE: ./lib/host/processes/powershell.js
var powershell = __webpack_require__(64535);
// EXTERNAL MODULE: ./lib/host/processes/process-list.js
var process_list = __webpack_require__(97378);
// EXTERNAL MODULE: ./lib/host/processes/process-identity.js
var process_identity = __webpack_require__(90560);
// EXTERNAL MODULE: ./lib/host/processes/process-tree.js
var process_tree = __webpack_require__(5862);
;// CONCATENATED MODULE: ./lib/host/processes/orphans.js








const execute = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
/**
 * Processes that were started for a run, found by the mark in their environment, whatever became of their parent.
 * macOS hides the environment of programs under system integrity protection (`/bin`, `/usr/bin`); Windows shows no
 * environments, so there it is processes with the run's id in their command line.
 */
async function findProcessesOfRun(runId) {
    const others = (found) => found.pid !== process.pid;
    if (process.platform === 'linux')
        return (await findInProc(`${launch/* runMarker */.Z}=${runId}`)).filter(others);
    if (process.platform === 'win32')
        return (await findByCommandLine(runId)).filter(others);
    const { stdout } = await execute('ps', ['-axEww', '-o', 'pid=,command='], { maxBuffer: 64 * 1024 * 1024 });
    return parseMarked(stdout, `${launch/* runMarker */.Z}=${runId}`).filter(others);
}
async function findInProc(mark) {
    const found = await Promise.all((0,process_list/* procIds */.Vq)().map(pid => readMarked(pid, mark)));
    return found.filter(entry => entry !== undefined);
}
async function readMarked(pid, mark) {
    try {
        const environment = await (0,promises_.readFile)(`/proc/${pid.toString()}/environ`, 'latin1');
        if (!environment.split('\0').includes(mark))
            return undefined;
        const command = await (0,promises_.readFile)(`/proc/${pid.toString()}/cmdline`, 'utf8');
        return { pid, command: command.split('\0').join(' ').trim() };
    }
    catch {
        // Gone meanwhile, or another user's.
        return undefined;
    }
}
/** Lines of `ps -axEww -o pid=,command=`, which has the environment after the arguments, that bear the mark. */
function parseMarked(text, mark) {
    const lines = text.split('\n').map(line => /^\s*(\d+)\s+(.*)$/.exec(line));
    return lines
        .filter(match => match !== null)
        .map(([, pid, rest = '']) => ({ pid: Number(pid), words: rest.split(' ') }))
        .filter(({ words }) => words.includes(mark))
        .map(({ pid, words }) => ({ pid, command: commandOf(words) }));
}
/** The words before the environment starts; an argument that looks like a variable ends it too early, no more. */
function commandOf(words) {
    const end = words.findIndex((word, index) => index > 0 && /^[A-Za-z_][A-Za-z0-9_]*=/.test(word));
    return words.slice(0, end === -1 ? words.length : end).join(' ');
}
async function findByCommandLine(runId) {
    const query = 'Get-CimInstance Win32_Process | Where-Object { $_.CommandLine -and $_.CommandLine.Contains($env:WANTED) } | ' +
        'ForEach-Object { "$($_.ProcessId) $($_.CommandLine)" }';
    const stdout = await (0,powershell/* powershell */.k)(query, { WANTED: runId });
    const lines = stdout.split(/\r?\n/).map(line => /^(\d+) (.*)$/.exec(line));
    return lines.filter(match => match !== null).map(([, pid, command = '']) => ({ pid: Number(pid), command }));
}

// EXTERNAL MODULE: ./lib/app/evidence.js
var evidence = __webpack_require__(86058);
;// CONCATENATED MODULE: ./lib/app/sweep.js






/** Ends the processes and deletes the resources of every run that ended without doing so itself. */
async function sweep(program) {
    const { state } = program.directories;
    const journals = await (0,journal_file/* readJournals */.rZ)(program.host, state);
    const dead = journals.filter(({ owner }) => owner === 'dead');
    const results = [];
    for (const journal of dead)
        results.push(await sweepRun(journal, program));
    for (const directory of [state, (0,external_node_path_.join)(state, 'ports')])
        await removeFreeLocks(directory, program);
    const sum = (pick) => results.reduce((total, result) => total + pick(result), 0);
    const total = {
        runs: dead.length,
        deleted: sum(({ deleted }) => deleted),
        failed: sum(({ failed }) => failed)
    };
    const text = total.runs === 0
        ? 'nothing to sweep'
        : `swept ${total.runs} dead run(s): ${total.deleted} resource(s) deleted, ${total.failed} left`;
    program.emitter.emit({ type: 'notice', level: total.failed > 0 ? 'error' : 'info', text });
    return total;
}
/** The files of locks whose holders died; a lock that somebody holds is not touched. */
async function removeFreeLocks(directory, { host: { files } }) {
    if ((await files.stat(directory)) === undefined)
        return;
    const locks = (await files.list(directory)).filter(({ name }) => name.endsWith('.lock'));
    for (const { path } of locks)
        await (await files.tryLock(path))?.release();
}
async function sweepRun({ path, header }, program) {
    const adopted = await (0,journal_file/* adoptJournal */.Cu)(program.host, path);
    if (adopted === undefined)
        return { runs: 0, deleted: 0, failed: 0 };
    try {
        const ended = await endProcesses(header.runId, program);
        await program.host.files.remove((0,external_node_path_.join)((0,evidence/* evidenceOf */.X1)(program.directories.state), header.runId));
        // Last created, first deleted: a directory goes after what was put into it.
        const outcomes = [];
        for (const record of adopted.open.toReversed())
            outcomes.push(await reap(record, adopted, program));
        return {
            runs: 1,
            deleted: ended + outcomes.filter(isGone => isGone).length,
            failed: outcomes.filter(isGone => !isGone).length
        };
    }
    finally {
        await adopted.journal.close();
    }
}
async function endProcesses(runId, { emitter }) {
    const processes = await findProcessesOfRun(runId);
    for (const { pid, command } of processes) {
        await (0,process_tree/* killProcessTree */.g8)(pid);
        // Not the arguments: what is secret in them only the dead run knew.
        const [program = ''] = command.split(' ');
        emitter.emit({ type: 'cleanup', label: `process ${pid} (${(0,shorten/* shorten */.m)(program, 80)})`, outcome: 'done' });
    }
    return processes.length;
}
async function reap(record, { journal }, { host, registry, emitter, signal }) {
    const label = `${record.kind} ${record.id}`;
    try {
        const reapers = await registry.reapers[record.kind.split('.')[0] ?? '']?.();
        const reaper = reapers?.[record.kind];
        if (reaper === undefined)
            throw new Error(`nothing here knows how to delete a ${record.kind}`);
        await reaper(record, { host, signal });
        await journal.append({ ...record, state: 'released' });
        emitter.emit({ type: 'cleanup', label, outcome: 'done' });
        return true;
    }
    catch (error) {
        emitter.emit({ type: 'cleanup', label, outcome: 'failed', reason: (0,errors/* messageOf */.bD)(error) });
        return false;
    }
}


/***/ }),

/***/ 68415:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration),
/* harmony export */   a: () => (/* binding */ formatDuration)
/* harmony export */ });
const unitMs = { ns: 1e-6, us: 1e-3, µs: 1e-3, μs: 1e-3, ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
const part = /(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)/gy;
/**
 * Milliseconds of a Go duration such as `1h15m30.918s`, or undefined when the text is none.
 * Grammar: https://pkg.go.dev/time#ParseDuration
 */
function parseDuration(text) {
    const sign = text.startsWith('-') ? -1 : 1;
    const body = text.replace(/^[+-]/, '');
    if (body === '0')
        return 0;
    let ms = 0;
    let end = 0;
    for (const match of body.matchAll(part)) {
        const unit = match[2];
        if (!isUnit(unit))
            return undefined;
        ms += Number(match[1]) * unitMs[unit];
        end = match.index + match[0].length;
    }
    return end > 0 && end === body.length ? sign * ms : undefined;
}
function isUnit(unit) {
    return unit !== undefined && unit in unitMs;
}
/** A duration for people: `840 ms`, `12.3 s`, `4 min 05 s`, `1 h 02 min`. */
function formatDuration(ms) {
    if (ms < 1000)
        return `${Math.round(ms)} ms`;
    if (ms < 59_950)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    if (seconds < 3600)
        return `${Math.floor(seconds / 60).toString()} min ${pad(seconds % 60)} s`;
    const minutes = Math.round(seconds / 60);
    return `${Math.floor(minutes / 60).toString()} h ${pad(minutes % 60)} min`;
}
function pad(value) {
    return value.toString().padStart(2, '0');
}


/***/ }),

/***/ 74717:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseBool)
/* harmony export */ });
const trueWords = ['1', 't', 'T', 'TRUE', 'true', 'True'];
const falseWords = ['0', 'f', 'F', 'FALSE', 'false', 'False'];
/**
 * A switch as Go writes it, or undefined when the text is none.
 * Grammar: https://pkg.go.dev/strconv#ParseBool
 */
function parseBool(text) {
    if (trueWords.includes(text))
        return true;
    return falseWords.includes(text) ? false : undefined;
}


/***/ }),

/***/ 3029:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FS: () => (/* binding */ createSuggest),
/* harmony export */   ZA: () => (/* binding */ suggest)
/* harmony export */ });
/* unused harmony export editDistance */
/** Nobody misspells a longer word by a few letters, and comparing takes the square of the length. */
const longestWord = 100;
/** With more to choose from, as many mistakes may stand in the same file, comparing all would take for ever. */
const mostCandidates = 300;
/** The candidate most like the given word, when it is near enough to be what was meant. */
function suggest(word, candidates) {
    if (word.length > longestWord)
        return undefined;
    const wanted = word.toLowerCase();
    let best;
    let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
    let count = 0;
    for (const candidate of candidates) {
        if (++count > mostCandidates)
            break;
        if (Math.abs(candidate.length - word.length) >= bestDistance)
            continue;
        const distance = editDistance(wanted, candidate.toLowerCase(), bestDistance);
        if (distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}
/** For how many mistakes of one kind something is suggested; with so many, looking for all would take for ever too. */
const mostSuggestions = 300;
/** As `suggest`, for mistakes of which there may be thousands: only the first ones are helped. */
function createSuggest() {
    let left = mostSuggestions;
    return (word, candidates) => (left-- > 0 ? suggest(word, candidates) : undefined);
}
/**
 * Number of single-letter insertions, deletions, replacements and swaps of neighbours between two words.
 * @param limit for words that differ more than that any number from it on may be given, which is quicker
 */
function editDistance(a, b, limit = Infinity) {
    let start = 0;
    let [endA, endB] = [a.length, b.length];
    while (start < endA && start < endB && a[start] === b[start])
        start++;
    while (endA > start && endB > start && a[endA - 1] === b[endB - 1])
        [endA, endB] = [endA - 1, endB - 1];
    return distanceOf(a.slice(start, endA), b.slice(start, endB), limit);
}
/** The same for words that begin and end with different letters. */
function distanceOf(a, b, limit) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        let least = i;
        for (let j = 1; j <= b.length; j++) {
            const replace = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            const best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, replace);
            const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            const distance = isSwap ? Math.min(best, (beforeLast[j - 2] ?? 0) + 1) : best;
            row.push(distance);
            least = Math.min(least, distance);
        }
        // A swap reaches back one row more, and saves one.
        if (least > limit)
            return least;
        beforeLast = last;
        last = row;
    }
    return last[b.length] ?? 0;
}


/***/ }),

/***/ 41846:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ toExit),
/* harmony export */   z: () => (/* binding */ waitForExit)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);

/** How long what a finished program left running may still hold its output open without writing to it. */
const leftoverMs = 2000;
/** A program that a signal ended has the exit code that shells give it: 128 and the signal's number. */
function toExit(code, signal) {
    if (signal === null)
        return { exitCode: code ?? 0 };
    return { exitCode: 128 + node_os__WEBPACK_IMPORTED_MODULE_0__.constants.signals[signal], signal };
}
/**
 * Waits until a program has ended and the streams that are given have been read to their end. A daemon that it left
 * behind may keep them open for ever; then they are closed after two seconds of silence.
 */
async function waitForExit(ended, collected) {
    const closed = Promise.all(collected.map(closeOf));
    const exit = await ended;
    const silence = setTimeout(() => collected.forEach(stream => stream.destroy()), leftoverMs);
    for (const stream of collected)
        stream.on('data', () => silence.refresh());
    await closed;
    clearTimeout(silence);
    return exit;
}
function closeOf(stream) {
    return new Promise(resolve => {
        if (stream.closed)
            resolve();
        else
            stream.once('close', resolve);
    });
}


/***/ }),

/***/ 47779:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ launch),
  Z: () => (/* binding */ runMarker)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/host/processes/exit.js
var exit = __webpack_require__(41846);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./lib/host/processes/fifo.js







const openFile = (0,external_node_util_.promisify)(external_node_fs_.open);
/**
 * Makes two true pipes. What Node calls a pipe to a child is a socket, which a script cannot open again: there,
 * `echo oops > /dev/stderr` fails with "No such device or address".
 */
async function createFifos() {
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'image-build-pipe-'));
    try {
        const [first, second] = [(0,external_node_path_.join)(directory, '1'), (0,external_node_path_.join)(directory, '2')];
        await (0,external_node_util_.promisify)(external_node_child_process_.execFile)('mkfifo', ['-m', '600', first, second]);
        return [await openBothEnds(first), await openBothEnds(second)];
    }
    finally {
        await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
}
async function openBothEnds(path) {
    // This way round neither waits for the other; the read end alone would meet its end before the child starts.
    const readEnd = await openFile(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
    const writer = await openFile(path, external_node_fs_.constants.O_WRONLY);
    return {
        reader: new external_node_net_.Socket({ fd: readEnd, readable: true, writable: false }),
        writer,
        closeWriter: () => (0,external_node_util_.promisify)(external_node_fs_.close)(writer)
    };
}

;// CONCATENATED MODULE: ./lib/host/processes/tool-hints.js
/** Which package brings a program, by the package managers of GitHub's runners. */
const tool_hints_packages = {
    VBoxManage: { apt: 'virtualbox', brew: '--cask virtualbox', winget: 'Oracle.VirtualBox' },
    'qemu-img': { apt: 'qemu-utils', brew: 'qemu', winget: 'SoftwareFreedomConservancy.QEMU' },
    'qemu-nbd': { apt: 'qemu-utils', brew: 'qemu' },
    'qemu-system-x86_64': { apt: 'qemu-system-x86', brew: 'qemu', winget: 'SoftwareFreedomConservancy.QEMU' },
    'qemu-system-i386': { apt: 'qemu-system-x86', brew: 'qemu', winget: 'SoftwareFreedomConservancy.QEMU' },
    'qemu-system-aarch64': { apt: 'qemu-system-arm', brew: 'qemu', winget: 'SoftwareFreedomConservancy.QEMU' },
    'qemu-system-arm': { apt: 'qemu-system-arm', brew: 'qemu' },
    swtpm: { apt: 'swtpm', brew: 'swtpm' },
    xorriso: { apt: 'xorriso', brew: 'xorriso' },
    genisoimage: { apt: 'genisoimage', brew: 'cdrtools' },
    mkisofs: { apt: 'genisoimage', brew: 'cdrtools' },
    mtools: { apt: 'mtools', brew: 'mtools' },
    'ansible-playbook': { apt: 'ansible', brew: 'ansible' },
    'ansible-galaxy': { apt: 'ansible', brew: 'ansible' },
    puppet: { apt: 'puppet-agent', brew: '--cask puppet-agent' },
    inspec: { brew: '--cask inspec' },
    vagrant: { apt: 'vagrant', brew: '--cask vagrant', winget: 'Hashicorp.Vagrant' },
    docker: { apt: 'docker.io', brew: 'docker', winget: 'Docker.DockerDesktop' },
    ovftool: {},
    flock: { apt: 'util-linux' },
    git: { apt: 'git', brew: 'git', winget: 'Git.Git' },
    ssh: { apt: 'openssh-client', brew: 'openssh' },
    tar: { apt: 'tar', brew: 'gnu-tar' },
    zstd: { apt: 'zstd', brew: 'zstd' },
    gzip: { apt: 'gzip', brew: 'gzip' },
    bzip2: { apt: 'bzip2', brew: 'bzip2' },
    xz: { apt: 'xz-utils', brew: 'xz' },
    lz4: { apt: 'lz4', brew: 'lz4' },
    bash: { apt: 'bash', brew: 'bash', winget: 'Git.Git' }
};
/** How to install a program on this system: `apt-get install qemu-utils`; without a known package, how else. */
function installHint(program, platform) {
    const known = tool_hints_packages[program] ?? {};
    const { apt, brew, winget } = known;
    if (platform === 'linux' && apt !== undefined)
        return `install it, for example: apt-get install ${apt}`;
    if (platform === 'darwin' && brew !== undefined)
        return `install it, for example: brew install ${brew}`;
    if (platform === 'win32' && winget !== undefined)
        return `install it, for example: winget install ${winget}`;
    return 'install it, or put its directory on PATH';
}

;// CONCATENATED MODULE: ./lib/host/processes/launch-error.js




/** The sentence for a program that could not be started. */
async function launchError(program, cwd, cause) {
    if (cause instanceof errors/* BuildError */.zS)
        return cause;
    const code = (0,errors/* systemCode */.xU)(cause);
    // A missing directory and a missing program give the same code.
    if (code === 'ENOENT' && cwd !== undefined && !(await isDirectory(cwd))) {
        const message = `cannot start ${program}: the working directory ${cwd} does not exist`;
        return new errors/* BuildError */.zS('IB_FILE_MISSING', message, { cause });
    }
    if (code === 'ENOENT') {
        const hint = installHint((0,external_node_path_.basename)(program).replace(/\.exe$/i, ''), process.platform);
        return new errors/* BuildError */.zS('IB_TOOL_MISSING', `the program ${program} is not installed`, { hint, cause });
    }
    if (code === 'EACCES') {
        return new errors/* BuildError */.zS('IB_TOOL_MISSING', `the program ${program} may not be run: permission denied`, {
            cause
        });
    }
    return new errors/* BuildError */.zS('IB_TOOL_FAILED', `cannot start ${program}: ${(0,errors/* messageOf */.bD)(cause)}`, { cause });
}
async function isDirectory(path) {
    return await (0,promises_.stat)(path).then(stats => stats.isDirectory(), () => false);
}

;// CONCATENATED MODULE: ./lib/host/processes/launch.js





/** Marks every process that belongs to a run, and with it whatever they start in turn. */
const runMarker = 'IMAGE_BUILD_RUN';
/**
 * Starts a program without a shell, on POSIX as leader of a new process group, so that it can be ended with all it
 * starts and does not get the terminal's Ctrl-C. IB_TOOL_MISSING when it is not installed.
 */
async function launch(argv, { cwd, env, hasInput, reopenableOutput }) {
    const isWindows = process.platform === 'win32';
    const options = { cwd, env: { ...env }, detached: !isWindows, windowsHide: true };
    const input = hasInput ? 'pipe' : 'ignore';
    try {
        const start = reopenableOutput === true && !isWindows ? startWithFifos : startWithSockets;
        return await start(argv, options, input);
    }
    catch (error) {
        throw await launchError(argv[0], cwd, error);
    }
}
const startWithSockets = async ([program, ...args], options, input) => {
    const child = (0,external_node_child_process_.spawn)(program, args, { ...options, stdio: [input, 'pipe', 'pipe'] });
    return await started(child, child.stdout, child.stderr);
};
const startWithFifos = async ([program, ...args], options, input) => {
    const [stdout, stderr] = await createFifos();
    try {
        const child = (0,external_node_child_process_.spawn)(program, args, { ...options, stdio: [input, stdout.writer, stderr.writer] });
        return await started(child, stdout.reader, stderr.reader);
    }
    catch (error) {
        stdout.reader.destroy();
        stderr.reader.destroy();
        throw error;
    }
    finally {
        await Promise.all([stdout.closeWriter(), stderr.closeWriter()]);
    }
};
async function started(child, stdout, stderr) {
    const ended = new Promise(resolve => {
        child.once('exit', (code, signal) => resolve((0,exit/* toExit */.w)(code, signal)));
    });
    await new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('spawn', resolve);
    });
    // From here on, errors (of signals that could not be sent) show in the exit, which is what callers wait for.
    child.on('error', () => undefined);
    const { pid, stdin } = child;
    if (pid === undefined || stdout === null || stderr === null) {
        throw new errors/* BuildError */.zS('IB_INTERNAL', `${child.spawnfile} was started without a process id or output`);
    }
    return { pid, stdin, stdout, stderr, ended };
}


/***/ }),

/***/ 5862:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UE: () => (/* binding */ defaultGraceMs),
/* harmony export */   g8: () => (/* binding */ killProcessTree),
/* harmony export */   sX: () => (/* binding */ killGroupNow)
/* harmony export */ });
/* unused harmony export treeMembers */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);
/* harmony import */ var _process_list_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97378);





/** Time that a program gets to end by itself before it is ended by force. */
const defaultGraceMs = 5000;
/** How long the system may take to end a killed process; one in an uninterruptible wait can take for ever. */
const killPatienceMs = 5000;
/**
 * Ends a process, everything it started and its process group: politely first, by force after `graceMs`.
 * Resolves when all are gone; true when they are. Windows knows no polite way for console programs.
 */
async function killProcessTree(pid, graceMs = defaultGraceMs) {
    // To the system, the groups 0 and 1 mean "mine" and "everybody's".
    if (!Number.isInteger(pid) || pid <= 1)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .BuildError */ .zS('IB_INTERNAL', `${pid} is no process to end`);
    if (process.platform === 'win32')
        return await taskkill(pid);
    const members = await treeOf(pid);
    signalAll(pid, members, 'SIGTERM');
    if (await waitUntilGone(pid, members, graceMs))
        return true;
    signalAll(pid, [...members, ...(await treeOf(pid))], 'SIGKILL');
    return await waitUntilGone(pid, members, killPatienceMs);
}
/** Kills a process group at once without looking at what else it started; for the moment before our own end. */
function killGroupNow(pid) {
    signalOne(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
}
/** The process, its descendants, and who is in the group that it leads. */
async function treeOf(pid) {
    const members = treeMembers(pid, await (0,_process_list_js__WEBPACK_IMPORTED_MODULE_4__/* .listProcesses */ .O3)());
    return members.map(member => member.pid);
}
/** Those of the processes that live and belong to the tree or to the group of `pid`. */
function treeMembers(pid, processes) {
    const tree = new Set([pid]);
    // A parent can have a higher number than its child, so that one pass is not enough.
    for (let size = 0; size !== tree.size;) {
        size = tree.size;
        for (const info of processes) {
            if (info.group === pid || tree.has(info.parent))
                tree.add(info.pid);
        }
    }
    return processes.filter(info => tree.has(info.pid) && !info.isZombie);
}
function signalAll(leader, members, signal) {
    // The group first: it reaches what was started after we looked.
    signalOne(-leader, signal);
    for (const member of members)
        signalOne(member, signal);
}
function signalOne(pid, signal) {
    try {
        process.kill(pid, signal);
    }
    catch (error) {
        // ESRCH: gone already. EPERM: on macOS, a group of zombies; else not ours, and then not ours to end.
        if (!['ESRCH', 'EPERM'].includes((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error) ?? ''))
            throw error;
    }
}
async function waitUntilGone(leader, members, patienceMs) {
    const deadline = performance.now() + patienceMs;
    for (let pauseMs = 10;; pauseMs = Math.min(pauseMs * 2, 200)) {
        const processes = await (0,_process_list_js__WEBPACK_IMPORTED_MODULE_4__/* .listProcesses */ .O3)();
        const isAlive = (info) => members.includes(info.pid) && !info.isZombie;
        if (!processes.some(isAlive) && treeMembers(leader, processes).length === 0)
            return true;
        if (performance.now() >= deadline)
            return false;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(pauseMs);
    }
}
/** https://learn.microsoft.com/windows-server/administration/windows-commands/taskkill */
async function taskkill(pid) {
    try {
        await (0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('taskkill', ['/PID', pid.toString(), '/T', '/F'], { windowsHide: true });
        return true;
    }
    catch {
        // 128: no such process.
        return false;
    }
}


/***/ })

};
