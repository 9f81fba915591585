/** From the start of the process to the list. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Stage } from '../stage.ts';
import { APP, startOf, type Look } from '../start.ts';

/** Milliseconds to the first rows on screen, and to the list that knows how long it is. */
export async function starts(stage: Stage, profile: string): Promise<{ rows: number; whole: number }> {
  rmSync(join(profile, 'settings.json'), { force: true });
  const { time, said } = await startOf(stage, [APP, '--profile', profile], lookOf);
  return { rows: time - Number(said), whole: time };
}

/** Until the whole list is there: how long the first rows had been there by then. */
function lookOf(): Look {
  let first = 0;
  return () => {
    const row = document.querySelector('.library [role="option"]');
    if (row === null || row.getBoundingClientRect().height === 0) return null;
    first ||= performance.now();
    return row.getAttribute('aria-setsize') === '-1' ? null : String(performance.now() - first);
  };
}
