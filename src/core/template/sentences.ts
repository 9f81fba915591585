import { words } from '../words/words.ts';
import { ONLY_TAGS } from './signs.ts';

type Problems = typeof words.templates.problems;

/** LiquidJS's reasons in words for people. The first that matches; the rest keep its own. */
const SENTENCES: readonly [RegExp, (problems: Problems, found: string) => string][] = [
  [/^undefined variable: (.+)$/, ({ noValue }, name) => noValue(name)],
  [/^undefined filter: (.+)$/, ({ noFilter }, name) => noFilter(name)],
  [/^tag "(.+)" not found$/, ({ noTag }, name) => noTag(name)],
  [/^tag (\{%.+) not closed$/s, ({ noEnd }, tag) => noEnd(tag)],
  [/^(?:tag|output|raw) "?([^]+?)"? not closed$/, ({ noEnd }, start) => noEnd(shortened(start))],
  [/^template render limit exceeded$/, ({ tooLong }) => tooLong],
  [/^memory alloc limit exceeded$/, ({ tooMuch }) => tooMuch],
  [/^Invalid string length$/, ({ tooMuch }) => tooMuch],
  [/^parse length limit exceeded$/, ({ longSource }) => longSource],
  [/^no words$/, ({ several }) => several],
  [/^(?:Maximum call stack|too much recursion)/, ({ tooDeep }) => tooDeep],
];

/** Its parser's, which say what cannot be read. */
const REASONS: readonly [RegExp, (reasons: Problems['reasons'], found: string) => string][] = [
  [/^invalid value expression: ([^]+)$/, ({ value }, found) => value(found)],
  [/^unexpected character ([^]+)$/, ({ character }, found) => character(found)],
  [/^unexpected token ([^]+), value expected$/, ({ token }, found) => token(found)],
  [/^expected "\|" before filter$/, ({ bar }) => bar],
  [/^expected filter name$/, ({ filterName }) => filterName],
  [/^expected ":" after filter name$/, ({ colon }) => colon],
  [/^(\w+) expect 2 arguments$/, ({ arguments: both }, filter) => both(filter)],
  [/^\[ not closed$/, ({ bracket }) => bracket],
  [/^invalid range syntax$/, ({ range }) => range],
  [/^expected variable name$/, ({ variable }) => variable],
  [/^expected "="$/, ({ equals }) => equals],
  [/^illegal tag syntax, tag name expected$/, ({ tagName }) => tagName],
  [/^illegal tag: ([^]+)$/, ({ tag }, found) => tag(found)],
  [/^unexpected elsif after else$/, ({ elsif }) => elsif],
  [/^duplicated else$/, ({ secondElse }) => secondElse],
  [/^invalid capture name$/, ({ capture }) => capture],
  [/^empty candidates: "([^]+)"$/, ({ cycle }, found) => cycle(found)],
  [/^every line of an inline comment must start/, ({ comment }) => comment],
  [/^illegal liquid tag syntax$/, ({ liquid }) => liquid],
  [/^unbalanced parentheses$/, ({ parenthesis }) => parenthesis],
];

/** What is wrong, as a sentence, and the words in it that are LiquidJS's own, in English; `null` where it is said in ours. */
export interface Said {
  sentence: string;
  own: string | null;
}

/** What is wrong, of what LiquidJS says. */
export function saidOf(reason: string): Said {
  const { problems } = words.templates;
  // Its own reasons end with the place, which is said apart.
  const placed = reason.replace(/(?:, file:[^,]*)?, line:\d+, col:\d+$/, '');
  // Our own sign behind the tags of a line (settle.ts) is none of the reader's; LiquidJS quotes as JSON does.
  const bare = placed.replaceAll(ONLY_TAGS, '').replaceAll(JSON.stringify(ONLY_TAGS).slice(1, -1), '');
  for (const [pattern, sentence] of SENTENCES) {
    const found = pattern.exec(bare);
    if (found !== null) return { sentence: sentence(problems, found[1] ?? ''), own: null };
  }
  // Ours are sentences already.
  if (/[.…。]$/.test(bare)) return { sentence: bare, own: null };
  for (const [pattern, said] of REASONS) {
    const found = pattern.exec(bare);
    if (found !== null)
      return { sentence: problems.unreadable(said(problems.reasons, found[1] ?? '')), own: null };
  }
  return { sentence: problems.foreign.replace('{own}', () => bare), own: bare };
}

function shortened(text: string): string {
  return text.length > 30 ? `${text.slice(0, 29)}…` : text;
}
