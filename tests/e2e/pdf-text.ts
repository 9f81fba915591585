import { inflateSync } from 'node:zlib';

/**
 * The letters of a PDF as Chromium (Skia) writes it, in the order in which they are drawn: content streams with glyphs of fonts that
 * say in a `ToUnicode` table what letters these are. No more of the format than that; enough to find words again.
 */
export function pdfText(bytes: Uint8Array): string {
  const objects = objectsOf(Buffer.from(bytes));
  const fonts = new Map<string, Font>();
  for (const { dictionary } of objects.values()) {
    for (const [, name = '', font = ''] of dictionary.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font)?.dictionary ?? '')?.[1];
      const letters = table === undefined ? undefined : objects.get(table)?.stream;
      // Variable faces are drawn as outlines (Type 3), whose glyphs are numbered with one byte.
      const digits = /\/Subtype \/Type3\b/.test(objects.get(font)?.dictionary ?? '') ? 2 : 4;
      if (letters !== undefined) fonts.set(name, { letters: lettersOf(letters), digits });
    }
  }
  const pages = [...objects.values()].filter(({ dictionary }) => /\/Type \/Page\b(?!s)/.test(dictionary));
  return pages
    .map(({ dictionary }) => {
      const content = /\/Contents (\d+) 0 R/.exec(dictionary)?.[1];
      return drawn(objects.get(content ?? '')?.stream ?? '', fonts);
    })
    .join('\n');
}

interface Font {
  letters: ReadonlyMap<number, string>;
  /** Hexadecimal digits of a glyph. */
  digits: 2 | 4;
}

interface PdfObject {
  dictionary: string;
  stream?: string;
}

function objectsOf(file: Buffer): Map<string, PdfObject> {
  const text = file.toString('latin1');
  const objects = new Map<string, PdfObject>();
  const start = /(?:^|\n)(\d+) 0 obj\r?\n?/g;
  for (let match = start.exec(text); match !== null; match = start.exec(text)) {
    const from = start.lastIndex;
    const end = text.indexOf('endobj', from);
    const streamAt = text.indexOf('stream\n', from);
    const dictionary = text.slice(from, streamAt > 0 && streamAt < end ? streamAt : end);
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
    if (streamAt < 0 || streamAt > end) objects.set(match[1] ?? '', { dictionary });
    else {
      const raw = file.subarray(streamAt + 7, streamAt + 7 + length);
      const data = dictionary.includes('/FlateDecode') ? inflateSync(raw) : raw;
      objects.set(match[1] ?? '', { dictionary, stream: data.toString('latin1') });
      start.lastIndex = streamAt + 7 + length;
    }
  }
  return objects;
}

const letter = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

function lettersOf(table: string): Map<number, string> {
  const letters = new Map<number, string>();
  for (const [, body = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', to = ''] of body.matchAll(/<([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)>/g))
      letters.set(parseInt(glyph, 16), letter(to));
  for (const [, body = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, first = '', last = '', to = ''] of body.matchAll(
      /<([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)> <([0-9A-Fa-f]{4})>/g,
    ))
      for (let glyph = parseInt(first, 16); glyph <= parseInt(last, 16); glyph += 1)
        letters.set(glyph, String.fromCharCode(parseInt(to, 16) + glyph - parseInt(first, 16)));
  return letters;
}

function drawn(content: string, fonts: ReadonlyMap<string, Font>): string {
  let text = '';
  let font: Font | undefined;
  for (const [, name, hex] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
    if (name !== undefined) font = fonts.get(name);
    else
      for (const [glyph] of (hex ?? '').matchAll(font?.digits === 2 ? /.{2}/g : /.{4}/g))
        text += font?.letters.get(parseInt(glyph, 16)) ?? '';
  }
  return text;
}
