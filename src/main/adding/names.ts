import { extensionOf } from '../../core/parse/detect.ts';

/** What a name alone tells of a file or folder that somebody's folder holds. */

/** The names of articles. What has another may still be one, and is opened by itself. */
export const ARTICLES: ReadonlySet<string> = new Set([
  ...['txt', 'text', 'md', 'markdown', 'mdown', 'mkd'],
  ...['html', 'htm', 'xhtml', 'xht', 'mhtml', 'mht', 'eml'],
  ...['docx', 'odt', 'fodt', 'epub'],
]);

/** Names that only notes have: exports of other programs, and our own. */
const NOTES: ReadonlySet<string> = new Set(['json', 'jsonl', 'jsonld', 'csv', 'zip']);

/** Trees that package managers make: a hundred thousand files, thousands of them called README.md. */
const PROGRAMS: ReadonlySet<string> = new Set([
  ...['node_modules', 'bower_components', 'jspm_packages', 'site-packages', '__pycache__'],
]);

/** Folders that systems and network storage keep for themselves. */
const SYSTEM: ReadonlySet<string> = new Set([
  ...['$recycle.bin', 'system volume information', 'lost+found', '@eadir', '#recycle'],
]);

/** What browsers call the folder beside a saved page, in the languages that they are used in. */
const PARTS =
  /[._-](?:files|file|fichiers|dateien|archivos|arquivos|ficheiros|bestanden|filer|pliki|soubory|tiedostot|dosyalar|fails|elemei|datoteke|fajlovi|bylos)$/i;

export type Named = 'article' | 'notes' | 'other' | 'hidden';

/** What a file is by its name. */
export function fileNamed(name: string): Named {
  if (isHidden(name)) return 'hidden';
  const extension = extensionOf(name);
  if (ARTICLES.has(extension)) return 'article';
  return NOTES.has(extension) ? 'notes' : 'other';
}

/**
 * Why a folder is passed over by its name, `null` where it is not.
 *
 * @param beside names of what lies beside it
 */
export function folderSkipped(
  name: string,
  beside: ReadonlySet<string>,
): 'hidden' | 'programs' | 'parts' | null {
  if (isHidden(name) || SYSTEM.has(name.toLowerCase())) return 'hidden';
  if (PROGRAMS.has(name)) return 'programs';
  const stem = name.replace(PARTS, '');
  const isPart = stem !== name && ['html', 'htm', 'xhtml'].some((kind) => beside.has(`${stem}.${kind}`));
  return isPart ? 'parts' : null;
}

/** `~$` begins the name of what Word holds open. */
function isHidden(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$');
}
