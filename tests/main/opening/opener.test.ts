import { describe, expect, it } from 'vitest';
import { PostilError, toFailure } from '../../../src/core/failure.ts';
import type { OpenedArticle } from '../../../src/core/library/import.ts';
import type { OpenResult } from '../../../src/ipc.ts';
import { Opener, SAMPLE_PLACE } from '../../../src/main/opening/opener.ts';

/** An opener over a table of files: how long each takes to read, or the failure it meets. */
function openerOver(files: Record<string, number | PostilError>) {
  const results: OpenResult[] = [];
  const opened: string[] = [];
  const chosen: Record<string, string | null> = {};
  const readAs: (string | null)[] = [];
  const told: (string | null)[] = [];
  let delivered = () => {};
  const opener = new Opener({
    read: async (path, signal, encoding) => {
      readAs.push(encoding);
      const file = files[path] ?? new PostilError('not-found', `${path} is not there.`);
      if (typeof file !== 'number') throw file;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, file);
        signal.addEventListener('abort', () => resolve(clearTimeout(timer)), { once: true });
      });
      if (signal.aborted) throw new PostilError('cancelled', 'Reading was stopped.');
      return { place: { id: `id ${path}`, name: path.slice(1), path }, hash: 'h' } as OpenedArticle;
    },
    pathOf: (place) => (place.startsWith('id ') ? place.slice(3) : null),
    encodingOf: (path) => chosen[path] ?? null,
    due: async () => undefined,
    notesForm: async () => null,
    offer: async () => undefined,
    deliver: async (result) => {
      results.push(result);
      delivered();
    },
    reading: (name) => told.push(name),
    opened: ({ id, path }, encoding) => {
      opened.push(id);
      if (encoding !== undefined) chosen[path] = encoding;
    },
    sample: '/samples/second-voice.md',
    failure: toFailure,
  });
  const answers = (count: number) =>
    new Promise<OpenResult[]>((resolve) => {
      delivered = () => void (results.length >= count && resolve(results));
      delivered();
    });
  return { opener, opened, results, answers, readAs, told };
}

const nameOf = (result: OpenResult) =>
  result.ok ? result.opened.place.name : `${result.failure.code} ${result.name}`;

describe('Opener', () => {
  it('answers for each file in the order asked, however long each takes', async () => {
    const damaged = new PostilError('binary', 'b is no text.');
    const { opener, opened, answers } = openerOver({ '/a': 20, '/b': damaged, '/c': 0 });
    opener.openFiles(['/a', '/b', '/gone', '/c']);
    expect(opener.pending).toBe(4);
    expect((await answers(4)).map(nameOf)).toEqual(['a', 'binary b', 'not-found gone', 'c']);
    expect(opened).toEqual(['id /a', 'id /c']);
  });

  it('tells of a file that takes its time, and gives it up alone', async () => {
    const { opener, answers, told } = openerOver({ '/a': 60_000, '/b': 0 });
    opener.openFiles(['/a', '/b']);
    await expect.poll(() => told).toEqual(['a']);
    // A minute before it would be read: the answer that comes now is that it was given up.
    opener.stopReading();
    expect((await answers(2)).map(nameOf)).toEqual(['cancelled a', 'b']);
    expect(told).toEqual(['a', null]);
    opener.stopReading();
    opener.openFiles(['/b']);
    expect((await answers(3)).map(nameOf)).toEqual(['cancelled a', 'b', 'b']);
  });

  it('reads a known place again, and is quiet about a missing file only when asked to be', async () => {
    const { opener, answers } = openerOver({ '/a': 0, '/b': new PostilError('unreadable', 'No.') });
    opener.openPlace('id /gone', true);
    opener.openPlace('id /gone', false);
    opener.openPlace('id /b', true);
    opener.openPlace('id /a', true);
    expect((await answers(3)).map(nameOf)).toEqual(['not-found gone', 'unreadable b', 'a']);
  });

  it('reads a place in the encoding that was chosen, from then on, until the choice is taken back', async () => {
    const { opener, answers, readAs } = openerOver({ '/a': 0, '/b': 0 });
    opener.openPlace('id /a', false);
    opener.openPlace('id /a', false, 'koi8-r');
    opener.openPlace('id /a', true);
    opener.openFiles(['/a', '/b']);
    opener.openPlace('id /a', false, null);
    opener.openFiles(['/a']);
    await answers(7);
    expect(readAs).toEqual([null, 'koi8-r', 'koi8-r', 'koi8-r', null, null, null]);
  });

  it('tells what was asked for from what was only looked at again', async () => {
    const { opener, answers } = openerOver({ '/a': 0, '/samples/second-voice.md': 0 });
    opener.openFiles(['/a']);
    opener.openPlace('id /a', false);
    opener.openPlace('id /a', true);
    opener.openSample();
    opener.openPlace(SAMPLE_PLACE.id, true);
    opener.openPlace('id /a', false, 'koi8-r');
    opener.openPlace('id /a', false, null);
    const reasons = (await answers(7)).map((result) => result.ok && result.reason);
    expect(reasons).toEqual(['opened', 'opened', 'again', 'opened', 'again', 'encoding', 'encoding']);
  });

  it('reads nothing for a place it does not know', async () => {
    const { opener, answers } = openerOver({ '/a': 0 });
    opener.openPlace('/a', true);
    opener.openPlace('/a', false);
    opener.openPlace('id /a', false);
    expect((await answers(2)).map(nameOf)).toEqual(['not-found ', 'a']);
  });

  it('opens the sample under its own place, and does not count it among the reader’s files', async () => {
    const { opener, opened, answers } = openerOver({ '/samples/second-voice.md': 0 });
    opener.openSample();
    opener.openPlace(SAMPLE_PLACE.id, true);
    for (const result of await answers(2))
      expect(result).toMatchObject({ ok: true, opened: { place: SAMPLE_PLACE } });
    expect(opened).toEqual([]);
  });

  it('reads no further once stopped', async () => {
    const { opener, results } = openerOver({ '/a': 5, '/b': 0 });
    opener.openFiles(['/a', '/b']);
    opener.stop();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(results).toEqual([]);
    expect(opener.pending).toBe(0);
  });
});
