import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { encodingOf } from '../../core/encodings.ts';
import type { AnnotationFilter } from '../../core/export/filter.ts';
import { SHELLS, type Shell } from './completion.ts';
import { readFilter } from './filter.ts';
import { OPTIONS, SINGLE, TAKES, type Option, type Working } from './takes.ts';
import { isCommand, type Command } from './usage.ts';

export interface Request {
  command: Working;
  /** As they were given. */
  files: string[];
  /** One of the command's forms. */
  as: string;
  /** An absolute folder, or `null` for stdout. */
  out: string | null;
  all: boolean;
  overwrite: boolean;
  /** A label of `ENCODINGS` to read all files in, or `null` to detect each one's. */
  encoding: string | null;
  /** An absolute folder, or `null` for the usual one. */
  profile: string | null;
  /** Writes nothing, and tells what would be different. */
  dryRun: boolean;
  /** A template's name, or the absolute path of a file of Liquid; `null` for the one in the settings. */
  template: string | null;
  filter: AnnotationFilter;
}

export type Arguments =
  | { kind: 'version' }
  | { kind: 'help'; command: Command }
  | { kind: 'man' }
  | { kind: 'completion'; shell: Shell }
  | { kind: 'run'; request: Request }
  /** Wrong usage, in a sentence. `command` is the one whose help tells more. */
  | { kind: 'wrong'; sentence: string; command: Command };

/** Reads the arguments after the executable and script. Pure but for `cwd`, which relative folders count from. */
export function readArguments(argv: readonly string[], cwd: string): Arguments {
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    // Node's own sentence goes on with advice that is not ours.
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split(/\.\s/, 1);
    return wrong(`${sentence}.`, argv.find(isCommand));
  }
  const { values, positionals } = parsed;
  const [word, ...files] = positionals;
  if (values.profile === '') return wrong('--profile needs a folder.', argv.find(isCommand));
  if (values.version === true) return { kind: 'version' };
  if (word === undefined) {
    return values.help === true ? { kind: 'help', command: 'help' } : wrong('No command was given.');
  }
  if (!isCommand(word)) return wrong(`There is no command "${word}".`);
  if (values.help === true) return { kind: 'help', command: word };
  if (word === 'help') return readHelp(files);
  if (word === 'man')
    return files.length === 0 ? { kind: 'man' } : wrong('"man" takes nothing behind it.', 'man');
  if (word === 'completion') {
    const shell = SHELLS.find((name) => name === files[0]);
    return shell === undefined || files.length > 1
      ? wrong(`"completion" takes the name of a shell: ${SHELLS.join(' or ')}.`, 'completion')
      : { kind: 'completion', shell };
  }

  const takes = TAKES[word];
  const given = Object.keys(values) as Option[];
  const foreign = given.find((name) => name !== 'profile' && !takes.options.includes(name));
  if (foreign !== undefined) return wrong(`"${word}" has no option --${foreign}.`, word);
  const as = values.as ?? takes.forms[0] ?? '';
  if (values.as !== undefined && !takes.forms.includes(as)) {
    return wrong(`"${word}" cannot give its results as "${as}", only as ${takes.forms.join(', ')}.`, word);
  }
  const encoding = values.encoding === undefined ? null : encodingOf(values.encoding);
  if (values.encoding !== undefined && encoding === null)
    return wrong(`There is no encoding "${values.encoding}" that Postil reads.`, word);
  const all = values.all === true;
  if (all && files.length > 0) return wrong('Name files or --all, not both.', word);
  if (!all && files.length === 0) return wrong(`"${word}" needs at least one file.`, word);
  if (SINGLE.includes(word) && files.length > 1) return wrong(`"${word}" takes one file.`, word);
  const out = values.out === undefined || values.out === '-' ? null : resolve(cwd, values.out);
  const filter = readFilter(values);
  if (typeof filter === 'string') return wrong(filter, word);
  const dryRun = values['dry-run'] === true;
  if (word === 'export' && out === null) {
    if (dryRun) return wrong('--dry-run compares with files, so it needs --out with their folder.', word);
    if (as === 'html' && (all || files.length > 1))
      return wrong('Several articles as html need --out with a folder: each is a page of its own.', word);
  }
  return {
    kind: 'run',
    request: {
      command: word,
      files,
      as,
      out,
      all,
      overwrite: values.overwrite === true,
      encoding,
      profile: values.profile === undefined ? null : resolve(cwd, values.profile),
      dryRun,
      template: templateOf(values.template, cwd),
      filter,
    },
  };
}

function readHelp([topic]: readonly string[]): Arguments {
  if (topic === undefined) return { kind: 'help', command: 'help' };
  return isCommand(topic) ? { kind: 'help', command: topic } : wrong(`There is no command "${topic}".`);
}

/** A file of Liquid is told from a template's name by its ending. */
function templateOf(given: string | undefined, cwd: string): string | null {
  if (given === undefined) return null;
  return given.endsWith('.liquid') ? resolve(cwd, given) : given;
}

function wrong(sentence: string, command: Command = 'help'): Arguments {
  return { kind: 'wrong', sentence, command };
}
