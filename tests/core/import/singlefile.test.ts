import { expect, test } from 'vitest';
import { hasSingleFileNotes } from '../../../src/core/import/detect.ts';
import { readSingleFileNotes } from '../../../src/core/import/singlefile.ts';
import { parseArticle } from '../../../src/core/parse/index.ts';

/** A note as SingleFile's editor saves it; older versions call the template's attribute otherwise. */
function note(id: number, words: string, { colour = 'note-yellow', mode = 'shadowrootmode' } = {}): string {
  return `<single-file-note data-note-id=${id}><template ${mode}=open><style>.note{}</style><div class="note note-anchored ${colour}" data-color="${colour}" style="left:3px"><header><img class=note-anchor><img class=note-remove></header><blockquote cite="https://www.w3.org/TR/annotation-model/#selector"><textarea dir=auto readonly>${words}</textarea></blockquote><div class=note-resize></div></div></template></single-file-note>`;
}

const STYLES =
  '<style class="single-file-highlights-stylesheet">.single-file-highlight-yellow{background:#ff0}</style>' +
  '<script data-template-shadow-root>(()=>{const NOTE="single-file-note",H="single-file-highlight"})()</script>';

const mark = (id: number, words: string, colour = 'yellow') =>
  `<span class="single-file-highlight single-file-highlight-${colour}" data-singlefile-highlight-id=${id}>${words}</span>`;

const page = (body: string, end = '', html = '') => `<!DOCTYPE html> <html lang=en${html}><!--
 Page saved with SingleFile
 url: https://journal.example/low-water
 saved date: Fri Jun 24 2022 10:30:00 GMT+0000
--><meta charset=utf-8><title>Low water</title>${STYLES}<body><article><h1>Low water</h1>${body}
<p>The pilot came down at six with his lamp, and found nobody there but the dog, which looked at him as if he were late.</p>
<p>By noon the water was back, and by evening everyone said that it had never been away; so it goes with harbours.</p>
</article>${end}`;

const BODY = `<p>The tide ${mark(1, 'went out before <em>dawn</em>')}, and the boats lay on their sides like sleepers in the mud.</p>
<p data-single-file-note-refs="2">Nobody had told ${mark(2, 'the pilot.', 'green')}</p>
<p>${mark(2, 'He was', 'green')} not a man who asked, and the harbour was not a place that answered him.</p>`;

test('highlights come as quotes with what stands around them, and the article’s text is the one that opening it gives', () => {
  const html = page(BODY);
  const file = readSingleFileNotes(html, 'page.html');
  expect(file?.kind).toBe('singlefile');
  const [article] = file?.articles ?? [];
  const opened = parseArticle({ text: html, name: 'page.html', format: 'html', encoding: 'utf-8' });
  expect(article).toMatchObject({
    title: 'Low water',
    sourceUrl: 'https://journal.example/low-water',
    language: 'en',
    text: opened.text,
  });
  expect(article?.annotations).toMatchObject([
    { exact: 'went out before dawn', colour: 'saffron', note: '' },
    { exact: 'the pilot.\nHe was', colour: 'moss' },
  ]);
  for (const { exact, prefix, suffix } of article?.annotations ?? []) {
    expect(opened.text).toContain((prefix.slice(-10) + exact + suffix.slice(0, 40)).replace(/^\n/, ''));
  }
});

test.each(['shadowrootmode', 'shadowroot', 'shadowmode'])(
  'notes in a template with %s: on an element, on a highlight, and on the page',
  (mode) => {
    const onMark = '<p><span class="single-file-highlight single-file-highlight-pink" data-single-file-note-refs="3" data-singlefile-highlight-id=9>It was June.</span> Or so they said, those who were there.</p>'; // prettier-ignore
    const end =
      note(1, 'on the &amp; whole', { mode }) +
      note(2, 'why &lt;him&gt;?', { mode, colour: 'note-blue' }) +
      note(3, 'June 1911', { mode }) +
      note(4, '  ', { mode });
    const file = readSingleFileNotes(page(BODY + onMark, end, ' data-single-file-note-refs="1 4"'));
    expect(
      file?.articles[0]?.annotations.map(({ exact, note: words, colour }) => [exact, words, colour]),
    ).toEqual([
      ['', 'on the & whole', 'saffron'],
      ['went out before dawn', '', 'saffron'],
      ['Nobody had told the pilot.', 'why <him>?', 'sky'],
      ['the pilot.\nHe was', '', 'moss'],
      ['It was June.', 'June 1911', 'rose'],
    ]);
    expect(file?.warnings.map(({ code }) => code)).toEqual(['empty-notes']);
    const text = file?.articles[0]?.text ?? '';
    expect(text).not.toContain('on the & whole');
  },
);

test('a note on a part of the page is one on the article', () => {
  const long = `<div data-single-file-note-refs="1">${'<p>Water comes and goes in this harbour, as it always did, twice a day.</p>'.repeat(80)}</div>`;
  const file = readSingleFileNotes(page(long, note(1, 'all of this')));
  expect(file?.articles[0]?.annotations).toMatchObject([{ exact: '', note: 'all of this' }]);
  expect(file?.warnings.map(({ code }) => code)).toEqual(['on-part']);
});

test('pages that were put together, with a number twice, have two highlights', () => {
  const body = `<p>${mark(1, 'first words')} ${'and many more '.repeat(60)}${mark(1, 'last words')}.</p>`;
  const file = readSingleFileNotes(page(body));
  expect(file?.articles[0]?.annotations.map(({ exact }) => exact)).toEqual(['first words', 'last words']);
});

test('a saved page without notes, though with the editor’s styles and script, has none', () => {
  expect(hasSingleFileNotes(page('<p>Words.</p>'))).toBe(false);
  expect(readSingleFileNotes(page('<p>Words.</p>'))).toBeNull();
  expect(readSingleFileNotes(page('<p data-singlefile-highlight-id=1>No class.</p>'))).toBeNull();
  expect(hasSingleFileNotes(page(BODY))).toBe(true);
});

test('keys are the same whenever the page is read, and those of another save’s note 1 are others', () => {
  const keys = (end: string) => readSingleFileNotes(page(BODY, end))?.articles[0]?.annotations.map(({ key }) => key) ?? []; // prettier-ignore
  expect(keys(note(1, 'one'))).toEqual(keys(note(1, 'one')));
  expect(keys(note(1, 'one'))[0]).not.toBe(keys(note(1, 'two'))[0]);
});
