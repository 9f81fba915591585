import type { Group } from '../../core/highlights/arrange.ts';
import type { HighlightRow } from '../../core/highlights/row.ts';
import { words } from '../../core/words/words.ts';
import type { PostilApp } from '../shell/app.svelte.ts';
import { readInput } from '../export/export.ts';
import { groupName } from './words.ts';

/** Articles from which on the messages show how far it is, with a way to stop. */
const MANY = 20;

/** Puts highlights on the clipboard as Markdown, in the groups and the order they are shown in, and says so. */
export async function copyHighlights(app: PostilApp, groups: readonly Group[]): Promise<void> {
  await app.flush();
  const text = await listMarkdown(app, groups);
  if (text === null) return app.messages.show(words.highlights.copy.stopped);
  if (text === '') return app.messages.show(words.highlights.copy.nothing);
  await app.host.copyText(text);
  const count = new Set(groups.flatMap(({ rows }) => rows.map(({ id }) => id))).size;
  app.messages.show(words.highlights.copy.copied(count));
}

/** Those of `groups` whose rows are among `ids`; groups that have none are left out. */
export function groupsOf(groups: readonly Group[], ids: ReadonlySet<string>): Group[] {
  return groups
    .map((group) => ({ ...group, rows: group.rows.filter(({ id }) => ids.has(id)) }))
    .filter(({ rows }) => rows.length > 0);
}

/** @returns `null` where it was stopped */
async function listMarkdown(app: PostilApp, groups: readonly Group[]): Promise<string | null> {
  const { headMarkdown, joinedMarkdown, listedMarkdown } = await import('../../core/export/copied-list.ts');
  const articles = new Map<string, HighlightRow[]>();
  for (const { rows } of groups)
    for (const row of rows) {
      const some = articles.get(row.articleId);
      if (some === undefined) articles.set(row.articleId, [row]);
      else some.push(row);
    }
  const heads = new Map<string, string>();
  const written = new Map<string, string>();
  const isUnderArticle = groups[0]?.grouping === 'article';
  let read = 0;
  let stopped = false;
  const progress = articles.size > MANY ? app.messages.progress(words.highlights.copy.copying, () => (stopped = true)) : null; // prettier-ignore
  try {
    // Each article is read once, wherever its highlights stand.
    for (const [id, rows] of articles) {
      if (stopped) return null;
      const input = await readInput(app.library, id);
      progress?.update((read += 1) / articles.size);
      if (input === null) continue;
      heads.set(id, headMarkdown({ kind: 'article', input }));
      const wanted = new Set(rows.map((row) => row.id));
      for (const one of input.annotations)
        if (wanted.has(one.id) && one.deleted === null)
          written.set(one.id, listedMarkdown(one, input, isUnderArticle));
    }
  } finally {
    progress?.close();
  }
  const parts = groups.flatMap((group) => {
    const own = group.rows.flatMap(({ id }) => written.get(id) ?? []);
    if (own.length === 0) return [];
    const head = isUnderArticle ? (heads.get(group.key) ?? '') : headMarkdown({ kind: 'words', words: groupName(group, app.settings, () => undefined) }); // prettier-ignore
    return [head, ...own];
  });
  return joinedMarkdown(parts);
}
