import { describe, expect, test } from 'vitest';
import {
  editArticle,
  editStep,
  fileSays,
  keepEdits,
  readEdit,
  takeBackEdit,
  type Editable,
} from '../../../src/core/library/edits.ts';
import { ArticleRecordSchema } from '../../../src/core/library/schema.ts';
import * as v from 'valibot';
import { articleRecord } from './records.ts';

const LATER = '2026-03-14T10:00:00.000Z';
const record = articleRecord({ title: 'The Last Ferry', byline: 'I. Aalto', published: null, lang: 'en' });

describe('an edit', () => {
  test('shows, and keeps what the file says beside it', () => {
    const after = editArticle(record, { title: 'The last ferry of all', published: '2024-06-27' }, LATER);
    expect(after).toMatchObject({
      title: 'The last ferry of all',
      byline: 'I. Aalto',
      published: '2024-06-27',
      updated: LATER,
      edited: { title: 'The Last Ferry', published: null },
    });
    expect(fileSays(after, 'title')).toBe('The Last Ferry');
    expect(fileSays(after, 'published')).toBeNull();
    expect(fileSays(after, 'byline')).toBe('I. Aalto');
    expect(v.is(ArticleRecordSchema, after)).toBe(true);
  });

  test('that says what the file says is none', () => {
    const edited = editArticle(record, { byline: null, title: 'Other' }, LATER);
    const half = editArticle(edited, { title: 'The Last Ferry' }, LATER);
    expect(half.edited).toEqual({ byline: 'I. Aalto' });
    const whole = editArticle(half, { byline: 'I. Aalto' }, LATER);
    expect(whole).toEqual({ ...record, updated: LATER });
    expect('edited' in whole).toBe(false);
  });

  test('of an edit still knows the file', () => {
    const twice = editArticle(editArticle(record, { title: 'One' }, LATER), { title: 'Two' }, LATER);
    expect(twice).toMatchObject({ title: 'Two', edited: { title: 'The Last Ferry' } });
  });

  test('outlives another reading of the file, whose newest words are kept', () => {
    const edited = editArticle(record, { title: 'Mine', published: '2024' }, LATER);
    const said = {
      title: 'The Very Last Ferry',
      byline: 'Someone',
      published: '2024-06-28',
      lang: 'en',
      wordCount: 7,
    };
    expect(keepEdits(edited, said)).toEqual({
      title: 'Mine',
      byline: 'Someone',
      published: '2024',
      lang: 'en',
      wordCount: 7,
      edited: { title: 'The Very Last Ferry', published: '2024-06-28' },
    });
    expect(keepEdits(record, said)).toBe(said);
  });
});

describe('taking an edit back', () => {
  const one = editArticle(record, { title: 'One', byline: null }, LATER);
  const step = editStep(record, one);
  const flipped = step && { before: step.after, after: step.before };

  test('is going back to the file’s words, and forth again', () => {
    if (step === null || flipped === null) throw new Error('Something was edited');
    expect(Object.keys(step.before)).toEqual(['title', 'byline']);
    const back = takeBackEdit(one, step, LATER);
    expect(back).toEqual({ record: { ...record, updated: LATER }, kept: false });
    expect(takeBackEdit(back.record, flipped, LATER)).toEqual({ record: one, kept: false });
    // Once only.
    expect(takeBackEdit(back.record, step, LATER)).toEqual({ record: back.record, kept: false });
  });

  test('is going back to what the file says by now', () => {
    const said = { title: 'Newer', byline: 'I. Aalto', published: null, lang: 'en' };
    const renewed = { ...one, ...keepEdits(one, said) };
    if (step === null) throw new Error('Something was edited');
    const { record: back } = takeBackEdit(renewed, step, LATER);
    expect(back).toMatchObject(said);
    expect('edited' in back).toBe(false);
  });

  test('leaves what was edited since, and the other fields', () => {
    const two = editArticle(one, { title: 'Two', lang: 'fi' }, LATER);
    if (step === null) throw new Error('Something was edited');
    expect(takeBackEdit(two, step, LATER)).toMatchObject({
      record: { title: 'Two', byline: 'I. Aalto', lang: 'fi' },
      kept: true,
    });
    const last = editStep(one, editArticle(one, { title: 'Two' }, LATER));
    expect(last).toEqual({
      before: { title: { by: 'reader', words: 'One' } },
      after: { title: { by: 'reader', words: 'Two' } },
    });
  });

  test('nothing was edited where nothing is said anew', () => {
    expect(editStep(one, { ...one, updated: LATER })).toBeNull();
    expect(editStep(record, editArticle(record, { title: 'The Last Ferry' }, LATER))).toBeNull();
  });
});

test.each<[Editable, string, string | null]>([
  ['title', '  The   Last\nFerry ', 'The Last Ferry'],
  ['byline', '', null],
  ['byline', 'Ines Aalto', 'Ines Aalto'],
  ['published', '27 June 2024', '2024-06-27'],
  ['published', '2024-06-27T08:00:00+02:00', '2024-06-27T08:00:00+02:00'],
  ['published', '2024-06', '2024-06'],
  ['published', '2024', '2024'],
  ['published', ' ', null],
  ['published', 'May 2024', '2024-05'],
  ['published', '2024-5', '2024-05'],
  ['published', '05/2024', '2024-05'],
  ['published', '2024/5/7', '2024-05-07'],
  ['published', 'the 5th of May, 2024', '2024-05-05'],
  ['published', '5.5.2024', '2024-05-05'],
  ['published', 'Sept. 2024', '2024-09'],
  ['published', '5. Mai 2024', '2024-05-05'],
  ['published', 'März 2024', '2024-03'],
  ['published', 'marz 2024', '2024-03'],
  ['published', '1er mars 2024', '2024-03-01'],
  ['published', '5 de mayo de 2024', '2024-05-05'],
  ['published', '5 maja 2024', '2024-05-05'],
  ['published', '2024年5月', '2024-05'],
  ['published', '1066', '1066'],
  ['lang', 'de-AT', 'de-AT'],
  ['lang', 'DE_at', 'de-AT'],
  ['lang', 'German', 'de'],
  ['lang', ' german ', 'de'],
  ['lang', 'Deutsch', 'de'],
  ['lang', 'français', 'fr'],
  ['lang', 'Francais', 'fr'],
  ['lang', 'Allemand', 'de'],
  ['lang', '日本語', 'ja'],
  ['lang', 'Русский', 'ru'],
  ['lang', 'Simplified Chinese', 'zh-Hans'],
  ['lang', 'Brazilian Portuguese', 'pt-BR'],
  ['lang', 'Lao', 'lo'],
  ['lang', 'Low German', 'nds'],
  ['lang', 'zh-Hant-TW', 'zh-Hant-TW'],
  ['lang', '', null],
])('%s typed as %j is %j', (field, typed, value) => {
  expect(readEdit(field, typed, ['de-AT', 'fr', 'es', 'pl'])).toEqual({ ok: true, value });
});

test.each<[Editable, string]>([
  ['title', '  '],
  ['title', 'x'.repeat(301)],
  ['published', '31 February 2024'],
  ['published', '03/04/2024'],
  ['published', '2024-13'],
  ['published', '30.2.2024'],
  ['published', '5 Ma 2024'],
  ['published', 'Ju 2024'],
  ['published', 'some time in May 2024'],
  ['published', 'May'],
  ['published', '5 6 May 2024'],
  ['lang', 'Germanic'],
  ['lang', '()'],
  ['lang', 'de_AT<script>'],
])('%s typed as %j is refused with a sentence', (field, typed) => {
  expect(readEdit(field, typed)).toEqual({
    ok: false,
    message: expect.stringMatching(/^[A-Z].*\.$/) as string,
  });
});
