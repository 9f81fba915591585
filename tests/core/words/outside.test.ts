import { describe, expect, it } from 'vitest';
import { NOT_WORDS } from './not-words.ts';
import { looksLikeWords, wordsIn, wordsOfComponent, wordsOfScript, type Outside } from './outside.ts';

const ROOT = new URL('../../../', import.meta.url).pathname.replace(/\/$/, '');

const isExcused = ({ file, text }: Outside): boolean =>
  NOT_WORDS.some(
    (one) =>
      (one.file.endsWith('/') ? file.startsWith(one.file) : file === one.file) &&
      (one.texts === undefined || one.texts.includes(text)),
  );

describe('words for people', () => {
  const all = wordsIn(ROOT, 'src').filter(({ file }) => !file.startsWith('src/core/words/'));

  it('stand in the catalogue and nowhere else', () => {
    const outside = all.filter((one) => !isExcused(one));
    expect(outside.map(({ file, line, text }) => `${file}:${line} ${text.slice(0, 120)}`)).toEqual([]);
  });

  it('are excused only where they are', () => {
    const idle = NOT_WORDS.flatMap(({ file, texts }) => {
      const here = all.filter((one) => (file.endsWith('/') ? one.file.startsWith(file) : one.file === file));
      if (texts === undefined) return here.length === 0 ? [file] : [];
      return texts.filter((text) => !here.some((one) => one.text === text)).map((text) => `${file}: ${text}`);
    });
    expect(idle).toEqual([]);
  });

  it.each(['Undo', 'Not saved, retrying', 'Add a folder…', 'größer machen'])(
    '%s looks like words',
    (text) => {
      expect(looksLikeWords(text)).toBe(true);
    },
  );
  it.each(['Escape', 'is:unread', 'aria-label', 'text/html', '#x', ''])('%s does not', (text) => {
    expect(looksLikeWords(text)).toBe(false);
  });

  it('are found in scripts, templates and attributes, and not where programmers or machines are spoken to', () => {
    const script =
      "import 'A module name';\nconst a = 'Open a file';\nconst b = `Open ${a} again`;\nthrow new Error('Not a thing');";
    expect(wordsOfScript('a.ts', script).map(({ line, text }) => `${line} ${text}`)).toEqual([
      '2 Open a file',
      '3 Open ${} again',
    ]);
    const component = `<script lang="ts">const said = 'Saved again';</script>
<p class="Some class">to {said} <b title="tip">{said ? 'Yes' : said}</b></p>`;
    expect(wordsOfComponent('A.svelte', component).map(({ line, text }) => `${line} ${text}`)).toEqual([
      '1 Saved again',
      '2 to',
      '2 tip',
      '2 Yes',
    ]);
  });
});
