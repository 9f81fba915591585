import { parseJsonExports, type JsonExport } from '../export/json.ts';
import { PostilError } from '../failure.ts';
import { words } from '../words/words.ts';
import { foreignForm, type ForeignEntry, type ForeignForm } from './detect.ts';
import type { ForeignFile } from './foreign.ts';
import type { LivingContext } from './living.ts';
import type { Portable } from './portable-html.ts';

/**
 * Postil's own JSON, which holds everything: `planOwnImport` takes it whole, with nothing lost on the way through a
 * `ForeignFile`. The caller compares the hashes with the texts first.
 */
export interface OwnFile {
  kind: 'postil';
  exports: JsonExport[];
  /** Of a portable page: its trees and pictures as well. It is an article too, and opened as one it brings its notes with it. */
  portable: Portable | null;
}

export type ReadFile = ForeignFile | OwnFile;

export function isOwnFile(file: ReadFile): file is OwnFile {
  return 'exports' in file;
}

/** A file of notes by its name, or the files of a folder or archive. */
export type NotesSource = { name: string; text: string } | { name: string; entries: readonly ForeignEntry[] };

/** Each reader is loaded when it is needed: the start waits for none. */
const READERS: Readonly<Record<ForeignForm, (source: Source) => Promise<ReadFile>>> = {
  'postil-json': async ({ text }) => ({
    kind: 'postil',
    exports: [...parseJsonExports(text)],
    portable: null,
  }),
  'postil-html': async ({ name, text }) => {
    const portable = (await import('./portable-html.ts')).readPortable(text);
    if (portable === null) throw new PostilError('unsupported', words.importing.programs.portable.none(name));
    return { kind: 'postil', exports: [portable.exported], portable };
  },
  'postil-markdown': async ({ text, living }) => (await import('./living.ts')).readLiving(text, living),
  jsonld: async ({ text }) => (await import('./jsonld.ts')).readJsonld(text),
  hypothesis: async ({ text }) => (await import('./hypothesis.ts')).readHypothesis(text),
  readwise: async ({ text }) => (await import('./readwise-csv.ts')).readReadwise(text),
  kindle: async ({ text }) => (await import('./kindle.ts')).readKindle(text),
  zotero: async ({ text }) => (await import('./zotero.ts')).readZotero(text),
  omnivore: async ({ name, text, entries }) =>
    (await import('./omnivore.ts')).readOmnivore(entries ?? [{ path: name, text }]),
  readest: async ({ name, text, entries }) => {
    const { readReadest, readReadestFolder } = await import('./readest.ts');
    return entries === null ? readReadest({ name, text }) : readReadestFolder(entries);
  },
  singlefile: async ({ name, text }) => {
    const file = (await import('./singlefile.ts')).readSingleFileNotes(text, name);
    if (file !== null) return file;
    throw new PostilError('empty', words.importing.programs.singlefile.none(name));
  },
};

interface Source {
  name: string;
  text: string;
  entries: readonly ForeignEntry[] | null;
  living: LivingContext | undefined;
}

/**
 * The notes in a file of any program that `detectForeign` knows. Throws PostilError: `unsupported` where it knows none; else
 * `empty`, `malformed`, `too-large` with a sentence, and what parsing a page throws.
 *
 * @param as reads it in that form, whatever it looks like
 * @param living what the library has for a file of living Markdown; without it what was edited there cannot be told
 */
export async function readForeign(
  source: NotesSource,
  as: ForeignForm | null = null,
  living?: LivingContext,
): Promise<ReadFile> {
  const { name } = source;
  const content = 'entries' in source ? source.entries : source.text;
  const form = as ?? foreignForm(name, content);
  if (form === null) throw new PostilError('unsupported', words.importing.failures.unknownForm(name));
  return READERS[form]({
    name,
    text: typeof content === 'string' ? content : '',
    entries: typeof content === 'string' ? null : content,
    living,
  });
}
