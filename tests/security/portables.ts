import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, type Annotation } from '../../src/core/annotation.ts';
import type { Block } from '../../src/core/article.ts';
import { portableHtml, type PortableInput } from '../../src/core/export/portable-html.ts';
import { textOf } from '../../src/core/text.ts';
import { sha256 } from '../../src/main/library/hash.ts';
import { articleRecord } from '../core/library/records.ts';
import { inUtf8 } from './hostile-texts.ts';

/** What every paragraph of a hostile article says beside its payload, and its annotations are on. */
const words = (index: number): string => `Lamp ${index} was lit again on Thursday.`;

/**
 * An article each of whose payloads is a paragraph, a link's words and its address, a picture's words and its place, a heading,
 * code, a footnote's label, an annotation's note and its tag; the first ones are its title and all that is said about it.
 */
export function hostileInput(given: readonly string[]): PortableInput {
  const payloads = given.map((payload) => inUtf8(payload).replaceAll('\r', ' '));
  const blocks = payloads.flatMap((payload, index): Block[] => {
    const text = { type: 'text', value: `${payload} ` } as const;
    const link = { type: 'link', href: payload, children: [{ type: 'text', value: words(index) }] } as const;
    const image = { type: 'image', resource: payload.slice(0, 200) || 'x', host: payload, alt: payload } as const;
    return [
      { type: 'paragraph', children: [text, link], lang: payload } as Block,
      { type: 'figure', children: [{ type: 'paragraph', children: [image] }], caption: [text] },
      { type: 'code', language: payload, value: payload },
    ];
  }); // prettier-ignore
  const whole = textOf(blocks);
  const hash = sha256(whole);
  const [first = ''] = payloads;
  const at = '2026-03-14T09:30:00.000Z';
  const annotations = payloads.map((payload, index): Annotation => {
    const start = whole.indexOf(words(index));
    const tag = payload.replaceAll(/\s+/g, ' ').trim().slice(0, 100);
    return {
      ...{ id: `mark-${index}`, articleId: 'article-1', revision: hash, anchor: null },
      ...describe(whole, start, start + words(index).length),
      ...{ colour: 'saffron', style: 'highlight', note: payload, tags: tag === '' ? [] : [tag] },
      ...{ created: at, updated: at, deleted: null },
    };
  });
  const about = {
    byline: first,
    dek: first,
    siteName: first,
    published: first,
    lang: first,
    sourceUrl: first,
  };
  const article = articleRecord({ ...about, title: first, revision: hash, places: [] });
  return { article, text: whole, blocks, annotations };
}

/** Writes it as a portable page into `folder`; returns its path. */
export async function writePortable(
  folder: string,
  name: string,
  input: PortableInput,
  change = (html: string): string => html,
): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, change(portableHtml(input)));
  return path;
}
