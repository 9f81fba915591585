import type { Part } from '../../core/search/fields.ts';
import { PostilDatabase } from '../store/database.ts';
import { privateFiles } from './files.ts';
import { Finder } from './finder.ts';
import { FEW, Keeper } from './keeper.ts';
import { IndexStore } from './kept.ts';
import type { SearchMessage, SearchRequest } from './messages.ts';
import { Newest } from './newest.ts';
import { RecentTexts } from './texts.ts';

/** The index lives here: it reads the library’s database and never writes to it. One after another; questions come in between. */

/** So long nothing changed: what was typed is a sentence by then. */
const SETTLED_MS = 700;
/** As long as this, changes may go on before they are looked at all the same. */
const PATIENCE_MS = 3_000;
/** So long after a change the index is written to the disk: it can be made again, and disks wear. */
const SAVE_MS = 5_000;
/** Lines are made, laid out and painted in so long, mostly in half of it. */
const DRAWN_MS = 40;
/** What is below the first hits is seen no sooner; most who type on have typed by then, and their letter waits for nothing. */
const BREATH_MS = 210;

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const database = new PostilDatabase();
let answering = 0;
let answered: (() => void)[] = [];
/** Of what is done in between: questions go first, and nothing holds up their answers, nor the window that draws them. */
async function pause(): Promise<void> {
  await after(0);
  while (answering > 0) await new Promise<void>((resolve) => answered.push(resolve));
}
function done(): void {
  answering -= 1;
  if (answering > 0) return;
  for (const go of answered) go();
  answered = [];
}
/** Lets what has come meanwhile be heard, and no more: a timer would wait for some milliseconds each time. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
const pauses = { turn, drawn: () => after(DRAWN_MS), breath: () => after(BREATH_MS) };
const post = (message: SearchMessage): void => self.postMessage(message);

const store = privateFiles('search').then(
  (files) => new IndexStore(files),
  () => null,
);
const texts = new RecentTexts(database);
const newest = new Newest();
let keeper: Keeper | null = null;
let work: Promise<void> = Promise.resolve();
let waiting = new Map<string, Set<Part>>();
let seq = 0;
let since = 0;
let looking: ReturnType<typeof setTimeout> | undefined;
let saving: ReturnType<typeof setTimeout> | undefined;

/** Does `job` after all that was asked before. */
function next(job: () => Promise<void>): Promise<void> {
  work = work.then(job).catch((error: unknown) => console.error('The index of the search:', error));
  return work;
}

/** Resolves when there is something to ask: what is loaded, or as much as is made. */
let answerable = (): void => undefined;
const ready = new Promise<void>((resolve) => (answerable = resolve));

async function open(): Promise<void> {
  keeper = new Keeper(database, await store, pause);
  try {
    await keeper.open((state) => {
      post({ kind: 'state', state });
      if (state.name !== 'loading') answerable();
    });
  } catch (error) {
    post({ kind: 'state', state: { name: 'failed', message: String(error) } });
    throw error;
  }
  tellKept();
}

/** Where nobody searches, the window lets go of the index as soon as the disk has all of it. */
function tellKept(): void {
  if (keeper?.dirty === false && waiting.size === 0) post({ kind: 'kept', seq });
}

function heard(part: Part, ids: readonly string[]): void {
  for (const id of ids) {
    texts.forget(id);
    const parts = waiting.get(id);
    if (parts === undefined) waiting.set(id, new Set([part]));
    else parts.add(part);
  }
}

/** Reads what has changed into the index. */
function look(): Promise<void> {
  clearTimeout(looking);
  since = 0;
  return next(async () => {
    const [changed, upTo] = [waiting, seq];
    waiting = new Map();
    await keeper?.update(changed, upTo);
    // Questions have not waited for so many.
    if (keeper !== null && changed.size > FEW)
      post({ kind: 'state', state: { name: 'ready', articles: keeper.index.articles } });
    clearTimeout(saving);
    saving = setTimeout(() => void next(save), SAVE_MS);
  });
}

async function save(): Promise<void> {
  await keeper?.save();
  tellKept();
}

function lookSoon(): void {
  since ||= Date.now();
  clearTimeout(looking);
  looking = setTimeout(
    () => void look(),
    Math.min(SETTLED_MS, Math.max(0, since + PATIENCE_MS - Date.now())),
  );
}

async function ask(id: number, question: (finder: Finder) => Promise<void>, again = true): Promise<void> {
  try {
    await ready;
    if (waiting.size > 0 && waiting.size <= FEW) await look();
    const known = keeper;
    if (known === null) return;
    answering += 1;
    await question(new Finder(() => known.index, texts, pauses)).finally(done);
  } catch (error) {
    if (!again) return post({ kind: 'failed', id, message: String(error) });
    // Chromium may have lost the database, and the window made it anew: it is opened once more.
    database.close({ disableAutoOpen: false });
    await ask(id, question, false);
  }
}

self.onmessage = ({ data }: MessageEvent<SearchRequest>): void => {
  switch (data.kind) {
    case 'open':
      void next(open);
      break;
    case 'prepare':
      void next(async () => {
        await keeper?.prepare(texts);
        // Whoever found nothing by then is to ask again.
        if (keeper !== null)
          post({ kind: 'state', state: { name: 'ready', articles: keeper.index.articles } });
      });
      break;
    case 'changed':
      heard('text', data.text);
      heard('notes', data.notes);
      seq = data.seq;
      if (waiting.size > 0) lookSoon();
      else tellKept();
      break;
    case 'find': {
      const { id, text, limit } = data;
      const isStale = newest.take(id);
      void ask(id, (finder) =>
        finder.find(text, limit, isStale, (found) => post({ kind: 'found', id, found })),
      );
      break;
    }
    case 'within': {
      const { id, condition } = data;
      void ask(id, async (finder) => post({ kind: 'within', id, articles: await finder.within(condition) }));
    }
  }
};
