/** A text as paragraphs of sentences of items, each item with an identity that survives edits: so the truth is known. */

export interface Item {
  /** Unique in a run. */
  id: number;
  text: string;
  /** The item of the first version that this one is, or was put in the place of; its own id where it is that item. */
  origin: number;
  /** The item that this one repeats, where a passage was duplicated. */
  copyOf?: number;
  /** False where the words are other than the origin's. */
  kept: boolean;
  /** White space before the item inside its sentence: '' in Chinese and before punctuation. */
  space: string;
}
export type Sentence = Item[];
export type Paragraph = Sentence[];
export interface Document {
  paragraphs: Paragraph[];
  /** '' for scripts without spaces. */
  separator: string;
}

let nextId = 1;

/** A new item; without `origin` it is its own. */
export function item(text: string, space: string, origin?: number): Item {
  const id = nextId++;
  return { id, text, origin: origin ?? id, kept: origin === undefined, space };
}

/** Cuts plain text into a document: lines are paragraphs, `.!?。！？` and a space end sentences. */
export function parse(text: string): Document {
  const han = /[\u3040-\u9fff]/.test(text.slice(0, 2000));
  const paragraphs: Paragraph[] = [];
  for (const line of text.split('\n')) {
    const sentences: Sentence[] = [];
    let sentence: Sentence = [];
    const pieces =
      line.match(
        han ? /[\u3040-\u9fff]|[A-Za-z0-9]+|[^\s]/gu : /[\p{L}\p{N}\p{M}_]+|[^\s\p{L}\p{N}\p{M}]/gu,
      ) ?? [];
    let at = 0;
    for (const piece of pieces) {
      const from = line.indexOf(piece, at);
      const space = line.slice(at, from);
      at = from + piece.length;
      const last = sentence[sentence.length - 1];
      if (
        last &&
        /[.!?。！？]/.test(last.text) &&
        (space !== '' || han) &&
        !/[.!?。！？”"’)」]/.test(piece)
      ) {
        sentences.push(sentence);
        sentence = [];
      }
      sentence.push(item(piece, sentence.length === 0 ? '' : space));
    }
    if (sentence.length > 0) sentences.push(sentence);
    if (sentences.length > 0) paragraphs.push(sentences);
  }
  return { paragraphs, separator: han ? '' : ' ' };
}

export interface Printed {
  text: string;
  items: Item[];
  /** Offsets of each item in `text`. */
  start: number[];
  end: number[];
  /** Numbers of items: where each sentence and each paragraph begins, and one past the last. */
  sentences: number[];
  paragraphs: number[];
}

/** The document as text, with the offset of every item. */
export function print(document: Document): Printed {
  const printed: Printed = { text: '', items: [], start: [], end: [], sentences: [], paragraphs: [] };
  const parts: string[] = [];
  let length = 0;
  const write = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  document.paragraphs.forEach((paragraph, index) => {
    if (index > 0) write('\n');
    printed.paragraphs.push(printed.items.length);
    paragraph.forEach((sentence, number) => {
      if (number > 0) write(document.separator);
      printed.sentences.push(printed.items.length);
      sentence.forEach((word, place) => {
        if (place > 0) write(word.space);
        printed.items.push(word);
        printed.start.push(length);
        write(word.text);
        printed.end.push(length);
      });
    });
  });
  printed.sentences.push(printed.items.length);
  printed.paragraphs.push(printed.items.length);
  printed.text = parts.join('');
  return printed;
}
