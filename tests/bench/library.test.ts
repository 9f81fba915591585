import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryOf } from '../../bench/library/memory.ts';
import { profilesIn, type Profiles } from '../../bench/library/profiles.ts';
import { inSight } from '../../bench/library/sight.ts';
import type { LibraryState } from '../../src/core/library/state.ts';
import { readLibrary } from '../../src/main/library/library.ts';

const folder = mkdtempSync(join(tmpdir(), 'postil-library-bench-'));
afterAll(() => rmSync(folder, { recursive: true }));
let profiles: Profiles;
const states: Record<'full' | 'empty' | 'alone', LibraryState> = {} as never;
beforeAll(async () => {
  profiles = profilesIn(folder, { articles: 60, annotations: 900, seed: 4 });
  for (const name of ['full', 'empty', 'alone'] as const)
    states[name] = (await readLibrary(profiles[name])).state;
});

describe('the sides of the library bench', () => {
  it('have the same article with the same notes in the same text, and it stands first in both lists', () => {
    const [alone, ...others] = states.alone.articles.values();
    expect(others).toEqual([]);
    expect(alone!.title).toBe(profiles.title);
    expect(states.full.articles.get(alone!.id)).toEqual(alone);
    const first = [...states.full.articles.values()]
      .filter(inSight)
      .sort((a, b) => (a.added < b.added ? 1 : -1))[0];
    expect(first).toEqual(alone);
    const ownOf = <T extends { articleId: string }>(all: ReadonlyMap<string, T>) =>
      [...all].filter(([, one]) => one.articleId === alone!.id);
    expect([...states.alone.revisions]).toEqual(ownOf(states.full.revisions));
    expect([...states.alone.annotations]).toEqual(ownOf(states.full.annotations));
    expect(states.alone.revisions.size).toBeGreaterThan(0);
  });

  it('differ in nothing else: the empty one has the shelves, and no article', () => {
    expect(states.full.articles.size).toBe(60);
    expect(states.empty.articles.size).toBe(0);
    for (const name of ['empty', 'alone'] as const) {
      expect(states[name].folders).toEqual(states.full.folders);
      expect(states[name].queries).toEqual(states.full.queries);
    }
  });

  it('are both waited for by what they show: rows, or the sentence that there are none', () => {
    const look = readFileSync('bench/library/start.ts', 'utf8');
    const [, selector] = /querySelector\('([^']+)'\)/.exec(look)!;
    expect(selector).toBe('.library [role="option"], .library .state p');
    expect(readFileSync('src/renderer/library/NothingHere.svelte', 'utf8')).toMatch(
      /<div class="state"[^>]*>\s*{#if[^}]*}\s*<p/,
    );
    expect(readFileSync('src/renderer/library/ArticleRow.svelte', 'utf8')).toContain('role="option"');
  });

  it('hold memory that can be told, where the system tells it', () => {
    const held = memoryOf(process.pid);
    if (process.platform === 'linux') expect(held).toBeGreaterThan(20);
    else expect(held).toBeNull();
  });
});
