import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { channelOf, DROP_CHANNEL, REQUEST_NAMES, type Reply } from '../../ipc.ts';
import { isOwnPage, type Pages } from '../session/address.ts';
import type { ReaderWindow } from '../window/reader-window.ts';
import { checked, dispatch, malformed, type Handlers } from './dispatch.ts';
import { DropSchema } from './drop.ts';

/** Answers the requests of `window`'s own page, and of no other frame, page or window. */
export function handleRequests(
  window: ReaderWindow,
  pages: Pages,
  handlers: Handlers,
  openFiles: (paths: string[]) => void | Promise<void>,
): void {
  const isOurs = (event: IpcMainInvokeEvent) => {
    const frame = event.senderFrame;
    return frame !== null && frame === window.mainFrame && isOwnPage(frame.url, pages);
  };
  const answer = (channel: string, reply: (args: unknown[]) => Promise<Reply<unknown>>) =>
    ipcMain.handle(channel, (event, ...args: unknown[]) =>
      isOurs(event) ? reply(args) : ({ ok: false, failure: malformed() } satisfies Reply<never>),
    );
  for (const name of REQUEST_NAMES) answer(channelOf(name), (args) => dispatch(handlers, name, args));
  answer(DROP_CHANNEL, (args) => checked(DropSchema, args, (paths) => openFiles(paths)));
}
