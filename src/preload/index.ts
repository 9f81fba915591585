import { contextBridge, ipcRenderer, webFrame, webUtils } from 'electron';
import {
  channelOf,
  DROP_CHANNEL,
  EVENT_NAMES,
  eventChannelOf,
  REQUEST_NAMES,
  type Bridge,
  type Events,
  type Reply,
  type Requests,
} from '../ipc.ts';

type EventName = keyof Events;
type Listener = (payload: never) => void;

/** What came before anyone listened: it waits for its first listener, so that a start is never a race. */
const waiting = new Map<EventName, unknown[]>();
const listeners = new Map<EventName, Set<Listener>>();

async function ask(channel: string, args: unknown[]): Promise<unknown> {
  const reply = (await ipcRenderer.invoke(channel, ...args)) as Reply<unknown>;
  if (reply.ok) return reply.value;
  throw new Error(reply.failure.message);
}

for (const name of EVENT_NAMES) {
  listeners.set(name, new Set());
  ipcRenderer.on(eventChannelOf(name), (_event, payload: unknown) => {
    const set = listeners.get(name);
    if (set === undefined || set.size === 0) waiting.set(name, [...(waiting.get(name) ?? []), payload]);
    else for (const listener of [...set]) listener(payload as never);
  });
}

/** Only names of the contract have a set: there is no way from here to any other channel. */
function on<K extends EventName>(name: K, listener: (payload: Events[K]) => void): () => void {
  const set = listeners.get(name);
  if (set === undefined) throw new Error('Postil has no event of that name.');
  set.add(listener);
  const early = waiting.get(name) ?? [];
  waiting.delete(name);
  for (const payload of early) listener(payload as Events[K]);
  return () => void set.delete(listener);
}

/** The paths are asked of Electron here and never seen by the page. */
async function openDropped(files: File[]): Promise<void> {
  const paths = Array.from(files, (file) => webUtils.getPathForFile(file)).filter((path) => path !== '');
  await ask(DROP_CHANNEL, [paths]);
}

const requests = Object.fromEntries(
  REQUEST_NAMES.map((name) => [name, (...args: unknown[]) => ask(channelOf(name), args)]),
) as unknown as Omit<Bridge<File>, 'openDropped' | 'on'> satisfies Record<keyof Requests, unknown>;

const giveBack = (): void => webFrame.clearCache();

contextBridge.exposeInMainWorld('postil', { ...requests, openDropped, giveBack, on } satisfies Bridge<File>);
