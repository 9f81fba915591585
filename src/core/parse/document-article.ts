import type { Article, Rule } from '../article.ts';
import { textOf } from '../text.ts';
import { titleOf } from './file-title.ts';
import { settleFragments } from './fragments.ts';
import type { Root } from './hast.ts';
import { languageOf, majorityDirection } from './language.ts';
import type { EmbeddedPicture } from './picture.ts';
import type { ParsedArticle, ParsedDocument } from './source.ts';
import type { Origins } from './tree-origins.ts';
import { treeOf } from './tree.ts';

/** What a document says of itself, and what was found on the way to its tree. `rules` says which rule gave what, save `lang`. */
export interface Said extends Pick<
  ParsedArticle,
  'byline' | 'published' | 'dek' | 'rules' | 'dropped' | 'lang'
> {
  title: string | null;
  /** The rule that gave `lang`. */
  langRule: Rule;
  /** The language where neither the document nor its letters tell, such as that of its spelling. */
  otherLang?: string | null;
  siteName?: string | null;
  sourceUrl?: string | null;
  warnings?: Article['warnings'];
}

/**
 * The article that a document's tree is: what every format of a document ends in. `name` is the file's, `embedded` has its
 * pictures. What is dropped on the way is counted by whoever made `embedded`, into `said.dropped`.
 */
export function documentArticle(
  root: Root,
  said: Said,
  { name, embedded }: { name: string; embedded: EmbeddedPicture },
): ParsedDocument {
  const origins: Origins = new WeakMap();
  const { blocks, resources } = treeOf(root, {
    base: null,
    language: { lang: said.lang, dir: null },
    embedded,
    origins,
  });
  settleFragments(blocks, root, origins);
  const text = textOf(blocks);
  const letters = said.lang === null ? languageOf(text) : null;
  const lang = said.lang ?? letters ?? said.otherLang ?? null;
  const by: Rule = said.lang !== null ? said.langRule : letters !== null ? 'letters' : 'attribute';
  const { byline, published, dek, dropped } = said;
  return {
    encoding: 'utf-8',
    title: said.title ?? titleOf(name, text),
    byline,
    published,
    dek,
    lang,
    // Pages of vertical Japanese turn from right to left, too: the letters decide.
    dir: majorityDirection(blocks.map((block) => textOf([block]))),
    siteName: said.siteName ?? null,
    sourceUrl: said.sourceUrl ?? null,
    blocks,
    page: null,
    resources,
    warnings: said.warnings ?? [],
    rules: { ...said.rules, ...(lang === null ? {} : { lang: by }) },
    dropped,
  };
}
