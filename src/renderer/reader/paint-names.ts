import { COLOURS, type AnchorState, type Colour, type Style } from '../../core/annotation.ts';
import { TOKEN_KINDS, type TokenKind } from '../../core/code/tokens.ts';
import type { Interval } from './intervals.ts';

/** A passage as the painter needs it. */
export interface PaintItem extends Interval {
  colour: Colour;
  style: Style;
  state: AnchorState;
}

/** Whether two are painted alike. */
export function isSameItem(a: PaintItem | undefined, b: PaintItem): boolean {
  if (a === undefined || a.start !== b.start || a.end !== b.end) return false;
  return a.colour === b.colour && a.style === b.style && a.state === b.state;
}

/** The names that page.css has a `::highlight()` rule for: one for each colour and style, never one for each passage. */
export type HighlightName =
  | `postil-code-${TokenKind}`
  | `postil-${Colour}`
  | `postil-underline-${Colour}`
  | `postil-strike-${Colour}`
  | 'postil-uncertain'
  | 'postil-spoken'
  | 'postil-cursor'
  | 'postil-focused'
  | 'postil-flash'
  | 'postil-find'
  | 'postil-find-current';

/** Those of passages, in order of painting, the last on top: colours, then lines. */
export const PASSAGE_NAMES: readonly HighlightName[] = [
  ...COLOURS.map((colour) => `postil-${colour}` as const),
  ...COLOURS.map((colour) => `postil-underline-${colour}` as const),
  ...COLOURS.map((colour) => `postil-strike-${colour}` as const),
  'postil-uncertain',
];

/** All, in order of painting: the colours of code below everything the reader marks, and what passes on top. */
export const HIGHLIGHT_NAMES: readonly HighlightName[] = [
  ...TOKEN_KINDS.map((kind) => `postil-code-${kind}` as const),
  ...PASSAGE_NAMES,
  'postil-spoken',
  'postil-cursor',
  'postil-focused',
  'postil-flash',
  'postil-find',
  'postil-find-current',
];

/** How a passage is drawn: never as certain when its place is not, and not at all when it has none. */
export function highlightName(item: PaintItem): HighlightName | null {
  if (item.state === 'orphan') return null;
  if (item.state === 'uncertain') return 'postil-uncertain';
  return item.style === 'highlight' ? `postil-${item.colour}` : `postil-${item.style}-${item.colour}`;
}
