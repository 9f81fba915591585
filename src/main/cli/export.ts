import { join } from 'node:path';
import { csvHeader, csvRows } from '../../core/export/csv.ts';
import { isPlainForm, type PlainForm } from '../../core/export/forms.ts';
import type { ExportedFile } from '../../core/export/report.ts';
import { PostilError, toFailure, type Failure } from '../../core/failure.ts';
import { mergeLiving } from '../../core/living/merge.ts';
import { aloneExporting } from '../exporting/alone.ts';
import { Catalogue } from '../exporting/catalogue.ts';
import { FolderRun, type Manner, type Source } from '../exporting/folder-run.ts';
import { FileWriter } from '../exporting/file-writer.ts';
import { renderedNotes, type Rendering } from '../exporting/rendering.ts';
import { narrow, writeForm } from '../exporting/write-form.ts';
import { makeFolders } from '../files/folder.ts';
import { PictureStore } from '../pictures/store.ts';
import { findArticleIn } from './articles.ts';
import type { Run } from './index.ts';
import { renderingFor } from './rendering.ts';

/** `postil export`: notes of articles in the library, to stdout or into a folder. Reads the record; changes nothing in it. */
export async function exportNotes(run: Run): Promise<boolean> {
  const { request, output, profile } = run;
  const rendering = await renderingFor(profile, request.template);
  const catalogue = await catalogueOf(profile);
  // Of a mistyped folder nothing else would tell: no article is no line.
  if (catalogue === null) {
    await output.say(`There is no library in ${profile}.`);
    for (const file of request.files) await output.failed(file, MISSING(file), hasLines(request));
    return false;
  }
  try {
    for (const notice of catalogue.notices) await output.say(notice);
    return await (request.out === null
      ? printed(run, catalogue, rendering)
      : written(run, request.out, catalogue, rendering));
  } finally {
    await catalogue.close();
  }
}

/** On stdout Markdown, pages and tables stand for themselves; everything else is told in lines. */
function hasLines({ as, out }: Run['request']): boolean {
  return out !== null || as === 'json' || as === 'jsonld';
}

const MISSING = (file: string): Failure => ({
  code: 'not-found',
  message: `${file} is not in the library. Import it first: postil import ${file}`,
});

async function catalogueOf(profile: string): Promise<Catalogue | null> {
  try {
    return await Catalogue.open(profile);
  } catch (error) {
    if (error instanceof PostilError && error.code === 'not-found') return null;
    throw error;
  }
}

/** Articles one after another, each as it is asked for. What is not found, or cannot be written, is told and passed over. */
async function printed(run: Run, catalogue: Catalogue, rendering: Rendering): Promise<boolean> {
  const { request, output, profile, cwd } = run;
  const form = formOf(request.as);
  const pictures = new PictureStore(profile);
  let well = true;
  let first = true;
  if (form === 'csv') await output.text(csvHeader());
  for (const file of request.all ? catalogue.live : request.files) {
    if (output.closed) break;
    try {
      const { id } = await findArticleIn(file, cwd, catalogue);
      const whole = await catalogue.input(id);
      const input = { ...whole, annotations: narrow(whole, request.filter) };
      if (form === 'csv') await output.text(csvRows(input));
      else if (form === 'markdown') {
        const { text } = mergeLiving(renderedNotes(input, rendering), null, null);
        await output.text(first ? text : `\n${text}`);
      } else {
        const text = await writeForm(form, input, {}, pictures);
        if (hasLines(request)) await output.result(JSON.parse(text) as object);
        else await output.text(first ? text : `\n${text}`);
      }
      first = false;
    } catch (error) {
      well = false;
      await output.failed(file, toFailure(error), hasLines(request));
    }
  }
  return well;
}

/** One file an article, and a line of JSON for each in the order given. */
async function written(
  { request, output, profile, cwd }: Run,
  out: string,
  first: Catalogue,
  rendering: Rendering,
): Promise<boolean> {
  const { as, all, dryRun, overwrite, filter } = request;
  let catalogue = first;
  let files = all ? catalogue.live : request.files;
  const manner: Manner = {
    ...{ form: formOf(as), filter, rendering, dryRun, overwrite, automatic: false, name: null },
    skipEmpty: Object.keys(filter).length > 0,
  };
  let well = true;
  const answered = new Set<string>();
  /** Under which names an article was asked for, first come first told. */
  const named = new Map<string, string[]>();
  const told = async ({ article }: Source, exported: ExportedFile | null): Promise<void> => {
    const file = named.get(article.id)?.shift() ?? article.id;
    answered.add(file);
    if (exported === null) return;
    const { failure = differs(exported), ...line } = exported;
    if (failure === undefined) {
      await output.result({ file, ok: true, ...line, written: join(out, line.name) });
      return;
    }
    well = false;
    await output.result({ file, ok: false, ...line, error: failure });
    await output.say(failure.message);
  };
  const work = async (): Promise<void> => {
    // The window may have written newer notes while this waited for it; older ones in their place would be a step back.
    if (!(await first.isCurrent())) {
      catalogue = await Catalogue.open(profile);
      files = all ? catalogue.live : request.files;
    }
    if (!dryRun) await makeFolders(out);
    const run = await FolderRun.open(profile, out, manner, dryRun);
    const writer = new FileWriter(run, told);
    try {
      for (const file of files) {
        try {
          const { id } = await findArticleIn(file, cwd, catalogue);
          const source = catalogue.source(id);
          if (source === null) continue;
          named.set(id, [...(named.get(id) ?? []), file]);
          await writer.add(source);
        } catch (error) {
          well = false;
          answered.add(file);
          writer.inTurn(() => output.failed(file, toFailure(error)));
        }
      }
    } finally {
      await writer.end().finally(() => (catalogue === first ? undefined : catalogue.close()));
    }
    for (const notice of run.notices) await output.say(notice);
  };
  try {
    await (dryRun ? work() : aloneExporting(profile, 'command', work));
  } catch (error) {
    // The folder cannot be made, or has gone: told for each file that nothing was told of yet.
    if (files.length === 0) throw error;
    for (const file of files) if (!answered.has(file)) await output.failed(file, toFailure(error));
    return false;
  }
  return well;
}

function differs({ name, outcome }: ExportedFile): Failure | undefined {
  if (outcome !== 'differs') return undefined;
  const message = `${name} is already in that folder and differs, perhaps by your own hand, so it was left alone. --overwrite replaces it.`;
  return { code: 'not-written', message };
}

function formOf(as: string): PlainForm {
  // The arguments were read with the same list.
  return isPlainForm(as) ? as : 'markdown';
}
