/** The text of both sides: what the issue names, with a heading every so often, so that there is an outline. */
import { paragraphsOf } from '../article.ts';

/** UTF-16 code units, about. */
export const CHARACTERS = 600_000;
/** Paragraphs of a section: sixty-odd headings in all, as a book of that length has. */
const SECTION = 20;

export interface Leaf {
  heading: boolean;
  text: string;
}

export function leaves(): Leaf[] {
  return paragraphsOf(CHARACTERS).flatMap((text, index): Leaf[] => {
    const paragraph = { heading: false, text };
    return index % SECTION === 0
      ? [{ heading: true, text: `Section ${index / SECTION + 1}` }, paragraph]
      : [paragraph];
  });
}

/** The same as Markdown. The number that each paragraph begins with would make a list of it. */
export function markdown(all: readonly Leaf[]): string {
  return all
    .map(({ heading, text }) => (heading ? `## ${text}` : text.replace(/^(\d+)\./, '$1\\.')))
    .join('\n\n');
}
