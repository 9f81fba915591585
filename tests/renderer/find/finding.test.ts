import { describe, expect, it } from 'vitest';
import type { FindOptions } from '../../../src/core/find/find-text.ts';
import { Finding, type Searched } from '../../../src/renderer/find/finding.svelte.ts';
import { PatternSearch, type PatternThread } from '../../../src/renderer/find/pattern-search.ts';
import { RecentWords } from '../../../src/renderer/find/recent.ts';
import { answer, type PatternAnswer, type PatternRequest } from '../../../src/renderer/find/request.ts';
import { countWords } from '../../../src/renderer/find/words.ts';

/** A thread that answers in a turn of its own, or never, as one does in which a pattern goes on and on. */
class Thread implements PatternThread {
  onmessage: PatternThread['onmessage'] = null;
  onerror: PatternThread['onerror'] = null;
  ended = false;
  readonly #answers: boolean;

  constructor(answers: boolean) {
    this.#answers = answers;
  }
  postMessage(request: PatternRequest): void {
    const tell = () =>
      this.ended || this.onmessage?.({ data: answer(request) } as MessageEvent<PatternAnswer>);
    if (this.#answers) setTimeout(tell, 0);
  }
  terminate(): void {
    this.ended = true;
  }
}

const TEXT = 'Low water at Zürich. High water at Zurich. Water everywhere.';

function make(given: Partial<Searched> = {}, answers = true) {
  const threads: Thread[] = [];
  const start = () => {
    const thread = new Thread(answers);
    threads.push(thread);
    return thread;
  };
  let options: FindOptions = { matchCase: false, wholeWord: false, matchAccents: false, pattern: false };
  const searched: Searched = {
    text: TEXT,
    lang: 'en',
    top: () => 0,
    get options() {
      return options;
    },
    keep: (kept) => (options = kept),
    ...given,
  };
  const patterns = new PatternSearch(start, 20);
  return { finding: new Finding(searched, patterns, new RecentWords()), threads, patterns };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('finding', () => {
  it('begins where the reader is, goes on, and comes round', () => {
    const { finding } = make({ top: () => 20 });
    finding.ask();
    finding.type('water');
    expect([finding.at, finding.hits.length]).toEqual([1, 3]);
    finding.step(1);
    finding.step(1);
    expect(finding.at).toBe(0);
    finding.step(-1);
    expect(finding.at).toBe(2);
  });

  it('starts with the words that are selected, as they are, also as a pattern', async () => {
    const { finding } = make({ text: 'What (if) it is?' });
    finding.toggle('pattern');
    finding.ask('(if) it is?');
    expect(finding.words).toBe('\\(if\\) it is\\?');
    await pause(5);
    expect(finding.hits).toEqual([{ start: 5, end: 16 }]);
  });

  it('keeps what is switched, and finds anew with it', () => {
    const { finding } = make();
    finding.ask();
    finding.type('zürich');
    expect(finding.hits).toHaveLength(2);
    finding.toggle('matchAccents');
    expect(finding.hits).toHaveLength(1);
    expect(finding.options.matchAccents).toBe(true);
  });

  it('says why a pattern is none, and finds again once it is one', async () => {
    const { finding } = make();
    finding.ask();
    finding.toggle('pattern');
    finding.type('(low|high');
    await pause(5);
    expect(finding.problem).toMatch(/not closed/);
    finding.type('(low|high) water');
    await pause(5);
    expect([finding.problem, finding.hits.length]).toEqual([null, 2]);
  });

  it('ends a pattern that does not end, says so, and runs the next one', async () => {
    const { finding, threads } = make({}, false);
    finding.ask();
    finding.toggle('pattern');
    finding.type('(a+)+$');
    expect(finding.busy).toBe(true);
    await pause(60);
    expect([finding.busy, finding.problem, threads[0]?.ended]).toEqual([false, 'This expression takes too long here. Make it simpler.', true]); // prettier-ignore
    finding.type('x');
    expect(threads).toHaveLength(2);
  });

  it('shows what was asked for last, however the answers come', async () => {
    const { finding } = make();
    finding.ask();
    finding.toggle('pattern');
    finding.type('wat');
    finding.type('Zur');
    finding.toggle('pattern');
    finding.type('every');
    await pause(10);
    expect(finding.hits.map(({ start, end }) => TEXT.slice(start, end))).toEqual(['every']);
  });

  it('gives nothing of it away once it is closed', async () => {
    const { finding, threads } = make();
    finding.ask();
    finding.toggle('pattern');
    finding.type('wat');
    finding.close();
    await pause(10);
    expect([finding.asked, finding.hits, finding.busy, threads.every(({ ended }) => ended)]).toEqual([0, [], false, true]); // prettier-ignore
  });
});

describe('what was looked for before', () => {
  it('comes back by the arrows, and what was being typed after it', () => {
    const { finding } = make();
    finding.ask();
    for (const words of ['low', 'high', 'low']) {
      finding.type(words);
      finding.step(1);
    }
    finding.type('wa');
    expect([finding.recall(-1), finding.words]).toEqual([true, 'low']);
    expect([finding.recall(-1), finding.words]).toEqual([true, 'high']);
    expect(finding.recall(-1)).toBe(false);
    expect([finding.recall(1), finding.words]).toEqual([true, 'low']);
    expect([finding.recall(1), finding.words]).toEqual([true, 'wa']);
    expect(finding.recall(1)).toBe(false);
  });
});

describe('the count', () => {
  it.each([
    [0, 0, false, 'Nothing found'],
    [0, 1, false, '1 of 1'],
    [1233, 10_000, true, '1,234 of 10,000 or more'],
  ])('%d, %d, %s: %s', (at, count, isCut, words) => {
    expect(countWords(at, count, isCut)).toBe(words);
  });
});
