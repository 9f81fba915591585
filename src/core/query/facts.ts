import type { Colour } from '../annotation.ts';
import type { ReadingState } from '../library/records.ts';

/**
 * What the list of articles knows of one without reading its text: what queries ask about, and lists sort by. Dates are ISO 8601, as
 * in the record; `published` may be a year or a month alone.
 */
export interface Facts {
  id: string;
  title: string;
  byline: string | null;
  dek: string | null;
  siteName: string | null;
  sourceUrl: string | null;
  /** File names of its places. */
  names: readonly string[];
  /** BCP 47. */
  lang: string | null;
  published: string | null;
  added: string;
  /** When it was opened last; `null`: never, that is known. */
  opened: string | null;
  words: number;
  state: ReadingState;
  /** 0 to 1. */
  progress: number;
  archived: boolean;
  inTrash: boolean;
  /** Only its quotes are known. */
  waiting: boolean;
  /** Its own tags, and those of its highlights with their counts. */
  tags: readonly string[];
  highlightTags: Readonly<Record<string, number>>;
  /** Names of the folders around it, the outermost first; empty where it lies in none. */
  folders: readonly string[];
  folderId: string | null;
  colours: Readonly<Partial<Record<Colour, number>>>;
  highlights: number;
  notes: number;
  uncertain: number;
  orphans: number;
}
