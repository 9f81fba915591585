import fc from 'fast-check';
import { COLOURS, describe as selector, STYLES, type Annotation } from '../../../src/core/annotation.ts';
import { annotationOn } from '../library/records.ts';

/** Texts with letters of one, two and more code units, and halves of some. */
export const manyLetters: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
      fc.constantFrom('The ferry left at dawn. ', '𝒳 ', '👩‍👩‍👧‍👦', 'e\u0301', '\ud83d', '\udc00', '\n', '漢字', 'العربية '),
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => text.trim() !== ''); // prettier-ignore

const time = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());

const words = fc.string({ unit: 'binary', maxLength: 30 });
const tag = words.map((text) => text.trim()).filter((text) => text !== '');

/** What an annotation may be beside its place; those in the trash are not among them. */
const manner: fc.Arbitrary<Partial<Annotation>> = fc.record({
  id: fc.oneof(
    fc.uuid(),
    fc.string({ minLength: 1, maxLength: 40 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  ),
  colour: fc.constantFrom(...COLOURS),
  style: fc.constantFrom(...STYLES),
  note: fc.oneof(fc.constant(''), words, fc.constantFrom('**bold**\n\n> quote', '<b>not HTML</b>', ' ')),
  tags: fc.uniqueArray(tag, { maxLength: 4 }),
  created: time,
  updated: time,
});

/** Annotations on any passages of `text`, some on the whole article. No two have one id. */
export function annotationsOn(text: string, revision: string, maxLength = 8): fc.Arbitrary<Annotation[]> {
  const place = fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 80 }));
  const one = fc.tuple(place, manner, fc.nat(5)).map(([[start, length], given, kind]) => {
    const end = Math.min(text.length, start + length);
    const passage = kind === 0 || text.slice(start, end).trim() === '' ? null : selector(text, start, end);
    return { ...annotationOn('', { revision, ...given }), ...passage };
  });
  return fc.uniqueArray(one, { selector: ({ id }) => id.toLowerCase(), maxLength });
}
