import type { Element, ElementContent, Root } from 'hast';
import type { Span } from '../reading/segments.ts';

/** What is told apart by colour. A handful: more colours tell less, and each is one more highlight for the browser. */
export const TOKEN_KINDS = ['keyword', 'string', 'comment', 'number', 'title', 'type', 'meta'] as const;
export type TokenKind = (typeof TOKEN_KINDS)[number];

/** A part of a block of code; offsets are UTF-16 code units into the block. */
export interface Token extends Span {
  kind: TokenKind;
}

/** highlight.js' scopes by their first name; what is not here keeps the colour of the text. */
const KINDS: Readonly<Record<string, TokenKind>> = {
  keyword: 'keyword',
  'selector-tag': 'keyword',
  name: 'keyword',
  deletion: 'keyword',
  string: 'string',
  regexp: 'string',
  char: 'string',
  link: 'string',
  code: 'string',
  addition: 'string',
  comment: 'comment',
  quote: 'comment',
  number: 'number',
  literal: 'number',
  symbol: 'number',
  bullet: 'number',
  title: 'title',
  section: 'title',
  function: 'title',
  property: 'title',
  attribute: 'title',
  'selector-class': 'title',
  'selector-id': 'title',
  type: 'type',
  class: 'type',
  built_in: 'type',
  'selector-pseudo': 'type',
  'selector-attr': 'type',
  attr: 'type',
  meta: 'meta',
  doctag: 'meta',
  'template-tag': 'meta',
  'template-variable': 'meta',
  variable: 'meta',
};

/** Scopes that open a piece of code inside another scope: what they hold has the colour of the text. */
const CODE_AGAIN: ReadonlySet<string> = new Set(['subst', 'params', 'tag']);

/**
 * The tokens of a tree as lowlight makes it, in order, not overlapping: of scopes in scopes the innermost gives the kind.
 * Neighbours of one kind are one token. What is only white space has none.
 *
 * @param length of the code, in UTF-16 code units: where a scope is still open at its end, highlight.js adds a line end to it
 */
export function tokensOf(tree: Root, length: number): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const visit = (
    nodes: readonly (ElementContent | Root['children'][number])[],
    kind: TokenKind | null,
  ): void => {
    for (const node of nodes) {
      if (node.type === 'text') {
        add(tokens, at, node.value.slice(0, Math.max(0, length - at)), kind);
        at += node.value.length;
      } else if (node.type === 'element') visit(node.children, kindOf(node, kind));
    }
  };
  visit(tree.children, null);
  return tokens;
}

function kindOf({ properties }: Element, around: TokenKind | null): TokenKind | null {
  const [first = '', second = ''] = Array.isArray(properties['className']) ? properties['className'] : [];
  const scope = String(first);
  if (CODE_AGAIN.has(scope)) return null;
  // A class's name is a type's; a function's stands out by itself.
  if (scope === 'title' && String(second).startsWith('class')) return 'type';
  return Object.hasOwn(KINDS, scope) ? KINDS[scope]! : around;
}

function add(tokens: Token[], start: number, value: string, kind: TokenKind | null): void {
  if (kind === null || !/\S/.test(value)) return;
  const end = start + value.length;
  const last = tokens.at(-1);
  if (last !== undefined && last.kind === kind && last.end === start) last.end = end;
  else tokens.push({ start, end, kind });
}
