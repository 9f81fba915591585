import type { ArticleFormat } from '../article.ts';
import { PostilError } from '../failure.ts';
import { words } from '../words/words.ts';
import type { ArticleSource, ParsedArticle } from './source.ts';
import { parseText } from './text.ts';

/** A parsed text, and the format that it was read in. */
export interface ReadAs {
  parsed: ParsedArticle;
  format: ArticleFormat;
}

/**
 * Markdown read by `parse`; where it is nested too deep, would take too long or has taken too long (`asText`), the text that it
 * also is, with a warning that says so: every letter of the file is there to be read and marked.
 */
export function markdownAsText(
  source: ArticleSource,
  parse: (source: ArticleSource) => ParsedArticle,
): ReadAs {
  const { tooLong, tooDeep } = words.files.formats.markdown;
  if (source.asText === true) return plain(source, tooLong);
  try {
    return { parsed: parse(source), format: 'markdown' };
  } catch (error) {
    const code = error instanceof PostilError ? error.code : null;
    if (code === 'too-deep') return plain(source, tooDeep);
    if (code === 'too-large') return plain(source, tooLong);
    throw error;
  }
}

function plain(source: ArticleSource, message: string): ReadAs {
  const warning = { code: 'markdown-as-text', message };
  const parsed = parseText({ ...source, format: 'text' });
  return { parsed: { ...parsed, warnings: [warning, ...parsed.warnings] }, format: 'text' };
}
