import type { Colour, Style } from './annotation.ts';
import type { Settings } from './settings.ts';
import { words } from './words/words.ts';

/** What the reader calls a colour (*claim*, *disagree*, …), or the colour's own word where it has no name. */
export function colourName(settings: Pick<Settings, 'colourNames'>, colour: Colour): string {
  return ownName(settings, colour) || words.appearance.colours[colour];
}

/** What a mark is, in words: *saffron highlight*, *claim underline*. For labels and for what is spoken. */
export function markName(settings: Pick<Settings, 'colourNames'>, colour: Colour, style: Style): string {
  const { called, colours, marks } = words.appearance;
  const own = ownName(settings, colour);
  return marks[style](own === '' ? colours[colour] : called(own));
}

const ownName = ({ colourNames }: Pick<Settings, 'colourNames'>, colour: Colour): string =>
  colourNames[colour]?.trim() ?? '';

export interface ColourSign {
  /** The shape that stands wherever the colour is shown as a dot, a card or a row. */
  shape: 'circle' | 'triangle' | 'square' | 'diamond' | 'star';
  /** The line that stands in the text, with signs on: the same as in page.css. */
  line: 'solid' | 'dashed' | 'dotted' | 'wavy' | 'double';
}

/** The part of each colour that is no colour: for eyes that do not tell them apart, high contrast, and paper. */
export const COLOUR_SIGNS: Readonly<Record<Colour, ColourSign>> = Object.freeze({
  saffron: { shape: 'circle', line: 'solid' },
  moss: { shape: 'triangle', line: 'dashed' },
  sky: { shape: 'square', line: 'dotted' },
  rose: { shape: 'diamond', line: 'wavy' },
  lilac: { shape: 'star', line: 'double' },
});
