import { isUtf8 } from 'node:buffer';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { foreignForm, type ForeignEntry, type ForeignForm } from '../../core/import/detect.ts';

/** Names that only notes, or archives of them, have; whether they really do is told by what is in them. */
const NOTES: ReadonlySet<string> = new Set(['.json', '.jsonl', '.jsonld', '.csv', '.zip']);
/** Articles have these names, too, and are looked into. */
const EITHER: ReadonlySet<string> = new Set([
  '.txt',
  '.md',
  '.markdown',
  '.mdown',
  '.mkd',
  '.html',
  '.htm',
  '.xhtml',
]);
/** Beyond this a page or a text is read as what it is; in bytes, as articles are limited. */
const LARGEST_LOOK = 32 * 1024 * 1024;

/**
 * The form of the notes at `path`; `other` where only looking into it tells, and it is no article in any case; `null` where it is
 * something to be opened as an article, or cannot be read.
 */
export async function notesForm(path: string): Promise<ForeignForm | 'other' | null> {
  const extension = extname(path).toLowerCase();
  const isNotes = NOTES.has(extension);
  if (extension !== '' && !isNotes && !EITHER.has(extension)) return null;
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) return await folderForm(path);
    if (!stats.isFile()) return null;
    if (extension === '.zip' || stats.size > LARGEST_LOOK) return isNotes ? 'other' : null;
    return foreignForm(basename(path), await textIn(path)) ?? (isNotes ? 'other' : null);
  } catch {
    // Whoever reads it in earnest says why it cannot be read.
    return null;
  }
}

/** The tables of other encodings than UTF-8 are loaded where a file needs them: every file that is opened comes by here. */
async function textIn(path: string): Promise<string> {
  const bytes = await readFile(path);
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes);
  return (await import('../cli/read-export.ts')).textOfNotes(bytes);
}

/** Exports have their lists at the top, or in the one folder that they were packed in; of a whole disk no more is looked at. */
const LOOK_DEPTH = 2;
const LOOK_FILES = 5000;

/** Of a folder the names tell enough. */
async function folderForm(folder: string): Promise<ForeignForm | null> {
  const entries: ForeignEntry[] = [];
  const walk = async (inside: string, depth: number): Promise<void> => {
    for (const entry of await readdir(join(folder, inside), { withFileTypes: true })) {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entries.length >= LOOK_FILES) return;
      if (entry.isFile()) entries.push({ path, text: '' });
      else if (entry.isDirectory() && depth < LOOK_DEPTH) await walk(path, depth + 1);
    }
  };
  await walk('', 0);
  return foreignForm(basename(folder), entries);
}
