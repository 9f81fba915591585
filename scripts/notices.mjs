// @ts-check
/** Writes out/THIRD-PARTY-NOTICES.txt: each package of which something is in the app, with its licence's own words. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { bundledPackages } from './bundled-packages.mjs';
import { rootPath } from './bundling.mjs';
import { Refusal, runAsScript } from './steps.mjs';

/** Electron brings its own licences and Chromium's, in files beside the program; it is named here all the same. */
const BESIDE = ['node_modules/electron'];

/**
 * @param {string} folder of a package, from the project's
 * @returns {{ name: string, version: string, licence: string, words: string }}
 * @throws {Refusal} where the words of its licence are missing; which licences may be shipped is checked by the test C1
 */
function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(rootPath(`${folder}/package.json`), 'utf8'));
  const licence = typeof license === 'string' ? license : 'see below';
  const files = readdirSync(rootPath(folder)).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  const words = files.map((file) => readFileSync(rootPath(`${folder}/${file}`), 'utf8').trim()).join('\n\n');
  // What a package has in it of others, without their words.
  const beside = rootPath(`resources/notices/${name}.txt`);
  const others = existsSync(beside) ? `\n\n${readFileSync(beside, 'utf8').trim()}` : '';
  return { name, version, licence, words: (words === '' ? wordsInReadme(folder, name) : words) + others };
}

/** Some packages have their licence at the end of their README. */
function wordsInReadme(/** @type {string} */ folder, /** @type {string} */ name) {
  const readme = readdirSync(rootPath(folder)).find((file) => /^readme/i.test(file));
  const text = readme === undefined ? '' : readFileSync(rootPath(`${folder}/${readme}`), 'utf8');
  const section = /^#+\s*licen[cs]e\b[^]*/im.exec(text)?.[0].trim();
  if (section === undefined) throw new Refusal(`${name} comes without the words of its licence.`);
  return section;
}

/** @returns {{ name: string, version: string }[]} what is named, in order */
export function writeNotices() {
  const folders = bundledPackages();
  if (folders.length === 0) throw new Refusal('Build the app first: nothing says what is in it.');
  const notices = [...folders, ...BESIDE]
    .map(noticeOf)
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const head = 'Postil is made with these packages. Thank you.\n';
  const parts = notices.map(
    ({ name, version, licence, words }) => `${'-'.repeat(78)}\n${name} ${version} (${licence})\n\n${words}\n`,
  );
  mkdirSync(rootPath('out'), { recursive: true });
  writeFileSync(rootPath('out/THIRD-PARTY-NOTICES.txt'), [head, ...parts].join('\n'));
  return notices.map(({ name, version }) => ({ name, version }));
}

await runAsScript(import.meta.url, async () => console.log(`${writeNotices().length} packages`));
