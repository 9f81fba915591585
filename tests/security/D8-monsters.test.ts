import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toFailure, type FailureCode } from '../../src/core/failure.ts';
import { withinLimits } from '../../src/main/files/parse-aside.ts';
import { readArticleFile } from '../../src/main/files/read.ts';
import { long, measured } from '../results.ts';
import { attributes, HOSTILE_MARKDOWN, page, plainProse, prose } from './hostile-markdown.ts';
import { buildParseWorker, weighed } from './parse-thread.ts';

/**
 * Monsters: a refusal or an answer within 5 s, under 1.5 GB, cancelled within 0.5 s. Seconds are of processor time, all threads
 * together, since the machine may be busy with other things; on the clock of an idle one it is a third less. Where others
 * share its cores and caches, the same work counts up to twice.
 */
const SECONDS = loadavg()[0]! > availableParallelism() ? 10 : 5;

/** Taken for one file. The app has some 400 before, and the sum has to stay under 1,500. */
const MEGABYTES = 1_050;

let worker: Awaited<ReturnType<typeof buildParseWorker>>;
const folder = mkdtempSync(join(tmpdir(), 'postil-monsters-'));
beforeAll(async () => {
  worker = await buildParseWorker();
}, 120_000);
afterAll(() => {
  worker.remove();
  rmSync(folder, { recursive: true, force: true });
});

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
let worst = 0;

/** What became of `text` as a file: its format, with a `!` where a warning says that it is shown as text; or the failure's code. */
async function read(text: string, name: string): Promise<string> {
  const bytes = bytesOf(text);
  const { answer, seconds, megabytes } = await weighed(() =>
    withinLimits(worker.script, { bytes, name }).then(
      ({ article }) => {
        const asText = article.warnings.some(({ code }) => code === 'markdown-as-text');
        expect(article.text).toMatch(/\S/);
        return `${article.format}${asText ? '!' : ''}`;
      },
      (error: unknown) => {
        const { code, message } = toFailure(error);
        expect(message).toContain(name);
        return code satisfies FailureCode;
      },
    ),
  );
  worst = Math.max(worst, seconds);
  expect.soft(seconds, `${name}: seconds`).toBeLessThan(SECONDS);
  expect.soft(megabytes, `${name}: megabytes`).toBeLessThan(MEGABYTES);
  return answer;
}

/** Short form: a third of the kinds, at a length at which most of them took 20 s. */
const KINDS = HOSTILE_MARKDOWN.filter((_, index) => long || index % 3 === 0);
/** What it is, what it holds, its name, what becomes of it. */
type Monster = readonly [what: string, text: () => string, name: string, becomes: string];
const HEAVY = 'in the long form only';
/** Of a table of files, those that the short form has time for. */
const light = (rows: readonly (Monster | readonly [...Monster, typeof HEAVY])[]): Monster[] =>
  rows
    .filter((row) => long || row.at(-1) !== HEAVY)
    .map(([what, text, name, becomes]) => [what, text, name, becomes]);
const PATIENT = 180_000;

test.each(KINDS)(
  'D8: hostile Markdown, %s, is an article',
  async (name, text) => {
    for (const length of long ? [5_000, 12_000, 25_000, 50_000, 100_000, 1_000_000] : [100_000])
      expect(await read(text(length), `${name}.md`)).toMatch(/^(?:markdown|text!)$/);
  },
  PATIENT,
);

test.each(light([
  ['an article', () => prose(100_000), 'tide.md', 'markdown'],
  ['a book of marks', () => prose(700_000), 'tide.md', 'markdown', HEAVY],
  ['a novel', () => plainProse(2_000_000), 'tide.md', 'markdown', HEAVY],
  ['a paragraph of 5 MB', () => plainProse(5_100_000).replaceAll('\n\n', ' '), 'tide.md', 'text!'],
  ['a transcript of 3,000 lines', () => '**Anna:** The ferry was late again.\n'.repeat(3000), 'tide.md', 'markdown'],
  ['a list of 10,000 items', () => '- [the ferry](https://a.example) was *late*\n'.repeat(10_000), 'tide.md', 'markdown', HEAVY],
  ['a log in a fence', () => `\`\`\`\n${'[info] *a* <b> `c` _d_\n'.repeat(30_000)}\`\`\`\n`, 'tide.md', 'markdown'],
]))('D8: honest Markdown, %s', async (_, text, name, answer) => {
  expect(await read(text(), name)).toBe(answer);
}, PATIENT); // prettier-ignore

test.each(light([
  ['10 MB of HTML', () => page(10_000_000), 'page.html', 'too-large'],
  ['3 MB of HTML', () => page(3_000_000), 'page.html', 'html', HEAVY],
  ['100,000 levels', () => `${'<div>'.repeat(100_000)}text`, 'page.html', 'too-deep'],
  ['a million attributes', () => attributes(1_000_000), 'page.html', 'too-large'],
  ['20,000 paragraphs in 450 tags', () => `${Array.from({ length: 450 }, (_, i) => `<b a${i}>`).join('')}${'<p>x'.repeat(20_000)}`, 'page.html', 'html'],
  ['a page of 31 MB in one line', () => 'word and word, then '.repeat(1_550_000), 'page.html', 'too-large'],
  ['a page with a picture of 20 MB in it', () => `<p>text<img alt="x" src="data:image/png;base64,${'A'.repeat(20_000_000)}">`, 'page.html', 'html'],
  ['31 MB of Markdown', () => prose(31_000_000), 'tide.md', 'text!'],
  ['31 MB of text', () => plainProse(31_000_000), 'tide.txt', 'text', HEAVY],
  ['31 MB of text in one line', () => 'a'.repeat(31_000_000), 'tide.txt', 'text'],
]))('D8: %s', async (_, text, name, answer) => {
  expect(await read(text(), name)).toBe(answer);
}, PATIENT); // prettier-ignore

test('D8: what is larger than any article is refused before it is read', async () => {
  for (const [name, size] of [['tide.txt', 100], ['line.html', 50], ['tide.md', 50]] as const) {
    const path = join(folder, name);
    writeFileSync(path, 'Low water. ');
    truncateSync(path, size * 1024 * 1024);
    const { answer, megabytes } = await weighed(() => readArticleFile(path).catch(toFailure));
    expect(answer).toMatchObject({ code: 'too-large', message: expect.stringContaining(`${size} MB`) });
    expect(megabytes).toBeLessThan(size / 2);
  }
}); // prettier-ignore

test('D8: reading is given up at once, and its thread with it', async () => {
  const controller = new AbortController();
  const bytes = bytesOf(page(5_000_000));
  const reading = withinLimits(worker.script, { bytes, name: 'page.html' }, controller.signal);
  await new Promise((resolve) => setTimeout(resolve, 400));
  const given = await weighed(async () => {
    controller.abort();
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
  });
  expect(given.seconds).toBeLessThan(0.5);
  await new Promise((resolve) => setTimeout(resolve, 400));
  const { seconds } = await weighed(() => new Promise((resolve) => setTimeout(resolve, 500)));
  expect(seconds).toBeLessThan(0.25);
});

const POSTIL = fileURLToPath(new URL('../../bin/postil.mjs', import.meta.url));

test(
  'D8: a list of such files is read to its end',
  async () => {
    const files = { 'stars.md': '**a*b'.repeat(20_000), 'deep.html': '<div>'.repeat(100_000), 'fence.md': `---\nk: ${'['.repeat(30_000)}\n---\ntext`, 'emphasis.md': '*a **b '.repeat(1_700) + 'c** d*'.repeat(1_700), 'tide.md': '# Low water\n\nThe ferry was late.' }; // prettier-ignore
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const stdout = await new Promise<string>((resolve) => {
      const all = ['extract', ...Object.keys(files)];
      execFile(process.execPath, [POSTIL, ...all], { cwd: folder, maxBuffer: 50_000_000 }, (_, out) =>
        resolve(out),
      );
    });
    const lines = stdout.trim().split('\n').map((line) => JSON.parse(line) as { ok: boolean; format?: string }); // prettier-ignore
    expect(lines.map(({ ok, format }) => (ok ? format : 'refused'))).toEqual(
    ['text', 'refused', 'markdown', 'text', 'markdown'],
  ); // prettier-ignore
  },
  PATIENT,
);

test('D8: control: the parser alone takes the square of such a text', () => {
  const seconds = (text: string): number => {
    const { user } = process.cpuUsage();
    fromMarkdown(text);
    return (process.cpuUsage().user - user) / 1e6;
  };
  const hostile = HOSTILE_MARKDOWN[1]![1];
  seconds(hostile(2_000));
  const [short, quadruple] = [seconds(hostile(6_000)), seconds(hostile(24_000))];
  expect(quadruple / short).toBeGreaterThan(6);
  measured('D8', `${KINDS.length} kinds of hostile Markdown, 17 other monsters: an answer or a sentence after ${worst.toFixed(1)} s of processor time at most`); // prettier-ignore
});
