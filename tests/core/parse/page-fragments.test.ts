import { expect, it } from 'vitest';
import type { Block, Inline } from '../../../src/core/article.ts';
import { offsetInFragment } from '../../../src/core/fragment.ts';
import { parseHtml } from '../../../src/core/parse/html.ts';
import { visitLeaves } from '../../../src/core/text.ts';

const WORDS = 'Low water at the mole was measured by hand for a hundred years, twice a day. '.repeat(6);
const PAGE = `<!doctype html><html lang="en"><head><title>Gauges</title></head><body><nav><a href="#end">Down</a> Home</nav>
<article><h1>Gauges</h1><p>${WORDS}<sup><a href="#note1">[1]</a></sup></p><p>${WORDS}<a href="#caf%C3%A9">there</a> and
<a href="#gone">nowhere</a></p><h2 id="café">At the café</h2><p>${WORDS}</p><ol><li id="note1">Harbour office, 1911.</li></ol>
<p><a name="old"></a>${WORDS}<a href="#old">here</a></p></article><footer id="end">The end.</footer></body></html>`;

/** Where each link within the article leads: the words there, or its address. */
function targets(blocks: readonly Block[], text: string): Record<string, string> {
  const found: Record<string, string> = {};
  const visit = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      if (inline.type === 'link') {
        const [words] = inline.children;
        const at = offsetInFragment(inline.href);
        const name = words?.type === 'text' ? words.value : '';
        found[name] = at === null ? inline.href : text.slice(at, at + 12).trimEnd();
      }
      if (inline.type === 'link' || inline.type === 'span') visit(inline.children);
    }
  };
  visitLeaves(blocks, (leaf) => {
    if (Array.isArray(leaf)) visit(leaf as readonly Inline[]);
  });
  return found;
}

it('leads the links of a page to their places, in its clean view and in the whole page', () => {
  const { blocks, page } = parseHtml({ text: PAGE, name: 'gauges.html', encoding: 'utf-8', format: 'html' });
  const clean: string[] = [];
  visitLeaves(blocks, (_, text) => text !== '' && clean.push(text));
  expect(targets(blocks, clean.join('\n'))).toEqual({
    '[1]': 'Harbour offi',
    there: 'At the café',
    nowhere: '#gone',
    here: 'Low water at',
  });
  expect(page).not.toBeNull();
  expect(targets(page!.blocks, page!.text)).toMatchObject({ '[1]': 'Harbour offi', Down: 'The end.' });
});
