import { app, Menu } from 'electron';
import type { KnownFiles } from '../opening/known-files.ts';
import type { SettingsStore } from '../settings/settings.ts';
import type { ReaderWindow } from '../window/reader-window.ts';
import { menuTemplate, type MenuActions } from './template.ts';

/** A list that is taken in at a glance. */
const RECENT = 10;

/** Puts the menu up and keeps it up to date with the theme and the files opened last. */
export function setUpMenu(
  window: ReaderWindow,
  settings: SettingsStore,
  files: KnownFiles,
  openPlace: (id: string) => void,
): void {
  app.setAboutPanelOptions({ applicationName: 'Postil', applicationVersion: app.getVersion() });
  const actions: MenuActions = {
    command: (command) => window.send('command', command),
    openPlace,
    about: () => app.showAboutPanel(),
  };
  let shown = '';
  const update = () => {
    const state = {
      platform: process.platform,
      development: !app.isPackaged,
      theme: settings.value.theme,
      recent: files.recent(RECENT),
    };
    // Settings change far more often than what of them the menu shows.
    if (shown === JSON.stringify(state)) return;
    shown = JSON.stringify(state);
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, actions)));
  };
  settings.follow(update);
  files.follow(update);
}
