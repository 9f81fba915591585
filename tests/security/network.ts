import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '../e2e/app.ts';
import { Network, noNetwork } from './namespace.ts';

export { CANARY } from './namespace.ts';

/** Why nothing can be counted here; `null` where it can. */
export const why = noNetwork();
if (why !== null) console.warn(`SKIPPED: what leaves the computer, counted in a network of its own: ${why}`);

/** The stage of the stories, with a network of the test's own. */
export const test = base.extend<{ network: Network }>({
  network: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'postil-network-'));
    const network = await Network.lay(folder);
    await use(network);
    network.close();
    await rm(folder, { recursive: true, force: true });
  },
});
