import type { Annotation, Selector } from '../../core/annotation.ts';
import { placeChanges, placing, type CurrentTexts, type Found } from '../../core/library/reanchor.ts';
import type { Change } from '../../core/library/operation.ts';
import type { Library } from '../store/library.ts';
import type { AsideOptions, Reanchor } from './reanchor.ts';

/** The places of an article's annotations in its texts of now, gathered over as many rounds as it takes. */
export class Places {
  readonly #library: Library;
  readonly #current: CurrentTexts;
  readonly #reanchor: Reanchor;
  readonly #options: AsideOptions;
  readonly #found = new Map<string, Found>();

  constructor(library: Library, current: CurrentTexts, reanchor: Reanchor, options: AsideOptions = {}) {
    this.#library = library;
    this.#current = current;
    this.#reanchor = reanchor;
    this.#options = options;
  }

  /** Looks for those that are not placed yet. False when there were none. Throws PostilError `cancelled`. */
  async lookFor(articleId: string, annotations: readonly Annotation[]): Promise<boolean> {
    const news = annotations.filter((annotation) => this.#foundOf(annotation) === null);
    const texts = await this.#library.texts(articleId);
    const steps = placing(news, (hash) => texts.get(hash) ?? null, this.#current);
    let step = steps.next();
    if (step.done === true) return false;
    while (step.done !== true) {
      const { newText, jobs } = step.value;
      const selectors = jobs.map((job) => ({
        oldText: job.oldText,
        selectors: job.annotations.map(selectorOf),
      }));
      step = steps.next(await this.#reanchor({ newText, jobs: selectors }, this.#options));
    }
    for (const found of step.value) this.#found.set(found.made.id, found);
    return true;
  }

  /** What to write for these annotations, as they are now. */
  changes(annotations: readonly Annotation[]): Change[] {
    const found = annotations.flatMap((annotation) => this.#foundOf(annotation) ?? []);
    return placeChanges(annotations, found, this.#current);
  }

  /** Its place, as long as it is still the same passage. */
  #foundOf({ id, revision, start, end }: Annotation): Found | null {
    const found = this.#found.get(id);
    const same = found?.made.revision === revision && found.made.start === start && found.made.end === end;
    return same ? found : null;
  }
}

/** What the engine needs of an annotation, and no more: notes stay where they are. */
function selectorOf({ start, end, exact, prefix, suffix }: Annotation): Selector {
  return { start, end, exact, prefix, suffix };
}
