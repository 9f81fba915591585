import { afterEach, describe, expect, it } from 'vitest';
import { PLACE_ACTIONS } from '../../../src/core/keymap/usual.ts';
import { PORTABLE } from '../../../src/core/settings-file.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings.ts';
import { LANGUAGES } from '../../../src/core/words/languages.ts';
import { speakIn } from '../../../src/core/words/loading.ts';
import { words } from '../../../src/core/words/words.ts';
import { COMMANDS } from '../../../src/ipc.ts';
import { findRows } from '../../../src/renderer/settings/find-rows.ts';
import { actionWords, ACTIONS, keyGroups, keyLines } from '../../../src/renderer/settings/key-list.ts';
import { GROUPS, resetOf, ROWS, rowWords } from '../../../src/renderer/settings/rows.ts';
import { leftOutWords, refusalWords, settingWords } from '../../../src/renderer/settings/words.ts';

const NOW = DEFAULT_SETTINGS;
const found = (typed: string) => findRows(typed, keyGroups(NOW));
const ids = (typed: string) => found(typed).flatMap(({ rows }) => rows.map(({ id }) => id));
const actions = (typed: string) =>
  found(typed).flatMap(({ keys }) => keys.flatMap(({ items }) => items.map(({ action }) => action)));

describe('the rows', () => {
  it('have every setting that goes from one computer to another, and the keys', () => {
    const covered = new Set([...ROWS.flatMap(({ entries }) => entries), 'keys']);
    expect(PORTABLE.filter((name) => !covered.has(name))).toEqual([]);
    for (const name of PORTABLE) expect(settingWords(name), name).toMatch(/^\p{Lu}/u);
  });

  it('each have a name of their own', () => {
    expect(new Set(ROWS.map(({ id }) => id)).size).toBe(ROWS.length);
    expect(new Set(ROWS.map(({ id }) => rowWords(id).words)).size).toBe(ROWS.length);
  });

  it.each([
    ['dark', ['theme']],
    ['font', ['face', 'textSize']],
    ['NIGHT mode', ['theme']],
    ['colour blind', ['signs']],
    ['yaml', ['properties']],
    ['speed', ['rate']],
    ['hyphen', ['paragraphs']],
    ['zzz', []],
  ])('%j finds %j', (typed, expected) => {
    expect(ids(typed)).toEqual(expected);
  });

  it('find keys by what they do, by how they are pressed, and by where they count', () => {
    expect(actions('underline')).toEqual(['page.underline']);
    expect(actions('ctrl k')).toContain('search');
    expect(actions('tag list articles')).toEqual(['articles.tag']);
    expect(found('strike').map(({ group }) => group)).toEqual(['keys']);
  });

  it('of every group are found by its title', () => {
    for (const id of GROUPS) {
      const title = words.settings.groups[id];
      expect(
        found(title).map(({ group }) => group),
        title,
      ).toContain(id);
    }
  });
});

describe('the rows in other languages', () => {
  afterEach(() => speakIn('en', []));

  it.each([
    ['de', 'schriftgröße', ['textSize']],
    ['de', 'dunkel', ['theme']],
    ['fr', 'daltonien', ['signs']],
    ['fr', 'police', ['face', 'textSize']],
    ['es', 'interlineado', ['lineHeight']],
    // Without spaces, or with the article joined to the word, its middle counts.
    ['zh', '字号', ['textSize']],
    ['zh', '文件夹', ['notesFolder', 'watched', 'addFolder', 'second']],
    ['ar', 'سمة', ['theme']],
    ['ar', 'الفقرات', ['paragraphs']],
    // What English calls it finds it, too.
    ['de', 'hyphen', ['paragraphs']],
    ['zh', 'dark', ['theme']],
    ['de', 'qqq', []],
  ] as const)('in %s, %j finds %j', async (language, typed, expected) => {
    await speakIn(language, []);
    expect(ids(typed)).toEqual(expected);
  });

  it('find keys as they stand on the keyboard there, by what they do, and by what English calls that', async () => {
    await speakIn('de', []);
    expect(actions('strg umschalt z')).toContain('redo');
    expect(actions('underline')).toEqual(['page.underline']);
    expect(actions(words.shell.keys.actions['page.underline'])).toEqual(['page.underline']);
  });

  it.each(LANGUAGES)('have words of their own in %s, and so has every key', async (language) => {
    await speakIn(language, []);
    expect(new Set(ROWS.map(({ id }) => rowWords(id).words)).size).toBe(ROWS.length);
    expect(new Set(GROUPS.map((id) => words.settings.groups[id])).size).toBe(GROUPS.length);
    expect(new Set(Object.values(words.keys.names)).size).toBe(Object.keys(words.keys.names).length);
    for (const id of GROUPS)
      expect(
        found(words.settings.groups[id]).map(({ group }) => group),
        id,
      ).toContain(id);
  });
});

describe('resetting a group', () => {
  it('changes what is otherwise, and of the group alone', () => {
    const now: Settings = { ...NOW, theme: 'sepia', textSize: 24, signs: true, keys: { open: ['Mod+J'] } };
    expect(resetOf('appearance', now)).toEqual({ theme: 'system', signs: false });
    expect(resetOf('reading', now)).toEqual({ textSize: NOW.textSize });
    expect(resetOf('keys', now)).toEqual({ keys: {} });
    for (const id of GROUPS) expect(resetOf(id, NOW), id).toEqual({});
  });

  it('leaves the templates that the reader wrote', () => {
    const own = [{ id: 'mine', name: 'Mine', article: '', highlight: '', fileName: '' }];
    const now: Settings = { ...NOW, exporting: { ...NOW.exporting, own, template: 'mine', headings: false } };
    expect(resetOf('export', now)).toEqual({ exporting: { ...NOW.exporting, own } });
    expect(resetOf('export', { ...NOW, exporting: { ...NOW.exporting, own } })).toEqual({});
  });
});

describe('the list of keys', () => {
  it('has every action once, in words of its own', () => {
    const listed = keyGroups(NOW).flatMap(({ items }) => items.map(({ action }) => action));
    expect([...listed].sort()).toEqual([...ACTIONS].sort());
    expect(new Set(listed).size).toBe(listed.length);
    for (const action of ACTIONS) expect(actionWords(action), action).not.toBe(action);
    expect(ACTIONS).toEqual(expect.arrayContaining([...PLACE_ACTIONS, 'back-up', COMMANDS[0]]));
    for (const { items, title } of keyGroups(NOW))
      expect(new Set(items.map(({ words }) => words)).size, title).toBe(items.length);
  });

  it('tells a key that works with Ctrl as well once, and follows changes', () => {
    const lines = (settings: Pick<Settings, 'keys'>) =>
      keyGroups(settings).flatMap((group) => keyLines(group));
    const keysFor = (words: string, settings: Pick<Settings, 'keys'>) =>
      lines(settings).find((line) => line.words === words)?.keys;
    expect(keysFor('Underline', NOW)).toEqual(['U']);
    expect(keysFor('Next tab', NOW)).toEqual(['Mod+Tab', 'Mod+PageDown']);
    expect(keysFor('Underline', { keys: { 'page.underline': ['W', 'F7'] } })).toEqual(['W', 'F7']);
    expect(keysFor('Underline', { keys: { 'page.underline': [] } })).toBeUndefined();
    expect(keysFor('The first to the fifth colour', NOW)).toEqual(['1 – 5']);
    expect(keysFor('Highlight in the third colour', { keys: { 'page.colour-3': ['Q'] } })).toEqual(['Q']);
  });
});

it('what is left out or refused is told in whole sentences', () => {
  expect(leftOutWords({ name: 'brightness', why: 'unknown' })).toBe(
    '“brightness”: this version of Postil does not know it.',
  );
  expect(leftOutWords({ name: 'keys.page.note', why: 'bad' })).toBe(
    'The keys of “Write a note”: not a value that it can have.',
  );
  expect(leftOutWords({ name: 'colourNames.sky', why: 'bad' })).toBe(
    'Names of the colours, sky: not a value that it can have.',
  );
  expect(leftOutWords({ name: 'tabs', why: 'own' })).toBe(
    'The tabs that were open: belongs to the library that it comes from.',
  );
  expect(leftOutWords({ name: 'exporting.template', why: 'unknown' })).toBe(
    'Notes and export, “template”: this version of Postil does not know it.',
  );
  expect(refusalWords('system', 'Alt+F4')).toBe('Alt F4 belongs to the system. Press something else.');
});
