import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../../src/core/export/file-name.ts';

describe('safeFileName', () => {
  it.each([
    ['The last ferry', 'The last ferry.md'],
    ['Who owns the sea? A question: of *law*', 'Who owns the sea A question of law.md'],
    ['a/b\\c', 'a b c.md'],
    ['../../etc/passwd', 'etc passwd.md'],
    ['.hidden', 'hidden.md'],
    ['ends with dots...', 'ends with dots.md'],
    ['CON', '_CON.md'],
    ['nul.tar.gz', '_nul.tar.gz.md'],
    ['lpt¹', '_lpt¹.md'],
    ['console', 'console.md'],
    ['two\r\nlines\ttab', 'two lines tab.md'],
    ['txt.\u202egnp.exe', 'txt.gnp.exe.md'],
    ['cafe\u0301', 'café.md'],
    ['', 'Untitled.md'],
    [' . . ', 'Untitled.md'],
    ['???', 'Untitled.md'],
    ['朝の港', '朝の港.md'],
  ])('makes of %j %j', (title, name) => {
    expect(safeFileName(title, 'md')).toBe(name);
  });

  it('numbers names that differ in case or form only', () => {
    const taken: string[] = [];
    for (const title of ['Harbour', 'HARBOUR', 'harbour', 'Straße', 'STRASSE', 'Cafe\u0301', 'café']) {
      taken.push(safeFileName(title, 'md', taken));
    }
    expect(taken).toEqual([
      'Harbour.md',
      'HARBOUR (2).md',
      'harbour (3).md',
      'Straße.md',
      'STRASSE (2).md',
      'Café.md',
      'café (2).md',
    ]);
  });

  const title = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({
      unit: fc.constantFrom('.', ' ', 'C', 'o', 'n', '\u202e', '\u0000', '/', ':', '😀', 'é', '\ud800'),
      maxLength: 90,
    }),
  );

  it('is safe everywhere, whatever the title', () => {
    fc.assert(
      fc.property(title, (given) => {
        const name = safeFileName(given, 'md');
        const stem = name.slice(0, -'.md'.length);
        expect(name.endsWith('.md')).toBe(true);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(120);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
        expect(stem).not.toMatch(/^[. ]|[. ]$|^$/);
        expect(stem.split('.')[0]?.trim()).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)$/i);
        expect(name.normalize('NFC')).toBe(name);
        expect(safeFileName(given, 'md')).toBe(name);
      }),
      { numRuns: 1000 },
    );
  });

  it('never gives a name twice, in whatever case', () => {
    fc.assert(
      fc.property(fc.array(title, { maxLength: 12 }), (titles) => {
        const names: string[] = [];
        for (const given of [...titles, ...titles]) names.push(safeFileName(given, 'md', names));
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      }),
    );
  });
});
