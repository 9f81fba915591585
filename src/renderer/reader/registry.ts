import { HIGHLIGHT_NAMES, type HighlightName } from './paint-names.ts';

/** The document's one Highlight of a name; several painters share it, each with its own ranges. */
function highlightOf(name: HighlightName): Highlight {
  let highlight = CSS.highlights.get(name);
  if (highlight === undefined) {
    highlight = new Highlight();
    highlight.priority = HIGHLIGHT_NAMES.indexOf(name);
    CSS.highlights.set(name, highlight);
  }
  return highlight;
}

/** The ranges that one painter has in the document's highlights. */
export class RegisteredRanges {
  readonly #ranges = new Map<HighlightName, { signature: string; ranges: AbstractRange[] }>();

  /** Shows `make()` under `name` instead of what was there; the same `signature` as before means nothing has changed. */
  show(name: HighlightName, signature: string, make: () => AbstractRange[]): void {
    const before = this.#ranges.get(name);
    if ((before?.signature ?? '') === signature) return;
    const highlight = highlightOf(name);
    for (const range of before?.ranges ?? []) highlight.delete(range);
    const ranges = make();
    for (const range of ranges) highlight.add(range);
    this.#ranges.set(name, { signature, ranges });
  }

  clear(): void {
    for (const name of this.#ranges.keys()) this.show(name, '', () => []);
  }
}
