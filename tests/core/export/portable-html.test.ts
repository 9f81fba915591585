import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { describe, expect, it, test } from 'vitest';
import type { Annotation } from '../../../src/core/annotation.ts';
import { portableHtml, type PortableInput } from '../../../src/core/export/portable-html.ts';
import { readPortable } from '../../../src/core/import/portable-html.ts';
import { annotationsOn, SAMPLES, sampleInput } from './portable-inputs.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

const isElement = (node: Node): node is Element => 'tagName' in node;
const attributeOf = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value;
const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);

function elements(node: Node, wanted: (element: Element) => boolean): Element[] {
  const inside = childrenOf(node).flatMap((child) => elements(child, wanted));
  return isElement(node) && wanted(node) ? [node, ...inside] : inside;
}

/** The letters of the article alone: without notes in the margin and numbers. */
function letters(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterMap['textNode']).value;
  if (isElement(node)) {
    if (node.tagName === 'br') return '\n';
    if (/\b(?:side|reference|aside)\b/.test(attributeOf(node, 'class') ?? '')) return '';
  }
  return childrenOf(node).map(letters).join('');
}

const LEAVES = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'pre',
  'figcaption',
  'caption',
  'dt',
  'summary',
]);
function shownText(html: string): string {
  const [article] = elements(parse(html), ({ tagName }) => tagName === 'article');
  const leaves = elements(article!, ({ tagName }) => LEAVES.has(tagName)).map(letters);
  return leaves.filter((leaf) => leaf !== '').join('\n');
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const byId = (all: readonly Annotation[]) => all.toSorted((a, b) => (a.id < b.id ? -1 : 1));

function expectSame(input: PortableInput): void {
  const html = portableHtml(input);
  expect(portableHtml(input)).toBe(html);
  expect(shownText(html)).toBe(input.text);
  const read = readPortable(html);
  expect(read?.exported).toStrictEqual({
    article: input.article,
    hash: input.article.revision,
    text: input.text,
    blocks: input.blocks,
    resources: [],
    page: input.page === null || input.page === undefined ? null : withResources(input.page),
    annotations: byId(input.annotations),
  });
  expect(sha256(read!.exported.text)).toBe(read!.exported.hash);
}

function withResources({ pictures: resources, ...page }: NonNullable<PortableInput['page']>) {
  return { ...page, resources };
}

describe('a portable article', () => {
  it('takes along tags, archive and reading state, and not the folder', async () => {
    const [name, url] = SAMPLES[0]!;
    const input = await sampleInput(name, url);
    const said = {
      reading: 'read' as const,
      archived: '2026-01-02T10:00:00.000Z',
      tags: ['sea/ferries', '</script>'],
    };
    expectSame({ ...input, article: { ...input.article, ...said } });
    const filed = portableHtml({ ...input, article: { ...input.article, ...said, folder: 'folder-1' } });
    expect(readPortable(filed)?.exported.article).toStrictEqual({ ...input.article, ...said });
  });

  test.each(SAMPLES)('%s: any annotations come back equal, field by field, and no letter of the text moves', async (name, url) => {
    const input = await sampleInput(name, url);
    expectSame(input);
    fc.assert(
      fc.property(annotationsOn(input), (annotations) => expectSame({ ...input, annotations })),
      { numRuns: 25 },
    );
  }); // prettier-ignore

  it('shows each mark over exactly its words, each name once', async () => {
    const input = await sampleInput(...SAMPLES.find(([name]) => name === 'second-voice.md')!);
    const colours = (html: string) =>
      elements(
        parse(html),
        (element) => element.tagName === 'mark' && attributeOf(element, 'class') !== undefined,
      );
    fc.assert(
      fc.property(annotationsOn(input), (annotations) => {
        const one = annotations.filter(({ anchor, deleted, exact, revision }) => exact !== '' && anchor === null && deleted === null && revision === input.article.revision); // prettier-ignore
        const html = portableHtml({ ...input, annotations: one });
        for (const colour of ['saffron', 'moss', 'sky', 'rose', 'lilac']) {
          const covered = new Set<number>();
          for (const { start, end, style, colour: own } of one)
            for (let at = start; own === colour && style === 'highlight' && at < end; at += 1)
              covered.add(at);
          const words = [...covered]
            .sort((a, b) => a - b)
            .map((at) => input.text[at])
            .join('');
          const marks = colours(html).filter((mark) => attributeOf(mark, 'class') === colour);
          expect(marks.map(letters).join('')).toBe(words.replaceAll('\n', ''));
        }
        const names = elements(parse(html), (element) => attributeOf(element, 'id')?.startsWith('hl-') === true).map((element) => attributeOf(element, 'id')); // prettier-ignore
        expect(names.toSorted()).toEqual([...new Set(one.map(({ id }) => `hl-${id}`))].toSorted());
      }),
      { numRuns: 60 },
    );
  });

  it('has each note beside its passage, and below for where there is no margin', async () => {
    const input = await sampleInput(...SAMPLES.find(([name]) => name === 'second-voice.md')!);
    const at = input.text.indexOf('margin was left wide');
    const note = {
      start: at,
      end: at + 20,
      exact: input.text.slice(at, at + 20),
      note: '**Wide** & 1 < 2',
      tags: ['a<b'],
    };
    const [annotation] = fc.sample(
      annotationsOn(input).filter((all) => all.length > 0),
      1,
    )[0]!;
    const one = { ...annotation!, ...note, anchor: null, deleted: null, revision: input.article.revision };
    const html = portableHtml({ ...input, annotations: [one] });
    const [side] = elements(parse(html), (element) =>
      (attributeOf(element, 'class') ?? '').startsWith('side '),
    );
    expect(letters({ ...side!, attrs: [] })).toContain('Wide & 1 < 2');
    expect(html).toContain('<strong>Wide</strong> &amp; 1 &lt; 2');
    expect(html).toContain('<a href="#note-1" role="doc-noteref" aria-label="Note 1">1</a>');
    expect(html).toContain('<li id="note-1"');
  });
});
