import { expect, type CDPSession, type Page } from '@playwright/test';
import { copyFile, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { bringAxe, focusStop } from './access.ts';
import { NEWS, painted, test, type Running } from './app.ts';

const SENTENCE =
  'The port authority of Karsa will pay fishing crews for each day that work on the new breakwater closes the harbour mouth, the ministry of ports said on Thursday.';
const NOTE = 'Who keeps the list?';
/** As many stops as nobody would walk through to reach a button. */
const MOST_STOPS = 40;

/** Stands in for the dialogs of the system, which are no part of the window. */
async function answer({ app }: Running, open: string, save: string): Promise<void> {
  await app.evaluate(
    ({ dialog }, paths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [paths.open] });
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: paths.save });
    },
    { open, save },
  );
}

const hasFocus = (page: Page) =>
  page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body);

/** Presses Tab until the focus is on what is called `name`; every stop on the way can be seen. */
async function tabTo(page: Page, name: string): Promise<void> {
  const walked: string[] = [];
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    const { what, faults } = await focusStop(page);
    walked.push(what);
    expect(faults, what).toEqual([]);
    if (what.includes(name)) return;
  }
  throw new Error(`Tab did not reach “${name}”: ${walked.join(', ')}`);
}

async function files(profile: string): Promise<{ article: string; notes: string }> {
  const article = join(profile, basename(NEWS));
  await copyFile(NEWS, article);
  return { article, notes: join(profile, 'notes.md') };
}

test('by the keyboard alone, from the first start to the notes in a Markdown file', async ({
  profile,
  start,
}) => {
  const { article, notes } = await files(profile);
  const running = await start();
  const { page } = running;
  const { keyboard } = page;
  await answer(running, article, notes);
  // The first start shows the sample, whose notes say how to go on.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Second Voice in the Margin');

  await keyboard.press('Control+o');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Fishing crews/);
  expect(await hasFocus(page)).toBe(true);
  await keyboard.press('ArrowRight');
  await expect(page.getByRole('toolbar', { name: 'Mark this passage' })).toBeVisible();
  await keyboard.press('1');
  await expect.poll(() => painted(page)).toMatchObject({ 'postil-saffron': [SENTENCE] });
  await keyboard.press('n');
  await expect(page.getByLabel('Note, in Markdown')).toBeFocused();
  await keyboard.type(NOTE);
  await keyboard.press('Control+Enter');
  await expect(page.getByLabel('Note, in Markdown')).toHaveCount(0);
  expect(await hasFocus(page)).toBe(true);

  await keyboard.press('Control+s');
  await expect(page.getByLabel('Preview')).toContainText(NOTE);
  await bringAxe(page);
  await tabTo(page, 'Save as');
  await keyboard.press('Enter');
  await expect(page.getByText('The notes are in notes.md')).toBeVisible();
  const written = await readFile(notes, 'utf8');
  expect(written).toContain(SENTENCE);
  expect(written).toContain(NOTE);
});

/** The window as a screen reader has it: roles and names, and what can be done with them. */
class Heard {
  readonly #session: CDPSession;

  constructor(session: CDPSession) {
    this.#session = session;
  }

  /** Does what a screen reader's *press* does to the one thing of this role and name. */
  async press(role: string, name: RegExp): Promise<void> {
    const object = await this.#one(role, name);
    await this.#session.send('Runtime.callFunctionOn', {
      objectId: object,
      functionDeclaration: 'function () { this.focus(); this.click(); }',
    });
  }

  /** What is said of its own accord: the words of all live regions. */
  async said(): Promise<string[]> {
    const { nodes } = await this.#session.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const words = (id: string): string => {
      const node = byId.get(id);
      if (node?.role?.value === 'StaticText') return String(node.name?.value ?? '');
      return (node?.childIds ?? []).map(words).join('');
    };
    const live = nodes.filter(({ properties }) =>
      properties?.some(({ name, value }) => name === 'live' && value.value !== 'off'),
    );
    return live.map(({ nodeId }) => words(nodeId)).filter((said) => said !== '');
  }

  /** Role and name of what has the focus. */
  async focused(): Promise<string> {
    const { nodes } = await this.#session.send('Accessibility.getFullAXTree');
    const found = nodes.filter(
      ({ role, properties }) =>
        role?.value !== 'RootWebArea' &&
        properties?.some(({ name, value }) => name === 'focused' && value.value === true),
    );
    return found.map(({ role, name }) => `${role?.value}: ${name?.value}`).join('; ');
  }

  async #one(role: string, name: RegExp): Promise<string> {
    let backend: number | undefined;
    await expect
      .poll(async () => {
        const { nodes } = await this.#session.send('Accessibility.getFullAXTree');
        const found = nodes.filter(
          (node) => !node.ignored && node.role?.value === role && name.test(String(node.name?.value)),
        );
        backend = found[0]?.backendDOMNodeId;
        return found.length;
      }, `one ${role} ${name}`)
      .toBe(1);
    const { object } = await this.#session.send('DOM.resolveNode', { backendNodeId: backend! });
    return object.objectId!;
  }
}

test('the same by what a screen reader is told: roles, names, and what is said', async ({
  profile,
  start,
}) => {
  const { article, notes } = await files(profile);
  const running = await start();
  const { page } = running;
  await answer(running, article, notes);
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  const heard = new Heard(session);

  await heard.press('button', /^Open a file/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Fishing crews/);
  await expect.poll(() => heard.focused()).toMatch(/^region: Article/);
  // The sentence cursor is heard, and leads to what can be done with the sentence.
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => heard.said()).toContainEqual(expect.stringContaining(SENTENCE));
  await heard.press('button', /^Highlight in saffron/);
  await expect.poll(() => heard.said()).toContainEqual('Highlighted in saffron');
  await heard.press('button', /^Note( N)?$/);
  await expect.poll(() => heard.focused()).toBe('textbox: Note, in Markdown');
  await page.keyboard.type(NOTE);
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => heard.focused()).toMatch(/^article: saffron highlight: The port authority/);

  await heard.press('button', /^Export$/);
  await heard.press('button', /^Save as/);
  await expect.poll(() => heard.said()).toContainEqual(expect.stringContaining('The notes are in notes.md'));
  const written = await readFile(notes, 'utf8');
  expect(written).toContain(SENTENCE);
  expect(written).toContain(NOTE);
});
