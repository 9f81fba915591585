import { classOf, MARK, WORD } from '../anchor/characters.ts';
import { readingMinutes } from '../reading/time.ts';
import { dayOf, periodOf, writtenPeriod, type Period } from './dates.ts';
import type { Facts } from './facts.ts';
import { fold } from './fold.ts';
import type { Condition, CountField, HeldField, Query, State, TextCondition, Thing } from './query.ts';

/** What the index says: the ids of the articles for which a condition holds; `undefined` while it does not say. */
export type Found = (condition: TextCondition) => ReadonlySet<string> | undefined;

/** Whether something holds; `undefined` while nobody can tell. */
type Answer = boolean | undefined;
type Ask = (facts: Facts) => Answer;

/** Whether the article with these facts is an answer to `query`. For many articles take `matcher`, which prepares the query once. */
export function matches(query: Query, facts: Facts, found: Found, now?: Date): boolean {
  return matcher(query, found, now)(facts);
}

/**
 * The test that `query` is. What the index has not said yet holds for nothing, neither as asked nor negated (Kleene's strong logic of
 * three values), so that a list only grows while answers come. `now`: the day that *today* is.
 */
export function matcher(query: Query, found: Found, now = new Date()): (facts: Facts) => boolean {
  const ask = asking(query, found, now);
  return (facts) => ask(facts) === true;
}

function asking(query: Query, found: Found, now: Date): Ask {
  switch (query.type) {
    case 'not': {
      const ask = asking(query.term, found, now);
      return (facts) => negated(ask(facts));
    }
    case 'and':
    case 'or': {
      const asks = query.terms.map((term) => asking(term, found, now));
      const decides = query.type === 'or';
      return (facts) => {
        let answer: Answer = !decides;
        for (const ask of asks) {
          const one = ask(facts);
          if (one === decides) return decides;
          if (one === undefined) answer = undefined;
        }
        return answer;
      };
    }
    default:
      return condition(query, found, now);
  }
}

function negated(answer: Answer): Answer {
  return answer === undefined ? undefined : !answer;
}

function condition(asked: Condition, found: Found, now: Date): Ask {
  switch (asked.type) {
    case 'text': {
      const ids = found(asked);
      const inIndex = (id: string): Answer => ids?.has(id);
      if (asked.field !== 'any') return ({ id }) => inIndex(id);
      const holds = holding(asked);
      return (facts) => holds(foldedOf(facts).any) || inIndex(facts.id);
    }
    case 'holds': {
      const holds = holding(asked);
      return (facts) => holds(foldedOf(facts)[asked.field]);
    }
    case 'tag': {
      const tag = fold(asked.tag);
      const isIt = (other: string): boolean => other === tag || other.startsWith(`${tag}/`);
      return (facts) => foldedOf(facts).tags.some(isIt);
    }
    case 'folder': {
      const path = `/${fold(asked.folder)}/`;
      return (facts) => foldedOf(facts).folders.includes(path);
    }
    case 'language': {
      // Basic filtering, RFC 4647 section 3.3.1.
      const range = asked.lang.toLowerCase();
      return ({ lang }) => lang !== null && `${lang.toLowerCase()}-`.startsWith(`${range}-`);
    }
    case 'colour':
      return ({ colours }) => (colours[asked.colour] ?? 0) > 0;
    case 'is':
      return STATE_TESTS[asked.state];
    case 'has':
      return THING_TESTS[asked.thing];
    case 'date': {
      const { field, relation } = asked;
      const period = periodOf(asked.date, now);
      return (facts) => {
        const written = facts[field];
        const date =
          written === null ? null : field === 'published' ? writtenPeriod(written) : dayOf(written);
        return date !== null && RELATIONS[relation](date, period);
      };
    }
    case 'count': {
      const { field, least, most } = asked;
      return (facts) => {
        const count = COUNTS[field](facts);
        return (least === null || count >= least) && (most === null || count <= most);
      };
    }
  }
}

/** A date of less precision than is asked counts where it holds whichever day it was. */
const RELATIONS = {
  before: (date: Period, asked: Period) => date.last < asked.first,
  after: (date: Period, asked: Period) => date.first > asked.last,
  on: (date: Period, asked: Period) => date.first >= asked.first && date.last <= asked.last,
};

const COUNTS: Readonly<Record<CountField, (facts: Facts) => number>> = {
  words: ({ words }) => words,
  minutes: ({ words, lang }) => readingMinutes(words, lang),
  progress: ({ progress }) => Math.round(progress * 100),
  highlights: ({ highlights }) => highlights,
  notes: ({ notes }) => notes,
};

const STATE_TESTS: Readonly<Record<State, (facts: Facts) => boolean>> = {
  unread: ({ state }) => state === 'unread',
  reading: ({ state }) => state === 'reading',
  read: ({ state }) => state === 'read',
  archived: ({ archived }) => archived,
  trashed: ({ inTrash }) => inTrash,
  waiting: ({ waiting }) => waiting,
  attention: ({ uncertain, orphans }) => uncertain + orphans > 0,
  uncertain: ({ uncertain }) => uncertain > 0,
  orphaned: ({ orphans }) => orphans > 0,
};

const THING_TESTS: Readonly<Record<Thing, (facts: Facts) => boolean>> = {
  notes: ({ notes }) => notes > 0,
  highlights: ({ highlights }) => highlights > 0,
  tags: (facts) => foldedOf(facts).tags.length > 0,
  folder: ({ folders }) => folders.length > 0,
  date: ({ published }) => published !== null,
  byline: ({ byline }) => byline !== null && byline !== '',
  site: ({ siteName, sourceUrl }) => siteOf(siteName, sourceUrl) !== '',
  language: ({ lang }) => lang !== null,
};

interface Folded extends Record<HeldField | 'any', string> {
  tags: readonly string[];
  /** `/outer/inner/`; empty where there is none. */
  folders: string;
}

/** Facts are replaced and never changed, so that what was folded once stays true. */
const known = new WeakMap<Facts, Folded>();

function foldedOf(facts: Facts): Folded {
  const before = known.get(facts);
  if (before !== undefined) return before;
  const title = fold(facts.title);
  const by = fold(facts.byline ?? '');
  const site = fold(siteOf(facts.siteName, facts.sourceUrl));
  // What stands in two of them is not found across their border.
  const file = facts.names.map(fold).join('\n');
  const folded: Folded = {
    title,
    by,
    site,
    file,
    any: [title, fold(facts.dek ?? ''), by, site, file].join('\n'),
    tags: [...facts.tags, ...Object.keys(facts.highlightTags)].map(fold),
    folders: facts.folders.length === 0 ? '' : `/${facts.folders.map(fold).join('/')}/`,
  };
  known.set(facts, folded);
  return folded;
}

/** Its name, and the host of its address. */
function siteOf(name: string | null, address: string | null): string {
  const host = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(address ?? '')?.[1] ?? '';
  return `${name ?? ''} ${host}`.trim();
}

/** A word counts wherever its letters stand, also inside another; a phrase only where no word goes on at its ends. */
function holding({ words, phrase }: { words: string; phrase: boolean }): (folded: string) => boolean {
  const wanted = fold(words);
  if (!phrase || wanted === '') return (folded) => folded.includes(wanted);
  return (folded) => {
    for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + 1))
      if (!goesOn(folded, at) && !goesOn(folded, at + wanted.length)) return true;
    return false;
  };
}

/** Whether one word goes on across `offset`. In scripts without spaces none does. */
function goesOn(text: string, offset: number): boolean {
  return inWord(text.codePointAt(offset)) && inWord(text.slice(Math.max(0, offset - 2), offset));
}

function inWord(letter: number | string | undefined): boolean {
  const code = typeof letter === 'string' ? [...letter].at(-1)?.codePointAt(0) : letter;
  if (code === undefined) return false;
  const kind = classOf(code);
  return kind === WORD || kind === MARK;
}
