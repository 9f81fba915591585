import type { Annotation } from '../../core/annotation.ts';
import type { Library } from '../store/library.ts';

/** The annotations of one article that are in the trash, the latest first, kept up while somebody looks. */
export class Trash {
  #deleted = $state.raw<readonly Annotation[]>([]);

  get list(): readonly Annotation[] {
    return this.#deleted;
  }

  /** Reads and follows. Returns the way to stop. */
  follow(library: Library, articleId: string): () => void {
    let reading = 0;
    const read = async (): Promise<void> => {
      const mine = ++reading;
      const all = await library.annotations(articleId);
      // An older reading that ends later must not win.
      if (mine !== reading) return;
      this.#deleted = all
        .filter(({ deleted, exact, note }) => deleted !== null && (exact !== '' || note.trim() !== ''))
        .sort((a, b) => ((a.deleted ?? '') < (b.deleted ?? '') ? 1 : -1));
    };
    void read();
    return library.subscribe((operations) => {
      // Most operations are letters of a note: they move nothing in or out of the trash.
      const moved = operations.some(({ changes }) =>
        changes.some(
          ({ table, before, after }) =>
            table === 'annotations' && (before?.deleted ?? null) !== (after?.deleted ?? null),
        ),
      );
      if (moved) void read();
    });
  }
}
