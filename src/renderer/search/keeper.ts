import { merge, MOST_POSTINGS, SegmentBuilder } from '../../core/search/build.ts';
import { PARTS, type Part } from '../../core/search/fields.ts';
import { MOST_DOCUMENTS, type Segment } from '../../core/search/segment.ts';
import { TextIndex } from '../../core/search/text-index.ts';
import type { PostilDatabase } from '../store/database.ts';
import { allArticles, notesDocument, searchedArticles, textDocument } from './documents.ts';
import { FIRST } from './finder.ts';
import type { IndexStore } from './kept.ts';
import { inPieces } from '../store/packs.ts';
import type { IndexState } from './messages.ts';
import type { RecentTexts } from './texts.ts';

/** A pause of the worker in which questions are answered. */
export type Pause = () => Promise<void>;

/** Segments that are read one after another for every question: more of them are merged. */
const MOST_SEGMENTS = 10;
/** In postings: a segment that is small may be written again with every few changes. */
const SMALL = MOST_POSTINGS / 4;
/** The most postings of a merged one: 32 MB. One large one is asked sooner than many, and has each word once. */
const MOST_MERGED = MOST_POSTINGS * 8;
/** A segment of which less than this is true still is written anew. */
const LEAST_LIVE = 0.5;
/** With so few changes to catch up with, a question waits for them. */
export const FEW = 20;
/** Articles looked up between two pauses. */
const PIECE = 16;
/** Words put among those by likeness between two pauses: two milliseconds, which the first letter of a word may have to wait. */
const WORDS = 500;

/**
 * Keeps the index in step with the library’s database, which it only reads, and on the disk. Nothing here is record: what is
 * damaged, of another library, or ahead of the database is made anew. Its verbs must not overlap; questions may come in between.
 */
export class Keeper {
  #index = new TextIndex();
  readonly #database: PostilDatabase;
  readonly #store: IndexStore | null;
  readonly #pause: Pause;
  #library = '';
  #seq = 0;
  #dirty = false;
  #learnt = 0;
  #prepared = false;
  /** Something went for good: its words must not stay on the disk. */
  #purged = false;

  /** @param store `null` where nothing can be kept: then the index is made at each start */
  constructor(database: PostilDatabase, store: IndexStore | null, pause: Pause) {
    this.#database = database;
    this.#store = store;
    this.#pause = pause;
  }

  get index(): TextIndex {
    return this.#index;
  }
  get dirty(): boolean {
    return this.#dirty;
  }

  /** Loads the index, or makes it, and catches up with the database. `tell` hears what it is doing. */
  async open(tell: (state: IndexState) => void): Promise<void> {
    tell({ name: 'loading' });
    // Side by side: somebody may be waiting for it.
    const [mark, kept = null] = await Promise.all([
      this.#database.open().then(() => this.#database.marks.get('journal')),
      this.#store?.load().catch(() => null),
    ]);
    this.#library = mark?.library ?? '';
    if (kept === null || kept.library !== this.#library || kept.seq > (mark?.seq ?? 0)) {
      await this.#rebuild(mark?.seq ?? 0, tell);
    } else {
      for (const segment of kept.segments) this.#index.add(segment);
      this.#seq = kept.seq;
      await this.#catchUp(mark?.seq ?? 0, tell);
    }
    await this.learn();
    // On a full disk the index works all the same, and is tried to be kept with the next change.
    await this.save().catch(() => undefined);
  }

  /** Reads what has changed since the index was saved: a little before it says that it is ready, much of it behind. */
  async #catchUp(seq: number, tell: (state: IndexState) => void): Promise<void> {
    const ready = (): void => tell({ name: 'ready', articles: this.#index.articles });
    if (this.#seq === seq) return ready();
    const { summaries, articles } = this.#database;
    const changed = await summaries.where('seq').above(this.#seq).primaryKeys();
    // Of what is gone for good there is no summary either.
    const there = new Set(await articles.toCollection().primaryKeys());
    const all = [...changed, ...this.#index.live().filter((id) => !there.has(id))];
    if (all.length > FEW) ready();
    await this.update(new Map(all.map((id) => [id, new Set<Part>(PARTS)])), seq);
    // That nothing of it is searched in is to be known at the next start, too.
    this.#dirty = true;
    ready();
  }

  /** Makes the index anew from the database, and keeps it. */
  async #rebuild(seq: number, tell: (state: IndexState) => void): Promise<void> {
    const all = Math.max(1, await this.#database.articles.count());
    const index = new TextIndex();
    let builder = new SegmentBuilder();
    let done = 0;
    tell({ name: 'building', share: 0 });
    // What is there already can be searched while the rest is made.
    this.#index = index;
    this.#learnt = 0;
    for await (const some of allArticles(this.#database)) {
      for (const one of some) {
        builder.add(textDocument(one));
        builder.add(notesDocument(one));
        if (!builder.isFull) continue;
        index.add(builder.seal());
        builder = new SegmentBuilder();
      }
      done += some.length;
      tell({ name: 'building', share: Math.min(1, done / all) });
      await this.#pause();
    }
    if (builder.documents > 0) index.add(builder.seal());
    this.#seq = seq;
    this.#dirty = true;
    await this.#compact(true);
    tell({ name: 'ready', articles: index.articles });
  }

  /** Reads these parts of articles anew; the index then knows the library up to `seq`. */
  async update(changed: ReadonlyMap<string, ReadonlySet<Part>>, seq: number): Promise<void> {
    let builder = new SegmentBuilder();
    const seal = async (): Promise<void> => {
      if (builder.documents > 0) this.#index.add(builder.seal());
      builder = new SegmentBuilder();
      if (this.#index.segments.length > MOST_SEGMENTS * 2) await this.#compact();
    };
    for (const some of inPieces([...changed], PIECE)) {
      const now = await searchedArticles(this.#database, some.map(([id]) => id)); // prettier-ignore
      some.forEach(([id, parts], at) => {
        const one = now[at] ?? null;
        for (const part of parts) {
          if (one === null) this.#purged = this.#index.has(id) || this.#purged;
          if (one === null) builder.drop(id, part);
          else builder.add(part === 'text' ? textDocument(one) : notesDocument(one));
        }
      });
      if (builder.isFull) await seal();
      await this.#pause();
    }
    await seal();
    await this.learn();
    // A database that could not be written to is behind what was heard of.
    const mark = await this.#database.marks.get('journal');
    this.#seq = Math.max(this.#seq, Math.min(seq, mark?.seq ?? 0));
    this.#dirty ||= changed.size > 0;
  }

  /** Puts the words of segments that are new among those that are found by likeness, once `prepare` has asked for it. */
  async learn(): Promise<void> {
    if (!this.#prepared) return;
    const { near, segments } = this.#index;
    for (; this.#learnt < segments.length; this.#learnt += 1) {
      const words = segments[this.#learnt]?.words ?? [];
      for (let at = 0; at < words.length; at += 1) {
        near.add(words[at] ?? '');
        if (at % WORDS === WORDS - 1) await this.#pause();
      }
    }
  }

  /**
   * Somebody is about to search: first letters are got ready, with the texts that they show first, and from now on words are found by likeness, too (40 MB of a hundred
   * thousand words, which only a search needs).
   */
  async prepare(texts?: RecentTexts): Promise<void> {
    this.#prepared = true;
    for (const ids of this.#index.warm(FIRST)) {
      await texts?.get(ids);
      await this.#pause();
    }
    return this.learn();
  }

  /** Writes to the disk what is not there yet. Rejects where that cannot be: then it is tried again with the next change. */
  async save(): Promise<void> {
    if (!this.#dirty || this.#store === null) return;
    const many = this.#index.segments.length > MOST_SEGMENTS;
    if (this.#purged || many || this.#isStale()) await this.#compact(this.#purged);
    this.#purged = false;
    await this.#store.save({ library: this.#library, seq: this.#seq, segments: [...this.#index.segments] });
    this.#dirty = false;
  }

  #isStale(): boolean {
    return this.#index.segments.some((_, at) => this.#index.liveShare(at) < LEAST_LIVE);
  }

  /**
   * Merges small segments (or, with `whole`, all), and those that are mostly out of date, into one at the end: what it says is what
   * is true.
   */
  async #compact(whole = false): Promise<void> {
    const index = this.#index;
    const { segments } = index;
    const chosen: number[] = [];
    let size = 0;
    let documents = 0;
    segments.forEach((segment, at) => {
      const { postings } = segment;
      const wanted = whole || postings.length < SMALL || index.liveShare(at) < LEAST_LIVE;
      const tooMany = documents + segment.documents.length > MOST_DOCUMENTS;
      if (!wanted || tooMany || size + postings.length > MOST_MERGED) return;
      chosen.push(at);
      size += postings.length;
      documents += segment.documents.length;
    });
    const [first = -1] = chosen;
    if (first < 0 || (chosen.length === 1 && !whole && index.liveShare(first) >= LEAST_LIVE)) return;
    const all = chosen.length === segments.length;
    const isTrue = (s: number, d: number): boolean =>
      index.isLive(chosen[s] ?? -1, d) || (!all && index.isGone(chosen[s] ?? -1, d));
    const steps = merge(segments.filter((_, at) => chosen.includes(at)), isTrue); // prettier-ignore
    let step = steps.next();
    while (step.done !== true) {
      await this.#pause();
      step = steps.next();
    }
    const others = segments.filter((_, at) => !chosen.includes(at));
    const merged: Segment[] = step.value.documents.length === 0 ? [] : [step.value];
    const known = this.#learnt === segments.length;
    index.replace([...others, ...merged]);
    this.#learnt = known ? index.segments.length : 0;
  }
}
