import type { Annotation } from '../../../core/annotation.ts';
import type { Block } from '../../../core/article.ts';
import type { ExportInput } from '../../../core/export/input.ts';
import { textOf } from '../../../core/text.ts';
import { directionOf, languageOf } from '../../../core/words/languages.ts';
import { locale } from '../../../core/words/locale.ts';
import { words } from '../../../core/words/words.ts';

const REVISION = '0'.repeat(64);
const ADDED = '2025-03-04T09:00:00.000Z';
const MARKED = '2025-03-04T09:30:00.000Z';

/** An article to try templates on where none with highlights is open, in the window's language. Its words are made up. */
export function sampleArticle(): ExportInput {
  const { sample } = words.templates;
  const { title, byline, siteName, dek } = sample;
  const lang = languageOf([locale()]);
  const blocks = blocksOf(sample);
  const text = textOf(blocks);
  const marked = (exact: string, changes: Partial<Annotation>): Annotation => {
    const start = text.indexOf(exact);
    return { ...markedAt(start, exact), ...changes };
  };
  return {
    article: {
      ...{
        id: 'sample',
        format: 'text',
        encoding: 'utf-8',
        title,
        byline,
        published: '2024-06-27',
        dek,
        siteName,
      },
      ...{ lang, dir: directionOf(lang), sourceUrl: 'https://example.org/ferry', places: [], wordCount: 18 },
      ...{ revision: REVISION, added: ADDED, updated: ADDED, deleted: null },
    },
    text,
    blocks,
    annotations: [
      marked(sample.quote, { note: sample.note, tags: sample.tags }),
      marked(`${sample.across.end}\n${sample.across.beginning}`, {
        ...{ id: 'sample-2', colour: 'moss', style: 'underline' },
      }),
      marked('', { id: 'sample-3', start: 0, end: 0, colour: 'rose', note: sample.onWhole }),
    ],
  };
}

function blocksOf({ heading, first, second }: typeof words.templates.sample): Block[] {
  return [
    { type: 'heading', level: 2, children: [{ type: 'text', value: heading }] },
    { type: 'paragraph', children: [{ type: 'text', value: first }] },
    { type: 'paragraph', children: [{ type: 'text', value: second }] },
  ];
}

function markedAt(start: number, exact: string): Annotation {
  return {
    ...{ id: 'sample-1', articleId: 'sample', revision: REVISION },
    ...{ start, end: start + exact.length, exact, prefix: '', suffix: '', anchor: null },
    ...{ colour: 'saffron', style: 'highlight', note: '', tags: [] },
    ...{ created: MARKED, updated: MARKED, deleted: null },
  };
}
