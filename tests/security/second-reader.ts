import MarkdownIt, { type Token } from 'markdown-it';

/**
 * Markdown as a second program reads it, which shares no code with the one that the app is built on. With raw HTML, so that
 * nothing that would be some hides as text.
 */
const reader = new MarkdownIt({ html: true });

/** One block at the top of a file, with the letters it shows; `html` where there is any in it. */
export interface ReadBlock {
  type: 'heading' | 'paragraph' | 'quote' | 'other';
  text: string;
  paragraphs: string[];
  html: boolean;
}

const KINDS: Record<string, ReadBlock['type']> = {
  heading_open: 'heading',
  paragraph_open: 'paragraph',
  blockquote_open: 'quote',
};

export function blocksBySecondReader(markdown: string): ReadBlock[] {
  const blocks: ReadBlock[] = [];
  for (const token of reader.parse(markdown, {})) {
    if (token.level === 0 && token.nesting >= 0)
      blocks.push({ type: KINDS[token.type] ?? 'other', text: '', paragraphs: [], html: false });
    const block = blocks.at(-1);
    if (block === undefined) continue;
    if (token.type === 'html_block') block.html = true;
    if (token.type !== 'inline') continue;
    const text = (token.children ?? []).map(shown).join('');
    block.html ||= (token.children ?? []).some(({ type }) => type === 'html_inline');
    block.paragraphs.push(text);
    block.text += text;
  }
  return blocks;
}

function shown({ type, content }: Token): string {
  return type === 'softbreak' || type === 'hardbreak' ? '\n' : content;
}
