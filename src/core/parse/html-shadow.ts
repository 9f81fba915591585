import { elementsOf, isElement, property, type Child, type Element, type Root } from './hast.ts';

/**
 * Web components as they are read on screen. A saved page keeps the inside of a component in a `template` (declarative shadow
 * DOM, https://html.spec.whatwg.org/#attr-template-shadowrootmode); newspapers of components keep their whole articles there.
 */

/** `shadowroot` is what the first browsers, and SingleFile until 2023, called it. */
const MODES = ['shadowRootMode', 'shadowroot'];

/**
 * Puts the inside of each component under `root` in its place, and what the page hands over to it where its slots are: the
 * flat tree of the DOM Standard. A component with nothing to read inside keeps its children. Iterative and linear.
 */
export function openShadows(root: Root): void {
  const stack: Child[] = [...root.children];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type !== 'element') continue;
    const inside = shadowOf(node);
    if (inside !== null) node.children = slotted(inside, node.children);
    for (const child of node.children) stack.push(child);
  }
}

function shadowOf(host: Element): Root | null {
  for (const child of host.children) {
    if (!isElement(child, 'template') || child.content === undefined) continue;
    if (!MODES.some((mode) => /^(?:open|closed)$/i.test(property(child, mode) ?? ''))) continue;
    return isFilled(child.content) ? child.content : null;
  }
  return null;
}

/** Whether there is anything to read in `inside`, or a place for what the page hands over. */
function isFilled(inside: Root): boolean {
  const words = (child: Child): boolean => child.type === 'text' && /\S/.test(child.value);
  if (inside.children.some(words)) return true;
  for (const element of elementsOf(inside)) {
    if (isElement(element, 'slot', 'template', 'img', 'picture', 'svg', 'math')) return true;
    if (!isElement(element, 'style', 'script') && element.children.some(words)) return true;
  }
  return false;
}

/**
 * The children of `inside`, each slot in it replaced by those of `light` that are meant for it, else by its own. What no slot
 * takes is not shown: it stays as a part that the page hides, so that it is counted.
 */
function slotted(inside: Root, light: readonly Child[]): Element['children'] {
  const slots = new Map<string, Element>();
  for (const element of elementsOf(inside)) {
    const name = slotName(element);
    if (name !== null && !slots.has(name)) slots.set(name, element);
  }
  const given = new Map<Element, Child[]>();
  const left: Child[] = [];
  for (const child of light) {
    if (isElement(child, 'template') || child.type === 'comment') continue;
    const slot = slots.get(isElement(child) ? (property(child, 'slot') ?? '') : '');
    if (slot !== undefined) handOver(given, slot, child);
    else if (isElement(child)) left.push({ ...child, properties: { ...child.properties, hidden: true } });
  }
  const stack: (Root | Element)[] = [inside];
  for (let parent = stack.pop(); parent !== undefined; parent = stack.pop()) {
    const children: Child[] = [];
    for (const child of parent.children) {
      if (isElement(child) && slotName(child) !== null) {
        const handed = given.get(child) ?? [];
        const isEmpty = handed.every((one) => one.type === 'text' && !/\S/.test(one.value));
        for (const one of isEmpty ? child.children : handed) children.push(one);
      } else {
        children.push(child);
        if (isElement(child)) stack.push(child);
      }
    }
    parent.children = children;
  }
  return [...inside.children, ...left] as Element['children'];
}

function handOver(given: Map<Element, Child[]>, slot: Element, child: Child): void {
  const others = given.get(slot);
  if (others === undefined) given.set(slot, [child]);
  else others.push(child);
}

/** The name of a slot, empty for the one that takes all the rest; `null` for other elements. */
function slotName(element: Element): string | null {
  return element.tagName === 'slot' ? (property(element, 'name') ?? '') : null;
}
