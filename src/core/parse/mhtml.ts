import { PostilError } from '../failure.ts';
import { words } from '../words/words.ts';
import { linkAddress } from './address.ts';
import { parseHtml } from './html.ts';
import { mimeParts, type MimePart } from './mime.ts';
import type { EmbeddedPicture } from './picture.ts';
import type { DocumentSource, ParsedDocument } from './source.ts';

/**
 * A web archive (MHTML, RFC 2557): its first HTML part is the page, the others are what the page shows. Where the page is a
 * set of frames, the largest HTML part is read instead. Pictures are found by `cid:` and by the address that each part
 * has. Throws PostilError: `malformed` where no part is a page, and what `mimeParts` and `parseHtml` throw.
 */
export async function parseMhtml({ bytes, name, decode }: DocumentSource): Promise<ParsedDocument> {
  const parts = await mimeParts(bytes, name);
  const pages = parts.filter(({ mediaType }) => /^(?:text\/html|application\/xhtml\+xml)$/.test(mediaType));
  const [first, ...others] = await Promise.all(
    pages.map(async (part) => ({ part, bytes: await part.content() })),
  );
  if (first === undefined) throw new PostilError('malformed', words.files.formats.html.noPage(name));
  const head = decode(first.bytes, first.part.charset);
  const framed = /<frameset[\s>]/i.test(head.text);
  const page = framed
    ? others.reduce((largest, other) => (other.bytes.length > largest.bytes.length ? other : largest), first)
    : first;
  const { text, encoding } = page === first ? head : decode(page.bytes, page.part.charset);
  const location = page.part.location ?? parts[0]?.headers.get('snapshot-content-location') ?? null;
  const embedded = await picturesIn(parts, location);
  const source = { text, name, encoding, format: 'html' } as const;
  return { ...parseHtml(source, { embedded, location }), encoding };
}

/** The pictures of `parts` by their addresses; relative ones count from `base`. */
export async function picturesIn(parts: readonly MimePart[], base: string | null): Promise<EmbeddedPicture> {
  const found = new Map<string, Uint8Array>();
  for (const part of parts) {
    // Some savers call pictures octet streams; what they are is told by their bytes.
    if (!/^(?:image\/|application\/octet-stream)/.test(part.mediaType)) continue;
    const keys = [part.contentId === null ? null : `cid:${part.contentId}`, part.location];
    if (keys.every((key) => key === null)) continue;
    const content = await part.content();
    for (const key of keys) if (key !== null && !found.has(key)) found.set(key, content);
  }
  return (address) => {
    const key = address.trim();
    if (/^cid:/i.test(key)) return found.get(`cid:${unescaped(key.slice(4))}`) ?? null;
    const absolute = linkAddress(key, base);
    return found.get(key) ?? (absolute === null ? null : (found.get(absolute) ?? null));
  };
}

function unescaped(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
