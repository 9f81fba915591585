import type { ReaderControl } from './control.svelte.ts';
import { scrollTo } from './position.ts';

/** Takes in hand what a link leads to: in the middle of what is seen, and shown for a moment as the place that was meant. */
export function pointAt(control: ReaderControl, id: string): void {
  control.activate(id);
  const { activePlaced: placed, page } = control;
  if (placed === null || page === null || placed.state === 'orphan') return;
  void scrollTo(page, placed.start, 'centre');
  control.painter?.flash(placed);
}
