import type { Selector } from '../../core/annotation.ts';
import type { ArticleRecord, Revision } from '../../core/library/records.ts';
import { isSame } from '../../core/library/undo.ts';
import type { Span } from '../../core/reading/segments.ts';
import { mapOffset, selectorIn, type View, type Views } from '../../core/views.ts';
import type { Library } from '../store/library.ts';

/** The texts of one open article, clean and full page, and which of them is on screen. */
export class ShownTexts {
  #view = $state.raw<View>('clean');
  /** Read when it is asked for: most articles are never turned. */
  #page: Revision | null = null;
  readonly clean: Revision;
  readonly views: Views;

  constructor(clean: Revision, { revision, page = null }: ArticleRecord) {
    this.clean = clean;
    this.views = { revision, page };
  }

  get view(): View {
    return this.#view;
  }
  /** The one on screen. */
  get shown(): Revision {
    return this.of(this.#view) ?? this.clean;
  }
  /** The text of `view`; `null` where it is not there, or not loaded yet. */
  of(view: View): Revision | null {
    return view === 'page' ? this.#page : this.clean;
  }

  /** Whether these are still the article's texts. */
  areThoseOf({ revision, page = null }: ArticleRecord): boolean {
    return isSame(this.views, { revision, page });
  }

  /** Gets the text of `view` ready to be shown. False where the library has not got it. */
  async load(view: View, library: Library): Promise<boolean> {
    const { page } = this.views;
    if (view === 'clean') return true;
    if (page) this.#page ??= (await library.revision(this.clean.articleId, page.revision)) ?? null;
    return this.#page !== null;
  }

  /** Puts `view` on screen, which must have been loaded. */
  turn(view: View): void {
    this.#view = view;
  }

  /** The selector for a passage of the text of `view`, which must have been loaded, and the text it refers to. */
  selector(span: Span, view = this.#view): Selector & { revision: string } {
    return selectorIn(view, this.of(view) ?? this.clean, this.clean, this.views.page?.shared ?? [], span);
  }

  /** Where what stands at `offset` of the text with hash `revision` stands on screen; `null` of any other text. */
  offsetOf(revision: string, offset: number): number | null {
    if (revision === this.shown.hash) return offset;
    const from: View | null =
      revision === this.views.revision ? 'clean' : revision === this.views.page?.revision ? 'page' : null;
    return from === null ? null : mapOffset(this.views.page?.shared ?? [], from, offset);
  }
}
