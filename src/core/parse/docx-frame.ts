import type { DroppedKind, Extraction } from '../article.ts';

/** One element of Word's XML on its way to mammoth that is not passed on letter by letter: see `docx-rewrite.ts`. */
export interface Frame {
  /** Its name: without its prefix where that is WordprocessingML's, with it otherwise. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** How many elements are open, itself among them. */
  depth: number;
  /** Its start tag, and what has been written of its content. */
  open: string;
  out: string;
  /** Letters of `w:t` and `w:delText` within, and whether there is a picture. */
  letters: string;
  picture: boolean;
  /** Of a run: what it says itself of being hidden, its style, its font. Of a paragraph: its style. */
  vanish: boolean | null;
  style: string | null;
  font: string | null;
  /** Of a run: its parts of fields, which hold a link together even where the run is hidden. */
  fields: string;
  /** Of a paragraph: that some of it is hidden. */
  hid: boolean;
  /** Of a drawing: its boxes of text, its pictures that stand in a group. */
  boxes: string;
  grouped: string[];
  /** Of `mc:AlternateContent`: its versions. */
  versions: Version[];
  /** What had been dropped when it began. */
  before: Extraction['dropped'];
}

export interface Version extends Pick<Frame, 'name' | 'letters' | 'picture'> {
  xml: string;
  dropped: Extraction['dropped'];
}

export function frameOf({
  before,
  ...started
}: Pick<Frame, 'name' | 'attributes' | 'depth' | 'open' | 'before'>): Frame {
  return {
    ...started, before: { ...before }, out: '', letters: '', picture: false, vanish: null, style: null, font: null,
    fields: '', hid: false, boxes: '', grouped: [], versions: [],
  }; // prettier-ignore
}

/** The attribute `name` of WordprocessingML; empty where there is none. */
export function attribute({ attributes }: Frame, name: string): string {
  return attributes[`w:${name}`] ?? attributes[name] ?? '';
}

/**
 * Which of several versions of the same (ECMA-376 part 3, §10.2) is read. Mammoth knows only the last resort, and Word shows the
 * first: a box of text is drawn in one and old VML in the other. The last resort is read, save where only the first has words.
 */
export function chosenVersion(versions: readonly Version[]): Version | null {
  const choice = versions.find(({ name }) => name === 'mc:Choice');
  const fallback = versions.find(({ name }) => name === 'mc:Fallback');
  const says = (version: Version | undefined): boolean => /\S/.test(version?.letters ?? '');
  if (says(choice) && !says(fallback)) return choice ?? null;
  return (says(fallback) || fallback?.picture === true ? fallback : (choice ?? fallback)) ?? null;
}

/** Makes `counts` those of `others`. */
export function setCounts(counts: Extraction['dropped'], others: Extraction['dropped']): void {
  for (const kind of Object.keys(counts)) delete counts[kind as DroppedKind];
  Object.assign(counts, others);
}
