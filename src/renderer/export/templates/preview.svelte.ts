import type { ExportInput } from '../../../core/export/input.ts';
import type { OwnTemplate } from '../../../core/export/settings.ts';
import { toFailure } from '../../../core/failure.ts';
import type { TemplatePreview } from '../../../core/template/preview.ts';
import type { TemplateError, TemplateField } from '../../../core/template/template-error.ts';
import { exportInput } from '../export.ts';
import { sampleArticle } from './sample.ts';
import type { Templates } from './templates.svelte.ts';

/** A pause in typing. */
const AFTER_MS = 250;
/** A preview shows what blocks look like: more of them would only cost time. */
const MOST_HIGHLIGHTS = 12;

/** What the template that is looked at makes of the article on screen, a moment after each change. */
export class Preview {
  #input = $state.raw<ExportInput | null>(null);
  /** For where no article is open, or nothing is marked in it. */
  readonly #sample = sampleArticle();
  #made = $state.raw<TemplatePreview>({ text: null, name: null, problems: [] });
  /** What was made last without a mistake: it stays while something is half typed. */
  #text = $state.raw('');
  #failure = $state.raw<string | null>(null);

  constructor(templates: Templates) {
    void this.#open(templates);
    $effect(() => {
      const { template, app } = templates;
      const { exporting, colourNames } = app.settings;
      const input = this.#input;
      if (input === null) return;
      const timer = setTimeout(() => {
        void this.#make(template, input, { ...exporting, colourNames });
      }, AFTER_MS);
      return () => clearTimeout(timer);
    });
  }

  /** The article it is made of; `null` until it is read. */
  get title(): string | null {
    return this.#input?.article.title ?? null;
  }
  get isSample(): boolean {
    return this.#input === this.#sample;
  }
  get text(): string {
    return this.#text;
  }
  get name(): string | null {
    return this.#made.name;
  }
  /** Whether `text` is of an earlier state of the template. */
  get isStale(): boolean {
    return this.#made.text === null && this.#text !== '';
  }
  get failure(): string | null {
    return this.#failure;
  }

  problemIn(field: TemplateField): TemplateError | null {
    return this.#made.problems.find((problem) => problem.field === field) ?? null;
  }

  async #open({ app }: Templates): Promise<void> {
    const { view } = app;
    const open =
      view.name === 'reader' ? await exportInput(app, view.session.record.id).catch(() => null) : null;
    const shown = open?.annotations.filter(({ deleted }) => deleted === null) ?? [];
    const first = shown.toSorted((a, b) => a.start - b.start).slice(0, MOST_HIGHLIGHTS);
    this.#input = open === null || first.length === 0 ? this.#sample : { ...open, annotations: first };
  }

  async #make(
    template: OwnTemplate,
    input: ExportInput,
    options: Parameters<typeof import('../../../core/template/preview.ts').previewOf>[2],
  ): Promise<void> {
    try {
      const { previewOf } = await import('../../../core/template/preview.ts');
      this.#made = previewOf(template, input, options);
      if (this.#made.text !== null) this.#text = this.#made.text;
      this.#failure = null;
    } catch (error) {
      this.#failure = toFailure(error).message;
    }
  }
}
