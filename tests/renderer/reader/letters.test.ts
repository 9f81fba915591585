// @vitest-environment jsdom
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import type { Block, Inline } from '../../../src/core/article.ts';
import { textOf } from '../../../src/core/text.ts';
import { appendBlocks } from '../../../src/renderer/reader/build-blocks.ts';
import {
  countLetters,
  divideText,
  joinText,
  lettersBefore,
  lettersBetween,
  lettersOf,
  placeBehind,
  SOFT_HYPHEN,
} from '../../../src/renderer/reader/letters.ts';
import { SectionText, type Bias } from '../../../src/renderer/reader/offsets.ts';
import { htmlAsWritten, textAsWritten } from '../../../src/renderer/reader/as-written.ts';

afterEach(() => {
  document.getSelection()?.removeAllRanges();
  document.body.replaceChildren();
});

/** With soft hyphens of the article's own, and letters of two code units. */
const letters = fc.string({ unit: fc.constantFrom('a', 'É', ' ', SOFT_HYPHEN, '港', '👩'), maxLength: 12 });
const inline: fc.Arbitrary<Inline> = fc.oneof(
  letters.map((value): Inline => ({ type: 'text', value })),
  letters.map((label): Inline => ({ type: 'footnote-reference', footnote: 'f', label })),
  letters.map((value): Inline => ({ type: 'span', tag: 'em', children: [{ type: 'text', value }] })),
);
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.array(inline, { maxLength: 4 }).map((children): Block => ({ type: 'paragraph', children })),
  fc
    .array(inline, { maxLength: 4 })
    .map((children): Block => ({ type: 'quote', children: [{ type: 'paragraph', children }] })),
);
const blocks = fc.array(block, { minLength: 1, maxLength: 5 });
/** Where hyphens are put: by the share of the way through each node. */
const cuts = fc.array(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 }), {
  minLength: 1,
  maxLength: 20,
});

function build(content: readonly Block[]): { section: HTMLElement; text: SectionText } {
  const section = document.createElement('section');
  appendBlocks(section, content, () => null);
  document.body.replaceChildren(section);
  return { section, text: new SectionText(section, content, 0) };
}

function divideAll(nodes: readonly Text[], shares: readonly (readonly number[])[]): void {
  nodes.forEach((node, index) => {
    const places = (shares[index % shares.length] ?? []).map((share) =>
      Math.round(share * countLetters(node)),
    );
    divideText(
      node,
      [...new Set(places)].sort((one, other) => one - other),
    );
  });
}

const BIASES: Bias[] = ['forward', 'backward'];

it('text and offsets are the same with hyphens and without, whichever was there first', () => {
  fc.assert(
    fc.property(blocks, cuts, (content, shares) => {
      const { section, text } = build(content);
      const whole = section.textContent;
      const canonical = textOf(content);
      const offsets = Array.from({ length: canonical.length + 1 }, (_, offset) => offset);
      const places = () =>
        offsets.flatMap((offset) =>
          BIASES.map((bias) => {
            const point = text.pointAt(offset, bias);
            return point === null ? null : [point.node, lettersBefore(point.node, point.offset)];
          }),
        );
      const back = () =>
        offsets.flatMap((offset) =>
          BIASES.map((bias) => {
            const point = text.pointAt(offset, bias);
            return point === null ? null : text.offsetInText(point.node, point.offset);
          }),
        );
      const before = [places(), back()];
      divideAll(text.nodes, shares);
      expect([places(), back()]).toEqual(before);
      expect(text.nodes.map(lettersOf).join('')).toBe(whole);

      // A map that is made of what is divided already is the same.
      const later = new SectionText(section, content, 0);
      for (const offset of offsets)
        for (const bias of BIASES) expect(later.pointAt(offset, bias)).toEqual(text.pointAt(offset, bias));

      divideAll(text.nodes, shares.toReversed());
      expect([places(), back()]).toEqual(before);
      for (const node of text.nodes) joinText(node);
      expect(section.textContent).toBe(whole);
      expect([places(), back()]).toEqual(before);
    }),
  );
});

it('every passage has its own letters, and no hyphen of ours at its ends', () => {
  fc.assert(
    fc.property(blocks, cuts, fc.nat(60), fc.nat(60), (content, shares, one, other) => {
      const { text } = build(content);
      const canonical = textOf(content);
      divideAll(text.nodes, shares);
      const [start, end] = [Math.min(one, other), Math.min(canonical.length, Math.max(one, other))];
      let passage = '';
      for (const { node, from, to } of text.pieces(start, end)) {
        const piece = lettersBetween(node, from, to);
        passage += piece;
        if (piece === '') continue;
        expect(lettersBetween(node, from, from + 1)).not.toBe('');
        expect(lettersBetween(node, to - 1, to)).not.toBe('');
      }
      expect(passage).toBe(canonical.slice(start, end).replaceAll('\n', ''));
    }),
  );
});

it('each place in the DOM has as many letters before it as are written before it', () => {
  fc.assert(
    fc.property(letters, cuts, (value, shares) => {
      const node = document.createTextNode(value);
      divideAll([node], shares);
      const mark = '\uE000';
      // The same with hyphens that can be told from the article's own.
      let marked = value;
      for (let letter = value.length; letter >= 0; letter -= 1)
        if (placeBehind(node, letter, 'forward') > placeBehind(node, letter, 'backward'))
          marked = marked.slice(0, letter) + mark + marked.slice(letter);
      expect(marked.replaceAll(mark, SOFT_HYPHEN)).toBe(node.data);
      for (let place = 0; place <= node.length; place += 1)
        expect(lettersBefore(node, place)).toBe(marked.slice(0, place).replaceAll(mark, '').length);
      expect(lettersBefore(node, node.length + 9)).toBe(value.length);
    }),
  );
});

it('what is selected stays selected while words are divided and joined', () => {
  fc.assert(
    fc.property(blocks, cuts, fc.nat(80), fc.nat(80), (content, shares, one, other) => {
      const { text } = build(content);
      const canonical = textOf(content);
      const from = text.pointAt(Math.min(one, other, canonical.length), 'forward');
      const to = text.pointAt(Math.min(Math.max(one, other), canonical.length), 'backward');
      fc.pre(from !== null && to !== null);
      const selection = document.getSelection()!;
      selection.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
      const selected = () => [
        text.offsetInText(selection.anchorNode!, selection.anchorOffset),
        text.offsetInText(selection.focusNode!, selection.focusOffset),
      ];
      const before = selected();
      divideAll(text.nodes, shares);
      expect(selected()).toEqual(before);
      for (const node of text.nodes) joinText(node);
      expect(selected()).toEqual(before);
    }),
  );
});

it('what is copied has the soft hyphens of the article and none of ours', () => {
  fc.assert(
    fc.property(blocks, cuts, fc.nat(60), fc.nat(60), (content, shares, one, other) => {
      const { text } = build(content);
      const length = textOf(content).length;
      const range = (): Range | null => {
        const from = text.pointAt(Math.min(one, other, length), 'forward');
        const to = text.pointAt(Math.min(Math.max(one, other), length), 'backward');
        if (from === null || to === null) return null;
        const made = document.createRange();
        made.setStart(from.node, from.offset);
        made.setEnd(to.node, to.offset);
        return made;
      };
      const plain = range();
      fc.pre(plain !== null);
      const before = [plain.toString(), htmlAsWritten(plain)];
      divideAll(text.nodes, shares);
      const after = range()!;
      expect([textAsWritten(after.toString(), after), htmlAsWritten(after)]).toEqual(before);
      // Put together by the browser in a way of its own: better no soft hyphen than one of ours.
      expect(textAsWritten(`${after.toString()}${SOFT_HYPHEN}x`, after)).not.toContain(SOFT_HYPHEN);
    }),
  );
});

it('control: hyphens that nobody knows of do shift offsets', () => {
  const { text } = build([{ type: 'paragraph', children: [{ type: 'text', value: 'beautiful' }] }]);
  const node = text.nodes[0]!;
  node.data = `beau${SOFT_HYPHEN}tiful`;
  expect(text.offsetInText(node, node.length)).toBe(10);
  node.data = 'beautiful';
  divideText(node, [4]);
  expect(node.data).toBe(`beau${SOFT_HYPHEN}tiful`);
  expect(text.offsetInText(node, node.length)).toBe(9);
});
