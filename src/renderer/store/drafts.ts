import type { Shelf } from './saves.ts';

type DraftShelf = Shelf & Pick<Storage, 'key' | 'length'>;

/** What stands in an open editor and is not saved yet. */
export interface NoteDraft {
  articleId: string;
  /** The annotation's id. */
  id: string;
  note: string;
  tags: readonly string[];
}

const PREFIX = 'postil-draft ';

/**
 * The letters that were typed since the last pause. They are kept with each key in the window's session storage, which the
 * browser's process holds: a page that crashes or is loaded again finds them there. One that ends with the whole program
 * does not: those letters were never called saved.
 */
export class Drafts {
  readonly #shelf: DraftShelf | null;
  /** What an earlier page left; read at once, before editors of this page write. */
  #left: NoteDraft[];

  constructor(shelf: DraftShelf | null = typeof sessionStorage === 'undefined' ? null : sessionStorage) {
    this.#shelf = shelf;
    this.#left = namesOf(shelf).flatMap((name) => read(shelf?.getItem(name) ?? '') ?? []);
  }

  keep(draft: NoteDraft): void {
    try {
      this.#shelf?.setItem(PREFIX + draft.id, JSON.stringify(draft));
    } catch {
      // More than the storage holds (about 5 million letters): it is in the editor, and saved after the pause as ever.
    }
  }

  /** `note` and `tags` are on the disk; what was typed since stays. */
  saved(id: string, note: string, tags: readonly string[]): void {
    const draft = read(this.#shelf?.getItem(PREFIX + id) ?? '');
    if (draft?.note === note && JSON.stringify(draft.tags) === JSON.stringify(tags))
      this.#shelf?.removeItem(PREFIX + id);
  }

  /** What an earlier page of this window left; from now on it is somebody's to save. */
  take(): NoteDraft[] {
    const left = this.#left;
    this.#left = [];
    return left;
  }
}

function namesOf(shelf: DraftShelf | null): string[] {
  const names = Array.from({ length: shelf?.length ?? 0 }, (_, index) => shelf?.key(index) ?? '');
  return names.filter((name) => name.startsWith(PREFIX));
}

/** Checked here, as any page of this window may have written it. */
function read(json: string): NoteDraft | null {
  try {
    const { articleId, id, note, tags } = JSON.parse(json) as Partial<NoteDraft>;
    const whole = [articleId, id, note].every((field) => typeof field === 'string') && Array.isArray(tags);
    return whole ? ({ articleId, id, note, tags } as NoteDraft) : null;
  } catch {
    return null;
  }
}
