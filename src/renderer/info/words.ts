import type { ArticleFormat, DroppedKind, Extraction, Rule } from '../../core/article.ts';
import { encodingName, ENCODINGS } from '../../core/encodings.ts';
import type { Editable } from '../../core/library/edits.ts';
import { languageName } from '../../core/library/typed-language.ts';
import { dateWords } from '../../core/reading/when.ts';
import { words } from '../../core/words/words.ts';

/** How a file was read, in words for the reader. */

/** `Web page, told by its content`. */
export function formatWords(format: ArticleFormat, found: Extraction['format'] | undefined): string {
  const { formats, formatBy } = words.info;
  return found === undefined ? formats[format] : formatBy[found.by](formats[format]);
}

/** `From the first heading`. */
export function ruleWords(rule: Rule | undefined): string | null {
  return rule === undefined ? null : words.info.rules[rule];
}

/** What people call an encoding, and its own name behind that: `Central European, Windows-1250`. */
export function encodingLabel(encoding: string): string {
  const name = encodingName(encoding);
  const isUnicode = ENCODINGS.some(({ label, group }) => label === encoding && group === 'Unicode');
  const { named, groups } = words.info.encodings;
  return isUnicode ? named(groups.Unicode, name) : name;
}

/** Nothing that is told by letters is certain. */
const SUREST = 0.99;

/** `Central European, Windows-1250: told by its letters, 97 % sure`. */
export function encodingWords(encoding: string, found: Extraction['encoding'] | undefined): string {
  if (found === undefined) return encodingLabel(encoding);
  const { encoded, encodedBy, damaged, unsure } = words.info;
  const isGuess = found.by === 'likely' || found.by === 'fallback';
  const by = found.by === 'valid' && found.confidence < 1 ? damaged : encodedBy[found.by];
  return encoded(encodingLabel(encoding), isGuess ? unsure(by, Math.min(SUREST, found.confidence)) : by);
}

/** `12 scripts, 1 frame`; `null` where nothing was left out. */
export function droppedWords(dropped: Extraction['dropped']): string | null {
  const said = words.info.dropped;
  const parts = Object.entries(dropped).flatMap(([kind, count]) =>
    count > 0 ? [said[kind as DroppedKind](count)] : [],
  );
  return parts.length === 0 ? null : words.info.droppedAll(parts);
}

/** What a field's value means in the interface's words (`German (Austria)`, `June 2024`), where it does not say so itself. */
export function plainly(field: Editable, value: string, locale: string): string | null {
  const meaning =
    field === 'lang' ? languageName(value, locale) : field === 'published' ? dateWords(value, locale) : value;
  return meaning === value ? null : meaning;
}
