import * as v from 'valibot';
import { PostilError, type Failure } from '../../core/failure.ts';
import { words } from '../../core/words/words.ts';
import type { Reply, Requests } from '../../ipc.ts';
import { DropSchema } from './drop.ts';
import type { Wired } from './register.ts';
import { requestSchemas } from './schemas.ts';

/** One handler a request, derived from the contract. */
export type Handlers = {
  [K in keyof Requests]: (
    ...args: Parameters<Requests[K]>
  ) => ReturnType<Requests[K]> | Promise<ReturnType<Requests[K]>>;
};

/** Answers with `handlers`, and opens with `openFiles` what is dropped. */
export function answeringWith(
  handlers: Handlers,
  openFiles: (paths: string[]) => void | Promise<void>,
): Wired {
  return {
    request: (name, args) => dispatch(handlers, name, args),
    dropped: (args) => checked(DropSchema, args, (paths) => openFiles(paths)),
  };
}

/** Checks `args` against the request's schema, and only then lets its handler see them. Never rejects. */
export function dispatch<K extends keyof Requests>(
  handlers: Handlers,
  name: K,
  args: readonly unknown[],
): Promise<Reply<ReturnType<Requests[K]>>> {
  // The compiler cannot follow that schema and handler, looked up by the same name, belong together.
  const schema = requestSchemas[name] as unknown as v.GenericSchema<unknown[], unknown[]>;
  const handler = handlers[name] as unknown as (...args: unknown[]) => unknown;
  return checked(schema, args, handler) as Promise<Reply<ReturnType<Requests[K]>>>;
}

/** Calls `handler` with `args` if they fit `schema`; whatever happens, the answer is a reply that the page may see. */
export async function checked<A extends unknown[]>(
  schema: v.GenericSchema<unknown[], A>,
  args: readonly unknown[],
  handler: (...args: A) => unknown,
): Promise<Reply<unknown>> {
  try {
    const parsed = v.safeParse(schema, args, { abortEarly: true });
    if (!parsed.success) return { ok: false, failure: malformed() };
    return { ok: true, value: await handler(...parsed.output) };
  } catch (error) {
    return { ok: false, failure: failureForPage(error) };
  }
}

/** What did not come from the app's own page, or was not what the contract says. */
export function malformed(): Failure {
  return { code: 'malformed', message: words.shell.failure.malformed };
}

/**
 * Any thrown value as a failure for the page. Sentences that Postil wrote itself are passed on; the words of an error
 * that was not foreseen may hold paths and go to stderr instead.
 */
export function failureForPage(error: unknown): Failure {
  if (error instanceof PostilError) return error.toFailure();
  console.error(error);
  return { code: 'unexpected', message: words.shell.failure.unforeseenHere };
}
