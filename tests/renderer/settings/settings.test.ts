import { describe, expect, it } from 'vitest';
import { writeSettings } from '../../../src/core/settings-file.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings.ts';
import type { ChosenSettings } from '../../../src/ipc.ts';
import { KeyEditing } from '../../../src/renderer/settings/keys/editing.svelte.ts';
import { SettingsState } from '../../../src/renderer/settings/settings.svelte.ts';
import type { PostilApp } from '../../../src/renderer/shell/app.svelte.ts';
import { Messages } from '../../../src/renderer/shell/messages.svelte.ts';

const press = (key: string, more = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
});
const CTRL = { ctrlKey: true };

/** As much of the window as settings need: what they are now, what is said, and the file that the reader would choose. */
function place(file: ChosenSettings = { outcome: 'cancelled' }) {
  const app = {
    settings: DEFAULT_SETTINGS,
    messages: new Messages(),
    host: {
      chooseSettings: () => Promise.resolve(file),
      exportSettings: () => Promise.resolve({ outcome: 'written' as const, name: 'mine.json' }),
    },
    changeSettings(change: Partial<Settings>) {
      app.settings = { ...app.settings, ...change };
      return Promise.resolve();
    },
  };
  const settings = new SettingsState(app as unknown as PostilApp);
  settings.show();
  const shown = () => app.messages.list.map(({ text }) => text);
  const undoLast = () => app.messages.list.at(-1)?.undo?.();
  return { app, settings, shown, undoLast };
}

describe('settings', () => {
  it('are changed at once, and taken back and done again in turn', () => {
    const { app, settings } = place();
    settings.change({ theme: 'sepia' }, 0);
    settings.change({ signs: true }, 10);
    settings.undo();
    expect([app.settings.theme, app.settings.signs]).toEqual(['sepia', false]);
    settings.undo();
    expect(app.settings.theme).toBe('system');
    settings.redo();
    settings.redo();
    expect([app.settings.theme, app.settings.signs]).toEqual(['sepia', true]);
    settings.redo();
    expect(app.messages.spoken).toBe('Nothing to redo');
  });

  it('drawn by a slider are one step back, until the hand rests', () => {
    const { app, settings } = place();
    for (const [at, textSize] of [20, 21, 22].entries()) settings.change({ textSize }, at * 100);
    settings.change({ textSize: 30 }, 5_000);
    settings.undo();
    expect(app.settings.textSize).toBe(22);
    settings.undo();
    expect(app.settings.textSize).toBe(DEFAULT_SETTINGS.textSize);
  });

  it('of one group are reset, and brought back from the message', () => {
    const { app, settings, shown, undoLast } = place();
    settings.change({ theme: 'dark', signs: true });
    settings.change({ textSize: 24 });
    settings.choose('appearance');
    settings.reset();
    expect([app.settings.theme, app.settings.signs, app.settings.textSize]).toEqual(['system', false, 24]);
    expect(shown()).toEqual(['Appearance: everything is as Postil comes.']);
    expect(settings.toReset).toEqual({});
    undoLast();
    expect([app.settings.theme, app.settings.signs]).toEqual(['dark', true]);
  });

  it('of a file are shown, then taken or left', async () => {
    const text = writeSettings({ ...DEFAULT_SETTINGS, theme: 'sepia', keys: { open: ['Mod+J'] } });
    const { app, settings, shown, undoLast } = place({ outcome: 'chosen', name: 'mine.json', text });
    await settings.chooseFile();
    expect(settings.offered).toEqual({
      name: 'mine.json',
      change: { theme: 'sepia', keys: { open: ['Mod+J'] } },
      leftOut: [],
    });
    expect(app.settings.theme).toBe('system');
    settings.leaveOffered();
    expect(settings.offered).toBeNull();
    await settings.chooseFile();
    settings.takeOffered();
    expect(app.settings).toMatchObject({ theme: 'sepia', keys: { open: ['Mod+J'] } });
    expect(shown()).toEqual(['The settings of mine.json are in use.']);
    undoLast();
    expect(app.settings).toEqual(DEFAULT_SETTINGS);
  });

  it('are not taken from what is no file of settings, or cannot be read', async () => {
    const wrong = place({ outcome: 'chosen', name: 'notes.json', text: '{"title":1}' });
    await wrong.settings.chooseFile();
    expect(wrong.settings.offered).toBeNull();
    expect(wrong.shown()[0]).toMatch(/^notes\.json is not a file of Postil’s settings/);
    const gone = place({ outcome: 'failed', failure: { code: 'unreadable', message: 'It is gone.' } });
    await gone.settings.chooseFile();
    expect(gone.shown()).toEqual(['It is gone.']);
  });
});

describe('choosing a key', () => {
  it('takes what is free, and says so', () => {
    const { app, settings } = place();
    const editing = new KeyEditing(settings);
    editing.begin('open', 'Mod+O');
    expect(editing.press(press('Control', CTRL))).toBeNull();
    expect(editing.press(press('j', CTRL))).toBe('Mod+J');
    expect(editing.choosing).toBeNull();
    expect(app.settings.keys).toEqual({ open: ['Mod+J'] });
    expect(app.messages.spoken).toBe('Open a file is now Ctrl J');
    editing.restore('open');
    expect(app.settings.keys).toEqual({});
  });

  it('refuses with a reason, tells whose a key is, and takes it only when asked', () => {
    const { app, settings } = place();
    const editing = new KeyEditing(settings);
    editing.begin('page.note', 'N');
    expect(editing.press(press('Enter'))).toBeNull();
    expect(editing.told).toMatch(/^Enter does the same everywhere/);
    expect(editing.clash).toBeNull();
    expect(editing.press(press('k', CTRL))).toBeNull();
    expect(editing.told).toBe('Ctrl K is now “Search everything”.');
    expect(app.settings.keys).toEqual({});
    expect(editing.take()).toBe('Mod+K');
    expect(app.settings.keys).toEqual({ search: [], 'page.note': ['Mod+K', 'Mod+N'] });
  });

  it('adds and removes keys; none left is none', () => {
    const { app, settings } = place();
    const editing = new KeyEditing(settings);
    editing.begin('print', null);
    editing.press(press('F7'));
    expect(app.settings.keys).toEqual({ print: ['Mod+P', 'F7'] });
    for (const old of ['Mod+P', 'F7']) {
      editing.begin('print', old);
      editing.remove();
    }
    expect(app.settings.keys).toEqual({ print: [] });
    expect(app.messages.spoken).toBe('Print the article with its notes has no key now');
  });

  it('keeps the place of a letter of another script, so that the key works in every layout', () => {
    const { app, settings } = place();
    const editing = new KeyEditing(settings);
    editing.begin('open', 'Mod+O');
    editing.press(press('о', { ...CTRL, code: 'KeyJ' }));
    expect(app.settings.keys).toEqual({ open: ['Mod+J'] });
  });
});
