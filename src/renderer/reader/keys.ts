import type { Colour } from '../../core/annotation.ts';
import { isMark, type PlaceAction } from '../../core/keymap/usual.ts';
import { writeOnWhole } from '../notes/whole.ts';
import { copyHighlight, type CopyForm } from '../notes/copies.ts';
import { stepAlong } from '../shell/along.ts';
import { isTextField, keymapOf } from '../shell/keys.ts';
import { letGoOfAids } from './aids.ts';
import { lineStep } from './ruler.svelte.ts';
import type { ReaderControl } from './control.svelte.ts';

/** One line of scrolling, in CSS pixels: about two lines of text at the usual size, as other readers do it. */
const LINE = 64;

/**
 * What a key means while an article is open; `null` when it is not the page's. Letters and digits act on the selection or
 * the focused highlight, with and without Ctrl (DESIGN §9), unless the reader chose other keys; in a text field they are letters.
 */
export function pageKey(
  event: KeyboardEvent,
  control: ReaderControl,
  colours: readonly Colour[],
): (() => void) | null {
  if (isTextField(event.target)) return null;
  const plain = !event.ctrlKey && !event.altKey && !event.metaKey;
  if (plain && event.key.length === 1 && control.typeAhead(event.key)) return () => undefined;
  if (event.key === 'Escape') return control.letGo() || letGoOfAids(control) ? () => undefined : null;
  // Letters are meant for the note, wherever the focus has got to: none of them may mark or delete.
  if (control.editing) return null;
  // A wide table or formula that was tabbed to is scrolled with the arrows, as everywhere.
  if (plain && /^Arrow(?:Left|Right)$/.test(event.key) && isFrame(event.target)) return null;
  if (event.ctrlKey && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'a')
    return () => control.cursor.selectAll();
  const fixed = event.metaKey ? null : (chooseKey(event, control) ?? endKey(event, control));
  if (fixed !== null) return fixed;
  return markKey(event, control, colours) ?? (plain && !event.shiftKey ? moveKey(event, control) : null);
}

function isFrame(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('pre, .table-frame, .formula-frame');
}

/** While several highlights are offered, up and down go through them and Enter takes the one in hand. */
function chooseKey(event: KeyboardEvent, { choosing }: ReaderControl): (() => void) | null {
  if (choosing.placed.length === 0 || event.ctrlKey || event.altKey || event.shiftKey) return null;
  if (event.key === 'ArrowDown') return () => choosing.step(1);
  if (event.key === 'ArrowUp') return () => choosing.step(-1);
  if (event.key === 'Enter' && !isControl(event.target)) return () => void choosing.close();
  return null;
}

/**
 * Shift and an arrow move the end of the selection, or of the focused highlight; with Alt it is the start. The usual step is a
 * sentence for a selection, which is made in sentences, and a word for a highlight, whose ends are mended; Ctrl is the other.
 */
function endKey(event: KeyboardEvent, control: ReaderControl): (() => void) | null {
  if (!event.shiftKey) return null;
  const edge = event.altKey ? 'start' : 'end';
  const direction = stepAlong(event.key, control.session.record.dir);
  if (direction !== undefined) {
    const mending = control.selection === null && control.active !== null;
    const unit = mending === event.ctrlKey ? 'sentence' : 'word';
    return () => control.cursor.extend(direction, unit, edge);
  }
  if (event.ctrlKey) return null;
  if (event.key === 'ArrowDown') return () => control.cursor.extend(1, 'paragraph', edge);
  if (event.key === 'ArrowUp') return () => control.cursor.extend(-1, 'paragraph', edge);
  return null;
}

/** The keys that can be changed; and Enter, which is a button's or a link's where one has the focus. */
function markKey(
  event: KeyboardEvent,
  control: ReaderControl,
  colours: readonly Colour[],
): (() => void) | null {
  const keymap = keymapOf(control.app.settings);
  const found = keymap.inPlace(event, 'page', 'highlight');
  // ⌘H and the like are a Mac's own, unless they were chosen.
  const action = found !== null && (!event.metaKey || keymap.isChanged(found.action)) ? found.action : null;
  if (action !== null && action in SCROLLS) return SCROLLS[action]?.(control) ?? null;
  if (control.head.range !== null) return action === null ? null : headKey(action, control);
  if (!control.hasTarget) return null;
  const { marking } = control;
  const colour = colours[Number(/^page\.colour-(\d)$/.exec(action ?? '')?.[1] ?? 0) - 1];
  if (colour !== undefined) return () => marking.mark(colour);
  if (action === 'page.highlight') return () => marking.mark(null);
  if (action === 'page.underline') return () => marking.mark(null, 'underline');
  if (action === 'page.strike') return () => marking.mark(null, 'strike');
  if (action === 'page.everywhere') return () => void marking.everyOccurrence();
  if (action === 'page.note') return () => control.note();
  if (control.selection !== null) return null;
  const form = COPIES[action ?? ''];
  // Ctrl+C belongs to words that are selected, wherever they are.
  const isSelected = found?.chord === 'Mod+C' && document.getSelection()?.isCollapsed === false;
  if (form !== undefined && control.active !== null && !isSelected) return () => copyInHand(control, form);
  // One press, one highlight: a key that is held down would empty the article.
  if (action === 'highlight.delete') return event.repeat ? () => undefined : () => void control.remove();
  const isBare = !event.shiftKey && !event.altKey && !event.metaKey;
  if (event.key === 'Enter' && isBare && !isControl(event.target)) return () => control.note();
  return null;
}

/** What goes through the page, whether anything is selected or not. */
const SCROLLS: Readonly<Partial<Record<string, (control: ReaderControl) => () => void>>> = {
  'page.next-highlight': (control) => () => control.cursor.stepHighlight(1),
  'page.previous-highlight': (control) => () => control.cursor.stepHighlight(-1),
  'page.review': (control) => () => void control.app.commands.run('review'),
  'page.down': (control) => () => control.scroller?.scrollBy({ top: lineStep(control) ?? LINE }),
  'page.up': (control) => () => control.scroller?.scrollBy({ top: -(lineStep(control) ?? LINE) }),
};

/** What of the highlight in hand goes to the clipboard. */
const COPIES: Readonly<Partial<Record<string, CopyForm>>> = {
  'highlight.copy-citation': 'citation',
  'highlight.copy-markdown': 'markdown',
  'highlight.copy-link': 'link',
};

function copyInHand({ app, session, activePlaced }: ReaderControl, form: CopyForm): void {
  if (activePlaced !== null) void copyHighlight(app, session, activePlaced.annotation, form);
}

/** With words of the head selected: what would mark them says why it does not, and the note is one on the article. */
function headKey(action: PlaceAction, control: ReaderControl): (() => void) | null {
  if (action === 'page.note') return () => void writeOnWhole(control);
  return isMark(action) ? () => control.head.refuse() : null;
}

function moveKey(event: KeyboardEvent, control: ReaderControl): (() => void) | null {
  switch (event.key) {
    case 'Tab': {
      // The toolbar takes no focus until it is asked to; it stands behind the whole page in the document.
      const first = document.querySelector<HTMLElement>('[role="toolbar"] button');
      // Within it, and on any other control, the key goes on as everywhere.
      const selected = control.selection !== null || control.head.range !== null;
      if (!selected || first === null || isControl(event.target)) return null;
      return () => first.focus();
    }
    default: {
      // The arrow that points to where the text goes on, whichever way the window runs.
      const by = stepAlong(event.key, control.session.record.dir);
      return by === undefined ? null : () => control.cursor.stepSentence(by);
    }
  }
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, [role="link"]') !== null;
}
