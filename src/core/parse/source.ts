import type { Article, ArticleFormat } from '../article.ts';

/** One file's decoded text on its way into an article. `encoding` is the WHATWG name it was decoded from, lower case. */
export interface ArticleSource {
  text: string;
  /** File name with extension, without folder. */
  name: string;
  encoding: string;
  format: ArticleFormat;
}

/** What a format's parser answers: the article without what `parseArticle` knows already. */
export type ParsedArticle = Omit<Article, 'format' | 'encoding' | 'text'>;
