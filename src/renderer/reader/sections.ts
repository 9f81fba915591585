import type { Block } from '../../core/article.ts';
import { appendBlocks } from './build-blocks.ts';
import type { PictureAddress } from './build-inlines.ts';
import { divide, joinPart, type Part } from './divide.ts';
import { estimateHeight, measureType, type TypeMeasure } from './estimate.ts';
import { countUntil, SectionText } from './offsets.ts';
import { planSections, type SectionPlan } from './plan.ts';

/** Half a frame: building goes on between frames without the reader's hand feeling it. */
const SLICE_MS = 8;
/** Where the machine is never idle, the rest is built nevertheless, at least this often. */
const IDLE_TIMEOUT_MS = 200;
/** The first screen and what a first turn of the wheel brings. */
const SCREENS_AT_ONCE = 2;

/**
 * The page's `<section>`s. All are there from the start, with heights guessed from their text, so that the scroll bar is right
 * and every offset can be reached; their contents come with the first screen, when they are needed, or in idle slices.
 * `content-visibility` keeps what is off screen from being laid out.
 */
export class Sections {
  readonly plans: readonly SectionPlan[];
  readonly elements: readonly HTMLElement[];
  /** Resolves when every section is built; also when the page is taken away before that. */
  readonly ready: Promise<void>;
  readonly #root: HTMLElement;
  /** The article's blocks, the longest in parts: what `plans` count. */
  readonly #parts: readonly Part[];
  readonly #blocks: readonly Block[];
  readonly #pictures: PictureAddress;
  readonly #indexes: ReadonlyMap<Element, number>;
  readonly #built: boolean[];
  readonly #texts: (SectionText | undefined)[] = [];
  readonly #listeners = new Set<() => void>();
  /** Indexes of the sections that have text: only these can hold an offset. */
  readonly #textual: readonly number[];
  #next = 0;
  #idle = 0;
  #resolve: () => void = () => {};

  constructor(root: HTMLElement, blocks: readonly Block[], pictures: PictureAddress) {
    this.#root = root;
    this.#parts = divide(blocks);
    this.#blocks = this.#parts.map(({ block }) => block);
    this.#pictures = pictures;
    this.plans = planSections(this.#blocks, pictures);
    // One that is all there is built and laid out at once: nothing is guessed, and nothing put off.
    const isAlone = this.plans.length === 1;
    const type = isAlone ? null : measureType(root);
    this.elements = this.plans.map((plan) => {
      const section = document.createElement('section');
      if (type === null) section.dataset['alone'] = '';
      else {
        section.dataset['waiting'] = '';
        setHeight(section, plan, type);
      }
      return section;
    });
    this.#built = this.plans.map(() => false);
    this.#textual = this.plans.flatMap((plan, index) => (plan.characters > 0 ? [index] : []));
    this.#indexes = new Map(this.elements.map((element, index) => [element, index]));
    this.ready = new Promise((resolve) => (this.#resolve = resolve));

    let height = 0;
    for (let index = 0; index < this.plans.length && height < innerHeight * SCREENS_AT_ONCE; index += 1) {
      this.#fill(index);
      if (type !== null) height += estimateHeight(this.plans[index]!, type);
    }
    root.replaceChildren(...this.elements);
    this.#later();
  }

  /** Calls `listener` after sections were built. Returns the way to stop. */
  onBuilt(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get complete(): boolean {
    return this.#next >= this.plans.length;
  }

  isBuilt(index: number): boolean {
    return this.#built[index] === true;
  }

  /** Builds the sections `[first, last)` that are not built yet. */
  build(first: number, last: number): void {
    let any = false;
    for (let index = Math.max(0, first); index < Math.min(last, this.plans.length); index += 1)
      any = this.#fill(index) || any;
    if (any) this.#tell();
  }

  /** Builds all that is left, now. */
  finish(): void {
    this.build(0, this.plans.length);
    this.#advance();
  }

  /** The text of a section, which is built if it was not. */
  text(index: number): SectionText {
    this.build(index, index + 1);
    const plan = this.plans[index]!;
    return (this.#texts[index] ??= new SectionText(
      this.elements[index]!,
      this.#blocks.slice(plan.first, plan.last),
      plan.start,
    ));
  }

  /** The section with text that holds `offset`, or the nearest before it; −1 in an article without text. */
  indexAt(offset: number): number {
    const count = countUntil(this.#textual.length, (at) => this.plans[this.#textual[at]!]!.start <= offset);
    return this.#textual[Math.max(0, count - 1)] ?? -1;
  }

  /** The section that is or contains `node`, or −1. */
  indexOf(node: Node): number {
    let at: Node | null = node;
    while (at !== null && at.parentNode !== this.#root) at = at.parentNode;
    return at instanceof Element ? (this.#indexes.get(at) ?? -1) : -1;
  }

  /** The sections `[first, last)` that reach into the stripe between two heights of the window (client coordinates). */
  between(top: number, bottom: number): { first: number; last: number } {
    const count = this.elements.length;
    const first = countUntil(count, (at) => this.elements[at]!.getBoundingClientRect().bottom <= top);
    const last = countUntil(count, (at) => this.elements[at]!.getBoundingClientRect().top < bottom);
    return { first, last: Math.max(first, last) };
  }

  /** Guesses the heights again, after the measure or the type changed. */
  remeasure(): void {
    if (this.elements.length === 1) return;
    const type = measureType(this.#root);
    this.elements.forEach((element, index) => setHeight(element, this.plans[index]!, type));
  }

  destroy(): void {
    cancelIdleCallback(this.#idle);
    this.#listeners.clear();
    this.#resolve();
  }

  #fill(index: number): boolean {
    if (this.#built[index]) return false;
    this.#built[index] = true;
    const plan = this.plans[index]!;
    const section = this.elements[index]!;
    appendBlocks(section, this.#blocks.slice(plan.first, plan.last), this.#pictures);
    for (let at = plan.first; at < plan.last; at += 1)
      joinPart(section.children[at - plan.first]!, this.#parts[at]!);
    // Its first paragraph follows one of the section before: setting.css cannot see that.
    if (this.#blocks[plan.first - 1]?.type === 'paragraph') section.dataset['runsOn'] = '';
    delete section.dataset['waiting'];
    return true;
  }

  #later(): void {
    if (this.#advance()) return;
    this.#idle = requestIdleCallback(
      (deadline) => {
        const until = performance.now() + Math.min(SLICE_MS, Math.max(1, deadline.timeRemaining()));
        let any = false;
        while (this.#next < this.plans.length && performance.now() < until)
          any = this.#fill(this.#next++) || any;
        if (any) this.#tell();
        this.#later();
      },
      { timeout: IDLE_TIMEOUT_MS },
    );
  }

  /** Steps over what is built already; true when nothing is left. */
  #advance(): boolean {
    while (this.#next < this.plans.length && this.#built[this.#next]) this.#next += 1;
    if (this.complete) this.#resolve();
    return this.complete;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function setHeight(section: HTMLElement, plan: SectionPlan, type: TypeMeasure): void {
  // `auto`: once it has been on screen, the browser remembers the true height.
  section.style.containIntrinsicBlockSize = `auto ${Math.round(estimateHeight(plan, type))}px`;
}
