import { createTwoFilesPatch } from 'diff';
import { words } from '../../core/words/words.ts';

/** Texts that have little in common take long to compare, and nobody reads how they differ. */
const PATIENCE_MS = 500;

/** What writing `after` would change, as a unified diff with three lines around each change; empty where nothing. */
export function differenceOf(name: string, before: string | null, after: string): string {
  if (before === after) return '';
  const patch = createTwoFilesPatch(before === null ? '/dev/null' : name, name, before ?? '', after, '', '', {
    context: 3,
    timeout: PATIENCE_MS,
  });
  return patch ?? `${words.saving.difference.allOfIt(name)}\n`;
}
