import { app, dialog } from 'electron';
import type { Feed } from '../../core/updates/feed.ts';
import { words } from '../../core/words/words.ts';
import type { Handlers } from '../ipc/dispatch.ts';
import type { Traffic } from '../session/traffic.ts';
import type { ReaderWindow } from '../window/reader-window.ts';
import { FEED } from './address.ts';
import { UpdateCheck } from './updates.ts';

/**
 * Looking for new versions, as this program does it: never where a store or a sandbox brings them. It is created without being
 * started.
 */
export function setUpUpdates(profile: string, window: ReaderWindow, traffic: Traffic): UpdateCheck {
  return new UpdateCheck({
    profile,
    running: app.getVersion(),
    feed: isBrought() ? 'store' : (developmentFeed() ?? FEED ?? 'no-address'),
    way: async () => (await import('./ask.ts')).ask,
    consent: (feed) => askReader(window, feed),
    sent: () => (traffic.sent += 1),
    found: (version) =>
      void window.whenStarted().then(() => window.send('notice', words.updates.found(version))),
  });
}

/** The requests about new versions. */
export function updateHandlers(updates: UpdateCheck) {
  return {
    updates: () => updates.state(),
    allowUpdates: (on) => updates.allow(on),
    lookForUpdates: () => updates.look(),
  } satisfies Partial<Handlers>;
}

/** Flatpak, Snap, and the stores of Apple and Microsoft bring new versions themselves. */
function isBrought(): boolean {
  const { env } = process;
  return (
    [env['FLATPAK_ID'], env['SNAP']].some((id) => id !== undefined) || process.mas || process.windowsStore
  );
}

/** In a checkout, whose package.json may name nobody, a test's own server: always `null` in a packaged app. */
function developmentFeed(): Feed | null {
  const address = app.isPackaged ? undefined : process.env['POSTIL_UPDATES_FROM'];
  if (address === undefined || !URL.canParse(address)) return null;
  return { address, host: new URL(address).host, pageOf: (version) => new URL(`/v${version}`, address).href };
}

/** The buttons of the question, in their order. */
const BUTTONS = ['yes', 'no'] as const;

/** By a dialog of main's own: the page cannot answer it. */
async function askReader({ browser }: ReaderWindow, { host, address }: Feed): Promise<boolean> {
  const said = words.updates.question;
  const { response } = await dialog.showMessageBox(browser, {
    type: 'none',
    title: 'Postil',
    message: said.ask,
    detail: said.detail(host, address),
    buttons: BUTTONS.map((button) => said[button]),
    defaultId: BUTTONS.indexOf('yes'),
    cancelId: BUTTONS.indexOf('no'),
    noLink: true,
  });
  return BUTTONS[response] === 'yes';
}
