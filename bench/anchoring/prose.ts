/** The texts the edits are made on. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { englishSentence, hanSentence } from './grammar.ts';
import { parse, type Document } from './document.ts';
import { randomOf } from './random.ts';

export interface Prose {
  name: string;
  /** Texts of one kind lend one another words and sentences. */
  kind: 'english' | 'unspaced' | 'other';
  document: () => Document;
  words: string[];
  sentences: string[][];
}

/** Third-party pages, for measuring only and never copied: a folder with `readability/<page>/expected.html`. */
const CORPUS = process.env['POSTIL_CORPORA'] ?? join(process.cwd(), '..', 'shared', 'corpora');

/** Texts of at least this many characters: shorter ones hold too few passages. */
const SHORTEST = 1500;

/** Formulas are no prose. */
const NO_PROSE = ['mathjax'];
/** A text that repeats more than this share of its sentences is filler: no truth can be told from it. */
const MOST_REPEATED = 0.1;

export function allProse(): Prose[] {
  return [...samples(), ...pages(), ...grown()];
}

function samples(): Prose[] {
  const folder = join(process.cwd(), 'resources', 'samples');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(md|txt|html?)$/.test(name))
    .map((name) =>
      proseOf(`samples/${name}`, strip(readFileSync(join(folder, name), 'utf8'), name.includes('htm'))),
    )
    .filter((prose) => prose !== null);
}

function pages(): Prose[] {
  const folder = join(CORPUS, 'readability');
  if (!existsSync(folder)) {
    console.log(
      '(../shared/corpora is missing, and POSTIL_CORPORA names no other: measured on our own texts only)',
    );
    return [];
  }
  return readdirSync(folder)
    .sort()
    .filter((name) => !NO_PROSE.includes(name))
    .map((name) => ({ name, path: join(folder, name, 'expected.html') }))
    .filter(({ path }) => existsSync(path))
    .map(({ name, path }) => proseOf(`readability/${name}`, strip(readFileSync(path, 'utf8'), true)))
    .filter((prose) => prose !== null);
}

function grown(): Prose[] {
  return [1, 2, 3, 4].map((seed) => {
    const random = randomOf(seed);
    const han = seed === 4;
    const paragraphs = Array.from({ length: 60 }, () =>
      Array.from({ length: 2 + random.below(5) }, () =>
        han ? `${hanSentence(random).join('')}。` : `${englishSentence(random).join(' ')}.`,
      ).join(han ? '' : ' '),
    );
    const prose = proseOf(han ? 'grammar/han' : `grammar/english-${seed}`, paragraphs.join('\n'));
    if (!prose) throw new Error('The grammar grew too little');
    return prose;
  });
}

/** Enough of HTML to get at the words: block tags are line breaks, other tags nothing. */
function strip(source: string, html: boolean): string {
  if (!html) return source.replace(/\n(?=\S)/g, ' ').replace(/ {2,}/g, '\n');
  return source
    .replace(/<(script|style)\b[^>]*>[^]*?<\/\1>/g, '')
    .replace(/\s+/g, ' ')
    .replace(
      /<\/?(p|div|li|h[1-6]|tr|td|th|br|blockquote|pre|figure|figcaption|section|ul|ol|table)\b[^>]*>/g,
      '\n',
    )
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/ *\n\s*/g, '\n')
    .trim();
}

function proseOf(name: string, text: string): Prose | null {
  // A book-length page tells nothing that its first part does not, and the peer's time grows with length.
  const cut = text.slice(0, 60_000);
  if (cut.length < SHORTEST) return null;
  const sentences = parse(cut)
    .paragraphs.flat()
    .map((sentence) => sentence.map((one) => one.text));
  const long = sentences.filter((sentence) => sentence.length > 6).map((sentence) => sentence.join(' '));
  if (new Set(long).size < long.length * (1 - MOST_REPEATED)) return null;
  const words = sentences.flat().filter((word) => /[\p{L}\p{N}]/u.test(word));
  return { name, kind: kindOf(words), document: () => parse(cut), words, sentences };
}

function kindOf(words: readonly string[]): Prose['kind'] {
  const share = (test: (word: string) => boolean): number => words.filter(test).length / words.length;
  if (share((word) => /[\u3040-\u9fff]/.test(word)) > 0.3) return 'unspaced';
  return share((word) => word === 'the' || word === 'of' || word === 'and') > 0.03 ? 'english' : 'other';
}
