import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { detectForeign, foreignForm, isArticleToo } from '../../../src/core/import/detect.ts';
import { corpus } from '../parse/corpora.ts';
import { isOwnFile, readForeign } from '../../../src/core/import/read.ts';

const texts = corpus('readability');

const CLIPPINGS = 'Low water (Ines Varga)\r\n- Your Highlight on Location 10-12 | Added on Friday, 24 June 2022 10:30:00\r\n\r\nThe tide went out.\r\n==========\r\n'; // prettier-ignore

describe('what a file is', () => {
  test.each([
    ['My Clippings.txt', CLIPPINGS, 'kindle'],
    ['Meine Clippings.txt', CLIPPINGS.replace('Your Highlight on Location', 'Ihre Markierung bei Position'), 'kindle'],
    ['clippings', `\ufeff${CLIPPINGS}`, 'kindle'],
    ['a.txt', CLIPPINGS.replace('Your Highlight on Location', 'Þín merking á'), null],
    ['a.txt', CLIPPINGS.replace('Your Highlight on Location', 'Þín merking á').repeat(2), 'kindle'],
    ['a.json', '{\n  "postil": "annotations",\n  "version": 1', 'postil'],
    ['a.jsonl', '{"postil":"annotations","version":1,"article":{', 'postil'],
    ['a.json', '{"$format":"readest-annotations","version":1', 'readest'],
    ['config.json', '{"progress":[1,2],"booknotes":[', 'readest'],
    ['a.json', '[{"key":"A","library":{},"data":{"itemType":"annotation"', 'zotero'],
    ['a.json', '{"config":{"label":"BetterBibTeX JSON"},"items":[{"itemType":"book"', 'zotero'],
    ['a.json', '{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage"', 'jsonld'],
    ['a.jsonld', '{"@context": [ "http://www.w3.org/ns/anno.jsonld"], "id": 1', 'jsonld'],
    ['a.annotations.json', '{"@context":"https://www.w3.org/ns/epub-anno.jsonld","type":"AnnotationSet"', 'jsonld'],
    ['a.json', '[{"type":"Annotation","target":', 'jsonld'],
    ['a.json', '{"export_date":"2024","export_userid":"acct:ines@hypothes.is","annotations":[', 'hypothesis'],
    ['a.json', '{"total":1,"rows":[{"id":"x","user":"acct:ines@hypothes.is","uri":', 'hypothesis'],
    ['readwise-data.csv', '\ufeffHighlight,Book Title,Book Author,Amazon Book ID,Note\n', 'readwise'],
    ['a.csv', '"Highlight";"Title";"URL"\n', 'readwise'],
    ['metadata_0_to_20.json', '[{"id":"1","slug":"low-water","readingProgress":3', 'omnivore'],
    ['page.html', '<p><span class="single-file-highlight x" data-singlefile-highlight-id=1>x</span>', 'singlefile'],
    ['page.htm', '<single-file-note data-note-id=1>', 'singlefile'],
    ['notes.md', '> [!quote|moss]\n> Words.\n\n^hl-3f0c2b7e\n\nNote\n', 'postil'],
    ['notes.md', '> Words.\r\n>\r\n> ^hl-3f0c2b7e\r\n', 'postil'],
  ])('%s: %s', (name, text, kind) => {
    expect(detectForeign(name, text)).toBe(kind);
  }); // prettier-ignore

  test.each([
    ['essay.txt', 'Low water\n==========\n\n- one\n- two | three\n'],
    ['essay.txt', 'A title\n- a list with 3 things | and a bar\n\nWords, words.\n'],
    ['essay.txt', 'One\n- first of 2\n\nWords.\n==========\nTwo\n- second of 2\n\nWords.\n==========\n'],
    ['essay.txt', '[Editor’s note: "itemType": is a word.]'],
    ['essay.txt', '{"postil": "annotations"} is how such a file begins.'],
    ['essay.md', '# Title\n\nIn the file a block id is `^hl-1`, and ^hl-2 too.\n'],
    ['essay.md', '> [!quote]\n> Words.\n\n^my-own-id\n'],
    [
      'page.html',
      '<p>My Clippings: single-file-note, data-singlefile-highlight-id and &lt;single-file-note&gt;</p>',
    ],
    ['package.json', '{"name":"x","type":"module"}'],
    ['text.json', '{"text":"he wrote \\"postil\\": \\"annotations\\" and \\"itemType\\": 1"}'],
    ['table.csv', 'Title,URL\nA,B\n'],
    ['', ''],
    ['x.json', ''],
  ])('%s, an ordinary file, is none: %s', (name, text) => {
    expect(detectForeign(name, text)).toBeNull();
  });

  test('folders and archives are told by their paths', () => {
    const at = (...paths: string[]) => detectForeign('x', paths.map((path) => ({ path, text: '' }))); // prettier-ignore
    expect(at('metadata_0_to_20.json', 'content/a.html')).toBe('omnivore');
    expect(at('Omnivore/metadata_20_to_40.json')).toBe('omnivore');
    expect(at('library.json', `${'0a'.repeat(16)}/config.json`)).toBe('readest');
    expect(at('library.json', 'config.json', 'site/config.json')).toBeNull();
    expect(at('content/a.html', 'metadata.json')).toBeNull();
    expect(at()).toBeNull();
  });

  test('a page with notes is an article as well; a list of notes is not', () => {
    const form = foreignForm('p.html', '<single-file-note>');
    expect(form !== null && isArticleToo(form)).toBe(true);
    expect(isArticleToo('kindle')).toBe(false);
  });

  test.skipIf(texts === null)('no article among real texts is taken for a file of notes', () => {
    const files = readdirSync(texts ?? '', { recursive: true, encoding: 'utf-8' });
    const articles = files.filter((file) => /\.(?:txt|md|html?)$/i.test(file));
    expect(articles.length).toBeGreaterThan(20);
    const taken = articles.filter(
      (file) => detectForeign(file, readFileSync(join(texts ?? '', file), 'utf-8')) !== null,
    );
    expect(taken).toEqual([]);
  });
});

describe('reading', () => {
  test('goes to the right reader, and says what it cannot read', async () => {
    const kindle = await readForeign({ name: 'My Clippings.txt', text: CLIPPINGS });
    expect(isOwnFile(kindle)).toBe(false);
    expect(kindle.kind).toBe('kindle');
    const omnivore = await readForeign({
      name: 'export.zip',
      entries: [
        { path: 'metadata_0_to_20.json', text: '[{"slug":"a","title":"A"}]' },
        { path: 'highlights/a.md', text: '> Words. ' },
      ],
    });
    expect(omnivore.kind).toBe('omnivore');
    const csv = await readForeign({ name: 'r.csv', text: 'Highlight,Book Title\nWords,A book\n' });
    expect(csv.kind).toBe('readwise');
    await expect(readForeign({ name: 'essay.txt', text: 'Words.' })).rejects.toMatchObject({
      code: 'unsupported',
    });
    await expect(readForeign({ name: 'p.html', text: '<single-file-note></single-file-note>' })).rejects.toMatchObject({ code: 'empty' }); // prettier-ignore
    await expect(readForeign({ name: 'a.json', text: '{"postil":"annotations"' })).rejects.toMatchObject({ code: 'malformed' }); // prettier-ignore
  });
});
