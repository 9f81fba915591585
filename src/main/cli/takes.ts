import { COLOURS } from '../../core/annotation.ts';
import { STATES } from '../../core/export/filter.ts';
import { PLAIN_FORMS } from '../../core/export/forms.ts';
import { FOREIGN_KINDS } from '../../core/import/foreign.ts';
import { SHIPPED } from '../../core/template/shipped.ts';
import { ENCODING_LABELS, SHELLS, type Completed, type Value } from './completion.ts';
import { summaryOf, type Command } from './usage.ts';

/** What the commands take: read by whoever reads their arguments, and told to the shells that complete them. */

export const OPTIONS = {
  as: { type: 'string' },
  out: { type: 'string' },
  all: { type: 'boolean' },
  overwrite: { type: 'boolean' },
  encoding: { type: 'string' },
  'dry-run': { type: 'boolean' },
  template: { type: 'string' },
  colour: { type: 'string', multiple: true },
  tag: { type: 'string', multiple: true },
  since: { type: 'string' },
  until: { type: 'string' },
  state: { type: 'string', multiple: true },
  profile: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;
export type Option = keyof typeof OPTIONS;

/** Commands that work on files; the others print what is known without any. */
export type Working = Exclude<Command, 'help' | 'completion' | 'man'>;

/** Which annotations an export writes. */
const FILTERS = ['colour', 'tag', 'since', 'until', 'state'] as const satisfies readonly Option[];

/** What each command takes besides --profile, --help and --version, and the forms it can give its results in, usual first. */
export const TAKES: Record<Working, { options: readonly Option[]; forms: readonly string[] }> = {
  extract: { options: ['as', 'encoding'], forms: ['json', 'text', 'markdown'] },
  import: { options: ['as', 'encoding', 'dry-run'], forms: ['any', ...FOREIGN_KINDS] },
  export: {
    options: ['as', 'out', 'all', 'overwrite', 'dry-run', 'template', ...FILTERS],
    forms: PLAIN_FORMS,
  },
  check: { options: ['all'], forms: [] },
  backup: { options: ['overwrite', 'dry-run'], forms: [] },
  restore: { options: ['dry-run'], forms: [] },
};

/** Commands that take one file. */
export const SINGLE: readonly Command[] = ['backup', 'restore'];

/** What completion knows; options that a value follows, and of what kind it is. */
const VALUES: Partial<Record<Option, Value>> = {
  out: 'folder',
  encoding: ENCODING_LABELS,
  template: SHIPPED.map(({ id }) => id),
  colour: COLOURS,
  tag: 'text',
  since: 'text',
  until: 'text',
  state: STATES,
};

/** The commands as a shell completes them. */
export function completedCommands(): Completed[] {
  const working = (Object.keys(TAKES) as Working[]).map((name): Completed => {
    const { options, forms } = TAKES[name];
    const values = options.map((option) => ({
      name: option,
      value: option === 'as' ? forms : (VALUES[option] ?? 'nothing'),
    }));
    return { name, summary: summaryOf(name), options: values, operands: 'files' };
  });
  const plain = (name: Command, operands: readonly string[]): Completed => ({
    name,
    summary: summaryOf(name),
    options: [],
    operands,
  });
  const topics = working.map(({ name }) => name);
  return [...working, plain('completion', SHELLS), plain('man', []), plain('help', topics)];
}
