import { blockId } from '../../core/export/block-id.ts';
import type { AnnotationFilter } from '../../core/export/filter.ts';
import { EXTENSIONS, type ExportForm } from '../../core/export/forms.ts';
import type { PortableInput } from '../../core/export/portable-html.ts';
import type { Annotation } from '../../core/annotation.ts';
import type { ArticleRecord } from '../../core/library/records.ts';
import { words } from '../../core/words/words.ts';
import { sha256 } from '../library/hash.ts';
import { isInLibrary, ownFolder } from '../library/own-folder.ts';
import { PictureStore } from '../pictures/store.ts';
import { FreeNames } from './names.ts';
import { ExportedRecords, type ExportedRecord } from './records.ts';
import { stemOf, type Rendering } from './rendering.ts';
import { FolderScan } from './scan.ts';
import { Target } from './target.ts';

/** What one run writes, and how. */
export interface Manner {
  form: ExportForm;
  filter: AnnotationFilter;
  rendering: Rendering;
  dryRun: boolean;
  /** Nobody asked for it: what the reader deleted is not brought back. */
  automatic: boolean;
  /** No file for an article none of whose annotations is to be written. */
  skipEmpty: boolean;
  /** Files that differ are written over, and living ones written anew. */
  overwrite: boolean;
  /** The one name to write to, which the reader chose; `null` for names made of titles. */
  name: string | null;
}

/** An article on its way out. Its texts are read when they are needed, which for what has not changed is never. */
export interface Source {
  article: ArticleRecord;
  /** Those in the trash too. */
  annotations: readonly Annotation[];
  whole(): Promise<PortableInput>;
}

/** Where an article's file is, or is to be. */
export interface Located {
  name: string;
  /** What stands there; `null` where nothing does. */
  text: string | null;
  record: ExportedRecord | null;
  /** It was written before, and is not there any more. */
  gone: boolean;
}

/** One folder during one run: its files, what is known of them, and names for new ones. */
export class FolderRun {
  readonly target: Target;
  readonly records: ExportedRecords;
  readonly manner: Manner;
  readonly pictures: PictureStore;
  readonly #names: FreeNames;
  readonly #scan: FolderScan;
  /** The files that articles have names for, which may have changed places. */
  readonly #named: FolderScan;

  private constructor(
    profile: string,
    target: Target,
    records: ExportedRecords,
    manner: Manner,
    there: readonly string[],
  ) {
    this.target = target;
    this.records = records;
    this.manner = manner;
    this.pictures = new PictureStore(profile);
    const known = new Set(records.names());
    // Notes in Markdown never take a name that is taken. Of other forms the file that is there is compared.
    this.#names = new FreeNames(manner.form === 'markdown' ? [...known, ...there] : known);
    const listed = new Set(there);
    const { properties } = manner.rendering.settings;
    const isNamed = (name: string): boolean => known.has(name) && (listed.has(name) || name.includes('/'));
    const idKey = properties.find(({ from }) => from === 'id')?.key ?? null;
    this.#scan = new FolderScan(target, isNamed, idKey);
    this.#named = new FolderScan(target, (name) => !isNamed(name), idKey);
  }

  /** Throws PostilError `not-found` where the folder is not there, `not-written` where it is part of the library. */
  static async open(
    profile: string,
    folder: string,
    manner: Manner,
    mayBeMissing = false,
  ): Promise<FolderRun> {
    const target = await Target.open(folder, { mayBeMissing, bytes: manner.form === 'pdf' });
    // Also where the folder was chosen long ago, and leads elsewhere now.
    if (await isInLibrary(profile, target.path)) throw ownFolder();
    const [records, there] = await Promise.all([ExportedRecords.open(profile, target.path), target.list()]);
    return new FolderRun(profile, target, records, manner, there);
  }

  /** The article's file, where it is where it was; `null` where it has to be located. */
  async lookUp({ article, annotations }: Source): Promise<Located | null> {
    const { form, name: chosen } = this.manner;
    const { record, known, text } = await this.#known({ article: article.id, form });
    if (chosen !== null) {
      const own = record?.name === chosen ? record : null;
      return { name: chosen, text: await this.target.read(chosen), record: own, gone: false };
    }
    if (known === null || text === null) return null;
    const isIt = form !== 'markdown' || isOurs(text, record, blocksOf(annotations));
    return isIt ? { name: known, text, record, gone: false } : null;
  }

  /** What the reader should know of the folder, in sentences. */
  get notices(): string[] {
    if (!this.#scan.cut && !this.#named.cut) return [];
    return [words.saving.target.tooMany(this.target.name)];
  }

  /** Finds the article's file under another name, or a free name for it. Calls are to follow one another. */
  async locate({ article, annotations }: Source): Promise<Located> {
    const { form } = this.manner;
    const key = { article: article.id, form };
    const { record, known, text } = await this.#known(key);
    const found = form === 'markdown' ? await this.#found(article.id, blocksOf(annotations), text) : null;
    if (found !== null) {
      return { name: found, text: await this.target.read(found), record, gone: false };
    }
    // A file without any of our blocks: the reader has taken all of them out, or it is another one; either way it is merged.
    if (known !== null) return { name: known, text, record, gone: text === null && record !== null };
    const name = this.newName(key, { article, annotations });
    return { name, text: form === 'markdown' ? null : await this.target.read(name), record, gone: false };
  }

  /** @param there what stands where the file was; other articles' files are looked into where that is another one now */
  async #found(article: string, blocks: readonly string[], there: string | null): Promise<string | null> {
    const scans = there === null ? [this.#scan] : [this.#scan, this.#named];
    for (const scan of scans) {
      const found = await scan.find(article, blocks);
      if (found !== null) scan.taken(found);
      if (found !== null) return found;
    }
    return null;
  }

  async #known(key: Pick<ExportedRecord, 'article' | 'form'>) {
    const record = await this.records.get(key);
    const known = record?.name ?? this.records.nameOf(key);
    return { record, known, text: known === null ? null : await this.target.read(known) };
  }

  /** A name that no file has, and that the article keeps, whatever becomes of its title: links of a vault lead to it. */
  newName(
    key: Pick<ExportedRecord, 'article' | 'form'>,
    source: Pick<Source, 'article' | 'annotations'>,
  ): string {
    const stem = stemOf(source, key.form, this.manner.rendering);
    return this.#names.take(stem, EXTENSIONS[key.form]);
  }

  /** Says that `name` is this article's, before anything is written under it. A list that cannot be written is done without. */
  async claim(key: Pick<ExportedRecord, 'article' | 'form'>, name: string): Promise<void> {
    await this.records.claim(key, name).catch((error: unknown) => console.error(error));
  }

  /** Keeps what the next run needs. A record that cannot be written is made of the file then. */
  async keep(record: ExportedRecord): Promise<void> {
    await this.records.put(record).catch((error: unknown) => console.error(error));
  }

  /** @param durable waits until the folder's names are on the disk, too */
  async end(durable = true): Promise<void> {
    if (durable) await this.target.sync();
    await this.records.close();
  }
}

function blocksOf(annotations: readonly Annotation[]): string[] {
  return annotations.map(({ id }) => blockId(id));
}

/** A file of the recorded name may be another one by now: ours was moved, and this put into its place. */
function isOurs(text: string, record: ExportedRecord | null, blocks: readonly string[]): boolean {
  return blocks.length === 0 || blocks.some((id) => text.includes(`^${id}`)) || sha256(text) === record?.hash;
}
