import type { Colour } from '../../core/annotation.ts';
import { writeOnWhole } from '../notes/whole.ts';
import { copyHighlight, type CopyForm } from '../notes/copies.ts';
import { isTextField } from '../shell/keys.ts';
import type { ReaderControl } from './control.svelte.ts';

/** One line of scrolling, in CSS pixels: about two lines of text at the usual size, as other readers do it. */
const LINE = 64;

/**
 * What a key means while an article is open; `null` when it is not the page's. Letters and digits act on the selection or
 * the focused highlight, with and without Ctrl (DESIGN §9); in a text field they are letters.
 */
export function pageKey(
  event: KeyboardEvent,
  control: ReaderControl,
  colours: readonly Colour[],
): (() => void) | null {
  if (isTextField(event.target)) return null;
  const plain = !event.ctrlKey && !event.altKey && !event.metaKey;
  if (plain && event.key.length === 1 && control.typeAhead(event.key)) return () => undefined;
  if (event.key === 'Escape') return control.letGo() ? () => undefined : null;
  // Letters are meant for the note, wherever the focus has got to: none of them may mark or delete.
  if (control.editing) return null;
  if (event.metaKey) return null;
  // A wide table or formula that was tabbed to is scrolled with the arrows, as everywhere.
  if (plain && /^Arrow(?:Left|Right)$/.test(event.key) && isFrame(event.target)) return null;
  if (event.ctrlKey && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'a')
    return () => control.cursor.selectAll();
  const key = chooseKey(event, control) ?? endKey(event, control);
  if (key !== null || event.altKey) return key;
  return (
    markKey(event, control, colours) ?? (event.ctrlKey || event.shiftKey ? null : moveKey(event, control))
  );
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
  const across = { [forwardKey(control)]: 1, [backKey(control)]: -1 } as const;
  const direction = across[event.key];
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

function markKey(
  event: KeyboardEvent,
  control: ReaderControl,
  colours: readonly Colour[],
): (() => void) | null {
  const key = event.key.toLowerCase();
  if (event.shiftKey) return null;
  if (control.head.range !== null) return headKey(key, event.ctrlKey, control);
  if (!control.hasTarget) return null;
  const { marking } = control;
  const colour = /^[1-5]$/.test(key) ? colours[Number(key) - 1] : undefined;
  if (colour !== undefined) return () => marking.mark(colour);
  if (key === 'h') return () => marking.mark(null);
  if (key === 'u') return () => marking.mark(null, 'underline');
  if (key === 'n') return () => control.note();
  const form = copyForm(key, event.ctrlKey);
  if (form !== null && control.selection === null && control.active !== null)
    return () => copyInHand(control, form);
  // With Ctrl these two are Export and Select all.
  if (key === 's' && !event.ctrlKey) return () => marking.mark(null, 'strike');
  if (key === 'a' && !event.ctrlKey) return () => void marking.everyOccurrence();
  if (control.selection !== null) return null;
  // One press, one highlight: a key that is held down would empty the article.
  if (key === 'delete' || key === 'backspace')
    return event.repeat ? () => undefined : () => void control.remove();
  // Enter on a button or a link is that button's or link's.
  if (key === 'enter' && !isControl(event.target)) return () => control.note();
  return null;
}

function copyInHand({ app, session, activePlaced }: ReaderControl, form: CopyForm): void {
  if (activePlaced !== null) void copyHighlight(app, session, activePlaced.annotation, form);
}

/** What of the highlight in hand goes to the clipboard. Ctrl+C belongs to words that are selected, wherever they are. */
function copyForm(key: string, ctrl: boolean): CopyForm | null {
  if (key === 'c' && ctrl && document.getSelection()?.isCollapsed === false) return null;
  return ({ c: 'citation', m: 'markdown', l: 'link' }[key] as CopyForm | undefined) ?? null;
}

/** With words of the head selected: what would mark them says why it does not, and the note is one on the article. */
function headKey(key: string, ctrl: boolean, control: ReaderControl): (() => void) | null {
  if (key === 'n') return () => void writeOnWhole(control);
  return /^[1-5hu]$/.test(key) || (/^[sa]$/.test(key) && !ctrl) ? () => control.head.refuse() : null;
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
    case forwardKey(control):
      return () => control.cursor.stepSentence(1);
    case backKey(control):
      return () => control.cursor.stepSentence(-1);
    case ']':
      return () => control.cursor.stepHighlight(1);
    case '[':
      return () => control.cursor.stepHighlight(-1);
    case 'r':
      return () => void control.app.commands.run('review');
    case 'j':
      return () => control.scroller?.scrollBy({ top: LINE });
    case 'k':
      return () => control.scroller?.scrollBy({ top: -LINE });
    default:
      return null;
  }
}

/** The arrow that points to where the text goes on. */
function forwardKey(control: ReaderControl): 'ArrowLeft' | 'ArrowRight' {
  return control.session.record.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
}

function backKey(control: ReaderControl): 'ArrowLeft' | 'ArrowRight' {
  return forwardKey(control) === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, [role="link"]') !== null;
}
