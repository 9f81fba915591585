import { homedir } from 'node:os';
import { join } from 'node:path';
import { distinct } from '../../core/aloud/voices.ts';
import type { Saying, SpokenHow, SystemVoice } from '../../ipc.ts';
import { Ssip, type Answer } from './ssip.ts';

/** What is told of a message: it has been said, or was thrown away. */
const END = 702;
const CANCELED = 703;
/** A piece takes no longer than this, and as much again for each letter at the usual pace, in milliseconds; then it has failed. */
const LONGEST_MS = 10_000;
const LONGEST_LETTER_MS = 600;

/** Where Speech Dispatcher listens, as its own library looks for it; `null` for a server that is not on this computer. */
export function dispatcherPath(env: NodeJS.ProcessEnv): string | null {
  const named = env['SPEECHD_ADDRESS'];
  if (named !== undefined) return /^unix_socket:(.+)$/.exec(named)?.[1] ?? null;
  const runtime = env['XDG_RUNTIME_DIR'];
  const folder = runtime === undefined || runtime === '' ? join(homedir(), '.cache') : runtime;
  return join(folder, 'speech-dispatcher', 'speechd.sock');
}

/**
 * The voices of a Linux desktop, by Speech Dispatcher, where its socket is. One thing is said at a time. Nothing here rejects: where
 * there is no server, or it goes, there are no voices, and what was to be said has failed.
 */
export class Dispatcher {
  readonly #path: string | null;
  #server: Promise<Ssip> | null = null;
  #turn: Promise<void> = Promise.resolve();
  #saying: { message: string | null; end: (how: SpokenHow) => void } | null = null;
  /** What was told before the server had said which message it is of. */
  #early: Answer[] = [];

  /** @param path of the socket; `null` for no voices */
  constructor(path: string | null) {
    this.#path = path;
  }

  /** A hundred variants of each voice are left out. */
  async voices(): Promise<SystemVoice[]> {
    try {
      const { lines } = await this.#inTurn((server) => server.ask('LIST SYNTHESIS_VOICES'));
      const named = lines.slice(0, -1).flatMap((line) => {
        const [name = '', lang = ''] = line.split('\t');
        return name === '' || lang === '' ? [] : [{ id: name, name, lang, usual: false }];
      });
      return distinct(named);
    } catch {
      return [];
    }
  }

  /** Says it in the place of what is being said. Resolves when that has come to its end. */
  async say({ words, voice, lang, rate }: Saying): Promise<SpokenHow> {
    this.silence();
    let end: (how: SpokenHow) => void = () => undefined;
    const ended = new Promise<SpokenHow>((resolve) => (end = resolve));
    const saying = { message: null as string | null, end };
    this.#saying = saying;
    const longest = LONGEST_MS + (words.length * LONGEST_LETTER_MS) / rate;
    const timer = setTimeout(() => this.#finish(saying, 'failed'), longest);
    timer.unref();
    this.#inTurn(async (server) => {
      // Something else is to be said by now, or nothing.
      if (this.#saying !== saying) return;
      await server.ask(`SET SELF LANGUAGE ${oneLine(lang)}`);
      await server.ask(`SET SELF SYNTHESIS_VOICE ${oneLine(voice)}`);
      await server.ask(`SET SELF RATE ${paceOf(rate)}`);
      await this.#send(server, words, saying);
    }).catch(() => this.#finish(saying, 'failed'));
    const how = await ended;
    clearTimeout(timer);
    return how;
  }

  /** Stops what is being said; that resolves to `stopped`. */
  silence(): void {
    const saying = this.#saying;
    if (saying === null) return;
    this.#finish(saying, 'stopped');
    this.#inTurn((server) => server.ask('CANCEL SELF')).catch(() => undefined);
  }

  close(): void {
    if (this.#saying !== null) this.#finish(this.#saying, 'stopped');
    void this.#server?.then((server) => server.close()).catch(() => undefined);
    this.#server = null;
  }

  /** One after another: what comes between `SPEAK` and its text would be said. */
  #inTurn<T>(work: (server: Ssip) => Promise<T>): Promise<T> {
    const turn = this.#turn.then(() => this.#connected()).then(work);
    this.#turn = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  }

  async #send(server: Ssip, words: string, saying: { message: string | null }): Promise<void> {
    this.#early = [];
    await server.ask('SPEAK');
    // A lone dot would be the end of the text.
    const { lines } = await server.ask(`${oneLine(words).replace(/^\./, '..')}\r\n.`);
    saying.message = lines[0] ?? null;
    for (const told of this.#early.splice(0)) this.#told(told);
  }

  #told = (answer: Answer): void => {
    const saying = this.#saying;
    if (saying === null) return;
    if (saying.message === null) return void this.#early.push(answer);
    if (answer.lines[0] !== saying.message) return;
    if (answer.code === END) this.#finish(saying, 'said');
    else if (answer.code === CANCELED) this.#finish(saying, 'failed');
  };

  #finish(saying: { end: (how: SpokenHow) => void }, how: SpokenHow): void {
    if (this.#saying !== saying) return;
    this.#saying = null;
    saying.end(how);
  }

  /** The server, greeted; asked for again after it was gone. */
  async #connected(): Promise<Ssip> {
    const known = await this.#server?.catch(() => null);
    if (known?.isOpen) return known;
    return (this.#server = this.#greet());
  }

  async #greet(): Promise<Ssip> {
    if (this.#path === null) throw new Error('No Speech Dispatcher');
    const server = await Ssip.connect(this.#path, this.#told);
    await server.ask('SET SELF CLIENT_NAME postil:postil:reading');
    await server.ask('SET SELF NOTIFICATION ALL ON');
    return server;
  }
}

/** The protocol's lines end where a line ends. */
const oneLine = (words: string): string => words.replace(/[\r\n\0]+/g, ' ');

/** A multiple of the voice's own pace as the protocol has it: −100 is a third, 100 three times, and each step the same share. */
function paceOf(rate: number): number {
  return Math.max(-100, Math.min(100, Math.round((100 * Math.log(rate)) / Math.log(3))));
}
