import { expect, type Page } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { quit, test } from '../e2e/app.ts';
import { measured } from '../results.ts';
import { startBare } from './bare.ts';

const WORDS = 'The lights were lit again on Thursday, after eleven years in which nobody had needed them.';
const COVER = 'position:fixed!important;inset:0;z-index:2147483647;background:red;width:100vw;height:100vh';

/** Ways to lie over the window's own controls, or to make them unusable. */
const OVERLAYS: readonly string[] = [
  `<div style="${COVER}">Cover</div>`,
  `<p style="${COVER}"><a href="https://evil.example/">Cover</a></p>`,
  `<table style="${COVER}"><tr><td>Cover</td></tr></table>`,
  `<span style="position:absolute;top:-9999px;left:-9999px;width:99999px;height:99999px">Cover</span>`,
  `<div style="position:sticky;top:0;z-index:9">Cover</div>`,
  `<div style="margin:-5000px;padding:9000px">Cover</div>`,
  `<div style="transform:scale(99) translate(-50%)">Cover</div>`,
  `<p style="font-size:9999px;line-height:0">Cover</p>`,
  `<style>*{display:none!important} header,.bar,body{visibility:hidden!important;opacity:0!important}</style>`,
  `<style>body::before{content:'Cover';position:fixed;inset:0;z-index:99}</style>`,
  `<dialog open style="${COVER}">Cover</dialog>`,
  `<div popover style="${COVER}">Cover</div>`,
  `<marquee style="${COVER}">Cover</marquee>`,
  `<iframe style="${COVER}" srcdoc="Cover"></iframe>`,
  `<img style="${COVER}" width="99999" height="99999" src="x">`,
  `<svg style="${COVER}"><rect width="99999" height="99999"/></svg>`,
  `<math style="${COVER}"><mspace width="99999px" height="99999px" depth="99999px"/><mi mathsize="9999px">x</mi></math>`,
  `<math><mpadded voffset="9999px" lspace="-9999px" width="9999px"><mi>x</mi></mpadded></math>`,
  `<font size="7" style="font-size:9999px">Cover</font>`,
  `<center><h1 align="right" width="99999">Cover</h1></center>`,
  `<table width="999999" height="999999" border="9999" cellpadding="9999"><tr><td width="999999" nowrap>Cover</td></tr></table>`,
  `<p class="toolbar bar dialog popover sheet overlay backdrop scroller reader" role="alert" aria-live="assertive">Cover</p>`,
  `<p role="alertdialog" aria-modal="true" tabindex="1" autofocus accesskey="s">Cover</p>`,
  `<input autofocus style="${COVER}"><button style="${COVER}">Cover</button><select size="999"><option>Cover</select>`,
  `<p dir="rtl" hidden>Cover</p><p contenteditable draggable="true">Cover</p>`,
  `<pre>${'wide '.repeat(4_000)}</pre>`,
  `<p>${'x'.repeat(20_000)}</p>`,
  `<p>Z${'\u0300\u0301\u0302\u0303\u0321\u0334'.repeat(2_000)}</p>`,
  `<p>\u202e${WORDS}\u202e\u2066\u2067</p>`,
  `<ol start="2147483647"><li value="-2147483648">Cover</li></ol>`,
];
const PAGE = (list: readonly string[]) =>
  `# Overlays\n\n${WORDS}\n\n${list.map((overlay) => `${overlay}\n\n${WORDS}`).join('\n\n')}\n`;

/** What of a document lies where it must not. */
function trespasses(
  page: Page,
): Promise<{ positioned: string[]; covered: string[]; wide: boolean; focus: boolean }> {
  return page.evaluate(() => {
    const root = document.querySelector('[data-page]') ?? document.body;
    const positioned = [...root.querySelectorAll('*')]
      .filter((element) => {
        const { position, zIndex } = getComputedStyle(element);
        return position === 'fixed' || position === 'sticky' || (zIndex !== 'auto' && Number(zIndex) > 1);
      })
      .map((element) => element.outerHTML.slice(0, 80));
    // Of the window's own controls, those that cannot be pressed because the article lies over them.
    const covered = [...document.querySelectorAll('button')]
      .filter((button) => !root.contains(button))
      .filter((button) => {
        const { left, top, width, height } = button.getBoundingClientRect();
        if (width === 0 || height === 0) return false;
        const hit = document.elementFromPoint(left + width / 2, top + height / 2);
        return hit !== null && root !== document.body && root.contains(hit);
      })
      .map((button) => button.outerHTML.slice(0, 80));
    return {
      positioned,
      covered,
      wide: (document.scrollingElement?.scrollWidth ?? 0) > innerWidth,
      focus:
        document.activeElement !== null && root !== document.body && root.contains(document.activeElement),
    };
  });
}

test('D7: nothing of a file lies over the window, widens it or takes the focus', async ({
  profile,
  start,
}) => {
  const file = join(profile, 'overlays.md');
  await writeFile(file, PAGE(OVERLAYS));
  const running = await start([file]);
  const { page } = running;
  await expect(page.locator('[data-page]')).toContainText('The lights were lit again');
  for (let screen = 0; screen < 12; screen += 1) {
    expect(await trespasses(page)).toEqual({ positioned: [], covered: [], wide: false, focus: false });
    await page.keyboard.press('PageDown');
  }
  await expect(
    page
      .locator('[data-page]')
      .locator(
        '[role="alert"], [role="alertdialog"], [aria-live], [contenteditable], [autofocus], [accesskey], dialog, [popover], input, button',
      ),
  ).toHaveCount(0);
  // The window's own buttons answer.
  const [first] = await page.locator('header button, .bar button').all();
  await first?.click({ timeout: 5_000 });
  measured('D7', `${OVERLAYS.length} overlays: none lies over the window, widens it or takes the focus`);
  await quit(running);
});

test('D7: control: in a bare window they lie over everything', async ({ profile }) => {
  const { app, page } = await startBare(profile, {
    html: `<!doctype html><body><button id="own" style="position:absolute;top:20px;left:20px">Own</button>${OVERLAYS.slice(0, 8).join('')}</body>`,
  });
  const { positioned } = await trespasses(page);
  expect(positioned.length).toBeGreaterThanOrEqual(3);
  const hit = await page.evaluate(() => document.elementFromPoint(30, 30)?.id);
  expect(hit).not.toBe('own');
  expect((await trespasses(page)).wide).toBe(true);
  await app.close();
});
