import { expect, it } from 'vitest';
import { SHIPPED } from '../../../src/core/template/shipped.ts';
import { previewOf } from '../../../src/core/template/preview.ts';
import { USUAL_EXPORT } from '../../../src/core/export/settings.ts';
import { SAMPLE } from '../../../src/renderer/export/templates/sample.ts';

it('the made-up article shows what each shipped template makes, without a mistake', () => {
  for (const template of SHIPPED) {
    const { text, name, problems } = previewOf(template, SAMPLE, { ...USUAL_EXPORT, times: true });
    expect(problems, template.id).toEqual([]);
    expect(name, template.id).toContain('The last ferry');
    for (const id of ['hl-sample-1', 'hl-sample-2', 'hl-sample-3'])
      expect(text, template.id).toContain(`\n^${id}\n`);
    expect(text, template.id).toContain('## Low water');
  }
});

it('mistakes are said of each source by itself', () => {
  const broken = { ...SHIPPED[0]!, article: '{{ a }}', highlight: '{{ b }}', fileName: '{{ c }}' };
  const { text, name, problems } = previewOf(broken, SAMPLE, USUAL_EXPORT);
  expect([text, name]).toEqual([null, null]);
  expect(problems.map(({ field, problem }) => [field, problem])).toEqual([
    ['article', 'There is no “a” here.'],
    ['highlight', 'There is no “b” here.'],
    ['fileName', 'There is no “c” here.'],
  ]);
});
