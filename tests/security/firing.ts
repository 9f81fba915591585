import type { Page } from '@playwright/test';

/**
 * What makes a script's run visible: every frame's `alert` and its kin report instead of asking, and everything that waits for
 * a hand is given one.
 */
const HOOK = `(() => {
  if (globalThis.hooked) return;
  globalThis.hooked = true;
  let name = 'page';
  try {
    // The frame below the page names the payload, however deep its own frames are.
    for (let at = globalThis; at !== at.top; at = at.parent) name = at.name || name;
  } catch { /* a frame of another origin below it */ }
  const fire = () => void globalThis.reportFired(name);
  for (const key of ['alert', 'confirm', 'prompt', 'print'])
    Object.defineProperty(globalThis, key, { get: () => fire, set() {}, configurable: false });
  globalThis.pressEverything = (root, pressed = 'a, button, summary, label, math, [tabindex]') => {
    for (const element of root.querySelectorAll('*')) {
      try {
        for (const { name } of [...element.attributes])
          if (/^on/i.test(name)) element.dispatchEvent(new Event(name.slice(2).toLowerCase()));
        element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
        if (element.matches(pressed))
          element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
      } catch { /* some answer to nothing */ }
    }
  };
  if (globalThis !== globalThis.top)
    addEventListener('load', () => setTimeout(() => globalThis.pressEverything(document), 50));
})()`;

/** Watches a page from now on; the set grows by the name of each frame in which a script ran. */
export async function watchFiring(page: Page): Promise<Set<string>> {
  const fired = new Set<string>();
  page.on('dialog', (dialog) => {
    fired.add('dialog');
    void dialog.dismiss().catch(() => undefined);
  });
  await page.exposeFunction('reportFired', (name: string) => void fired.add(name));
  await page.addInitScript(HOOK);
  await page.evaluate(HOOK);
  return fired;
}

/** Hovers over, focuses and presses all that stands in the article and in its notes, as nobody would; the app's own buttons are left alone. */
export function pressEverything(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { pressEverything: press } = globalThis as unknown as {
      pressEverything(root: Element, pressed?: string): void;
    };
    for (const root of document.querySelectorAll('[data-page]')) press(root);
    for (const root of document.querySelectorAll('[role="complementary"], aside, [role="listbox"], header'))
      press(root, 'a');
  });
}

/**
 * Puts each payload into a frame of the page, written over the page's own document by its debugger, so that the page's policy
 * is all that stands between them; a few at a time. Frames are named p0, p1 …
 */
export async function frameAll(page: Page, payloads: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  // More at once only wait for one another.
  const atOnce = 120;
  for (let first = 0; first < payloads.length; first += atOnce) {
    const frames = payloads
      .slice(first, first + atOnce)
      .map((payload, index) => `<iframe name="p${first + index}" srcdoc="${escape(payload)}"></iframe>`);
    const { frameTree } = await session.send('Page.getFrameTree');
    await session.send('Page.setDocumentContent', {
      frameId: frameTree.frame.id,
      html: `<!doctype html><meta charset="utf-8"><title>payloads ${first}</title>${frames.join('')}`,
    });
    await page.waitForTimeout(1_500);
  }
  await session.detach();
}

const escape = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
