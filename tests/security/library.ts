import { expect } from '@playwright/test';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT, sandboxArguments, type Running } from '../e2e/app.ts';
import { rounds } from '../results.ts';
import { ELECTRON } from './bare.ts';
import { FOREIGN, writeForeign } from './foreign-files.ts';

const APP = process.env['POSTIL_APP'] ?? ROOT;
const WORDS = 'The lights were lit again on Thursday, after eleven years in which nobody had needed them.';

/** Runs one of Postil's commands on a profile, with the app that is tested; some of its inputs may fail. */
async function command(profile: string, name: string, ...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(
    ELECTRON,
    [...sandboxArguments(), APP, name, '--profile', profile, ...args],
    { maxBuffer: 64 * 1024 * 1024 },
  ).catch((error: unknown) => error as { stdout: string });
  return stdout;
}

/**
 * Fills a library by the ways that imports take: each of `titles` is title, byline, dek and site of an article of its own; each
 * of `payloads` is the note and the tag of an imported annotation, and every eighth the quote of one that is nowhere in the text;
 * those are also the words of files of every other program.
 *
 * @returns the file of the article that has the annotations
 */
export async function fillLibrary(
  profile: string,
  payloads: readonly string[],
  titles: readonly string[],
): Promise<string> {
  const folder = join(profile, 'titles');
  await mkdir(folder);
  const files = await Promise.all(
    titles.map(async (title, index) => {
      const payload = JSON.stringify(title);
      const file = join(folder, `${index}.md`);
      await writeFile(
        file,
        `---\ntitle: ${payload}\nauthor: ${payload}\ndescription: ${payload}\nsite: ${payload}\n---\n\n${WORDS} Number ${index}.\n`,
      );
      return file;
    }),
  );
  const quote = (index: number) => `note ${index} of the lamp`;
  const article = join(folder, 'notes.txt');
  await writeFile(article, `${payloads.map((_, index) => `${quote(index)}: ${WORDS}`).join('\n\n')}\n`);
  await command(profile, 'import', ...files, article);
  const exported = JSON.parse(await command(profile, 'export', article, '--as', 'json', '--out', '-')) as {
    text: string;
    annotations: unknown[];
  };
  const at = '2026-01-02T03:04:05.000Z';
  exported.annotations = payloads.flatMap((payload, index) => {
    const exact = quote(index);
    const start = exported.text.indexOf(exact);
    const tag = payload.replaceAll(/\s+/g, ' ').trim().slice(0, 200);
    const id = createHash('sha256')
      .update(payload + index)
      .digest('hex');
    const shared = { note: payload, tags: tag === '' ? [] : [tag], created: at, updated: at };
    const nowhere = { ...shared, id: `${id}-quote`, exact: payload, prefix: payload, suffix: payload };
    return [
      { ...shared, id, exact, start, end: start + exact.length },
      ...(index % 8 === 0 ? [nowhere] : []),
    ];
  });
  const notes = join(folder, 'notes.json');
  await writeFile(notes, JSON.stringify(exported));
  expect(JSON.parse(await command(profile, 'import', notes))).toMatchObject({ ok: true });
  const others = payloads.filter((_, index) => index % rounds(8, 1) === 0);
  const lines = (await command(profile, 'import', ...(await writeForeign(folder, others))))
    .trim()
    .split('\n');
  expect(lines.filter((line) => !(JSON.parse(line) as { ok: boolean }).ok)).toEqual([]);
  expect(lines.length).toBeGreaterThanOrEqual(FOREIGN.length);
  return article;
}

/** Goes through the notes of the open article, and through the library's list; `look` is called at each screen. The margin shows `shown`. */
export async function lookAround({ page }: Running, shown: string, look: () => Promise<void>): Promise<void> {
  const step = async (times: number) => {
    for (let time = 0; time < times; time += 1) {
      await page.keyboard.press('PageDown');
      await look();
    }
  };
  // Hundreds of notes are rebuilt from the journal first.
  const margin = page.getByRole('complementary', { name: 'Margin notes' });
  await expect(margin).toBeVisible();
  await expect(margin).toContainText(shown, { timeout: 20_000 });
  await page.locator('[data-page]').click({ position: { x: 2, y: 2 } });
  await step(rounds(20, 120));
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('option').first()).toBeVisible();
  await step(rounds(10, 40));
}
