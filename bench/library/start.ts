/** From the start of the process to the library on screen. */
import { APP, startOf, type Look } from '../start.ts';
import type { Stage } from '../stage.ts';

/** Milliseconds, and how many rows were there by then. */
export async function start(stage: Stage, profile: string): Promise<{ time: number; rows: number }> {
  const { time, said } = await startOf(stage, [APP, '--profile', profile], lookOf);
  return { time, rows: Number(said) };
}

/** Until the first rows are there, or the sentence that there are none: the number of rows. */
function lookOf(): Look {
  return () => {
    const shown = document.querySelector('.library [role="option"], .library .state p');
    if (!shown || shown.getBoundingClientRect().height === 0) return null;
    return String(document.querySelectorAll('.library [role="option"]').length);
  };
}
