export const id = 3286;
export const ids = [3286];
export const modules = {

/***/ 53286:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runConsole: () => (/* binding */ runConsole)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/legible.js
var legible = __webpack_require__(66427);
// EXTERNAL MODULE: ./lib/core/problem-list.js
var problem_list = __webpack_require__(99293);
// EXTERNAL MODULE: ./lib/core/redact.js + 3 modules
var redact = __webpack_require__(54519);
// EXTERNAL MODULE: ./lib/template/interpolation/create-interpolator.js + 8 modules
var create_interpolator = __webpack_require__(52251);
// EXTERNAL MODULE: ./lib/template/read-template.js
var read_template = __webpack_require__(70651);
// EXTERNAL MODULE: ./lib/template/variables/resolve-all.js + 1 modules
var resolve_all = __webpack_require__(23413);
// EXTERNAL MODULE: ./lib/template/variables/sensitive-texts.js
var sensitive_texts = __webpack_require__(77733);
// EXTERNAL MODULE: ./lib/template/variables/variables.js + 1 modules
var variables = __webpack_require__(83049);
// EXTERNAL MODULE: ./lib/app/load.js
var load = __webpack_require__(79303);
// EXTERNAL MODULE: ./lib/app/program.js
var app_program = __webpack_require__(42199);
// EXTERNAL MODULE: ./lib/app/read-store.js
var read_store = __webpack_require__(64703);
;// CONCATENATED MODULE: ./lib/app/session.js












/**
 * Opens a session with the variables of a template, or, for the empty path, with those that are given alone. A
 * variable without a value is told and left out.
 */
async function openSession(choice, program) {
    const list = new problem_list/* ProblemList */.Ku();
    const files = [];
    const template = choice.template === ''
        ? (0,read_template/* readTemplate */.x)('{}', 'console', (0,external_node_path_.join)(program.directories.working, 'console')).template
        : await (0,load/* loadTemplate */.PM)(choice.template, program, files);
    const variableFiles = await (0,load/* loadVariableFiles */.kV)(choice.variableFiles, program, files);
    if (template === undefined || files.some(({ severity }) => severity === 'error')) {
        return { session: undefined, problems: files.map(legible/* legible */.b) };
    }
    const given = { files: variableFiles, pairs: choice.variables, isFree: choice.template === '' };
    const session = await (0,problem_list/* untilFullAsync */.Kr)(() => begin(template, given, program, list.add), undefined);
    if (session === undefined)
        for (const secret of (0,sensitive_texts/* sensitiveTexts */.b)(template, given))
            program.redactor.add(secret);
    return { session, problems: [...files, ...list.problems].map(problem => told(problem, program)) };
}
function told(problem, { redactor }) {
    return (0,legible/* legible */.b)((0,redact/* redactData */.Ed)(problem, text => redactor.redact(text), redact/* ownWords */.I1));
}
async function begin(template, given, program, report) {
    const { host, startedAt, directories, redactor } = program;
    const facts = {
        host,
        startedAt,
        directory: directories.working,
        templateDirectory: template.directory,
        version: app_program/* packerVersion */.Z,
        variables: new Map(),
        valueless: new Set()
    };
    const texts = (0,variables/* collectVariables */.S)(template, given, report);
    const readStore = (0,read_store/* storesOf */.o)(program);
    const { secrets, ...known } = await (0,resolve_all/* resolveAll */.W)({ template, readStore }, texts, facts, report);
    for (const secret of secrets)
        redactor.add(secret);
    const interpolator = (0,create_interpolator/* createInterpolator */.k)({ ...facts, ...known });
    const sorted = [...known.variables].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
        variables: sorted.map(([name, value]) => [name, redactor.redact(value)]),
        evaluate(text, line) {
            const found = new problem_list/* ProblemList */.Ku();
            const placeAt = (start) => ({ file: 'console', line, column: start + 1 });
            const node = { kind: 'string', value: text, place: placeAt(0), placeAt };
            const value = (0,problem_list/* untilFull */.uh)(() => interpolator.render(node, undefined, found.add), undefined);
            const shown = value === undefined ? undefined : redactor.redact(value);
            return { value: shown, problems: found.problems.map(problem => told(problem, program)) };
        }
    };
}

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/renderers/format.js
var format = __webpack_require__(55337);
;// CONCATENATED MODULE: ./lib/cli/console.js



const help = `Type text with template expressions and press Enter to see what it becomes:

  {{timestamp}}            a function
  {{user \`NAME\`}}          a variable of the template, of -var or of -var-file

variables   shows all variables with their values
exit        ends the console, as Ctrl-D and Ctrl-C do
`;
/** Evaluates line after line: those that somebody types, or those of a file. The result is the exit code. */
async function runConsole(choice, program, { terminal, input }) {
    if (choice.template === '-') {
        throw new errors/* BuildError */.zS('IB_USAGE', 'standard input has the expressions, so the template must be a file');
    }
    const { session, problems } = await openSession(choice, program);
    tell(problems, terminal);
    if (session === undefined)
        return 1;
    let number = 0;
    let hasFailed = false;
    for await (const line of input.lines('> ', program.signal)) {
        number += 1;
        const words = line.trim();
        if (words === 'exit')
            break;
        if (words === '')
            continue;
        const { value, problems: found } = answer(words, line, number, session);
        tell(found, terminal);
        if (value === undefined)
            hasFailed = true;
        else
            terminal.write(value.endsWith('\n') ? value : `${value}\n`);
    }
    program.signal.throwIfAborted();
    return hasFailed && !input.isInteractive ? 1 : 0;
}
function answer(words, line, number, session) {
    if (words === 'help')
        return { value: help, problems: [] };
    if (words !== 'variables')
        return session.evaluate(line, number);
    return { value: session.variables.map(([name, value]) => `${name}: ${value}\n`).join(''), problems: [] };
}
function tell(problems, { writeError }) {
    for (const problem of problems)
        writeError(`${(0,format.explain)(problem, problem.severity).join('\n')}\n`);
}


/***/ })

};
