import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { ReaderDocument, type ReaderElement } from '../../../src/core/parse/html-dom.ts';
import { ReaderText, type ReaderNode } from '../../../src/core/parse/html-dom-nodes.ts';

/** The same calls on our nodes and on those of a whole DOM leave the same tree. */
type Step = readonly [verb: 'append' | 'replace' | 'remove' | 'first' | 'text', to: number, what: number];

const step: fc.Arbitrary<Step> = fc.tuple(
  fc.constantFrom('append', 'replace', 'remove', 'first', 'text'),
  fc.nat(11),
  fc.nat(11),
);
const NAMES = ['div', 'p', 'a', 'ul'];

interface AnyElement {
  tagName: string;
  textContent: string;
  childNodes: ArrayLike<unknown>;
  children: ArrayLike<AnyElement>;
  parentNode: unknown;
  firstChild: unknown;
  firstElementChild: AnyElement | null;
  nextElementSibling: AnyElement | null;
  previousElementSibling: AnyElement | null;
  appendChild(child: unknown): unknown;
  replaceChild(child: unknown, old: unknown): unknown;
  contains?(other: unknown): boolean;
  remove(): void;
  getElementsByTagName(name: string): ArrayLike<AnyElement>;
  querySelectorAll(names: string): ArrayLike<AnyElement>;
}
interface AnyDocument {
  body: AnyElement;
  createElement(name: string): AnyElement;
  createTextNode(text: string): unknown;
}

function isAround(element: AnyElement, other: AnyElement): boolean {
  for (let node: unknown = other; node !== null && node !== undefined; node = (node as AnyElement).parentNode)
    if (node === element) return true;
  return false;
}

function play(document: AnyDocument, steps: readonly Step[]): AnyElement {
  const elements = Array.from({ length: 12 }, (_, index) =>
    document.createElement(NAMES[index % NAMES.length]!),
  );
  elements.forEach((element) => document.body.appendChild(element));
  for (const [verb, to, what] of steps) {
    const [target, moved] = [elements[to]!, elements[what]!];
    if (verb === 'text') target.appendChild(document.createTextNode(`${to}.${what} `));
    else if (verb === 'remove') moved.remove();
    else if (isAround(moved, target)) continue;
    else if (verb === 'append') target.appendChild(moved);
    else if (verb === 'replace' && target.parentNode !== null)
      (target.parentNode as AnyElement).replaceChild(moved, target); // prettier-ignore
    else if (verb === 'first' && target.firstChild !== null) target.replaceChild(moved, target.firstChild);
  }
  return document.body;
}

function seen(element: AnyElement): unknown {
  const names = (list: ArrayLike<AnyElement>): string[] =>
    Array.from(list, (one) => one.tagName + one.textContent);
  return [
    element.tagName,
    element.textContent,
    element.childNodes.length,
    element.firstElementChild?.tagName ?? null,
    element.nextElementSibling?.textContent ?? null,
    element.previousElementSibling?.textContent ?? null,
    names(element.getElementsByTagName('p')),
    names(element.querySelectorAll('a,ul')),
    Array.from(element.children, seen),
  ];
}

describe('the DOM that Readability works on', () => {
  test('is moved about as any other', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const whole = parseHTML('<!doctype html><html><body></body></html>').document;
        const ours = play(new ReaderDocument(), steps);
        expect(seen(ours)).toEqual(seen(play(whole as unknown as AnyDocument, steps)));
      }),
      { numRuns: 200 },
    );
  });

  test('innerHTML hands over copies, which know what they stand for', () => {
    const document = new ReaderDocument();
    const source = {};
    const box = document.createElement('div');
    box.setAttribute('class', 'a');
    box.appendChild(new ReaderText(3, 'words', source));
    document.body.appendChild(box);
    const name = document.body.innerHTML;
    box.readability = { contentScore: 3 };
    box.removeAttribute('class');
    document.body.innerHTML = name;
    const copy = document.body.firstElementChild as ReaderElement;
    expect(copy).not.toBe(box);
    expect([copy.className, copy.readability, copy.textContent]).toEqual(['a', undefined, 'words']);
    expect((copy.firstChild as ReaderNode & ReaderText).source).toBe(source);
  });

  test.each([
    ['display:none', 'none', ''],
    ['color: red; display : none !important', 'none', ''],
    ['display:none;display:block', 'block', ''],
    ['visibility: hidden', '', 'hidden'],
    ['background:url(display:none)', '', ''],
  ])('style="%s"', (style, display, visibility) => {
    const element = new ReaderDocument().createElement('p');
    element.setAttribute('style', style);
    expect(element.style).toEqual({ display, visibility });
  });
});
