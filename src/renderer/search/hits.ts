import type { Annotation } from '../../core/annotation.ts';
import type { Asked } from '../../core/search/asked.ts';
import { readPassage } from '../../core/search/note-signs.ts';
import {
  hasPhrase,
  passagesOf,
  placesIn,
  withSigns,
  type Matcher,
  type Passage,
} from '../../core/search/passages.ts';
import type { Span } from '../../core/reading/segments.ts';
import type { SearchedArticle } from './documents.ts';
import type { Hit, HitPassage, Where } from './messages.ts';

/** Passages shown of an article. */
const PASSAGES = 3;
/** What is shown of a text that nothing was found in. Characters. */
const BEGINNING = 160;
/** Annotations looked through for passages: a book of ten thousand notes must not hold up the next letter. */
const MOST_ANNOTATIONS = 2_000;
/** The reader’s own words before the text’s, where both say as much. */
const OWN = 1.5;

/** What is shown of an article that was found; `null` where it has not, letter by letter, what was asked for. */
export function hitOf(found: SearchedArticle, asked: Asked, matcher: Matcher): Hit | null {
  const { article, text, annotations } = found;
  if (!isExact(found, asked)) return null;
  const marks = withSigns(article.title, placesIn(article.title, matcher));
  const passages: { score: number; passage: HitPassage }[] = [];
  // Two more: those that say what stands above them anyway are left out.
  for (const { start, end, marks: within, score } of passagesOf(text, matcher, PASSAGES + 2)) {
    const place = { start, end, revision: article.revision, marks: within };
    passages.push({
      score,
      passage: passageOf('text', text, { start, end, marks: within, score }, { place }),
    });
  }
  const isRead = passages.length > 0;
  for (const annotation of annotations.slice(0, MOST_ANNOTATIONS))
    passages.push(...ofAnnotation(annotation, matcher, isRead));
  for (const tag of article.tags ?? []) passages.push(...ofTag(tag, matcher, null));
  passages.sort((a, b) => b.score - a.score);
  let shown = passages.map(({ passage }) => passage).filter((one) => !isTitle(one, article.title));
  // A title that was found leads to where reading was left, and its passages further.
  if (shown.length === 0 || coversAll(marks, asked)) {
    const from = article.dek === null && text.startsWith(`${article.title}\n`) ? article.title.length + 1 : 0;
    const first = beginning(article.dek ?? text.slice(from), matcher);
    const isSaid = ({ place, text: words }: HitPassage): boolean =>
      place !== null &&
      (article.dek === null
        ? place.marks.every(({ end }) => end <= from + first.text.length)
        : sameWords(article.dek).includes(sameWords(words)));
    shown = [first, ...shown.filter((one) => !isSaid(one))];
  }
  return {
    articleId: article.id,
    title: article.title,
    marks,
    byline: article.byline,
    siteName: article.siteName,
    passages: shown.slice(0, PASSAGES),
  };
}

/** Whether phrases, and stretches without spaces, stand somewhere in it as they were typed: the index knows words and pairs alone. */
export function isExact({ article, text, annotations }: SearchedArticle, { slots, phrases }: Asked): boolean {
  const wanted = [...phrases, ...slots.flatMap(({ word, literal }) => (literal ? [word] : []))];
  if (wanted.length === 0) return true;
  const about = [article.title, article.dek, article.byline, article.siteName, ...(article.tags ?? [])];
  const others = annotations.flatMap(({ note, exact, tags }) => [note, exact, ...tags]);
  const names = article.places.map(({ name }) => name);
  const all = [text, ...about.filter((one) => one !== null), ...names, ...others];
  return wanted.every((phrase) => all.some((one) => hasPhrase(one, phrase)));
}

function ofAnnotation(annotation: Annotation, matcher: Matcher, isRead: boolean) {
  const { id, colour, note, exact, tags } = annotation;
  const of = { annotationId: id, colour };
  const found = passagesOf(note, matcher, 1).map((one) => ({
    score: one.score * OWN,
    passage: passageOf('note', note, one, { ...of, ...readPassage(note, one) }),
  }));
  if (found.length === 0) for (const tag of tags) found.push(...ofTag(tag, matcher, annotation));
  // What is quoted stands in the text, where it was found already; unless the text is not that text any more.
  if (found.length === 0 && (!isRead || annotation.anchor?.state === 'orphan'))
    for (const one of passagesOf(exact, matcher, 1))
      found.push({ score: one.score, passage: passageOf('quote', exact, one, of) });
  return found;
}

function ofTag(tag: string, matcher: Matcher, annotation: Annotation | null) {
  const marks = withSigns(tag, placesIn(tag, matcher));
  if (marks.length === 0) return [];
  const whole = { start: 0, end: tag.length, marks, score: 1 };
  const of = { annotationId: annotation?.id ?? null, colour: annotation?.colour ?? null };
  return [{ score: 2, passage: passageOf('tag', tag, whole, of) }];
}

function passageOf(where: Where, text: string, one: Passage, of: Partial<HitPassage>): HitPassage {
  const { start, end, marks } = one;
  const line = (at: number): boolean => text[at] === '\n';
  return {
    where,
    text: text.slice(start, end),
    marks: marks.map((mark) => ({ start: mark.start - start, end: mark.end - start })),
    cut: { before: start > 0 && !line(start - 1), after: end < text.length && !line(end) },
    place: null,
    annotationId: null,
    colour: null,
    ...of,
  };
}

function beginning(text: string, matcher: Matcher): HitPassage {
  let end = Math.min(text.length, BEGINNING);
  if (end < text.length) end = Math.max(text.lastIndexOf(' ', end), BEGINNING / 2);
  const shown = text.slice(0, end);
  const marks = withSigns(shown, placesIn(shown, matcher));
  return passageOf('beginning', shown.replaceAll('\n', ' '), { start: 0, end, marks, score: 0 }, { cut: { before: false, after: end < text.length } }); // prettier-ignore
}

/** Whether the passage is the title, as many texts have it above their first line. */
const isTitle = ({ where, text }: HitPassage, title: string): boolean =>
  where === 'text' && sameWords(text) === sameWords(title);

const sameWords = (text: string): string => text.replace(/\s+/g, ' ').trim();

const coversAll = (marks: readonly Span[], { slots }: Asked): boolean => marks.length >= slots.length;
