import { SPAN_TAGS, type ImageInline, type Inline, type LinkInline, type Local } from '../article.ts';
import { offsetInFragment } from '../fragment.ts';
import { isWebAddress } from '../parse/address.ts';
import { mathText } from '../text.ts';
import type { Cuts, Look, Stretch } from './article-marked-cuts.ts';
import type { Placed } from './sections.ts';
import { attribute, escapeHtml } from './portable-html-escape.ts';
import { mathHtml } from './portable-html-math.ts';

/** What stands in the text because of its marks, and is none of its words. */
export interface MarkParts {
  cuts: Cuts;
  /** The places that links within the article lead to, as offsets into its text: rising, each once. */
  targets: readonly number[];
  /** The name of a mark's first element, `hl-…`. */
  id(placed: Placed): string;
  /** The note of a mark that begins here, as phrasing content, for the margin; empty where it has none. */
  side(placed: Placed): string;
  /** The number that leads from the end of a mark to its note; empty where it has none. */
  reference(placed: Placed): string;
}

/** What the writer knows of the article around the inlines. */
export interface InlineContext {
  /** Without them nothing is marked: a note of the reader's. */
  marks: MarkParts | null;
  picture(image: ImageInline): string;
  /** The name of a footnote's element, by the id that the tree has for it; `null` where there is none. */
  footnote(id: string): string | null;
}

const ALLOWED: ReadonlySet<string> = new Set(SPAN_TAGS);
/** In these a number or a note would be read as a part of the word, set as small as it, or be a link in a link. */
const CLOSED: ReadonlySet<string> = new Set(['ruby', 'rt', 'rp', 'sub', 'sup', 'code', 'kbd', 'samp', 'bdo', 'abbr', 'time']); // prettier-ignore
/** The shape of a BCP 47 tag; anything else in the file is not worth an attribute. */
const LANGUAGE_TAG = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8}){0,8}$/;

/** Language and direction as attributes. */
export function localAttributes({ lang, dir }: Local): string {
  const language = lang !== undefined && LANGUAGE_TAG.test(lang) ? lang : undefined;
  return attribute('lang', language) + attribute('dir', dir === 'ltr' || dir === 'rtl' ? dir : undefined);
}

/** Phrasing content as HTML, in the order of the text: offsets count on. */
export class InlineWriter {
  readonly #context: InlineContext;
  /** The offset of the next letter in the article's text. */
  #at = 0;
  #target = 0;
  /** Notes that could not stand where their marks begin, and numbers where these end. */
  #sides = '';
  #references = '';
  /** How many elements are open that take neither. */
  #closed = 0;

  constructor(context: InlineContext) {
    this.#context = context;
  }

  /**
   * A leaf block's inlines. Notes that begin in them stand where they begin if the leaf is `open` for them, as paragraphs are,
   * and are handed to `hold` else.
   */
  leaf(inlines: readonly Inline[], open: boolean, hold: (sides: string) => void): string {
    return this.#leaf(open, hold, () => this.#all(inlines));
  }

  /** The letters of code, line ends and all. */
  code(value: string, hold: (sides: string) => void): string {
    return this.#leaf(false, hold, () => this.#letters(value, escapeHtml));
  }

  #leaf(open: boolean, hold: (sides: string) => void, write: () => string): string {
    const start = this.#at;
    if (!open) this.#closed += 1;
    const html = write();
    if (!open) this.#closed -= 1;
    // Leaves with text are joined by a line end; those without add nothing.
    if (this.#at > start) this.#at += 1;
    const sides = this.#take('sides');
    if (sides !== '') hold(sides);
    return html + this.#take('references');
  }

  #all(inlines: readonly Inline[]): string {
    return inlines.map((inline) => this.#one(inline)).join('');
  }

  #one(inline: Inline): string {
    switch (inline.type) {
      case 'text':
        return this.#letters(inline.value, (letters) => escapeHtml(letters).replaceAll('\n', '<br>'));
      case 'span': {
        // Trees come from the store, too, where another version may have put them.
        const tag = ALLOWED.has(inline.tag) ? inline.tag : 'span';
        const inside = () => `<${tag}${localAttributes(inline)}>${this.#all(inline.children)}</${tag}>`;
        return CLOSED.has(tag) ? this.#shut(inside) : inside();
      }
      case 'link':
        return this.#shut(() => this.#link(inline));
      case 'footnote-reference': {
        const name = this.#context.footnote(inline.footnote);
        const open = name === null ? '<sup>' : `<sup><a href="#${name}" role="doc-noteref">`;
        const close = name === null ? '</sup>' : '</a></sup>';
        const whole = (letters: string): string => open + escapeHtml(letters) + close;
        return this.#shut(() => this.#block(inline.label.length, () => whole(inline.label)));
      }
      case 'math':
        return this.#shut(() =>
          this.#block(inline.aside === true ? 0 : mathText(inline.root).length, () => mathHtml(inline)),
        );
      case 'image':
        return this.#context.picture(inline);
    }
  }

  /** Places in the article, and pages of the web, by their address; what else a file calls a link is words. */
  #link({ href, children, ...local }: LinkInline): string {
    const offset = offsetInFragment(href);
    const there = offset !== null && this.#context.marks !== null;
    const isOut = isWebAddress(href) || /^mailto:/i.test(href);
    const html = this.#all(children);
    if (there) return `<a href="#c${offset}"${localAttributes(local)}>${html}</a>`;
    if (!isOut) return html;
    return `<a${attribute('href', href)} rel="noopener noreferrer"${localAttributes(local)}>${html}</a>`;
  }

  /** Writes what takes neither notes nor numbers: these stand before and behind it. */
  #shut(write: () => string): string {
    this.#closed += 1;
    const html = write();
    this.#closed -= 1;
    return this.#closed > 0 ? html : this.#take('sides') + html + this.#take('references');
  }

  #take(which: 'sides' | 'references'): string {
    const taken = which === 'sides' ? this.#sides : this.#references;
    if (which === 'sides') this.#sides = '';
    else this.#references = '';
    return taken;
  }

  /** Letters, cut where a mark begins or ends and where a link leads to. */
  #letters(value: string, write: (letters: string) => string): string {
    const { marks } = this.#context;
    const from = this.#at;
    this.#at += value.length;
    if (marks === null) return write(value);
    let html = '';
    for (const stretch of marks.cuts.pieces(from, this.#at)) {
      const letters = value.slice(stretch.start - from, stretch.end - from);
      html += this.#stretch(
        marks,
        stretch,
        letters === '' ? '' : this.#aimed(marks, stretch, letters, write),
      );
    }
    return html;
  }

  /** What is marked whole or not at all: a formula, the number of a footnote. */
  #block(length: number, write: () => string): string {
    const { marks } = this.#context;
    const from = this.#at;
    this.#at += length;
    if (marks === null) return write();
    const pieces = marks.cuts.pieces(from, this.#at);
    const looks = pieces.find((piece) => piece.looks.length > 0)?.looks ?? [];
    const aims = this.#aims(marks, this.#at);
    const begins = pieces.flatMap((piece) => piece.begins);
    const ends = pieces.flatMap((piece) => piece.ends);
    return this.#stretch(marks, { start: from, end: this.#at, looks, begins, ends }, aims + write());
  }

  #stretch(marks: MarkParts, { looks, begins, ends }: Stretch, inside: string): string {
    const sides = begins.map((placed) => marks.side(placed)).join('');
    const references = ends.map((placed) => marks.reference(placed)).join('');
    if (this.#closed > 0) {
      this.#sides += sides;
      this.#references += references;
    }
    const [first, ...others] = begins.map((placed) => marks.id(placed));
    const hasElement = looks.length > 0 && inside !== '';
    // One element has one name.
    const names = hasElement ? others : first === undefined ? [] : [first, ...others];
    const anchors = names.map((name) => `<span${attribute('id', name)}></span>`).join('');
    const html = anchors + (hasElement ? marked(inside, looks, first) : inside);
    return this.#closed > 0 ? html : sides + html + references;
  }

  /** The letters with the places in them that links lead to. */
  #aimed(
    marks: MarkParts,
    { start, end }: Stretch,
    letters: string,
    write: (part: string) => string,
  ): string {
    let html = '';
    let at = start;
    for (let next = marks.targets[this.#target]; next !== undefined && next < end;) {
      if (next > at) html += write(letters.slice(at - start, next - start));
      at = Math.max(at, next);
      html += `<span id="c${next}"></span>`;
      next = marks.targets[(this.#target += 1)];
    }
    return html + (at < end ? write(letters.slice(at - start)) : '');
  }

  /** The places that links lead to before `end`, where they are inside of something that is whole. */
  #aims(marks: MarkParts, end: number): string {
    let html = '';
    for (let next = marks.targets[this.#target]; next !== undefined && next < end;) {
      html += `<span id="c${next}"></span>`;
      next = marks.targets[(this.#target += 1)];
    }
    return html;
  }
}

const ELEMENTS = { highlight: 'mark', underline: 'u', strike: 's' } as const;

/** The last of `looks` innermost: it lies on top. */
function marked(inside: string, looks: readonly Look[], id: string | undefined): string {
  let html = inside;
  looks.toReversed().forEach((look, index) => {
    const [style = 'highlight', colour = 'uncertain'] = look === 'uncertain' ? [] : look.split('-');
    const tag = ELEMENTS[style as keyof typeof ELEMENTS];
    const name = index === looks.length - 1 ? attribute('id', id) : '';
    html = `<${tag} class="${colour}"${name}>${html}</${tag}>`;
  });
  return html;
}
