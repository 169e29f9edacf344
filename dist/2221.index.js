export const id = 2221;
export const ids = [2221];
export const modules = {

/***/ 72221:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  build: () => (/* reexport */ build),
  launch: () => (/* reexport */ launch),
  promote: () => (/* reexport */ promote),
  reapMachine: () => (/* reexport */ reapMachine)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
;// CONCATENATED MODULE: ./lib/toolkit/file-tree.js


/**
 * The files that a found path stands for. Links to files are followed; a link to a directory, or to nothing, is an
 * error (IB_FILE_IO), because an image has no place for it.
 */
async function collectTree({ files }, found, mode) {
    if (found.kind === 'file') {
        const bytes = (await files.stat(found.path))?.bytes ?? 0;
        return { files: [{ name: (0,external_node_path_.basename)(found.path), content: { path: found.path, bytes } }], directories: [] };
    }
    const top = (0,external_node_path_.basename)(found.path);
    const tree = { files: [], directories: [top] };
    for await (const entry of files.walk(found.path)) {
        const below = external_node_path_.posix.join(top, (0,external_node_path_.relative)(found.path, entry.path).replaceAll('\\', '/'));
        if (entry.kind === 'directory')
            tree.directories.push(below);
        else {
            const name = mode === 'flatten' ? entry.name : below;
            tree.files.push({ name, content: { path: entry.path, bytes: await sizeOf(entry.path, files) } });
        }
    }
    return mode === 'flatten' ? { files: tree.files, directories: [] } : tree;
}
async function sizeOf(path, files) {
    const stat = await files.stat(path);
    if (stat?.kind === 'file')
        return stat.bytes;
    const what = stat === undefined ? 'a link to nothing' : stat.kind === 'directory' ? 'a link to a directory' : 'no file';
    throw new errors/* BuildError */.zS('IB_FILE_IO', `${path} is ${what} and cannot be put into an image`);
}

// EXTERNAL MODULE: ./lib/toolkit/local-paths.js
var local_paths = __webpack_require__(95884);
;// CONCATENATED MODULE: ./lib/toolkit/cd/image-tools.js

/** By program, in order of preference: how it makes an ISO 9660 image with Joliet and, where it can, Rock Ridge names. */
const tools = [
    ['xorriso', order => ['-as', 'genisoimage', ...mkisofsArguments(order)]],
    ['mkisofs', mkisofsArguments],
    ['genisoimage', mkisofsArguments],
    ['hdiutil', hdiutilArguments],
    ['oscdimg', ({ label, directory, output }) => ['-j1', '-o', '-m', `-l${label}`, directory, output]]
];
/** The command that makes the image, with the first of the programs that is installed. IB_TOOL_MISSING when none is. */
async function imageCommand(processes, order) {
    for (const [program, argumentsFor] of tools) {
        if ((await processes.find(program)) !== undefined)
            return [program, ...argumentsFor(order)];
    }
    const names = tools.map(([program]) => program).join(', ');
    throw new errors/* BuildError */.zS('IB_TOOL_MISSING', `a CD image needs one of ${names}, and none is installed`, {
        hint: 'on Debian and Ubuntu: `apt-get install xorriso`'
    });
}
/** "Rational" Rock Ridge makes every file root's and readable, whoever builds. */
function mkisofsArguments({ label, directory, output }) {
    return ['-rational-rock', '-joliet', '-volid', label, '-output', output, directory];
}
function hdiutilArguments({ label, directory, output }) {
    return ['makehybrid', '-o', output, '-hfs', '-joliet', '-iso', '-default-volume-name', label, directory];
}

// EXTERNAL MODULE: ./lib/toolkit/cd/options.js
var options = __webpack_require__(61426);
;// CONCATENATED MODULE: ./lib/toolkit/cd/make.js






/** Far more than the largest image takes. */
const longestMs = 600_000;
/**
 * The path of a new CD image with the template's files, in the build's work directory; undefined when it wants none.
 * IB_TOOL_MISSING names the programs that can make one, IB_TOOL_FAILED has what the program said.
 */
async function makeCd(config, ctx) {
    if (!(0,options/* isCdWanted */.x)(config))
        return undefined;
    return await ctx.step('Create CD image', async () => {
        const { files, processes } = ctx.host;
        const directory = await files.makeTemporary('cd-', ctx.build.workDirectory);
        const content = (0,external_node_path_.join)(directory, 'content');
        const output = (0,external_node_path_.join)(directory, 'cd.iso');
        const argv = await imageCommand(processes, { label: config.cd_label, directory: content, output });
        await fill(content, config, ctx);
        const { exitCode, stderr } = await processes.run(argv, { signal: ctx.signal, timeoutMs: longestMs });
        if (exitCode !== 0) {
            const said = stderr.trim().split('\n').slice(-5).join('\n');
            throw new errors/* BuildError */.zS('IB_TOOL_FAILED', `${argv[0]} could not make the CD image (exit code ${exitCode}): ${said}`);
        }
        await files.remove(content);
        return output;
    });
}
/** Copies what goes on the CD to one place: not every program can take files from several. */
async function fill(root, config, { host, build }) {
    const { files } = host;
    const byName = new Map();
    await files.makeDirectory(root);
    for (const path of config.cd_files ?? []) {
        for (const found of await (0,local_paths/* findPaths */.EQ)(host, build.directory, path)) {
            const tree = await collectTree(host, found, 'keep name');
            const place = found.kind === 'directory' && found.endsWithSlash ? belowFirst : (name) => name;
            for (const name of tree.directories)
                await files.makeDirectory((0,external_node_path_.join)(root, place(name)));
            for (const { name, content } of tree.files)
                byName.set(place(name), content);
        }
    }
    for (const [name, text] of Object.entries(config.cd_content ?? {}))
        byName.set(name, { text });
    for (const [name, content] of byName) {
        if ('text' in content)
            await files.write((0,external_node_path_.join)(root, name), content.text);
        else
            await files.copy(content.path, (0,external_node_path_.join)(root, name));
    }
}
/** A name without its first directory. */
function belowFirst(name) {
    return name.split('/').slice(1).join('/');
}

// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: ./lib/core/size.js
var size = __webpack_require__(6282);
;// CONCATENATED MODULE: ./lib/toolkit/floppy/geometry.js
/**
 * A 3.5" high-density floppy disk with a FAT12 file system, as every system formats it.
 * https://learn.microsoft.com/en-us/windows-hardware/drivers/ddi/ (FAT32 File System Specification, "fatgen103")
 */
const geometry = {
    sectorBytes: 512,
    totalSectors: 2880,
    reservedSectors: 1,
    fatCount: 2,
    fatSectors: 9,
    rootEntries: 224,
    sectorsPerTrack: 18,
    heads: 2,
    mediaDescriptor: 0xf0
};
const entryBytes = 32;
/** One sector is one cluster. */
const clusterBytes = geometry.sectorBytes;
const rootSectors = (geometry.rootEntries * entryBytes) / geometry.sectorBytes;
const rootSector = geometry.reservedSectors + geometry.fatCount * geometry.fatSectors;
const dataSector = rootSector + rootSectors;
const dataClusters = geometry.totalSectors - dataSector;
/** Clusters are numbered from 2. */
const firstCluster = 2;
/** Clusters that so many bytes take. */
function clustersFor(bytes) {
    return Math.ceil(bytes / clusterBytes);
}

;// CONCATENATED MODULE: ./lib/toolkit/floppy/allocation-table.js


const endOfChain = 0xfff;
/** Which clusters are used, and in which order they make up files. They are given out from the start of the disk. */
class AllocationTable {
    entries = [0xf00 | geometry.mediaDescriptor, endOfChain];
    /** A chain of new clusters; gives the number of the first, 0 for none. IB_OPTION_VALUE when the disk is full. */
    allocate(count) {
        if (count === 0)
            return 0;
        const first = this.entries.length;
        if (first - firstCluster + count > dataClusters) {
            throw new errors/* BuildError */.zS('IB_OPTION_VALUE', `the files do not fit: a floppy disk has ${dataClusters * clusterBytes} bytes`);
        }
        for (let next = first + 1; next < first + count; next++)
            this.entries.push(next);
        this.entries.push(endOfChain);
        return first;
    }
    /** One copy of the table: 12 bits for each cluster, two of them in three bytes. */
    toBytes() {
        const bytes = Buffer.alloc(geometry.fatSectors * geometry.sectorBytes);
        this.entries.forEach((value, index) => {
            const at = Math.floor(index * 1.5);
            const before = bytes.readUInt16LE(at);
            bytes.writeUInt16LE(index % 2 === 0 ? (before & 0xf000) | value : (before & 0x000f) | (value << 4), at);
        });
        return bytes;
    }
}

;// CONCATENATED MODULE: ./lib/toolkit/floppy/boot-sector.js

/** The first sector: what the disk is; no system can be booted from it. `label`: 11 characters. */
function bootSector(label, serial) {
    const sector = Buffer.alloc(geometry.sectorBytes);
    // A jump over the parameters, to a loop that stays where it is.
    sector.set([0xeb, 0x3c, 0x90], 0);
    sector.set([0xeb, 0xfe], 0x3e);
    sector.write('MSDOS5.0', 3, 'latin1');
    sector.writeUInt16LE(geometry.sectorBytes, 11);
    sector.writeUInt8(1, 13);
    sector.writeUInt16LE(geometry.reservedSectors, 14);
    sector.writeUInt8(geometry.fatCount, 16);
    sector.writeUInt16LE(geometry.rootEntries, 17);
    sector.writeUInt16LE(geometry.totalSectors, 19);
    sector.writeUInt8(geometry.mediaDescriptor, 21);
    sector.writeUInt16LE(geometry.fatSectors, 22);
    sector.writeUInt16LE(geometry.sectorsPerTrack, 24);
    sector.writeUInt16LE(geometry.heads, 26);
    sector.writeUInt8(0x29, 38);
    sector.writeUInt32LE(serial, 39);
    sector.write(label, 43, 11, 'latin1');
    sector.write('FAT12   ', 54, 'latin1');
    sector.set([0x55, 0xaa], 510);
    return sector;
}

;// CONCATENATED MODULE: ./lib/toolkit/floppy/directory-entry.js

const attributes = { volumeLabel: 0x08, directory: 0x10, archive: 0x20, longName: 0x0f };
/** The 32 bytes of an entry of a directory; `field` is the name in its old form. */
function directoryEntry({ field, caseBits }, { attribute, cluster, bytes, time }) {
    const entry = Buffer.alloc(entryBytes);
    entry.write(field, 0, 11, 'latin1');
    entry.writeUInt8(attribute, 11);
    entry.writeUInt8(caseBits, 12);
    const [date, clock] = fatTime(time);
    entry.writeUInt16LE(clock, 14);
    entry.writeUInt16LE(date, 16);
    entry.writeUInt16LE(date, 18);
    entry.writeUInt16LE(clock, 22);
    entry.writeUInt16LE(date, 24);
    entry.writeUInt16LE(cluster, 26);
    entry.writeUInt32LE(bytes, 28);
    return entry;
}
/** Date and time of day in steps of two seconds; in UTC, so that an image does not depend on where it is made. */
function fatTime(time) {
    const year = Math.min(Math.max(time.getUTCFullYear() - 1980, 0), 127);
    const date = (year << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate();
    const clock = (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1);
    return [date, clock];
}
const lettersPerEntry = 13;
/** Where in an entry the UTF-16 letters of a long name are. */
const letterOffsets = [1, 3, 5, 7, 9, 14, 16, 18, 20, 22, 24, 28, 30];
/** The entries that hold a long name, in the order in which they stand before the entry of the file itself. */
function longNameEntries(name, field) {
    const count = Math.ceil(name.length / lettersPerEntry);
    const checksum = nameChecksum(field);
    return Array.from({ length: count }, (_, index) => {
        const number = count - index;
        const letters = name.slice((number - 1) * lettersPerEntry, number * lettersPerEntry);
        const entry = Buffer.alloc(entryBytes);
        entry.writeUInt8(number | (index === 0 ? 0x40 : 0), 0);
        entry.writeUInt8(attributes.longName, 11);
        entry.writeUInt8(checksum, 13);
        // A zero ends the name, unless it fills its entry; what follows is all ones.
        letterOffsets.forEach((offset, at) => {
            const code = at < letters.length ? letters.charCodeAt(at) : at === letters.length ? 0 : 0xffff;
            entry.writeUInt16LE(code, offset);
        });
        return entry;
    });
}
function nameChecksum(field) {
    return Buffer.from(field, 'latin1').reduce((sum, byte) => (((sum & 1) << 7) + (sum >> 1) + byte) & 0xff, 0);
}

;// CONCATENATED MODULE: ./lib/toolkit/floppy/short-name.js
const lowerBase = 0x08;
const lowerExtension = 0x10;
/** Letters that old names can have, besides A to Z. */
const allowed = /^[A-Z0-9!#$%&'()\-@^_`{}~]*$/;
/** The old form of a name, unlike those that its directory has already. */
function shortNameFor(name, taken) {
    const exact = exactForm(name);
    if (exact !== undefined && !taken.has(exact.field))
        return exact;
    const [base, extension] = basis(name);
    for (let number = 1;; number++) {
        const tail = `~${number}`;
        const field = (base.slice(0, 8 - tail.length) + tail).padEnd(8) + extension.padEnd(3);
        if (!taken.has(field))
            return { field, caseBits: 0, needsLongName: true };
    }
}
/** A name that fits into the old form as it is, letter case perhaps aside. */
function exactForm(name) {
    const [base = '', extension = '', ...more] = name.split('.');
    const fits = base !== '' && base.length <= 8 && extension.length <= 3 && more.length === 0 && !name.endsWith('.');
    if (!fits || !allowed.test(base.toUpperCase() + extension.toUpperCase()))
        return undefined;
    const field = base.toUpperCase().padEnd(8) + extension.toUpperCase().padEnd(3);
    const bits = [caseBits(base, lowerBase), caseBits(extension, lowerExtension)];
    const [ofBase, ofExtension] = bits;
    const isMixed = ofBase === undefined || ofExtension === undefined;
    return { field, caseBits: isMixed ? 0 : ofBase | ofExtension, needsLongName: isMixed };
}
/** Undefined when upper and lower case letters are mixed, which the bits cannot say. */
function caseBits(part, lower) {
    if (part === part.toUpperCase())
        return 0;
    return part === part.toLowerCase() ? lower : undefined;
}
/** The letters from which the old form is made, by the rules of the specification. */
function basis(name) {
    const bare = name.toUpperCase().replaceAll(' ', '').replace(/^\.+/, '');
    const dot = bare.lastIndexOf('.');
    const clean = (part) => part.replaceAll('.', '').replaceAll(/[^A-Z0-9!#$%&'()\-@^_`{}~]/gu, '_');
    const base = clean(dot < 0 ? bare : bare.slice(0, dot));
    return [base === '' ? '_' : base, dot < 0 ? '' : clean(bare.slice(dot + 1)).slice(0, 3)];
}

;// CONCATENATED MODULE: ./lib/toolkit/floppy/image.js






/** The bytes of a 1440 KiB floppy disk with a FAT12 file system. IB_OPTION_VALUE when the tree does not fit. */
function floppyImage(root, { label, time, serial }) {
    const field = label.padEnd(11);
    const disk = new Disk(time);
    const labelEntry = directoryEntry({ field, caseBits: 0 }, { attribute: attributes.volumeLabel, cluster: 0, bytes: 0, time });
    const rootBytes = Buffer.concat([labelEntry, ...disk.entriesOf(root, 0)]);
    const count = rootBytes.length / entryBytes;
    if (count > geometry.rootEntries)
        throw tooManyEntries(count);
    disk.write(rootSector, rootBytes);
    disk.write(0, bootSector(field, serial));
    disk.finish();
    return disk.bytes;
}
/** Lays files out on a disk. */
class Disk {
    time;
    bytes = Buffer.alloc(geometry.totalSectors * geometry.sectorBytes);
    table = new AllocationTable();
    constructor(time) {
        this.time = time;
    }
    write(sector, content) {
        this.bytes.set(content, sector * geometry.sectorBytes);
    }
    finish() {
        const table = this.table.toBytes();
        for (let copy = 0; copy < geometry.fatCount; copy++) {
            this.write(geometry.reservedSectors + copy * geometry.fatSectors, table);
        }
    }
    /** The entries of all children, whose contents are written on the way. `ownCluster`: 0 for the root. */
    entriesOf(directory, ownCluster) {
        return nameChildren(directory).flatMap(({ child, short }) => {
            const isFile = child.kind === 'file';
            const cluster = isFile ? this.store(child.content) : this.storeDirectory(child, ownCluster);
            const attribute = isFile ? attributes.archive : attributes.directory;
            const bytes = isFile ? child.content.length : 0;
            const entry = directoryEntry(short, { attribute, cluster, bytes, time: this.time });
            return short.needsLongName ? [...longNameEntries(child.name, short.field), entry] : [entry];
        });
    }
    store(content) {
        const cluster = this.table.allocate(clustersFor(content.length));
        if (cluster !== 0)
            this.write(dataSector + cluster - firstCluster, content);
        return cluster;
    }
    storeDirectory(directory, parentCluster) {
        const entries = 2 + countEntries(directory);
        const cluster = this.table.allocate(clustersFor(entries * entryBytes));
        const link = (name, to) => directoryEntry({ field: name.padEnd(11), caseBits: 0 }, { attribute: attributes.directory, cluster: to, bytes: 0, time: this.time });
        const content = [link('.', cluster), link('..', parentCluster), ...this.entriesOf(directory, cluster)];
        this.write(dataSector + cluster - firstCluster, Buffer.concat(content));
        return cluster;
    }
}
function nameChildren({ children }) {
    const taken = new Set();
    return children.map(child => {
        const short = shortNameFor(child.name, taken);
        taken.add(short.field);
        return { child, short };
    });
}
function countEntries(directory) {
    return nameChildren(directory)
        .map(({ child, short }) => 1 + (short.needsLongName ? longNameEntries(child.name, short.field).length : 0))
        .reduce((sum, count) => sum + count, 0);
}
function tooManyEntries(count) {
    const message = `the root of a floppy disk has ${geometry.rootEntries} entries, and the files need ${count}`;
    return new errors/* BuildError */.zS('IB_OPTION_VALUE', message, {
        hint: `put files into directories with floppy_dirs; names beyond 8.3 letters take several entries`
    });
}
/** Bytes that files of these sizes leave of the disk, directories aside; negative when they do not fit. */
function bytesLeft(sizes) {
    let clusters = geometry.totalSectors - dataSector;
    for (const bytes of sizes)
        clusters -= clustersFor(bytes);
    return clusters * clusterBytes;
}

// EXTERNAL MODULE: ./lib/toolkit/floppy/options.js
var floppy_options = __webpack_require__(57475);
;// CONCATENATED MODULE: ./lib/toolkit/floppy/tree.js

/** What Windows refuses in names; a floppy is mostly made for it. */
const forbidden = /[\p{Cc}"*/:<>?\\|]|[. ]$/u;
const mostNameLetters = 255;
/** An empty root. */
function createRoot() {
    return { kind: 'directory', name: '', children: [] };
}
/** The directory of that path, made with all on its way when it is missing. IB_OPTION_VALUE for what cannot be. */
function directoryAt(root, parts) {
    return parts.reduce((parent, name) => {
        const existing = childOf(parent, name);
        if (existing?.kind === 'directory')
            return existing;
        if (existing !== undefined)
            throw twice(name);
        const directory = { kind: 'directory', name: checkedName(name), children: [] };
        parent.children.push(directory);
        return directory;
    }, root);
}
/** Puts a file into the tree. IB_OPTION_VALUE when there is one of that name, letter case aside. */
function addFile(root, path, content) {
    const parts = path.split('/');
    const name = checkedName(parts.pop() ?? '');
    const parent = directoryAt(root, parts);
    if (childOf(parent, name) !== undefined)
        throw twice(name);
    parent.children.push({ kind: 'file', name, content });
}
function childOf({ children }, name) {
    return children.find(child => child.name.toLowerCase() === name.toLowerCase());
}
function checkedName(name) {
    if (name !== '' && name.length <= mostNameLetters && !forbidden.test(name))
        return name;
    throw new errors/* BuildError */.zS('IB_OPTION_VALUE', `a floppy disk cannot have a file named "${name}"`);
}
function twice(name) {
    return new errors/* BuildError */.zS('IB_OPTION_VALUE', `the floppy disk would have two files named ${name} in one directory`, {
        hint: 'floppy_files puts all files into the root; floppy_dirs keeps directories apart'
    });
}

;// CONCATENATED MODULE: ./lib/toolkit/floppy/make.js









/**
 * The path of a new floppy image (1440 KiB, FAT12) with the template's files, in the build's work directory; undefined
 * when it wants none. IB_OPTION_VALUE, with sizes, when they do not fit, or when two would have the same name.
 */
async function makeFloppy(config, ctx) {
    if (!(0,floppy_options/* isFloppyWanted */.C)(config))
        return undefined;
    return await ctx.step('Create floppy image', async () => {
        const { clock, files, random } = ctx.host;
        const tree = await collect(config, ctx);
        requireSpace(tree.files);
        const root = createRoot();
        for (const name of tree.directories)
            directoryAt(root, name.split('/'));
        for (const { name, content } of tree.files) {
            const bytes = 'text' in content ? Buffer.from(content.text) : await (0,consumers_.buffer)(files.read(content.path));
            addFile(root, name, bytes);
        }
        const serial = random.integer(0, 0xffff_ffff);
        const image = floppyImage(root, { label: config.floppy_label, time: clock.now(), serial });
        const path = (0,external_node_path_.join)(await files.makeTemporary('floppy-', ctx.build.workDirectory), 'floppy.img');
        await files.write(path, image);
        return path;
    });
}
async function collect(config, { host, build }) {
    const trees = [];
    const lists = [
        ['flatten', config.floppy_files ?? []],
        ['keep name', config.floppy_dirs ?? []]
    ];
    for (const [mode, paths] of lists) {
        for (const path of paths) {
            for (const found of await (0,local_paths/* findPaths */.EQ)(host, build.directory, path)) {
                trees.push(await collectTree(host, found, mode));
            }
        }
    }
    const texts = Object.entries(config.floppy_content ?? {}).map(([name, text]) => ({
        name,
        content: { text }
    }));
    return {
        directories: trees.flatMap(tree => tree.directories),
        files: [...trees.flatMap(tree => tree.files), ...texts]
    };
}
/** Before anything is read: a gigabyte that was meant for a CD shall not be taken into memory. */
function requireSpace(files) {
    const sizes = files.map(({ name, content }) => ({
        name,
        bytes: 'text' in content ? Buffer.byteLength(content.text) : content.bytes
    }));
    if (bytesLeft(sizes.map(({ bytes }) => bytes)) >= 0)
        return;
    const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
    const largest = sizes.toSorted((a, b) => b.bytes - a.bytes).slice(0, 3);
    const names = largest.map(({ name, bytes }) => `${name} (${(0,size/* formatBytes */.z)(bytes)})`).join(', ');
    const message = `the files for the floppy disk have ${(0,size/* formatBytes */.z)(total)}, and it holds ${(0,size/* formatBytes */.z)(bytesLeft([]))}`;
    throw new errors/* BuildError */.zS('IB_OPTION_VALUE', message, {
        hint: `the largest are ${names}; a CD (cd_files) or the HTTP server (http_directory) has no such limit`
    });
}

// EXTERNAL MODULE: ./lib/core/suggest.js
var suggest = __webpack_require__(3029);
;// CONCATENATED MODULE: ./lib/toolkit/http-server/content-type.js

const content_type_text = 'text/plain; charset=utf-8';
const types = {
    '': content_type_text,
    '.cfg': content_type_text,
    '.conf': content_type_text,
    '.html': 'text/html; charset=utf-8',
    '.htm': 'text/html; charset=utf-8',
    '.ign': 'application/json',
    '.ini': content_type_text,
    '.ipxe': content_type_text,
    '.json': 'application/json',
    '.ks': content_type_text,
    '.preseed': content_type_text,
    '.ps1': content_type_text,
    '.seed': content_type_text,
    '.sh': content_type_text,
    '.toml': content_type_text,
    '.txt': content_type_text,
    '.xml': 'text/xml; charset=utf-8',
    '.yaml': content_type_text,
    '.yml': content_type_text
};
/** The media type for a file by its name; what installers fetch is mostly text. */
function contentType(path) {
    return types[external_node_path_.posix.extname(path).toLowerCase()] ?? 'application/octet-stream';
}

;// CONCATENATED MODULE: ./lib/toolkit/http-server/listing.js
/** A page with a link for each entry of a directory; names of directories end in `/`. */
function listingPage(entries) {
    const links = entries.map(({ name, kind }) => {
        const shown = kind === 'directory' ? `${name}/` : name;
        return `<a href="./${encodeURIComponent(name)}${kind === 'directory' ? '/' : ''}">${escapeHtml(shown)}</a>\n`;
    });
    return `<!doctype html>\n<meta charset="utf-8">\n<pre>\n${links.join('')}</pre>\n`;
}
function escapeHtml(text) {
    return text.replace(/[&<>"']/g, letter => `&#${letter.charCodeAt(0)};`);
}

;// CONCATENATED MODULE: ./lib/toolkit/http-server/byte-range.js
/**
 * The one range that a `Range` header asks for. Undefined: the whole file is to be sent (no header, several ranges, or
 * one that is not understood). `none`: there is no such part. https://www.rfc-editor.org/rfc/rfc9110#name-range-requests
 */
function parseRange(header, bytes) {
    const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
    if (first === undefined || last === undefined || first + last === '')
        return undefined;
    if (first === '') {
        const count = Math.min(Number(last), bytes);
        return count === 0 ? 'none' : { start: bytes - count, end: bytes };
    }
    const start = Number(first);
    const end = last === '' ? bytes : Math.min(Number(last) + 1, bytes);
    if (last !== '' && Number(last) < start)
        return undefined;
    return start < bytes ? { start, end } : 'none';
}

;// CONCATENATED MODULE: ./lib/toolkit/http-server/reply-file.js


/** A file, or the part of it that the request asks for, as a stream. */
function replyFile(files, path, stat, headers) {
    const modified = new Date(stat.modifiedMs).toUTCString();
    const common = { 'last-modified': modified, 'accept-ranges': 'bytes' };
    if (headers['if-modified-since'] === modified && headers['range'] === undefined) {
        return { status: 304, headers: common };
    }
    const isSame = headers['if-range'] === undefined || headers['if-range'] === modified;
    const range = isSame ? parseRange(headers['range'], stat.bytes) : undefined;
    if (range === 'none')
        return { status: 416, headers: { ...common, 'content-range': `bytes */${stat.bytes}` } };
    const { start, end } = range ?? { start: 0, end: stat.bytes };
    const part = range === undefined ? {} : { 'content-range': `bytes ${start}-${end - 1}/${stat.bytes}` };
    return {
        status: range === undefined ? 200 : 206,
        headers: {
            ...common,
            ...part,
            'content-type': contentType(path),
            'content-length': (end - start).toString()
        },
        body: files.read(path, { start, end })
    };
}

;// CONCATENATED MODULE: ./lib/toolkit/http-server/content.js




/** The texts of `http_content`; a path may be written without its first slash. */
function mapContent(texts) {
    const byPath = new Map(Object.entries(texts).map(([path, text]) => [external_node_path_.posix.normalize(`/${path}`), text]));
    return {
        find: path => {
            const text = byPath.get(path);
            const headers = { 'content-type': contentType(path) };
            return Promise.resolve(text === undefined ? undefined : { status: 200, headers, body: text });
        },
        paths: () => Promise.resolve([...byPath.keys()])
    };
}
/** Looking for what a guest may have meant is not worth more. */
const mostSuggested = 2000;
/**
 * The files below a directory. A path cannot lead above it; a symbolic link in it can, as in Packer, because whoever
 * wrote the template put it there.
 */
function directoryContent(files, root) {
    return {
        find: async (path, headers) => {
            const local = (0,external_node_path_.join)(root, ...path.split('/'));
            const stat = await files.stat(local);
            if (stat?.kind === 'directory')
                return await findDirectory(files, local, path, headers);
            if (stat?.kind !== 'file' || path.endsWith('/'))
                return undefined;
            return replyFile(files, local, stat, headers);
        },
        paths: async () => {
            const found = [];
            for await (const entry of files.walk(root)) {
                if (found.length >= mostSuggested)
                    break;
                const below = entry.path.slice(root.length).replaceAll('\\', '/');
                if (entry.kind !== 'directory')
                    found.push(external_node_path_.posix.normalize(`/${below}`));
            }
            return found;
        }
    };
}
async function findDirectory(files, local, path, headers) {
    // Relative links on the page need the slash.
    if (!path.endsWith('/'))
        return { status: 301, headers: { location: `${external_node_path_.posix.basename(path)}/` } };
    const index = (0,external_node_path_.join)(local, 'index.html');
    const stat = await files.stat(index);
    if (stat?.kind === 'file')
        return replyFile(files, index, stat, headers);
    const body = listingPage(await files.list(local));
    return { status: 200, headers: { 'content-type': contentType('.html') }, body };
}

// EXTERNAL MODULE: ./lib/toolkit/http-server/options.js
var http_server_options = __webpack_require__(72207);
;// CONCATENATED MODULE: ./lib/toolkit/http-server/request-log.js

/** What a guest asked for: told as it happens, and remembered for the question why an installation hangs. */
class RequestLog {
    emit;
    counts = new Map();
    /** Paths that are not there, with what was meant where that can be guessed. */
    missing = new Map();
    constructor(emit) {
        this.emit = emit;
    }
    /** How often each path was asked for. */
    requested() {
        return this.counts;
    }
    /** Each path with how often it was asked for and whether it is there, those that are not first. */
    describe() {
        const isMissing = (path) => (this.missing.has(path) ? 0 : 1);
        return [...this.counts]
            .sort(([one], [other]) => isMissing(one) - isMissing(other))
            .map(([path, count]) => {
            const remarks = [...(count === 1 ? [] : [`${count} times`]), ...this.absence(path)];
            return remarks.length === 0 ? path : `${path} (${remarks.join(', ')})`;
        });
    }
    absence(path) {
        if (!this.missing.has(path))
            return [];
        const suggestion = this.missing.get(path);
        return [suggestion === undefined ? '404: not there' : `404: not there; did you mean ${suggestion}?`];
    }
    /** Takes note of a request; the second time a path is asked for is only of interest when debugging. */
    note({ method, path = '(malformed)', from }, reply, suggestion) {
        const count = (this.counts.get(path) ?? 0) + 1;
        this.counts.set(path, count);
        this.tell('debug', `HTTP server: ${method} ${path} from ${from}: ${reply.status}`);
        if (reply.status === 404)
            this.missing.set(path, suggestion);
        else
            this.missing.delete(path);
        if (count > 1)
            return;
        if (reply.status === 404)
            this.tellMissing(path, suggestion);
        if (reply.status === 200 && method === 'GET')
            this.tellWhenSent(path, reply);
    }
    tellMissing(path, suggestion) {
        const text = `the guest asked the HTTP server for ${path}, which is not there`;
        // Without anything similar it is most often a guest that tries what it can do without.
        if (suggestion === undefined)
            this.tell('info', text);
        else
            this.tell('warning', `${text}; did you mean ${suggestion}?`);
    }
    tellWhenSent(path, { body = '', headers = {} }) {
        const bytes = typeof body === 'string' ? Buffer.byteLength(body) : Number(headers['content-length']);
        const tell = () => this.tell('info', `the guest fetched ${path} (${(0,size/* formatBytes */.z)(bytes)})`);
        if (typeof body === 'string')
            tell();
        else
            body.once('end', tell);
    }
    tell(level, text) {
        this.emit({ type: 'notice', level, text });
    }
}

;// CONCATENATED MODULE: ./lib/toolkit/http-server/request-path.js

/**
 * The path that a request asks for, decoded and normal: it begins with `/`, and no `..` leads above that. A `/` at the
 * end stays. Undefined when it is not well-formed, or has characters with which another path could be meant.
 */
function requestPath(target) {
    const [encoded = ''] = target.split(/[?#]/);
    let path;
    try {
        path = decodeURIComponent(encoded);
    }
    catch {
        return undefined;
    }
    // A backslash and a colon separate on Windows; no file that a template serves needs them.
    if (!path.startsWith('/') || /[\0\\]|^\/[A-Za-z]:/.test(path))
        return undefined;
    return external_node_path_.posix.normalize(path);
}

;// CONCATENATED MODULE: ./lib/toolkit/http-server/start.js







/** Paths that a sentence names. */
const mostPaths = 10;
/** Serves `http_directory` or `http_content` until the scope ends. IB_NO_PORT when no port of the range is free. */
async function startHttpServer(config, ctx) {
    const address = bindAddress(config);
    const ip = interfaceAddress(config, ctx.host.net);
    const log = new RequestLog(ctx.emit);
    if (!(0,http_server_options/* isServing */.PA)(config))
        return serverOf(0, ip, address, log);
    const handle = handlerOf(contentOf(config, ctx), log);
    return await ctx.step('Start HTTP server', async () => {
        const port = await listen(config, address, handle, ctx);
        ctx.emit({ type: 'notice', level: 'info', text: `serving HTTP on port ${port}` });
        return serverOf(port, ip, address, log);
    });
}
async function listen(config, address, handle, { host, scope }) {
    const lease = await host.net.leasePort({ ...(0,http_server_options/* portRange */.ji)(config), host: address });
    scope.defer(`port ${lease.port}`, () => lease.release());
    const server = await host.net.serveHttp({ host: address, port: lease.port }, handle);
    scope.defer('HTTP server', () => server.close());
    return lease.port;
}
function contentOf({ http_content, http_directory }, { host, build }) {
    if (http_directory === undefined || http_directory === '')
        return mapContent(http_content ?? {});
    return directoryContent(host.files, (0,external_node_path_.resolve)(build.directory, http_directory));
}
/** Answers from the content, and nothing but reading. */
function handlerOf(content, log) {
    return async ({ method, path: target, headers, from }) => {
        const path = requestPath(target);
        const reply = await answer(content, method, path, headers);
        const suggestion = reply.status === 404 && path !== undefined ? (0,suggest/* suggest */.ZA)(path, await content.paths()) : undefined;
        log.note({ method, path, from }, reply, suggestion);
        if (suggestion === undefined)
            return reply;
        return { ...reply, body: `${path ?? ''} not found. Did you mean "${suggestion}"?\n` };
    };
}
async function answer(content, method, path, headers) {
    const plain = { 'content-type': 'text/plain; charset=utf-8' };
    if (path === undefined)
        return { status: 400, headers: plain, body: 'the path is not well-formed\n' };
    if (method !== 'GET' && method !== 'HEAD') {
        return { status: 405, headers: { ...plain, allow: 'GET, HEAD' }, body: 'only GET and HEAD are served\n' };
    }
    return (await content.find(path, headers)) ?? { status: 404, headers: plain, body: `${path} not found.\n` };
}
function bindAddress({ http_bind_address, http_network_protocol }) {
    if (http_bind_address !== undefined && http_bind_address !== '')
        return http_bind_address;
    return http_network_protocol === 'tcp6' ? '::' : '0.0.0.0';
}
function interfaceAddress({ http_interface: name, http_network_protocol: protocol }, net) {
    if (name === undefined || name === '')
        return undefined;
    const addresses = net.interfaces()[name];
    if (addresses === undefined) {
        throw new errors/* BuildError */.zS('IB_OPTION_VALUE', `http_interface: this machine has no network interface ${name}`, {
            hint: `it has ${Object.keys(net.interfaces()).join(', ')}`
        });
    }
    const isSixth = (address) => address.includes(':');
    const preferred = addresses.find(address => isSixth(address) === (protocol === 'tcp6')) ?? addresses[0];
    if (preferred !== undefined)
        return preferred;
    throw new errors/* BuildError */.zS('IB_OPTION_VALUE', `http_interface: the network interface ${name} has no address`);
}
function serverOf(port, ip, address, log) {
    return {
        port,
        ip,
        address,
        requested: () => log.requested(),
        describeRequests: () => {
            if (port === 0)
                return 'there is no HTTP server for the guest';
            const paths = log.describe();
            if (paths.length === 0)
                return `the guest never asked the HTTP server on port ${port} for anything`;
            const rest = paths.length > mostPaths ? ` and ${paths.length - mostPaths} more` : '';
            const named = paths.slice(0, mostPaths).join(', ');
            return `the guest asked the HTTP server on port ${port} for ${named}${rest}`;
        }
    };
}

// EXTERNAL MODULE: ./lib/toolkit/output-directory/stage.js
var stage = __webpack_require__(47914);
// EXTERNAL MODULE: ./lib/toolkit/progress.js
var progress = __webpack_require__(35555);
;// CONCATENATED MODULE: ./lib/builders/qemu/qmp/message.js
/** Reads a line; undefined for one that is of no kind we know, which is then passed over. */
function parseQmpLine(line) {
    const message = parseJson(line);
    if (!isRecord(message))
        return undefined;
    const { id, event, error } = message;
    if ('QMP' in message)
        return { kind: 'greeting' };
    if (typeof event === 'string')
        return { kind: 'event', name: event, data: message['data'] };
    if (typeof id !== 'number')
        return undefined;
    if ('return' in message)
        return { kind: 'result', id, value: message['return'] };
    if (!isRecord(error))
        return undefined;
    const reason = error['desc'];
    return { kind: 'refusal', id, reason: typeof reason === 'string' ? reason : 'no reason given' };
}
/** True for a plain object, whose members are then still to be looked at one by one. */
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function parseJson(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/builders/qemu/disk/qemu-img.js





/** Far more than the largest image takes. */
const qemu_img_longestMs = 12 * 3_600_000;
/** Runs qemu-img; IB_TOOL_FAILED with what it said, IB_NO_SPACE when a disk is full. */
async function qemuImg(args, ctx) {
    return await run(args, ctx, () => undefined);
}
/** What a disk image says of itself. */
async function imageInfo(path, ctx) {
    const info = parseObject(await qemuImg(['info', '-U', '--output=json', path], ctx));
    const { format } = info;
    if (typeof format !== 'string')
        throw new errors/* BuildError */.zS('IB_TOOL_FAILED', `qemu-img knows nothing of ${path}`);
    const size = info['virtual-size'];
    return {
        format,
        virtualBytes: typeof size === 'number' ? size : 0,
        hasBackingFile: 'backing-filename' in info
    };
}
/** Copies an image into another format, with several requests in flight; shows progress in bytes of the disk. */
async function convertImage({ from, to, format, args }, label, ctx) {
    const { virtualBytes } = await imageInfo(from, ctx);
    const meter = (0,progress/* progressMeter */.P)({ emit: ctx.emit, clock: ctx.host.clock }, label, virtualBytes);
    // -W lets requests overtake each other, -m is their number.
    const argv = ['convert', '-p', '-W', '-m', '16', ...args, '-O', format, from, to];
    await run(argv, ctx, line => {
        const [, percent] = /^\s*\(([\d.]+)\/100%\)/.exec(line) ?? [];
        if (percent !== undefined)
            meter.update(Math.round((Number(percent) / 100) * virtualBytes));
    });
    meter.end();
}
/** Bytes of a qcow2 file that are of no use to it: clusters that were freed and not taken again, and some metadata. */
async function wastedBytes(path, ctx) {
    const check = parseObject(await qemuImg(['check', '--output=json', path], ctx));
    // An empty image has no figure of allocated clusters.
    const { 'image-end-offset': end, 'allocated-clusters': clusters = 0 } = check;
    const info = parseObject(await qemuImg(['info', '--output=json', path], ctx));
    const { 'cluster-size': clusterBytes } = info;
    const isKnown = typeof end === 'number' && typeof clusters === 'number' && typeof clusterBytes === 'number';
    if (!isKnown)
        throw new errors/* BuildError */.zS('IB_TOOL_FAILED', `qemu-img does not know how full ${path} is`);
    return { total: end, wasted: Math.max(0, end - clusters * clusterBytes) };
}
async function run(args, { host, signal }, onLine) {
    const { exitCode, stdout, stderr } = await host.processes.run(['qemu-img', ...args], {
        signal,
        timeoutMs: qemu_img_longestMs,
        onLine
    });
    if (exitCode === 0)
        return stdout;
    const said = stderr.trim().split('\n').slice(-5).join('\n');
    if (/No space left/i.test(said))
        throw await noSpace(args, host);
    throw new errors/* BuildError */.zS('IB_TOOL_FAILED', `qemu-img ${args[0] ?? ''} failed: ${said}`, {
        hint: /shrink/i.test(said)
            ? 'give a disk_size of at least the size of the source, or skip_resize_disk'
            : undefined
    });
}
/** The image that is written is the last path of every command; only sizes come after it. */
async function noSpace(args, { files }) {
    const path = args.findLast(external_node_path_.isAbsolute) ?? 'the image';
    const free = await files.freeBytes(path).catch(() => undefined);
    const rest = free === undefined ? '' : ` (${(0,size/* formatBytes */.z)(free)} free)`;
    return new errors/* BuildError */.zS('IB_NO_SPACE', `qemu-img ${args[0] ?? ''} cannot write ${path}: no space is left on the disk${rest}`, { hint: 'free some space, or choose an output_directory on a larger disk' });
}
function parseObject(text) {
    const value = JSON.parse(text);
    return isRecord(value) ? value : {};
}

;// CONCATENATED MODULE: ./lib/builders/qemu/disk/disks.js


/**
 * Makes the machine's disks in a directory: empty ones, or (with `disk_image`) the first one from the source image.
 * Their paths, the one to boot from first.
 */
async function makeDisks(config, { directory, name, source }, ctx) {
    const first = (0,external_node_path_.join)(directory, name);
    const sizes = (config.disk_additional_size ?? []).map(diskSize);
    const further = sizes.map((size, index) => ({ path: `${first}-${index + 1}`, size }));
    return await ctx.step(config.disk_image ? 'Prepare disk' : 'Create disk', async () => {
        if (config.disk_image)
            await fromSource(config, source, first, ctx);
        else
            await create(config, first, diskSize(config.disk_size), ctx);
        for (const { path, size } of further)
            await create(config, path, size, ctx);
        return [first, ...further.map(({ path }) => path)];
    });
}
/** A size as qemu-img takes it: a bare number is MiB, and nothing (or 0) is 40 GiB. */
function diskSize(text) {
    if (/^0*$/.test(text))
        return '40960M';
    return /^\d+$/.test(text) ? `${text}M` : text;
}
async function create(config, path, size, ctx) {
    const args = config.qemu_img_args?.create ?? [];
    await qemuImg(['create', '-q', '-f', config.format, ...args, path, size], ctx);
}
async function fromSource(config, source, path, ctx) {
    if (config.use_backing_file)
        await createOver(config, source, path, ctx);
    else
        await copy(config, source, path, ctx);
    if (config.skip_resize_disk)
        return;
    const args = config.qemu_img_args?.resize ?? [];
    await qemuImg(['resize', '-q', '-f', config.format, ...args, path, diskSize(config.disk_size)], ctx);
}
async function createOver(config, source, path, ctx) {
    const { format } = await imageInfo(source, ctx);
    const args = config.qemu_img_args?.create ?? [];
    await qemuImg(['create', '-q', '-f', config.format, '-b', source, '-F', format, ...args, path], ctx);
}
/** A copy shares blocks with the source where the file system can. A backing file's path would not fit the copy. */
async function copy(config, source, path, ctx) {
    const { format } = config;
    const args = config.qemu_img_args?.convert ?? [];
    const info = await imageInfo(source, ctx);
    if (info.format === format && !info.hasBackingFile && args.length === 0) {
        await ctx.host.files.copy(source, path);
        await ctx.host.files.chmod(path, 0o644);
    }
    else {
        await convertImage({ from: source, to: path, format, args }, 'converting source image', ctx);
    }
}

;// CONCATENATED MODULE: ./lib/builders/qemu/artifact.js



/** The image that a machine leaves, where it is for now. */
async function describeImage(config, machine, output, { host }) {
    const { disks } = machine;
    const efivars = config.efi_drop_efivars ? undefined : machine.efivars;
    const paths = [...disks, ...(efivars === undefined ? [] : [efivars])];
    const files = paths.map(async (path) => ({ path, bytes: (await host.files.stat(path))?.bytes ?? 0 }));
    return {
        builderId: 'transcend.qemu',
        id: 'VM',
        description: `VM files in directory: ${output.path}`,
        files: await Promise.all(files),
        directory: output.path,
        facts: {
            diskName: machine.name,
            diskPaths: JSON.stringify(disks),
            diskType: config.format,
            diskSize: diskSize(config.disk_size),
            domainType: machine.accelerator,
            ...(efivars === undefined ? {} : { efivars })
        },
        resources: []
    };
}
/** The same image after its directory got its final name. */
function placedImage(image, output) {
    const place = (path) => (0,stage/* placedPath */.jU)(output, path);
    const { efivars } = image.facts;
    return {
        ...image,
        description: `VM files in directory: ${output.finalPath}`,
        files: image.files.map(file => ({ ...file, path: place(file.path) })),
        directory: output.finalPath,
        facts: {
            ...image.facts,
            diskPaths: JSON.stringify(diskPaths(image).map(place)),
            ...(efivars === undefined ? {} : { efivars: place(efivars) })
        }
    };
}
/** Paths of an image's disks, the one to boot from first. */
function diskPaths({ files, facts }) {
    const listed = JSON.parse(facts['diskPaths'] ?? '[]');
    const known = Array.isArray(listed) ? listed : [];
    const paths = known.filter(path => typeof path === 'string');
    // A file that somebody gives to be tested comes without facts.
    return paths.length > 0
        ? paths
        : files.map(({ path }) => path).filter(path => (0,external_node_path_.basename)(path) !== 'efivars.fd');
}

;// CONCATENATED MODULE: ./lib/builders/qemu/arguments/flags.js
/** A path or name inside one of QEMU's comma-separated values, where a comma is written twice. */
function quoted(text) {
    return text.replaceAll(',', ',,');
}
/** The argv that flags stand for. */
function toArgv(flags) {
    return [...flags].flatMap(([flag, values]) => values.length === 0 ? [flag] : values.flatMap(value => [flag, value]));
}
/** Rows of the template as flags: what follows a row's flag is joined, and rows of one flag are kept together. */
function rowsToFlags(rows) {
    const flags = new Map();
    for (const [flag, ...parts] of rows) {
        if (flag === undefined || flag === '')
            continue;
        const value = parts.join('');
        flags.set(flag, [...(flags.get(flag) ?? []), ...(value === '' ? [] : [value])]);
    }
    return flags;
}
/**
 * Our flags with the user's: a flag that the user gives loses all of our values. The network card comes back when the
 * user's devices have none and our network is still there; unlike in Packer also when they name another model of card,
 * which would leave the guest with two.
 */
function withUserFlags(ours, users, netDevice) {
    const merged = new Map([...ours, ...users]);
    const devices = users.get('-device');
    if (devices === undefined)
        return merged;
    const networks = merged.get('-netdev') ?? [];
    const hasOurNetwork = networks.some(value => value.split(',').includes('id=user.0'));
    const hasCard = devices.some(value => value.includes(netDevice) || value.includes('netdev=user.0'));
    if (hasOurNetwork && !hasCard)
        merged.set('-device', [...devices, `${netDevice},netdev=user.0`]);
    return merged;
}

;// CONCATENATED MODULE: ./lib/builders/qemu/arguments/drive-arguments.js

/** Disks and CDs, attached as the template says. */
function driveArguments(config, facts) {
    const disks = facts.disks.map((path, index) => disk(path, index, config, facts));
    const cds = facts.cds.map((path, index) => cd(path, index, config));
    const parts = [...disks, ...cds];
    return {
        drives: parts.map(({ drive }) => drive),
        devices: [
            ...controllers(config, facts),
            ...parts.map(({ device }) => device).filter(device => device !== undefined)
        ]
    };
}
function disk(path, index, config, facts) {
    const { disk_interface } = config;
    const { cache, discard, detectZeroes } = diskModes(config);
    const zeroes = detectZeroes === 'off' ? '' : `,detect-zeroes=${detectZeroes}`;
    const modes = `cache=${cache},discard=${discard},format=${facts.diskFormat}${zeroes}`;
    const file = quoted(path);
    const id = `drive${index}`;
    switch (disk_interface) {
        case 'virtio-scsi':
            return { drive: `if=none,file=${file},id=${id},${modes}`, device: `scsi-hd,bus=scsi0.0,drive=${id}` };
        case 'sata':
            return {
                drive: `if=none,file=${file},id=${id},${modes}`,
                device: `ide-hd,bus=sata0.${index},drive=${id}`
            };
        default:
            return { drive: `file=${file},if=${disk_interface},${modes}` };
    }
}
/** How QEMU treats the disks; what the template leaves open is chosen for a machine that is thrown away. */
function diskModes(config) {
    // Who asks for a certain allocation of the disk shall not have it undone.
    const isShaped = (config.qemu_img_args?.create ?? []).length > 0;
    const saving = isShaped ? { discard: 'ignore', zeroes: 'off' } : { discard: 'unmap', zeroes: 'unmap' };
    const discard = config.disk_discard ?? saving.discard;
    const zeroes = discard === 'ignore' ? 'off' : saving.zeroes;
    return { cache: config.disk_cache ?? 'unsafe', discard, detectZeroes: config.disk_detect_zeroes ?? zeroes };
}
function cd(path, index, { cdrom_interface }) {
    const file = quoted(path);
    const id = `cdrom${index}`;
    if (cdrom_interface === undefined)
        return { drive: `file=${file},media=cdrom` };
    if (cdrom_interface !== 'virtio-scsi') {
        return { drive: `file=${file},if=${cdrom_interface},index=${index},id=${id},media=cdrom` };
    }
    return { drive: `file=${file},if=none,id=${id},media=cdrom`, device: `scsi-cd,bus=scsi0.0,drive=${id}` };
}
function controllers({ disk_interface, cdrom_interface }, facts) {
    const hasScsiCd = cdrom_interface === 'virtio-scsi' && facts.cds.length > 0;
    const scsi = disk_interface === 'virtio-scsi' || hasScsiCd ? ['virtio-scsi-pci,id=scsi0'] : [];
    const sata = disk_interface === 'sata' ? ['ich9-ahci,id=sata0'] : [];
    return [...scsi, ...sata];
}

;// CONCATENATED MODULE: ./lib/builders/qemu/disk/compact.js



/** An image with less waste than this, beyond what its metadata can take, is not worth writing anew. */
const worthwhileShare = 0.04;
const metadataBytes = 2 * 1024 * 1024;
/**
 * Makes the finished disks as small as they can be: compressed if the template says so, and else written anew without
 * the blocks that the machine has freed, unless it left hardly any. Raw images are sparse files as they are.
 */
async function compactDisks(config, disks, ctx) {
    if (config.format !== 'qcow2' || config.use_backing_file)
        return;
    if (config.skip_compaction && !config.disk_compression)
        return;
    for (const path of disks) {
        if (await isWorthwhile(config, path, ctx))
            await ctx.step('Compact disk', () => rewrite(config, path, ctx));
    }
}
async function isWorthwhile(config, path, ctx) {
    const args = config.qemu_img_args?.convert ?? [];
    if (config.disk_compression || args.length > 0)
        return true;
    // Zeros that were written as data are found by writing anew, unless QEMU has looked for them all along.
    if (diskModes(config).detectZeroes !== 'unmap')
        return true;
    const { total, wasted } = await wastedBytes(path, ctx);
    return wasted - metadataBytes > total * worthwhileShare;
}
async function rewrite(config, path, ctx) {
    const { files } = ctx.host;
    const to = `${path}.convert`;
    const args = [...(config.disk_compression ? ['-c'] : []), ...(config.qemu_img_args?.convert ?? [])];
    const before = (await files.stat(path))?.bytes ?? 0;
    try {
        await convertImage({ from: path, to, format: config.format, args }, 'compacting disk', ctx);
    }
    catch (error) {
        if (!(error instanceof errors/* BuildError */.zS) || error.code !== 'IB_NO_SPACE')
            throw error;
        throw (0,errors/* withMoreHint */.ZA)(error, 'compacting needs room for the image a second time; skip_compaction does without');
    }
    await files.rename(to, path);
    const after = (await files.stat(path))?.bytes ?? 0;
    ctx.emit({ type: 'notice', level: 'debug', text: `compacted ${path} from ${before} to ${after} bytes` });
}

// EXTERNAL MODULE: ./lib/toolkit/local-names.js
var local_names = __webpack_require__(99244);
;// CONCATENATED MODULE: ./lib/builders/qemu/machine/control-address.js


/** The shortest of the systems' limits on the path of a socket is 104 bytes, with an end mark. */
const longestSocketPath = 100;
/** A free place for the control socket of a machine. */
async function newControlAddress(name, ctx) {
    const { host, build, scope } = ctx;
    if (host.platform === 'win32') {
        const lease = await host.net.leasePort({ minimum: 23_000, maximum: 24_000, host: '127.0.0.1' });
        scope.defer(`port ${lease.port}`, () => lease.release());
        return { kind: 'port', port: lease.port };
    }
    const path = (0,external_node_path_.join)(build.workDirectory, name);
    if (Buffer.byteLength(path) <= longestSocketPath)
        return { kind: 'path', path };
    const directory = `/tmp/ib-${build.runId}-${host.random.integer(0, 999_999)}`;
    await scope.acquire((0,local_names/* localRecord */.z)('local.directory', directory, build.runId), () => host.files.makeDirectory(directory), () => host.files.remove(directory));
    return { kind: 'path', path: (0,external_node_path_.join)(directory, name) };
}
/** Connects to a control socket; rejects with the system's error while nobody listens. */
async function connectControl(address, host, signal) {
    if (address.kind === 'path')
        return await host.net.connectPath(address.path, signal);
    return await host.net.connect({ host: '127.0.0.1', port: address.port }, signal);
}
/** For a journal, from which another process finds the machine again. */
function formatControl(address) {
    return address.kind === 'path' ? { socket: address.path } : { port: address.port.toString() };
}
function parseControl(where) {
    const { socket, port } = where;
    if (socket !== undefined)
        return { kind: 'path', path: socket };
    return port === undefined ? undefined : { kind: 'port', port: Number(port) };
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./lib/builders/qemu/console/screen-text.js
/** Where a PC's text screens are in memory: 32 KiB, a character and its colours in two bytes. */
const textMemory = 0xb8000;
const textMemoryBytes = 0x8000;
/**
 * The lines that a PC shows in VGA's text mode; undefined when it shows graphics, or is no PC. Registers:
 * https://wiki.osdev.org/VGA_Hardware
 */
async function readScreenText(qmp, signal) {
    const ask = async (line) => String(await qmp.execute('human-monitor-command', { 'command-line': line }, signal));
    const register = async (port, index) => portValue(await ask(`i /b 0x${port.toString(16)} .${index}`));
    const graphics = await register(0x3ce, 6);
    const lastColumn = await register(0x3d4, 1);
    if (graphics === undefined || (graphics & 1) === 1 || lastColumn === undefined)
        return undefined;
    // The screen is a window of the memory, which moves down as the text scrolls.
    const startHigh = (await register(0x3d4, 0x0c)) ?? 0;
    const startLow = (await register(0x3d4, 0x0d)) ?? 0;
    const columns = lastColumn + 1;
    const start = (startHigh * 256 + startLow) * 2;
    const bytes = Math.min(columns * (await rows(register)) * 2, textMemoryBytes - start);
    if (bytes <= 0)
        return undefined;
    return textLines(memoryBytes(await ask(`xp /${bytes}bx 0x${(textMemory + start).toString(16)}`)), columns);
}
/** The height of the picture by that of a character; bits 8 and 9 of the former are in a register of overflows. */
async function rows(register) {
    const low = (await register(0x3d4, 0x12)) ?? 0;
    const overflow = (await register(0x3d4, 7)) ?? 0;
    const scanLines = (low | ((overflow & 0x02) << 7) | ((overflow & 0x40) << 3)) + 1;
    const characterLines = (((await register(0x3d4, 9)) ?? 0) & 0x1f) + 1;
    return Math.max(1, Math.floor(scanLines / characterLines));
}
/** From QEMU's `portb[0x03d5] = 0x4f`. */
function portValue(answer) {
    const [, hex] = /= 0x([0-9a-f]+)/i.exec(answer) ?? [];
    return hex === undefined ? undefined : Number.parseInt(hex, 16);
}
/** From QEMU's lines like `00000000000b8000: 0x53 0x07`. */
function memoryBytes(dump) {
    const values = dump.split('\n').map(line => line.slice(line.indexOf(':') + 1));
    return values.flatMap(line => [...line.matchAll(/0x([0-9a-f]{2})\b/gi)].map(([, hex = '']) => parseInt(hex, 16)));
}
/** Every other byte is a character; those that draw boxes and the like are left out, as are empty lines. */
function textLines(bytes, columns) {
    const characters = bytes
        .filter((_, index) => index % 2 === 0)
        .map(byte => (isPlain(byte) ? String.fromCharCode(byte) : ' '));
    const lines = Array.from({ length: Math.ceil(characters.length / columns) }, (_, row) => characters
        .slice(row * columns, (row + 1) * columns)
        .join('')
        .trimEnd());
    return lines.filter(line => line.trim() !== '');
}
function isPlain(byte) {
    return byte >= 0x20 && byte < 0x7f;
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./lib/builders/qemu/console/ppm-to-png.js



const deflateAsync = (0,external_node_util_.promisify)(external_node_zlib_.deflate);
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/**
 * A PNG of a binary PPM picture with 8 bits a colour, which is what QEMU before 7.1 makes of a screen.
 * https://netpbm.sourceforge.net/doc/ppm.html, https://www.w3.org/TR/png
 */
async function ppmToPng(ppm) {
    const [header = '', width = '', height = ''] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.subarray(0, 64).toString('latin1')) ?? [];
    const rowBytes = Number(width) * 3;
    const pixels = ppm.subarray(header.length);
    if (header === '' || pixels.length < rowBytes * Number(height)) {
        throw new errors/* BuildError */.zS('IB_TOOL_FAILED', "QEMU's screenshot is no complete PPM picture");
    }
    const size = Buffer.alloc(13);
    size.writeUInt32BE(Number(width), 0);
    size.writeUInt32BE(Number(height), 4);
    size.set([8, 2, 0, 0, 0], 8); // 8 bits, RGB, the only compression and filter method, not interlaced
    const rows = Array.from({ length: Number(height) }, (_, row) => [
        Buffer.from([0]), // this row is not filtered
        pixels.subarray(row * rowBytes, (row + 1) * rowBytes)
    ]);
    const data = await deflateAsync(Buffer.concat(rows.flat()));
    return Buffer.concat([signature, chunk('IHDR', size), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}
function chunk(type, data) {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const checksum = Buffer.alloc(4);
    checksum.writeUInt32BE((0,external_node_zlib_.crc32)(body));
    return Buffer.concat([length, body, checksum]);
}

;// CONCATENATED MODULE: ./lib/builders/qemu/console/screenshot.js



/** Puts a picture of the guest's screen into a file, as PNG. */
async function takeScreenshot(qmp, path, files, signal) {
    try {
        await qmp.execute('screendump', { filename: path, format: 'png' }, signal);
    }
    catch (error) {
        // QEMU before 7.1 does not know `format`, and one built without libpng cannot make it.
        if (!(error instanceof errors/* BuildError */.zS) || error.code !== 'IB_TOOL_FAILED')
            throw error;
        await convertedScreenshot(qmp, path, files, signal);
    }
}
async function convertedScreenshot(qmp, path, files, signal) {
    const picture = `${path}.ppm`;
    try {
        await qmp.execute('screendump', { filename: picture }, signal);
        await files.write(path, await ppmToPng(await (0,consumers_.buffer)(files.read(picture))));
    }
    finally {
        await files.remove(picture);
    }
}

;// CONCATENATED MODULE: ./lib/builders/qemu/console/evidence.js






const evidenceMs = 5000;
const shownLines = 15;
const hintLines = 6;
const readBytes = 16 * 1024;
/** Paths of a machine's traces, in the build's directory for evidence, which is made. */
async function newTraces(purpose, { host, build }) {
    await host.files.makeDirectory(build.evidenceDirectory);
    return {
        serialLog: (0,external_node_path_.join)(build.evidenceDirectory, `${purpose}-serial.log`),
        screenshot: (0,external_node_path_.join)(build.evidenceDirectory, `${purpose}-screen.png`)
    };
}
/** Failures of guests that did not do what was waited for: their consoles may say why. */
const consoleTells = [
    'IB_CONNECT_REFUSED',
    'IB_CONNECT_UNREACHABLE',
    'IB_CONNECT_TIMEOUT',
    'IB_DISCONNECTED',
    'IB_SHUTDOWN_TIMEOUT',
    'IB_VM_EXITED'
];
/**
 * Runs the body; when it fails, saves what the guest's screen and its serial port show. The last lines become part of
 * the failure's hint if they may tell the reason.
 */
async function withEvidence(machine, traces, ctx, body) {
    try {
        return await body();
    }
    catch (error) {
        const lines = await evidence_collect(machine, traces, ctx);
        const isKnown = error instanceof errors/* BuildError */.zS;
        if (isKnown && lines !== undefined && consoleTells.includes(error.code)) {
            throw (0,errors/* withMoreHint */.ZA)(error, tell(lines, hintLines));
        }
        if (lines !== undefined) {
            ctx.emit({ type: 'notice', level: isKnown ? 'debug' : 'info', text: tell(lines, shownLines) });
        }
        throw error;
    }
}
/** Saves a screenshot and tells the last lines. Never throws: the failure itself is what must be reported. */
async function saveEvidence(machine, traces, ctx) {
    const lines = await evidence_collect(machine, traces, ctx);
    if (lines !== undefined)
        ctx.emit({ type: 'notice', level: 'info', text: tell(lines, shownLines) });
}
function tell({ source, lines }, most) {
    return `the ${source} ended with:\n${lines.slice(-most).join('\n')}`;
}
/** Never throws, and what cannot be had of the one does not keep the other from being looked at. */
async function evidence_collect(machine, traces, ctx) {
    const screen = machine.isRunning() ? await orNothing(saveScreen(machine, traces, ctx), ctx) : [];
    const serial = await orNothing(saveSerial(traces, ctx), ctx);
    if (serial.length > 0)
        return { source: 'serial console', lines: serial };
    return screen.length > 0 ? { source: 'screen', lines: screen } : undefined;
}
async function orNothing(lines, { emit }) {
    try {
        return await lines;
    }
    catch (error) {
        emit({ type: 'notice', level: 'debug', text: `no evidence: ${(0,errors/* messageOf */.bD)(error)}` });
        return [];
    }
}
async function saveScreen(machine, { screenshot }, ctx) {
    // The build's own signal is aborted when it was cancelled.
    const signal = AbortSignal.timeout(evidenceMs);
    await takeScreenshot(machine.qmp, screenshot, ctx.host.files, signal);
    ctx.emit({ type: 'evidence', kind: 'screenshot', path: screenshot });
    return (await readScreenText(machine.qmp, signal)) ?? [];
}
async function saveSerial({ serialLog }, { host, emit }) {
    const bytes = (await host.files.stat(serialLog))?.bytes ?? 0;
    if (bytes === 0)
        return [];
    emit({ type: 'evidence', kind: 'serial', path: serialLog });
    const start = Math.max(0, bytes - readBytes);
    const end = await (0,consumers_.text)(host.files.read(serialLog, { start }));
    // Not the rest of a line: it may be the rest of a secret.
    return consoleLines(start === 0 ? end : end.slice(end.indexOf('\n') + 1));
}
/** What a terminal would show: lines with something in them, without control sequences. */
function consoleLines(output) {
    return (0,external_node_util_.stripVTControlCharacters)(output)
        .split(/\r?\n/)
        .map(line => Array.from(line).filter(isPrintable).join('').trimEnd())
        .filter(line => line !== '');
}
function isPrintable(character) {
    return character === '\t' || (character >= ' ' && character !== '\u007f');
}

;// CONCATENATED MODULE: ./lib/builders/qemu/machine/firmware.js


/** Where distributions put UEFI for a PC, Packer's defaults first. */
const places = [
    { code: '/usr/share/OVMF/OVMF_CODE.fd', variables: '/usr/share/OVMF/OVMF_VARS.fd' },
    { code: '/usr/share/OVMF/OVMF_CODE_4M.fd', variables: '/usr/share/OVMF/OVMF_VARS_4M.fd' },
    { code: '/usr/share/edk2/ovmf/OVMF_CODE.fd', variables: '/usr/share/edk2/ovmf/OVMF_VARS.fd' },
    { code: '/usr/share/edk2/x64/OVMF_CODE.4m.fd', variables: '/usr/share/edk2/x64/OVMF_VARS.4m.fd' },
    { code: '/usr/share/qemu/ovmf-x86_64-code.bin', variables: '/usr/share/qemu/ovmf-x86_64-vars.bin' },
    {
        code: '/opt/homebrew/share/qemu/edk2-x86_64-code.fd',
        variables: '/opt/homebrew/share/qemu/edk2-i386-vars.fd'
    }
];
/** The firmware files of a template, or where this machine has them. IB_FILE_MISSING when UEFI is not to be found. */
async function findFirmware(config, files) {
    const { efi_firmware_code: code, efi_firmware_vars: variables } = config;
    if (!config.efi_boot)
        return { code: config.use_pflash ? config.firmware : undefined, variables: undefined };
    if (code !== undefined && variables !== undefined)
        return { code, variables };
    for (const place of places) {
        if ((await files.stat(code ?? place.code)) === undefined)
            continue;
        if ((await files.stat(variables ?? place.variables)) === undefined)
            continue;
        return { code: code ?? place.code, variables: variables ?? place.variables };
    }
    throw new errors/* BuildError */.zS('IB_FILE_MISSING', `UEFI firmware is not to be found at ${code ?? places[0].code}`, {
        hint: 'install it (Debian and Ubuntu: apt-get install ovmf), or give efi_firmware_code and efi_firmware_vars'
    });
}
/** The machine's own UEFI variables in a directory, a copy of what they start from; undefined without UEFI. */
async function copyEfiVariables({ variables }, directory, { host, build }) {
    if (variables === undefined)
        return undefined;
    const source = (0,external_node_path_.resolve)(build.directory, variables);
    const target = (0,external_node_path_.join)(directory, 'efivars.fd');
    if ((await host.files.stat(source)) === undefined) {
        throw new errors/* BuildError */.zS('IB_FILE_MISSING', `efi_firmware_vars: there is no file ${variables}`);
    }
    await host.files.copy(source, target);
    await host.files.chmod(target, 0o644);
    return target;
}

// EXTERNAL MODULE: ./lib/core/duration.js
var duration = __webpack_require__(68415);
// EXTERNAL MODULE: ./lib/contracts/communicator.js
var communicator = __webpack_require__(40504);
// EXTERNAL MODULE: ./lib/toolkit/remind.js
var remind = __webpack_require__(51817);
// EXTERNAL MODULE: ./lib/toolkit/deadline.js
var toolkit_deadline = __webpack_require__(96572);
;// CONCATENATED MODULE: ./lib/toolkit/wait-for.js

/**
 * Asks `probe` again and again until it gives something, and gives that. IB_TIMEOUT with the sentence of `what`
 * at the deadline; an error of the probe ends the wait.
 */
async function waitFor({ everyMs, ...deadline }, probe) {
    return await (0,toolkit_deadline/* withDeadline */.N)(deadline, async (signal) => {
        for (;;) {
            const found = await probe(signal);
            if (found !== undefined)
                return found;
            await deadline.clock.sleep(everyMs, signal);
        }
    });
}

;// CONCATENATED MODULE: ./lib/toolkit/shutdown/shut-down.js





/**
 * Ends the guest with the template's command and waits until the machine is off; powers it off hard when there
 * is no command (or no guest to run it in). IB_SHUTDOWN_TIMEOUT with what the command said when it stays on.
 */
async function shutDown(config, guest, machine, ctx) {
    if (config.shutdown_command === '' || guest === undefined) {
        await ctx.step('Power off machine', async () => {
            if (await machine.isRunning(ctx.signal))
                await machine.powerOff(ctx.signal);
        });
        return;
    }
    await ctx.step('Shut down machine', () => gracefully(config, guest, machine, ctx));
}
async function gracefully({ shutdown_command, shutdown_timeout }, guest, machine, ctx) {
    const { signal } = ctx;
    const { clock } = ctx.host;
    const ended = new AbortController();
    let complaint = '';
    // The command is not waited for: a guest that goes down often never answers.
    const command = guest
        .run(shutdown_command, { signal: AbortSignal.any([signal, ended.signal]) })
        .then(complaintOf, (error) => (ended.signal.aborted ? '' : (0,errors/* messageOf */.bD)(error)))
        .then(text => {
        complaint = text;
        if (text !== '')
            ctx.emit({ type: 'notice', level: 'warning', text: `shutdown_command ${text}` });
    });
    try {
        const wait = { what: 'the machine to be off', timeoutMs: shutdown_timeout, clock, signal };
        await (0,remind/* withReminders */.g)({ ...wait, emit: ctx.emit }, () => waitFor({ ...wait, everyMs: machine.pollMs ?? 250 }, async (within) => (await machine.isRunning(within)) ? undefined : true));
    }
    catch (error) {
        throw isDeadline(error) ? stillOn(shutdown_timeout, complaint) : error;
    }
    finally {
        ended.abort();
        await command;
    }
}
/** Empty when the command did its work or lost its connection in doing so. */
function complaintOf({ exitCode, stderr, stdout }) {
    if (exitCode === 0 || exitCode === communicator/* disconnectedExitCode */.n)
        return '';
    const lastLine = `${stdout}\n${stderr}`.trim().split('\n').at(-1) ?? '';
    return `exited with ${exitCode}${lastLine === '' ? '' : `: ${lastLine}`}`;
}
function isDeadline(error) {
    return error instanceof errors/* BuildError */.zS && error.code === 'IB_TIMEOUT';
}
function stillOn(timeoutMs, complaint) {
    const reason = complaint === '' ? '' : `; shutdown_command ${complaint}`;
    return new errors/* BuildError */.zS('IB_SHUTDOWN_TIMEOUT', `the machine was still on ${(0,duration/* formatDuration */.a)(timeoutMs)} after shutdown_command${reason}`, { hint: 'check that the command needs no password or terminal, or give a longer shutdown_timeout' });
}

;// CONCATENATED MODULE: ./lib/builders/qemu/machine/closed-port.js
/** `tcpmux`, which no system offers any more. */
const guestPort = 1;
/**
 * Forwards a local port to one of the guest on which nothing listens, for `Endpoint.closedPort`. Undefined when QEMU
 * does not do it, as where the template brings a network of its own: it only makes waiting for the guest better.
 * It is done to the running machine so that its arguments stay those that the template describes.
 */
async function forwardClosedPort(machine, { host, scope, signal }) {
    try {
        const leased = await host.net.leasePort({ minimum: 2222, maximum: 4444, host: '127.0.0.1' });
        scope.defer(`port ${leased.port}`, () => leased.release());
        const line = `hostfwd_add tcp:127.0.0.1:${leased.port}-:${guestPort}`;
        const complaint = await machine.qmp.execute('human-monitor-command', { 'command-line': line }, signal);
        return complaint === '' ? leased.port : undefined;
    }
    catch (error) {
        if (signal.aborted)
            throw error;
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/builders/qemu/machine/network.js




/** The host as guests of QEMU's own network see it: https://www.qemu.org/docs/master/system/devices/net.html */
const hostInUserNetwork = '10.0.2.2';
const bridgedAddressMs = 600_000;
/** Where the guest finds the HTTP server. IB_OPTION_VALUE when the bridge has no IPv4 address. */
function hostAddress({ net_bridge }, { host }) {
    if (net_bridge === undefined)
        return hostInUserNetwork;
    const address = host.net.interfaces()[net_bridge]?.find(each => !each.includes(':'));
    if (address !== undefined)
        return address;
    throw new errors/* BuildError */.zS('IB_OPTION_VALUE', `net_bridge: ${net_bridge} is no bridge with an IPv4 address here`);
}
/** Local ports behind which guest ports are reached, leased until the scope ends. */
async function forwardPorts(config, guestPorts, ctx) {
    if (config.net_bridge !== undefined)
        return [];
    if (config.skip_nat_mapping)
        return guestPorts.map(port => ({ hostPort: port, guestPort: port }));
    const forwards = [];
    for (const guestPort of new Set(guestPorts)) {
        const minimum = config.ssh_host_port_min ?? config.host_port_min;
        const maximum = config.ssh_host_port_max ?? config.host_port_max;
        forwards.push({ guestPort, hostPort: await lease({ minimum, maximum }, ctx) });
    }
    return forwards;
}
/** The port of the VNC server; undefined when there is none. */
async function vncPort(config, ctx) {
    if (config.disable_vnc)
        return undefined;
    // Unlike other ranges this one is inclusive; a lease's is not, unless both ends are the same.
    const minimum = config.vnc_port_min;
    const maximum = config.vnc_port_max === minimum ? minimum : Math.min(config.vnc_port_max + 1, 65_535);
    return await lease({ minimum, maximum }, ctx);
}
async function lease(range, { host, scope }) {
    const leased = await host.net.leasePort({ ...range, host: '127.0.0.1' });
    scope.defer(`port ${leased.port}`, () => leased.release());
    return leased.port;
}
/** Where the communicator finds the guest; on a bridge that is known only when the guest has talked to this machine. */
async function findGuest(machine, forwards, { net_bridge }, ctx) {
    const { access } = ctx;
    const port = access.port ?? 0;
    const forward = forwards.find(({ guestPort }) => guestPort === port);
    if (access.host !== undefined)
        return { host: access.host, port: forward?.hostPort ?? port };
    if (access.port === undefined)
        return { host: '127.0.0.1', port };
    if (net_bridge === undefined) {
        const closedPort = await forwardClosedPort(machine, ctx);
        return {
            host: '127.0.0.1',
            port: forward?.hostPort ?? port,
            ...(closedPort !== undefined && { closedPort })
        };
    }
    return { host: await bridgedAddress(machine, net_bridge, ctx), port };
}
async function bridgedAddress(machine, bridge, { host, signal }) {
    const mac = guestMac(await machine.qmp.execute('query-rx-filter', {}, signal));
    if (mac === undefined) {
        throw new errors/* BuildError */.zS('IB_CONNECT_UNREACHABLE', "QEMU does not tell the guest's hardware address", {
            hint: 'use a virtio network card, or give ssh_host'
        });
    }
    const wait = { what: `the guest's address on ${bridge}`, everyMs: 500, timeoutMs: bridgedAddressMs };
    return await waitFor({ ...wait, clock: host.clock, signal }, async () => addressOf(mac, bridge, (await host.files.readText('/proc/net/arp')) ?? ''));
}
/** The hardware address of the first network card, from QEMU's answer to `query-rx-filter`. */
function guestMac(answer) {
    const cards = Array.isArray(answer) ? answer : [];
    const [card] = cards.filter(isRecord);
    const mac = card?.['main-mac'];
    return typeof mac === 'string' ? mac.toLowerCase() : undefined;
}
/** The address that Linux's table of neighbours (/proc/net/arp) has for a hardware address on a bridge. */
function addressOf(mac, bridge, table) {
    const rows = table.split('\n').map(line => line.trim().split(/\s+/));
    return rows.find(([, , , hardware, , device]) => hardware?.toLowerCase() === mac && device === bridge)?.[0];
}

// EXTERNAL MODULE: ./lib/toolkit/boot-command/special-keys.js
var special_keys = __webpack_require__(34801);
;// CONCATENATED MODULE: ./lib/toolkit/boot-command/us-layout.js
/** Neighbouring keys: their plain and shifted characters, and the scancode of the first. */
const us_layout_rows = [
    { first: 0x02, plain: '1234567890-=', shifted: '!@#$%^&*()_+' },
    { first: 0x10, plain: 'qwertyuiop[]', shifted: 'QWERTYUIOP{}' },
    { first: 0x1e, plain: "asdfghjkl;'`", shifted: 'ASDFGHJKL:"~' },
    { first: 0x2b, plain: '\\zxcvbnm,./', shifted: '|ZXCVBNM<>?' },
    { first: 0x39, plain: ' ', shifted: '' }
];
/** QEMU's names of the keys that are not called by their character. */
const qcodes = {
    '-': 'minus',
    '=': 'equal',
    '[': 'bracket_left',
    ']': 'bracket_right',
    ';': 'semicolon',
    "'": 'apostrophe',
    '`': 'grave_accent',
    '\\': 'backslash',
    ',': 'comma',
    '.': 'dot',
    '/': 'slash',
    ' ': 'spc'
};
/** The key that types a character on a US keyboard, or undefined when none does. */
function characterKey(character) {
    for (const { first, plain, shifted } of us_layout_rows) {
        const isShifted = shifted.includes(character);
        const index = (isShifted ? shifted : plain).indexOf(character);
        const base = plain[index];
        if (base === undefined || character === '')
            continue;
        return { scancode: first + index, qcode: qcodes[base] ?? base, isShifted };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/toolkit/boot-command/key-events.js


const shift = { kind: 'special', name: 'leftshift' };
/** What the fingers do for one instruction: a shifted character holds the left Shift key as long as itself. */
function keyEvents({ action, key }) {
    const isShifted = key.kind === 'character' && characterKey(key.character)?.isShifted === true;
    const down = [{ isDown: true, key }];
    const up = [{ isDown: false, key }];
    const shiftDown = isShifted ? [{ isDown: true, key: shift }] : [];
    const shiftUp = isShifted ? [{ isDown: false, key: shift }] : [];
    switch (action) {
        case 'tap':
            return [...shiftDown, ...down, ...up, ...shiftUp];
        case 'press':
            return [...shiftDown, ...down];
        case 'release':
            return [...shiftUp, ...up];
    }
}
/** The X keysym that VNC sends for a key; a character's is its code point, as in Packer. */
function keysym(key) {
    return key.kind === 'special' ? special_keys/* specialKeys */.i[key.name].keysym : (key.character.codePointAt(0) ?? 0);
}
/** QEMU's name of a key, or undefined for a character that no US keyboard has. */
function qcode(key) {
    return key.kind === 'special' ? special_keys/* specialKeys */.i[key.name].qcode : characterKey(key.character)?.qcode;
}

// EXTERNAL MODULE: ./lib/toolkit/boot-command/options.js + 2 modules
var boot_command_options = __webpack_require__(75199);
;// CONCATENATED MODULE: ./lib/toolkit/boot-command/type-keys.js

/** Key events of one group, after which `boot_keygroup_interval` pauses: as many as one call of VBoxManage takes. */
const groupSize = 25;
/** Types a boot command. */
async function typeKeys(instructions, typing) {
    let inGroup = 0;
    const endGroup = async () => {
        if (inGroup > 0)
            await pause(typing.pace.groupMs, typing);
        inGroup = 0;
    };
    for (const instruction of instructions) {
        if (instruction.kind === 'wait') {
            await endGroup();
            await typing.clock.sleep(instruction.ms, typing.signal);
            continue;
        }
        const events = keyEvents(instruction);
        if (inGroup + events.length > groupSize)
            await endGroup();
        inGroup += events.length;
        await sendAll(events, typing);
    }
    await endGroup();
}
async function sendAll(events, typing) {
    const { keyboard, pace, signal } = typing;
    for (const event of events) {
        await keyboard.send(event, signal);
        await pause(pace.keyMs, typing);
    }
    if (pace.keyMs === undefined)
        await keyboard.settle(signal);
}
async function pause(ms, { clock, signal }) {
    if (ms !== undefined && ms > 0)
        await clock.sleep(ms, signal);
}

;// CONCATENATED MODULE: ./lib/builders/qemu/qmp/bios-key-buffer.js
/** Where no BIOS keeps a key buffer. */
const none = { head: 0, tail: 0 };
/**
 * Reads the pointers of the BIOS's key buffer, at 40:1A and 40:1C in the guest's memory since the first PC. What is
 * there under another firmware or operating system is something else, or the state in which the BIOS was left.
 */
async function biosKeyBuffer(qmp, signal) {
    const dump = await qmp.execute('human-monitor-command', { 'command-line': 'xp /2hx 0x41a' }, signal);
    return parseKeyBuffer(typeof dump === 'string' ? dump : '');
}
/** Reads `000000000000041a: 0x001e 0x001e`. */
function parseKeyBuffer(dump) {
    const [, head = 0, tail = 0] = (/:\s+0x([0-9a-f]+)\s+0x([0-9a-f]+)/.exec(dump) ?? []).map(hex => Number.parseInt(hex, 16));
    return isPointer(head) && isPointer(tail) ? { head, tail } : none;
}
/** The buffer lies at 40:1E up to 40:3E and has two bytes a key. */
function isPointer(value) {
    return value >= 0x1e && value < 0x3e && value % 2 === 0;
}

;// CONCATENATED MODULE: ./lib/builders/qemu/qmp/keyboard.js



/** Between two looks at the guest's key buffer. */
const lookEveryMs = 2;
/** What a guest that is no BIOS gets for each key; the keyboard controller holds eight keys if it is late. */
const unseenMs = 30;
/** How late a BIOS may be on a busy machine before it counts as gone, replaced by an operating system. */
const lateBiosMs = 1000;
/** Packer's pace for a key, at which a guest that leaves its key buffer full gets further ones. */
const fullBufferMs = 200;
/**
 * The guest's keyboard by way of QMP, at a pace that follows the guest. A BIOS, and the boot loaders that use it, keep
 * typed keys in a buffer whose two pointers we can read: the next key is sent when the last one has been taken out.
 * That is a few milliseconds a key on an idle machine and longer on a busy one, and no key is lost. Where no BIOS is
 * at work, which the first key that does not show up in the buffer tells, the pace is 30 ms.
 */
class QmpKeyboard {
    qmp;
    clock;
    #before;
    #isBios = true;
    constructor(qmp, clock) {
        this.qmp = qmp;
        this.clock = clock;
    }
    async send({ isDown, key }, signal) {
        const data = qcode(key);
        if (data === undefined)
            throw new errors/* BuildError */.zS('IB_INTERNAL', 'a key that QEMU has no name for');
        this.#before ??= await biosKeyBuffer(this.qmp, signal);
        const event = { type: 'key', data: { down: isDown, key: { type: 'qcode', data } } };
        await this.qmp.execute('input-send-event', { events: [event] }, signal);
    }
    async settle(signal) {
        const before = this.#before;
        this.#before = undefined;
        const startedAt = this.clock.monotonic();
        for (;;) {
            const now = await biosKeyBuffer(this.qmp, signal);
            const waitedMs = this.clock.monotonic() - startedAt;
            const isEmpty = now.head === now.tail;
            const wasTaken = isEmpty && before !== undefined && before.tail !== now.tail;
            if (wasTaken) {
                this.#isBios = true;
                return;
            }
            if (isEmpty && waitedMs >= (this.#isBios ? lateBiosMs : unseenMs)) {
                this.#isBios = false;
                return;
            }
            if (!isEmpty && waitedMs >= fullBufferMs)
                return;
            await this.clock.sleep(lookEveryMs, signal);
        }
    }
}

;// CONCATENATED MODULE: ./lib/builders/qemu/vnc/byte-reader.js

/** Takes exact amounts of bytes off a socket, one call after another. */
class ByteReader {
    socket;
    #bytes = Buffer.alloc(0);
    #isOpen = true;
    #wake = () => undefined;
    #receive = (chunk) => {
        this.#bytes = Buffer.concat([this.#bytes, chunk]);
        this.#wake();
    };
    constructor(socket) {
        this.socket = socket;
        socket.on('data', this.#receive);
        socket.once('close', () => {
            this.#isOpen = false;
            this.#wake();
        });
    }
    /** Lets go of the socket; what it has read and nobody took is dropped. */
    release() {
        this.socket.off('data', this.#receive);
    }
    /** The next bytes, as soon as there are as many. IB_BOOT_COMMAND when the server hangs up before. */
    async take(count) {
        while (this.#bytes.length < count) {
            if (!this.#isOpen)
                throw new errors/* BuildError */.zS('IB_BOOT_COMMAND', 'the VNC server hung up');
            await new Promise(resolve => (this.#wake = resolve));
        }
        const taken = this.#bytes.subarray(0, count);
        this.#bytes = this.#bytes.subarray(count);
        return taken;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/builders/qemu/vnc/password-response.js

/**
 * The answer to a VNC server's challenge: the challenge under DES, with the password's first eight bytes as key, each
 * with its bits turned round (https://www.rfc-editor.org/rfc/rfc6143#section-7.2.2).
 */
function passwordResponse(password, challenge) {
    const key = Buffer.alloc(8);
    key.set(Buffer.from(password, 'latin1').subarray(0, 8));
    const turned = key.map(reverseBits);
    // OpenSSL 3 has put single DES away; triple DES with one key three times is the same.
    const cipher = (0,external_node_crypto_.createCipheriv)('des-ede3-ecb', Buffer.concat([turned, turned, turned]), null);
    cipher.setAutoPadding(false);
    return Buffer.concat([cipher.update(challenge), cipher.final()]);
}
function reverseBits(byte) {
    let reversed = 0;
    for (let bit = 0; bit < 8; bit++)
        reversed = (reversed << 1) | ((byte >> bit) & 1);
    return reversed;
}

;// CONCATENATED MODULE: ./lib/builders/qemu/vnc/client.js




/** Security types of https://www.rfc-editor.org/rfc/rfc6143#section-7.1.2 */
const security = { none: 1, password: 2 };
/** As much of a VNC client as typing needs. */
class VncClient {
    socket;
    constructor(socket) {
        this.socket = socket;
        // Nothing that the server sends from here on matters, but it must not fill up.
        socket.resume();
    }
    /** Shakes hands. IB_BOOT_COMMAND when the server refuses or speaks something else. Owns the socket from now on. */
    static async open(socket, options) {
        socket.on('error', () => undefined); // 'close' follows
        const { password, clock, signal } = options;
        try {
            const deadline = { what: 'the VNC server to greet', timeoutMs: 20_000, clock, signal };
            const reader = new ByteReader(socket);
            await (0,toolkit_deadline/* withDeadline */.N)(deadline, () => shakeHands(socket, reader, password));
            reader.release();
            return new VncClient(socket);
        }
        catch (error) {
            socket.destroy();
            throw error;
        }
    }
    /** https://www.rfc-editor.org/rfc/rfc6143#section-7.5.4 */
    sendKey(keysym, isDown) {
        const message = Buffer.alloc(8);
        message.writeUInt8(4, 0);
        message.writeUInt8(isDown ? 1 : 0, 1);
        message.writeUInt32BE(keysym, 4);
        this.socket.write(message);
    }
    close() {
        this.socket.destroy();
    }
}
async function shakeHands(socket, reader, password) {
    const version = (await reader.take(12)).toString('latin1');
    if (!version.startsWith('RFB '))
        throw failed(`it greeted with ${JSON.stringify(version)}`);
    socket.write('RFB 003.008\n');
    const count = (await reader.take(1)).readUInt8();
    if (count === 0)
        throw failed(await reason(reader));
    const types = await reader.take(count);
    if (types.includes(security.none)) {
        socket.write(Buffer.from([security.none]));
    }
    else if (types.includes(security.password) && password !== undefined) {
        socket.write(Buffer.from([security.password]));
        socket.write(passwordResponse(password, await reader.take(16)));
    }
    else {
        throw failed(`it wants a security type that is not supported (${[...types].join(', ')})`);
    }
    const result = (await reader.take(4)).readUInt32BE();
    if (result !== 0)
        throw failed(await reason(reader));
    socket.write(Buffer.from([1])); // share the display with others who watch
    const facts = await reader.take(24);
    await reader.take(facts.readUInt32BE(20)); // the name of the display
}
async function reason(reader) {
    const length = (await reader.take(4)).readUInt32BE();
    return `it said: ${(await reader.take(Math.min(length, 1000))).toString('utf8')}`;
}
function failed(why) {
    return new errors/* BuildError */.zS('IB_BOOT_COMMAND', `the VNC server cannot be used for typing: ${why}`);
}

;// CONCATENATED MODULE: ./lib/builders/qemu/vnc/keyboard.js

/** The guest tells nothing back over VNC: this much for every key, of which the keyboard controller holds eight. */
const settleMs = 30;
/** The guest's keyboard by way of VNC, where QEMU's keymap turns characters into keys. */
class VncKeyboard {
    vnc;
    clock;
    constructor(vnc, clock) {
        this.vnc = vnc;
        this.clock = clock;
    }
    send({ isDown, key }) {
        this.vnc.sendKey(keysym(key), isDown);
        return Promise.resolve();
    }
    async settle(signal) {
        await this.clock.sleep(settleMs, signal);
    }
}

;// CONCATENATED MODULE: ./lib/builders/qemu/console/typing.js







/** Lets the guest boot for `boot_wait`, then types the boot command or the boot steps. */
async function typeBootCommand(config, setup, ctx) {
    const steps = readSteps(config, setup.data, ctx);
    const { machine } = setup;
    if (config.boot_wait > 0) {
        await ctx.step('Wait for boot', () => machine.during('waiting for boot', signal => ctx.host.clock.sleep(config.boot_wait, signal)));
    }
    if (steps.every(({ instructions }) => instructions.length === 0))
        return;
    await ctx.step('Type boot command', () => machine.during('typing the boot command', signal => typeSteps(config, steps, setup, { ...ctx, signal })));
}
function readSteps(config, data, ctx) {
    const rows = config.boot_steps ?? [];
    if (rows.length === 0) {
        const instructions = (0,boot_command_options/* readBootCommand */.om)(config.boot_command ?? [], data, ctx);
        return [{ instructions, description: undefined }];
    }
    return rows.map(([command, description]) => ({
        instructions: (0,boot_command_options/* readBootCommand */.om)(command === undefined ? [] : [command], data, ctx),
        description: description === undefined ? undefined : ctx.render(description, data)
    }));
}
async function typeSteps(config, steps, setup, ctx) {
    const { clock, env } = ctx.host;
    const pace = (0,boot_command_options/* paceOf */.x3)(config, env);
    const keyboard = await openKeyboard(steps, setup, ctx);
    for (const { instructions, description } of steps) {
        if (description !== undefined)
            ctx.emit({ type: 'notice', level: 'info', text: `boot step: ${description}` });
        await typeKeys(instructions, { keyboard, pace, clock, signal: ctx.signal });
    }
}
/** QMP can follow the guest's pace, but knows no other keys than a US keyboard's; VNC goes by QEMU's keymap. */
async function openKeyboard(steps, { machine, vnc, hasKeymap }, { host, scope, signal }) {
    const foreign = foreignCharacter(steps);
    if (foreign === undefined && !(hasKeymap && vnc !== undefined))
        return new QmpKeyboard(machine.qmp, host.clock);
    if (vnc === undefined) {
        throw new errors/* BuildError */.zS('IB_BOOT_COMMAND', `boot_command: ${foreign ?? ''} is not on a US keyboard`, {
            hint: 'QEMU types it by VNC, which is off or in the hands of qemuargs'
        });
    }
    const socket = await host.net.connect(vnc, signal);
    const client = await VncClient.open(socket, { password: vnc.password, clock: host.clock, signal });
    scope.defer('VNC connection', () => {
        client.close();
        return Promise.resolve();
    });
    return new VncKeyboard(client, host.clock);
}
function foreignCharacter(steps) {
    for (const instruction of steps.flatMap(({ instructions }) => instructions)) {
        if (instruction.kind === 'wait' || qcode(instruction.key) !== undefined)
            continue;
        if (instruction.key.kind === 'character')
            return instruction.key.character;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/builders/qemu/console/vnc-access.js
/** VNC looks at no more of a password. */
const passwordLength = 8;
const letters = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
/** The password of the VNC server: the template's or a random one; undefined when it has none. */
function newVncPassword(config, { host, addSecret }) {
    if (!config.vnc_use_password)
        return undefined;
    const { vnc_password = '' } = config;
    const pick = () => letters[host.random.integer(0, letters.length - 1)] ?? '';
    const password = vnc_password === '' ? Array.from({ length: passwordLength }, pick).join('') : vnc_password;
    addSecret(password);
    return password;
}
/** Lets a client in: gives QEMU the password, and tells people where to look. Undefined without a VNC server of ours. */
async function openVnc(config, machine, setup, { emit, signal }) {
    const { facts, password, userFlags } = setup;
    if (facts.vncPort === undefined || userFlags.includes('-vnc'))
        return undefined;
    if (password !== undefined) {
        await machine.qmp.execute('set_password', { protocol: 'vnc', password }, signal);
    }
    const port = facts.vncPort;
    const text = `the guest's screen is at vnc://${config.vnc_bind_address}:${port}`;
    emit({ type: 'notice', level: 'info', text });
    return { host: reachable(config.vnc_bind_address), port, password };
}
/** The address at which a server that listens everywhere is found. */
function reachable(bindAddress) {
    if (bindAddress === '0.0.0.0')
        return '127.0.0.1';
    return bindAddress === '::' || bindAddress === '[::]' ? '::1' : bindAddress;
}

;// CONCATENATED MODULE: ./lib/builders/qemu/install.js








const pollMs = 50;
/** From the first key to a machine that is off: boot command, connection, provisioners, shutdown. */
async function install(config, installation, machine, ctx) {
    const { facts, http, httpIp, keyPair, vncPassword: password, userFlags } = installation;
    const vnc = await openVnc(config, machine, { facts, password, userFlags }, ctx);
    const data = {
        HTTPIP: httpIp,
        HTTPPort: http.port,
        Name: facts.name,
        SSHPublicKey: keyPair?.publicKey ?? ''
    };
    const hasKeymap = userFlags.includes('-k');
    await typeBootCommand(config, { machine, data, vnc, hasKeymap }, ctx);
    const { guest, endpoint } = await reachGuest(config, installation, machine, ctx);
    const provision = (signal) => ctx.provision(guest, guestFacts(installation, endpoint, ctx), signal);
    // A guest that we do not talk to may be done before the provisioners are, which then all run on this machine.
    if (ctx.access.type === 'none')
        await provision(ctx.signal);
    else
        await machine.during('provisioners ran', provision);
    await turnOff(config, guest, machine, ctx);
}
async function reachGuest(config, { facts, http, keyPair }, machine, ctx) {
    try {
        return await machine.during('image-build waited for its connection', async (signal) => {
            const address = await findGuest(machine, facts.forwards, config, { ...ctx, signal });
            const endpoint = {
                ...address,
                isEmulated: facts.accelerator === 'tcg',
                ...(keyPair && { privateKey: keyPair.privateKey })
            };
            return { guest: await ctx.connect(endpoint, signal), endpoint };
        });
    }
    catch (error) {
        if (http.port === 0 || !(error instanceof errors/* BuildError */.zS))
            throw error;
        throw (0,errors/* withMoreHint */.ZA)(error, http.describeRequests());
    }
}
/** What provisioners can refer to, by Packer's names. */
function guestFacts({ facts, http, httpIp, keyPair }, { host, port }, { access, build }) {
    const served = {
        PackerHTTPIP: httpIp,
        PackerHTTPPort: http.port.toString(),
        PackerHTTPAddr: `${httpIp}:${http.port}`
    };
    const key = keyPair && { SSHPublicKey: `${keyPair.publicKey}\n`, SSHPrivateKey: keyPair.privateKey };
    return {
        ID: facts.name,
        Host: host,
        Port: port.toString(),
        User: access.username ?? '',
        Password: access.password ?? '',
        ConnType: access.type,
        PackerRunUUID: build.runId,
        ...(http.port === 0 ? {} : served),
        ...key
    };
}
async function turnOff(config, guest, machine, ctx) {
    if (ctx.access.type === 'none') {
        await awaitPowerOff(config, machine, ctx);
        return;
    }
    const powered = {
        isRunning: () => Promise.resolve(isRunning(machine)),
        powerOff: (signal) => machine.powerOff(signal),
        pollMs
    };
    await shutDown(config, guest, powered, ctx);
}
/** A guest that QEMU has stopped would be on for ever. */
function isRunning(machine) {
    machine.throwIfStopped();
    return machine.isRunning();
}
/** Without a communicator there is no way to tell the guest: it has to turn itself off. */
async function awaitPowerOff({ shutdown_timeout: timeoutMs }, machine, ctx) {
    const { clock } = ctx.host;
    await ctx.step('Wait for guest to turn off', async () => {
        const wait = {
            what: 'the guest to turn itself off',
            everyMs: pollMs,
            timeoutMs,
            clock,
            signal: ctx.signal
        };
        try {
            await (0,remind/* withReminders */.g)({ ...wait, emit: ctx.emit }, () => waitFor(wait, () => Promise.resolve(isRunning(machine) ? undefined : true)));
        }
        catch (error) {
            if (!(error instanceof errors/* BuildError */.zS) || error.code !== 'IB_TIMEOUT')
                throw error;
            const message = `the guest did not turn itself off within ${(0,duration/* formatDuration */.a)(timeoutMs)}`;
            throw new errors/* BuildError */.zS('IB_SHUTDOWN_TIMEOUT', message, {
                hint: 'without a communicator the installation must end with a power-off; shutdown_timeout is what it gets for all its work'
            });
        }
    });
}

;// CONCATENATED MODULE: ./lib/builders/qemu/arguments/default-flags.js


/** The flags that a machine gets from the options of its template, before `qemuargs`. */
function defaultFlags(config, facts) {
    const { drives, devices } = driveArguments(config, facts);
    const flags = {
        '-name': [quoted(facts.name)],
        '-machine': [machine(config, facts)],
        '-cpu': [config.cpu_model],
        '-smp': [processors(config)],
        '-m': [`${config.memory < 10 ? 512 : config.memory}M`],
        '-bios': [config.efi_boot || config.use_pflash ? undefined : config.firmware],
        '-boot': [boot(config, facts)],
        '-device': [...devices, `${config.net_device},netdev=user.0`, ...tpmDevice(config, facts)],
        '-drive': [...drives, ...flash(facts)],
        '-fda': [facts.floppy],
        '-netdev': [network(config, facts)],
        '-vga': [config.vga],
        '-display': [facts.display],
        '-vnc': [vnc(config, facts)],
        '-qmp': [facts.userQmpSocket && `unix:${quoted(facts.userQmpSocket)},server=on,wait=off`],
        ...tpm(facts)
    };
    const present = Object.entries(flags).map(([flag, values]) => [flag, values.filter(value => value !== undefined && value !== '')]);
    return new Map(present.map(([flag, values]) => [flag, values.filter(isText)]).filter(hasValues));
}
function isText(value) {
    return value !== undefined;
}
function hasValues([, values]) {
    return values.length > 0;
}
function machine({ machine_type }, { accelerator }) {
    return accelerator === 'none' ? `type=${machine_type}` : `type=${machine_type},accel=${accelerator}`;
}
/** Only `cpus`: as many sockets, as in Packer. Otherwise what is given; QEMU works out the rest. */
function processors({ cpus = 0, sockets = 0, cores = 0, threads = 0 }) {
    const topology = Object.entries({ sockets, cores, threads }).filter(([, count]) => count > 0);
    if (topology.length === 0)
        return cpus > 1 ? `cpus=${cpus},sockets=${cpus}` : undefined;
    const product = topology.reduce((total, [, count]) => total * count, 1);
    const shape = topology.map(([name, count]) => `${name}=${count}`);
    return [`cpus=${cpus > 0 ? cpus : product}`, ...shape].join(',');
}
/** An empty disk is passed over by a PC's BIOS only the first time; UEFI finds its own way. */
function boot({ efi_boot }, { bootFrom }) {
    if (efi_boot)
        return undefined;
    return bootFrom === 'disk' ? 'c' : 'once=d';
}
function network({ net_bridge }, { forwards }) {
    if (net_bridge !== undefined)
        return `bridge,id=user.0,br=${quoted(net_bridge)}`;
    // Only this machine may reach the guest; Packer opens the port to the world.
    const rules = forwards.map(({ hostPort, guestPort }) => `hostfwd=tcp:127.0.0.1:${hostPort}-:${guestPort}`);
    return ['user,id=user.0', ...rules].join(',');
}
function vnc({ vnc_bind_address, vnc_use_password }, { vncPort }) {
    if (vncPort === undefined)
        return undefined;
    return `${vnc_bind_address}:${vncPort - 5900}${vnc_use_password ? ',password=on' : ''}`;
}
/** Flash memory: unit 0 has the code, unit 1 the variables. */
function flash({ flashCode, efivars }) {
    if (flashCode === undefined)
        return [];
    const unit0 = `file=${quoted(flashCode)},if=pflash,unit=0,format=raw,readonly=on`;
    return efivars === undefined ? [unit0] : [unit0, `file=${quoted(efivars)},if=pflash,unit=1,format=raw`];
}
function tpmDevice({ tpm_device_type }, { tpmSocket }) {
    return tpmSocket === undefined ? [] : [`${tpm_device_type},tpmdev=tpm0`];
}
function tpm({ tpmSocket }) {
    if (tpmSocket === undefined)
        return {};
    return {
        '-chardev': [`socket,id=vtpm,path=${quoted(tpmSocket)}`],
        '-tpmdev': ['emulator,id=tpm0,chardev=vtpm']
    };
}

;// CONCATENATED MODULE: ./lib/builders/qemu/arguments/machine-arguments.js


/** All arguments of QEMU for a machine; `rows` are the template's rendered `qemuargs`. */
function machineArguments(config, facts, rows) {
    const users = rowsToFlags(rows);
    const flags = withUserFlags(defaultFlags(config, facts), users, config.net_device);
    return [...toArgv(flags), ...controlArguments(facts), ...serialArguments(facts, users)];
}
/** Our own control socket, apart from what the user may have by `-qmp` or `-monitor`. */
function controlArguments({ control }) {
    const place = control.kind === 'path' ? `path=${quoted(control.path)}` : `host=127.0.0.1,port=${control.port}`;
    const socket = `socket,id=image-build,${place},server=on,wait=off`;
    return ['-chardev', socket, '-mon', 'chardev=image-build,mode=control'];
}
/** What the first serial port says goes into a file, unless the user has a use for the port. */
function serialArguments({ serialLog }, users) {
    if (['-serial', '-nographic', '-nodefaults', '-daemonize'].some(flag => users.has(flag)))
        return [];
    const file = `file,id=image-build-serial,path=${quoted(serialLog)}`;
    return ['-chardev', file, '-serial', 'chardev:image-build-serial'];
}

// EXTERNAL MODULE: ./lib/toolkit/abort.js
var abort = __webpack_require__(47500);
;// CONCATENATED MODULE: ./lib/builders/qemu/machine/disk-fault.js



/**
 * The fault of a QMP event; undefined for every other event, and for errors that the guest is told of as a real disk
 * would tell them. Unless the template says otherwise, QEMU stops a guest when the disk below its image is full.
 */
function diskFault(name, data) {
    if (name !== 'BLOCK_IO_ERROR' || !isRecord(data) || data['action'] !== 'stop')
        return undefined;
    return {
        device: disk_fault_text(data['device']),
        node: disk_fault_text(data['node-name']),
        operation: data['operation'] === 'read' ? 'read' : 'write',
        isFull: data['nospace'] === true,
        reason: disk_fault_text(data['reason'])
    };
}
/** IB_NO_SPACE with the image and what is free on its disk, IB_FILE_IO for other faults. */
async function diskFaultError(fault, qmp, purpose, { host, signal }) {
    const path = await imagePath(fault, qmp, signal).catch(() => undefined);
    const subject = `QEMU cannot ${fault.operation} ${path ?? `the disk ${fault.device || fault.node}`}`;
    if (!fault.isFull) {
        return new errors/* BuildError */.zS('IB_FILE_IO', `${subject}: ${fault.reason || 'the system gives no reason'}`, {
            hint: 'QEMU has stopped the guest; look at the disk of the image'
        });
    }
    const free = path === undefined ? undefined : await host.files.freeBytes(path).catch(() => undefined);
    const rest = free === undefined ? '' : ` (${(0,size/* formatBytes */.z)(free)} free)`;
    return new errors/* BuildError */.zS('IB_NO_SPACE', `${subject}: no space is left on the disk${rest}`, {
        hint: `QEMU has stopped the guest; free some space, or ${elsewhere[purpose]}`
    });
}
const elsewhere = {
    build: 'choose an output_directory on a larger disk',
    launch: 'let TMPDIR name a directory on a larger disk'
};
async function imagePath({ device, node }, qmp, signal) {
    const answer = await qmp.execute('query-block', {}, signal);
    const blocks = Array.isArray(answer) ? answer : [];
    for (const block of blocks) {
        if (!isRecord(block) || !isRecord(block['inserted']))
            continue;
        const { file, 'node-name': name } = block['inserted'];
        const isIt = device === '' ? name === node : block['device'] === device;
        if (isIt && typeof file === 'string')
            return file;
    }
    return undefined;
}
function disk_fault_text(value) {
    return typeof value === 'string' ? value : '';
}

;// CONCATENATED MODULE: ./lib/builders/qemu/machine/machine-errors.js

/** What QEMU says when it cannot start, and what helps; from QEMU 7.2 and 10. */
const hints = [
    [
        /kvm.*permission denied/i,
        'this user may not open /dev/kvm: as root `chmod 666 /dev/kvm`, or add the user to the group kvm; or leave accelerator out'
    ],
    [/(could not access kvm|failed to initialize kvm)/i, 'this machine has no KVM; leave accelerator out'],
    [/invalid accelerator/i, 'this QEMU was built without that accelerator; leave accelerator out'],
    [
        /(gtk|sdl) initialization failed|could not initialize sdl|display '?\w+'? is not available|does not accept value '?(gtk|sdl|cocoa)/i,
        'there is no desktop to open a window on: give "headless": true'
    ],
    [
        /does not support if=scsi|machine type does not support/i,
        'use another disk_interface, such as virtio-scsi'
    ],
    [
        /address already in use/i,
        'another program has that port; choose others with host_port_min or vnc_port_min'
    ],
    [
        /cannot allocate memory|cannot set up guest memory/i,
        'the machine has less memory free than `memory` asks for'
    ],
    [/failed to get "?(shared )?"?write"? lock/i, 'another program uses that disk image'],
    [
        /is not a valid (device model|machine|cpu)|unsupported machine type|unable to find cpu/i,
        'this QEMU lacks it: `-device help`, `-machine help` and `-cpu help` list what it has'
    ],
    [/bridge helper|acl file|qemu-bridge-helper/i, 'allow the bridge in /etc/qemu/bridge.conf: `allow NAME`']
];
/** QEMU ended before the machine ran. */
function startError(binary, exit) {
    const said = lastLines(exit.stderr);
    return new errors/* BuildError */.zS('IB_VM_START', `${binary} ${howItEnded(exit)} before the machine ran${said}`, {
        hint: hints.find(([pattern]) => pattern.test(exit.stderr))?.[1]
    });
}
const endedHints = {
    build: 'an installation must end with a reboot, not a power-off, for the build to go on; the screenshot and the serial log may tell more',
    launch: 'an image must stay on once it has been started; its serial log may tell more'
};
/** The machine ended by itself while there was still work to do with it. */
function endedError(what, exit, purpose) {
    const isClean = exit.exitCode === 0;
    const subject = isClean ? 'the guest shut itself down' : `QEMU ${howItEnded(exit)}`;
    return new errors/* BuildError */.zS('IB_VM_EXITED', `${subject} while ${what}${isClean ? '' : lastLines(exit.stderr)}`, {
        hint: isClean ? endedHints[purpose] : undefined
    });
}
function howItEnded({ exitCode, signal }) {
    return signal === undefined ? `ended with exit code ${exitCode}` : `was ended by ${signal}`;
}
function lastLines(stderr) {
    const lines = stderr.split('\n').filter(line => line.trim() !== '');
    return lines.length === 0 ? '' : `: ${lines.slice(-5).join('\n')}`;
}

// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
;// CONCATENATED MODULE: ./lib/builders/qemu/qmp/client.js




/** QEMU answers its own commands at once; one that takes longer than this hangs. */
const answerMs = 20_000;
/** A connection to a running QEMU's control socket. */
class QmpClient {
    socket;
    clock;
    onEvent;
    #pending = new Map();
    #greeted;
    #greet = () => undefined;
    #hangUp = () => undefined;
    #nextId = 1;
    #isOpen = true;
    constructor(socket, clock, onEvent) {
        this.socket = socket;
        this.clock = clock;
        this.onEvent = onEvent;
        this.#greeted = new Promise((resolve, reject) => {
            this.#greet = resolve;
            this.#hangUp = reject;
        });
        // Somebody waits for it only at the start.
        this.#greeted.catch(() => undefined);
        // readline passes the socket's errors on; 'close' follows each.
        (0,external_node_readline_.createInterface)({ input: socket, crlfDelay: Infinity })
            .on('line', line => this.#receive(parseQmpLine(line)))
            .on('error', () => undefined);
        socket.on('error', () => undefined).once('close', () => this.#lose());
    }
    /** Waits for QEMU's greeting and switches to command mode. */
    static async open(socket, { clock, signal }, onEvent = () => undefined) {
        const client = new QmpClient(socket, clock, onEvent);
        try {
            const deadline = { what: "QEMU's greeting", timeoutMs: answerMs, clock, signal };
            await (0,toolkit_deadline/* withDeadline */.N)(deadline, () => client.#greeted);
            await client.execute('qmp_capabilities', {}, signal);
            return client;
        }
        catch (error) {
            client.close();
            throw error;
        }
    }
    /**
     * Runs a command and gives its result. IB_TOOL_FAILED with QEMU's reason when it refuses, IB_VM_EXITED when the
     * connection is or gets lost, IB_TIMEOUT when it does not answer.
     */
    async execute(command, args, signal) {
        const id = this.#nextId++;
        const what = `QEMU to answer ${command}`;
        return await (0,toolkit_deadline/* withDeadline */.N)({ what, timeoutMs: answerMs, clock: this.clock, signal }, () => this.#ask(id, command, args)).finally(() => this.#pending.delete(id));
    }
    close() {
        this.socket.destroy();
    }
    #ask(id, command, args) {
        return new Promise((resolve, reject) => {
            const refuse = (error) => {
                reject(error instanceof errors/* BuildError */.zS ? withCommand(error, command) : error);
            };
            if (!this.#isOpen) {
                refuse(lost());
                return;
            }
            this.#pending.set(id, { resolve, reject: refuse });
            this.socket.write(`${JSON.stringify({ execute: command, arguments: args, id })}\n`);
        });
    }
    #receive(message) {
        switch (message?.kind) {
            case 'greeting':
                this.#greet();
                return;
            case 'event':
                this.onEvent(message.name, message.data);
                return;
            case 'result':
                this.#pending.get(message.id)?.resolve(message.value);
                return;
            case 'refusal':
                this.#pending.get(message.id)?.reject(new errors/* BuildError */.zS('IB_TOOL_FAILED', message.reason));
                return;
            case undefined:
        }
    }
    #lose() {
        this.#isOpen = false;
        this.#hangUp(lost());
        for (const { reject } of this.#pending.values())
            reject(lost());
        this.#pending.clear();
    }
}
function lost() {
    return new errors/* BuildError */.zS('IB_VM_EXITED', 'the connection to QEMU is gone');
}
function withCommand({ code, message }, command) {
    return new errors/* BuildError */.zS(code, `QEMU's command ${command} failed: ${message}`);
}

;// CONCATENATED MODULE: ./lib/builders/qemu/machine/machine.js






/** QEMU opens its control socket at once, but reading large firmware or a slow host can delay it. */
const controlMs = 30_000;
/** What QEMU gets to flush and close its disks. */
const quitMs = 10_000;
/**
 * Starts QEMU; it ends with the scope. IB_TOOL_MISSING when it is not installed, IB_VM_START with what QEMU said and what
 * can be done when the machine does not come to run.
 */
async function startMachine(start, ctx) {
    const record = {
        kind: 'qemu.process',
        id: `${ctx.build.runId}/${ctx.build.name}/${start.purpose}`,
        where: formatControl(start.control)
    };
    return await ctx.scope.acquire(record, () => machine_open(start, ctx), async (machine, signal) => {
        await machine.powerOff(signal);
    });
}
async function machine_open(start, ctx) {
    const { binary, args, control } = start;
    const { host, build, emit, signal } = ctx;
    // From the template's directory, as its `qemuargs` may have relative paths.
    const process = await host.processes.start([binary, ...args], {
        cwd: build.directory,
        onLine: (line, stream) => emit({ type: 'notice', level: 'debug', text: `qemu ${stream}: ${line}` })
    });
    const ended = new AbortController();
    const early = process.exited.then(exit => ended.abort(startError(binary, exit)));
    try {
        const within = { ...ctx, signal: AbortSignal.any([signal, ended.signal]) };
        const faults = new AbortController();
        const qmp = await openControl(control, within, (name, data) => {
            // With -no-shutdown QEMU waits to be told to end when the guest has shut down.
            if (name === 'SHUTDOWN' && args.includes('-no-shutdown')) {
                qmp.execute('quit', {}, signal).catch(() => undefined);
            }
            const fault = diskFault(name, data);
            if (fault === undefined)
                return;
            void diskFaultError(fault, qmp, start.purpose, ctx).then(error => faults.abort(error));
        });
        return new QemuMachine(process, qmp, faults.signal, start.purpose, ctx);
    }
    catch (error) {
        // The control socket is there before the devices are: it can be lost before QEMU's end is noticed.
        await Promise.race([early, host.clock.sleep(1000, ended.signal).catch(() => undefined)]);
        const reason = ended.signal.aborted && !signal.aborted ? ended.signal.reason : error;
        await process.stop({ graceMs: 1000 });
        throw reason;
    }
}
async function openControl(control, { host, signal }, onEvent) {
    const { clock } = host;
    const wait = { what: "QEMU's control socket", everyMs: 10, timeoutMs: controlMs, clock, signal };
    const socket = await waitFor(wait, async (within) => {
        try {
            return await connectControl(control, host, within);
        }
        catch (error) {
            if (within.aborted)
                throw error;
            return undefined;
        }
    });
    return await QmpClient.open(socket, { clock, signal }, onEvent);
}
class QemuMachine {
    process;
    qmp;
    faults;
    purpose;
    ctx;
    exited;
    #exit;
    constructor(process, qmp, 
    /** Aborts with the reason when QEMU stops the guest. */
    faults, purpose, ctx) {
        this.process = process;
        this.qmp = qmp;
        this.faults = faults;
        this.purpose = purpose;
        this.ctx = ctx;
        this.exited = process.exited.then(exit => {
            this.#exit = exit;
            qmp.close();
            return exit;
        });
    }
    isRunning() {
        return this.#exit === undefined;
    }
    throwIfStopped() {
        this.faults.throwIfAborted();
    }
    lostWhile(what) {
        const ended = new AbortController();
        void this.exited.then(how => ended.abort(endedError(what, how, this.purpose)));
        return AbortSignal.any([ended.signal, this.faults]);
    }
    async during(what, body) {
        const lost = this.lostWhile(what);
        const loss = (0,abort/* rejectOnAbort */.d)(lost);
        try {
            return await Promise.race([body(AbortSignal.any([this.ctx.signal, lost])), loss]);
        }
        catch (error) {
            // What breaks because the machine dies can be noticed before its end is.
            await Promise.race([loss, this.#briefly()]);
            throw error;
        }
    }
    async powerOff(signal) {
        if (!this.isRunning())
            return;
        // QEMU can be gone before it has answered.
        await this.qmp.execute('quit', {}, signal).catch(() => undefined);
        await this.process.stop({ graceMs: quitMs });
        await this.exited;
    }
    async #briefly() {
        await this.ctx.host.clock.sleep(300, this.ctx.signal).catch(() => undefined);
    }
}

// EXTERNAL MODULE: ./lib/builders/qemu/names.js
var names = __webpack_require__(96033);
// EXTERNAL MODULE: ./node_modules/ssh2/lib/index.js
var lib = __webpack_require__(85472);
;// CONCATENATED MODULE: ./lib/toolkit/ssh-keypair/generate.js


/**
 * Makes the key pair that a builder puts into its guest, off the main thread: 4096 bits of RSA, Packer's default,
 * take a second or two. IB_OPTION_UNSUPPORTED for DSA, IB_OPTION_VALUE for a size that the type does not have.
 */
async function generateSshKeyPair(spec, comment) {
    const pair = await new Promise((resolve, reject) => {
        start(spec, comment, (error, made) => {
            if (error === null)
                resolve(made);
            else
                reject(error);
        });
    });
    // ssh2 1.17 loses a leading zero byte of an ed25519 key, so that one pair in 256 is of no use to anybody.
    if (lib.utils.parseKey(pair.private) instanceof Error)
        return await generateSshKeyPair(spec, comment);
    return { privateKey: pair.private, publicKey: pair.public.trimEnd(), comment };
}
function start({ type, bits }, comment, settle) {
    switch (type) {
        case 'rsa':
            lib.utils.generateKeyPair('rsa', { bits: rsaBits(bits), comment }, settle);
            return;
        case 'ecdsa':
            lib.utils.generateKeyPair('ecdsa', { bits: curve(bits), comment }, settle);
            return;
        case 'ed25519':
            lib.utils.generateKeyPair('ed25519', { comment }, settle);
            return;
        case 'dsa':
            throw new errors/* BuildError */.zS('IB_OPTION_UNSUPPORTED', 'temporary_key_pair_type: dsa keys cannot be made', {
                hint: 'OpenSSH refuses them since version 7.0; use rsa, ecdsa or ed25519'
            });
    }
}
function rsaBits(bits = 4096) {
    if (bits >= 1024 && bits <= 16_384)
        return bits;
    throw wrongSize('rsa', bits, 'from 1024 to 16384');
}
function curve(bits = 521) {
    if (bits === 256 || bits === 384 || bits === 521)
        return bits;
    throw wrongSize('ecdsa', bits, '256, 384 or 521');
}
function wrongSize(type, bits, allowed) {
    return new errors/* BuildError */.zS('IB_OPTION_VALUE', `temporary_key_pair_bits: ${bits.toString()} is no size of ${type} keys`, { hint: `allowed: ${allowed}` });
}

;// CONCATENATED MODULE: ./lib/builders/qemu/machine/probe-firmware.js
/** Exit code of QEMU when the probe's code got to its end: `isa-debug-exit` makes 2n + 1 of the 42 written to it. */
const probeExitCode = 85;
/**
 * A BIOS of 64 KiB that goes to 64-bit mode, writes a line end to port 0xE9, counts down from ten million and writes to
 * port 0xF4. A processor that runs guests takes some milliseconds for the counting, an emulator of single instructions
 * (to which KVM can be reduced on a machine that is itself virtual) many seconds.
 */
function probeFirmware() {
    const image = Buffer.alloc(0x10000);
    image.set(Buffer.from(code.replaceAll(/\s*#.*$|\s/gm, ''), 'hex'));
    // Where the processor starts: ljmp $0xF000,$0
    image.set([0xea, 0x00, 0x00, 0x00, 0xf0], 0xfff0);
    return image;
}
const code = `
  # 16-bit, at F000:0000
  fa                      # cli
  8cc8 8ed8               # mov %cs,%ax; mov %ax,%ds
  660f0116ac00            # lgdtl gdtr
  0f20c0 0c01 0f22c0      # set CR0.PE
  66ea1b000f000800        # ljmpl $0x08,$0xF001B

  # 32-bit, at F001B
  b810000000              # mov $0x10,%eax
  8ed8 8ec0 8ed0          # data segments
  c7050010000003200000    # page tables at 0x1000, 0x2000, 0x3000:
  c7050020000003300000    # the first two MiB are mapped
  c7050030000083000000    # to themselves
  0f20e0 83c820 0f22e0    # set CR4.PAE
  b800100000 0f22d8       # CR3 = 0x1000
  b9800000c0 0f32         # read EFER
  0d00010000 0f30         # set EFER.LME
  0f20c0 0d00000080 0f22c0 # set CR0.PG
  ea75000f001800          # ljmp $0x18,$0xF0075

  # 64-bit, at F0075
  b00a e6e9               # outb $10 to port 0xE9
  b980969800              # mov $10000000,%ecx
  ffc9 75fc               # dec %ecx until it is 0
  b02a 66baf400 ee        # outb $42 to port 0xF4
  f4 ebfd                 # hlt for ever

  # at F008C: segment descriptors, none, 32-bit code, data, 64-bit code; at F00AC their size and address
  0000000000000000 ffff0000009bcf00 ffff00000093cf00 ffff0000009baf00
  1f008c000f00
`;

;// CONCATENATED MODULE: ./lib/builders/qemu/machine/accelerator.js



const bare = ['-nodefaults', '-display', 'none', '-no-reboot'];
/** Native acceleration by host platform (https://www.qemu.org/docs/master/system/introduction.html). */
const accelerator_native = { linux: 'kvm', darwin: 'hvf', win32: 'whpx' };
/** For QEMU to start and the guest to say that it counts. */
const startMs = 15_000;
/** For the counting, which takes milliseconds where the accelerator is sound. */
const countMs = 1000;
/**
 * The accelerator of the template, or what a probe finds: the platform's own when it really runs a guest's code,
 * software emulation otherwise, with a warning that gives the reason.
 */
async function chooseAccelerator(config, ctx) {
    if (config.accelerator !== undefined)
        return config.accelerator;
    const { accelerator, reason } = await probe(config.qemu_binary, ctx);
    if (reason !== undefined) {
        const text = `the guest runs in software emulation (tcg), which is several times slower: ${reason}`;
        ctx.emit({ type: 'notice', level: 'warning', text });
    }
    return accelerator;
}
/** Tries the platform's own accelerator with a guest that ends at once. */
async function probe(binary, ctx) {
    const emulation = (reason) => ({ accelerator: 'tcg', reason });
    const accelerator = accelerator_native[ctx.host.platform];
    if (accelerator === undefined)
        return emulation('image-build knows no accelerator for this platform');
    if (accelerator === 'kvm' && (await ctx.host.files.stat('/dev/kvm')) === undefined) {
        return emulation('this machine has no /dev/kvm');
    }
    const reason = await failureOf(binary, accelerator, ctx);
    return reason === undefined ? { accelerator, reason } : emulation(reason);
}
async function failureOf(binary, accelerator, ctx) {
    const name = accelerator.toUpperCase();
    const tooSlow = `${name} is there but runs a guest too slowly to be of use, as when it is itself emulated`;
    try {
        const result = await (isPc(binary)
            ? runGuest(binary, accelerator, ctx)
            : startOnly(binary, accelerator, ctx));
        if (result === 'too slow')
            return tooSlow;
        return result.exitCode === probeExitCode || result.exitCode === 0 ? undefined : refusal(name, result);
    }
    catch (error) {
        if (error instanceof errors/* BuildError */.zS && error.code === 'IB_TIMEOUT')
            return tooSlow;
        throw error;
    }
}
async function runGuest(binary, accelerator, { host, signal, build }) {
    const firmware = (0,external_node_path_.join)(build.workDirectory, 'probe-firmware.bin');
    await host.files.write(firmware, probeFirmware());
    const ended = new AbortController();
    const slow = new AbortController();
    const onLine = (_, stream) => {
        if (stream !== 'stdout')
            return;
        host.clock.sleep(countMs, ended.signal).then(() => slow.abort(), () => undefined);
    };
    const machine = ['-machine', `pc,accel=${accelerator}`, '-m', '16', '-bios', firmware, ...bare];
    const says = ['-chardev', 'stdio,id=says', '-device', 'isa-debugcon,iobase=0xe9,chardev=says'];
    const argv = [binary, ...machine, ...says, '-device', 'isa-debug-exit,iobase=0xf4,iosize=1'];
    try {
        const within = AbortSignal.any([signal, slow.signal]);
        return await host.processes.run(argv, { signal: within, timeoutMs: startMs, onLine });
    }
    catch (error) {
        if (slow.signal.aborted && !signal.aborted)
            return 'too slow';
        throw error;
    }
    finally {
        ended.abort();
    }
}
async function startOnly(binary, accelerator, { host, signal }) {
    const argv = [binary, '-machine', `none,accel=${accelerator}`, ...bare, '-monitor', 'stdio'];
    return await host.processes.run(argv, { signal, timeoutMs: startMs, stdin: 'quit\n' });
}
/** True for programs that emulate a PC, for which the probe's firmware is written. */
function isPc(binary) {
    return /x86_64|i386|kvm/.test((0,external_node_path_.basename)(binary));
}
function refusal(name, { stderr, exitCode }) {
    if (/permission denied/i.test(stderr) && name === 'KVM') {
        return 'this user may not open /dev/kvm (as root: `chmod 666 /dev/kvm`, or add the user to the group kvm)';
    }
    const lines = stderr.split('\n').filter(line => line.trim() !== '' && !/warning/i.test(line));
    return `${name} does not work here: ${lines.at(-1)?.trim() ?? `QEMU ended with ${exitCode}`}`;
}

;// CONCATENATED MODULE: ./lib/builders/qemu/machine/display.js
/**
 * Value of QEMU's `-display`; undefined leaves it out. As in Packer a template opens a window unless it says `headless`
 * (and `display: none` means QEMU's own choice); but where there is no desktop for one, the guest runs without instead
 * of failing.
 */
async function chooseDisplay(config, ctx) {
    const { display = '', headless, use_default_display, disable_vnc } = config;
    if (headless)
        return disable_vnc ? 'none' : undefined;
    if (display !== '' && display !== 'none')
        return display;
    if (use_default_display || display === 'none')
        return undefined;
    const reason = hasDesktop(ctx.host) ? await missingGtk(config.qemu_binary, ctx) : 'there is no desktop here';
    if (reason === undefined)
        return ctx.host.platform === 'darwin' ? undefined : 'gtk';
    const text = `no window for the guest: ${reason}; give "headless": true to say so yourself`;
    ctx.emit({ type: 'notice', level: 'info', text });
    return 'none';
}
function hasDesktop({ platform, env }) {
    if (isSet(env['CI']))
        return false;
    if (platform === 'win32' || platform === 'darwin')
        return true;
    return isSet(env['DISPLAY']) || isSet(env['WAYLAND_DISPLAY']);
}
function isSet(value) {
    return value !== undefined && value !== '';
}
async function missingGtk(binary, { host, signal }) {
    if (host.platform === 'darwin')
        return undefined;
    const { stdout } = await host.processes.run([binary, '-display', 'help'], { signal, timeoutMs: 10_000 });
    return /^gtk$/m.test(stdout)
        ? undefined
        : 'this QEMU was built without gtk, or its package for it is missing';
}

// EXTERNAL MODULE: ./lib/toolkit/iso/check.js
var check = __webpack_require__(67052);
// EXTERNAL MODULE: ./lib/toolkit/download/checksum.js
var download_checksum = __webpack_require__(67688);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./lib/toolkit/unpack/decompress.js




const decompress_tools = { bz2: 'bzip2', xz: 'xz', zst: 'zstd' };
const decompress_packages = { bz2: 'bzip2', xz: 'xz-utils', zst: 'zstd' };
/** IB_TOOL_MISSING when decompressing needs a program that is not installed. */
async function requireDecompressor(compression, processes) {
    if (compression === undefined || compression === 'gz')
        return;
    const tool = decompress_tools[compression];
    if ((await processes.find(tool)) !== undefined)
        return;
    throw new errors/* BuildError */.zS('IB_TOOL_MISSING', `${tool} is needed to unpack .${compression} files and is not installed`, {
        hint: `install it (Debian and Ubuntu: \`apt-get install ${decompress_packages[compression]}\`)`
    });
}
/** Decompresses a stream as it comes: gz by ourselves, the others by the program of that format. */
function decompress(compression, packed, { processes }, signal) {
    if (compression === undefined)
        return { output: packed, finished: Promise.resolve() };
    if (compression === 'gz') {
        const output = (0,external_node_zlib_.createGunzip)();
        return { output, finished: (0,promises_.pipeline)(packed, output, { signal }) };
    }
    const output = new external_node_stream_.PassThrough();
    const tool = decompress_tools[compression];
    const finished = processes.run([tool, '-dc'], { stdin: packed, stdout: output, signal }).then(result => {
        if (result.exitCode === 0)
            return;
        const reason = result.stderr.trim().split('\n').at(-1) ?? '';
        throw new errors/* BuildError */.zS('IB_TOOL_FAILED', `${tool} exited with ${result.exitCode}: ${reason}`);
    });
    return { output, finished };
}

// EXTERNAL MODULE: ./lib/toolkit/checksums.js
var checksums = __webpack_require__(83890);
;// CONCATENATED MODULE: ./lib/toolkit/unpack/byte-reader.js

/** Takes a stream apart by byte counts. Holds at most one chunk of the source besides what `take` gathers. */
class byte_reader_ByteReader {
    source;
    rest = Buffer.alloc(0);
    constructor(source) {
        this.source = source[Symbol.asyncIterator]();
    }
    /** Exactly that many bytes, or undefined when the source ends before the first. Rejects when it ends among them. */
    async take(count) {
        const parts = [];
        for await (const part of this.parts(count, true))
            parts.push(part);
        return parts.length === 0 && count > 0 ? undefined : Buffer.concat(parts);
    }
    /** The next `count` bytes in the pieces in which they come. */
    async *parts(count, mayBeAbsent = false) {
        for (let left = count; left > 0;) {
            if (this.rest.length === 0 && !(await this.refill())) {
                if (mayBeAbsent && left === count)
                    return;
                throw new errors/* BuildError */.zS('IB_FILE_IO', `it ends early: ${left} bytes are missing`);
            }
            const part = this.rest.subarray(0, left);
            this.rest = this.rest.subarray(part.length);
            left -= part.length;
            yield part;
        }
    }
    async skip(count) {
        const parts = this.parts(count);
        while ((await parts.next()).done !== true)
            ;
    }
    /** Reads to the end of the source, so that what feeds it can finish. */
    async drain() {
        this.rest = Buffer.alloc(0);
        while (await this.refill())
            this.rest = Buffer.alloc(0);
    }
    async refill() {
        const next = await this.source.next();
        if (next.done === true)
            return false;
        this.rest = next.value;
        return true;
    }
}

;// CONCATENATED MODULE: ./lib/toolkit/unpack/tar.js


const blockBytes = 512;
/** More than any real name or set of pax records has. */
const mostNameBytes = 1024 * 1024;
/**
 * Entries of a tar archive as they come: the ustar, pax and GNU forms
 * (https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html). IB_FILE_IO for what is no tar archive.
 */
async function* readTar(source) {
    const reader = new byte_reader_ByteReader(source);
    let extra = {};
    for (;;) {
        const header = await reader.take(blockBytes);
        if (header === undefined || header.every(byte => byte === 0))
            break;
        const { type, name, bytes: ownBytes } = parseHeader(header);
        if (type === 'x' || type === 'L') {
            if (ownBytes > mostNameBytes)
                throw unsound();
            const text = ((await reader.take(ownBytes)) ?? Buffer.alloc(0)).toString('utf8');
            await reader.skip(padding(ownBytes));
            extra = type === 'x' ? { ...extra, ...parsePax(text) } : { ...extra, path: text.replace(/\0.*$/s, '') };
            continue;
        }
        const bytes = extra['size'] === undefined ? ownBytes : Number(extra['size']);
        const content = new Content(reader, bytes);
        yield {
            name: extra['path'] ?? name,
            kind: type === '0' || type === '7' ? 'file' : 'other',
            bytes,
            content
        };
        extra = {};
        await content.discardRest();
        await reader.skip(padding(bytes));
    }
    await reader.drain();
}
/** The bytes of one entry, of which it is known how many were not read. */
class Content {
    reader;
    left;
    constructor(reader, left) {
        this.reader = reader;
        this.left = left;
    }
    async *[Symbol.asyncIterator]() {
        for await (const part of this.reader.parts(this.left)) {
            this.left -= part.length;
            yield part;
        }
    }
    async discardRest() {
        await this.reader.skip(this.left);
        this.left = 0;
    }
}
function parseHeader(block) {
    const sum = block.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0);
    if (sum !== numberAt(block, 148, 8))
        throw unsound();
    const prefix = block.toString('latin1', 257, 262) === 'ustar' ? textAt(block, 345, 155) : '';
    const name = textAt(block, 0, 100);
    const type = block.toString('latin1', 156, 157);
    return {
        type: type === '\0' ? '0' : type,
        name: prefix === '' ? name : `${prefix}/${name}`,
        bytes: numberAt(block, 124, 12)
    };
}
function textAt(block, start, length) {
    return block.toString('utf8', start, start + length).replace(/\0.*$/s, '');
}
/** Octal digits, or, with the first bit set, the big-endian number that GNU uses beyond 8 GiB. */
function numberAt(block, start, length) {
    if (((block[start] ?? 0) & 0x80) !== 0)
        return block.readUIntBE(start + length - 6, 6);
    const digits = textAt(block, start, length).trim();
    return digits === '' ? 0 : parseInt(digits, 8);
}
/** Records of the form `LENGTH KEY=VALUE\n`; the length counts bytes, which only matters for values with line ends. */
function parsePax(text) {
    const records = {};
    for (const [, key = '', value = ''] of text.matchAll(/^\d+ ([^=]+)=(.*)$/gm))
        records[key] = value;
    return records;
}
function padding(bytes) {
    return (blockBytes - (bytes % blockBytes)) % blockBytes;
}
function unsound() {
    return new errors/* BuildError */.zS('IB_FILE_IO', 'it is not a sound tar archive');
}

;// CONCATENATED MODULE: ./lib/toolkit/unpack/zip.js




const endSignature = 0x06054b50;
const end64LocatorSignature = 0x07064b50;
const entrySignature = 0x02014b50;
const allOnes32 = 0xffffffff;
/**
 * The table of contents of a zip archive, the large (zip64) form included. IB_FILE_IO for what is none.
 * Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
async function listZip(files, path) {
    const total = (await files.stat(path))?.bytes ?? 0;
    const tailAt = Math.max(0, total - (22 + 65_535 + 20));
    const tail = await bytesOf(files, path, tailAt, total);
    const endAt = tail.lastIndexOf(signatureBytes(endSignature));
    if (endAt < 0 || endAt + 22 > tail.length)
        throw zip_unsound();
    const directory = (await large(files, path, tail, endAt)) ?? {
        count: tail.readUInt16LE(endAt + 10),
        bytes: tail.readUInt32LE(endAt + 12),
        at: tail.readUInt32LE(endAt + 16)
    };
    if (directory.at + directory.bytes > total)
        throw zip_unsound();
    return parseEntries(await bytesOf(files, path, directory.at, directory.at + directory.bytes), directory.count);
}
/** The unpacked bytes of an entry, which fail with IB_FILE_IO at their end when they are not those that were packed. */
async function readZipEntry(files, path, entry) {
    if (entry.isEncrypted)
        throw new errors/* BuildError */.zS('IB_FILE_IO', `${entry.name} is encrypted`);
    if (entry.method !== 0 && entry.method !== 8) {
        throw new errors/* BuildError */.zS('IB_FILE_IO', `${entry.name} is packed by method ${entry.method}, which is not supported`);
    }
    const header = await bytesOf(files, path, entry.headerAt, entry.headerAt + 30);
    const start = entry.headerAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
    const packed = files.read(path, { start, end: start + entry.packedBytes });
    // A failure of the source reaches the reader through the stream that it reads.
    return verified(entry.method === 0 ? packed : (0,external_node_stream_.pipeline)(packed, (0,external_node_zlib_.createInflateRaw)(), () => undefined), entry);
}
async function* verified(content, entry) {
    let bytes = 0;
    let sum = 0;
    for await (const chunk of content) {
        if (!Buffer.isBuffer(chunk))
            throw zip_unsound();
        bytes += chunk.length;
        sum = (0,external_node_zlib_.crc32)(chunk, sum);
        yield chunk;
    }
    if (bytes !== entry.bytes || sum !== entry.crc32)
        throw zip_unsound();
}
async function large(files, path, tail, endAt) {
    const locatorAt = endAt - 20;
    if (locatorAt < 0 || tail.readUInt32LE(locatorAt) !== end64LocatorSignature)
        return undefined;
    const at = Number(tail.readBigUInt64LE(locatorAt + 8));
    const end = await bytesOf(files, path, at, at + 56);
    return {
        count: Number(end.readBigUInt64LE(32)),
        bytes: Number(end.readBigUInt64LE(40)),
        at: Number(end.readBigUInt64LE(48))
    };
}
function parseEntries(directory, count) {
    const entries = [];
    for (let at = 0; entries.length < count;) {
        if (at + 46 > directory.length || directory.readUInt32LE(at) !== entrySignature)
            throw zip_unsound();
        const nameBytes = directory.readUInt16LE(at + 28);
        const extraBytes = directory.readUInt16LE(at + 30);
        const extraAt = at + 46 + nameBytes;
        const name = directory.toString('utf8', at + 46, extraAt);
        const narrow = [24, 20, 42].map(offset => directory.readUInt32LE(at + offset));
        const [bytes = 0, packedBytes = 0, headerAt = 0] = widen(narrow, directory.subarray(extraAt, extraAt + extraBytes));
        entries.push({
            name,
            isDirectory: name.endsWith('/'),
            method: directory.readUInt16LE(at + 10),
            isEncrypted: (directory.readUInt16LE(at + 8) & 1) !== 0,
            packedBytes,
            bytes,
            crc32: directory.readUInt32LE(at + 16),
            headerAt
        });
        at = extraAt + extraBytes + directory.readUInt16LE(at + 32);
    }
    return entries;
}
/** The zip64 field has, in this order, those of the values that do not fit into 32 bits. */
function widen(values, extra) {
    const field = findField(extra, 1);
    let at = 0;
    return values.map(value => {
        if (value !== allOnes32 || field === undefined)
            return value;
        at += 8;
        return at > field.length ? value : Number(field.readBigUInt64LE(at - 8));
    });
}
function findField(extra, wanted) {
    for (let at = 0; at + 4 <= extra.length;) {
        const length = extra.readUInt16LE(at + 2);
        if (extra.readUInt16LE(at) === wanted)
            return extra.subarray(at + 4, at + 4 + length);
        at += 4 + length;
    }
    return undefined;
}
async function bytesOf(files, path, start, end) {
    const bytes = await (0,consumers_.buffer)(files.read(path, { start, end }));
    if (bytes.length !== end - start)
        throw zip_unsound();
    return bytes;
}
function signatureBytes(signature) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(signature);
    return bytes;
}
function zip_unsound() {
    return new errors/* BuildError */.zS('IB_FILE_IO', 'it is not a sound zip archive');
}

;// CONCATENATED MODULE: ./lib/toolkit/unpack/unpack.js








/**
 * Unpacks the one file that `from` contains to `to`, streaming; `to` appears only when it is complete. IB_FILE_IO or
 * IB_TOOL_FAILED when the file is damaged or an archive has several files, IB_TOOL_MISSING, IB_NO_SPACE.
 */
async function unpack(from, to, ctx) {
    const { files } = ctx.host;
    const pending = await files.create(to);
    const hasher = (0,checksums/* createHasher */.qj)(['sha256']);
    let bytes = 0;
    const look = (0,checksums/* tap */.Mi)(chunk => {
        hasher.update(chunk);
        bytes += chunk.length;
    });
    try {
        const write = (content) => (0,promises_.pipeline)(content, look, pending.sink, { signal: ctx.signal });
        if (from.packing.archive === 'zip')
            await fromZip(from, write, ctx);
        else
            await fromStream(from, write, ctx);
        await pending.commit();
        return { bytes, sha256: hasher.digests().sha256 };
    }
    catch (error) {
        await pending.discard();
        throw explain(from.name, error);
    }
}
async function fromStream(from, write, ctx) {
    const packed = await readWithProgress(from, ctx);
    const { output, finished } = decompress(from.packing.compression, packed, ctx.host, ctx.signal);
    const consume = async () => {
        try {
            await (from.packing.archive === 'tar' ? onlyTarEntry(output, write) : write(output));
        }
        finally {
            // A consumer that gave up must not leave the producer waiting for it.
            output.destroy();
            packed.destroy();
        }
    };
    const [producer, consumer] = await Promise.allSettled([finished, consume()]);
    if (producer.status === 'rejected' && !isCut(producer.reason))
        throw producer.reason;
    if (consumer.status === 'rejected')
        throw consumer.reason;
}
/** The consumer's end cut the producer off: what the consumer says is the reason then. */
function isCut(error) {
    return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}
async function readWithProgress({ path, name }, { host, emit }) {
    const total = (await host.files.stat(path))?.bytes;
    const meter = (0,progress/* progressMeter */.P)({ emit, clock: host.clock }, `Unpack ${name}`, total);
    let done = 0;
    const count = (0,checksums/* tap */.Mi)(chunk => meter.update((done += chunk.length)));
    // A failure of the file reaches the reader through the stream that it reads.
    return (0,external_node_stream_.pipeline)(host.files.read(path), count, () => meter.end());
}
async function onlyTarEntry(source, write) {
    const names = [];
    for await (const entry of readTar(source)) {
        if (entry.kind !== 'file')
            continue;
        names.push(entry.name);
        if (names.length === 1)
            await write(entry.content);
        else
            throw notOne(names);
    }
    if (names.length === 0)
        throw notOne(names);
}
async function fromZip({ path }, write, { host }) {
    const entries = (await listZip(host.files, path)).filter(entry => !entry.isDirectory);
    const [entry, other] = entries;
    if (entry === undefined || other !== undefined)
        throw notOne(entries.map(({ name }) => name));
    await write(await readZipEntry(host.files, path, entry));
}
function notOne(names) {
    const found = names.length === 0 ? 'it has none' : `it has ${names.slice(0, 5).join(', ')} and maybe more`;
    return new errors/* BuildError */.zS('IB_FILE_IO', `an archive must have exactly one file, but ${found}`, {
        hint: 'add ?archive=false to the URL to use the archive as it is'
    });
}
function explain(name, error) {
    if ((0,errors/* isAbort */.rV)(error))
        return error;
    const { code, hint } = error instanceof errors/* BuildError */.zS ? error : { code: 'IB_FILE_IO', hint: undefined };
    if (code === 'IB_NO_SPACE' || code === 'IB_TOOL_MISSING' || code === 'IB_TIMEOUT')
        return error;
    return new errors/* BuildError */.zS(code, `cannot unpack ${name}: ${(0,errors/* messageOf */.bD)(error)}`, { hint, cause: error });
}

;// CONCATENATED MODULE: ./lib/toolkit/download/cache-entry.js


/**
 * Where a fetched file is kept: below `iso` of the cache, named by its checksum, so that the same file from several
 * URLs is one entry and a changed checksum is another; without a checksum by its URL.
 */
function entryPath(source, checksum, { targetPath, extension }, { cacheDirectory, directory }) {
    const key = checksum.kind === 'digest'
        ? `${checksum.digest.algorithm}-${checksum.digest.hex}`
        : `url-${sha256(source.kind === 'remote' ? source.url : source.path)}`;
    // The content of a packed file is not the packed file, although the two share a checksum.
    const name = `${key}${source.packing === undefined ? '' : '.unpacked'}.${extension}`;
    if (targetPath === undefined)
        return (0,external_node_path_.join)(cacheDirectory, 'iso', name);
    const target = (0,external_node_path_.resolve)(directory, targetPath);
    return (0,external_node_path_.extname)(target) === '' ? (0,external_node_path_.join)(target, name) : target;
}
/** The lock that whoever makes or changes an entry holds; in the cache, so that no other directory is littered. */
function lockPath(entry, cacheDirectory) {
    return (0,external_node_path_.join)(cacheDirectory, 'iso', 'locks', `${sha256(entry)}.lock`);
}
function sha256(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}

;// CONCATENATED MODULE: ./lib/toolkit/download/file-record.js





/** The record of a file whose bytes are proven to be those that the record speaks of; they are read only when needed. */
async function provenRecord(path, ctx) {
    const stat = await ctx.host.files.stat(path);
    if (stat?.kind !== 'file')
        return undefined;
    const record = await readRecord(path, ctx);
    if (record === undefined)
        return undefined;
    if (record.stamp === stampOf(stat))
        return record;
    const [algorithm] = record.content.split(':');
    if (algorithm !== 'md5' && algorithm !== 'sha1' && algorithm !== 'sha256' && algorithm !== 'sha512')
        return undefined;
    const hex = await hexOf(path, algorithm, ctx);
    if ((0,download_checksum/* formatDigest */.MO)({ algorithm, hex }) !== record.content)
        return undefined;
    await writeRecord(path, record, stat, ctx);
    return record;
}
/** The checksum of a file by the wanted algorithm: from its record when that still counts, else by reading the file. */
async function contentDigest(path, algorithm, ctx) {
    const before = await ctx.host.files.stat(path);
    const record = await readRecord(path, ctx);
    const prefix = `${algorithm}:`;
    if (before !== undefined && record?.stamp === stampOf(before) && record.content.startsWith(prefix)) {
        return { algorithm, hex: record.content.slice(prefix.length) };
    }
    const digest = { algorithm, hex: await hexOf(path, algorithm, ctx) };
    // With the time from before: a file that is written to meanwhile must not count as read.
    if (before !== undefined)
        await writeRecord(path, { content: (0,download_checksum/* formatDigest */.MO)(digest) }, before, ctx);
    return digest;
}
/** Keeps what is known of a file that has just been written. */
async function recordFile(path, record, ctx) {
    const stat = await ctx.host.files.stat(path);
    if (stat !== undefined)
        await writeRecord(path, record, stat, ctx);
}
async function hexOf(path, algorithm, ctx) {
    const { host, emit, signal } = ctx;
    const total = (await host.files.stat(path))?.bytes;
    const meter = (0,progress/* progressMeter */.P)({ emit, clock: host.clock }, `Verify ${(0,external_node_path_.basename)(path)}`, total);
    const options = { signal, onProgress: (done) => meter.update(done) };
    const digests = await (0,checksums/* hashFile */.DC)(host.files, path, [algorithm], options);
    meter.end();
    return digests[algorithm];
}
async function writeRecord(path, record, stat, ctx) {
    const stored = { ...record, stamp: stampOf(stat) };
    await ctx.host.files.write(recordPath(path, ctx.build.cacheDirectory), `${JSON.stringify(stored, undefined, 2)}\n`);
}
async function readRecord(path, ctx) {
    const text = await ctx.host.files.readText(recordPath(path, ctx.build.cacheDirectory));
    if (text === undefined)
        return undefined;
    try {
        const value = JSON.parse(text);
        return isStored(value) ? value : undefined;
    }
    catch {
        // A damaged record is worth no more than none.
        return undefined;
    }
}
function isStored(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    return ('stamp' in value && 'content' in value && Object.values(value).every(part => typeof part === 'string'));
}
function stampOf({ bytes, modifiedMs, inode }) {
    return [bytes, modifiedMs, inode ?? ''].join(' ');
}
/** Beside a file of the cache, so that the two travel together; in the cache for a file elsewhere. */
function recordPath(path, cacheDirectory) {
    const below = (0,external_node_path_.relative)(cacheDirectory, path);
    if (!below.startsWith('..') && !(0,external_node_path_.isAbsolute)(below))
        return `${path}.json`;
    return (0,external_node_path_.join)(cacheDirectory, 'verified', `${(0,external_node_crypto_.createHash)('sha256').update(path).digest('hex')}.json`);
}
/** The digits of `sha256:…`; undefined when the checksum is none or of another kind. */
function sha256Of(content) {
    return content?.startsWith('sha256:') === true ? content.slice('sha256:'.length) : undefined;
}

;// CONCATENATED MODULE: ./lib/toolkit/download/under-lock.js
/** Runs the body while no other build of this user does, saying so when it has to wait for one. */
async function underLock(path, label, { host, emit, signal }, body) {
    const lease = await host.files.lock(path, signal, () => {
        emit({
            type: 'notice',
            level: 'info',
            text: `waiting for another build that retrieves the same ${label}`
        });
    });
    try {
        return await body();
    }
    finally {
        await lease.release();
    }
}

;// CONCATENATED MODULE: ./lib/toolkit/download/fetch-local.js







/** A file of this machine: used where it is when it has the right checksum, unpacked to the cache when it is packed. */
async function fetchLocal(task, ctx) {
    const { path, packing } = task.source;
    const stat = await ctx.host.files.stat(path);
    if (stat === undefined)
        throw new errors/* BuildError */.zS('IB_FILE_MISSING', `${path} does not exist`);
    if (stat.kind !== 'file')
        throw new errors/* BuildError */.zS('IB_FILE_MISSING', `${path} is not a file`);
    const content = await verify(task, ctx);
    if (packing !== undefined)
        return await unpackLocal(task, packing, content, ctx);
    return { path, bytes: stat.bytes, sha256: sha256Of(content), origin: 'local' };
}
/** The checksum that the file has, if there is reason to know it. */
async function verify({ source, checksum }, ctx) {
    // A packed file without a checksum is known again by its content.
    if (checksum.kind === 'none' && source.packing === undefined)
        return undefined;
    const algorithm = checksum.kind === 'digest' ? checksum.digest.algorithm : 'sha256';
    const actual = (0,download_checksum/* formatDigest */.MO)(await contentDigest(source.path, algorithm, ctx));
    const expected = checksum.kind === 'digest' ? (0,download_checksum/* formatDigest */.MO)(checksum.digest) : actual;
    if (actual === expected)
        return actual;
    const sums = `expected ${expected}, got ${actual}`;
    throw new errors/* BuildError */.zS('IB_CHECKSUM_MISMATCH', `${source.path} does not have the stated checksum: ${sums}`, {
        hint: 'the file changed or is not complete, or the checksum in the template is of another file'
    });
}
async function unpackLocal({ source, checksum, request }, packing, packedContent, ctx) {
    const path = entryPath(source, checksum, request, ctx.build);
    return await underLock(lockPath(path, ctx.build.cacheDirectory), request.label, ctx, async () => {
        const cached = await provenRecord(path, ctx);
        const bytes = (await ctx.host.files.stat(path))?.bytes ?? 0;
        if (cached !== undefined && cached.unpackedFrom === packedContent) {
            return { path, bytes, sha256: sha256Of(cached.content), origin: 'cache' };
        }
        await requireDecompressor(packing.compression, ctx.host.processes);
        const unpacked = await unpack({ path: source.path, name: source.name, packing }, path, ctx);
        await recordFile(path, { content: `sha256:${unpacked.sha256}`, unpackedFrom: packedContent }, ctx);
        return { path, ...unpacked, origin: 'local' };
    });
}

// EXTERNAL MODULE: ./lib/toolkit/retry.js
var retry = __webpack_require__(85952);
;// CONCATENATED MODULE: ./lib/toolkit/download/http-failure.js

/** An answer that is no file. */
class HttpStatusError extends errors/* BuildError */.zS {
    status;
    constructor(status) {
        super('IB_DOWNLOAD_FAILED', `the server answered with HTTP ${status}${meaningOf(status)}`);
        this.status = status;
    }
}
/** A transfer that broke; what came of it is the start of the next attempt, unless that has to begin anew. */
class BrokenTransferError extends errors/* BuildError */.zS {
    next;
    constructor(next, message, cause) {
        const hint = 'run it again, which goes on where this one ended if the server allows that, or name another mirror in `iso_urls`';
        super('IB_DOWNLOAD_FAILED', message, { cause, hint });
        this.next = next;
    }
}
const meanings = {
    401: 'Unauthorized',
    403: 'Forbidden',
    404: 'Not Found',
    408: 'Request Timeout',
    410: 'Gone',
    429: 'Too Many Requests',
    500: 'Internal Server Error',
    502: 'Bad Gateway',
    503: 'Service Unavailable',
    504: 'Gateway Timeout'
};
function meaningOf(status) {
    const meaning = meanings[status];
    return meaning === undefined ? '' : ` (${meaning})`;
}
const transientCodes = [
    'ECONNRESET',
    'ECONNABORTED',
    'EPIPE',
    'ETIMEDOUT',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ERR_STREAM_PREMATURE_CLOSE'
];
/** True for what a further attempt at the same URL may not meet again. */
function isTransientFailure(error) {
    if (error instanceof HttpStatusError)
        return [408, 425, 429].includes(error.status) || error.status >= 500;
    if (error instanceof BrokenTransferError)
        return true;
    if (error instanceof errors/* BuildError */.zS)
        return error.code === 'IB_TIMEOUT';
    return transientCodes.includes((0,errors/* systemCode */.xU)(error) ?? '');
}
const explanations = {
    ENOTFOUND: 'there is no such host name',
    EAI_AGAIN: 'the host name cannot be resolved now',
    ECONNREFUSED: 'the connection was refused',
    ECONNRESET: 'the connection was reset',
    ETIMEDOUT: 'the connection timed out',
    EHOSTUNREACH: 'the host cannot be reached',
    ENETUNREACH: 'the network cannot be reached',
    CERT_HAS_EXPIRED: "the server's certificate has expired",
    DEPTH_ZERO_SELF_SIGNED_CERT: "the server's certificate is self-signed",
    SELF_SIGNED_CERT_IN_CHAIN: "the server's certificate is signed by an authority that is not trusted here",
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: "the server's certificate is signed by an authority that is not trusted here"
};
/** Why a download failed, to end a sentence with. */
function describeFailure(error) {
    return explanations[(0,errors/* systemCode */.xU)(error) ?? ''] ?? (0,errors/* messageOf */.bD)(error);
}

;// CONCATENATED MODULE: ./lib/toolkit/download/transfer-state.js
function statePath(target) {
    return `${target}.part.json`;
}
/** The state of an earlier attempt, if there is a readable one. */
async function readState(files, target) {
    const text = await files.readText(statePath(target));
    if (text === undefined)
        return undefined;
    try {
        const value = JSON.parse(text);
        return isState(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function isState(value) {
    return typeof value === 'object' && value !== null && 'url' in value && typeof value.url === 'string';
}
/** The header value by which a server can tell that the file is still the same; weak tags cannot promise bytes. */
function validatorOf(state) {
    const { etag, lastModified } = state;
    if (etag !== undefined && !etag.startsWith('W/'))
        return etag;
    return lastModified;
}

;// CONCATENATED MODULE: ./lib/toolkit/download/http-ask.js


/** A part can be continued when the server can tell that it is of the same file, or our checksum will. */
function whatToResume(state, { url, digest }) {
    if (state?.url !== url)
        return undefined;
    return validatorOf(state) !== undefined || digest !== undefined ? state : undefined;
}
/**
 * Asks for the file, for the rest of it, or for it if it is new. The answer is 200, 206 with just the wanted part, or
 * 304; any other is an error.
 */
async function ask({ url, known = {} }, resumable, resumeAt, { host, signal }) {
    const condition = resumable === undefined ? conditionOf(known) : rangeOf(resumable, resumeAt);
    const response = await host.net.request(url, {
        signal,
        headers: { 'accept-encoding': 'identity', ...condition }
    });
    const { status } = response;
    if (status === 200)
        return response;
    if (status === 304 && resumable === undefined && Object.keys(condition).length > 0)
        return response;
    if (status === 206 && resumable !== undefined && isWantedPart(response, resumable, resumeAt))
        return response;
    response.body.on('error', () => undefined).destroy();
    if (status === 206)
        throw new BrokenTransferError('begin anew', 'the server sent another part than was asked for');
    if (status === 416)
        throw new BrokenTransferError('begin anew', 'the server cannot continue the transfer');
    throw new HttpStatusError(status);
}
/** https://www.rfc-editor.org/rfc/rfc9110#name-if-range */
function rangeOf(resumable, resumeAt) {
    const validator = validatorOf(resumable);
    const range = { range: `bytes=${resumeAt}-` };
    return validator === undefined ? range : { ...range, 'if-range': validator };
}
function conditionOf({ etag, lastModified }) {
    if (etag !== undefined)
        return { 'if-none-match': etag };
    return lastModified === undefined ? {} : { 'if-modified-since': lastModified };
}
/** https://www.rfc-editor.org/rfc/rfc9110#name-content-range */
function isWantedPart({ headers }, { totalBytes }, resumeAt) {
    const [, start, total] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(headers['content-range'] ?? '') ?? [];
    const isSameSize = totalBytes === undefined || total === '*' || Number(total) === totalBytes;
    return Number(start) === resumeAt && isSameSize;
}

;// CONCATENATED MODULE: ./lib/toolkit/download/http-receive.js









/** Writes the body of an answer to the pending file, and gives the file its name when it is complete and right. */
async function receive(reception, ctx) {
    const { download, response, pending, isResumed } = reception;
    const { files } = ctx.host;
    const start = isResumed ? pending.resumedBytes : 0;
    const state = stateOf(download.url, response, start);
    const total = state.totalBytes;
    await http_receive_requireSpace(download.target, total === undefined ? 0 : total - start, ctx);
    await files.write(statePath(download.target), JSON.stringify(state));
    const algorithm = download.digest?.algorithm ?? 'sha256';
    const hasher = (0,checksums/* createHasher */.qj)([algorithm]);
    if (start > 0)
        await hashStart(pending, start, hasher, ctx);
    const done = await transfer(reception, { start, total, hasher }, ctx);
    if (total !== undefined && done !== total)
        throw endedEarly(done, total);
    const digest = { algorithm, hex: hasher.digests()[algorithm] };
    requireDigest(digest, reception);
    await pending.commit();
    return { kind: 'complete', digest, etag: state.etag, lastModified: state.lastModified };
}
async function transfer({ download, response, pending }, { start, total, hasher }, { host, emit, signal }) {
    const label = `Download ${(0,external_node_path_.basename)(new URL(download.url).pathname)}`;
    const meter = (0,progress/* progressMeter */.P)({ emit, clock: host.clock }, label, total);
    let done = start;
    const look = (0,checksums/* tap */.Mi)(chunk => {
        hasher.update(chunk);
        meter.update((done += chunk.length));
    });
    try {
        await (0,promises_.pipeline)(response.body, look, pending.sink, { signal });
        return done;
    }
    catch (error) {
        throw signal.aborted ? error : breakOf(error, done, total);
    }
    finally {
        meter.end();
    }
}
function stateOf(url, { headers }, start) {
    const length = headers['content-length'];
    const totalBytes = length === undefined ? undefined : start + Number(length);
    return { url, etag: headers['etag'], lastModified: headers['last-modified'], totalBytes };
}
async function hashStart(pending, end, hasher, { host, signal }) {
    await (0,promises_.pipeline)(host.files.read(pending.temporaryPath, { end }), async (chunks) => {
        for await (const chunk of chunks)
            hasher.update(chunk);
    }, { signal });
}
/** What concerns our own disk, or a server that fell silent, is said as it is; the rest is a transfer that ended. */
function breakOf(error, done, total) {
    return error instanceof errors/* BuildError */.zS && error.code !== 'IB_DOWNLOAD_FAILED'
        ? error
        : endedEarly(done, total, error);
}
function endedEarly(done, total, cause) {
    const expected = total === undefined ? '' : ` of ${total}`;
    const reason = cause === undefined || cause instanceof errors/* BuildError */.zS ? '' : ` (${(0,errors/* messageOf */.bD)(cause)})`;
    const sentence = `the transfer ends early: got ${done}${expected} bytes${reason}`;
    return new BrokenTransferError('go on', sentence, cause);
}
/** Told before the transfer rather than in the middle of it. */
async function http_receive_requireSpace(target, wantedBytes, { host }) {
    const directory = (0,external_node_path_.dirname)(target);
    const free = await host.files.freeBytes(directory);
    if (wantedBytes <= free)
        return;
    const sizes = `${(0,size/* formatBytes */.z)(wantedBytes)} are needed and ${(0,size/* formatBytes */.z)(free)} are free`;
    throw new errors/* BuildError */.zS('IB_NO_SPACE', `not enough space in ${directory} for the download: ${sizes}`, {
        hint: 'free some space, or choose another cache directory with PACKER_CACHE_DIR'
    });
}
function requireDigest(actual, { download, isResumed }) {
    const expected = download.digest;
    if (expected === undefined || expected.hex === actual.hex)
        return;
    const sums = `expected ${(0,download_checksum/* formatDigest */.MO)(expected)}, got ${(0,download_checksum/* formatDigest */.MO)(actual)}`;
    if (isResumed) {
        // The start may have been of another version of the file: worth one download in one piece.
        throw new BrokenTransferError('begin anew', `the continued file does not have the stated checksum: ${sums}`);
    }
    throw new errors/* BuildError */.zS('IB_CHECKSUM_MISMATCH', `${download.shown} does not have the stated checksum: ${sums}`, {
        hint: 'the file on the server changed, or the checksum in the template is of another file'
    });
}

;// CONCATENATED MODULE: ./lib/toolkit/download/http-download.js








const attempts = 3;
/**
 * Fetches a file, with its checksum taken on the way. Transient faults are met by up to two further attempts, which go
 * on where the one before stopped when the server can; so does the next run of the program. The transfer ends when
 * nothing comes for a minute, and after PACKER_GETTER_READ_TIMEOUT when that is set. IB_CHECKSUM_MISMATCH deletes what
 * came. Other failures: IB_DOWNLOAD_FAILED, IB_TIMEOUT, IB_NO_SPACE, or the system's error.
 */
async function downloadFile(download, ctx) {
    const timeoutMs = (0,duration/* parseDuration */.E)(ctx.host.env['PACKER_GETTER_READ_TIMEOUT'] ?? '');
    if (timeoutMs === undefined || timeoutMs <= 0)
        return await withRetries(download, ctx);
    const what = `the download of ${download.shown}`;
    const hint = 'PACKER_GETTER_READ_TIMEOUT sets this time';
    return await (0,toolkit_deadline/* withDeadline */.N)({ what, hint, timeoutMs, clock: ctx.host.clock, signal: ctx.signal }, signal => withRetries(download, { ...ctx, signal }));
}
async function withRetries(download, ctx) {
    const { host, emit, signal } = ctx;
    const onRetry = ({ error, attempt, delayMs }) => {
        const next = `attempt ${attempt + 1} of ${attempts} in ${(0,duration/* formatDuration */.a)(delayMs)}`;
        const text = `${download.shown}: ${describeFailure(error)}; ${next}`;
        emit({ type: 'notice', level: 'warning', text });
    };
    return await (0,retry/* retry */.L)({ attempts, host, signal, isTransient: isTransientFailure, onRetry }, () => attemptDownload(download, ctx));
}
async function attemptDownload(download, ctx) {
    const { files } = ctx.host;
    const { target } = download;
    const state = await readState(files, target);
    let pending = await files.create(target, { resume: true });
    try {
        const resumable = pending.resumedBytes > 0 ? whatToResume(state, download) : undefined;
        const response = await ask(download, resumable, pending.resumedBytes, ctx);
        const isResumed = response.status === 206;
        if (!isResumed && pending.resumedBytes > 0) {
            await pending.discard();
            pending = await files.create(target, { resume: true });
        }
        if (response.status === 304) {
            response.body.destroy();
            await drop(pending, download, ctx);
            return { kind: 'unchanged' };
        }
        const complete = await receive({ download, response, pending, isResumed }, ctx);
        await files.remove(statePath(target));
        return complete;
    }
    catch (error) {
        if (await isWorthKeeping(pending, error, ctx))
            await pending.discard({ keep: true });
        else
            await drop(pending, download, ctx);
        throw error;
    }
}
async function drop(pending, { target }, { host }) {
    await pending.discard();
    await host.files.remove(statePath(target));
}
async function isWorthKeeping(pending, error, { host }) {
    if (error instanceof BrokenTransferError && error.next === 'begin anew')
        return false;
    const isLost = error instanceof errors/* BuildError */.zS && ['IB_CHECKSUM_MISMATCH', 'IB_NO_SPACE'].includes(error.code);
    const partBytes = (await host.files.stat(pending.temporaryPath))?.bytes ?? 0;
    return !isLost && partBytes > 0;
}

;// CONCATENATED MODULE: ./lib/toolkit/download/fetch-remote.js







/**
 * A file from a server: from the cache when what is there is proven to be it (by checksum; without one, by asking the
 * server whether it has a newer version), else downloaded. Two builds that want the same file download it once.
 */
async function fetchRemote(task, ctx) {
    const path = entryPath(task.source, task.checksum, task.request, ctx.build);
    return await underLock(lockPath(path, ctx.build.cacheDirectory), task.request.label, ctx, async () => {
        const cached = await findCached(path, task, ctx);
        if (cached !== undefined && task.checksum.kind === 'digest')
            return await fetched(path, cached, 'cache', ctx);
        return await download(path, task, cached, ctx);
    });
}
async function findCached(path, { source, checksum }, ctx) {
    if (checksum.kind === 'none')
        return await provenRecord(path, ctx);
    const wanted = (0,download_checksum/* formatDigest */.MO)(checksum.digest);
    if (source.packing !== undefined) {
        const record = await provenRecord(path, ctx);
        return record?.unpackedFrom === wanted ? record : undefined;
    }
    if ((await ctx.host.files.stat(path)) === undefined)
        return undefined;
    const content = (0,download_checksum/* formatDigest */.MO)(await contentDigest(path, checksum.digest.algorithm, ctx));
    if (content === wanted)
        return { content };
    const text = `${path} does not have the stated checksum (any more); it is retrieved again`;
    ctx.emit({ type: 'notice', level: 'warning', text });
    return undefined;
}
async function download(path, { source, checksum }, known, ctx) {
    const { packing, url, name, shown } = source;
    await requireDecompressor(packing?.compression, ctx.host.processes);
    const target = packing === undefined ? path : `${path}.packed`;
    const digest = checksum.kind === 'digest' ? checksum.digest : undefined;
    ctx.emit({ type: 'notice', level: 'info', text: `trying ${shown}` });
    const result = await downloadFile({ url, shown, target, digest, known }, ctx);
    if (result.kind === 'unchanged') {
        const text = `${shown} has not changed since it was retrieved: the copy in the cache is used`;
        ctx.emit({ type: 'notice', level: 'info', text });
        return await fetched(path, known, 'cache', ctx);
    }
    const { etag, lastModified } = result;
    const content = (0,download_checksum/* formatDigest */.MO)(result.digest);
    let record = { content, etag, lastModified };
    if (packing !== undefined) {
        const { sha256 } = await unpack({ path: target, name, packing }, path, ctx).finally(() => ctx.host.files.remove(target));
        record = { ...record, content: `sha256:${sha256}`, unpackedFrom: content };
    }
    await recordFile(path, record, ctx);
    return await fetched(path, record, 'download', ctx);
}
async function fetched(path, record, origin, { host }) {
    const bytes = (await host.files.stat(path))?.bytes ?? 0;
    return { path, bytes, sha256: record === undefined ? undefined : sha256Of(record.content), origin };
}

// EXTERNAL MODULE: ./lib/toolkit/download/resolve-checksum.js + 1 modules
var resolve_checksum = __webpack_require__(73712);
// EXTERNAL MODULE: ./lib/toolkit/download/source.js + 1 modules
var source = __webpack_require__(69225);
;// CONCATENATED MODULE: ./lib/toolkit/download/fetch-file.js






/** For a remote checksum file, which is small. */
const checksumTimeoutMs = 60_000;
/**
 * The file behind the first URL that gives it with the right checksum: a local one in place, any other from the cache
 * or downloaded to it; packed ones unpacked. IB_DOWNLOAD_FAILED names every URL with its reason;
 * IB_CHECKSUM_MISMATCH when every file there was is a wrong one; IB_CHECKSUM_SOURCE for the checksum file.
 */
async function fetchFile(request, ctx) {
    return await ctx.step(`Retrieve ${request.label}`, () => retrieve(request, ctx));
}
async function retrieve(request, ctx) {
    const { directory } = ctx.build;
    const sources = request.urls.map(url => (0,source/* parseSource */.P)(url, directory));
    const checksum = await (0,resolve_checksum/* resolveChecksum */.M)(request.checksum, sources, {
        host: ctx.host,
        signal: ctx.signal,
        directory,
        timeoutMs: checksumTimeoutMs
    });
    if (checksum.kind === 'wrong' || checksum.kind === 'unreachable')
        throw checksum.error;
    const failures = [];
    for (const source of sources) {
        try {
            if (source.kind === 'unsupported')
                throw unsupported(source.scheme);
            const task = { source, checksum, request };
            return source.kind === 'local'
                ? await fetchLocal({ ...task, source }, ctx)
                : await fetchRemote({ ...task, source }, ctx);
        }
        catch (error) {
            if (ctx.signal.aborted || isFinal(error))
                throw error;
            failures.push({ shown: source.shown, error });
            const text = `cannot retrieve ${request.label} from ${source.shown}: ${describeFailure(error)}`;
            if (sources.length > 1)
                ctx.emit({ type: 'notice', level: 'warning', text });
        }
    }
    throw summary(request.label, failures);
}
/** Another URL would meet the same. */
function isFinal(error) {
    const final = ['IB_NO_SPACE', 'IB_TOOL_MISSING', 'IB_INTERNAL'];
    return (0,errors/* isAbort */.rV)(error) || (error instanceof errors/* BuildError */.zS && final.includes(error.code));
}
function summary(label, failures) {
    const [first] = failures;
    const isMismatch = ({ error }) => error instanceof errors/* BuildError */.zS && error.code === 'IB_CHECKSUM_MISMATCH';
    const code = failures.every(isMismatch) ? 'IB_CHECKSUM_MISMATCH' : 'IB_DOWNLOAD_FAILED';
    const hint = first?.error instanceof errors/* BuildError */.zS ? first.error.hint : undefined;
    const cause = first?.error;
    if (first !== undefined && failures.length === 1) {
        const place = (0,errors/* messageOf */.bD)(first.error).includes(first.shown) ? '' : `${first.shown}: `;
        return new errors/* BuildError */.zS(code, `cannot retrieve ${label}: ${place}${describeFailure(first.error)}`, {
            hint,
            cause
        });
    }
    const lines = failures.map(({ shown, error }) => `\n  ${shown}: ${describeFailure(error)}`);
    return new errors/* BuildError */.zS(code, `cannot retrieve ${label} from any of its URLs:${lines.join('')}`, {
        hint,
        cause
    });
}
function unsupported(scheme) {
    return new errors/* BuildError */.zS('IB_OPTION_UNSUPPORTED', `URLs of the scheme ${scheme} are not supported`);
}

// EXTERNAL MODULE: ./lib/toolkit/iso/checksum-text.js
var checksum_text = __webpack_require__(76281);
;// CONCATENATED MODULE: ./lib/toolkit/iso/fetch.js





/** The installation medium, verified, on this machine's disk; for a config that `checkIso` found right. */
async function fetchIso(config, ctx) {
    const checksum = (0,download_checksum/* parseChecksum */.tB)((0,checksum_text/* isoChecksumText */.O)(config) ?? '');
    if (checksum.kind === 'invalid')
        throw new errors/* BuildError */.zS('IB_OPTION_VALUE', `iso_checksum: ${checksum.message}`);
    return await fetchFile({
        label: 'ISO',
        urls: (0,check/* isoUrls */.q)(config),
        checksum,
        targetPath: config.iso_target_path === '' ? undefined : config.iso_target_path,
        extension: config.iso_target_extension.replace(/^\./, '').toLowerCase()
    }, ctx);
}

;// CONCATENATED MODULE: ./lib/builders/qemu/disk/medium.js



/** Path of the installation medium or source image; with `iso_skip_cache` the URL from which QEMU reads as it needs. */
async function findMedium(config, ctx) {
    const [url] = (0,check/* isoUrls */.q)(config);
    if (!config.iso_skip_cache || url === undefined || !/^https?:/i.test(url)) {
        return (await fetchIso(config, ctx)).path;
    }
    const response = await ctx.host.net.request(url, { method: 'HEAD', signal: ctx.signal });
    response.body.resume();
    if (response.status < 400 && response.headers['accept-ranges'] === 'bytes')
        return url;
    throw new errors/* BuildError */.zS('IB_DOWNLOAD_FAILED', `iso_skip_cache: the server of ${url} does not serve parts of it`, {
        hint: 'leave iso_skip_cache out'
    });
}

;// CONCATENATED MODULE: ./lib/builders/qemu/prepare.js





/** Gets it all at once, as the download, the key and the probe wait for different things. */
async function prepare(config, ctx) {
    await requirePrograms(config, ctx);
    const [medium, accelerator, display, keyPair] = await allSettled([
        findMedium(config, ctx),
        chooseAccelerator(config, ctx),
        chooseDisplay(config, ctx),
        newKeyPair(ctx)
    ]);
    return { medium, accelerator, display, keyPair };
}
/** Before anything takes time. */
async function requirePrograms({ qemu_binary }, { host }) {
    for (const program of [qemu_binary, 'qemu-img']) {
        if ((await host.processes.find(program)) !== undefined)
            continue;
        throw new errors/* BuildError */.zS('IB_TOOL_MISSING', `${program} is not installed`, {
            hint: 'install QEMU (Debian and Ubuntu: apt-get install qemu-system-x86 qemu-utils; macOS: brew install qemu)'
        });
    }
}
async function newKeyPair({ access, host, addSecret }) {
    if (access.type !== 'ssh' || access.keyPair === undefined)
        return undefined;
    const comment = access.keyPair.comment ?? `packer_${host.random.uuid()}`;
    const pair = await generateSshKeyPair(access.keyPair, comment);
    addSecret(pair.privateKey);
    return pair;
}
/** Like `Promise.all`, but when one fails it waits for the others, which must not go on behind a failed build. */
async function allSettled(promises) {
    await Promise.allSettled(promises);
    return await Promise.all(promises);
}

;// CONCATENATED MODULE: ./lib/builders/qemu/machine/tpm.js



/**
 * Starts an emulated TPM for the machine and gives the path of its control socket; undefined when the template wants
 * none. It ends with the machine, or with the scope.
 */
async function startTpm(config, ctx) {
    if (!config.vtpm)
        return undefined;
    return await ctx.step('Start TPM', async () => {
        const { files, processes, clock } = ctx.host;
        const directory = await files.makeTemporary('tpm-', ctx.build.workDirectory);
        const socket = (0,external_node_path_.join)(directory, 'control');
        const version = config.use_tpm1 ? [] : ['--tpm2'];
        const process = await processes.start([
            'swtpm',
            'socket',
            ...['--tpmstate', `dir=${directory}`, '--ctrl', `type=unixio,path=${socket}`],
            ...['--terminate', ...version]
        ], {});
        ctx.scope.defer('TPM', () => process.stop());
        const failed = process.exited.then(({ stderr }) => {
            throw new errors/* BuildError */.zS('IB_VM_START', `swtpm did not start: ${stderr.trim()}`);
        });
        failed.catch(() => undefined);
        const ready = waitFor({ what: 'swtpm to listen', everyMs: 20, timeoutMs: 10_000, clock, signal: ctx.signal }, () => files.stat(socket));
        await Promise.race([ready, failed]);
        return socket;
    });
}

;// CONCATENATED MODULE: ./lib/builders/qemu/arguments/user-arguments.js

/** The template's `qemuargs`, rendered; paths below the output directory lead to where the disks are for now. */
function userArguments(config, { httpIp, httpPort, hostPort, directory }, ctx) {
    const data = {
        HTTPIP: httpIp,
        HTTPPort: httpPort,
        HTTPDir: config.http_directory ?? '',
        HTTPContent: config.http_content ?? {},
        OutputDir: directory,
        Name: (0,names/* machineName */.Fm)(config, ctx.build),
        SSHHostPort: hostPort
    };
    const spelled = (0,names/* outputDirectory */.rk)(config, ctx.build);
    const output = { spelled, base: ctx.build.directory, path: directory };
    const rows = config.qemuargs ?? [];
    return rows.map(row => row.map((text, index) => {
        const word = ctx.render(text, data);
        return index === 0 ? word : (0,names/* relocated */.qP)(word, output);
    }));
}

;// CONCATENATED MODULE: ./lib/builders/qemu/build.js




















/** Builds an image: installs a machine from a medium (or starts from a disk image), provisions it, keeps its disks. */
async function build(config, ctx) {
    const output = await (0,stage/* stageOutput */.gD)(ctx, (0,names/* outputDirectory */.rk)(config, ctx.build));
    const prepared = await prepare(config, ctx);
    const traces = await newTraces('build', ctx);
    const facts = await equip(config, prepared, { output, serialLog: traces.serialLog }, ctx);
    const http = await startHttpServer(config, ctx);
    const installation = {
        facts,
        http,
        httpIp: http.ip ?? hostAddress(config, ctx),
        keyPair: prepared.keyPair,
        vncPassword: newVncPassword(config, ctx)
    };
    const rows = userArguments(config, {
        httpIp: installation.httpIp,
        httpPort: http.port,
        hostPort: facts.forwards[0]?.hostPort ?? 0,
        directory: output.path
    }, ctx);
    const args = machineArguments(config, facts, rows);
    const machine = await ctx.step('Start virtual machine', () => startMachine({ purpose: 'build', binary: config.qemu_binary, args, control: facts.control }, ctx));
    const userFlags = rows.map(([flag = '']) => flag);
    await withEvidence(machine, traces, ctx, () => install(config, { ...installation, userFlags }, machine, ctx));
    if (facts.userQmpSocket !== undefined)
        await ctx.host.files.remove((0,external_node_path_.join)(ctx.build.directory, facts.userQmpSocket));
    await compactDisks(config, facts.disks, ctx);
    return await describeImage(config, facts, output, ctx);
}
/** Everything that the machine is made of. */
async function equip(config, { medium, accelerator, display }, { output, serialLog }, ctx) {
    const { access, build } = ctx;
    const name = (0,names/* machineName */.Fm)(config, build);
    const firmware = await findFirmware(config, ctx.host.files);
    const disks = await makeDisks(config, { directory: output.path, name, source: medium }, ctx);
    const floppy = await makeFloppy(config, ctx);
    const cd = await makeCd(config, ctx);
    return {
        serialLog,
        name,
        accelerator,
        display,
        disks,
        diskFormat: config.format,
        cds: [...(config.disk_image ? [] : [medium]), ...(cd === undefined ? [] : [cd])],
        floppy,
        bootFrom: config.disk_image ? 'disk' : 'cd',
        forwards: await forwardPorts(config, access.port === undefined ? [] : [access.port], ctx),
        vncPort: await vncPort(config, ctx),
        flashCode: firmware.code,
        efivars: await copyEfiVariables(firmware, output.path, ctx),
        tpmSocket: await startTpm(config, ctx),
        userQmpSocket: userQmpSocket(config, (0,external_node_path_.join)(output.path, `${name}.monitor`), build.directory),
        control: await newControlAddress('control', ctx)
    };
}
/** Relative to QEMU's working directory, as the path of a socket must be short. */
function userQmpSocket(config, besideDisk, directory) {
    if (!config.qmp_enable)
        return undefined;
    return config.qmp_socket_path ?? (0,external_node_path_.relative)(directory, besideDisk);
}

;// CONCATENATED MODULE: ./lib/builders/qemu/arguments/launch-rows.js
/** Flags that shape a build's surroundings and not its machine, or that would bring in files to be written to. */
const dropped = new Set([
    ...[
        '-netdev',
        '-net',
        '-nic',
        '-cdrom',
        '-fda',
        '-fdb',
        '-hda',
        '-hdb',
        '-hdc',
        '-hdd',
        '-pflash',
        '-boot'
    ],
    ...[
        '-kernel',
        '-initrd',
        '-append',
        '-name',
        '-display',
        '-vnc',
        '-spice',
        '-nographic',
        '-serial',
        '-parallel'
    ],
    ...[
        '-monitor',
        '-qmp',
        '-mon',
        '-chardev',
        '-tpmdev',
        '-daemonize',
        '-pidfile',
        '-snapshot',
        '-no-reboot',
        '-S'
    ]
]);
/**
 * The template's `qemuargs` for launching the finished image: processor, devices and the like stay; installation media,
 * consoles and networks go. A drive that is one of the image's disks becomes its overlay; flash memory keeps its
 * content. Devices that belong to something dropped go with it, and our own take their place.
 */
function launchRows(rows, disks, overlays) {
    const values = rows.map(([flag = '', ...parts]) => ({ flag, value: parts.join('') }));
    const drives = values
        .filter(({ flag }) => flag === '-drive')
        .map(({ value }) => launchDrive(value, disks, overlays))
        .filter(value => value !== undefined);
    const keepsDisk = drives.some(value => overlays.some(overlay => value.includes(overlay)));
    const others = values.filter(({ flag, value }) => {
        if (dropped.has(flag) || flag === '-drive')
            return false;
        return flag !== '-device' || isIndependent(value, drives);
    });
    // Without the image's disk among them the user's drives would replace ours.
    const kept = keepsDisk ? drives : [];
    return [...others, ...kept.map(value => ({ flag: '-drive', value }))].map(({ flag, value }) => [
        flag,
        value
    ]);
}
function launchDrive(value, disks, overlays) {
    const index = disks.findIndex(disk => value.split(',').includes(`file=${disk}`));
    const disk = disks[index];
    const overlay = overlays[index];
    if (disk !== undefined && overlay !== undefined) {
        return value.replace(disk, overlay).replace(/\bformat=[^,]*/, 'format=qcow2');
    }
    if (!/\bif=pflash\b/.test(value))
        return undefined;
    return /\breadonly(=on)?\b/.test(value) ? value : `${value},snapshot=on`;
}
/** A device that stands for itself, or for a drive that stays. */
function isIndependent(value, drives) {
    if (/\b(netdev|chardev|tpmdev)=/.test(value))
        return false;
    const [, drive] = /\bdrive=([^,]*)/.exec(value) ?? [];
    return drive === undefined || drives.some(each => each.split(',').includes(`id=${drive}`));
}

;// CONCATENATED MODULE: ./lib/builders/qemu/disk/packed-disk.js

const ascii = (text) => [...Buffer.from(text, 'latin1')];
/** How packed files begin: RFC 1952, RFC 8878, and the descriptions of the other formats. */
const signatures = [
    { what: 'compressed with gzip', at: 0, bytes: [0x1f, 0x8b, 8] },
    { what: 'compressed with Zstandard', at: 0, bytes: [0x28, 0xb5, 0x2f, 0xfd] },
    { what: 'compressed with xz', at: 0, bytes: [0xfd, ...ascii('7zXZ')] },
    { what: 'compressed with bzip2', at: 0, bytes: ascii('BZh') },
    { what: 'compressed with LZ4', at: 0, bytes: [0x04, 0x22, 0x4d, 0x18] },
    { what: 'a ZIP archive', at: 0, bytes: [...ascii('PK'), 3, 4] },
    { what: 'a tar archive', at: 257, bytes: ascii('ustar') }
];
/**
 * IB_FILE_IO for a file that is no disk image but a packed one, which QEMU would take for a raw disk and try to boot
 * until the time-out.
 */
async function refusePacked(path, { host }) {
    const head = Buffer.alloc(512);
    await host.files.readInto(path, head);
    const found = signatures.find(({ at, bytes }) => bytes.every((byte, index) => head[at + index] === byte));
    if (found === undefined)
        return;
    throw new errors/* BuildError */.zS('IB_FILE_IO', `${path} is no disk image: it is ${found.what}`, {
        hint: 'unpack it first'
    });
}

;// CONCATENATED MODULE: ./lib/builders/qemu/launch.js
















/**
 * Starts the image in a machine like the one that built it, on throw-away overlays: its files are only read. The guest
 * has no installation media and no window; the given ports are forwarded from this machine.
 */
async function launch(image, config, ctx) {
    await requirePrograms(config, ctx);
    const traces = await newTraces('launch', ctx);
    const facts = await launchFacts(image, config, traces.serialLog, ctx);
    const disks = diskPaths(image);
    const ports = { httpIp: hostAddress(config, ctx), httpPort: 0, hostPort: facts.forwards[0]?.hostPort ?? 0 };
    const directory = (0,external_node_path_.dirname)(disks[0] ?? ctx.build.workDirectory);
    const rows = launchRows(userArguments(config, { ...ports, directory }, ctx), disks, facts.disks);
    const args = machineArguments(config, facts, rows);
    const { control } = facts;
    const machine = await startMachine({ purpose: 'launch', binary: config.qemu_binary, args, control }, ctx);
    ctx.onFailure?.(() => saveEvidence(machine, traces, ctx));
    ctx.watch?.(machine.lostWhile('its image was tested'));
    for (const guestPort of ctx.guestPorts) {
        const forward = facts.forwards.find(each => each.guestPort === guestPort);
        if (forward !== undefined)
            ctx.exposePort(guestPort, { host: '127.0.0.1', port: forward.hostPort });
    }
    const address = await findGuest(machine, facts.forwards, config, ctx);
    return { ...address, isEmulated: facts.accelerator === 'tcg', ...ctx.credentials };
}
async function launchFacts(image, config, serialLog, ctx) {
    const { access, build, host, guestPorts } = ctx;
    const directory = await host.files.makeTemporary('launch-', build.workDirectory);
    const efivars = image.facts['efivars'] ?? efivarsFile(image);
    const firmware = await findFirmware(config, host.files);
    return {
        serialLog,
        name: (0,names/* machineName */.Fm)(config, build),
        // What the build's probe has found wanting is not tried again.
        accelerator: image.facts['domainType'] === 'tcg' ? 'tcg' : await chooseAccelerator(config, ctx),
        display: 'none',
        disks: await makeOverlays(diskPaths(image), directory, ctx),
        diskFormat: 'qcow2',
        cds: [],
        bootFrom: 'disk',
        forwards: await forwardPorts(config, access.port === undefined ? guestPorts : [access.port, ...guestPorts], ctx),
        vncPort: undefined,
        flashCode: firmware.code,
        efivars: await copyEfiVariables({ ...firmware, variables: firmware.variables && (efivars ?? firmware.variables) }, directory, ctx),
        tpmSocket: await startTpm(config, ctx),
        control: await newControlAddress('launch', ctx)
    };
}
function efivarsFile({ files }) {
    return files.find(({ path }) => (0,external_node_path_.basename)(path) === 'efivars.fd')?.path;
}
/** Disks that take what is written and read everything else from the image. */
async function makeOverlays(disks, directory, ctx) {
    const overlays = [];
    for (const [index, disk] of disks.entries()) {
        const { format } = await imageInfo(disk, ctx);
        if (format === 'raw')
            await refusePacked(disk, ctx);
        const overlay = (0,external_node_path_.join)(directory, `overlay-${index}`);
        await qemuImg(['create', '-q', '-f', 'qcow2', '-b', disk, '-F', format, overlay], ctx);
        overlays.push(overlay);
    }
    return overlays;
}

;// CONCATENATED MODULE: ./lib/builders/qemu/promote.js





/** Gives the directory of a finished image its final name. */
async function promote(candidate, config, ctx) {
    const { directory, runId } = ctx.build;
    const finalPath = (0,external_node_path_.resolve)(directory, (0,names/* outputDirectory */.rk)(config, ctx.build));
    const path = (0,local_names/* nameBeside */.C)(finalPath, 'partial', runId);
    const staged = { path, finalPath, record: (0,local_names/* localRecord */.z)('local.directory', path, runId) };
    await (0,stage/* placeOutput */.b7)(ctx, staged);
    return placedImage(candidate, staged);
}

;// CONCATENATED MODULE: ./lib/builders/qemu/machine/reap.js



/**
 * Ends the machine of a dead run. Its control socket, whose path only that run knew, is proof that it is the right one;
 * where nobody listens there is no machine.
 */
const reapMachine = async ({ where = {} }, { host, signal }) => {
    const address = parseControl(where);
    if (address === undefined)
        return 'absent';
    const socket = await connectControl(address, host, signal).catch(() => undefined);
    if (socket === undefined)
        return 'absent';
    const qmp = await QmpClient.open(socket, { clock: host.clock, signal }).catch(absentIfGone);
    if (qmp === undefined)
        return 'absent';
    const gone = new Promise(resolve => socket.once('close', resolve));
    // The connection can be gone before the answer has come.
    await qmp.execute('quit', {}, signal).catch(() => undefined);
    await gone;
    return 'deleted';
};
/** One that ends in this moment hangs up before it has said a word. */
function absentIfGone(error) {
    if (error instanceof errors/* BuildError */.zS && error.code === 'IB_VM_EXITED')
        return undefined;
    throw error;
}

;// CONCATENATED MODULE: ./lib/builders/qemu/work.js
// What a build needs and a check does not, in one chunk.






/***/ }),

/***/ 40504:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ defineCommunicator),
/* harmony export */   n: () => (/* binding */ disconnectedExitCode)
/* harmony export */ });
/** The exit code that Packer gives a command whose connection broke; templates list it in `valid_exit_codes`. */
const disconnectedExitCode = 2_300_218;
function defineCommunicator(communicator) {
    return communicator;
}


/***/ }),

/***/ 6282:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ formatBytes)
/* harmony export */ });
/** A byte count for people, in binary units as disk tools show it: `512 B`, `1.5 GiB`. */
function formatBytes(bytes) {
    const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
    const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), units.length - 1);
    const value = bytes / 1024 ** power;
    return `${power === 0 || value >= 100 ? Math.round(value).toString() : value.toFixed(1)} ${units[power] ?? 'B'}`;
}


/***/ }),

/***/ 83890:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ hashFile),
/* harmony export */   Mi: () => (/* binding */ tap),
/* harmony export */   qj: () => (/* binding */ createHasher)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46466);



/** Several checksums of a file in one pass over it. IB_FILE_MISSING or IB_FILE_IO when it cannot be read. */
async function hashFile(files, path, algorithms, { signal, onProgress }) {
    const hasher = createHasher(algorithms);
    let doneBytes = 0;
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)(files.read(path), async (chunks) => {
        for await (const chunk of chunks) {
            hasher.update(chunk);
            doneBytes += chunk.length;
            onProgress?.(doneBytes);
        }
    }, { signal });
    return hasher.digests();
}
// The overload states what the loop makes sure of: an entry for every algorithm asked for.
function createHasher(algorithms) {
    const hashes = algorithms.map((algorithm) => [algorithm, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm)]);
    return {
        update: chunk => {
            for (const [, hash] of hashes)
                hash.update(chunk);
        },
        digests: () => Object.fromEntries(hashes.map(([algorithm, hash]) => [algorithm, hash.digest('hex')]))
    };
}
/** A stream that passes bytes on unchanged and shows each chunk to `look` on its way. */
function tap(look) {
    return new node_stream__WEBPACK_IMPORTED_MODULE_1__.Transform({
        transform: (chunk, _encoding, done) => {
            look(chunk);
            done(null, chunk);
        }
    });
}


/***/ }),

/***/ 99244:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ nameBeside),
/* harmony export */   z: () => (/* binding */ localRecord)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/**
 * The journal's record of a file or directory of one run. The name has to contain the run's id: that is how a reaper
 * knows that it is not the user's. Only `local.parents` have names that the user gave; they are deleted when empty.
 */
function localRecord(kind, path, runId, where = {}) {
    return { kind, id: path, where: { ...where, runId } };
}
/** A hidden name beside a path that only this run uses: `.NAME.partial-RUN`. */
function nameBeside(path, purpose, runId) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path)}.${purpose}-${runId}`);
}


/***/ }),

/***/ 60297:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ makeParents),
/* harmony export */   j: () => (/* binding */ removeEmptyParents)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _local_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99244);


/** Makes the directories above a path that are not there yet; they go with the build scope if they are empty then. */
async function makeParents(path, { host: { files }, buildScope, build }) {
    const missing = await missingParents(path, files);
    const [deepest] = missing;
    const topmost = missing.at(-1);
    if (deepest === undefined || topmost === undefined)
        return;
    const record = (0,_local_names_js__WEBPACK_IMPORTED_MODULE_1__/* .localRecord */ .z)('local.parents', deepest, build.runId, { topmost });
    await buildScope.acquire(record, () => files.makeDirectory(deepest), () => removeEmptyParents(deepest, topmost, files));
}
/** Deletes empty directories, from the deepest up to the topmost one; ends at the first that something is in. */
async function removeEmptyParents(deepest, topmost, files) {
    for (let path = deepest; path.startsWith(topmost); path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path)) {
        if (!(await files.removeEmpty(path)))
            return;
    }
}
/** The deepest first. */
async function missingParents(path, files) {
    const missing = [];
    for (let parent = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path); (await files.stat(parent)) === undefined; parent = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(parent)) {
        missing.push(parent);
    }
    return missing;
}


/***/ }),

/***/ 47914:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WA: () => (/* binding */ moveAside),
/* harmony export */   b7: () => (/* binding */ placeOutput),
/* harmony export */   gD: () => (/* binding */ stageOutput),
/* harmony export */   jU: () => (/* binding */ placedPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _local_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99244);
/* harmony import */ var _parents_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60297);




/**
 * A new directory beside the final one, on the same file system, deleted with the build scope unless it is placed.
 * IB_OUTPUT_EXISTS when the final one is there and the build is not forced; a forced one leaves it alone for now.
 */
async function stageOutput(ctx, outputDirectory) {
    const { files } = ctx.host;
    const { force, runId, directory } = ctx.build;
    const finalPath = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, outputDirectory);
    ctx.claimOutput(finalPath);
    if (!force)
        await requireAbsent(ctx, finalPath);
    const path = (0,_local_names_js__WEBPACK_IMPORTED_MODULE_2__/* .nameBeside */ .C)(finalPath, 'partial', runId);
    await (0,_parents_js__WEBPACK_IMPORTED_MODULE_3__/* .makeParents */ .A)(path, ctx);
    const record = (0,_local_names_js__WEBPACK_IMPORTED_MODULE_2__/* .localRecord */ .z)('local.directory', path, runId);
    await ctx.buildScope.acquire(record, () => files.makeDirectory(path), () => files.remove(path));
    return { path, finalPath, record };
}
/**
 * Gives the staged directory its final name. What a forced build replaces is moved aside first, comes back when that
 * fails, and is deleted only when the new one is in place.
 */
async function placeOutput(ctx, staged) {
    const { files } = ctx.host;
    const { path, finalPath, record } = staged;
    if (!ctx.build.force)
        await requireAbsent(ctx, finalPath);
    const replaced = (await files.stat(finalPath)) === undefined ? undefined : await moveAside(ctx, finalPath);
    try {
        await files.rename(path, finalPath);
        await ctx.buildScope.keep(record);
    }
    finally {
        if (replaced !== undefined)
            await ctx.buildScope.release(replaced);
    }
}
/** Where a file of the staged directory is after it was placed; a path elsewhere stays as it is. */
function placedPath({ path, finalPath }, file) {
    const below = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(path, file);
    return below.startsWith('..') || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(below) ? file : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(finalPath, below);
}
/** Gives what is at a path another name until the record is released; it comes back unless something took its place. */
async function moveAside({ host, buildScope, build }, finalPath) {
    const { files } = host;
    const aside = (0,_local_names_js__WEBPACK_IMPORTED_MODULE_2__/* .nameBeside */ .C)(finalPath, 'replaced', build.runId);
    const record = (0,_local_names_js__WEBPACK_IMPORTED_MODULE_2__/* .localRecord */ .z)('local.replaced', aside, build.runId, { original: finalPath });
    await buildScope.acquire(record, () => files.rename(finalPath, aside), async () => {
        if ((await files.stat(finalPath)) === undefined)
            await files.rename(aside, finalPath);
        else
            await files.remove(aside);
    });
    return record;
}
async function requireAbsent({ host }, finalPath) {
    if ((await host.files.stat(finalPath)) === undefined)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BuildError */ .zS('IB_OUTPUT_EXISTS', `output directory exists: ${finalPath}`, {
        hint: 'delete it, choose another one, or let the build replace it with `force`'
    });
}


/***/ }),

/***/ 35555:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ progressMeter)
/* harmony export */ });
/** Pause between two progress events, so that a fast transfer does not flood the log. */
const everyMs = 500;
/** Progress events for bytes, at most two a second. */
function progressMeter({ emit, clock }, label, totalBytes) {
    let done = 0;
    let shown = -1;
    let shownAt = clock.monotonic();
    const show = () => {
        if (shown === done)
            return;
        shown = done;
        shownAt = clock.monotonic();
        emit({ type: 'progress', label, done, total: totalBytes, unit: 'bytes' });
    };
    return {
        update: doneBytes => {
            done = doneBytes;
            if (clock.monotonic() - shownAt >= everyMs)
                show();
        },
        end: show
    };
}


/***/ }),

/***/ 51817:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ withReminders)
/* harmony export */ });
/* harmony import */ var _core_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68415);

const everyMs = 60_000;
/** Says every minute that a wait goes on, and how long it may last, as long as the body runs. */
async function withReminders({ what, timeoutMs, clock, emit, details = () => undefined }, body) {
    const ended = new AbortController();
    const started = clock.monotonic();
    const remind = async () => {
        for (;;) {
            await clock.sleep(everyMs, ended.signal);
            if (clock.monotonic() - started >= timeoutMs)
                return;
            const soFar = `${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(clock.monotonic() - started)} of ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(timeoutMs)}`;
            const detail = details();
            const text = `still waiting for ${what}, ${soFar}${detail === undefined ? '' : `: ${detail}`}`;
            emit({ type: 'notice', level: 'info', text });
        }
    };
    remind().catch(() => undefined);
    try {
        return await body();
    }
    finally {
        ended.abort();
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
