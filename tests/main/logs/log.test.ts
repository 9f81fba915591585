import { mkdtemp, readdir, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../src/core/article.ts';
import { PostilError } from '../../../src/core/failure.ts';
import { errorFacts, word } from '../../../src/main/logs/facts.ts';
import { Log } from '../../../src/main/logs/log.ts';

const PROGRAM = new URL('./', import.meta.url).href;
const CANARY = 'Kanarienvogel';

async function log(): Promise<Log> {
  return new Log(join(await mkdtemp(join(tmpdir(), 'postil-log-')), 'logs'), PROGRAM);
}

async function allOf({ folder }: Log): Promise<string> {
  const names = await readdir(folder);
  return (await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))).join('');
}

describe('the log', () => {
  it('is one line an event, readable by its owner only', async () => {
    const made = await log();
    made.write('start', { operations: 412, packed: false });
    made.write('stop');
    const lines = (await readFile(made.path, 'utf8')).split('\n');
    expect(lines[0]).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z start \{"operations":412,"packed":false\}$/);
    expect(lines[1]).toMatch(/Z stop \{\}$/);
    expect((await stat(made.path)).mode & 0o077).toBe(0);
  });

  it('counts errors over all files, and gives the newest lines in order', async () => {
    const made = await log();
    made.write('start');
    for (let index = 0; index < 9000; index += 1) made.write(index % 3 === 0 ? 'error' : 'opened', { index });
    const { errors, newest } = made.look(3);
    expect(errors).toBe(3000);
    expect(newest.map((line) => /"index":(\d+)/.exec(line)?.[1])).toEqual(['8997', '8998', '8999']);
  });

  it('is never larger than five files of 200 kB, and drops the oldest', async () => {
    const made = await log();
    for (let index = 0; index < 30_000; index += 1) made.write('opened', { index });
    const names = (await readdir(made.folder)).sort();
    expect(names).toEqual(['postil.1.log', 'postil.2.log', 'postil.3.log', 'postil.4.log', 'postil.log']);
    for (const name of names) expect((await stat(join(made.folder, name))).size).toBeLessThanOrEqual(200_000);
    const all = await allOf(made);
    expect(all).toContain('"index":29999}');
    expect(all).not.toContain('"index":0}');
  });

  it('goes on after the folder was removed', async () => {
    const made = new Log(join(await mkdtemp(join(tmpdir(), 'postil-log-')), 'none', 'at', 'all'), PROGRAM);
    made.write('start');
    expect(made.look(10)).toMatchObject({ errors: 0 });
  });
});

describe('of an error the log holds', () => {
  const thrown = (make: () => unknown): unknown => {
    try {
      return make();
    } catch (error) {
      return error;
    }
  };
  const errors: [string, unknown][] = [
    ['a message', new Error(`/home/${CANARY}/${CANARY}.md could not be read`)],
    ['a message that looks like a stack', new Error(`x\n    at ${CANARY} (${PROGRAM}${CANARY}.js:1:2)\n`)],
    ['a name', Object.assign(new Error('x'), { name: CANARY })],
    ['a code', Object.assign(new Error('x'), { code: CANARY })],
    [
      'a cause',
      new PostilError('not-written', `${CANARY}.md could not be written.`, { cause: new Error(CANARY) }),
    ],
    ['no error', CANARY],
    ['a path', Object.assign(new Error('x'), { path: `/home/${CANARY}`, code: 'ENOSPC' })],
    ['a syntax error', thrown(() => JSON.parse(`{"${CANARY}": ${CANARY}`))],
    [
      'a stack of its own',
      Object.assign(new Error('x'), { stack: `Error: x\n at ${PROGRAM}${CANARY} me.js:1:2` }),
    ],
  ];

  it.each(errors)('nothing that comes with it: %s', async (_what, error) => {
    const made = await log();
    made.error(error);
    expect(await allOf(made)).not.toContain(CANARY);
  });

  it('control: its own words hold the canary', () => {
    const words = errors.map(([, error]) =>
      error instanceof Error ? `${error.name} ${error.stack} ${String(error)}` : String(error),
    );
    expect(words.filter((all) => all.includes(CANARY)).length).toBeGreaterThan(5);
  });

  it('its kind, its code, and where in the program it happened', () => {
    const facts = errorFacts(
      Object.assign(new TypeError(`what ${CANARY} said`), { code: 'ENOSPC' }),
      PROGRAM,
    );
    expect(facts).toMatchObject({ name: 'TypeError', code: 'ENOSPC' });
    const own = new Error('x');
    own.stack = `Error: x\n    at run (${PROGRAM}index.js:120:14)\n    at node:internal/fs:3:1`;
    expect(errorFacts(own, PROGRAM)['at']).toBe('index.js:120:14');
  });

  it('words of the program alone', () => {
    expect([word('html', FORMATS), word(CANARY, FORMATS)]).toEqual(['html', 'other']);
  });
});
