import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { safeFileName } from '../../src/core/export/file-name.ts';
import { measured, rounds } from '../results.ts';
import { HOSTILE_TEXTS, hostileText } from './hostile-texts.ts';

const folder = mkdtempSync(join(tmpdir(), 'postil-names-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What some system would refuse in a name, change, or take for something else; none in a safe one. */
function faults(name: string): string[] {
  const stem = name.slice(0, name.lastIndexOf('.'));
  const first = stem.split('.', 1)[0]!.trim();
  return Object.entries({
    'a letter that Windows refuses': /[<>:"/\\|?*]/.test(name),
    'a letter that nobody sees': /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(name),
    'a dot or space at an end': /^[. ]|[. ]$/.test(stem) || stem === '',
    'a device': /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])$/i.test(first),
    'too many bytes': Buffer.byteLength(name) > 120,
    'not composed': name.normalize('NFC') !== name,
    'not what was written': Buffer.from(name).toString() !== name,
  }).flatMap(([fault, found]) => (found ? [fault] : []));
}

describe('X1: names of exported files', () => {
  it('X1: are safe on every system, whatever the title, and never the same twice', () => {
    const names: string[] = [];
    for (const title of [...HOSTILE_TEXTS, ...HOSTILE_TEXTS.map((text) => text.toUpperCase())]) {
      const name = safeFileName(title, 'md', names);
      expect(faults(name), JSON.stringify(title)).toEqual([]);
      names.push(name);
    }
    expect(new Set(names.map((name) => name.toUpperCase().toLowerCase())).size).toBe(names.length);
    for (const name of names) writeFileSync(join(folder, name), '');
    expect(readdirSync(folder).sort()).toEqual(names.sort());
    const tried = rounds(500, 10_000);
    fc.assert(
      fc.property(hostileText, (title) => {
        expect(faults(safeFileName(title, 'json'))).toEqual([]);
      }),
      {
        numRuns: tried,
      },
    );
    measured('X1', `${names.length + tried} hostile titles, each a file name that is safe everywhere`);
  });

  it('X1: control: the title itself as a name is found wrong', () => {
    const wrong = HOSTILE_TEXTS.filter((title) => faults(`${title}.md`).length > 0);
    expect(wrong.length).toBeGreaterThan(60);
    const kinds = new Set(wrong.flatMap((title) => faults(`${title}.md`)));
    expect(kinds.size).toBe(7);
  });
});
