import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { channelOf, DROP_CHANNEL, REQUEST_NAMES, type Reply, type Requests } from '../../ipc.ts';
import { isOwnPage, type Pages } from '../session/address.ts';
import type { ReaderWindow } from '../window/reader-window.ts';

/** Who answers. Arguments are as they came: not checked. */
export interface Wired {
  request(name: keyof Requests, args: unknown[]): Promise<Reply<unknown>>;
  dropped(args: unknown[]): Promise<Reply<unknown>>;
  /** What did not come from the window's own page. */
  refuse(): Reply<never>;
}

/** Has the requests of `window`'s own page, and of no other frame, page or window, answered as soon as there is someone to: `wired`. */
export function handleRequests(window: ReaderWindow, pages: Pages, wired: Promise<Wired>): void {
  const isOurs = (event: IpcMainInvokeEvent) => {
    const frame = event.senderFrame;
    return frame !== null && frame === window.mainFrame && isOwnPage(frame.url, pages);
  };
  const answer = (channel: string, reply: (wired: Wired, args: unknown[]) => Promise<Reply<unknown>>) =>
    ipcMain.handle(channel, async (event, ...args: unknown[]) => {
      // Looked at as it comes: the frame may be gone by the time there is somebody to answer.
      const ours = isOurs(event);
      const answering = await wired;
      return ours ? reply(answering, args) : answering.refuse();
    });
  for (const name of REQUEST_NAMES) answer(channelOf(name), (wired, args) => wired.request(name, args));
  answer(DROP_CHANNEL, (wired, args) => wired.dropped(args));
}
