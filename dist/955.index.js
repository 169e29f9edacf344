export const id = 955;
export const ids = [955];
export const modules = {

/***/ 6409:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ lock),
  b: () => (/* binding */ tryLock)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./lib/host/abort.js
var abort = __webpack_require__(38864);
// EXTERNAL MODULE: ./lib/host/files/file-error.js
var file_error = __webpack_require__(84649);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
;// CONCATENATED MODULE: ./lib/host/files/open-locked.js





/**
 * libuv's flag that opens and locks in one step: flock(2) on macOS and the BSDs, no sharing on Windows. Linux has
 * none. https://docs.libuv.org/en/v1.x/fs.html#c.UV_FS_O_EXLOCK (values: uv/win.h, sys/fcntl.h)
 */
const exclusiveLock = process.platform === 'win32' ? 0x1000_0000 : 0x20;
const openFile = (0,external_node_util_.promisify)(external_node_fs_.open);
/** Closes a descriptor, and so gives up the lock on its file. */
const closeFile = (0,external_node_util_.promisify)(external_node_fs_.close);
/**
 * Opens (making it when missing) and locks a file; undefined when it is locked. It is a bare descriptor, because
 * Node closes a FileHandle that nobody refers to any more, and whoever drops a lease still wants the lock.
 */
async function openLocked(path) {
    return process.platform === 'linux' ? await openThenLock(path) : await openWithLock(path);
}
async function openWithLock(path) {
    const dontWait = process.platform === 'win32' ? 0 : external_node_fs_.constants.O_NONBLOCK;
    try {
        return await openFile(path, external_node_fs_.constants.O_RDWR | external_node_fs_.constants.O_CREAT | exclusiveLock | dontWait);
    }
    catch (error) {
        if (['EAGAIN', 'EWOULDBLOCK', 'EBUSY'].includes((0,errors/* systemCode */.xU)(error) ?? ''))
            return undefined;
        throw error;
    }
}
async function openThenLock(path) {
    const descriptor = await openFile(path, external_node_fs_.constants.O_RDWR | external_node_fs_.constants.O_CREAT);
    try {
        if (await flock(descriptor))
            return descriptor;
    }
    catch (error) {
        await closeFile(descriptor);
        throw error;
    }
    await closeFile(descriptor);
    return undefined;
}
/**
 * Node cannot call flock(2). The lock belongs to the open file, which a child shares: so the tiny `flock` program
 * (util-linux, busybox) takes it for us on the descriptor it inherits, and it stays ours after that has ended.
 * https://man7.org/linux/man-pages/man2/flock.2.html
 */
async function flock(descriptor) {
    const child = (0,external_node_child_process_.spawn)('flock', ['-n', '3'], { stdio: ['ignore', 'ignore', 'pipe', descriptor] });
    const exited = new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('close', resolve);
    });
    const stderr = child.stderr === null ? '' : (0,consumers_.text)(child.stderr);
    const exitCode = await exited.catch((error) => {
        throw toolMissing(error);
    });
    if (exitCode === 0)
        return true;
    if (exitCode === 1)
        return false;
    throw new errors/* BuildError */.zS('IB_FILE_IO', `flock failed: ${(await stderr).trim()}`);
}
function toolMissing(cause) {
    return new errors/* BuildError */.zS('IB_TOOL_MISSING', 'the program flock is not installed', {
        hint: 'install util-linux (or busybox)',
        cause
    });
}

// EXTERNAL MODULE: ./lib/host/files/parents.js
var parents = __webpack_require__(23039);
;// CONCATENATED MODULE: ./lib/host/files/lock.js









/** How often one who waits looks again. */
const pollMs = 200;
/**
 * Takes a lock between processes, or gives undefined when another process, or another caller in this one, has
 * it. It is the kernel's lock on an open file, so the death of the holder frees it, however it dies, and a reused
 * process id can mean nothing.
 */
async function tryLock(path) {
    const absolute = (0,external_node_path_.resolve)(path);
    return await (0,file_error/* withFileErrors */.MH)('lock', absolute, async () => {
        await (0,parents/* makeParents */.A)(absolute);
        const descriptor = await openLocked(absolute);
        if (descriptor === undefined)
            return undefined;
        if (await isStillNamed(descriptor, absolute))
            return leaseOf(descriptor, absolute);
        // Its holder deleted the file on release while we were taking it: the lock is on a nameless file.
        await closeFile(descriptor);
        return await tryLock(absolute);
    });
}
/** The same, waiting for its turn until the signal aborts; `onWait` is called once, before a wait. */
async function lock(path, signal, onWait) {
    signal.throwIfAborted();
    const first = await tryLock(path);
    if (first !== undefined)
        return first;
    onWait?.();
    for (;;) {
        await (0,external_node_timers_promises_.setTimeout)(pollMs, undefined, { signal }).catch(() => {
            throw (0,abort/* abortReason */.J)(signal);
        });
        const lease = await tryLock(path);
        if (lease !== undefined)
            return lease;
    }
}
async function isStillNamed(descriptor, path) {
    const named = await (0,file_error/* ifPresent */.xo)((0,promises_.stat)(path));
    const held = await (0,external_node_util_.promisify)(external_node_fs_.fstat)(descriptor);
    return named?.ino === held.ino && named.dev === held.dev;
}
function leaseOf(descriptor, path) {
    let isHeld = true;
    return {
        release: async () => {
            if (!isHeld)
                return;
            isHeld = false;
            // Deleted while held, so that nobody can be robbed of a fresh lock; Windows only lets go of closed files.
            if (process.platform !== 'win32')
                await (0,promises_.rm)(path, { force: true });
            await closeFile(descriptor);
            if (process.platform === 'win32')
                await (0,promises_.rm)(path, { force: true }).catch(() => undefined);
        }
    };
}


/***/ }),

/***/ 90955:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createNet: () => (/* binding */ createNet)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./lib/host/abort.js
var abort = __webpack_require__(38864);
;// CONCATENATED MODULE: ./lib/host/net/system-error.js
/**
 * The system's own error where several addresses of a name were tried: Node then gives an error of errors, which has
 * no message. https://nodejs.org/api/net.html#socketconnectoptions-connectlistener (autoSelectFamily)
 */
function systemError(error) {
    if (!('errors' in error) || !Array.isArray(error.errors))
        return error;
    const found = error.errors;
    return found.find(isError) ?? error;
}
function isError(value) {
    return typeof value === 'object' && value !== null && 'message' in value;
}

;// CONCATENATED MODULE: ./lib/host/net/connect.js



/** Connects with TCP_NODELAY set. Rejects with the system's error, or with the signal's reason when it aborts. */
async function connectTcp({ host, port }, signal) {
    return await connect_open({ host, port, noDelay: true }, signal);
}
/** Connects to a Unix-domain socket, or a named pipe on Windows. */
async function connectPath(path, signal) {
    return await connect_open({ path }, signal);
}
async function connect_open(to, signal) {
    signal.throwIfAborted();
    const socket = (0,external_node_net_.connect)(to);
    const connected = new Promise((resolve, reject) => {
        socket.once('connect', resolve);
        socket.once('error', error => reject(systemError(error)));
    });
    const forget = (0,abort/* onAbort */.u)(signal, () => socket.destroy((0,abort/* abortReason */.J)(signal)));
    try {
        await connected;
        return socket;
    }
    finally {
        forget();
    }
}

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
;// CONCATENATED MODULE: ./lib/host/net/listen.js


/** A TCP server; closing it also ends the connections that are open. IB_NO_PORT when the address cannot be had. */
async function listenTcp(at, onConnection) {
    const open = new Set();
    const server = (0,external_node_net_.createServer)({ noDelay: true }, socket => {
        open.add(socket);
        socket.once('close', () => open.delete(socket));
        onConnection(socket);
    });
    const port = await bind(server, at);
    return { port, close: () => closeServer(server, () => open.forEach(socket => socket.destroy())) };
}
/** Binds a server and gives the port, which the system chose when 0 was asked for. */
async function bind(server, { host, port }) {
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen({ host, port }, resolve);
    }).catch((error) => {
        throw bindError({ host, port }, error);
    });
    const address = server.address();
    return address !== null && typeof address === 'object' ? address.port : port;
}
/** Stops listening, ends what is open, and resolves when all is closed. */
async function closeServer(server, endConnections) {
    if (!server.listening)
        return;
    await new Promise(resolve => {
        server.close(() => resolve());
        endConnections();
    });
}
const meanings = {
    EADDRINUSE: 'the port is in use',
    EADDRNOTAVAIL: 'this machine does not have that address',
    EACCES: 'permission denied',
    ENOTFOUND: 'there is no such host name'
};
function bindError({ host, port }, cause) {
    const meaning = meanings[(0,errors/* systemCode */.xU)(cause) ?? ''] ?? (0,errors/* messageOf */.bD)(cause);
    return new errors/* BuildError */.zS('IB_NO_PORT', `cannot listen on port ${port} of ${host}: ${meaning}`, { cause });
}

// EXTERNAL MODULE: ./lib/host/files/lock.js + 1 modules
var files_lock = __webpack_require__(6409);
;// CONCATENATED MODULE: ./lib/host/net/port-lease.js





/**
 * Takes a port of the range (the maximum is exclusive unless it equals the minimum) that is free now, and that no
 * other run of this user takes until it is released, by a lock file in `directory`. The search starts anywhere in the
 * range, so that runs that start together seldom meet. IB_NO_PORT when there is none.
 */
async function leasePort(range, directory, integer) {
    const count = Math.max(1, range.maximum - range.minimum);
    const start = integer(0, count - 1);
    for (let offset = 0; offset < count; offset += 1) {
        const port = range.minimum + ((start + offset) % count);
        const lease = await tryPort(port, range.host, directory);
        if (lease !== undefined)
            return lease;
    }
    throw noPort(range, count);
}
async function tryPort(port, host, directory) {
    // Looked at first because it is cheap, and again under the lock because only then nobody else is at it.
    if (!(await isFree(port, host)))
        return undefined;
    const lock = await (0,files_lock/* tryLock */.b)((0,external_node_path_.join)(directory, `${port}.lock`));
    if (lock === undefined)
        return undefined;
    if (await isFree(port, host))
        return { port, release: () => lock.release() };
    await lock.release();
    return undefined;
}
async function isFree(port, host) {
    // macOS lets one address be bound while the wildcard has the port, and would then share it in a surprising way.
    const hosts = process.platform === 'darwin' && host !== '0.0.0.0' ? [host, '0.0.0.0'] : [host];
    for (const candidate of hosts) {
        if (!(await canBind(port, candidate)))
            return false;
    }
    return true;
}
async function canBind(port, host) {
    const server = (0,external_node_net_.createServer)();
    try {
        await bind(server, { host, port });
        return true;
    }
    catch (error) {
        const cause = error instanceof errors/* BuildError */.zS ? error.cause : error;
        if (['EADDRINUSE', 'EACCES'].includes((0,errors/* systemCode */.xU)(cause) ?? ''))
            return false;
        throw error;
    }
    finally {
        await closeServer(server, () => undefined);
    }
}
function noPort({ minimum, maximum, host }, count) {
    const range = count === 1 ? `port ${minimum} of ${host} is` : `no port from ${minimum} to ${maximum - 1} of ${host} is`;
    const message = count === 1 ? `${range} in use` : `${range} free`;
    return new errors/* BuildError */.zS('IB_NO_PORT', message, {
        hint: 'widen the range of ports, or end the programs and other builds that use them'
    });
}

;// CONCATENATED MODULE: ./lib/host/net/url-parts.js
/** A URL for messages: without credentials and query, which can be secrets. */
function describeUrl({ protocol, host, pathname }) {
    return `${protocol}//${host}${pathname}`;
}
/** The host of a URL as sockets take it: without the brackets of an IPv6 address. */
function bareHost({ hostname }) {
    return hostname.replace(/^\[|\]$/g, '');
}
/** The Basic credentials of a URL as the named header; no header when it has none. */
function credentials(header, { username, password }) {
    if (username === '')
        return {};
    const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    return { [header]: `Basic ${Buffer.from(pair).toString('base64')}` };
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./lib/core/duration.js
var duration = __webpack_require__(68415);
// EXTERNAL MODULE: ./lib/core/size.js
var size = __webpack_require__(6282);
;// CONCATENATED MODULE: ./lib/host/net/headers.js
/** Headers with names in lower case and values that were sent several times joined by commas. */
function flattenHeaders(headers) {
    const text = (value = '') => (Array.isArray(value) ? value.join(', ') : value);
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, text(value)]));
}

;// CONCATENATED MODULE: ./lib/host/net/idle-watch.js
/**
 * Calls `onIdle` once when nothing was touched for so long. Time in which `isBlocked` says that we ourselves hold
 * things up (the reader of a body is slow) does not count.
 */
function watchForIdle(idleMs, onIdle, isBlocked = () => false) {
    const timer = setTimeout(() => {
        if (isBlocked())
            timer.refresh();
        else
            onIdle();
    }, idleMs);
    return { touch: () => timer.refresh(), end: () => clearTimeout(timer) };
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
;// CONCATENATED MODULE: ./lib/host/net/tunnel.js








/**
 * A connection to the URL's server through an HTTP proxy. IB_DOWNLOAD_FAILED when the proxy refuses, IB_TIMEOUT when it
 * does not answer. https://www.rfc-editor.org/rfc/rfc9110#name-connect
 */
async function openTunnel(proxy, to, idleMs, signal) {
    const target = `${to.hostname}:${to.port === '' ? '443' : to.port}`;
    const send = proxy.protocol === 'https:' ? external_node_https_.request : external_node_http_.request;
    const request = send({
        method: 'CONNECT',
        host: bareHost(proxy),
        port: proxy.port === '' ? (proxy.protocol === 'https:' ? 443 : 80) : proxy.port,
        path: target,
        headers: { host: target, ...credentials('proxy-authorization', proxy) },
        agent: false
    });
    const silence = `the proxy ${proxy.host} did not answer for ${(0,duration/* formatDuration */.a)(idleMs)}`;
    const watch = watchForIdle(idleMs, () => request.destroy(new errors/* BuildError */.zS('IB_TIMEOUT', silence)));
    const forget = (0,abort/* onAbort */.u)(signal, () => request.destroy((0,abort/* abortReason */.J)(signal)));
    const opened = new Promise((resolve, reject) => {
        request.once('error', error => reject(systemError(error)));
        request.once('response', response => {
            response.destroy();
            reject(refused(proxy, target, response.statusCode));
        });
        request.once('connect', (response, socket) => {
            if (response.statusCode === 200) {
                resolve(socket);
                return;
            }
            socket.destroy();
            reject(refused(proxy, target, response.statusCode));
        });
        request.end();
    });
    try {
        return await opened;
    }
    finally {
        watch.end();
        forget();
    }
}
function refused(proxy, target, status = 0) {
    const hint = status === 407 ? 'put user and password into the proxy URL: http://user:password@host:port' : undefined;
    const message = `the proxy ${proxy.host} refused a connection to ${target} (status ${status})`;
    return new errors/* BuildError */.zS('IB_DOWNLOAD_FAILED', message, { hint });
}

;// CONCATENATED MODULE: ./lib/host/net/open-request.js





/**
 * Opens a request, straight or through a proxy: plain HTTP is asked of the proxy itself, HTTPS goes through a tunnel.
 * It has a connection of its own, which is closed after the answer.
 */
async function openRequest(head, proxy, idleMs, signal) {
    const { url, method } = head;
    const path = url.pathname + url.search;
    // Some servers refuse who does not give a name.
    const headers = {
        host: url.host,
        'user-agent': 'image-build',
        accept: '*/*',
        ...credentials('authorization', url),
        ...head.headers
    };
    if (proxy === undefined)
        return send(url, { method, headers, path, agent: false }, head);
    if (url.protocol === 'http:') {
        const forProxy = { ...headers, ...credentials('proxy-authorization', proxy) };
        return send(proxy, { method, headers: forProxy, path: `http://${url.host}${path}`, agent: false }, { insecureTls: head.insecureTls });
    }
    const socket = await openTunnel(proxy, url, idleMs, signal);
    const tls = { servername: bareHost(url), ...tlsParts(head), socket };
    return send(url, { method, headers, path, createConnection: () => (0,external_node_tls_.connect)(tls) }, head);
}
function send(to, options, trust) {
    const complete = { ...options, host: bareHost(to), port: to.port };
    if (to.protocol === 'http:')
        return (0,external_node_http_.request)(complete);
    return (0,external_node_https_.request)({ ...complete, ...tlsParts(trust) });
}
function tlsParts({ insecureTls, tls: { ca, cert, key, serverName } = {} }) {
    return {
        rejectUnauthorized: !insecureTls,
        ...(ca === undefined ? {} : { ca }),
        ...(cert === undefined ? {} : { cert }),
        ...(key === undefined ? {} : { key }),
        ...(serverName === undefined ? {} : { servername: serverName })
    };
}

;// CONCATENATED MODULE: ./lib/host/net/exchange.js










/** Sends the request and resolves when the answer's head is there; the body follows as a stream. */
async function exchange(what, proxy, signal) {
    signal.throwIfAborted();
    const request = await openRequest(withLength(what), proxy, what.idleMs, signal);
    const body = new external_node_stream_.PassThrough({ highWaterMark: 256 * 1024 });
    let hasAnswer = false;
    // Destroying the request after its answer has begun would let the reader know no more than that it was cut.
    const fail = (error) => void (hasAnswer ? body : request).destroy(error);
    const silence = `${describeUrl(what.url)} sent nothing for ${(0,duration/* formatDuration */.a)(what.idleMs)}`;
    const watch = watchForIdle(what.idleMs, () => fail(new errors/* BuildError */.zS('IB_TIMEOUT', silence)), () => body.writableNeedDrain);
    const forget = (0,abort/* onAbort */.u)(signal, () => fail((0,abort/* abortReason */.J)(signal)));
    request.once('close', () => {
        watch.end();
        forget();
    });
    const response = await responseOf(request, what.body);
    hasAnswer = true;
    response.on('data', () => watch.touch());
    deliver(response, body, what.url);
    return { status: response.statusCode ?? 0, headers: flattenHeaders(response.headers), body };
}
function withLength(what) {
    if (what.body === undefined)
        return what;
    return { ...what, headers: { ...what.headers, 'content-length': Buffer.byteLength(what.body).toString() } };
}
function responseOf(request, body) {
    return new Promise((resolve, reject) => {
        request.on('error', error => reject(systemError(error)));
        request.once('response', resolve);
        request.end(body);
    });
}
/** Hands the body on; a connection that closes before its announced end is an error, not the end. */
function deliver(response, body, url) {
    let bytes = 0;
    response.on('data', (chunk) => (bytes += chunk.length));
    // Registered before the pipeline's own handler, so that the reader gets the sentence and not just "aborted".
    response.once('error', (cause) => {
        const isCut = cause.code === 'ECONNRESET' && cause.message === 'aborted';
        const length = response.headers['content-length'];
        const share = length === undefined ? (0,size/* formatBytes */.z)(bytes) : `${(0,size/* formatBytes */.z)(bytes)} of ${(0,size/* formatBytes */.z)(Number(length))}`;
        const message = `the connection to ${describeUrl(url)} was closed after ${share}`;
        body.destroy(isCut ? new errors/* BuildError */.zS('IB_DOWNLOAD_FAILED', message, { cause }) : cause);
    });
    (0,external_node_stream_.pipeline)(response, body, () => undefined);
}

;// CONCATENATED MODULE: ./lib/host/net/proxy.js

/**
 * The proxy for a URL by `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` (or lower case), undefined for a direct
 * connection. The rules are those of Go's clients: https://pkg.go.dev/golang.org/x/net/http/httpproxy#Config
 */
function proxyFor(url, env) {
    const name = url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
    const proxy = read(name, env);
    if (proxy === '' || isExcluded(url, read('NO_PROXY', env)))
        return undefined;
    return new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(proxy) ? proxy : `http://${proxy}`);
}
function read(name, env) {
    return (env[name] ?? env[name.toLowerCase()] ?? '').trim();
}
function isExcluded(url, noProxy) {
    const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase();
    const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;
    if (host === 'localhost' || isLoopback(host))
        return true;
    const rules = noProxy
        .toLowerCase()
        .split(',')
        .map(rule => rule.trim());
    return rules.some(rule => rule !== '' && matchesRule(rule, host, port));
}
function isLoopback(host) {
    return isInSubnet(host, '127.0.0.0', 8) || isInSubnet(host, '::1', 128);
}
/** A rule is `*`, an address, a network in CIDR form, or a domain with all below it (`.domain`: only below). */
function matchesRule(rule, host, port) {
    if (rule === '*')
        return true;
    const [network = '', bits] = rule.split('/');
    if (bits !== undefined)
        return isInSubnet(host, network, Number(bits));
    const [name, rulePort] = splitPort(rule);
    if (rulePort !== undefined && rulePort !== port)
        return false;
    const domain = name.replace(/^\*\./, '.');
    if (domain.startsWith('.'))
        return host.endsWith(domain);
    return host === domain || ((0,external_node_net_.isIP)(host) === 0 && host.endsWith(`.${domain}`));
}
/** `[::1]:80` and `host:80` into name and port; a bare IPv6 address has colons but no port. */
function splitPort(rule) {
    if ((0,external_node_net_.isIP)(rule) === 6)
        return [rule, undefined];
    const [, bracketed, plain = '', port] = /^(?:\[(.*)\]|([^:]*))(?::(\d+))?$/.exec(rule) ?? [];
    return [bracketed ?? plain, port];
}
function isInSubnet(host, network, bits) {
    const family = (0,external_node_net_.isIP)(host);
    if (family === 0 || (0,external_node_net_.isIP)(network) !== family || !(bits >= 0 && bits <= (family === 4 ? 32 : 128)))
        return false;
    const type = family === 4 ? 'ipv4' : 'ipv6';
    const list = new external_node_net_.BlockList();
    list.addSubnet(network, bits, type);
    return list.check(host, type);
}

;// CONCATENATED MODULE: ./lib/host/net/request.js




const mostRedirects = 10;
/** How long nothing at all may come before the other side counts as dead. */
const defaultIdleMs = 60_000;
/** Headers meant for the first server alone. */
const privateHeaders = ['authorization', 'cookie', 'proxy-authorization'];
/**
 * One HTTP(S) request with redirects followed. Rejects with the system's error when the server cannot be reached,
 * IB_TIMEOUT when nothing comes for a minute, IB_DOWNLOAD_FAILED for what is no URL or never stops redirecting. The
 * body fails with IB_TIMEOUT, or IB_DOWNLOAD_FAILED when it ends early.
 */
async function request(url, options, env) {
    const { signal, method = 'GET', headers = {}, body, idleTimeoutMs: idleMs = defaultIdleMs } = options;
    const insecureTls = options.insecureTls === true;
    const { tls } = options;
    let next = {
        url: parseUrl(url),
        method,
        headers: lowerCase(headers),
        body,
        idleMs,
        insecureTls,
        tls
    };
    for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
        const response = await exchange(next, proxyFor(next.url, env), signal);
        const location = response.headers['location'];
        const isFinal = location === undefined || options.followRedirects === false;
        if (isFinal || ![301, 302, 303, 307, 308].includes(response.status))
            return response;
        response.body.on('error', () => undefined).destroy();
        next = redirect(next, location, response.status);
    }
    throw new errors/* BuildError */.zS('IB_DOWNLOAD_FAILED', `${describeUrl(new URL(url))} redirects more than ${mostRedirects} times`);
}
/** What to ask the server that was pointed to: https://www.rfc-editor.org/rfc/rfc9110#section-15.4 */
function redirect(from, location, status) {
    const url = parseUrl(location, from.url);
    const isSameServer = url.origin === from.url.origin;
    const headers = Object.entries(from.headers).filter(([name]) => isSameServer || !privateHeaders.includes(name));
    const becomesGet = status === 303 ? from.method !== 'HEAD' : status < 303 && from.method === 'POST';
    const kept = becomesGet ? headers.filter(([name]) => !name.startsWith('content-')) : headers;
    return {
        ...from,
        url,
        headers: Object.fromEntries(kept),
        ...(becomesGet ? { method: 'GET', body: undefined } : {})
    };
}
function parseUrl(text, base) {
    const url = URL.canParse(text, base?.href) ? new URL(text, base) : undefined;
    if (url !== undefined && (url.protocol === 'http:' || url.protocol === 'https:'))
        return url;
    const shown = url === undefined ? text.replace(/[?#].*$|\/\/[^/]*@/g, '') : describeUrl(url);
    throw new errors/* BuildError */.zS('IB_DOWNLOAD_FAILED', `${shown} is no http or https URL`);
}
function lowerCase(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./lib/host/net/serve-http.js





/** An HTTP server that streams; a handler that throws gives its client status 500. */
async function serveHttp(at, handle) {
    const server = (0,external_node_http_.createServer)((request, response) => {
        void answer(request, response, handle);
    });
    const port = await bind(server, at);
    return { port, close: () => closeServer(server, () => server.closeAllConnections()) };
}
async function answer(request, response, handle) {
    // A request's body is of no interest, but unread it would keep the connection from its next request.
    request.resume();
    const reply = await handle({
        method: request.method ?? 'GET',
        path: request.url ?? '/',
        headers: flattenHeaders(request.headers),
        from: request.socket.remoteAddress ?? ''
    }).catch(() => ({ status: 500, body: 'internal error\n' }));
    try {
        await serve_http_send(request, response, reply);
    }
    catch {
        // Either the client is gone, or the body broke: an incomplete answer is the only way left to say so.
        response.destroy();
    }
}
async function serve_http_send(request, response, reply) {
    const { status, headers = {}, body = '' } = reply;
    const hasLength = Object.keys(headers).some(name => name.toLowerCase() === 'content-length');
    const length = typeof body === 'string' && !hasLength ? { 'content-length': Buffer.byteLength(body) } : {};
    response.writeHead(status, { ...headers, ...length });
    if (request.method === 'HEAD' || typeof body === 'string') {
        if (body instanceof external_node_stream_.Readable)
            body.destroy();
        response.end(body instanceof external_node_stream_.Readable ? '' : body);
        return;
    }
    await (0,promises_.pipeline)(body, response);
}

;// CONCATENATED MODULE: ./lib/host/net/node-net.js






/** The network of this machine, without what needs no code of ours. */
function createNet({ env, stateDirectory, integer }) {
    return {
        connect: connectTcp,
        connectPath: connectPath,
        listen: listenTcp,
        serveHttp: serveHttp,
        request: (url, options) => request(url, options, env),
        leasePort: range => leasePort(range, (0,external_node_path_.join)(stateDirectory, 'ports'), integer)
    };
}


/***/ })

};
