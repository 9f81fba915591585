import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyMarkdown, type ExportInput } from '../../src/core/export/markdown.ts';
import { blockIds, blocksOfMarkdown, quoteParagraphs, shown } from '../core/export/parsed.ts';
import { annotationOn, articleRecord, TEXT } from '../core/library/records.ts';
import { measured, rounds } from '../results.ts';
import { HOSTILE_TEXTS, hostileText, inUtf8 } from './hostile-texts.ts';
import { blocksBySecondReader } from './second-reader.ts';

interface Given {
  title: string;
  exact: string;
  note: string;
  tag: string;
}

function inputOf({ title, exact, note, tag }: Given): ExportInput {
  const annotations = [
    annotationOn(exact, { exact, id: 'first', start: 0, end: 1, note, tags: tag === '' ? [] : [tag] }),
    annotationOn('at dawn', { id: 'second', note: 'Mine.', start: 30, end: 37 }),
  ];
  return { article: articleRecord({ title, dek: null }), text: TEXT, annotations };
}

const ours = (given: Given): string => copyMarkdown(inputOf(given));

/** As it is written in a hurry. */
const naive = ({ title, exact, note, tag }: Given): string =>
  `# ${title}\n\n> [!quote|saffron]\n> ${exact}\n\n^hl-first\n\n${note}\n\n#${tag}\n\n> [!quote|saffron]\n> at dawn\n\n^hl-second\n\nMine.\n`;

/** Lines as they are shown: no space at their ends, no control. */
const lines = (text: string): string[] =>
  text
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u)
    .map((line) => line.trim().replace(/[\0-\x08\x0e-\x1f\x7f]/g, '\ufffd'))
    .filter((line) => line !== '');
const whole = (found: readonly string[]): string =>
  found
    .map((line) => inUtf8(line.trim()))
    .filter((line) => line !== '')
    .join('\n');

/** What makes a program run or hide something, wherever it stands. */
const ACTIVE: Record<string, RegExp> = {
  'a command of Templater': /<%|%>/,
  'an inline script of Dataview': /`\s*\$=/,
  'a block that is run': /^[ \t>]*(?:[-*+]\s+)?(?:`{3,}|~{3,})[ \t]*(?:dataviewjs|js-engine|run-[a-z]+)\b/im,
  'a line end of another kind': /[\r\v\f\u0085\u2028\u2029]/u,
};

function faults(markdown: string, { exact }: Given): string[] {
  const found = Object.entries(ACTIVE).flatMap(([what, pattern]) => (pattern.test(markdown) ? [what] : []));
  if (blockIds(markdown).join(' ') !== '^hl-first ^hl-second')
    found.push('block ids are not those of the annotations');

  const first = blocksOfMarkdown(markdown);
  if (first[0]?.type !== 'heading') found.push('it does not begin with its title');
  const quotes = first.filter(({ type }) => type === 'blockquote');
  if (whole(quoteParagraphs(quotes[0])) !== whole(lines(exact)))
    found.push('the quote is read as other words');
  const last = first.at(-1);
  if (last === undefined || shown(last) !== 'Mine.') found.push('the last note is part of something else');

  const second = blocksBySecondReader(markdown);
  const [quote] = second.filter(({ type }) => type === 'quote');
  const [callout = '', ...rest] = quote?.paragraphs ?? [];
  const read = [...callout.split('\n').slice(1), ...rest];
  if (whole(read) !== whole(lines(exact))) found.push('the second reader reads the quote as other words');
  if (quote?.html === true || second[0]?.html === true) found.push('there is HTML in a quote or the title');
  if (second.at(-1)?.text !== 'Mine.')
    found.push('to the second reader the last note is part of something else');
  return found;
}

const givenAs = (text: string): Given => ({
  title: text,
  exact: text === '' ? 'x' : text,
  note: text,
  tag: text,
});
const given: fc.Arbitrary<Given> = fc.record({
  title: hostileText,
  exact: hostileText.filter((text) => text !== ''),
  note: hostileText,
  tag: hostileText,
});

describe('X3: notes as Markdown', () => {
  it('X3: are read by two programs as the words they are, and run nothing', () => {
    for (const text of HOSTILE_TEXTS)
      expect(faults(ours(givenAs(text)), givenAs(text)), JSON.stringify(text)).toEqual([]);
    const tried = rounds(300, 10_000);
    fc.assert(
      fc.property(given, (one) => {
        expect(faults(ours(one), one)).toEqual([]);
      }),
      { numRuns: tried },
    );
    measured(
      'X3',
      `${HOSTILE_TEXTS.length + tried} hostile titles, quotes, notes and tags: two readers find the same words, nothing runs`,
    );
  });

  it('X3: are the same bytes the second time, in whatever order the library has them', () => {
    fc.assert(
      fc.property(given, (one) => {
        const input = inputOf(one);
        const again = { ...structuredClone(input), annotations: input.annotations.toReversed() };
        expect(copyMarkdown(again)).toBe(copyMarkdown(input));
      }),
      { numRuns: rounds(200, 2_000) },
    );
  });

  it('X3: control: the same without escapes is found wrong', () => {
    const wrong = HOSTILE_TEXTS.filter((text) => faults(naive(givenAs(text)), givenAs(text)).length > 0);
    expect(wrong.length).toBeGreaterThan(50);
    const kinds = new Set(wrong.flatMap((text) => faults(naive(givenAs(text)), givenAs(text))));
    expect(kinds.size).toBeGreaterThanOrEqual(9);
  });
});
