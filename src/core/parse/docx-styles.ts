/**
 * Which of Word's styles mean something, in mammoth's notation. Built-in styles keep their English names in the file, whatever
 * Word's own language; those of LibreOffice, Pages, Google Docs and Pandoc have been added. Mammoth's own map (headings, lists,
 * notes) comes after these.
 */
const PARAGRAPHS: Readonly<Record<string, readonly string[]>> = {
  'h1.title:fresh': ['Title'],
  'p.subtitle:fresh': ['Subtitle'],
  'p.author:fresh': ['Author'],
  'p.date:fresh': ['Date'],
  'h6:fresh': ['Heading 7', 'heading 7', 'Heading 8', 'heading 8', 'Heading 9', 'heading 9'],
  'blockquote > p:fresh': ['Quote', 'Intense Quote', 'Block Text', 'Quotations', 'Block Quotation'],
  "pre:separator('\\n')": [
    'HTML Preformatted',
    'Preformatted Text',
    'Preformatted',
    'Source Code',
    'Code',
    'Code Block',
  ],
  'dl > dt:fresh': ['Definition Term', 'HTML Definition Term'],
  'dl > dd > p:fresh': ['Definition', 'HTML Definition'],
  // A printed table of contents: page numbers that no page here has. The outline is made of the headings themselves.
  '!': [
    'TOC Heading',
    ...Array.from({ length: 9 }, (_, level) => [
      `toc ${level + 1}`,
      `TOC ${level + 1}`,
      `Contents ${level + 1}`,
    ]).flat(),
    'Contents Heading',
  ],
};

const RUNS: Readonly<Record<string, readonly string[]>> = {
  code: ['HTML Code', 'HTML Keyboard', 'Verbatim Char', 'Source Text', 'Code', 'Code Char', 'Inline Code'],
  em: ['Emphasis'],
  strong: ['Intense Emphasis'],
  cite: ['HTML Cite'],
};

const listed = (kind: 'p' | 'r', map: Readonly<Record<string, readonly string[]>>): string[] =>
  Object.entries(map).flatMap(([to, names]) => names.map((name) => `${kind}[style-name='${name}'] => ${to}`));

export const STYLES: readonly string[] = [
  ...listed('p', PARAGRAPHS),
  ...listed('r', RUNS),
  'u => u',
  'highlight => mark',
];
