import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { expect, test } from 'vitest';
import { directoryOf } from '../../../src/core/parse/archive-directory.ts';
import { openArchive } from '../../../src/core/parse/archive.ts';
import { PostilError } from '../../../src/core/failure.ts';
import { zipOf } from './archives.ts';

const text = (bytes: Uint8Array | null): string | null =>
  bytes === null ? null : Buffer.from(bytes).toString();
const failure = (run: () => unknown): PostilError => {
  try {
    run();
  } catch (error) {
    if (error instanceof PostilError) return error;
    throw error;
  }
  throw new Error('Nothing was thrown.');
};

/** The bytes of an archive whose parts are laid out by hand, so that they can lie. */
interface Part {
  path: string;
  data: Uint8Array;
  method?: number;
  flags?: number;
  /** What the list says, where that is not the truth. */
  size?: number;
  packed?: number;
  crc?: number;
  offset?: number;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let at = 0; at < bytes.length; at += 1) {
    crc ^= bytes[at]!;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 1) !== 0 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function laidOut(parts: readonly Part[], { count = parts.length } = {}): Uint8Array {
  const files: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const { path, data, method = 0, flags = 0, size, packed, crc, offset } of parts) {
    const name = Buffer.from(path);
    const local = Buffer.alloc(30 + name.length);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    name.copy(local, 30);
    const central = Buffer.alloc(46 + name.length);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(flags, 8);
    central.writeUInt16LE(method, 10);
    central.writeUInt32LE(crc ?? crc32(data), 16);
    central.writeUInt32LE(packed ?? data.length, 20);
    central.writeUInt32LE(size ?? data.length, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(offset ?? at, 42);
    name.copy(central, 46);
    files.push(local, Buffer.from(data));
    list.push(central);
    at += local.length + data.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, directory, end]);
}

test('parts are found by their paths, and only what is asked for is unpacked', () => {
  const archive = openArchive(
    zipOf({ mimetype: 'a/b', 'one/two.txt': 'Low water', 'Größe.txt': 'ü' }),
    'a.zip',
  );
  expect(archive.paths).toEqual(['mimetype', 'one/two.txt', 'Größe.txt']);
  expect(text(archive.bytes('one/two.txt'))).toBe('Low water');
  expect(text(archive.bytes('Größe.txt'))).toBe('ü');
  expect(archive.bytes('three.txt')).toBeNull();
  expect(archive.has('one/two.txt')).toBe(true);
});

test('a damaged part hurts only whoever asks for it', () => {
  const good = { path: 'good.txt', data: Buffer.from('Low water') };
  const archive = openArchive(laidOut([good, { path: 'bad.txt', data: Buffer.from('x'), crc: 1 }]), 'a.zip');
  expect(text(archive.bytes('good.txt'))).toBe('Low water');
  expect(failure(() => archive.bytes('bad.txt'))).toMatchObject({ code: 'malformed' });
});

test('names that lead out of the archive are not there', () => {
  const evil = [
    '../../etc/passwd',
    '/etc/passwd',
    'C:\\boot.ini',
    'a/../../b',
    '..\\x',
    'a\0b',
    'folder/',
    '',
  ];
  const parts = [...evil, 'a..b/c'].map((path) => ({ path, data: Buffer.from('x') }));
  expect(openArchive(laidOut(parts), 'a.zip').paths).toEqual(['a..b/c']);
});

test('of two parts of one name the later counts', () => {
  const parts = ['first', 'second'].map((word) => ({ path: 'a.txt', data: Buffer.from(word) }));
  const archive = openArchive(laidOut(parts), 'a.zip');
  expect(archive.paths).toEqual(['a.txt']);
  expect(text(archive.bytes('a.txt'))).toBe('second');
});

const zeros = (size: number): Uint8Array => deflateSync(new Uint8Array(size), { level: 9 });
const MEGABYTE = 1024 * 1024;

test.each<[string, Uint8Array, string, RegExp]>([
  ['nothing', new Uint8Array(), 'malformed', /its end is missing/],
  ['no archive', Buffer.from('Low water in May'), 'malformed', /its end is missing/],
  ['cut in half', zipOf({ a: 'x'.repeat(500), b: 'y' }).slice(0, 100), 'malformed', /its end is missing/],
  ['encrypted', laidOut([{ path: 'a', data: Buffer.from('x'), flags: 1 }]), 'unsupported', /password/],
  ['another compression', laidOut([{ path: 'a', data: Buffer.from('x'), method: 12 }]), 'unsupported', /packed in a way/],
  ['more entries than a document has', laidOut([], { count: 10_001 }), 'too-large', /10,001 files/],
  ['a list of fewer entries than it says', laidOut([{ path: 'a', data: new Uint8Array() }], { count: 2 }), 'malformed', /list of contents is cut off/],
  ['a ZIP64 size', laidOut([{ path: 'a', data: Buffer.from('x'), size: 0xffffffff }]), 'malformed', /ZIP64/],
  ['a ZIP64 count', laidOut([], { count: 0xffff }), 'malformed', /ZIP64/],
  ['a path of 2,000 letters', laidOut([{ path: 'a'.repeat(2000), data: new Uint8Array() }]), 'malformed', /name longer/],
  ['a part behind the list', laidOut([{ path: 'a', data: Buffer.from('x'), packed: 500, size: 500 }]), 'malformed', /not where/],
  ['a part that is no part', laidOut([{ path: 'a', data: Buffer.from('xyz'), offset: 2 }]), 'malformed', /not where/],
  ['stored with another size', laidOut([{ path: 'a', data: Buffer.from('xyz'), size: 2 }]), 'malformed', /another size/],
  ['more inside than the list says', laidOut([{ path: 'a', data: zeros(2000), method: 8, size: 1000 }]), 'malformed', /another size/],
  ['less inside than the list says', laidOut([{ path: 'a', data: zeros(2000), method: 8, size: 3000 }]), 'malformed', /another size/],
  ['no DEFLATE', laidOut([{ path: 'a', data: Buffer.from('\xff\xff\xff', 'latin1'), method: 8, size: 9 }]), 'malformed', /cannot be unpacked/],
  ['a bomb of 40 MB of zeros', laidOut([{ path: 'a', data: zeros(40 * MEGABYTE), method: 8, size: 40 * MEGABYTE }]), 'too-large', /far more/],
  ['a part of 65 MB that says so', laidOut([{ path: 'a', data: Buffer.alloc(MEGABYTE), method: 8, size: 65 * MEGABYTE }]), 'too-large', /far more/],
  ['a gigabyte that is only said', laidOut([{ path: 'a', data: Buffer.alloc(9), method: 8, size: 1024 * MEGABYTE }]), 'too-large', /far more/],
])('%s is refused', (_, bytes, code, message) => {
  const error = failure(() => openArchive(bytes, 'tides.docx').bytes('a'));
  expect(error.code).toBe(code);
  expect(error.message).toMatch(message);
  expect(error.message).toContain('tides.docx');
}); // prettier-ignore

test('a bomb with a header that lies is stopped while it is unpacked', () => {
  const data = zeros(120 * MEGABYTE);
  const bytes = laidOut([{ path: 'a', data, method: 8, size: data.length * 2 }]);
  const before = process.memoryUsage().arrayBuffers;
  const start = performance.now();
  expect(failure(() => openArchive(bytes, 'tides.docx').bytes('a')).message).toMatch(/another size/);
  // Not the 120 MB: one push's worth, and its copies.
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(80 * MEGABYTE);
  expect(performance.now() - start).toBeLessThan(3000);
});

test("parts that share their data, as in Fifield's bomb, are refused before any is unpacked", () => {
  const kernel = zeros(MEGABYTE);
  const parts = Array.from({ length: 2000 }, (_, index) => ({
    path: `part-${index}`,
    data: index === 0 ? kernel : new Uint8Array(),
    method: 8,
    size: MEGABYTE,
    packed: kernel.length,
    offset: 0,
  }));
  const error = failure(() => openArchive(laidOut(parts), 'tides.epub'));
  expect(error).toMatchObject({ code: 'malformed' });
  expect(error.message).toMatch(/parts overlap/);
});

test('an archive in an archive is only bytes', () => {
  const inner = zipOf({ 'zeros.bin': new Uint8Array(8 * MEGABYTE) });
  const archive = openArchive(zipOf({ 'inner.zip': inner }), 'a.zip');
  expect(archive.bytes('inner.zip')).toEqual(inner);
});

test('all that is asked for of one archive is limited, too', () => {
  // Stored, so that no ratio gives it away; 30 MB each, ten times.
  const data = new Uint8Array(30 * MEGABYTE).fill(7);
  const crc = crc32(data);
  const bytes = laidOut([{ path: 'a', data, crc }]);
  const archive = openArchive(bytes, 'a.zip');
  for (let times = 0; times < 8; times += 1) expect(archive.bytes('a')?.length).toBe(data.length);
  expect(failure(() => archive.bytes('a')).code).toBe('too-large');
});

const sample = zipOf({
  mimetype: 'application/epub+zip',
  'META-INF/container.xml': '<container/>',
  'text/one.xhtml': '<p>Low water in May.</p>'.repeat(40),
  'picture.png': Uint8Array.from({ length: 300 }, (_, index) => (index * 73) & 0xff),
});

/** All parts, or the failure; anything else is a mistake. */
function unpackAll(bytes: Uint8Array): number | string {
  try {
    const archive = openArchive(bytes, 'a.zip');
    let size = 0;
    for (const path of archive.paths) {
      expect(path.split('/')).not.toContain('..');
      size += archive.bytes(path)?.length ?? 0;
    }
    return size;
  } catch (error) {
    if (error instanceof PostilError) return error.code;
    throw error;
  }
}

test('any bytes are an archive or a PostilError', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(unpackAll(bytes)).toBe('malformed');
    }),
  );
});

test('whatever is cut off or flipped in an archive, it is one or a PostilError', () => {
  const whole = unpackAll(sample);
  expect(whole).toBeGreaterThan(1000);
  for (let length = 0; length < sample.length; length += 1)
    expect(unpackAll(sample.slice(0, length))).toBe('malformed');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(sample.length - 1), fc.integer({ min: 1, max: 255 })), {
        minLength: 1,
        maxLength: 8,
      }),
      (changes) => {
        const bytes = sample.slice();
        for (const [at, mask] of changes) bytes[at] = (bytes[at] ?? 0) ^ mask;
        const size = unpackAll(bytes);
        // A name or a date may have changed; never the content without being noticed.
        if (typeof size === 'number') expect(size).toBeLessThanOrEqual(Number(whole));
      },
    ),
    { numRuns: 500 },
  );
});

test('the list is read without unpacking', () => {
  expect([...directoryOf(sample, 'a.zip').keys()]).toEqual([
    'mimetype',
    'META-INF/container.xml',
    'text/one.xhtml',
    'picture.png',
  ]);
});
