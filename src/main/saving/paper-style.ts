import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path/posix';
import type { Face } from '../../core/appearance/type.ts';
import { PORTABLE_POLICY } from '../../core/export/portable-html.ts';
import type { PageTable } from '../session/pages.ts';

/** What a portable page gets for paper, which files for everyone do without: the app's own faces, and the sheet it is printed on. */

/** A rule of the built style: none has a brace inside. */
const FACE = /@font-face\s*\{[^}]*\}/g;
/** The address of a face's file, in quotes or without, as the build writes it. */
const ADDRESS = /url\((["']?)(?:\.\/|\/assets\/)?([^"')/]+)\1\)/g;

/**
 * The `@font-face` rules of the app's own style, their files under the paths that `table` has; empty where pages come from the
 * development server.
 */
export async function fontFaces(table: PageTable): Promise<string> {
  const rules: string[] = [];
  for (const [path, { file, mediaType }] of table) {
    if (!mediaType.startsWith('text/css')) continue;
    const css = await readFile(file, 'utf8');
    for (const [rule] of css.matchAll(FACE)) {
      // Printed once, and not before the face is there.
      rules.push(
        rule
          .replace(/font-display:\s*swap/, 'font-display:block')
          .replace(ADDRESS, `url(${dirname(path)}/$2)`),
      );
    }
  }
  return rules.join('\n');
}

/** A portable page as it goes to paper. */
export function forPaper(html: string, faces: string, sheet: Sheet): string {
  const style = `<style>\n${faces}\n@page{size:${sheet}}\n</style>\n</head>`;
  // Ours is the first of each: everything of the article's is escaped. A function, as `$` means something in a replacement.
  return html
    .replace(PORTABLE_POLICY, () => `${PORTABLE_POLICY}; font-src 'self'`)
    .replace('</head>', () => style);
}

/** The faces of the window's text, as its style names them (tokens.css). */
const FAMILIES: Readonly<Record<Face, string>> = {
  serif: "'Literata Variable',Georgia,'Noto Serif','Noto Serif CJK SC',serif",
  sans: "'Source Sans 3 Variable','Noto Sans','Noto Sans CJK SC',sans-serif",
  legible:
    "'Atkinson Hyperlegible Next Variable','Source Sans 3 Variable','Noto Sans','Noto Sans CJK SC',sans-serif",
  dyslexic: "OpenDyslexic,'Source Sans 3 Variable','Noto Sans','Noto Sans CJK SC',sans-serif",
};

/** A portable page in the face that the reader reads in, before it goes to `forPaper`. */
export function inFace(html: string, face: Face): string {
  return html.replace('</head>', () => `<style>:root{--serif:${FAMILIES[face]}}</style>\n</head>`);
}

export type Sheet = 'A4' | 'Letter';

/** Where letters are written on Letter (CLDR 46, `paperSize`); everybody else uses A4. */
const LETTER = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));

/** @param country ISO 3166, empty where the system does not say */
export function sheetOf(country: string): Sheet {
  return LETTER.has(country.toUpperCase()) ? 'Letter' : 'A4';
}
