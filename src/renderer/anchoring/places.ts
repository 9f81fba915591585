import type { Placement } from '../../core/anchor/index.ts';
import type { Annotation, Selector } from '../../core/annotation.ts';
import { anchorChanges, anchoringJobs, homeChanges } from '../../core/library/reanchor.ts';
import type { Change } from '../../core/library/operation.ts';
import type { Library } from '../store/library.ts';
import type { AsideOptions, Reanchor } from './reanchor.ts';

/** The places of an article's annotations in one text, gathered over as many rounds as it takes. */
export class Places {
  readonly #library: Library;
  readonly #text: string;
  readonly #hash: string;
  readonly #reanchor: Reanchor;
  readonly #options: AsideOptions;
  readonly #found = new Map<string, { made: Annotation; placement: Placement }>();

  constructor(
    library: Library,
    { text, hash }: { text: string; hash: string },
    reanchor: Reanchor,
    options: AsideOptions = {},
  ) {
    this.#library = library;
    this.#text = text;
    this.#hash = hash;
    this.#reanchor = reanchor;
    this.#options = options;
  }

  /** Looks for those that are not placed yet. False when there were none. Throws PostilError `cancelled`. */
  async lookFor(articleId: string, annotations: readonly Annotation[]): Promise<boolean> {
    const news = annotations.filter((annotation) => this.#placementOf(annotation) === null);
    const texts = await this.#library.texts(articleId);
    const jobs = anchoringJobs(news, (hash) => texts.get(hash) ?? null, this.#hash);
    if (jobs.length === 0) return false;
    const request = {
      newText: this.#text,
      jobs: jobs.map((job) => ({ oldText: job.oldText, selectors: job.annotations.map(selectorOf) })),
    };
    const placed = await this.#reanchor(request, this.#options);
    jobs.forEach((job, at) =>
      job.annotations.forEach((made, index) => {
        const placement = placed[at]?.[index];
        if (placement !== undefined) this.#found.set(made.id, { made, placement });
      }),
    );
    return true;
  }

  /** What to write for these annotations, as they are now. */
  changes(annotations: readonly Annotation[]): Change[] {
    const moving: Annotation[] = [];
    const placements: Placement[] = [];
    for (const annotation of annotations) {
      const placement = this.#placementOf(annotation);
      if (placement === null) continue;
      moving.push(annotation);
      placements.push(placement);
    }
    return [...anchorChanges(moving, placements, this.#hash), ...homeChanges(annotations, this.#hash)];
  }

  /** Its placement, as long as it is still the same passage. */
  #placementOf({ id, revision, start, end }: Annotation): Placement | null {
    const found = this.#found.get(id);
    const same = found?.made.revision === revision && found.made.start === start && found.made.end === end;
    return same ? found.placement : null;
  }
}

/** What the engine needs of an annotation, and no more: notes stay where they are. */
function selectorOf({ start, end, exact, prefix, suffix }: Annotation): Selector {
  return { start, end, exact, prefix, suffix };
}
