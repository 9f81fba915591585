import { afterEach, expect, test } from 'vitest';
import { readKindle } from '../../../src/core/import/kindle.ts';
import { UNTITLED } from '../../../src/core/import/waiting.ts';
import { ar } from '../../../src/core/words/ar/index.ts';
import { de } from '../../../src/core/words/de/index.ts';
import { en } from '../../../src/core/words/en/index.ts';
import { es } from '../../../src/core/words/es/index.ts';
import { fr } from '../../../src/core/words/fr/index.ts';
import { speakIn } from '../../../src/core/words/loading.ts';
import { zh } from '../../../src/core/words/zh/index.ts';

afterEach(() => speakIn('en', []));

test('an article without a title is known as one, in whichever language it was imported', () => {
  const said = [en, de, fr, es, zh, ar].map(({ importing }) => importing.untitled);
  expect([...UNTITLED]).toEqual(said);
});

test('what is left out is told in the language of now, from the first file on', async () => {
  const entry = (kind: string, said: string) =>
    `Low water (Ines Varga)\r\n- Your ${kind} on page 5 | location 20 | Added on Friday, 24 June 2022 10:30:00\r\n\r\n${said}\r\n==========\r\n`;
  const file = entry('Bookmark', '') + entry('Highlight', 'the harbour lay bare');
  const told = () => readKindle(file).warnings.map(({ message }) => message);
  expect(told()).toEqual(['One bookmark was left out: it marks a page and no words.']);
  await speakIn('de', ['de-DE']);
  expect(told()).toEqual(['Ein Lesezeichen wurde ausgelassen: Es markiert eine Seite und keine Wörter.']);
  await speakIn('ar', []);
  expect(told()).toEqual(['استُبعد ما يعلّم صفحة لا كلمات: إشارة مرجعية واحدة.']);
});
