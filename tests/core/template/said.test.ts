import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { KEPT_FILTERS, OUR_FILTERS } from '../../../src/core/template/filters.ts';
import { said } from '../../../src/core/template/said.ts';
import { articleValues, highlightValues } from '../../../src/core/template/values.ts';
import { annotationOn, articleRecord, TEXT } from '../library/records.ts';

const MANUAL = readFileSync(join(import.meta.dirname, '../../../docs/templates.md'), 'utf8');

it('offers every value there is, and none that is not', () => {
  const annotation = annotationOn('ferry');
  const input = { article: articleRecord(), text: TEXT, annotations: [annotation] };
  const placed = { annotation, state: 'anchored', start: 0, end: 1, created: '', id: '' } as const;
  const scope = {
    article: articleValues(input, [annotation], String),
    highlight: highlightValues(placed, [], { number: 1, section: null, nameOf: String }),
    options: { times: true, links: true, headings: true },
  };
  const there = Object.entries(scope).flatMap(([of, values]) =>
    Object.keys(values).map((name) => `${of}.${name}`),
  );
  const offered = said().flatMap(({ values }) => values.map(([name]) => name));
  expect(offered.toSorted()).toEqual(there.toSorted());
});

it('says in the manual what each value and filter is', () => {
  for (const { values } of said())
    for (const [name, words] of values) expect(MANUAL).toContain(`| \`${name}\` | ${words} |`);
  for (const name of [...KEPT_FILTERS, ...Object.keys(OUR_FILTERS), 'raw'])
    expect(MANUAL).toMatch(new RegExp(`\`${name}[\`:]`));
});
