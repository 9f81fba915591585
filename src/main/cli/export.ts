import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Annotation } from '../../core/annotation.ts';
import { safeFileName } from '../../core/export/file-name.ts';
import { exportJson } from '../../core/export/json.ts';
import { exportMarkdown, type ExportInput } from '../../core/export/markdown.ts';
import { PostilError, toFailure } from '../../core/failure.ts';
import { revisionId, type ArticleRecord } from '../../core/library/records.ts';
import { emptyState, type LibraryState } from '../../core/library/state.ts';
import { makeFolders } from '../files/folder.ts';
import { errorCode, notWritten, writeFileAtomically } from '../files/write.ts';
import { allArticles, byArticle, findArticle, libraryOf } from './articles.ts';
import type { Run } from './index.ts';

/** `postil export`: the notes of articles in the library, to stdout or into a folder. Reads the record; changes nothing in it. */
export async function exportNotes({ request, output, profile, cwd }: Run): Promise<boolean> {
  const { as, out } = request;
  const library = await libraryOf(profile);
  const { state, notices } = library ?? { state: emptyState(), notices: [] };
  // Of a mistyped folder nothing else would tell: no article is no line.
  if (library === null) await output.say(`There is no library in ${profile}.`);
  for (const notice of notices) await output.say(notice);
  const annotations = byArticle(state);
  const inputs = request.all ? allArticles(state) : request.files;
  // On stdout Markdown stands for itself; everything else is told in lines.
  const lines = out !== null || as === 'json';
  const names = new Set<string>();
  let well = library !== null;
  let printed = false;
  for (const file of inputs) {
    if (output.closed && out === null) break;
    try {
      const input = exportInput(await findArticle(file, cwd, state), state, annotations);
      const text = as === 'json' ? exportJson(input) : exportMarkdown(input);
      if (out !== null) {
        const name = safeFileName(input.article.title, as === 'json' ? 'json' : 'md', names);
        names.add(name);
        const outcome = await writeInto(out, name, text, request.overwrite);
        await output.result({ file, ok: true, article: input.article.id, written: join(out, name), outcome });
      } else if (as === 'json') await output.result(JSON.parse(text) as object);
      else await output.text(printed ? `\n${text}` : text);
      printed = true;
    } catch (error) {
      well = false;
      await output.failed(file, toFailure(error), lines);
    }
  }
  return well;
}

function exportInput(
  article: ArticleRecord,
  { revisions }: LibraryState,
  annotations: ReadonlyMap<string, Annotation[]>,
): ExportInput {
  const revision = revisions.get(revisionId(article.id, article.revision));
  if (revision === undefined) {
    throw new PostilError(
      'journal-damaged',
      `The text of "${article.title}" is missing from the library. Import its file again.`,
    );
  }
  const { page } = article;
  const whole = page ? revisions.get(revisionId(article.id, page.revision)) : undefined;
  return {
    article,
    text: revision.text,
    blocks: revision.blocks,
    page:
      page && whole !== undefined
        ? { hash: page.revision, text: whole.text, shared: page.shared, blocks: whole.blocks }
        : null,
    pictures: revision.resources,
    annotations: annotations.get(article.id) ?? [],
  };
}

/** Writes a file, unless it is there already: the same is left alone, another one only replaced on demand. */
async function writeInto(
  folder: string,
  name: string,
  text: string,
  overwrite: boolean,
): Promise<'written' | 'unchanged'> {
  const path = join(folder, name);
  const old = await readExisting(path);
  if (old === text) return 'unchanged';
  if (old !== null && !overwrite) {
    throw new PostilError(
      'not-written',
      `${name} is already in that folder and differs, perhaps by your own hand, so it was left alone. --overwrite replaces it.`,
    );
  }
  await makeFolders(folder);
  await writeFileAtomically(path, text);
  return 'written';
}

async function readExisting(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return null;
    throw notWritten(path, error);
  }
}
