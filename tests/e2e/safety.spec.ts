import { expect } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { EVENT_NAMES, REQUEST_NAMES } from '../../src/ipc.ts';
import { NEWS, quit, test } from './app.ts';

test('the window has no Node, a strict policy, and only the contract to speak to main', async ({ start }) => {
  const running = await start([NEWS]);
  const { page, app } = running;
  const seen = await page.evaluate(async () => ({
    require: typeof (globalThis as Record<string, unknown>)['require'],
    process: typeof (globalThis as Record<string, unknown>)['process'],
    bridge: Object.keys((globalThis as unknown as { postil: object }).postil).sort(),
    origin: location.origin,
    // Later, because the debugger's own call is let through by every policy.
    evaluated: await new Promise((done) => {
      setTimeout(() => {
        try {
          done(String(globalThis.eval('1 + 1')));
        } catch {
          done('refused');
        }
      });
    }),
  }));
  expect(seen).toMatchObject({
    require: 'undefined',
    process: 'undefined',
    evaluated: 'refused',
  });
  expect(seen.bridge).toEqual([...REQUEST_NAMES, 'openDropped', 'on'].sort());
  expect(EVENT_NAMES.length).toBeGreaterThan(0);

  const preferences = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      // Electron has it, but does not declare it.
      const contents = window.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown> | null;
      };
      const all = contents.getLastWebPreferences();
      return {
        node: all?.['nodeIntegration'],
        isolated: all?.['contextIsolation'],
        sandbox: all?.['sandbox'],
        web: all?.['webSecurity'],
      };
    }),
  );
  for (const preference of preferences) {
    expect(preference).toMatchObject({ node: false, isolated: true, sandbox: true });
    expect(preference.web).not.toBe(false);
  }
  await quit(running);
});

test('the page reaches no server, not even one on this computer', async ({ start }) => {
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
  const address = `127.0.0.1:${port}`;
  try {
    const running = await start([NEWS]);
    const seen = await running.page.evaluate(async (host) => {
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
        Object.assign(element, { rel, href: `http://${host}/${rel}` });
        document.head.append(element);
        return element;
      };
      const image = () => Object.assign(new Image(), { src: `http://${host}/img` });
      const fetched = (mode: RequestMode) =>
        fetch(`http://${host}/fetch-${mode}`, { mode }).then(
          () => 'answered',
          () => 'refused',
        );
      navigator.sendBeacon(`http://${host}/beacon`, 'x');
      return Promise.all([
        fetched('cors'),
        fetched('no-cors'),
        opened(image),
        opened(link('prefetch')),
        opened(link('preload')),
        opened(link('stylesheet')),
        opened(() => new WebSocket(`ws://${host}/socket`)),
        opened(() => new EventSource(`http://${host}/events`)),
      ]);
    }, address);
    expect(seen).not.toContain('answered');
    expect(seen.slice(0, 3)).toEqual(['refused', 'refused', 'refused']);
    await quit(running);
    expect(asked).toEqual([]);
    // The server was there all the time.
    expect(await (await fetch(`http://${address}/control`)).text()).toBe('here');
    expect(asked).toEqual(['/control']);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

const HOSTILE = `<!doctype html><html><head><title>Quarterly report</title></head><body><article>
<h1>Quarterly report</h1>
<p>The figures for the quarter were read aloud on Thursday, and nobody in the hall asked where they came from, which the auditors thought was the most telling figure of them all.</p>
<p>A second paragraph is here so that the page is long enough to count as an article, with <img src=x onerror="document.title='fired'"> a picture and <a href="javascript:document.title='fired'">a link</a> and words after them.</p>
<script>document.title='fired'</script><svg onload="document.title='fired'"></svg>
<iframe srcdoc="<script>parent.document.title='fired'</script>"></iframe>
<meta http-equiv="refresh" content="0; url=https://example.org/"><style>body{display:none}</style>
<p style="position:fixed;inset:0" id="app" onclick="document.title='fired'">The auditors will come back in the autumn, with their own lamp, and read the figures again from the beginning.</p>
</article></body></html>`;

test('the hostile page is one: in a bare window its scripts run', async ({ start }) => {
  const running = await start([NEWS]);
  const title = await running.app.evaluate(
    async ({ BrowserWindow }, html) => {
      // A session of its own, without the app's policies; the window that is tested has them.
      const bare = new BrowserWindow({ show: false, webPreferences: { partition: 'bare', sandbox: true } });
      await bare.loadURL('about:blank').catch(() => undefined);
      const result: unknown = await bare.webContents.executeJavaScript(
        `document.open(); document.write(${JSON.stringify(html)}); document.close();
       new Promise((done) => setTimeout(() => done(document.title), 500))`,
      );
      bare.destroy();
      return String(result);
    },
    HOSTILE.replace(/<meta[^>]*>/, ''),
  );
  expect(title).toBe('fired');
  await quit(running);
});

test('a hostile page is text: no script runs, nothing is styled, nothing navigates', async ({
  profile,
  start,
}) => {
  const file = join(profile, 'report.html');
  await writeFile(file, HOSTILE);
  const running = await start([file]);
  const { page } = running;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Quarterly report');
  const root = page.locator('[data-page]');
  await expect(root).toContainText('the most telling figure of them all');
  await root.getByText('a link').click();
  await root.getByText('with their own lamp').click();
  const found = await root.evaluate((element) => ({
    elements: element.querySelectorAll('script, style, iframe, svg, meta, object, embed, form').length,
    attributes: [...element.querySelectorAll('*')].flatMap((child) =>
      [...child.attributes]
        .map((attribute) => attribute.name)
        .filter((name) => /^on|^style$|^id$|^src$/.test(name)),
    ),
  }));
  expect(found.elements).toBe(0);
  expect(found.attributes.filter((name) => name !== 'style')).toEqual([]);
  expect(await page.title()).not.toContain('fired');
  expect(page.url()).toMatch(/^[a-z-]+:\/\/[a-z]+\//);
  await quit(running);
});
