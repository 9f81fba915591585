import { afterEach, expect, it } from 'vitest';
import { readEdit } from '../../../src/core/library/edits.ts';
import { en } from '../../../src/core/words/en/index.ts';
import type { Language } from '../../../src/core/words/languages.ts';
import { speakIn } from '../../../src/core/words/loading.ts';
import { speak } from '../../../src/core/words/words.ts';

afterEach(() => speak(en, 'en'));

/** Dates that the sentence names, as ISO 8601, and a name of German. */
const EXAMPLES: readonly [Language, day: string, month: string, german: string][] = [
  ['en', '27 June 2024', 'June 2024', 'German'],
  ['de', '27. Juni 2024', 'Juni 2024', 'Deutsch'],
  ['fr', '27 juin 2024', 'juin 2024', 'allemand'],
  ['es', '27 de junio de 2024', 'junio de 2024', 'alemán'],
  ['zh', '2024年6月27日', '2024年6月', '德语'],
  ['ar', '27 يونيو 2024', 'يونيو 2024', 'الألمانية'],
];

it.each(EXAMPLES)(
  '%s: what is refused is told with examples that are taken',
  async (language, day, month, german) => {
    await speakIn(language, []);
    const refused = (field: 'published' | 'lang') => {
      const read = readEdit(field, '~', [language]);
      return read.ok ? '' : read.message;
    };
    for (const [field, typed, value] of [
      ['published', day, '2024-06-27'],
      ['published', month, '2024-06'],
      ['published', '2024-06-27', '2024-06-27'],
      ['lang', german, 'de'],
      ['lang', 'de-AT', 'de-AT'],
    ] as const) {
      expect(refused(field)).toContain(typed);
      expect(readEdit(field, typed, [language])).toEqual({ ok: true, value });
    }
  },
);
