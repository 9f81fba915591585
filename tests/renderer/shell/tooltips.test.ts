import { afterEach, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/core/words/languages.ts';
import { speakIn } from '../../../src/core/words/loading.ts';
import { words } from '../../../src/core/words/words.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import { withChord, withKey } from '../../../src/renderer/shell/keys.ts';

afterEach(() => speakIn('en', []));

it('each language writes the key behind the words in its own way', async () => {
  const said: Record<string, string> = {};
  for (const language of LANGUAGES) {
    await speakIn(language, []);
    said[language] = withChord(words.shell.close, 'Escape');
  }
  expect(said).toEqual({
    en: 'Close (Esc)',
    de: 'Schließen (Esc)',
    fr: 'Fermer (Échap)',
    es: 'Cerrar (Esc)',
    zh: '关闭（Esc）',
    // The key is named from left to right, whatever stands before it.
    ar: 'إغلاق (\u2066Esc\u2069)',
  });
});

it('a key that was changed is in the tooltip, in brackets of the language', async () => {
  await speakIn('zh', []);
  const settings = { keys: { 'page.underline': ['Mod+Shift+W'] } };
  expect(withKey('下划线', 'page.underline', settings)).toBe('下划线（Ctrl Shift W）');
  expect(withKey('下划线', 'page.underline', DEFAULT_SETTINGS)).toBe('下划线（U）');
});

it.each([
  ['+', 'Larger (+)'],
  ['−', 'Larger (−)'],
  ['1', 'Larger (1)'],
  ['Mod+C', 'Larger (Ctrl C)'],
  ['PageDown', 'Larger (Page down)'],
])('%s is shown as it stands on the keyboard', (keys, shown) => {
  expect(withChord('Larger', keys)).toBe(shown);
});

it('no word of the catalogue brings a key of its own in brackets', async () => {
  const keyed: string[] = [];
  const look = (part: unknown, path: string): void => {
    if (typeof part === 'string') {
      if (/[(（](?:Esc|Échap|Enter|Entrée|Intro|(?:Ctrl|Strg|Alt|Shift|Maj|Mayús|Umschalt) [^)）]+)[)）]$/.test(part)) keyed.push(`${path}: ${part}`); // prettier-ignore
    } else if (typeof part === 'object' && part !== null)
      for (const [name, inner] of Object.entries(part)) look(inner, `${path}.${name}`);
  };
  // The control: it is what such a word looked like.
  look('Copy (Ctrl C)', 'control');
  expect(keyed).toHaveLength(1);
  keyed.length = 0;
  for (const language of LANGUAGES) {
    await speakIn(language, []);
    look(words, language);
  }
  expect(keyed).toEqual([]);
});
