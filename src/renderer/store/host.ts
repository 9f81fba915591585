import type { Operation } from '../../core/library/operation.ts';
import type { Bridge } from '../../ipc.ts';

/** The bridge with the DOM's own `File`: what preload puts on `window.postil`. */
export type Host = Bridge<File>;

/** What a request was refused with: main's own sentence. */
export const refusalIn = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What the journal has above `after`, as `Requests.operations` gives it. */
export async function operationsAfter(host: Pick<Host, 'operations'>, after: number): Promise<Operation[]> {
  return JSON.parse(await host.operations(after)) as Operation[];
}

/**
 * What the journal has above `after`, up to `target` (or its end), in lists as `operationsAfter` gives them. The next list is
 * read while the one before is worked on: two processes share the work of a rebuild.
 */
export async function* operationsUpTo(
  host: Pick<Host, 'operations'>,
  after: number,
  target: number,
): AsyncGenerator<Operation[]> {
  if (after >= target) return;
  let next = operationsAfter(host, after);
  for (;;) {
    const operations = await next;
    const last = operations.at(-1);
    if (last === undefined) return;
    if (last.seq < target) {
      next = operationsAfter(host, last.seq);
      // Waited for above; should the work on this list fail first, nobody would be there to hear it.
      next.catch(() => undefined);
    }
    yield operations;
    if (last.seq >= target) return;
  }
}
