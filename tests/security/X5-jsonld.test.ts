import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportJsonld } from '../../src/core/export/jsonld.ts';
import type { ExportInput } from '../../src/core/export/input.ts';
import { readJsonld } from '../../src/core/import/jsonld.ts';
import { isSet } from '../core/export/web-annotation-schema.ts';
import { annotationOn, articleRecord } from '../core/library/records.ts';
import { measured, rounds } from '../results.ts';
import { HOSTILE_TEXTS, hostileText } from './hostile-texts.ts';

interface Given {
  title: string;
  exact: string;
  note: string;
  tag: string;
}

function inputOf({ title, exact, note, tag }: Given): ExportInput {
  const header = { title, byline: title, siteName: title, sourceUrl: title, published: title, lang: title };
  const annotations = [
    annotationOn(exact, { id: tag.slice(0, 200) || 'first', note, tags: tag === '' ? [] : [tag] }, exact),
    annotationOn('', { id: 'the whole', note: 'Mine.' }, exact),
  ];
  return { article: articleRecord(header), text: exact, annotations };
}

/** As it is written in a hurry. */
const naive = ({ exact, note, tag }: Given): string =>
  `{"@context":"http://www.w3.org/ns/anno.jsonld","type":"Annotation","id":"urn:x:${tag}","bodyValue":"${note}","target":{"source":"https://example.org/","selector":{"type":"TextQuoteSelector","exact":"${exact}"}}}`;

/** What is another one than was given, after a way through a file in UTF-8. */
function faults(json: string, { exact, note, tag }: Given): string[] {
  const file = Buffer.from(json).toString();
  const found: string[] = [];
  let annotations;
  try {
    if (!isSet(JSON.parse(file))) found.push('it is not as the Recommendation has it');
    annotations = readJsonld(file).articles.flatMap((article) => article.annotations);
  } catch {
    return [...found, 'it cannot be read'];
  }
  const one = annotations.find(({ note: said }) => said !== 'Mine.' || note === 'Mine.');
  // White space alone is no passage.
  const words = exact.trim() === '' ? '' : exact;
  if (one?.exact !== words) found.push('other words');
  if (one?.note !== note) found.push('another note');
  if (one?.tags.join() !== tag) found.push('another tag');
  if (one?.key !== (tag.slice(0, 200) || 'first')) found.push('another name');
  if (annotations.length !== 2) found.push('other annotations');
  return found;
}

const givenAs = (text: string): Given => ({
  title: text,
  exact: text === '' ? 'x' : text,
  note: text,
  tag: text,
});
const given: fc.Arbitrary<Given> = fc.record({
  title: hostileText,
  exact: hostileText.filter((text) => text.trim() !== ''),
  note: hostileText,
  tag: hostileText,
});

describe('X5: notes as JSON-LD', () => {
  it('X5: are read back as the words they are, and are as the Recommendation has them', () => {
    const check = (one: Given): void => {
      expect(faults(exportJsonld(inputOf(one)), one)).toEqual([]);
    };
    for (const text of HOSTILE_TEXTS.filter((text) => text.trim() !== '')) check(givenAs(text));
    const tried = rounds(300, 10_000);
    fc.assert(fc.property(given, check), { numRuns: tried });
    measured(
      'X5',
      `${HOSTILE_TEXTS.length + tried} hostile sets of W3C annotations: valid, and read back equal`,
    );
  });

  it('X5: control: strings put together by hand are read as something else', () => {
    const wrong = HOSTILE_TEXTS.filter((text) => faults(naive(givenAs(text)), givenAs(text)).some((fault) => fault !== 'it is not as the Recommendation has it' && fault !== 'other annotations' && fault !== 'another name' && fault !== 'another tag')); // prettier-ignore
    expect(wrong.length).toBeGreaterThan(15);
  });
});
