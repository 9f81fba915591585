import type { Colour } from '../../core/annotation.ts';
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
  if (event.altKey || event.metaKey) return null;
  return (
    markKey(event, control, colours) ?? (event.ctrlKey ? extendKey(event, control) : moveKey(event, control))
  );
}

function markKey(
  event: KeyboardEvent,
  control: ReaderControl,
  colours: readonly Colour[],
): (() => void) | null {
  if (event.shiftKey || !control.hasTarget) return null;
  const key = event.key.toLowerCase();
  const colour = /^[1-5]$/.test(key) ? colours[Number(key) - 1] : undefined;
  if (colour !== undefined) return () => void control.mark(colour);
  if (key === 'h') return () => void control.mark(null);
  if (key === 'u') return () => void control.mark(null, 'underline');
  if (key === 'n') return () => void control.note();
  if (control.selection !== null) return null;
  if (key === 'delete' || key === 'backspace') return () => void control.remove();
  // Enter on a button or a link is that button's or link's.
  if (key === 'enter' && !isControl(event.target)) return () => void control.note();
  return null;
}

function extendKey(event: KeyboardEvent, control: ReaderControl): (() => void) | null {
  if (!event.shiftKey) return null;
  if (event.key === 'ArrowRight') return () => control.extend(1, 'word');
  if (event.key === 'ArrowLeft') return () => control.extend(-1, 'word');
  return null;
}

function moveKey(event: KeyboardEvent, control: ReaderControl): (() => void) | null {
  const forward = control.session.record.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
  if (event.shiftKey) {
    if (event.key === forward) return () => control.extend(1, 'sentence');
    if (event.key === back) return () => control.extend(-1, 'sentence');
    if (event.key === 'ArrowDown') return () => control.extend(1, 'paragraph');
    if (event.key === 'ArrowUp') return () => control.extend(-1, 'paragraph');
    return null;
  }
  switch (event.key) {
    case forward:
      return () => control.stepSentence(1);
    case back:
      return () => control.stepSentence(-1);
    case ']':
      return () => control.stepHighlight(1);
    case '[':
      return () => control.stepHighlight(-1);
    case 'j':
      return () => control.scroller?.scrollBy({ top: LINE });
    case 'k':
      return () => control.scroller?.scrollBy({ top: -LINE });
    default:
      return null;
  }
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, [role="link"]') !== null;
}
