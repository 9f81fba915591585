import { expect } from '@playwright/test';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NEWS, quit, test } from '../e2e/app.ts';
import { measured } from '../results.ts';

/** What the page may ask of main, name by name. A new line in it is a decision; `POSTIL_WRITE_GOLDEN=1 npm run test:e2e -- E9` writes it anew. */
const SNAPSHOT = join(import.meta.dirname, 'E9-bridge.json');

const snapshot = async () => JSON.parse(await readFile(SNAPSHOT, 'utf8')) as string[];

test('E9: what the page is given has the keys of the snapshot, and cannot be changed or used for more', async ({
  start,
}) => {
  const running = await start([NEWS]);
  const seen = await running.page.evaluate(() => {
    'use strict';
    const { postil } = globalThis as unknown as { postil: Record<string, unknown> };
    const attempt = (change: () => void) => {
      try {
        change();
      } catch {
        // In strict code a refusal is an error.
      }
    };
    const start = postil['start'];
    attempt(() => (postil['start'] = () => 'mine'));
    attempt(() => (postil['more'] = 1));
    attempt(() => delete postil['append']);
    attempt(() => Object.defineProperty(globalThis, 'postil', { value: {} }));
    attempt(() => ((globalThis as Record<string, unknown>)['postil'] = {}));
    const after = (globalThis as unknown as { postil: Record<string, unknown> }).postil;
    const keys: Record<string, string> = {};
    for (const key of Reflect.ownKeys(after)) keys[String(key)] = typeof after[String(key)];
    const prototype = Reflect.ownKeys(Object.getPrototypeOf(after) as object).length;
    const plain = Reflect.ownKeys(Object.prototype).length;
    return { keys, same: after['start'] === start, more: prototype - plain };
  });
  const found = Object.keys(seen.keys).sort();
  expect(new Set(Object.values(seen.keys))).toEqual(new Set(['function']));
  if (process.env['POSTIL_WRITE_GOLDEN'] === '1')
    await writeFile(SNAPSHOT, `${JSON.stringify(found, null, 2)}\n`);
  expect(found, 'A way to main that the snapshot does not have: if it is meant, write it anew').toEqual(
    await snapshot(),
  );
  expect(seen).toMatchObject({ same: true, more: 0 });
  // There is no way to a channel of one's own choice, not even by the one function that takes a name.
  const strange = await running.page.evaluate(() => {
    const { postil } = globalThis as unknown as {
      postil: { on(name: string, listener: () => void): () => void };
    };
    return ['ELECTRON_BROWSER_REQUIRE', '__proto__', 'constructor', 'postil:event:opened', ''].map((name) => {
      try {
        postil.on(name, () => undefined);
        return 'listens';
      } catch {
        return 'refused';
      }
    });
  });
  expect(strange).toEqual(Array(5).fill('refused'));
  measured(
    'E9',
    `the exposed object has ${Object.keys(seen.keys).length} keys, those of the snapshot, and cannot be changed`,
  );
  await quit(running);
});

test('E9: control: a key more would be seen', async ({ start }) => {
  const running = await start([NEWS]);
  const keys = await running.page.evaluate(() => {
    const { postil } = globalThis as unknown as { postil: object };
    return Reflect.ownKeys({ ...postil, sendAnything: () => undefined }).map(String);
  });
  const known = await snapshot();
  expect(keys.filter((key) => !known.includes(key))).toEqual(['sendAnything']);
  await quit(running);
});
