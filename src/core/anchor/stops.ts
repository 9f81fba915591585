/** Full stops that were linked one sentence too late. */
import type { Alignment } from './alignment.ts';
import { BREAK_SENTENCE, type Tokens } from './tokenise.ts';

/** How far back the first full stop of a gap is looked for, in tokens: some ten sentences. */
const LONGEST_TAIL = 300;

/**
 * A sentence's changed end and a new sentence behind it look like one gap before a full stop; the stop belongs to the first.
 * Where a stop is linked behind a gap that holds a whole sentence on one side only, it is linked to the first stop instead.
 */
export function closeSentences(alignment: Alignment): void {
  const { before, after, toNew, toOld } = alignment;
  for (let at = 1; at < before.count; at += 1) {
    const linked = toNew[at] as number;
    if (linked < 1 || (before.border[at + 1] as number) < BREAK_SENTENCE) continue;
    const number = alignment.block[at] as number;
    const oldStop = firstStop(before, toNew, at);
    const newStop = firstStop(after, toOld, linked);
    if (oldStop === at && newStop < linked && alignment.same(at, newStop)) {
      alignment.unlink(at);
      alignment.link(at, newStop, number);
    } else if (newStop === linked && oldStop < at && alignment.same(oldStop, linked)) {
      alignment.unlink(at);
      alignment.link(oldStop, linked, number);
    }
  }
}

/** The first token of the unlinked run before `at` that is the same and ends a sentence; `at` where there is none. */
function firstStop(tokens: Tokens, links: Int32Array, at: number): number {
  let found = at;
  for (
    let token = at - 1;
    token >= 0 && at - token <= LONGEST_TAIL && (links[token] as number) < 0;
    token -= 1
  ) {
    if (tokens.id[token] === tokens.id[at] && (tokens.border[token + 1] as number) >= BREAK_SENTENCE)
      found = token;
  }
  return found;
}
