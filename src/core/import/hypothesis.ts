import { escapeInline, splitLines } from '../export/escape.ts';
import { words } from '../words/words.ts';
import { withAuthors } from './authors.ts';
import { Named } from './duplicates.ts';
import type { ForeignAnnotation, ForeignArticle, ForeignFile } from './foreign.ts';
import { byAge, isReply, threads, type Reply } from './hypothesis-threads.ts';
import { readSelectors } from './selectors.ts';
import { utcTime } from './times.ts';
import {
  checkedFile,
  field,
  fieldsOf,
  isFields,
  jsonOf,
  LeftOut,
  listOf,
  textOf,
  webAddress,
  withinLengths,
  type Fields,
} from './values.ts';

/** What the sentences call such a file. */
const WHOSE = 'Hypothesis';

/**
 * Annotations of Hypothesis: an export of its client (`annotations`), an answer of its API (`rows`, `replies`), or a list of these.
 * Quotes by their TextQuoteSelector; positions, in UTF-16 code units of the page's whole text, are hints; page notes become notes
 * on the whole article. A reply is quoted below the note it answers, with its author and date. Linear in the file.
 *
 * @throws PostilError `empty`, `too-large`, `malformed`
 */
export function readHypothesis(text: string): ForeignFile {
  const left = new LeftOut();
  const named = new Named(left);
  const all = rowsOf(jsonOf(text, WHOSE), left);
  const { roots, replies, lost } = threads(all);
  if (lost > 0) {
    left.add('lost-replies', words.importing.programs.hypothesis.lostReplies, lost);
  }
  const read = roots.flatMap((row) => {
    const annotation = readRow(row, replies.get(row) ?? [], left);
    return annotation === null ? [] : [{ row, author: authorOf(row), annotation }];
  });
  // An author stands below what is theirs, above what others answered.
  const signed = withAuthors(read, left);
  const articles = new Map<string, ForeignArticle>();
  for (const { row, annotation } of signed) {
    const address = addressOf(row);
    const article = articles.get(address) ?? articleOf(row, address);
    article.title ??= titleOf(row);
    const whole = withinLengths(withReplies(annotation, replies.get(row) ?? []), left);
    article.annotations.push(...named.unique([whole]));
    articles.set(address, article);
  }
  return checkedFile(
    { kind: 'hypothesis', articles: [...articles.values()], warnings: left.warnings },
    words.importing.programs.hypothesis.none,
  );
}

/** The annotations of a file, wherever they stand in it. */
function rowsOf(value: unknown, left: LeftOut): Fields[] {
  const lists = (Array.isArray(value) ? (value as unknown[]) : [value]).flatMap((one) => {
    if (!isFields(one)) return [one];
    const within = ['annotations', 'rows', 'replies'].flatMap((name) => listOf(one, name));
    return within.length > 0 || Object.hasOwn(one, 'rows') || Object.hasOwn(one, 'annotations')
      ? within
      : [one];
  });
  const rows = lists.filter(isFields);
  const strange = lists.length - rows.length;
  if (strange > 0) left.add('no-annotation', words.importing.programs.hypothesis.noAnnotation, strange);
  return rows;
}

function readRow(row: Fields, replies: readonly Reply[], left: LeftOut): ForeignAnnotation | null {
  const targets = listOf(row, 'target').filter(isFields);
  if (targets.length > 1) {
    left.add('several-targets', words.importing.programs.severalTargets);
  }
  const { quote, position, any } = readSelectors(field(targets[0] ?? {}, 'selector'));
  const exact = quote === null || quote.exact.trim() === '' ? '' : quote.exact;
  const note = typeof field(row, 'text') === 'string' ? (field(row, 'text') as string) : '';
  const tags = [row, ...replies.map((reply) => reply.row)].flatMap(tagsOf);
  if (exact === '' && note.trim() === '' && replies.length === 0 && tags.length === 0) {
    left.add('nothing-kept', words.importing.programs.nothingKept);
    return null;
  }
  if (exact === '' && any && !isReply(row)) {
    left.add('no-words', words.importing.programs.noWords);
  }
  const created = utcTime(field(row, 'created'));
  const id = textOf(row, 'id');
  const latest = [field(row, 'updated'), ...replies.map((reply) => field(reply.row, 'updated'))]
    .flatMap((time) => utcTime(time) ?? [])
    .reduce<string | null>((last, time) => (last === null || byAge(last, time) < 0 ? time : last), null);
  return {
    key: id ?? `${addressOf(row)}\n${created ?? ''}\n${exact}`,
    exact,
    prefix: exact === '' ? '' : (quote?.prefix ?? ''),
    suffix: exact === '' ? '' : (quote?.suffix ?? ''),
    start: exact === '' ? null : (position?.start ?? null),
    end: exact === '' ? null : (position?.end ?? null),
    note,
    colour: null,
    style: 'highlight',
    tags,
    created,
    updated: latest ?? created,
  };
}

function withReplies(annotation: ForeignAnnotation, replies: readonly Reply[]): ForeignAnnotation {
  if (replies.length === 0) return annotation;
  const parts = [annotation.note, ...replies.map(quotedReply)].filter((part) => part.trim() !== '');
  return { ...annotation, note: parts.join('\n\n') };
}

/** A reply as a quotation below the note, one mark for each level; nobody reads further in than this. */
const DEEPEST = 8;

function quotedReply({ row, level }: Reply): string {
  const note = typeof field(row, 'text') === 'string' ? (field(row, 'text') as string) : '';
  const day = utcTime(field(row, 'created'))?.slice(0, 10);
  const who = `**${escapeInline(authorOf(row) ?? words.importing.programs.hypothesis.somebody)}**${day === undefined ? '' : `, ${day}`}:`;
  const mark = '> '.repeat(Math.min(DEEPEST, level));
  return [who, '', ...splitLines(note.trim())].map((line) => `${mark}${line}`.trimEnd()).join('\n');
}

function tagsOf(row: Fields): string[] {
  return listOf(row, 'tags').filter((tag): tag is string => typeof tag === 'string');
}

/** The name that is shown, else the one of the account: `acct:name@hypothes.is`. */
function authorOf(row: Fields): string | null {
  const shown = textOf(fieldsOf(row, 'user_info'), 'display_name');
  return shown ?? textOf(row, 'user')?.replace(/^acct:/, '').replace(/@[^@]*$/, '') ?? null; // prettier-ignore
}

function addressOf(row: Fields): string {
  const first = listOf(row, 'target')[0];
  const address = textOf(row, 'uri') ?? (isFields(first) ? textOf(first, 'source') : null) ?? '';
  return address.replace(/#[^]*$/, '');
}

function titleOf(row: Fields): string | null {
  const document = fieldsOf(row, 'document');
  const [first] = listOf(document, 'title');
  return textOf(document, 'title') ?? (typeof first === 'string' ? first.trim() || null : null);
}

function articleOf(row: Fields, address: string): ForeignArticle {
  return {
    id: null,
    title: titleOf(row),
    byline: null,
    sourceUrl: webAddress(address),
    published: null,
    language: null,
    text: null,
    annotations: [],
  };
}
