/** From the start of the process to the first paragraph on screen: the app with an article, and a bare window with it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { paragraphsOf } from '../article.ts';
import { APP, startOf, type Look } from '../start.ts';
import type { Stage } from '../stage.ts';

/** A long article. */
const CHARACTERS = 20_000;

/** Milliseconds of both, in turn. The app has been started before and knows the article. */
export async function starts(stage: Stage, rounds: number): Promise<{ ours: number[]; other: number[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'postil-start-'));
  const profile = join(folder, 'profile');
  const text = join(folder, 'article.txt');
  const page = join(folder, 'article.html');
  const paragraphs = paragraphsOf(CHARACTERS);
  writeFileSync(text, paragraphs.join('\n\n'));
  writeFileSync(
    page,
    `<!doctype html><meta charset="utf-8">${paragraphs.map((one) => `<p>${one}</p>`).join('')}`,
  );
  const times = { ours: [] as number[], other: [] as number[] };
  try {
    for (let round = -1; round < rounds; round += 1) {
      const bare = join(process.cwd(), 'bench', 'window');
      const other = await start(stage, [bare, pathToFileURL(page).href]);
      const ours = await start(stage, [APP, '--profile', profile, text]);
      // The first start of both makes profiles and caches.
      if (round === -1) continue;
      times.other.push(other);
      times.ours.push(ours);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
  return times;
}

async function start(stage: Stage, args: readonly string[]): Promise<number> {
  return (await startOf(stage, args, lookOf)).time;
}

/** Until the first paragraph is there, of which there is no more to say. */
function lookOf(): Look {
  return () => ((document.querySelector('p')?.getBoundingClientRect().height ?? 0) > 0 ? '' : null);
}
