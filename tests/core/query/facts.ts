import type { Facts } from '../../../src/core/query/facts.ts';

/** An article of which nothing much is known, but for what a test says. */
export function factsOf(known: Partial<Facts> = {}): Facts {
  return {
    id: 'a',
    title: '',
    byline: null,
    dek: null,
    siteName: null,
    sourceUrl: null,
    names: [],
    lang: null,
    published: null,
    added: '2026-01-01T12:00:00.000Z',
    opened: null,
    words: 1_000,
    state: 'unread',
    progress: 0,
    archived: false,
    inTrash: false,
    waiting: false,
    tags: [],
    highlightTags: {},
    folders: [],
    folderId: null,
    colours: {},
    highlights: 0,
    notes: 0,
    uncertain: 0,
    orphans: 0,
    ...known,
  };
}
