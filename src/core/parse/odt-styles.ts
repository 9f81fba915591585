import { elementsOf, isElement, property, type Element, type Root } from './hast.ts';

/** The styles of an OpenDocument text, as far as they mean something to a reader. */
export interface Styles {
  /** The tags that a run of text with this style gets, outermost first. */
  spans(name: string | null): readonly string[];
  /** What a paragraph with this style is. */
  paragraph(name: string | null): ParagraphKind;
  /** Whether lists of this style are numbered at `level`, which counts from 1, and from which number. */
  list(name: string | null, level: number): { ordered: boolean; start: number };
  /** Whether letters of this style are hidden. */
  hides(family: 'text' | 'paragraph', name: string | null): boolean;
}
export type ParagraphKind = 'title' | 'subtitle' | 'author' | 'date' | 'quote' | 'code' | 'text';

/** Names of LibreOffice's own styles, which the file keeps in English; `_20_` is a space. */
const KINDS: Readonly<Record<string, ParagraphKind>> = {
  Title: 'title',
  Subtitle: 'subtitle',
  Author: 'author',
  Date: 'date',
  Quotations: 'quote',
  Quote: 'quote',
  Block_20_Text: 'quote',
  Preformatted_20_Text: 'code',
  Source_20_Code: 'code',
};
const SPANS: Readonly<Record<string, string>> = {
  Emphasis: 'em',
  Strong_20_Emphasis: 'strong',
  Source_20_Text: 'code',
  Teletype: 'code',
  User_20_Entry: 'kbd',
  Citation: 'cite',
  Strikeout: 's',
  Superscript: 'sup',
  Subscript: 'sub',
};

/** Longer chains of parents are circles. */
const DEEPEST_CHAIN = 20;

/** The styles that the parts `roots` (content.xml before styles.xml) define. */
export function stylesIn(roots: readonly (Root | null)[]): Styles {
  const named = new Map<string, Element>();
  const lists = new Map<string, Element>();
  for (const root of roots) {
    if (root === null) continue;
    for (const element of elementsOf(root)) {
      const name = property(element, 'style:name');
      if (name === null) continue;
      const family = property(element, 'style:family');
      if (isElement(element, 'text:list-style')) {
        if (!lists.has(name)) lists.set(name, element);
      } else if (isElement(element, 'style:style') && !named.has(`${family}:${name}`)) {
        named.set(`${family}:${name}`, element);
      }
    }
  }
  /** A style and those it inherits from, itself first. */
  const chain = (family: string, name: string | null): Element[] => {
    const found: Element[] = [];
    for (let at = name; at !== null && found.length < DEEPEST_CHAIN;) {
      const style = named.get(`${family}:${at}`);
      if (style === undefined) break;
      found.push(style);
      at = property(style, 'style:parent-style-name');
    }
    return found;
  };
  const known = <T>(family: string, name: string | null, table: Readonly<Record<string, T>>): T | null => {
    const names = [name, ...chain(family, name).map((style) => property(style, 'style:name'))];
    const parents = chain(family, name).map((style) => property(style, 'style:parent-style-name'));
    for (const each of [...names, ...parents])
      if (each !== null && Object.hasOwn(table, each)) return table[each] ?? null;
    return null;
  };
  const spans = new Map<string, readonly string[]>();
  return {
    hides: (family, name) => textProperty(chain(family, name), 'text:display') === 'none',
    paragraph: (name) => known('paragraph', name, KINDS) ?? 'text',
    spans: (name) => {
      if (name === null) return [];
      const made = spans.get(name) ?? tagsOf(chain('text', name), known('text', name, SPANS));
      spans.set(name, made);
      return made;
    },
    list: (name, level) => {
      const style = name === null ? undefined : lists.get(name);
      const at = style?.children.find(
        (child): child is Element => isElement(child) && property(child, 'text:level') === String(level),
      );
      const numbered =
        isElement(at, 'text:list-level-style-number') && property(at, 'style:num-format') !== '';
      const start = at === undefined ? 1 : Number(property(at, 'text:start-value') ?? '1');
      return { ordered: numbered, start: Number.isInteger(start) ? start : 1 };
    },
  };
}

/** The tags of a run: what its style is called, and what it or those it inherits from say of the letters. */
function tagsOf(chain: readonly Element[], named: string | null): string[] {
  const tags = new Set<string>(named === null ? [] : [named]);
  const value = (name: string): string => textProperty(chain, name);
  if (/^(?:bold|[6-9]00)$/.test(value('fo:font-weight'))) tags.add('strong');
  if (/^(?:italic|oblique)$/.test(value('fo:font-style'))) tags.add('em');
  if (!/^(?:none|)$/.test(value('style:text-line-through-style'))) tags.add('s');
  if (!/^(?:none|)$/.test(value('style:text-underline-style'))) tags.add('u');
  const position = /^(super|sub|-?\d+)/.exec(value('style:text-position'))?.[1] ?? '';
  if (position === 'sub' || position.startsWith('-')) tags.add('sub');
  else if (position === 'super' || /^[1-9]/.test(position)) tags.add('sup');
  // What is said twice, by name and by looks, is said once.
  if (tags.has('em') && tags.has('cite')) tags.delete('em');
  return [...tags];
}

/** What the first of `chain` that says anything says of its letters; empty where none does. */
function textProperty(chain: readonly Element[], name: string): string {
  for (const style of chain) {
    for (const properties of style.children) {
      const found = isElement(properties, 'style:text-properties') ? property(properties, name) : null;
      if (found !== null) return found;
    }
  }
  return '';
}
