// @vitest-environment jsdom
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { articleOf, paragraphBlocks, paragraphsOf } from '../../bench/article.ts';
import { paragraphAt, passagesApart, startsOf } from '../../bench/highlights/apart.ts';
import { sideOf, SIDES, type SideName } from '../../bench/highlights/rivals/index.ts';
import type { Side } from '../../bench/highlights/rivals/side.ts';
import { RIVALS } from '../../bench/highlights/sides.ts';

const article = articleOf(paragraphBlocks(paragraphsOf(12_000)));
const passages = passagesApart(article.text, 80);
const starts = startsOf(article.text);
const wordsOf = ({ start, end }: { start: number; end: number }): string =>
  article.text.slice(start, end).replaceAll('\n', '');

/** A line as long as the text, each letter one pixel wide: jsdom lays nothing out, and one of the sides asks where letters are. */
function layOutInOneLine(root: HTMLElement): void {
  const place = (node: Node, offset: number): number => {
    const range = document.createRange();
    range.setStart(root, 0);
    range.setEnd(node, offset);
    return range.toString().length;
  };
  const rectOf = (range: Range): DOMRect => {
    const left = place(range.startContainer, range.startOffset);
    const width = place(range.endContainer, range.endOffset) - left;
    return { x: left, y: 0, left, top: 0, width, height: 1, right: left + width, bottom: 1 } as DOMRect;
  };
  Object.assign(Range.prototype, {
    getClientRects(this: Range) {
      return [rectOf(this)];
    },
  });
}

let root: HTMLElement;
let scroller: HTMLElement;

beforeAll(() => {
  // What Chromium has and jsdom has not.
  class NoObserver {
    observe(): void {}
    disconnect(): void {}
  }
  vi.stubGlobal('ResizeObserver', NoObserver);
  vi.stubGlobal('IntersectionObserver', NoObserver);
  vi.stubGlobal('requestIdleCallback', (act: (deadline: object) => void) =>
    setTimeout(() => act({ timeRemaining: () => 50, didTimeout: false })),
  );
  vi.stubGlobal('cancelIdleCallback', clearTimeout);
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {} }));
  vi.stubGlobal(
    'Highlight',
    class extends Set<StaticRange> {
      constructor(...ranges: StaticRange[]) {
        super(ranges);
      }
    },
  );
  vi.stubGlobal('CSS', { highlights: new Map(), escape: (text: string) => text });
});

beforeEach(() => {
  document.body.innerHTML = '<div class="scroller"><div class="page"></div></div>';
  scroller = document.querySelector('.scroller')!;
  root = document.querySelector('.page')!;
  layOutInOneLine(root);
});

async function painted(name: SideName): Promise<Side> {
  const side = sideOf(name, { root, scroller, article });
  await side.open();
  side.paint(passages);
  // The app paints what is near the window, and everything for paper.
  dispatchEvent(new Event('beforeprint'));
  return side;
}

describe('the sides of the highlights bench', () => {
  it('are all that the table tells of', () => {
    expect(Object.keys(SIDES)).toEqual(['Postil', ...RIVALS]);
  });

  it('are given passages that do not touch, as many as asked for, some of them through two paragraphs', () => {
    expect(passages).toHaveLength(80);
    for (const [at, { start, end }] of passages.entries()) {
      expect(start).toBeGreaterThan(passages[at - 1]?.end ?? -1);
      expect(end - start).toBeGreaterThan(10);
      expect(article.text[start]).not.toBe('\n');
      expect(article.text[end - 1]).not.toBe('\n');
    }
    expect(passages.filter(({ start, end }) => paragraphAt(starts, start) !== paragraphAt(starts, end - 1)).length).toBeGreaterThan(0); // prettier-ignore
  });

  it.each(Object.keys(SIDES) as SideName[])(
    'show the whole text, paint the same words, add a passage and take it away: %s',
    async (name) => {
      const side = await painted(name);
      expect([...root.querySelectorAll('p')].map((leaf) => leaf.textContent).join('\n')).toBe(article.text);
      expect(side.texts().sort()).toEqual(passages.map(wordsOf).sort());
      const gap = passages.findIndex(({ end }, at) => (passages[at + 1]?.start ?? 0) - end > 20 && paragraphAt(starts, end) === paragraphAt(starts, end + 12)); // prettier-ignore
      const one = {
        ...passages[gap]!,
        id: 'one-more',
        start: passages[gap]!.end + 2,
        end: passages[gap]!.end + 12,
      };
      side.paint([one]);
      dispatchEvent(new Event('beforeprint'));
      expect(side.texts().sort()).toEqual([...passages, one].map(wordsOf).sort());
      side.remove(one);
      dispatchEvent(new Event('beforeprint'));
      expect(side.texts().sort()).toEqual(passages.map(wordsOf).sort());
      side.clear();
      dispatchEvent(new Event('beforeprint'));
      expect(side.texts()).toEqual([]);
    },
  );

  it.each(RIVALS)('find the same passage under a letter, and none beside it: %s', async (name) => {
    const side = await painted(name);
    // The element under a point, as the line has it.
    document.elementFromPoint = (x) => letterNode(Math.floor(x)).parentElement;
    for (const { id, start, end } of passages.slice(0, 20)) {
      const before = (offset: number): number => offset - paragraphAt(starts, offset);
      for (const offset of [start, end - 1]) expect(side.hit(before(offset) + 0.5, 0.5)).toEqual([id]);
      if (article.text[end] !== '\n') expect(side.hit(before(end) + 0.5, 0.5)).toEqual([]);
    }
  });
});

function letterNode(at: number): Text {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let rest = at; walker.nextNode(); rest -= (walker.currentNode as Text).length)
    if (rest < (walker.currentNode as Text).length) return walker.currentNode as Text;
  throw new RangeError('There is no such letter');
}
