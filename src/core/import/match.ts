import type { ArticleRecord } from '../library/records.ts';
import { revisionId } from '../library/records.ts';
import type { LibraryState } from '../library/state.ts';
import type { ForeignArticle } from './foreign.ts';
import { addressKey, sameByline, titleKeys } from './keys.ts';
import type { MatchedBy } from './preview.ts';
import { QuoteIndex } from './quote-index.ts';
import { isWaiting, UNTITLED } from './waiting.ts';

/** The article of the library that one of the file is. `tied`: several could be it, and so none is taken. */
export interface Match {
  article: ArticleRecord | null;
  by: MatchedBy;
  tied: boolean;
}

/** What an article of the file is matched by, beside what it says of itself. */
export interface Candidate extends Pick<
  ForeignArticle,
  'id' | 'title' | 'byline' | 'sourceUrl' | 'annotations'
> {
  /** SHA-256 (hex) of its text, where the file has that. */
  hash: string | null;
  /** The article that most of its annotations are in already. */
  owner: ArticleRecord | null;
}

const NEW: Match = { article: null, by: 'new', tied: false };
const TIED: Match = { article: null, by: 'new', tied: true };

/**
 * Finds the articles of a file in the library: by annotations that are known, by Postil's id, by the text, by the address, by
 * quotes, by title and byline; the first of these that names one article counts. Where two could be it equally well, none is
 * taken: notes in the wrong article are worse than an article made anew.
 */
export function matchArticles(candidates: readonly Candidate[], library: LibraryState): Match[] {
  const known = new Known(library);
  const sure = candidates.map((candidate) => known.bySelf(candidate));
  const open = candidates.flatMap((_, at) => (sure[at] === null ? [at] : []));
  const counted = countQuotes(candidates, open, library);
  return candidates.map((candidate, at) => {
    const match = sure[at] ?? null;
    if (match !== null) return match;
    const found = counted.get(at);
    const byQuotes = found === undefined ? null : bestOf(found);
    if (byQuotes !== null && byQuotes.tied) {
      // Two copies of one text: what they are called may tell.
      const named = known.byTitle(candidate, found ?? null);
      return named.article === null ? TIED : named;
    }
    const named = byQuotes ?? known.byTitle(candidate, found ?? null);
    return named.article === null && known.sharesAddress(candidate) ? TIED : named;
  });
}

/** How many of one article's quotes stand in which articles of the library. */
interface Counted {
  /** How many could be looked for. */
  sought: number;
  in: Map<ArticleRecord, number>;
}

function countQuotes(
  candidates: readonly Candidate[],
  open: readonly number[],
  library: LibraryState,
): Map<number, Counted> {
  const index = new QuoteIndex();
  const counted = new Map<number, Counted>();
  for (const at of open) {
    const sought = index.add(at, candidates[at]!.annotations.map(({ exact }) => exact)); // prettier-ignore
    counted.set(at, { sought, in: new Map() });
  }
  if ([...counted.values()].every(({ sought }) => sought === 0)) return counted;
  for (const article of library.articles.values()) {
    const merged = new Map<number, number>();
    for (const hash of new Set([article.revision, article.page?.revision ?? article.revision])) {
      const text = library.revisions.get(revisionId(article.id, hash))?.text ?? '';
      // Of clean text and full page the one that has more of them.
      for (const [at, count] of index.count(text)) merged.set(at, Math.max(count, merged.get(at) ?? 0));
    }
    for (const [at, count] of merged) {
      if (mayBe(candidates[at]!, article)) counted.get(at)?.in.set(article, count);
    }
  }
  return counted;
}

/**
 * Whether quotes can tell that it is `article`. Of one that waits for its text nothing but quotes is known, and two articles may
 * have the same one: there titles and addresses must not speak against it.
 */
function mayBe({ title, sourceUrl }: Candidate, article: ArticleRecord): boolean {
  if (!isWaiting(article)) return true;
  const [own, other] = [addressKey(sourceUrl), addressKey(article.sourceUrl)];
  if (own !== null && other !== null && own !== other) return false;
  const [ours, theirs] = [titleKeys(title ?? ''), titleKeys(article.title)];
  const isUntitled = ours.whole === '' || UNTITLED.has(article.title) || article.title === article.sourceUrl;
  return isUntitled || [theirs.whole, theirs.main].includes(ours.whole) || ours.main === theirs.whole;
}

/** The article that has most of the quotes; `tied` where two have as many; `null` where none has more than half. */
function bestOf({ sought, in: found }: Counted): Match | null {
  const ranked = preferLive([...found].filter(([, count]) => count * 2 > sought)).sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  if (first === undefined) return null;
  return second !== undefined && second[1] === first[1]
    ? TIED
    : { article: first[0], by: 'text', tied: false };
}

/** Without those in the trash, where others are left. */
function preferLive(found: [ArticleRecord, number][]): [ArticleRecord, number][] {
  const live = found.filter(([{ deleted }]) => deleted === null);
  return live.length > 0 ? live : found;
}

/** The library's articles by what they are called. */
class Known {
  private readonly articles: LibraryState['articles'];
  private readonly byHash = new Map<string, ArticleRecord[]>();
  private readonly byAddress = new Map<string, ArticleRecord[]>();
  private readonly byTitles = new Map<string, ArticleRecord[]>();

  constructor({ articles, revisions }: LibraryState) {
    this.articles = articles;
    for (const article of articles.values()) {
      add(this.byAddress, addressKey(article.sourceUrl), article);
      const { whole, main } = titleKeys(article.title);
      for (const key of new Set([whole, main])) add(this.byTitles, key === '' ? null : key, article);
    }
    for (const { hash, articleId, view } of revisions.values()) {
      const article = articles.get(articleId);
      if (view === undefined && article !== undefined) add(this.byHash, hash, article);
    }
  }

  /** By what names it beyond doubt; `null` where nothing does. */
  bySelf({ id, hash, owner, sourceUrl, title, byline }: Candidate): Match | null {
    const own = owner ?? (id === null ? undefined : this.articles.get(id));
    if (own) return { article: own, by: 'id', tied: false };
    const sameText = hash === null ? [] : (this.byHash.get(hash) ?? []);
    const text = only(sameText, title, byline);
    if (text !== null) return { article: text, by: 'text', tied: false };
    const key = addressKey(sourceUrl);
    const there = key === null ? [] : (this.byAddress.get(key) ?? []);
    const url = only(there, title, byline);
    if (url !== null) return { article: url, by: 'url', tied: false };
    return null;
  }

  /** Whether several articles have its address. */
  sharesAddress({ sourceUrl }: Candidate): boolean {
    const key = addressKey(sourceUrl);
    return key !== null && (this.byAddress.get(key)?.length ?? 0) > 1;
  }

  /** `counted`: its quotes, where they were looked for; a mere title does not outweigh that none of them is there. */
  byTitle({ title, byline, sourceUrl }: Candidate, counted: Counted | null): Match {
    const { whole, main } = titleKeys(title ?? '');
    if (whole === '') return NEW;
    const address = addressKey(sourceUrl);
    const named = [...new Set([...(this.byTitles.get(whole) ?? []), ...(this.byTitles.get(main) ?? [])])];
    const could = named.filter((article) => {
      const other = titleKeys(article.title);
      // Two subtitles that differ are two articles of one series.
      const isSame = other.whole === whole || other.whole === main || other.main === whole;
      const alike = sameByline(byline, article.byline);
      if (!isSame || alike === false) return false;
      // Two addresses that differ are two articles, unless both are by the same person.
      if (address !== null && article.sourceUrl !== null && alike === null) return false;
      const found = counted?.in.get(article) ?? 0;
      return alike === true || found > 0 || (counted?.sought ?? 0) === 0;
    });
    const exact = could.filter((article) => titleKeys(article.title).whole === whole);
    const article = only(exact.length > 0 ? exact : could, title, byline);
    if (article !== null) return { article, by: 'title', tied: false };
    return could.length > 0 ? TIED : NEW;
  }
}

/** The one of `found` that it is: the only one, the only one that is not in the trash, or the only one of that title and byline. */
function only(
  found: readonly ArticleRecord[],
  title: string | null,
  byline: string | null,
): ArticleRecord | null {
  const all = [...new Set(found)];
  const live = all.filter(({ deleted }) => deleted === null);
  const left = live.length > 0 ? live : all;
  if (left.length <= 1) return left[0] ?? null;
  const { whole } = titleKeys(title ?? '');
  const named = left.filter((article) => whole !== '' && titleKeys(article.title).whole === whole);
  if (named.length === 1) return named[0] ?? null;
  const by = named.filter((article) => sameByline(byline, article.byline) === true);
  return by.length === 1 ? (by[0] ?? null) : null;
}

function add(map: Map<string, ArticleRecord[]>, key: string | null, article: ArticleRecord): void {
  if (key === null) return;
  const known = map.get(key);
  if (known === undefined) map.set(key, [article]);
  else known.push(article);
}
