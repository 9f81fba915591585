import type { Colour } from '../../core/annotation.ts';
import { colourName } from '../../core/colour-names.ts';
import { toFailure } from '../../core/failure.ts';
import type { OperationDraft } from '../../core/library/operation.ts';
import type { Stamp } from '../../core/library/organise/draft.ts';
import * as organise from '../../core/library/organise/highlights.ts';
import { undoOrganise } from '../../core/library/organise/undo.ts';
import type { Annotation } from '../../core/annotation.ts';
import { words } from '../../core/words/words.ts';
import { currentRecords } from '../organise/records.ts';
import { run, type Ran } from '../organise/running.ts';
import { ReadingSession } from '../reader/session.svelte.ts';
import type { PostilApp } from '../shell/app.svelte.ts';
import { findAnnotations, inPieces, type Named } from '../store/packs.ts';

/** Highlights that one operation changes at most: one transaction of the database, a fifth of a second. */
const PIECE = 1_000;
/** As many steps as anybody goes back. */
const MOST = 100;

/** Something that was done in the list: operations of its own, or what was written into one note, of which its article keeps the steps. */
type Step = { words: string; operations: readonly OperationDraft[] } | { articleId: string };
type Kind = 'undo' | 'redo';
/** `organiser`: what was done to articles before is taken back where nothing is left to take back here. */
export interface VerbParts extends Pick<PostilApp, 'library' | 'messages' | 'settings'> {
  organiser: Pick<PostilApp['organiser'], Kind>;
}

/** What is done to highlights of any number of articles: journalled, told with *Undo*, taken back and done again in turn. */
export class HighlightVerbs {
  #done: Step[] = [];
  #undone: Step[] = [];
  readonly #app: VerbParts;

  constructor(app: VerbParts) {
    this.#app = app;
  }

  /** Adds the tags `more`, and takes those of `gone` away. */
  tag(names: readonly Named[], change: { more: readonly string[]; gone: readonly string[] }): Promise<void> {
    const { more, gone } = change;
    const { tagged, untagged, retagged } = words.highlights.done;
    const told = (n: number) => {
      if (more.length === 0) return untagged(n, gone);
      return gone.length === 0 ? tagged(n, more) : retagged(n, more, gone);
    };
    return this.#each(names, told, (all, stamp) => organise.tagHighlights(all, change, stamp));
  }
  recolour(names: readonly Named[], colour: Colour): Promise<void> {
    const name = colourName(this.#app.settings, colour);
    return this.#each(names, (n) => words.highlights.done.coloured(n, name), (all, stamp) => organise.recolourHighlights(all, colour, stamp)); // prettier-ignore
  }
  remove(names: readonly Named[]): Promise<void> {
    return this.#each(names, words.highlights.done.deleted, organise.deleteHighlights);
  }

  /** Something was written into a note of this article. */
  wrote(articleId: string): void {
    this.#add({ articleId });
  }

  undo(step?: Step): Promise<void> {
    return this.#back('undo', step);
  }
  redo(): Promise<void> {
    return this.#back('redo');
  }

  async #each(
    names: readonly Named[],
    told: (count: number) => string,
    make: (all: Annotation[], stamp: Stamp) => OperationDraft | null,
  ): Promise<void> {
    const { library, messages } = this.#app;
    const { done } = words.highlights;
    const ran = await run(library, messages, {
      doing: told(names.length),
      pieces: [...inPieces(names, PIECE)],
      make: async (some, stamp) => make([...(await findAnnotations(library.database, some)).values()], stamp),
    });
    this.#tellError(ran);
    const count = ran.operations.reduce((sum, { changes }) => sum + changes.length, 0);
    if (count === 0) return void (ran.error === null && messages.say(done.nothing));
    const step = { words: told(count), operations: ran.operations };
    this.#add(step);
    messages.show(ran.cancelled ? done.stopped(step.words) : done.told(step.words), { undo: () => void this.undo(step) }); // prettier-ignore
  }

  async #back(kind: Kind, wanted?: Step): Promise<void> {
    const { steps } = words.highlights;
    const [from, to] = kind === 'undo' ? [this.#done, this.#undone] : [this.#undone, this.#done];
    const at = wanted === undefined ? from.length - 1 : from.indexOf(wanted);
    const step = at < 0 ? undefined : from.splice(at, 1)[0];
    if (step === undefined)
      return wanted === undefined ? this.#app.organiser[kind]() : this.#app.messages.say(steps[kind].nothing);
    if ('articleId' in step) {
      if (await this.#backInArticle(kind, step.articleId)) to.push(step);
      return;
    }
    const { library, messages } = this.#app;
    const pieces = step.operations.toReversed();
    let kept = 0;
    const ran = await run(library, messages, {
      doing: steps[kind].doing,
      pieces,
      make: async (operation, stamp) => {
        const back = undoOrganise(operation, await currentRecords(library.database, operation, () => []), stamp, kind); // prettier-ignore
        kept += back.kept;
        return back.operation;
      },
    });
    this.#tellError(ran);
    if (ran.operations.length > 0) to.push({ ...step, operations: ran.operations });
    const left = pieces.slice(ran.done).reverse();
    if (left.length > 0) from.push({ ...step, operations: left });
    const told = steps[kind].done(step.words);
    if (ran.done > 0) messages.stepped(kept === 0 ? told : steps.kept(told, kept));
  }

  async #backInArticle(kind: Kind, articleId: string): Promise<boolean> {
    const { library, messages } = this.#app;
    const session = await ReadingSession.open(library, articleId);
    try {
      const done = await session[kind]();
      const said = words.highlights.steps[kind];
      messages.stepped(done === null ? said.nothing : said.done(done));
      return done !== null;
    } finally {
      session.close();
    }
  }

  #add(step: Step): void {
    this.#done = [...this.#done, step].slice(-MOST);
    this.#undone = [];
  }

  #tellError({ error }: Ran): void {
    if (error !== null) this.#app.messages.show(toFailure(error).message, { lasting: true });
  }
}
