import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAsked } from '../../../src/core/search/asked.ts';
import { merge, SegmentBuilder } from '../../../src/core/search/build.ts';
import { commonBeginnings } from '../../../src/core/search/kept-scores.ts';
import { BIT, type Part, type SearchDocument } from '../../../src/core/search/fields.ts';
import { decodeSegment, encodeSegment, type Segment } from '../../../src/core/search/segment.ts';
import { TextIndex } from '../../../src/core/search/text-index.ts';

interface Given {
  title?: string;
  text?: string;
  note?: string;
  quote?: string;
  tag?: string;
  trashed?: boolean;
}

function documents(
  id: string,
  { title = '', text = '', note = '', quote = '', tag = '', trashed = false }: Given,
) {
  const of = { articleId: id, trashed };
  return [
    { ...of, part: 'text', fields: [{ field: 'title', text: title }, { field: 'text', text }] },
    { ...of, part: 'notes', fields: [{ field: 'note', text: note }, { field: 'quote', text: quote }, { field: 'tag', text: tag }] },
  ] satisfies SearchDocument[]; // prettier-ignore
}

function segmentOf(articles: Record<string, Given>): Segment {
  const builder = new SegmentBuilder();
  for (const [id, given] of Object.entries(articles))
    for (const one of documents(id, given)) builder.add(one);
  return builder.seal();
}

function indexOf(...segments: Segment[]): TextIndex {
  const index = new TextIndex();
  for (const segment of segments) index.add(segment);
  for (const { words } of segments) for (const word of words) index.near.add(word);
  return index;
}

const found = (index: TextIndex, text: string, options = {}): string[] =>
  index.search(readAsked(text), { limit: 10, ...options }).articles.map(({ articleId }) => articleId);

const LIBRARY = {
  harbour: { title: 'The harbour at night', text: 'The breakwater kept out half of the sea. Ships waited.' },
  margins: { title: 'Second voices', text: 'Readers once wrote in the margin of the manuscript.', note: 'Compare glossed Bibles', tag: 'method' },
  grain: { title: 'Grain prices', text: 'The harbour was mentioned once, in passing, beside nine districts and their grain.' },
  kyoto: { title: '京都の図書館', text: '図書館で古い本を読む。国際連合の資料もある。' },
  thai: { title: 'ภาษาไทย', text: 'ห้องสมุดเป็นที่เก็บหนังสือ' },
}; // prettier-ignore

describe('the index', () => {
  const index = indexOf(segmentOf(LIBRARY));

  it.each<[typed: string, articles: string[]]>([
    ['harbour', ['harbour', 'grain']],
    ['harb', ['harbour', 'grain']],
    ['HARBOUR ships', ['harbour']],
    ['margin glossed', ['margins']],
    ['method', ['margins']],
    ['grain distr', ['grain']],
    ['図書館', ['kyoto']],
    ['書館', ['kyoto']],
    ['際連', ['kyoto']],
    ['本', ['kyoto']],
    ['国際連合の資料', ['kyoto']],
    ['หนังสือ', ['thai']],
    ['ห้องสมุด หนังสือ', ['thai']],
    ['องสมุ', ['thai']],
    ['nothingofthekind', []],
  ])('finds %s', (typed, articles) => {
    expect(found(index, typed)).toEqual(articles);
  });

  it.each([
    ['breakwatr', 'harbour'],
    ['braekwater', 'harbour'],
    ['manuscirpt', 'margins'],
    ['maunscript', 'margins'],
    ['manuxcript', 'margins'],
    ['Bibels', 'margins'],
    ['manuscirp', 'margins'],
    ['manusxri', 'margins'],
    ['harbor ships', 'harbour'],
  ])('forgives %s', (typed, article) => {
    expect(found(index, typed)[0]).toBe(article);
    expect(index.search(readAsked(typed), { limit: 3 }).instead.flat()).not.toEqual([]);
  });

  it('reads a number and a short word only as they are', () => {
    const other = indexOf(segmentOf({ a: { text: 'in 1848' }, b: { text: 'cat' } }));
    expect(found(other, '1849 ')).toEqual([]);
    expect(found(other, 'car ')).toEqual([]);
  });

  it('says so where no article has all the words, and puts those with more of them first', () => {
    const answer = index.search(readAsked('harbour manuscript margin '), { limit: 10 });
    expect(answer.partly).toBe(true);
    expect(answer.articles.map(({ articleId }) => articleId)).toEqual(['margins', 'harbour', 'grain']);
  });

  it('ranks title and notes before the text, and the short before the long', () => {
    const filler = 'and so it went on for a while until evening '.repeat(20);
    const ranked = indexOf(
      segmentOf({
        text: { title: 'Ebb', text: `${filler} tide` },
        title: { title: 'Tide', text: filler },
        note: { title: 'Moon', text: filler, note: 'tide' },
        short: { title: 'Sea', text: 'tide and sand' },
        ...Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`other${i}`, { text: filler }])),
      }),
    );
    expect(found(ranked, 'tide ')).toEqual(['title', 'note', 'short', 'text']);
  });

  it('asks one field where only that is asked', () => {
    expect(found(index, 'harbour', { fields: BIT.text })).toEqual(['grain']);
    expect(found(index, 'glossed', { fields: BIT.note })).toEqual(['margins']);
    expect(found(index, 'glossed', { fields: BIT.text, exact: true })).toEqual([]);
  });

  it('leaves out the trash unless it is asked for', () => {
    const trash = indexOf(segmentOf({ kept: { text: 'tide' }, gone: { text: 'tide', trashed: true } }));
    expect(found(trash, 'tide')).toEqual(['kept']);
    expect(found(trash, 'tide', { trashed: true }).sort()).toEqual(['gone', 'kept']);
  });
});

describe('changes', () => {
  it('a newer document stands before an older one, and one that is gone is not found', () => {
    const index = indexOf(segmentOf({ a: { text: 'old words', note: 'kept' } }));
    const builder = new SegmentBuilder();
    builder.add(documents('a', { text: 'new words' })[0]!);
    index.add(builder.seal());
    expect(found(index, 'old ', { exact: true })).toEqual([]);
    expect(found(index, 'new kept ')).toEqual(['a']);
    const gone = new SegmentBuilder();
    for (const part of ['text', 'notes'] as Part[]) gone.drop('a', part);
    index.add(gone.seal());
    expect(found(index, 'words ')).toEqual([]);
    expect(index.documents).toBe(0);
  });

  it('any history ends in the same answers as the last state alone, merged, written and read', () => {
    const word = fc.constantFrom('tide', 'sand', 'moon', 'harbour', 'grain', '図書', 'rain');
    const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
    const step = fc.record({ id: fc.constantFrom('a', 'b', 'c'), text, note: text, gone: fc.boolean() });
    const history = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(history, fc.nat(), (batches, seed) => {
        const index = new TextIndex();
        const state = new Map<string, { text: string; note: string }>();
        for (const batch of batches) {
          const builder = new SegmentBuilder();
          for (const { id, text, note, gone } of batch) {
            if (gone) for (const part of ['text', 'notes'] as Part[]) builder.drop(id, part);
            else for (const one of documents(id, { text, note })) builder.add(one);
            if (gone) state.delete(id);
            else state.set(id, { text, note });
          }
          index.add(builder.seal());
        }
        const { segments } = index;
        const chosen = segments.map((_, at) => (seed >> at) % 2 === 0);
        const picked = segments.flatMap((_, at) => (chosen[at] ? [at] : []));
        const whole = picked.length === segments.length;
        const steps = merge(
          picked.map((at) => segments[at]!),
          (s, d) => index.isLive(picked[s]!, d) || (!whole && index.isGone(picked[s]!, d)),
        );
        let step = steps.next();
        while (step.done !== true) step = steps.next();
        const rest = segments.filter((_, at) => !chosen[at]);
        const kept = [...rest, step.value].map((segment) =>
          decodeSegment(encodeSegment(segment) as Uint8Array<ArrayBuffer>)!,
        );
        const again = indexOf(...kept);
        const fresh = indexOf(segmentOf(Object.fromEntries(state)));
        for (const asked of ['tide ', 'sand ', 'harbour grain ', '図書'])
          expect(found(again, asked, { exact: true }).sort()).toEqual(
            found(fresh, asked, { exact: true }).sort(),
          );
      }),
      { numRuns: 200 },
    );
  });
});

describe('what is kept of earlier letters', () => {
  // So many that what is found of a letter is worth keeping.
  const words = [
    'tide',
    'table',
    'tables',
    'harbour',
    'harbor',
    'margin',
    'marginal',
    'voice',
    'voices',
    'grain',
  ];
  const library = Object.fromEntries(
    Array.from({ length: 800 }, (_, n) => {
      const text = words.filter((_word, at) => (n + at) % 4 > 0).join(' ');
      return [`article-${n}`, { title: words[n % 10]!, text, note: words[(n * 3) % 10]! }];
    }),
  );
  const segment = segmentOf(library);

  it('changes no answer: each is that of an index that was asked for the first time', () => {
    const typed = fc.tuple(fc.constantFrom('', ...words.map((word) => `${word} `), 'hrbour ', 'nowhere '), fc.constantFrom(...words, 'tidee', 'voicse'), fc.nat(7)); // prettier-ignore
    const step = fc.oneof(
      typed.map(([before, word, end]) => before + word.slice(0, end + 1)),
      fc.constant({ warm: true }),
      fc.constantFrom(...words).map((word) => ({ add: word })),
    );
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 12 }), (steps) => {
        const index = indexOf(segment);
        const added: Segment[] = [];
        for (const one of steps) {
          if (typeof one === 'string') {
            const [now, fresh] = [index, indexOf(segment, ...added)].map((each) =>
              each.search(readAsked(one), { limit: 50 }),
            );
            expect(now).toEqual(fresh);
          } else if ('warm' in one) for (const _ of index.warm(4));
          else {
            const next = segmentOf({ [`article-${added.length}`]: { title: 'Another', text: one.add } });
            added.push(next);
            index.add(next);
            for (const word of next.words) index.near.add(word);
          }
        }
      }),
      // What is guessed in the stead of a word that many have is not kept with the word.
      { numRuns: 60, examples: [[['nowhere harbour', 'harbour', 'tide harbour']]] },
    );
  });

  it('is of the letters that most words begin with', () => {
    const few = segmentOf({
      a: { text: 'harbour tide' },
      b: { text: 'table tide voice' },
      c: { text: '図 tide harbour' },
    });
    expect(commonBeginnings([few], 1).slice(0, 2)).toEqual(['t', 'h']);
    expect(commonBeginnings([few, few], 8)).toEqual(['t']);
    expect(new Set(commonBeginnings([few], 1))).toEqual(new Set(['t', 'h', 'v', '図']));
  });
});

describe('a segment on the disk', () => {
  const bytes = encodeSegment(segmentOf(LIBRARY)) as Uint8Array<ArrayBuffer>;

  it('is read as it was written', () => {
    expect(found(indexOf(decodeSegment(bytes)!), '図書館')).toEqual(['kyoto']);
  });

  it('is nothing where a single byte of it is another, or some are missing', () => {
    for (let at = 0; at < bytes.length; at += 7) {
      const damaged = new Uint8Array(bytes);
      damaged[at]! ^= 0x10;
      expect(decodeSegment(damaged), `byte ${at}`).toBeNull();
    }
    for (const length of [0, 3, 4, 23, 24, 100, bytes.length - 4, bytes.length - 1])
      expect(decodeSegment(bytes.slice(0, length)), `${length} bytes`).toBeNull();
  });
});
