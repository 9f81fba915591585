import type { Page } from '../reader/page.ts';
import type { Painter } from '../reader/paint.ts';
import { Dividing } from './dividing.ts';

const dividings = new WeakMap<Page, Dividing>();

/** Follows on a page that was just built whether its words are to be divided. Returns the way to stop, for before the page goes. */
export function followDividing(page: Page, painter: Painter | null, on: boolean): () => void {
  const dividing = new Dividing(page, painter);
  dividings.set(page, dividing);
  if (on) dividing.begin();
  return () => dividing.destroy();
}

/** Divides the words of a page that stands, or leaves them whole. */
export function turnDividing(page: Page, on: boolean): void {
  dividings.get(page)?.turn(on);
}
