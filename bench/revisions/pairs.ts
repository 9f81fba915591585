/**
 * Pairs of real revisions with a truth made by reading, as a folder that is never part of the project:
 *
 *     PAIRS/<name>/old.<md|txt|html>, new.<the same>, passages.json
 *
 * `passages.json` is a list of `PassageTruth`. Offsets are those of the article's text (`postil extract`), in UTF-16 code
 * units; the words beside them find the passage again when the parser has learnt something since.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { detectFormat, parseArticle } from '../../src/core/parse/index.ts';

export interface Quoted {
  start: number;
  end: number;
  exact: string;
}

export interface PassageTruth extends Quoted {
  /** `unchanged`: every word is there, in one piece. `deleted`: a careful reader finds it nowhere. */
  fate: 'unchanged' | 'changed' | 'deleted';
  /** Where a careful reader says it stands now: several where its ends can be argued. Empty for a deleted one. */
  places: Quoted[];
}

export interface Pair {
  name: string;
  before: string;
  after: string;
  passages: PassageTruth[];
}

/** Reads the pairs of a folder one by one. Throws where a passage's words are not in the text that they are said to be in. */
export function* pairsIn(folder: string): Generator<Pair> {
  for (const name of readdirSync(folder).sort()) {
    const truth = join(folder, name, 'passages.json');
    if (!existsSync(truth)) continue;
    const before = textOf(join(folder, name), 'old');
    const after = textOf(join(folder, name), 'new');
    const passages = (JSON.parse(readFileSync(truth, 'utf8')) as PassageTruth[]).map((passage) => ({
      ...passage,
      ...found(before, passage, name),
      places: passage.places.map((place) => found(after, place, name)),
    }));
    yield { name, before, after, passages };
  }
}

function textOf(folder: string, version: 'old' | 'new'): string {
  const file = readdirSync(folder).find((name) => name.startsWith(`${version}.`));
  if (file === undefined) throw new Error(`${folder} has no file ${version}.md, .txt or .html`);
  const text = readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, '');
  return parseArticle({ text, name: file, encoding: 'utf-8', format: detectFormat(file, text) }).text;
}

/** The passage where it is said to be, or else at the occurrence of its words that is nearest to that. */
function found(text: string, { start, end, exact }: Quoted, name: string): Quoted {
  if (text.slice(start, end) === exact) return { start, end, exact };
  let best = -1;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    if (best < 0 || Math.abs(at - start) < Math.abs(best - start)) best = at;
  }
  if (best < 0) throw new Error(`${name}: “${exact.slice(0, 60)}” is not in the text`);
  return { start: best, end: best + exact.length, exact };
}
