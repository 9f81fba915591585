import { describe, expect, test } from 'vitest';
import {
  editArticle,
  fileSays,
  keepEdits,
  readEdit,
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

test.each<[Editable, string, string | null]>([
  ['title', '  The   Last\nFerry ', 'The Last Ferry'],
  ['byline', '', null],
  ['byline', 'Ines Aalto', 'Ines Aalto'],
  ['published', '27 June 2024', '2024-06-27'],
  ['published', '2024-06-27T08:00:00+02:00', '2024-06-27T08:00:00+02:00'],
  ['published', '2024-06', '2024-06'],
  ['published', '2024', '2024'],
  ['published', ' ', null],
  ['lang', 'de-AT', 'de-AT'],
  ['lang', 'zh-Hant-TW', 'zh-Hant-TW'],
  ['lang', '', null],
])('%s typed as %j is %j', (field, typed, value) => {
  expect(readEdit(field, typed)).toEqual({ ok: true, value });
});

test.each<[Editable, string]>([
  ['title', '  '],
  ['title', 'x'.repeat(301)],
  ['published', '31 February 2024'],
  ['published', '03/04/2024'],
  ['published', '2024-13'],
  ['lang', 'German'],
  ['lang', 'de_AT<script>'],
])('%s typed as %j is refused with a sentence', (field, typed) => {
  expect(readEdit(field, typed)).toEqual({
    ok: false,
    message: expect.stringMatching(/^[A-Z].*\.$/) as string,
  });
});
