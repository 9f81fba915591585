import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import type { Block } from '../../src/core/article.ts';
import { DATA_END, DATA_START } from '../../src/core/export/portable-html-signs.ts';
import { portableHtml, type PortableInput } from '../../src/core/export/portable-html.ts';
import { portableArticle } from '../../src/main/files/portable.ts';
import { faultsOf } from '../core/parse/tree-rules.ts';
import { annotationsOn, SAMPLES, sampleInput } from '../core/export/portable-inputs.ts';
import { measured, rounds } from '../results.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

const FOUND = { format: { by: 'name' }, encoding: { by: 'valid', confidence: 1 } } as const;

async function input(): Promise<PortableInput> {
  const bare = await sampleInput(...SAMPLES.find(([name]) => name === '000_b12b4f190a4ac5da.txt')!);
  const annotations = fc.sample(annotationsOn(bare).filter((all) => all.length > 9), { numRuns: 1, seed: 3 })[0]!; // prettier-ignore
  return { ...bare, annotations };
}

/** What became of a page: nothing of ours, refused with a sentence, or an article that is in order. */
function outcomeOf(html: string): 'page' | 'refused' | 'taken' {
  const read = portableArticle(html, FOUND);
  if (read === null) return 'page';
  if ('warning' in read) {
    expect(read.warning.message).toMatch(/read as an ordinary page/);
    return 'refused';
  }
  expect(faultsOf(read.article.blocks)).toEqual([]);
  return 'taken';
}

/** The page with its data changed by `change`, which gets what `JSON.parse` made of it. */
function withData(html: string, change: (postil: Record<string, unknown>) => void): string {
  const from = html.indexOf(DATA_START) + DATA_START.length;
  const to = html.indexOf(DATA_END, from);
  const data = JSON.parse(html.slice(from, to)) as { postil: Record<string, unknown> };
  change(data.postil);
  return html.slice(0, from) + JSON.stringify(data).replaceAll('<', '\\u003c') + html.slice(to);
}

/** Elements and attributes that could do anything beyond showing the page. */
function faultsOfPage(html: string): string[] {
  const faults: string[] = [];
  const stack: DefaultTreeAdapterMap['node'][] = [parse(html)];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if ('childNodes' in node) stack.push(...node.childNodes);
    if (!('tagName' in node)) continue;
    const has = (name: string) => node.attrs.find((one) => one.name === name)?.value ?? '';
    if (/^(?:iframe|object|embed|base|form|input|button|video|audio|svg)$/.test(node.tagName))
      faults.push(node.tagName);
    if (node.tagName === 'script' && has('type') !== 'application/ld+json') faults.push('a script');
    if (node.tagName === 'link' && has('rel') !== 'canonical') faults.push('a link to a file');
    if (node.tagName === 'img' && !has('src').startsWith('data:image/'))
      faults.push('a picture from elsewhere');
    if (node.tagName === 'a' && !/^(?:#|https?:|mailto:)/i.test(has('href')))
      faults.push(`address ${has('href')}`);
    for (const { name } of node.attrs)
      if (/^on|^style$|^srcset$|^ping$/.test(name)) faults.push(`attribute ${name}`);
  }
  return faults;
}

const deep = (levels: number): Block => {
  let block: Block = { type: 'paragraph', children: [{ type: 'text', value: 'x' }] };
  for (let level = 0; level < levels; level += 1) block = { type: 'quote', children: [block] };
  return block;
};

describe('D12: portable articles that somebody changed', () => {
  it('D12: are refused with a sentence, and the page is read as a page', async () => {
    const html = portableHtml(await input());
    const changes: ((postil: Record<string, unknown>) => void)[] = [
      (postil) => (postil['portable'] = '1'),
      (postil) => (postil['blocks'] = [{ type: 'script', children: [] }]),
      (postil) => (postil['blocks'] = [{ type: 'paragraph', children: [{ type: 'span', tag: 'iframe', children: [] }] }]),
      (postil) => (postil['blocks'] = [{ type: 'paragraph', children: [], onclick: 'x' }]),
      (postil) => (postil['blocks'] = [{ type: 'paragraph', children: [{ type: 'text', value: 'Another text.' }] }]),
      (postil) => (postil['blocks'] = [deep(400)]),
      (postil) => ((postil['export'] as { text: string }).text += ' And more.'),
      (postil) => ((postil['export'] as { article: { hash: string } }).article.hash = 'a'.repeat(64)),
      (postil) => ((postil['export'] as { annotations: unknown[] }).annotations = [{ id: 1 }]),
      (postil) => (postil['resources'] = [{ id: 'x', mediaType: 'text/html', hash: '../../x', size: 1 }]),
      (postil) => (postil['more'] = {}),
      (postil) => Object.defineProperty(postil, '__proto__', { value: { polluted: 1 }, enumerable: true }),
      (postil) => (postil['portable'] = 2),
    ]; // prettier-ignore
    for (const change of changes) expect(outcomeOf(withData(html, change)), String(change)).toBe('refused');
    const start = html.indexOf(DATA_START);
    expect(outcomeOf(html.slice(0, start + 500))).toBe('refused');
    expect(outcomeOf(html.slice(0, start))).toBe('page');
    expect(outcomeOf(`${DATA_START}${'['.repeat(50_000)}`)).toBe('refused');
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('D12: whatever bytes are changed, an article comes back whole or not at all', async () => {
    const given = await input();
    const html = portableHtml(given);
    const tried = rounds(300, 10_000);
    let taken = 0;
    const change = fc.tuple(fc.nat(html.length - 1), fc.nat(200), fc.string({ maxLength: 5 }));
    fc.assert(
      fc.property(change, ([at, cut, put]) => {
        if (outcomeOf(html.slice(0, at) + put + html.slice(at + cut)) === 'taken') taken += 1;
      }),
      { numRuns: tried },
    );
    // What is shown may be changed: it is not read.
    expect(taken).toBeGreaterThan(0);
    measured('D12', `${tried} changed portable articles: each refused with a sentence, or whole`);
  });

  it('D12: hostile words stay words, in what is shown and in the data', async () => {
    const bare = await input();
    for (const text of HOSTILE_TEXTS.filter((one) => one.trim() !== '')) {
      const title = text.slice(0, 300);
      const article = { ...bare.article, title, dek: title, byline: title, siteName: title };
      const annotations = bare.annotations.map((one) => ({ ...one, note: text, tags: [text.slice(0, 200)] }));
      const html = portableHtml({ ...bare, article, annotations });
      expect(faultsOfPage(html), JSON.stringify(text)).toEqual([]);
      const read = portableArticle(html, FOUND);
      expect(read !== null && 'exported' in read && read.exported.article.title).toBe(title);
    }
  });

  it('D12: control: the page as it was written is taken', async () => {
    expect(outcomeOf(portableHtml(await input()))).toBe('taken');
    expect(faultsOfPage('<p onclick="x"><a href="javascript:1">a</a><script>1</script>')).toHaveLength(3);
    expect(outcomeOf('<!doctype html><p>Any page.</p>')).toBe('page');
  });
});
