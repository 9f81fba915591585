import type { Annotation } from '../../../core/annotation.ts';
import type { Block } from '../../../core/article.ts';
import type { ExportInput } from '../../../core/export/input.ts';
import { textOf } from '../../../core/text.ts';

/** An article to try templates on where none with highlights is open. Its words are made up. */

const blocks: Block[] = [
  { type: 'heading', level: 2, children: [{ type: 'text', value: 'Low water' }] },
  {
    type: 'paragraph',
    children: [{ type: 'text', value: 'The ferry was late again, and nobody on board had slept.' }],
  },
  { type: 'paragraph', children: [{ type: 'text', value: 'By noon the harbour was empty.' }] },
];
const text = textOf(blocks);
const REVISION = '0'.repeat(64);

function marked(exact: string, changes: Partial<Annotation>): Annotation {
  const start = text.indexOf(exact);
  return {
    id: 'sample-1',
    articleId: 'sample',
    revision: REVISION,
    start,
    end: start + exact.length,
    exact,
    prefix: '',
    suffix: '',
    anchor: null,
    colour: 'saffron',
    style: 'highlight',
    note: '',
    tags: [],
    created: '2025-03-04T09:30:00.000Z',
    updated: '2025-03-04T09:30:00.000Z',
    deleted: null,
    ...changes,
  };
}

export const SAMPLE: ExportInput = {
  article: {
    id: 'sample',
    format: 'text',
    encoding: 'utf-8',
    title: 'The last ferry',
    byline: 'Ines Marlow',
    published: '2024-06-27',
    dek: 'A morning on the water.',
    lang: 'en',
    dir: 'ltr',
    siteName: 'The Harbour Post',
    sourceUrl: 'https://example.org/ferry',
    places: [],
    revision: REVISION,
    wordCount: 18,
    added: '2025-03-04T09:00:00.000Z',
    updated: '2025-03-04T09:00:00.000Z',
    deleted: null,
  },
  text,
  blocks,
  annotations: [
    marked('nobody on board had slept', { note: 'Why the *captain*?', tags: ['sea', 'first mate'] }),
    marked('had slept.\nBy noon the harbour', { id: 'sample-2', colour: 'moss', style: 'underline' }),
    marked('', { id: 'sample-3', start: 0, end: 0, colour: 'rose', note: 'Read it twice.' }),
  ],
};
