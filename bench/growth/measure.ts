/** Everything that is done, with one library or one article: milliseconds of each repeat. */
import { writeFileSync } from 'node:fs';
import { quantile } from '../figures.ts';
import { arrows, scrolls, types } from '../library/inside.ts';
import type { Stage } from '../stage.ts';
import { placeOf } from '../../src/main/files/place.ts';
import { opened, PAUSE, type Opened } from './app.ts';
import { places, writesOut } from './core.ts';
import type { Operation } from './operations.ts';
import type { Library } from './seed.ts';
import { starts } from './start.ts';
import type { Subject } from './subject.ts';

export type Costs = Partial<Record<Operation, number[]>>;

/** Words as they are met and as they are mistyped: 18 letters. */
const TYPED = ['margin', 'harbour', 'readr'];
/** As many frames as a list of a hundred rows is long. */
const SCROLL = { by: 240, frames: 30 };
const SCROLLS = 3;
const LETTERS = 'etaoin';
/** Tags of the made-up library begin with these. */
export const TAG_LETTERS = 'mphq';
/** Of the title of what is worked on, and of no other. */
export const LINKED = 'grows';
/** Rows that are gone through by key. */
const KEYS = 15;
/** Enough for a median that holds still, few enough for fifty rows in minutes. */
const ROUNDS = {
  open: 3,
  letters: 4,
  links: 4,
  narrows: 4,
  marks: 4,
  hits: 6,
  exports: 4,
  rereads: 2,
  core: 7,
};

/** The first start, which makes the database, and a session, which makes the index. */
export async function inLibrary(stage: Stage, { profile, subjects, fresh }: Library): Promise<Costs> {
  const costs: Costs = { 'first start, from the journal alone': [(await starts(stage, profile)).whole] };
  const app = await opened(stage, profile);
  try {
    costs['index of the search, made anew'] = [app.indexed];
    const frames: number[] = [];
    for (let turn = 0; turn < SCROLLS; turn += 1) {
      const { times, rows } = await app.page.evaluate(scrolls, SCROLL);
      if (rows < SCROLL.frames / 2) throw new Error('The list was not scrolled through');
      frames.push(...times);
    }
    costs['scroll the list, a frame'] = frames;
    await app.page.locator('.library [role="option"]').first().click();
    costs['a key in the list'] = await app.page.evaluate(arrows, KEYS);
    // Ends at the top of the list, where the article that is worked on stands.
    const { title } = subjects[0]!;
    costs['a question above the list'] = await app.does('narrows', { title, rounds: ROUNDS.narrows });
    // The first one warms up.
    costs['a new file, opened'] = (await app.does('receives', { places: fresh, title })).slice(1);
    await app.page.keyboard.press('Control+k');
    await app.page.locator('dialog input[role="combobox"]').waitFor();
    const letters = await app.page.evaluate(types, TYPED);
    costs['a letter in the search'] = letters;
    costs['a letter in the search, at p95'] = [
      quantile(
        letters.toSorted((a, b) => a - b),
        0.95,
      ),
    ];
    await app.page.keyboard.press('Escape');
    add(costs, await withArticle(app, subjects[0]!));
    costs['a tag, proposed'] = await tagged(app, subjects[0]!);
  } finally {
    await app.close();
  }
  return costs;
}

/** With the library that has been used by now. */
export async function startsAgain(stage: Stage, { profile }: Library): Promise<Costs> {
  const { rows, whole } = await starts(stage, profile);
  return { 'start, to the first rows': [rows], 'start, to the whole list': [whole] };
}

/** All that is done with one article, from the library and back to it. */
export async function withArticle(app: Opened, { title, path, versions }: Subject): Promise<Costs> {
  const costs: Costs = {};
  // The first opening warms up.
  const gone = await app.does('open', { title, rounds: ROUNDS.open + 1 });
  costs['open an article'] = gone.open.slice(1);
  costs['back to the list'] = gone.back.slice(1);
  costs['forward to the article'] = gone.forward.slice(1);
  await app.does('takes', undefined);
  const { painted, saved } = await app.does('letters', { rounds: ROUNDS.letters, pause: PAUSE });
  costs['a letter in a note, on screen'] = painted;
  costs['a letter in a note, saved'] = saved;
  await app.does('takes', undefined);
  costs['a link in a note, proposed'] = await app.does('links', { rounds: ROUNDS.links, word: LINKED });
  const { marked, undone } = await app.does('marks', ROUNDS.marks);
  costs['mark a selection'] = marked;
  costs['undo it'] = undone;
  costs['press a highlight'] = await app.does('hits', ROUNDS.hits);
  costs['a letter in find'] = await app.does('finds', LETTERS);
  costs['preview of an export'] = (await app.does('exports', ROUNDS.exports)).slice(1);
  const rereads: number[] = [];
  for (let round = 0; round < ROUNDS.rereads; round += 1) {
    // There and back: a text that the library has met before takes less.
    let both = 0;
    for (const version of [1, 0] as const) {
      writeFileSync(path, versions[version]);
      both += await app.does('rereads', placeOf(path).id);
    }
    rereads.push(both / 2);
  }
  costs['a changed file, read anew'] = rereads;
  await app.does('leave', title);
  return costs;
}

/** In a library whose articles and highlights have tags, from its list and back to it. */
async function tagged(app: Opened, { title }: Subject): Promise<number[]> {
  await app.does('open', { title, rounds: 1 });
  await app.does('takes', undefined);
  const times = await app.does('tags', TAG_LETTERS);
  await app.does('leave', title);
  return times;
}

/** What is done to all of an article, without a window. */
export function inCore(subject: Subject): Costs {
  const written = writesOut(subject, ROUNDS.core);
  const placed = places(subject, ROUNDS.core);
  if (written.done < subject.annotations * 20 || placed.done < subject.annotations / 2)
    throw new Error('Not everything was written or placed');
  return { 'notes as Markdown': written.times, 'passages placed in an edited text': placed.times };
}

export function add(to: Costs, more: Costs): Costs {
  for (const [operation, times] of Object.entries(more) as [Operation, number[]][])
    to[operation] = [...(to[operation] ?? []), ...times];
  return to;
}
