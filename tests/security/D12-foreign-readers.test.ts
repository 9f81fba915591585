import { describe, expect, it } from 'vitest';
import { PostilError } from '../../src/core/failure.ts';
import type { ForeignFile } from '../../src/core/import/foreign.ts';
import { readKindle } from '../../src/core/import/kindle.ts';
import { readOmnivore } from '../../src/core/import/omnivore.ts';
import { readReadest } from '../../src/core/import/readest.ts';
import { readSingleFileNotes } from '../../src/core/import/singlefile.ts';
import { readZotero } from '../../src/core/import/zotero.ts';
import { measured, rounds } from '../results.ts';
import { mutated, mutatedText, randomOf } from './mutations.ts';

/** Files of reading programs, broken in ways that nobody planned: read whole, or refused with a sentence. */

const QUOTES = ['ferry', 'island', 'dawn', 'nobody', 'board', 'slept', 'captain', 'noon', 'harbour', 'empty'];
const passage = (quote: string): string => `Of the ${quote} there was no more to be seen by then.`;

function kindle(): string {
  const entry = (label: string, words: string) =>
    `Low Water (Nils Arendt)\r\n- ${label} | Added on Friday, 24 June 2022 10:30:00\r\n\r\n${words}\r\n==========\r\n`;
  return QUOTES.map((quote, index) => {
    const at = index * 40;
    return (
      entry(`Your Highlight on page ${index} | location ${at}-${at + 3}`, passage(quote)) +
      entry(`Ihre Notiz auf Seite ${index} | Position ${at + 3}`, `About ${quote}.`) +
      entry(`Votre signet sur la page ${index} | emplacement ${at}`, '')
    );
  }).join('');
}

function zotero(): string {
  const library = { type: 'user', id: 1, name: 'ines' };
  const items = QUOTES.map((quote, index) => ({
    key: `ANNO000${index}`,
    library,
    data: {
      ...{ itemType: 'annotation', parentItem: 'FILE0000', annotationType: 'highlight', annotationColor: '#ffd400' },
      ...{ annotationText: passage(quote), annotationComment: `About <i>${quote}</i>.`, tags: [{ tag: 'sea' }] },
      ...{ annotationSortIndex: `0000${index}|000000|00000`, dateModified: '2024-05-01T10:00:00Z' },
    },
  })); // prettier-ignore
  const file = {
    key: 'FILE0000',
    library,
    data: { itemType: 'attachment', parentItem: 'WORK0000', title: 'Scan' },
  };
  const creators = [{ creatorType: 'author', firstName: 'Nils', lastName: 'Arendt' }];
  const work = { key: 'WORK0000', library, data: { itemType: 'book', title: 'Low Water', date: '2019-05-03', creators, url: 'https://example.org/' } }; // prettier-ignore
  return JSON.stringify([...items, file, work]);
}

function readest(): string {
  const annotations = QUOTES.map((quote, index) => ({
    ...{
      id: `n${index}`,
      type: 'annotation',
      cfi: `epubcfi(/6/${index})`,
      text: passage(quote),
      color: 'yellow',
    },
    ...{ style: 'highlight', note: `About ${quote}.`, createdAt: 1.7e12, updatedAt: 1.7e12 },
  }));
  return JSON.stringify({
    $format: 'readest-annotations',
    book: { title: 'Low Water', author: 'Nils' },
    annotations,
  });
}

/** Its three files in one JSON, so that what stands in them is mutated, too. */
function omnivore(): string {
  return JSON.stringify({
    metadata: JSON.stringify([
      {
        id: '1',
        slug: 'low',
        title: 'Low Water',
        url: 'https://example.org/',
        labels: ['sea'],
        publishedAt: '2024-01-01',
      },
    ]),
    content: QUOTES.map((quote) => `<p>${passage(quote)}</p>`).join(''),
    highlights: QUOTES.map((quote) => `> ${passage(quote)} \n\n#sea #to quote\n\nAbout ${quote}.`).join(
      '\n\n',
    ),
  });
}

function readOmnivoreParts(text: string): ForeignFile {
  let parts: Partial<Record<string, unknown>>;
  try {
    parts = (JSON.parse(text) ?? {}) as typeof parts;
  } catch {
    throw new PostilError('malformed', 'The mutation broke what holds the three files.');
  }
  const part = (path: string, name: string) =>
    typeof parts[name] === 'string' ? [{ path, text: parts[name] }] : [];
  return readOmnivore([
    ...part('metadata_0_to_20.json', 'metadata'),
    ...part('content/low.html', 'content'),
    ...part('highlights/low.md', 'highlights'),
  ]);
}

function singlefile(): string {
  const body = QUOTES.map(
    (quote, index) =>
      `<p data-single-file-note-refs="${index}">It was so. <span class="single-file-highlight single-file-highlight-pink" data-singlefile-highlight-id=${index}>${passage(quote)}</span></p>`,
  ).join('');
  const notes = QUOTES.map(
    (quote, index) =>
      `<single-file-note data-note-id=${index}><template shadowrootmode=open><div class="note note-blue"><blockquote><textarea>About ${quote}.</textarea></blockquote></div></template></single-file-note>`,
  ).join('');
  return `<!doctype html><title>Low Water</title><article>${body}</article>${notes}`;
}

function readPage(text: string): ForeignFile {
  const file = readSingleFileNotes(text);
  if (file === null) throw new PostilError('empty', 'There are no notes in this page.');
  return file;
}

/** What every reader promises of what it answers. */
function check(file: ForeignFile): void {
  const isText = (value: unknown): boolean => typeof value === 'string';
  const isTextOrNull = (value: unknown): boolean => value === null || isText(value);
  const keys: string[] = [];
  expect(file.articles.length).toBeGreaterThan(0);
  for (const article of file.articles) {
    const { id, title, byline, sourceUrl, published, language, text } = article;
    expect([id, title, byline, sourceUrl, published, language, text].every(isTextOrNull)).toBe(true);
    expect(sourceUrl === null || /^https?:\/\//i.test(sourceUrl)).toBe(true);
    expect(article.annotations.length).toBeGreaterThan(0);
    for (const one of article.annotations) {
      keys.push(one.key);
      expect([one.key, one.exact, one.prefix, one.suffix, one.note, ...one.tags].every(isText)).toBe(true);
      expect(one.exact + one.note + one.tags.join('')).not.toBe('');
      expect([one.created, one.updated].every((time) => time === null || !Number.isNaN(Date.parse(time)))).toBe(true); // prettier-ignore
    }
  }
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).not.toContain('');
  expect(file.warnings.every(({ code, message }) => code !== '' && /^[A-Z\d].*\.$/s.test(message))).toBe(true); // prettier-ignore
}

/** Whether the file was read; anything but a sentence of ours fails the test. */
function taken(read: (text: string) => ForeignFile, text: string): boolean {
  try {
    check(read(text));
    return true;
  } catch (error) {
    if (error instanceof PostilError) return false;
    throw new Error(`Not refused with a sentence: ${text.slice(0, 300)}`, { cause: error });
  }
}

interface Format {
  name: string;
  original: () => string;
  read: (text: string) => ForeignFile;
  mutate: typeof mutated;
  /** Pages are parsed twice and take longest. */
  tried: number;
}

const FORMATS: Format[] = [
  { name: 'Kindle', original: kindle, read: readKindle, mutate: mutatedText, tried: rounds(300, 10_000) },
  { name: 'Zotero', original: zotero, read: readZotero, mutate: mutated, tried: rounds(300, 10_000) },
  {
    name: 'Readest',
    original: readest,
    read: (text) => readReadest({ name: 'notes.json', text }),
    mutate: mutated,
    tried: rounds(300, 10_000),
  },
  {
    name: 'Omnivore',
    original: omnivore,
    read: readOmnivoreParts,
    mutate: mutated,
    tried: rounds(100, 3_000),
  },
  {
    name: 'SingleFile',
    original: singlefile,
    read: readPage,
    mutate: mutatedText,
    tried: rounds(60, 2_000),
  },
];

describe('D12: mutated files of reading programs', () => {
  it.each(FORMATS.map((format) => [format.name, format] as const))(
    'D12: %s: are read whole or refused with a sentence',
    (name, { original, read, mutate, tried }) => {
      const random = randomOf(12);
      const file = original();
      let whole = 0;
      for (let round = 0; round < tried; round += 1) if (taken(read, mutate(file, random))) whole += 1;
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
      expect(whole).toBeGreaterThan(tried / 20);
      measured(
        'D12',
        `${tried} mutated files of ${name}: ${whole} read whole, ${tried - whole} refused, none in part`,
      );
    },
    300_000,
  );

  it.each(FORMATS.map((format) => [format.name, format] as const))(
    'D12: control: %s: the file as it is is read whole, with all its notes',
    (_, { original, read }) => {
      const { articles } = read(original());
      const annotations = articles.flatMap((article) => article.annotations);
      const quoted = annotations.filter(({ exact }) => exact !== '');
      expect(quoted.length).toBeGreaterThanOrEqual(QUOTES.length);
      const notes = annotations.map(({ note }) => note.replaceAll('*', '')).join('\n');
      for (const quote of QUOTES) expect(notes).toContain(`About ${quote}.`);
    },
  );
});
