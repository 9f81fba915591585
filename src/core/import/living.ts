import type { Annotation } from '../annotation.ts';
import { noteMarkdown } from '../export/note.ts';
import { tagLine, tagName } from '../export/tags.ts';
import type { Base, BlockBase } from '../living/base.ts';
import { hashOf } from '../living/hash.ts';
import { paragraphsOf } from '../living/paragraphs.ts';
import { parseLiving, type LivingBlock, type LivingFile } from '../living/parse.ts';
import { isSame } from '../library/undo.ts';
import { parseNoteLink } from '../note-link.ts';
import { fieldDate } from '../parse/dates.ts';
import { words } from '../words/words.ts';
import type { ForeignAnnotation, ForeignArticle, ForeignFile } from './foreign.ts';
import { checkedFile, checkLength, LeftOut, UNSAID, webAddress, withinLengths } from './values.ts';

/** What the library has for a living file. */
export interface LivingContext {
  /** What was exported last, where the file's own comment is gone. */
  base: Base | null;
  /** The library's annotations by their block ids without `^`. */
  annotations: ReadonlyMap<string, Annotation>;
}

const NOTHING: LivingContext = { base: null, annotations: new Map() };

/**
 * What the reader wrote into a file of living Markdown, on its way back: notes, tags, and colours in the callouts' headers. A
 * block comes under its annotation's own id. `edited` names what differs from what was exported last; where the library's note
 * has changed as well, both texts are kept, the file's below a rule. Blocks that the library does not know come whole. Without a
 * context nothing counts as edited in both. Throws PostilError `empty`, `too-large`.
 */
export function readLiving(text: string, { base, annotations }: LivingContext = NOTHING): ForeignFile {
  checkLength(text, words.importing.programs.living.whose);
  return foreignOf(parseLiving(text, base), text, annotations);
}

/** The same of a file that was parsed already; `text` for the link to its article. */
export function foreignOf(
  file: LivingFile,
  text: string,
  annotations: LivingContext['annotations'],
): ForeignFile {
  const bases = new Map(file.base?.blocks.map((block) => [block.id, block]));
  const left = new LeftOut();
  const all = file.blocks.map((block) => {
    const { id } = block;
    return withinLengths(annotationOf(block, bases.get(id) ?? null, annotations.get(id) ?? null, left), left);
  });
  return checkedFile(
    { kind: 'postil', articles: [articleOf(file, text, all)], warnings: left.warnings },
    words.importing.programs.living.none,
  );
}

function articleOf(
  { properties }: LivingFile,
  text: string,
  annotations: ForeignAnnotation[],
): ForeignArticle {
  const says = (...names: string[]): string | null => {
    for (const name of names) {
      const value = properties?.get(name);
      if (typeof value === 'string' && value.trim() !== '') return value.trim();
    }
    return null;
  };
  const link = /postil:\/\/article\/[^\s/?#()<>[\]"']{1,600}/.exec(text)?.[0];
  const date = properties?.get('published');
  return {
    id: link === undefined ? null : (parseNoteLink(link)?.articleId ?? null),
    title: says('title') ?? /^# (.{1,300})$/m.exec(text)?.[1]?.trim() ?? null,
    byline: says('author', 'byline'),
    sourceUrl: webAddress(says('source', 'url')),
    published: date instanceof Date ? date.toISOString().slice(0, 10) : typeof date === 'string' ? fieldDate(date) : null, // prettier-ignore
    language: says('language', 'lang'),
    text: null,
    annotations,
  };
}

function annotationOf(
  block: LivingBlock,
  base: BlockBase | null,
  ours: Annotation | null,
  left: LeftOut,
): ForeignAnnotation {
  const whole: ForeignAnnotation = {
    ...UNSAID,
    key: ours?.id ?? block.id.replace(/^hl-/, ''),
    exact: ours?.exact ?? plainWords(block.quoteText),
    note: block.note,
    colour: block.colour,
    style: block.style ?? 'highlight',
    tags: block.tags,
  };
  if (ours === null) return whole;
  if (isNewer(base, ours)) return newerOf(whole, block, ours);
  const edited: NonNullable<ForeignAnnotation['edited']>[number][] = [];
  const same: ForeignAnnotation = { ...whole, note: ours.note, colour: ours.colour, style: ours.style, tags: ours.tags }; // prettier-ignore
  if (block.noteEdited && isElsewhere(base, ours)) {
    left.add('note-not-found', words.importing.programs.living.notReadBack);
  } else if (block.noteEdited) {
    const note = noteOf(block, base, ours);
    if (note.parted) {
      left.add('edited-twice', words.importing.programs.living.editedTwice);
    }
    const tags = tagsOf(block, base, ours);
    if (note.text !== ours.note) edited.push('note');
    if (JSON.stringify(tags) !== JSON.stringify(ours.tags)) edited.push('tags');
    Object.assign(same, { note: note.text, tags });
  }
  // Without what was exported last nobody knows which side gave a colour, and the library's stays.
  if (block.headEdited && base !== null) {
    if (block.colour !== null && block.colour !== ours.colour) edited.push('colour');
    if (block.style !== null && block.style !== ours.style) edited.push('style');
    Object.assign(same, { colour: block.colour ?? ours.colour, style: block.style ?? ours.style });
  }
  return { ...same, edited };
}

/** Whether the template wrote the note so that nobody can tell it from what stands around it, as among bullets. */
function isElsewhere(base: BlockBase | null, { note, updated }: Annotation): boolean {
  if (base === null || note.trim() === '' || base.changed !== Date.parse(updated)) return false;
  return base.shape.note[0] === base.shape.note[1];
}

/**
 * Whether the file was written by a library that knew the annotation as it was changed later: this one was restored from a
 * backup since, or is another computer's, and what it says is an earlier version of the same.
 */
function isNewer(base: BlockBase | null, { updated }: Annotation): boolean {
  return base?.changed !== undefined && base.changed > Date.parse(updated);
}

/** What the file says; what it does not say, as its template may leave anything out, is as it is. */
function newerOf(
  whole: ForeignAnnotation,
  { note, colour }: LivingBlock,
  ours: Annotation,
): ForeignAnnotation {
  const theirs = note.trim();
  const isNoNews = theirs === '' || [ours.note.trim(), noteMarkdown(ours.note.trim()).join('\n')].includes(theirs); // prettier-ignore
  const own = new Map(ours.tags.map((tag) => [tagName(tag) ?? tag, tag]));
  const tags = [...new Set(whole.tags.map((tag) => own.get(tag) ?? tag))];
  const says = {
    note: isNoNews ? ours.note : note,
    tags: tags.length === 0 ? ours.tags : tags,
    colour: colour ?? ours.colour,
    style: colour === null ? ours.style : whole.style,
  };
  const fields = ['note', 'tags', 'colour', 'style'] as const;
  return { ...whole, ...says, edited: fields.filter((field) => !isSame(says[field], ours[field])) };
}

/** Between the library's note and the file's, where both were edited: a rule of Markdown. */
const RULE = '\n\n---\n\n';

/** The note as it is to be: the file's; both, where the library's is not the one that was exported last. */
function noteOf(
  { note }: LivingBlock,
  base: BlockBase | null,
  ours: Annotation,
): { text: string; parted: boolean } {
  const theirs = note.trim();
  const own = ours.note.trim();
  // What was exported and read back is Markdown that was made harmless: words that mean the same are no edit.
  if (theirs === own || theirs === noteMarkdown(own).join('\n')) return { text: ours.note, parted: false };
  if (own === '' || isAsExported(ours, base)) return { text: note, parted: false };
  if (theirs === '' || own.includes(theirs)) return { text: ours.note, parted: false };
  if (theirs.includes(own)) return { text: note, parted: false };
  return { text: `${own}${RULE}${theirs}`, parted: true };
}

/** Whether the library's note is the one that was exported last. */
function isAsExported({ note }: Annotation, base: BlockBase | null): boolean {
  if (base === null) return false;
  const [from, to] = base.shape.note;
  const exported = base.shape.below.slice(from, to);
  const own = paragraphsOf(noteMarkdown(note)).map(({ hash }) => hash);
  return exported.length === own.length && exported.every((hash, at) => hash === own[at]);
}

/**
 * The file's tags under the names that the library has for them, `first mate` for `#first-mate`. Where the library's tags are not
 * the ones that were exported last, both are kept.
 */
function tagsOf({ tags }: LivingBlock, base: BlockBase | null, ours: Annotation): string[] {
  const own = new Map(ours.tags.map((tag) => [tagName(tag) ?? tag, tag]));
  const theirs = [...new Set(tags.map((tag) => own.get(tag) ?? tag))];
  const line = hashOf([tagLine(ours.tags)]);
  const isExported = base !== null && (ours.tags.length === 0 ? !hasTags(base) : base.shape.below.includes(line)); // prettier-ignore
  const all = isExported ? theirs : [...new Set([...ours.tags, ...theirs])];
  // In the library's order, which means nothing and need not change.
  const isSame = all.length === ours.tags.length && all.every((tag) => ours.tags.includes(tag));
  return isSame ? ours.tags : all;
}

/** Whether anything but the note was exported below the block: tags, as far as can be told. */
function hasTags({ shape: { below, note } }: BlockBase): boolean {
  return below.length > note[1] - note[0];
}

/** Words of a quote without the marks of Markdown that `escapeParagraphs` made; paragraphs on lines of their own. */
function plainWords(markdown: string): string {
  return markdown
    .replace(/&nbsp;/g, ' ')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
