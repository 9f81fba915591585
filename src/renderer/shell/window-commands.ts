import { TEXT_SIZE } from '../../core/settings.ts';
import type { Command } from '../../ipc.ts';
import type { PostilApp } from './app.svelte.ts';
import { go, reopen } from './history.ts';

/** What the window itself offers, whatever it shows. */
export function windowCommands(
  app: PostilApp,
  { toggleSidebar, showKeys }: { toggleSidebar: () => void; showKeys: () => void },
): Partial<Record<Command, () => void>> {
  const resizeText = (steps: number) => {
    const size = app.settings.textSize + steps * TEXT_SIZE.step;
    void app.changeSettings({ textSize: Math.min(TEXT_SIZE.most, Math.max(TEXT_SIZE.least, size)) });
  };
  return {
    open: () => void app.host.openDialog(),
    library: () => void app.showLibrary(),
    highlights: () => void app.showHighlights(),
    back: () => void go(app, -1),
    forward: () => void go(app, 1),
    'reopen-closed': () => void reopen(app),
    'new-tab': () => void app.tabs.open({ view: 'library', shelf: app.listing.shelf }),
    'toggle-sidebar': toggleSidebar,
    'text-larger': () => resizeText(1),
    'text-smaller': () => resizeText(-1),
    'text-usual': () => void app.changeSettings({ textSize: TEXT_SIZE.usual }),
    'theme-system': () => void app.changeSettings({ theme: 'system' }),
    'theme-light': () => void app.changeSettings({ theme: 'light' }),
    'theme-sepia': () => void app.changeSettings({ theme: 'sepia' }),
    'theme-dark': () => void app.changeSettings({ theme: 'dark' }),
    shortcuts: showKeys,
  };
}
