import { describe as group, expect, it } from 'vitest';
import { describe } from '../../../src/core/annotation.ts';
import { reanchor, type Placement } from '../../../src/core/anchor/index.ts';

const KEEPER =
  'The lighthouse at Marrow Point was built in 1861, and nobody who saw it believed that it would last. ' +
  'Its first keeper, a retired clockmaker named Odile Farr, kept a journal of every ship that passed. ' +
  'She wrote in pencil, because ink froze in the lamp room from November to March. ' +
  'When the new lens arrived from Brittany, she refused to light it for eleven days.';
const STORM =
  'The storm of 1878 took the boathouse, the goats and most of the garden wall. ' +
  'It did not take the journal. Farr had sewn it into the lining of her coat.';
const AFTER =
  'Her successor found the coat in a cupboard and wore it for six winters without noticing. ' +
  'The journal was discovered by his daughter, who was looking for a place to hide a kitten.';
const TEXT = [KEEPER, STORM, AFTER].join('\n');

/** Places `quote` (its only occurrence in `before`) in `after`. */
function place(before: string, quote: string, after: string): Placement & { text: string } {
  const start = before.indexOf(quote);
  expect(start, `"${quote}" is in the text`).toBeGreaterThanOrEqual(0);
  const [placement] = reanchor(before, after, [describe(before, start, start + quote.length)]);
  if (!placement) throw new Error('no placement');
  return { ...placement, text: after.slice(placement.start, placement.end) };
}

interface Row {
  name: string;
  quote: string;
  after: string;
  state: Placement['state'];
  text: string;
}

const rows: Row[] = [
  {
    name: 'an insertion before moves the offsets, not the passage',
    quote: 'She wrote in pencil',
    after: `A note on sources comes first.\n${TEXT}`,
    state: 'anchored',
    text: 'She wrote in pencil',
  },
  {
    name: 'a word replaced inside is a change',
    quote: 'She wrote in pencil, because ink froze in the lamp room from November to March.',
    after: TEXT.replace('froze in the lamp room', 'froze in the upper room'),
    state: 'changed',
    text: 'She wrote in pencil, because ink froze in the upper room from November to March.',
  },
  {
    name: 'an insertion inside extends the passage',
    quote: 'It did not take the journal.',
    after: TEXT.replace('did not take the', 'did not, as some have claimed, take the'),
    state: 'changed',
    text: 'It did not, as some have claimed, take the journal.',
  },
  {
    name: 'a sentence inserted in front is not eaten, though it begins with the same word',
    quote: 'The storm of 1878 took the boathouse, the goats and most of the garden wall.',
    after: TEXT.replace('The storm of', 'The weather was never kind to the Point. The storm of'),
    state: 'anchored',
    text: 'The storm of 1878 took the boathouse, the goats and most of the garden wall.',
  },
  {
    name: 'a sentence inserted behind is not eaten, though the last words were edited',
    quote: 'It did not take the journal.',
    after: TEXT.replace('take the journal. Farr', 'take the diary. Nobody knew why for years. Farr'),
    state: 'changed',
    text: 'It did not take the diary.',
  },
  {
    name: 'a part cut away shrinks it',
    quote: 'When the new lens arrived from Brittany, she refused to light it for eleven days.',
    after: TEXT.replace(' to light it for eleven days', ''),
    state: 'changed',
    text: 'When the new lens arrived from Brittany, she refused.',
  },
  {
    name: 'curly quotes, dashes and non-breaking spaces change no words',
    quote: 'Its first keeper, a retired clockmaker named Odile Farr',
    after: TEXT.replaceAll('Odile Farr', 'Odile\u00a0Farr').replaceAll("'", '’'),
    state: 'anchored',
    text: 'Its first keeper, a retired clockmaker named Odile\u00a0Farr',
  },
  {
    name: 'soft hyphens and zero-width characters do not exist for the reader',
    quote: 'retired clockmaker',
    after: TEXT.replace('clockmaker', 'clock\u00admaker').replace('retired', 're\u200btired'),
    state: 'anchored',
    text: 're\u200btired clock\u00admaker',
  },
  {
    name: 'another spelling is a change that keeps its place',
    quote: 'clockmaker',
    after: TEXT.replace('clockmaker', 'clockmakers'),
    state: 'changed',
    text: 'clockmakers',
  },
  {
    name: 'a moved paragraph is found where it went',
    quote: 'Farr had sewn it into the lining of her coat.',
    after: [STORM, KEEPER, AFTER].join('\n'),
    state: 'moved',
    text: 'Farr had sewn it into the lining of her coat.',
  },
  {
    name: 'a sentence that changed paragraphs is found',
    quote: 'She wrote in pencil, because ink froze in the lamp room from November to March.',
    after: [
      KEEPER.replace('She wrote in pencil, because ink froze in the lamp room from November to March. ', ''),
      STORM,
      `${AFTER} She wrote in pencil, because ink froze in the lamp room from November to March.`,
    ].join('\n'),
    state: 'moved',
    text: 'She wrote in pencil, because ink froze in the lamp room from November to March.',
  },
  {
    name: 'a deleted sentence is an orphan',
    quote: 'It did not take the journal.',
    after: TEXT.replace('It did not take the journal. ', ''),
    state: 'orphan',
    text: '',
  },
  {
    name: 'a deleted word is an orphan, although the same word stands elsewhere',
    quote: 'journal of every ship',
    after: TEXT.replace('kept a journal of every ship that passed', 'kept nothing'),
    state: 'orphan',
    text: '',
  },
  {
    name: 'a paragraph split in two keeps the passage across the break',
    quote: 'for eleven days.\nThe storm of 1878',
    after: TEXT.replace('eleven days.\nThe storm', 'eleven days.\n\nThe storm'),
    state: 'anchored',
    text: 'for eleven days.\n\nThe storm of 1878',
  },
];

group('a passage after one edit', () => {
  it.each(rows)('$name', ({ quote, after, state, text }) => {
    const placement = place(TEXT, quote, after);
    expect({ state: placement.state, text: placement.text }).toEqual({ state, text });
  });

  it('a list item that changed places is found, short as it is', () => {
    const items = ['Candles and wicks', 'Pencils', 'Paraffin, two barrels', 'Letters for the keeper'];
    const before = ['The boat brings:', ...items, 'It leaves at noon.'].join('\n');
    const after = ['The boat brings:', items[3], items[2], items[0], items[1], 'It leaves at noon.'].join(
      '\n',
    );
    for (const item of items) {
      const placement = place(before, item, after);
      expect(placement.text).toBe(item);
      expect(['anchored', 'moved']).toContain(placement.state);
    }
  });

  it('an orphan stands where the passage would have been', () => {
    const after = TEXT.replace('It did not take the journal. ', '');
    const { start, end } = place(TEXT, 'It did not take the journal.', after);
    expect(start).toBe(end);
    expect(after.slice(0, start)).toMatch(/garden wall\.$/);
  });

  it('the more of it survives, the surer it is', () => {
    const quote = 'When the new lens arrived from Brittany, she refused to light it for eleven days.';
    const little = place(TEXT, quote, TEXT.replace('new', 'second'));
    const more = place(
      TEXT,
      quote,
      TEXT.replace('new', 'second').replace('refused to light', 'would not use'),
    );
    const all = place(TEXT, quote, `${TEXT}\nThe end.`);
    expect(all.confidence).toBeGreaterThan(little.confidence);
    expect(little.confidence).toBeGreaterThan(more.confidence);
  });
});

group('look-alikes', () => {
  const LIST = [
    'On Monday the ferry left at nine with forty passengers.',
    'On Tuesday the ferry left at nine with sixty passengers.',
    'On Wednesday the ferry left at nine with fifty passengers.',
  ];
  const before = LIST.join(' ');

  it.each(LIST)('the neighbours tell which one was deleted: %s', (sentence) => {
    const others = LIST.filter((other) => other !== sentence);
    const after = others.join(' ');
    const gone = place(before, sentence, after);
    expect(['orphan', 'uncertain']).toContain(gone.state);
    for (const other of others) {
      expect(place(before, other, after)).toMatchObject({ state: 'anchored', text: other });
    }
  });

  it('of two equal paragraphs the one between the same neighbours is it', () => {
    const notice = 'Members may borrow three books at a time, and must return them within a month.';
    const first = ['Opening hours are from ten to six.', notice, 'The garden is closed in winter.'].join(
      '\n',
    );
    const second = ['Dogs are welcome in the reading room.', notice, 'Coffee is served until four.'].join(
      '\n',
    );
    const text = `${first}\n${second}`;
    const start = text.lastIndexOf(notice);
    const without = `${first.replace(`${notice}\n`, '')}\n${second}`;
    const [kept, gone] = reanchor(text, without, [
      describe(text, start, start + notice.length),
      describe(text, text.indexOf(notice), text.indexOf(notice) + notice.length),
    ]);
    expect(kept).toMatchObject({ state: 'anchored', start: without.indexOf(notice) });
    expect(gone?.state).not.toBe('anchored');
  });
});

group('a text that repeats itself', () => {
  const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
  const week = (): string =>
    DAYS.flatMap((day) => [
      `${day}.`,
      'Lamp lit at dusk, wind from the west, no ships in sight.',
      'Nothing to report.',
    ]).join('\n');
  const before = Array.from({ length: 60 }, week).join('\n');

  it('is not lost though no run of words is unique', () => {
    const at = before.indexOf('Wednesday', Math.floor(before.length / 2));
    const after = `A log.\n${before.slice(0, at)}Ash ${before.slice(at)}`.replace('Monday', 'The first day');
    const start = before.lastIndexOf('Friday');
    const [placement] = reanchor(before, after, [describe(before, start, start + 30)]);
    expect(placement).toMatchObject({ state: 'anchored', start: after.lastIndexOf('Friday') });
  });
});

group('scripts', () => {
  it('Chinese: one character replaced', () => {
    const before =
      '旧城的石桥下，水流得很慢。孩子们在河边放纸船，老人坐在窗前读信。雨停了以后，钟声从山上传来。';
    const after = before.replace('纸船', '木船').replace('雨停了以后', '雨停以后');
    const placement = place(before, '孩子们在河边放纸船，老人坐在窗前读信。', after);
    expect(placement).toMatchObject({ state: 'changed', text: '孩子们在河边放木船，老人坐在窗前读信。' });
  });

  it('Arabic: an insertion before', () => {
    const before = 'كان الحارس يكتب كل ليلة في دفتره. لم يقرأ أحد ما كتبه.';
    const after = `مقدمة قصيرة. ${before}`;
    expect(place(before, 'لم يقرأ أحد ما كتبه.', after)).toMatchObject({
      state: 'anchored',
      text: 'لم يقرأ أحد ما كتبه.',
    });
  });

  it('composed and decomposed letters are the same words', () => {
    const before = 'Le café était fermé, et la fenêtre ouverte. Personne ne répondait.';
    const after = before.normalize('NFD');
    const placement = place(before, 'la fenêtre ouverte', after);
    expect(placement).toMatchObject({ state: 'anchored', text: 'la fenêtre ouverte'.normalize('NFD') });
  });

  it('an end never cuts an emoji family or a letter with its mark', () => {
    const before = 'They waved: 👩‍👩‍👧 and went on with their walk along the quay.';
    const after = before.replace('They waved', 'Both of them waved');
    expect(place(before, '👩‍👩‍👧 and went', after).text).toBe('👩‍👩‍👧 and went');
  });
});

group('the contract', () => {
  it('texts equal: all as they were', () => {
    const selectors = [describe(TEXT, 4, 14), describe(TEXT, 0, TEXT.length)];
    expect(reanchor(TEXT, TEXT, selectors)).toEqual(
      selectors.map(({ start, end }) => ({ state: 'anchored', start, end, confidence: 1 })),
    );
  });

  it('a selector that is not of the old text is placed by its quote', () => {
    const selector = {
      ...describe(TEXT, 0, 14),
      start: 3,
      end: 9,
      exact: 'sewn it into the lining',
      prefix: '',
      suffix: '',
    };
    const after = `Preface.\n${TEXT}`;
    const start = after.indexOf('sewn it into the lining');
    expect(reanchor(TEXT, after, [selector])[0]).toMatchObject({ state: 'anchored', start, end: start + 23 });
  });

  it('crosses to a worker and back', () => {
    const [placement] = reanchor(TEXT, `x ${TEXT}`, [structuredClone(describe(TEXT, 4, 14))]);
    expect(structuredClone(placement)).toEqual(placement);
  });

  it('reports progress up to the total and can be cancelled', () => {
    const selectors = Array.from({ length: 1200 }, (_, at) => describe(TEXT, at % 300, (at % 300) + 20));
    const seen: [number, number][] = [];
    reanchor(TEXT, `x ${TEXT}`, selectors, { onProgress: (done, total) => seen.push([done, total]) });
    expect(seen.at(-1)).toEqual([1200, 1200]);
    expect(seen.length).toBeGreaterThan(2);
    expect(() => reanchor(TEXT, `x ${TEXT}`, selectors, { cancelled: () => true })).toThrow(
      expect.objectContaining({ code: 'cancelled' }),
    );
  });
});
