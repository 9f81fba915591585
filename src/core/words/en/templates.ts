import type { TemplateField } from '../../template/template-error.ts';
import { number } from '../forms.ts';
import { problems } from './templates-problems.ts';
import { said } from './templates-said.ts';
import { sample } from './templates-sample.ts';

/** The templates that notes are written with. */
export const templates = {
  title: 'Templates',
  /** Those that come with Postil; the others are called after the programs that they are for. */
  shipped: { plain: 'Plain quotes', zotero: 'Like Zotero', quotes: 'One-line quotes' },
  list: {
    shipped: 'With Postil',
    own: 'Your own',
    used: 'in use',
    bringBack: 'Undo the deletion',
  },
  editor: {
    name: 'Name of the template',
    readOnly: 'This one comes with Postil. Make a copy to change it.',
    use: 'Use it',
    copy: 'Make a copy',
    delete: 'Delete',
    deleteThis: 'Delete this template',
    fields: {
      article: { label: 'Top of the file', hint: 'title and what you want above' },
      highlight: { label: 'Each highlight', hint: 'quote, note, tags' },
      fileName: { label: 'Name of the file', hint: 'without .md' },
    } satisfies Record<TemplateField, { label: string; hint: string }>,
    values: 'What a template can say',
    caret: 'Put the caret where you want it; a click here puts a value in.',
    /** `{place}` is a button with the words of `place`. */
    problem: '{place}: {problem}',
    place: (line: number, column: number) => `Line ${number(line)}, column ${number(column)}`,
  },
  preview: {
    region: 'What it makes',
    of: 'What it makes of “{title}”',
    ofSample: 'What it makes of “{title}”, a made-up article',
    label: 'Preview',
    stale: 'Preview, from before the mistake',
  },
  told: {
    used: (name: string) => `Notes are written with “${name}” from now on.`,
    full: (most: number) => `There is room for ${number(most)} templates of your own. Delete one first.`,
    copied: (name: string) => `“${name}” is yours to change.`,
    deleted: (name: string) => `“${name}” is deleted.`,
    back: (name: string) => `“${name}” is back.`,
  },
  /** What the name of a copy ends with; from the second one on with its number. */
  copyEnding: (copy: number): string => (copy === 1 ? ' (copy)' : ` (copy ${number(copy)})`),
  said,
  sample,
  problems,
};
