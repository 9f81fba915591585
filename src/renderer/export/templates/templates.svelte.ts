import { USUAL_EXPORT, type OwnTemplate } from '../../../core/export/settings.ts';
import { SHIPPED } from '../../../core/template/shipped.ts';
import type { TemplateField } from '../../../core/template/template-error.ts';
import { words } from '../../../core/words/words.ts';
import type { PostilApp } from '../../shell/app.svelte.ts';

/** As many as settings hold (core/export/settings.ts). */
const MOST_OWN = 50;
const LONGEST_NAME = 60;
/** A pause in typing; what is typed meanwhile is saved when the dialog closes. */
const SAVE_AFTER_MS = 400;

/** The reader's templates beside those that come with Postil, and the one that is looked at. What is changed is saved. */
export class Templates {
  readonly app: PostilApp;
  #own = $state.raw<readonly OwnTemplate[]>([]);
  #selected = $state.raw<string>('obsidian');
  /** What was taken away last, and where it stood. */
  #gone = $state.raw<{ template: OwnTemplate; at: number; wasUsed: boolean } | null>(null);
  #told = $state.raw('');
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(app: PostilApp) {
    this.app = app;
    const { own, template } = app.settings.exporting;
    this.#own = own;
    if ([...SHIPPED, ...own].some(({ id }) => id === template)) this.#selected = template;
  }

  get own(): readonly OwnTemplate[] {
    return this.#own;
  }
  get template(): OwnTemplate {
    return [...SHIPPED, ...this.#own].find(({ id }) => id === this.#selected) ?? SHIPPED[0]!;
  }
  get isOwn(): boolean {
    return this.#own.some(({ id }) => id === this.#selected);
  }
  get isFull(): boolean {
    return this.#own.length >= MOST_OWN;
  }
  get used(): string {
    return this.app.settings.exporting.template;
  }
  /** What was done last, in words. */
  get told(): string {
    return this.#told;
  }
  get canBringBack(): boolean {
    return this.#gone !== null;
  }

  select(id: string): void {
    this.#selected = id;
  }

  /** Notes go out in the template that is looked at, from now on. */
  use(): void {
    const { id, name } = this.template;
    this.#told = words.templates.told.used(name);
    void this.app.changeSettings({
      exporting: { ...this.app.settings.exporting, own: [...this.#own], template: id },
    });
  }

  /** Makes a copy of the template that is looked at, and looks at that. */
  copy(): void {
    if (this.isFull) {
      this.#told = words.templates.told.full(MOST_OWN);
      return;
    }
    const made = { ...this.template, id: crypto.randomUUID(), name: this.#freeName(this.template.name) };
    this.#own = [...this.#own, made];
    this.#selected = made.id;
    this.#gone = null;
    this.#told = words.templates.told.copied(made.name);
    this.save();
  }

  rename(name: string): void {
    const trimmed = name.replace(/\s+/gu, ' ').trim().slice(0, LONGEST_NAME);
    if (trimmed !== '') this.#change({ name: trimmed });
  }

  write(field: TemplateField, source: string): void {
    this.#change({ [field]: source });
  }

  remove(): void {
    const at = this.#own.findIndex(({ id }) => id === this.#selected);
    const template = this.#own[at];
    if (template === undefined) return;
    this.#gone = { template, at, wasUsed: this.used === template.id };
    this.#own = this.#own.toSpliced(at, 1);
    this.#selected = (this.#own[at] ?? this.#own[at - 1])?.id ?? SHIPPED[0]!.id;
    this.#told = words.templates.told.deleted(template.name);
    this.save();
  }

  /** Takes the last deletion back. */
  bringBack(): void {
    if (this.#gone === null) return;
    const { template, at, wasUsed } = this.#gone;
    this.#own = this.#own.toSpliced(at, 0, template);
    this.#selected = template.id;
    this.#gone = null;
    this.#told = words.templates.told.back(template.name);
    if (wasUsed) this.use();
    else this.save();
  }

  /** Writes what was changed into the settings. */
  save(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { exporting } = this.app.settings;
    // Of a template that is deleted while it is used the usual one takes the place.
    const isThere = [...SHIPPED, ...this.#own].some(({ id }) => id === exporting.template);
    const template = isThere ? exporting.template : USUAL_EXPORT.template;
    void this.app.changeSettings({ exporting: { ...exporting, own: [...this.#own], template } });
  }

  /** Before the dialog closes. */
  close(): void {
    if (this.#timer !== undefined) this.save();
  }

  #change(change: Partial<OwnTemplate>): void {
    this.#own = this.#own.map((one) => (one.id === this.#selected ? { ...one, ...change } : one));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.save(), SAVE_AFTER_MS);
  }

  #freeName(name: string): string {
    const taken = new Set([...SHIPPED, ...this.#own].map((one) => one.name));
    for (let copy = 1; ; copy += 1) {
      const ending = words.templates.copyEnding(copy);
      const made = name.slice(0, LONGEST_NAME - ending.length) + ending;
      if (!taken.has(made)) return made;
    }
  }
}
