import { planImport, textsOf, type ImportPlan, type OpenedArticle } from '../../core/library/import.ts';
import { outcomeOf, type Outcome } from '../../core/review.ts';
import { words } from '../../core/words/words.ts';
import { Places } from '../anchoring/places.ts';
import { cancelled, type AsideOptions, type Reanchor } from '../anchoring/reanchor.ts';
import type { Catalogue } from '../library/catalogue.svelte.ts';
import type { Library, Recovery } from '../store/library.ts';

export interface Imported extends Pick<ImportPlan, 'articleId' | 'outcome'> {
  /** How its annotations have come through, where the article had another text before and has annotations. */
  revised: Outcome | null;
  /** Whether a known text has pictures now that it had not: what is on screen of it does not show them. */
  pictured: boolean;
}

interface ImportOptions extends AsideOptions {
  /** Ids of the articles of which only the quotes are known; `null` where nobody knows them. */
  waiting?: () => ReadonlySet<string> | null;
}

/**
 * Takes an opened file into the library: nothing, a new article, another place, or a new revision whose annotations are
 * placed anew in the same operation, so that no state in between can be seen or kept. Throws PostilError `cancelled`, with
 * the library as it was, when the options' signal says so.
 */
export async function importOpened(
  library: Library,
  opened: OpenedArticle,
  reanchor: Reanchor,
  { waiting: known = () => null, ...options }: ImportOptions = {},
): Promise<Imported> {
  const { hash } = opened;
  const places = new Places(library, textsOf(opened), reanchor, options);
  for (;;) {
    // Planned anew in each round: while places are looked for, the reader goes on reading and writing.
    const candidates = await library.candidates(opened.place.id, hash);
    const isKnown = candidates.byPlace !== null || candidates.byText.length > 0;
    const waiting = isKnown ? null : await library.waitingFor(opened, known());
    const plan = planImport(
      opened,
      { ...candidates, waiting },
      () => crypto.randomUUID(),
      new Date().toISOString(),
    );
    const { articleId, outcome, operation } = plan;
    if (operation === null) return { articleId, outcome, revised: null, pictured: false };
    const pictured = operation.changes.some(({ table, before }) => table === 'revisions' && before !== null);
    if (outcome !== 'revised') {
      await library.commit(operation);
      return { articleId, outcome, revised: null, pictured };
    }
    const annotations = await library.annotations(articleId);
    if (await places.lookFor(articleId, annotations)) continue;
    const changes = places.changes(annotations);
    if (options.signal?.aborted) throw cancelled();
    await library.commit({ ...operation, changes: [...operation.changes, ...changes] });
    const after = await library.annotations(articleId);
    const some = after.some(({ deleted }) => deleted === null);
    const article = await library.article(articleId);
    return { articleId, outcome, revised: some && article ? outcomeOf(after, article) : null, pictured };
  }
}

/** As `importOpened`, with what the catalogue knows: no article of the library is looked at for what waits for its file. */
export function importKnowing(
  { library, catalogue }: { library: Library; catalogue: Pick<Catalogue, 'waiting'> },
  opened: OpenedArticle,
  reanchor: Reanchor,
  options: AsideOptions,
): Promise<Imported> {
  return importOpened(library, opened, reanchor, { ...options, waiting: () => catalogue.waiting });
}

/** What was mended at the start, in a sentence. */
export function recoveryWords({ kind, annotations, articles, kept }: Recovery): string {
  const said = words.starting.recovered;
  // Without annotations nothing of the reader's was lost: the command line wrote a library that no window had opened yet.
  return (kind === 'restored' ? said.backup : said.journal)(annotations, articles, kept);
}
