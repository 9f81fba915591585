/** Other people's pages, for measuring only: never part of the project. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const CORPORA = process.env['POSTIL_CORPORA'] ?? join(process.cwd(), '..', 'shared', 'corpora');

/**
 * The folders of saved pages, each with a `source.html`: those in the folder that `--pages` names, or else the corpus of the
 * Readability project beside this one. None where neither is there, which is said.
 */
export function savedPages(args: readonly string[], whatIsLeftOut: string): string[] {
  const at = args.indexOf('--pages');
  const folder = at < 0 ? join(CORPORA, 'readability') : (args[at + 1] ?? '');
  const pages = existsSync(folder)
    ? readdirSync(folder)
        .sort()
        .map((name) => join(folder, name))
        .filter((path) => existsSync(join(path, 'source.html')))
    : [];
  if (pages.length === 0) {
    console.error(
      `SKIPPED: ${whatIsLeftOut}. There are no saved pages: --pages DIR, or POSTIL_CORPORA, names a folder that has some.`,
    );
  }
  return pages;
}
