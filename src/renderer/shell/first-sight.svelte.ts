import type { Host } from '../store/host.ts';
import type { View } from './view.ts';

/** Has the window shown as soon as there is something to see in it: what is asked for here main does while the page makes it. As a component is made. */
export function showAtFirstSight(app: {
  readonly view: View;
  readonly host: Pick<Host, 'showWindow'>;
}): void {
  let asked = false;
  $effect.pre(() => {
    if (asked || (app.view.name === 'starting' && app.view.share === null)) return;
    asked = true;
    // Main shows it by itself, later, where this does not reach it.
    app.host.showWindow().catch(() => undefined);
  });
}
