/**
 * What the library shows: one of the views that are always there, a folder (by id, those inside it too), a tag (those nested in it
 * too), or a saved query (by id).
 */
export type Shelf =
  | { name: 'all' | 'reading' | 'archive' | 'attention' | 'trash' }
  | { name: 'folder' | 'query' | 'watched'; id: string }
  | { name: 'tag'; tag: string };

export const ALL: Shelf = { name: 'all' };
