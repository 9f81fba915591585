import { escapeInline } from '../export/escape.ts';
import { words } from '../words/words.ts';
import type { ForeignAnnotation } from './foreign.ts';
import type { LeftOut } from './values.ts';

interface Signed {
  /** `null` where the file does not say. */
  author: string | null;
  annotation: ForeignAnnotation;
}

/**
 * Where a file holds what several people wrote, each note says at its end by whom it is: Postil's own notes have no authors, and
 * one's own words should not be taken for another's.
 */
export function withAuthors<One extends Signed>(all: readonly One[], left: LeftOut): One[] {
  const authors = new Set(all.flatMap(({ author }) => author ?? []));
  if (authors.size < 2) return [...all];
  left.add('authors', () => words.importing.programs.authors);
  return all.map((one) => {
    if (one.author === null) return one;
    const line = `— ${escapeInline(one.author)}`;
    const note = one.annotation.note.trim() === '' ? line : `${one.annotation.note}\n\n${line}`;
    return { ...one, annotation: { ...one.annotation, note } };
  });
}
