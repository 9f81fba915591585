import { TEXT_SIZE } from '../../core/settings.ts';
import type { Command } from '../../ipc.ts';
import { changeType, typeInUse } from '../appearance/type.ts';
import type { PostilApp } from './app.svelte.ts';
import { go, reopen } from './history.ts';

/** What the window itself offers, whatever it shows. */
export function windowCommands(
  app: PostilApp,
  { toggleSidebar }: { toggleSidebar: () => void },
): Partial<Record<Command, () => void>> {
  const resizeText = (steps: number) => {
    const size = typeInUse(app).textSize + steps * TEXT_SIZE.step;
    changeType(app, { textSize: Math.min(TEXT_SIZE.most, Math.max(TEXT_SIZE.least, size)) });
  };
  return {
    open: () => void app.host.openDialog(),
    // From elsewhere the list is there as it was left; from the list itself it is all of it.
    library: () => void app.showLibrary(app.view.name === 'library' ? { name: 'all' } : undefined),
    highlights: () => void app.showHighlights(),
    back: () => void go(app, -1),
    forward: () => void go(app, 1),
    'reopen-closed': () => void reopen(app),
    'new-tab': () => void app.tabs.open({ view: 'library', shelf: app.listing.shelf }),
    'toggle-sidebar': toggleSidebar,
    'full-screen': () => void app.host.toggleFullScreen(),
    'text-larger': () => resizeText(1),
    'text-smaller': () => resizeText(-1),
    'text-usual': () => changeType(app, { textSize: TEXT_SIZE.usual }),
    'theme-system': () => void app.changeSettings({ theme: 'system' }),
    'theme-light': () => void app.changeSettings({ theme: 'light' }),
    'theme-sepia': () => void app.changeSettings({ theme: 'sepia' }),
    'theme-dark': () => void app.changeSettings({ theme: 'dark' }),
    'theme-black': () => void app.changeSettings({ theme: 'black' }),
    'theme-contrast': () => void app.changeSettings({ theme: 'contrast' }),
    'theme-contrast-dark': () => void app.changeSettings({ theme: 'contrast-dark' }),
    'theme-own': () => void app.changeSettings({ theme: 'own' }),
  };
}
