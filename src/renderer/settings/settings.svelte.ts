import { toFailure } from '../../core/failure.ts';
import { words } from '../../core/words/words.ts';
import { readSettings, type LeftOut, type Portable } from '../../core/settings-file.ts';
import type { PostilApp } from '../shell/app.svelte.ts';
import { onMac } from '../shell/keys.ts';
import { comeBack } from './come-back.ts';
import { ACTIONS } from './key-list.ts';
import { resetOf, type GroupId } from './rows.ts';

/** A file of settings that was read, and waits for the reader's word. */
export interface Offered {
  name: string;
  change: Partial<Portable>;
  leftOut: readonly LeftOut[];
}

type Step = { before: Partial<Portable>; after: Partial<Portable>; at: number };

/** Changes of one setting that follow each other faster are one step back: a slider that is drawn. */
const TOGETHER_MS = 1000;
/** As many steps as anybody goes back. */
const MOST_STEPS = 100;

/** The place where everything is set: which group is looked at, what is looked for, and what was changed since it was opened. */
export class SettingsState {
  #open = $state.raw(false);
  #group = $state.raw<GroupId>('reading');
  #typed = $state.raw('');
  #offered = $state.raw<Offered | null>(null);
  #looksForUpdates = $state.raw(false);
  #done: Step[] = [];
  #undone: Step[] = [];
  readonly app: PostilApp;

  constructor(app: PostilApp) {
    this.app = app;
  }

  get open(): boolean {
    return this.#open;
  }
  get group(): GroupId {
    return this.#group;
  }
  /** What is looked for; empty for the group as it is. */
  get typed(): string {
    return this.#typed;
  }
  get offered(): Offered | null {
    return this.#offered;
  }

  /** @param group the one to show; the one that was looked at last, where none is named */
  show(group?: GroupId): void {
    if (!this.#open) [this.#done, this.#undone] = [[], []];
    this.#open = true;
    if (group !== undefined) this.choose(group);
  }

  /** Whether the reader came here to look for new versions, and the control that does has not begun yet. */
  get looksForUpdates(): boolean {
    return this.#looksForUpdates;
  }

  hasLooked(): void {
    this.#looksForUpdates = false;
  }

  lookForUpdates(): void {
    this.#looksForUpdates = true;
    this.show('safety');
  }

  hide(): void {
    this.#open = false;
    this.#typed = '';
    this.#offered = null;
  }

  choose(group: GroupId): void {
    this.#group = group;
    this.#typed = '';
    this.#offered = null;
  }

  look(typed: string): void {
    this.#typed = typed;
    this.#offered = null;
  }

  /** Changes settings at once; `undo` takes it back. */
  change(change: Partial<Portable>, now = performance.now()): void {
    const names = Object.keys(change) as (keyof Portable)[];
    const before = Object.fromEntries(names.map((name) => [name, this.app.settings[name]]));
    const last = this.#done.at(-1);
    const goesOn =
      last !== undefined &&
      now - last.at < TOGETHER_MS &&
      names.length === 1 &&
      Object.keys(last.after).join() === names.join();
    const step = { before: goesOn ? last.before : before, after: change, at: now };
    this.#done = [...(goesOn ? this.#done.slice(0, -1) : this.#done), step].slice(-MOST_STEPS);
    this.#undone = [];
    this.#apply(change);
  }

  undo(): void {
    this.#step(this.#done, this.#undone, 'before');
  }
  redo(): void {
    this.#step(this.#undone, this.#done, 'after');
  }

  #step(from: Step[], to: Step[], side: 'before' | 'after'): void {
    const { nothingToUndo, nothingToRedo, undone, redone } = words.settings;
    const step = from.pop();
    if (step === undefined) return this.app.messages.say(side === 'before' ? nothingToUndo : nothingToRedo);
    to.push({ ...step, at: -Infinity });
    this.#apply(step[side]);
    this.app.messages.stepped(side === 'before' ? undone : redone);
  }

  #apply(change: Partial<Portable>): void {
    // Another language loads the page anew.
    if (change.language !== undefined) comeBack();
    this.app
      .changeSettings(change)
      .catch((error: unknown) => this.app.messages.show(toFailure(error).message, { lasting: true }));
  }

  /** What is to change so that the group is as Postil comes; empty where it is. */
  get toReset(): Partial<Portable> {
    return resetOf(this.#group, this.app.settings);
  }

  reset(): void {
    const change = this.toReset;
    if (Object.keys(change).length === 0) return;
    this.change(change);
    const { groups, groupReset } = words.settings;
    this.app.messages.show(groupReset(groups[this.#group]), { undo: this.#back() });
  }

  /** Takes the last step back, whatever has been opened or closed since. */
  #back(): () => void {
    const step = this.#done.at(-1);
    return () => {
      if (step === undefined) return;
      this.#done = this.#done.filter((one) => one !== step);
      this.#apply(step.before);
    };
  }

  async exportFile(): Promise<void> {
    const { host, messages } = this.app;
    const done = await host.exportSettings().catch((error: unknown) => ({ outcome: 'failed' as const, failure: toFailure(error) })); // prettier-ignore
    if (done.outcome === 'written') messages.show(words.settings.exchange.written(done.name));
    else if (done.outcome === 'failed') messages.show(done.failure.message, { lasting: true });
  }

  /** Asks for a file of settings, and shows what it would change. */
  async chooseFile(): Promise<void> {
    const { host, messages, settings } = this.app;
    const chosen = await host.chooseSettings().catch((error: unknown) => ({ outcome: 'failed' as const, failure: toFailure(error) })); // prettier-ignore
    if (chosen.outcome === 'cancelled') return;
    if (chosen.outcome === 'failed') return messages.show(chosen.failure.message, { lasting: true });
    const read = readSettings(chosen.text, settings, { actions: ACTIONS, mac: onMac() });
    if (read === null)
      return messages.show(words.settings.exchange.notSettings(chosen.name), { lasting: true });
    this.#offered = { name: chosen.name, ...read };
  }

  takeOffered(): void {
    const { offered } = this;
    this.#offered = null;
    if (offered === null || Object.keys(offered.change).length === 0) return;
    this.change(offered.change);
    this.app.messages.show(words.settings.exchange.taken(offered.name), { undo: this.#back() });
  }

  leaveOffered(): void {
    this.#offered = null;
  }
}
