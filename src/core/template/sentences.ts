/** LiquidJS's reasons in words for people. The first that matches; the rest keep its own. */
const SENTENCES: readonly [RegExp, (found: string) => string][] = [
  [/^undefined variable: (.+)$/, (name) => `There is no “${name}” here.`],
  [/^undefined filter: (.+)$/, (name) => `There is no filter “${name}”.`],
  [/^tag "(.+)" not found$/, (name) => `There is no tag “${name}”.`],
  [/^tag (\{%.+) not closed$/s, (tag) => `“${tag}” has no end.`],
  [/^(?:tag|output|raw) "?([^]+?)"? not closed$/, (start) => `“${shortened(start)}” has no end.`],
  [/^template render limit exceeded$/, () => 'It takes too long.'],
  [/^memory alloc limit exceeded$/, () => 'It makes too much.'],
  [/^Invalid string length$/, () => 'It makes too much.'],
  [/^parse length limit exceeded$/, () => 'It is too long.'],
  [/^no words$/, () => 'This is not one value but several: say which, as in “article.title”.'],
  [/^(?:Maximum call stack|too much recursion)/, () => 'It has too many levels.'],
];

/** What is wrong, as a sentence, of what LiquidJS says. */
export function sentenceOf(reason: string): string {
  // Its own reasons end with the place, which is said apart.
  const bare = reason.replace(/(?:, file:[^,]*)?, line:\d+, col:\d+$/, '');
  for (const [pattern, sentence] of SENTENCES) {
    const found = pattern.exec(bare);
    if (found !== null) return sentence(found[1] ?? '');
  }
  return /[.…]$/.test(bare) ? bare : `This cannot be read: ${bare}.`;
}

function shortened(text: string): string {
  return text.length > 30 ? `${text.slice(0, 29)}…` : text;
}
