import { number } from '../forms.ts';

export const sidebar = {
  views: 'Views',
  rename: 'Rename',
  fold: (name: string) => `Fold ${name}`,
  unfold: (name: string) => `Unfold ${name}`,
  menuOf: (name: string) => `Menu of ${name}`,
  trash: {
    menu: 'Menu of the trash',
    empty: 'Empty trash…',
  },
  folders: {
    title: 'Folders',
    new: 'New folder',
    name: 'Name of the folder',
    inside: 'New folder inside',
    into: 'Move into…',
    toTop: 'Move to the top',
    delete: 'Delete folder',
  },
  searches: {
    title: 'Saved searches',
    name: 'Name of the saved search',
    asks: 'What it asks',
    change: 'Change what it asks',
    delete: 'Delete saved search',
  },
  tags: {
    title: 'Tags',
    name: 'Name of the tag',
    menuOf: (tag: string) => `Menu of the tag ${tag}`,
    merge: 'Merge into…',
    delete: 'Delete tag',
    refused: (most: number) => `A tag is one line of at most ${number(most)} letters, without commas.`,
    /** More than are shown: dozens. */
    all: (n: number) => `All ${number(n)} tags`,
  },
};
