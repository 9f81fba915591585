import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmod, lstat, mkdir, rmdir, unlink } from 'node:fs/promises';
import { connect as connectSocket, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { FAILURE_CODES, PostilError } from '../../core/failure.ts';
import type { Operation, OperationDraft } from '../../core/library/operation.ts';
import { depthWithin, OperationDraftSchema } from '../../core/library/schema.ts';
import { words } from '../../core/words/words.ts';
import { libraryFolder } from './kept.ts';
import { readLines } from './socket-lines.ts';
import { toldCommand } from './told-command.ts';

/**
 * How a command hands its operations to the running app, so that there is one writer: a local socket, one JSON draft a
 * line, one JSON answer a line, in order.
 */

/** A Unix socket's path has 104 bytes on macOS, 108 on Linux, its closing zero included. */
const LONGEST_PATH = 100;

/** An operation with an article of the largest file that is read (32 MB), its text twice and escaped, is below this. */
const LARGEST_REQUEST = 256 * 1024 * 1024;
const LARGEST_ANSWER = 64 * 1024;

/** Before anything of a draft is looked at: deeper than any tree the schema allows, as its levels are objects in arrays. */
const DEEPEST = 2048;

/** The app answers as soon as its disk has the operation; one that takes longer than this does not work. */
const ANSWER_MS = 30_000;

const AnswerSchema = v.union([
  v.object({ ok: v.literal(true), seq: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  v.object({
    ok: v.literal(false),
    failure: v.object({ code: v.picklist(FAILURE_CODES), message: v.string() }),
  }),
]);
type Answer = v.InferOutput<typeof AnswerSchema>;

/**
 * Listens for the operations of commands, for the process that holds the lock. What does not fit the schema is answered
 * with `malformed` and never reaches `handler`; what `handler` rejects with goes back as a failure, in English.
 *
 * @returns how to stop; resolves when the last connection is closed
 */
export async function listenForOperations(
  profile: string,
  handler: (draft: OperationDraft) => Promise<Operation>,
): Promise<() => Promise<void>> {
  const { path, folder } = address(profile);
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // A command that ends early takes nothing with it.
    socket.on('error', () => socket.destroy());
    void serve(socket, handler);
  });
  if (folder !== null) await mkdir(folder, { recursive: true, mode: 0o700 });
  if (process.platform !== 'win32') await unlink(path).catch(() => undefined);
  server.listen(path);
  await once(server, 'listening');
  if (process.platform !== 'win32') await chmod(path, 0o600);
  return async () => {
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
    if (folder !== null) await rmdir(folder).catch(() => undefined);
  };
}

async function serve(socket: Socket, handler: (draft: OperationDraft) => Promise<Operation>): Promise<void> {
  try {
    for await (const line of readLines(socket, LARGEST_REQUEST)) {
      socket.write(`${JSON.stringify(await answer(line, handler))}\n`);
    }
  } catch (error) {
    socket.write(`${JSON.stringify({ ok: false, failure: toldCommand(error) } satisfies Answer)}\n`);
  }
  socket.end();
}

async function answer(line: string, handler: (draft: OperationDraft) => Promise<Operation>): Promise<Answer> {
  try {
    const { seq } = await handler(parseDraft(line));
    return { ok: true, seq };
  } catch (error) {
    return { ok: false, failure: toldCommand(error) };
  }
}

function parseDraft(line: string): OperationDraft {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    value = null;
  }
  const draft = depthWithin(value, DEEPEST)
    ? v.safeParse(OperationDraftSchema, value, { abortEarly: true })
    : null;
  if (draft?.success) return draft.output;
  throw new PostilError('malformed', words.safety.command.malformed);
}

/** The command's end. */
export class Channel {
  readonly #socket: Socket;
  readonly #answers: AsyncGenerator<string>;
  #last: Promise<unknown> = Promise.resolve();

  private constructor(socket: Socket) {
    this.#socket = socket;
    this.#answers = readLines(socket, LARGEST_ANSWER);
  }

  /** Connects to the app that has this profile open; `null` when none listens. */
  static async connect(profile: string): Promise<Channel | null> {
    const { path, folder } = address(profile);
    // A folder that another user put there first is not the app's.
    if (folder !== null && !(await isOwn(folder))) return null;
    const socket = connectSocket(path);
    try {
      await once(socket, 'connect');
    } catch {
      return null;
    }
    socket.on('error', () => socket.destroy());
    socket.setTimeout(ANSWER_MS, () => socket.destroy());
    return new Channel(socket);
  }

  /** Hands one operation over; resolves when the app has journalled it. Throws what the app's journal threw, or `library-busy`. */
  send(draft: OperationDraft): Promise<Operation> {
    const sent = this.#last.then(() => this.#exchange(draft));
    this.#last = sent.catch(() => undefined);
    return sent;
  }

  close(): void {
    this.#socket.destroy();
  }

  async #exchange(draft: OperationDraft): Promise<Operation> {
    this.#socket.write(`${JSON.stringify(draft)}\n`);
    const { value } = await this.#answers.next().catch(() => ({ value: undefined }));
    if (typeof value !== 'string') {
      throw new PostilError('library-busy', words.safety.busy.noAnswer);
    }
    const reply = v.parse(AnswerSchema, JSON.parse(value));
    if (!reply.ok) throw new PostilError(reply.failure.code, reply.failure.message);
    return { ...draft, seq: reply.seq };
  }
}

/** Where the profile's socket is, and the folder that is made for it where it does not fit into the profile. */
function address(profile: string): { path: string; folder: string | null } {
  const name = createHash('sha256').update(resolve(profile), 'utf8').digest('hex').slice(0, 32);
  if (process.platform === 'win32') return { path: `\\\\.\\pipe\\postil-${name}`, folder: null };
  const path = join(resolve(libraryFolder(profile)), 'channel');
  if (Buffer.byteLength(path) < LONGEST_PATH) return { path, folder: null };
  const folder = join(tmpdir(), `postil-${process.getuid?.() ?? 0}-${name}`);
  return { path: join(folder, 'channel'), folder };
}

/** Whether only this user can have put something into `folder`. */
async function isOwn(folder: string): Promise<boolean> {
  try {
    const stats = await lstat(folder);
    return stats.isDirectory() && stats.uid === process.getuid?.() && (stats.mode & 0o077) === 0;
  } catch {
    return false;
  }
}
