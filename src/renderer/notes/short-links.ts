import { markdownLink, parseNoteLink } from '../../core/note-link.ts';

/** A link of ours as it is kept: words, with backslashes where Markdown wants them, and an address of the library. */
const KEPT = /\[((?:\\.|[^\\[\]\n])+)\]\((postil:\/\/article\/[^\s()]+)\)/gi;
const SHORT = /\[\[([^[\]\n]+)\]\]/g;

/**
 * Links inside the library as they are written: `[[The words]]`. What is kept is a whole Markdown link with an address that
 * stays true when a title changes, and that nobody can read; it would stand in the way of the words around it. One for one
 * editor: it knows which words stand for which address. Text that nobody linked, `[[Anything]]` typed by hand, stays text.
 */
export class ShortLinks {
  readonly #hrefs = new Map<string, string>();

  /** `note` as it is edited. `long` of the answer is `note` to the letter. */
  short(note: string): string {
    const taken = new Set(Array.from(note.matchAll(SHORT), ([, words]) => words));
    const shown = note.replace(KEPT, (link, escaped: string, href: string) => {
      const words = escaped.replace(/\\([!-/:-@[-`{-~])/g, '$1');
      // Only what comes back the same; and typed by hand the words mean nothing but themselves.
      if (taken.has(words) || markdownLink(words, href) !== link || parseNoteLink(href) === null) return link;
      return this.add(words, href) ?? link;
    });
    if (this.long(shown) === note) return shown;
    this.#hrefs.clear();
    return note;
  }

  /** The short form of a link; `null` where its words stand for another address, or cannot stand between brackets. */
  add(words: string, href: string): string | null {
    if (!/^[^[\]\n]+$/.test(words)) return null;
    if ((this.#hrefs.get(words) ?? href) !== href) return null;
    this.#hrefs.set(words, href);
    return `[[${words}]]`;
  }

  /** What was edited, as it is kept. */
  long(shown: string): string {
    return shown.replace(SHORT, (short, words: string) => {
      const href = this.#hrefs.get(words);
      return href === undefined ? short : markdownLink(words, href);
    });
  }
}
