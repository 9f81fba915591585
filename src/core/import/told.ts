import type { Warning } from '../article.ts';

/** Counts what is to be told of an import, so that a file with ten thousand oddities has one sentence for each kind. */
export class Told<Code extends string> {
  readonly #counts = new Map<Code, number>();

  add(code: Code): void {
    this.#counts.set(code, (this.#counts.get(code) ?? 0) + 1);
  }

  /** One warning for each kind that was met, in the order of `sentences`. */
  warnings(sentences: Readonly<Record<Code, (count: number) => string>>): Warning[] {
    return (Object.keys(sentences) as Code[]).flatMap((code) => {
      const count = this.#counts.get(code);
      return count === undefined ? [] : [{ code, message: sentences[code](count) }];
    });
  }
}
