import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describe as selector, isOnWhole, type Annotation } from '../../../src/core/annotation.ts';
import { exportJsonld } from '../../../src/core/export/jsonld.ts';
import { readJsonld } from '../../../src/core/import/jsonld.ts';
import { planForeignImport } from '../../../src/core/import/plan.ts';
import { revisionId } from '../../../src/core/library/records.ts';
import { applyOperation, emptyState, type LibraryState } from '../../../src/core/library/state.ts';
import { snapToGraphemes } from '../../../src/core/reading/graphemes.ts';
import { annotationsOn } from './annotations.ts';
import { SAMPLES, sha256, type Sample } from './samples.ts';

/** JSON-LD through the library: what went out comes back into the article it was on, and goes out again the same. */

function libraryWith({ article, text, blocks }: Sample): LibraryState {
  const state = emptyState();
  const id = revisionId(article.id, article.revision);
  state.articles.set(article.id, article);
  state.revisions.set(id, { id, articleId: article.id, hash: article.revision, text, blocks, resources: [], added: article.added }); // prettier-ignore
  return state;
}

function takeIn(json: string, library: LibraryState): Annotation[] {
  let fresh = 0;
  const { operation } = planForeignImport(readJsonld(json), library, {
    ...{ name: 'notes.jsonld', colour: 'saffron', now: '2026-03-01T00:00:00.000Z', sha256 },
    ids: () => `fresh-${(fresh += 1)}`,
  });
  if (operation !== null) applyOperation(library, operation);
  return [...library.annotations.values()];
}

describe('JSON-LD, out, into a library that has the article, and out again', () => {
  it.each(SAMPLES)('is the same bytes on $name', (sample) => {
    const { article, text } = sample;
    // Passages of a few words, and no half letters: what a reader can select.
    const given = annotationsOn(text, article.revision).map((annotations) =>
      annotations
        .map((one) => {
          const { start, end } = snapToGraphemes(text, one);
          const place = isOnWhole(one) ? {} : selector(text, start, end);
          return { ...one, ...place, articleId: article.id };
        })
        .filter((one) => isOnWhole(one) || one.exact.trim().length > 8),
    );
    fc.assert(
      fc.property(given, (annotations) => {
        fc.pre(annotations.length > 0);
        const json = exportJsonld({ article, text, annotations });
        const library = libraryWith(sample);
        const taken = takeIn(json, library);
        expect(library.articles.size).toBe(1);
        expect(exportJsonld({ article, text, annotations: taken })).toBe(json);
        // Once more brings nothing new.
        expect(takeIn(json, library)).toEqual(taken);
      }),
      { numRuns: 12 },
    );
  });
});
