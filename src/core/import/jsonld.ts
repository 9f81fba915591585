import { CodePoints } from '../code-points.ts';
import { GENERATOR } from '../export/jsonld-terms.ts';
import { PostilError } from '../failure.ts';
import { words } from '../words/words.ts';
import { withAuthors } from './authors.ts';
import { Named } from './duplicates.ts';
import type { ForeignArticle, ForeignFile } from './foreign.ts';
import { readAnnotation, type ReadAnnotation } from './jsonld-annotation.ts';
import { articleAbout, articleOf, groupOf } from './jsonld-article.ts';
import { nameIn, prop, typesOf, values } from './linked-data.ts';
import { checkedFile, isFields, jsonOf, LeftOut, type Fields } from './values.ts';

/** What the sentences call such a file. */
const WHOSE = 'W3C annotations';

/**
 * Annotations of the W3C Web Annotation Data Model, as JSON-LD: an AnnotationCollection or AnnotationPage, an AnnotationSet of EPUB
 * Annotations 1.0, a `@graph`, an array, one annotation, or one a line; Open Annotation's older names, too. Used: the first target that
 * says words, a place or the article alone; textual bodies as note and tags; `color`, `highlight` and our style classes. What
 * cannot be used is named in `warnings`. Time is linear in the file.
 *
 * @param articleText the article's text, where the caller has it: positions are counted in its code points
 * @returns of our own files kind `postil`, as their names are the annotations' own ids
 * @throws PostilError `empty`, `too-large`, `malformed`
 */
export function readJsonld(text: string, articleText: string | null = null): ForeignFile {
  const reader = new Reader(articleText);
  reader.read(jsonOrLines(text), null);
  return reader.file();
}

/** One document, or one a line. */
function jsonOrLines(text: string): unknown {
  try {
    return jsonOf(text, WHOSE);
  } catch (error) {
    const isBroken = error instanceof PostilError && error.code === 'malformed' && error.cause !== undefined;
    const lines = isBroken ? text.split('\n').filter((line) => line.trim() !== '') : [];
    if (lines.length < 2 || !lines.every((line) => /^\ufeff?\s*\{/.test(line))) throw error;
    return lines.map((line) => jsonOf(line, WHOSE));
  }
}

class Reader {
  readonly #text: string | null;
  readonly #points: CodePoints | null;
  readonly #left = new LeftOut();
  readonly #annotations: (ReadAnnotation & { about: Fields | null })[] = [];
  /** Whether every set says that Postil wrote it. */
  #isOurs: boolean | null = null;

  constructor(text: string | null) {
    this.#text = text;
    this.#points = text === null ? null : new CodePoints(text);
  }

  /** `about`: what the set around it is about. As deep as `jsonOf` lets a file be. */
  read(value: unknown, about: Fields | null): void {
    for (const node of values(value)) {
      if (typeof node === 'string') this.#elsewhere();
      if (!isFields(node)) continue;
      if (isAnnotation(node)) this.#annotation(node, about);
      else this.#container(node, about);
    }
  }

  file(): ForeignFile {
    const named = new Named(this.#left);
    const grouped = new Map<Fields | string, ForeignArticle>();
    for (const { about, source, annotation } of withAuthors(this.#annotations, this.#left)) {
      const group = groupOf(about, source);
      const article = grouped.get(group) ?? articleOf(about, source);
      article.annotations.push(...named.unique([annotation]));
      grouped.set(group, article);
    }
    const articles = [...grouped.values()];
    const [only] = articles;
    if (articles.length === 1 && only !== undefined) only.text = this.#text;
    const kind = this.#isOurs === true && articles.every(({ id }) => id !== null) ? 'postil' : 'jsonld';
    return checkedFile(
      { kind, articles, warnings: this.#left.warnings },
      words.importing.programs.jsonld.none,
    );
  }

  #annotation(node: Fields, about: Fields | null): void {
    const read = readAnnotation(node, {
      left: this.#left,
      text: this.#text,
      points: this.#points,
    });
    if (read !== null) this.#annotations.push({ ...read, about });
  }

  #container(node: Fields, around: Fields | null): void {
    const about = articleAbout(node) ?? around;
    if (articleAbout(node) !== null) {
      const isOurs = nameIn(prop(node, 'generator')) === GENERATOR.id;
      this.#isOurs = isOurs && this.#isOurs !== false;
    }
    for (const name of ['items', 'annotations', 'first', '@graph']) {
      const inner = name === '@graph' ? values(Object.hasOwn(node, name) ? node[name] : null) : values(prop(node, name)); // prettier-ignore
      this.read(inner, about);
    }
    // Of a page that is in the file the next one is, too, or is on a server.
    const next = values(prop(node, 'next'));
    if (next.some((one) => typeof one === 'string')) this.#elsewhere();
    this.read(next.filter(isFields), about);
  }

  #elsewhere(): void {
    this.#left.add('elsewhere', () => words.importing.programs.jsonld.elsewhere);
  }
}

function isAnnotation(node: Fields): boolean {
  const types = typesOf(node);
  if (types.includes('Annotation')) return true;
  const isContainer = ['items', 'first', 'annotations'].some((name) => prop(node, name) !== undefined);
  return !isContainer && prop(node, 'target', 'hasTarget') !== undefined;
}
