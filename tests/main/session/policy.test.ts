import { expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../../src/main/session/policy.ts';

const directives = new Map(
  CONTENT_SECURITY_POLICY.split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ');
    return [name, sources];
  }),
);

it('allows nothing that was not named, and names nobody else', () => {
  expect(directives.get('default-src')).toEqual(["'none'"]);
  for (const name of ['connect-src', 'object-src', 'base-uri', 'form-action', 'frame-ancestors']) {
    expect(directives.get(name), name).toEqual(["'none'"]);
  }
  const policies = [
    'svelte-trusted-html',
    'postil-anchoring-worker',
    'postil-search-worker',
    'postil-code-worker',
    'postil-find-worker',
    'postil-hyphens-worker',
  ];
  const known = ["'none'", "'self'", 'app://postil/picture/', 'blob:', "'script'", ...policies];
  expect([...directives.values()].flat().filter((source) => !known.includes(source))).toEqual([]);
});

it('lets pictures come from the store alone, and from old records', () => {
  expect(directives.get('img-src')).toEqual(['app://postil/picture/', 'blob:']);
  const withData = [...directives].filter(
    ([, sources]) => sources.includes('data:') || sources.includes('blob:'),
  );
  expect(withData.map(([name]) => name)).toEqual(['img-src']);
});
