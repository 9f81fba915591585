import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { errorFacts, type Facts } from './facts.ts';

/** What happened, as the log calls it. */
export const LOG_EVENTS = [
  'start',
  'stop',
  'opened',
  'not-opened',
  'error',
  'page-ended',
  'page-stuck',
  'page-error',
  'process-ended',
  'recovered',
  'snapshot',
  'copied',
  'backup',
  'restored',
] as const;
export type LogEvent = (typeof LOG_EVENTS)[number];

/** Five files of 200 KB: some months of one line a start and one an hour, and never a megabyte more than that. */
const LARGEST = 200_000;
const FILES = 5;

/** What lines of these begin with is an error. */
const ERRORS: readonly LogEvent[] = ['error', 'page-ended', 'page-stuck', 'page-error', 'process-ended'];

/**
 * The app's log: `<profile>/logs/postil.log`, and older ones as `postil.1.log` … `postil.4.log`. One line an event: time,
 * what happened, and facts as JSON. It holds no text, no title and no path: see `Facts`. Writing is at once, so that what
 * comes before a crash is there; a log that cannot be written is no reason to stop.
 */
export class Log {
  readonly folder: string;
  readonly #program: string;
  #size: number;

  /**
   * @param folder where the files are; made when it is missing
   * @param program the address of the built program's folder (`file:///…/`), to which places in it are told
   */
  constructor(folder: string, program: string) {
    this.folder = folder;
    this.#program = program;
    this.#size = sizeOf(this.path);
  }

  get path(): string {
    return join(this.folder, 'postil.log');
  }

  write(event: LogEvent, facts: Facts = {}): void {
    const line = `${new Date().toISOString()} ${event} ${JSON.stringify(facts)}\n`;
    try {
      if (this.#size === 0) mkdirSync(this.folder, { recursive: true, mode: 0o700 });
      if (this.#size + line.length > LARGEST) this.#rotate();
      appendFileSync(this.path, line, { mode: 0o600 });
      this.#size += line.length;
    } catch {
      // A full disk, or a folder that is gone: the next line tries anew.
      this.#size = sizeOf(this.path);
    }
  }

  /** Writes what may be told of an error: its kind, its code, and where in the program it happened. */
  error(error: unknown, event: LogEvent = 'error'): void {
    this.write(event, errorFacts(error, this.#program));
  }

  /** How many errors all files tell of, and the newest lines of all kinds, oldest first. */
  look(lines: number): { errors: number; newest: string[]; bytes: number } {
    const texts = this.#files().map((name) => readOr(join(this.folder, name)));
    const all = texts.flatMap((text) => text.split('\n').filter((line) => line !== ''));
    const isError = (line: string): boolean => ERRORS.includes(line.split(' ', 2)[1] as LogEvent);
    return {
      errors: all.filter(isError).length,
      newest: all.slice(-lines),
      bytes: texts.reduce((sum, text) => sum + text.length, 0),
    };
  }

  /** Oldest first. */
  #files(): string[] {
    try {
      return readdirSync(this.folder)
        .filter((name) => /^postil(\.\d)?\.log$/.test(name))
        .sort((a, b) => ageOf(b) - ageOf(a));
    } catch {
      return [];
    }
  }

  #rotate(): void {
    const name = (age: number): string => join(this.folder, age === 0 ? 'postil.log' : `postil.${age}.log`);
    rmSync(name(FILES - 1), { force: true });
    for (let age = FILES - 2; age >= 0; age -= 1)
      if (sizeOf(name(age)) > 0) renameSync(name(age), name(age + 1));
    this.#size = 0;
  }
}

function ageOf(name: string): number {
  return Number(/\.(\d)\./.exec(name)?.[1] ?? 0);
}

/** 0 for a file that is not there. */
function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

function readOr(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
