import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { describe as selectorOf, type Annotation } from '../../../src/core/annotation.ts';
import type { Block } from '../../../src/core/article.ts';
import type { ExportedFile, ExportReport } from '../../../src/core/export/report.ts';
import type { PortableInput } from '../../../src/core/export/portable-html.ts';
import type { Change } from '../../../src/core/library/operation.ts';
import { revisionId } from '../../../src/core/library/records.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import type { Manner } from '../../../src/main/exporting/folder-run.ts';
import { runExport, type ExportJob, type Watching } from '../../../src/main/exporting/run-export.ts';
import { sha256 } from '../../../src/main/library/hash.ts';
import { articleRecord } from '../../core/library/records.ts';
import { withJournal } from '../library/folder.ts';

const later = (than: string, seconds: number): string =>
  new Date(Date.parse(than) + seconds * 1000).toISOString();

export const AT = '2026-03-01T08:00:00.000Z';
const TEXT =
  'The harbour lights went out in March.\nNobody lit them again for eleven years, and nobody asked why.\nThen, on a Thursday, they were back.';

/** An article with a highlight for each of `quotes`, of the text above; ids are made of the article's. */
export function article(id: string, title: string, quotes: Record<string, string> = {}): PortableInput {
  const hash = sha256(TEXT);
  const blocks: Block[] = TEXT.split('\n').map((value) => ({
    type: 'paragraph',
    children: [{ type: 'text', value }],
  }));
  const annotations = Object.entries(quotes).map(([exact, note], index): Annotation => {
    const start = TEXT.indexOf(exact);
    return {
      ...{ id: `${id}-${index}`, articleId: id, revision: hash, anchor: null, note, tags: [] },
      ...selectorOf(TEXT, start, start + exact.length),
      ...{ colour: 'saffron', style: 'highlight', created: AT, updated: AT, deleted: null },
    };
  });
  return {
    article: articleRecord({ id, title, revision: hash, dek: null }),
    text: TEXT,
    blocks,
    annotations,
  };
}

let edits = 0;

/** The same with other notes, by the highlight's number, each a second later than the one before. */
export function noted(input: PortableInput, notes: Record<number, string>): PortableInput {
  return {
    ...input,
    annotations: input.annotations.map((annotation, index) =>
      notes[index] === undefined
        ? annotation
        : { ...annotation, note: notes[index], updated: later(AT, (edits += 1)) },
    ),
  };
}

/** Journals `inputs` into the library of `profile`. */
export async function keep(profile: string, inputs: readonly PortableInput[]): Promise<void> {
  await withJournal(profile, async (journal) => {
    for (const { article, text, blocks, annotations } of inputs) {
      const id = revisionId(article.id, article.revision);
      const changes: Change[] = [
        { table: 'articles', id: article.id, before: null, after: article },
        {
          ...{ table: 'revisions', id, before: null },
          after: {
            ...{ id, articleId: article.id, hash: article.revision, text },
            ...{ blocks: [...(blocks ?? [])], resources: [], added: AT },
          },
        },
        ...annotations.map((after): Change => ({ table: 'annotations', id: after.id, before: null, after })),
      ];
      await journal.append({ id: `o-${article.id}`, kind: 'import', at: AT, changes });
    }
  });
}

export async function temporaryFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'postil-export-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export const usualManner: Manner = {
  ...{ form: 'markdown', filter: {}, dryRun: false, automatic: false, skipEmpty: false, overwrite: false },
  name: null,
  rendering: {
    settings: { ...DEFAULT_SETTINGS.exporting, links: false },
    colourNames: DEFAULT_SETTINGS.colourNames,
  },
};

/** A profile and a folder of notes beside it, and exports from the one into the other. */
export class Vault {
  readonly profile: string;
  readonly folder: string;

  private constructor(profile: string, folder: string) {
    this.profile = profile;
    this.folder = folder;
  }

  static async make(): Promise<Vault> {
    return new Vault(await temporaryFolder(), await temporaryFolder());
  }

  /** Another library that writes into the same folder. */
  async beside(): Promise<Vault> {
    return new Vault(await temporaryFolder(), this.folder);
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  export(
    articles: ExportJob['articles'] | readonly PortableInput[],
    manner: Partial<Manner> = {},
    watching: Watching = {},
  ): Promise<ExportReport> {
    const what = Array.isArray(articles) ? { inputs: articles as PortableInput[] } : (articles as ExportJob['articles']); // prettier-ignore
    return runExport(
      {
        ...{ profile: this.profile, role: 'app', folder: this.folder, articles: what },
        manner: { ...usualManner, ...manner },
      },
      watching,
    );
  }

  /** The one file that an export was about. */
  async one(input: PortableInput, manner: Partial<Manner> = {}): Promise<ExportedFile> {
    const { files } = await this.export([input], manner);
    if (files.length !== 1 || files[0] === undefined) throw new Error(`There are ${files.length} files`);
    return files[0];
  }
}
