export const id = 5854;
export const ids = [5854];
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

/***/ 65854:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readSecret: () => (/* binding */ readSecret)
});

// EXTERNAL MODULE: ./lib/stores/ask.js
var ask = __webpack_require__(31091);
// EXTERNAL MODULE: ./lib/stores/environment.js
var environment = __webpack_require__(84235);
// EXTERNAL MODULE: ./lib/stores/json.js
var json = __webpack_require__(12498);
;// CONCATENATED MODULE: ./lib/stores/aws/credentials.js



/**
 * Credentials in the order of AWS's own programs: the environment, the profile's keys, a container's role, the
 * machine's role. Rejects with an IB_INTERPOLATION when there are none.
 */
async function findCredentials(profile, ctx) {
    const found = fromEnvironment(ctx) ?? fromProfile(profile) ?? (await fromContainer(ctx)) ?? (await fromMachine(ctx));
    if (found !== undefined)
        return found;
    throw (0,ask/* storeError */.gl)('there are no AWS credentials', 'set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY (in a workflow: aws-actions/configure-aws-credentials does), or AWS_PROFILE');
}
function fromEnvironment(ctx) {
    const accessKeyId = (0,environment/* setting */.Pe)(ctx, 'AWS_ACCESS_KEY_ID');
    const secretAccessKey = (0,environment/* setting */.Pe)(ctx, 'AWS_SECRET_ACCESS_KEY');
    if (accessKeyId === undefined || secretAccessKey === undefined)
        return undefined;
    return { accessKeyId, secretAccessKey, sessionToken: (0,environment/* setting */.Pe)(ctx, 'AWS_SESSION_TOKEN') };
}
function fromProfile(profile) {
    const accessKeyId = profile.get('aws_access_key_id');
    const secretAccessKey = profile.get('aws_secret_access_key');
    if (accessKeyId !== undefined && secretAccessKey !== undefined) {
        return { accessKeyId, secretAccessKey, sessionToken: profile.get('aws_session_token') };
    }
    const other = ['role_arn', 'credential_process', 'sso_session', 'sso_start_url'].find(key => profile.has(key));
    if (other === undefined)
        return undefined;
    throw (0,ask/* storeError */.gl)(`the AWS profile gets its credentials by \`${other}\`, which is not supported`, 'get keys with `aws configure export-credentials --format env` and set them in the environment');
}
/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html */
async function fromContainer(ctx) {
    const relative = (0,environment/* setting */.Pe)(ctx, 'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI');
    const url = relative === undefined
        ? (0,environment/* setting */.Pe)(ctx, 'AWS_CONTAINER_CREDENTIALS_FULL_URI')
        : `http://169.254.170.2${relative}`;
    if (url === undefined)
        return undefined;
    const file = (0,environment/* setting */.Pe)(ctx, 'AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE');
    const token = file === undefined
        ? (0,environment/* setting */.Pe)(ctx, 'AWS_CONTAINER_AUTHORIZATION_TOKEN')
        : (await (0,environment/* readNamed */.Mk)(ctx, file, 'AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE')).trim();
    const server = 'the credentials of the container';
    const headers = token === undefined ? {} : { authorization: token };
    const { status, text } = await (0,ask/* ask */.kA)({ server, url, headers, hint: 'check AWS_CONTAINER_CREDENTIALS_RELATIVE_URI or …_FULL_URI' }, ctx);
    if (status !== 200)
        throw (0,ask/* storeError */.gl)(`${server} cannot be had: status ${status}`);
    return readKeys(text);
}
/** https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-metadata-security-credentials.html */
async function fromMachine(ctx) {
    if (/^true$/i.test((0,environment/* setting */.Pe)(ctx, 'AWS_EC2_METADATA_DISABLED') ?? ''))
        return undefined;
    const base = (0,environment/* setting */.Pe)(ctx, 'AWS_EC2_METADATA_SERVICE_ENDPOINT') ?? 'http://169.254.169.254';
    const latest = `${base.replace(/\/$/, '')}/latest`;
    const common = { server: 'the metadata service of the machine', hint: '', timeoutMs: 1000, attempts: 1 };
    try {
        const token = await (0,ask/* ask */.kA)({
            ...common,
            url: `${latest}/api/token`,
            method: 'PUT',
            headers: { 'x-aws-ec2-metadata-token-ttl-seconds': '300' }
        }, ctx);
        if (token.status !== 200)
            return undefined;
        const headers = { 'x-aws-ec2-metadata-token': token.text };
        const roles = `${latest}/meta-data/iam/security-credentials/`;
        const role = await (0,ask/* ask */.kA)({ ...common, url: roles, headers }, ctx);
        const [name = ''] = role.text.trim().split('\n');
        if (role.status !== 200 || name === '')
            return undefined;
        const keys = await (0,ask/* ask */.kA)({ ...common, url: `${roles}${name}`, headers }, ctx);
        return keys.status === 200 ? readKeys(keys.text) : undefined;
    }
    catch (error) {
        ctx.signal.throwIfAborted();
        // Nobody answers where no such service is, which is nearly everywhere.
        if (error instanceof Error)
            return undefined;
        throw error;
    }
}
function readKeys(text) {
    const keys = (0,json/* textMembersOf */.MX)(text);
    const accessKeyId = keys.get('AccessKeyId');
    const secretAccessKey = keys.get('SecretAccessKey');
    if (accessKeyId === undefined || secretAccessKey === undefined)
        throw (0,ask/* storeError */.gl)('the role of this machine or container gives no keys');
    return { accessKeyId, secretAccessKey, sessionToken: keys.get('Token') };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/stores/aws/profile.js


/** The settings of AWS_PROFILE, or of `default`; empty when there are no files. */
async function readProfile(ctx) {
    const name = (0,environment/* setting */.Pe)(ctx, 'AWS_PROFILE') ?? 'default';
    const home = (0,environment/* setting */.Pe)(ctx, 'HOME') ?? (0,environment/* setting */.Pe)(ctx, 'USERPROFILE') ?? '';
    const config = (0,environment/* setting */.Pe)(ctx, 'AWS_CONFIG_FILE') ?? (0,external_node_path_.join)(home, '.aws', 'config');
    const credentials = (0,environment/* setting */.Pe)(ctx, 'AWS_SHARED_CREDENTIALS_FILE') ?? (0,external_node_path_.join)(home, '.aws', 'credentials');
    const [fromConfig, fromCredentials] = await Promise.all([config, credentials].map(async (path) => sections((await ctx.host.files.readText(path)) ?? '')));
    const title = name === 'default' ? name : `profile ${name}`;
    return new Map([
        ...(fromConfig?.get(title) ?? fromConfig?.get(name) ?? []),
        ...(fromCredentials?.get(name) ?? [])
    ]);
}
/** `[section]`, `key = value`, comments by `#` and `;`; indented lines belong to nested settings that are not used. */
function sections(text) {
    const found = new Map();
    let current = new Map();
    for (const line of text.split(/\r?\n/)) {
        const title = /^\[\s*(.*?)\s*\]/.exec(line)?.[1];
        if (title !== undefined) {
            current = found.get(title) ?? new Map();
            found.set(title, current);
        }
        const [, key, value] = /^([^\s#;[=][^=]*?)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
        if (key !== undefined && value !== undefined)
            current.set(key.toLowerCase(), value);
    }
    return found;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/stores/aws/sign.js

/**
 * The request's headers with those that sign it added (Signature Version 4).
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html
 */
function sign({ url, method, headers, body }, { accessKeyId, secretAccessKey, sessionToken }, { region, service, at }) {
    const time = at.toISOString().replace(/[-:]|\.\d+/g, '');
    const day = time.slice(0, 8);
    const signed = {
        ...headers,
        host: url.host,
        'x-amz-date': time,
        ...(sessionToken === undefined ? {} : { 'x-amz-security-token': sessionToken })
    };
    const entries = Object.entries(signed).sort(([a], [b]) => (a < b ? -1 : 1));
    const names = entries.map(([name]) => name).join(';');
    const lines = entries.map(([name, value]) => `${name}:${value.trim().replace(/ +/g, ' ')}\n`).join('');
    const canonical = [method, url.pathname, sortedQuery(url), lines, names, sha256(body)].join('\n');
    const scope = `${day}/${region}/${service}/aws4_request`;
    const toSign = ['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n');
    const key = [day, region, service, 'aws4_request'].reduce(hmac, Buffer.from(`AWS4${secretAccessKey}`));
    const signature = hmac(key, toSign).toString('hex');
    const authorization = `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
    return { ...signed, authorization };
}
function sortedQuery({ searchParams }) {
    const pairs = [...searchParams].map(([name, value]) => `${sign_escape(name)}=${sign_escape(value)}`);
    return pairs.sort().join('&');
}
function sign_escape(text) {
    return encodeURIComponent(text).replace(/[!'()*]/g, char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
function sha256(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}
function hmac(key, text) {
    return (0,external_node_crypto_.createHmac)('sha256', key).update(text).digest();
}

;// CONCATENATED MODULE: ./lib/stores/aws/secrets-manager.js






/**
 * The string of a secret's current version. Rejects with an IB_INTERPOLATION when it cannot be had.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html
 */
async function readSecret(name, ctx) {
    const profile = await readProfile(ctx);
    const region = (0,environment/* setting */.Pe)(ctx, 'AWS_REGION') ?? (0,environment/* setting */.Pe)(ctx, 'AWS_DEFAULT_REGION') ?? profile.get('region');
    if (region === undefined)
        throw (0,ask/* storeError */.gl)('no AWS region is set', 'set AWS_REGION');
    const credentials = await findCredentials(profile, ctx);
    const url = endpointOf(region, ctx);
    const body = JSON.stringify({ SecretId: name, VersionStage: 'AWSCURRENT' });
    const headers = {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'secretsmanager.GetSecretValue'
    };
    const scope = { region, service: 'secretsmanager', at: ctx.host.clock.now() };
    const signed = sign({ url, method: 'POST', headers, body }, credentials, scope);
    const server = `AWS Secrets Manager in ${region}`;
    const reply = await (0,ask/* ask */.kA)({
        server,
        url: url.href,
        method: 'POST',
        headers: signed,
        body,
        hint: 'check AWS_REGION and the network'
    }, ctx);
    return secretOf(reply, name, server);
}
function endpointOf(region, ctx) {
    const given = (0,environment/* setting */.Pe)(ctx, 'AWS_ENDPOINT_URL_SECRETS_MANAGER') ?? (0,environment/* setting */.Pe)(ctx, 'AWS_ENDPOINT_URL');
    const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
    const text = given ?? `https://secretsmanager.${region}.${domain}/`;
    if (URL.canParse(text) && /^[a-z\d-]+$/.test(region))
        return new URL(text);
    throw (0,ask/* storeError */.gl)(given === undefined ? `the AWS region is \`${region}\`` : `the AWS endpoint is \`${(0,environment/* withoutLogin */.Gq)(text)}\``, 'a region is written as eu-central-1, an endpoint as a URL');
}
const remedies = [
    [/ResourceNotFound/, 'check the name and the region: secrets belong to one region'],
    [
        /AccessDenied/,
        'the credentials need secretsmanager:GetSecretValue, and kms:Decrypt for a key of your own'
    ],
    [/ExpiredToken/, 'the credentials have expired: get new ones'],
    [
        /UnrecognizedClient|InvalidSignature|IncompleteSignature|InvalidClientTokenId/,
        'the credentials are wrong'
    ]
];
function secretOf({ status, text }, name, server) {
    const answer = (0,json/* textMembersOf */.MX)(text);
    if (status !== 200) {
        const type = (answer.get('__type') ?? '').replace(/^.*#/, '');
        const said = answer.get('message') ?? answer.get('Message') ?? '';
        const hint = remedies.find(([pattern]) => pattern.test(type))?.[1];
        const kind = type === '' ? '' : ` (${type})`;
        throw (0,ask/* storeError */.gl)(`${server} answers "${name}" with status ${status}${kind}${(0,ask/* excerpt */.Kb)(said)}`, hint);
    }
    const secret = answer.get('SecretString');
    if (secret !== undefined)
        return secret;
    throw (0,ask/* storeError */.gl)(`the secret "${name}" in ${server} holds bytes, no text`, 'store it as a string');
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
