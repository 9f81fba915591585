import { createHash } from 'node:crypto';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../src/core/annotation.ts';
import { exportJson, parseJsonExport } from '../../src/core/export/json.ts';
import type { ExportInput } from '../../src/core/export/markdown.ts';
import { planAnnotationImport } from '../../src/core/library/annotation-import.ts';
import { revisionId } from '../../src/core/library/records.ts';
import { OperationDraftSchema } from '../../src/core/library/schema.ts';
import { applyOperation, emptyState } from '../../src/core/library/state.ts';
import { annotationOn, articleRecord } from '../core/library/records.ts';
import { measured, rounds } from '../results.ts';
import { HOSTILE_TEXTS, hostileText } from './hostile-texts.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

interface Given {
  title: string;
  byline: string;
  text: string;
  note: string;
  tag: string;
}

function inputOf({ title, byline, text, note, tag }: Given): ExportInput {
  const hash = sha256(text);
  // Headers of an article are cut at this length when it is read.
  const header = { title: title.slice(0, 300), byline: byline.slice(0, 300), revision: hash };
  const { extraction: _extraction, warnings: _warnings, ...article } = articleRecord(header);
  const whole: Partial<Annotation> = { revision: hash, note, tags: tag === '' ? [] : [tag.slice(0, 200)] };
  const annotations = [
    annotationOn(text, { ...whole, id: 'all' }, text),
    annotationOn('', { ...whole, id: 'whole' }, text),
    annotationOn('', { ...whole, id: 'gone', deleted: '2026-01-01T00:00:00.000Z' }, text),
  ];
  return { article, text, annotations };
}

/** An export taken into an empty library, which then exports it again. */
function again(json: string): string {
  const state = emptyState();
  const exported = parseJsonExport(json);
  expect(sha256(exported.text)).toBe(exported.hash);
  let fresh = 0;
  const plan = planAnnotationImport(
    exported,
    state,
    () => `fresh-${(fresh += 1)}`,
    '2026-03-01T00:00:00.000Z',
  );
  expect(v.safeParse(OperationDraftSchema, plan.operation).success).toBe(true);
  if (plan.operation !== null) applyOperation(state, plan.operation);
  const [article] = state.articles.values();
  if (article === undefined) throw new Error('Nothing was imported');
  const text = state.revisions.get(revisionId(article.id, article.revision))!.text;
  return exportJson({ article, text, annotations: [...state.annotations.values()] });
}

const givenAs = (text: string): Given => ({
  title: text,
  byline: text,
  text: text === '' ? 'x' : text,
  note: text,
  tag: text,
});
const given: fc.Arbitrary<Given> = fc.record({
  title: hostileText,
  byline: hostileText,
  text: hostileText.filter((text) => text !== ''),
  note: hostileText,
  tag: hostileText,
});

/** As it is written in a hurry. */
const naive = ({ title, byline, note }: Given): string =>
  `{"title":"${title}","byline":"${byline}","note":"${note}"}`;

describe('X5: the lossless export', () => {
  it('X5: exported, imported and exported again it is the same bytes', () => {
    const check = (one: Given): void => {
      const input = inputOf(one);
      const json = exportJson(input);
      // As a file, in UTF-8: half a letter must come through that, too.
      const read = Buffer.from(json).toString();
      expect(read).toBe(json);
      const plain = JSON.parse(read) as {
        article: { title: string };
        annotations: { id: string; note: string }[];
      };
      expect(plain.article.title).toBe(input.article.title);
      expect(plain.annotations.map(({ note }) => note)).toEqual([one.note, one.note, one.note]);
      const { article, annotations } = parseJsonExport(read);
      expect(article).toEqual(input.article);
      expect(annotations).toEqual(input.annotations.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
      expect(again(read)).toBe(json);
    };
    for (const text of HOSTILE_TEXTS) check(givenAs(text));
    const tried = rounds(300, 10_000);
    fc.assert(fc.property(given, check), { numRuns: tried });
    measured(
      'X5',
      `${HOSTILE_TEXTS.length + tried} hostile libraries: export, import, export gives the same bytes`,
    );
  });

  it('X5: control: strings put together by hand are read as something else', () => {
    const wrong = HOSTILE_TEXTS.filter((text) => {
      try {
        return (JSON.parse(naive(givenAs(text))) as { note: string }).note !== text;
      } catch {
        return true;
      }
    });
    expect(wrong.length).toBeGreaterThan(15);
  });

  it('X5: control: a note that is lost on the way is noticed', () => {
    const json = exportJson(inputOf(givenAs('a: b')));
    expect(again(json.replace('"note": "a: b"', '"note": ""'))).not.toBe(json);
  });
});
