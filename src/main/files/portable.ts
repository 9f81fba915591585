import { createHash } from 'node:crypto';
import type { Article, Extraction, Picture, Warning } from '../../core/article.ts';
import type { JsonExport } from '../../core/export/json.ts';
import { PostilError } from '../../core/failure.ts';
import { readPortable, type Portable, type PortableExport } from '../../core/import/portable-html.ts';
import { fileSays } from '../../core/library/edits.ts';
import { words } from '../../core/words/words.ts';

/** A page that Postil wrote itself, read as the article that it holds and not as the page that it is. */

type Found = Pick<Extraction, 'format' | 'encoding'>;

/**
 * The article in a portable page, and what it brings along; `null` of every other page. One whose data was changed, or is a newer
 * version's, is an ordinary page, and the warning says so: nothing of it is imported.
 */
export function portableArticle(
  html: string,
  found: Found,
): { article: Article; exported: JsonExport } | { warning: Warning } | null {
  try {
    const portable = readPortable(html);
    return portable === null ? null : articleOf(checked(portable), found);
  } catch (error) {
    if (!(error instanceof PostilError)) throw error;
    const message = words.importing.programs.portable.readAsPage(error.message);
    return { warning: { code: 'portable-refused', message } };
  }
}

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

function checked(portable: Portable): Portable {
  const { exported } = portable;
  const { page } = exported;
  if (sha256(exported.text) === exported.hash && (page === null || sha256(page.text) === page.hash))
    return portable;
  const { malformed, reasons } = words.importing.programs.portable;
  throw new PostilError('malformed', malformed(reasons.otherText));
}

function articleOf(
  { exported, pictures }: Portable,
  found: Found,
): { article: Article; exported: JsonExport } {
  const { article: record, text, blocks, page } = exported;
  const { format, encoding, dek, dir, siteName, sourceUrl } = record;
  const says = <F extends 'title' | 'byline' | 'published' | 'lang'>(field: F) => fileSays(record, field);
  const { resources, lost } = picturesOf(exported, pictures);
  const article: Article = {
    ...{
      format,
      encoding,
      title: says('title'),
      byline: says('byline'),
    },
    ...{ published: says('published'), dek, lang: says('lang'), dir, siteName, sourceUrl },
    ...{ blocks, text, resources },
    page: page === null ? null : { blocks: page.blocks, text: page.text, shared: page.shared },
    warnings: [...(record.warnings ?? []), ...(lost === 0 ? [] : [changedPictures(lost)])],
    extraction: record.extraction ?? { ...found, rules: {}, dropped: {} },
  };
  return { article, exported };
}

/** Each picture of both trees once, where its bytes are in the file and are the ones that it names. */
function picturesOf(
  { resources, page }: PortableExport,
  bytes: ReadonlyMap<string, string>,
): { resources: Picture[]; lost: number } {
  const found = new Map<string, Picture>();
  let lost = 0;
  for (const resource of [...resources, ...(page?.resources ?? [])]) {
    const base64 = 'hash' in resource ? bytes.get(resource.hash) : undefined;
    if (!('hash' in resource) || base64 === undefined || found.has(resource.id)) continue;
    const decoded = new Uint8Array(Buffer.from(base64, 'base64'));
    if (sha256(decoded) !== resource.hash) lost += 1;
    else found.set(resource.id, { id: resource.id, mediaType: resource.mediaType, bytes: decoded });
  }
  return { resources: [...found.values()], lost };
}

function changedPictures(count: number): Warning {
  return { code: 'pictures-changed', message: words.importing.programs.portable.pictures(count) };
}
