import { describe, expect, it } from 'vitest';
import { NO_BASE } from '../../../src/core/living/base.ts';
import { mergeProperties, valueHash } from '../../../src/core/living/properties.ts';
import type { PropertyValue } from '../../../src/core/living/rendered.ts';

type Pairs = (readonly [string, PropertyValue])[];

const WAS: Pairs = [
  ['title', 'The last ferry'],
  ['tags', ['sea', 'crime']],
  ['year', 2024],
];
const base = { ...NO_BASE, properties: WAS.map(([key, value]) => [key, valueHash(value)] as const) };
const merge = (yaml: string, ours: Pairs) => mergeProperties(`---\n${yaml}---\n`, ours, base, '\n');
const yamlOf = (yaml: string, ours: Pairs) => merge(yaml, ours).text.slice(4, -4);

const FILE =
  'aliases: [ferry]\n# mine\ntitle: The last ferry # sic\ntags:\n- sea\n- crime\nyear: 2024\nrating: 5\n';

describe('front matter', () => {
  it.each<[string, string, Pairs, string]>([
    ['nothing changed', FILE, WAS, FILE],
    ['spelt otherwise', FILE.replace('year: 2024', "'year':   \"2024\""), WAS, FILE.replace('year: 2024', "'year':   \"2024\"")],
    ['a value edited in Postil', FILE, [['title', 'Ferry: the last'], ...WAS.slice(1)], FILE.replace('The last ferry', '"Ferry: the last"')],
    ['a list edited in Postil', FILE, [WAS[0]!, ['tags', ['sea', 'law']], WAS[2]!], FILE.replace('\n- sea\n- crime', '\n  - sea\n  - law')],
    ['a list on one line', 'tags: [sea, crime] # x\n', [['tags', ['a, b', 'c']]], 'tags: ["a, b", c] # x\n'],
    ['a value edited by the reader', FILE.replace('2024', '1912'), [...WAS.slice(0, 2), ['year', 2025]], FILE.replace('2024', '1912')],
    ['a list with a comment of the reader’s', 'tags:\n  - sea # wide\n  - crime\n', [['tags', ['x']]], 'tags:\n  - sea # wide\n  - crime\n'],
    ['a key removed by the reader', FILE.replace('year: 2024\n', ''), [...WAS.slice(0, 2), ['year', 2025]], FILE.replace('year: 2024\n', '')],
    ['a key removed in Postil', FILE, WAS.slice(0, 2), FILE.replace('year: 2024\n', '')],
    ['a key removed in Postil, edited by the reader', FILE.replace('2024', '1912'), WAS.slice(0, 2), FILE.replace('2024', '1912')],
    ['a new key, behind its neighbour', FILE, [WAS[0]!, ['site', 'x.org'], ...WAS.slice(1)], FILE.replace('# sic\n', '# sic\nsite: x.org\n')],
    ['a new key that the reader has', `${FILE}site: mine\n`, [...WAS, ['site', 'x.org']], `${FILE}site: mine\n`],
    ['an empty value filled by the reader', 'title:\n', WAS, 'title:\n'],
    ['no keys at all', '', WAS, ''],
  ])('%s', (_, yaml, ours, expected) => {
    expect(yamlOf(yaml, ours)).toBe(expected);
  }); // prettier-ignore

  it.each([
    ['a colon too many', 'title: a: b\n'],
    ['a key twice', 'title: a\ntitle: b\n'],
    ['a list', '- a\n'],
    ['braces', '{title: a}\n'],
    ['brackets without end', `title: ${'['.repeat(20_000)}\n`],
    ['a key that is a list', '? [a]\n: b\n'],
  ])('that is no plain YAML is left alone: %s', (_, yaml) => {
    const { text, state } = merge(yaml, [['title', 'New']]);
    expect(state).toBe('unreadable');
    expect(text).toBe(`---\n${yaml}---\n`);
  });

  it('keeps Windows line ends, and anchors, aliases and maps', () => {
    const yaml = 'title: &t The last ferry\nyear: *t\r\ntags: {a: 1}\n';
    expect(yamlOf(yaml, [['title', 'x'], ['tags', ['y']], ['year', 1]])).toBe(yaml); // prettier-ignore
    const windows = mergeProperties('---\r\ntitle: The last ferry\r\n---\r\n', [['title', 'A'], ['site', 'b']], base, '\r\n'); // prettier-ignore
    expect(windows.text).toBe('---\r\ntitle: A\r\nsite: b\r\n---\r\n');
  });
});
