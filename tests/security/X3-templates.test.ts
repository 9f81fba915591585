import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { citationOf } from '../../src/core/export/citation.ts';
import { copyMarkdown, exportMarkdown, type ExportInput } from '../../src/core/export/markdown.ts';
import { USUAL_EXPORT, type OwnTemplate } from '../../src/core/export/settings.ts';
import type { RenderOptions } from '../../src/core/template/render.ts';
import { SHIPPED } from '../../src/core/template/shipped.ts';
import { blockIds, blocksOfMarkdown, shown } from '../core/export/parsed.ts';
import { annotationOn, articleRecord, TEXT } from '../core/library/records.ts';
import { measured, rounds } from '../results.ts';
import { HOSTILE_MARKDOWN } from './hostile-markdown.ts';
import { HOSTILE_TEXTS, hostileText, inUtf8 } from './hostile-texts.ts';

interface Given {
  title: string;
  author: string;
  exact: string;
  note: string;
  tag: string;
}

function inputOf({ title, author, exact, note, tag }: Given): ExportInput {
  const annotations = [
    annotationOn(exact, { exact, id: 'first', start: 0, end: 1, note, tags: tag === '' ? [] : [tag] }),
    annotationOn('at dawn', { id: 'second', note: 'Mine.', start: 30, end: 37 }),
  ];
  return { article: articleRecord({ title, byline: author, dek: null }), text: TEXT, annotations };
}

const optionsOf = (template: string): RenderOptions => ({ ...USUAL_EXPORT, template, times: true });

/** On one line, as it is shown. */
const line = (text: string): string =>
  inUtf8(text.replace(/[\0-\x08\x0e-\x1f\x7f]/g, '\ufffd').replace(/[\s\u0085]+/gu, ' ')).trim();

/** The words that a template shows above the id of its first block, behind the title. */
const EXPECTED: Record<string, (given: Given) => string> = {
  obsidian: ({ exact }) => `[!quote|saffron] ${line(exact)}`,
  plain: ({ exact }) => line(exact),
  logseq: ({ exact }) => `${line(exact)} colour:: saffron marked:: 2025-01-02`,
  zotero: ({ exact, title, author }) => {
    const { author: who, title: what } = citationOf(articleRecord({ byline: author, title }));
    return `“${line(exact)}” (${line(who ?? `“${what}”`)}, 2024) (in Postil)`;
  },
  quotes: ({ exact, title, author }) => {
    const { author: who, title: what } = citationOf(articleRecord({ byline: author, title }));
    return `“${line(exact)}” — ${who === null ? '' : `${line(who)}, `}“${line(what)}”, 2024-06-27`;
  },
};

const second = new MarkdownIt({ html: true });

/** The words before each block's id, as the second reader shows them; HTML among them stands between signs of its own. */
function bySecondReader(markdown: string): string[] {
  const parts = [''];
  for (const { type, content, children } of second.parse(markdown, {})) {
    if (type === 'html_block' || type === 'fence' || type === 'code_block')
      parts.push(`${parts.pop()} ${content}`);
    if (type !== 'inline') continue;
    const text = (children ?? [])
      .map((token) =>
        token.type === 'softbreak' || token.type === 'hardbreak'
          ? '\n'
          : token.type === 'html_inline'
            ? `\u0001${token.content}`
            : token.content,
      )
      .join('');
    if (text === '^hl-first' || text === '^hl-second') parts.push('');
    else parts.push(`${parts.pop()} ${text}`);
  }
  return parts.map(line);
}

function byFirstReader(markdown: string): string[] {
  const parts = [''];
  for (const block of blocksOfMarkdown(markdown)) {
    const text = spaced(block);
    if (block.type === 'paragraph' && (text === '^hl-first' || text === '^hl-second')) parts.push('');
    else parts.push(`${parts.pop()} ${text}`);
  }
  return parts.map(line);
}

/** As `shown`, with a space between blocks, and HTML marked as what it is. */
function spaced(node: Nodes): string {
  if (node.type === 'html') return `\u0001${node.value}`;
  const isFlow = ['blockquote', 'list', 'listItem', 'root'].includes(node.type);
  return 'children' in node ? node.children.map(spaced).join(isFlow ? ' ' : '') : shown(node);
}

/** What makes a program run or hide something, wherever it stands. */
const ACTIVE =
  /<%|%>|`\s*\$=|^[ \t>]*(?:[-*+]\s+)?(?:`{3,}|~{3,})[ \t]*(?:dataviewjs|js-engine|run-[a-z]+)\b|[\r\v\f\u0085\u2028\u2029\0-\x08\x0e-\x1f]/imu;

function faults(markdown: string, template: string, given: Given): string[] {
  const found: string[] = [];
  if (ACTIVE.test(markdown)) found.push('something runs');
  if (blockIds(markdown).join(' ') !== '^hl-first ^hl-second')
    found.push('block ids are not those of the annotations');
  const title = line(given.title) || 'Untitled';
  const expected = line(`${title} ${EXPECTED[template]!(given)}`);
  for (const [reader, read] of [
    ['first', byFirstReader],
    ['second', bySecondReader],
  ] as const) {
    const [above = '', , last = ''] = read(markdown);
    if (above !== expected) found.push(`the ${reader} reader reads other words`);
    if (!last.startsWith('Mine.'))
      found.push(`to the ${reader} reader the last note is part of something else`);
  }
  return found;
}

const givenAs = (text: string): Given => ({
  title: text,
  author: text,
  exact: text.trim() === '' ? 'x' : text,
  note: text,
  tag: text,
});
const given: fc.Arbitrary<Given> = fc.record({
  title: hostileText,
  author: hostileText,
  exact: hostileText.filter((text) => text.trim() !== ''),
  note: hostileText,
  tag: hostileText,
});

/** Nothing is escaped: what a reader writes in a hurry, and what each line of a template can do. */
const CARELESS: OwnTemplate = {
  id: 'careless',
  name: 'Careless',
  article: '# {{ article.title | raw }}',
  highlight: '{{ highlight.quote | raw }}\n\n{{ highlight.anchor }}\n\n{{ highlight.note | raw }}',
  fileName: '{{ article.title | raw }}',
};
const PIECES = [
  '{{ highlight.quote | raw }}', '{{ highlight.note | raw }}', '{{ article.title | raw }}', '{{ highlight.quote }}', '{{ highlight.note }}',
  '{{ highlight.anchor }}', '{{ highlight.anchor }}', '> ', '- ', '1. ', '\n', '\n', '\n\n', '    ', '```', '~~~', '<!--', '<script>', '<?', '<div>', '$$', '%%',
  '^hl-second', '\n^hl-first\n', '---\n', '{% if highlight.note %}\n', '{% capture x %}', '{{ highlight.tags | join: "\\n" }}', '[a]: ', '| a |\n|---|\n',
]; // prettier-ignore
const careless: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 12 })
  .map((pieces) => {
    const ends = pieces.flatMap((piece) =>
      piece.startsWith('{% if')
        ? '\n{% endif %}'
        : piece.startsWith('{% capture')
          ? '{% endcapture %}{{ x }}'
          : [],
    );
    return [...pieces, ...ends.reverse()].join('');
  });

describe('X3: templates', () => {
  it.each(SHIPPED.map(({ id }) => id))(
    'X3: %s is read by two programs as the words it is made of, and runs nothing',
    (template) => {
      const written = (one: Given): string => copyMarkdown(inputOf(one), optionsOf(template));
      for (const text of HOSTILE_TEXTS)
        expect(faults(written(givenAs(text)), template, givenAs(text)), JSON.stringify(text)).toEqual([]);
      const tried = rounds(60, 4_000);
      fc.assert(
        fc.property(given, (one) => {
          expect(faults(written(one), template, one)).toEqual([]);
        }),
        { numRuns: tried },
      );
      measured(
        'X3',
        `The template ${template}: ${HOSTILE_TEXTS.length + tried} hostile articles, the same words to two readers`,
      );
    },
    120_000,
  );

  it('X3: of the reader’s own reach no other block, whatever they are and say', () => {
    fc.assert(
      fc.property(careless, given, (highlight, one) => {
        const own = [{ ...CARELESS, highlight }];
        const markdown = exportMarkdown(inputOf(one), { ...optionsOf('careless'), own });
        expect(blockIds(markdown)).toEqual(['^hl-first', '^hl-second']);
        const ids = markdown.split('\n').filter((text) => /^\^hl-/.test(text));
        expect(ids).toEqual(['^hl-first', '^hl-second']);
        expect(markdown).not.toMatch(ACTIVE);
      }),
      { numRuns: rounds(150, 10_000) },
    );
  }, 120_000);

  it('X3: files made to keep a reader busy keep no template busy', () => {
    for (const [name, kind] of HOSTILE_MARKDOWN) {
      const text = kind(4_000);
      for (const { id } of SHIPPED) {
        const started = performance.now();
        const markdown = copyMarkdown(inputOf({ ...givenAs('x'), exact: text, note: text }), optionsOf(id));
        // A second is a hundred times what the longest takes.
        expect(performance.now() - started, `${id}: ${name}`).toBeLessThan(5_000);
        expect(
          markdown.split('\n').filter((at) => /^\^hl-/.test(at)),
          `${id}: ${name}`,
        ).toHaveLength(2);
      }
    }
  }, 120_000);

  it('X3: control: the same with raw values is found wrong', () => {
    const own = [{ ...CARELESS, id: 'plain' }];
    const wrong = HOSTILE_TEXTS.filter((text) => {
      const options = { ...optionsOf('own'), own: own.map((template) => ({ ...template, id: 'own' })) };
      return faults(copyMarkdown(inputOf(givenAs(text)), options), 'plain', givenAs(text)).length > 0;
    });
    expect(wrong.length).toBeGreaterThan(40);
  }, 120_000);
});
