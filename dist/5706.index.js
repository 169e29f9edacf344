export const id = 5706;
export const ids = [5706,6040];
export const modules = {

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

/***/ 95706:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compressArtifact: () => (/* binding */ compressArtifact)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./lib/core/size.js
var size = __webpack_require__(6282);
// EXTERNAL MODULE: ./lib/toolkit/checksums.js
var checksums = __webpack_require__(83890);
// EXTERNAL MODULE: ./lib/toolkit/compression/byte-source.js
var byte_source = __webpack_require__(67547);
// EXTERNAL MODULE: ./lib/toolkit/progress.js
var toolkit_progress = __webpack_require__(35555);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
;// CONCATENATED MODULE: ./lib/post-processors/compress/input.js

/** IB_FILE_MISSING for a file that is gone, IB_POST_PROCESSOR_FAILED for a directory. */
async function lookAtInputs(inputs, { files }) {
    return await Promise.all(inputs.map(async (input) => {
        const found = await files.stat(input.path);
        if (found === undefined) {
            throw new errors/* BuildError */.zS('IB_FILE_MISSING', `${input.path}, a file of the artifact, does not exist any more`);
        }
        if (found.kind === 'directory') {
            throw new errors/* BuildError */.zS('IB_POST_PROCESSOR_FAILED', `${input.path} is a directory, which cannot be compressed`, {
                hint: 'give the artifact the files in it instead'
            });
        }
        // Another size means that something has changed the file, whose checksum is not that any more.
        const sha256 = found.bytes === input.bytes ? input.sha256 : undefined;
        return { path: input.path, bytes: found.bytes, sha256, mode: found.mode };
    }));
}

// EXTERNAL MODULE: ./lib/toolkit/artifact-path.js
var artifact_path = __webpack_require__(2108);
// EXTERNAL MODULE: ./lib/toolkit/compression/program-for.js
var program_for = __webpack_require__(38565);
// EXTERNAL MODULE: ./lib/toolkit/compression/format.js
var compression_format = __webpack_require__(1724);
// EXTERNAL MODULE: ./lib/post-processors/compress/options.js
var options = __webpack_require__(98275);
;// CONCATENATED MODULE: ./lib/post-processors/compress/output.js






/** What to write, and where: everything is checked before the first byte is read. */
async function chooseOutput(config, inputs, ctx) {
    const { name: BuildName, type: BuilderType, directory } = ctx.build;
    const template = config.output.template === '' ? { template: options/* usualOutput */.s } : config.output;
    const path = (0,external_node_path_.resolve)(directory, ctx.render(template, { BuildName, BuilderType }));
    const wanted = config.format ?? '';
    const format = (0,compression_format/* formatOfName */.Q)(wanted === '' ? path : `x.${wanted}`);
    const output = { path, shownPath: (0,artifact_path/* artifactPath */.W)(path, directory), format };
    checkInputs(output, inputs);
    ctx.claimOutput(path);
    await checkFree(output, ctx);
    await checkProgram(output, ctx);
    return output;
}
function checkInputs({ path, shownPath, format }, inputs) {
    if (inputs.some(input => input.path === path)) {
        throw new errors/* BuildError */.zS('IB_OPTION_VALUE', `${shownPath} is a file of the artifact itself`, {
            hint: 'give `output` another name'
        });
    }
    if (format.archive !== undefined || inputs.length === 1)
        return;
    throw new errors/* BuildError */.zS('IB_POST_PROCESSOR_FAILED', `${shownPath} can hold one file, and the artifact has ${inputs.length === 0 ? 'none' : inputs.length}`, { hint: 'use an archive: .zip, .tar, or .tar before the ending' });
}
/** IB_OUTPUT_EXISTS when there is a file of that name and `force` was not given. */
async function checkFree({ path, shownPath }, { host, build }) {
    if (build.force || (await host.files.stat(path)) === undefined)
        return;
    throw new errors/* BuildError */.zS('IB_OUTPUT_EXISTS', `${shownPath} exists already`, {
        hint: 'delete it, give `output` another name, or build with `force`'
    });
}
async function checkProgram({ shownPath, format }, { host }) {
    if (format.archive === 'zip' || format.algorithm === undefined)
        return;
    const program = await (0,program_for/* programFor */.w)(format.algorithm);
    if (program === undefined || (await host.processes.find(program)) !== undefined)
        return;
    throw new errors/* BuildError */.zS('IB_TOOL_MISSING', `${shownPath} needs the program ${program}, which is not installed`, {
        hint: `install it (Debian and Ubuntu: apt-get install ${program === 'xz' ? 'xz-utils' : program}), or choose a format that needs no program, such as .gz`
    });
}

;// CONCATENATED MODULE: ./lib/toolkit/archive/entry.js

/** The content, which must be as long as was said. IB_FILE_IO when the file changed meanwhile. */
async function* contentOf({ name, bytes, content }) {
    let seen = 0;
    for await (const chunk of content()) {
        seen += chunk.length;
        if (seen > bytes)
            break;
        yield chunk;
    }
    if (seen === bytes)
        return;
    const change = seen < bytes ? 'shorter' : 'longer';
    throw new errors/* BuildError */.zS('IB_FILE_IO', `${name} became ${change} while it was archived (${bytes} bytes before)`, {
        hint: 'something else writes to it; end that first'
    });
}

;// CONCATENATED MODULE: ./lib/toolkit/archive/entry-names.js


/**
 * Names for files in an archive, in their order. As in Packer a zip archive has the paths as the template gives them,
 * a tar archive only the files' own names; but where two files share one, paths too, so that none hides the other.
 */
function entryNames(archive, paths, directory) {
    const names = paths.map(path => (0,external_node_path_.basename)(path));
    if (archive === 'tar' && new Set(names).size === names.length)
        return names;
    return paths.map(path => inside(path, directory));
}
/** The path without what makes it absolute. */
function inside(path, directory) {
    return (0,artifact_path/* artifactPath */.W)(path, directory)
        .replace(/^([A-Za-z]:)?[\\/]+/, '')
        .split(external_node_path_.sep)
        .join('/');
}

;// CONCATENATED MODULE: ./lib/toolkit/archive/tar.js

const blockBytes = 512;
const nameBytes = 100;
/** The most that eleven octal digits can say. */
const largestOctal = 8 ** 11 - 1;
/**
 * A tar archive in GNU's form, which Packer writes too because Google Cloud imports no other. As in Packer files have
 * no time, so that equal files give equal archives; they belong to root.
 * https://www.gnu.org/software/tar/manual/html_node/Standard.html
 */
async function* tar(entries) {
    for (const entry of entries) {
        yield headerOf(entry);
        yield* contentOf(entry);
        yield padding(entry.bytes);
    }
    yield Buffer.alloc(2 * blockBytes);
}
/** What goes before an entry's content; a long name comes first, as an entry of its own. */
function headerOf({ name, bytes, mode }) {
    const encoded = Buffer.from(name);
    const header = block(encoded, { bytes, mode, type: '0' });
    if (encoded.length <= nameBytes)
        return header;
    const long = Buffer.concat([encoded, Buffer.alloc(1)]);
    const announcement = block(Buffer.from('././@LongLink'), { bytes: long.length, mode: 0, type: 'L' });
    return Buffer.concat([announcement, long, padding(long.length), header]);
}
function block(name, { bytes, mode, type }) {
    const header = Buffer.alloc(blockBytes);
    name.copy(header, 0, 0, nameBytes);
    header.write(octal(mode & 0o7777, 8), 100);
    header.write(octal(0, 8), 108);
    header.write(octal(0, 8), 116);
    writeSize(header, bytes);
    header.write(octal(0, 12), 136);
    header.write(type, 156);
    header.write('ustar  \0', 257);
    header.write('root', 265);
    header.write('root', 297);
    header.write(octal(0, 8), 329);
    header.write(octal(0, 8), 337);
    // The sum is taken with the field itself full of spaces.
    header.fill(' ', 148, 156);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    return header;
}
/** Octal as far as it goes (8 GiB), then a big-endian number marked by the first bit. */
function writeSize(header, bytes) {
    if (bytes <= largestOctal) {
        header.write(octal(bytes, 12), 124);
        return;
    }
    header[124] = 0x80;
    header.writeBigUInt64BE(BigInt(bytes), 128);
}
function octal(value, width) {
    return `${value.toString(8).padStart(width - 1, '0')}\0`;
}
function padding(bytes) {
    return new Uint8Array((blockBytes - (bytes % blockBytes)) % blockBytes);
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./lib/toolkit/compression/entropy.js
const samples = 16;
const sampleBytes = 512;
/**
 * Bits a byte. 8 KiB of random bytes measure 7.978 ± 0.004; packages, encrypted data and videos 7.95 and more. Code,
 * text and tables stay below 7.5.
 */
const incompressibleBits = 7.94;
/**
 * True when samples of the block say that it is compressed or encrypted already, so that trying to compress it would
 * cost much time and win nothing.
 */
function looksIncompressible(block) {
    if (block.length < samples * sampleBytes)
        return false;
    const counts = new Uint32Array(256);
    const stride = Math.floor((block.length - sampleBytes) / (samples - 1));
    for (let sample = 0; sample < samples; sample += 1) {
        const start = sample * stride;
        for (const byte of block.subarray(start, start + sampleBytes))
            counts[byte] = (counts[byte] ?? 0) + 1;
    }
    return entropy(counts, samples * sampleBytes) >= incompressibleBits;
}
/** Shannon's measure of how much a byte says, in bits. */
function entropy(counts, total) {
    let bits = 0;
    for (const count of counts) {
        if (count > 0)
            bits -= (count / total) * Math.log2(count / total);
    }
    return bits;
}

// EXTERNAL MODULE: ./lib/toolkit/compression/zeros.js
var compression_zeros = __webpack_require__(40012);
;// CONCATENATED MODULE: ./lib/toolkit/compression/deflate-block.js




const deflateRaw = (0,external_node_util_.promisify)(external_node_zlib_.deflateRaw);
/** The most that a stored block can hold. RFC 1951, section 3.2.4. */
const storedBytes = 0xffff;
const storedHeaderBytes = 5;
/**
 * Deflates in the thread pool, up to the last bit of a byte, so that results can be joined. Blocks of zeros are
 * compressed once for each size, and what looks compressed already is stored as it is.
 */
function createBlockDeflater(options) {
    // Made once, so made well; and without what comes before, so that the one result fits everywhere.
    const zeros = new compression_zeros/* ZeroBlocks */.z(bytes => compress({ bytes }, { ...options, level: 9 }));
    return async ({ bytes, before }) => {
        const known = zeros.find(bytes);
        if (known !== undefined)
            return await known;
        return looksIncompressible(bytes)
            ? stored(bytes, options.isLast)
            : await compress({ bytes, before }, options);
    };
}
async function compress({ bytes, before }, { level, isLast }) {
    const { Z_FINISH, Z_SYNC_FLUSH } = external_node_zlib_.constants;
    const compressed = await deflateRaw(bytes, {
        level,
        memLevel: 9,
        chunkSize: Math.max(64, Math.ceil(bytes.length / 2)),
        finishFlush: isLast ? Z_FINISH : Z_SYNC_FLUSH,
        ...(before !== undefined && { dictionary: before })
    });
    return [compressed];
}
/** The bytes as they are, in blocks of type 0; in one piece, because each piece is written to the disk by itself. */
function stored(bytes, isLast) {
    const count = Math.ceil(bytes.length / storedBytes);
    const blocks = Buffer.allocUnsafe(bytes.length + count * storedHeaderBytes);
    let at = 0;
    for (let start = 0; start < bytes.length; start += storedBytes) {
        const part = bytes.subarray(start, start + storedBytes);
        blocks.writeUInt8(isLast && start + part.length === bytes.length ? 1 : 0, at);
        blocks.writeUInt16LE(part.length, at + 1);
        blocks.writeUInt16LE(part.length ^ 0xffff, at + 3);
        blocks.set(part, at + storedHeaderBytes);
        at += storedHeaderBytes + part.length;
    }
    return [blocks];
}

// EXTERNAL MODULE: ./lib/toolkit/compression/map-ordered.js
var map_ordered = __webpack_require__(633);
;// CONCATENATED MODULE: ./lib/toolkit/compression/deflate.js



/** How far back a deflated byte may refer. RFC 1951, section 2. */
const windowBytes = 32 * 1024;
/**
 * Each block costs a state of zlib's, a switch to another thread and back: at 512 KiB a disk image takes a sixth less
 * time than at 256 KiB. With 1 MiB it would be a quarter, and 40 MB more memory.
 */
const deflate_blockBytes = 512 * 1024;
/** An empty block with fixed codes that is marked as the last one. RFC 1951, section 3.2.3. */
const emptyFinalBlock = [0x03, 0x00];
/**
 * One raw deflate stream (RFC 1951) made on several cores: blocks are compressed apart, each with the end of the one
 * before as its dictionary, and joined where a sync flush has filled the last byte.
 */
async function* deflate(source, { level, parallel }) {
    const inputs = withHistory((0,byte_source/* atLeast */.jZ)(source, deflate_blockBytes));
    const deflateBlock = createBlockDeflater({ level, isLast: false });
    for await (const parts of (0,map_ordered/* mapOrdered */.w)(inputs, parallel, deflateBlock))
        yield* parts;
    yield Uint8Array.from(emptyFinalBlock);
}
async function* withHistory(blocks) {
    let before;
    for await (const bytes of blocks) {
        yield { bytes, before };
        before = bytes.subarray(-windowBytes);
    }
}

;// CONCATENATED MODULE: ./lib/toolkit/archive/zip-records.js
const allOnes16 = 0xffff;
/** Stands in a field of 4 bytes whose value is in a zip64 field. */
const allOnes32 = 0xffffffff;
/** Sizes and checksum come after the content (bit 3), names are UTF-8 (bit 11). */
const flags = 0x0808;
const deflated = 8;
/** The first day there is, 1 January 1980: as in Packer, files have no time. */
const noTime = 0;
const noDate = 0x21;
const plainVersion = 20;
const zip64Version = 45;
const madeByUnix = 3 << 8;
const regularFile = 0o100000;
/** Whether sizes might not fit 4 bytes; content that cannot be compressed becomes a little bigger. */
function isLargeFile(bytes) {
    return bytes >= allOnes32 - 2 ** 24;
}
/** Goes before a file's content; its sizes and checksum are not known yet. */
function localHeader({ name, isLarge }) {
    const extra = isLarge ? zip64Extra([0, 0]) : Buffer.alloc(0);
    const size = isLarge ? allOnes32 : 0;
    const header = pack([
        [4, 0x04034b50],
        [2, isLarge ? zip64Version : plainVersion],
        [2, flags],
        [2, deflated],
        [2, noTime],
        [2, noDate],
        [4, 0],
        [4, size],
        [4, size],
        [2, name.length],
        [2, extra.length]
    ]);
    return Buffer.concat([header, name, extra]);
}
/** Goes after a file's content. */
function dataDescriptor({ crc32, packedBytes, bytes, isLarge }) {
    const width = isLarge ? 8 : 4;
    return pack([
        [4, 0x08074b50],
        [4, crc32],
        [width, packedBytes],
        [width, bytes]
    ]);
}
/** A file's entry in the table of contents. */
function directoryEntry(member) {
    const { name, mode, crc32, bytes, packedBytes, at, isLarge } = member;
    const isFar = at >= allOnes32;
    const large = [...(isLarge ? [bytes, packedBytes] : []), ...(isFar ? [at] : [])];
    const extra = large.length > 0 ? zip64Extra(large) : Buffer.alloc(0);
    const version = large.length > 0 ? zip64Version : plainVersion;
    const header = pack([
        [4, 0x02014b50],
        [2, madeByUnix | version],
        [2, version],
        [2, flags],
        [2, deflated],
        [2, noTime],
        [2, noDate],
        [4, crc32],
        [4, isLarge ? allOnes32 : packedBytes],
        [4, isLarge ? allOnes32 : bytes],
        [2, name.length],
        [2, extra.length],
        [2, 0],
        [2, 0],
        [2, 0],
        [4, ((regularFile | (mode & 0o7777)) << 16) >>> 0],
        [4, isFar ? allOnes32 : at]
    ]);
    return Buffer.concat([header, name, extra]);
}
/** Ends the archive: where the table of contents is, in the large form too when that is needed. */
function endOfDirectory(count, at, bytes) {
    const isLarge = count >= allOnes16 || at >= allOnes32 || bytes >= allOnes32;
    const end = pack([
        [4, 0x06054b50],
        [2, 0],
        [2, 0],
        [2, isLarge ? allOnes16 : count],
        [2, isLarge ? allOnes16 : count],
        [4, isLarge ? allOnes32 : bytes],
        [4, isLarge ? allOnes32 : at],
        [2, 0]
    ]);
    return isLarge ? Buffer.concat([largeEnd(count, at, bytes), end]) : end;
}
function largeEnd(count, at, bytes) {
    return pack([
        [4, 0x06064b50],
        [8, 44],
        [2, madeByUnix | zip64Version],
        [2, zip64Version],
        [4, 0],
        [4, 0],
        [8, count],
        [8, count],
        [8, bytes],
        [8, at],
        // The locator of the record above.
        [4, 0x07064b50],
        [4, 0],
        [8, at + bytes],
        [4, 1]
    ]);
}
function zip64Extra(values) {
    const fields = values.map((value) => [8, value]);
    return pack([[2, 1], [2, 8 * values.length], ...fields]);
}
/** Little-endian numbers one after the other. */
function pack(fields) {
    const record = Buffer.alloc(fields.reduce((sum, [width]) => sum + width, 0));
    let at = 0;
    for (const [width, value] of fields) {
        if (width === 2)
            record.writeUInt16LE(value, at);
        else if (width === 4)
            record.writeUInt32LE(value, at);
        else
            record.writeBigUInt64LE(BigInt(value), at);
        at += width;
    }
    return record;
}

;// CONCATENATED MODULE: ./lib/toolkit/archive/zip.js





/** A zip archive of deflated files, with zip64 records (4 GiB and more) only where they are needed. */
async function* zip(entries, options) {
    const members = [];
    let at = 0;
    for (const entry of entries) {
        const member = yield* file(entry, at, options);
        members.push(member);
        at = member.end;
    }
    const directory = Buffer.concat(members.map(directoryEntry));
    yield directory;
    yield endOfDirectory(members.length, at, directory.length);
}
/** One file's part of the archive; returns what the table of contents says of it, and where it ends. */
async function* file(entry, at, options) {
    const { bytes, mode } = entry;
    const name = Buffer.from(entry.name);
    const isLarge = isLargeFile(bytes);
    const header = localHeader({ name, isLarge });
    yield header;
    let crc32 = 0;
    let packedBytes = 0;
    const content = (0,byte_source/* watched */.VI)(contentOf(entry), chunk => {
        crc32 = external_node_zlib_.crc32(chunk, crc32);
    });
    for await (const chunk of deflate(content, options)) {
        packedBytes += chunk.length;
        yield chunk;
    }
    const member = { name, mode, bytes, packedBytes, crc32, at, isLarge };
    const descriptor = dataDescriptor(member);
    yield descriptor;
    return { ...member, end: at + header.length + packedBytes + descriptor.length };
}

;// CONCATENATED MODULE: ./lib/toolkit/compression/bgzf.js




/** What bgzip puts into a block: so much that the block fits into 64 KiB even when nothing can be compressed. */
const bgzf_blockBytes = 0xff00;
const headerBytes = 18;
const trailerBytes = 8;
/**
 * Blocked gzip: a gzip file of small members, each with its size in a header field, which can be read from any member
 * on. Ends with the empty member that marks a complete file. https://samtools.github.io/hts-specs/SAMv1.pdf, section 4.1
 */
async function* bgzf(source, { level, parallel }) {
    const deflateBlock = createBlockDeflater({ level, isLast: true });
    const member = async (bytes) => wrap(bytes, await deflateBlock({ bytes }));
    // The jobs are small, so more of them wait their turn.
    for await (const parts of (0,map_ordered/* mapOrdered */.w)((0,byte_source/* exactly */.pV)(source, bgzf_blockBytes), parallel * 4, member))
        yield* parts;
    yield* await member(new Uint8Array(0));
}
function wrap(bytes, deflated) {
    const total = deflated.reduce((sum, part) => sum + part.length, headerBytes + trailerBytes);
    const header = Buffer.from([0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 0, 0xff, 6, 0, 0x42, 0x43, 2, 0, 0, 0]);
    header.writeUInt16LE(total - 1, 16);
    const trailer = Buffer.alloc(trailerBytes);
    trailer.writeUInt32LE(external_node_zlib_.crc32(bytes), 0);
    trailer.writeUInt32LE(bytes.length, 4);
    return [header, ...deflated, trailer];
}

// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: ./lib/toolkit/compression/parts.js
var parts = __webpack_require__(59241);
// EXTERNAL MODULE: ./lib/toolkit/compression/program.js
var program = __webpack_require__(3383);
;// CONCATENATED MODULE: ./lib/toolkit/compression/bzip2.js




/** How many of bzip2's own blocks one process gets: enough that starting it does not count. */
const blocksEach = 8;
/**
 * A bzip2 file made by several processes of the program `bzip2` at once: its streams one after the other are a valid
 * file. IB_TOOL_MISSING when it is not installed.
 */
function bzip2(source, options) {
    const { level, cores } = options;
    const argv = ['bzip2', '--stdout', `-${level}`];
    return (0,parts/* compressParts */.p)((0,byte_source/* exactly */.pV)(source, level * 100_000 * blocksEach), cores, async (part) => await (0,consumers_.buffer)((0,program/* throughProgram */.g)(once(part), argv, options)));
}
async function* once(bytes) {
    yield await Promise.resolve(bytes);
}

;// CONCATENATED MODULE: ./lib/toolkit/compression/gzip.js



/** One gzip member (RFC 1952), the same for the same bytes: without a name and a time. */
async function* gzip(source, options) {
    let checksum = 0;
    let bytes = 0;
    const counted = (0,byte_source/* watched */.VI)(source, chunk => {
        checksum = external_node_zlib_.crc32(chunk, checksum);
        bytes += chunk.length;
    });
    yield Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);
    yield* deflate(counted, options);
    const trailer = Buffer.alloc(8);
    trailer.writeUInt32LE(checksum, 0);
    trailer.writeUInt32LE(bytes % 2 ** 32, 4);
    yield trailer;
}

;// CONCATENATED MODULE: ./lib/toolkit/compression/levels.js
/**
 * What each algorithm takes for its level. The usual ones were measured beside Packer on disk images: gzip 1 makes
 * files 3 to 4 % bigger than Packer's (level 4 makes them equal, and takes half as long again), xz 1 between 7 % smaller
 * and 5 % bigger, in a third of the time.
 */
const levels = {
    gzip: { usual: 1, most: 9 },
    zip: { usual: 1, most: 9 },
    bgzf: { usual: 1, most: 9 },
    bzip2: { usual: 9, most: 9 },
    lz4: { usual: 1, most: 9 },
    xz: { usual: 1, most: 9 },
    zstd: { usual: 3, most: 19 }
};
/**
 * The level to compress with. As in Packer nothing, zero and less stand for the usual level, and more than there is for
 * the highest.
 */
function levelFor(algorithm, wanted) {
    const { usual, most } = levels[algorithm];
    return wanted === undefined || wanted <= 0 ? usual : Math.min(wanted, most);
}

// EXTERNAL MODULE: ./lib/toolkit/compression/zstd.js
var zstd = __webpack_require__(76040);
;// CONCATENATED MODULE: ./lib/toolkit/compression/compress-stream.js






/** How many blocks to have under way so that no core waits while others are read and written. */
function blocksAtOnce(cores) {
    return cores * 2;
}
/**
 * The bytes compressed, on all cores. gzip, bgzf and, from Node 22.15 on, zstd need nothing else; xz, lz4 and bzip2
 * need the program of that name. IB_TOOL_MISSING when it is not installed, IB_TOOL_FAILED when it fails.
 */
function compressStream(source, algorithm, { host, signal, level: wanted }) {
    const { processes, cores } = host;
    const level = levelFor(algorithm, wanted);
    const parallel = blocksAtOnce(cores);
    switch (algorithm) {
        case 'gzip':
            return gzip(source, { level, parallel });
        case 'bgzf':
            return bgzf(source, { level, parallel });
        case 'zstd':
            return (0,zstd/* zstd */.q)(source, { level, cores, processes, signal, compressFrame: (0,zstd.builtInZstd)() });
        case 'bzip2':
            return bzip2(source, { level, cores, processes, signal });
        case 'xz':
            return (0,program/* throughProgram */.g)(source, ['xz', '--stdout', `--threads=${cores}`, `-${level}`], {
                processes,
                signal
            });
        case 'lz4':
            return (0,program/* throughProgram */.g)(source, ['lz4', '-q', '--stdout', `-${level}`], { processes, signal });
    }
}

;// CONCATENATED MODULE: ./lib/post-processors/compress/pack.js






/** The bytes of the output. */
function pack_pack(files, format, level, ctx) {
    const entries = toEntries(files, format, ctx.build.directory);
    if (format.archive === 'zip') {
        return zip(entries, { level: levelFor('zip', level), parallel: blocksAtOnce(ctx.host.cores) });
    }
    const plain = format.archive === 'tar' ? tar(entries) : single(entries);
    return format.algorithm === undefined
        ? plain
        : compressStream(plain, format.algorithm, { host: ctx.host, signal: ctx.signal, level });
}
function toEntries(files, format, directory) {
    const names = entryNames(format.archive === 'zip' ? 'zip' : 'tar', files.map(({ path }) => path), directory);
    return files.map((file, index) => ({ ...file, name: names[index] ?? file.path }));
}
async function* single(entries) {
    for (const entry of entries)
        yield* contentOf(entry);
}

;// CONCATENATED MODULE: ./lib/post-processors/compress/read-inputs.js



/**
 * Lets the files be read once. They are hashed on the way only when the template keeps them: a file that is about to be
 * deleted needs no checksum.
 */
function readInputs(inputs, { host, keepsInput, signal }, onBytes) {
    const digests = new Map();
    const content = async function* ({ path, sha256 }) {
        const hasher = keepsInput === true && sha256 === undefined ? (0,checksums/* createHasher */.qj)(['sha256']) : undefined;
        yield* (0,byte_source/* watched */.VI)(host.files.read(path, { chunkBytes: deflate_blockBytes }), chunk => {
            signal.throwIfAborted();
            hasher?.update(chunk);
            onBytes(chunk.length);
        });
        if (hasher !== undefined)
            digests.set(path, hasher.digests().sha256);
    };
    return {
        files: inputs.map(file => ({ ...file, content: () => content(file) })),
        learnt: () => inputs.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256: sha256 ?? digests.get(path) }))
    };
}

;// CONCATENATED MODULE: ./lib/post-processors/compress/compress-artifact.js










/**
 * Packs the artifact's files in one pass: what is read and what is written is hashed on the way, and the output gets
 * its name when it is complete.
 */
async function compressArtifact(config, input, ctx) {
    const output = await chooseOutput(config, input.files, ctx);
    const found = await lookAtInputs(input.files, ctx.host);
    const total = found.reduce((sum, { bytes }) => sum + bytes, 0);
    const label = `Compress into ${(0,external_node_path_.basename)(output.path)}`;
    const progress = (0,toolkit_progress/* progressMeter */.P)({ emit: ctx.emit, clock: ctx.host.clock }, label, total);
    let done = 0;
    const inputs = readInputs(found, ctx, count => progress.update((done += count)));
    const packed = pack_pack(inputs.files, output.format, config.compression_level, ctx);
    const file = await ctx.step(`Compress into ${output.shownPath}`, async () => {
        const written = await write(packed, output, ctx);
        progress.end();
        return written;
    });
    const text = `${output.shownPath}: ${(0,size/* formatBytes */.z)(total)} became ${(0,size/* formatBytes */.z)(file.bytes)}`;
    ctx.emit({ type: 'notice', level: 'info', text });
    return { artifact: artifactOf(file, output), input: 'drop', inputFiles: inputs.learnt() };
}
async function write(packed, output, ctx) {
    const hasher = (0,checksums/* createHasher */.qj)(['sha256']);
    let bytes = 0;
    const hashed = (0,byte_source/* watched */.VI)(packed, chunk => {
        hasher.update(chunk);
        bytes += chunk.length;
    });
    const pending = await ctx.host.files.create(output.path);
    try {
        await (0,promises_.pipeline)(hashed, pending.sink, { signal: ctx.signal, end: false });
        // Another build of this run may have taken the name meanwhile.
        await checkFree(output, ctx);
        await pending.commit();
    }
    catch (error) {
        await pending.discard();
        throw error;
    }
    return { path: output.path, bytes, sha256: hasher.digests().sha256 };
}
function artifactOf(file, { shownPath }) {
    return {
        builderId: 'packer.post-processor.compress',
        id: '',
        description: `compressed artifacts in: ${shownPath}`,
        files: [file],
        facts: {},
        resources: []
    };
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

/***/ 67547:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VI: () => (/* binding */ watched),
/* harmony export */   jZ: () => (/* binding */ atLeast),
/* harmony export */   pV: () => (/* binding */ exactly)
/* harmony export */ });
/** The same bytes in chunks of at least `minimumBytes`, the last one excepted. A chunk that is big enough is not copied. */
async function* atLeast(source, minimumBytes) {
    let waiting = [];
    let waitingBytes = 0;
    for await (const chunk of source) {
        waiting.push(chunk);
        waitingBytes += chunk.length;
        if (waitingBytes < minimumBytes)
            continue;
        yield joined(waiting);
        waiting = [];
        waitingBytes = 0;
    }
    if (waitingBytes > 0)
        yield joined(waiting);
}
/** The same bytes in chunks of exactly `bytes`, the last one excepted. */
async function* exactly(source, bytes) {
    let rest = new Uint8Array(0);
    for await (const chunk of atLeast(source, bytes)) {
        const all = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
        const end = all.length - (all.length % bytes);
        for (let start = 0; start < end; start += bytes)
            yield all.subarray(start, start + bytes);
        rest = all.subarray(end);
    }
    if (rest.length > 0)
        yield rest;
}
/** The same bytes, each chunk shown to `look` on its way. What `look` throws ends the source. */
async function* watched(source, look) {
    for await (const chunk of source) {
        look(chunk);
        yield chunk;
    }
}
function joined(chunks) {
    const [first] = chunks;
    return chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks);
}


/***/ }),

/***/ 633:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ mapOrdered)
/* harmony export */ });
/**
 * What `work` makes of each item, in the items' order, with up to `limit` items worked on at once. The first failure
 * ends it; work under way then is let finish unseen.
 */
async function* mapOrdered(items, limit, work) {
    const underWay = [];
    for await (const item of items) {
        const result = work(item);
        // Met again below, unless an earlier one fails first; then nobody else would look at it.
        result.catch(() => undefined);
        underWay.push(result);
        const oldest = underWay.length < limit ? undefined : underWay.shift();
        if (oldest !== undefined)
            yield await oldest;
    }
    for (const result of underWay)
        yield await result;
}


/***/ }),

/***/ 59241:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ compressParts)
/* harmony export */ });
/* harmony import */ var _map_ordered_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(633);
/* harmony import */ var _zeros_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40012);


/**
 * Compresses every part to a complete file of its own, several at once, and gives these one after the other, for
 * formats in which that is a valid file too. Without any part it gives an empty file of the format.
 */
async function* compressParts(parts, parallel, compress) {
    const zeros = new _zeros_js__WEBPACK_IMPORTED_MODULE_0__/* .ZeroBlocks */ .z(compress);
    let isEmpty = true;
    const work = async (part) => await (zeros.find(part) ?? compress(part));
    for await (const compressed of (0,_map_ordered_js__WEBPACK_IMPORTED_MODULE_1__/* .mapOrdered */ .w)(parts, parallel, work)) {
        isEmpty = false;
        yield compressed;
    }
    if (isEmpty)
        yield await compress(new Uint8Array(0));
}


/***/ }),

/***/ 3383:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ throughProgram)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);


/** What may wait between us and a program: enough that neither waits for the other at each chunk. */
const bufferedBytes = 1024 * 1024;
/**
 * The bytes as a program that reads stdin and writes stdout changes them. IB_TOOL_MISSING when it is not installed,
 * IB_TOOL_FAILED when it exits with an error. Ends the program when the reader stops early.
 */
async function* throughProgram(source, argv, { processes, signal }) {
    const abandoned = new AbortController();
    const stdin = node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(source, { objectMode: false, highWaterMark: bufferedBytes });
    const stdout = new node_stream__WEBPACK_IMPORTED_MODULE_0__.PassThrough({ highWaterMark: bufferedBytes });
    const options = { signal: AbortSignal.any([signal, abandoned.signal]), stdin, stdout };
    const finished = processes.run(argv, options);
    finished.catch((error) => stdout.destroy(error instanceof Error ? error : undefined));
    try {
        yield* stdout;
        const { exitCode, stderr } = await finished;
        if (exitCode !== 0)
            throw failure(argv, exitCode, stderr);
    }
    finally {
        abandoned.abort();
        await finished.catch(() => undefined);
        stdin.destroy();
    }
}
function failure([program], exitCode, stderr) {
    const reason = stderr.trim().split('\n').at(-1) ?? '';
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BuildError */ .zS('IB_TOOL_FAILED', `${program} exited with code ${exitCode}${reason === '' ? '' : `: ${reason}`}`);
}


/***/ }),

/***/ 40012:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ ZeroBlocks)
/* harmony export */ });
/* unused harmony export isZero */
const zeros = Buffer.alloc(1024 * 1024);
/** True when every byte is zero, as in the unused parts of a disk image. */
function isZero(block) {
    for (let start = 0; start < block.length; start += zeros.length) {
        const part = block.subarray(start, start + zeros.length);
        if (Buffer.compare(part, zeros.subarray(0, part.length)) !== 0)
            return false;
    }
    return true;
}
/** `compress` for blocks of zeros, which it is asked for only once for each size. */
class ZeroBlocks {
    compress;
    results = new Map();
    constructor(compress) {
        this.compress = compress;
    }
    /** What to put for the block, or undefined when it is not all zeros. */
    find(block) {
        if (!isZero(block))
            return undefined;
        const result = this.results.get(block.length) ?? this.compress(block);
        this.results.set(block.length, result);
        return result;
    }
}


/***/ }),

/***/ 76040:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   builtInZstd: () => (/* binding */ builtInZstd),
/* harmony export */   q: () => (/* binding */ zstd)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
/* harmony import */ var _byte_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67547);
/* harmony import */ var _parts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59241);
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3383);





/** The window of level 3: smaller ones lose more where a frame begins anew, bigger ones cost memory on every core. */
const frameBytes = 2 * 1024 * 1024;
/**
 * Zstandard (RFC 8878), made on all cores. By ourselves it is many frames one after the other, which is a valid file:
 * Node's stream with `nbWorkers` would make one frame, but takes the compressor for finished while its threads are
 * still at work (Node 24: ERR_STREAM_PUSH_AFTER_EOF). IB_TOOL_MISSING when it takes the program and that is missing.
 */
function zstd(source, options) {
    const { compressFrame, level, cores } = options;
    if (compressFrame === undefined) {
        const argv = ['zstd', '-q', '--stdout', `--threads=${cores}`, `-${level}`];
        return (0,_program_js__WEBPACK_IMPORTED_MODULE_3__/* .throughProgram */ .g)(source, argv, options);
    }
    return (0,_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .compressParts */ .p)((0,_byte_source_js__WEBPACK_IMPORTED_MODULE_4__/* .atLeast */ .jZ)(source, frameBytes), cores + 1, bytes => compressFrame(bytes, level));
}
/** Node's own compressor, in the thread pool; undefined before Node 22.15, which does not have it. */
function builtInZstd() {
    if (!("zstdCompress" in node_zlib__WEBPACK_IMPORTED_MODULE_1__))
        return undefined;
    const compress = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_1__.zstdCompress);
    const { ZSTD_c_compressionLevel, ZSTD_c_checksumFlag } = node_zlib__WEBPACK_IMPORTED_MODULE_1__.constants;
    return async (bytes, level) => await compress(bytes, {
        chunkSize: Math.max(64, Math.ceil(bytes.length / 4)),
        // Known sizes need less memory at high levels, and stand in the frame for those who unpack it.
        pledgedSrcSize: bytes.length,
        params: { [ZSTD_c_compressionLevel]: level, [ZSTD_c_checksumFlag]: 1 }
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


/***/ })

};
