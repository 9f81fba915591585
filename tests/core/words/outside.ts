import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'svelte/compiler';
import ts from 'typescript';

/** Words for people that stand in a source file itself. */
export interface Outside {
  /** From the project's root, with slashes. */
  file: string;
  /** From 1. */
  line: number;
  /** As it stands there; `${}` for each hole. */
  text: string;
}

/** Values of `KeyboardEvent.key` and of headers, which look like words. */
const NO_WORDS =
  /^(Enter|Escape|Tab|Backspace|Delete|Arrow\w+|Home|End|Page\w+|Space|Control|Shift|Alt|Meta|Mod|Key\w|Digit\d|Cmd\w*|Ctrl|Insert|Error|Content-Type|Dead|Process)$/;

/** Several words, or one with a capital letter: what a sentence, a label or a title looks like. */
export function looksLikeWords(text: string): boolean {
  const trimmed = text.trim();
  const several = /\p{L}{2,}.*\s\p{L}/u.test(trimmed) && /\p{Ll}/u.test(trimmed);
  return several || (/^\p{Lu}\p{Ll}+…?$/u.test(trimmed) && !NO_WORDS.test(trimmed));
}

/** Attributes whose values are for the machine … */
const FOR_MACHINES = /^(class|id|type|role|href|style|name|slot|data-.*)$/;
/** … and those that are always said or shown. */
const FOR_PEOPLE = /^(aria-label|aria-description|title|placeholder|label|alt)$/;

/** All words for people in the TypeScript and Svelte files below `folder`, by the parsers of their compilers. */
export function wordsIn(root: string, folder: string): Outside[] {
  const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return files.sort().flatMap((path) => {
    const file = path.slice(root.length + 1).replaceAll('\\', '/');
    const code = readFileSync(path, 'utf8');
    return path.endsWith('.ts') ? wordsOfScript(file, code) : wordsOfComponent(file, code);
  });
}

export function wordsOfScript(file: string, code: string, before = 0): Outside[] {
  const found: Outside[] = [];
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return;
    // Said to programmers, in English.
    if (ts.isNewExpression(node) && node.expression.getText() === 'Error') return;
    const text = textOf(node);
    if (text !== null && looksLikeWords(text.replaceAll('${}', 'x'))) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ file, line: before + line + 1, text });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({ literal }) => `\${}${literal.text}`).join('');
}

interface AnyNode {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

export function wordsOfComponent(file: string, code: string): Outside[] {
  const tree = parse(code, { modern: true, filename: file });
  const lineAt = (offset: number): number => code.slice(0, offset).split('\n').length;
  const found: Outside[] = [];
  for (const script of [tree.instance, tree.module]) {
    if (!script) continue;
    const { start, end } = script.content as unknown as AnyNode;
    found.push(...wordsOfScript(file, code.slice(start, end), lineAt(start) - 1));
  }
  const add = (node: AnyNode, text: string): void => {
    found.push({ file, line: lineAt(node.start), text: text.trim() });
  };
  const visit = (value: unknown, attribute: string | null): void => {
    if (Array.isArray(value)) return value.forEach((one) => visit(one, attribute));
    if (typeof value !== 'object' || value === null) return;
    const node = value as AnyNode;
    if (node.type === 'Comment') return;
    if (node.type === 'Attribute') {
      const name = String(node['name']);
      return FOR_MACHINES.test(name) ? undefined : visit(node['value'], name);
    }
    if (node.type === 'Text') {
      const text = String(node['data']);
      const isShown = attribute === null || FOR_PEOPLE.test(attribute);
      if (isShown ? /\p{L}{2}/u.test(text) : looksLikeWords(text)) add(node, text);
      return;
    }
    if (node.type === 'Literal') {
      if (typeof node['value'] === 'string' && looksLikeWords(node['value'])) add(node, node['value']);
      return;
    }
    if (node.type === 'TemplateElement') {
      const { cooked } = node['value'] as { cooked: string };
      if (looksLikeWords(cooked)) add(node, cooked);
      return;
    }
    for (const [key, child] of Object.entries(node))
      if (!['start', 'end', 'loc', 'type', 'metadata', 'parent'].includes(key)) visit(child, attribute);
  };
  visit(tree.fragment, null);
  return found;
}
