import type { Block, Rule, Stated } from '../article.ts';
import { PostilError } from '../failure.ts';
import { textOf } from '../text.ts';
import { words } from '../words/words.ts';
import { isoDate, readDate } from './dates.ts';
import { titleOf } from './file-title.ts';
import { documentOf } from './html-document.ts';
import { metadataOf } from './html-metadata.ts';
import { languageOf, majorityDirection } from './language.ts';
import { picturesIn } from './mhtml.ts';
import { mimeHeaders, mimeParts, parameter, type MimePart } from './mime.ts';
import { decodeWords, unflowed } from './mime-words.ts';
import type { EmbeddedPicture } from './picture.ts';
import type { DocumentSource, ParsedDocument } from './source.ts';
import { textBlocks } from './text-blocks.ts';
import { linesOf } from './text-lines.ts';
import { treeOf } from './tree.ts';

/**
 * A saved message (RFC 5322, 2045): of each choice of forms its HTML, else its text, in the order of the message. Subject, sender
 * and date are the header's. Pictures that the message brings along are shown, and messages that are forwarded in it follow
 * it under their subjects; files that hang on it are not part of the text, and a warning names them. Throws PostilError:
 * `empty`, and what `mimeParts` and the parser of HTML throw.
 */
export async function parseEml({ bytes, name, decode }: DocumentSource): Promise<ParsedDocument> {
  const message = await readMessage(bytes, { name, decode }, 0);
  const { blocks, subject, sender, date, attached, resources } = message;
  const text = textOf(blocks);
  if (text === '') throw new PostilError('empty', words.files.formats.message.noText(name));
  const guess = message.lang === null ? languageOf(text) : null;
  const header: [Stated, string | null][] = [
    ['title', subject],
    ['byline', sender],
    ['published', date],
  ];
  const rules: Partial<Record<Stated, Rule>> = { title: 'file-name' };
  for (const [stated, value] of header) if (value !== null) rules[stated] = 'message-header';
  if (message.lang !== null || guess !== null) rules.lang = message.lang === null ? 'letters' : 'attribute';
  return {
    title: subject ?? titleOf(name, text),
    byline: sender,
    published: date,
    dek: null,
    lang: message.lang ?? guess,
    dir: majorityDirection(blocks.map((block) => textOf([block]))),
    siteName: null,
    sourceUrl: null,
    blocks,
    page: null,
    resources,
    warnings: attachedFiles(attached),
    rules,
    dropped: {},
    encoding: message.encoding ?? 'utf-8',
  };
}

interface Message {
  subject: string | null;
  sender: string | null;
  date: string | null;
  blocks: Block[];
  resources: ParsedDocument['resources'];
  lang: string | null;
  encoding: string | null;
  /** Names of the files that hang on it. */
  attached: string[];
}

type Reading = Pick<DocumentSource, 'name' | 'decode'>;

/** A message that is forwarded in one that is forwarded …: nobody reads the tenth. */
const DEEPEST = 8;

async function readMessage(bytes: Uint8Array, reading: Reading, depth: number): Promise<Message> {
  const { name, decode } = reading;
  const headers = await mimeHeaders(bytes);
  const parts = await mimeParts(bytes, name);
  const words = (header: string): string | null => line(decodeWords(headers.get(header) ?? '', decode));
  const message: Message = {
    subject: words('subject'),
    sender: senderName(words('from')),
    date: sentOn(headers.get('date') ?? ''),
    blocks: [],
    resources: [],
    lang: null,
    encoding: null,
    attached: parts.filter((part) => isAttached(part, depth)).map((part) => fileName(part, decode)),
  };
  const embedded = await picturesIn(parts, null);
  for (const part of shown(parts)) await addPart(part, message, embedded, reading);
  for (const part of parts) {
    if (part.mediaType !== 'message/rfc822' || depth >= DEEPEST) continue;
    const inner = await readMessage(await part.content(), reading, depth + 1);
    if (inner.blocks.length === 0) continue;
    const heading = [inner.subject, inner.sender, inner.date?.slice(0, 10)].filter(
      (said) => said !== null && said !== undefined,
    );
    if (message.blocks.length > 0) message.blocks.push({ type: 'rule' });
    if (heading.length > 0)
      message.blocks.push({
        type: 'heading',
        level: 2,
        children: [{ type: 'text', value: heading.join(' · ') }],
      });
    message.blocks.push(...inner.blocks);
    message.attached.push(...inner.attached);
  }
  return message;
}

function isText({ mediaType }: MimePart): boolean {
  return mediaType === 'text/plain' || mediaType === 'text/html';
}

/** What is to be read: of parts that are a choice of forms those in HTML, where there are any. */
function shown(parts: readonly MimePart[]): MimePart[] {
  const texts = parts.filter((part) => isText(part) && !part.attached);
  return texts.filter(({ choice, mediaType }) => {
    if (choice === null || mediaType === 'text/html') return true;
    return !texts.some((other) => other.choice === choice && other.mediaType === 'text/html');
  });
}

async function addPart(
  part: MimePart,
  message: Message,
  embedded: EmbeddedPicture,
  { name, decode }: Reading,
): Promise<void> {
  const { text, encoding } = decode(await part.content(), part.charset);
  message.encoding ??= encoding;
  if (part.mediaType === 'text/plain') {
    const type = part.headers.get('content-type') ?? '';
    const flowed = /^flowed$/i.test(parameter(type, 'format') ?? '');
    const plain = flowed ? unflowed(text, /^yes$/i.test(parameter(type, 'delsp') ?? '')) : text;
    message.blocks.push(...textBlocks(linesOf(plain)));
    return;
  }
  const page = documentOf(text, name);
  const { lang, dir } = metadataOf(page);
  message.lang ??= lang;
  const { blocks, resources } = treeOf(page, { base: null, language: { lang, dir }, embedded });
  message.blocks.push(...blocks);
  const known = new Set(message.resources.map(({ id }) => id));
  message.resources.push(...resources.filter(({ id }) => !known.has(id)));
}

function isAttached(part: MimePart, depth: number): boolean {
  if (part.mediaType === 'message/rfc822') return depth >= DEEPEST;
  return (
    part.attached ||
    !(isText(part) || part.contentId !== null || /^(?:image|multipart)\//.test(part.mediaType))
  );
}

function fileName(part: MimePart, decode: Reading['decode']): string {
  const { headers, mediaType } = part;
  const given =
    parameter(headers.get('content-disposition') ?? '', 'filename') ??
    parameter(headers.get('content-type') ?? '', 'name');
  return given === null ? mediaType : (line(decodeWords(given, decode)) ?? mediaType);
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

/** The name of the first sender, else the address: `"Aalto, Ines" <ines@harbour.example>` → *Aalto, Ines*. */
function senderName(from: string | null): string | null {
  if (from === null) return null;
  const [, quoted, bare] = /^\s*(?:"((?:[^"\\]|\\.)*)"|([^<",]*?))\s*<[^>]*>/.exec(from) ?? [];
  const name = quoted?.replace(/\\(.)/g, '$1') ?? bare ?? '';
  return line(name) ?? line(/<([^>]*)>/.exec(from)?.[1] ?? from.split(',')[0] ?? '');
}

function line(value: string): string | null {
  const plain = value.replace(/\s+/g, ' ').trim();
  return plain === '' ? null : plain;
}

/** As many as a sentence holds. */
const NAMED = 5;

function attachedFiles(names: readonly string[]): ParsedDocument['warnings'] {
  if (names.length === 0) return [];
  const more = Math.max(0, names.length - NAMED);
  const message = words.files.formats.message.attached(names.slice(0, NAMED), more);
  return [{ code: 'attachments-left-out', message }];
}
