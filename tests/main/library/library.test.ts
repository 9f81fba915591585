import { once } from 'node:events';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { PostilError } from '../../../src/core/failure.ts';
import type { Operation, OperationDraft } from '../../../src/core/library/operation.ts';
import { Channel, listenForOperations } from '../../../src/main/library/channel.ts';
import { openLibrary, readLibrary } from '../../../src/main/library/library.ts';
import { createOperation } from '../../core/library/records.ts';
import { all, emptyProfile } from './folder.ts';

/** The app as a command meets it: it holds the journal and listens. */
async function runningApp(profile: string) {
  const journal = await openLibrary(profile, { role: 'app' });
  const received: Operation[] = [];
  const stop = await listenForOperations(profile, async (draft) => {
    const operation = await journal.append(draft);
    received.push(operation);
    return operation;
  });
  const quit = async () => {
    await stop();
    await journal.close();
  };
  onTestFinished(quit);
  return { journal, received, quit };
}

describe('a command with the app running', () => {
  it('reads the record and hands its operations to the app', async () => {
    const profile = await emptyProfile();
    const app = await runningApp(profile);
    await app.journal.append(createOperation('by the app'));

    const library = await openLibrary(profile, { role: 'command' });
    expect(library.library).toBe(app.journal.library);
    expect((await all(library)).map(({ id }) => id)).toEqual(['by the app']);
    const note = 'three lines\n波の音\u2028\u0000';
    const appended = await Promise.all(
      [createOperation('two', note), createOperation('three')].map((draft) => library.append(draft)),
    );
    expect(appended.map(({ seq }) => seq)).toEqual([2, 3]);
    expect(library.seq).toBe(3);
    expect(await library.append(createOperation('three'))).toEqual(appended[1]);
    await library.close();

    expect(app.received[0]).toEqual({ seq: 2, ...createOperation('two', note) });
    expect((await all(app.journal)).map(({ id }) => id)).toEqual(['by the app', 'two', 'three']);
    expect((await readLibrary(profile)).state.annotations.size).toBe(3);
  });

  it('says library-busy when the app ends in between, and can go on by itself after that', async () => {
    const profile = await emptyProfile();
    const app = await runningApp(profile);
    const library = await openLibrary(profile, { role: 'command' });
    await app.quit();
    await expect(library.append(createOperation('late'))).rejects.toMatchObject({ code: 'library-busy' });
    await library.close();
    const again = await openLibrary(profile, { role: 'command' });
    expect((await again.append(createOperation('late'))).seq).toBe(1);
    await again.close();
  });

  it('waits for an app that is about to listen', async () => {
    const profile = await emptyProfile();
    const journal = await openLibrary(profile, { role: 'app' });
    const opening = openLibrary(profile, { role: 'command' });
    const stop = await listenForOperations(profile, (draft) => journal.append(draft));
    const library = await opening;
    expect((await library.append(createOperation('one'))).seq).toBe(1);
    await library.close();
    await stop();
    await journal.close();
  });
});

describe('one writer', () => {
  it('makes a second app give up at once', async () => {
    const profile = await emptyProfile();
    await runningApp(profile);
    await expect(openLibrary(profile, { role: 'app' })).rejects.toMatchObject({ code: 'library-busy' });
  });

  it('makes a command wait for another, and then give up', async () => {
    const profile = await emptyProfile();
    const first = await openLibrary(profile, { role: 'command' });
    await expect(openLibrary(profile, { role: 'command', patience: 200 })).rejects.toMatchObject({
      code: 'library-busy',
    });
    const waiting = openLibrary(profile, { role: 'command' });
    await first.close();
    await (await waiting).close();
  });

  it('lets go of the lock when the journal cannot be opened', async () => {
    const profile = await emptyProfile();
    await mkdir(join(profile, 'library'));
    await writeFile(join(profile, 'library', 'journal.jsonl'), 'nonsense\n');
    for (let tries = 0; tries < 2; tries += 1) {
      await expect(openLibrary(profile, { role: 'app' })).rejects.toMatchObject({ code: 'journal-damaged' });
    }
  });
});

describe('the channel', () => {
  const socketOf = (profile: string) => join(profile, 'library', 'channel');

  async function listening(handler: (draft: OperationDraft) => Promise<Operation>): Promise<string> {
    const profile = await emptyProfile();
    await mkdir(join(profile, 'library'));
    const stop = await listenForOperations(profile, handler);
    onTestFinished(stop);
    return profile;
  }

  it('is its owner’s alone', async () => {
    const profile = await listening(async (draft) => ({ ...draft, seq: 1 }));
    expect((await stat(socketOf(profile))).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['no JSON', 'hello'],
    ['nothing', 'null'],
    ['no operation', '{"id":"x"}'],
    ['one field too many', JSON.stringify({ ...createOperation('x'), seq: 1 })],
    ['a deep tree', `${'['.repeat(5000)}${']'.repeat(5000)}`],
    ['a prototype', `{"__proto__":{"id":"x"},${JSON.stringify(createOperation('x')).slice(1)}`],
  ])('refuses %s, and takes the next line', async (_, line) => {
    let handled = 0;
    const profile = await listening(async (draft) => ({ ...draft, seq: (handled += 1) }));
    const socket = connect(socketOf(profile));
    onTestFinished(() => void socket.destroy());
    socket.write(`${line}\n${JSON.stringify(createOperation('y'))}\n`);
    let text = '';
    while (text.split('\n').length < 3) text += String((await once(socket, 'data'))[0]);
    const [refused, taken] = text.split('\n').map((answer) => JSON.parse(answer || 'null') as unknown);
    expect(refused).toMatchObject({ ok: false, failure: { code: 'malformed' } });
    expect(taken).toEqual({ ok: true, seq: 1 });
  });

  it('brings the app’s failure back as it was', async () => {
    const profile = await listening(() =>
      Promise.reject(new PostilError('not-written', 'The disk is full.')),
    );
    const channel = await Channel.connect(profile);
    await expect(channel?.send(createOperation('x'))).rejects.toMatchObject({
      name: 'PostilError',
      code: 'not-written',
      message: 'The disk is full.',
    });
    channel?.close();
  });

  it('is not there when nobody listens, or a dead app left its socket', async () => {
    const profile = await emptyProfile();
    expect(await Channel.connect(profile)).toBeNull();
    await mkdir(join(profile, 'library'));
    await writeFile(socketOf(profile), '');
    expect(await Channel.connect(profile)).toBeNull();
    const stop = await listenForOperations(profile, async (draft) => ({ ...draft, seq: 1 }));
    const channel = await Channel.connect(profile);
    expect(channel).not.toBeNull();
    channel?.close();
    await stop();
  });

  it('works for a profile whose path is too long for a socket', async () => {
    const profile = join(await emptyProfile(), 'a-rather-long-name-'.repeat(8));
    const app = await runningApp(profile);
    const library = await openLibrary(profile, { role: 'command' });
    await library.append(createOperation('far'));
    await library.close();
    expect(app.received).toHaveLength(1);
  });
});
