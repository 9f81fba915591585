import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PostilError } from '../../src/core/failure.ts';
import { detectForeign } from '../../src/core/import/detect.ts';
import { readKindle } from '../../src/core/import/kindle.ts';
import { omnivoreNotes } from '../../src/core/import/omnivore-highlights.ts';
import { readForeign } from '../../src/core/import/read.ts';
import { rounds } from '../results.ts';

/** Pieces that mean something to one of the readers. */
const piece = fc.oneof(
  fc.constantFrom(
    '{', '}', '[', ']', '"', ':', ',', '"postil":"annotations"', '"booknotes":[', '"$format":"readest-annotations"',
    '"itemType":"annotation"', '"annotationText":"x"', '"@context":"http://www.w3.org/ns/anno.jsonld"', '"user":"acct:x"',
    '"__proto__":{"x":1}', '"constructor":1', '\n', '\r\n', '==========', '- Your Highlight on page 1 | location 2-3 | Added on ',
    'Friday, 24 June 2022 10:30:00', '- Ihre Notiz | ', '（', '位置', '年', 'Highlight,Book Title', '> [!quote|moss]', '^hl-a', '<single-file-note data-note-id=1>',
    '<template shadowrootmode=open><textarea>x', '<span class="single-file-highlight" data-singlefile-highlight-id=1>', '</span>', '<p>',
  ),
  fc.string({ maxLength: 6, unit: 'binary' }),
); // prettier-ignore
const anything = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
const name = fc.constantFrom('My Clippings.txt', 'a.json', 'config.json', 'a.jsonl', 'a.csv', 'a.html', 'a.md', 'metadata_0_to_20.json', 'x', ''); // prettier-ignore

async function readOrRefused(source: Parameters<typeof readForeign>[0]): Promise<void> {
  try {
    const file = await readForeign(source);
    expect(typeof file.kind).toBe('string');
  } catch (error) {
    // Anything else is an error that nobody foresaw.
    if (!(error instanceof PostilError)) throw error;
    expect(error.message).toMatch(/\.$/);
  }
}

describe('files of notes, whatever they hold', () => {
  test('any file is read, or refused in a sentence', async () => {
    await fc.assert(
      fc.asyncProperty(name, anything, async (called, text) => {
        detectForeign(called, text);
        await readOrRefused({ name: called, text });
      }),
      { numRuns: rounds(1_000, 20_000) },
    );
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  test('so is any JSON', async () => {
    const known = fc.dictionary(
      fc.constantFrom('postil', 'booknotes', 'annotations', '$format', 'book', 'itemType', 'items', 'attachments', 'data', 'key', 'parentItem', 'annotationType', 'rows', '@context', 'type', 'text', 'note', 'tags', '__proto__'),
      fc.oneof(fc.constantFrom('annotations', 'annotation', 'readest-annotations', 'http://www.w3.org/ns/anno.jsonld', 'Annotation', 'x'), fc.jsonValue()),
    ); // prettier-ignore
    await fc.assert(
      fc.asyncProperty(fc.oneof(known, fc.array(known, { maxLength: 4 }), fc.jsonValue()), async (value) => {
        await readOrRefused({ name: 'a.json', text: JSON.stringify(value) });
      }),
      { numRuns: rounds(1_000, 20_000) },
    );
  });

  test('and any folder', async () => {
    const path = fc.constantFrom('metadata_0_to_20.json', 'content/a.html', 'highlights/a.md', 'library.json', 'abababababababababababababababab/config.json', '../x', '__proto__/config.json'); // prettier-ignore
    const text = fc.oneof(anything, fc.constantFrom('[{"slug":"a","title":"A"}]', '> Words. \n\nMine.', '<p>Words.')); // prettier-ignore
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ path, text }), { maxLength: 5 }), (entries) =>
        readOrRefused({ name: 'export', entries }),
      ),
      { numRuns: rounds(300, 10_000) },
    );
  });
});

const words = fc.array(fc.constantFrom('tide', 'low', 'sea', 'hafen', '潮', 'вода', 'a'), { minLength: 1, maxLength: 9 }).map((all) => all.join(' ')); // prettier-ignore

/** Labels as Kindles write them: where, when, and in which language. */
const LABELS: readonly ((from: number, to: number) => string)[] = [
  (from, to) => `- Your Highlight on page 3 | Location ${from}-${to} | Added on Friday, June 24, 2022 3:07:09 PM`,
  (from, to) => `- Ihre Markierung auf Seite 3 | Position ${from}-${to} | Hinzugefügt am Freitag, 24. Juni 2022 15:07:09`,
  (from, to) => `- Votre surlignement sur la page 3 | emplacement ${from}-${to} | Ajouté le vendredi 24 juin 2022 15:07:09`,
  (from, to) => `- Tu subrayado en la página 3 | posición ${from}-${to} | Añadido el viernes, 24 de junio de 2022 15:07:09`,
  (from, to) => `- La tua evidenziazione a pagina 3 | posizione ${from}-${to} | Aggiunto in data venerdì 24 giugno 2022 15:07:09`,
  (from, to) => `- Seu destaque na página 3 | posição ${from}-${to} | Adicionado: sexta-feira, 24 de junho de 2022 15:07:09`,
  (from, to) => `- Je highlight op pagina 3 | locatie ${from} t/m ${to} | Toegevoegd op vrijdag 24 juni 2022 15:07:09`,
  (from, to) => `- 3ページ｜位置No. ${from}-${to}のハイライト |作成日: 2022年6月24日金曜日 15:07:09`,
  (from, to) => `- 您在第 3 页（位置 #${from}-${to}）的标注 | 添加于 2022年6月24日星期五 下午3:07:09`,
  (from, to) => `– Ваш выделенный отрывок на странице 3 | Место ${from}–${to} | Добавлено: пятница, 24 июня 2022 г. в 15:07:09`,
]; // prettier-ignore

describe('what the programs write is read back', () => {
  test('a Kindle’s highlights at places of their own, in any mixture of languages', () => {
    const one = fc.record({ label: fc.constantFrom(...LABELS), length: fc.nat(9), words });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 12 }), (all) => {
        const text = all.map(({ label, length, words: body }, index) => `Low Water (N. A.)\r\n${label(index * 20 + 1, index * 20 + 1 + length)}\r\n\r\n${body}\r\n==========\r\n`).join(''); // prettier-ignore
        const { articles, warnings } = readKindle(text);
        expect(warnings).toEqual([]);
        expect(articles[0]?.annotations.map(({ exact, created }) => [exact, created])).toEqual(
          all.map(({ words: body }) => [body, '2022-06-24T15:07:09.000Z']),
        );
      }),
      { numRuns: rounds(500, 20_000) },
    );
  });

  test('Omnivore’s highlights, with lines, labels and notes', () => {
    const lines = fc.array(words, { minLength: 1, maxLength: 3 });
    const one = fc.record({ quote: lines, labels: fc.array(words, { maxLength: 2 }), note: fc.array(words, { maxLength: 2 }) }); // prettier-ignore
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 6 }), (all) => {
        const markdown = all
          .map(
            ({ quote, labels, note }) =>
              `> ${quote.join('\n> ')} ${labels.length === 0 ? '' : `\n\n${labels.map((label) => `#${label}`).join(' ')}`}${note.length === 0 ? '' : `\n\n${note.join('\n\n')}`}`,
          )
          .join('\n\n');
        const { highlights, onArticle } = omnivoreNotes(markdown, () => true);
        expect(onArticle).toBe('');
        expect(highlights).toEqual(
          all.map(({ quote, labels, note }) => ({
            quote: quote.join('\n'),
            labels,
            note: note.join('\n\n'),
          })),
        );
      }),
      { numRuns: rounds(500, 20_000) },
    );
  });

  test('control: a label whose month is in no known language has no time, and that is told', () => {
    const label = LABELS[1]!(1, 9).replace('Juni', 'Brachmond');
    const { articles, warnings } = readKindle(`Low Water (N. A.)\n${label}\n\nWords.\n==========\n`);
    expect(articles[0]?.annotations[0]).toMatchObject({ exact: 'Words.', created: null });
    expect(warnings.map(({ code }) => code)).toEqual(['undated']);
  });
});
