import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/core/article.ts';
import { EXPORT_FORMS, EXTENSIONS } from '../../src/core/export/forms.ts';
import { FOREIGN_KINDS } from '../../src/core/import/foreign.ts';
import { LARGEST, LARGEST_ARCHIVE } from '../../src/main/files/read.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const page = read('docs/formats.md');
/** The rows of the table below a heading, without its head. */
const rows = (title: string): string[] =>
  page.split(`\n## ${title}\n`)[1]!.split('\n## ')[0]!.split('\n').filter((line) => line.startsWith('| ')).slice(1); // prettier-ignore

describe('docs/formats.md', () => {
  it('has a row for every format that is read', () => {
    expect(rows('Articles that are read')).toHaveLength(FORMATS.length);
  });

  it('names every ending that the dialog offers', () => {
    const offered = [...read('src/main/opening/dialog.ts').matchAll(/^const [A-Z]+ = \[(.+)\];$/gm)]
      .flatMap(([, list = '']) => [...list.matchAll(/'(\w+)'/g)])
      .map(([, ext = '']) => `\`.${ext}\``);
    expect(offered.length).toBeGreaterThan(12);
    const table = rows('Articles that are read').join('\n');
    expect(offered.filter((ending) => !table.includes(ending))).toEqual([]);
  });

  it('has every form that notes go out in, with its ending, in order', () => {
    const found = rows('Notes that are written').map((row) => [...row.matchAll(/`([^`]+)`/g)].slice(0, 2).map(([, code]) => code)); // prettier-ignore
    expect(found).toEqual(EXPORT_FORMS.map((form) => [form, `.${EXTENSIONS[form]}`]));
  });

  it('has every program whose notes come in, in order', () => {
    expect(rows('Notes that are read').map((row) => /`([^`]+)`/.exec(row)?.[1])).toEqual([...FOREIGN_KINDS]);
  });

  it('says the sizes as they are', () => {
    const megabytes = (bytes: number): string => `${bytes / 1024 / 1024} MB`;
    const words = page.replace(/\s+/g, ' ');
    expect(words).toContain(`Files of up to ${megabytes(LARGEST)} are read`);
    expect(words).toContain(`of up to ${megabytes(LARGEST_ARCHIVE)}`);
  });
});
