import type { Block, ImageInline, Inline } from '../article.ts';
import { visitLeaves } from '../text.ts';
import type { ImportPlan, OpenedArticle } from './import.ts';
import type { Change } from './operation.ts';
import type { LibraryArticle, Resource, Revision } from './records.ts';
import { resourcesOf } from './resources.ts';

/** Pictures of articles: which a tree names, and which of them the library has. */

/** All pictures of a tree, in the order of the text. */
export function imagesOf(blocks: readonly Block[]): ImageInline[] {
  const images: ImageInline[] = [];
  visitLeaves(blocks, (leaf) => {
    if (!('type' in leaf)) gather(leaf, images);
  });
  return images;
}

function gather(inlines: readonly Inline[], images: ImageInline[]): void {
  for (const inline of inlines) {
    if (inline.type === 'image') images.push(inline);
    else if (inline.type === 'span' || inline.type === 'link') gather(inline.children, images);
  }
}

/** Whether there is a picture to show. */
export function isShown(resource: Resource): resource is Exclude<Resource, { refused: unknown }> {
  return !('refused' in resource);
}

/** Narrower or lower than this a picture holds a place open until another is loaded, or counts visitors. */
const PIXEL = 2;

/** Whether there is something to see. */
export function isWorthShowing(resource: Resource): boolean {
  if (!isShown(resource)) return false;
  const { width = PIXEL, height = PIXEL } = 'hash' in resource ? resource : {};
  return width >= PIXEL && height >= PIXEL;
}

/** What stands for a picture of the tree: of the resources it names the first that is worth it, else the first at all. */
export function resourceOf(
  { resource, local = [] }: ImageInline,
  resources: ReadonlyMap<string, Resource>,
): Resource | null {
  const named = (resource === null ? local : [resource, ...local]).flatMap((id) => resources.get(id) ?? []);
  return named.find(isWorthShowing) ?? named.find(isShown) ?? named[0] ?? null;
}

/** A tree and what it shows. */
type Pictured = Pick<LibraryArticle, 'blocks' | 'resources'>;

/**
 * The changes of `plan` with the pictures that the library has of the article already and that are not beside its file any
 * more: what was taken in once stays, whatever becomes of the folder. And the other way round: where the texts are known and
 * pictures are there now that were not, a change that takes them in.
 *
 * @param revisions the texts that the library has of the article, and perhaps of others
 */
export function takePictures(
  { articleId, operation }: ImportPlan,
  { article, hash, pageHash }: OpenedArticle,
  revisions: readonly Revision[],
): Change[] {
  const own = revisions.filter((revision) => revision.articleId === articleId);
  const earlier = own.flatMap(({ resources }) => resources);
  const changes = (operation?.changes ?? []).map((change): Change => {
    if (change.table !== 'revisions' || change.after === null) return change;
    return { ...change, after: { ...change.after, resources: withEarlier(change.after, earlier) } };
  });
  const trees = new Map<string, Pictured>([[hash, article]]);
  if (article.page !== null && pageHash !== null)
    trees.set(pageHash, { blocks: article.page.blocks, resources: article.resources });
  for (const before of own) {
    const tree = trees.get(before.hash);
    if (tree === undefined || changes.some(({ id }) => id === before.id)) continue;
    const after = withNews(before, tree);
    if (after === null) continue;
    changes.push({ table: 'revisions', id: before.id, before, after });
  }
  return changes;
}

/** The resources of a tree, and of the `earlier` ones those that it names beside its file and that are not there now. */
export function withEarlier({ blocks, resources }: Pictured, earlier: readonly Resource[]): Resource[] {
  const before = byId(earlier.filter(isShown));
  if (before.size === 0) return resources;
  const now = byId(resources);
  for (const image of imagesOf(blocks)) {
    // Pictures that came in the file itself are numbered, and another text's numbers mean others.
    if (image.local === undefined) continue;
    const found = resourceOf(image, now);
    const kept = found !== null && isShown(found) ? null : resourceOf({ ...image, resource: null }, before);
    if (kept !== null) now.set(kept.id, kept);
  }
  return [...now.values()];
}

/** `revision` with the pictures of `tree`, where one of them is new or changed; else `null`. */
function withNews(revision: Revision, tree: Pictured): Revision | null {
  // A text that came without its tree, by an export, has references to pictures and no place for them.
  const known = byId(resourcesOf(revision.blocks, revision.resources));
  const resources = withEarlier(
    { blocks: tree.blocks, resources: resourcesOf(tree.blocks, tree.resources) },
    revision.resources,
  );
  const isNews = resources.some((resource) => {
    if (!('hash' in resource)) return false;
    const before = known.get(resource.id);
    return before === undefined || 'refused' in before || ('hash' in before && before.hash !== resource.hash);
  });
  return isNews ? { ...revision, blocks: tree.blocks, resources } : null;
}

function byId(resources: readonly Resource[]): Map<string, Resource> {
  return new Map(resources.map((resource) => [resource.id, resource]));
}
