import { CONTEXT_LENGTH, WHOLE, type Annotation, type Colour } from '../annotation.ts';
import { NO_TEXT } from '../library/annotation-import.ts';
import type { ForeignAnnotation, ForeignKind } from './foreign.ts';
import { utcTime } from './times.ts';

/** An annotation of the file as the library could take it: within its limits, named for good, not placed yet. */
export interface Fitted {
  annotation: Annotation;
  /** Whether the file says a colour; else it is the reader's usual one. */
  coloured: boolean;
  /** When it was changed last there, where the file says so. */
  updated: string | null;
  /** What the reader changed in the file, where that is known: news without any time. */
  edited: readonly string[];
}

/** As the schema has them (library/schema.ts); a note of a million letters is a book of its own. */
const LIMITS = { note: 1_000_000, tag: 200, tags: 200, id: 200 } as const;

const UUID = /^(?:urn:uuid:)?([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i;

/** A name made of `words`, in the form of a UUID: the same words, the same name. */
export function nameOf(words: readonly string[], sha256: (text: string) => string): string {
  const digits = sha256(JSON.stringify(words));
  const part = (from: number, to: number) => digits.slice(from, to);
  // Version 8, "custom", of RFC 9562.
  return `${part(0, 8)}-${part(8, 12)}-8${part(13, 16)}-a${part(17, 20)}-${part(20, 32)}`;
}

/** What an annotation is called in the library: its own name where that is one, else one made of it. */
export function annotationId(kind: ForeignKind, key: string, sha256: (text: string) => string): string {
  const uuid = UUID.exec(key)?.[1];
  if (uuid !== undefined) return uuid.toLowerCase();
  const isOurs = kind === 'postil' && key !== '' && key.length <= LIMITS.id;
  return isOurs ? key : nameOf([kind, key], sha256);
}

/** @param cut is told what had to be cut */
export function fit(
  foreign: ForeignAnnotation,
  id: string,
  usual: { colour: Colour; now: string },
  cut: (what: 'note' | 'tags') => void,
): Fitted {
  const created = utcTime(foreign.created) ?? utcTime(foreign.updated) ?? usual.now;
  const updated = utcTime(foreign.updated);
  const exact = foreign.exact.trim() === '' ? '' : foreign.exact;
  const hint = spanOf(foreign);
  if (foreign.note.length > LIMITS.note) cut('note');
  return {
    annotation: {
      id,
      articleId: '',
      revision: NO_TEXT,
      ...(exact === ''
        ? WHOLE
        : {
            ...hint,
            exact,
            prefix: foreign.prefix.slice(-CONTEXT_LENGTH),
            suffix: foreign.suffix.slice(0, CONTEXT_LENGTH),
          }),
      anchor: null,
      colour: foreign.colour ?? usual.colour,
      style: foreign.style,
      note: foreign.note.slice(0, LIMITS.note),
      tags: tagsOf(foreign.tags, () => cut('tags')),
      created,
      updated: updated ?? created,
      deleted: null,
    },
    coloured: foreign.colour !== null,
    updated,
    edited: foreign.edited ?? [],
  };
}

function spanOf({ start, end, exact }: ForeignAnnotation): { start: number; end: number } {
  const isOffset = (value: number | null): value is number => value !== null && Number.isSafeInteger(value) && value >= 0; // prettier-ignore
  if (!isOffset(start)) return { start: 0, end: 0 };
  return { start, end: isOffset(end) && end >= start ? end : start + exact.length };
}

function tagsOf(given: readonly string[], cut: () => void): string[] {
  const tags = [...new Set(given.map((tag) => tag.trim()).filter((tag) => tag !== ''))];
  if (tags.length > LIMITS.tags || tags.some(({ length }) => length > LIMITS.tag)) cut();
  return [...new Set(tags.map((tag) => tag.slice(0, LIMITS.tag)))].slice(0, LIMITS.tags);
}
