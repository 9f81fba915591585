import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJsonld } from '../../src/core/export/jsonld.ts';
import { hostileInput } from './portables.ts';

/** Hostile words as each of the programs would write them whose notes come in: titles, authors, quotes, notes, tags, addresses. */

type Make = (payloads: readonly string[]) => string;

const oneLine = (payload: string): string => payload.replaceAll(/[\r\n\u2028\u2029\0]+/g, ' ');
const cell = (payload: string): string => `"${payload.replaceAll('"', '""')}"`;
const at = '2024-05-01T10:00:00.123456+00:00';

/** Each by its file's name. */
export const FOREIGN: readonly (readonly [name: string, make: Make])[] = [
  ['w3c.jsonld', (payloads) => exportJsonld(hostileInput(payloads))],
  ['hypothesis.json', (payloads) =>
    JSON.stringify({
      rows: payloads.map((payload, index) => ({
        ...{ id: `h${index}`, created: at, updated: at, user: `acct:${payload}@hypothes.is`, uri: 'https://a.example/h' },
        ...{ text: payload, tags: [payload], document: { title: [payload] } },
        target: [{ source: 'https://a.example/h', selector: [{ type: 'TextQuoteSelector', exact: payload, prefix: payload, suffix: payload }] }],
      })),
    })],
  ['readwise.csv', (payloads) =>
    ['Highlight,Book Title,Book Author,Note,Color,Tags,Highlighted at', ...payloads.map((payload) => [payload, payload, payload, payload, 'yellow', payload, '2022-07-07 14:34:43+00:00'].map(cell).join(','))].join('\r\n')],
  ['My Clippings.txt', (payloads) =>
    payloads.map((payload, index) => {
      const label = (kind: string) => `- Your ${kind} on page ${index + 1} | location ${index * 40 + 3} | Added on Friday, 24 June 2022 10:30:00`;
      const entry = (kind: string) => `${oneLine(payload)} (${oneLine(payload)})\r\n${label(kind)}\r\n\r\n${oneLine(payload)} x\r\n==========\r\n`;
      return entry('Highlight') + entry('Note');
    }).join('')],
  ['zotero.json', (payloads) =>
    JSON.stringify([
      ...payloads.map((payload, index) => ({ key: `A${index}`, data: { itemType: 'annotation', parentItem: 'FILE', annotationType: 'highlight', annotationText: payload, annotationComment: payload, tags: [{ tag: payload }], dateModified: '2024-05-01T10:00:00Z' } })),
      { key: 'FILE', data: { itemType: 'attachment', parentItem: 'WORK', title: payloads[0] } },
      { key: 'WORK', data: { itemType: 'book', title: payloads[0], creators: [{ creatorType: 'author', name: payloads[1] }], url: 'https://a.example/z' } },
    ])],
  ['readest.json', (payloads) =>
    JSON.stringify({
      ...{ $format: 'readest-annotations', book: { title: payloads[0], author: payloads[1] } },
      annotations: payloads.map((payload, index) => ({ id: `r${index}`, type: 'annotation', cfi: `epubcfi(/6/${index})`, text: payload, color: 'yellow', style: 'highlight', note: payload, createdAt: 1.7e12, updatedAt: 1.7e12 })),
    })],
  ['singlefile.html', (payloads) => {
    const escape = (payload: string) => payload.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
    const body = payloads.map((payload, index) => `<p data-single-file-note-refs="${index}"><span class="single-file-highlight" data-singlefile-highlight-id=${index}>${escape(payload)} x</span></p>`);
    const notes = payloads.map((payload, index) => `<single-file-note data-note-id=${index}><template shadowrootmode=open><div class="note"><textarea>${escape(payload)}</textarea></div></template></single-file-note>`);
    return `<!doctype html><title>${escape(payloads[0] ?? '')}</title><article>${body.join('')}</article>${notes.join('')}`;
  }],
  ['omnivore', () => ''],
]; // prettier-ignore

/** Writes one file, or folder, of each into `folder`; returns their paths, in the order of `FOREIGN`. */
export async function writeForeign(folder: string, payloads: readonly string[]): Promise<string[]> {
  const inside = join(folder, 'foreign');
  await mkdir(inside);
  for (const [name, make] of FOREIGN)
    if (name === 'omnivore') await writeOmnivore(join(inside, name), payloads);
    else await writeFile(join(inside, name), make(payloads));
  return FOREIGN.map(([name]) => join(inside, name));
}

async function writeOmnivore(folder: string, payloads: readonly string[]): Promise<void> {
  for (const part of ['', 'content', 'highlights']) await mkdir(join(folder, part));
  const [title = ''] = payloads;
  const entry = { id: '1', slug: 'low', title, description: title, author: title, url: 'https://a.example/o', labels: payloads, state: 'Active', readingProgress: 1 }; // prettier-ignore
  await writeFile(join(folder, 'metadata_0_to_20.json'), JSON.stringify([entry]));
  await writeFile(
    join(folder, 'content', 'low.html'),
    payloads.map((payload) => `<p>${payload}</p>`).join(''),
  );
  const notes = payloads.map(
    (payload) => `> ${oneLine(payload)} x \n\n#${oneLine(payload)}\n\n${oneLine(payload)}`,
  );
  await writeFile(join(folder, 'highlights', 'low.md'), notes.join('\n\n'));
}
