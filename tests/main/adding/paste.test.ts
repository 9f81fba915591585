import { describe, expect, it } from 'vitest';
import { readClipping, type Clipping } from '../../../src/main/adding/paste.ts';
import { PictureStore } from '../../../src/main/pictures/store.ts';
import { emptyProfile } from '../library/folder.ts';

const read = async (clipping: Partial<Clipping>) =>
  readClipping({ html: '', text: '', ...clipping }, { pictures: new PictureStore(await emptyProfile()) });

describe('readClipping', () => {
  it.each<[string, Partial<Clipping>, string, string]>([
    [
      'a page has the title of its heading',
      { html: '<h1>Of salt</h1><p>Salt was paid as wages.</p>', text: 'Of salt' },
      'Of salt',
      'Salt was paid as wages.',
    ],
    [
      'a page without a heading that of its first sentence',
      { html: '<meta charset="utf-8"><p>Salt was paid as wages. It was dear.</p>' },
      'Salt was paid as wages',
      'It was dear.',
    ],
    [
      'plain text that of its first line',
      { text: 'Of salt\n\nSalt was paid as wages, and it was dear, for many years.\n' },
      'Of salt',
      'it was dear',
    ],
    [
      'letters are what they are',
      { text: 'Ζυμαρικά και αλάτι\n\nΤο αλάτι ήταν ακριβό – “πολύ”.' },
      'Ζυμαρικά και αλάτι',
      '“πολύ”',
    ],
    [
      'a page with a picture only gives way to the text beside it',
      { html: '<img src="https://example.org/a.png">', text: 'Words beside a picture.' },
      'Words beside a picture',
      'Words',
    ],
  ])('%s', async (_, clipping, title, words) => {
    const { article, place } = await read(clipping);
    expect(article.title).toBe(title);
    expect(article.text).toContain(words);
    expect(place).toMatchObject({ name: 'Pasted text', path: '' });
  });

  it('has one place for the same text, and others for others', async () => {
    const first = await read({ text: 'Salt was paid as wages.' });
    expect((await read({ text: 'Salt was paid as wages.' })).place).toEqual(first.place);
    expect((await read({ text: 'Salt was paid as tax.' })).place.id).not.toBe(first.place.id);
    expect(first.place.id).toMatch(/^pasted-[0-9a-f]{32}$/);
  });

  it('takes no script, no address and no picture from elsewhere along', async () => {
    const html =
      '<h1>Of salt</h1><script>alert(1)</script><p onclick="alert(1)">Salt <a href="javascript:alert(1)">was</a> paid.<img src="https://example.org/a.png"></p>';
    const { article } = await read({ html });
    expect(JSON.stringify(article.blocks)).not.toMatch(/alert|javascript|onclick/);
    expect(article.resources).toEqual([]);
  });

  it.each<[string, Partial<Clipping>, string]>([
    ['nothing', {}, 'empty'],
    ['white space', { html: '<p> </p>', text: ' \n' }, 'empty'],
    ['more than is read of a file', { text: 'x'.repeat(33 * 1024 * 1024) }, 'too-large'],
  ])('refuses %s with a sentence', async (_, clipping, code) => {
    await expect(read(clipping)).rejects.toMatchObject({ code });
  });
});
