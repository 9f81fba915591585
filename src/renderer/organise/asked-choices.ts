import { isInside, nameOf } from '../../core/library/organise/folders.ts';
import { isTagIn, tagNamed } from '../../core/library/organise/tag-names.ts';
import { words } from '../../core/words/words.ts';
import { matching } from '../notes/complete.ts';
import type { PostilApp } from '../shell/app.svelte.ts';
import { treeOf } from './choices.ts';
import type { Asked } from './organiser.svelte.ts';

/** What can be answered by choosing from a list. */
export type Answerable = Exclude<Asked, { name: 'empty' }>;

export interface Choice {
  label: string;
  /** Said behind it, quietly. */
  hint: string;
  run: () => void;
}

/** As many as are read at a glance. */
const MOST = 9;

/** What is asked, as the head of the list. */
export function askedWords(asked: Answerable): string {
  const said = words.organising.asked;
  switch (asked.name) {
    case 'tag':
      return said.tag(asked.articles.length);
    case 'folder':
      return said.folder(asked.articles.length);
    case 'into':
      return said.into(asked.title);
    case 'merge':
      return said.merge(asked.tag);
    case 'make':
      return said.make;
  }
}

/** What can be chosen, once `typed` is typed. */
export function choicesFor(app: PostilApp, asked: Answerable, typed: string): Choice[] {
  switch (asked.name) {
    case 'tag':
      return tagChoices(app, asked.articles, typed);
    case 'folder':
      return folderChoices(app, asked.articles, typed);
    case 'into':
      return intoChoices(app, asked.folder, typed);
    case 'merge':
      return mergeChoices(app, asked.tag, typed);
    case 'make':
      return makeChoices(app, typed);
  }
}

function tagChoices({ organiser, catalogue }: PostilApp, ids: readonly string[], typed: string): Choice[] {
  const entries = ids.flatMap((id) => catalogue.entry(id) ?? []);
  const said = words.organising.choices;
  const known = matching(catalogue.tags, typed, ({ name }) => name, MOST).map(({ name }): Choice => {
    const having = entries.filter(({ facts }) => facts.tags.includes(name)).length;
    const isOn = having === entries.length && having > 0;
    const run = () => void (isOn ? organiser.removeTags(ids, [name]) : organiser.addTags(ids, [name]));
    return { label: name, hint: isOn ? said.takeOff : having > 0 ? said.on(having) : '', run };
  });
  const tag = tagNamed(typed);
  if (tag === null || catalogue.tags.some(({ name }) => name === tag)) return known;
  return [...known, { label: said.newTag(tag), hint: '', run: () => void organiser.addTags(ids, [tag]) }];
}

function folderChoices({ organiser, catalogue }: PostilApp, ids: readonly string[], typed: string): Choice[] {
  const said = words.organising.choices;
  const known = foldersNamed(catalogue, typed).map(({ id, path }): Choice => ({
    label: path,
    hint: '',
    run: () => void organiser.moveToFolder(ids, id),
  }));
  const isFiled = ids.some((id) => (catalogue.entry(id)?.facts.folderId ?? null) !== null);
  if (typed.trim() === '' && isFiled)
    known.push({ label: said.outOfFolder, hint: '', run: () => void organiser.moveToFolder(ids, null) });
  const name = nameOf(typed);
  if (name !== null && !catalogue.folders.some((folder) => folder.name === name)) {
    const run = () => void organiser.moveToNewFolder(ids, name);
    known.push({ label: said.newFolder(name), hint: '', run });
  }
  return known;
}

function intoChoices({ organiser, catalogue }: PostilApp, folder: string, typed: string): Choice[] {
  const all = new Map(catalogue.folders.map((one) => [one.id, one]));
  const others = (id: string) => !isInside(all, id, folder) && all.get(folder)?.parent !== id;
  return foldersNamed(catalogue, typed, others).map(({ id, path }) => ({
    ...{ label: path, hint: '' },
    run: () => void organiser.moveFolder(folder, id),
  }));
}

/** At the top, or in one of the folders: their names may repeat, but not side by side unasked. */
function makeChoices({ organiser, catalogue }: PostilApp, typed: string): Choice[] {
  const name = nameOf(typed);
  if (name === null) return [];
  const { newFolder, newFolderIn } = words.organising.choices;
  const places = [
    { id: null, label: newFolder(name) },
    ...foldersNamed(catalogue, '').map(({ id, path }) => ({ id, label: newFolderIn(name, path) })),
  ];
  const isTaken = (id: string | null) =>
    catalogue.folders.some((one) => one.name === name && one.parent === id);
  return places
    .filter(({ id }) => !isTaken(id))
    .map(({ id, label }) => ({ label, hint: '', run: () => void organiser.createFolder(name, id) }));
}

function mergeChoices({ organiser, catalogue }: PostilApp, tag: string, typed: string): Choice[] {
  const others = catalogue.tags.filter(({ name }) => !isTagIn(name, tag));
  return matching(others, typed, ({ name }) => name, MOST).map(({ name, articles }) => ({
    ...{ label: name, hint: articles === 0 ? '' : words.organising.articles(articles) },
    run: () => void organiser.renameTag(tag, name),
  }));
}

function foldersNamed(
  catalogue: PostilApp['catalogue'],
  typed: string,
  which: (id: string) => boolean = () => true,
): { id: string; path: string }[] {
  const all = treeOf(catalogue.folders)
    .filter(({ folder }) => which(folder.id))
    .map(({ folder: { id } }) => ({ id, path: catalogue.paths.of(id).join(' / ') }));
  return matching(all, typed, ({ path }) => path, MOST);
}
