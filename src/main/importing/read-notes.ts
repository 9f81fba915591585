import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, extname, join, relative, sep } from 'node:path';
import { foreignForm, isArticleToo, type ForeignEntry, type ForeignForm } from '../../core/import/detect.ts';
import { isOwnFile, readForeign, type ReadFile } from '../../core/import/read.ts';
import type { JsonExport } from '../../core/export/json.ts';
import { PostilError } from '../../core/failure.ts';
import { openArchive } from '../../core/parse/archive.ts';
import { words } from '../../core/words/words.ts';
import { readExportFile, textOfNotes } from '../cli/read-export.ts';
import { LARGEST_ARCHIVE } from '../files/read.ts';
import { isArchive } from '../files/archive-kind.ts';
import { sha256 } from '../library/hash.ts';

/** A file, a folder or an archive of notes, read. */
export interface Notes {
  /** Its name, without what it lies in. */
  name: string;
  file: ReadFile | LivingNotes;
  /** The bytes of pictures in base64, by what the file says is their hash. */
  pictures: ReadonlyMap<string, string>;
}

/** Living Markdown, which is read beside the notes that the library has of it; `path` is a real one. */
export interface LivingNotes {
  living: string;
  path: string;
}

/** Files of a folder: the largest exports have an article a file, and some pictures. */
const MOST_FILES = 50_000;
const DEEPEST = 8;
/** In bytes; what archives may unpack to (core/parse/archive.ts). */
const MOST_BYTES = 256 * 1024 * 1024;
/** What exports of notes are made of; pictures and the like are left unread. */
const TEXTS: ReadonlySet<string> = new Set([
  '.json',
  '.jsonl',
  '.jsonld',
  '.csv',
  '.md',
  '.html',
  '.htm',
  '.txt',
]);

/**
 * Reads the notes at `path`: a file, a folder or a ZIP archive.
 *
 * @param as reads it in this form; `null` to tell by what is in it
 * @returns `null` where it holds no notes: an article, or nothing
 * @throws PostilError as `readExportFile` and `openArchive`, and what the readers throw
 */
export async function readNotes(path: string, as: ForeignForm | null = null): Promise<Notes | null> {
  const name = basename(path);
  const whole = await contentAt(path, name);
  const folded = typeof whole === 'string' || isOfFiles(as) ? null : onlyNotes(whole, as, name);
  const content = folded?.text ?? whole;
  const form = as ?? foreignForm(folded === null ? name : basename(folded.path), content);
  if (form === null) return null;
  if (form === 'postil-markdown') {
    const file = { living: String(content), path: await realpath(path) };
    return { name, file, pictures: new Map() };
  }
  const source = typeof content === 'string' ? { name, text: content } : { name, entries: content };
  const file = await readForeign(source, form);
  if (!isOwnFile(file)) return { name, file, pictures: new Map() };
  for (const exported of file.exports) checkTexts(exported, name);
  return { name, file, pictures: file.portable?.pictures ?? new Map() };
}

/** Whether the files of a folder are such an export together. */
function isOfFiles(form: ForeignForm | null): boolean {
  return form === 'omnivore' || form === 'readest';
}

/** At most so many names in a sentence. */
const NAMED = 3;

/**
 * The one file of notes in a folder or archive that is no export as a whole, as one that somebody packed to send it; `null` where it
 * is such an export, or holds none. Throws PostilError `unsupported` where it holds several: which is meant, nobody knows.
 */
function onlyNotes(
  entries: readonly ForeignEntry[],
  as: ForeignForm | null,
  name: string,
): ForeignEntry | null {
  if (as === null && foreignForm(name, entries) !== null) return null;
  const found = entries.filter(({ path, text }) => {
    const form = foreignForm(basename(path), text);
    // Pages are articles, and living Markdown is read where it lies.
    return as === null ? form !== null && !isArticleToo(form) && form !== 'postil-markdown' : form === as;
  });
  if (found.length < 2) return found[0] ?? null;
  const names = found.slice(0, NAMED).map(({ path }) => path);
  throw new PostilError(
    'unsupported',
    words.importing.failures.severalFiles(name, found.length, names, found.length > NAMED),
  );
}

function checkTexts({ text, hash, page }: JsonExport, name: string): void {
  if (sha256(text) !== hash || (page !== null && sha256(page.text) !== page.hash))
    throw new PostilError('malformed', words.importing.failures.otherText(name));
}

async function contentAt(path: string, name: string): Promise<string | ForeignEntry[]> {
  const stats = await stat(path).catch(() => null);
  if (stats?.isDirectory()) return readFolder(path, name);
  if (extname(name).toLowerCase() !== '.zip') return readExportFile(path);
  if (stats !== null && stats.size > LARGEST_ARCHIVE)
    throw new PostilError('too-large', words.importing.failures.largeArchive(name));
  // Says why it cannot be read, where it cannot.
  if (stats === null || !stats.isFile() || stats.size === 0) return readExportFile(path);
  const bytes = await readFile(path);
  if (!isArchive(bytes.subarray(0, 4)))
    throw new PostilError('malformed', words.importing.failures.noArchive(name));
  const archive = openArchive(bytes, name);
  return archive.paths.flatMap((inside): ForeignEntry[] => {
    if (!isText(inside)) return [];
    const part = archive.bytes(inside);
    return part === null ? [] : [{ path: inside, text: textOfNotes(part) }];
  });
}

/** The texts of a folder, those in folders inside too; links are not followed. */
async function readFolder(folder: string, name: string): Promise<ForeignEntry[]> {
  const entries: ForeignEntry[] = [];
  let bytes = 0;
  const walk = async (at: string, depth: number): Promise<void> => {
    const inside = await readdir(at, { withFileTypes: true }).catch((error: unknown) => {
      throw new PostilError('unreadable', words.importing.failures.unreadable(name), { cause: error });
    });
    for (const entry of inside.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(at, entry.name);
      if (entry.isDirectory() && depth < DEEPEST) await walk(path, depth + 1);
      if (!entry.isFile() || !isText(entry.name)) continue;
      bytes += (await stat(path)).size;
      if (entries.length >= MOST_FILES || bytes > MOST_BYTES)
        throw new PostilError('too-large', words.importing.failures.tooMuch(name));
      entries.push({
        path: relative(folder, path).split(sep).join('/'),
        text: textOfNotes(await readFile(path)),
      });
    }
  };
  await walk(folder, 0);
  return entries;
}

function isText(path: string): boolean {
  return TEXTS.has(extname(path).toLowerCase()) && !/(?:^|\/)(?:__MACOSX\/|\._)/.test(path);
}
