import { expect } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
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
    fetched: await fetch('https://example.org/').then(
      () => 'answered',
      () => 'refused',
    ),
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
    fetched: 'refused',
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

const HOSTILE = `<!doctype html><html><head><title>Quarterly report</title></head><body><article>
<h1>Quarterly report</h1>
<p>The figures for the quarter were read aloud on Thursday, and nobody in the hall asked where they came from, which the auditors thought was the most telling figure of them all.</p>
<p>A second paragraph is here so that the page is long enough to count as an article, with <img src=x onerror="document.title='fired'"> a picture and <a href="javascript:document.title='fired'">a link</a> and words after them.</p>
<script>document.title='fired'</script><svg onload="document.title='fired'"></svg>
<iframe srcdoc="<script>parent.document.title='fired'</script>"></iframe>
<meta http-equiv="refresh" content="0; url=https://example.org/"><style>body{display:none}</style>
<p style="position:fixed;inset:0" id="app" onclick="document.title='fired'">The auditors will come back in the autumn, with their own lamp, and read the figures again from the beginning.</p>
</article></body></html>`;

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
