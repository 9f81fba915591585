import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Change, Operation } from '../../../src/core/library/operation.ts';
import { Finder } from '../../../src/renderer/search/finder.ts';
import { Keeper } from '../../../src/renderer/search/keeper.ts';
import type { Found, SearchMessage, SearchRequest } from '../../../src/renderer/search/messages.ts';
import { Newest } from '../../../src/renderer/search/newest.ts';
import { SearchIndex, type SearchWorker } from '../../../src/renderer/search/search-index.svelte.ts';
import { Searching } from '../../../src/renderer/search/searching.svelte.ts';
import { RecentTexts } from '../../../src/renderer/search/texts.ts';
import { applyOperations } from '../../../src/renderer/store/apply.ts';
import { PostilDatabase } from '../../../src/renderer/store/database.ts';
import type { Library } from '../../../src/renderer/store/library.ts';
import { changesOfArticle } from './library.ts';

const NOW = '2026-03-14T09:00:00.000Z';
const WORDS = ['tide', 'tidal', 'harbour', 'harbourmaster', 'grain', 'river', 'rivers', '図書館', 'หนังสือ'];

let database: PostilDatabase;
let keeper: Keeper;
beforeAll(async () => {
  database = new PostilDatabase(`typing-${Math.random()}`);
  const changes = Array.from({ length: 40 }, (_, n): Change[] => {
    const text = WORDS.filter((_word, at) => (n + at) % (at + 2) < 2).join(' ');
    return changesOfArticle(`article-${n}`, { title: `Of ${WORDS[n % WORDS.length]}`, text });
  }).flat();
  const operation: Operation = { id: 'seed', kind: 'import', at: NOW, changes, seq: 1 };
  await applyOperations(database, 'library', [operation], 0);
  keeper = new Keeper(database, null, () => Promise.resolve());
  await keeper.open(() => undefined);
  await keeper.prepare();
});
afterAll(() => database.delete());

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The worker's side of the wire, with pauses and ways that take as long as `delays` say, in turn: messages keep their order. */
class Thread implements SearchWorker {
  onmessage: SearchWorker['onmessage'] = null;
  onerror: SearchWorker['onerror'] = null;
  onmessageerror: SearchWorker['onmessageerror'] = null;
  #there: Promise<void> = Promise.resolve();
  #back: Promise<void> = Promise.resolve();
  #at = 0;
  readonly #newest = new Newest();
  readonly #delays: readonly number[];
  readonly #finder: Finder;

  constructor(delays: readonly number[]) {
    this.#delays = delays;
    const pause = () => after(this.#delay());
    this.#finder = new Finder(() => keeper.index, new RecentTexts(database), {
      turn: pause,
      drawn: pause,
      breath: pause,
    });
  }
  #delay(): number {
    this.#at += 1;
    return this.#delays[this.#at % this.#delays.length] ?? 0;
  }
  postMessage(request: SearchRequest): void {
    if (request.kind !== 'find') return;
    this.#there = this.#there.then(() => after(this.#delay())).then(() => this.#heard(request));
  }
  terminate(): void {}
  #heard({ id, text, limit }: SearchRequest & { kind: 'find' }): void {
    void this.#finder.find(text, limit, this.#newest.take(id), (found) => {
      this.#back = this.#back
        .then(() => after(this.#delay()))
        .then(() => this.#answer({ kind: 'found', id, found }));
    });
  }
  #answer(data: SearchMessage): void {
    this.onmessage?.call(this as unknown as Worker, { data } as MessageEvent<SearchMessage>);
  }
}

async function answerTo(text: string): Promise<Found | null> {
  if (text.trim() === '') return null;
  const all: Found[] = [];
  const none = () => Promise.resolve();
  const finder = new Finder(() => keeper.index, new RecentTexts(database), {
    turn: none,
    drawn: none,
    breath: none,
  });
  await finder.find(text, 30, () => false, (found) => all.push(found)); // prettier-ignore
  return all.at(-1) ?? null;
}

describe('letters that are typed fast', () => {
  const texts = WORDS.flatMap((word) => Array.from(word, (_, end) => word.slice(0, end + 1)));
  const letters = fc.array(fc.tuple(fc.constantFrom('', ...texts), fc.nat(6)), {
    minLength: 1,
    maxLength: 8,
  });

  it('end with the answer to the last of them, whatever came in between, and never show that of another', async () => {
    await fc.assert(
      fc.asyncProperty(
        letters,
        fc.array(fc.nat(4), { minLength: 3, maxLength: 9 }),
        async (typed, delays) => {
          const thread = new Thread(delays);
          const library = { subscribe: () => () => undefined } as unknown as Library;
          const searching = new Searching(new SearchIndex(library, () => thread));
          for (const [text, ms] of typed) {
            searching.type(text);
            await after(ms);
            if (searching.busy) continue;
            const whole = await answerTo(text);
            const shown = searching.found?.hits ?? [];
            if (searching.text === text) expect(whole?.hits.slice(0, shown.length) ?? []).toEqual(shown);
          }
          const [last = ''] = typed.at(-1) ?? [];
          const expected = await answerTo(last);
          for (let wait = 0; wait < 400 && (searching.busy || searching.found?.more === true); wait += 1)
            await after(5);
          expect(searching.found).toEqual(expected);
          expect([searching.text, searching.busy]).toEqual([last, false]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('are not all looked for: of those that come together only the last one', async () => {
    let asked = 0;
    const index = () => {
      asked += 1;
      return keeper.index;
    };
    const turn = () => after(0);
    const finder = new Finder(index, new RecentTexts(database), { turn, drawn: turn, breath: turn });
    const newest = new Newest();
    const told: string[] = [];
    const ask = (text: string, id: number) => finder.find(text, 30, newest.take(id), () => told.push(text));
    await Promise.all(['t', 'ti', 'tid', 'tide'].map(ask));
    expect([asked, new Set(told)]).toEqual([1, new Set(['tide'])]);
  });

  it('find the texts below the first ones read already, once these are drawn, but those of a letter that is gone', async () => {
    const reads: string[][] = [];
    class Watched extends RecentTexts {
      override get(ids: readonly string[]): ReturnType<RecentTexts['get']> {
        reads.push([...ids]);
        return super.get(ids);
      }
    }
    const newest = new Newest();
    const breathing: (() => void)[] = [];
    const breath = () => new Promise<void>((resolve) => breathing.push(resolve));
    const drawing: (() => void)[] = [];
    const drawn = () => new Promise<void>((resolve) => drawing.push(resolve));
    const pauses = { turn: () => after(0), drawn, breath };
    const finder = new Finder(() => keeper.index, new Watched(database), pauses);
    const first = finder.find('t', 30, newest.take(1), () => undefined);
    await expect.poll(() => drawing.length).toBe(1);
    expect(reads.length).toBe(1);
    drawing.pop()!();
    await expect.poll(() => reads.length).toBe(1 + 3);
    expect(reads.map((ids) => ids.length)).toEqual([4, 4, 4, 4]);
    expect(new Set(reads.flat()).size).toBe(16);

    const second = finder.find('ti', 30, newest.take(2), () => undefined);
    await expect.poll(() => drawing.length).toBe(1);
    expect(reads.length).toBeGreaterThan(4);
    const before = reads.length;
    newest.take(3);
    for (const go of [...drawing, ...breathing]) go();
    await Promise.all([first, second]);
    expect(reads.length).toBeLessThanOrEqual(before + 1);
  });
});
