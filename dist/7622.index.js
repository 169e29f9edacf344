export const id = 7622;
export const ids = [7622];
export const modules = {

/***/ 31091:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kb: () => (/* binding */ excerpt),
/* harmony export */   gl: () => (/* binding */ storeError),
/* harmony export */   kA: () => (/* binding */ ask)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_shorten_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64106);
/* harmony import */ var _toolkit_deadline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96572);
/* harmony import */ var _toolkit_retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85952);




const tryMs = 10_000;
/** Far more than a secret has. */
const mostBytes = 4 * 1024 * 1024;
/**
 * One question to a store and its answer, whatever its status. Is asked again, twice, while the server cannot be
 * reached or says that it is busy. Redirects are not followed, as the request carries a token.
 */
async function ask(question, { host, signal }) {
    const { server, hint, timeoutMs = tryMs, attempts = 3 } = question;
    const deadline = { what: 'an answer', timeoutMs, clock: host.clock, hint };
    const policy = { attempts, firstDelayMs: 500, host, signal, isTransient: () => true };
    try {
        return await (0,_toolkit_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .retry */ .L)(policy, async (attempt) => {
            const reply = await (0,_toolkit_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .withDeadline */ .N)({ ...deadline, signal }, within => askOnce(question, host.net, within));
            const isBusy = reply.status === 429 || reply.status >= 500;
            if (isBusy && attempt < attempts)
                throw new Error(`status ${reply.status}`);
            return reply;
        });
    }
    catch (error) {
        signal.throwIfAborted();
        throw storeError(`${server} cannot be reached: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`, hint, error);
    }
}
async function askOnce({ url, method = 'GET', headers, body, insecureTls = false, tls }, net, signal) {
    const options = { signal, method, headers, insecureTls, followRedirects: false };
    const response = await net.request(url, {
        ...options,
        ...(body === undefined ? {} : { body }),
        ...(tls === undefined ? {} : { tls })
    });
    const chunks = [];
    let bytes = 0;
    for await (const part of response.body) {
        const chunk = part;
        if (!(chunk instanceof Uint8Array))
            continue;
        bytes += chunk.length;
        if (bytes > mostBytes)
            throw new Error('the answer is larger than 4 MiB');
        chunks.push(chunk);
    }
    return { status: response.status, text: Buffer.concat(chunks).toString() };
}
/** The error of a store, to be shown at the call that asked for it. */
function storeError(message, hint, cause) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BuildError */ .zS('IB_INTERPOLATION', message, { hint, cause });
}
/** What a server says about its refusal, on one line, cut where it gets long. */
function excerpt(text) {
    const line = text.replace(/\s+/g, ' ').trim();
    return line === '' ? '' : `: ${(0,_core_shorten_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .m)(line, 200)}`;
}


/***/ }),

/***/ 84235:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bl: () => (/* binding */ tlsSettings),
/* harmony export */   Fh: () => (/* binding */ httpAddress),
/* harmony export */   Gq: () => (/* binding */ withoutLogin),
/* harmony export */   HU: () => (/* binding */ switchSetting),
/* harmony export */   Mk: () => (/* binding */ readNamed),
/* harmony export */   Pe: () => (/* binding */ setting),
/* harmony export */   Xp: () => (/* binding */ fileSetting)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_parse_bool_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74717);
/* harmony import */ var _ask_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31091);



/** A variable of the environment; one that is empty counts as not set. */
function setting({ host }, name) {
    return host.env[name] === '' ? undefined : host.env[name];
}
/** An address as errors show it: without the user and the password that may stand in it, however it is misspelt. */
function withoutLogin(address) {
    return address.replace(/^([a-z][\w+.-]*:\/\/)?[^]*@/i, '$1');
}
/** The address of a server. Throws when it is no URL with http or https. */
function httpAddress({ name, text, url, hint }) {
    const address = URL.canParse(url) ? new URL(url) : undefined;
    if (address?.protocol === 'http:' || address?.protocol === 'https:')
        return address;
    throw (0,_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .storeError */ .gl)(`${name} is \`${withoutLogin(text)}\``, hint);
}
/** A switch, written as Go reads it. Throws for anything else. */
function switchSetting(ctx, name) {
    const text = setting(ctx, name);
    if (text === undefined)
        return undefined;
    const value = (0,_core_parse_bool_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBool */ .q)(text);
    if (value !== undefined)
        return value;
    throw (0,_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .storeError */ .gl)(`${name} is \`${text}\``, 'write true or false');
}
/** The text of the file that a variable names. Throws when there is none. */
async function fileSetting(ctx, name) {
    const path = setting(ctx, name);
    return path === undefined ? undefined : await readNamed(ctx, path, name);
}
/** The text of a file. Throws when it is not there; `source` says who named it. */
async function readNamed(ctx, path, source) {
    const read = ctx.host.files.readText(path).catch((error) => {
        throw (0,_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .storeError */ .gl)(`the file ${path}, which ${source} names, cannot be read: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
    });
    const text = await read;
    if (text === undefined)
        throw (0,_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .storeError */ .gl)(`the file ${path}, which ${source} names, does not exist`);
    return text;
}
async function tlsSettings(ctx, names) {
    const [ca, cert, key] = await Promise.all([names.ca, names.cert, names.key].map(async (name) => await fileSetting(ctx, name)));
    return { ca, cert, key, serverName: setting(ctx, names.serverName) };
}


/***/ }),

/***/ 12498:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   MX: () => (/* binding */ textMembersOf),
/* harmony export */   lS: () => (/* binding */ membersOf),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/** What a JSON text says; undefined when it is no JSON. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** Whether a value that was parsed is an object, and no list. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The members of a JSON object, by their names; none when the text is anything else. */
function membersOf(text) {
    const value = parseJson(text);
    return new Map(isObject(value) ? Object.entries(value) : []);
}
/** Those members of a JSON object that are texts, by their names; none when the text is no JSON object. */
function textMembersOf(text) {
    const members = [...membersOf(text)];
    return new Map(members.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
}


/***/ }),

/***/ 7622:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readVault: () => (/* binding */ readVault)
/* harmony export */ });
/* harmony import */ var _ask_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31091);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84235);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12498);



/**
 * The JSON of a secret's data, by the variables of Vault's own program. Of the versioned store that is what its
 * `data` holds. Rejects with an IB_INTERPOLATION when there is none.
 * https://developer.hashicorp.com/vault/api-docs/secret/kv
 */
async function readVault(path, ctx) {
    const token = (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .setting */ .Pe)(ctx, 'VAULT_TOKEN');
    if (token === undefined) {
        throw (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .storeError */ .gl)('VAULT_TOKEN is not set', 'set it to a token that may read the secret');
    }
    const address = addressOf(ctx);
    const server = `Vault at ${address.origin}`;
    const namespace = (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .setting */ .Pe)(ctx, 'VAULT_NAMESPACE');
    const encoded = path.split('/').filter(Boolean).map(encodeURIComponent).join('/');
    const reply = await (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .ask */ .kA)({
        server,
        url: `${address.href.replace(/\/$/, '')}/v1/${encoded}`,
        headers: {
            'x-vault-token': token,
            'x-vault-request': 'true',
            ...(namespace === undefined ? {} : { 'x-vault-namespace': namespace })
        },
        insecureTls: (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .switchSetting */ .HU)(ctx, 'VAULT_SKIP_VERIFY') === true,
        tls: await (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .tlsSettings */ .Bl)(ctx, {
            ca: 'VAULT_CACERT',
            cert: 'VAULT_CLIENT_CERT',
            key: 'VAULT_CLIENT_KEY',
            serverName: 'VAULT_TLS_SERVER_NAME'
        }),
        hint: (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .setting */ .Pe)(ctx, 'VAULT_ADDR') === undefined
            ? 'VAULT_ADDR is not set, so this machine was asked'
            : 'check VAULT_ADDR'
    }, ctx);
    return JSON.stringify(dataOf(reply, path, server));
}
function addressOf(ctx) {
    const name = (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .setting */ .Pe)(ctx, 'VAULT_AGENT_ADDR') === undefined ? 'VAULT_ADDR' : 'VAULT_AGENT_ADDR';
    const text = (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .setting */ .Pe)(ctx, name) ?? 'https://127.0.0.1:8200';
    return (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .httpAddress */ .Fh)({ name, text, url: text, hint: 'write a URL with http or https' });
}
function dataOf({ status, text }, path, server) {
    if (status === 404) {
        const hint = 'the path of a versioned store has `data` behind its mount: secret/data/NAME';
        throw (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .storeError */ .gl)(`${server} has no secret at "${path}"`, hint);
    }
    if (status === 403) {
        const hint = 'VAULT_TOKEN needs a policy that may read this path; or it has expired';
        throw (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .storeError */ .gl)(`${server} refuses to show "${path}", with status 403${errorsOf(text)}`, hint);
    }
    if (status !== 200) {
        const hint = status === 503 ? 'Vault may be sealed' : undefined;
        throw (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .storeError */ .gl)(`${server} answers "${path}" with status ${status}${errorsOf(text)}`, hint);
    }
    const data = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .membersOf */ .lS)(text).get('data');
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(data))
        throw (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .storeError */ .gl)(`${server} gives an answer that is none of Vault's`, 'check VAULT_ADDR');
    if (!('data' in data))
        return data;
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(data.data))
        return data.data;
    throw (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .storeError */ .gl)(`the secret at "${path}" in ${server} was deleted, or has no data`);
}
function errorsOf(text) {
    const errors = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .membersOf */ .lS)(text).get('errors');
    return (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .excerpt */ .Kb)(Array.isArray(errors) ? errors.join('; ') : '');
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

/***/ 85952:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry)
/* harmony export */ });
/**
 * Runs `body` until it succeeds, fails for good, or has had its attempts; the last error is thrown as it is.
 * The pauses are random between half and all of the doubling delay, so that parallel builds do not keep step.
 */
async function retry(policy, body) {
    for (let attempt = 1;; attempt++) {
        try {
            return await body(attempt);
        }
        catch (error) {
            if (attempt >= policy.attempts || policy.signal.aborted || !policy.isTransient(error))
                throw error;
            const delayMs = pause(policy, attempt);
            policy.onRetry?.({ error, attempt, delayMs });
            await policy.host.clock.sleep(delayMs, policy.signal);
        }
    }
}
function pause({ firstDelayMs = 1000, longestDelayMs = 30_000, host }, attempt) {
    const longest = Math.min(firstDelayMs * 2 ** (attempt - 1), longestDelayMs);
    return host.random.integer(Math.ceil(longest / 2), Math.ceil(longest));
}


/***/ })

};
