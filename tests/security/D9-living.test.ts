import { describe, expect, test } from 'vitest';
import { baseOf } from '../../src/core/living/line.ts';
import { mergeLiving } from '../../src/core/living/merge.ts';
import { parseLiving } from '../../src/core/living/parse.ts';
import { mark, rendered, type Library } from '../core/living/library.ts';
import { MOST, slope } from './slopes.ts';

const LIMIT = 180_000;

function library(length: number): Library {
  const count = Math.ceil(length / 100);
  return {
    title: 'T',
    dek: '',
    properties: [['title', 'T']],
    headings: Array.from({ length: Math.ceil(count / 5) }, (_, at) => ({
      place: at * 5,
      text: `## Part ${at}`,
    })),
    marks: Array.from({ length: count }, (_, at) =>
      mark(`a${at}`, at, `words ${at}`, { note: `note ${at}` }),
    ),
  };
}

/** What is merged into files that grow; each gives a file and what is exported anew. */
const FILES: [string, (length: number) => [string, Library]][] = [
  ['every block edited on both sides', (n) => {
    const one = library(n);
    const file = mergeLiving(rendered(one), null, null).text.replace(/^note/gm, 'my note');
    return [file, { ...one, marks: one.marks.map((each) => ({ ...each, note: 'ours' })) }];
  }],
  ['every second block new', (n) => {
    const one = library(n);
    const half = { ...one, marks: one.marks.filter((_, at) => at % 2 === 0) };
    return [mergeLiving(rendered(half), null, null).text, one];
  }],
  ['every block deleted in Postil', (n) => {
    const one = library(n);
    return [mergeLiving(rendered(one), null, null).text, { ...one, marks: [] }];
  }],
  ['fences without end', (n) => ['- > ```\n'.repeat(n / 8), library(1000)]],
  ['ids without quotes', (n) => ['^hl-a1\n'.repeat(n / 7), library(1000)]],
  ['conflicts of nobody’s', (n) => ['> [!postil|hl-a1]- x\n'.repeat(n / 21), library(1000)]],
  ['quote marks', (n) => ['>'.repeat(n), library(1000)]],
  ['half comments', (n) => ['<!-- postil:1 a {} \n%%\n'.repeat(n / 22), library(1000)]],
  ['front matter', (n) => [`---\n${Array.from({ length: n / 10 }, (_, at) => `k${at}: 1\n`).join('')}---\n`, library(1000)]],
]; // prettier-ignore

describe('D9: merging is linear in the file and its blocks', () => {
  test.each(FILES)('D9: %s', (_, texts) => {
    const found = slope((length) => {
      const [file, one] = texts(length);
      const ours = rendered(one);
      return () => {
        mergeLiving(ours, file, null);
        parseLiving(file, null);
      };
    }, 20_000);
    expect(found).toBeLessThan(MOST);
  }, LIMIT);

  test('D9: ten thousand blocks, and twenty megabytes on one line', () => {
    const ours = rendered(library(1_000_000));
    const first = mergeLiving(ours, null, null);
    expect(mergeLiving(ours, first.text, null).text).toBe(first.text);
    const long = 'word '.repeat(4_000_000);
    expect(mergeLiving(ours, `${first.text}${long}`, null).text.endsWith(long)).toBe(true);
    expect(baseOf(`${first.text}${long}`)?.blocks).toHaveLength(10_000);
  }, LIMIT);

  test('D9: control: looking for each line among all is seen', () => {
    const quadratic = (length: number) => () => {
      let met = 0;
      for (let a = 0; a < length; a += 1) for (let b = 0; b < length; b += 1) if ((a ^ b) === 5) met += 1;
      return void met;
    };
    expect(slope(quadratic, 3_000, 1)).toBeGreaterThan(3);
  }, LIMIT);
}); // prettier-ignore
