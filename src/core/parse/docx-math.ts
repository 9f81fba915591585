import { isElement, property, rawText, type Child, type Element, type Root } from './hast.ts';

/**
 * A formula of Word's (Office MathML, ECMA-376 part 1, §22.1) as MathML Core. Letters, fractions, scripts, roots, big operators,
 * brackets, functions, limits, accents, matrices and aligned equations; what is not among them stands as its letters, in order.
 */
export function mathElement(root: Root): Element {
  const formula = root.children.flatMap((child) => (isElement(child) ? child.children : []));
  // A paragraph of formulas stands on lines of its own.
  const block = formula.some((child) => isElement(child, 'm:oMathPara'));
  return mathml('math', formula.flatMap(expressions), block ? { display: 'block' } : {});
}

function mathml(tagName: string, children: Child[], properties: Element['properties'] = {}): Element {
  return { type: 'element', tagName, properties, children: children as Element['children'] };
}

const token = (tagName: string, value: string): Element => mathml(tagName, [{ type: 'text', value }]);
const row = (children: Child[]): Child =>
  children.length === 1 && children[0] ? children[0] : mathml('mrow', children);

/** The part of `element` that is called `m:${name}`, as one expression; an empty row where it is missing. */
function part(element: Element, name: string): Child {
  const found = element.children.find((child) => isElement(child, `m:${name}`));
  return row(found === undefined || !isElement(found) ? [] : found.children.flatMap(expressions));
}

function parts(element: Element, name: string): Element[] {
  return element.children.filter((child): child is Element => isElement(child, `m:${name}`));
}

/** A value that the properties of `element` (`m:naryPr` …) give, such as its sign; `null` where they are silent. */
function setting(element: Element, name: string): string | null {
  const properties = element.children.find((child) => isElement(child) && child.tagName.endsWith('Pr'));
  if (properties === undefined || !isElement(properties)) return null;
  const value = properties.children.find((child) => isElement(child, `m:${name}`));
  return isElement(value) ? (property(value, 'm:val') ?? '') : null;
}

const isOn = (element: Element, name: string): boolean =>
  /^(?:1|on|true|)$/.test(setting(element, name) ?? 'shown');

function expressions(node: Child): Child[] {
  if (!isElement(node)) return [];
  switch (node.tagName) {
    case 'm:r':
      return run(node);
    case 'm:f': {
      const line = setting(node, 'type') === 'noBar' ? { linethickness: '0' } : {};
      return [mathml('mfrac', [part(node, 'num'), part(node, 'den')], line)];
    }
    case 'm:sSup':
      return [mathml('msup', [part(node, 'e'), part(node, 'sup')])];
    case 'm:sSub':
      return [mathml('msub', [part(node, 'e'), part(node, 'sub')])];
    case 'm:sSubSup':
      return [mathml('msubsup', [part(node, 'e'), part(node, 'sub'), part(node, 'sup')])];
    case 'm:sPre':
      return [
        mathml('mmultiscripts', [
          part(node, 'e'),
          mathml('mprescripts', []),
          part(node, 'sub'),
          part(node, 'sup'),
        ]),
      ];
    case 'm:rad':
      return [
        isOn(node, 'degHide')
          ? mathml('msqrt', [part(node, 'e')])
          : mathml('mroot', [part(node, 'e'), part(node, 'deg')]),
      ];
    case 'm:nary':
      return bigOperator(node);
    case 'm:d':
      return brackets(node);
    case 'm:func':
      return [mathml('mrow', [part(node, 'fName'), token('mo', '\u2061'), part(node, 'e')])];
    case 'm:limLow':
      return [mathml('munder', [part(node, 'e'), part(node, 'lim')])];
    case 'm:limUpp':
      return [mathml('mover', [part(node, 'e'), part(node, 'lim')])];
    case 'm:acc':
      return [
        mathml('mover', [part(node, 'e'), token('mo', setting(node, 'chr') || '\u0302')], { accent: 'true' }),
      ];
    case 'm:bar':
      return setting(node, 'pos') === 'bot'
        ? [mathml('munder', [part(node, 'e'), token('mo', '\u005F')])]
        : [mathml('mover', [part(node, 'e'), token('mo', '\u00AF')])];
    case 'm:groupChr':
      return [mathml('munder', [part(node, 'e'), token('mo', setting(node, 'chr') || '\u23DF')])];
    case 'm:m':
      return [table(parts(node, 'mr').map((line) => parts(line, 'e')))];
    case 'm:eqArr':
      return [table(parts(node, 'e').map((line) => [line]))];
    default:
      return node.tagName.endsWith('Pr') ? [] : node.children.flatMap(expressions);
  }
}

function table(rows: Element[][]): Element {
  const cell = (element: Element): Element => mathml('mtd', element.children.flatMap(expressions));
  return mathml('mtable', rows.map((cells) => mathml('mtr', cells.map(cell)))); // prettier-ignore
}

function bigOperator(node: Element): Child[] {
  const sign = token('mo', setting(node, 'chr') || '\u222B');
  const limits = setting(node, 'limLoc') === 'undOvr';
  const below = isOn(node, 'subHide') ? null : part(node, 'sub');
  const above = isOn(node, 'supHide') ? null : part(node, 'sup');
  let operator: Child = sign;
  if (below !== null && above !== null)
    operator = mathml(limits ? 'munderover' : 'msubsup', [sign, below, above]);
  else if (below !== null) operator = mathml(limits ? 'munder' : 'msub', [sign, below]);
  else if (above !== null) operator = mathml(limits ? 'mover' : 'msup', [sign, above]);
  return [operator, part(node, 'e')];
}

function brackets(node: Element): Child[] {
  const inside = parts(node, 'e').flatMap((element, index): Child[] => [
    ...(index === 0 ? [] : [token('mo', setting(node, 'sepChr') ?? '|')]),
    row(element.children.flatMap(expressions)),
  ]);
  const sign = (value: string): Child[] => (value === '' ? [] : [token('mo', value)]);
  return [
    mathml('mrow', [
      ...sign(setting(node, 'begChr') ?? '('),
      ...inside,
      ...sign(setting(node, 'endChr') ?? ')'),
    ]),
  ];
}

/** A run's letters as numbers, names and operators. Plain text and function names (`sin`) stay one word. */
function run(node: Element): Child[] {
  const text = parts(node, 't').map(rawText).join('');
  if (text === '') return [];
  if (setting(node, 'nor') !== null) return [token('mtext', text)];
  if (setting(node, 'sty') === 'p' && /^\p{L}{2,}$/u.test(text)) return [token('mi', text)];
  const tokens = text.match(/\d+(?:[.,]\d+)*|\p{L}\p{M}*|[^\s\d\p{L}]/gu) ?? [];
  return tokens.map((value) => token(/^\d/.test(value) ? 'mn' : /^\p{L}/u.test(value) ? 'mi' : 'mo', value));
}
