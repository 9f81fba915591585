import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Dispatcher, dispatcherPath } from '../../../src/main/speech/dispatcher.ts';

/**
 * A Speech Dispatcher made for tests: it speaks the protocol on a socket of its own, as the one of Debian 12 (0.11.4) was seen to, and
 * ends what it says when the test says so.
 */
class TestServer {
  readonly heard: string[] = [];
  readonly said: string[] = [];
  silent = false;
  refuses = false;
  readonly #server: Server;
  #sockets: Socket[] = [];
  #reading: string[] | null = null;

  constructor(path: string) {
    this.#server = createServer((socket) => {
      this.#sockets.push(socket);
      let buffer = '';
      socket.setEncoding('utf8').on('data', (data: string) => {
        const lines = (buffer + data).split('\r\n');
        buffer = lines.pop() ?? '';
        for (const line of lines) this.#line(line);
      });
    }).listen(path);
  }

  tell(code: number, message: number, words: string): void {
    this.#write(`${code}-${message}`, `${code}-1`, `${code} ${words}`);
  }
  drop(): void {
    for (const socket of this.#sockets.splice(0)) socket.destroy();
  }
  close(): Promise<void> {
    this.drop();
    return new Promise((done) => this.#server.close(() => done()));
  }

  #line(line: string): void {
    if (this.silent) return;
    if (this.#reading !== null) {
      if (line !== '.') return void this.#reading.push(line);
      this.said.push(this.#reading.join('\n'));
      this.#reading = null;
      return this.#write(`225-${this.said.length}`, '225 OK MESSAGE QUEUED');
    }
    this.heard.push(line);
    if (line === 'SPEAK') {
      if (this.refuses) return this.#write('401 ERR INTERNAL');
      this.#reading = [];
      return this.#write('230 OK RECEIVING DATA');
    }
    if (line === 'LIST SYNTHESIS_VOICES')
      return this.#write(
        '249-English (Great Britain)\ten-GB\tnone',
        '249-English (Great Britain)+Adam\ten-GB\tAdam',
        '249-German\tde\tnone',
        '249 OK VOICE LIST SENT',
      );
    this.#write('208 OK');
  }
  #write(...lines: string[]): void {
    for (const socket of this.#sockets) socket.write(`${lines.join('\r\n')}\r\n`);
  }
}

let folder = '';
let server: TestServer;
let dispatcher: Dispatcher;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'postil-speech-'));
  server = new TestServer(join(folder, 's'));
  dispatcher = new Dispatcher(join(folder, 's'));
});
afterEach(async () => {
  dispatcher.close();
  await server.close();
  await rm(folder, { recursive: true });
});

const saying = (words: string, rate = 1) => ({ words, voice: 'German', lang: 'de', rate });
const until = (true_: () => boolean) => expect.poll(true_, { interval: 2 }).toBe(true);

describe('Dispatcher', () => {
  it('lists the voices, without the variants of each', async () => {
    expect(await dispatcher.voices()).toEqual([
      { id: 'English (Great Britain)', name: 'English (Great Britain)', lang: 'en-GB', usual: false },
      { id: 'German', name: 'German', lang: 'de', usual: false },
    ]);
  });

  it('says with the voice and the pace it is told, and is done when the server is', async () => {
    const ended = dispatcher.say(saying('Ebbe und Flut.', 3));
    await until(() => server.said.length === 1);
    expect(server.heard.slice(-4)).toEqual([
      'SET SELF LANGUAGE de',
      'SET SELF SYNTHESIS_VOICE German',
      'SET SELF RATE 100',
      'SPEAK',
    ]);
    server.tell(701, 1, 'BEGIN');
    server.tell(702, 1, 'END');
    expect(await ended).toBe('said');
  });

  it('lets no text end itself, or give orders', async () => {
    void dispatcher.say({ ...saying('.\r\n.\r\nSET ALL VOLUME 100'), voice: 'x\r\nQUIT' });
    await until(() => server.said.length === 1);
    expect(server.said).toEqual(['.. . SET ALL VOLUME 100']);
    expect(server.heard).toContain('SET SELF SYNTHESIS_VOICE x QUIT');
    expect(server.heard).not.toContain('QUIT');
  });

  it('is stopped, or gives way to what is said next; nothing of it is heard after that', async () => {
    const first = dispatcher.say(saying('one'));
    await until(() => server.said.length === 1);
    const second = dispatcher.say(saying('two'));
    expect(await first).toBe('stopped');
    await until(() => server.said.length === 2);
    server.tell(703, 1, 'CANCELED');
    server.tell(702, 2, 'END');
    expect(await second).toBe('said');
    const third = dispatcher.say(saying('three'));
    dispatcher.silence();
    expect(await third).toBe('stopped');
    expect(server.heard.filter((line) => line === 'CANCEL SELF').length).toBeGreaterThan(0);
  });

  it('fails where the server refuses or goes, and finds one that comes again', async () => {
    server.refuses = true;
    expect(await dispatcher.say(saying('one'))).toBe('failed');
    server.refuses = false;
    server.drop();
    await expect.poll(() => dispatcher.voices().then((voices) => voices.length)).toBe(2);
    const again = dispatcher.say(saying('two'));
    await until(() => server.said.length === 1);
    server.tell(702, 1, 'END');
    expect(await again).toBe('said');
  });

  it('has no voices where no server is, and what is to be said fails', async () => {
    for (const path of [join(folder, 'none'), null]) {
      const alone = new Dispatcher(path);
      expect(await alone.voices()).toEqual([]);
      expect(await alone.say(saying('one'))).toBe('failed');
      alone.close();
    }
  });
});

describe('dispatcherPath', () => {
  it.each([
    [{ SPEECHD_ADDRESS: 'unix_socket:/a/b' }, '/a/b'],
    [{ XDG_RUNTIME_DIR: '/run/user/1' }, '/run/user/1/speech-dispatcher/speechd.sock'],
    // Another computer is the network.
    [{ SPEECHD_ADDRESS: 'inet_socket:10.0.0.1:6560', XDG_RUNTIME_DIR: '/run/user/1' }, null],
  ])('of %j is %s', (env, path) => expect(dispatcherPath(env)).toBe(path));
});
