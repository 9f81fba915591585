import { expect, type Page } from '@playwright/test';
import { clickMenu, NEWS, painted, test } from './app.ts';

/**
 * THE VOICE HERE IS MADE FOR THE TEST: machines that run tests have none, or one that nobody hears the end of. It stands in the
 * page in the place of the system's and ends what it says when the test says so; everything else is the app.
 */
async function giveVoices(page: Page, names: readonly string[]): Promise<void> {
  await page.evaluate((voices) => {
    const system = window.speechSynthesis;
    const test = { said: [] as string[], end: () => undefined as void };
    Object.assign(window, { testVoice: test });
    let speaking = false;
    class Utterance {
      readonly text: string;
      onend: (() => void) | null = null;
      onstart: (() => void) | null = null;
      constructor(text: string) {
        this.text = text;
      }
    }
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance, configurable: true });
    Object.defineProperty(system, 'speaking', { get: () => speaking, configurable: true });
    Object.assign(system, {
      getVoices: () =>
        voices.map((name, i) => ({
          voiceURI: name,
          name,
          lang: 'en-GB',
          default: i === 0,
          localService: name !== 'Far away',
        })),
      cancel: () => {
        speaking = false;
        test.end = () => undefined;
      },
      speak: (utterance: Utterance) => {
        speaking = true;
        test.said.push(utterance.text);
        utterance.onstart?.();
        test.end = () => {
          speaking = false;
          utterance.onend?.();
        };
      },
    });
    system.dispatchEvent(new Event('voiceschanged'));
  }, names);
}

interface TestVoice {
  testVoice: { said: string[]; end(): void };
}
const said = (page: Page) => page.evaluate(() => (window as unknown as TestVoice).testVoice.said);
const endSentence = (page: Page) => page.evaluate(() => (window as unknown as TestVoice).testVoice.end());

// A desktop that has voices of its own must not speak in between: this is no address of a socket.
process.env['SPEECHD_ADDRESS'] = 'none';

test('an article is read aloud, marked while it is heard, and followed or left; then in quiet, with a ruler', async ({
  start,
}) => {
  const { page, app } = await start([NEWS]);
  const spoken = async () => (await painted(page))['postil-spoken']?.[0];
  const enabled = (id: string) =>
    app.evaluate(({ Menu }, name) => Menu.getApplicationMenu()?.getMenuItemById(name)?.enabled, id);
  const button = page.locator('.bar').getByRole('button', { name: /reading aloud|^Read aloud/ });
  const bar = page.getByRole('group', { name: 'Reading aloud' });

  // No voice, or none but distant ones: nothing is offered.
  await giveVoices(page, ['Far away']);
  await expect(button).toHaveCount(0);
  await giveVoices(page, ['Fiona', 'Sam', 'Far away']);
  await expect(button).toBeVisible();
  await expect.poll(() => enabled('read-aloud')).toBe(true);
  expect(await enabled('aloud-next')).toBe(false);

  await page.keyboard.press('Control+Shift+u');
  await expect(bar).toBeVisible();
  await expect(bar.getByRole('combobox', { name: 'Voice' }).locator('option')).toHaveCount(2);
  const [first = ''] = await said(page);
  expect(first.length).toBeGreaterThan(10);
  await expect.poll(spoken).toBe(first);
  await expect.poll(() => enabled('aloud-next')).toBe(true);

  // H marks what is heard while it goes on; the next sentence is marked in its turn.
  await page.keyboard.press('h');
  await expect.poll(async () => (await painted(page))['postil-saffron']).toEqual([first]);
  await endSentence(page);
  await expect.poll(spoken).not.toBe(first);
  const second = (await said(page))[1];
  expect(await spoken()).toBe(second);

  // N lets the voice rest, and has the note on the sentence.
  await page.keyboard.press('n');
  const note = page.getByRole('textbox', { name: 'Note, in Markdown' });
  await expect(note).toBeFocused();
  await page.keyboard.type('heard');
  // From the menu, too, undo takes back what was typed here and no highlight.
  await clickMenu(app, 'undo');
  await expect(note).toHaveValue('');
  await page.keyboard.type('heard');
  await page.keyboard.press('Control+Enter');
  await expect.poll(async () => (await painted(page))['postil-saffron']).toEqual([first, second].sort());
  await expect(bar.getByRole('button', { name: 'Go on reading' })).toBeVisible();

  // The reader goes elsewhere: the voice does not pull them back, and there is a way to it.
  await bar.getByRole('button', { name: 'Go on reading' }).click();
  const scroller = page.locator('.scroller');
  await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  const back = bar.getByRole('button', { name: 'Back to the voice' });
  await expect(back).toBeVisible();
  const away = await scroller.evaluate((element) => element.scrollTop);
  await endSentence(page);
  await expect.poll(async () => (await said(page)).length).toBe(4);
  expect(await scroller.evaluate((element) => element.scrollTop)).toBe(away);
  await back.click();
  await expect(back).toHaveCount(0);
  await expect.poll(spoken).toBe((await said(page))[3]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  expect(await spoken()).toBeUndefined();

  // The ruler lies along the line under the pointer.
  await scroller.evaluate((element) => element.scrollTo(0, 0));
  await page.keyboard.press('F8');
  const place = await page.locator('[data-page] p').nth(1).boundingBox();
  const y = place!.y + 12;
  await page.mouse.move(place!.x + 60, y - 5);
  await page.mouse.move(place!.x + 60, y);
  const stripe = page.locator('.ruler .line');
  await expect
    .poll(async () => {
      const box = await stripe.boundingBox();
      return box !== null && box.y <= y && box.y + box.height >= y && box.height < 60;
    })
    .toBe(true);
  await page.keyboard.press('F8');
  await page.keyboard.press('F8');
  await expect(stripe).toHaveCount(0);

  // Quiet: the text alone; the bar comes for the keyboard; Esc brings all back.
  const sidebar = page.locator('.frame > .sidebar');
  await page.keyboard.press('F9');
  await expect(sidebar).toBeHidden();
  const header = page.locator('header.bar');
  await expect(header).toHaveCSS('opacity', '0');
  await page.keyboard.press('Shift+Tab');
  await expect(header).toHaveCSS('opacity', '1');
  await page.keyboard.press('Escape');
  await expect(sidebar).toBeVisible();

  // The menu of the text, by the right button.
  const unmarked = await page.locator('[data-page] p').nth(3).boundingBox();
  await page.mouse.click(unmarked!.x + 60, unmarked!.y + 12, { button: 'right' });
  const menu = page.getByRole('menu');
  await expect(menu.getByRole('menuitem', { name: 'Select this sentence' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  // And by key, of the sentence that the keyboard has selected.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+F10');
  await expect(menu.getByRole('menuitem', { name: /^Copy/ })).toBeFocused();
  await page.keyboard.press('Escape');

  // Chromium's own checker would fetch a dictionary as soon as it had a language.
  const spelling = await app.evaluate(({ session: { defaultSession } }) => ({
    on: defaultSession.isSpellCheckerEnabled(),
    languages: process.platform === 'darwin' ? [] : defaultSession.getSpellCheckerLanguages(),
  }));
  expect(spelling).toEqual({ on: process.platform === 'darwin', languages: [] });
});
