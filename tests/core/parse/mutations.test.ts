import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { PostilError } from '../../../src/core/failure.ts';
import type { DocumentFormat } from '../../../src/core/parse/source.ts';
import { textOf } from '../../../src/core/text.ts';
import { long, rounds } from '../../results.ts';
import { docxOf, epubOf, fodtOf, odtOf, paragraph, PNG, read, zipOf } from './archives.ts';
import { faultsOf } from './tree-rules.ts';

/** Whatever is done to a whole document, the answer is an article or a sentence, soon. */

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const WHOLE: readonly [DocumentFormat, string, Uint8Array][] = [
  [
    'docx',
    'a Word document',
    docxOf(
      paragraph('Low water', 'heading1') +
        `<w:p><w:r><w:t>It is low</w:t><w:footnoteReference w:id="2"/><w:br w:type="page"/></w:r><w:dir><w:r><w:sym w:font="Symbol" w:char="F061"/></w:r></w:dir><w:r><w:rPr><w:vanish/></w:rPr><w:t>no</w:t></w:r></w:p>` +
        '<w:p><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath><w:r><w:ruby><w:rt><w:r><w:t>a</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>b</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>' +
        `<w:tbl><w:tr><w:tc>${paragraph('a')}</w:tc><w:tc>${paragraph('b')}</w:tc></w:tr></w:tbl>`,
      {
        core: '<dc:title>Tides</dc:title>',
        more: {
          'word/media/tide.png': PNG,
          'word/footnotes.xml': `<w:footnotes ${W}><w:footnote w:id="2"><w:p><w:r><w:t>At Emden.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
        },
      },
    ),
  ],
  [
    'epub',
    'a book',
    epubOf({
      texts: {
        'a.xhtml': '<h1 id="a">One</h1><p>Low<a epub:type="noteref" href="#n">1</a> <img src="../c.png"/></p><aside epub:type="footnote" id="n">At Emden.</aside>',
        'b.xhtml': '<p>High &nbsp; water.</p><math><mi>x</mi></math>',
      },
      navigation: '<ol><li><a href="text/a.xhtml#a">One</a><ol><li><a href="text/b.xhtml">Two</a></li></ol></li></ol>',
      references: { 'b.xhtml': 'linear="no"' },
      more: { 'OEBPS/c.png': PNG },
    }),
  ],
  [
    'odt',
    'an OpenDocument text',
    odtOf(
      '<text:h text:outline-level="1">Low</text:h><text:p>It is <text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>At Emden.</text:p></text:note-body></text:note><text:s text:c="3"/>low.</text:p>' +
        '<text:list><text:list-item><text:p>Ems</text:p></text:list-item></text:list><table:table><table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="2"><text:p>a</text:p></table:table-cell></table:table-row></table:table>' +
        '<text:p><draw:frame><draw:image xlink:href="Pictures/a.png"/></draw:frame></text:p>',
      { meta: '<dc:title>Tides</dc:title>', more: { 'Pictures/a.png': PNG } },
    ),
  ],
  ['odt', 'a flat OpenDocument text', fodtOf('<text:p>Low water.</text:p><text:list><text:list-item><text:p>Ems</text:p></text:list-item></text:list>')],
]; // prettier-ignore

/** Ten times what any of these takes on a loaded machine; a hang is for ever. */
const SOON = 10_000;

async function outcome(bytes: Uint8Array, format: DocumentFormat): Promise<string> {
  const start = performance.now();
  try {
    const { blocks, text } = await read(bytes, format);
    expect(text).toBe(textOf(blocks));
    expect(faultsOf(blocks)).toEqual([]);
    return 'article';
  } catch (error) {
    // Anything but a PostilError is a fault.
    if (!(error instanceof PostilError)) throw error;
    expect(error.message).toMatch(/^tides\.\w+ .*\.$/);
    return error.code;
  } finally {
    expect(performance.now() - start).toBeLessThan(SOON);
  }
}

test.each(WHOLE)('control: %s, %s, opens when nothing is done to it', async (format, _, bytes) => {
  expect(await outcome(bytes, format)).toBe('article');
});

const flips = (size: number) =>
  fc.array(fc.tuple(fc.nat(size - 1), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 6 });

test.each(WHOLE)('%s, %s: bytes flipped, in the archive', { timeout: 300_000 }, async (format, _, whole) => {
  await fc.assert(
    fc.asyncProperty(flips(whole.length), async (changes) => {
      const bytes = whole.slice();
      for (const [at, mask] of changes) bytes[at] = (bytes[at] ?? 0) ^ mask;
      await outcome(bytes, format);
    }),
    { numRuns: rounds(60, 1000) },
  );
});

test.each(WHOLE)('%s, %s: cut off anywhere', { timeout: 300_000 }, async (format, _, whole) => {
  const step = long ? 1 : Math.ceil(whole.length / 60);
  for (let length = 1; length < whole.length; length += step) await outcome(whole.slice(0, length), format);
});

const ARCHIVES = WHOLE.filter(([, , bytes]) => bytes[0] === 0x50);

/** Changes to one part's letters: these get past the checksums, to the parsers. */
const change = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({ kind: fc.constant('flip' as const), at: fc.double({ min: 0, max: 1, noNaN: true }), letter: fc.constantFrom('<', '>', '/', '"', '&', '\0', '\uFFFF', '9', ' ', '=') }),
  fc.record({ kind: fc.constant('twice' as const), at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(200) }),
  fc.record({ kind: fc.constant('without' as const), at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(200) }),
  fc.record({ kind: fc.constant('gone' as const), at: fc.constant(0) }),
  fc.record({ kind: fc.constant('other' as const), at: fc.double({ min: 0, max: 1, noNaN: true }) }),
); // prettier-ignore

test.each(ARCHIVES)('%s, %s: its parts changed', { timeout: 300_000 }, async (format, _, whole) => {
  const parts = Object.entries(unzipSync(whole)).map(([path, bytes]): [string, string] => [
    path,
    Buffer.from(bytes).toString('latin1'),
  ]);
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(parts.length - 1), change), { minLength: 1, maxLength: 3 }), async (changes) => {
      const now = new Map(parts);
      for (const [index, made] of changes) {
        const [path, text] = parts[index] as [string, string];
        const at = Math.floor(made.at * text.length);
        if (made.kind === 'gone') now.delete(path);
        else if (made.kind === 'other') now.set(path, parts[Math.floor(made.at * (parts.length - 1))]?.[1] ?? '');
        else if (made.kind === 'cut') now.set(path, text.slice(0, at));
        else if (made.kind === 'flip') now.set(path, text.slice(0, at) + made.letter + text.slice(at + 1));
        else if (made.kind === 'twice') now.set(path, text.slice(0, at + made.length) + text.slice(at));
        else now.set(path, text.slice(0, at) + text.slice(at + made.length));
      }
      const bytes = zipOf(Object.fromEntries([...now].map(([path, text]) => [path, Buffer.from(text, 'latin1')])));
      const answer = await outcome(bytes, format);
      seen.set(answer, (seen.get(answer) ?? 0) + 1);
    }),
    { numRuns: rounds(80, 2000) },
  );
  // Both ends are reached, so that the changes are neither all fatal nor all harmless.
  expect(seen.get('article') ?? 0).toBeGreaterThan(0);
  expect(seen.get('malformed') ?? 0).toBeGreaterThan(0);
}); // prettier-ignore
