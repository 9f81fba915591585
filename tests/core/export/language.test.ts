import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleWithMarks } from '../../../src/core/export/article-marked.ts';
import { joinedMarkdown, listedMarkdown } from '../../../src/core/export/copied-list.ts';
import { quoteWithCitation } from '../../../src/core/export/copied.ts';
import { exportCsv } from '../../../src/core/export/csv.ts';
import { safeFileName } from '../../../src/core/export/file-name.ts';
import { exportJson } from '../../../src/core/export/json.ts';
import { exportJsonld } from '../../../src/core/export/jsonld.ts';
import { copyMarkdown } from '../../../src/core/export/markdown.ts';
import { portableHtml, type PortableInput } from '../../../src/core/export/portable-html.ts';
import { USUAL_EXPORT } from '../../../src/core/export/settings.ts';
import { mergeLiving } from '../../../src/core/living/merge.ts';
import { fileNameOf, renderNotes, type RenderOptions } from '../../../src/core/template/render.ts';
import { SHIPPED } from '../../../src/core/template/shipped.ts';
import { LANGUAGES, type Language } from '../../../src/core/words/languages.ts';
import { speakIn } from '../../../src/core/words/loading.ts';
import { words } from '../../../src/core/words/words.ts';
import { sampleArticle } from '../../../src/renderer/export/templates/sample.ts';

/** With numbers and places that languages write in their own ways: digits of Arabic, a comma in thousands. */
const PLACES: Record<Language, string> = {
  ...{ en: 'en-US', de: 'de-CH', fr: 'fr-FR', es: 'es-MX', zh: 'zh-TW', ar: 'ar-EG' },
};

/** An article with a note of each kind, one of them with a place that is not certain and one with none. */
const INPUT: PortableInput = made();
const OPTIONS: RenderOptions = { ...USUAL_EXPORT, times: true, links: true };

function made(): PortableInput {
  const { article, text, blocks = [], annotations } = sampleArticle();
  const [first, second, third] = annotations;
  if (first === undefined || second === undefined || third === undefined) throw new Error('no annotations');
  const { start, end } = second;
  const anchor = { revision: second.revision, start, end, state: 'uncertain' as const, confidence: 0.5 };
  const lost = { ...first, id: 'sample-4', revision: 'b'.repeat(64), exact: 'gone', prefix: '', suffix: '' };
  return {
    ...{ text, blocks, page: null, pictures: [] },
    article: { ...article, wordCount: 2_345_678 },
    annotations: [first, { ...second, revision: 'c'.repeat(64), anchor }, third, lost],
  };
}

/** What is written of it in every form, and the names of its files. */
function written(): Record<string, string> {
  const notes = SHIPPED.map(({ id }): [string, string] => {
    const options = { ...OPTIONS, template: id };
    const before = mergeLiving(renderNotes(INPUT, options), null, null);
    const annotations = INPUT.annotations.map((one) => ({ ...one, note: `${one.note} Now otherwise.` }));
    const edited = before.text.replaceAll('Why the', 'Who is the');
    const after = mergeLiving(renderNotes({ ...INPUT, annotations }, options), edited, before.base);
    return [id, `${before.text}\n${after.text}\n${fileNameOf(INPUT, options)}`];
  });
  return {
    ...Object.fromEntries(notes),
    html: portableHtml(INPUT),
    marked: articleWithMarks(INPUT),
    csv: exportCsv([INPUT]),
    json: exportJson(INPUT),
    jsonld: exportJsonld(INPUT),
    copied: copyMarkdown(INPUT),
    list: joinedMarkdown(INPUT.annotations.flatMap((one) => [listedMarkdown(one, INPUT, true), quoteWithCitation(one, INPUT)])), // prettier-ignore
    name: safeFileName('', 'md'),
  };
}

const ENGLISH = written();

it('control: what is compared holds words of Postil’s own, and a conflict', () => {
  const all = Object.values(ENGLISH).join('\n');
  for (const own of [
    'On the article',
    'Place uncertain',
    'Passages that could not be found again',
    'Changed in Postil, too',
  ])
    expect(all.includes(own), own).toBe(true);
  expect(ENGLISH['html']).toMatch(/\d+ hours/);
});

describe.each(LANGUAGES)('while the window speaks %s', (language) => {
  beforeAll(() => speakIn(language, [PLACES[language]]));
  afterAll(() => speakIn('en', []));

  it('every file is what it is in English', () => {
    expect(words.exporting.title === 'Export').toBe(language === 'en');
    expect(written()).toEqual(ENGLISH);
  });
});
