import type { Block } from '../article.ts';
import { blocksOf } from '../library/annotation-import.ts';
import type { Resource } from '../library/records.ts';
import { textOf } from '../text.ts';
import { exportJson } from './json.ts';
import type { ExportedPage, ExportInput } from './input.ts';
import { scriptJson } from './portable-html-escape.ts';
import { DATA_END, DATA_START } from './portable-html-signs.ts';

/** A full page with its pictures. */
export interface PortablePage extends ExportedPage {
  pictures?: readonly Resource[];
}

/** An article as it goes out whole. */
export interface PortableInput extends ExportInput {
  page?: PortablePage | null;
  /** The bytes of a picture of the library in base64, by its hash; `null` of one that is not there or has no room. */
  base64?: (hash: string) => string | null;
}

/** Raised when an older Postil could no longer read what a newer one writes. */
export const PORTABLE_VERSION = 1;

/** What the file holds for Postil beside the W3C's annotations: everything. */
export interface PortableData {
  portable: number;
  /** `exportJson`, with the full page left to `page`. */
  export: unknown;
  blocks: readonly Block[];
  resources: readonly Resource[];
  /** How the article's file was read, which exports of notes leave out. */
  extraction?: unknown;
  warnings?: unknown;
  /** The full page whole, where the article has one. */
  page?: ExportedPage & { blocks: readonly Block[]; resources: readonly Resource[] };
  /** Pictures that the article does not show, by their hashes, in base64: those of the full page alone. */
  pictures?: Record<string, string>;
}

/**
 * The data block of a portable article: JSON-LD by the W3C's vocabulary with Postil's own export as a member that others pass
 * over, since their context does not name it. A `<script>` of this type is data and never run.
 *
 * @param annotations the W3C's annotations of the same input
 * @param pictures those that are not in the page itself
 */
export function dataBlock(
  input: PortableInput & { blocks: readonly Block[] },
  annotations: object,
  pictures: Record<string, string>,
): string {
  const { article, blocks, pictures: resources = [], page = null, ...more } = input;
  const { page: _page, extraction, warnings, ...record } = article;
  const data: PortableData = {
    portable: PORTABLE_VERSION,
    export: JSON.parse(
      exportJson({ article: record, text: more.text, annotations: more.annotations }),
    ) as unknown,
    blocks,
    resources: [...resources],
    ...(extraction === undefined ? {} : { extraction }),
    ...(warnings === undefined ? {} : { warnings }),
    ...(page === null ? {} : { page: pageData(page) }),
    ...(Object.keys(pictures).length === 0 ? {} : { pictures }),
  };
  return `${DATA_START}${scriptJson({ ...annotations, postil: data })}${DATA_END}`;
}

function pageData(page: PortablePage): NonNullable<PortableData['page']> {
  const { hash, text, shared, pictures = [] } = page;
  return { hash, text, shared, blocks: treeFor(page), resources: [...pictures] };
}

/** The tree of a text; where there is none, or one that today's rules read otherwise, paragraphs of the same letters. */
export function treeFor({ text, blocks }: { text: string; blocks?: readonly Block[] }): readonly Block[] {
  return blocks !== undefined && textOf(blocks) === text ? blocks : blocksOf(text);
}
