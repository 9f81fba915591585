import { byPosition, type Annotation } from '../../core/annotation.ts';
import type { Revision } from '../../core/library/records.ts';
import type { Library } from '../store/library.ts';
import type { Entry } from './entry.ts';

/** A selection that moves on sooner was passed on the way to another: keys that are held down come every 33 ms. */
const REST_MS = 120;

/** Notes shown at once: more than the tallest pane shows, and made within a frame or two. */
const PIECE = 24;

/** The quotes and notes of the article that the selection rests on: read when it rests, shown a piece at a time. */
export class PreviewedNotes {
  #of = $state.raw<string | null>(null);
  #all = $state.raw<readonly Annotation[]>([]);
  #texts = $state.raw<readonly Revision[]>([]);
  #most = $state.raw(PIECE);
  #seq = -1;
  readonly #library: Pick<Library, 'annotations' | 'revision'>;

  constructor(library: Pick<Library, 'annotations' | 'revision'>) {
    this.#library = library;
  }

  /** The article whose notes these are. */
  get of(): string | null {
    return this.#of;
  }
  get count(): number {
    return this.#all.length;
  }
  /** In the order of the text. */
  get shown(): readonly Annotation[] {
    return this.#all.slice(0, this.#most);
  }
  /** What the quotes stand in. */
  get texts(): readonly Revision[] {
    return this.#texts;
  }

  more(): void {
    this.#most += PIECE;
  }

  /** The selection is here now. Returns the way to leave before it has rested. */
  rest({ article: { id, revision }, summary, facts }: Entry): () => void {
    const seq = summary?.seq ?? 0;
    if (id === this.#of && seq === this.#seq) return () => undefined;
    let left = false;
    // The first one is not on the way to anywhere.
    const wait = this.#of === null || id === this.#of ? 0 : REST_MS;
    const timer = setTimeout(() => {
      const isBare = facts.highlights + facts.notes === 0;
      const read = isBare ? Promise.resolve(null) : this.#read(id, revision);
      read
        .then((found) => {
          if (left) return;
          if (id !== this.#of) this.#most = PIECE;
          [this.#of, this.#seq] = [id, seq];
          this.#all = found?.annotations ?? [];
          this.#texts = found?.texts ?? [];
        })
        .catch((error: unknown) => console.error('The notes could not be read:', error));
    }, wait);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }

  async #read(id: string, hash: string) {
    const [all, text] = await Promise.all([this.#library.annotations(id), this.#library.revision(id, hash)]);
    const annotations = all.filter(({ deleted }) => deleted === null).sort(byPosition);
    return { annotations, texts: text === undefined ? [] : [text] };
  }
}
