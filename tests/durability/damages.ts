import { appendFile, chmod, mkdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';

/** What becomes of files: of disks, of power cuts, of programs that meant well. Each changes the file at `path`. */
export type Damage = (path: string) => Promise<void>;

const edit =
  (change: (bytes: Buffer) => Buffer): Damage =>
  async (path) =>
    writeFile(path, change(await readFile(path)));

/** Replaces `length` bytes at `share` of the file's length by `filling`. */
const overwrite = (share: number, length: number, filling: (index: number, was: number) => number): Damage =>
  edit((bytes) => {
    const copy = Buffer.from(bytes);
    const from = Math.min(Math.floor(copy.length * share), Math.max(0, copy.length - length));
    for (let at = from; at < Math.min(copy.length, from + length); at += 1)
      copy[at] = filling(at, copy[at] ?? 0) & 0xff;
    return copy;
  });

const cut =
  (keep: (size: number) => number): Damage =>
  async (path) =>
    truncate(path, keep((await readFile(path)).length));

const text = (change: (text: string) => string): Damage =>
  edit((bytes) => Buffer.from(change(bytes.toString('latin1')), 'latin1'));

const lines = (change: (lines: string[]) => string[]): Damage =>
  text((all) => change(all.split('\n')).join('\n'));

/** Thirty kinds, for whatever the file holds. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  'is gone': (path) => rm(path),
  'is empty': (path) => truncate(path, 0),
  'has lost its last byte': cut((size) => size - 1),
  'has lost its last five bytes': cut((size) => size - 5),
  'has lost its second half': cut((size) => size >> 1),
  'has kept its first hundred bytes': cut((size) => Math.min(100, size - 1)),
  'has kept its first byte': cut(() => 1),
  'has lost its first byte': edit((bytes) => bytes.subarray(1)),
  'has lost its first half': edit((bytes) => bytes.subarray(bytes.length >> 1)),
  'has one bit turned at the beginning': overwrite(0, 1, (_at, was) => was ^ 0x04),
  'has one bit turned in the middle': overwrite(0.5, 1, (_at, was) => was ^ 0x04),
  'has one bit turned near its end': overwrite(0.97, 1, (_at, was) => was ^ 0x04),
  'has zeros at the beginning': overwrite(0, 512, () => 0),
  'has zeros in the middle': overwrite(0.5, 512, () => 0),
  'has zeros at the end': overwrite(1, 512, () => 0),
  'is all zeros': overwrite(0, Infinity, () => 0),
  'has a foreign block in the middle': overwrite(0.4, 1024, (at) => (at * 31) ^ (at >> 3)),
  'is all noise': overwrite(0, Infinity, (at) => (at * 167) ^ (at >> 2)),
  'has zeros behind its end': (path) => appendFile(path, Buffer.alloc(4096)),
  'has noise behind its end': (path) => appendFile(path, Buffer.from(Array.from({ length: 300 }, (_, at) => (at * 167) & 0xff))), // prettier-ignore
  'has half of itself behind its end': edit((bytes) => Buffer.concat([bytes, bytes.subarray(0, bytes.length >> 1)])), // prettier-ignore
  'is there twice': edit((bytes) => Buffer.concat([bytes, bytes])),
  'has lost a line in the middle': lines((all) => all.toSpliced(all.length >> 1, 1)),
  'has a line twice': lines((all) => all.toSpliced(all.length >> 1, 0, all[all.length >> 1] ?? '')),
  'has two lines in the wrong order': lines((all) => {
    const at = all.length >> 1;
    return all.with(at, all[at - 1] ?? '').with(at - 1, all[at] ?? '');
  }),
  'has Windows line ends': text((all) => all.replaceAll('\n', '\r\n')),
  'begins with a byte order mark': edit((bytes) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes])),
  'was saved as UTF-16': edit((bytes) => Buffer.from(bytes.toString('latin1'), 'utf16le')),
  'is a folder': async (path) => {
    await rm(path);
    await mkdir(path);
  },
  'is a link that leads nowhere': async (path) => {
    await rm(path);
    await symlink('/nowhere/at/all', path);
  },
};

/** May not be read, for everyone but root. */
export const unreadable: Damage = (path) => chmod(path, 0);
