import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import {
  columnWidth,
  FACES,
  MEASURE,
  MOST_ARTICLE_TYPES,
  roomForMargin,
  TEXT_SIZE,
  typeOf,
  USUAL_TYPE,
  withArticleType,
  type ArticleTypes,
} from '../../../src/core/appearance/type.ts';
import { DEFAULT_SETTINGS, SettingsSchema } from '../../../src/core/settings.ts';

it('has the column of the design, and the room that goes with it', () => {
  expect(columnWidth(USUAL_TYPE)).toBe(620);
  expect(roomForMargin(USUAL_TYPE)).toBe(980);
});

it('grows with the text and with the measure, in every face', () => {
  for (const face of FACES) {
    const width = (change: object) => columnWidth({ ...USUAL_TYPE, face, ...change });
    expect(width({ textSize: 30 })).toBeGreaterThan(width({ textSize: 20 }));
    expect(width({ measure: 60 })).toBeGreaterThan(width({ measure: 45 }));
  }
});

it('lets the margin stand beside 45 characters of any size, and beside short lines in narrow windows', () => {
  for (const textSize of [TEXT_SIZE.least, 18.5, 30, TEXT_SIZE.most]) {
    const type = { ...USUAL_TYPE, textSize };
    const left = roomForMargin(type) - 360;
    expect(left).toBeGreaterThanOrEqual(columnWidth({ ...type, measure: MEASURE.least }));
    expect(left).toBeLessThanOrEqual(Math.max(columnWidth(type), 620));
  }
  expect(roomForMargin({ ...USUAL_TYPE, measure: 45 })).toBeLessThan(980);
});

describe('type of one article', () => {
  const large = { ...USUAL_TYPE, textSize: 24 };

  it('is its own where it has one, and that of all else', () => {
    const settings = { ...DEFAULT_SETTINGS, face: 'sans' as const, articleTypes: { a: large } };
    expect(typeOf(settings, 'a')).toEqual(large);
    expect(typeOf(settings, 'b')).toEqual({ ...USUAL_TYPE, face: 'sans' });
    expect(typeOf(settings, null)).toEqual({ ...USUAL_TYPE, face: 'sans' });
  });

  it('can be taken back', () => {
    const types = withArticleType({}, 'a', large);
    expect(types).toEqual({ a: large });
    expect(withArticleType(types, 'a', null)).toEqual({});
  });

  it('is kept for as many articles as there is room for: those chosen last', () => {
    let types: ArticleTypes = {};
    for (let n = 0; n <= MOST_ARTICLE_TYPES; n += 1) types = withArticleType(types, `article-${n}`, large);
    expect(Object.keys(types)).toHaveLength(MOST_ARTICLE_TYPES);
    expect(types['article-0']).toBeUndefined();
    expect(types[`article-${MOST_ARTICLE_TYPES}`]).toEqual(large);
    types = withArticleType(types, 'article-1', { ...large, measure: 50 });
    types = withArticleType(types, 'one-more', large);
    expect(types['article-1']?.measure).toBe(50);
    expect(types['article-2']).toBeUndefined();
    expect(v.is(SettingsSchema.entries.articleTypes, types)).toBe(true);
  });

  it('is read with what is sound of it', () => {
    const read = v.parse(SettingsSchema, {
      measure: 400,
      lineHeight: '2',
      face: 'comic',
      ownColours: { paper: 'red', ink: '#000', accent: 'url(x)' },
      articleTypes: { a: { ...large, face: 'wingdings', measure: 60 } },
    });
    expect(read.articleTypes).toEqual({ a: { ...large, measure: 60 } });
    expect(read).toEqual({ ...DEFAULT_SETTINGS, articleTypes: read.articleTypes });
  });
});
