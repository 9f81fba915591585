import { Parser } from 'htmlparser2';
import type { Extraction } from '../article.ts';
import { PostilError } from '../failure.ts';
import { words } from '../words/words.ts';
import type { Archive } from './archive.ts';
import { wordStyles, type WordStyles } from './docx-hidden.ts';
import { mathElement } from './docx-math.ts';
import { WordRewriter } from './docx-rewrite.ts';
import { DEEPEST, type Element } from './hast.ts';
import { tooDeep } from './too-deep.ts';
import type { DocumentSource } from './source.ts';
import { textPart, xmlOf, xmlPart, type XmlDialect } from './xml.ts';

/**
 * What mammoth may see of a Word document: the archive's parts within the archive's limits, each XML part looked through first.
 * Mammoth's own unpacking has no limits, and its walk of the XML recurses.
 */
export interface WordParts {
  exists(path: string): boolean;
  read(path: string, encoding?: string): Promise<Uint8Array | string>;
  /** What links to `#${STAND_IN}-${index}` stand for, in the parts read so far: formulas, ruby. */
  readonly standIns: Element[];
  readonly dropped: Extraction['dropped'];
  /** Letters of text by the language that the runs name. */
  readonly languages: ReadonlyMap<string, number>;
}

/** ECMA-376, transitional and strict. */
const WORD = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];
const MATH = [
  'http://schemas.openxmlformats.org/officeDocument/2006/math',
  'http://purl.oclc.org/ooxml/officeDocument/math',
];
export const WORD_DIALECT: XmlDialect = {
  namespaces: Object.fromEntries([...WORD.map((name) => [name, 'w:']), ...MATH.map((name) => [name, 'm:'])]),
};

/** Elements of a Word file of 6 MB of text are half a million; every one costs mammoth about a kilobyte. */
const MOST_ELEMENTS = 1_500_000;

/**
 * Different names of elements and styles in one part. Mammoth keeps a message for each that it does not know, and goes through
 * all of them for each; Word's own documents have some hundred.
 */
const MOST_NAMES = 2_000;

/** The parts of the Word document in `archive`. */
export function wordParts(archive: Archive, source: DocumentSource): WordParts {
  const standIns: Element[] = [];
  const dropped: Extraction['dropped'] = {};
  const languages = new Map<string, number>();
  let styles: WordStyles | null = null;
  return {
    standIns,
    dropped,
    languages,
    exists: (path) => archive.has(path),
    read: async (path, encoding) => {
      if (encoding === undefined) return archive.bytes(path) ?? new Uint8Array();
      const text = textPart(archive, path, source.decode) ?? '';
      const body = /(?:^|\/)(?:document|footnotes|endnotes)\d*\.xml$/.test(path);
      styles ??= body ? stylesOf(archive, source) : null;
      return lookedThrough(
        text,
        source.name,
        styles !== null && body ? { standIns, dropped, languages, styles } : null,
      );
    },
  };
}

function stylesOf(archive: Archive, source: DocumentSource): WordStyles {
  const path = archive.paths.find((path) => /(?:^|\/)styles\d*\.xml$/.test(path));
  return wordStyles(path === undefined ? null : xmlPart(archive, path, source, WORD_DIALECT));
}

/** What is found on the way through a body, and the styles to understand it by. */
interface Body extends Pick<WordParts, 'standIns' | 'dropped'> {
  languages: Map<string, number>;
  styles: WordStyles;
}

/** `xml` once its depth, its size and its document type were looked at; the XML of a `body` in mammoth's words. */
function lookedThrough(xml: string, name: string, body: Body | null): string {
  // The packages of Office have none (ECMA-376 part 2, §8.1.2).
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) {
    throw new PostilError('malformed', words.files.formats.word.ownXml(name));
  }
  const rewriter = body && new WordRewriter(xml, { ...body, formula: (found) => formulaOf(found, name) });
  const names = new Set<string>();
  let depth = 0;
  let elements = 0;
  let language = '';
  let prefix: string | null = null;
  const parser: Parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        depth += 1;
        elements += 1;
        if (depth > DEEPEST) throw tooDeep(name);
        if (elements > MOST_ELEMENTS) {
          throw new PostilError('too-large', words.files.formats.tooManyParts(name));
        }
        if (body === null || rewriter === null) return;
        names.add(tag.endsWith('Style') ? `${tag} ${attributes['w:val']}` : tag);
        if (names.size > MOST_NAMES) {
          throw new PostilError('malformed', words.files.formats.word.styles(name));
        }
        prefix ??= prefixOf(attributes);
        const own = prefix !== null && tag.startsWith(prefix) ? tag.slice(prefix.length) : tag;
        if (own === 'r') language = '';
        else if (own === 'lang') language = attributes['w:val'] ?? '';
        rewriter.open(own, attributes, parser.startIndex, parser.endIndex + 1);
      },
      ontext: (text) => {
        rewriter?.text(text);
        if (body !== null && language !== '')
          body.languages.set(language, (body.languages.get(language) ?? 0) + text.length);
      },
      onclosetag: (_, implied) => {
        depth -= 1;
        rewriter?.close(parser.startIndex, parser.endIndex + 1, implied);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return rewriter === null ? xml : rewriter.result();
}

/** The prefix of WordprocessingML, with its colon, where these attributes declare it. */
function prefixOf(attributes: Readonly<Record<string, string>>): string | null {
  const found = Object.entries(attributes).find(
    ([name, value]) => WORD.includes(value) && /^xmlns(?::|$)/.test(name),
  );
  if (found === undefined) return null;
  return found[0] === 'xmlns' ? '' : `${found[0].slice(6)}:`;
}

/** The formula `xml`. Its prefix is declared at the root of the part; every writer calls it `m`. */
function formulaOf(xml: string, name: string): Element {
  const prefix = /^<([\w.-]+):/.exec(xml)?.[1] ?? 'm';
  return mathElement(xmlOf(`<x xmlns:${prefix}="${MATH[0] ?? ''}">${xml}</x>`, name, WORD_DIALECT));
}
