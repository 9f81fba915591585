import { elementsOf, isElement, property, rawText, type Element, type Root } from './hast.ts';

/** The programming language of preformatted text, as the many highlighters of the web write it down. */

/** Attributes that say nothing else. */
const ATTRIBUTES = ['dataLang', 'dataLanguage', 'dataCodeLanguage', 'dataEnlighterLanguage'];

/** What stands before or behind the language in a class. */
const CLASSES: readonly RegExp[] = [
  /(?:^|\s)(?:language|lang)-([\w+#.-]{1,40})/,
  // GitHub, Sphinx
  /(?:^|\s)highlight-(?:source-|text-)?([\w+#]{1,40})/,
  // SyntaxHighlighter
  /(?:^|\s)brush:\s*([\w+#-]{1,40})/,
  // Pandoc; highlight.js before version 11
  /(?:^|\s)(?:sourceCode|hljs)\s+(?!language-)([\w+#]{1,40})(?:\s|$)/,
];

const NONE = /^(?:default|none|no-?highlight|plain(?:text)?|text|auto|wrapper|container|block|code|lines?)$/i;

/** The language that `element` itself names; `null` where it names none, or the one that is none. */
export function codeLanguage(element: Element): string | null {
  const classes = property(element, 'className') ?? '';
  const named = [
    ...ATTRIBUTES.map((name) => property(element, name)?.trim()),
    ...CLASSES.map((pattern) => pattern.exec(classes)?.[1]),
  ];
  return (
    named.find((name) => name !== undefined && /^[\w+#.-]{1,40}$/.test(name) && !NONE.test(name)) ?? null
  );
}

/** Boxes between preformatted text and the one that names its language: Rouge has two. */
const REACH = 3;

/** Writes the language that a box around it names onto each `pre` under `root` that does not name one. In place. */
export function nameCode(root: Root): void {
  const parents = new Map<Element, Element>();
  for (const element of elementsOf(root)) {
    for (const child of element.children) if (isElement(child)) parents.set(child, element);
    if (element.tagName !== 'pre' || [element, ...element.children].some(namesOne)) continue;
    let around = parents.get(element);
    for (let step = 0; step < REACH && around !== undefined; step += 1, around = parents.get(around)) {
      // Around are boxes, not the article: its classes speak of other things.
      if (!isElement(around, 'div', 'figure', 'td', 'tr', 'tbody', 'table', 'section')) break;
      const language = codeLanguage(around);
      if (language === null) continue;
      element.properties['dataLang'] = language;
      break;
    }
  }
}

function namesOne(node: Parameters<typeof isElement>[0]): boolean {
  return isElement(node) && codeLanguage(node) !== null;
}

const GUTTER =
  /(?:^|\s)(?:gutter|lineno|linenos|linenodiv|line-numbers?|line-numbers-rows|blob-num|hljs-ln-numbers|hljs-ln-n|crayon-nums|rouge-gutter|LineNr|linenumbers?)(?:\s|$)/;

/** Whether an element holds the numbers of lines, which are no part of the code. Prism's `pre.line-numbers` holds the code. */
export function isGutter(element: Element): boolean {
  return GUTTER.test(property(element, 'className') ?? '') && /^[\d\s.:|]*$/.test(rawText(element));
}
