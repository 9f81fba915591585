import { app, Menu } from 'electron';
import { claimLinks } from './links/client.ts';
import { pagesOf } from './session/address.ts';
import { confineContents } from './session/contents.ts';
import { sandboxAll } from './session/sandbox.ts';
import { registerScheme } from './session/scheme.ts';
import { ownArguments, parseStart, type Start } from './start/arguments.ts';
import { runCommand } from './start/command.ts';
import { devServerAddress } from './start/development.ts';
import { identify } from './start/identity.ts';
import { Inbox } from './start/inbox.ts';
import { becomeOnlyInstance } from './start/instance.ts';
import { carriedProfile, profileFolder } from './start/profile.ts';
import { run } from './start/run.ts';
import { switchOffNetworking } from './start/switches.ts';

/** Everything here runs before Chromium is ready, which waits for this module. */

const start = parseStart(ownArguments(process.argv, process.defaultApp), process.cwd());
if (start.kind === 'command') await runCommand(start.args);
else startWindow(start);

function startWindow({ profile: named, files, links }: Extract<Start, { kind: 'window' }>): void {
  const profile = profileFolder(named);
  const pages = pagesOf(devServerAddress());
  const inbox = new Inbox();
  identify(profile);
  // Or Electron makes one of its own, on the way to the first window. A Mac has to have one, to be left by.
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null);
  if (!becomeOnlyInstance({ files, links }, (later) => inbox.add(later))) return void leave(profile);
  sandboxAll();
  switchOffNetworking(pages.devServer);
  registerScheme();
  confineContents(pages);
  claimLinks(named ?? carriedProfile());
  inbox.listen();
  inbox.add({ files, links });
  void run({ profile, pages, inbox });
}

/** The profile is open already, or Chromium could not even look: where no folder can be made there, that is said. */
async function leave(profile: string): Promise<void> {
  try {
    const { makeFolders } = await import('./files/folder.ts');
    await makeFolders(profile, 0o700);
    app.exit(0);
  } catch (error) {
    const { refuseToStart } = await import('./start/refusal.ts');
    refuseToStart(error);
  }
}
