import type { DroppedKind, Extraction } from '../article.ts';
import { attribute, chosenVersion, frameOf, setCounts, type Frame } from './docx-frame.ts';
import { isOn, type WordStyles } from './docx-hidden.ts';
import { isSignFont, letterOf, withSigns, word } from './docx-signs.ts';
import type { Element } from './hast.ts';

export interface RewriteOptions {
  styles: WordStyles;
  dropped: Extraction['dropped'];
  /** Elements that stand in the text where a link to them does: formulas, ruby. Added to. */
  standIns: Element[];
  /** The element that the formula with this XML is. */
  formula(xml: string): Element;
}

/** A link to `#${STAND_IN}-${index}` stands in the text for each of the stand-ins. */
export const STAND_IN = 'postil-part';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

/** The elements that are looked at whole; those of other namespaces under their usual prefixes. */
const FRAMES = new Set(
  ('p r t br cr ptab sym dir bdo fldSimple fldChar instrText ruby rt rubyBase drawing txbxContent del ' +
    'mc:AlternateContent mc:Choice mc:Fallback pic:pic').split(' '),
); // prettier-ignore
const FORMULA = /(?:^|:)oMath(?:Para)?$/;

/** What mammoth leaves out, by the local name of the element that shows it. */
const DROPPED: Readonly<Record<string, DroppedKind>> = {
  commentReference: 'comments',
  chart: 'drawings',
  relIds: 'drawings',
  altChunk: 'frames',
};

/** A printed table of contents is furniture: `docx-styles.ts` leaves the same styles out. */
const CONTENTS = /^(?:toc \d|contents \d|toc heading|contents heading)$/i;

/**
 * One part of a Word document on its way to mammoth, with what Word shows and mammoth does not read said in words that mammoth
 * knows: breaks of pages and columns, runs inside directions and simple fields, boxes of text in drawings, the versions of
 * `mc:AlternateContent`, ruby, letters of symbol fonts, formulas. Hidden runs are left out. All else is passed on as it is, in one
 * pass: the methods are called for what a parser finds in `xml`, with offsets into it.
 */
export class WordRewriter {
  readonly #xml: string;
  readonly #options: RewriteOptions;
  readonly #root = frameOf({ name: '', attributes: {}, depth: 0, open: '', before: {} });
  readonly #frames: Frame[] = [this.#root];
  readonly #path: string[] = [];
  #copied = 0;
  #inContents = false;

  constructor(xml: string, options: RewriteOptions) {
    this.#xml = xml;
    this.#options = options;
  }

  /** The start tag of `name` (see `Frame.name`), from `start` to `end`. */
  open(name: string, attributes: Frame['attributes'], start: number, end: number): void {
    const [parent, grandparent] = [this.#path.at(-1), this.#path.at(-2)];
    this.#path.push(name);
    const owner = this.#top;
    if (FORMULA.test(owner.name)) return;
    const local = name.slice(name.indexOf(':') + 1);
    const kind = Object.hasOwn(DROPPED, local) ? DROPPED[local] : undefined;
    if (kind !== undefined) this.#count(kind);
    const value = attributes['w:val'] ?? attributes['val'];
    if (owner.name === 'r' && parent === 'rPr' && grandparent === 'r') {
      if (name === 'vanish') owner.vanish = isOn(value);
      else if (name === 'rStyle') owner.style = value ?? null;
      else if (name === 'rFonts') owner.font = attributes['w:ascii'] ?? null;
    } else if (owner.name === 'p' && parent === 'pPr' && name === 'pStyle') owner.style = value ?? null;
    if (local === 'blip' || local === 'imagedata') owner.picture = true;
    if (!FRAMES.has(name) && !FORMULA.test(name)) return;
    owner.out += this.#xml.slice(this.#copied, start);
    this.#copied = end;
    const tag = this.#xml.slice(start, end);
    const before = this.#options.dropped;
    const frame = frameOf({ name, attributes, depth: this.#path.length, open: tag, before });
    // A picture in a group: mammoth looks for those that stand alone.
    if (name === 'pic:pic' && parent !== 'a:graphicData') frame.style = 'grouped';
    this.#frames.push(frame);
  }

  text(value: string): void {
    if (/^(?:t|delText)$/.test(this.#path.at(-1) ?? '')) this.#top.letters += value;
  }

  /** The end of the innermost open element, whose end tag, if it has one, is from `start` to `end`; `implied` where it has none. */
  close(start: number, end: number, implied: boolean): void {
    const depth = this.#path.length;
    this.#path.pop();
    const frame = this.#top;
    if (frame === this.#root || frame.depth !== depth) return;
    this.#frames.pop();
    const from = Math.max(start, this.#copied);
    frame.out += this.#xml.slice(this.#copied, from);
    // `<w:br/>` has an end of its own; what a parent's end closes has none, and mammoth may judge it.
    const open = implied && !frame.open.endsWith('/>');
    this.#copied = open ? from : Math.max(end, from);
    const parent = this.#top;
    parent.out += open ? frame.open + frame.out : this.#written(frame, this.#xml.slice(from, this.#copied));
    if (/^(?:del|mc:Choice|mc:Fallback)$/.test(frame.name)) return;
    parent.letters += frame.letters;
    parent.picture ||= frame.picture;
  }

  /** The part as mammoth gets it. */
  result(): string {
    return this.#root.out + this.#xml.slice(this.#copied);
  }

  get #top(): Frame {
    return this.#frames.at(-1) ?? this.#root;
  }

  #nearest(name: string): Frame | undefined {
    return this.#frames.findLast((frame) => frame.name === name);
  }

  #count(kind: DroppedKind): void {
    const { dropped } = this.#options;
    dropped[kind] = (dropped[kind] ?? 0) + 1;
  }

  /** What stands for the element `frame`, whose end tag is `end`. */
  #written(frame: Frame, end: string): string {
    const asItIs = frame.open + frame.out + end;
    switch (frame.name) {
      case 'br':
        // A new page or column begins a new line; Word's other kinds are known to mammoth.
        return /^(?:page|column)$/.test(attribute(frame, 'type')) ? word('br') : asItIs;
      case 'cr':
        return word('br');
      case 'ptab':
        return word('tab');
      case 'dir':
      case 'bdo':
      case 'fldSimple':
        return word('smartTag', frame.out);
      case 'sym':
        return this.#sign(frame, asItIs);
      case 't':
        return withSigns(frame, end, this.#nearest('r')?.font ?? '');
      case 'fldChar':
      case 'instrText':
        this.#give('r', (run) => (run.fields += asItIs));
        return asItIs;
      case 'del':
        if (/\S/.test(frame.letters)) this.#count('deletions');
        return asItIs;
      case 'r':
        return this.#run(frame, asItIs, end);
      case 'p':
        this.#paragraph(frame);
        return asItIs;
      case 'rt':
        this.#give('ruby', (ruby) => (ruby.style = frame.letters));
        return '';
      case 'rubyBase':
        this.#give('ruby', (ruby) => (ruby.font = frame.letters));
        return '';
      case 'ruby':
        return this.#standIn(html('ruby', letters(frame.font), html('rt', letters(frame.style))));
      case 'txbxContent':
        return this.#give('drawing', (drawing) => (drawing.boxes += asItIs)) ? '' : asItIs;
      case 'pic:pic':
        if (frame.style === 'grouped') this.#give('drawing', (drawing) => drawing.grouped.push(asItIs));
        return asItIs;
      case 'drawing':
        return asItIs + this.#drawn(frame);
      case 'mc:Choice':
      case 'mc:Fallback':
        this.#version(frame, asItIs);
        return '';
      case 'mc:AlternateContent':
        return this.#alternative(frame, end);
      default:
        return this.#standIn(this.#options.formula(asItIs));
    }
  }

  /** Gives something to the nearest element `name` around; whether there is one. */
  #give(name: string, to: (frame: Frame) => void): boolean {
    const frame = this.#nearest(name);
    if (frame !== undefined) to(frame);
    return frame !== undefined;
  }

  #standIn(element: Element): string {
    const { standIns } = this.#options;
    standIns.push(element);
    const anchor = ` postil:anchor="${STAND_IN}-${standIns.length - 1}"`;
    // With a letter in it, as an empty link is left out.
    return word('hyperlink', word('r', word('t', 'x')), anchor);
  }

  #run(frame: Frame, asItIs: string, end: string): string {
    const { styles } = this.#options;
    const paragraph = this.#nearest('p');
    // Two styles that hide show again (ECMA-376 part 1, §17.7.3); what the run says itself counts.
    const hidden = frame.vanish ?? styles.hides(paragraph?.style ?? null) !== styles.hides(frame.style);
    if (!hidden) return asItIs;
    if (paragraph !== undefined && (/\S/.test(frame.letters) || frame.picture)) paragraph.hid = true;
    frame.letters = '';
    frame.picture = false;
    return frame.open + frame.fields + end;
  }

  #paragraph(frame: Frame): void {
    if (frame.hid) this.#count('hidden');
    const contents = CONTENTS.test(this.#options.styles.nameOf(frame.style) ?? '');
    if (contents && !this.#inContents) this.#count('page-furniture');
    if (contents || /\S/.test(frame.letters)) this.#inContents = contents;
  }

  #sign(frame: Frame, asItIs: string): string {
    if (isSignFont(attribute(frame, 'font'))) return asItIs;
    const letter = letterOf(attribute(frame, 'char'));
    if (letter !== null) return word('t', letter, ' xml:space="preserve"');
    this.#count('drawings');
    return '';
  }

  /** What a drawing holds that mammoth does not look for, behind it: pictures in groups, boxes of text. */
  #drawn({ picture, boxes, grouped, before }: Frame): string {
    const { dropped } = this.#options;
    const told = Object.entries(dropped).some(([kind, times]) => before[kind as DroppedKind] !== times);
    if (!picture && boxes === '' && !told) this.#count('drawings');
    const box = `<v:textbox xmlns:v="urn:schemas-microsoft-com:vml">${boxes}</v:textbox>`;
    const names = `xmlns:wp="${DRAWING}/wordprocessingDrawing" xmlns:a="${DRAWING}/main"`;
    const alone = grouped.map((picture) =>
      word('drawing', `<wp:inline ${names}><a:graphic><a:graphicData>${picture}</a:graphicData></a:graphic></wp:inline>`),
    ); // prettier-ignore
    return alone.join('') + (boxes === '' ? '' : word('pict', box));
  }

  /** Mammoth reads what is called the last resort. */
  #version({ name, letters, picture, before }: Frame, xml: string): void {
    const { dropped } = this.#options;
    const renamed = xml.replace(/^<mc:Choice/, '<mc:Fallback').replace(/Choice>$/, 'Fallback>');
    this.#top.versions.push({ name, letters, picture, xml: renamed, dropped: { ...dropped } });
    setCounts(dropped, before);
  }

  #alternative(frame: Frame, end: string): string {
    const chosen = chosenVersion(frame.versions);
    if (chosen === null) return '';
    setCounts(this.#options.dropped, chosen.dropped);
    frame.letters = chosen.letters;
    frame.picture = chosen.picture;
    return frame.open + chosen.xml + end;
  }
}

const html = (tagName: string, ...children: Element['children']): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});
const letters = (value: string | null): Element['children'][number] => ({ type: 'text', value: value ?? '' });
