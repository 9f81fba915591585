import { app, Menu } from 'electron';
import { locale } from '../../core/words/locale.ts';
import { COMMANDS, type MenuOffer } from '../../ipc.ts';
import type { KnownFiles } from '../opening/known-files.ts';
import type { SettingsStore } from '../settings/settings.ts';
import type { ReaderWindow } from '../window/reader-window.ts';
import { canBeDone, menuTemplate, type MenuActions, type MenuState } from './template.ts';

/** A list that is taken in at a glance. */
const RECENT = 10;

/** In milliseconds; before anybody has found what to press. */
const AFTER_SHOWN = 300;

/** The menu that is up. */
export interface ShownMenu {
  /** The page tells what can be done now. */
  tell(offer: MenuOffer): void;
  /** Another language is spoken now. */
  respoken(): void;
}

/** Puts the menu up and keeps it up to date with settings, with the files opened last, and with what the page offers. */
export function setUpMenu(
  window: ReaderWindow,
  settings: SettingsStore,
  files: KnownFiles,
  openPlace: (id: string) => void,
): ShownMenu {
  app.setAboutPanelOptions({ applicationName: 'Postil', applicationVersion: app.getVersion() });
  const actions: MenuActions = {
    command: (command) => window.send('command', command),
    openPlace,
    about: () => app.showAboutPanel(),
  };
  let offer: MenuOffer | null = null;
  let shown = '';
  let isDue = false;
  const update = () => {
    if (!isDue) return;
    const { theme, ruler, keys } = settings.value;
    const state: MenuState = {
      platform: process.platform,
      development: !app.isPackaged,
      theme,
      ruler,
      keys,
      recent: files.recent(RECENT),
      offer,
    };
    // Settings change far more often than what of them the menu shows; what is grey changes without a new menu.
    const { offer: _, ...lasting } = state;
    const looks = locale() + JSON.stringify(lasting);
    if (shown === looks) return offer === null ? undefined : mark(offer);
    shown = looks;
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, actions)));
  };
  // A window that is not shown needs no menu, and its page needs main, until there is something in it.
  const come = () => {
    isDue = true;
    update();
  };
  let coming: NodeJS.Timeout | undefined;
  const comeSoon = () => (coming = setTimeout(come, AFTER_SHOWN));
  if (window.browser.isVisible()) comeSoon();
  else window.browser.once('show', comeSoon);
  window.browser.once('closed', () => clearTimeout(coming));
  settings.follow(update);
  files.follow(update);
  return {
    tell: (told) => {
      offer = told;
      update();
    },
    respoken: update,
  };
}

/** What can be done, and what is on, in the menu that is up. */
function mark({ offered, on }: MenuOffer, menu = Menu.getApplicationMenu()): void {
  for (const item of menu?.items ?? []) {
    if (item.submenu !== undefined) mark({ offered, on }, item.submenu);
    const command = COMMANDS.find((name) => name === item.id);
    if (command === undefined) continue;
    item.enabled = canBeDone(command, { offered });
    if (item.type === 'checkbox') item.checked = on.includes(command);
  }
}
