import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/main/files/parse.ts';
import { documentFormat } from '../../../src/main/files/sniff.ts';
import { PostilError } from '../../../src/core/failure.ts';
import { docxOf, epubOf, fodtOf, odtOf, paragraph, PNG, zipOf } from '../../core/parse/archives.ts';

const docx = docxOf(paragraph('Low water.'));
const epub = epubOf({ texts: { 'a.xhtml': '<p>Low water.</p>' } });
const odt = odtOf('<text:p>Low water.</text:p>');

test.each([
  ['docx', docx],
  ['epub', epub],
  ['odt', odt],
])('a %s is one under any name', async (format, bytes) => {
  for (const name of [`tides.${format}`, 'tides.txt', 'tides.html', 'tides']) {
    expect(documentFormat(bytes, name)).toEqual({ format, by: 'content' });
    expect((await readArticle(bytes, name)).article).toMatchObject({ format, text: 'Low water.' });
  }
});

test('a flat OpenDocument text is one under any name, however many namespaces it declares', async () => {
  const flat = Buffer.from(fodtOf('<text:p>Low water.</text:p>')).toString();
  const names = Array.from(
    { length: 60 },
    (_, index) => `xmlns:n${index}="urn:oasis:names:tc:opendocument:x${index}"`,
  );
  for (const xml of [
    flat,
    `\uFEFF${flat}`,
    flat.replace('<office:document ', `<office:document ${names.join(' ')} `),
  ]) {
    expect(documentFormat(Buffer.from(xml), 'tides.xml')).toEqual({ format: 'odt', by: 'content' });
    expect((await readArticle(Buffer.from(xml), 'tides.fodt')).article).toMatchObject({
      format: 'odt',
      text: 'Low water.',
    });
  }
  expect(documentFormat(Buffer.from(`<p>${flat}`), 'tides.html')).toBeNull();
});

test('a book whose type is packed, or not there at all, is one by its container', () => {
  const untyped = zipOf({ 'META-INF/container.xml': '<container/>', 'a.opf': '<package/>' });
  expect(documentFormat(untyped, 'book.zip')).toEqual({ format: 'epub', by: 'content' });
});

const READS =
  'Postil reads plain text, Markdown, web pages (HTML, MHTML), messages (EML), DOCX, ODT and EPUB.';

describe('what cannot be read says what it is and what to do', () => {
  test.each<[string, Uint8Array, string, string, string]>([
    ['a ZIP archive', zipOf({ 'notes.txt': 'x' }), 'notes.zip', 'binary', `notes.zip looks like a ZIP archive. Unpack it, then open the files in it. ${READS}`],
    ['an empty one', zipOf({}), 'notes.txt', 'binary', `notes.txt looks like a ZIP archive. Unpack it, then open the files in it. ${READS}`],
    ['a workbook', zipOf({ '[Content_Types].xml': '', 'xl/workbook.xml': '' }), 'sums.docx', 'binary', `sums.docx looks like an Excel workbook (XLSX). Save its text as DOCX, ODT or HTML, then open that. ${READS}`],
    ['slides', zipOf({ 'ppt/presentation.xml': '' }), 'talk.pptx', 'binary', `talk.pptx looks like a PowerPoint presentation (PPTX). Save its text as DOCX, ODT or HTML, then open that. ${READS}`],
    ['a spreadsheet', zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '' }), 'sums.odt', 'binary', `sums.odt looks like an OpenDocument spreadsheet (ODS). Save its text as DOCX, ODT or HTML, then open that. ${READS}`],
    ['RTF', Buffer.from('{\\rtf1 Low water}'), 'tides.txt', 'binary', `tides.txt looks like a rich text document (RTF). Save it as DOCX or ODT in a word processor, then open that. ${READS}`],
    ['old Word', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 x', 'latin1'), 'tides.doc', 'binary', `tides.doc looks like an old Office document. Save it as DOCX in a word processor, then open that. ${READS}`],
    ['Word with a password', Buffer.concat([Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'), Buffer.from('EncryptedPackage', 'utf16le')]), 'tides.docx', 'binary', `tides.docx looks like an Office document with a password. Save it without the password, then open that. ${READS}`],
    ['a picture called a page', PNG, 'tides.html', 'binary', `tides.html looks like a PNG picture. ${READS}`],
    ['Word, cut off', docx.slice(0, 1500), 'tides.docx', 'malformed', 'tides.docx is damaged: its end is missing. Copy or download it again, or open it in the program it was made with and save it anew.'],
    ['Word, cut off and called a text', docx.slice(0, -10), 'tides.txt', 'malformed', 'tides.txt is damaged: its end is missing. Copy or download it again, or open it in the program it was made with and save it anew.'],
    ['a book, cut off', epub.slice(0, 200), 'tides', 'malformed', 'tides is damaged: its end is missing. Copy or download it again, or open it in the program it was made with and save it anew.'],
    ['four bytes of a book', epub.slice(0, 4), 'tides.epub', 'malformed', 'tides.epub is damaged: its end is missing. Copy or download it again, or open it in the program it was made with and save it anew.'],
  ])('%s', async (_, bytes, name, code, message) => {
    const error: unknown = await readArticle(bytes, name).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(PostilError);
    expect((error as PostilError).toFailure()).toEqual({ code, message });
  }); // prettier-ignore
});
