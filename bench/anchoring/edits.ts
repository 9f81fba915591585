/** Edits as people make them when they revise, on documents whose items keep their identity. */
import { item, type Document, type Item, type Paragraph, type Sentence } from './document.ts';
import type { Random } from './random.ts';

export interface Level {
  name: 'light' | 'medium' | 'heavy';
  /** Chance per word of being replaced, cut, or followed by a new one. */
  word: number;
  /** Chances per sentence. */
  sentence: { cut: number; insert: number; move: number; reword: number; join: number; lookAlike: number };
  /** Chances per paragraph. */
  paragraph: { cut: number; insert: number; move: number; duplicate: number; rewrite: number; join: number };
  /** Chances per document. */
  sweep: { typography: number; spelling: number; rename: number; section: number };
}

export const LEVELS: readonly Level[] = [
  {
    name: 'light',
    word: 0.008,
    sentence: { cut: 0.01, insert: 0.01, move: 0.004, reword: 0.01, join: 0.008, lookAlike: 0.002 },
    paragraph: { cut: 0.01, insert: 0.01, move: 0.01, duplicate: 0.002, rewrite: 0.002, join: 0.01 },
    sweep: { typography: 0.2, spelling: 0.1, rename: 0.02, section: 0 },
  },
  {
    name: 'medium',
    word: 0.035,
    sentence: { cut: 0.03, insert: 0.03, move: 0.015, reword: 0.05, join: 0.03, lookAlike: 0.01 },
    paragraph: { cut: 0.02, insert: 0.03, move: 0.03, duplicate: 0.01, rewrite: 0.02, join: 0.03 },
    sweep: { typography: 0.4, spelling: 0.3, rename: 0.15, section: 0.2 },
  },
  {
    name: 'heavy',
    word: 0.09,
    sentence: { cut: 0.08, insert: 0.08, move: 0.04, reword: 0.15, join: 0.06, lookAlike: 0.03 },
    paragraph: { cut: 0.06, insert: 0.07, move: 0.08, duplicate: 0.03, rewrite: 0.06, join: 0.06 },
    sweep: { typography: 0.6, spelling: 0.5, rename: 0.4, section: 0.6 },
  },
];

/** Where new words and sentences come from: other texts of the same language. */
export interface Source {
  word: () => string;
  sentence: () => string[];
}

const isWord = (one: Item): boolean => /[\p{L}\p{N}]/u.test(one.text);

/** A revision of `document`, which stays as it is. */
export function revise(document: Document, level: Level, source: Source, random: Random): Document {
  const chance = (probability: number): boolean => random.chance(probability);
  const fresh = (): Sentence => freshSentence(source, document.separator);
  /** Passages with a copy beside them stay where they are: of two equal ones nobody can say which one moved. */
  const copied = new Set<number>();
  let paragraphs: Paragraph[] = [];
  for (const paragraph of document.paragraphs) {
    if (chance(level.paragraph.cut)) continue;
    if (chance(level.paragraph.rewrite)) {
      paragraphs.push(paragraph.map(fresh));
      continue;
    }
    const revised = reviseParagraph(paragraph, level, source, random, document.separator, copied);
    if (revised.length === 0) continue;
    const previous = paragraphs[paragraphs.length - 1];
    if (previous && chance(level.paragraph.join)) previous.push(...revised);
    else if (revised.length > 2 && chance(level.paragraph.join)) {
      const at = 1 + random.below(revised.length - 1);
      paragraphs.push(revised.slice(0, at), revised.slice(at));
    } else paragraphs.push(revised);
    if (chance(level.paragraph.insert)) paragraphs.push(Array.from({ length: 1 + random.below(4) }, fresh));
  }
  if (chance(level.sweep.section) && paragraphs.length > 8) {
    const length = 1 + random.below(Math.ceil(paragraphs.length / 6));
    const at = random.below(paragraphs.length - length);
    const section = paragraphs.slice(at, at + length).map((paragraph) => paragraph.map(fresh));
    paragraphs.splice(at, length, ...section);
  }
  movedInside(paragraphs, level, random, copied);
  paragraphs = paragraphs.filter((paragraph) => paragraph.length > 0);
  const hasCopy = (paragraph: Paragraph): boolean => paragraph.some((sentence) => isCopied(sentence, copied));
  const moved = new Set<Paragraph>();
  for (let at = 0; at < paragraphs.length; at += 1) {
    const paragraph = paragraphs[at] as Paragraph;
    if (moved.has(paragraph) || hasCopy(paragraph)) continue;
    if (chance(level.paragraph.move)) {
      moved.add(paragraph);
      paragraphs.splice(at, 1);
      paragraphs.splice(random.below(paragraphs.length), 0, paragraph);
    } else if (chance(level.paragraph.duplicate)) {
      paragraph.flat().forEach((one) => copied.add(one.origin));
      paragraphs.splice(
        random.below(paragraphs.length),
        0,
        paragraph.map((sentence) => sentence.map(copyOf)),
      );
    }
  }
  const sweeps = sweepsOf(paragraphs, level, source, random);
  return {
    separator: document.separator,
    paragraphs: paragraphs.map((paragraph) => paragraph.map((sentence) => sentence.map(sweeps))),
  };
}

function isCopied(sentence: Sentence, copied: Set<number>): boolean {
  return sentence.some((one) => copied.has(one.origin) || one.copyOf !== undefined);
}

/** A repetition is of the words as they stand after the edit. */
function copyOf(one: Item): Item {
  return { ...item(one.text, one.space), copyOf: one.origin };
}

function freshSentence(source: Source, separator: string): Sentence {
  return source
    .sentence()
    .map((word, index) => item(word, index === 0 || !isWord(item(word, '')) ? '' : separator));
}

function reviseParagraph(
  paragraph: Paragraph,
  level: Level,
  source: Source,
  random: Random,
  separator: string,
  copied: Set<number>,
): Paragraph {
  const revised: Paragraph = [];
  for (const sentence of paragraph) {
    if (random.chance(level.sentence.cut)) continue;
    const reworded = random.chance(level.sentence.reword);
    const comma = sentence.findIndex(
      (one, index) => one.text === ',' && index > 3 && index < sentence.length - 4,
    );
    const turned = reworded && comma > 0 && random.chance(0.3);
    const rate = reworded && !turned ? 0.2 + random.next() * 0.3 : level.word;
    const edited = editWords(turned ? swapped(sentence, comma) : sentence, rate, source, random, separator);
    if (edited.length === 0) continue;
    const previous = revised[revised.length - 1];
    if (previous && previous.length > 1 && random.chance(level.sentence.join))
      join(previous, edited, separator);
    else revised.push(edited);
    if (random.chance(level.sentence.insert)) revised.push(freshSentence(source, separator));
    if (!reworded && random.chance(level.sentence.lookAlike)) {
      sentence.forEach((one) => copied.add(one.origin));
      revised.push(
        edited.map((one) =>
          isWord(one) && random.chance(0.3) ? item(source.word(), one.space) : copyOf(one),
        ),
      );
    }
  }
  return revised;
}

/** Words are replaced, cut, or inserted; one that stays first takes no space. */
function editWords(
  sentence: Sentence,
  rate: number,
  source: Source,
  random: Random,
  separator: string,
): Sentence {
  const edited: Sentence = [];
  for (const one of sentence) {
    if (!isWord(one) || !random.chance(rate)) {
      edited.push(one);
      continue;
    }
    const kind = random.next();
    if (kind < 0.5) edited.push(item(source.word(), one.space, one.origin));
    else if (kind < 0.75) edited.push(one, item(source.word(), separator));
  }
  const first = edited[0];
  if (first && first.space !== '') edited[0] = { ...first, space: '' };
  return edited;
}

function swapped(sentence: Sentence, comma: number): Sentence {
  const final = sentence[sentence.length - 1] as Item;
  const first = sentence[0] as Item;
  const second = sentence[comma + 1] as Item;
  return [
    { ...second, space: '' },
    ...sentence.slice(comma + 2, -1),
    sentence[comma] as Item,
    { ...first, space: second.space },
    ...sentence.slice(1, comma),
    final,
  ];
}

/** *A b. C d.* → *A b, and c d.* */
function join(previous: Sentence, next: Sentence, separator: string): void {
  previous.pop();
  previous.push(item(separator === '' ? '，' : ',', ''));
  if (separator !== '') previous.push(item('and', separator));
  const [first, ...rest] = next;
  if (first)
    previous.push({
      ...first,
      text: first.text.charAt(0).toLowerCase() + first.text.slice(1),
      space: separator,
    });
  previous.push(...rest);
}

/** Sentences that change their paragraph. */
function movedInside(paragraphs: Paragraph[], level: Level, random: Random, copied: Set<number>): void {
  for (const paragraph of paragraphs) {
    for (let at = 0; at < paragraph.length; at += 1) {
      if (!random.chance(level.sentence.move) || isCopied(paragraph[at] as Sentence, copied)) continue;
      const [sentence] = paragraph.splice(at, 1);
      const target = random.pick(paragraphs);
      if (sentence) target.splice(random.below(target.length + 1), 0, sentence);
    }
  }
}

/** Changes that go through a whole text: typography, spelling, a name. */
function sweepsOf(
  paragraphs: Paragraph[],
  level: Level,
  source: Source,
  random: Random,
): (one: Item) => Item {
  const curly = random.chance(level.sweep.typography);
  const british = random.chance(level.sweep.spelling);
  const all = paragraphs.flat(2).filter((one) => one.text.length > 4);
  const renamed = random.chance(level.sweep.rename) && all.length > 0 ? random.pick(all).text : null;
  const name = source.word();
  return (one) => {
    let { text } = one;
    if (text === renamed) return { ...one, text: name, kept: false };
    if (curly) text = text.replace("'", '’').replace('"', '”').replace('-', '–').replace('，', ',');
    if (british)
      text = text
        .replace(/or$/, 'our')
        .replace(/iz(e|ed|ing|ation)$/, 'is$1')
        .replace(/ment$/, 'ement');
    return text === one.text ? one : { ...one, text };
  };
}
