import type { Element, Nodes, Root, RootContent, Text } from 'hast';

/** Reading a hast tree (https://github.com/syntax-tree/hast): attributes, texts, and searches that do not recurse. */

export type Child = RootContent;

/** Trees are never walked by recursion below this depth: Blink flattens its own trees at the same. */
export const DEEPEST = 512;

/** A property as a string; lists are joined by spaces, `true` is the empty string, a missing one is `null`. */
export function property(element: Element, name: string): string | null {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return null;
  if (Array.isArray(value)) return value.join(' ');
  return value === true ? '' : String(value);
}

/** Whether `node` is an element, of one of `names` where some are given. */
export function isElement(node: Nodes | undefined): node is Element;
export function isElement<N extends string>(
  node: Nodes | undefined,
  ...names: N[]
): node is Element & { tagName: N };
export function isElement(node: Nodes | undefined, ...names: string[]): node is Element {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));
}

/** All elements under `root` in document order, itself excluded. Iterative, so depth is no matter. */
export function* elementsOf(root: Nodes): Generator<Element> {
  const stack: Child[] = 'children' in root ? [...root.children].reverse() : [];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type !== 'element') continue;
    yield node;
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      const child = node.children[index];
      if (child !== undefined) stack.push(child);
    }
  }
}

/** All text under `root` as it stands in the file. */
export function rawText(root: Nodes): string {
  return Array.from(textsOf(root), ({ value }) => value).join('');
}

/** All text nodes under `root` in document order. Iterative. */
export function* textsOf(root: Nodes): Generator<Text> {
  const stack: Nodes[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'text') yield node;
    else if ('children' in node) {
      for (let index = node.children.length - 1; index >= 0; index -= 1) {
        const child = node.children[index];
        if (child !== undefined) stack.push(child);
      }
    }
  }
}

/** `rawText` on one line: runs of white space as one space, trimmed. */
export function lineText(root: Nodes): string {
  return rawText(root).replace(/\s+/g, ' ').trim();
}

/** Whether elements under `root` are nested more than `limit` levels deep. Iterative. */
export function deeperThan(root: { children?: readonly unknown[] }, limit: number): boolean {
  const stack: [{ children?: readonly unknown[] }, number][] = [[root, 0]];
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    const [node, depth] = entry;
    if (node.children === undefined || node.children.length === 0) continue;
    if (depth >= limit) return true;
    for (const child of node.children) stack.push([child as { children?: readonly unknown[] }, depth + 1]);
  }
  return false;
}

export type { Element, Root };
