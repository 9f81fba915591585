/** From the start of the process to the first paragraph of the article that was open last. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { APP, startOf, type Look } from '../start.ts';
import type { Stage } from '../stage.ts';

/** Milliseconds, and how many different shares the progress bar showed. */
export interface Started {
  time: number;
  shares: number;
}

export async function start(stage: Stage, profile: string): Promise<Started> {
  const { time, said } = await startOf(stage, [APP, '--profile', profile], lookOf);
  return { time, shares: Number(said) };
}

/** The same with a database that Chromium has wiped: it is made anew from the journal. */
export function rebuild(stage: Stage, profile: string): Promise<Started> {
  rmSync(join(profile, 'chromium'), { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  return start(stage, profile);
}

/** Until the first paragraph is there: the number of shares seen. */
function lookOf(): Look {
  const shares = new Set<number>();
  return () => {
    const bar = document.querySelector('progress');
    if (bar !== null) shares.add(bar.position);
    const shown = document.querySelector('[data-page] p');
    return shown && shown.getBoundingClientRect().height > 0 ? String(shares.size) : null;
  };
}
