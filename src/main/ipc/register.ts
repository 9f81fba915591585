import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { channelOf, DROP_CHANNEL, REQUEST_NAMES, type Reply, type Requests } from '../../ipc.ts';
import { isOwnPage, type Pages } from '../session/address.ts';
import type { ReaderWindow } from '../window/reader-window.ts';

/** Who answers. Arguments are as they came: not checked. */
export interface Wired {
  request(name: keyof Requests, args: unknown[]): Promise<Reply<unknown>>;
  dropped(args: unknown[]): Promise<Reply<unknown>>;
}

/**
 * Has the requests of `window`'s own page, and of no other frame, page or window, answered as soon as there is someone to: `wired`. Where
 * that comes to nothing they stay without an answer: whoever wired says what cannot be, and ends the program.
 */
export function handleRequests(window: ReaderWindow, pages: Pages, wired: Promise<Wired>): void {
  const isOurs = (event: IpcMainInvokeEvent) => {
    const frame = event.senderFrame;
    return frame !== null && frame === window.mainFrame && isOwnPage(frame.url, pages);
  };
  let answering: Wired | null = null;
  const waiting = wired.then(
    (one) => (answering = one),
    () => new Promise<never>(() => undefined),
  );
  const answer = (channel: string, reply: (wired: Wired, args: unknown[]) => Promise<Reply<unknown>>) =>
    ipcMain.handle(channel, async (event, ...args: unknown[]) => {
      const { page } = window;
      if (!isOurs(event)) return refusal();
      const wired = answering ?? (await waiting);
      // The page that asked may have ended meanwhile: what is told once is for the one after it.
      return page === window.page ? reply(wired, args) : refusal();
    });
  for (const name of REQUEST_NAMES) answer(channelOf(name), (wired, args) => wired.request(name, args));
  answer(DROP_CHANNEL, (wired, args) => wired.dropped(args));
}

async function refusal(): Promise<Reply<never>> {
  const { malformed } = await import('./dispatch.ts');
  return { ok: false, failure: malformed() };
}
