import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const RENDERER = join(import.meta.dirname, '../../../src/renderer');

/** The style rules of `source`, without comments: their selectors. */
function selectorsOf(path: string): string[] {
  const source = readFileSync(join(RENDERER, path), 'utf8');
  const style = path.endsWith('.svelte') ? (/<style>(.*)<\/style>/s.exec(source)?.[1] ?? '') : source;
  const rules = style.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{};]+)\{/g);
  return [...rules].map(([, selector]) => selector!.trim().replaceAll(/\s+/g, ' '));
}

const files = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /\.(svelte|css)$/.test(path),
);
const selectors = files.flatMap((path) => selectorsOf(path).map((selector) => ({ path, selector })));

describe('selectors', () => {
  it('are there to be looked at', () => expect(selectors.length).toBeGreaterThan(500));

  // Both have Chromium style far more than what is put in: all neighbours of each row that comes, or all that an element holds.
  it('name whom they follow: nothing comes after just anything', () => {
    expect(selectors.filter(({ selector }) => /(^|[\s>+~(,])\*\s*[+~]/.test(selector))).toEqual([]);
  });

  it('ask what is within only of what is small', () => {
    const large = /(?:^|[\s>+~(,])(?:body|main|dialog|:root|\.(?:frame|library|highlights|reader|scroller|page|rows))(?::[\w-]+(?:\([^)]*\))?)*:has\(/; // prettier-ignore
    expect('main:has(> .settings)').toMatch(large);
    expect(selectors.filter(({ selector }) => large.test(selector))).toEqual([]);
  });
});
