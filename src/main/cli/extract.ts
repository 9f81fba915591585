import { resolve } from 'node:path';
import { articleMarkdown } from '../../core/export/article-markdown.ts';
import { toFailure } from '../../core/failure.ts';
import type { LibraryArticle } from '../../core/library/records.ts';
import { countWords } from '../../core/reading/time.ts';
import { readArticleFile } from '../files/read.ts';
import type { Run } from './index.ts';

/** `postil extract`: each file as soon as it is read, in the order given. */
export async function extract({ request: { files, as, encoding }, output, cwd }: Run): Promise<boolean> {
  let well = true;
  let printed = false;
  for (const file of files) {
    if (output.closed) break;
    try {
      const { article } = await readArticleFile(resolve(cwd, file), { encoding: encoding ?? undefined });
      if (as === 'json') await output.result(line(file, article));
      else {
        const text = as === 'markdown' ? articleMarkdown(article) : `${article.text}\n`;
        await output.text(printed ? `\n${text}` : text);
      }
      await output.doubted(file, article.warnings);
      printed = true;
    } catch (error) {
      well = false;
      await output.failed(file, toFailure(error), as === 'json');
    }
  }
  return well;
}

function line(file: string, article: LibraryArticle) {
  const { format, encoding, title, byline, published, dek, lang, siteName, sourceUrl, text, warnings } =
    article;
  const wordCount = countWords(text);
  const head = { file, ok: true, format, encoding, title, byline, published, dek, language: lang };
  return { ...head, siteName, sourceUrl, wordCount, text, warnings };
}
