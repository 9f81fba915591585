import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Feed } from '../../../src/core/updates/feed.ts';
import { BETWEEN } from '../../../src/core/updates/state.ts';
import { ask } from '../../../src/main/updates/ask.ts';
import { UpdateCheck, type UpdatesParts } from '../../../src/main/updates/updates.ts';
import { CERTIFICATE, serve, type Server } from './server.ts';

const ca = readFileSync(CERTIFICATE, 'utf8');
let profile = '';
let server: Server;
const checks: UpdateCheck[] = [];
let answer: (response: ServerResponse) => void;

beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'postil-updates-'));
  answer = (response) => response.end('{"tag_name":"v0.2.0"}');
  server = await serve((_request, response) => answer(response));
});
afterEach(async () => {
  for (const one of checks.splice(0)) await one.stop();
  await server.close();
  await rm(profile, { recursive: true, force: true });
});

const feedOfServer = (): Feed => ({
  address: `${server.origin}/latest`,
  host: new URL(server.origin).host,
  pageOf: (version) => `https://example.org/v${version}`,
});

/** A check of this profile, with what it told: questions to the reader, what was sent, versions found. */
function check(parts: Partial<UpdatesParts> = {}) {
  const told = { questions: 0, sent: 0, found: [] as string[] };
  const updates = new UpdateCheck({
    profile,
    running: '0.1.0',
    feed: feedOfServer(),
    way: () => Promise.resolve((address, options) => ask(address, { ...options, ca })),
    consent: () => {
      told.questions += 1;
      return Promise.resolve(true);
    },
    sent: () => (told.sent += 1),
    found: (version) => void told.found.push(version),
    ...parts,
  });
  checks.push(updates);
  return { updates, told };
}
const kept = async (): Promise<unknown> => JSON.parse(await readFile(join(profile, 'updates.json'), 'utf8'));
const keep = (value: unknown): Promise<void> =>
  writeFile(join(profile, 'updates.json'), typeof value === 'string' ? value : JSON.stringify(value));
const long = new Date(Date.now() - 2 * BETWEEN).toISOString();

const FAILURES: readonly [string, (response: ServerResponse) => unknown, 'unreachable' | 'strange'][] = [
  ['nobody answers', (response: ServerResponse) => response.destroy(), 'unreachable'],
  ['the answer is none', (response: ServerResponse) => response.end('<html>'), 'strange'],
  ['there is no release', (response: ServerResponse) => response.writeHead(404).end(), 'strange'],
];

describe('UpdateCheck', () => {
  it('asks nobody until the reader has switched it on, whatever is done', async () => {
    const { updates, told } = check();
    updates.start();
    expect(await updates.look()).toMatchObject({ may: 'ask', on: false, last: null, newer: null });
    await updates.allow(false);
    await updates.state();
    expect([server.connections, told.questions, told.sent]).toEqual([0, 0, 0]);
  });

  it('asks the reader before it asks anybody, and nobody where the answer is no', async () => {
    let connectionsThen = -1;
    const { updates } = check({
      consent: () => {
        connectionsThen = server.connections;
        return Promise.resolve(false);
      },
    });
    expect(await updates.allow(true)).toMatchObject({ on: false, last: null });
    await updates.look();
    expect([connectionsThen, server.connections]).toEqual([0, 0]);
  });

  it('finds a newer version once it may, counts what was sent, and asks the reader once', async () => {
    const { updates, told } = check();
    expect(await updates.allow(true)).toMatchObject({
      on: true,
      newer: { version: '0.2.0', page: 'https://example.org/v0.2.0' },
    });
    await updates.allow(true);
    await updates.stop();
    expect(told).toEqual({ questions: 1, sent: 1, found: [] });
    expect(await kept()).toMatchObject({ on: true, last: { version: '0.2.0' } });
  });

  it('asks nobody any more once it is off again, and goes on knowing what it was told', async () => {
    const { updates } = check();
    await updates.allow(true);
    expect(await updates.allow(false)).toMatchObject({ on: false, newer: { version: '0.2.0' } });
    await updates.look();
    expect(server.asked).toHaveLength(1);
  });

  it('asks one question at a time', async () => {
    const { updates } = check();
    await updates.allow(true);
    await Promise.all([updates.look(), updates.look(), updates.look()]);
    expect(server.asked).toHaveLength(2);
  });

  it.each(FAILURES)('says so where %s, and stays on', async (_case, given, failed) => {
    answer = (response) => void given(response);
    const { updates } = check();
    expect(await updates.allow(true)).toMatchObject({ on: true, last: { failed }, newer: null });
  });

  it('looks by itself once a day, and tells of a version once', async () => {
    await keep({ on: true, last: { at: long, version: '0.1.0' }, told: null });
    const first = check();
    first.updates.start();
    await expect.poll(() => first.told.found).toEqual(['0.2.0']);
    await first.updates.stop();
    expect(server.asked).toHaveLength(1);
    // Asked just now.
    const second = check();
    second.updates.start();
    await second.updates.stop();
    expect(server.asked).toHaveLength(1);
    // A day later; told already.
    await keep({ on: true, last: { at: long, version: '0.2.0' }, told: '0.2.0' });
    const third = check();
    third.updates.start();
    await expect.poll(() => third.told.sent).toBe(1);
    await third.updates.look();
    expect(third.told.found).toEqual([]);
  });

  it('does not look by itself where it is off', async () => {
    await keep({ on: false, last: { at: long, version: '0.1.0' }, told: null });
    const { updates } = check();
    updates.start();
    await updates.stop();
    expect(server.connections).toBe(0);
  });

  it.each(['{', '[]', '{"on":"yes"}', '{"on":1,"last":{"at":"then"}}', '{"last":{"at":"2026-01-01T00:00:00Z","version":9}}'])(
    'takes a file that it does not understand for no: %s',
    async (text) => {
      await keep(text);
      const { updates } = check();
      updates.start();
      expect(await updates.look()).toMatchObject({ on: false, last: null });
      expect(server.connections).toBe(0);
    },
  ); // prettier-ignore

  it('gives a question up when it is switched off, or at the end', async () => {
    let began: () => void = () => undefined;
    const asked = new Promise<void>((done) => (began = done));
    answer = () => began();
    const { updates } = check();
    const on = updates.allow(true);
    await asked;
    await updates.allow(false);
    expect(await on).toMatchObject({ on: false, last: null });
  });

  it.each(['no-address', 'store'] as const)('asks nobody where there is nobody to ask: %s', async (feed) => {
    await keep({ on: true, last: { at: long, version: '0.1.0' }, told: null });
    const { updates, told } = check({ feed });
    updates.start();
    for (const state of [await updates.allow(true), await updates.look()])
      expect(state).toEqual({ running: '0.1.0', may: feed });
    expect([server.connections, told.questions]).toEqual([0, 0]);
  });
});
