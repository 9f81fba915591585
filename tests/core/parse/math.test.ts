import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { Block, Inline, MathInline, MathNode } from '../../../src/core/article.ts';
import { depthWithin } from '../../../src/core/library/schema.ts';
import { documentOf } from '../../../src/core/parse/html-document.ts';
import { parseArticle } from '../../../src/core/parse/index.ts';
import { treeOf } from '../../../src/core/parse/tree.ts';
import { mathText, textOf } from '../../../src/core/text.ts';
import { faultsOf } from './tree-rules.ts';

function blocksOf(html: string): Block[] {
  return treeOf(documentOf(html, 'page.html'), { base: null, language: { lang: null, dir: null } }).blocks;
}

function formulasOf(blocks: readonly Block[]): MathInline[] {
  const found: MathInline[] = [];
  const stack: unknown[] = [...blocks].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node !== 'object' || node === null) continue;
    if ((node as Inline).type === 'math') found.push(node as MathInline);
    else stack.push(...Object.values(node).reverse());
  }
  return found;
}

/** A node as one short line: `mfrac[mi a, mn 2]`. */
function brief({ tag, attributes, children }: MathNode): string {
  const named = Object.entries(attributes).map(([name, value]) => ` ${name}=${value}`);
  const text = children.every((child) => typeof child === 'string');
  const inside = children.map((child) => (typeof child === 'string' ? child : brief(child)));
  return text ? [tag + named.join(''), ...inside].join(' ') : `${tag}${named.join('')}[${inside.join(', ')}]`;
}

function only(html: string): string {
  const [formula, ...others] = formulasOf(blocksOf(`<p>${html}</p>`));
  expect(others).toEqual([]);
  return formula === undefined ? 'nothing' : brief(formula.root);
}

describe('the allow-list', () => {
  test.each([
    ['<math><mfrac><mi>a</mi><mn>2</mn></mfrac></math>', 'math[mfrac[mi a, mn 2]]'],
    ['<math><mi> x \n y </mi></math>', 'math[mi x y]'],
    ['<math><mtext>&nbsp;if </mtext></math>', 'math[mtext \u00A0if]'],
    ['<math> x + <mn>1</mn></math>', 'math[mtext x +, mn 1]'],
    [
      '<math><mo stretchy="false" onclick="x()" style="color:red" class="c" id="i" href="x">(</mo></math>',
      'math[mo stretchy=false (]',
    ],
    ['<math><semantics><mi>x</mi><annotation>no</annotation></semantics></math>', 'math[mi x]'],
    [
      '<math><semantics><mrow><mi>x</mi></mrow><annotation-xml><ci>no</ci></annotation-xml></semantics></math>',
      'math[mrow[mi x]]',
    ],
    ['<math><maction><mi>a</mi><mi>b</mi></maction></math>', 'math[mi a]'],
    ['<math><maction selection="2"><mi>a</mi><mi>b</mi></maction></math>', 'math[mi b]'],
    [
      '<math><mfenced open="["><mi>a</mi><mi>b</mi></mfenced></math>',
      'math[mrow[mo fence=true form=prefix stretchy=true [, mi a, mo separator=true ,, mi b, mo fence=true form=postfix stretchy=true )]]',
    ],
    [
      '<math><mfenced separators=";."><mi>a</mi><mi>b</mi><mi>c</mi></mfenced></math>',
      'math[mrow[mo fence=true form=prefix stretchy=true (, mi a, mo separator=true ;, mi b, mo separator=true ., mi c, mo fence=true form=postfix stretchy=true )]]',
    ],
    ['<math><apply><plus/><ci>x</ci><cn>2</cn></apply></math>', 'math[mi x, mn 2]'],
    [
      '<math><msup><foo><mi>x</mi><mi>y</mi></foo><none/></msup></math>',
      'math[msup[mrow[mi x, mi y], mrow]]',
    ],
    ['<math><mfrac><mi style="display:none">x</mi><mn>2</mn></mfrac></math>', 'math[mfrac[mrow, mn 2]]'],
    ['<math><mi>x<script>alert(1)</script></mi><mi><b>b</b></mi></math>', 'math[mi x, mi b]'],
    [
      '<math><mstyle mathvariant="bold"><mi>x</mi><mo>+</mo></mstyle></math>',
      'math[mstyle mathvariant=bold[mi mathvariant=bold x, mo +]]',
    ],
    [
      '<math><mi mathvariant="double-struck">R</mi><mi mathvariant="script">ABe</mi><mi mathvariant="fraktur">g</mi><mn mathvariant="double-struck">1</mn></math>',
      'math[mi ℝ, mi 𝒜ℬℯ, mi 𝔤, mn 𝟙]',
    ],
    ['<math><mtext mathvariant="script">words</mtext></math>', 'math[mtext words]'],
    ['<math><mspace width="thickmathspace"/><mi>x</mi></math>', 'math[mspace width=0.2778em, mi x]'],
    [
      '<math><mtable columnalign="right left" columnlines="solid"><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr></mtable></math>',
      'math[mtable[mtr[mtd columnalign=right frame=right[mi a], mtd columnalign=left[mi b]]]]',
    ],
    [
      '<math><mtable><mlabeledtr><mtd><mtext>(1)</mtext></mtd><mtd><mi>x</mi></mtd></mlabeledtr></mtable></math>',
      'math[mtable[mtr[mtd[mi x], mtd[mtext (1)]]]]',
    ],
    ['<math><mtable><mi>x</mi></mtable></math>', 'math[mtable[mtr[mtd[mi x]]]]'],
    [
      '<math><mi>cos</mi><mo>&#x2061;</mo><mi>x</mi><msup><mo>&#x2062;</mo><mn>2</mn></msup></math>',
      'math[mi cos, mi x, msup[mrow, mn 2]]',
    ],
    ['<math></math>', 'nothing'],
    ['<math><mspace width="1em"/></math>', 'nothing'],
  ])('%s', (html, expected) => {
    expect(only(html)).toBe(expected);
  });

  test.each([
    ['mspace width="9000em"'],
    ['mspace width="-90em"'],
    ['mspace height="500px"'],
    ['mpadded voffset="-80em"'],
    ['mpadded width="+3em"'],
    ['mstyle scriptlevel="-30"'],
    ['mo minsize="900em"'],
    ['mo maxsize="1e9em"'],
    ['mi mathsize="90em"'],
    ['mi mathbackground="red"'],
    ['mi dir="sideways"'],
    ['menclose notation="url(javascript:alert(1))"'],
    ['mtd columnspan="100000"'],
  ])('what would reach over the page is gone: %s', (tag) => {
    const [formula] = formulasOf(blocksOf(`<p><math><${tag}><mi>x</mi></math></p>`));
    expect(JSON.stringify(formula?.root)).not.toMatch(/"attributes":\{"/);
  });

  test.each([
    ['<math><mi>x</mi></math>', 'inline'],
    ['<math display="block"><mi>x</mi></math>', 'block'],
    ['<math mode="display"><mi>x</mi></math>', 'block'],
    ['<math display="none"><mi>x</mi></math>', 'inline'],
  ])('%s is shown %s', (html, display) => {
    expect(formulasOf(blocksOf(`<p>${html}</p>`))[0]?.display).toBe(display);
  });

  test.each([
    ['<mi> a </mi> <mo> \u2260 </mo>\n<mn>\n0\n</mn>', 'a \u2260 0'],
    ['<mi>a</mi><mo>\u2260</mo><mn>0</mn>', 'a\u22600'],
    ['<msup> <mi> x </mi> <mn> 2 </mn> </msup><mo>+</mo><mi>y</mi>', 'x 2 +y'],
    ['<mrow> <mi>a</mi> </mrow> <mtable> <mtr> <mtd> <mi>b</mi> </mtd> </mtr> </mtable> ', 'a b'],
  ])('letters are apart where they are in the file: %j', (html, text) => {
    const [paragraph] = blocksOf(`<p>Where <math>${html}</math>.</p>`);
    expect(textOf([paragraph!])).toBe(`Where ${text}.`);
  });

  test('the spaces around a formula are those of the words', () => {
    expect(textOf(blocksOf('<p>so <math> <mi>x</mi> </math> , and\n<math><mi>y</mi></math></p>'))).toBe(
      'so x , and y',
    );
  });

  test('a formula on a line of its own parts its paragraph', () => {
    const blocks = blocksOf('<p>so <b>much</b>: <math display="block"><mi>x</mi></math> and <i>more</i></p>');
    expect(textOf(blocks)).toBe('so much:\nx\nand more');
    expect(textOf(blocksOf('<h2>On <math display="block"><mi>x</mi></math> alone</h2>'))).toBe('On x alone');
  });

  test('a formula between blocks is a paragraph, and one with a block in it is still one', () => {
    expect(
      blocksOf('<p>a</p><math display="block"><mtext><div>b</div></mtext></math><p>c</p>'),
    ).toMatchObject([
      { type: 'paragraph' },
      { type: 'paragraph', children: [{ type: 'math' }] },
      { type: 'paragraph' },
    ]);
  });
});

describe('bounds', () => {
  test('nested without end, its letters are left', () => {
    const blocks = blocksOf(`<p><math>${'<msqrt>'.repeat(400)}<mi>x</mi><mo>+</mo><mi>y</mi>`);
    expect(textOf(blocks)).toBe('x+y');
    expect(faultsOf(blocks)).toEqual([]);
  });

  test('the deepest formula in the deepest cell is a tree that the library takes', () => {
    const cell = '<table><tr><td>a</td><td>';
    const blocks = blocksOf(`${cell.repeat(60)}${'<b>'.repeat(60)}<math>${'<msqrt>'.repeat(100)}<mi>x</mi>`);
    expect(formulasOf(blocks)).toHaveLength(1);
    expect(depthWithin(blocks, 512)).toBe(true);
  });

  test('of more elements than any matrix has, its letters are left', () => {
    const [formula] = formulasOf(blocksOf(`<p><math>${'<mi>x</mi>'.repeat(20_000)}`));
    expect(formula?.root.children).toHaveLength(1);
    expect(mathText(formula!.root)).toBe('x'.repeat(20_000));
  });
});

const MATHML =
  '<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><msup><mi>x</mi><mn>2</mn></msup><annotation encoding="application/x-tex">x^2</annotation></semantics></math>';
const PLAIN = '<math><msup><mi>x</mi><mn>2</mn></msup></math>';

describe('pages that write a formula twice show it once', () => {
  test.each<[string, string, string | null]>([
    [
      'KaTeX',
      `<span class="katex"><span class="katex-mathml">${MATHML}</span><span class="katex-html" aria-hidden="true"><span class="base">x2</span></span></span>`,
      'x^2',
    ],
    [
      'MathJax 4 and 3',
      `<mjx-container class="MathJax" jax="CHTML"><mjx-math aria-hidden="true"><mjx-c>x2</mjx-c></mjx-math><mjx-assistive-mml unselectable="on">${PLAIN}</mjx-assistive-mml></mjx-container>`,
      null,
    ],
    [
      'MathJax 4 without MathML',
      '<mjx-container class="MathJax" jax="SVG"><mjx-math data-latex="x^2" aria-hidden="true">x2</mjx-math></mjx-container>',
      'x^2',
    ],
    [
      'MathJax 2',
      `<span class="MathJax_Preview">x^2</span><span class="MathJax" data-mathml="${PLAIN.replaceAll('"', '&quot;')}"><nobr aria-hidden="true"><span>x2</span></nobr><span class="MJX_Assistive_MathML">${PLAIN}</span></span><script type="math/tex" id="MathJax-Element-1">x^2</script>`,
      'x^2',
    ],
    [
      'MathJax 2 without MathML in it',
      `<span class="MathJax_Preview"></span><span class="MathJax_SVG" data-mathml="${PLAIN}"><svg aria-hidden="true"></svg></span><script type="math/tex">x^2</script>`,
      'x^2',
    ],
    ['MathJax 2 before it has run', '<script type="math/tex">x^2</script>', 'x^2'],
    ['Pandoc before a script has run', '<span class="math inline">\\(x^2\\)</span>', 'x^2'],
    ['XHTML with a prefix', '<m:math><m:msup><m:mi>x</m:mi><m:mn>2</m:mn></m:msup></m:math>', null],
    ['plain MathML', MATHML, 'x^2'],
  ])('%s', (_, html, source) => {
    const blocks = blocksOf(`<p>so ${html} holds</p>`);
    expect(textOf(blocks)).toBe('so x2 holds');
    expect(formulasOf(blocks)).toMatchObject([{ source, display: 'inline' }]);
    expect(JSON.stringify(blocks)).not.toContain('"image"');
  });

  test.each([
    [
      'KaTeX',
      `<span class="katex-display"><span class="katex"><span class="katex-mathml">${MATHML.replace('<math', '<math display="block"')}</span><span class="katex-html" aria-hidden="true">x2</span></span></span>`,
    ],
    [
      'MathJax 3',
      `<mjx-container jax="CHTML" display="true"><mjx-math aria-hidden="true">x2</mjx-math><mjx-assistive-mml>${PLAIN}</mjx-assistive-mml></mjx-container>`,
    ],
    [
      'MathJax 2',
      '<div class="MathJax_Display"><span class="MathJax"><span>x2</span></span></div><script type="math/tex; mode=display">x^2</script>',
    ],
    ['Pandoc', '<span class="math display">\\[x^2\\]</span>'],
  ])('%s, on a line of its own', (_, html) => {
    const blocks = blocksOf(html);
    expect(textOf(blocks)).toBe('x2');
    expect(formulasOf(blocks)).toMatchObject([{ display: 'block' }]);
  });

  test('KaTeX without MathML leaves its letters', () => {
    expect(
      textOf(
        blocksOf(
          '<p>so <span class="katex"><span class="katex-html" aria-hidden="true">x2</span></span> holds</p>',
        ),
      ),
    ).toBe('so x2 holds');
  });

  test('TeX that cannot be read is shown as it is', () => {
    expect(textOf(blocksOf('<p>so <script type="math/tex">\\frac{</script> holds</p>'))).toBe(
      'so \\frac{ holds',
    );
    expect(textOf(blocksOf('<p>so <span class="math inline">\\(\\frac{\\)</span> holds</p>'))).toBe(
      'so \\(\\frac{\\) holds',
    );
  });

  test.each([
    [
      'Wikipedia',
      `<span class="mwe-math-element"><span class="mwe-math-mathml-inline mwe-math-mathml-a11y" style="display: none;"><math alttext="{\\displaystyle x^{2}}">${PLAIN.slice(6)}</span><img src="https://w.example/x.svg" class="mwe-math-fallback-image-inline" aria-hidden="true" alt="{\\displaystyle x^{2}}"></span>`,
      '{\\displaystyle x^{2}}',
    ],
    [
      'Wikipedia, its picture alone',
      '<img src="https://w.example/x.svg" class="mwe-math-fallback-image-inline" alt="x^2">',
      'x^2',
    ],
  ])('%s: shown in the place of its picture, and no part of the text', (_, html, source) => {
    const blocks = blocksOf(`<p>so ${html} holds</p>`);
    expect(textOf(blocks)).toBe('so holds');
    expect(formulasOf(blocks)).toMatchObject([{ aside: true, source, display: 'inline' }]);
    expect(JSON.stringify(blocks)).not.toContain('"image"');
  });

  test('a page that only bears the class of a formula stays whole', () => {
    const page = `<div class="MathJax"><p>One ${MATHML}.</p><p>Two.</p></div><div class="katex">Three ${PLAIN} and ${PLAIN}</div>`;
    expect(textOf(blocksOf(page))).toBe('One x2.\nTwo.\nThree x2 and x2');
  });

  test('the clean view keeps them', () => {
    const words =
      'The float rises and falls, and what the pen writes is read at noon, when the keeper has his hour. ';
    const wikipedia = `<span class="mwe-math-element"><span class="mwe-math-mathml-inline" style="display: none;">${MATHML}</span><img src="https://w.example/x.svg" class="mwe-math-fallback-image-inline" alt="x^2"></span>`;
    const html = `<title>Tide</title><nav>Home</nav><article>${`<p>${words.repeat(3)} Here ${wikipedia} holds.</p>`.repeat(4)}</article><footer>About</footer>`;
    const article = parseArticle({ text: html, name: 'tide.html', encoding: 'utf-8', format: 'html' });
    expect(article.text.match(/Here holds\./g)).toHaveLength(4);
    expect(formulasOf(article.blocks)).toHaveLength(4);
    expect(JSON.stringify(article.blocks)).not.toContain('"image"');
  });

  test('a title is the letters of its formula, not its source', () => {
    const html = `<article><h1>On ${MATHML}</h1><p>Text.</p></article>`;
    expect(parseArticle({ text: html, name: 'a1.html', encoding: 'utf-8', format: 'html' }).title).toBe(
      'On x2',
    );
  });
});

test('any MathML gives a formula that is well formed, and the text that a page has of it', () => {
  const token = fc
    .tuple(fc.constantFrom('mi', 'mn', 'mo', 'mtext'), fc.stringMatching(/^[a-z+ ()\u00A0]{0,4}$/))
    .map(([tag, text]) => `<${tag}>${text}</${tag}>`);
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 6 },
      token,
      fc
        .tuple(
          fc.constantFrom(
            'mrow',
            'msup',
            'mfrac',
            'msqrt',
            'mtd',
            'mtr',
            'mtable',
            'mstyle',
            'foo',
            'mpadded',
            'semantics',
          ),
          fc.array(tie('node'), { maxLength: 4 }),
        )
        .map(([tag, list]) => `<${tag}>${tag === 'semantics' ? (list[0] ?? '') : list.join('')}</${tag}>`),
    ),
  }));
  fc.assert(
    fc.property(fc.array(node, { maxLength: 4 }), (list) => {
      const html = `<math>${list.join('')}</math>`;
      const blocks = blocksOf(`<p>a ${html} b</p>`);
      expect(faultsOf(blocks)).toEqual([]);
      const letters = tokensIn(parseFragment(html));
      // Spaces between the letters are those of the file, seen in the tables above.
      const squeezed = (text: string): string => text.replace(/\s/g, '');
      expect(squeezed(textOf(blocks))).toBe(squeezed(`a${letters}b`));
    }),
    { numRuns: 500 },
  );
});

/** The letters of the tokens in a fragment, each collapsed and trimmed: MathML's own rule. */
function tokensIn(node: DefaultTreeAdapterTypes.Node): string {
  if (!('childNodes' in node)) return '';
  const token = /^m(?:[ino]|text)$/.test(node.nodeName);
  if (!token) return node.childNodes.map(tokensIn).join('');
  const text = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
  return text.replace(/ +/g, ' ').replace(/^ | $/g, '');
}
