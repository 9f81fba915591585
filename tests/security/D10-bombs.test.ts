import { deflateSync } from 'fflate';
import { expect, test } from 'vitest';
import { PostilError } from '../../src/core/failure.ts';
import type { DocumentFormat } from '../../src/core/parse/source.ts';
import { parseArticle } from '../../src/core/parse/index.ts';
import { docxOf, epubOf, fodtOf, odtOf, paragraph, read, zipOf, type Files } from '../core/parse/archives.ts';
import { measured } from '../results.ts';

/** D10 of SECURITY.md: archives and XML that are made to fill any memory. Each has its like just under the limit, which opens. */

const MEGABYTE = 1024 * 1024;
/** A refusal within 5 s, under 1.5 GB: rules of D4–D8, by which these are measured too. */
const SOON = 5_000;
const MEMORY = 1_500 * MEGABYTE;

interface Answer {
  code: string;
  message: string;
  text: string;
}

let refused = 0;
let slowest = 0;
let largest = 0;

async function answer(open: () => Promise<{ text: string }>): Promise<Answer> {
  const start = performance.now();
  try {
    return { code: 'article', message: '', text: (await open()).text };
  } catch (error) {
    if (!(error instanceof PostilError)) throw error;
    refused += 1;
    return { code: error.code, message: error.message, text: '' };
  } finally {
    slowest = Math.max(slowest, performance.now() - start);
    largest = Math.max(largest, process.memoryUsage().rss);
  }
}

const open = (bytes: Uint8Array, format: DocumentFormat): Promise<Answer> =>
  answer(() => read(bytes, format));
const page = (html: string, name = 'page.html'): Promise<Answer> =>
  answer(async () => parseArticle({ text: html, name, encoding: 'utf-8', format: 'html' }));

/** Each format with one part more, which its reader asks for as `path`. */
type Build = (more: Files) => Uint8Array;
const FORMATS: readonly [DocumentFormat, string, Build][] = [
  ['docx', 'word/footnotes.xml', (more) => docxOf(paragraph('Low water.'), { more })],
  ['epub', 'OEBPS/text/b.xhtml', (more) => epubOf({ texts: { 'a.xhtml': '<p>Low water.</p>', 'b.xhtml': '' }, more })],
  ['odt', 'styles.xml', (more) => odtOf('<text:p>Low water.</text:p>', { more })],
]; // prettier-ignore

/** Letters that do not pack: a ratio of about 1. */
function noise(size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let state = 7;
  for (let at = 0; at < size; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    bytes[at] = 0x61 + ((state >>> 16) % 26);
  }
  return bytes;
}

const many = (count: number): Files =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`extra/${index}`, '']));

test.each(FORMATS)('D10 control: %s with parts just under the limits opens', async (format, path, build) => {
  const harmless = `<x>${' '.repeat(900_000)}</x>`;
  for (const more of [many(9_900), { 'extra.bin': noise(4 * MEGABYTE) }, { [path]: harmless }]) {
    expect(await open(build(more), format)).toMatchObject({ code: 'article', text: expect.stringContaining('Low water.') as string }); // prettier-ignore
  }
});

test.each(FORMATS)('D10: %s with more entries than any document is refused', async (format, _, build) => {
  expect(await open(build(many(10_001)), format)).toMatchObject({ code: 'too-large' });
});

test.each(FORMATS)('D10: %s with a part packed 1,000 to 1 is refused', async (format, path, build) => {
  const part = new Uint8Array(12 * MEGABYTE).fill(0x20);
  expect(await open(build({ [path]: part }), format)).toMatchObject({ code: 'too-large' });
  // Though nobody asks for it: what the archive states in all gives it away.
  expect(await open(build({ 'unread.bin': part }), format)).toMatchObject({ code: 'too-large' });
});

test.each(FORMATS)('D10: %s whose list of contents lies about sizes is refused', async (format, path, build) => {
  const bytes = build({ [path]: `<x>${' '.repeat(900_000)}</x>` });
  const honest = bytes.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const name = Buffer.from(path);
  let lies = 0;
  for (let at = 0; at < bytes.length - 46; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    if (!Buffer.from(bytes.subarray(at + 46, at + 46 + name.length)).equals(name)) continue;
    view.setUint32(at + 24, 100, true);
    lies += 1;
  }
  expect(lies).toBe(1);
  expect((await open(honest, format)).code).toBe('article');
  expect((await open(bytes, format)).code).toBe('malformed');
}); // prettier-ignore

test('D10: one kernel under a thousand names is refused before anything is unpacked', async () => {
  const kernel = deflateSync(new Uint8Array(MEGABYTE), { level: 9 });
  const local = Buffer.alloc(31);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(1, 26);
  const list = Array.from({ length: 1000 }, (_, index) => {
    const entry = Buffer.alloc(46 + 4);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(kernel.length, 20);
    entry.writeUInt32LE(MEGABYTE, 24);
    entry.writeUInt16LE(4, 28);
    entry.write(String(1000 + index), 46);
    return entry;
  });
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(list.length, 8);
  end.writeUInt16LE(list.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(local.length + kernel.length, 16);
  const bytes = Buffer.concat([local, kernel, directory, end]);
  for (const format of ['docx', 'epub', 'odt'] as const)
    expect(await open(bytes, format)).toMatchObject({ code: 'malformed', message: expect.stringContaining('overlap') as string }); // prettier-ignore
});

test.each(FORMATS)('D10: %s that holds archives in archives is not unpacked further', async (format, _, build) => {
  let inner: Uint8Array = zipOf({ 'zeros.bin': new Uint8Array(16 * MEGABYTE) });
  for (let level = 0; level < 6; level += 1) inner = zipOf(Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`${index}.zip`, inner]))); // prettier-ignore
  const found = await open(build({ 'inner.zip': inner }), format);
  // 4 TB, had anybody unpacked it: it is bytes that nobody asks for, or too much of them.
  expect(['article', 'too-large']).toContain(found.code);
  expect(largest).toBeLessThan(MEMORY);
}); // prettier-ignore

const laughs = (levels: number): string => {
  const entities = Array.from({ length: levels }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`); // prettier-ignore
  return `<!DOCTYPE x [<!ENTITY l0 "lol">${entities.join('')}]>`;
};
const XML: readonly [string, string, string][] = [
  ['a billion laughs', laughs(9), '&l9;'],
  ['quadratic blow-up', `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(100_000)}">]>`, '&a;'.repeat(20_000)],
  ['an external entity', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>', '&a;'],
  [
    'an external entity over the network',
    '<!DOCTYPE x [<!ENTITY a SYSTEM "http://canary.example/x">]>',
    '&a;',
  ],
  ['parameter entities', '<!DOCTYPE x [<!ENTITY % a SYSTEM "http://canary.example/x.dtd"> %a;]>', 'x'],
  ['entities of an entity', '<!DOCTYPE x [<!ENTITY a "&#60;p>&b;&#60;/p>"><!ENTITY b "&a;">]>', '&a;'],
  ['a declaration spelled in another case', '<!doctype x [<!entity a "aaaa">]>', '&a;&a;'],
];

/** Each place where a document has XML of its own, with `type` before its root and `words` in it. */
const PLACES: readonly [string, DocumentFormat, (type: string, words: string) => Uint8Array][] = [
  ['document.xml', 'docx', (type, words) => docxOf('', { more: { 'word/document.xml': `${type}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Low water. ${words}</w:t></w:r></w:p></w:body></w:document>` } })],
  ['core.xml', 'docx', (type, words) => docxOf(paragraph('Low water.'), { more: { 'docProps/core.xml': `${type}<x xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${words}</dc:title></x>` } })],
  ['styles.xml', 'docx', (type, words) => docxOf(paragraph('Low water.'), { more: { 'word/styles.xml': `${type}<w:styles xmlns:w="x"><w:a>${words}</w:a></w:styles>` } })],
  ['a chapter', 'epub', (type, words) => epubOf({ texts: { 'a.xhtml': '' }, more: { 'OEBPS/text/a.xhtml': `${type}<html xmlns="http://www.w3.org/1999/xhtml"><body><p>Low water. ${words}</p></body></html>` } })],
  ['container.xml', 'epub', (type, words) => epubOf({ texts: { 'a.xhtml': '<p>Low water.</p>' }, more: { 'META-INF/container.xml': `${type}<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles>${words}</container>` } })],
  ['content.xml', 'odt', (type, words) => odtOf('', { more: { 'content.xml': `${type}<o:x xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><o:text><t:p>Low water. ${words}</t:p></o:text></o:x>` } })],
  ['a flat file', 'odt', (type, words) => Buffer.from(`${type}${Buffer.from(fodtOf(`<text:p>Low water. ${words}</text:p>`)).toString().replace(/^<\?xml[^>]*>\s*/, '')}`)],
]; // prettier-ignore

test.each(PLACES)('D10 control: %s of %s without entities opens', async (_, format, build) => {
  expect(await open(build('', 'x'), format)).toMatchObject({ code: 'article', text: expect.stringContaining('Low water.') as string }); // prettier-ignore
});

test.each(PLACES.flatMap(([place, format, build]) => XML.map(([bomb, type, words]) => [bomb, place, format, build, type, words] as const)))(
  'D10: %s in %s of %s is refused, and nothing of it is expanded or fetched',
  async (_, __, format, build, type, words) => {
    const found = await open(build(type, words), format);
    expect(found.code).toBe('malformed');
    expect(found.message).toMatch(/defines (?:abbreviations|its own XML)/);
  },
); // prettier-ignore

test.each(XML)('D10: %s on a page of HTML stands as it is written', async (_, type, words) => {
  const found = await page(`${type}<html><body><p>Low water. ${words}</p></body></html>`);
  expect(found.code).toBe('article');
  expect(found.text).toBe(`Low water. ${words}`);
});

test('D10: more elements, levels and repeats than a document has are refused or cut', async () => {
  const runs = (count: number): string => `<w:p>${'<w:r/>'.repeat(count)}<w:r><w:t>Low water.</w:t></w:r></w:p>`;
  expect((await open(docxOf(runs(1_600_000)), 'docx')).code).toBe('too-large');
  expect((await open(odtOf(`<text:p>Low${'<text:s/>'.repeat(2_100_000)}</text:p>`), 'odt')).code).toBe('too-large');
  const deep = (tag: string, levels: number): string => `<${tag}>`.repeat(levels) + `</${tag}>`.repeat(levels);
  expect((await open(odtOf(deep('text:section', 20_000)), 'odt')).code).toBe('too-deep');
  const repeat = 'table:number-columns-repeated="999999999"';
  const cell = `<table:table-cell ${repeat}><text:p>Low water.</text:p></table:table-cell>`;
  const rows = `<table:table-row table:number-rows-repeated="999999999">${cell}</table:table-row>`;
  const table = await open(odtOf(`<table:table>${rows.repeat(2000)}</table:table>`), 'odt');
  expect(table.code).toBe('article');
  expect(table.text.length).toBeLessThan(5 * MEGABYTE);
}, 120_000); // prettier-ignore

test('D10: none took longer or more than is allowed', () => {
  expect(refused).toBeGreaterThan(60);
  expect(slowest).toBeLessThan(SOON * 6);
  expect(largest).toBeLessThan(MEMORY);
  measured('D10', `${refused} zip and XML bombs refused with a sentence, the slowest answer in ${(slowest / 1000).toFixed(1)} s, at most ${Math.round(largest / MEGABYTE)} MB.`); // prettier-ignore
});
