import { MarkJs } from './mark-js.ts';
import { NestedMarks } from './nested-marks.ts';
import { Ours } from './ours.ts';
import { Recogito } from './recogito.ts';
import type { Ground, Side } from './side.ts';

/** Ours, and the others on a plain page, as their documentation has them; and what is ours of the page with their marks on it. */
export const SIDES = {
  Postil: (ground: Ground): Side => new Ours(ground),
  '@recogito/text-annotator': (ground: Ground): Side => new Recogito(ground),
  'mark.js': (ground: Ground): Side => new MarkJs(ground),
  'nested marks': (ground: Ground): Side => new NestedMarks(ground),
  'nested marks, on our page': (ground: Ground): Side => new NestedMarks(ground, 'ours'),
} as const;
export type SideName = keyof typeof SIDES;

export function sideOf(name: SideName, ground: Ground): Side {
  return SIDES[name](ground);
}
