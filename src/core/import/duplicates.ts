import { words } from '../words/words.ts';
import type { ForeignAnnotation } from './foreign.ts';
import { Keys } from './unnamed.ts';
import type { LeftOut } from './values.ts';

/** Keeps the names of one file's annotations apart. */
export class Named {
  readonly #keys = new Keys();
  readonly #said = new Set<string>();
  readonly #left: LeftOut;

  constructor(left: LeftOut) {
    this.#left = left;
  }

  /** Without those that say what another of the same name says, which are counted; what says something else gets a name of its own. */
  unique(annotations: readonly ForeignAnnotation[]): ForeignAnnotation[] {
    return annotations.flatMap((annotation) => {
      const { key, exact, note, tags, colour, style } = annotation;
      const says = JSON.stringify([key, exact, note, tags, colour, style]);
      if (this.#said.has(says)) {
        this.#left.add('duplicates', words.importing.programs.duplicates);
        return [];
      }
      this.#said.add(says);
      return [{ ...annotation, key: this.#keys.unique(key) }];
    });
  }
}
