import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { channelOf, DROP_CHANNEL, REQUEST_NAMES, type Reply } from '../../ipc.ts';
import { isOwnPage, type Pages } from '../session/address.ts';
import type { ReaderWindow } from '../window/reader-window.ts';
import { checked, dispatch, malformed, type Handlers } from './dispatch.ts';
import { DropSchema } from './drop.ts';

/** Who answers. */
export interface Wired {
  handlers: Handlers;
  openFiles: (paths: string[]) => void | Promise<void>;
}

/** Answers the requests of `window`'s own page, and of no other frame, page or window, as soon as there is someone to: `wired`. */
export function handleRequests(window: ReaderWindow, pages: Pages, wired: Promise<Wired>): void {
  const isOurs = (event: IpcMainInvokeEvent) => {
    const frame = event.senderFrame;
    return frame !== null && frame === window.mainFrame && isOwnPage(frame.url, pages);
  };
  const answer = (channel: string, reply: (args: unknown[], wired: Wired) => Promise<Reply<unknown>>) =>
    ipcMain.handle(channel, (event, ...args: unknown[]) =>
      isOurs(event)
        ? wired.then((answering) => reply(args, answering))
        : ({ ok: false, failure: malformed() } satisfies Reply<never>),
    );
  for (const name of REQUEST_NAMES)
    answer(channelOf(name), (args, { handlers }) => dispatch(handlers, name, args));
  answer(DROP_CHANNEL, (args, { openFiles }) => checked(DropSchema, args, (paths) => openFiles(paths)));
}
