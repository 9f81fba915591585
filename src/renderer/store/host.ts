import type { Operation } from '../../core/library/operation.ts';
import type { Bridge } from '../../ipc.ts';

/** The bridge with the DOM's own `File`: what preload puts on `window.postil`. */
export type Host = Bridge<File>;

/** What the journal has above `after`, as `Requests.operations` gives it. */
export async function operationsAfter(host: Pick<Host, 'operations'>, after: number): Promise<Operation[]> {
  return JSON.parse(await host.operations(after)) as Operation[];
}
