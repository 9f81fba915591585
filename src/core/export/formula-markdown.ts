import type { Inline, MathInline } from '../article.ts';
import { dollarFormulas } from '../parse/dollars.ts';
import { inlineText, mathText } from '../text.ts';
import { escapeLine } from './escape.ts';

/**
 * As TeX between dollars where the file has it, else its letters. In GitHub's second form (`$`…`$`) where money and words would
 * be taken for none: see `dollars.ts`.
 */
export function mathMarkdown({ display, source, root }: MathInline): string {
  const tex = source === null ? '' : texLine(source);
  const forms = display === 'block' ? [`$$${tex}$$`] : [`$${tex}$`, `$\`{}${tex}\`$`];
  const form = forms.find(
    (written) => tex !== '' && !tex.includes('`') && dollarFormulas(written).inText(0) === written.length,
  );
  return form ?? escapeLine(mathText(root));
}

/**
 * TeX on one line; comments end with theirs. Programs that know no formulas take it for Markdown: to those it must hold no tag
 * and no address.
 */
function texLine(tex: string): string {
  return tex
    .replace(/\\[^]|%[^\n]*\n?/g, (part) => (part.startsWith('%') ? '' : part))
    .replace(/</g, '\\lt ')
    .replace(/\](?=[([:])/g, ']{}')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Formulas and code in a cell, where a bar would end it: TeX has names for bars (the columns of an array have none). */
export function withoutBars(inlines: readonly Inline[]): Inline[] {
  return inlines.map((inline) => {
    if (inline.type === 'span' && inline.tag === 'code') {
      // As in the rest of a cell, GitHub takes the backslash away.
      return {
        ...inline,
        children: [{ type: 'text', value: inlineText(inline.children).replaceAll('|', '\\|') }],
      };
    }
    if (inline.type === 'span' || inline.type === 'link')
      return { ...inline, children: withoutBars(inline.children) };
    if (inline.type !== 'math' || inline.source === null) return inline;
    const source = inline.source.replace(/\\begin\{array\}\{[^}]*\}|\\?\|/g, (part) =>
      part === '|' ? '\\vert ' : part === '\\|' ? '\\Vert ' : part,
    );
    return { ...inline, source };
  });
}
