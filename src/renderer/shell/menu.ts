import type { Command, MenuOffer } from '../../ipc.ts';
import type { PostilApp } from './app.svelte.ts';
import type { Commands } from './commands.ts';
import { isTextField } from './keys.ts';

/** While a view makes room for another its commands go and come: only what stands for this long, in milliseconds, is told. */
const PAUSE_MS = 80;

/** Does what the menu asks for, and tells it what can be done. Returns the way to stop. */
export function followMenu(app: PostilApp): () => void {
  const stopHearing = app.host.on('command', (command) => runFromMenu(app.commands, command, document));
  const tell = (offer: MenuOffer): void => void app.host.tellMenu(offer).catch(() => undefined);
  const stopTelling = tellOffers(app.commands, tell);
  return () => {
    stopHearing();
    stopTelling();
  };
}

/** Tells what is offered and what is on, now and whenever it has become something else. Returns the way to stop. */
export function tellOffers(commands: Commands, tell: (offer: MenuOffer) => void): () => void {
  let told = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = (): void => {
    const offer = { offered: commands.available.sort(), on: commands.on.sort() };
    if (told === JSON.stringify(offer)) return;
    told = JSON.stringify(offer);
    tell(offer);
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(now, PAUSE_MS);
  };
  const stop = commands.follow(soon);
  soon();
  return () => {
    clearTimeout(timer);
    stop();
  };
}

/** The part of a document that is needed here. */
interface Page {
  readonly activeElement: unknown;
  execCommand(command: 'undo' | 'redo'): boolean;
}

/** Runs a command of the menu. While something is typed, undo and redo are the field's own, as their keys are. */
export function runFromMenu(commands: Pick<Commands, 'run'>, command: Command, page: Page): void {
  const isField = isTextField(page.activeElement);
  // Deprecated, and still the only way to a field's own history.
  if (isField && (command === 'undo' || command === 'redo')) page.execCommand(command);
  else commands.run(command);
}
