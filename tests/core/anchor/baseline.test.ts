import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe as group, expect, it } from 'vitest';
import { reanchor } from '../../../src/core/anchor/index.ts';
import { describe, type Selector } from '../../../src/core/annotation.ts';
import { parseArticle } from '../../../src/core/parse/index.ts';
import { nextSentence } from '../../../src/core/reading/sentences.ts';

/**
 * Every sentence of our own samples, through revisions made by hand, against what the engine said when the baseline was last
 * read and agreed to. A recipe for one more: add a row with the sample and the edits; run
 * `POSTIL_WRITE_BASELINES=1 npx vitest run tests/core/anchor/baseline.test.ts`; read the new file line by line, as a reader
 * whose notes these are; commit both. A change of the engine that changes a line has to be argued in its commit.
 */
const ROWS: readonly { name: string; sample: string; edits: (text: string) => string }[] = [
  {
    name: 'second-voice, an editor’s second pass',
    sample: 'second-voice.md',
    edits: (text) => {
      const lines = text.split('\n');
      const [first = '', second = '', third = '', fourth = ''] = lines;
      return [
        first
          .replace('Before paper was cheap', 'When paper was dear')
          .replace('A scribe who trimmed', 'Whoever trimmed'),
        third,
        `${second} The word has been scraped out of two other copies.`,
        fourth.split('. ').slice(1).join('. '),
        ...lines.slice(5),
      ].join('\n');
    },
  },
  {
    name: 'low-water, curled and respelt',
    sample: 'low-water.txt',
    edits: (text) => text.replaceAll("'", '’').replaceAll('grey', 'gray').replaceAll(' the ', '  the '),
  },
  {
    name: 'kawa-no-yohaku, two paragraphs changed places',
    sample: 'kawa-no-yohaku.md',
    edits: (text) => {
      const lines = text.split('\n');
      return [lines[0], lines[2], lines[1], ...lines.slice(4)].join('\n');
    },
  },
];

function sentencesOf(text: string): Selector[] {
  const selectors: Selector[] = [];
  for (let at = nextSentence(text, 0, null); at !== null; at = nextSentence(text, at.end, null)) {
    selectors.push(describe(text, at.start, at.end));
  }
  return selectors;
}

group('baselines', () => {
  it.each(ROWS)('$name', ({ name, sample, edits }) => {
    const url = new URL(`../../../resources/samples/${sample}`, import.meta.url);
    const format = sample.endsWith('.md') ? 'markdown' : 'text';
    const { text } = parseArticle({
      text: readFileSync(url, 'utf8'),
      name: sample,
      encoding: 'utf-8',
      format,
    });
    const revised = edits(text);
    const sentences = sentencesOf(text);
    const report = reanchor(text, revised, sentences).map(({ state, start, end, confidence }, i) => {
      const found = state === 'orphan' ? '' : `\n  = ${revised.slice(start, end)}`;
      return `${state} ${confidence.toFixed(2)}\n  : ${sentences[i]?.exact}${found}`;
    });
    const file = new URL(`./baselines/${name.replace(/[^a-z]+/gi, '-')}.txt`, import.meta.url);
    const now = `${report.join('\n')}\n`;
    if (process.env['POSTIL_WRITE_BASELINES'] === '1') writeFileSync(file, now);
    expect(existsSync(file), 'read and commit the baseline first').toBe(true);
    expect(now).toBe(readFileSync(file, 'utf8'));
  });
});
