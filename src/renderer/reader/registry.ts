import type { Span } from '../../core/reading/segments.ts';
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

/** The ranges that one painter has in the document's highlights, by the span that each is of. */
export class RegisteredRanges {
  readonly #ranges = new Map<HighlightName, Map<string, AbstractRange>>();

  /** Shows these spans under `name` instead of those that were there. Of a span that was, the range is left as it is. */
  show(name: HighlightName, spans: readonly Span[], make: (span: Span) => AbstractRange | null): void {
    const before = this.#ranges.get(name);
    if (before === undefined && spans.length === 0) return;
    const highlight = highlightOf(name);
    const ranges = new Map<string, AbstractRange>();
    for (const span of spans) {
      const key = `${span.start}-${span.end}`;
      const known = before?.get(key);
      const range = known ?? make(span);
      if (range === null) continue;
      ranges.set(key, range);
      if (known === undefined) highlight.add(range);
      else before?.delete(key);
    }
    for (const range of before?.values() ?? []) highlight.delete(range);
    this.#ranges.set(name, ranges);
  }

  /** Forgets the ranges that reach into `span`, whose text nodes have other data now: they are made anew when they are shown next. */
  forget({ start, end }: Span): boolean {
    let any = false;
    for (const [name, ranges] of this.#ranges) {
      for (const [key, range] of ranges) {
        const [from = 0, to = 0] = key.split('-').map(Number);
        if (from > end || to < start) continue;
        highlightOf(name).delete(range);
        ranges.delete(key);
        any = true;
      }
    }
    return any;
  }

  clear(): void {
    for (const name of this.#ranges.keys()) this.show(name, [], () => null);
  }
}
