import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { safeFileName } from '../../src/core/export/file-name.ts';
import { runExport } from '../../src/main/exporting/run-export.ts';
import { article, usualManner } from '../main/exporting/library.ts';
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

  it('X1: on the disk: attacking titles become files of the chosen folder alone, in every form', async () => {
    const titles = ['../../x', '/etc/passwd', 'CON', 'aux.md', 'x'.repeat(300), '\u{1f600}'.repeat(100), '---', ']]', '|', '{{ article.id }}', '{% raw %}', '<script>alert(1)</script>', '=cmd()', '..', '.', '', ' ', 'a\0b', 'a\u202egnp.md', 'C:\\x', '~', 'nul ']; // prettier-ignore
    const around = mkdtempSync(join(tmpdir(), 'postil-around-'));
    const [profile, chosen] = [join(around, 'profile'), join(around, 'a/b/chosen')];
    mkdirSync(chosen, { recursive: true });
    const inputs = titles.map((title, index) => article(`a${index}`, title, { 'harbour lights': title }));
    const outside = () => readdirSync(around, { recursive: true }).filter((name) => !String(name).startsWith('profile')); // prettier-ignore
    const before = outside();
    try {
      for (const form of ['markdown', 'html', 'json', 'csv', 'jsonld', 'article-markdown'] as const) {
        for (const outcome of ['written', 'unchanged'] as const) {
          const report = await runExport({
            ...{ profile, role: 'command', folder: chosen, articles: { inputs } },
            manner: { ...usualManner, form },
          });
          expect(report.counts[outcome], `${form} ${JSON.stringify(report.files)}`).toBe(titles.length);
        }
      }
      const names = readdirSync(chosen);
      expect(names).toHaveLength(6 * titles.length);
      for (const name of names) expect(faults(name), name).toEqual([]);
      expect(outside().filter((name) => !String(name).startsWith(join('a', 'b', 'chosen')))).toEqual(
        before.filter((name) => !String(name).startsWith(join('a', 'b', 'chosen'))),
      );
      // The reader's own folder of the same article, by each title: what it says of it is what it is.
      const found = names.filter((name) => name.endsWith('.md')).flatMap((name) => {
        const [, head] = /^---\n([^]*?)\n---\n/.exec(readFileSync(join(chosen, name), 'utf8')) ?? [];
        return head === undefined ? [] : [(parse(head) as { title?: string }).title];
      }); // prettier-ignore
      for (const title of titles.filter((title) => title.trim() !== '')) expect(found).toContain(title);
      measured(
        'X1',
        `${titles.length} attacking titles written in 6 forms: nothing outside of the folder, twice the same`,
      );
    } finally {
      rmSync(around, { recursive: true, force: true });
    }
  });

  it('X1: control: the title itself as a name is found wrong', () => {
    const wrong = HOSTILE_TEXTS.filter((title) => faults(`${title}.md`).length > 0);
    expect(wrong.length).toBeGreaterThan(60);
    const kinds = new Set(wrong.flatMap((title) => faults(`${title}.md`)));
    expect(kinds.size).toBe(7);
  });
});
