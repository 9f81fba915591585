import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '../../../src');
const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(ts|svelte)$/.test(path)); // prettier-ignore

/** What can reach another computer from main, which Chromium's locked network does not hold: Node's own, and Electron's `net`. */
const WAYS =
  /from '(?:node:)?(?:https?|http2|net|tls|dgram|dns)(?:\/promises)?'|import\('(?:node:)?(?:https?|http2|net|tls|dgram|dns)|\bimport (?!type)[^;]*\bnet\b[^;]*from 'electron'|(?<![.\w])fetch\(/;

/** Files with such a way, and what it is for. `import type` counts as none. */
const KNOWN: Readonly<Record<string, string>> = {
  'main/updates/ask.ts': 'the look for new versions, off until the reader switches it on',
  'main/library/channel.ts': 'a socket of the library’s own folder, for commands while the window is open',
  'main/library/socket-lines.ts': 'lines over that socket',
  'main/speech/dispatcher.ts': 'the speech service’s socket on this computer',
  'main/speech/ssip.ts': 'lines over that socket',
};

const found = sources
  .filter((path) => WAYS.test(readFileSync(join(SRC, path), 'utf8').replace(/^import type .*$/gm, '')))
  .map((path) => path.replaceAll('\\', '/'));

it('nothing but the look for new versions has a way out of this computer', () => {
  expect(sources.length).toBeGreaterThan(300);
  expect(found).toContain('main/updates/ask.ts');
  expect(found.filter((path) => KNOWN[path] === undefined)).toEqual([]);
});

it('sees a way out where there is one', () => {
  for (const line of [
    "import { get } from 'node:https';",
    "import { connect } from 'net';",
    "const dns = await import('node:dns');",
    "import { app, net } from 'electron';",
    "await fetch('https://example.org/')",
  ])
    expect(WAYS.test(line), line).toBe(true);
});
