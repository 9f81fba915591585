import { describe, type Annotation, type Colour } from '../../core/annotation.ts';
import type { OpenedArticle } from '../../core/library/import.ts';
import { words } from '../../core/words/words.ts';
import type { Library } from '../store/library.ts';

/** The place id that main gives the sample article. */
const SAMPLE_PLACE = 'sample-second-voice';

/** Where in the sample's text they stand, which is English, and what they say, in the window's language. */
const notes = (): readonly { quote: string; colour: Colour; note: string }[] => [
  {
    quote: 'the outer margin was left wide because someone was expected to answer it',
    colour: 'saffron',
    note: words.starting.firstNotes.marking,
  },
  {
    quote: 'A margin is slow conversation: the second speaker may not be born when the first one writes.',
    colour: 'sky',
    note: words.starting.firstNotes.keys,
  },
];

/** The sample article's margin explains itself by two notes: ordinary ones, made like the reader's own. */
export async function writeFirstNotes(
  library: Library,
  articleId: string,
  opened: OpenedArticle,
): Promise<void> {
  if (opened.place.id !== SAMPLE_PLACE) return;
  const now = new Date().toISOString();
  const annotations: Annotation[] = [];
  for (const { quote, colour, note } of notes()) {
    const start = opened.article.text.indexOf(quote);
    if (start < 0) continue;
    annotations.push({
      id: crypto.randomUUID(),
      articleId,
      revision: opened.hash,
      ...describe(opened.article.text, start, start + quote.length),
      anchor: null,
      colour,
      style: 'highlight',
      note,
      tags: [],
      created: now,
      updated: now,
      deleted: null,
    });
  }
  const changes = annotations.map((after) => ({
    table: 'annotations' as const,
    id: after.id,
    before: null,
    after,
  }));
  await library.commit({ id: crypto.randomUUID(), kind: 'create', at: now, changes });
}
