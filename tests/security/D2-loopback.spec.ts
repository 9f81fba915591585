import { expect, type Page } from '@playwright/test';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { NEWS, quit, test as base } from '../e2e/app.ts';
import { startBare } from './bare.ts';

/** A server on this computer, which needs no network and no rights: what is tried here is tried everywhere the tests run. */
interface Server {
  /** Host and port. */
  address: string;
  /** The paths that were asked for, as they came. */
  asked: string[];
}

const test = base.extend<{ server: Server }>({
  server: async ({}, use) => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.setHeader('access-control-allow-origin', '*').end('here');
    });
    server.on('upgrade', (request, socket) => {
      asked.push(request.url ?? '');
      socket.destroy();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    await use({ address: `127.0.0.1:${port}`, asked });
    server.closeAllConnections();
    server.close();
  },
});

/** Asks the server in ten ways, as a script of the page could, and waits until each has been answered, refused or forgotten. */
function askInTenWays(page: Page, address: string): Promise<string[]> {
  return page.evaluate(async (host) => {
    const settled = (target: EventTarget) =>
      new Promise<string>((done) => {
        target.addEventListener('load', () => done('answered'));
        target.addEventListener('open', () => done('answered'));
        target.addEventListener('error', () => done('refused'));
        // A prefetch that is refused may say nothing; what counts is what the server heard.
        setTimeout(() => done('silent'), 2000);
      });
    const opened = (make: () => EventTarget) => {
      try {
        return settled(make());
      } catch {
        return Promise.resolve('refused');
      }
    };
    const link = (rel: string) => () => {
      const element = document.createElement('link');
      Object.assign(element, { rel, as: 'style', href: `http://${host}/${rel}` });
      document.head.append(element);
      return element;
    };
    const frame = () => {
      const element = Object.assign(document.createElement('iframe'), { src: `http://${host}/frame` });
      document.body.append(element);
      return element;
    };
    const fetched = (mode: RequestMode) =>
      fetch(`http://${host}/fetch-${mode}`, { mode }).then(
        () => 'answered',
        () => 'refused',
      );
    navigator.sendBeacon(`http://${host}/beacon`, 'x');
    return Promise.all([
      fetched('cors'),
      fetched('no-cors'),
      opened(() => Object.assign(new Image(), { src: `http://${host}/img` })),
      opened(link('prefetch')),
      opened(link('preload')),
      opened(link('stylesheet')),
      opened(frame),
      opened(() => new WebSocket(`ws://${host}/socket`)),
      opened(() => new EventSource(`http://${host}/events`)),
    ]);
  }, address);
}

test('D2: the page reaches no server, not even one on this computer', async ({ server, start }) => {
  const running = await start([NEWS]);
  const seen = await askInTenWays(running.page, server.address);
  expect(seen.slice(0, 3)).toEqual(['refused', 'refused', 'refused']);
  await quit(running);
  expect(server.asked).toEqual([]);
});

test('D2: control: a bare window reaches it in all ten ways', async ({ server, profile }) => {
  const { app, page } = await startBare(profile);
  await askInTenWays(page, server.address);
  const paths = [
    'beacon',
    'events',
    'fetch-cors',
    'fetch-no-cors',
    'frame',
    'img',
    'prefetch',
    'preload',
    'socket',
    'stylesheet',
  ];
  await expect.poll(() => [...new Set(server.asked)].sort()).toEqual(paths.map((path) => `/${path}`));
  await app.close();
});
