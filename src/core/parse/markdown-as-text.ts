import type { ArticleFormat, Warning } from '../article.ts';
import { PostilError } from '../failure.ts';
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
  if (source.asText === true) return plain(source, TOO_LONG);
  try {
    return { parsed: parse(source), format: 'markdown' };
  } catch (error) {
    const code = error instanceof PostilError ? error.code : null;
    if (code === 'too-deep') return plain(source, TOO_DEEP);
    if (code === 'too-large') return plain(source, TOO_LONG);
    throw error;
  }
}

function plain(source: ArticleSource, warning: Warning): ReadAs {
  const parsed = parseText({ ...source, format: 'text' });
  return { parsed: { ...parsed, warnings: [warning, ...parsed.warnings] }, format: 'text' };
}

const TOO_LONG: Warning = {
  code: 'markdown-as-text',
  message: 'This file would take too long to read as Markdown, so it is shown as plain text.',
};
const TOO_DEEP: Warning = {
  code: 'markdown-as-text',
  message: 'The Markdown of this file is nested too deep to be shown, so it is shown as plain text.',
};
