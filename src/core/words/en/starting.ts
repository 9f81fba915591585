import { formsOf } from '../forms.ts';

const { count } = formsOf<'one' | 'other'>('en');

const annotationsIn = (annotations: number, articles: number) =>
  `${count(annotations, { one: '# annotation', other: '# annotations' })} in ${articlesOf(articles)}`;
const articlesOf = (articles: number) => count(articles, { one: '# article', other: '# articles' });

export const starting = {
  refused: 'Postil cannot start',
  notOpened: 'The library could not be opened',
  nothingChanged: 'Nothing was changed. Close Postil, see to what the sentence says, and start it again.',
  readingIn: 'Reading the library in',
  databaseFull:
    'Postil cannot open its database, as happens on a full disk. Your notes are safe. Make some room: Postil goes on as soon as it can.',
  /** What was mended. */
  recovered: {
    /** @param kept the name of the file that holds the library before it; `null` where there was none */
    backup: (annotations: number, articles: number, kept: string | null) =>
      `The backup is in place: ${annotationsIn(annotations, articles)}.${kept === null ? '' : ` What was here before was kept as ${kept}.`}`,
    /** @param kept the name of the file with what the database held; `null` where that was nothing */
    journal: (annotations: number, articles: number, kept: string | null) =>
      `${annotations === 0 ? `${articlesOf(articles)} read in` : `${annotationsIn(annotations, articles)} restored`} from the journal.${kept === null ? '' : ` What the database held was kept in ${kept}.`}`,
    pageAsItWas: 'The page stopped unexpectedly and was loaded again. You are back where you were.',
    pageAtLibrary:
      'The page stopped unexpectedly and was loaded again. The library is shown in place of what was open.',
  },
  /** Notes in the margin of the first article, in Markdown. */
  firstNotes: {
    marking:
      'A note stands beside its line. Select any words to mark them; press **N** to answer in the margin. This note is yours to edit or delete.',
    keys: 'No mouse needed: **→** steps through the sentences, **1**–**5** marks one, and **?** lists every key. **F9** leaves nothing but the text, and *Aa* in the bar sets its type.\n\nEverything stays on this computer. *Export* takes your notes along as Markdown.',
  },
};
