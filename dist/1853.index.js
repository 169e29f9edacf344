export const id = 1853;
export const ids = [1853];
export const modules = {

/***/ 71853:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runFix: () => (/* binding */ runFix)
});

// EXTERNAL MODULE: ./lib/app/create-program.js + 13 modules
var create_program = __webpack_require__(93082);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/legible.js
var legible = __webpack_require__(66427);
// EXTERNAL MODULE: ./lib/core/problem.js
var problem = __webpack_require__(75524);
// EXTERNAL MODULE: ./lib/template/fix/fixers.js + 17 modules
var fixers = __webpack_require__(5694);
;// CONCATENATED MODULE: ./lib/template/fix/fix.js

/** The template as it is written for today's Packer; the same object when nothing in it is old. */
function fixTemplate(template) {
    return fixers/* fixers */.c.reduce((mended, fixer) => fixer.fix(mended), template);
}

// EXTERNAL MODULE: ./lib/template/fix/json-value.js
var json_value = __webpack_require__(7882);
;// CONCATENATED MODULE: ./lib/template/fix/edit.js
/** Edits in the order of the text; what is inserted comes before what is replaced at the same place. */
function sortEdits(edits) {
    return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}
/** The text between two offsets with sorted edits made, all of which lie between them. */
function applyEdits(text, edits, from = 0, to = text.length) {
    let at = from;
    let result = '';
    for (const { start, end, text: replacement } of edits) {
        result += text.slice(at, start) + replacement;
        at = end;
    }
    return result + text.slice(at, to);
}

;// CONCATENATED MODULE: ./lib/template/fix/edits.js

/** The fewest edits that make a file's text say a fixed value; order, indents and line ends stay the author's. */
function editsFor(node, fixed, source) {
    if ((0,json_value/* isSame */.Ft)((0,json_value/* plainValue */._y)(node), fixed))
        return [];
    if (node.kind === 'object' && (0,json_value/* isObject */.Gv)(fixed))
        return objectEdits(node, fixed, source);
    if (node.kind === 'array' && (0,json_value/* isList */.Lv)(fixed))
        return listEdits(node, fixed, source);
    if (node.kind === 'string' && (0,json_value/* isString */.Kg)(fixed))
        return [textEdit(node, fixed, source)];
    return [replacement(node, fixed, source)];
}
/** On several lines only where the value, with its key, has a line of its own to begin with. */
function replacement(node, fixed, source) {
    const start = source.start(node.place);
    const before = source.text.slice(source.text.lastIndexOf('\n', start - 1) + 1, start);
    const indent = /^([ \t]*)(?:"(?:[^"\\]|\\.)*"\s*:\s*)?$/.exec(before)?.[1];
    return { start, end: source.end(node.place), text: source.write(fixed, indent) };
}
/** Only the part of a text that differs, so that its escapes stay as they are. */
function textEdit(node, fixed, source) {
    const { value } = node;
    let head = 0;
    while (head < Math.min(value.length, fixed.length) && value[head] === fixed[head])
        head++;
    let tail = 0;
    const longest = Math.min(value.length, fixed.length) - head;
    while (tail < longest && value.at(-1 - tail) === fixed.at(-1 - tail))
        tail++;
    const place = node.placeAt?.(head, value.length - tail);
    if (place === undefined)
        return replacement(node, fixed, source);
    const text = JSON.stringify(fixed.slice(head, fixed.length - tail)).slice(1, -1);
    return { start: source.start(place), end: source.end(place), text };
}
function listEdits(node, fixed, source) {
    const added = fixed.length - node.items.length;
    if (added === 0)
        return node.items.flatMap((item, at) => editsFor(item, fixed[at] ?? null, source));
    const [first] = node.items;
    const isPrepended = first !== undefined && added > 0 && (0,json_value/* isSame */.Ft)((0,json_value/* plainValue */._y)(node), fixed.slice(added));
    if (!isPrepended)
        return [replacement(node, fixed, source)];
    const start = source.start(first.place);
    const indent = source.indentAt(start);
    const separator = indent === undefined ? ', ' : `,${source.lineEnd}${indent}`;
    const text = fixed
        .slice(0, added)
        .map(item => `${source.write(item, indent)}${separator}`)
        .join('');
    return [{ start, end: start, text }];
}
function objectEdits(node, fixed, source) {
    const keys = Object.keys(fixed);
    if (keys.length === 0 || node.members.length === 0)
        return [replacement(node, fixed, source)];
    const renamed = pairUp(node, fixed);
    const taken = new Set(renamed.values());
    const added = keys.filter(key => !taken.has(key) && !node.members.some(entry => entry.key === key));
    const isKept = (entry) => Object.hasOwn(fixed, entry.key) || renamed.has(entry);
    return [
        ...node.members.filter(isKept).flatMap(entry => memberEdits(entry, renamed.get(entry), fixed, source)),
        ...removals(node, isKept, source),
        ...insertion(node.members.findLast(isKept), added, fixed, source)
    ];
}
/** New keys take the places of old ones: of those with their value if there are any, else of the first that is free. */
function pairUp({ members }, fixed) {
    const old = members.filter(({ key }) => !Object.hasOwn(fixed, key));
    const fresh = Object.keys(fixed).filter(key => !members.some(entry => entry.key === key));
    const pairs = new Map();
    const isFree = (entry) => !pairs.has(entry);
    for (const key of fresh) {
        const twin = old.find(entry => isFree(entry) && (0,json_value/* isSame */.Ft)((0,json_value/* plainValue */._y)(entry.value), fixed[key]));
        if (twin !== undefined)
            pairs.set(twin, key);
    }
    for (const key of fresh.filter(each => ![...pairs.values()].includes(each))) {
        const place = old.find(isFree);
        if (place !== undefined)
            pairs.set(place, key);
    }
    return pairs;
}
function memberEdits({ key, keyPlace, value }, newKey, fixed, source) {
    const edits = editsFor(value, fixed[newKey ?? key] ?? null, source);
    if (newKey === undefined)
        return edits;
    return [
        { start: source.start(keyPlace), end: source.end(keyPlace), text: JSON.stringify(newKey) },
        ...edits
    ];
}
/** A member goes with the comma behind it, or before it when it is the last. */
function removals({ members }, isKept, source) {
    const edits = [];
    for (let at = 0; at < members.length; at++) {
        const first = members[at];
        if (first === undefined || isKept(first))
            continue;
        const before = members[at - 1];
        while (at + 1 < members.length && !isKeptAt(members, at + 1, isKept))
            at++;
        const after = members[at + 1];
        const last = members[at] ?? first;
        const start = source.start(first.keyPlace);
        if (after !== undefined)
            edits.push({ start, end: source.start(after.keyPlace), text: '' });
        else {
            const from = before === undefined ? start : source.end(before.value.place);
            edits.push({ start: from, end: source.end(last.value.place), text: '' });
        }
    }
    return edits;
}
function isKeptAt(members, at, isKept) {
    const entry = members[at];
    return entry !== undefined && isKept(entry);
}
function insertion(last, added, fixed, source) {
    if (last === undefined || added.length === 0)
        return [];
    const start = source.end(last.value.place);
    const indent = source.indentAt(source.start(last.keyPlace));
    const separator = indent === undefined ? ', ' : `,${source.lineEnd}${indent}`;
    const text = added
        .map(key => `${separator}${JSON.stringify(key)}: ${source.write(fixed[key] ?? null, indent)}`)
        .join('');
    return [{ start, end: start, text }];
}

;// CONCATENATED MODULE: ./lib/template/fix/lines.js
/** Cuts a text behind each line feed. */
function linesOf(text) {
    const all = text === '' ? [] : (text.match(/[^\n]*\n|[^\n]+$/g) ?? []);
    const starts = [0];
    for (const line of all)
        starts.push((starts.at(-1) ?? 0) + line.length);
    const at = (offset) => {
        let low = 0;
        let high = all.length;
        while (high - low > 1) {
            const middle = (low + high) >>> 1;
            if ((starts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle;
        }
        return low;
    };
    return { all, start: line => starts[line] ?? text.length, at };
}

;// CONCATENATED MODULE: ./lib/template/fix/source-text.js


function createSourceText(text) {
    const lines = linesOf(text);
    const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
    const unit = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
    const offset = (line, column) => lines.start(line - 1) + column - 1;
    return {
        text,
        lineEnd,
        start: ({ line, column }) => offset(line, column),
        end: ({ line, column, endLine = line, endColumn = column }) => offset(endLine, endColumn),
        indentAt(at) {
            const before = text.slice(lines.start(lines.at(at)), at);
            return /^[ \t]*$/.test(before) ? before : undefined;
        },
        write: (value, indent) => write(value, indent, { unit, lineEnd })
    };
}
/** Lists of plain values stay within a line, as people write them. */
function write(value, indent, style) {
    const isPlainList = (0,json_value/* isList */.Lv)(value) && !value.some(item => (0,json_value/* isList */.Lv)(item) || (0,json_value/* isObject */.Gv)(item));
    if (indent === undefined || isPlainList)
        return writeInLine(value);
    return JSON.stringify(value, null, style.unit).replaceAll('\n', `${style.lineEnd}${indent}`);
}
function writeInLine(value) {
    if ((0,json_value/* isList */.Lv)(value))
        return `[${value.map(writeInLine).join(', ')}]`;
    if (!(0,json_value/* isObject */.Gv)(value))
        return JSON.stringify(value);
    const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${writeInLine(item)}`);
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

;// CONCATENATED MODULE: ./lib/template/fix/unified-diff.js


/** Lines that stand on each side of a change, by which `patch` finds it. */
const context = 3;
/** Sorted edits as a unified diff, which `patch` and `git apply` take; empty when there are none. */
function unifiedDiff(file, text, edits) {
    const old = linesOf(text);
    const changes = joined(group(old, edits).map(run => changeOf(old, text, run)));
    if (changes.length === 0)
        return '';
    let shift = 0;
    const hunks = hunksOf(changes).map(hunk => {
        const written = writeHunk(old, hunk, shift);
        for (const { from, to, lines } of hunk)
            shift += lines.length - (to - from);
        return written;
    });
    const name = headerName(file);
    return [`--- ${name}\n`, `+++ ${name}\n`, ...hunks].join('');
}
/** A name ends at its first blank unless a tab ends it; in quotes it may have what would end the line. */
function headerName(file) {
    if (/^"|[\t\r\n]/.test(file))
        return JSON.stringify(file);
    return file.includes(' ') ? `${file}\t` : file;
}
/** Edits that touch the same line belong together. */
function group(old, edits) {
    const groups = [];
    for (const edit of edits) {
        const previous = groups.at(-1);
        const end = previous?.at(-1)?.end;
        if (previous !== undefined && end !== undefined && old.at(end) >= old.at(edit.start))
            previous.push(edit);
        else
            groups.push([edit]);
    }
    return groups;
}
function changeOf(old, text, edits) {
    let from = old.at(edits[0]?.start ?? 0);
    let to = old.at(edits.at(-1)?.end ?? 0) + 1;
    let lines = linesOf(applyEdits(text, edits, old.start(from), old.start(to))).all;
    while (from < to && lines.length > 0 && lines[0] === old.all[from]) {
        lines = lines.slice(1);
        from++;
    }
    while (from < to && lines.length > 0 && lines.at(-1) === old.all[to - 1]) {
        lines = lines.slice(0, -1);
        to--;
    }
    return { from, to, lines };
}
/** Changes of lines that follow one another are one; what comes out as it was is none. */
function joined(changes) {
    const all = [];
    for (const change of changes) {
        const previous = all.at(-1);
        if (change.from === change.to && change.lines.length === 0)
            continue;
        if (previous?.to !== change.from)
            all.push(change);
        else
            all.splice(-1, 1, { ...previous, to: change.to, lines: [...previous.lines, ...change.lines] });
    }
    return all;
}
/** Changes whose context would meet stand in one hunk. */
function hunksOf(changes) {
    const hunks = [];
    for (const change of changes) {
        const previous = hunks.at(-1)?.at(-1);
        if (previous !== undefined && change.from - previous.to <= 2 * context)
            hunks.at(-1)?.push(change);
        else
            hunks.push([change]);
    }
    return hunks;
}
function writeHunk({ all }, hunk, shift) {
    const from = Math.max(0, (hunk[0]?.from ?? 0) - context);
    const to = Math.min(all.length, (hunk.at(-1)?.to ?? 0) + context);
    const body = [];
    const write = (sign, lines) => {
        for (const line of lines)
            body.push(mark(sign, line));
    };
    let at = from;
    for (const change of hunk) {
        write(' ', all.slice(at, change.from));
        write('-', all.slice(change.from, change.to));
        write('+', change.lines);
        at = change.to;
    }
    write(' ', all.slice(at, to));
    const grown = hunk.reduce((sum, change) => sum + change.lines.length - (change.to - change.from), 0);
    return `@@ -${range(from, to - from)} +${range(from + shift, to - from + grown)} @@\n${body.join('')}`;
}
function range(from, count) {
    return `${count === 0 ? from : from + 1},${count}`;
}
function mark(sign, line) {
    return line.endsWith('\n') ? `${sign}${line}` : `${sign}${line}\n\\ No newline at end of file\n`;
}

;// CONCATENATED MODULE: ./lib/template/fix/patch.js




/** What makes a file say what a fixed template says, as a unified diff; empty when it says it already. */
function patchFor({ file, text, node }, fixed) {
    return unifiedDiff(file, text, sortEdits(editsFor(node, fixed, createSourceText(text))));
}

;// CONCATENATED MODULE: ./lib/template/fix/print.js

/**
 * A fixed template as Packer 1.6.6 prints it: keys in the order of their code points, two spaces a level, numbers as
 * Go writes a float64, an empty `builders` when there is none, and an empty line at the end.
 */
function printTemplate(template) {
    const hasBuilders = Object.hasOwn(template, 'builders');
    return `${print(hasBuilders ? template : { ...template, builders: null }, '')}\n\n`;
}
function print(value, indent) {
    const inner = `${indent}  `;
    if ((0,json_value/* isList */.Lv)(value))
        return enclose('[]', value.map(item => print(item, inner)), indent);
    if ((0,json_value/* isObject */.Gv)(value)) {
        const keys = Object.keys(value).sort(byCodePoints);
        return enclose('{}', keys.map(key => `${printText(key)}: ${print(value[key] ?? null, inner)}`), indent);
    }
    if (typeof value === 'string')
        return printText(value);
    return Object.is(value, -0) ? '-0' : String(value);
}
function enclose(brackets, entries, indent) {
    if (entries.length === 0)
        return brackets;
    const lines = entries.map(entry => `${indent}  ${entry}`).join(',\n');
    return `${brackets.charAt(0)}\n${lines}\n${indent}${brackets.charAt(1)}`;
}
function byCodePoints(a, b) {
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
/** Go escapes for HTML, of which Packer undoes `<` and `>`, and what ends a line in JavaScript. */
function printText(text) {
    return `"${text.replace(/[^ !#-%'-[\]-~]/gu, printCharacter)}"`;
}
function printCharacter(char) {
    const code = char.charCodeAt(0);
    const isEscaped = /[&\u2028\u2029\b\f]/.test(char);
    if (!isEscaped)
        return JSON.stringify(char).slice(1, -1);
    return `\\u${code.toString(16).padStart(4, '0')}`;
}

// EXTERNAL MODULE: ./lib/core/syntax.js
var syntax = __webpack_require__(12088);
;// CONCATENATED MODULE: ./lib/template/fix/shape.js

/** What keeps a template from being fixed: blocks that do not stand where blocks stand. */
function shapeProblems(root) {
    if (root.kind !== 'object')
        return [shape_problem('a template must be a JSON object', root)];
    return ['builders', 'provisioners', 'post-processors'].flatMap(key => {
        const list = (0,syntax/* member */.D)(root, key)?.value;
        if (list === undefined || list.kind === 'null')
            return [];
        if (list.kind !== 'array')
            return [shape_problem(`\`${key}\` must be a list of objects`, list)];
        if (key !== 'builders')
            return [];
        return list.items
            .filter(({ kind }) => kind !== 'object')
            .map(item => shape_problem('a builder must be an object', item));
    });
}
function shape_problem(message, { place }) {
    return { code: 'IB_TEMPLATE_INVALID', severity: 'error', message, place };
}

// EXTERNAL MODULE: ./lib/template/hide-values.js
var hide_values = __webpack_require__(48715);
// EXTERNAL MODULE: ./lib/template/json/parse.js + 9 modules
var parse = __webpack_require__(66946);
// EXTERNAL MODULE: ./lib/template/read-template.js
var read_template = __webpack_require__(70651);
// EXTERNAL MODULE: ./lib/app/load.js
var load = __webpack_require__(79303);
;// CONCATENATED MODULE: ./lib/app/fix.js












/** Mends what Packer changed between versions. A BuildError for a value that says nothing clear. */
async function fix(choice, program) {
    const unreadable = [];
    const source = await (0,load/* readTemplateText */.cJ)(choice.template, program, unreadable);
    if (source === undefined)
        return { text: undefined, problems: unreadable };
    const hidesValues = (0,hide_values/* doubtfulValues */.E)(source.text);
    const { node, problems: mistakes } = (0,parse/* parseJson */.q)(source.text, source.file, { hidesValues });
    const problems = [...unreadable, ...mistakes, ...(node === undefined ? [] : shapeProblems(node))];
    const root = node === undefined ? null : (0,json_value/* plainValue */._y)(node);
    if (node === undefined || !(0,json_value/* isObject */.Gv)(root) || problems.some(isError)) {
        return { text: undefined, problems: (0,problem/* sortProblems */.d)(problems).map(legible/* legible */.b) };
    }
    const fixed = fixTemplate(root);
    const printed = printTemplate(fixed);
    const file = patchName(choice.template, program);
    const text = choice.asPatch ? patchFor({ file, text: source.text, node }, fixed) : printed;
    if (!choice.isChecked)
        return { text, problems: problems.map(legible/* legible */.b) };
    // Packer adds an empty `builders` to what it prints; that there are none is not for `fix` to say.
    const { problems: left } = (0,read_template/* readTemplate */.x)(Object.hasOwn(fixed, 'builders') ? printed : JSON.stringify(fixed), 'fixed template', program.directories.working);
    return { text, problems: [...problems, ...left].map(legible/* legible */.b) };
}
function isError({ severity }) {
    return severity === 'error';
}
/** `patch` refuses names that are absolute or lead out of the working directory, also where it is told the file. */
function patchName(template, { directories }) {
    if (template === '-')
        return 'template.json';
    const name = (0,external_node_path_.relative)(directories.working, (0,external_node_path_.resolve)(directories.working, template));
    // On Windows a file of another drive has no relative name.
    return (0,external_node_path_.isAbsolute)(name) || name.split(external_node_path_.sep)[0] === '..' ? (0,external_node_path_.basename)(name) : name;
}

// EXTERNAL MODULE: ./lib/host/clock.js
var clock = __webpack_require__(49144);
// EXTERNAL MODULE: ./lib/renderers/format.js
var format = __webpack_require__(55337);
// EXTERNAL MODULE: ./lib/renderers/machine-line.js
var machine_line = __webpack_require__(62508);
;// CONCATENATED MODULE: ./lib/cli/fix.js





/**
 * `image-build fix`: the template goes to standard output alone, so that it can be put into a file; with
 * `-machine-readable`, as lines for programs together with what is wrong.
 */
async function runFix(words, { registry, signal, terminal }) {
    const program = (0,create_program/* createProgram */.r)({ registry, sinks: [], signal });
    const choice = {
        template: words.operands[0] ?? '',
        asPatch: words.isOn('diff') ?? false,
        isChecked: words.isOn('validate') ?? true
    };
    const { text, problems } = await fix(choice, program);
    const told = problems.map(problem => (0,format.explain)(problem, problem.severity).join('\n'));
    if (words.isOn('machine-readable') === true) {
        const lines = [
            ...(text === undefined ? [] : [(0,machine_line/* uiLine */.F)('say', text.replace(/\n$/, ''))]),
            ...told.map(one => (0,machine_line/* uiLine */.F)('error', one))
        ];
        const now = (0,clock/* createClock */.t)().now();
        for (const line of lines)
            terminal.write((0,machine_line/* machineLine */.a)(line, now));
    }
    else {
        if (text !== undefined)
            terminal.write(text);
        for (const one of told)
            terminal.writeError(`${one}\n`);
    }
    return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}


/***/ })

};
