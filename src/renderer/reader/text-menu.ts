import { COLOURS, isOnWhole } from '../../core/annotation.ts';
import { colourName } from '../../core/colour-names.ts';
import { passageText } from '../../core/quote.ts';
import { sentenceAt } from '../../core/reading/sentences.ts';
import { words } from '../../core/words/words.ts';
import { aloudOf } from '../aloud/on-page.svelte.ts';
import { copyHighlight, type CopyForm } from '../notes/copies.ts';
import { hookAtPoint, type Hook } from '../notes/hang.ts';
import type { MenuEntry } from '../organise/menu.svelte.ts';
import { keysOf } from '../shell/keys.ts';
import type { ReaderControl } from './control.svelte.ts';
import type { Placed } from './placed.ts';

/**
 * Opens the menu of the text: of what is selected, of the highlight under the pointer (or in hand, by key), or of the place. A
 * link adds what can be done with it; nothing is opened by the press itself.
 */
export function askTextMenu(control: ReaderControl, event: MouseEvent): void {
  const { page, scroller, app } = control;
  const target = event.target instanceof Element ? event.target : null;
  if (page === null || target === null) return;
  // By key the event is the scroller's; the margin and the head have what the window offers everywhere.
  // A Mac's Ctrl and click is a press, too.
  const byKey = event.button !== 2 && !event.ctrlKey;
  if (!(page.root.contains(target) || (byKey && target === scroller))) return;
  const offset = byKey ? null : page.offsetAt(event.clientX, event.clientY);
  const placed = byKey ? control.activePlaced : highlightAt(control, event);
  const kind =
    control.selection !== null
      ? 'selection'
      : placed !== null && !isOnWhole(placed.annotation)
        ? 'highlight'
        : 'text';
  if (kind === 'highlight' && placed !== null) control.activate(placed.id);
  const entries = [
    ...linkEntries(control, target),
    ...(kind === 'selection'
      ? selectionEntries(control)
      : kind === 'highlight' && placed !== null
        ? highlightEntries(control, placed)
        : placeEntries(control, offset)),
  ];
  if (entries.length === 0) return;
  app.organiser.menu.show(event, {
    label: words.reader.marks.menu[kind],
    entries,
    hook: byKey ? hookOf(control) : () => hookAtPoint(event.clientX, event.clientY),
    from: scroller,
  });
}

function highlightAt(control: ReaderControl, { clientX, clientY }: MouseEvent): Placed | null {
  const ids = control.painter?.hit(clientX, clientY) ?? [];
  const id = ids.includes(control.active ?? '') ? control.active : (ids[0] ?? null);
  return control.session.find(id);
}

/** Below the passage that is meant. */
function hookOf(control: ReaderControl): () => Hook {
  const { page, selection, activePlaced, scroller } = control;
  return () => {
    const at = selection ?? activePlaced;
    const rect = (at === null ? null : page?.rectAt(at.start)) ?? scroller?.getBoundingClientRect();
    return {
      left: rect?.left ?? 0,
      right: rect?.right ?? 0,
      top: rect?.top ?? 0,
      bottom: at === null ? (rect?.top ?? 0) : (rect?.bottom ?? 0),
    };
  };
}

function entry(control: ReaderControl, told: string, action: string | null, run: () => void): MenuEntry {
  const key = action === null ? null : keysOf(action, control.app.settings);
  return { words: told, run, ...(key === null ? {} : { key }) };
}

function colourEntries(control: ReaderControl, changing: boolean): MenuEntry[] {
  const { settings } = control.app;
  const told = changing ? words.reader.marks.changeTo : words.reader.marks.in;
  return COLOURS.map((colour, i) => ({
    ...entry(control, told(colourName(settings, colour)), `page.colour-${i + 1}`, () =>
      control.marking.mark(colour),
    ),
    colour,
  }));
}

function lineEntries(control: ReaderControl): MenuEntry[] {
  const { marking } = control;
  const { underline, strike, everywhere } = words.reader.marks;
  return [
    entry(control, underline, 'page.underline', () => marking.mark(null, 'underline')),
    entry(control, strike, 'page.strike', () => marking.mark(null, 'strike')),
    entry(control, everywhere, 'page.everywhere', () => void marking.everyOccurrence()),
  ];
}

function selectionEntries(control: ReaderControl): MenuEntry[] {
  const { app, session, selection } = control;
  if (selection === null) return [];
  const copy = async (): Promise<void> => {
    await app.host.copyText(passageText(session.revision, selection));
    app.messages.say(words.reader.marks.copied);
  };
  return [
    { words: words.reader.marks.copy, key: 'Mod+C', run: () => void copy() },
    ...colourEntries(control, false),
    ...lineEntries(control),
    entry(control, words.reader.marks.write, 'page.note', () => control.note()),
    ...aloudEntries(control, selection.start),
  ];
}

function highlightEntries(control: ReaderControl, placed: Placed): MenuEntry[] {
  const { app, session } = control;
  const { annotation } = placed;
  const { menu, write, edit, deleteIt } = words.reader.marks;
  const copy = (told: string, form: CopyForm): MenuEntry =>
    entry(control, told, `highlight.copy-${form}`, () => void copyHighlight(app, session, annotation, form));
  const note = annotation.note.trim() === '' ? write : edit;
  return [
    entry(control, note, 'page.note', () => control.note()),
    ...colourEntries(control, true),
    ...lineEntries(control),
    copy(menu.citation, 'citation'),
    copy(menu.markdown, 'markdown'),
    copy(menu.link, 'link'),
    entry(control, deleteIt, 'highlight.delete', () => void control.remove(placed.id)),
  ];
}

function placeEntries(control: ReaderControl, offset: number | null): MenuEntry[] {
  const { app, page, session } = control;
  const { menu } = words.reader.marks;
  const sentence =
    offset === null || page === null ? null : sentenceAt(page.text, offset, session.record.lang);
  return [
    ...(sentence === null ? [] : [entry(control, menu.sentence, null, () => control.select(sentence))]),
    ...(offset === null ? [] : aloudEntries(control, offset)),
    { words: menu.all, key: 'Mod+A', run: () => control.cursor.selectAll() },
    entry(control, menu.find, 'find', () => void app.commands.run('find')),
  ];
}

function aloudEntries(control: ReaderControl, offset: number): MenuEntry[] {
  const onPage = aloudOf(control);
  if (!onPage.aloud.isPossible) return [];
  return [entry(control, words.reader.marks.menu.aloud, null, () => onPage.begin(offset))];
}

/** The address is the file's own, and is looked at before anything is opened, as when the link is pressed. */
function linkEntries(control: ReaderControl, target: Element): MenuEntry[] {
  const { app } = control;
  const { menu } = words.reader.marks;
  const href = target.closest<HTMLElement>('a[data-href]')?.dataset['href'];
  if (href === undefined || href.startsWith('#')) return [];
  const copy = async (): Promise<void> => {
    await app.host.copyText(href);
    app.messages.say(menu.addressCopied);
  };
  const open = (): void => {
    app.host.openLink(href).catch((error: unknown) => {
      app.messages.show(error instanceof Error ? error.message : String(error));
    });
  };
  return [
    { words: menu.openLink, run: open },
    { words: menu.copyAddress, run: () => void copy() },
  ];
}
