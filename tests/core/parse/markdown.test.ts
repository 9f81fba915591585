import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import { parseArticle } from '../../../src/core/parse/index.ts';

function read(text: string, name = 'low-water.md'): Article {
  return parseArticle({ text, name, encoding: 'utf-8', format: 'markdown' });
}

const FRONT = `---
Title: "Low Water: a note"
authors: [Ines Calloway, {name: Tom Hale}]
date: 2026-03-14
description: >
  What the river
  left behind.
lang: en_GB
source: https://journal.example/essays/low-water
publication: The Gnomon
---
`;

describe('front matter', () => {
  test('says what the header shows, and is not in the text', () => {
    expect(read(`${FRONT}\n# Low Water: a Note\n\nThe river was low.`)).toMatchObject({
      title: 'Low Water: a note',
      byline: 'Ines Calloway, Tom Hale',
      published: '2026-03-14',
      dek: 'What the river left behind.',
      lang: 'en-GB',
      siteName: 'The Gnomon',
      sourceUrl: 'https://journal.example/essays/low-water',
      text: 'The river was low.',
      warnings: [],
    });
  });

  test.each([
    [
      'byline: Jane Doe\npublished: 2024-06-27T10:00:00Z\nsummary: S.',
      'Jane Doe',
      '2024-06-27T10:00:00Z',
      'S.',
    ],
    ['author:\n  name: Jane Doe\ndate: June 27, 2024\nsubtitle: S.', 'Jane Doe', '2024-06-27', 'S.'],
    ['author: null\ndate: soon\ndek: ""', null, null, null],
  ])('%j', (yaml, byline, published, dek) => {
    expect(read(`---\n${yaml}\n---\n\nText.`)).toMatchObject({ byline, published, dek });
  });

  test.each(['title: [unclosed\nx: "', '- a\n- list', 'title: The end: a ``` story'])(
    '%j is no front matter: shown, with a warning',
    (yaml) => {
      const article = read(`---\n${yaml}\n---\n\nThe river was low.`);
      expect(article.warnings.map((warning) => warning.code)).toEqual(['front-matter-unread']);
      expect(article.text).toBe(`${yaml}\nThe river was low.`);
      expect(article.blocks[0]).toMatchObject({ type: 'code', language: 'yaml', value: yaml });
    },
  );

  test('prose between rules is prose, whatever a line of it begins with', () => {
    const source = '---\n\nThe river was low.\n\nNote: it [was not\n\n---\n\nStill.';
    const article = read(source);
    expect(article.text).toBe('The river was low.\nNote: it [was not\nStill.');
    expect(article.blocks.map(({ type }) => type)).not.toContain('code');
  });

  test('aliases that would multiply cost nothing', () => {
    const bomb = Array.from({ length: 30 }, (_, i) => `k${i + 1}: &k${i + 1} [*k${i}, *k${i}]`).join('\n');
    expect(read(`---\nk0: &k0 lol\n${bomb}\ntitle: *k30\n---\n\nText.`).text).toContain('Text.');
  });

  test.each([
    [
      'TOML',
      '+++\nTitle = "Low Water: a note"\nauthors = ["Ines Calloway", {name = "Tom Hale"}]\ndate = 2026-03-14\ndescription = "What the river left behind."\nlang = "en_GB"\nsource = "https://journal.example/essays/low-water"\npublication = "The Gnomon"\n+++\n',
    ],
    [
      'JSON',
      '{\n  "Title": "Low Water: a note",\n  "authors": ["Ines Calloway", {"name": "Tom Hale"}],\n  "date": "2026-03-14",\n  "description": "What the river left behind.",\n  "lang": "en_GB",\n  "source": "https://journal.example/essays/low-water",\n  "publication": "The Gnomon"\n}\n',
    ],
  ])('%s says the same as YAML', (_, front) => {
    const body = '\n# Low Water: a Note\n\nThe river was low.';
    expect({ ...read(front + body) }).toEqual({ ...read(FRONT + body) });
  });

  test.each([
    ['date = 2024-06-27', '2024-06-27'],
    ['date = 2024-06-27T10:00:00Z', '2024-06-27T10:00:00Z'],
    ['date = "June 27, 2024"', '2024-06-27'],
    ['date = 10:00:00', null],
    ['date = 1999-12', null],
  ])('TOML: %s', (toml, published) => {
    expect(read(`+++\n${toml}\n+++\n\nText.`).published).toBe(published);
  });

  test.each(['title = [unclosed', 'title = "a"\ntitle = "b"'])(
    '%j is no TOML: shown, with a warning',
    (toml) => {
      const article = read(`+++\n${toml}\n+++\n\nThe river was low.`);
      expect(article.warnings).toEqual([
        {
          code: 'front-matter-unread',
          message: 'The front matter of this file is not valid TOML, so it is shown as part of the text.',
        },
      ]);
      expect(article.text).toContain(toml.split('\n')[0]);
      expect(article.text).toContain('The river was low.');
    },
  );

  test.each([
    ['a rule, prose, a rule', '---\n\nThe river was low.\n\n---\n\nStill.', 'The river was low.\nStill.'],
    ['two rules', '---\n---\nText.', 'Text.'],
    ['a rule alone', '---\n\nText.', 'Text.'],
    ['plus signs', '+++\nText.', '+++ Text.'],
    ['braces', '{\nnot JSON\n}\n\nText.', '{ not JSON }\nText.'],
    ['braces that go on', '{ a } and { b }', '{ a } and { b }'],
  ])('%s is no front matter, and needs no warning', (_, text, shown) => {
    expect(read(text)).toMatchObject({ text: shown, warnings: [] });
  });
});

describe('title', () => {
  test('the first heading of level one is it, and leaves the body', () => {
    expect(read('# The *Lock*\n\nIt leaked.')).toMatchObject({ title: 'The Lock', text: 'It leaked.' });
  });
  test('a different heading stays', () => {
    expect(read('---\ntitle: Low Water\n---\n# The Lock\n\nIt leaked.')).toMatchObject({
      title: 'Low Water',
      text: 'The Lock\nIt leaked.',
    });
  });
  test('a heading that is all there is stays', () => {
    expect(read('# The Lock')).toMatchObject({ title: 'The Lock', text: 'The Lock' });
  });
  test('without one it is the file name', () => {
    expect(read('It leaked.', 'the_upper-lock.md').title).toBe('the upper lock');
  });
});

describe('blocks', () => {
  test('GFM: tables, tasks, strikethrough and footnotes', () => {
    const article = read(
      '| a | b |\n|:-:|--:|\n| c | d |\n\n- [x] done\n- [ ] open\n\n~~old~~ new[^n]\n\n[^n]: The note.\n',
    );
    const [table, list, paragraph, footnotes] = article.blocks;
    expect(table).toMatchObject({
      type: 'table',
      rows: [
        [{ header: true, align: 'center' }, { align: 'right' }],
        [{ header: false }, {}],
      ],
    });
    expect(list).toMatchObject({ type: 'list', items: [{ checked: true }, { checked: false }] });
    expect(paragraph).toMatchObject({
      children: [
        { type: 'span', tag: 'del' },
        { type: 'text', value: ' new' },
        { type: 'footnote-reference', label: '1' },
      ],
    });
    const reference = paragraph?.type === 'paragraph' ? paragraph.children.at(-1) : undefined;
    expect(footnotes).toMatchObject({ type: 'footnotes', items: [{ label: '1' }] });
    expect(
      reference?.type === 'footnote-reference' && footnotes?.type === 'footnotes' && footnotes.items[0]?.id,
    ).toBe(reference?.type === 'footnote-reference' && reference.footnote);
    expect(article.text).toBe('a\nb\nc\nd\ndone\nopen\nold new1\nThe note.');
  });

  test('code keeps its letters and its language', () => {
    expect(read('Text.\n\n```ts\nconst a = 1;\n\n  b();\n```\n').blocks[1]).toEqual({
      type: 'code',
      language: 'ts',
      value: 'const a = 1;\n\n  b();',
    });
  });

  test('definition lists', () => {
    const article = read(
      'Springs\n: Tides at *full* moon.\n: High ones.\n\nNeaps\nNips\n\n: Tides between.\n\n  More.\n',
    );
    expect(article.blocks).toMatchObject([
      {
        type: 'definitions',
        items: [
          { terms: [[{}]], descriptions: [[{ type: 'paragraph' }], [{ type: 'paragraph' }]] },
          { terms: [[{}], [{}]], descriptions: [[{ type: 'paragraph' }, { type: 'paragraph' }]] },
        ],
      },
    ]);
    expect(article.text).toBe('Springs\nTides at full moon.\nHigh ones.\nNeaps\nNips\nTides between.\nMore.');
    expect(read('He said\n:no list').text).toBe('He said :no list');
  });

  test.each([
    ['See [[Low water]].', 'See Low water.'],
    ['See [[Low water|the other one]].', 'See the other one.'],
    ['See [[Low water#Gauges]] and [[#^block]].', 'See Low water > Gauges and block.'],
    ['![[chart.png]] and ![[chart.png|300x200]]', 'chart.png and chart.png'],
    ['![[chart.png|The *chart*]]', '![[chart.png|The chart]]'],
    ['| a |\n|---|\n| [[b\\|c]] |', 'a\nc'],
    ['`[[a]]` and \\[[b]] and [[c]]', '[[a]] and [[b]] and c'],
    ['[[a]](https://a.example)', '[a]'],
    ['[[[a]]]', '[[[a]]]'],
    ['[[]] [[ ]] [[|]]', '[[]] [[ ]] [[|]]'],
  ])('wiki links are what they show: %j', (text, shown) => {
    expect(read(text).text).toBe(shown);
  });

  test('line ends: a soft one is a space, a hard one stays, CRLF is one', () => {
    expect(read('one\r\ntwo  \r\nthree\\\r\nfour').text).toBe('one two\nthree\nfour');
    expect(read('山の\n上').text).toBe('山の上');
  });

  test('HTML inside goes through the same allow-list', () => {
    const article = read(
      'One <mark onclick="x()">two</mark><script>alert(1)</script>.\n\n<details><summary>S</summary>\n\n*T*\n\n</details>\n',
    );
    expect(article.text).toBe('One two.\nS\nT');
    expect(article.blocks[1]).toMatchObject({ type: 'details' });
    expect(JSON.stringify(article.blocks)).not.toMatch(/onclick|alert/);
  });
});

describe('which rule gave what', () => {
  const PROSE =
    'The ferry was late again, and nobody in the town had the heart to ask the pilot why it was. '.repeat(4);
  test.each([
    [
      `---\ntitle: T\nauthor: J\ndate: 2024-06-27\ndek: D\nlang: en\nsource: https://a.example/\nsite: S\n---\n${PROSE}`,
      'tide.md',
      {
        title: 'front-matter',
        byline: 'front-matter',
        published: 'front-matter',
        dek: 'front-matter',
        lang: 'front-matter',
        siteName: 'front-matter',
        sourceUrl: 'front-matter',
      },
    ],
    [`# T\n\n${PROSE}`, 'tide.md', { title: 'heading', lang: 'letters' }],
    [PROSE, 'tide.md', { title: 'file-name', lang: 'letters' }],
    [PROSE, '000_b12b4f190a4ac5da.md', { title: 'first-lines', lang: 'letters' }],
    ['---\ndate: soon\n---\nTide.', 'tide.md', { title: 'file-name' }],
  ])('%j in %s', (text, name, rules) => {
    expect(read(text, name).extraction.rules).toEqual(rules);
  });
});

test('what is left out is counted', () => {
  const { extraction } = read(
    '- [x] done\n- [ ] open\n\n![far](https://a.example/x.png) ![near](x.png)\n\n<script>a()</script><script>b()</script>\n\n<iframe src="x"></iframe><p hidden>c</p>\n\n$x^2$[^1]\n\n[^1]: d\n',
  );
  expect(extraction.dropped).toEqual({ scripts: 2, frames: 1, hidden: 1, 'remote-pictures': 1 });
  expect(read('- [x] $a$[^1]\n\n[^1]: d').extraction.dropped).toEqual({});
});

test.each([
  ['quotes', '>'.repeat(100_000)],
  ['lists', '- '.repeat(100_000)],
  ['definitions', `a\n${': '.repeat(100_000)}`],
  ['HTML', '<div>'.repeat(100_000)],
])('%s nested 100,000 deep are shown as text at once', (_, text) => {
  const start = performance.now();
  const article = read(`${text} x`);
  expect(article.format).toBe('text');
  expect(article.warnings.map(({ code }) => code)).toEqual(['markdown-as-text']);
  expect(article.text.replace(/\s/g, '')).toMatch(/.x$/);
  expect(performance.now() - start).toBeLessThan(3000);
});

test('a long rule is not a deep list', () => {
  expect(read(`Above.\n\n${'- '.repeat(200)}\n\nBelow.`).blocks[1]).toEqual({ type: 'rule' });
});
