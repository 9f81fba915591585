import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../src/core/annotation.ts';
import { blockId, copyMarkdown, exportMarkdown } from '../../../src/core/export/markdown.ts';
import { annotationOn, articleRecord, HASH, TEXT } from '../library/records.ts';
import { blockIds, blocksOfMarkdown, quoteParagraphs, shown } from './parsed.ts';

const notesOf = (annotations: Annotation[], article = articleRecord()) =>
  copyMarkdown({ article, text: TEXT, annotations });

describe('exportMarkdown', () => {
  it('is this file', () => {
    const annotations = [
      annotationOn('Nobody on board had slept, and the captain least of all.\nBy noon', {
        id: 'b2',
        colour: 'moss',
        style: 'underline',
        note: 'Why the *captain*?\n\n- guilt\n- duty\n',
        tags: ['first mate', '1912', 'sea/night'],
      }),
      annotationOn('The ferry left', { id: 'a1' }),
      annotationOn('harbour', { id: 'c3', deleted: '2025-02-01T00:00:00.000Z' }),
      annotationOn('the lighthouse keeper', {
        id: 'd4',
        revision: 'b'.repeat(64),
        colour: 'rose',
        note: 'Cut since.',
      }),
    ];
    expect(exportMarkdown({ article: articleRecord(), text: TEXT, annotations })).toBe(`---
title: The last ferry
author: Ines Marlow
published: 2024-06-27
file: 000_b12b.txt
language: en
---

# The last ferry

A morning on the water.

> [!quote|saffron]
> The ferry left

^hl-a1

> [!quote|moss underline]
> Nobody on board had slept, and the captain least of all.
>
> By noon

^hl-b2

Why the *captain*?

- guilt
- duty

#first-mate #_1912 #sea/night

## Passages that could not be found again

> [!quote|rose]
> the lighthouse keeper

^hl-d4

Cut since.
`);
  });

  it('begins with what is said of the whole article, in a section of its own', () => {
    const annotations = [
      annotationOn('The ferry left', { id: 'a1' }),
      annotationOn('', { id: 'w1', note: 'Read it **twice**.', tags: ['crime'] }),
      annotationOn('', { id: 'w2', note: 'Ask Ines.', created: '2025-01-03T10:00:00.000Z' }),
      annotationOn('', { id: 'w3' }),
    ];
    expect(notesOf(annotations)).toBe(`# The last ferry

A morning on the water.

## On the article

> [!note|saffron]

^hl-w1

Read it **twice**.

#crime

> [!note|saffron]

^hl-w2

Ask Ines.

## Highlights

> [!quote|saffron]
> The ferry left

^hl-a1
`);
    expect(notesOf(annotations.slice(1, 2))).not.toContain('## Highlights');
  });

  it.each([
    ['highlight', '> [!quote|sky]'],
    ['underline', '> [!quote|sky underline]'],
    ['strike', '> [!quote|sky strike]'],
  ] as const)('says how a passage was marked: %s', (style, callout) => {
    expect(notesOf([annotationOn('ferry', { colour: 'sky', style })]).split('\n')).toContain(callout);
  });

  it('is a title for an article without notes, and the same bytes for annotations in any order', () => {
    expect(notesOf([])).toBe('# The last ferry\n\nA morning on the water.\n');
    const [a, b] = [annotationOn('ferry', { id: 'a' }), annotationOn('noon', { id: 'b' })];
    expect(notesOf([b, a])).toBe(notesOf([a, b]));
  });

  it.each([
    ['changed', '> [!quote|saffron] Edited since it was marked'],
    ['uncertain', '> [!quote|saffron] Place uncertain'],
    ['moved', '> [!quote|saffron]'],
  ] as const)('says of a passage whether it is certain: %s', (state, callout) => {
    const anchor = { revision: HASH, state, start: 3, end: 9, confidence: 0.5 };
    const lines = notesOf([annotationOn('ferry', { revision: 'b'.repeat(64), anchor })]).split('\n');
    expect(lines).toContain(callout);
    expect(lines).not.toContain('## Passages that could not be found again');
  });

  it('puts an orphan into the section of those that were not found', () => {
    const anchor = { revision: HASH, state: 'orphan', start: 0, end: 0, confidence: 0 } as const;
    const markdown = notesOf([
      annotationOn('ferry', { id: 'lost', revision: 'b'.repeat(64), anchor }),
      annotationOn('empty again', { id: 'there' }),
    ]);
    expect(blockIds(markdown)).toEqual(['^hl-there', '^hl-lost']);
    expect(markdown.indexOf('## Passages')).toBeGreaterThan(markdown.indexOf('^hl-there'));
  });

  it('puts what stands only on the full page into a section of its own, in the page’s order', () => {
    const page = { revision: 'd'.repeat(64), shared: [[0, 9, TEXT.length]] as [number, number, number][] };
    const text = `Harbours\n${TEXT}\nOne comment. Another comment.`;
    const on = (quote: string, id: string) => annotationOn(quote, { id, revision: page.revision }, text);
    const markdown = exportMarkdown({
      article: articleRecord({ page }),
      text: TEXT,
      annotations: [
        on('Another', 'second'),
        on('One comment', 'first'),
        on('empty again', 'in-both'),
        annotationOn('at dawn', { id: 'clean' }),
      ],
    });
    expect(blockIds(markdown)).toEqual(['^hl-clean', '^hl-in-both', '^hl-first', '^hl-second']);
    expect(markdown.indexOf('## Only on the full page')).toBeGreaterThan(markdown.indexOf('^hl-in-both'));
    expect(markdown.indexOf('## Only on the full page')).toBeLessThan(markdown.indexOf('^hl-first'));
    expect(markdown).not.toContain('could not be found');
  });

  it('gives any id a block id that Obsidian takes', () => {
    expect(blockId('0c9e4f0a-aaaa')).toBe('hl-0c9e4f0a-aaaa');
    expect(blockId('a b\n^😀')).toMatch(/^hl-[A-Za-z0-9-]+$/);
    expect(blockId('a_b')).not.toBe(blockId('a.b'));
  });
});

/** Fragments that mean something to Markdown, Obsidian or its plugins. */
const HOSTILE = [
  '# heading', '- item', '+ item', '* item', '1. one', '2) two', '---', '===', '***', '> quote', '> [!danger]', '```', '~~~~',
  '```dataviewjs', '`$= dv.pages()`', '<% tp.file.title %>', '%%', '$$', '==mark==', '^hl-annotation-1', 'words ^abc', '[[link]]',
  '![[embed]]', '[a](b)', '[a]: b', '[^1]', '[^1]: note', '<script>', '</script>', '<!--', '-->', '<div>', '<?php', '<![CDATA[',
  '&amp;', '&#42;', '\\', '\\*', '*a*', '_b_', '__c__', '`code`', '~~d~~', '| a | b |', '|---|---|', '#tag', 'key:: value',
  '    indented', '\tindented', 'plain words', '', '  ', '- ```', '  ```', '1986\\. A year', '\u2028', '\u0085', '\r', '\r\n', '{{x}}', '* * *',
  'https://example.org/a_b', 'snake_case_word', 'C#', 'a<b>c', 'a & b', '-5 degrees', '$5 and $6', 'x^2^', 'H~2~O', '!', '![',
]; // prettier-ignore
const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 6 })), { maxLength: 8 })
  .chain((parts) => fc.constantFrom('\n', '\n\n', ' ', '\u2029').map((joint) => parts.join(joint)));

/** Lines by any separator, as they are shown: without the space at their ends, indentation as no-break spaces. */
const shownLines = (text: string) =>
  text
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');

describe('a quote', () => {
  it('is shown as its text, whatever that is', () => {
    fc.assert(
      fc.property(hostileText, (exact) => {
        // Without a quote it is a note on the whole article.
        fc.pre(exact !== '');
        const blocks = blocksOfMarkdown(
          notesOf([annotationOn(exact, { exact })], articleRecord({ dek: null })),
        );
        expect(blocks.map(({ type }) => type)).toEqual(['heading', 'blockquote', 'paragraph']);
        const visible = shownLines(exact).map((line) => line.replace(/[\0-\x08\x0e-\x1f\x7f]/g, '\ufffd'));
        expect(quoteParagraphs(blocks[1]).map((line) => line.trim())).toEqual(visible);
      }),
      { numRuns: 500 },
    );
  });

  it('without marks stays as it is', () => {
    const markdown = notesOf([annotationOn('x', { exact: 'snake_case, 5 - 3, “quoted” (words).' })]);
    expect(markdown).toContain('> snake_case, 5 - 3, “quoted” (words).\n');
  });

  it('has no line without its mark', () => {
    const exact = 'one\rtwo\r\nthree\u2028four\u2029five\u0085six\vseven\feight';
    const lines = notesOf([annotationOn('x', { exact })]).split('\n');
    const from = lines.indexOf('> [!quote|saffron]');
    expect(
      lines.slice(from, lines.indexOf('^hl-annotation-1') - 1).every((line) => line.startsWith('>')),
    ).toBe(true);
    expect(lines.join('\n')).not.toMatch(/[\r\v\f\u0085\u2028\u2029]/u);
  });

  it('runs nothing in Obsidian', () => {
    const exact = '```dataviewjs\ndv.list()\n```\n`$= dv.pages()` <% tp.x %> %% hidden key:: value ==mark==';
    const markdown = notesOf([annotationOn('x', { exact })]);
    for (const active of ['```', '`$=', '<%', '%>', '%%', '::', '==']) expect(markdown).not.toContain(active);
  });
});

describe('a note', () => {
  const noteOf = (note: string) => {
    const markdown = notesOf([annotationOn('ferry', { note })]);
    const id = '\n\n^hl-annotation-1\n\n';
    return markdown.slice(markdown.indexOf(id) + id.length).trimEnd();
  };

  it.each([
    ['words', 'Ask *Ines* about [this](https://example.org).'],
    ['a list', '- one\n  - two\n\n1. three'],
    ['code', '```js\nconst a = "`";\n```'],
    ['a quote', '> said the captain'],
    ['a table', '| a | b |\n|---|---|\n| 1 | 2 |'],
    ['HTML that ends', '<div>fine</div>'],
    ['mathematics', 'E = $mc^2$ and $$x$$'],
    ['a rule further down', 'above\n\n---\n\nbelow'],
  ])('stays as it was written: %s', (_, note) => {
    expect(noteOf(note)).toBe(note);
  });

  it.each([
    ['an open fence', '```\ncode', '```\ncode\n```'],
    ['an open fence of tildes', 'a\n\n~~~~ text\n```', 'a\n\n~~~~ text\n```\n~~~~'],
    ['an open comment', '<!-- todo', '\\<!-- todo'],
    ['an odd comment of Obsidian', 'a %% b', 'a \\%\\% b'],
    ['odd mathematics', '$$ x', '\\$\\$ x'],
    ['a block id of ours', '^hl-annotation-1', '\\^hl-annotation-1'],
    ['one at a line’s end', 'words ^hl-x', 'words \\^hl-x'],
    ['front matter', '---\ntitle: x\n---', '\\---\ntitle: x\n---'],
    ['a script of Dataview', '```dataviewjs\nx\n```', '```text dataviewjs\nx\n```'],
    ['one in a list', '- ~~~ DataviewJS\n  x\n  ~~~', '- ~~~text DataviewJS\n  x\n  ~~~'],
    ['an inline script', '`$= dv.x` and `` $=y``', '`\\$= dv.x` and `` \\$=y``'],
    ['a command of Templater', '<%* x %>', '<\\%* x %\\>'],
    ['other line ends', 'a\r\nb\u2028c', 'a\nb\nc'],
    ['blank lines around', '\n \n a\n\n', ' a'],
  ])('is made harmless: %s', (_, note, written) => {
    expect(noteOf(note)).toBe(written);
  });

  it('reaches nobody else’s block, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1, maxLength: 3 }), (notes) => {
        const annotations = notes.map((note, index) =>
          annotationOn('ferry', {
            id: `n${index}`,
            note,
            tags: ['tag'],
            created: `2025-01-0${index + 1}T00:00:00.000Z`,
          }),
        );
        const markdown = notesOf(annotations);
        expect(blockIds(markdown)).toEqual(notes.map((_, index) => `^hl-n${index}`));
        const own = blocksOfMarkdown(markdown).filter(
          (block) => block.type === 'paragraph' && shown(block) === '#tag',
        );
        expect(own.length).toBeGreaterThanOrEqual(notes.length);
      }),
      { numRuns: 500 },
    );
  });

  it('of great depth or length takes no time', () => {
    const deep = `${'> '.repeat(20_000)}\n\`\`\``;
    const long = `${'`'.repeat(50_000)}\n${'<!--\n'.repeat(5_000)}${'[('.repeat(20_000)}`;
    const started = performance.now();
    expect(noteOf(deep)).not.toBe('');
    expect(noteOf(long)).not.toBe('');
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('a tag', () => {
  const tagsOf = (tags: string[]) =>
    notesOf([annotationOn('ferry', { tags })])
      .trimEnd()
      .split('\n')
      .at(-1);

  it.each([
    [['first mate'], '#first-mate'],
    [['a', 'b'], '#a #b'],
    [['2024'], '#_2024'],
    [['naïve café'], '#naïve-café'],
    [['海/港'], '#海/港'],
    [['x]] <b> #y'], '#x-b-y'],
    [['!!!'], '\\#!!!'],
    [['two\nlines'], '#two-lines'],
  ])('%j is written %j', (tags, line) => {
    expect(tagsOf(tags)).toBe(line);
  });
});

describe('a title', () => {
  it.each([
    ['# not a heading', '# \\# not a heading'],
    ['two\nlines\u2028or three', '# two lines or three'],
    ['a *star* and [[link]]', '# a \\*star\\* and \\[\\[link\\]\\]'],
    ['', '# Untitled'],
    ['- dash', '# \\- dash'],
  ])('%j stands in one line', (title, line) => {
    expect(notesOf([], articleRecord({ title, dek: null }))).toBe(`${line}\n`);
  });
});
