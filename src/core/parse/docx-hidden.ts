import { isElement, property, elementsOf, type Element, type Root } from './hast.ts';

/** What the styles of a Word document (`styles.xml`) say of single runs and paragraphs, as far as it decides what is shown. */
export interface WordStyles {
  /** The style's own name, in English whatever Word's language; `null` for an unknown id. */
  nameOf(id: string | null): string | null;
  /** Whether the style of this id hides its letters, itself or by one that it is based on. */
  hides(id: string | null): boolean;
}

/** Longer chains of styles are circles. */
const DEEPEST_CHAIN = 20;

/** Reads `styles.xml`, in the terms of `WORD_DIALECT`; `null` where the document has none. */
export function wordStyles(root: Root | null): WordStyles {
  const styles = new Map<string, Element>();
  for (const element of root === null ? [] : elementsOf(root)) {
    const id = element.tagName === 'w:style' ? property(element, 'w:styleId') : null;
    if (id !== null && !styles.has(id)) styles.set(id, element);
  }
  const value = (style: Element, name: string): string | null => {
    const found = style.children.find((child): child is Element => isElement(child, name));
    return found === undefined ? null : (property(found, 'w:val') ?? '');
  };
  const hides = (id: string | null): boolean => {
    let at = id;
    for (let step = 0; step < DEEPEST_CHAIN && at !== null; step += 1) {
      const style = styles.get(at);
      if (style === undefined) return false;
      const run = style.children.find((child): child is Element => isElement(child, 'w:rPr'));
      const said = run === undefined ? null : value(run, 'w:vanish');
      if (said !== null) return isOn(said);
      at = value(style, 'w:basedOn');
    }
    return false;
  };
  const known = new Map<string, boolean>();
  return {
    nameOf: (id) => {
      const style = id === null ? undefined : styles.get(id);
      return style === undefined ? null : value(style, 'w:name');
    },
    hides: (id) => {
      if (id === null) return false;
      const answer = known.get(id) ?? hides(id);
      known.set(id, answer);
      return answer;
    },
  };
}

/** ECMA-376 part 1, §17.17.4: a switch without a value is on. */
export function isOn(value: string | undefined): boolean {
  return !/^(?:0|false|off|none)$/.test(value ?? '');
}
