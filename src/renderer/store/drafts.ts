import type { Shelf } from './shelf.ts';

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
 * The letters that were typed since the last pause. They are kept with each key on a shelf that outlives the page: one that
 * crashes or is loaded again finds them there. One that ends with the whole program does not: those letters were never called
 * saved.
 */
export class Drafts {
  readonly #shelf: Shelf;
  #left: NoteDraft[] = [];

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  /** Reads what an earlier page left: before editors of this page write. */
  begin(): void {
    this.#left = namesOf(this.#shelf).flatMap((name) => read(this.#shelf.getItem(name) ?? '') ?? []);
  }

  keep(draft: NoteDraft): void {
    this.#shelf.setItem(PREFIX + draft.id, JSON.stringify(draft));
  }

  /** `note` and `tags` are on the disk; what was typed since stays. */
  saved(id: string, note: string, tags: readonly string[]): void {
    const draft = read(this.#shelf.getItem(PREFIX + id) ?? '');
    if (draft?.note === note && JSON.stringify(draft.tags) === JSON.stringify(tags))
      this.#shelf.removeItem(PREFIX + id);
  }

  /** What an earlier page of this window left; from now on it is somebody's to save. */
  take(): NoteDraft[] {
    const left = this.#left;
    this.#left = [];
    return left;
  }
}

function namesOf(shelf: Shelf): string[] {
  const names = Array.from({ length: shelf.length }, (_, index) => shelf.key(index) ?? '');
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
