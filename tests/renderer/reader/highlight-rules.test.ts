import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const RENDERER = join(import.meta.dirname, '../../../src/renderer');
const COMMENT = /\/\*[\s\S]*?\*\//g;
const RULE = /([^{}]*::highlight\([^{}]*)\{([^{}]*)\}/g;

const rules = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:css|svelte)$/.test(path))
  .flatMap((path) => [...readFileSync(join(RENDERER, path), 'utf8').replace(COMMENT, '').matchAll(RULE)])
  .map(([, selectors = '', body = '']) => ({
    selectors: selectors.split(',').map((one) => one.trim()),
    body,
  }));

describe('rules for highlights', () => {
  it('are of the page itself, whose parts inherit them: of what is in it they would cost each part a style for each name', () => {
    const of = rules.flatMap(({ selectors }) => selectors).filter((one) => one.includes('::highlight('));
    expect(of.length).toBeGreaterThan(20);
    for (const one of of) expect(one).toMatch(/^(?:\[[^\]]*\] |:root[^ ]* )*\.page::highlight\([a-z-]+\)$/);
  });

  it('have no length in em, which would be inherited as one of the page', () => {
    for (const { body } of rules) expect(body).not.toMatch(/[\d.]em\b/);
  });
});
