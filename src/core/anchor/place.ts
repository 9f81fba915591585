/** From an alignment to the place and state of each passage. */
import type { Selector } from '../annotation.ts';
import { MAIN, type Alignment, type Neighbours } from './alignment.ts';
import { endOffset, outermost, startOffset } from './edges.ts';
import { snapDown, snapUp } from './graphemes.ts';
import { literalNear } from './literal.ts';
import { bestStretch, isParted, piecesOf } from './pieces.ts';
import type { Placement } from './placement.ts';
import { searchNear } from './leftover.ts';
import { firstEndingAfter, firstStartingFrom } from './offsets.ts';
import { wholeness } from './wholeness.ts';

/** From this confidence on a changed passage is drawn as certain. */
const CERTAIN = 0.5;
/** Below this nothing of a passage lives on; a tenth of its words is what any two sentences share. */
const FLOOR = 0.1;
/** Links that say at least so much are believed before anything that was merely found near by. */
const FAINT = 0.25;
/** What stands with less than this in one run with its neighbours may have got there by chance. */
const SUPPORT_WEIGHT = 160;
const SUPPORT_REACH = 8;

/** Places passages by one alignment. The sums over all tokens are made once; an untouched passage then costs O(log n). */
export class Placer {
  private readonly alignment: Alignment;
  /** Per old token, how many before it are unlinked or linked to another word. */
  private readonly altered: Int32Array;
  /** Per old token, how many before it do not directly follow their predecessor's place. */
  private readonly broken: Int32Array;
  /** Made when the first passage was lost. */
  private neighbours: Neighbours | undefined;

  constructor(alignment: Alignment) {
    this.alignment = alignment;
    const { toNew, before } = alignment;
    this.altered = new Int32Array(before.count + 1);
    this.broken = new Int32Array(before.count + 1);
    for (let at = 0; at < before.count; at += 1) {
      const linked = toNew[at] as number;
      const same = linked >= 0 && alignment.same(at, linked);
      const follows = at > 0 && linked > 0 && linked === (toNew[at - 1] as number) + 1;
      this.altered[at + 1] = (this.altered[at] as number) + (same ? 0 : 1);
      this.broken[at + 1] = (this.broken[at] as number) + (follows ? 0 : 1);
    }
  }

  /** Where `selector`, whose offsets must be those of the old text, stands now. */
  place(selector: Selector): Placement {
    const { before } = this.alignment;
    const from = firstEndingAfter(before.end, selector.start);
    const to = firstStartingFrom(before.start, selector.end);
    if (from >= to) return this.placeBlank(selector, from);
    const untouched = this.altered[to] === this.altered[from] && this.broken[to] === this.broken[from + 1];
    const placement = untouched ? this.placeWhole(selector, from, to) : this.placeEdited(selector, from, to);
    return this.tidy(placement);
  }

  /** All words stand together, unaltered. */
  private placeWhole(selector: Selector, from: number, to: number): Placement {
    const { alignment } = this;
    const { toNew, block } = alignment;
    const start = startOffset(alignment, from, toNew[from] as number, selector.start);
    const end = endOffset(alignment, to - 1, toNew[to - 1] as number, selector.end);
    const moved = block[from] !== MAIN;
    const support = this.support(from, to);
    if (support < SUPPORT_WEIGHT)
      return { state: 'uncertain', start, end, confidence: 0.3 + (0.2 * support) / SUPPORT_WEIGHT };
    const literal = alignment.after.text.slice(start, end) === selector.exact;
    const confidence = (literal ? 1 : 0.99) - (moved ? 0.1 : 0);
    return { state: moved ? 'moved' : 'anchored', start, end, confidence };
  }

  /** Weight of the run of words, linked in one piece, in which the passage stands. */
  private support(from: number, to: number): number {
    const { alignment } = this;
    let weight = 0;
    for (let at = from; at < to && weight < SUPPORT_WEIGHT; at += 1) weight += alignment.weightAt(at);
    const { before } = alignment;
    let at = from;
    for (; at > 0 && from - at < SUPPORT_REACH && weight < SUPPORT_WEIGHT; at -= 1) {
      if (this.broken[at + 1] !== this.broken[at]) break;
      weight += alignment.weightAt(at - 1);
    }
    if (at === 0 && alignment.toNew[0] === 0) return SUPPORT_WEIGHT; // it reaches the beginning of both texts
    at = to;
    for (; at < before.count && at - to < SUPPORT_REACH && weight < SUPPORT_WEIGHT; at += 1) {
      if (this.broken[at + 1] !== this.broken[at]) break;
      weight += alignment.weightAt(at);
    }
    if (at === before.count && alignment.toNew[at - 1] === alignment.after.count - 1) return SUPPORT_WEIGHT;
    return weight;
  }

  private placeEdited(selector: Selector, from: number, to: number): Placement {
    const edited = this.measure(selector, from, to);
    if (edited) {
      const literal = this.placeLiteral(selector, from, to, edited);
      if (literal) return literal;
    }
    if (edited && edited.confidence >= CERTAIN) {
      const { start, end } = edited;
      if (this.alignment.after.text.slice(start, end) !== selector.exact) return edited;
      // Every word is there after all; only some of the marks had been taken for others.
      const moved = this.alignment.block[from] !== MAIN;
      return { state: moved ? 'moved' : 'anchored', start, end, confidence: 0.9 };
    }
    const other = this.placeLost(selector, from, to);
    const found = other.state === 'orphan' ? undefined : this.placeLiteral(selector, from, to, other);
    if (found) return found;
    if (!edited || edited.confidence < FLOOR) return other;
    if (other.state !== 'orphan' && edited.confidence < FAINT && other.confidence > edited.confidence)
      return other;
    return { ...edited, state: 'uncertain' };
  }

  /** The passage as it was, in or beside the place where an edited one was found. */
  private placeLiteral(
    selector: Selector,
    from: number,
    to: number,
    edited: Placement,
  ): Placement | undefined {
    const { alignment } = this;
    const { after } = alignment;
    const first = firstEndingAfter(after.end, edited.start);
    const last = Math.max(first, firstStartingFrom(after.start, edited.end) - 1);
    const at = literalNear(alignment, from, to, first, last);
    if (at < 0) return undefined;
    const start = startOffset(alignment, from, at, selector.start);
    const end = endOffset(alignment, to - 1, at + to - 1 - from, selector.end);
    const moved = alignment.toNew
      .subarray(from, to)
      .every((linked, i) => linked < 0 || alignment.block[from + i] !== MAIN);
    return { state: moved ? 'moved' : 'anchored', start, end, confidence: 0.9 };
  }

  /** What the links say of an edited passage; `undefined` where it has none. */
  private measure(selector: Selector, from: number, to: number): Placement | undefined {
    const { alignment } = this;
    const { after } = alignment;
    const pieces = piecesOf(alignment, from, to);
    const stretch = bestStretch(
      pieces,
      to - from,
      (newToken) => {
        const other = alignment.toOld[newToken] as number;
        return other >= 0 && (other < from || other >= to);
      },
      (left, right) => isParted(alignment, left, right),
    );
    if (!stretch) return undefined;
    let total = 0;
    for (let at = from; at < to; at += 1) total += alignment.weightAt(at);
    const first = outermost(alignment, from, stretch.firstOld, -1);
    const last = outermost(alignment, to - 1, stretch.lastOld, 1);
    const start =
      stretch.firstOld === from
        ? startOffset(alignment, from, first, selector.start)
        : (after.start[first] as number);
    const end =
      stretch.lastOld === to - 1
        ? endOffset(alignment, to - 1, last, selector.end)
        : (after.end[last] as number);
    let present = 0;
    for (let at = first; at <= last; at += 1) present += alignment.newWeightAt(at);
    const survived = stretch.weight / total;
    const density = Math.min(1, stretch.weight / Math.max(1, present));
    const whole = wholeness(alignment, pieces, stretch, from, to, first, last);
    return {
      state: 'changed',
      start,
      end,
      confidence: Math.min(0.98, survived * (0.6 + 0.4 * density) * whole),
    };
  }

  /** The alignment kept nothing of it, or too little: whatever is found near by is a proposal, not a certainty. */
  private placeLost(selector: Selector, from: number, to: number): Placement {
    const { alignment } = this;
    const { after } = alignment;
    const proposal = searchNear(alignment, (this.neighbours ??= alignment.neighbours()), from, to);
    if (proposal.kind === 'gone') {
      const at = proposal.before === 0 ? 0 : (after.end[proposal.before - 1] as number);
      return { state: 'orphan', start: at, end: at, confidence: 0 };
    }
    if (proposal.kind === 'replaced') {
      const start = after.start[proposal.first] as number;
      return { state: 'uncertain', start, end: after.end[proposal.last] as number, confidence: FLOOR };
    }
    // Measured as if it were linked so, and unlinked again: no passage's place depends on another's.
    const known = alignment.toNew.slice(from, to);
    for (let at = from; at < to; at += 1) alignment.unlink(at);
    for (const [oldToken, newToken] of proposal.pairs)
      alignment.link(oldToken, newToken, alignment.block[oldToken] as number);
    const found = this.measure(selector, from, to);
    for (let at = from; at < to; at += 1) alignment.unlink(at);
    known.forEach((linked, at) => {
      if (linked >= 0) alignment.link(from + at, linked, alignment.block[from + at] as number);
    });
    if (!found) return { state: 'orphan', start: 0, end: 0, confidence: 0 };
    return { ...found, state: 'uncertain', confidence: Math.min(found.confidence, CERTAIN - 0.01) };
  }

  /** A passage of white space alone stands where its neighbours still touch it. */
  private placeBlank(selector: Selector, next: number): Placement {
    const { before, after, toNew } = this.alignment;
    const left = next > 0 ? (toNew[next - 1] as number) : -1;
    const right = next < before.count ? (toNew[next] as number) : after.count;
    const leftEnd = left < 0 ? 0 : (after.end[left] as number);
    if (right === left + 1 && (next === 0 || left >= 0)) {
      const start = leftEnd + selector.start - (next > 0 ? (before.end[next - 1] as number) : 0);
      const end = start + selector.exact.length;
      const same = after.text.slice(start, end) === selector.exact;
      if (same && selector.exact !== '') return { state: 'anchored', start, end, confidence: 1 };
    }
    return { state: 'orphan', start: leftEnd, end: leftEnd, confidence: 0 };
  }

  private tidy(placement: Placement): Placement {
    const { text } = this.alignment.after;
    if (placement.state === 'orphan') {
      const at = snapDown(text, placement.start);
      return { ...placement, start: at, end: at };
    }
    const start = snapDown(text, placement.start);
    const end = snapUp(text, Math.max(start, placement.end));
    return end > start ? { ...placement, start, end } : { state: 'orphan', start, end: start, confidence: 0 };
  }
}
