import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type AST } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';

/**
 * The window is mirrored where its language is written from right to left: what belongs to it says `inline-start`, never `left`.
 * What is left or right on purpose is listed here, with the reason.
 */
const RENDERER = join(import.meta.dirname, '../../../src/renderer');

/** A whole place by its declaration, or all of one kind in a file, by the beginning of what the finder says. */
const ON_PURPOSE: readonly { file: string; what: readonly string[]; why: string }[] = [
  {
    file: 'reader/page.css',
    what: ['text-align: left', 'text-align: right', 'text-align: -webkit-left', 'text-align: -webkit-right'],
    why: 'The article says so itself: columns of a table or formula. Code is written from left to right everywhere.',
  },
  {
    file: 'reader/page.css',
    what: ['border-left', 'border-right', 'padding-left', 'padding-right'],
    why: 'MathML says on which side of a formula a line or a space is.',
  },
  {
    file: 'reader/page.css',
    what: ['margin-left', 'margin-right'],
    why: 'What goes beyond the text goes away from the margin, which is the window’s, in an article that may run the other way.',
  },
  {
    file: 'reader/page.css',
    what: ['background: linear-gradient(to right'],
    why: 'A shade at both sides of a table that is wider than its room.',
  },
  {
    file: 'reader/page.css',
    what: ['border-width: 0 1.5px 1.5px 0'],
    why: 'A tick is drawn the same way everywhere.',
  },
  {
    file: 'reader/SelectionToolbar.svelte',
    what: ['inset: 0 auto auto 0'],
    why: 'Moved from the corner by client coordinates (reader/toolbar-place.ts).',
  },
  {
    file: 'reader/HeadToolbar.svelte',
    what: ['inset: 0 auto auto 0'],
    why: 'Moved from the corner by client coordinates (reader/toolbar-place.ts).',
  },
  {
    file: 'reader/Chooser.svelte',
    what: ['inset: 0 auto auto 0'],
    why: 'Moved from the corner by client coordinates.',
  },
  {
    file: 'reader/Handles.svelte',
    what: ['inset: 0 auto auto 0', 'left: 0', 'margin-left: -1px', 'left: -4px'],
    why: 'Moved from the corner by client coordinates, and the middle of its own line.',
  },
  {
    file: 'reader/RulerBand.svelte',
    what: ['style:left'],
    why: 'Along the text’s column, in client coordinates.',
  },
  {
    file: 'viewing/PictureView.svelte',
    what: ['inset: 0 auto auto 0'],
    why: 'A picture is moved from the corner by its lens; it has no direction.',
  },
];

/** Icons that have a side in their name, but stand for nothing along the line. */
const NO_DIRECTION: Readonly<Record<string, string>> = {
  'panels-top-left': 'A page of the web with its parts, wherever they are.',
};
/** Icons along the line that have no side in their name. */
const ALONG = ['step-back', 'step-forward', 'list-tree'];

const SIDED =
  /^(?:left|right|(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)(?:-\w+)?|border-(?:top|bottom)-(?:left|right)-radius)$/;
/** Top, right, bottom, left. */
const FOUR = /^(?:inset|margin|padding|border-(?:width|style|color)|scroll-(?:margin|padding))$/;
const TAKES_SIDE = /^(?:text-align|float|clear|caption-side|transform-origin|object-position|background(?:-position)?|mask(?:-\w+)?)$/; // prettier-ignore

/** Whether a declaration means the left or the right of the window. */
function isSided(property: string, value: string): boolean {
  if (SIDED.test(property)) return true;
  if (/anchor\((?:[^()]*\s)?(?:left|right)\b/.test(value)) return true;
  const parts = splitSpaces(value);
  if (FOUR.test(property)) return parts.length === 4 && parts[1] !== parts[3];
  // Upper left, upper right, lower right, lower left.
  if (property === 'border-radius') {
    const [a, b = a, c = a, d = b] = parts;
    return a !== b || c !== d;
  }
  return TAKES_SIDE.test(property) && /\b(?:left|right)\b/.test(value);
}

/** By spaces outside of brackets. */
function splitSpaces(value: string): string[] {
  return value.match(/(?:[^\s(]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];
}

interface Node {
  type: string;
}
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node) as unknown[])
    for (const one of Array.isArray(value) ? (value as unknown[]) : [value])
      if (isNode(one)) yield* walk(one);
}

/** What a component or a style sheet says of left and right: `property: value`, and `style:left` of a template. */
function sidedIn(source: string): string[] {
  const root = parse(source, { modern: true });
  const found: string[] = [];
  for (const part of [root.css, root.fragment])
    if (part !== null)
      for (const node of walk(part)) {
        if (node.type === 'Declaration') {
          const { property, value } = node as AST.CSS.Declaration;
          if (isSided(property, value)) found.push(`${property}: ${value.replace(/\s+/g, ' ')}`);
        } else if (node.type === 'StyleDirective' && SIDED.test((node as AST.StyleDirective).name))
          found.push(`style:${(node as AST.StyleDirective).name}`);
      }
  return found;
}

const FILES = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' }).map((file) =>
  file.replaceAll('\\', '/'),
);
const STYLED = FILES.filter((file) => file.endsWith('.svelte') || file.endsWith('.css'));

function sourceOf(file: string): string {
  const text = readFileSync(join(RENDERER, file), 'utf8');
  return file.endsWith('.css') ? `<style>${text}</style>` : text;
}

describe('what the finder finds', () => {
  it.each([
    ['left: 0', true],
    ['margin-left: -1px', true],
    ['border-top-left-radius: 2px', true],
    ['inset: 0 auto 0 0', true],
    ['padding: 4px 8px 4px 14px', true],
    ['border-radius: 4px 0 0 4px', true],
    ['text-align: right', true],
    ['right: anchor(right)', true],
    ['inset-inline-end: anchor(--bar left, 2px)', true],
    ['background: linear-gradient(to left, red, blue)', true],
    ['padding: 4px 8px', false],
    ['inset: 0 calc(1px + 2px) auto calc(1px + 2px)', false],
    ['border-radius: 4px 4px 0 0', false],
    ['margin-inline-start: 2px', false],
    ['text-align: start', false],
    ['inset: calc(-1 * 52px) 0 auto', false],
  ])('%s', (declaration, expected) => {
    expect(sidedIn(`<style>p { ${declaration} }</style>`)).toHaveLength(expected ? 1 : 0);
  });
  it('looks into rules within rules, and into templates', () => {
    const style = '<style>@media print { p { color: red; &:hover { float: left } } }</style>';
    expect(sidedIn(`<p style:left="3px" style:top="3px"></p>${style}`)).toEqual([
      'float: left',
      'style:left',
    ]);
  });
});

describe('left and right', () => {
  it('are nobody’s but theirs who have a reason', () => {
    const found = STYLED.flatMap((file) => {
      const allowed = ON_PURPOSE.filter((one) => one.file === file).flatMap(({ what }) => what);
      return sidedIn(sourceOf(file))
        .filter((said) => !allowed.some((one) => said.startsWith(one)))
        .map((said) => `${file}: ${said}`);
    });
    expect(found).toEqual([]);
  });
  it.each(ON_PURPOSE)('$file: $what', ({ file, what }) => {
    const said = sidedIn(sourceOf(file));
    expect(what.filter((one) => !said.some((all) => all.startsWith(one)))).toEqual([]);
  });
});

it('every icon along the line is turned with the window', () => {
  const sources = FILES.filter((file) => /\.(?:svelte|ts)$/.test(file)).map((file) =>
    readFileSync(join(RENDERER, file), 'utf8'),
  );
  const used = new Set(
    sources.flatMap((text) =>
      [...text.matchAll(/@lucide\/svelte\/icons\/([\w-]+)/g)].map(([, name]) => name!),
    ),
  );
  const along = [...used].filter(
    (name) => (/\b(?:left|right)\b/.test(name) && !(name in NO_DIRECTION)) || ALONG.includes(name),
  );
  const base = readFileSync(join(RENDERER, 'styles/base.css'), 'utf8');
  const rule = /:root\[dir='rtl'\]\s*:is\(([^)]*)\)\s*\{\s*scale: -1 1;/.exec(base)?.[1] ?? '';
  const turned = [...rule.matchAll(/\.lucide-([\w-]+)/g)].map(([, name]) => name!);
  expect(turned.toSorted()).toEqual(along.toSorted());
});
