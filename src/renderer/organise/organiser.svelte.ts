import type { OperationDraft } from '../../core/library/operation.ts';
import * as articles from '../../core/library/organise/articles.ts';
import type { Stamp } from '../../core/library/organise/draft.ts';
import * as folders from '../../core/library/organise/folders.ts';
import * as queries from '../../core/library/organise/queries.ts';
import type { ArticleRecord, Folder, ReadingState } from '../../core/library/records.ts';
import { words } from '../../core/words/words.ts';
import { inPieces } from '../store/packs.ts';
import { Doing, type Parts } from './doing.ts';
import { goingWith, PURGED, purgeThose, type Going } from './emptying.ts';
import { ContextMenu } from './menu.svelte.ts';
import { articlesOf, foldersOf } from './records.ts';
import { changed } from './running.ts';
import { renamingTag } from './tagged.ts';

/** What is asked of the reader before something is done. */
export type Asked =
  | { name: 'tag' | 'folder'; articles: readonly string[] }
  | { name: 'into'; folder: string; title: string }
  | { name: 'merge'; tag: string }
  | { name: 'make' }
  | { name: 'empty'; going: Going };

/** Articles that one operation changes at most: what the window takes in without a noticeable pause. */
const PIECE = 250;

type Make = (articles: ArticleRecord[], stamp: Stamp) => OperationDraft | null;
/** What is being done to so many articles, and what was done, as sentences without their full stops. */
type Told = Record<'doing' | 'done', (count: number) => string>;

/**
 * What is done to many articles, and to folders, tags and saved searches: journalled, told with *Undo*, and taken back or done
 * again as far as nothing else has changed since. Everything is done to the records as they are when their turn has come.
 */
export class Organiser {
  #asked = $state.raw<Asked | null>(null);
  readonly menu = new ContextMenu();
  readonly #doing: Doing;

  constructor(parts: Parts) {
    this.#doing = new Doing(parts);
  }

  /** What the reader is to answer now. */
  get asked(): Asked | null {
    return this.#asked;
  }
  ask(asked: Asked | null): void {
    this.#asked = asked;
  }

  setReading(ids: readonly string[], state: ReadingState): Promise<void> {
    return this.#articles(ids, words.organising.acts.mark[state], (all, stamp) => articles.setReading(all, state, stamp)); // prettier-ignore
  }
  setArchived(ids: readonly string[], archived: boolean): Promise<void> {
    const { archive, unarchive } = words.organising.acts;
    return this.#articles(ids, archived ? archive : unarchive, (all, stamp) => articles.setArchived(all, archived, stamp)); // prettier-ignore
  }
  addTags(ids: readonly string[], tags: readonly string[]): Promise<void> {
    return this.#articles(ids, words.organising.acts.tag(tags), (all, stamp) => articles.addTags(all, tags, stamp)); // prettier-ignore
  }
  removeTags(ids: readonly string[], tags: readonly string[]): Promise<void> {
    return this.#articles(ids, words.organising.acts.untag(tags), (all, stamp) => articles.removeTags(all, tags, stamp)); // prettier-ignore
  }
  /** @param folder `null`: out of the folder they lie in */
  moveToFolder(ids: readonly string[], folder: string | null): Promise<void> {
    const name = this.#doing.catalogue.folders.find(({ id }) => id === folder)?.name;
    const { moveOut, moveTo } = words.organising.acts;
    return this.#articles(ids, name === undefined ? moveOut : moveTo(name), (all, stamp) => articles.moveToFolder(all, folder, stamp)); // prettier-ignore
  }
  /** Into a folder that is made for them, at the top; one step to be taken back. */
  async moveToNewFolder(ids: readonly string[], name: string): Promise<void> {
    const id = crypto.randomUUID();
    const told = words.organising.acts.moveToNew(name);
    const ran = await this.#doing.run<readonly string[] | null>({
      doing: told.doing(ids.length),
      pieces: [null, ...inPieces(ids, PIECE)],
      make: async (some, stamp) =>
        some === null
          ? folders.createFolder(await this.#folders(), { id, name, parent: null }, stamp)
          : articles.moveToFolder(await articlesOf(this.#doing.library.database, some), id, stamp),
    });
    this.#doing.tell(ran, told.done(changed(ran, 'articles')));
  }
  trash(ids: readonly string[]): Promise<void> {
    return this.#articles(ids, words.organising.acts.trash, articles.trash);
  }
  restore(ids: readonly string[]): Promise<void> {
    return this.#articles(ids, words.organising.acts.restore, articles.restore);
  }

  /** @returns the folder's id; `null` where it was not made */
  async createFolder(name: string, parent: string | null): Promise<string | null> {
    const id = crypto.randomUUID();
    const make = async (stamp: Stamp) =>
      folders.createFolder(await this.#folders(), { id, name, parent }, stamp);
    return (await this.#doing.one(words.organising.acts.madeFolder(name), make)) ? id : null;
  }
  renameFolder(id: string, name: string): Promise<boolean> {
    return this.#folder(id, words.organising.acts.renamedFolder(name), (_all, folder, stamp) => folders.renameFolder(folder, name, stamp)); // prettier-ignore
  }
  /** @param parent `null`: to the top. One that lies in it is refused with a sentence. */
  moveFolder(id: string, parent: string | null): Promise<boolean> {
    return this.#folder(id, words.organising.acts.movedFolder, (all, folder, stamp) => folders.moveFolder(all, folder, parent, stamp)); // prettier-ignore
  }
  /** Its articles and folders lie where it lay from then on. */
  async deleteFolder(id: string): Promise<boolean> {
    const { database } = this.#doing.library;
    await this.#doing.all();
    const before = await this.#folders();
    const { name = '', parent = null } = before.get(id) ?? {};
    const around = parent !== null && before.has(parent) ? parent : null;
    const ran = await this.#doing.run<readonly string[] | null>({
      doing: words.organising.acts.deletingFolder(name),
      pieces: [...inPieces(this.#doing.articlesIn(id), PIECE), null],
      make: async (some, stamp) => {
        if (some !== null) return articles.moveToFolder(await articlesOf(database, some), around, stamp);
        const all = await this.#folders();
        const folder = all.get(id);
        const late = await articlesOf(database, this.#doing.articlesIn(id));
        return folder === undefined ? null : folders.deleteFolder(all, folder, late, stamp);
      },
    });
    this.#doing.tell(ran, words.organising.acts.deletedFolder(name));
    return ran.done > 0 && ran.error === null && !ran.cancelled;
  }

  /** Renames a tag and those nested in it, wherever they are. Into one that is there already, the two become one. */
  renameTag(from: string, to: string): Promise<void> {
    return renamingTag(this.#doing, from, to);
  }
  /** Takes a tag, and those nested in it, off every article and highlight. */
  deleteTag(tag: string): Promise<void> {
    return renamingTag(this.#doing, tag, null);
  }

  /** @returns the saved search's id; `null` where it was not made */
  async saveQuery(name: string, query: string): Promise<string | null> {
    const id = crypto.randomUUID();
    const made = await this.#doing.one(words.organising.acts.savedSearch(name), async (stamp) => queries.saveQuery({ id, name, query }, stamp)); // prettier-ignore
    return made ? id : null;
  }
  changeQuery(id: string, change: { name?: string; query?: string }): Promise<boolean> {
    return this.#doing.one(words.organising.acts.changedSearch, async (stamp) => {
      const before = await this.#doing.library.database.queries.get(id);
      return before === undefined ? null : queries.changeQuery(before, change, stamp);
    });
  }
  deleteQuery(id: string): Promise<boolean> {
    return this.#doing.one(words.organising.acts.deletedSearch, async (stamp) => {
      const before = await this.#doing.library.database.queries.get(id);
      return before === undefined ? null : queries.deleteQuery(before, stamp);
    });
  }

  /** Asks whether the trash is to be emptied, and says what will go. */
  async askToEmpty(): Promise<void> {
    const trashed = await this.#trashed();
    if (trashed.length === 0) return this.#doing.messages.say(words.organising.trash.isEmpty);
    this.#asked = { name: 'empty', going: await goingWith(this.#doing.library.database, trashed) };
  }
  /** Takes what is in the trash out of the library for good. */
  async emptyTrash(): Promise<void> {
    const { database } = this.#doing.library;
    const trashed = await this.#trashed();
    const ran = await this.#doing.run({
      doing: words.organising.acts.emptyingTrash,
      pieces: [...inPieces(trashed, PURGED)],
      make: (ids, stamp) => purgeThose(database, ids, stamp),
    });
    const count = changed(ran, 'articles');
    if (count > 0) this.#doing.messages.show(words.organising.trash.emptied(count));
  }

  /** @param operation the first of the step that is to be undone; the last step, where that is not said */
  undo(operation?: string): Promise<void> {
    return this.#doing.back('undo', operation);
  }
  redo(): Promise<void> {
    return this.#doing.back('redo');
  }

  async #articles(ids: readonly string[], told: Told, make: Make): Promise<void> {
    const ran = await this.#doing.run({
      doing: told.doing(ids.length),
      pieces: [...inPieces(ids, PIECE)],
      make: async (some, stamp) => make(await articlesOf(this.#doing.library.database, some), stamp),
    });
    this.#doing.tell(ran, told.done(changed(ran, 'articles')));
  }

  #folder(
    id: string,
    what: string,
    make: (all: Map<string, Folder>, folder: Folder, stamp: Stamp) => OperationDraft | null | Promise<OperationDraft | null>, // prettier-ignore
  ): Promise<boolean> {
    return this.#doing.one(what, async (stamp) => {
      const all = await this.#folders();
      const folder = all.get(id);
      return folder === undefined ? null : make(all, folder, stamp);
    });
  }

  #folders(): Promise<Map<string, Folder>> {
    return foldersOf(this.#doing.library.database);
  }

  async #trashed(): Promise<string[]> {
    return (await this.#doing.all()).flatMap(({ article, facts }) => (facts.inTrash ? [article.id] : []));
  }
}
