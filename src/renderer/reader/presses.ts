import { words } from '../../core/words/words.ts';
import type { ReaderControl } from './control.svelte.ts';
import type { LinkOptions } from './links.ts';

/** What a press on a link, a footnote's mark or a picture of the page does. */
export function pressesOf(control: ReaderControl): LinkOptions {
  return {
    onLink: (href, _press, link) => {
      if (!control.footnotes.open(link)) control.jumps.follow(href);
    },
    onFootnote: (_id, mark) => {
      if (!control.footnotes.open(mark)) control.app.messages.show(words.reader.links.noteGone);
    },
    onPicture: (picture) => {
      const { page } = control;
      page?.finish();
      // Those that can be reached by key are those that are worth a look.
      const all = page?.root.querySelectorAll<HTMLImageElement>('img') ?? [];
      control.viewing.open(
        picture,
        [...all].filter((other) => other === picture || other.tabIndex === 0),
      );
    },
  };
}
