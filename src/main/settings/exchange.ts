import { dialog } from 'electron';
import { basename, join } from 'node:path';
import { words } from '../../core/words/words.ts';
import type { ChosenSettings, ExportedSettings } from '../../ipc.ts';
import { failureForPage, type Handlers } from '../ipc/dispatch.ts';
import type { ReaderWindow } from '../window/reader-window.ts';
import type { Folders } from './folders.ts';
import { readSettingsFile, writeSettingsFile } from './settings-files.ts';
import type { SettingsStore } from './settings.ts';

interface ExchangeParts {
  settings: SettingsStore;
  folders: Folders;
  window: ReaderWindow;
}

const jsonFiles = () => ({ name: words.settings.exchange.files, extensions: ['json'] });

/** Settings out into a file, and the text of such a file in: what of it is taken, the page shows first. */
export function exchangeHandlers(parts: ExchangeParts) {
  return {
    exportSettings: () => exportSettings(parts),
    chooseSettings: () => chooseSettings(parts),
  } satisfies Partial<Handlers>;
}

async function exportSettings({ settings, folders, window }: ExchangeParts): Promise<ExportedSettings> {
  const { exchange } = words.settings;
  const { canceled, filePath } = await dialog.showSaveDialog(window.browser, {
    title: exchange.exportTitle,
    defaultPath: join(folders.get('export'), exchange.fileName),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
    filters: [jsonFiles()],
  });
  if (canceled || !filePath) return { outcome: 'cancelled' };
  try {
    await writeSettingsFile(filePath, settings.value);
  } catch (error) {
    return { outcome: 'failed', failure: failureForPage(error) };
  }
  folders.remember('export', filePath);
  return { outcome: 'written', name: basename(filePath) };
}

async function chooseSettings({ folders, window }: ExchangeParts): Promise<ChosenSettings> {
  const { exchange } = words.settings;
  const { canceled, filePaths } = await dialog.showOpenDialog(window.browser, {
    title: exchange.importTitle,
    defaultPath: folders.get('export'),
    properties: ['openFile'],
    filters: [jsonFiles(), { name: exchange.allFiles, extensions: ['*'] }],
  });
  const [path] = filePaths;
  if (canceled || path === undefined) return { outcome: 'cancelled' };
  try {
    return { outcome: 'chosen', name: basename(path), text: await readSettingsFile(path) };
  } catch (error) {
    return { outcome: 'failed', failure: failureForPage(error) };
  }
}
