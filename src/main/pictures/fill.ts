import type { Article, ImageInline, Warning } from '../../core/article.ts';
import { PostilError } from '../../core/failure.ts';
import { imagesOf, isShown, isWorthShowing, resourceOf } from '../../core/library/pictures.ts';
import type { LibraryArticle, Resource } from '../../core/library/records.ts';
import { words } from '../../core/words/words.ts';
import { folderOf, readBeside } from './beside.ts';
import { describePicture, type KnownPicture, type PictureStore } from './store.ts';

/** What is taken from beside one file. A long illustrated page has some 60 pictures, of some 200 kB. */
const MOST = { pictures: 500, bytes: 128 * 1024 * 1024 };

/** Reading and syncing wait for the disk; more at a time would only hold more in memory. */
const AT_ONCE = 4;

export interface FillOptions {
  /** Where pictures are kept. Without it those in the file are described only, and none is looked for beside it. */
  store?: PictureStore;
  signal?: AbortSignal;
  /** Whether pictures may lie beside the file; they may, without it. */
  beside?: boolean;
}

/**
 * `article` as the library has it: pictures that came in the file, and those that lie beside it, are in the store when this
 * resolves, and the article names them by their hashes. One that is nowhere is missing from the resources. Never rejects for
 * a picture's sake, save with PostilError `cancelled`: a picture that cannot be kept is told of in the warnings.
 *
 * @param path of the article's file
 */
export async function withPictures(
  article: Article,
  path: string,
  { store, signal, beside: looks = true }: FillOptions = {},
): Promise<LibraryArticle> {
  const keeper = new Keeper(store, signal, path);
  const inFile = await keeper.all(article.resources, async ({ id, bytes }) =>
    asResource(id, await keeper.keep(bytes)),
  );
  const images = [...imagesOf(article.blocks), ...imagesOf(article.page?.blocks ?? [])];
  // An archive brings its pictures; what lies beside it is none of it.
  const isBeside =
    looks && store !== undefined && (article.format === 'html' || article.format === 'markdown');
  const beside = isBeside ? await keeper.beside(images) : [];
  const resources = [...inFile, ...beside].filter((resource) => resource !== null);
  const warnings = [...article.warnings, ...keeper.warnings];
  if (!isBeside) return { ...article, resources, warnings };
  const missing = countMissing(article, resources);
  const { dropped, ...extraction } = article.extraction;
  const counted = missing === 0 ? dropped : { ...dropped, 'missing-pictures': missing };
  return { ...article, resources, warnings, extraction: { ...extraction, dropped: counted } };
}

function countMissing({ blocks }: Article, resources: readonly Resource[]): number {
  const known = new Map(resources.map((resource) => [resource.id, resource]));
  return imagesOf(blocks).filter((image) => {
    if (image.local === undefined || image.host !== null) return false;
    const found = resourceOf(image, known);
    return found === null || !isShown(found);
  }).length;
}

function asResource(id: string, kept: KnownPicture | null | 'lost'): Resource | null {
  if (kept === 'lost') return null;
  return kept === null ? { id, refused: 'not-a-picture' } : { id, ...kept };
}

/** Takes the pictures of one article. */
class Keeper {
  readonly warnings: Warning[] = [];
  readonly #store: PictureStore | undefined;
  readonly #signal: AbortSignal | undefined;
  readonly #path: string;
  #pictures = 0;
  #bytes = 0;

  constructor(store: PictureStore | undefined, signal: AbortSignal | undefined, path: string) {
    this.#store = store;
    this.#signal = signal;
    this.#path = path;
  }

  /** Does `work` for each item, a few at a time; the results are in the items' order. */
  async all<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
    const results: R[] = [];
    const entries = items.entries();
    const worker = async (): Promise<void> => {
      for (const [index, item] of entries) {
        if (this.#signal?.aborted === true) throw new PostilError('cancelled', words.files.picturesStopped);
        results[index] = await work(item);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return results;
  }

  /** Keeps one picture, or describes it where nothing is kept; `lost` where the disk does not take it. */
  async keep(bytes: Uint8Array): Promise<KnownPicture | null | 'lost'> {
    if (this.#store === undefined) return describePicture(bytes);
    try {
      return await this.#store.keep(bytes);
    } catch (error) {
      // The text is worth more than its pictures; these are taken when the file is opened the next time.
      const { message } = error as Error;
      if (this.warnings.length === 0) this.warnings.push({ code: 'pictures-not-kept', message });
      return 'lost';
    }
  }

  /** The resources for pictures beside the file, one for each reference that was found, in the order of the text. */
  async beside(images: readonly ImageInline[]): Promise<(Resource | null)[]> {
    const places = [...new Set(images.flatMap(({ local = [] }) => [local.join('\n')]))].filter(
      (one) => one !== '',
    );
    if (places.length === 0) return [];
    const folder = await folderOf(this.#path).catch(() => null);
    if (folder === null) return [];
    const found = await this.all(places, (one) => this.#firstOf(folder, one.split('\n')));
    // Two pictures may share a place.
    return [...new Map(found.map((resource) => [resource?.id, resource])).values()];
  }

  /** The first of `references` that is a picture worth showing, else what else was there. */
  async #firstOf(folder: string, references: readonly string[]): Promise<Resource | null> {
    let second: Resource | null = null;
    for (const reference of references) {
      const resource = await this.#take(folder, reference);
      if (resource === null) continue;
      if (isWorthShowing(resource)) return resource;
      if (second === null || !isShown(second)) second = resource;
    }
    return second;
  }

  async #take(folder: string, id: string): Promise<Resource | null> {
    // Before the reading, which then need not be, and after it, for those that were read meanwhile.
    if (this.#isFull(0)) return { id, refused: 'too-many' };
    const bytes = await readBeside(folder, id);
    if (bytes === null) return null;
    if (bytes === 'too-large') return { id, refused: 'too-large' };
    if (this.#isFull(bytes.length)) return { id, refused: 'too-many' };
    this.#pictures += 1;
    this.#bytes += bytes.length;
    return asResource(id, await this.keep(bytes));
  }

  #isFull(more: number): boolean {
    return this.#pictures >= MOST.pictures || this.#bytes + more > MOST.bytes;
  }
}
