import type { Article, ArticleFormat, Extraction } from '../article.ts';

/** One file's decoded text on its way into an article. `encoding` is the WHATWG name it was decoded from, lower case. */
export interface ArticleSource {
  text: string;
  /** File name with extension, without folder. */
  name: string;
  encoding: string;
  format: TextFormat;
  /** Markdown that took too long to read: it is shown as plain text, with a warning. */
  asText?: boolean;
  /** How format and encoding were found. Without it: by the name, and without a doubt. */
  found?: Pick<Extraction, 'format' | 'encoding'>;
}

/** A file that is more than one text: an archive, or a message of parts. */
export interface DocumentSource {
  bytes: Uint8Array;
  name: string;
  format: DocumentFormat;
  found: Pick<Extraction, 'format'>;
  /** One part's text: `declared` is the encoding that its header names, if any. Never throws. */
  decode(bytes: Uint8Array, declared: string | null): { text: string; encoding: string };
}

export type DocumentFormat = Extract<ArticleFormat, 'mhtml' | 'eml' | 'docx' | 'epub' | 'odt'>;
export type TextFormat = Exclude<ArticleFormat, DocumentFormat>;

/** What a text format's parser answers: the article without what `parseArticle` knows already. */
export type ParsedArticle = Omit<Article, 'format' | 'encoding' | 'text' | 'page' | 'extraction'> &
  Partial<Pick<Article, 'page'>> &
  Pick<Extraction, 'rules' | 'dropped'>;

/** What a document's parser answers; `encoding` is that of the part which is the article, `utf-8` where the format says so. */
export type ParsedDocument = ParsedArticle & { encoding: string };
