import type { SectionPlan } from './plan.ts';

/** What the present type makes of text, in CSS pixels. */
export interface TypeMeasure {
  /** Room that one code unit takes of a line, on average. */
  character: number;
  /** The line's length. */
  measure: number;
  lineHeight: number;
  /** Between two blocks. */
  gap: number;
}

/** Lines are not filled to the end: words are not split. Of 60 to 80 letters about half a word is lost. */
const RAGGED = 1.04;
/** Enough for an average over common letters; longer samples change it by less than a percent. */
const SAMPLE =
  'the quick answer is that most readers of an article never look twice at the margins of a page';

/** Height of a section before it is laid out: full lines, half a line lost at each block's end, gaps, pictures. */
export function estimateHeight(plan: SectionPlan, type: TypeMeasure): number {
  const lines = (plan.characters * type.character * RAGGED) / type.measure + plan.leaves / 2;
  return lines * type.lineHeight + plan.leaves * type.gap + plan.pixels;
}

/** To measure letters with, made once: of opening a short text it would be a part that shows. */
let context: CanvasRenderingContext2D | null = null;

/** Reads the type in use from `root`. Lays the page out once. */
export function measureType(root: HTMLElement): TypeMeasure {
  const style = getComputedStyle(root);
  const size = parseFloat(style.fontSize);
  context ??= document.createElement('canvas').getContext('2d');
  // Half an em is the mean of Latin text faces, where there is nothing to measure with.
  let character = size / 2;
  if (context !== null) {
    context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    character = context.measureText(SAMPLE).width / SAMPLE.length;
  }
  const lineHeight = parseFloat(style.lineHeight);
  return {
    character,
    // A root that is not shown yet has no width; any positive one will do until it is measured again.
    measure: root.clientWidth > 0 ? root.clientWidth : size * 33,
    lineHeight: Number.isNaN(lineHeight) ? size * 1.5 : lineHeight,
    gap: style.getPropertyValue('--paragraph-gap') === '0' ? 0 : size,
  };
}
