import { COLOURS, type AnchorState, type Colour } from '../../core/annotation.ts';
import type { AnnotationFilter } from '../../core/export/filter.ts';

/** Where highlights stand now, as it is chosen: of each kind these states. */
export const STATES = {
  certain: ['anchored', 'moved'],
  edited: ['changed'],
  uncertain: ['uncertain'],
  lost: ['orphan'],
} as const satisfies Record<string, readonly AnchorState[]>;
export const STATE_KINDS = Object.keys(STATES) as (keyof typeof STATES)[];

/** Which highlights are to go out, as it is chosen: none chosen of a kind is all. It is not kept: the next export is whole again. */
export class Filtering {
  #colours = $state.raw<ReadonlySet<Colour>>(new Set());
  #tags = $state.raw<ReadonlySet<string>>(new Set());
  #states = $state.raw<ReadonlySet<string>>(new Set());
  #from = $state.raw('');
  #to = $state.raw('');
  readonly #filter = $derived.by(() => this.#made());

  get filter(): AnnotationFilter {
    return this.#filter;
  }
  get on(): boolean {
    return Object.keys(this.#filter).length > 0;
  }
  /** Days as a date field has them, in the reader's own time; empty for none. */
  get from(): string {
    return this.#from;
  }
  set from(day: string) {
    this.#from = day;
  }
  /** The last day that counts. */
  get to(): string {
    return this.#to;
  }
  set to(day: string) {
    this.#to = day;
  }
  has(kind: 'colours' | 'tags' | 'states', name: string): boolean {
    return this.#set(kind).has(name);
  }

  toggle(kind: 'colours' | 'tags' | 'states', name: string): void {
    const next = new Set(this.#set(kind));
    if (!next.delete(name)) next.add(name);
    if (kind === 'tags') this.#tags = next;
    else if (kind === 'states') this.#states = next;
    else this.#colours = next as Set<Colour>;
  }

  clear(): void {
    this.#colours = new Set();
    this.#tags = new Set();
    this.#states = new Set();
    this.#from = '';
    this.#to = '';
  }

  #set(kind: 'colours' | 'tags' | 'states'): ReadonlySet<string> {
    return { colours: this.#colours, tags: this.#tags, states: this.#states }[kind];
  }

  #made(): AnnotationFilter {
    const since = dayStart(this.#from, 0);
    const until = dayStart(this.#to, 1);
    const states = STATE_KINDS.filter((kind) => this.#states.has(kind)).flatMap((kind) => [...STATES[kind]]);
    return {
      ...(this.#colours.size > 0 && { colours: COLOURS.filter((colour) => this.#colours.has(colour)) }),
      ...(this.#tags.size > 0 && { tags: [...this.#tags] }),
      ...(since !== null && { since }),
      ...(until !== null && { until }),
      ...(states.length > 0 && { states }),
    };
  }
}

/** When a day begins here, so many days later; `null` for what is no day. */
function dayStart(day: string, later: number): string | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  if (year === undefined) return null;
  return new Date(Number(year), Number(month) - 1, Number(date) + later).toISOString();
}
