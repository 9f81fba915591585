/** What happens to annotations between two exports. */
import type { Random } from '../../../bench/anchoring/random.ts';
import { mark, type Library, type Mark } from './library.ts';

const WORDS = 'the ferry left harbour before dawn nobody slept captain least of all lighthouse keeper saw it go'.split(' '); // prettier-ignore
const COLOURS = ['saffron', 'moss', 'sky', 'rose', 'lilac'];

let serial = 0;

function phrase(random: Random, length = 4): string {
  serial += 1;
  return `${Array.from({ length }, () => random.pick(WORDS)).join(' ')} ${serial}`;
}

function note(random: Random): string {
  const paragraphs = [
    phrase(random),
    `- ${phrase(random)}\n- ${phrase(random)}`,
    '```js\nlet a = 1;\n\nlet b = 2;\n```',
    `*${phrase(random)}*`,
    `> ${phrase(random)}`,
    `100 %% ${phrase(random)}`,
  ];
  return Array.from({ length: random.below(4) }, () => random.pick(paragraphs)).join('\n\n');
}

function fresh(random: Random): Mark {
  serial += 1;
  const words = random.chance(0.2) ? `${phrase(random)}\n${phrase(random)}` : phrase(random);
  return mark(`a${serial}`, random.next() * 4, words, {
    colour: random.pick(COLOURS),
    note: note(random),
    tags: random.chance(0.3) ? ['crime', 'sea/night'].slice(random.below(2)) : [],
    changed: serial,
  });
}

/** A library of an article with up to seven annotations under up to three headings. */
export function grown(random: Random): Library {
  serial = 0;
  return {
    title: phrase(random),
    dek: random.chance(0.5) ? phrase(random) : '',
    properties: [
      ['title', 'The last ferry'],
      ['author', 'Ines Marlow'],
      ['published', '2024-06-27'],
      ['tags', ['sea', 'crime']],
    ],
    headings: Array.from({ length: random.below(4) }, (_, at) => ({
      place: at + 0.5,
      text: `## Part ${at}`,
    })),
    marks: Array.from({ length: random.below(8) }, () => fresh(random)),
  };
}

function onMark(act: (one: Mark, random: Random) => void): (library: Library, random: Random) => void {
  return ({ marks }, random) => {
    if (marks.length === 0) return;
    const one = random.pick(marks);
    act(one, random);
    one.changed = serial += 1;
  };
}

/** What is taken back is newer than what it takes back. */
export function takenBack(before: Library, now: Library): Library {
  const marks = before.marks.map((one) => {
    const other = now.marks.find(({ id }) => id === one.id);
    return JSON.stringify(other) === JSON.stringify(one) ? one : { ...one, changed: (serial += 1) };
  });
  return { ...structuredClone(before), marks: structuredClone(marks) };
}

export const CHANGES: Record<string, (library: Library, random: Random) => void> = {
  'a highlight added': (library, random) => void library.marks.push(fresh(random)),
  'another added': (library, random) => void library.marks.push(fresh(random)),
  'a note edited': onMark((one, random) => void (one.note = note(random))),
  'a word added to a note': onMark((one, random) => void (one.note += ` ${phrase(random, 1)}`)),
  'a colour changed': onMark((one, random) => void (one.colour = random.pick(COLOURS))),
  'a tag added': onMark((one, random) => void (one.tags = [...one.tags, `tag-${random.below(5)}`])),
  'tags taken away': onMark((one) => void (one.tags = [])),
  'words changed': onMark((one, random) => void (one.words = phrase(random))),
  'a highlight deleted': (library, random) => {
    if (library.marks.length > 0) library.marks.splice(random.below(library.marks.length), 1);
  },
  'a highlight moved': onMark((one, random) => void (one.place = random.next() * 4)),
  'the title edited': (library, random) => void (library.title = phrase(random)),
  'the dek edited': (library, random) => void (library.dek = random.chance(0.3) ? '' : phrase(random)),
  'a property edited': (library, random) => {
    const [key] = random.pick(library.properties);
    library.properties = library.properties.map((pair) => (pair[0] === key ? [key, key === 'tags' ? [phrase(random)] : phrase(random)] : pair)); // prettier-ignore
  },
  'a property more or less': (library, random) => {
    const left = library.properties.filter(([key]) => key !== 'site');
    library.properties = left.length < library.properties.length ? left : [...left, ['site', phrase(random)]];
  },
  'a heading changed': (library, random) => {
    const heading = library.headings[random.below(4)];
    if (heading !== undefined) heading.text = `## ${phrase(random)}`;
  },
  'undone in Postil': () => undefined,
};
