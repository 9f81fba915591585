import PostalMime, { type Address, type Email } from 'postal-mime';
import { PostilError } from '../failure.ts';
import type { Rule, Stated } from '../article.ts';
import { textOf } from '../text.ts';
import { isoDate, readDate } from './dates.ts';
import { titleOf } from './file-title.ts';
import { documentOf } from './html-document.ts';
import { metadataOf } from './html-metadata.ts';
import { languageOf, majorityDirection } from './language.ts';
import type { DocumentSource, ParsedArticle, ParsedDocument } from './source.ts';
import { parseText } from './text.ts';
import { treeOf } from './tree.ts';

/**
 * A saved message (RFC 5322): its HTML where it has any, else its text. Subject, sender and date are the header's. Pictures
 * that the message brings along are shown; files that hang on it are not part of the text, and a warning names them.
 * Throws PostilError: `malformed`, and what the parsers of HTML and text throw.
 */
export async function parseEml({ bytes, name }: DocumentSource): Promise<ParsedDocument> {
  const email = await read(bytes, name);
  const { html, text = '' } = email;
  const written = html !== undefined && /\S/.test(html) ? html : null;
  if (written === null && !/\S/.test(text))
    throw new PostilError('empty', `${name} is a message without a text, so there is nothing to read.`);
  const body = written === null ? fromText(text, name) : fromHtml(written, email, name);
  const subject = line(email.subject);
  const sender = line(email.from === undefined ? undefined : senderName(email.from));
  const date = sentOn(email.headers.find(({ key }) => key === 'date')?.value ?? '');
  const header: [Stated, string | null][] = [
    ['title', subject],
    ['byline', sender],
    ['published', date],
  ];
  const rules = { ...body.rules };
  for (const [stated, value] of header) if (value !== null) rules[stated] = 'message-header' satisfies Rule;
  return {
    ...body,
    title: subject ?? body.title,
    byline: sender ?? body.byline,
    published: date ?? body.published,
    rules,
    warnings: [...body.warnings, ...attachedFiles(email)],
    encoding: 'utf-8',
  };
}

async function read(bytes: Uint8Array, name: string): Promise<Email> {
  try {
    return await PostalMime.parse(bytes);
  } catch (error) {
    throw new PostilError(
      'malformed',
      `${name} is a message that cannot be read: ${(error as Error).message}`,
      {
        cause: error,
      },
    );
  }
}

/** A message is laid out, not navigated: all that it shows is what it says. */
function fromHtml(html: string, email: Email, name: string): ParsedArticle {
  const page = documentOf(html, name);
  const { lang, dir } = metadataOf(page);
  const pictures = new Map(
    email.attachments.flatMap(({ contentId, content }) =>
      contentId === undefined || typeof content === 'string'
        ? []
        : [[contentId.replace(/^<|>$/g, ''), new Uint8Array(content)] as const],
    ),
  );
  const { blocks, resources } = treeOf(page, {
    base: null,
    language: { lang, dir },
    embedded: (address) => pictures.get(/^\s*cid:(.*)$/i.exec(address)?.[1]?.trim() ?? '') ?? null,
  });
  const words = textOf(blocks);
  const guess = lang === null ? languageOf(words) : null;
  return {
    title: titleOf(name, words),
    byline: null,
    published: null,
    dek: null,
    lang: lang ?? guess,
    dir: dir ?? majorityDirection(blocks.map((block) => textOf([block]))),
    siteName: null,
    sourceUrl: null,
    blocks,
    resources,
    warnings: [],
    rules: {
      title: 'file-name',
      ...(lang === null ? (guess === null ? {} : { lang: 'letters' }) : { lang: 'attribute' }),
    },
    dropped: {},
  };
}

function fromText(text: string, name: string): ParsedArticle {
  return parseText({ text, name, encoding: 'utf-8', format: 'text' });
}

/**
 * The `Date` header (RFC 5322 §3.3) as ISO 8601 in its own time zone, so that the day stays the sender's; without a time
 * where that cannot be read, `null` where there is no date.
 */
function sentOn(header: string): string | null {
  const [, date = '', time, hours, minutes] =
    /^\s*((?:[a-z]{3},\s*)?\d{1,2}\s+[a-z]{3}\s+\d{4})(?:\s+(\d{2}:\d{2}(?::\d{2})?))?(?:\s*([+-]\d{2})(\d{2}))?/i.exec(
      header,
    ) ?? [];
  const day = readDate(date);
  if (day === null || time === undefined) return day;
  return isoDate(`${day}T${time}${hours === undefined ? '' : `${hours}:${minutes}`}`) ?? day;
}

function senderName(from: Address): string {
  return from.name === '' ? (from.address ?? '') : from.name;
}

function line(value: string | undefined): string | null {
  const plain = value?.replace(/\s+/g, ' ').trim() ?? '';
  return plain === '' ? null : plain;
}

/** As many as a sentence holds. */
const NAMED = 5;

function attachedFiles({ attachments }: Email): ParsedArticle['warnings'] {
  const names = attachments
    .filter(({ disposition, related }) => disposition === 'attachment' && related !== true)
    .map(({ filename, mimeType }) => filename ?? mimeType);
  if (names.length === 0) return [];
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  const message = `Files attached to this message are not shown: ${names.slice(0, NAMED).join(', ')}${more}.`;
  return [{ code: 'attachments-left-out', message }];
}
