// @ts-check
/**
 * `npm run seed -- --articles 10000 --annotations 100000 [--profile DIR] [--seed N]`: a library of made-up prose to try things
 * on. The same numbers give the same library. Without --profile it gets a folder of its own.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { rootPath } from './bundling.mjs';

const USAGE = 'npm run seed -- --articles 10000 --annotations 100000 [--profile DIR] [--seed N]';

/** @param {string} what @returns {never} */
function refuse(what) {
  console.error(`${what}\n${USAGE}`);
  process.exit(2);
}

/** @param {string | undefined} text @param {string} name @param {number} usual */
function wholeNumber(text, name, usual) {
  const number = text === undefined ? usual : Number(text);
  if (!Number.isSafeInteger(number) || number < 0) refuse(`--${name} takes a whole number, not “${text}”.`);
  return number;
}

function options() {
  const texts = { type: /** @type {const} */ ('string') };
  try {
    return parseArgs({ options: { articles: texts, annotations: texts, profile: texts, seed: texts } })
      .values;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

const given = options();
const size = {
  articles: wholeNumber(given.articles, 'articles', 1_000),
  annotations: wholeNumber(given.annotations, 'annotations', 10_000),
  seed: wholeNumber(given.seed, 'seed', 1),
};
if (size.articles === 0 && size.annotations > 0) refuse('Annotations need an article to stand in.');
const profile = resolve(given.profile ?? (await mkdtemp(join(tmpdir(), 'postil-seeded-'))));
if (existsSync(join(profile, 'library', 'journal.jsonl')))
  refuse(`There is a library in ${profile} already, and it was left as it is.`);

const out = await mkdtemp(join(tmpdir(), 'postil-seed-'));
try {
  await build({
    configFile: false,
    root: rootPath(''),
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: rootPath('bench/seed/write.ts'),
      outDir: out,
      target: 'node20',
      minify: false,
      rollupOptions: { output: { entryFileNames: 'write.mjs' } },
    },
  });
  const began = performance.now();
  const { writeLibrary } = await import(pathToFileURL(join(out, 'write.mjs')).href);
  const operations = writeLibrary(profile, size);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `${size.articles} articles, ${size.annotations} annotations, ${operations} operations in ${seconds} s.`,
  );
  console.log(`npm start -- --profile ${profile}`);
} finally {
  await rm(out, { recursive: true, force: true });
}
