/** An edited passage lies in pieces in the new text: which of them together are the passage? */
import { MAIN, type Alignment } from './alignment.ts';
import { BREAK_SENTENCE } from './tokenise.ts';

export interface Piece {
  firstOld: number;
  lastOld: number;
  firstNew: number;
  lastNew: number;
  /** Weight of its linked tokens; a word that only resembles its old one counts for less. */
  weight: number;
  /** Weight of the unbroken run it belongs to, with the words next to it outside the passage. */
  firm: number;
  /** It kept its place in the order of the text. */
  stayed: boolean;
}

export interface Stretch extends Piece {
  /** The old tokens whose links are the first and the last of the stretch in the new text. */
  firstOld: number;
  lastOld: number;
}

/** Pieces end where the new places jump by more than this, or go back. */
const JUMP = 8;
/** A word that only resembles the old one keeps this share of its weight. */
const RESEMBLING = 0.75;
/** A run of this weight stands where it stands: two rare words, or five common ones. */
const FIRM_WEIGHT = 200;
/** So does a heading or a short sentence of its own, if it is no mere *Yes.* */
const WHOLE_WEIGHT = 100;
/** An end that holds less than this share of what holds together may be left behind; see `bestStretch`. */
const SMALL_END = 0.15;
/** Of a passage torn in two, one part moved, the part that stayed is the passage unless it is much the smaller. */
const STAYED = 1.5;
/** An insertion may be as long as the passage and this many tokens: two or three sentences. Beyond, the passage is cut short. */
const LONGEST_INSERTION = 60;

/** The runs of linked tokens of `before[from, to)`, in old order. */
export function piecesOf(alignment: Alignment, from: number, to: number): Piece[] {
  const { toNew } = alignment;
  const pieces: Piece[] = [];
  let piece: Piece | undefined;
  for (let at = from; at < to; at += 1) {
    const linked = toNew[at] as number;
    if (linked < 0) continue;
    const weight = alignment.weightAt(at) * (alignment.same(at, linked) ? 1 : RESEMBLING);
    const near = piece && linked > piece.lastNew && linked - piece.lastNew - (at - piece.lastOld) <= JUMP;
    if (piece && near) {
      piece.lastOld = at;
      piece.lastNew = linked;
      piece.weight += weight;
    } else {
      const stayed = alignment.block[at] === MAIN;
      piece = { firstOld: at, lastOld: at, firstNew: linked, lastNew: linked, weight, firm: 0, stayed };
      pieces.push(piece);
    }
  }
  const { border } = alignment.before;
  for (const one of pieces) {
    const whole =
      (border[one.firstOld] as number) >= BREAK_SENTENCE &&
      (border[one.lastOld + 1] as number) >= BREAK_SENTENCE;
    if (whole && one.weight >= WHOLE_WEIGHT) one.firm = FIRM_WEIGHT;
    else
      one.firm =
        one.weight +
        (one.firstOld === from ? beside(alignment, from, -1) : 0) +
        (one.lastOld === to - 1 ? beside(alignment, to - 1, 1) : 0);
  }
  return pieces;
}

/**
 * The heaviest piece together with its neighbours in the new text, as far as the distance is one that an insertion explains:
 * a heavy neighbour may stand further off than a light one, which may have got there by chance. `length` is the passage's
 * number of tokens; `parted` says whether a sentence or more was put between two parts. `undefined` where there is no piece.
 */
export function bestStretch(
  pieces: readonly Piece[],
  length: number,
  isForeign: (newToken: number) => boolean = () => false,
  parted: (left: Stretch, right: Stretch) => boolean = () => false,
): Stretch | undefined {
  const order = [...pieces].sort((a, b) => a.firstNew - b.firstNew);
  let best = 0;
  order.forEach((piece, index) => {
    if (claim(piece) > claim(order[best] as Piece)) best = index;
  });
  const heaviest = order[best];
  if (!heaviest) return undefined;
  const stretch: Stretch = { ...heaviest };
  for (let at = best - 1; at >= 0; at -= 1) {
    const piece = order[at] as Piece;
    if (foreign(piece, stretch) > allowance(piece, length)) break;
    if (isSevered(piece, piece.lastNew, stretch.firstNew, piece.firstOld > stretch.lastOld)) break;
    if (parted(piece, stretch) && mayBeChance(order.slice(0, at + 1))) break;
    stretch.firstNew = piece.firstNew;
    stretch.firstOld = piece.firstOld;
    stretch.weight += piece.weight;
  }
  for (let at = best + 1; at < order.length; at += 1) {
    const piece = order[at] as Piece;
    if (foreign(stretch, piece) > allowance(piece, length)) break;
    if (isSevered(piece, stretch.lastNew, piece.firstNew, piece.lastOld < stretch.firstOld)) break;
    if (parted(stretch, piece) && mayBeChance(order.slice(at))) break;
    stretch.weight += piece.weight;
    if (piece.lastNew < stretch.lastNew) continue; // a clause that changed places inside the stretch
    stretch.lastNew = piece.lastNew;
    stretch.lastOld = piece.lastOld;
  }
  return stretch;

  /** All that lies further out: too little, or too loose, to be reached for across a sentence that was not there. */
  function mayBeChance(rest: readonly Piece[]): boolean {
    const weight = rest.reduce((sum, piece) => sum + piece.weight, 0);
    return weight <= SMALL_END * stretch.weight || rest.every((piece) => piece.firm < FIRM_WEIGHT);
  }

  /**
   * A small end that old text from elsewhere was put in front of is left behind, not reached for across it. So is any part
   * that changed sides: what passed other text on its way has moved.
   */
  function isSevered(piece: Piece, left: number, right: number, crossed: boolean): boolean {
    if (piece.weight > SMALL_END * stretch.weight && !crossed) return false;
    let strangers = 0;
    for (let at = left + 1; at < right; at += 1) if (isForeign(at)) strangers += 1;
    return strangers > JUMP;
  }
}

/** Whether a sentence, a line or a paragraph was put between two parts: the new text has a stronger border there. */
export function isParted(alignment: Alignment, left: Stretch, right: Stretch): boolean {
  const { before, after } = alignment;
  const oldFrom = Math.min(left.lastOld, right.lastOld) + 1;
  const were = strongest(before.border, oldFrom, Math.max(left.firstOld, right.firstOld));
  const are = strongest(after.border, left.lastNew + 1, right.firstNew);
  return are >= BREAK_SENTENCE && are > were;
}

function strongest(border: Uint8Array, from: number, to: number): number {
  let most = 0;
  for (let at = from; at <= to; at += 1) most = Math.max(most, border[at] as number);
  return most;
}

/** What a part says about where the passage is: one that stayed more than one that went. */
function claim(piece: Piece): number {
  return piece.stayed ? piece.weight * STAYED : piece.weight;
}

/** New tokens between two parts, less the old ones they may have replaced. */
function foreign(left: Stretch, right: Stretch): number {
  return right.firstNew - left.lastNew - 1 - Math.max(0, right.firstOld - left.lastOld - 1);
}

/**
 * How many foreign tokens may lie between the stretch and this piece: what a passage of that length may take in, for a piece
 * that stands firm; a few for each word's worth of one that may be chance.
 */
function allowance(piece: Piece, length: number): number {
  return piece.firm >= FIRM_WEIGHT
    ? length + LONGEST_INSERTION
    : Math.min(length, 6 + (6 * piece.weight) / 100);
}

/** Weight of the tokens that follow `token` outward in one unbroken run, up to `FIRM_WEIGHT`. */
function beside(alignment: Alignment, token: number, side: -1 | 1): number {
  const { toNew, before } = alignment;
  let weight = 0;
  for (let at = token + side; at >= 0 && at < before.count && weight < FIRM_WEIGHT; at += side) {
    if ((toNew[at] as number) < 0 || toNew[at] !== (toNew[at - side] as number) + side) break;
    weight += alignment.weightAt(at);
  }
  return weight;
}
