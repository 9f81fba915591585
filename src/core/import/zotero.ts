import { fieldDate } from '../parse/dates.ts';
import { words } from '../words/words.ts';
import { nearestColour } from './colour.ts';
import { Named } from './duplicates.ts';
import type { ForeignAnnotation, ForeignArticle, ForeignFile } from './foreign.ts';
import {
  checkedFile,
  field,
  isFields,
  jsonOf,
  keyOf,
  LeftOut,
  listOf,
  textOf,
  timeOf,
  UNSAID,
  webAddress,
  withinLengths,
  type Fields,
} from './values.ts';
import { zoteroItems, type ZoteroItem } from './zotero-items.ts';

/**
 * Annotations of a Zotero library, as JSON of its Web API or of Better BibTeX. Those of one work are one article, whichever of
 * its attachments they are on; title, people, date and address are the work's where the file has it, else the attachment's.
 * Pages and rectangles mean nothing outside the PDF. Throws PostilError `empty`, `malformed`, `too-large`.
 */
export function readZotero(text: string): ForeignFile {
  const { works, annotations } = zoteroItems(jsonOf(text, 'Zotero'));
  const left = new LeftOut();
  const byWork = new Map<string, { chain: ZoteroItem[]; own: ZoteroItem[] }>();
  for (const annotation of annotations) {
    const chain = chainOf(annotation, works);
    const name = chain.at(-1)?.key ?? annotation.parent ?? '';
    const known = byWork.get(name);
    if (known === undefined) byWork.set(name, { chain, own: [annotation] });
    else known.own.push(annotation);
  }
  for (const { fields } of works.values())
    if (textOf(fields, 'itemType') === 'note') left.add('notes', words.importing.programs.zotero.notes);
  const named = new Named(left);
  const articles = [...byWork.values()].map(({ chain, own }) => articleOf(chain, own, named, left));
  return checkedFile(
    { kind: 'zotero', articles, warnings: left.warnings },
    words.importing.programs.zotero.none,
  );
}

/** What an annotation hangs on: its attachment, then its work. Two steps and no more, so that a circle ends. */
function chainOf({ parent }: ZoteroItem, works: ReadonlyMap<string, ZoteroItem>): ZoteroItem[] {
  const attachment = parent === null ? undefined : works.get(parent);
  if (attachment === undefined) return [];
  const work = attachment.parent === null ? undefined : works.get(attachment.parent);
  return work === undefined || work === attachment ? [attachment] : [attachment, work];
}

function articleOf(
  chain: readonly ZoteroItem[],
  own: readonly ZoteroItem[],
  named: Named,
  left: LeftOut,
): ForeignArticle {
  const [attachment, work = attachment] = chain;
  if (attachment === undefined) {
    left.add('no-work', words.importing.programs.zotero.noWork);
  }
  const says = (read: (fields: Fields) => string | null): string | null =>
    (work === undefined ? null : read(work.fields)) ?? (attachment === undefined ? null : read(attachment.fields)); // prettier-ignore
  const date = says((fields) => textOf(fields, 'date'));
  return {
    id: null,
    title: says(titleOf),
    byline: says(peopleOf),
    sourceUrl: says(addressOf),
    published: date === null ? null : fieldDate(date),
    language: says((fields) => textOf(fields, 'language')),
    text: null,
    annotations: named.unique(
      [...own]
        .sort((a, b) => compare(sortIndex(a), sortIndex(b)))
        .flatMap((item) => annotationOf(item, left)),
    ),
  };
}

/** `00012|001234|00200`: page, place in its text, distance from its top; as text in that order. */
function sortIndex({ fields }: ZoteroItem): string {
  return textOf(fields, 'annotationSortIndex') ?? '~';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Laws, cases and messages call their titles otherwise. */
function titleOf(fields: Fields): string | null {
  const title = textOf(fields, 'title') ?? textOf(fields, 'caseName') ?? textOf(fields, 'nameOfAct') ?? textOf(fields, 'subject'); // prettier-ignore
  return title === null ? null : plain(title);
}

/** Authors as they are read; where there are none, whoever made it. */
function peopleOf(fields: Fields): string | null {
  const people = listOf(fields, 'creators').filter(isFields);
  const authors = people.filter((person) => textOf(person, 'creatorType') === 'author');
  const names = (authors.length > 0 ? authors : people).flatMap((person) => {
    const parts = [textOf(person, 'firstName'), textOf(person, 'lastName') ?? textOf(person, 'name')];
    const name = parts.filter((part) => part !== null).join(' ');
    return name === '' ? [] : [name];
  });
  return names.length === 0 ? null : names.join(', ');
}

function addressOf(fields: Fields): string | null {
  const url = webAddress(textOf(fields, 'url'));
  if (url !== null) return url;
  const doi = /\b(10\.\d{4,9}\/\S{1,200})$/.exec(textOf(fields, 'DOI') ?? '')?.[1];
  return doi === undefined ? null : `https://doi.org/${doi}`;
}

/** Words that Zotero marks up within titles, quotes and comments: italics, bold, sub- and superscript, small capitals. */
const MARKUP = /<\/?(?:i|b|sub|sup|sc|span(?: style="[^"<>]{0,100}")?)>/gi;

function plain(text: string): string {
  return text.replace(MARKUP, '');
}

function annotationOf({ key, fields, parent }: ZoteroItem, left: LeftOut): ForeignAnnotation[] {
  if (field(fields, 'deleted') === 1 || field(fields, 'deleted') === true) {
    left.add('deleted', words.importing.programs.zotero.deleted);
    return [];
  }
  const type = textOf(fields, 'annotationType') ?? 'highlight';
  const exact = plain(textOf(fields, 'annotationText') ?? '').trim();
  const note = (textOf(fields, 'annotationComment') ?? '')
    .replace(/<\/?i>/gi, '*')
    .replace(/<\/?b>/gi, '**')
    .replace(MARKUP, '');
  const tags = tagsOf(fields);
  if (exact === '' && note === '' && tags.length === 0) {
    left.add('no-words', words.importing.programs.zotero.wordless);
    return [];
  }
  if (exact === '') {
    left.add('no-quote', words.importing.programs.zotero.noQuote);
  }
  const annotation: ForeignAnnotation = {
    ...UNSAID,
    key: key === '' ? keyOf('zotero', parent, sortIndex({ key, fields, parent }), exact, note) : keyOf('zotero', key), // prettier-ignore
    exact,
    note,
    colour: nearestColour(textOf(fields, 'annotationColor')),
    style: type === 'underline' ? 'underline' : 'highlight',
    tags,
    created: timeOf(field(fields, 'dateAdded')),
    updated: timeOf(field(fields, 'dateModified')),
  };
  return [withinLengths(annotation, left)];
}

function tagsOf(fields: Fields): string[] {
  return listOf(fields, 'tags').flatMap((tag) => {
    const name = isFields(tag) ? textOf(tag, 'tag') : typeof tag === 'string' ? tag.trim() : null;
    return name === null || name === '' ? [] : [name];
  });
}
