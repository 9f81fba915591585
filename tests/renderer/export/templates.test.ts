import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SHIPPED } from '../../../src/core/template/shipped.ts';
import { previewOf } from '../../../src/core/template/preview.ts';
import { USUAL_EXPORT } from '../../../src/core/export/settings.ts';
import { LANGUAGES } from '../../../src/core/words/languages.ts';
import { speakIn } from '../../../src/core/words/loading.ts';
import { sampleArticle } from '../../../src/renderer/export/templates/sample.ts';

it('the made-up article shows what each shipped template makes, without a mistake', () => {
  for (const template of SHIPPED) {
    const { text, name, problems } = previewOf(template, sampleArticle(), { ...USUAL_EXPORT, times: true });
    expect(problems, template.id).toEqual([]);
    expect(name, template.id).toContain('The last ferry');
    for (const id of ['hl-sample-1', 'hl-sample-2', 'hl-sample-3'])
      expect(text, template.id).toContain(`\n^${id}\n`);
    expect(text, template.id).toContain('## Low water');
  }
});

describe.each(LANGUAGES)('in %s', (language) => {
  beforeAll(() => speakIn(language, []));
  afterAll(() => speakIn('en', []));

  it('the made-up article is whole: what is marked in it stands there', () => {
    const { text, annotations, article } = sampleArticle();
    for (const { start, end, exact } of annotations) expect(text.slice(start, end)).toBe(exact);
    expect(annotations.map(({ exact }) => exact.includes('\n'))).toEqual([false, true, false]);
    expect(article.lang).toBe(language);
  });

  it('the templates that come with Postil have each a name of its own, which a copy keeps', () => {
    const names = SHIPPED.map((template) => ({ ...template }).name);
    expect(new Set(names).size).toBe(SHIPPED.length);
    expect(names.join('')).not.toMatch(/undefined/);
  });

  it('the file that is made is in English all the same: a vault does not change with the window', () => {
    const input = { ...sampleArticle(), annotations: sampleArticle().annotations.slice(2) };
    const { text } = previewOf(SHIPPED[0]!, input, { ...USUAL_EXPORT, links: true });
    expect(text).toContain('## On the article');
    expect(text).toContain('[Open in Postil](');
  });
});

it('mistakes are said of each source by itself', () => {
  const broken = { ...SHIPPED[0]!, article: '{{ a }}', highlight: '{{ b }}', fileName: '{{ c }}' };
  const { text, name, problems } = previewOf(broken, sampleArticle(), USUAL_EXPORT);
  expect([text, name]).toEqual([null, null]);
  expect(problems.map(({ field, problem }) => [field, problem])).toEqual([
    ['article', 'There is no “a” here.'],
    ['highlight', 'There is no “b” here.'],
    ['fileName', 'There is no “c” here.'],
  ]);
});
