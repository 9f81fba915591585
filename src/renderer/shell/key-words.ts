import type { Place, PlaceAction } from '../../core/keymap/usual.ts';

/** What each action of one place is called, where keys are listed; `COMMAND_WORDS` has the commands. */
export const PLACE_WORDS: Readonly<Record<PlaceAction, string>> = {
  'page.highlight': 'Highlight in the last colour',
  'page.colour-1': 'Highlight in the first colour',
  'page.colour-2': 'Highlight in the second colour',
  'page.colour-3': 'Highlight in the third colour',
  'page.colour-4': 'Highlight in the fourth colour',
  'page.colour-5': 'Highlight in the fifth colour',
  'page.underline': 'Underline',
  'page.strike': 'Strike out',
  'page.everywhere': 'Highlight these words wherever they stand',
  'page.note': 'Write a note',
  'page.next-highlight': 'Next highlight',
  'page.previous-highlight': 'Previous highlight',
  'page.review': 'Passages that need you',
  'page.down': 'Scroll down',
  'page.up': 'Scroll up',
  'highlight.copy-citation': 'Copy the quote with its citation',
  'highlight.copy-markdown': 'Copy it as Markdown, with its note',
  'highlight.copy-link': 'Copy a link to it',
  'highlight.delete': 'Delete the highlight',
  'articles.read': 'Mark as read, or as unread',
  'articles.archive': 'Into the archive or out of it; restore from the trash',
  'articles.tag': 'Tag',
  'articles.move': 'Move to a folder',
  'articles.trash': 'Move to the trash',
  'highlights.edit': 'Edit note and tags',
  'highlights.colour-1': 'The first colour',
  'highlights.colour-2': 'The second colour',
  'highlights.colour-3': 'The third colour',
  'highlights.colour-4': 'The fourth colour',
  'highlights.colour-5': 'The fifth colour',
  'highlights.tag': 'Tag',
  'highlights.copy': 'Copy what is selected as Markdown',
  'highlights.delete': 'Delete',
  'review.attach': 'Mark it anew',
  'review.keep': 'Keep it as it is',
  'review.edited': 'The other passages: in doubt, or edited',
  'review.delete': 'Delete it',
};

/** Where keys count, as a heading. */
export const PLACE_TITLES: Readonly<Record<keyof typeof FIXED_KEYS, string>> = {
  page: 'Marking and reading',
  highlight: 'With a highlight in focus',
  articles: 'In the list of articles',
  highlights: 'In the list of highlights',
  review: 'In passages that need you',
  tabs: 'In the tabs',
  finding: 'While you find in the article',
  everywhere: 'Everywhere',
};

/** Keys that always do the same, and so cannot be changed: `Mod` is Ctrl or ⌘. */
export interface FixedKey {
  keys: string;
  words: string;
}

export const FIXED_KEYS: Readonly<Record<Place | 'tabs' | 'finding', readonly FixedKey[]>> = {
  page: [
    { keys: '→ / ←', words: 'Select the next or previous sentence' },
    { keys: 'Shift+→ / ←', words: 'Take in one more sentence, or one less' },
    { keys: 'Mod+Shift+→ / ←', words: 'Take in one more word, or one less' },
    { keys: 'Shift+↓ / ↑', words: 'Take in one more paragraph, or one less' },
    { keys: 'Alt+Shift+arrow', words: 'The same at the start of the selection' },
    { keys: 'Mod+A', words: 'Select the whole text' },
    { keys: 'Space', words: 'Next page' },
    { keys: 'Tab', words: 'With words selected: to what can be done with them' },
    { keys: 'Mod+Enter', words: 'Leave the note' },
    { keys: 'Esc', words: 'Let go: note, selection, highlight, list' },
  ],
  highlight: [
    { keys: 'Enter', words: 'Write a note' },
    { keys: 'Shift+→ / ←', words: 'Move its end by a word' },
    { keys: 'Mod+Shift+→ / ←', words: 'Move its end by a sentence' },
    { keys: 'Shift+↓ / ↑', words: 'Move its end by a paragraph' },
    { keys: 'Alt+Shift+arrow', words: 'Move its start in the same ways' },
    { keys: '↓ / ↑, Enter', words: 'Choose, where several were clicked at once' },
  ],
  articles: [
    { keys: 'Enter', words: 'Read the article' },
    { keys: 'Mod+Enter', words: 'Read it in a tab behind' },
    { keys: 'Shift+↓ / ↑', words: 'Select one more, or one less' },
    { keys: 'Mod+↓ / ↑, Space', words: 'Select here and there' },
    { keys: 'Mod+A', words: 'Select all, to export them together' },
    { keys: 'F2 / Delete', words: 'Rename or delete the folder, tag or search in the sidebar' },
  ],
  highlights: [
    { keys: 'Enter', words: 'Read it in its article' },
    { keys: 'Mod+Enter', words: 'Read it in a tab behind' },
    { keys: 'Shift+↓ / ↑', words: 'Select one more, or one less' },
    { keys: 'Mod+A', words: 'Select all' },
  ],
  review: [
    { keys: '→ / ←', words: 'Next or previous passage' },
    { keys: 'Enter', words: 'Accept the place' },
    { keys: 'Esc', words: 'Close' },
  ],
  tabs: [
    { keys: 'F6', words: 'To the tabs and back, where there are several' },
    { keys: '← / →', words: 'Go from tab to tab' },
    { keys: 'Enter', words: 'Bring the tab to the front' },
    { keys: 'Mod+Shift+← / →', words: 'Move the tab' },
    { keys: 'Delete', words: 'Close the tab' },
  ],
  finding: [
    { keys: 'Enter', words: 'Next place that was found' },
    { keys: 'Shift+Enter', words: 'Previous place' },
    { keys: 'F3', words: 'Next place, from the text too' },
    { keys: 'Shift+F3', words: 'Previous place, from the text too' },
    { keys: '↑ / ↓', words: 'What was looked for before' },
    { keys: 'Alt+C / W / D / R', words: 'Match case, whole words, accents, regular expression' },
    { keys: 'Alt+Enter', words: 'Highlight all that is found' },
    { keys: 'Esc', words: 'Close' },
  ],
  everywhere: [],
};
