import { describe, expect, it } from 'vitest';
import { propertiesOf } from '../../../src/core/export/properties.ts';
import { annotationOn, articleRecord } from '../library/records.ts';

describe('the tags of a front matter', () => {
  const tags = [{ from: 'tags', key: 'tags' }] as const;
  const shown = [annotationOn('dawn', { tags: ['first mate', 'method'] })];

  it('are those of the article and of its highlights, each once', () => {
    const article = articleRecord({ tags: ['sea/gulls', 'method'] });
    expect(propertiesOf(article, shown, tags)).toEqual([['tags', ['sea/gulls', 'method', 'first-mate']]]);
  });

  it('are left out where there are none', () => {
    expect(propertiesOf(articleRecord(), [], tags)).toEqual([]);
  });
});
