import type { ReadingState } from '../../library/records.ts';
import { formsOf, list, number } from '../forms.ts';

const { count } = formsOf<'one' | 'other'>('en');

const articles = (n: number) => count(n, { one: '# article', other: '# articles' });
const highlights = (n: number) => count(n, { one: '# highlight', other: '# highlights' });
const quoted = (name: string) => `“${name}”`;
const all = (names: readonly string[]) => list(names.map(quoted));

/** While it goes on, and when it is done: sentences without their full stops, for so many articles. */
interface Told {
  doing: (n: number) => string;
  done: (n: number) => string;
}

/** How much there is of each; what there is none of is not named. */
export interface Amounts {
  articles?: number;
  highlights?: number;
  notes?: number;
  texts?: number;
  searches?: number;
}

export const organising = {
  articles,
  verbs: {
    restore: 'Restore',
    read: 'Mark as read',
    unread: 'Mark as unread',
    archive: 'Archive',
    unarchive: 'Out of the archive',
    tag: 'Tag…',
    move: 'Move to folder…',
    trash: 'Move to trash',
    openBehind: (n: number): string => (n === 1 ? 'Open in a tab behind' : 'Open in tabs behind'),
    menu: (n: number) => `Menu of ${articles(n)}`,
  },
  bulk: {
    name: (n: number) => `What to do with ${articles(n)}`,
    selected: (n: number) => count(n, { one: '# article selected', other: '# articles selected' }),
    /** The same where there is less room. */
    selectedShort: (n: number) => count(n, { one: '# selected', other: '# selected' }),
    clear: 'Clear',
  },
  asked: {
    tag: (n: number) => `Tag ${articles(n)}`,
    folder: (n: number) => `Move ${articles(n)} to a folder`,
    into: (folder: string) => `Move ${quoted(folder)} into`,
    merge: (tag: string) => `Merge the tag ${quoted(tag)} into`,
    make: 'Name of the new folder',
    /** In the empty field. */
    aTag: 'A tag',
    aFolder: 'A folder',
    aName: 'A name',
    tags: 'Tags',
    folders: 'Folders',
    noName: 'Type a name, then Enter.',
    taken: 'There is a folder of that name already.',
    noTag: 'No other tag is called that.',
    noFolder: 'Type the name of a folder.',
  },
  choices: {
    takeOff: 'take off',
    /** So many of the selected articles have the tag. */
    on: (n: number) => `on ${number(n)}`,
    newTag: (tag: string) => `New tag ${quoted(tag)}`,
    outOfFolder: 'Out of the folder',
    newFolder: (name: string) => `New folder ${quoted(name)}`,
    newFolderIn: (name: string, path: string) => `New folder ${quoted(name)} in ${path}`,
  },
  /** Without their full stops, which `told` sets. */
  acts: {
    mark: {
      unread: {
        doing: (n) => `Marking ${articles(n)} as unread`,
        done: (n) => `Marked ${articles(n)} as unread`,
      },
      reading: {
        doing: (n) => `Marking ${articles(n)} as being read`,
        done: (n) => `Marked ${articles(n)} as being read`,
      },
      read: { doing: (n) => `Marking ${articles(n)} as read`, done: (n) => `Marked ${articles(n)} as read` },
    } satisfies Record<ReadingState, Told>,
    archive: {
      doing: (n) => `Moving ${articles(n)} to the archive`,
      done: (n) => `Moved ${articles(n)} to the archive`,
    } satisfies Told,
    unarchive: {
      doing: (n) => `Moving ${articles(n)} out of the archive`,
      done: (n) => `Moved ${articles(n)} out of the archive`,
    } satisfies Told,
    tag: (tags: readonly string[]): Told => ({
      doing: (n) => `Tagging ${articles(n)} ${all(tags)}`,
      done: (n) => `Tagged ${articles(n)} ${all(tags)}`,
    }),
    untag: (tags: readonly string[]): Told => ({
      doing: (n) => `Taking ${all(tags)} off ${articles(n)}`,
      done: (n) => `Took ${all(tags)} off ${articles(n)}`,
    }),
    moveTo: (folder: string): Told => ({
      doing: (n) => `Moving ${articles(n)} to ${quoted(folder)}`,
      done: (n) => `Moved ${articles(n)} to ${quoted(folder)}`,
    }),
    moveToNew: (folder: string): Told => ({
      doing: (n) => `Moving ${articles(n)} to ${quoted(folder)}`,
      done: (n) => `Moved ${articles(n)} to the new folder ${quoted(folder)}`,
    }),
    moveOut: {
      doing: (n) => `Moving ${articles(n)} out of their folder`,
      done: (n) => `Moved ${articles(n)} out of their folder`,
    } satisfies Told,
    trash: {
      doing: (n) => `Moving ${articles(n)} to the trash`,
      done: (n) => `Moved ${articles(n)} to the trash`,
    } satisfies Told,
    restore: {
      doing: (n) => `Restoring ${articles(n)} with ${n === 1 ? 'its' : 'their'} notes`,
      done: (n) => `Restored ${articles(n)} with ${n === 1 ? 'its' : 'their'} notes`,
    } satisfies Told,
    madeFolder: (name: string) => `Made the folder ${quoted(name)}`,
    renamedFolder: (name: string) => `Renamed the folder to ${quoted(name)}`,
    movedFolder: 'Moved the folder',
    deletingFolder: (name: string) => `Deleting the folder ${quoted(name)}`,
    deletedFolder: (name: string) => `Deleted the folder ${quoted(name)}`,
    savedSearch: (name: string) => `Saved the search ${quoted(name)}`,
    changedSearch: 'Changed the saved search',
    deletedSearch: 'Deleted the saved search',
    deletingTag: (tag: string) => `Taking the tag ${quoted(tag)} off`,
    deletedTag: (tag: string) => `Deleted the tag ${quoted(tag)}`,
    mergingTag: (tag: string) => `Merging the tag ${quoted(tag)}`,
    mergedTag: (tag: string, into: string) => `Merged the tag ${quoted(tag)} into ${quoted(into)}`,
    renamingTag: (tag: string) => `Renaming the tag ${quoted(tag)}`,
    renamedTag: (tag: string, to: string) => `Renamed the tag ${quoted(tag)} to ${quoted(to)}`,
    /** What was done to a tag, and on how much. */
    on: (done: string, { articles: some = 0, highlights: marked = 0, searches = 0 }: Amounts) =>
      `${done}, on ${list([
        ...(some > 0 ? [articles(some)] : []),
        ...(marked > 0 ? [highlights(marked)] : []),
        ...(searches > 0 ? [count(searches, { one: '# saved search', other: '# saved searches' })] : []),
      ])}`,
    emptyingTrash: 'Emptying the trash',
  },
  told: {
    /** `what`: one of `acts`. */
    done: (what: string) => `${what}.`,
    doneInPart: (what: string) => `${what}. Then it was stopped.`,
    nothing: 'Nothing changed',
    undoing: (what: string) => `Undoing: ${what}`,
    redoing: (what: string) => `Doing again: ${what}`,
    undone: (what: string) => `Undone: ${what}`,
    redone: (what: string) => `Done again: ${what}`,
    nothingToUndo: 'Nothing to undo',
    nothingToRedo: 'Nothing to redo',
    /** What was taken back, but for so many things. */
    butFor: (done: string, kept: number) =>
      `${done}; ${count(kept, {
        one: '# thing changed since stayed as it is',
        other: '# things changed since stayed as they are',
      })}`,
  },
  trash: {
    holds: (n: number) =>
      `${articles(n)} with ${n === 1 ? 'its' : 'their'} notes, kept until the trash is emptied.`,
    ask: 'Empty trash…',
    title: 'Empty the trash',
    /** `{articles}` stands out: `goneArticles`. */
    gone: ({ highlights: marked = 0, notes = 0, texts = 0 }: Amounts) =>
      `{articles} will be gone for good, with ${list([
        ...(marked > 0 ? [highlights(marked)] : []),
        ...(notes > 0 ? [count(notes, { one: '# note', other: '# notes' })] : []),
        count(texts, { one: '# stored text', other: '# stored texts' }),
      ])}. This cannot be undone.`,
    goneArticles: articles,
    untouched:
      'The files on your disk are not touched. Backups and copies of the library that were made before still hold what they held. Pictures stay in the library’s folder.',
    keep: 'Keep everything',
    empty: 'Empty trash',
    isEmpty: 'The trash is empty',
    emptied: (n: number) =>
      count(n, {
        one: '# article from the trash is gone for good.',
        other: '# articles from the trash are gone for good.',
      }),
  },
};
