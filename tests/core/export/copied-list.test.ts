import { describe, expect, it } from 'vitest';
import { headMarkdown, joinedMarkdown, listedMarkdown } from '../../../src/core/export/copied-list.ts';
import { annotationOn, articleRecord, TEXT } from '../library/records.ts';

const article = articleRecord({ siteName: 'The Harbour Post', sourceUrl: 'https://example.org/a' });
const input = { article, text: TEXT, annotations: [] };
const noted = annotationOn('The ferry left', { note: '*Why?*', tags: ['sea'] });

describe('highlights that are copied together', () => {
  it('stand below their article, whose source is said once', () => {
    const parts = [
      headMarkdown({ kind: 'article', input }),
      listedMarkdown(noted, input, true),
      listedMarkdown(annotationOn('', { id: 'whole', note: 'Twice.' }), input, true),
    ];
    expect(joinedMarkdown(parts)).toBe(`## The last ferry

Ines Marlow, The Harbour Post, 2024-06-27, https://example.org/a

> The ferry left

*Why?*

#sea

— [In Postil](postil://article/article-1#annotation-1)

Twice.

— [On the article](postil://article/article-1#whole)
`);
  });

  it('say where each is from, below a colour or a tag', () => {
    expect(headMarkdown({ kind: 'words', words: '# claim *\nsure*' })).toBe('## \\# claim \\* sure\\*');
    expect(listedMarkdown(annotationOn('ferry'), input, false)).toBe(
      '> ferry\n\n— [Ines Marlow, “The last ferry”](postil://article/article-1#annotation-1), The Harbour Post, 2024-06-27, https://example.org/a',
    );
  });

  it('are nothing, where there are none', () => expect(joinedMarkdown([])).toBe(''));

  it('say of an article what is known of it', () => {
    const bare = articleRecord({ byline: null, published: null, places: [], title: '' });
    expect(headMarkdown({ kind: 'article', input: { ...input, article: bare } })).toBe('## Untitled');
  });
});
