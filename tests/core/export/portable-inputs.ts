import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { COLOURS, describe, STYLES, type Annotation } from '../../../src/core/annotation.ts';
import type { PortableInput } from '../../../src/core/export/portable-html.ts';
import type { ArticleRecord } from '../../../src/core/library/records.ts';
import { countWords } from '../../../src/core/reading/time.ts';
import { readArticle } from '../../../src/main/files/parse.ts';

const folder = (path: string): URL => new URL(`../../../${path}/`, import.meta.url);
export const SAMPLES = readdirSync(folder('resources/samples')).map((name): [string, URL] => [
  name,
  new URL(name, folder('resources/samples')),
]);

/** An article file as the library has it, without annotations. */
export async function sampleInput(name: string, url: URL): Promise<PortableInput> {
  const { article: read, hash, pageHash } = await readArticle(readFileSync(url), name);
  const { format, encoding, title, byline, published, dek, lang, dir, siteName, sourceUrl } = read;
  const page =
    read.page === null || pageHash === null ? null : { revision: pageHash, shared: read.page.shared };
  const article: ArticleRecord = {
    ...{ id: 'article-1', format, encoding, title, byline, published, dek, lang, dir, siteName, sourceUrl },
    places: [{ id: 'place-1', name, path: `/articles/${name}` }],
    ...{ revision: hash, wordCount: countWords(read.text), added: AT, updated: AT, deleted: null },
    ...{ extraction: read.extraction, warnings: read.warnings },
    ...(page === null ? {} : { page }),
  };
  return {
    article,
    text: read.text,
    blocks: read.blocks,
    page:
      page === null || read.page === null
        ? null
        : {
            hash: page.revision,
            text: read.page.text,
            shared: page.shared,
            blocks: read.page.blocks,
            pictures: [],
          },
    pictures: [],
    annotations: [],
  };
}

const AT = '2026-03-14T09:30:00.000Z';
const words = fc.oneof(fc.constant(''), fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constantFrom('A *note*.', '- a\n- b\n\n> c', '[x](https://a.example/)', '</script><!--', '```\ncode')); // prettier-ignore

/** Annotations as a library may have them: over one another, on the whole article, on the full page, lost, moved, deleted. */
export function annotationsOn({ article, text, page }: PortableInput): fc.Arbitrary<Annotation[]> {
  const placeIn = (hash: string, whole: string) =>
    fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 400 })).map(([start, length]) => ({
      revision: hash,
      anchor: null,
      ...describe(whole, start, Math.min(whole.length, start + length)),
    }));
  const state = fc.constantFrom('moved' as const, 'changed' as const, 'uncertain' as const);
  const place = fc.oneof(
    { weight: 6, arbitrary: placeIn(article.revision, text) },
    { weight: 1, arbitrary: fc.constant({ revision: article.revision, anchor: null, start: 0, end: 0, exact: '', prefix: '', suffix: '' }) },
    { weight: 1, arbitrary: fc.constant({ revision: 'e'.repeat(64), anchor: { revision: article.revision, state: 'orphan' as const, start: 0, end: 0, confidence: 0 }, start: 3, end: 9, exact: 'gone by now', prefix: 'a', suffix: 'b' }) },
    { weight: 1, arbitrary: fc.tuple(placeIn(article.revision, text), state).map(([found, told]) => ({
      ...found, revision: 'd'.repeat(64), exact: `${found.exact}!`,
      anchor: { revision: article.revision, state: told, start: found.start, end: found.end, confidence: 0.75 },
    })) },
    ...(page ? [{ weight: 1, arbitrary: placeIn(page.hash, page.text) }] : []),
  ); // prettier-ignore
  const one = fc.record({
    place,
    colour: fc.constantFrom(...COLOURS),
    style: fc.constantFrom(...STYLES),
    note: words,
    tags: fc.array(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 3 }),
    deleted: fc.option(fc.constant(AT), { freq: 8 }),
  });
  return fc.array(one, { maxLength: 14 }).map((all) =>
    all.map(({ place: found, ...more }, index): Annotation => ({
      ...{ id: `annotation-${String(index).padStart(2, '0')}`, articleId: article.id, ...found, ...more },
      ...{ created: AT, updated: AT },
    })),
  );
}
