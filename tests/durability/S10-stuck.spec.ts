import { expect } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import { readLibrary } from '../../src/main/library/library.ts';
import { APP, ROOT, sandboxArguments, test } from '../e2e/app.ts';
import { seed } from '../e2e/library.ts';
import { measured } from '../results.ts';

/** Chromium waits about fifteen seconds for an answer to the hand before it calls a page stuck. */
const NOTICED = 60_000;
const EDITOR = `document.querySelector('textarea[aria-label="Note, in Markdown"]')`;

interface Question {
  message: string;
  buttons: string[];
  /** Whether it was taken back. */
  gone: boolean;
}

/** The app with no debugger attached, moved by hand-in-main.cjs. */
class Hand {
  readonly #child: ChildProcess;
  #last = 0;

  constructor(profile: string) {
    const electron = createRequire(import.meta.url)('electron') as unknown as string;
    const ahead = ['-r', join(import.meta.dirname, 'hand-in-main.cjs')];
    const args = [...sandboxArguments(), '--lang=en-GB', ...ahead, APP, '--profile', profile];
    this.#child = spawn(electron, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    this.#child.setMaxListeners(1000);
  }

  async ask<T>(verb: string, given: unknown = null): Promise<T> {
    const id = (this.#last += 1);
    const answered = new Promise<T>((resolve, reject) => {
      const listen = (answer: { id: number; value: T; error?: string }) => {
        if (answer.id !== id) return;
        this.#child.off('message', listen);
        if (answer.error === undefined) resolve(answer.value);
        else reject(new Error(answer.error));
      };
      this.#child.on('message', listen);
    });
    this.#child.send({ id, verb, given });
    return answered;
  }

  /** `undefined` where the page does not answer within a second. */
  page<T>(source: string): Promise<T | undefined> {
    return Promise.race([this.ask<T>('page', source).catch(() => undefined), sleep(1000, undefined)]);
  }

  questions(): Promise<Question[]> {
    return this.ask('questions');
  }

  /** The page does nothing else for `ms`, and the hand goes on. */
  async hang(ms: number): Promise<void> {
    const end = `Date.now() + ${ms}`;
    await this.page(`void setTimeout(() => { const end = ${end}; while (Date.now() < end); })`);
    await sleep(300);
    await this.ask('press', 'Shift');
  }

  async end(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await gone;
  }
}

async function started(profile: string): Promise<Hand> {
  await seed(profile, () => [{ words: 'eleven days in May', note: 'Counted:' }]);
  const settings = { ...DEFAULT_SETTINGS, openArticle: 'article-seeded' };
  await writeFile(join(profile, 'settings.json'), JSON.stringify(settings));
  const hand = new Hand(profile);
  const ready = () => hand.page(`Boolean(document.querySelector('.reader'))`);
  await expect.poll(ready, { timeout: 60_000 }).toBe(true);
  return hand;
}

test.setTimeout(300_000);

test('S10: a page that hangs can be loaded again, and no letter is lost', async ({ profile }) => {
  const hand = await started(profile);
  try {
    for (const key of [']', 'n']) await hand.ask('press', key);
    await expect.poll(() => hand.page(`Boolean(${EDITOR})`), { timeout: 20_000 }).toBe(true);
    await hand.page(`${EDITOR}.focus(), ${EDITOR}.setSelectionRange(99, 99)`);
    await hand.ask('answer', [1]);
    await hand.ask('type', ' typed before it hung');
    const before = await hand.page<number>('performance.timeOrigin');
    await hand.hang(600_000);
    await expect.poll(async () => (await hand.questions()).length, { timeout: NOTICED }).toBe(1);
    expect((await hand.questions())[0]).toMatchObject({
      message: 'The window does not answer.',
      buttons: ['Wait', 'Load again'],
    });
    const again = async () => ((await hand.page<number>('performance.timeOrigin')) ?? before) !== before;
    await expect.poll(again, { timeout: 30_000 }).toBe(true);
    const note = async () => (await readLibrary(profile)).state.annotations.get('note-0')?.note;
    await expect.poll(note, { timeout: 30_000 }).toBe('Counted: typed before it hung');
    const reader = () => hand.page(`Boolean(document.querySelector('.reader'))`);
    await expect.poll(reader, { timeout: 30_000 }).toBe(true);
  } finally {
    await hand.end();
  }
  measured('S10', 'a page that hung: offered to be loaded again, every letter typed before kept');
});

test('S10: control: a page that answers in time is left alone, and one that answers late takes the question back', async ({
  profile,
}) => {
  const hand = await started(profile);
  try {
    await hand.ask('answer', []);
    await hand.hang(3_000);
    await sleep(5_000);
    expect(await hand.questions()).toEqual([]);
    await hand.hang(24_000);
    await expect.poll(async () => (await hand.questions()).length, { timeout: NOTICED }).toBe(1);
    const gone = async () => (await hand.questions()).map((question) => question.gone);
    await expect.poll(gone, { timeout: NOTICED }).toEqual([true]);
  } finally {
    await hand.end();
  }
});
