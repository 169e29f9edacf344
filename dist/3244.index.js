export const id = 3244;
export const ids = [3244];
export const modules = {

/***/ 92954:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CE: () => (/* binding */ definePostProcessor),
/* harmony export */   MA: () => (/* binding */ defineProvisioner),
/* harmony export */   Ti: () => (/* binding */ defineSmokeTest),
/* harmony export */   ab: () => (/* binding */ definePublisher)
/* harmony export */ });
function defineProvisioner(provisioner) {
    return provisioner;
}
function definePostProcessor(postProcessor) {
    return postProcessor;
}
function defineSmokeTest(smokeTest) {
    return smokeTest;
}
function definePublisher(publisher) {
    return publisher;
}


/***/ }),

/***/ 3657:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ opt)
/* harmony export */ });
function option(kind) {
    return notes => ({ ...notes, kind });
}
/** The vocabulary in which plugins declare their options, once: type, default, docs and schema follow from it. */
const opt = {
    string: option('string'),
    integer: option('integer'),
    boolean: option('boolean'),
    /** Unset, true or false, which are three different things. */
    tristate: option('tristate'),
    /** Milliseconds. */
    duration: option('duration'),
    strings: option('strings'),
    integers: option('integers'),
    /** A list of lists of strings. */
    rows: option('rows'),
    map: option('map'),
    late: option('late'),
    lateList: option('lateList'),
    lateRows: option('lateRows'),
    lateMap: option('lateMap'),
    choice: (choices, notes) => ({ ...notes, kind: 'string', choices }),
    block: (options, notes) => ({ ...notes, kind: 'block', options }),
    blocks: (options, notes) => ({ ...notes, kind: 'blocks', options })
};


/***/ }),

/***/ 54519:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lY: () => (/* binding */ createRedactor),
  I1: () => (/* binding */ ownWords),
  Ed: () => (/* binding */ redactData)
});

// EXTERNAL MODULE: ./lib/core/shorten.js
var shorten = __webpack_require__(64106);
;// CONCATENATED MODULE: ./lib/core/form-index.js

/** Forms of at least this length are found by their first characters. */
const keyLength = 4;
const lowBits = 0xffff;
/** Longer forms are not looked for inside what is masked already: text that repeats itself would take for ever. */
const longForm = 4096;
/** Finds any of many texts in a text, in a time that does not depend on how many they are. */
class FormIndex {
    /** Number of characters of the longest form. */
    longest = 0;
    byKey = new Map();
    /** By the low bits of keys: whether any form has such a one. Most of a text is passed over by it. */
    mayHave = new Uint8Array(lowBits + 1);
    short = new Set();
    /** Whether the form is new. */
    add(form) {
        this.longest = Math.max(this.longest, form.length);
        if (form.length < keyLength) {
            const isNew = !this.short.has(form);
            this.short.add(form);
            return isNew;
        }
        const key = keyAt(form, 0);
        this.mayHave[key & lowBits] = 1;
        const bucket = this.byKey.get(key) ?? { lengths: [], byLength: new Map() };
        this.byKey.set(key, bucket);
        return addTo(bucket, form);
    }
    /**
     * The parts of a text that are forms, or the beginnings of forms behind which the text was cut, in order; those that
     * overlap are joined.
     */
    find(text) {
        if (this.longest === 0)
            return [];
        const spans = [];
        let start = 0;
        let end = 0;
        let cut = -1;
        const hasShort = this.short.size > 0;
        for (let at = 0; at < text.length; at++) {
            if (!hasShort && this.mayHave[keyAt(text, at) & lowBits] === 0)
                continue;
            if (cut < at)
                cut = nextCut(text, at);
            const found = at + this.lengthAt(text, at, { masked: end - at, cut });
            if (found <= end || found === at)
                continue;
            if (at >= end) {
                if (end > 0)
                    spans.push({ start, end });
                start = at;
            }
            end = found;
        }
        if (end > 0)
            spans.push({ start, end });
        return spans;
    }
    /**
     * Length of the longest form that starts here and is longer than what is masked from here on anyway.
     * @param cut where the text was cut next
     */
    lengthAt(text, at, { masked, cut }) {
        const left = cut - at;
        const bucket = this.byKey.get(keyAt(text, at));
        for (const length of bucket?.lengths ?? []) {
            if (length <= masked)
                break;
            if (masked > 0 && length > longForm)
                continue;
            const forms = bucket?.byLength.get(length);
            if (startsWithAny(text, at, length, forms))
                return length;
            if (left > masked && left < length && beginsAny(text.slice(at, cut), forms))
                return left;
        }
        if (this.short.size === 0)
            return 0;
        for (let length = keyLength - 1; length > masked && length > 0; length--) {
            if (this.short.has(text.slice(at, at + length)) && at + length <= text.length)
                return length;
        }
        return 0;
    }
}
function nextCut(text, from) {
    const cut = text.indexOf(shorten/* ellipsis */.g, from);
    return cut === -1 ? Infinity : cut;
}
function addTo({ lengths, byLength }, form) {
    const { length } = form;
    const alike = byLength.get(length);
    if (alike?.has(form) === true)
        return false;
    if (alike !== undefined)
        alike.add(form);
    else {
        byLength.set(length, new Set([form]));
        const before = lengths.findIndex(other => other < length);
        lengths.splice(before < 0 ? lengths.length : before, 0, length);
    }
    return true;
}
/** A few are compared one by one, which ends at the first letter that differs; many are looked up. */
function startsWithAny(text, at, length, forms = new Set()) {
    if (forms.size > 8)
        return forms.has(text.slice(at, at + length));
    for (const form of forms)
        if (text.startsWith(form, at))
            return true;
    return false;
}
/** Whether one of the forms begins so. */
function beginsAny(beginning, forms = new Set()) {
    for (const form of forms)
        if (form.startsWith(beginning))
            return true;
    return false;
}
/** The characters at an offset as a number, the same for the same characters. */
function keyAt(text, at) {
    let key = text.charCodeAt(at);
    for (let i = 1; i < keyLength; i++)
        key = key * 31 + text.charCodeAt(at + i);
    return key & 0xff_ffff;
}

;// CONCATENATED MODULE: ./lib/core/secret-base64.js
/** A piece of base64 shorter than this may be part of anything. */
const shortestPiece = 8;
/** Where programs break lines of base64: PEM, and MIME with GNU's `base64`. */
const widths = [64, 76];
/**
 * How base64 writes a text: by itself, as part of something longer (at each of the three ways in which its bytes can
 * fall into groups), in UTF-16 as PowerShell's `-EncodedCommand` has it, broken into lines, and in the alphabet of URLs.
 */
function base64Forms(text) {
    const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')].flatMap(bytes => {
        const whole = bytes.toString('base64');
        return [whole, whole.replace(/=+$/, ''), ...embedded(bytes), ...brokenLines(whole)];
    });
    return [...forms, ...forms.map(form => form.replaceAll('+', '-').replaceAll('/', '_'))];
}
/** The characters that are the same whatever stands before and behind, for each number of bytes before. */
function embedded(bytes) {
    const pieces = [0, 1, 2].map(before => {
        const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
        return text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
    });
    return pieces.filter(piece => piece.length >= shortestPiece);
}
function brokenLines(whole) {
    return widths.flatMap(width => {
        if (whole.length <= width)
            return [];
        const lines = whole.match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
        return lines.filter(line => line.length >= shortestPiece);
    });
}

;// CONCATENATED MODULE: ./lib/core/secret-forms.js

/** Derived forms shorter than this are found everywhere by chance, and masking them would tell more than it hides. */
const shortestDerived = 4;
/** The secret itself, and each line of it that has something in it. */
function plainForms(secret) {
    const lines = secret.split(/\r\n|\n|\r/);
    const trimmed = [secret.trim(), ...lines.map(line => line.trim())].filter(isTelling);
    const lineEnds = lines.length === 1 ? [] : [lines.join('\n'), lines.join('\r\n')];
    return unique([secret, ...lineEnds, ...lines.filter(isTelling), ...trimmed]).filter(form => form.trim() !== '');
}
/** A line of one character, or of signs alone such as `}` or `---`, is no secret, and masking it would hide the log. */
function isTelling(line) {
    return line.length > 1 && /[\p{L}\p{N}]/u.test(line);
}
/** How shells, JSON, URLs, XML, base64 and hexadecimal write the secret and each line of it; not the plain forms. */
function derivedForms(secret) {
    const plain = plainForms(secret);
    const written = plain.flatMap(text => [...quoted(text), ...inUrls(text), ...inMarkup(text)]);
    const encoded = unique([secret, ...plain]).flatMap(text => [...base64Forms(text), ...hexForms(text)]);
    return unique([...written, ...encoded]).filter(form => form.length >= shortestDerived);
}
function quoted(text) {
    const json = inner(JSON.stringify(text));
    const ascii = json.replace(/[\u007f-\uffff]/g, unicodeEscape);
    const escaped = text.replace(/[^\w\n@%+=:,./-]/g, '\\$&');
    return [
        json,
        inner(JSON.stringify(json)),
        ascii,
        ascii.replace(/[\\]u[\da-f]{4}/g, escape => `\\u${escape.slice(2).toUpperCase()}`),
        json.replaceAll('/', '\\/'),
        // Go's encoder: https://pkg.go.dev/encoding/json#HTMLEscape
        json.replace(/[<>&\u2028\u2029]/g, unicodeEscape),
        text.replaceAll("'", `'"'"'`),
        text.replaceAll("'", `'\\''`),
        text.replaceAll("'", "''"),
        text.replaceAll("'", "\\'"),
        text.replace(/(["$`\\])/g, '\\$1'),
        text.replace(/(["$`\\!])/g, '\\$1'),
        text.replace(/(["$`])/g, '`$1'),
        text.replaceAll('"', '""'),
        escaped,
        escaped.replaceAll('\n', "$'\\n'"),
        text.replace(/[\\'\n\r\t]/g, character => inner(JSON.stringify(character)).replace("'", "\\'")),
        text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
    ];
}
function inner(literal) {
    return literal.slice(1, -1);
}
function unicodeEscape(character) {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
function inUrls(text) {
    const sound = text.replace(/\p{Surrogate}/gu, '\ufffd');
    const component = encodeURIComponent(sound);
    const strict = component.replace(/[!'()*]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
    const form = new URLSearchParams({ _: sound }).toString().slice(2);
    const forms = [component, strict, strict.replaceAll('%20', '+'), form, encodeURI(sound)];
    return [...forms, ...forms.map(each => each.replace(/%[\dA-F]{2}/g, code => code.toLowerCase()))];
}
function inMarkup(text) {
    const base = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    return [
        base,
        base.replaceAll('"', '&quot;'),
        base.replaceAll('"', '&quot;').replaceAll("'", '&#39;'),
        base.replaceAll('"', '&quot;').replaceAll("'", '&apos;'),
        // Python's html.escape: https://docs.python.org/3/library/html.html#html.escape
        base.replaceAll('"', '&quot;').replaceAll("'", '&#x27;'),
        base.replaceAll('"', '&#34;').replaceAll("'", '&#39;')
    ];
}
function hexForms(text) {
    const hex = Buffer.from(text, 'utf8').toString('hex');
    return [hex, hex.toUpperCase()];
}
function unique(forms) {
    return [...new Set(forms)];
}

;// CONCATENATED MODULE: ./lib/core/redact.js


const mask = '<sensitive>';
/** @param onSecret told of every secret, and of each line of it, once */
function createRedactor(onSecret = () => undefined) {
    const known = new Set();
    const index = new FormIndex();
    /** Many problems are of one line, which may be the whole file. */
    let blotted;
    return {
        add(secret) {
            if (known.has(secret))
                return;
            blotted = undefined;
            known.add(secret);
            for (const form of plainForms(secret))
                if (index.add(form))
                    onSecret(form);
            for (const form of derivedForms(secret))
                index.add(form);
        },
        redact(text) {
            let result = '';
            let position = 0;
            for (const { start, end } of index.find(text)) {
                result += text.slice(position, start) + mask;
                position = end;
            }
            return position === 0 ? text : result + text.slice(position);
        },
        blot(text) {
            if (blotted?.text === text)
                return blotted.result;
            const pieces = [];
            let position = 0;
            for (const { start, end } of index.find(text)) {
                pieces.push(text.slice(position, start), '•'.repeat(end - start));
                position = end;
            }
            blotted = { text, result: pieces.join('') + text.slice(position) };
            return blotted.result;
        },
        settled(text) {
            const safe = Math.max(0, text.length - Math.max(0, index.longest - 1));
            return index.find(text).find(({ start, end }) => start < safe && safe < end)?.start ?? safe;
        }
    };
}
function redactData(data, redact, except = new Set()) {
    if (typeof data === 'string')
        return redact(data);
    if (Array.isArray(data))
        return data.map(item => redactData(item, redact, except));
    if (typeof data !== 'object' || data === null)
        return data;
    return Object.fromEntries(Object.entries(data).map(([key, item]) => {
        const isOwnWord = typeof item === 'string' && except.has(key);
        return [key, isOwnWord ? item : redactData(item, redact, except)];
    }));
}
/** Keys of events and results under which words of our own stand, which no secret can be confused with. */
const ownWords = new Set([
    'type',
    'severity',
    'code',
    'level',
    'outcome',
    'stream',
    'kind',
    'unit',
    'command',
    'sha256'
]);


/***/ }),

/***/ 64106:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ ellipsis),
/* harmony export */   m: () => (/* binding */ shorten)
/* harmony export */ });
/** Stands where a text was cut. The redactor knows it: what is before it may be the beginning of a secret. */
const ellipsis = '…';
/** The text, or its first characters and an ellipsis where it is longer. The only way to cut a text that is shown. */
function shorten(text, most) {
    return text.length > most ? text.slice(0, most) + ellipsis : text;
}


/***/ }),

/***/ 93244:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  postProcessor: () => (/* binding */ postProcessor)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/contracts/extension.js
var extension = __webpack_require__(92954);
// EXTERNAL MODULE: ./lib/core/redact.js + 3 modules
var redact = __webpack_require__(54519);
// EXTERNAL MODULE: ./lib/toolkit/artifact-path.js
var artifact_path = __webpack_require__(2108);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
;// CONCATENATED MODULE: ./lib/post-processors/manifest/manifest-file.js

/** IB_JSON_SYNTAX when the text is no manifest. An empty text is an empty one. */
function parseManifest(text, shownPath) {
    if (text.trim() === '')
        return { builds: [], last_run_uuid: '' };
    const value = parseJson(text, shownPath);
    if (!isRecord(value))
        throw notOne(shownPath, 'it is no object');
    const { builds = [], last_run_uuid = '' } = value;
    if (builds !== null && !Array.isArray(builds))
        throw notOne(shownPath, '`builds` is no list');
    if (typeof last_run_uuid !== 'string')
        throw notOne(shownPath, '`last_run_uuid` is no text');
    return { builds: builds ?? [], last_run_uuid };
}
/** The manifest as Packer writes it: two spaces of indentation, what HTML could mistake escaped, no line break at the end. */
function formatManifest(manifest) {
    const json = JSON.stringify(manifest, null, 2);
    return json.replace(/[<>&\u2028\u2029]/g, character => {
        return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
    });
}
function parseJson(text, shownPath) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw notOne(shownPath, (0,errors/* messageOf */.bD)(error), error);
    }
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function notOne(shownPath, reason, cause) {
    return new errors/* BuildError */.zS('IB_JSON_SYNTAX', `${shownPath} exists and is no manifest: ${reason}`, {
        hint: 'delete it, or give `output` another name',
        cause
    });
}

// EXTERNAL MODULE: ./lib/core/options.js
var options = __webpack_require__(3657);
;// CONCATENATED MODULE: ./lib/post-processors/manifest/options.js

/** Path of the manifest when the template gives none, or an empty one. */
const usualOutput = 'packer-manifest.json';
const manifestOptions = {
    output: options/* opt */.m.string({
        default: usualOutput,
        description: 'Path of the manifest. The build is added to one that exists already; with `force` a manifest of an earlier run is begun anew.'
    }),
    strip_path: options/* opt */.m.boolean({ default: false, description: 'Leaves out the directories of the files.' }),
    strip_time: options/* opt */.m.boolean({
        default: false,
        description: 'Leaves out the time, so that equal builds give equal manifests.'
    }),
    custom_data: options/* opt */.m.map({ description: 'Own data to put into the entry of the build.' })
};

;// CONCATENATED MODULE: ./lib/post-processors/manifest/index.js






const postProcessor = (0,extension/* definePostProcessor */.CE)({
    type: 'manifest',
    summary: 'Adds the build and its files to a JSON file, for programs to read.',
    example: { output: 'manifest.json', custom_data: { version: '{{user `version`}}' } },
    options: manifestOptions,
    process: async (config, input, ctx) => {
        await addToManifest(config, input, ctx);
        return { artifact: input, input: 'force-keep' };
    }
});
/** Builds of this and of other processes write one manifest: one after the other, and never half of it. */
async function addToManifest(config, input, ctx) {
    const { host, build, signal, emit } = ctx;
    const path = (0,external_node_path_.resolve)(build.directory, config.output === '' ? usualOutput : config.output);
    const shownPath = (0,artifact_path/* artifactPath */.W)(path, build.directory);
    const entry = (0,redact/* redactData */.Ed)(await describe(config, input, ctx), ctx.redact, ownKeys);
    const lock = await host.files.lock(`${path}.lock`, signal, () => {
        emit({ type: 'notice', level: 'info', text: `Waiting for another build that writes ${shownPath}` });
    });
    try {
        const found = parseManifest((await host.files.readText(path)) ?? '', shownPath);
        await host.files.write(path, formatManifest(withBuild(found, entry, build.force)));
    }
    finally {
        await lock.release();
    }
}
/** What stands under these is never a secret. */
const ownKeys = new Set(['builder_type', 'packer_run_uuid']);
/** As in Packer, `force` forgets the builds of another run. */
function withBuild({ builds, last_run_uuid }, entry, force) {
    const isOld = force && last_run_uuid !== entry.packer_run_uuid;
    return { builds: [...(isOld ? [] : builds), entry], last_run_uuid: entry.packer_run_uuid };
}
async function describe(config, input, ctx) {
    const { host, build } = ctx;
    const nameOf = (path) => config.strip_path ? (0,external_node_path_.basename)(path) : (0,artifact_path/* artifactPath */.W)(path, build.directory);
    const files = await Promise.all(input.files.map(async ({ path, bytes }) => {
        return { name: nameOf(path), size: (await host.files.stat(path))?.bytes ?? bytes };
    }));
    return {
        name: build.name,
        builder_type: build.type,
        build_time: config.strip_time ? undefined : Math.floor(host.clock.now().getTime() / 1000),
        files: files.length === 0 ? null : files,
        artifact_id: input.id,
        packer_run_uuid: build.runId,
        custom_data: sorted(config.custom_data)
    };
}
function sorted(data) {
    if (data === undefined)
        return null;
    return Object.fromEntries(Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1)));
}


/***/ }),

/***/ 2108:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ artifactPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/**
 * A file's path as the template's author would write it: from the working directory, or absolute when the file is not
 * below it. Packer shows paths so in manifests and lists of artifacts.
 */
function artifactPath(path, directory) {
    const short = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(directory, path);
    const isElsewhere = short === '' || short === '..' || short.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(short);
    return isElsewhere ? path : short;
}


/***/ })

};
