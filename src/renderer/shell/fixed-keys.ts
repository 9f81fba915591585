import type { Place } from '../../core/keymap/usual.ts';
import { words } from '../../core/words/words.ts';

/** Keys that always do the same, and so cannot be changed: `Mod` is Ctrl or ⌘. */
export interface FixedKey {
  keys: string;
  words: string;
}

/** The fixed keys of each place, in the order in which they are listed. */
export function fixedKeys(): Readonly<Record<Place | 'tabs' | 'finding', readonly FixedKey[]>> {
  const { page, highlight, articles, highlights, review, tabs, finding } = words.shell.keys.fixed;
  return {
    page: [
      { keys: '→ / ←', words: page.sentence },
      { keys: 'Shift+→ / ←', words: page.moreSentence },
      { keys: 'Mod+Shift+→ / ←', words: page.moreWord },
      { keys: 'Shift+↓ / ↑', words: page.moreParagraph },
      { keys: 'Alt+Shift+arrow', words: page.atStart },
      { keys: 'Mod+A', words: page.all },
      { keys: 'Space', words: page.nextPage },
      { keys: 'Tab', words: page.toTools },
      { keys: 'Mod+Enter', words: page.leaveNote },
      { keys: 'Escape', words: page.letGo },
    ],
    highlight: [
      { keys: 'Enter', words: highlight.note },
      { keys: 'Shift+→ / ←', words: highlight.byWord },
      { keys: 'Mod+Shift+→ / ←', words: highlight.bySentence },
      { keys: 'Shift+↓ / ↑', words: highlight.byParagraph },
      { keys: 'Alt+Shift+arrow', words: highlight.atStart },
      { keys: '↓ / ↑, Enter', words: highlight.choose },
    ],
    articles: [
      { keys: 'Enter', words: articles.read },
      { keys: 'Mod+Enter', words: articles.behind },
      { keys: 'Shift+↓ / ↑', words: articles.oneMore },
      { keys: 'Mod+↓ / ↑, Space', words: articles.hereAndThere },
      { keys: 'Mod+A', words: articles.all },
      { keys: 'F2 / Delete', words: articles.inSidebar },
    ],
    highlights: [
      { keys: 'Enter', words: highlights.read },
      { keys: 'Mod+Enter', words: highlights.behind },
      { keys: 'Shift+↓ / ↑', words: highlights.oneMore },
      { keys: 'Mod+A', words: highlights.all },
    ],
    review: [
      { keys: '→ / ←', words: review.step },
      { keys: 'Enter', words: review.accept },
      { keys: 'Escape', words: review.close },
    ],
    tabs: [
      { keys: 'F6', words: tabs.thereAndBack },
      { keys: '← / →', words: tabs.step },
      { keys: 'Enter', words: tabs.front },
      { keys: 'Mod+Shift+← / →', words: tabs.move },
      { keys: 'Delete', words: tabs.close },
    ],
    finding: [
      { keys: 'Enter', words: finding.next },
      { keys: 'Shift+Enter', words: finding.previous },
      { keys: 'F3', words: finding.nextFromText },
      { keys: 'Shift+F3', words: finding.previousFromText },
      { keys: '↑ / ↓', words: finding.before },
      { keys: 'Alt+C / W / D / R', words: finding.ways },
      { keys: 'Alt+Enter', words: finding.highlightAll },
      { keys: 'Escape', words: finding.close },
    ],
    everywhere: [],
  };
}
