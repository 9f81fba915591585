import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSettings, writeSettings } from '../../src/core/settings-file.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings.ts';

const KEYBOARD = { actions: ['open', 'find', 'page.note'], mac: false };
const NOW = DEFAULT_SETTINGS;
const read = (settings: unknown, now: Settings = NOW) =>
  readSettings(JSON.stringify({ postil: 'settings', version: 1, settings }), now, KEYBOARD);

describe('a file of settings', () => {
  it('comes back as it went out, onto settings that are otherwise', () => {
    const mine: Settings = {
      ...NOW,
      theme: 'sepia',
      textSize: 23,
      sidebar: false,
      colourNames: { ...NOW.colourNames, sky: 'claim', rose: 'no: “why”?' },
      keys: { open: ['Mod+J'], 'page.note': [] },
      exporting: { ...NOW.exporting, headings: false, properties: [{ from: 'title', key: 'name' }] },
      openArticle: 'a1',
    };
    const back = readSettings(writeSettings(mine), NOW, KEYBOARD);
    expect(back?.leftOut).toEqual([]);
    expect({ ...NOW, ...back?.change, openArticle: 'a1' }).toEqual(mine);
    expect(readSettings(writeSettings(mine), mine, KEYBOARD)).toEqual({ change: {}, leftOut: [] });
    // What is of this library and this window does not go out.
    expect(writeSettings(mine)).not.toContain('a1');
  });

  it('may be a profile’s own file, with a mark of its encoding', () => {
    const file = `\ufeff${JSON.stringify({ theme: 'dark', openArticle: 'x' })}`;
    expect(readSettings(file, NOW, KEYBOARD)).toEqual({
      change: { theme: 'dark' },
      leftOut: [{ name: 'openArticle', why: 'own' }],
    });
  });

  it.each([[''], ['{'], ['null'], ['[]'], ['"theme"'], ['{}'], ['{"title":"x"}'], ['{"postil":"settings"}']])(
    'is not %j',
    (text) => {
      expect(readSettings(text, NOW, KEYBOARD)).toBeNull();
    },
  );

  it('leaves out what is bad or unknown, by name, and takes the rest', () => {
    const found = read({
      theme: 'purple',
      textSize: '20',
      sidebar: false,
      brightness: 7,
      colourNames: { moss: 'method', sky: 5, teal: 'x' },
      exporting: { headings: 'yes', times: true, colour: 1 },
      keys: { open: ['Ctrl J'], find: ['mod+x'], 'page.note': ['w'], fly: ['Mod+J'] },
    });
    expect(found?.change).toEqual({
      sidebar: false,
      colourNames: { ...NOW.colourNames, moss: 'method' },
      exporting: { ...NOW.exporting, times: true },
      keys: { 'page.note': ['W'] },
    });
    expect(found?.leftOut).toEqual([
      { name: 'theme', why: 'bad' },
      { name: 'textSize', why: 'bad' },
      { name: 'brightness', why: 'unknown' },
      { name: 'colourNames.sky', why: 'bad' },
      { name: 'colourNames.teal', why: 'unknown' },
      { name: 'exporting.headings', why: 'bad' },
      { name: 'exporting.colour', why: 'unknown' },
      { name: 'keys.open', why: 'bad' },
      { name: 'keys.find', why: 'bad' },
      { name: 'keys.fly', why: 'unknown' },
    ]);
  });

  it('keeps what is there now where the file is bad, not what is usual', () => {
    const now: Settings = { ...NOW, exporting: { ...NOW.exporting, template: 'plain', links: false } };
    const found = read({ exporting: { template: 7, times: true } }, now);
    expect(found?.change).toEqual({ exporting: { ...now.exporting, times: true } });
  });

  it('refuses keys that nobody can have', () => {
    const found = read({ keys: { open: ['ArrowDown'], find: ['Mod+Alt+K'], 'page.note': ['Enter'] } });
    expect(found?.change).toEqual({});
    expect(found?.leftOut.map(({ why }) => why)).toEqual(['bad', 'bad', 'bad']);
  });

  it('is read whatever it holds, and changes nothing of which it does not speak', () => {
    const names = fc.constantFrom(
      'theme',
      'textSize',
      'colourNames',
      'exporting',
      'keys',
      'aloud',
      '__proto__',
      'x',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.jsonValue({ maxDepth: 3 })), { maxLength: 6 }), (entries) => {
        const settings = Object.fromEntries(entries);
        const found = read(settings);
        for (const name of Object.keys(found?.change ?? {})) expect(Object.keys(settings)).toContain(name);
        for (const { name } of found?.leftOut ?? []) expect(name).not.toBe('');
      }),
    );
  });
});
