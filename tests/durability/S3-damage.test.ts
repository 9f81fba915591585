import { copyFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { DEFAULT_SETTINGS, SettingsSchema, type Settings } from '../../src/core/settings.ts';
import { PostilError } from '../../src/core/failure.ts';
import type { LibraryState } from '../../src/core/library/state.ts';
import { errorCode } from '../../src/main/files/write.ts';
import { journalPath } from '../../src/main/library/journal-file.ts';
import { openLibrary, readLibrary, replay } from '../../src/main/library/library.ts';
import { listSnapshots, snapshotFolder, takeSnapshot } from '../../src/main/library/snapshots.ts';
import { SettingsStore } from '../../src/main/settings/settings.ts';
import { createOperation } from '../core/library/records.ts';
import { emptyProfile, withJournal } from '../main/library/folder.ts';
import { measured } from '../results.ts';
import { DAMAGES, type Damage } from './damages.ts';
import { digestsOf } from './digests.ts';
import { editing, importing } from './lanes.ts';

/** What a start made of it. */
type Outcome = 'recovered' | 'named' | 'refused' | 'LOST SILENTLY';

const SETTINGS: Settings = { ...DEFAULT_SETTINGS, theme: 'sepia', openArticle: 'article-1' };

/** A library of some weeks: two copies of it, and changes after the last one. */
let used = '';
let whole: LibraryState;
const outcomes: Record<string, Outcome[]> = {};

/** One damaged copy of it. */
async function profileCopy(): Promise<string> {
  const profile = await emptyProfile();
  await cp(used, profile, { recursive: true });
  return profile;
}

beforeAll(async () => {
  used = await mkdtemp(join(tmpdir(), 'postil-damage-'));
  const drafts = [...importing('imports', 12).drafts, ...editing('edits', 40).drafts];
  await withJournal(used, async (journal) => {
    for (const [index, draft] of drafts.entries()) {
      await journal.append(draft);
      if (index === 20 || index === 40) await takeSnapshot(used, journal, new Date(Date.UTC(2026, 2, index)));
    }
  });
  await writeFile(join(used, 'settings.json'), JSON.stringify(SETTINGS, null, 2));
  whole = (await readLibrary(used)).state;
});

afterAll(async () => {
  await rm(used, { recursive: true });
  const counts = Object.entries(outcomes).map(([what, all]) => {
    const count = (outcome: Outcome) => all.filter((one) => one === outcome).length;
    return `${what}: ${count('recovered')} recovered, ${count('named')} named, ${count('refused')} refused with a sentence and untouched`;
  });
  if (Object.values(outcomes).flat().includes('LOST SILENTLY')) return;
  measured('S3', `${Object.keys(DAMAGES).length} kinds of damage; ${counts.join('; ')}; 0 lost silently`);
});

/** Opens a library as the app does, and reads all of it. */
async function outcomeOf(profile: string): Promise<Outcome> {
  const before = await digestsOf(join(profile, 'library'));
  try {
    const library = await openLibrary(profile, { role: 'app' });
    try {
      const state = await replay(library);
      // Whatever there was, the library goes on.
      expect((await library.append(createOperation('goes-on'))).seq).toBe(library.seq);
      if (isDeepStrictEqual(state, whole)) return 'recovered';
      return library.notices.length > 0 ? 'named' : 'LOST SILENTLY';
    } finally {
      await library.close();
    }
  } catch (error) {
    expect(error).toBeInstanceOf(PostilError);
    expect(await digestsOf(join(profile, 'library'))).toEqual(before);
    return 'refused';
  }
}

const note = (what: string, outcome: Outcome) => (outcomes[what] ??= []).push(outcome);

describe.each(Object.entries(DAMAGES))('S3: a file that %s', (_name, damage: Damage) => {
  it('S3: as the journal: recovered, or named', async () => {
    const profile = await profileCopy();
    await damage(journalPath(profile));
    const outcome = await outcomeOf(profile);
    note('journal', outcome);
    expect(outcome).not.toBe('LOST SILENTLY');
  });

  it('S3: as the journal, without any copy: recovered, or named', async () => {
    const profile = await profileCopy();
    await rm(snapshotFolder(profile), { recursive: true });
    await damage(journalPath(profile));
    const outcome = await outcomeOf(profile);
    // Without journal and copy there is nothing to compare with; the window's database tells (S3-damage.spec.ts).
    const isKnown = (await readLibrary(profile).catch(() => null))?.state.annotations.size !== 1;
    note('journal without a copy', isKnown ? outcome : 'named');
    if (isKnown) expect(outcome).not.toBe('LOST SILENTLY');
  });

  it('S3: as the newest copy, when the journal has lost its beginning: an older copy serves', async () => {
    const profile = await profileCopy();
    const [newest] = await listSnapshots(profile);
    await damage(join(snapshotFolder(profile), newest?.name ?? ''));
    const journal = await readFile(journalPath(profile));
    await writeFile(journalPath(profile), journal.subarray(10));
    const outcome = await outcomeOf(profile);
    note('snapshot', outcome);
    expect(outcome).toBe('recovered');
  });

  it('S3: as the settings: kept aside and told, or still settings', async () => {
    const profile = await profileCopy();
    const path = join(profile, 'settings.json');
    await damage(path);
    const left = await readFile(path, 'utf8').catch((error: unknown) => errorCode(error));
    const store = await SettingsStore.open(profile, new Date());
    const kept = (await readdir(profile)).filter((name) => name.startsWith('settings.damaged-'));
    if (isDeepStrictEqual(store.value, SETTINGS)) note('settings', 'recovered');
    else if (left === 'ENOENT') expect(store.value).toEqual(DEFAULT_SETTINGS);
    else if (kept.length > 0) {
      expect(store.notices).toEqual([expect.stringContaining(kept[0] ?? '')]);
      note('settings', 'named');
      // Settings carry no checksum, as people edit them: what still is a setting is one.
    } else expect(v.is(SettingsSchema, JSON.parse(left))).toBe(true);
    store.change({ theme: 'dark' });
    await store.flush();
    expect((await SettingsStore.open(profile, new Date())).value.theme).toBe('dark');
  });
});

it('S3: control: a change that nobody tells of is noticed here', async () => {
  const profile = await profileCopy();
  expect(await outcomeOf(profile)).toBe('recovered');
  // An older state of the same library, whole in itself, with nothing left that knows better.
  const [, oldest] = await listSnapshots(profile);
  await copyFile(join(snapshotFolder(profile), oldest?.name ?? ''), journalPath(profile));
  await rm(snapshotFolder(profile), { recursive: true });
  expect(await outcomeOf(profile)).toBe('LOST SILENTLY');
});
