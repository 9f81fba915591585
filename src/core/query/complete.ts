import { COLOURS } from '../annotation.ts';
import { written } from './condition.ts';
import { languageName } from '../library/typed-language.ts';
import { MOVING } from './dates.ts';
import { fold } from './fold.ts';
import { keyNamed, KEYS, STATES, THINGS, type Key } from './keys.ts';
import { ranked } from './rank.ts';
import { scan, type Term } from './scan.ts';
import type { Vocabulary } from './vocabulary.ts';
import { words } from '../words/words.ts';

/** One way to go on. */
export interface Proposal {
  /** What is added to the query: `tag:` or `tag:method`. */
  label: string;
  /** What it means, in a few words; empty where the label says it. */
  detail: string;
  /** What it replaces of the text (UTF-16 code units), by what, and where the caret stands then. */
  start: number;
  end: number;
  insert: string;
  caret: number;
}

/** As many as a list shows without becoming one that has to be read. */
const MOST = 12;
/** Of each kind where bare words may be the beginning of anything. */
const FEW = 4;
/** One letter begins too much. */
const LEAST_TYPED = 2;

interface Option {
  value: string;
  detail: string;
  /** What else it may be known by. */
  also?: string;
}

/**
 * How `text` may go on at `caret`: behind a colon the values that there are, else keys, and what the bare word may stand for. The
 * likeliest first; empty inside quotation marks of words that stand alone, where nobody can guess.
 */
export function completions(text: string, caret: number, vocabulary: Vocabulary, most = MOST): Proposal[] {
  const term = termAt(text, caret);
  if (term === null) return KEYS.map((key) => keyProposal(key, caret, caret));
  if (term.key !== null && caret >= term.valueStart) return values(text, caret, term, vocabulary, most);
  if (term.quoted && term.key === null) return [];
  return anything(text, caret, term, vocabulary).slice(0, most);
}

/** The term that the caret is in, or at the end of. */
function termAt(text: string, caret: number): Term | null {
  const whole = tokenAt(text, caret);
  // A quotation mark that nobody has closed yet would take all that follows, up to where another one opens.
  const isOpen = whole?.quoted === true && (!whole.closed || whole.value.endsWith(':'));
  return isOpen ? tokenAt(text.slice(0, wordEnd(text, caret)), caret) : whole;
}

function tokenAt(text: string, caret: number): Term | null {
  const found = scan(text).find((token) => token.start < caret && token.end >= caret);
  return found?.kind === 'term' ? found : null;
}

function wordEnd(text: string, caret: number): number {
  const rest = /[\s()（）]/.exec(text.slice(caret));
  return rest === null ? text.length : caret + rest.index;
}

function values(text: string, caret: number, term: Term, vocabulary: Vocabulary, most: number): Proposal[] {
  const key = keyNamed(term.key ?? '');
  if (key === null) return [];
  const typed = text.slice(term.valueStart, caret).replace(/^["“„]/, '');
  const options = optionsOf(key, vocabulary);
  return ranked(options, typed, namesOf, most).map((option) =>
    proposal(
      text,
      term.valueStart,
      term.end,
      written(option.value),
      `${key.name}:${written(option.value)}`,
      option.detail,
    ),
  );
}

function anything(text: string, caret: number, term: Term, vocabulary: Vocabulary): Proposal[] {
  const { start, end } = term;
  const typed = text.slice(start, caret);
  const keys = KEYS.filter((key) =>
    [key.name, ...key.also].some((name) => name.startsWith(typed.toLowerCase())),
  );
  const proposals = keys.slice(0, FEW).map((key) => keyProposal(key, start, end));
  if (typed.length < LEAST_TYPED) return proposals;
  for (const name of ['is', 'has', 'tag', 'folder', 'lang', 'by', 'site']) {
    const key = keyNamed(name)!;
    const hash = name === 'tag' ? typed.replace(/^#/, '') : typed;
    for (const option of ranked(optionsOf(key, vocabulary), hash, namesOf, FEW, true)) {
      const insert = `${name}:${written(option.value)}`;
      proposals.push(proposal(text, start, end, insert, insert, option.detail));
    }
  }
  return proposals;
}

function keyProposal(key: Key, start: number, end: number): Proposal {
  const insert = `${key.name}:`;
  return {
    label: insert,
    detail: words.query.keys[key.name],
    start,
    end,
    insert,
    caret: start + insert.length,
  };
}

/** With a blank behind it, where the next word may begin. */
function proposal(
  text: string,
  start: number,
  end: number,
  value: string,
  label: string,
  detail: string,
): Proposal {
  const blank = /^[\s)）]/.test(text.slice(end));
  const insert = blank ? value : `${value} `;
  // Over a blank that is there already the caret steps.
  const caret = start + value.length + (text[end] === ' ' || !blank ? 1 : 0);
  return { label, detail, start, end, insert, caret };
}

function namesOf({ value: name, also }: Option): readonly string[] {
  return also === undefined ? [name] : [name, also];
}

/** Made once of each list that a vocabulary has. */
const known = new WeakMap<readonly string[], readonly Option[]>();

function plain(names: readonly string[]): readonly Option[] {
  const before = known.get(names);
  if (before !== undefined) return before;
  const options = names.map((name) => ({ value: name, detail: '' }));
  known.set(names, options);
  return options;
}

function described<Name extends string>(
  names: readonly Name[],
  details: Readonly<Record<Name, string>>,
): readonly Option[] {
  return names.map((name) => ({ value: name, detail: details[name] }));
}

const DATES = plain(['today', 'yesterday', ...MOVING.slice(2), '7-days-ago', '30-days-ago']);
const EXAMPLES: Readonly<Record<string, readonly Option[]>> = {
  minutes: plain(['<5', '<10', '>20', '5-10']),
  words: plain(['<1000', '>2000', '>5000']),
  progress: plain(['>50', '<50', '50-99']),
  highlights: plain(['>5', '>20', '0']),
  notes: plain(['>=3', '>10', '0']),
};

function optionsOf(key: Key, vocabulary: Vocabulary): readonly Option[] {
  switch (key.asks) {
    case 'tag':
      return plain(vocabulary.tags);
    case 'folder':
      return plain(vocabulary.folders);
    case 'language':
      return languages(vocabulary);
    case 'colour':
      return COLOURS.map((colour) => {
        const own = vocabulary.colourNames?.[colour]?.trim() ?? '';
        return own === '' ? { value: colour, detail: '' } : { value: own, detail: colour, also: colour };
      });
    case 'is':
      return described(STATES, words.query.states);
    case 'has':
      return described(THINGS, words.query.things);
    case 'date':
      return DATES;
    case 'count':
      return EXAMPLES[key.name] ?? [];
    case 'holds':
      if (key.field === 'by') return plain(vocabulary.bylines);
      return key.field === 'site' ? plain(vocabulary.sites) : [];
    case 'text':
      return [];
  }
}

function languages({ languages: tags, locales = [] }: Vocabulary): readonly Option[] {
  const before = known.get(tags);
  if (before !== undefined) return before;
  const options = tags.map((lang) => {
    const own = languageName(lang, locales[0] ?? 'en');
    const english = languageName(lang, 'en');
    return { value: lang, detail: own, also: fold(own) === fold(english) ? own : `${own} ${english}` };
  });
  known.set(tags, options);
  return options;
}
