/** A highlight as Omnivore's Markdown has it. */
export interface OmnivoreHighlight {
  quote: string;
  labels: string[];
  note: string;
}

export interface OmnivoreNotes {
  highlights: OmnivoreHighlight[];
  /** What was written on the article itself; empty where nothing was. */
  onArticle: string;
  /** How many quotes were left in the notes that they stand in. */
  own: number;
}

/**
 * Omnivore's `highlights/<slug>.md`: paragraphs between blank lines, and no ids.
 *
 *     > The words, in as many lines as they have.
 *     > Each further paragraph of them begins with a mark.
 *
 *     #label #another label
 *
 *     The note, in as many paragraphs as it has.
 *
 * A note on the article has no quote, and three blank lines behind it. Where it follows a highlight that has a note as well,
 * the two cannot be told apart, and stay together.
 *
 * @param isInText whether a line stands in the article: a quote none of whose lines does, below a note, is the reader's own
 */
export function omnivoreNotes(markdown: string, isInText: (words: string) => boolean): OmnivoreNotes {
  const notes: OmnivoreNotes = { highlights: [], onArticle: '', own: 0 };
  const onArticle: string[] = [];
  let open: { highlight: OmnivoreHighlight; note: string[] } | null = null;
  const close = (endsWide: boolean): void => {
    if (open === null) return;
    const { highlight, note } = open;
    const [only, ...more] = note;
    if (endsWide && only !== undefined && more.length === 0) onArticle.push(only);
    else highlight.note = note.join('\n\n');
    notes.highlights.push(highlight);
    open = null;
  };
  for (const { text, gap } of paragraphsOf(markdown)) {
    const quote = quoteOf(text);
    const isOwn =
      quote !== null &&
      open !== null &&
      open.note.length > 0 &&
      !quote.split('\n').some((line) => isInText(line));
    if (isOwn) notes.own += 1;
    if (quote !== null && !isOwn) {
      close(gap > 2);
      open = { highlight: { quote, labels: [], note: '' }, note: [] };
    } else if (open === null) onArticle.push(text);
    else if (open.note.length === 0 && open.highlight.labels.length === 0 && isLabels(text)) {
      open.highlight.labels = labelsOf(text);
    } else open.note.push(text);
  }
  // A note on the article ends in blank lines of its own.
  close(/\n[ \t]*\n\s*$/.test(markdown.slice(-1000)));
  return { ...notes, onArticle: onArticle.join('\n\n') };
}

/** Paragraphs, and how many blank lines stand before each. */
function* paragraphsOf(markdown: string): Generator<{ text: string; gap: number }> {
  let lines: string[] = [];
  let gap = 0;
  for (const line of `${markdown}\n`.split(/\r\n|\n|\r/)) {
    if (line.trim() !== '') {
      lines.push(line);
      continue;
    }
    if (lines.length > 0) {
      yield { text: lines.join('\n').trim(), gap };
      lines = [];
      gap = 0;
    }
    gap += 1;
  }
}

function quoteOf(paragraph: string): string | null {
  if (!paragraph.startsWith('>')) return null;
  const lines = paragraph.split('\n').map((line) => line.slice(marksBefore(line)).trim());
  return lines.filter((line) => line !== '').join('\n');
}

/** How many letters of `line` are quote marks, each with the blank behind it. Not by a pattern: a line of millions of marks overflows its stack. */
function marksBefore(line: string): number {
  let at = 0;
  while (line[at] === '>') at += line[at + 1] === ' ' || line[at + 1] === '\t' ? 2 : 1;
  return at;
}

/** `# A heading` is none; `#a label` is one. */
function isLabels(paragraph: string): boolean {
  return /^#[^\s#]/.test(paragraph) && !paragraph.includes('\n');
}

function labelsOf(line: string): string[] {
  return line.split(/(?:^|\s)#(?=\S)/).map((label) => label.trim()).filter((label) => label !== ''); // prettier-ignore
}
