import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../src/core/article.ts';
import { paragraphKind } from '../../../src/renderer/reader/paragraph-kind.ts';

const text = (value: string): Inline => ({ type: 'text', value });
const em = (...children: Inline[]): Inline => ({ type: 'span', tag: 'em', children });
const image: Inline = { type: 'image', src: 'a.png', alt: '', title: null } as unknown as Inline;

describe('opens', () => {
  it.each([
    ['“Before paper was cheap,” she wrote.', 'double'],
    ['„Bevor das Papier billig war“', 'double'],
    ['«Avant que le papier»', 'double'],
    ["'Before'", 'single'],
    ['‘Before’', 'single'],
    ['Before “paper”', null],
    ['「紙が高価だったころ」', null],
    ['', null],
  ])('%s: %s', (value, opens) => {
    expect(paragraphKind([text(value)]).opens).toBe(opens);
  });

  it('looks into emphasis', () => {
    expect(paragraphKind([em(text('“Before”')), text(' it was')]).opens).toBe('double');
  });
});

describe('verse', () => {
  const sonnet =
    'Shall I compare thee to a summer’s day?\nThou art more lovely and more temperate:\n' +
    'Rough winds do shake the darling buds of May,\nAnd summer’s lease hath all too short a date;';
  const wrapped =
    'The answers were rarely polite. One copy of a legal commentary\ncarries, beside a long passage on inheritance, the single word\n' +
    'nonsense in four different hands over two hundred years. A\nmargin is slow conversation.';

  it.each([
    ['a sonnet', sonnet, true],
    ['a haiku', 'An old silent pond\nA frog jumps into the pond\nSplash! Silence again', true],
    ['prose that was broken at a width', wrapped, false],
    ['two lines', 'Ines Calloway\nEdinburgh', false],
    ['a paragraph', 'The answers were rarely polite.', false],
    [
      'lines as long as a page is wide',
      `${'word '.repeat(20)}\n${'word '.repeat(5)}\n${'word '.repeat(18)}`,
      false,
    ],
  ])('%s: %s', (_, value, isVerse) => {
    expect(paragraphKind([text(value)]).isVerse).toBe(isVerse);
  });
});

describe('picture', () => {
  it('is a paragraph of pictures alone', () => {
    expect(paragraphKind([image]).isPicture).toBe(true);
    expect(paragraphKind([text(' '), image, text('\n'), image]).isPicture).toBe(true);
    expect(paragraphKind([text('See '), image]).isPicture).toBe(false);
    expect(paragraphKind([text('See')]).isPicture).toBe(false);
  });
});
