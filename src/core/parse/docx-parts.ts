import { Parser } from 'htmlparser2';
import type { Extraction } from '../article.ts';
import { PostilError } from '../failure.ts';
import type { Archive } from './archive.ts';
import { mathElement } from './docx-math.ts';
import { DEEPEST, type Element } from './hast.ts';
import { tooDeep } from './too-deep.ts';
import type { DocumentSource } from './source.ts';
import { textPart, xmlOf, type XmlDialect } from './xml.ts';

/**
 * What mammoth may see of a Word document: the archive's parts within the archive's limits, each XML part looked through first.
 * Mammoth's own unpacking has no limits, and its walk of the XML recurses.
 */
export interface WordParts {
  exists(path: string): boolean;
  read(path: string, encoding?: string): Promise<Uint8Array | string>;
  /** The formulas of the parts read so far. A link to `#${FORMULA}${index}` stands in the text for each. */
  readonly formulas: Element[];
  readonly dropped: Extraction['dropped'];
  /** Letters of text by the language that the runs name. */
  readonly languages: ReadonlyMap<string, number>;
}

export const FORMULA = 'postil-formula-';

/** ECMA-376, transitional and strict. */
const WORD: XmlDialect['namespaces'] = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm:',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm:',
};
export const WORD_DIALECT: XmlDialect = { namespaces: WORD };

/** Elements of a Word file of 6 MB of text are half a million; every one costs mammoth about a kilobyte. */
const MOST_ELEMENTS = 1_500_000;

/**
 * Different names of elements and styles in one part. Mammoth keeps a message for each that it does not know, and goes through
 * all of them for each; Word's own documents have some hundred.
 */
const MOST_NAMES = 2_000;

export function wordParts(archive: Archive, source: DocumentSource): WordParts {
  const formulas: Element[] = [];
  const dropped: Extraction['dropped'] = {};
  const languages = new Map<string, number>();
  return {
    formulas,
    dropped,
    languages,
    exists: (path) => archive.has(path),
    read: async (path, encoding) => {
      if (encoding === undefined) return archive.bytes(path) ?? new Uint8Array();
      const text = textPart(archive, path, source.decode) ?? '';
      const body = /(?:^|\/)(?:document|footnotes|endnotes)\d*\.xml$/.test(path);
      return lookedThrough(text, source.name, body ? { formulas, dropped, languages } : null);
    },
  };
}

/** What is dropped of a body, by the element that mammoth leaves out. */
const DROPPED: Readonly<Record<string, 'comments' | 'drawings'>> = {
  commentReference: 'comments',
  chart: 'drawings',
  relIds: 'drawings',
};

/** `xml` with formulas as links, once its depth, its size and its document type were looked at. */
function lookedThrough(
  xml: string,
  name: string,
  found: (Pick<WordParts, 'formulas' | 'dropped'> & { languages: Map<string, number> }) | null,
): string {
  // The packages of Office have none (ECMA-376 part 2, §8.1.2).
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) {
    throw new PostilError(
      'malformed',
      `${name} defines its own XML, which no Word document does, so Postil did not read it.`,
    );
  }
  const pieces: string[] = [];
  const names = new Set<string>();
  let depth = 0;
  let elements = 0;
  let copied = 0;
  let formula: { depth: number; start: number } | null = null;
  let language = '';
  const parser: Parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        depth += 1;
        elements += 1;
        if (depth > DEEPEST) throw tooDeep(name);
        if (elements > MOST_ELEMENTS) {
          throw new PostilError('too-large', `${name} has more parts than Postil can hold as one article.`);
        }
        if (found === null) return;
        names.add(tag.endsWith('Style') ? `${tag} ${attributes['w:val']}` : tag);
        if (names.size > MOST_NAMES) {
          throw new PostilError(
            'malformed',
            `${name} uses more styles than any Word document, so Postil did not read it.`,
          );
        }
        const local = tag.slice(tag.indexOf(':') + 1);
        if (/^oMath(?:Para)?$/.test(local) && formula === null) formula = { depth, start: parser.startIndex };
        else if (local === 'r') language = '';
        else if (local === 'lang') language = attributes['w:val'] ?? '';
        const kind = Object.hasOwn(DROPPED, local) ? DROPPED[local] : undefined;
        if (kind !== undefined) found.dropped[kind] = (found.dropped[kind] ?? 0) + 1;
      },
      ontext: (text) => {
        if (found !== null && language !== '')
          found.languages.set(language, (found.languages.get(language) ?? 0) + text.length);
      },
      onclosetag: () => {
        if (formula?.depth === depth && found !== null) {
          const end = parser.endIndex + 1;
          pieces.push(
            xml.slice(copied, formula.start),
            linkTo(xml.slice(formula.start, end), name, found.formulas),
          );
          copied = end;
          formula = null;
        }
        depth -= 1;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return pieces.length === 0 ? xml : pieces.join('') + xml.slice(copied);
}

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A link of Word's that stands for the formula whose XML is `xml`, with a letter in it, as an empty link is left out. */
function linkTo(xml: string, name: string, formulas: Element[]): string {
  // Its prefix is declared at the root of the part; every writer calls it `m`.
  const prefix = /^<([\w.-]+):/.exec(xml)?.[1] ?? 'm';
  const namespace = Object.keys(WORD).find((key) => WORD[key] === 'm:') ?? '';
  const root = xmlOf(`<x xmlns:${prefix}="${namespace}">${xml}</x>`, name, WORD_DIALECT);
  formulas.push(mathElement(root));
  const anchor = `${FORMULA}${formulas.length - 1}`;
  return (
    `<postil:hyperlink xmlns:postil="${NAMESPACE}" postil:anchor="${anchor}"><postil:r><postil:t>x</postil:t></postil:r>` +
    '</postil:hyperlink>'
  );
}
