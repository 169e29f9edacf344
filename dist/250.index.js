export const id = 250;
export const ids = [250];
export const modules = {

/***/ 5250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/app/build.js + 1 modules
var build = __webpack_require__(77845);
// EXTERNAL MODULE: ./lib/app/create-program.js + 43 modules
var create_program = __webpack_require__(36339);
// EXTERNAL MODULE: ./lib/app/plan.js + 53 modules
var plan = __webpack_require__(86335);
// EXTERNAL MODULE: ./lib/app/smoke-test.js
var smoke_test = __webpack_require__(58939);
// EXTERNAL MODULE: ./lib/app/sweep.js + 1 modules
var sweep = __webpack_require__(64910);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(91659);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
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
        const { createClient } = await Promise.all(/* import() */[__webpack_require__.e(118), __webpack_require__.e(584), __webpack_require__.e(1)]).then(__webpack_require__.bind(__webpack_require__, 49001));
        const { id = 0, size = 0, digest } = await send(createClient());
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

// EXTERNAL MODULE: ./lib/host/line-file.js
var line_file = __webpack_require__(66881);
// EXTERNAL MODULE: ./lib/host/random.js
var random = __webpack_require__(62223);
// EXTERNAL MODULE: ./lib/host/surroundings.js
var surroundings = __webpack_require__(12955);
// EXTERNAL MODULE: ./lib/renderers/console.js + 2 modules
var console = __webpack_require__(75121);
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

/**
 * Folds the log into a group for each outermost step. While builds run side by side a step's lines are held back
 * until it ends, because groups cannot interleave.
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
            group.events.push(event);
    };
    const begin = (step, label) => {
        if (!isParallel)
            return command(workflowCommand('group', label));
        held.set(step, { title: label, events: [] });
        write(`${label} …\n`);
    };
    const end = (step) => {
        const group = held.get(step);
        held.delete(step);
        if (group !== undefined)
            command(workflowCommand('group', group.title));
        for (const event of group?.events ?? [])
            show(event);
        command(workflowCommand('endgroup', ''));
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
;// CONCATENATED MODULE: ./lib/renderers/timeline.js
/** Steps that took longer than this are drawn; the rest would only be slivers. */
const shortestMs = 200;
const mostSpans = 60;
/** When which step ran, as a Mermaid gantt chart with a section a build; empty when nothing took long. */
function timeline(events) {
    const starts = events.map(({ time }) => Date.parse(time));
    const origin = Math.min(...starts);
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




/** GitHub drops a summary of more than 1 MiB as a whole; what matters less is left out before that. */
const limitBytes = 1_000_000;
/** A run as Markdown for the job's summary page, the most important first. */
function summaryMarkdown(events) {
    const sections = [
        headline(events),
        failures(events),
        problems(events),
        artifacts(events),
        smokeTests(events),
        published(events),
        timeline(events)
    ].filter(section => section !== '');
    let markdown = '';
    for (const section of sections) {
        if (Buffer.byteLength(markdown) + Buffer.byteLength(section) > limitBytes) {
            return `${markdown}\n_The rest of this summary was too long to show; the log has it._\n`;
        }
        markdown += `${section}\n`;
    }
    return markdown;
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
function failures(events) {
    return ofType(events, 'build.finished')
        .filter(({ outcome, error }) => outcome === 'failed' && error !== undefined)
        .map(({ build = '', error }) => {
        const where = error?.place === undefined ? '' : ` (${code((0,core_place/* formatPlace */.d)(error.place))})`;
        const hint = error?.hint === undefined ? '' : `\n\n> ${summary_text(error.hint)}`;
        const last = lastOutput(events, build);
        return `### ${cell(build)} failed\n\n**${summary_text(error?.message ?? '')}**${where} ${code(error?.code ?? '')}${hint}\n${last}`;
    })
        .join('\n');
}
/** The end of what the guest or a program printed, which most often says why. */
function lastOutput(events, build) {
    const lines = ofType(events, 'output')
        .filter(event => event.build === build)
        .slice(-30)
        .map(event => event.text);
    return lines.length === 0
        ? ''
        : `\n<details open><summary>Last lines of output</summary>\n\n${fence(lines)}\n</details>\n`;
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
function artifacts(events) {
    const rows = ofType(events, 'artifact').flatMap(({ build = '', files }) => files.map(({ path, bytes, sha256 }) => `| ${cell(build)} | ${code(path)} | ${(0,size/* formatBytes */.z)(bytes)} | ${code(sha256)} |`));
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
const smokeMarks = { passed: '✅', failed: '❌', skipped: '➖' };
function smokeTests(events) {
    const results = ofType(events, 'smoke.result');
    if (results.length === 0)
        return '';
    const row = (build, { name, type, outcome, ms, detail = '' }) => `| ${smokeMarks[outcome]} | ${cell(build)} | ${cell(name)} | ${type} | ${(0,duration/* formatDuration */.a)(ms)} | ${cell(detail)} |`;
    const rows = results.map(({ build = '', result }) => row(build, result));
    return [
        '### Smoke tests',
        '',
        '| | build | test | type | time | |',
        '| --- | --- | --- | --- | --- | --- |',
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
    const longest = Math.max(2, ...[...body.matchAll(/`+/g)].map(([run]) => run.length));
    const mark = '`'.repeat(longest + 1);
    return `${mark}text\n${body}\n${mark}\n`;
}

// EXTERNAL MODULE: ./lib/renderers/format.js
var format = __webpack_require__(55337);
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
        const near = (0,suggest/* suggest */.Z)(name, known);
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
    await program.host.files.write(path, program.redactor.redact(`${JSON.stringify(manifest, null, 2)}\n`));
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
        const [first = '', ...others] = (0,format/* explainFailure */.SP)((0,errors/* failureOf */.g5)(error));
        world.write(`::error::${first.replaceAll('\n', '%0A')}\n${others.join('\n')}\n`);
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
    const events = [];
    const lines = inputs.eventsFile === '' ? undefined : await (0,line_file/* openLines */.e)((0,external_node_path_.resolve)(directory, inputs.eventsFile));
    const program = (0,create_program/* createProgram */.r)({
        registry: world.registry,
        signal: world.signal,
        workflowArtifacts: workflow.artifacts,
        onSecret: secret => log.mask(secret),
        sinks: [
            log.sink,
            event => remember(event, events),
            ...(lines === undefined ? [] : [(0,jsonl/* createJsonLines */.I)(lines.write)])
        ]
    });
    try {
        return await runAndReport(inputs, program, workflow, events);
    }
    finally {
        log.close();
        await lines?.close();
    }
}
/** Progress is for watching; keeping every report of it would grow without bound. */
function remember(event, events) {
    if (event.type !== 'progress')
        events.push(event);
}
async function runAndReport(inputs, program, workflow, events) {
    const { outcome, failure } = await runCommand(inputs, program);
    if (failure !== undefined)
        program.emitter.emit({ type: 'problem', problem: { severity: 'error', ...failure } });
    const manifestPath = await writeManifest(outcome, program);
    if (inputs.junitFile !== '') {
        const path = (0,external_node_path_.resolve)(program.directories.working, inputs.junitFile);
        await program.host.files.write(path, (0,junit/* junitXml */.E)(outcome.result?.builds ?? []));
    }
    const isOk = failure === undefined && isSuccess(inputs, outcome);
    if (!isOk)
        await publishEvidence(inputs, program, workflow.artifacts);
    const outputs = actionOutputs(outcome, events, manifestPath, failure);
    for (const [name, value] of Object.entries(outputs))
        workflow.setOutput(name, program.redactor.redact(value));
    await workflow.writeSummary(summaryMarkdown(events));
    return isOk ? 0 : 1;
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
                return await (0,build/* build */.j)(inputs, program).then(outcome => ({ outcome, failure: outcome.publishFailure }));
            case 'smoke-test':
                return { outcome: await (0,smoke_test/* smokeTestImage */.T)(inputs, program), failure: undefined };
            case 'validate': {
                const { problems } = await (0,plan/* checkTemplate */.B)(inputs, program);
                return { outcome: { problems, result: undefined }, failure: undefined };
            }
            case 'sweep':
                await (0,sweep/* sweep */.X)(program);
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
        await (0,sweep/* sweep */.X)((0,create_program/* createProgram */.r)({ registry: world.registry, signal: world.signal, sinks: [log.sink] }));
    }
    finally {
        log.close();
    }
    return 0;
}


/***/ })

};
