import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Change, Operation } from '../../../src/core/library/operation.ts';
import type { Part } from '../../../src/core/search/fields.ts';
import { Finder } from '../../../src/renderer/search/finder.ts';
import { Keeper } from '../../../src/renderer/search/keeper.ts';
import { IndexStore } from '../../../src/renderer/search/kept.ts';
import type { Found, IndexState } from '../../../src/renderer/search/messages.ts';
import { RecentTexts } from '../../../src/renderer/search/texts.ts';
import { applyOperations } from '../../../src/renderer/store/apply.ts';
import { PostilDatabase } from '../../../src/renderer/store/database.ts';
import { changesOfArticle, recordOf, type Given } from './library.ts';
import { MemoryFiles } from './memory-files.ts';

const NOW = '2026-03-14T09:00:00.000Z';
const pause = (): Promise<void> => Promise.resolve();

const HARBOUR: Given = { title: 'The harbour', text: 'The breakwater kept out half of the sea.', notes: ['Compare the glossed Bibles'] }; // prettier-ignore
const KYOTO: Given = { title: '京都', text: '図書館で古い本を読む。', tags: ['reading'] };
const THAI: Given = { title: 'ห้องสมุด', text: 'ห้องสมุดเป็นที่เก็บหนังสือ' };

let database: PostilDatabase;
let files: MemoryFiles;
let seq: number;

beforeEach(async () => {
  database = new PostilDatabase(`search-${Math.random()}`);
  files = new MemoryFiles();
  seq = 0;
  await change(
    ...changesOfArticle('harbour', HARBOUR),
    ...changesOfArticle('kyoto', KYOTO),
    ...changesOfArticle('thai', THAI),
  );
});
afterEach(() => database.delete());

async function change(...changes: Change[]): Promise<void> {
  const operation: Operation = { id: `operation-${seq}`, kind: 'edit', at: NOW, changes, seq: seq + 1 };
  await applyOperations(database, 'library', [operation], seq);
  seq += 1;
}

/** Opens the index as the worker does, on the same disk: what it says of itself, the keeper, and how to ask it. */
async function open(disk: MemoryFiles | null = files) {
  const states: IndexState[] = [];
  const keeper = new Keeper(database, disk === null ? null : new IndexStore(disk), pause);
  await keeper.open((state) => states.push(state));
  await keeper.prepare();
  const finder = new Finder(() => keeper.index, new RecentTexts(database), {
    turn: pause,
    drawn: pause,
    breath: pause,
  });
  const find = async (text: string): Promise<Found> => {
    const all: Found[] = [];
    await finder.find(text, 30, () => false, (found) => all.push(found)); // prettier-ignore
    return all.at(-1)!;
  };
  const ids = async (text: string) => (await find(text)).hits.map(({ articleId }) => articleId);
  const built = states.some(({ name }) => name === 'building');
  return { states, keeper, finder, find, ids, built };
}

const both = new Set<Part>(['text', 'notes']);

describe('the index', () => {
  it('is made, with progress, where there is none, and loaded where there is one', async () => {
    const first = await open();
    expect(first.states.map(({ name }) => name)).toEqual(['loading', 'building', 'building', 'ready']);
    expect(await first.ids('図書館')).toEqual(['kyoto']);
    const second = await open();
    expect(second.states.map(({ name }) => name)).toEqual(['loading', 'ready']);
    expect(await second.ids('หนังสือ')).toEqual(['thai']);
    expect(await second.ids('breakwatr')).toEqual(['harbour']);
  });

  it('knows at the next start what has changed since it was saved', async () => {
    await open();
    await change(...changesOfArticle('new', { title: 'New', text: 'A lighthouse at dusk.' }));
    await change({ table: 'articles', id: 'kyoto', before: recordOf('kyoto', KYOTO), after: null });
    const next = await open();
    expect(next.built).toBe(false);
    expect(await next.ids('lighthouse')).toEqual(['new']);
    expect(await next.ids('図書館')).toEqual([]);
  });

  it('waits for little that has changed before it says that it is ready, and says it twice of much', async () => {
    await open();
    await change(...changesOfArticle('tide', { title: 'The tide', text: 'It turns.' }));
    const few = await open();
    expect(few.states.at(-1)).toEqual({ name: 'ready', articles: 4 });
    expect(few.states).toHaveLength(2);
    for (let at = 0; at < 21; at += 1)
      await change(...changesOfArticle(`more-${at}`, { title: 'More', text: 'It turns again.' }));
    const many = await open();
    expect(many.states.slice(1)).toEqual([
      { name: 'ready', articles: 4 },
      { name: 'ready', articles: 25 },
    ]);
  });

  it('forgets at the next start what was purged since it was saved', async () => {
    await open();
    const trashed = recordOf('kyoto', { ...KYOTO, deleted: NOW });
    await change({ table: 'articles', id: 'kyoto', before: recordOf('kyoto', KYOTO), after: trashed });
    const purged: Change = { table: 'articles', id: 'kyoto', before: trashed, after: null };
    await applyOperations(database, 'library', [{ id: 'purge', kind: 'purge', at: NOW, changes: [purged], seq: seq + 1 }], seq); // prettier-ignore
    seq += 1;
    expect(await database.summaries.get('kyoto')).toBeUndefined();
    const { built, keeper } = await open();
    expect([built, keeper.index.has('kyoto'), keeper.index.has('thai')]).toEqual([false, false, true]);
  });

  it('takes changes in while it is open, saves them, and does not write all of it again', async () => {
    const { keeper, ids } = await open();
    const whole = files.written;
    await change(...changesOfArticle('harbour', { ...HARBOUR, notes: ['A wholly different remark'] }));
    await keeper.update(new Map([['harbour', new Set<Part>(['notes'])]]), seq);
    expect(await ids('remark')).toEqual(['harbour']);
    expect(await ids('breakwater')).toEqual(['harbour']);
    await keeper.save();
    expect(files.written - whole).toBeLessThan(whole);
    expect(await (await open()).ids('remark')).toEqual(['harbour']);
  });

  it('leaves out the trash, and finds it again when it is restored', async () => {
    const { keeper, ids, finder } = await open();
    const trashed = { ...HARBOUR, deleted: NOW };
    await change({ table: 'articles', id: 'harbour', before: recordOf('harbour', HARBOUR), after: recordOf('harbour', trashed) }); // prettier-ignore
    await keeper.update(new Map([['harbour', both]]), seq);
    expect(await ids('breakwater')).toEqual([]);
    const within = { type: 'text', field: 'text', words: 'breakwater', phrase: false } as const;
    expect(await finder.within(within)).toEqual(['harbour']);
    await change({ table: 'articles', id: 'harbour', before: recordOf('harbour', trashed), after: recordOf('harbour', HARBOUR) }); // prettier-ignore
    await keeper.update(new Map([['harbour', both]]), seq);
    expect(await ids('breakwater')).toEqual(['harbour']);
  });

  it('is made anew where it is damaged, of another library, or ahead of the database', async () => {
    await open();
    for (const name of files.disk.keys()) {
      const damaged = new MemoryFiles(new Map(files.disk));
      const bytes = damaged.disk.get(name)!.slice();
      bytes[bytes.length >> 1]! ^= 0xff;
      damaged.disk.set(name, bytes);
      const next = await open(damaged);
      expect(next.built, name).toBe(true);
      expect(await next.ids('図書館'), name).toEqual(['kyoto']);
    }
    await database.marks.put({ key: 'journal', library: 'another', seq });
    expect((await open(new MemoryFiles(new Map(files.disk)))).built).toBe(true);
    await database.marks.put({ key: 'journal', library: 'library', seq: 0 });
    expect((await open(new MemoryFiles(new Map(files.disk)))).built).toBe(true);
  });

  it('is whole after a kill at any step of saving', async () => {
    await open();
    const before = new Map(files.disk);
    for (let step = 1; ; step += 1) {
      const disk = new MemoryFiles(new Map(before));
      const { keeper } = await open(disk);
      await change(...changesOfArticle(`late-${step}`, { title: 'Late', text: `Lateness number${step}.` }));
      await keeper.update(new Map([[`late-${step}`, both]]), seq);
      disk.left = step;
      const killed = await keeper.save().then(() => false, () => true); // prettier-ignore
      const next = await open(new MemoryFiles(disk.disk));
      expect(await next.ids(`number${step}`), `step ${step}`).toEqual([`late-${step}`]);
      expect(await next.ids('breakwater'), `step ${step}`).toEqual(['harbour']);
      if (!killed) {
        expect(step).toBeGreaterThan(2);
        break;
      }
    }
  });

  it('leaves no word on the disk of what went for good', async () => {
    const { keeper } = await open();
    const words = () => [...files.disk.values()].map((bytes) => new TextDecoder().decode(bytes)).join();
    expect(words()).toContain('breakwater');
    await change(
      { table: 'articles', id: 'harbour', before: recordOf('harbour', HARBOUR), after: null },
      { table: 'annotations', id: 'harbour-0', before: await database.annotations.get('harbour-0') ?? null, after: null },
    ); // prettier-ignore
    await keeper.update(new Map([['harbour', both]]), seq);
    await keeper.save();
    expect(words()).not.toMatch(/breakwater|glossed/);
    expect(words()).toContain('図書館');
    const next = await open();
    expect(next.built).toBe(false);
    expect(await next.ids('breakwater')).toEqual([]);
  });

  it('works on a full disk, and is kept when there is room again', async () => {
    files.left = 0;
    const { keeper, ids } = await open();
    expect(await ids('図書館')).toEqual(['kyoto']);
    expect(keeper.dirty).toBe(true);
    files.left = Infinity;
    await keeper.save();
    expect((await open()).built).toBe(false);
  });

  it('works without a disk', async () => {
    const { ids } = await open(null);
    expect(await ids('図書館')).toEqual(['kyoto']);
  });

  it('stays small over many changes', async () => {
    const { keeper, ids } = await open();
    for (let i = 0; i < 60; i += 1) {
      const note = `Remark${i} upon it`;
      await change(...changesOfArticle('harbour', { ...HARBOUR, notes: [note] }));
      await keeper.update(new Map([['harbour', new Set<Part>(['notes'])]]), seq);
      await keeper.save();
    }
    expect(await ids('remark59')).toEqual(['harbour']);
    expect(await ids('remark58')).toEqual([]);
    expect(files.disk.size).toBeLessThan(14);
    const next = await open();
    expect(next.built).toBe(false);
    expect(await next.ids('remark59')).toEqual(['harbour']);
    expect(await next.ids('breakwater')).toEqual(['harbour']);
  });
});

describe('what is found', () => {
  it('comes with passages, marked, and says where they stand', async () => {
    const { find } = await open();
    const { hits, total } = await find('breakwater');
    expect(total).toBe(1);
    const [passage] = hits[0]!.passages;
    expect(passage).toMatchObject({ where: 'text', annotationId: null, text: HARBOUR.text });
    expect(passage!.marks.map(({ start, end }) => passage!.text.slice(start, end))).toEqual(['breakwater']);
    expect(passage!.place).toMatchObject({ revision: recordOf('harbour', HARBOUR).revision });
    const note = (await find('glossed')).hits[0]!.passages[0]!;
    expect(note).toMatchObject({ where: 'note', annotationId: 'harbour-0', colour: 'sky' });
    const tag = (await find('reading')).hits[0]!.passages[0]!;
    expect(tag).toMatchObject({ where: 'tag', text: 'reading' });
    const title = (await find('ห้องสมุด')).hits[0]!;
    expect(title.marks).not.toEqual([]);
  });

  it('comes with notes as they are read, without the signs of their Markdown, unless those were looked for', async () => {
    const notes = ['First.\n- Compare the **glossed** pages with [_old_ Bibles](https://example.org/shelf)'];
    await change(...changesOfArticle('signs', { title: 'Signs', text: 'Nothing of it.', notes }));
    const { find } = await open();
    const shown = async (typed: string) => {
      const { text, marks } = (await find(typed)).hits.find(({ articleId }) => articleId === 'signs')!
        .passages[0]!;
      return marks.reduceRight((all, { start, end }) => `${all.slice(0, start)}[${all.slice(start, end)}]${all.slice(end)}`, text); // prettier-ignore
    };
    expect(await shown('glossed pages old')).toBe('Compare the [glossed] [pages] with [old] Bibles');
    expect(await shown('shelf')).toBe('pages with [_old_ Bibles](https://example.org/[shelf])');
  });

  it('says nothing twice of an article whose title was found', async () => {
    const line = 'A lighthouse is a tower with a lamp.';
    const far = `Far below it a lighthouse keeper sleeps.`;
    const text = ['The lighthouse', line, 'Between. '.repeat(40).trim(), far].join('\n');
    await change(...changesOfArticle('tower', { title: 'The lighthouse', text }));
    const tower = (await open()).find('lighthouse').then(({ hits }) => hits[0]!);
    const shown = (await tower).passages.map(({ where, text: words }) => [
      where,
      words.slice(0, line.length),
    ]);
    expect((await tower).title).toBe('The lighthouse');
    expect(shown).toEqual([
      ['beginning', line],
      ['text', far.slice(0, line.length)],
    ]);
  });

  it('says nothing twice of an article whose dek was found, and keeps what stands further on', async () => {
    const [dek, line] = ['On the lighthouse and its keepers.', 'Here the lighthouse stands.'];
    const changes = changesOfArticle('dek', { title: 'Lighthouse', text: `${dek}\n${line}` });
    await change(...changes.map((one) => (one.table === 'articles' ? { ...one, after: { ...one.after, dek } } : one) as Change)); // prettier-ignore
    const { passages } = (await (await open()).find('lighthouse')).hits[0]!;
    expect(passages.map(({ where, text }) => [where, text])).toEqual([
      ['beginning', dek],
      ['text', line],
    ]);
  });

  it('has a stretch without spaces letter by letter, and a phrase in its order', async () => {
    await change(...changesOfArticle('other', { title: '館', text: '館書図 図書 書館 sea of half' }));
    const { ids } = await open();
    expect(await ids('図書館')).toEqual(['kyoto']);
    expect(await ids('"half of the sea"')).toEqual(['harbour']);
    expect(await ids('"sea of half"')).toEqual(['other']);
  });

  it('says what it read in the stead of a mistyped word', async () => {
    const { find } = await open();
    expect((await find('brekwater')).instead).toEqual([{ typed: 'brekwater', words: ['breakwater'] }]);
  });

  it('says nothing to whoever does not wait any more', async () => {
    const { finder } = await open();
    let told = 0;
    await finder.find('breakwater', 30, () => true, () => (told += 1)); // prettier-ignore
    expect(told).toBe(0);
  });

  it.each<[field: 'any' | 'text' | 'note' | 'quote', words: string, phrase: boolean, ids: string[]]>([
    ['text', 'half sea', false, ['harbour']],
    ['text', 'half of the sea', true, ['harbour']],
    ['text', 'sea half', true, []],
    ['note', 'glossed', false, ['harbour']],
    ['note', 'breakwater', false, []],
    ['any', 'reading', false, ['kyoto']],
    ['any', '図書館', false, ['kyoto']],
    ['quote', 'the', false, ['harbour']],
    ['text', 'brekwater', false, []],
    ['any', 'harbour 図書', false, []],
  ])('articles with %s: %s', async (field, words, phrase, ids) => {
    const { finder } = await open();
    expect(await finder.within({ type: 'text', field, words, phrase })).toEqual(ids);
  });
});
